using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Several reviews in one case: each paper names its own document, clause, issuer and finding.</summary>
public sealed class ReviewPaperTests
{
    [Fact]
    public void Each_paper_is_about_its_own_clause_and_the_decision_tells_every_finding()
    {
        using var town = new Town();
        var matter = town.Case(
            application: Town.Application with
            {
                Reviews =
                [
                    new ReviewRequest
                    {
                        Document = "甲办法",
                        Clause = "第三条",
                        Reason = "违反上位法",
                    },
                ],
            }
        );
        town.Do(
            matter,
            3,
            25,
            new RequestIncidentalReview
            {
                Document = "《乙细则》",
                Clause = "第八条",
                Reason = "没有依据",
                OfOwnMotion = true,
            }
        );
        var own = ((Reconsideration)town.Now(matter)).Reviews[1].Key;
        town.Do(matter, 3, 26, new SuspendReview { Ground = SuspensionGround.IncidentalReview, Reason = "附带审查" });
        town.Do(matter, 3, 26, new ForwardIncidentalReview { To = "省司法厅", Review = own });
        town.Do(matter, 3, 26, new NotifyIssuer { Issuer = "塔河县交通运输局", Review = "r1" });
        town.Do(
            matter,
            3,
            28,
            new DecideIncidentalReview
            {
                Finding = ClauseFinding.Unlawful,
                Reason = "第三条违反上位法",
                Review = "r1",
            }
        );
        town.Do(
            matter,
            3,
            28,
            new RecordForwardedAnswer
            {
                Finding = ClauseFinding.Lawful,
                Answer = "第八条有上位法依据",
                Review = own,
            }
        );
        town.Do(matter, 3, 28, new ResumeReview { Reason = "附带审查已有结论" });
        var decision = new DecideReview
        {
            Outcome = CaseOutcome.Revoke,
            Ground = DecisionGround.UnlawfulBasis,
            Findings = "事实",
            Reasons = "理由",
            Ruling = "撤销",
        };
        town.Do(matter, 3, 31, decision);

        var notice = town.Text(matter, "规范性文件附带审查通知书");
        Assert.Contains("塔河县交通运输局：", notice, StringComparison.Ordinal);
        Assert.Contains("申请人一并提出对《甲办法》第三条的附带审查申请，理由是：违反上位法。", notice, StringComparison.Ordinal);
        Assert.Contains("自收到本通知之日起十日内（指工作日，不含法定休假日）", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("乙细则", notice, StringComparison.Ordinal);

        var letter = town.Text(matter, "行政复议附带审查转送函");
        Assert.Contains(
            "对被申请人作出的行政行为的依据《乙细则》第八条进行审查，认为其不合法，理由是：没有依据。",
            letter,
            StringComparison.Ordinal
        );
        Assert.Contains("第五十七条", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("第五十六条", letter, StringComparison.Ordinal);

        var stopped = town.Text(matter, "停止执行规范性文件条款决定书");
        Assert.Contains("停止《甲办法》第三条的执行", stopped, StringComparison.Ordinal);

        var text = town.Text(matter, "行政复议决定书");
        Assert.Contains(
            "对申请人一并提出的《甲办法》第三条附带审查申请，经依法审查：相关条款超越权限或者违反上位法。第三条违反上位法。",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "本机关依法对行政行为的依据《乙细则》第八条进行审查：有权处理的机关认为相关条款合法。第八条有上位法依据。",
            text,
            StringComparison.Ordinal
        );
    }
}
