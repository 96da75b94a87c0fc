using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>重大行政决策的核对 — what the gates ask of a decision, apart from the table that says when.</summary>
internal static class DecisionChecks
{
    /// <summary>Whether a text is the draft, however it is broken into lines; a draft from before the program kept it isn't known.</summary>
    internal static bool IsDraft(Decision m, string text)
    {
        return m.DraftedText is not { } draft || Plain(draft) == Plain(text);

        static string Plain(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
    }

    /// <summary>The line of the catalogue that a proposal names, as it is in force; <c>null</c> if there is none.</summary>
    internal static CatalogueItem? ItemOf(ProposeDecision a, Circumstances at) =>
        a.Catalogue is { IsFound: true } named && a.CatalogueNo is { } no
            ? at.Records.Find<DecisionCatalogue>(named.Id)?.InForce.FirstOrDefault(i => i.No == no)
            : null;

    /// <summary>Whether a line of a catalogue is decided by whom the catalogue says: the unit it names, for the organ whose catalogue it is.</summary>
    internal static bool IsOwn(Decision m, ProposeDecision a, Circumstances at) =>
        a.Catalogue is not { IsFound: true } named
        || at.Records.Find<DecisionCatalogue>(named.Id) is not { } catalogue
        || ItemOf(a, at) is not { } item
        || (at.County.Now(item.Organ) == at.County.Now(m.Organ)
            && (at.County.IsGovernment(catalogue.Organ) ? !a.ByAnalogy : at.County.Now(catalogue.Organ) == at.County.Now(m.Organ)));

    /// <summary>Whether it is in a catalogue by its line, or says why it is outside.</summary>
    internal static bool IsPlaced(ProposeDecision a) =>
        (a.Catalogue is not null && a.CatalogueNo is not null && Empty(a.OutsideBecause))
        || (a.Catalogue is null && a.CatalogueNo is null && !Empty(a.OutsideBecause));

    /// <summary>Another decision on the same line of the catalogue, by title; <c>null</c> if there is none.</summary>
    internal static string? Taken(Decision m, ProposeDecision a, Circumstances at)
    {
        if (a.Catalogue is not { IsFound: true } named || a.CatalogueNo is not { } no)
            return null;
        var (id, catalogue) = (m.Id, named.Id);
        return at.Records.List<Decision>(d => d.CatalogueId == catalogue && d.CatalogueNo == no && d.Id != id && d.Stage != DecisionStage.NotInitiated && d.TerminatedOn == null) is [var taken, ..]
            ? taken.Title
            : null;
    }

    internal static bool CoUnitsFit(Decision m, IReadOnlyList<string> others) => others.Distinct().Count() == others.Count && !others.Contains(m.Organ);

    /// <summary>Those who are on the published list and neither signed nor are said to be missing.</summary>
    internal static IReadOnlyList<string> Unsigned(HoldDecisionHearing act, IReadOnlyList<DoneAct> done) =>
        done.Select(d => d.Act).OfType<AnnounceHearing>().LastOrDefault() is not { } notice ? []
        : [.. notice.Participants.Select(p => p.Name.Trim()).Where(name => act.Signed.All(s => s.Trim() != name) && act.Missing?.Contains(name, StringComparison.Ordinal) != true)];

    internal static IReadOnlyList<string> Names(ArgueByExperts act, Func<ExpertOpinion, bool> which) => [.. act.Opinions.Where(which).Select(o => o.Name)];

    /// <summary>Whether the chief spoke, once and last.</summary>
    internal static bool ChiefIsLast(DiscussDecision a) =>
        a.Spoken[^1].Name.Trim() == a.Chief.Trim() && a.Spoken.Count(s => s.Name.Trim() == a.Chief.Trim()) == 1;

    /// <summary>Those who spoke and aren't said to have been there.</summary>
    internal static IReadOnlyList<string> Absent(DiscussDecision a) =>
        [.. a.Spoken.Select(s => s.Name.Trim()).Where(n => !a.Present.Concat(a.Attending).Any(p => p.Trim() == n)).Distinct()];

    /// <summary>Those who were against it without a word that could be recorded.</summary>
    internal static IReadOnlyList<string> Unheard(DiscussDecision a) =>
        [.. a.Spoken.Where(s => s.Stance != SpokenStance.For && Empty(s.View)).Select(s => s.Name)];

    /// <summary>Whether a unit did the main assessment before the decision, called as it was called then.</summary>
    internal static bool Assessed(Decision m, string evaluator) => m.Assessors.Any(a => Called(a) == Called(evaluator));

    // Whatever blanks and brackets a name is written with.
    private static string Called(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    internal static string? Missing(IReadOnlyList<FilePoint> points) =>
        MeetingFile.Missing(points) is { Count: > 0 } missing ? string.Join('、', missing.Select(p => $"{p.What}（{p.Basis}）")) : null;

    internal static bool Empty(string? text) => string.IsNullOrWhiteSpace(text);

    internal static string WordOf(Decision m, County county) =>
        m.ByAnalogy ? county.WordOf(m.Organ) : county.Word;
}
