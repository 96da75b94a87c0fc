using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Supervision.Supervising;

namespace Fazhi.Mechanisms.Tests.Supervision;

/// <summary>法治督察 — planned, looked into by the organs themselves, on site, reported, fed back, put right through the ledger of problems, closed; and the report's two lists that come of it.</summary>
public sealed class SupervisionTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly FileRef Evidence = new(new string('a', 64), "整改前后.jpg", 3);

    [Theory, MemberData(nameof(Databases))]
    public void A_supervision_goes_from_the_self_checks_to_the_day_on_which_what_it_found_is_off_the_ledger(Database database)
    {
        using var county = Begin(database);
        var (round, returns) = Checking(county);
        Assert.Equal(["traffic", "kaikukang"], returns.Select(r => county.Read<SupervisionReturn>(r).Organ));
        // The term that the office set is a period of each organ.
        Assert.Equal(
            [new DateOnly(2025, 3, 24), new(2025, 3, 24)],
            returns.Select(r => county.Due(r, "self-check-return")!.Value)
        );
        Assert.Equal(["DC007"], county.Not(round, new GoOnSite { Group = "演示组" }, Clerk));
        county.Done(returns[0], Report with { Found = ["一件没有理由。"] }, Traffic);
        county.Done(returns[0], new SendBackSelfReport { Reason = "没有逐件核对。" }, Clerk);
        Assert.Equal(new DateOnly(2025, 3, 24), county.Due(returns[0], "self-check-return"));
        county.Done(returns[0], Report, Traffic);
        // One organ that doesn't return holds nobody up beyond the term.
        county.Today(2025, 3, 25);
        Assert.Equal(["DC010", "DC012"], county.Not(round, new ReportSupervision { Report = "一件。" }, Clerk));
        county.Done(round, new GoOnSite { Group = "演示组" }, Clerk);
        Assert.Equal(["DC012"], county.Not(round, new ReportSupervision { Report = "一件。" }, Clerk));
        Assert.Equal(["DC008"], county.Not(round, Measure with { At = "gov" }, Clerk));
        county.Done(round, Measure, Clerk);
        Assert.Equal(["DC009"], county.Not(round, new RecordEvaluation { Evaluator = "演示大学", Result = "好。" }, Clerk));
        county.Done(round, new ReportSupervision { Report = "一件没有写明理由。" }, Clerk);
        Assert.Equal(["DC014"], county.Not(round, FedBack(Finding with { Organ = "justice" }), Clerk));
        Assert.Equal(["DC015"], county.Not(round, FedBack(Finding with { DueOn = new(2025, 3, 25) }), Clerk));
        county.Done(round, FedBack(Finding, Finding with { Organ = "kaikukang", Title = "没有公示" }), Clerk);
        Assert.Equal(SupervisionRoundStage.Rectifying, county.Read<SupervisionRound>(round).Stage);
        // What was fed back is on the ledger in the same act, each with its organ.
        var problems = All<FoundProblem>(county);
        Assert.Equal(["traffic", "kaikukang"], problems.Select(p => p.Responsible));
        Assert.All(
            problems,
            p =>
                Assert.Equal(
                    (round, ProblemSource.Supervision, FoundProblemStage.Rectifying),
                    (p.OriginId!.Value, p.Source, p.Stage)
                )
        );
        Assert.Equal(new DateOnly(2025, 5, 30), county.Due(problems[0].Id, "rectifying"));
        Assert.Equal(["DC017", "DC018"], county.Not(round, Closing, Clerk));
        county.Done(
            round,
            new PressOrgan
            {
                Kind = SupervisionPressure.Listed,
                At = "traffic",
                Account = "挂牌督办。",
            },
            Clerk
        );
        county.Done(
            round,
            new SendResults { To = [ResultAddressee.Superior, ResultAddressee.Discipline, ResultAddressee.Personnel] },
            Clerk
        );
        PutRight(county, problems[0].Id, Traffic);
        Assert.Equal(["DC017"], county.Not(round, Closing, Clerk));
        PutRight(county, problems[1].Id, Town);
        county.Done(round, Closing, Clerk);
        var closed = county.Read<SupervisionRound>(round);
        Assert.Equal(
            (SupervisionRoundStage.Closed, 2, 1, "整改完毕。"),
            (closed.Stage, closed.Findings, closed.Measures, closed.PublicResult)
        );
        Assert.Equal(["上级机关", "纪检监察机关", "组织人事部门"], closed.SentTo);
        Assert.Equal(
            [
                "LaunchSupervision",
                "StartSelfChecks",
                "GoOnSite",
                "RecordMeasure",
                "ReportSupervision",
                "FeedBackSupervision",
                "PressOrgan",
                "SendResults",
                "CloseSupervision",
            ],
            county.Acts(round)
        );
        Assert.Equal(
            [1m, 1m, 2m, 2m],
            county.Counted("supervision.rounds", "supervision.self_checks", "supervision.problems", "supervision.rectified")
        );
        county.Verify();
    }

    [Fact]
    public void A_small_incision_begins_on_the_spot_and_a_written_supervision_never_goes_there()
    {
        using var county = Begin();
        var small = county.Open(
            "supervision",
            Launched with
            {
                Kind = SupervisionKind.SmallIncision,
                WithThirdParty = true,
            },
            Clerk,
            "justice"
        );
        county.Done(small, new GoOnSite { Group = "演示组" }, Clerk);
        county.Done(small, Measure, Clerk);
        Assert.Equal(["DC013"], county.Not(small, new ReportSupervision { Report = "没有问题。" }, Clerk));
        county.Done(small, new RecordEvaluation { Evaluator = "演示大学", Result = "好。" }, Clerk);
        county.Done(small, new ReportSupervision { Report = "没有问题。" }, Clerk);
        // Nobody was told beforehand: the organ learns of it by the feedback.
        Assert.Equal([], Seen(county, small, Traffic));
        // Nothing was found: nothing is put on the ledger, and it can be closed once the results are sent.
        county.Done(small, FedBack(), Clerk);
        Assert.Equal(SupervisionRoundStage.FedBack, county.Read<SupervisionRound>(small).Stage);
        Assert.Empty(All<FoundProblem>(county));
        Assert.Equal(["FeedBackSupervision", "GoOnSite"], Seen(county, small, Traffic));
        Assert.Equal(["DC018"], county.Not(small, Closing, Clerk));

        var (written, returns) = Checking(county, Launched with { Manner = SupervisionManner.Written, Organs = ["traffic"] });
        county.Done(returns[0], Report, Traffic);
        Assert.Equal(["DC005"], county.Not(written, new GoOnSite { Group = "演示组" }, Clerk));
        county.Done(written, new ReportSupervision { Report = "书面督察没有发现问题。" }, Clerk);
        var whole = county.Open("supervision", Launched with { Kind = SupervisionKind.Whole }, Clerk, "justice");
        Assert.Equal(["DC006"], county.Not(whole, new GoOnSite { Group = "演示组" }, Clerk));
        county.Verify();
    }

    [Fact]
    public void Nobody_supervises_its_own_files_nor_those_above_it()
    {
        using var county = Begin();
        Assert.Equal(["DC003"], county.NotOpened("supervision", Launched with { Organs = ["justice"] }, Clerk, "justice"));
        Assert.Equal(["DC003"], county.NotOpened("supervision", Launched with { Organs = ["traffic", "gov"] }, Clerk, "justice"));
        Assert.Equal(["BL003"], county.NotOpened("supervision", Launched, Traffic, "traffic"));
        // The bureau's own is the government's to supervise; the bureau returns its self-check like any other, and asks nobody for it.
        var round = county.Open("supervision", Launched with { Organs = ["justice"] });
        county.Done(round, Asked);
        var own = Assert.Single(All<SupervisionReturn>(county));
        Assert.Equal(["BL003"], county.Not(own.Id, new DropReturn { Reason = "不查。" }, Clerk));
        county.Done(own.Id, Report, Clerk);
        Assert.Equal(["BL003"], county.Not(own.Id, new SendBackSelfReport { Reason = "再查。" }, Clerk));
        Assert.Equal(["BL003"], county.Not(round, new GoOnSite { Group = "自己" }, Clerk));
        Assert.Equal(["WS001"], county.NotOpened("supervision-instrument", Paper with { Body = "justice" }, Clerk, "justice"));
        Assert.Equal(["YS001"], county.NotOpened("accountability-transfer", Handed with { Body = "justice" }, Chief, "justice"));
        county.Verify();
    }

    [Fact]
    public void A_measure_is_the_supervisors_and_the_organ_reads_what_is_told_it()
    {
        using var county = Begin();
        var (round, _) = Checking(county);
        county.Today(2025, 3, 25);
        county.Done(round, new GoOnSite { Group = "演示组" }, Clerk);
        county.Done(round, Measure, Clerk);
        Assert.Equal(["GoOnSite", "StartSelfChecks"], Seen(county, round, Traffic));
        Assert.Equal([], Seen(county, round, new Actor("nobody", "无关", "police", Role.Handler)));
    }

    [Fact]
    public void A_years_plan_is_approved_before_it_is_followed_and_its_public_part_is_published()
    {
        using var county = Begin();
        var plan = county.Open("supervision-plan", Drafted, Clerk, "justice");
        Assert.Equal(["DP001"], county.NotOpened("supervision-plan", Drafted, Clerk, "justice"));
        Assert.Equal(
            ["DP004"],
            county.NotOpened("supervision-plan", Drafted with { Year = 2026, Organs = ["justice"] }, Clerk, "justice")
        );
        Assert.Equal(
            ["DP002"],
            county.NotOpened(
                "supervision-plan",
                Drafted with
                {
                    Year = 2026,
                    Topics = [Drafted.Topics[0], Drafted.Topics[0]],
                },
                Clerk,
                "justice"
            )
        );
        var followed = Launched with { Plan = Drafted.Title };
        Assert.Equal(["DC001"], county.NotOpened("supervision", followed, Clerk, "justice"));
        county.Done(plan, new ApproveSupervisionPlan { ApprovedBy = "县委全面依法治县委员会" }, Clerk);
        county.Open("supervision", followed, Clerk, "justice");
        Assert.Equal(["DP006"], county.Not(plan, new VoidRecord<SupervisionPlan> { Reason = "重编。" }, Chief));
        county.Done(plan, new PublishSupervisionPlan(), Clerk);
        // What is visited secretly isn't told beforehand.
        Assert.Equal(["裁量权基准的适用（小切口督察）"], county.Read<SupervisionPlan>(plan).PublicTopics);
        var secret = county.Open(
            "supervision-plan",
            Drafted with
            {
                Year = 2026,
                Topics = [Drafted.Topics[1]],
            },
            Clerk,
            "justice"
        );
        county.Done(secret, new ApproveSupervisionPlan { ApprovedBy = "县委" }, Clerk);
        Assert.Equal(["DP005"], county.Not(secret, new PublishSupervisionPlan(), Clerk));
        county.Verify();
    }

    [Fact]
    public void Accountability_is_handed_over_against_a_receipt_on_a_ground_of_the_countys_list()
    {
        using var county = Begin();
        Assert.Equal(
            ["BL075"],
            county.NotOpened("accountability-transfer", Handed with { Ground = "别的" }, Chief, "justice").Distinct()
        );
        Assert.Equal(["BL002"], county.NotOpened("accountability-transfer", Handed, Clerk, "justice"));
        var transfer = county.Open("accountability-transfer", Handed, Chief, "justice");
        Assert.Equal(new DateOnly(2025, 3, 17), county.Due(transfer, "receipt"));
        Assert.Equal(["BL001"], county.Not(transfer, Concluded, Clerk));
        county.Done(transfer, new RecordSentBack { Wanted = "回复的原件。" }, Clerk);
        county.Done(transfer, new TransferAgain { Added = "原件两份。" }, Chief);
        Assert.Equal(["YS002"], county.Not(transfer, Received with { ReceivedOn = new(2025, 3, 2) }, Clerk));
        county.Done(transfer, Received, Clerk);
        county.Done(transfer, Concluded, Clerk);
        Assert.Equal(TransferResult.Admonished, county.Read<AccountabilityTransfer>(transfer).Result);
        Assert.Equal([1m], county.Counted("supervision.transfers"));
        county.Verify();
    }

    [Fact]
    public void The_reports_problems_and_next_steps_are_counted_from_its_rows_in_order_and_with_their_source()
    {
        using var county = Begin();
        var listed = new ListShortcoming
        {
            Year = 2025,
            Order = 1,
            Title = "督察力度有待强化",
            Text = "手段单一。",
            Grounds = "年度总结",
        };
        Assert.Equal(["BD002"], county.NotOpened("listed-shortcoming", listed with { Grounds = null }, Clerk, "justice"));
        county.Open("listed-shortcoming", listed, Clerk, "justice");
        Assert.Equal(["BD001"], county.NotOpened("listed-shortcoming", listed with { Title = "另一项" }, Clerk, "justice"));
        Assert.Equal(["BL003"], county.NotOpened("listed-shortcoming", listed with { Order = 2 }, Traffic, "traffic"));
        county.Open("listed-shortcoming", listed with { Year = 2024, Title = "上一年度的" }, Clerk, "justice");
        var step = new ListNextStep
        {
            Year = 2025,
            Order = 1,
            Title = "加强督察",
            Text = "小切口。",
            Answers = "督察力度有待强化",
        };
        county.Open("next-step", step, Clerk, "justice");
        Assert.Equal(["XB002"], county.NotOpened("next-step", step, Clerk, "justice"));
        Assert.Equal(["XB003"], county.NotOpened("next-step", step with { Order = 2, Answers = "上一年度的" }, Clerk, "justice"));
        Assert.Equal([1m, 1m], county.Counted("problems.listed", "plans.listed"));
        county.Verify();
    }

    [Fact]
    public void No_figure_of_supervision_counts_money_and_nothing_ranks_organs_by_it()
    {
        Assert.DoesNotContain(SupervisionIndicators.All, i => i.Unit is "元" or "万元");
        Assert.DoesNotContain(SupervisionIndicators.All, i => i.Definition.Contains("罚款", StringComparison.Ordinal));
    }

    private static readonly DrawUpSupervision Drafted = new()
    {
        Title = "2025年度督察计划",
        Year = 2025,
        Topics =
        [
            new("裁量权基准的适用", SupervisionKind.SmallIncision, new(2025, 6, 30), true),
            new("窗口服务暗访", SupervisionKind.SmallIncision, new(2025, 9, 30)),
        ],
        Organs = ["traffic", "kaikukang"],
    };

    private static readonly TransferAccountability Handed = new()
    {
        Title = "两次要求仍不整改",
        Ground = "拒不整改",
        Body = "traffic",
        Facts = "两份监督文书都没有回复。",
        To = TransferTo.Discipline,
        ToName = "塔河县监察委员会",
    };

    private static readonly RecordReceipt Received = new() { Receipt = "监收〔2025〕1号", ReceivedOn = new(2025, 3, 3) };

    private static readonly RecordResult Concluded = new() { Result = TransferResult.Admonished, Account = "批评教育。" };

    private static readonly CloseSupervision Closing = new() { Result = "全部整改。", PublicResult = "整改完毕。" };

    private static FeedBackSupervision FedBack(params SupervisionFinding[] findings) =>
        new() { Opinion = "总体较好。", Findings = findings };

    private static void PutRight(TestCounty county, Guid problem, Actor by)
    {
        county.Done(problem, new RectifyProblem { Done = "已经补正。", After = [Evidence] }, by);
        county.Done(problem, new VerifyProblem { Verdict = "到位。" }, Clerk);
    }

    private static IReadOnlyList<string> Seen(TestCounty county, Guid matter, Actor by)
    {
        var (viewer, round) = (Viewer.Of(by, People.Tahe), county.Read<SupervisionRound>(matter));
        return viewer.MayRead(InReportOrder.Types.Find("supervision")!, round)
            ? [.. Timeline.Of(county.Store, round, viewer).Entries.Select(e => e.Entry.Act)]
            : [];
    }
}
