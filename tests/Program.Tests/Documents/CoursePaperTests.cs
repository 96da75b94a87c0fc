using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
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
    public void A_postponement_says_why_and_to_which_day_or_that_a_notice_will_follow()
    {
        using var town = new Town();
        var matter = town.Case();
        town.Do(matter, 3, 25, Notice);
        town.Do(matter, 3, 26, new PostponeHearing { Reason = "主持人患病", HearingOn = new(2025, 4, 10), Clock = "下午2时" });
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

    public static TheoryData<TransferGround, string, string> Transfers =>
        new()
        {
            { TransferGround.TakenAbove, "你机关于2025年3月26日决定审理本案（大署复提〔2025〕1号）。", "第三十八条第一款" },
            { TransferGround.AskedFor, "经本机关报请，你机关于2025年3月26日决定审理本案（大署复提〔2025〕1号）。", "第三十八条第二款" },
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
        Assert.Contains($"根据《中华人民共和国行政复议法》{article}的规定，本机关已将本案移送大兴安岭地区行政公署", told, StringComparison.Ordinal);
        Assert.Contains("张建国、塔河县交通运输局：", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_of_service_through_a_unit_says_that_the_persons_own_signature_counts()
    {
        using var town = new Town();
        var matter = town.Decide(Outcome.Revoke, DecisionGround.ProcedureViolated, "撤销该处罚决定");
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
}
