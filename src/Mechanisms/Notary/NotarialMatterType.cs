using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Notary.NotarialMatterStage;
using P = Fazhi.Mechanisms.Notary.NotaryParameters;

namespace Fazhi.Mechanisms.Notary;

/// <summary>公证事项的规则 — accepted at the right place, in person where the law says so, issued within fifteen working days or refused, paid or relieved by somebody else, reviewed when it is wrong, filed.</summary>
public sealed class NotarialMatterType() : MatterType<NotarialMatter, NotarialMatterStage>("notarial-matter", "公证事项", "2017", new DateOnly(2017, 9, 2))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "certificate",
        WhyClosed = "公证涉及当事人的隐私，所以只公布件数；撤销的公证书另行公告。数字由台账算出，可以在台账页校验。",
        Place = new()
        {
            Title = "撤销的公证书",
            Lead = "公证机构撤销的公证书，自始没有效力。依据《公证法》第三十九条。",
            Says = "公告撤销的公证书编号",
            Words = ["公证", "公证书", "撤销"],
        },
    };

    protected override void Define(Lifecycle<NotarialMatter, NotarialMatterStage> it)
    {
        var (law, ours) = (Statutes.Notarization, Article.WorkingRule);
        Role[] by = [Handler, Registrar, InstitutionHead];
        NotarialMatterStage[] underway = [Accepted, Paused];
        it.Uses(P.Kinds, P.InPerson, P.Refusals, P.Remedy, P.FeeLimit, P.SmallestPart);
        it.Indexed(m => m.IssuedOn, m => m.RefusedOn);
        it.Ends(Refused, Ended, Revoked, Archived);
        it.Steps(("受理", [Accepted]), ("出具", [Issued]), ("归档", [Archived]));
        it.Opens<AcceptNotarialMatter>("受理公证", Accepted).By(by).Under(law[25])
            .For("受理一件公证，核对由本公证机构受理的根据、是否由本人办理。")
            .Numbers((_, c) => c.Word.Replace("政", "", StringComparison.Ordinal) + "公证")
            .Needs("GZ001", (_, a, _) => !a.Immovable || a.Venue == VenueGround.Immovable || !string.IsNullOrWhiteSpace(a.Exception), "涉及不动产的，由不动产所在地的公证机构受理", law[25], "法律另有规定的，写明不向不动产所在地申请的理由。")
            .Needs("GZ002", (_, a, _) => a.Venue != VenueGround.Immovable || a.Immovable, "只对涉及不动产的事项以不动产所在地为根据", law[25], "请核对受理的根据。")
            .Needs("GZ003", (m, a, _) => a.InPerson || !Parameter.Items(m.Parameter(P.InPerson)).Contains(a.Kind), "由本人办理遗嘱、生存、收养关系等公证", law[26], "请本人到场，或者上门办理；不能由他人代理。")
            .Needs("GZ004", (_, a, _) => a.InPerson == string.IsNullOrWhiteSpace(a.Agent), "写明本人办理，或者写明代理人", ours, "本人办理的勾选，不填代理人；代理的填写代理人。")
            .Needs("GZ005", (m, a, _) => a.FeeYuan <= m.Parameter(P.FeeLimit), "照收费标准收费", law[46], "请对照收费标准核对金额；标准由参数“一件公证收费的上限”限定。")
            .Needs("GZ006", (_, a, c) => !a.Applicant.NeedsGuardian(c.On) || !string.IsNullOrWhiteSpace(a.Applicant.Guardian), "由监护人代理没有完全民事行为能力的人申请", law[31], "请在“法定代理人”栏填写监护人。");
        it.Act<PauseNotary>("暂停办理", Accepted, Paused).By(by).Under(law[30])
            .For("因不可抗力、补充证明材料或者核实情况，所需时间不计入期限。");
        it.Act<ResumeNotary>("恢复办理", Paused, Accepted).By(by).Under(law[30])
            .For("暂停的事由消除，期限继续计算。");
        it.During<AskFeeRelief>("请求减免公证费", underway).By(Handler, Registrar).Under(law[34, 2])
            .For("符合法律援助条件等的当事人，按规定减收或者免收公证费。")
            .Needs("GZ007", (m, a, _) => a.Yuan > 0 && a.Yuan <= m.FeeYuan, "减免不超过应收的公证费", law[34, 2], "请核对金额。")
            .Needs("GZ008", (_, a, _) => (a.Ground == FeeReliefGround.Recipient) == (a.Aid is not null), "受援人选择法律援助案件", Statutes.LegalAid[53], "不是受援人的，不选案件，事由选其他一项。")
            .Picks<LegalServices.LegalAidCase>("GZ009", (_, _) => c => c.GrantedOn != null && c.TerminatedOn == null, "选择给予了援助、没有终止的案件", Statutes.LegalAid[53], "请核对案件。")
            .Needs("GZ010", (m, a, c) => a.Aid is null || c.Records.Find<LegalServices.LegalAidCase>(a.Aid.Id) is not { Applicant: { } recipient } || IsSame(recipient, m.Applicant), "为受援人本人的公证减免", Statutes.LegalAid[53], "该案件的受援人不是本公证的申请人。");
        it.During<DecideFeeRelief>("审批减免", underway).By(InstitutionHead, Head).Under(law[34, 2])
            .For("审批减收、免收公证费，由请求人以外的人办理。")
            .Needs("GZ011", m => m.AskedYuan is not null, "有待审批的减免请求", ours, "没有待审批的请求。")
            .Needs("GZ012", (m, c) => m.AskedBy != c.Doing.Actor.Id, "由提出请求以外的人审批", ours, "请由其他负责人审批。");
        it.Act<IssueNotarialCertificate>("出具公证书", Accepted, Issued).By(by).Under(law[30])
            .For("自受理之日起十五个工作日内出具公证书，自出具之日起生效。")
            .Needs("GZ013", m => m.AskedYuan is null, "先审批减免的请求", ours, "请先办理“审批减免”。")
            .Needs("GZ014", (_, a, _) => !a.Enforceable || a.Consent, "有债务人愿意接受强制执行的承诺", law[37], "没有承诺的，不具有强制执行效力，请取消勾选。");
        it.Act<RefuseNotary>("不予办理公证", underway, Refused).By(by).Under(law[31]).ForGood()
            .For("有法定情形的，不予办理，书面告知。")
            .Issues("notary/RefusalDecision", "不予办理公证决定书");
        it.Act<EndNotary>("终止公证", underway, Ended).By(by).Under(ours).ForGood()
            .For("当事人撤回申请，或者不能继续办理的，终止。");
        it.Act<AskCertificateReview>("提出复查", [Issued, Archived], Reviewing).By(by).Under(law[39])
            .For("当事人、利害关系人认为公证书有错误的，登记复查的请求。");
        it.Act<DecideCertificateReview>("作出复查决定", Reviewing, Issued).By(InstitutionHead, Head).Under(law[39])
            .For("维持、更正公证书，或者撤销并公告。")
            .To((m, _) => m.Review == CertificateReview.Revoked ? Revoked : m.Filed ? Archived : Issued, Issued, Archived, Revoked)
            .Needs("GZ015", (m, c) => m.IssuedBy != c.Doing.Actor.Id, "由出具公证书以外的人复查", ours, "请由其他负责人复查。")
            .Issues("notary/ReviewDecision", "公证书复查决定书");
        it.During<AnnounceRevocation>("公告撤销", Revoked).By(by).Under(law[39])
            .For("公告撤销的公证书。")
            .Needs("GZ016", m => m.AnnouncedOn is null, "公告一次", ours, "已经公告。");
        it.Act<ArchiveNotary>("归档", Issued, Archived).By(by).Under(law[35])
            .For("分类立卷，归档保存。")
            .Needs("GZ017", (_, a, _) => a.Filed, "分类立卷归档", law[35], "请归档后勾选。");
        it.Corrections([Accepted, Paused, Issued], Handler, Registrar).Under(ours);
        it.Clock("notarizing", "出具公证书", 15.WorkingDays()).From<AcceptNotarialMatter>().Until<IssueNotarialCertificate, RefuseNotary, EndNotary>().PausedBy<PauseNotary, ResumeNotary>()
            .Otherwise("逾期没有出具的，请立即办理").Under(law[30]);
        it.Clock("announcing", "公告撤销的公证书", 5.WorkingDays()).From<DecideCertificateReview>((_, a) => a.Result == CertificateReview.Revoked).Until<AnnounceRevocation>()
            .Otherwise("法律没有规定日数，这是本系统的办理期限").Warn(1).Under(ours);
        it.Discloses(m => m.AnnouncedOn != null, [], m => m.Kind, m => m.IssuedOn, m => m.RevokedOn, m => m.AnnouncedOn);
        it.ShowsThat(Reader.Everybody, typeof(AnnounceRevocation));
    }

    // By the identity number or the credit code where both are known, else by the name.
    private static bool IsSame(Party recipient, Party? applicant) =>
        applicant is not null
        && (
            recipient.ResidentId is { } id && applicant.ResidentId is { } its ? id == its
            : recipient.CreditCode is { } code && applicant.CreditCode is { } theirs ? code == theirs
            : Texts.Wording.Normal(recipient.Name) == Texts.Wording.Normal(applicant.Name)
        );
}
