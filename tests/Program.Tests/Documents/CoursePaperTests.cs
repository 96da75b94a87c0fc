using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>What is written on the way: hearings that move, cases that go up, service through a unit.</summary>
public sealed class CoursePaperTests
{
    private static readonly NotifyHearing Notice = new()
    {
        HearingOn = new(2025, 4, 8),
        Clock = "上午9时",
        Place = "听证室",
        Matters = "处罚的事实",
    };

    [Fact]
    public void A_new_notice_says_that_it_takes_the_place_of_the_old_and_a_first_one_does_not()
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(matter, 3, 25, Notice);
        town.Do(matter, 3, 26, Notice with { HearingOn = new(2025, 4, 10) });
        var notices = town.Texts(matter, "行政复议听证通知书");
        Assert.Contains("的规定，决定举行听证。", notices[0], StringComparison.Ordinal);
        Assert.Contains("的规定，原通知于2025年4月8日举行的听证，改按本通知举行。", notices[1], StringComparison.Ordinal);
        Assert.Contains("一、听证时间：2025年4月10日上午9时。", notices[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_goes_over_to_the_ordinary_procedure_tells_everybody_the_new_days()
    {
        using var town = new Town();
        var matter = town.Accepted();
        town.Do(matter, 3, 11, new ApplySimplified { Ground = SimplifiedGround.AllConsent });
        town.Do(matter, 3, 12, new SwitchToOrdinary { Reason = "案情有争议" });
        var text = town.Text(matter, "转为普通程序审理通知书");
        Assert.Contains("张建国、塔河县交通运输局：", text, StringComparison.Ordinal);
        Assert.Contains("因案情有争议，不宜适用简易程序。", text, StringComparison.Ordinal);
        // Sixty days from 10 March.
        Assert.Contains("审理期限自受理之日起六十日，至2025年5月9日。", text, StringComparison.Ordinal);
        Assert.Contains("为自收到行政复议申请书副本（行政复议申请笔录复印件）之日起十日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_postponement_says_why_and_to_which_day_or_that_a_notice_will_follow()
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(matter, 3, 25, Notice);
        town.Do(
            matter,
            3,
            26,
            new PostponeHearing
            {
                Reason = "主持人患病",
                HearingOn = new(2025, 4, 10),
                Clock = "下午2时",
            }
        );
        town.Do(matter, 3, 27, new PostponeHearing { Reason = "场地检修" });
        var papers = town.Texts(matter, "行政复议听证延期通知书");
        Assert.Contains("原定于2025年4月8日举行听证。", papers[0], StringComparison.Ordinal);
        Assert.Contains(
            "因主持人患病，不能在该日举行。听证改于2025年4月10日下午2时举行，其他事项不变。",
            papers[0],
            StringComparison.Ordinal
        );
        Assert.Contains("原定于2025年4月10日举行听证。", papers[1], StringComparison.Ordinal);
        Assert.Contains("因场地检修，不能在该日举行。举行的时间、地点，由本机关依照", papers[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_papers_of_a_case_taken_over_know_what_was_done_before_and_say_nothing_that_nobody_said()
    {
        using var town = new Town();
        var matter = town.Open("reconsideration", 4, 7, Paper);
        town.Do(matter, 4, 8, new ResumeReview { Reason = "另案已有结果" });
        var resumption = town.Text(matter, "行政复议恢复审理通知书");
        Assert.Contains("2025年3月20日", resumption, StringComparison.Ordinal);
        // Sixty days and thirty from 10 March, nineteen of them in the suspension: 27 June.
        Assert.Contains("2025年6月27日", resumption, StringComparison.Ordinal);
        town.Do(matter, 4, 9, new SubmitDraftDecision { Proposed = CaseOutcome.Revoke, Opinion = "内部意见" });
        town.Do(
            matter,
            4,
            10,
            new DecideReview
            {
                Outcome = CaseOutcome.Revoke,
                Ground = DecisionGround.ProcedureViolated,
                Findings = "称重记录没有当事人签字",
                Reasons = "处罚违反法定程序",
                Ruling = "撤销该处罚决定",
            }
        );
        var decision = town.Text(matter, "行政复议决定书");
        Assert.Contains("申请人称：当面陈述没有超载。", decision, StringComparison.Ordinal);
        Assert.Contains("被申请人称：处罚合法。", decision, StringComparison.Ordinal);
        Assert.Contains("1.处罚决定书。", decision, StringComparison.Ordinal);
        foreach (var never in new[] { "未在法定期限内", "原经办人", "见案卷" })
            Assert.DoesNotContain(never, decision, StringComparison.Ordinal);
        town.County.Verify();
    }

    [Fact]
    public void A_case_taken_over_in_suspension_is_ended_with_the_ground_it_was_suspended_on()
    {
        using var town = new Town();
        var matter = town.Open(
            "reconsideration",
            4,
            7,
            Paper with
            {
                SuspendedOn = new(2025, 1, 20),
                SuspensionGround = SuspensionGround.ApplicantDied,
                ReceivedOn = new(2025, 1, 2),
                AcceptedOn = new(2025, 1, 6),
                ReplyNoticeOn = new(2025, 1, 7),
                ReplyNoticeReceivedOn = new(2025, 1, 7),
                RepliedOn = new(2025, 1, 14),
                HeardOn = null,
                Heard = null,
                ExtendedOn = null,
                ExtendedDays = null,
                ActMadeOn = new(2024, 12, 16),
                KnownOn = new(2024, 12, 20),
            }
        );
        town.Do(
            matter,
            4,
            8,
            new TerminateReview { Ground = TerminationGround.SuspendedSixtyDays, Reason = "中止满六十日，原因没有消除" }
        );
        Assert.Contains("第四十一条", town.Text(matter, "行政复议终止决定书"), StringComparison.Ordinal);
    }

    private static TakeOverCase Paper { get; } =
        Cases.TakenOver with
        {
            Number = null,
            Applicant = Town.Zhang,
            ActMadeOn = Cases.Application.ActMadeOn,
            KnownOn = Cases.Application.KnownOn,
            Facts = "车根本没有超载。",
            Evidence = ["处罚决定书"],
            HeardOn = new(2025, 3, 18),
            Heard = "当面陈述没有超载。",
            ExtendedOn = new(2025, 3, 19),
            ExtendedDays = 30,
            SuspendedOn = new(2025, 3, 20),
            SuspensionGround = SuspensionGround.DependentCase,
            Note = "原经办人赵某，卷宗在二楼。",
        };

    public static TheoryData<TransferGround, string, string> Transfers =>
        new()
        {
            { TransferGround.TakenAbove, "你机关于2025年3月26日决定审理本案（大署复提〔2025〕1号）。", "第三十八条第一款" },
            {
                TransferGround.AskedFor,
                "经本机关报请，你机关于2025年3月26日决定审理本案（大署复提〔2025〕1号）。",
                "第三十八条第二款"
            },
            { TransferGround.AcceptedAbove, "你机关于2025年3月26日直接受理本案（大署复提〔2025〕1号）。", "第三十五条" },
        };

    [Theory]
    [MemberData(nameof(Transfers))]
    public void The_letter_and_the_notice_of_a_transfer_say_on_what_ground_and_to_whom(
        TransferGround ground,
        string sentence,
        string article
    )
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(matter, 3, 25, new AskLevelAbove { To = "大兴安岭地区行政公署", Reason = "案情重大" });
        var gone = town.Do(
            matter,
            3,
            27,
            new TransferCase
            {
                Ground = ground,
                To = "大兴安岭地区行政公署",
                OrderedOn = new(2025, 3, 26),
                OrderNumber = "大署复提〔2025〕1号",
                Papers = ["行政复议申请书", "书面答复和证据"],
            }
        );
        var letter = town.Text(gone, "行政复议案件移送函");
        Assert.Contains(
            $"{sentence}根据《中华人民共和国行政复议法》{article}的规定，现将本案移送你机关。",
            letter,
            StringComparison.Ordinal
        );
        Assert.Contains("2.书面答复和证据。", letter, StringComparison.Ordinal);
        var told = town.Text(gone, "行政复议案件移送告知书");
        Assert.Contains(
            $"根据《中华人民共和国行政复议法》{article}的规定，本机关已将本案移送大兴安岭地区行政公署",
            told,
            StringComparison.Ordinal
        );
        Assert.Contains("张建国、塔河县交通运输局：", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_of_service_through_a_unit_says_that_the_persons_own_signature_counts()
    {
        using var town = new Town();
        var matter = town.Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated, "撤销该处罚决定");
        var served = new ServeDocument
        {
            Document = CaseDocument.Conclusion,
            To = PartyRole.Applicant,
            Method = ServiceMethod.PassedOn,
            PassingOn = PassingOn.Imprisoned,
            Through = "塔河县看守所",
            HandedOn = new(2025, 3, 28),
            ReceivedOn = new(2025, 3, 31),
            SignedBy = "本人",
        };
        var text = town.Text(town.Do(matter, 4, 1, served), "送达回证");
        Assert.Contains("受送达人被监禁，由塔河县看守所转交，2025年3月28日收到", text, StringComparison.Ordinal);
        Assert.Contains("以受送达人在送达回证上的签收日期为送达日期", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_decided_or_accepted_by_a_courts_order_says_so_with_court_and_case()
    {
        using var town = new Town();
        var judgment = new RecordJudgment
        {
            Ruling = CourtRuling.RedoOrdered,
            Court = "大兴安岭地区中级人民法院",
            CaseNumber = "（2025）黑27行初5号",
            EffectiveOn = new(2025, 9, 20),
            WithinDays = 30,
        };
        var matter = town.Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "维持该处罚决定");
        Assert.DoesNotContain("重新进行了审理", town.Text(matter, "行政复议决定书"), StringComparison.Ordinal);
        town.Do(matter, 9, 26, judgment);
        town.Do(matter, 9, 27, new SuspendReview { Ground = SuspensionGround.LegalQuestion, Reason = "等待解释" });
        town.Do(matter, 9, 30, new ResumeReview { Reason = "已有解释" });
        // Thirty days from 20 September and three days of suspension, to Thursday 23 October.
        Assert.Contains("审理期限至2025年10月23日", town.Text(matter, "行政复议恢复审理通知书"), StringComparison.Ordinal);
        town.Do(matter, 10, 9, new SubmitDraftDecision { Proposed = CaseOutcome.Revoke, Opinion = "内部审查意见" });
        var anew = new DecideReview
        {
            Outcome = CaseOutcome.Revoke,
            Ground = DecisionGround.ProcedureViolated,
            Findings = "事实",
            Reasons = "理由",
            Ruling = "撤销",
        };
        town.Do(matter, 10, 10, anew);
        Assert.Contains(
            "本机关原来的决定经大兴安岭地区中级人民法院（2025）黑27行初5号生效裁判撤销，并责令重新作出，本机关重新进行了审理。现已审理终结。",
            town.Texts(matter, "行政复议决定书")[1],
            StringComparison.Ordinal
        );

        using var another = new Town();
        var refused = another.Open("reconsideration", 3, 3, Town.Application);
        another.Do(refused, 3, 4, new RefuseApplication { Ground = RefusalGround.NoInterest, Reason = "没有利害关系" });
        another.Do(refused, 9, 26, judgment with { Ruling = CourtRuling.AcceptanceOrdered });
        var accepted = another.Text(another.Do(refused, 9, 28, new AcceptByJudgment()), "行政复议申请受理通知书");
        Assert.Contains(
            "大兴安岭地区中级人民法院（2025）黑27行初5号生效裁判撤销本机关的不予受理决定，责令受理。本机关依照该裁判，自2025年9月28日起予以受理。",
            accepted,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("经审查，该申请符合", accepted, StringComparison.Ordinal);
    }
}
