using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>机评项目 — what the acts of a case prove or disprove by themselves.</summary>
/// <param name="Key">The key by which an item of a sheet names it; never renamed.</param>
/// <param name="Name">What it proves, a phrase.</param>
/// <param name="Basis">The article that wants it.</param>
/// <param name="Look">What it sees in a case; <c>null</c> where the acts don't tell, so that a person looks.</param>
public sealed record MachineCheck(string Key, string Name, Article Basis, Func<CaseFile, Seen?> Look);

/// <summary>所见 — what a check saw, and in which act; no words of the case itself, which may be personal.</summary>
public sealed record Seen(CheckVerdict Verdict, string Says, DoneAct? In = null);

/// <summary>案件的办理记录 — one case and its acts in the order of the ledger, as checks look at them.</summary>
public sealed record CaseFile(PenaltyCase Case, IReadOnlyList<DoneAct> Acts, Circumstances At)
{
    /// <summary>The last act of a kind; <c>null</c> if there was none.</summary>
    internal DoneAct? Last<TAct>()
        where TAct : Act => Acts.LastOrDefault(a => a.Act is TAct);

    internal IEnumerable<DoneAct> Each<TAct>()
        where TAct : Act => Acts.Where(a => a.Act is TAct);

    /// <summary>An act as an official finds it again: its place in the ledger, day, name and document.</summary>
    internal string Told(DoneAct done) =>
        $"台账第{done.Doing.Sequence}号，{done.Doing.On:yyyy年M月d日}办理“{At.Types.Of(Case).Rule(done.Act)?.Name}”"
        + (done.Doing.Documents is [var document, ..] ? $"，《{document.Name}》{document.Number}" : "");

    internal Seen Kept(DoneAct done) => new(CheckVerdict.Kept, Told(done), done);

    internal Seen Broken(string what, DoneAct? done = null) => new(CheckVerdict.Broken, done is null ? what : $"{what}：{Told(done)}", done);

    /// <summary>An act is there, and it is as it should be.</summary>
    internal Seen Is(DoneAct? done, string absent, Func<DoneAct, bool>? right = null, string wrong = "") =>
        done is null ? Broken(absent)
        : right is null || right(done) ? Kept(done)
        : Broken(wrong, done);

    /// <summary>Each act of a kind is as it should be; where there is none the item doesn't apply.</summary>
    internal Seen All<TAct>(Func<TAct, DoneAct, bool> right, string wrong, string none)
        where TAct : Act =>
        Each<TAct>().ToList() is not { Count: > 0 } all ? Not(none)
        : all.Find(a => !right((TAct)a.Act, a)) is { } bad ? Broken(wrong, bad)
        : Kept(all[^1]);

    internal static Seen Not(string why) => new(CheckVerdict.NotApplicable, why);

    internal bool IsPenalised => Case.Outcome == CaseOutcomeKind.Penalised;

    /// <summary>Whether a day lies within so many working days after another.</summary>
    internal bool Within(DateOnly from, DateOnly until, int workingDays) => until <= At.Calendar.AddWorkingDays(from, workingDays);
}

/// <summary>机评 — what the catalogue finds in a case.</summary>
public static class FileChecks
{
    /// <summary>All checks, those of the ordinary procedure first.</summary>
    public static IReadOnlyList<MachineCheck> All { get; } = [.. OrdinaryChecks.All, .. ProcedureChecks.All, .. SummaryChecks.All];

    private static readonly Dictionary<string, MachineCheck> ByKey = All.ToDictionary(c => c.Key, StringComparer.Ordinal);

    /// <summary>The check with a key; <c>null</c> if there is none.</summary>
    public static MachineCheck? Find(string? key) => ByKey.GetValueOrDefault(key ?? "");

    /// <summary>The first key of these items that names no check; <c>null</c> if all do.</summary>
    internal static string? Unknown(IEnumerable<SheetItem> items) => items.Select(i => i.Check).FirstOrDefault(k => !string.IsNullOrEmpty(k) && Find(k) is null);

    internal static IReadOnlyList<ItemFinding> Of(ReviewedFile file, Circumstances at) => Of(file.CaseId, file.Items, at);

    /// <summary>What the machine says of items; nothing of a file of paper.</summary>
    internal static IReadOnlyList<ItemFinding> Of(Guid? @case, IReadOnlyList<ScoredItem> items, Circumstances at)
    {
        if (@case is not { } id || at.Records.Find<PenaltyCase>(id) is not { } found || at.Records.ActsIn(id) is not { Count: > 0 } acts)
            return [];
        var file = new CaseFile(found, acts, at);
        return
        [
            .. from item in items
               let seen = Find(item.Check)?.Look(file)
               where seen is not null
               select new ItemFinding(
                   item.Code, seen.Verdict, seen.Verdict switch { CheckVerdict.Kept => item.Points, CheckVerdict.Broken => 0, _ => null },
                   Texts.Wording.Cut(seen.Says, 500), seen.In?.Doing.Sequence),
        ];
    }
}
