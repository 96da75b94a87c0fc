using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using P = Fazhi.Mechanisms.Penalties.PenaltyParameters;

namespace Fazhi.Issuing;

/// <summary>行政处罚的文书 — every paper of a case from the case's own facts, so that party, articles and amounts can't differ from one to the next; what only the act says is printed as it says it.</summary>
internal static class PenaltyBindings
{
    /// <summary>A record of the file: the case, and the act field by field.</summary>
    internal static Dictionary<string, object?> Sheet(Issue issue) => With(issue, ("rows", Rows(issue)));

    /// <summary>A letter to the party or to another organ.</summary>
    internal static Dictionary<string, object?> Letter(Issue issue)
    {
        var act = issue.Recorded.Act;
        return With(
            issue,
            ("rows", Rows(issue)),
            ("document.basis", issue.Recorded.Type.Rule(act)?.Basis?.ToString()),
            (
                "recipient.name",
                act switch
                {
                    TransferPenaltyCase transfer => transfer.To,
                    ApplyToCourt court => court.Court,
                    _ => Case(issue).Party?.Name ?? "当事人",
                }
            ),
            ("remedies", act is SealOrSeize or OrderCorrection)
        );
    }

    internal static Dictionary<string, object?> Notice(Issue issue)
    {
        var m = Case(issue);
        return With(
            issue,
            ("intended", PenaltyWords.Of(m.Intended)),
            ("reasons", Paragraphs.Of(m.DiscretionReasons)),
            ("hearing", m.HearingRight),
            ("defence.days", m.Parameter(P.DefenceDays))
        );
    }

    internal static Dictionary<string, object?> Decision(Issue issue)
    {
        var (m, act) = (Case(issue), (Decide)issue.Recorded.Act);
        var defence = m.DefendedOn is null ? null : issue.Last<RecordDefence>();
        return With(
            issue,
            (
                "evidence",
                issue.History.Select(h => h.Act).OfType<AddCaseEvidence>().Select(e => $"{e.What}（{Terms.Of(e.Kind)}）").ToList()
            ),
            ("notice.number", m.Documents.LastOrDefault(d => d.Template == "penalties/Notice")?.Number),
            ("notice.served_on", m.NoticeServedOn),
            ("defence", defence?.Statement),
            ("defence_answer", defence is null ? null : defence.Checked + (defence.Taken ? "予以采纳。" : "")),
            ("hearing.held_on", m.HearingHeldOn),
            ("hearing.abandoned", m.HearingAbandoned),
            ("reasons", Paragraphs.Of(m.DiscretionReasons)),
            ("less", act.WhyLess),
            ("imposed", m.Imposed.Select(i => PenaltyWords.Of([i])).ToList()),
            ("fine", m.Fine),
            ("pay_at", act.PayAt),
            ("performance", act.Performance),
            ("surcharge", m.Fine is not null)
        );
    }

    internal static Dictionary<string, object?> NoPenalty(Issue issue)
    {
        var act = (DecideNotToPenalise)issue.Recorded.Act;
        return With(issue, ("ground", Terms.Of(act.Ground)), ("reason", Paragraphs.Of(act.Reason)), ("education", act.Education));
    }

    internal static Dictionary<string, object?> OnTheSpot(Issue issue)
    {
        var (m, act) = (Case(issue), (DecideOnTheSpot)issue.Recorded.Act);
        var named = issue.Others([.. m.Officers.Select(o => o.Id)]);
        return With(
            issue,
            ("reasons", Paragraphs.Of(m.DiscretionReasons)),
            ("defence", act.Defence),
            ("imposed", m.Imposed.Select(i => PenaltyWords.Of([i])).ToList()),
            ("collected", act.Collected is { } ground ? Terms.Of(ground) : null),
            ("receipt", act.Receipt),
            ("pay_at", act.PayAt),
            ("officers", m.Officers.Select(o => (Officer)named[o.Id]).Select(PrintedRow.Of).ToList())
        );
    }

