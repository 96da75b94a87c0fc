using Fazhi.Matters;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of supervision say what is wrong, what is wanted and by when; a higher grade names the paper before it; the letter hands over against a receipt.</summary>
public sealed class SupervisionPaperTests
{
    private static readonly Actor Chief = new("chief", "冯局长", "gov", Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic", "钱交通", "traffic", Role.Handler);

    private static readonly IssueInstrument Notice = new()
    {
        Grade = InstrumentGrade.Notice,
        Body = "traffic",
        Title = "处罚没有说明裁量理由",
        Facts = "抽查三件决定书。\n都没有写明裁量理由",
        Rule = "《行政处罚法》第三十四条",
        Demand = "逐件说明\n补正",
        DueOn = new(2025, 3, 17),
    };

    [Fact]
    public void A_notice_an_opinion_and_a_decision_are_numbered_and_each_names_the_one_before_it()
    {
        using var town = new Town();
        var notice = town.Open("supervision-instrument", 3, 3, Notice);
        var first = town.Text(notice, "行政执法监督通知书");
        Assert.Contains("塔政执监通〔2025〕1号", first, StringComparison.Ordinal);
        Assert.Contains("塔河县交通运输局：", first, StringComparison.Ordinal);
        Assert.Contains("上述情况不符合《行政处罚法》第三十四条的规定。", first, StringComparison.Ordinal);
        Assert.Contains("回复期限为2025年3月17日。", first, StringComparison.Ordinal);
        // The regulation is in force from 2026: no paper of 2025 rests on it.
        Assert.DoesNotContain("行政执法监督条例", first, StringComparison.Ordinal);
        town.Do(notice, 3, 18, Raised(new(2025, 4, 14)));
        var opinion = Newest(town);
        var second = town.Text(opinion, "行政执法监督意见书");
        Assert.Contains(
            "2025年3月3日，本机关向你单位发出行政执法监督通知书（塔政执监通〔2025〕1号），你单位没有在期限内回复。",
            second,
            StringComparison.Ordinal
        );
        Do(town, opinion, new(2025, 3, 20), new AnswerInstrument { Answer = "正在办理。" }, Traffic);
        town.Do(opinion, 3, 21, new RejectAnswer { Reason = "没有补正。" });
        Do(town, opinion, new(2025, 3, 24), Raised(new(2025, 4, 30)), Chief);
        var decision = Newest(town);
        var third = town.Text(decision, "行政执法监督决定书");
        Assert.Contains("塔政执监决〔2025〕1号", third, StringComparison.Ordinal);
        Assert.Contains("你单位的回复没有落实要求。", third, StringComparison.Ordinal);
        Assert.Contains("请你单位执行本决定", third, StringComparison.Ordinal);
        Assert.All(
            new[] { notice, opinion, decision },
            m => Assert.All(town.Now(m).Documents, d => Assert.Empty(town.Problems(town.Now(m), d)))
        );
        Assert.Equal(first, town.Text(notice, "行政执法监督通知书"));
        var transfer = Opened(
            town,
            "accountability-transfer",
            new(2025, 5, 6),
            new TransferAccountability
            {
                Title = "拒不执行监督决定",
                Ground = "拒不整改",
                Body = "traffic",
                Facts = "决定书的期限届满没有执行。",
                To = TransferTo.Discipline,
                ToName = "塔河县监察委员会",
                Instrument = Reference<SupervisionInstrument>.Of(decision),
            }
        );
        var letter = town.Text(transfer, "移送函");
        Assert.Contains("塔河县监察委员会：", letter, StringComparison.Ordinal);
        Assert.Contains("本机关发现塔河县交通运输局存在“拒不整改”的情形", letter, StringComparison.Ordinal);
        Assert.Contains("有关的监督文书：行政执法监督决定书塔政执监决〔2025〕1号。", letter, StringComparison.Ordinal);
        Assert.Contains("收到后请出具回执", letter, StringComparison.Ordinal);
        town.County.Verify();
    }

    [Fact]
    public void The_feedback_of_a_supervision_lists_whose_problem_it_is_what_is_wanted_and_by_when()
    {
        using var town = new Town();
        var round = town.Open(
            "supervision",
            3,
            3,
            new LaunchSupervision
            {
                Title = "裁量说理督察",
                Kind = SupervisionKind.SmallIncision,
                Manner = SupervisionManner.OnTheSpot,
                Content = "决定书是否写明理由。",
                Organs = ["traffic", "kaikukang"],
            }
        );
        town.Do(round, 3, 4, new GoOnSite { Group = "演示组" });
        town.Do(
            round,
            3,
            4,
            new RecordMeasure
            {
                Kind = SupervisionMeasure.ReadFiles,
                TakenOn = new(2025, 3, 4),
                At = "traffic",
                Account = "查阅案卷。",
            }
        );
        town.Do(round, 3, 5, new ReportSupervision { Report = "一件没有写明。" });
        town.Do(
            round,
            3,
            6,
            new FeedBackSupervision { Opinion = "总体较好", Findings = [new("traffic", "没有写明理由", "补正", new(2025, 4, 2))] }
        );
        var text = town.Text(round, "法治督察反馈意见");
        Assert.Contains("塔河县交通运输局、开库康镇人民政府：", text, StringComparison.Ordinal);
        Assert.Contains("裁量说理督察（小切口督察）已经结束", text, StringComparison.Ordinal);
        Assert.Contains(
            "1．塔河县交通运输局：没有写明理由。整改要求：补正。期限：2025年4月2日。",
            text,
            StringComparison.Ordinal
        );
        town.County.Verify();
    }

    private static RaiseGrade Raised(DateOnly due) =>
        new()
        {
            Facts = "没有落实",
            Demand = "限期补正",
            DueOn = due,
        };

    private static SupervisionInstrument Newest(Town town)
    {
        using var db = town.County.Store.Open();
        return db.Matters<SupervisionInstrument>(town.County.Store.CountyCode).OrderBy(m => m.Sequence).Last();
    }

    private static void Do(Town town, Matter matter, DateOnly on, Act act, Actor by)
    {
        town.County.Today(on.Year, on.Month, on.Day);
        town.County.Do(ActRequest.In(matter.Id, act), by);
    }

    private static Matter Opened(Town town, string type, DateOnly on, Act act)
    {
        town.County.Today(on.Year, on.Month, on.Day);
        return town.County.Do(ActRequest.Open(type, act, organ: "gov"), Chief);
    }
}
