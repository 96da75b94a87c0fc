using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Issuing;

/// <summary>涉企检查的文书 — approval form, notice, on-site record and result, all from the same facts of the visit as they stood.</summary>
internal static class InspectionBindings
{
    internal static Dictionary<string, object?> Approval(Issue issue) =>
        With(
            issue,
            ("visit.cause", Terms.Of(Visit(issue).Cause)),
            ("visit.reason", Visit(issue).Reason),
            ("caps", Caps(issue)),
            ("bodies", Bodies(issue)),
            (
                "approval.remarks",
                issue.Recorded.Act switch
                {
                    ApproveVisit approved => approved.Remarks,
                    ApproveAfterwards approved => approved.Remarks,
                    _ => null,
                }
            )
        );

    internal static Dictionary<string, object?> Notice(Issue issue) =>
        With(
            issue,
            ("visit.until", Visit(issue).CodeUntil),
            ("caps", Caps(issue)),
            ("bodies", Bodies(issue)),
            ("bans", Visit(issue).Parameter(InspectionParameters.Bans))
        );

    internal static Dictionary<string, object?> Record(Issue issue)
    {
        var (visit, act) = (Visit(issue), (RecordVisit)issue.Recorded.Act);
        return With(
            issue,
            ("visit.from", act.From),
            ("visit.until", act.Until),
            ("visit.place", act.Place),
            ("visit.present", act.Present),
            ("visit.recusal", act.Recusal),
            ("visit.account", Paragraphs.Of(act.Account)),
            ("visit.result", Terms.Of(act.Result)),
            ("visit.findings", Paragraphs.Of(act.Findings ?? "")),
            ("visit.opinion", act.Opinion),
            ("visit.photos", act.Photos.Count),
            ("visit.signatures", act.Signatures.Count),
            ("visit.scanned", visit.Scanned)
        );
    }

    internal static Dictionary<string, object?> Result(Issue issue)
    {
        var (visit, act) = (Visit(issue), (TellResult)issue.Recorded.Act);
        return With(
            issue,
            ("visit.result", visit.Result is { } result ? Terms.Of(result) : ""),
            ("result.conclusion", Paragraphs.Of(act.Conclusion)),
            ("result.wanted", Paragraphs.Of(act.Wanted ?? "")),
            ("result.mend_by", act.MendBy)
        );
    }

    private static EnterpriseInspection Visit(Issue issue) => (EnterpriseInspection)issue.Matter;

    private static Dictionary<string, object?> With(Issue issue, params IEnumerable<(string Key, object? Value)> more)
    {
        var visit = Visit(issue);
        var named = issue.Others([visit.EnterpriseId, .. visit.Items.Select(i => i.Id), .. visit.Officers.Select(o => o.Id)]);
        var enterprise = (Enterprise)named[visit.EnterpriseId];
        var values = new Dictionary<string, object?>
        {
            ["organ.name"] = issue.County.OrganName(visit.Organ),
            ["document.date"] = issue.On,
            ["enterprise.name"] = enterprise.Title,
            ["enterprise.code"] = enterprise.CreditCode.ToString(),
            ["enterprise.address"] = enterprise.Address,
            ["visit.kind"] = Terms.Of(visit.Kind),
            ["visit.on"] = visit.VisitOn,
            ["visit.code"] = visit.Code,
            ["visit.urgent"] = visit.Urgent,
            ["items"] = visit
                .Items.Select(i => (InspectionItem)named[i.Id])
                .Select(i => PrintedRow.Of(("name", i.Title), ("grounds", i.Grounds), ("content", i.Content)))
                .ToList(),
            ["officers"] = visit.Officers.Select(o => PrintedRow.Of((Officer)named[o.Id])).ToList(),
        };
        foreach (var (key, value) in more)
            values[key] = value;
        return values;
    }

    private static List<string> Bodies(Issue issue) => [.. Visit(issue).Bodies.Select(issue.County.OrganName)];

    // The same answer as before the approval, from what stood in the ledger when the document was issued.
    private static List<string> Caps(Issue issue)
    {
        var visit = Visit(issue);
        using var db = issue.Store.Open();
        var county = issue.Store.CountyCode;
        var id = visit.EnterpriseId;
        List<T> At<T>(IQueryable<T> some)
            where T : Matter => [.. issue.Others([.. some.Select(m => m.Id)]).Values.Cast<T>()];
        var caps = At(db.Matters<VisitCap>(county));
        var since = VisitCaps.Since(caps, visit.VisitOn);
        var visits = At(db.Matters<EnterpriseInspection>(county).Where(v => v.EnterpriseId == id));
        var above = At(db.Matters<OtherVisit>(county).Where(o => o.EnterpriseId == id && o.Kind == OtherVisitKind.Above))
            .Where(o => o.Stage == RecordStage.Recorded && o.VisitOn >= since)
            .Select(o => o.VisitOn)
            .ToList();
        var named = issue.Others([id, .. visit.Items.Select(i => i.Id)]);
        var answers = VisitCaps.Answer(
            new(
                ((Enterprise)named[id]).Class,
                visit.Bodies,
                [.. visit.Items.Select(i => (InspectionItem)named[i.Id])],
                visit.Cause,
                visit.VisitOn,
                visit.Id
            ),
            visits,
            above,
            caps,
            issue.County.OrganName
        );
        return answers.Count > 0 ? [.. answers.Select(a => a.Says)] : ["没有规定频次上限"];
    }
}
