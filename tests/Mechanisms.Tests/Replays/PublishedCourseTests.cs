using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Mechanisms.Tests.Replays.Told;
using Outcome = Fazhi.Mechanisms.Reconsiderations.CaseOutcome;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>Published cases of the ordinary course: what was decided, on which item of the law, and what can't be decided on it.</summary>
public sealed class PublishedCourseTests
{
    /// <summary>One row of the table.</summary>
    /// <param name="Source">The title by which the case is known, and who published it.</param>
    /// <param name="Days">Filed, accepted, copy, reply, heard, drafted, decided, served; the publications give months at most, the days are ours.</param>
    public sealed record Row(
        string Source,
        FileApplication Application,
        Outcome Outcome,
        DecisionGround Ground,
        Outcome Unfit,
        string[] Days,
        string Due
    )
    {
        public override string ToString() => Source;
    }

    private static readonly Row[] Table =
    [
        // 2024年11月检查，2025年1月处罚：没收过期水豆豉并罚款八万元；过期食品尚未售出，货值453.39元，首次违法并配合调查；罚款变更。
        new(
            "某公司不服某区市场监督管理局行政处罚行政复议案（涉企典型案例二，珠江网2025年11月21日）",
            Fined("2025-01-15", Company("塔河县某食品有限公司"), 80000),
            CaseOutcome.Modify,
            DecisionGround.UnsuitableContent,
            CaseOutcome.Revoke,
            ["2025-02-17", "2025-02-20", "2025-02-24", "2025-03-05", "2025-03-10", "2025-03-24", "2025-04-02", "2025-04-03"],
            "2025-04-21"
        ),
        // 未按期报送2022年度报告，罚款8000元；不属于“及时改正”的不予处罚情形，但是罚款的幅度依裁量基准变更。
        new(
            "某酒店不服内蒙古自治区某市场监督管理局行政处罚行政复议案（行政复议典型案例，高碑店普法转载）",
            Fined("2024-02-20", Company("塔河县某酒店有限公司"), 8000),
            CaseOutcome.Modify,
            DecisionGround.UnsuitableContent,
            CaseOutcome.Uphold,
            ["2024-03-04", "2024-03-07", "2024-03-11", "2024-03-20", "2024-03-25", "2024-04-08", "2024-04-15", "2024-04-16"],
            "2024-05-06"
        ),
        // 以未取得乡村建设规划许可证为由责令一日内自行拆除彩钢房；没有查明占地的地类；依第六十四条第一款第一项撤销。
        new(
            "王某不服西安市高陵区某街道办事处责令限期拆除决定行政复议案（2025年，北京瀛台律师事务所）",
            File("2025-05-12").AgainstTheTown() with
            {
                ActChallenged = "责令限期拆除决定书",
                ActKind = ActKind.Coercion,
                Domain = Domain.Housing,
            },
            CaseOutcome.Revoke,
            DecisionGround.FactsUnclear,
            CaseOutcome.ConfirmIllegal,
            ["2025-05-19", "2025-05-21", "2025-05-23", "2025-06-04", "2025-06-09", "2025-06-24", "2025-07-04", "2025-07-07"],
            "2025-07-21"
        ),
        // 2025年8月6日补偿决定，8月15日镇政府没有通知即拆除已经提存补偿款的房屋；对拆除另行申请，确认违法。
        new(
            "李刚不服某县某镇人民政府强制拆除行政复议案（2025年，北京恒略律师事务所）",
            File("2025-08-15").AgainstTheTown() with
            {
                ActChallenged = "强制拆除房屋的行为",
                ActKind = ActKind.Coercion,
                Domain = Domain.Demolition,
            },
            CaseOutcome.ConfirmIllegal,
            DecisionGround.NothingToRevoke,
            CaseOutcome.RevokePartly,
            ["2025-08-20", "2025-08-25", "2025-08-27", "2025-09-08", "2025-09-10", "2025-09-24", "2025-10-10", "2025-10-11"],
            "2025-10-24"
        ),
    ];

    public static TheoryData<Row, Database> Rows
    {
        get
        {
            var data = new TheoryData<Row, Database>();
            foreach (var row in Table)
            foreach (var database in new[] { Database.Sqlite, Database.Postgres })
                data.Add(row, database);
            return data;
        }
    }

    private static FileApplication Fined(string day, Party company, decimal yuan) =>
        File(day).Against("塔河县市场监督管理局") with
        {
            Applicant = company,
            Domain = Domain.MarketRegulation,
            Amount = yuan,
            Claims = "撤销该行政处罚决定。",
        };

    [Theory, MemberData(nameof(Rows), DisableDiscoveryEnumeration = true)]
    public void A_published_case_is_decided_as_it_was_and_not_otherwise_on_the_same_ground(Row row, Database database)
    {
        using var replay = new Replay(database);
        var days = row.Days;
        var year = Replay.On(days[6]).Year;
        var replier = row.Application.RespondentOrgan is null ? Handler : Town;
        var decision = Decide(row.Outcome, row.Ground);
        replay
            .Opened(days[0], Applicant, row.Application)
            .Done(days[1], Handler, Accept)
            .Due("decision", row.Due)
            .Done(days[2], Handler, Copy(days[2]))
            .Done(days[3], replier, Reply())
            .Refused(days[4], Head, decision, "FY070", "FY074")
            .Done(days[4], Handler, Hear())
            .Done(days[5], Handler, Draft(row.Outcome))
            .Refused(days[6], Head, decision with { Outcome = row.Unfit }, "FY077");
        if (row.Outcome == CaseOutcome.Modify)
            replay.Refused(days[6], Head, decision with { WorseForApplicant = true }, "FY079《行政复议法》第六十三条第二款");
        replay
            .Refused(days[6], Institution, decision, "BL002")
            .Done(days[6], Head, decision)
            .Done(days[7], Handler, Serve(PartyRole.Applicant, days[7]))
            .Done(days[7], Handler, Serve(PartyRole.Respondent, days[7]))
            .Done(days[7], Handler, new ConfirmService())
            .Stands(ReconsiderationStage.Served, row.Outcome)
            .Reached((row.Application.Applicant.Name, days[7]), (row.Application.RespondentName, days[7]))
            .Papers("AcceptanceNotice", "ReplyNotice", "Decision")
            .Counts(year, ReconsiderationIndicators.Corrected, 1)
            .Counts(year, ReconsiderationIndicators.SetAside, 1)
            .Counts(year, ReconsiderationIndicators.PrivateEnterprise, row.Application.Applicant.PrivateEnterprise ? 1 : 0)
            .Counts(year, ReconsiderationIndicators.MeanDays, Replay.On(days[6]).DayNumber - Replay.On(days[1]).DayNumber)
            .Ledger(
                """
                FileApplication AcceptApplication SendReplyNotice FileReply HearParty SubmitDraftDecision DecideReview
                ServeDocument ServeDocument ConfirmService
                """
            );
        Assert.Equal(CourtLevel.Intermediate, Recourse.Of(row.Outcome, row.Ground, row.Application.RespondentKind));
    }
}
