using Fazhi.Clocks;
using Fazhi.Documents;
using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;

namespace Fazhi.Issuing;

/// <summary>法律援助文书 — application, notice, decisions, assignment, letter, the answer to an objection; and the report of a check-up.</summary>
public static class LegalServiceBindings
{
    /// <summary>The blank form's template.</summary>
    public const string Blank = "legalaid/BlankApplication";

    /// <summary>The blank application form, to print first and to fill in by hand.</summary>
    /// <param name="templates">The templates.</param>
    /// <param name="institution">To whom the application is made.</param>
    /// <param name="kinds">The matters that may be chosen, as the county lists them.</param>
    public static DocumentText BlankForm(DocumentTemplates templates, string institution, IReadOnlyList<string> kinds) =>
        templates.Render(
            Blank,
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["institution.name"] = institution,
                ["kinds"] = kinds,
                ["forms"] = Enum.GetValues<AidForm>().Select(f => Terms.Of(f)).ToList(),
                ["means"] = Enum.GetValues<AidMeans>().Where(m => m != AidMeans.NotAsked).Select(m => Terms.Of(m)).ToList(),
            }
        );

    internal static Dictionary<string, object?> Application(Issue issue)
    {
        var (matter, act) = ((LegalAidCase)issue.Matter, (ApplyForAid)issue.Recorded.Act);
        var values = Of(issue, matter);
        values["applicant.groups"] = act.Groups.Count == 0 ? null : string.Join('、', act.Groups.Select(g => Terms.Of(g)));
        values["aid.interpreter"] = act.Interpreter;
        values["opponents"] = act.Opponents;
        values["account"] = Paragraphs.Of(act.Account);
        values["files"] = act.Files.Count;
        return values;
    }

    internal static Dictionary<string, object?> Supplement(Issue issue)
    {
        var (matter, act) = ((LegalAidCase)issue.Matter, (TellMissingPapers)issue.Recorded.Act);
        var values = Of(issue, matter);
        values["missing"] = act.Missing;
        values["due_on"] = Deadline
            .Compute(issue.Calendar, issue.On, matter.Parameter(LegalServiceParameters.SupplementDays).Days())
            .Due;
        return values;
    }

    internal static Dictionary<string, object?> Grant(Issue issue)
    {
        var matter = (LegalAidCase)issue.Matter;
        var values = Of(issue, matter);
        values["urgent"] = null;
        values["papers_due_on"] = null;
        if (issue.Recorded.Act is GrantUrgently urgent)
        {
            values["urgent"] = Terms.Of(urgent.Ground);
            values["papers_due_on"] = Deadline
                .Compute(issue.Calendar, issue.On, matter.Parameter(LegalServiceParameters.UrgentPaperDays).Days())
                .Due;
        }

        return values;
    }

    internal static Dictionary<string, object?> Refusal(Issue issue)
    {
        var act = (RefuseAid)issue.Recorded.Act;
        var values = Of(issue, (LegalAidCase)issue.Matter);
        values["facts"] = Paragraphs.Of(act.Facts);
        values["reason"] = act.Reason;
        return values;
    }

    internal static Dictionary<string, object?> Assignment(Issue issue)
    {
        var (matter, act) = ((LegalAidCase)issue.Matter, (AssignAid)issue.Recorded.Act);
        var lawyer = (Lawyer)issue.Others([act.Lawyer.Id])[act.Lawyer.Id];
        var values = Of(issue, matter);
        values["lawyer.name"] = lawyer.Title;
        values["lawyer.firm"] = lawyer.Firm;
        values["lawyer.licence"] = $"{Terms.Of(lawyer.Kind)}，证号{lawyer.Licence}";
        values["note"] = string.IsNullOrWhiteSpace(act.Note) ? null : act.Note;
        values["recipient.name"] = act.To ?? "";
        values["notice"] = issue.Last<TakeNotice>() is { } notice ? notice.Notice : null;
        return values;
    }

    internal static Dictionary<string, object?> Termination(Issue issue)
    {
        var matter = (LegalAidCase)issue.Matter;
        var values = Of(issue, matter);
        var (ground, facts) = issue.Recorded.Act switch
        {
            TerminateAid a => (a.Ground, a.Facts),
            EndUrgentAid a => (null, a.Reminded),
            var other => throw new InvalidOperationException($"{other.Code} ends no aid."),
        };
        values["granted_on"] = matter.GrantedOn ?? issue.On;
        values["ground"] = ground;
        values["facts"] = Paragraphs.Of(facts);
        values["urgent"] = issue.Recorded.Act is EndUrgentAid;
        return values;
    }

    internal static Dictionary<string, object?> Objection(Issue issue)
    {
        var (matter, act) = ((LegalAidCase)issue.Matter, (DecideAidObjection)issue.Recorded.Act);
        var values = Of(issue, matter);
        values["objected_on"] = matter.ObjectedOn ?? issue.On;
        values["decision.name"] = Terms.Of(matter.ObjectsTo!.Value);
        values["result"] = act.Result == ObjectionResult.Upheld ? "upheld" : "corrected";
        values["reason"] = Paragraphs.Of(act.Reason);
        return values;
    }

    internal static Dictionary<string, object?> CheckUp(Issue issue)
    {
        var (matter, act) = ((LegalCheckUp)issue.Matter, (ReportCheckUp)issue.Recorded.Act);
        var lawyer = (Lawyer)issue.Others([matter.LawyerId!.Value])[matter.LawyerId.Value];
        return new()
        {
            ["organ.name"] = issue.County.OrganName(matter.Organ),
            ["document.date"] = issue.On,
            ["enterprise.name"] = matter.Enterprise,
            ["lawyer.name"] = lawyer.Title,
            ["lawyer.firm"] = lawyer.Firm,
            ["summary"] = Paragraphs.Of(act.Summary),
            ["risks"] = act.Found.Select(r => PrintedRow.Of(("area", r.Area), ("risk", r.Risk), ("advice", r.Advice))).ToList(),
        };
    }

    // What all papers of a case say: from whom, under which number, about whom and what.
    private static Dictionary<string, object?> Of(Issue issue, LegalAidCase matter)
    {
        var bureau = issue.County.OrganName(matter.Organ);
        return new(StringComparer.Ordinal)
        {
            ["institution.name"] = bureau,
            ["institution.address"] = issue.Letterhead.Address,
            ["institution.phone"] = issue.Letterhead.Phone,
            ["bureau.name"] = bureau,
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["applicant.name"] = matter.Applicant!.Name,
            ["applicant.details"] = PartyText.DetailsWithGuardian(matter.Applicant),
            ["received_on"] = matter.ReceivedOn ?? issue.On,
            ["aid.form"] = Terms.Of(matter.Form),
            ["aid.kind"] = matter.Kind,
            ["aid.means"] = Terms.Of(matter.Means),
        };
    }
}
