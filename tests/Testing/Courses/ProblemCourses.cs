using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Testing.Courses;

/// <summary>The ledger of problems: one found in another organ, put right there and closed; a campaign with its self-check.</summary>
internal static class ProblemCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("problem", Problem),
        new("campaign", on => Campaign(on).Select(s => s.Campaign)),
        new("self-check", on => Campaign(on).Select(s => s.SelfCheck)),
    ];

    /// <summary>A file as evidence.</summary>
    internal static FileRef Evidence { get; } = new(new string('a', 64), "整改前后照片.jpg", 3);

    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler);

    private static IEnumerable<Matter> Problem(Ground on)
    {
        var problem = on.Open(
            "problem",
            People.Handler,
            new ReportProblem
            {
                Title = on.Name("检查记录没有当事人签名"),
                Details = "抽查的检查记录缺少当事人签名，也没有注明原因。",
                Rule = "检查记录的有关规定",
                FoundOn = on.Today,
                Source = ProblemSource.Inspection,
                Before = [Evidence],
            }
        );
        yield return problem;
        yield return on.Do(
            problem,
            People.Handler,
            new AssignProblem
            {
                Responsible = "traffic",
                Measure = "补正记录，组织学习。",
                DueOn = on.Today.AddDays(30),
            }
        );
        yield return on.Do(problem, Traffic, new RectifyProblem { Done = "记录已经补正，全队学习一次。", After = [Evidence] });
        yield return on.Do(problem, People.InstitutionHead, new VerifyProblem { Verdict = "核对补正后的记录，已经整改到位。" });
    }

    private static IEnumerable<(Matter Campaign, Matter SelfCheck)> Campaign(Ground on)
    {
        var campaign = on.Open(
            "campaign",
            People.Handler,
            new LaunchCampaign
            {
                Title = on.Name("执法领域突出问题专项整治"),
                Focus = "执法队伍、执法行为、执法监管。",
                Organs = ["gov"],
                SelfCheckUntil = on.Today.AddDays(20),
                PlannedUntil = on.Today.AddDays(60),
            }
        );
        var check = on.All<SelfCheck>().Last(s => s.Parent == campaign.Id);
        yield return (campaign, check);
        var returned = on.Do(check, People.Handler, new ReturnSelfCheck { Report = "查阅了全部案卷。", NothingFound = true });
        yield return (campaign, returned);
        yield return (on.Do(campaign, People.Handler, new ConcludeCampaign { Result = "执法行为进一步规范。" }), returned);
    }
}
