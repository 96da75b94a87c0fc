using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of the ledger of problems say what was found, what is wanted by when, and that it was put right.</summary>
public sealed class ProblemPaperTests
{
    private static readonly FileRef Photo = new(new string('b', 64), "照片.jpg", 3);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Chief = new("chief", "冯局长", "gov", Role.InstitutionHead);

    private static readonly ReportProblem Found = new()
    {
        Title = "检查记录没有当事人签名",
        Details = "抽查三份检查记录。\n都没有当事人签名",
        Rule = "《黑龙江省行政执法程序规定》",
        FoundOn = new(2025, 3, 3),
        Source = ProblemSource.Inspection,
        Before = [Photo],
    };

    private static readonly AssignProblem Assigned = new()
    {
        Responsible = "traffic",
        Measure = "补正记录\n组织学习",
        DueOn = new(2025, 4, 2),
    };

    [Fact]
    public void A_notice_tells_the_organ_what_was_found_and_by_when_it_is_put_right_and_a_sheet_closes_it()
    {
        using var town = new Town();
        var problem = town.Open("problem", 3, 3, Found);
        town.Do(problem, 3, 4, Assigned);
        town.Do(
            problem,
            3,
            5,
            new AddSource
            {
                Source = ProblemSource.FileReview,
                From = "三月评查",
                FoundOn = new(2025, 3, 5),
            }
        );
        var notice = town.Text(problem, "整改通知书");
        Assert.StartsWith("塔河县人民政府", notice.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("塔河县交通运输局：", notice, StringComparison.Ordinal);
        Assert.Contains(
            "经行政检查，2025年3月3日发现你单位存在“检查记录没有当事人签名”的问题，不符合《黑龙江省行政执法程序规定》的规定。",
            notice,
            StringComparison.Ordinal
        );
        Assert.Contains("请于2025年4月2日前整改完成，在问题台账中报告", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("重新交办", notice, StringComparison.Ordinal);

        town.County.Today(2025, 3, 20)
            .Do(ActRequest.In(problem.Id, new RectifyProblem { Done = "已经补正", After = [Photo] }), Traffic);
        town.County.Do(ActRequest.In(problem.Id, new VerifyProblem { Verdict = "核对补正后的记录" }), Chief);
        var sheet = town.Text(problem, "问题销号单");
        Assert.Contains("案卷评查、行政检查", sheet, StringComparison.Ordinal);
        Assert.Contains("核对补正后的记录。", sheet, StringComparison.Ordinal);

        town.Do(problem, 3, 21, new ReopenProblem { Reason = "又发现同样的记录。" });
        town.Do(problem, 3, 24, Assigned with { DueOn = new(2025, 4, 18) });
        Assert.Contains("现重新交办", town.Texts(problem, "整改通知书")[^1], StringComparison.Ordinal);
        // Printed again, the first says what it said.
        Assert.Equal(notice, town.Texts(problem, "整改通知书")[0]);
        town.County.Verify();
    }

    [Fact]
    public void A_campaign_ends_with_its_ledger_as_it_stood_that_day()
    {
        using var town = new Town();
        var person = town.County.Do(
            ActRequest.Open("county-person", new Mechanisms.Organs.RegisterPerson { Title = "演示甲" }, organ: "gov"),
            People.Administrator
        );
        var campaign = town.Open(
            "campaign",
            3,
            3,
            new LaunchCampaign
            {
                Title = "2025年执法领域突出问题专项整治",
                Focus = "执法行为",
                Organs = ["traffic", "kaikukang"],
                SelfCheckUntil = new(2025, 3, 31),
                PlannedUntil = new(2025, 6, 30),
            }
        );
        var checks = Checks(town);
        var problem = town.County.Do(
            ActRequest.Open(
                "problem",
                new ListSelfCheckProblem
                {
                    SelfCheck = checks["traffic"].Title,
                    Title = "执法记录没有归档",
                    Details = "二月的记录没有归档。",
                    FoundOn = new(2025, 3, 3),
                    InCharge = person.Title,
                    Measure = "限期归档",
                    DueOn = new(2025, 4, 30),
                    Before = [Photo],
                },
                organ: "traffic"
            ),
            Traffic
        );
        town.County.Do(ActRequest.In(checks["traffic"].Id, new ReturnSelfCheck { Report = "查阅全部案卷。" }), Traffic);
        town.County.Do(
            ActRequest.In(checks["kaikukang"].Id, new ReturnSelfCheck { Report = "查阅全部案卷。", NothingFound = true }),
            Traffic with
            {
                Id = "township",
                Organ = "kaikukang",
            }
        );
        town.County.Do(ActRequest.In(problem.Id, new RectifyProblem { Done = "已经归档。", After = [Photo] }), Traffic);
        town.County.Do(
            ActRequest.In(problem.Id, new VerifyProblem { Verdict = "已经归档。" }),
            new Actor("justice", "郑监督", "justice", Role.Handler)
        );
        // What an organ found in itself the bureau closes.
        Assert.StartsWith("塔河县司法局", town.Text(problem, "问题销号单").TrimStart(), StringComparison.Ordinal);
        town.Do(campaign, 6, 2, new ConcludeCampaign { Result = "执法记录进一步规范" });
        var ledger = town.Text(campaign, "专项整治问题台账");
        Assert.Contains("2个单位自查", ledger, StringComparison.Ordinal);
        Assert.Contains("自查发现问题1个，已经全部整改销号；没有发现问题的单位1个。", ledger, StringComparison.Ordinal);
        Assert.Contains("执法记录没有归档", ledger, StringComparison.Ordinal);
        town.County.Verify();
    }

    private static Dictionary<string, SelfCheck> Checks(Town town)
    {
        using var db = town.County.Store.Open();
        return db.Matters<SelfCheck>(town.County.Store.CountyCode).ToDictionary(c => c.Organ, StringComparer.Ordinal);
    }
}
