using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;
using Fazhi.Mechanisms.Notary;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of legal aid and of the notary: what is missing and until when, what was decided and why, and what can be done against it.</summary>
public sealed class LegalServicePaperTests
{
    private static readonly Actor Clerk = new("aid-clerk", "郑援助", "justice", Role.Handler, Role.Registrar);
    private static readonly Actor Chief = new("aid-chief", "吴主任", "justice", Role.InstitutionHead);

    private static readonly ApplyForAid Asked = new()
    {
        Applicant = Town.Zhang,
        Form = AidForm.Civil,
        Kind = "请求人身损害赔偿",
        Means = AidMeans.DataSharing,
        Account = "交通事故受伤。\n请求赔偿",
        Opponents = ["演示运输公司"],
    };

    [Fact]
    public void What_is_missing_is_told_with_its_day_and_a_refusal_with_the_way_to_object()
    {
        using var town = new Town();
        var aid = Open(town, "legal-aid-case", Asked);
        var form = town.Text(aid, "法律援助申请表");
        Assert.Contains("申请事项：请求人身损害赔偿。", form, StringComparison.Ordinal);
        Assert.Contains("对方当事人：演示运输公司。", form, StringComparison.Ordinal);
        aid = Do(town, aid, new TellMissingPapers { Missing = ["身份证件复印件", "事故认定书"] }, Clerk);
        var missing = town.Text(aid, "补充材料通知书");
        Assert.Contains("一、身份证件复印件；", missing, StringComparison.Ordinal);
        Assert.Contains("请于2025年3月10日以前补充或者说明。", missing, StringComparison.Ordinal);
        Do(town, aid, new SupplyPapers { Statement = "已经补交。" }, Clerk);
        aid = Do(town, aid, new RefuseAid { Facts = "收入超过标准。", Reason = "不符合经济困难条件" }, Clerk);
        var refusal = town.Text(aid, "不予法律援助决定书");
        Assert.Contains("本机构认为，不符合经济困难条件。根据", refusal, StringComparison.Ordinal);
        Assert.Contains("向塔河县司法局提出", refusal, StringComparison.Ordinal);
        Assert.Contains("可以依法申请行政复议或者提起行政诉讼。", refusal, StringComparison.Ordinal);
        Do(town, aid, new ObjectToAidDecision { Reason = "算错了。" }, Clerk);
        aid = Do(town, aid, new DecideAidObjection { Result = ObjectionResult.Upheld, Reason = "核算无误。" }, Chief);
        Assert.Contains("维持不予法律援助的决定。", town.Text(aid, "异议审查答复书"), StringComparison.Ordinal);
        Assert.All(aid.Documents, d => Assert.Empty(town.Problems(aid, d)));
    }

    [Fact]
    public void Aid_at_once_is_granted_with_the_day_for_its_papers_and_ended_in_writing_and_a_letter_goes_to_the_authority()
    {
        using var town = new Town();
        Open(
            town,
            "lawyer",
            new ListLawyer
            {
                Title = "演示律师",
                Kind = LawyerKind.Lawyer,
                Firm = "演示律师事务所",
                Licence = "演示1",
                Since = new(2018, 1, 1),
                From = new(2025, 3, 3),
                Willing = true,
            }
        );
        var aid = Open(town, "legal-aid-case", Asked);
        aid = Do(town, aid, new GrantUrgently { Ground = UrgentGround.Preservation, Explanation = "对方转移财产。" }, Clerk);
        Assert.Contains("请于2025年3月13日以前补办手续", town.Text(aid, "给予法律援助决定书"), StringComparison.Ordinal);
        aid = Do(town, aid, new AssignAid { Lawyer = "演示律师", To = "塔河县人民法院" }, Clerk);
        Assert.Contains("律师，证号演示1", town.Text(aid, "指派通知书"), StringComparison.Ordinal);
        Assert.Contains("塔河县人民法院：", town.Text(aid, "法律援助公函"), StringComparison.Ordinal);
        aid = Do(town, aid, new TerminateAid { Ground = "自行委托律师或者其他代理人", Facts = "自行委托了律师。" }, Clerk);
        Assert.Contains("第四十八条", town.Text(aid, "终止法律援助决定书"), StringComparison.Ordinal);
        Assert.All(aid.Documents, d => Assert.Empty(town.Problems(aid, d)));
        var checkUp = Open(
            town,
            "legal-check-up",
            new BeginCheckUp
            {
                Enterprise = "演示木业",
                Agreed = true,
                Lawyer = "演示律师",
            }
        );
        checkUp = Do(town, checkUp, new ReportCheckUp { Summary = "总体合法。" }, Clerk);
        Assert.Contains("体检没有发现明显的法律风险。", town.Text(checkUp, "法治体检报告"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notarys_refusal_says_what_can_be_done_and_a_review_what_follows()
    {
        using var town = new Town();
        var asked = new AcceptNotarialMatter
        {
            Applicant = Town.Zhang,
            Kind = "委托",
            Venue = VenueGround.Domicile,
            InPerson = true,
            FeeYuan = 200,
            Account = "委托他人过户。",
        };
        var refused = Do(
            town,
            Open(town, "notarial-matter", asked),
            new RefuseNotary { Ground = "当事人之间有争议", Facts = "共有人不同意。" },
            Clerk
        );
        var text = town.Text(refused, "不予办理公证决定书");
        Assert.Contains("《中华人民共和国公证法》第三十一条", text, StringComparison.Ordinal);
        Assert.Contains("向公证协会投诉。", text, StringComparison.Ordinal);
        var matter = Open(town, "notarial-matter", asked);
        Do(town, matter, new IssueNotarialCertificate(), Clerk);
        Do(town, matter, new AskCertificateReview { By = "王五", Reason = "签名不实。" }, Clerk);
        matter = Do(
            town,
            matter,
            new DecideCertificateReview { Result = CertificateReview.Revoked, Reason = "签名不实。" },
            Chief
        );
        Assert.Contains("自始没有效力。", town.Text(matter, "公证书复查决定书"), StringComparison.Ordinal);
        Assert.All(matter.Documents, d => Assert.Empty(town.Problems(matter, d)));
    }

    private static Matter Open(Town town, string type, Act act) =>
        town.County.Today(2025, 3, 3).Do(ActRequest.Open(type, act, organ: "justice"), Clerk);

    private static Matter Do(Town town, Matter matter, Act act, Actor by) => town.County.Do(ActRequest.In(matter.Id, act), by);
}
