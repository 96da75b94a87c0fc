using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Issuing;

/// <summary>重点领域的文书 — the record of a check: whom, by whom, what was found, what was put right on the spot and what is by when.</summary>
internal static class KeyFieldBindings
{
    internal static Dictionary<string, object?> Record(Issue issue)
    {
        var (check, act) = ((OversightCheck)issue.Matter, (RecordOversight)issue.Recorded.Act);
        using var db = issue.Store.Open();
        var key = check.Key;
        var fields = db.Matters<KeyField>(issue.Store.CountyCode).Where(f => f.Key == key).Select(f => f.Id).ToList();
        var named = issue.Others([check.InstitutionId, .. fields, .. check.Officers.Select(o => o.Id)]);
        var institution = (KeyInstitution)named[check.InstitutionId];
        return new()
        {
            ["organ.name"] = issue.County.OrganName(check.Organ),
            ["document.date"] = issue.On,
            ["field.name"] = named.Values.OfType<KeyField>().FirstOrDefault(f => f.Stage == KeyFieldStage.Running)?.Title ?? key,
            ["institution.name"] = institution.Title,
            ["institution.code"] = institution.CreditCode?.ToString(),
            ["institution.nature"] = Terms.Of(institution.Nature),
            ["institution.address"] = institution.Address,
            ["check.on"] = check.CheckedOn,
            ["check.accompanied"] = check.Accompanied,
            ["check.account"] = Paragraphs.Of(act.Account),
            ["check.files"] = act.Files.Count,
            ["bodies"] = check.Bodies.Select(b => PrintedRow.Of(("name", issue.County.OrganName(b)))).ToList(),
            ["officers"] = check.Officers.Select(o => (Officer)named[o.Id]).Select(PrintedRow.Of).ToList(),
            ["findings"] = act.Findings.Select(f => Finding(issue, check, f)).ToList(),
        };
    }

    private static IReadOnlyDictionary<string, object?> Finding(Issue issue, OversightCheck check, CheckFinding finding) =>
        PrintedRow.Of(
            ("title", finding.Title),
            ("rule", finding.Rule),
            ("mended", finding.MendedAtOnce),
            ("details", finding.Details),
            ("measure", finding.MendedAtOnce ? null : finding.Measure),
            ("due_on", finding.MendedAtOnce ? null : finding.DueOn),
            ("responsible", finding.MendedAtOnce ? null : issue.County.OrganName(finding.Responsible ?? check.Organ))
        );
}
