using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Opinions, results and agreements read against the act, sentence by sentence: no alternative stands where the act chose one.</summary>
public sealed class PaperOfActTests
{
    public static TheoryData<bool, bool, string> Faults =>
        new()
        {
            { false, false, "该文件制定主体、权限、程序不能确认合法，审核未通过，不得提请集体审议。" },
            { true, true, "该文件存在上述禁止规定的内容，审核未通过，不得提请集体审议。" },
            { false, true, "该文件制定主体、权限、程序不能确认合法，并且存在上述禁止规定的内容，审核未通过，不得提请集体审议。" },
            { true, false, "该文件存在上述问题，审核未通过，不得提请集体审议。" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void An_opinion_that_fails_a_document_says_what_was_found_and_no_more(bool lawful, bool found, string conclusion)
    {
        using var town = new Town();
        var text = Opinion(
            town,
            new GiveLegalityOpinion
            {
                Opinion = LegalityOpinion.NotPassed,
                PowerAndProcedureLawful = lawful,
                Found = found ? [ForbiddenContent.Fee] : [],
                Text = "第五条应当重新研究",
            }
        );
        Assert.Contains(
            $"{(lawful ? "制定主体、权限、程序 | 合法。" : "制定主体、权限、程序 | 不能确认合法，详见审核意见。")}",
            text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["二、存在问题和修改建议", "第五条应当重新研究。", "三、审核结论", conclusion],
            After(text, "二、存在问题和修改建议", 4)
        );
    }

    [Theory]
    [InlineData(
        LegalityOpinion.Passed,
        "未发现违反法律、法规、规章和国家政策规定的内容。",
        "该文件制定主体、权限、程序、内容合法，审核通过，可以按程序提请集体审议。"
    )]
    [InlineData(
        LegalityOpinion.Amend,
        "第五条应当重新研究。",
        "该文件应当按照上述意见修改。修改完成并经本机构复核后，方可提请集体审议；未采纳的，应当书面说明理由。"
    )]
    public void The_other_opinions_too(LegalityOpinion opinion, string problems, string conclusion)
    {
        using var town = new Town();
        var text = Opinion(
            town,
            new GiveLegalityOpinion
            {
                Opinion = opinion,
                PowerAndProcedureLawful = true,
                Text = "第五条应当重新研究",
            }
        );
        Assert.Equal(["二、存在问题和修改建议", problems, "三、审核结论", conclusion], After(text, "二、存在问题和修改建议", 4));
    }

    [Fact]
    public void A_clean_up_that_keeps_nothing_says_so()
    {
        using var town = new Town();
        var text = town.Text(town.CleanUp(CleanUpOutcome.Repeal), "行政规范性文件清理结果");
        Assert.Equal(
            [
                "一、没有继续有效的行政规范性文件。",
                "二、没有予以修改的行政规范性文件。",
                "三、予以废止的行政规范性文件4件（见附件3），自本公告发布之日起停止执行。",
                "四、没有宣布失效的行政规范性文件。",
            ],
            After(text, "一、没有继续有效的行政规范性文件。", 4)
        );
    }

    private const string Confirmation = "自本协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认";

    [Fact]
    public void A_mediation_agreement_says_whether_mediation_was_asked_for_or_accepted_and_what_the_court_does_not_confirm()
    {
        using var town = new Town();
        var asked = town.Text(town.Agree(town.Dispute(), AgreementForm.Written, new(2025, 6, 30)), "人民调解协议书");
        Assert.Contains("当事人自愿申请调解，", asked, StringComparison.Ordinal);
        Assert.Contains($"{Confirmation}。", asked, StringComparison.Ordinal);
        Assert.Contains("履行期限：2025年6月30日前。", asked, StringComparison.Ordinal);

        using var at = new Town();
        var once = at.Text(at.Agree(at.Dispute(), AgreementForm.Written, null), "人民调解协议书");
        Assert.Contains("履行期限：已于达成协议当日履行完毕。", once, StringComparison.Ordinal);
        Assert.DoesNotContain("司法确认", once, StringComparison.Ordinal);

        using var home = new Town();
        var family = home.Text(
            home.Agree(home.Dispute(DisputeCategory.Family, found: true), AgreementForm.Written, new(2025, 6, 30)),
            "人民调解协议书"
        );
        Assert.Contains("当事人自愿接受调解，", family, StringComparison.Ordinal);
        Assert.Contains(
            $"{Confirmation}，但是涉及婚姻、亲子、收养等身份关系的，人民法院不予受理。",
            family,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_mediation_document_of_a_reconsideration_prints_what_each_said_and_what_was_agreed()
    {
        using var town = new Town();
        var matter = town.Case(application: Town.Application with { ThirdParties = [new Party { Name = "王五" }] });
        town.Do(
            matter,
            3,
            25,
            new HearParty
            {
                Party = PartyRole.ThirdParty,
                Way = HearingWay.Phone,
                Record = "同意减轻处罚",
            }
        );
        var signed = new ConcludeByMediation
        {
            Agreement = "被申请人将罚款减为1000元；\n申请人十日内缴纳",
            VoluntaryAndLawful = true,
            ApplicantSigned = true,
            RespondentSigned = true,
            ThirdPartiesSigned = true,
            Sealed = true,
            WithinDays = 10,
        };
        var text = town.Text(town.Do(matter, 3, 27, signed), "行政复议调解书");
        var lines = After(text, "申请人请求：撤销该处罚决定。", 8);
        Assert.Equal(
            [
                "申请人请求：撤销该处罚决定。",
                "申请人称：坚持申请书的意见。",
                "被申请人称：行为合法。",
                "第三人称：同意减轻处罚。",
            ],
            lines[..4]
        );
        Assert.Equal(
            ["一、被申请人将罚款减为1000元；", "二、申请人十日内缴纳。", "履行期限：自本调解书生效之日起十日内。"],
            lines[5..]
        );
        // It is in force from that day, and so the days run from it.
        using var db = town.County.Store.Open();
        Assert.Equal(new DateOnly(2025, 4, 7), db.Clocks.Single(c => c.MatterId == matter.Id && c.Code == "performance").DueOn);
    }

    private static string Opinion(Town town, GiveLegalityOpinion opinion)
    {
        var matter = town.Submitted();
        return town.Text(town.Do(matter, 2, 20, opinion), "合法性审核意见书");
    }

    private static List<string> After(string text, string first, int count)
    {
        List<string> lines = [.. text.Split('\n').Select(l => l.Trim('　', ' ')).Where(l => l.Length > 0)];
        var at = lines.IndexOf(first);
        Assert.True(at >= 0, text);
        return lines[at..(at + count)];
    }
}
