using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Issuing;

/// <summary>清理结果公告 — every document of the round under its outcome.</summary>
internal static class CleanUpBinding
{
    internal static Dictionary<string, object?> Result(Issue issue)
    {
        var (round, act) = ((CleanUp)issue.Matter, (PublishCleanUpResult)issue.Recorded.Act);
        var government = issue.County.IsGovernment(round.Organ);
        var organ = government ? IssuingOrgan.Government(issue) : IssuingOrgan.Organ(round.Organ, issue.County);
        var decided = Decided(round, issue);
        return new()
        {
            ["organ.name"] = organ.Name,
            ["office.name"] = organ.Printer,
            ["document.number"] = issue.NumberToStamp(organ.Word),
            ["document.date"] = issue.On,
            ["cleanup.as_of"] = round.AsOf,
            ["cleanup.covers"] = Covers(government, organ.Name, decided),
            ["cleanup.adopted_by"] = act.Meeting,
            ["kept"] = List(decided, CleanUpOutcome.Keep),
            ["amended"] = List(decided, CleanUpOutcome.Amend),
            ["repealed"] = List(decided, CleanUpOutcome.Repeal),
            ["lapsed"] = List(decided, CleanUpOutcome.Lapse),
        };
    }

    // An organ cleans up what it made; rounds of earlier versions of the program listed other organs' documents too.
    private static string Covers(
        bool government,
        string organ,
        IReadOnlyList<(CleanUpOutcome? Outcome, NormativeDocument Document)> decided
    ) =>
        !government ? $"{organ}印发的行政规范性文件"
        : decided.All(x => x.Document.Issuer != Issuer.Department) ? $"以{organ}及其办公室名义印发的行政规范性文件"
        : decided.All(x => x.Document.Issuer == Issuer.Department) ? "县政府部门和乡镇人民政府印发的行政规范性文件"
        : "本县行政规范性文件";

    // A document that ended by itself while the round went on is on no list: the result can't keep or repeal it.
    private static List<(CleanUpOutcome? Outcome, NormativeDocument Document)> Decided(CleanUp round, Issue issue)
    {
        var items = issue.Parts<CleanUpItem>(round.Id);
        var documents = issue.Others([.. items.Select(i => i.Document.Id)]);
        return
        [
            .. items
                .Where(i => documents.ContainsKey(i.Document.Id))
                .Select(i => (i.Outcome, Document: (NormativeDocument)documents[i.Document.Id]))
                .Where(x => x.Document.Stage == NormativeDocumentStage.InForce)
                .OrderBy(x => x.Document.PublishedOn)
                // 10号 comes after 2号, not between 1号 and 2号.
                .ThenBy(x => x.Document.Number?.Length)
                .ThenBy(x => x.Document.Number, StringComparer.Ordinal)
                .ThenBy(x => x.Document.Sequence),
        ];
    }

    private static List<IReadOnlyDictionary<string, object?>> List(
        IEnumerable<(CleanUpOutcome? Outcome, NormativeDocument Document)> decided,
        CleanUpOutcome outcome
    ) => [.. decided.Where(x => x.Outcome == outcome).Select(x => NormativeBindings.Entry(x.Document))];
}
