using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Issuing;

/// <summary>问题台账的文书 — the notice to put something right, the sheet that closes it, a campaign's ledger.</summary>
internal static class ProblemBindings
{
    internal static Dictionary<string, object?> Notice(Issue issue)
    {
        var (problem, act) = ((FoundProblem)issue.Matter, (AssignProblem)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = Keeper(issue, problem),
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(act.Responsible),
            ["problem.title"] = problem.Title,
            ["problem.rule"] = problem.Rule,
            ["problem.found_on"] = problem.FoundOn,
            ["problem.details"] = problem.Source == ProblemSource.Complaint ? [] : Paragraphs.Of(problem.Details),
            ["problem.sources"] = Sources(problem),
            ["assignment.measure"] = Paragraphs.Of(act.Measure),
            ["assignment.person"] = act.InCharge?.Title,
            ["assignment.due_on"] = act.DueOn,
            ["assignment.again"] = problem.Bounced + problem.Reopened > 0,
        };
    }

    internal static Dictionary<string, object?> Closing(Issue issue)
    {
        var (problem, act) = ((FoundProblem)issue.Matter, (VerifyProblem)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = Keeper(issue, problem),
            ["document.date"] = issue.On,
            ["problem.title"] = problem.Title,
            ["problem.responsible"] = issue.County.OrganName(problem.Responsible),
            ["problem.person"] = problem.InCharge?.Title,
            ["problem.found_on"] = problem.FoundOn,
            ["problem.sources"] = Sources(problem),
            ["problem.first_due_on"] = problem.FirstDueOn,
            ["problem.rectified_on"] = problem.RectifiedOn,
            ["problem.sent_back"] = problem.SentBack,
            ["problem.done"] = Paragraphs.Of(problem.Done ?? ""),
            ["problem.verdict"] = Paragraphs.Of(act.Verdict),
        };
    }

    internal static Dictionary<string, object?> Ledger(Issue issue)
    {
        var (campaign, act) = ((Campaign)issue.Matter, (ConcludeCampaign)issue.Recorded.Act);
        using var db = issue.Store.Open();
        var county = issue.Store.CountyCode;
        var stood = issue.Parts<SelfCheck>(campaign.Id);
        var found = stood
            .Select(s => s.Id)
            .SelectMany(c => db.Matters<FoundProblem>(county).Where(p => p.SelfCheckId == c).Select(p => p.Id).ToList())
            .ToList();
        var problems = issue
            .Others(found)
            .Values.Cast<FoundProblem>()
            .Where(p => p.Stage == FoundProblemStage.Closed)
            .OrderBy(p => p.Sequence)
            .ToList();
        return new()
        {
            ["organ.name"] = issue.County.OrganName(campaign.Organ),
            ["document.date"] = issue.On,
            ["campaign.title"] = campaign.Title,
            ["campaign.from"] = campaign.OpenedOn,
            ["campaign.organs"] = stood.Count(s => s.Stage == SelfCheckStage.Returned),
            ["campaign.clear"] = stood.Count(s => s.NothingFound),
            ["campaign.focus"] = Paragraphs.Of(campaign.Focus),
            ["campaign.result"] = Paragraphs.Of(act.Result),
            ["problems"] = problems
                .Select(p =>
                    PrintedRow.Of(
                        ("organ", issue.County.OrganName(p.Responsible)),
                        ("title", p.Title),
                        ("measure", p.Measure),
                        ("due_on", p.FirstDueOn),
                        ("closed_on", p.VerifiedOn)
                    )
                )
                .ToList(),
        };
    }

    // The organ that keeps the problem writes to the one that has it; to and of an organ that found it in itself, the bureau that keeps the county's ledger writes.
    private static string Keeper(Issue issue, FoundProblem problem) =>
        problem.Organ != problem.Responsible ? issue.County.OrganName(problem.Organ)
        : issue.County.Organs.FirstOrDefault(o => o.IsJustice) is { } bureau ? bureau.Name
        : issue.County.OrganName(problem.Organ);

    private static List<string> Sources(FoundProblem problem) =>
        [.. Enum.GetValues<ProblemSource>().Where(s => (problem.SourceMask & FoundProblem.Bit(s)) != 0).Select(s => Terms.Of(s))];
}