    /// <summary>The proof of service, on the sheet that reconsideration uses too.</summary>
    internal static Dictionary<string, object?> Service(Issue issue)
    {
        var (m, act) = (Case(issue), (ServePaper)issue.Recorded.Act);
        var name =
            act is ServeNotice notice ? Terms.Of(notice.Paper)
            : m.Imposed.Count > 0 ? "行政处罚决定书"
            : "不予行政处罚决定书";
        var served = m.Documents.LastOrDefault(d => d.Name.Contains(name, StringComparison.Ordinal));
        return new()
        {
            ["organ.name"] = issue.County.OrganName(m.Organ),
            ["matter.number"] = m.Number ?? "无编号",
            ["matter.title"] = m.Title,
            ["served"] = new[]
            {
                PrintedRow.Of(("title", served?.Name ?? name), ("number", served?.Number ?? m.Number ?? "无编号"), ("copies", 1)),
            },
            ["recipient.name"] = m.Party?.Name ?? "",
            ["recipient.address"] = m.Party?.Address ?? $"{issue.County.Name}（受送达人的住所）",
            ["service.manner"] = Terms.Of(act.Method),
            ["service.server"] = null,
            ["service.passed_on"] = act.Method == ServiceMethod.PassedOn,
            ["service.note"] = act.Witnesses is { } witnesses ? $"见证人：{witnesses}" : act.NoticeReason ?? act.Through,
        };
    }

    private static PenaltyCase Case(Issue issue) => (PenaltyCase)issue.Matter;

    private static Dictionary<string, object?> With(Issue issue, params IEnumerable<(string Key, object? Value)> more)
    {
        var m = Case(issue);
        var values = new Dictionary<string, object?>
        {
            ["organ.name"] = issue.County.OrganName(m.Organ),
            ["document.name"] = issue.Document.Name,
            ["document.number"] = issue.Document.Number,
            ["document.date"] = issue.On,
            ["case.title"] = m.Title,
            ["case.number"] = m.Number ?? "无编号",
            ["case.party"] = m.Party?.Name,
            ["case.code"] = m.Party?.CreditCode?.ToString(),
            ["case.violation"] = m.Violation.Length > 0 ? m.Violation : null,
            ["case.place"] = m.Place,
            ["case.officers"] = m.Officers.Count > 0 ? string.Join('、', m.Officers.Select(o => o.Title)) : null,
            ["case.facts"] = Paragraphs.Of(m.Facts),
            ["case.breached"] = m.Breached,
            ["case.basis"] = m.Basis,
            ["party.name"] = m.Party?.Name,
            ["party.details"] = m.Party is { } party ? PartyText.DetailsWithGuardian(party) : null,
            ["party.representative"] = m.Representative,
            ["reconsideration.organ"] = issue.County.Organs[0].Name,
            ["case.benchmark"] = m.Benchmark is { } benchmark
                ? $"《{benchmark.Title}》裁量权基准第{ChineseNumerals.Of(m.Tier ?? 1)}档"
                : null,
            ["court.name"] = CourtNames.Of(issue, CourtLevel.Basic),
        };
        foreach (var (key, value) in more)
            values[key] = value;
        return values;
    }

    // What the act says, field by field: a field that is empty isn't printed.
    private static List<IReadOnlyDictionary<string, object?>> Rows(Issue issue) =>
        [
            .. FieldModel
                .Of(issue.Recorded.Act.GetType())
                .Where(f => f.ValueType != typeof(FileRef))
                .Select(f => (f.Label, Text: Printed(f.Property.GetValue(issue.Recorded.Act))))
                .Where(r => r.Text.Length > 0)
                .Select(r => PrintedRow.Of(("label", r.Label), ("value", r.Text))),
        ];

    private static string Printed(object? value) =>
        value switch
        {
            DateOnly day => Problems.Chinese(day),
            IReadOnlyList<PenaltyItem> items => PenaltyWords.Of(items),
            _ => MatterFact.Print(value),
        };
}
