using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Mediation.DisputeStage;
using P = Fazhi.Mechanisms.Mediation.MediationParameters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>矛盾纠纷调解 — willing parties, free mediators, an agreement that binds, and a court that may confirm it.</summary>
public sealed class DisputeType()
    : MatterType<Dispute, DisputeStage>("dispute", "矛盾纠纷", "2011", new DateOnly(2011, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "heart-handshake",
        WhyClosed = "调解涉及当事人的隐私，所以只公布件数，不公布一件件的纠纷。数字由台账算出，可以在台账页校验。",
        Applications = [DisputeApplication.Online],
        Applicant = new ApplicantFace
        {
            Documents =
                [
                    "mediation/MediationAgreement", "mediation/MediationRecord", "mediation/FailureNotice", "mediation/ConfirmationApplication",
                    "mediation/RescissionRecord",
                ],
        }.Telling<DisputeStage>(DisputeNextWords.Of),
    };

    internal const string Guardian = "写明未成年人等没有完全民事行为能力的当事人的法定代理人";

    internal const string GuardianRemedy =
        "请在该当事人的“法定代理人”栏填写；已满十六周岁、以自己的劳动收入为主要生活来源的，“民事行为能力”选“完全”。";

    private static readonly Statute Law = PeoplesMediation;
    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Uses(P.TargetDays, P.SmallestPart, MessageParameters.AnswerDays, CourtParameters.Confirming);
        it.Indexed(m => new { m.ConcludedOn, m.Outcome }, m => m.AcceptedOn);
        it.Ends(Closed, Failed, Refused, Declined, Rescinded);
        it.Steps(("申请", [Asked]), ("受理", [Accepted]), ("调解", [Mediating]), ("协议", [Agreed, Confirming, Confirmed, NotPerformed]), ("履行", [Performed]),
            ("归档", [Closed]));
        Opening(it);
        Acceptance(it);
        Sessions(it);
        AfterAgreement(it);
        Messages(it);
        Periods(it);
        Readers(it);
    }

    /// <summary>申请、发现、移送.</summary>
    private static void Opening(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Opens<ApplyForMediation>("申请调解", Asked).By(Public, Role.Mediator, Handler, Registrar).Under(Law[17])
            .For("当事人提出，口头、书面都可以，不收费。")
            .Titled((_, a) => Dispute.TitleFor([a.Applicant, .. a.Others], a.Category))
            .BetweenSeveral(a => [a.Applicant, .. a.Others], sides: a => [[a.Applicant], a.Others])
            .Needs("TJ037", (_, a, _) => a.Applicant.CanBeReached, "写明能联系到申请人的电话或者地址", Article.WorkingRule,
                "请填写申请人的联系电话；没有电话的，填写送达地址。")
            .Needs("TJ038", (_, a, c) => !Dispute.WithoutGuardian([a.Applicant, .. a.Others], c.On).Any(), Guardian, CivilCode[23], GuardianRemedy)
            .Naming((_, a, c) => a is null ? null : string.Join('、', Dispute.WithoutGuardian([a.Applicant, .. a.Others], c.On)))
            .Picks<MediationOrganisation>("TJ020", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称，或者将该栏留空。");
        it.Opens<FindDispute>("发现纠纷", Asked).By(Role.Mediator, Handler).Under(Law[17])
            .For("排查中发现的纠纷，主动介入。")
            .Titled((_, a) => Dispute.TitleFor(a.Parties, a.Category))
            .BetweenSeveral(a => a.Parties)
            .Picks<MediationOrganisation>("TJ020", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称，或者先登记该调解组织。");
        it.Opens<ReferDispute>("移送纠纷", Asked).By(Handler, Role.Mediator).OfAnyOrgan().Under(Law[18])
            .For("登记人民法院、公安机关等单位移送的纠纷。")
            .Titled((_, a) => Dispute.TitleFor(a.Parties, a.Category))
            .BetweenSeveral(a => a.Parties)
            .Picks<MediationOrganisation>("TJ020", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称，或者将该栏留空。");

        TakeOverDispute.Define(it);
    }

    /// <summary>受理 — all must be willing.</summary>
    private static void Acceptance(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Act<RecordWillingness>("登记调解意愿并受理", Asked, Accepted).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[17])
            .For("问明各方是否愿意调解，都愿意的受理。")
            .Numbers((_, c) => c.Word.Replace("政", "", StringComparison.Ordinal) + "调")
            .Needs("TJ038", (m, c) => !Dispute.WithoutGuardian(m.Parties, c.On).Any(), Guardian, CivilCode[23],
                "请办理“变更当事人”，在该当事人的“法定代理人”栏填写。")
            .Naming((m, _, c) => string.Join('、', Dispute.WithoutGuardian(m.Parties, c.On)))
            .Needs("TJ021", (_, a, _) => a.AllWilling, "经各方当事人同意调解", Law[17], "当事人明确拒绝的，请办理“登记当事人拒绝”。")
            .Needs("TJ022", (_, a, _) => a.NotMediable.Count == 0, "属于人民调解的民间纠纷", Law[2],
                "存在不属于人民调解范围的情形，请办理“不予受理”并告知其他途径。")
            .Picks<MediationOrganisation>("TJ020", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称，或者先登记该调解组织。");
        it.Act<RefuseByParty>("登记当事人拒绝", [Asked, Accepted], Refused).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[17]).ForGood()
            .For("有一方明确拒绝的，不得调解。")
            .Needs("TJ039", (m, a, _) => m.Present().Any(p => p.Party.Name == a.Who), "由本纠纷的当事人拒绝调解", Law[17], "请按登记的姓名填写。")
            .Naming((m, _) => m.Present().Names());
        it.Act<DeclineDispute>("不予受理", Asked, Declined).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[2]).ForGood()
            .For("不属于人民调解范围的，告知当事人可以找谁。");
    }

    /// <summary>调解 — sessions, and how they end.</summary>
    private static void Sessions(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Act<AssignMediators>("确定调解员", [Accepted, Mediating], Mediating).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[19])
            .For("指定一名或者数名调解员，也可以由当事人选择。")
            .Picks<Mediator>("TJ023", (m, on) => Serving(m.Organisation, on), "由该调解组织在任的人民调解员调解", Law[19], "请核对调解员姓名，或者先办理聘任。");
        it.During<HoldSession>("记录调解", Mediating).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[27])
            .For("记录一次调解的参加人和经过。")
            .Needs("TJ024", (m, a, _) => a.RightsTold || m.Sessions > 0, "在第一次调解时告知当事人权利义务", Law[23], "请告知后勾选该栏。");
        it.During<ChangeParties>("变更当事人", Asked, Accepted, Mediating).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[27])
            .For("当事人有增减或者登记有误的，予以变更。")
            .Needs("TJ038", (_, a, c) => !Dispute.WithoutGuardian(a.Parties, c.On).Any(), Guardian, CivilCode[23], GuardianRemedy)
            .Naming((_, a, c) => a is null ? null : string.Join('、', Dispute.WithoutGuardian(a.Parties, c.On)))
            .BetweenSeveral(a => a.Parties)
            .Titled((m, a) => Dispute.TitleFor(a.Parties, m.Category));
        it.During<ReportToPolice>("报告公安机关", Asked, Accepted, Mediating, Agreed, NotPerformed)
            .For("可能激化为治安案件、刑事案件的，及时报告。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[25]);
        it.Act<ReachAgreement>("达成协议", Mediating, Agreed).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[28])
            .For("写明争议、责任、履行的内容、方式和期限。")
            .To((_, a) => a.PerformedAtOnce ? Performed : Agreed, Agreed, Performed)
            .Needs("TJ025", m => m.Sessions > 0, "先记录调解情况", Law[27], "请先办理“记录调解”。")
            .Needs("TJ026", (_, a, _) => a.Form == AgreementForm.Oral || a.SignedByParties, "由各方当事人在协议书上签名、盖章或者按指印",
                Law[29], "请各方当事人签名、盖章或者按指印后勾选该栏。")
            .Needs("TJ027", (_, a, _) => a.Form == AgreementForm.Oral || a.SignedByMediator, "由人民调解员在协议书上签名",
                Law[29], "请调解员签名后勾选该栏。")
            .Needs("TJ028", (_, a, _) => a.Form == AgreementForm.Oral || a.Sealed, "在协议书上加盖调解组织印章",
                Law[29], "请加盖印章后勾选该栏。")
            .Needs("TJ029", (_, a, _) => a.TellsPerformance, "约定履行期限，或者写明当场履行完毕、长期履行，三者择一",
                Ours, "当场履行完毕的、约定不做某事等没有期限的，勾选该栏并将履行期限留空；其他的填写履行期限。")
            .Needs("TJ030", (_, a, c) => a.PerformBy is not { } by || by >= c.On, "使约定的履行期限不早于达成协议之日",
                Ours, "请核对履行期限。")
            .Issues("mediation/MediationAgreement", "人民调解协议书", when: (_, a) => a.Form == AgreementForm.Written)
            .Issues("mediation/MediationRecord", "人民调解口头协议登记表", when: (_, a) => a.Form == AgreementForm.Oral);
        it.Act<FailMediation>("终止调解", Mediating, Failed).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[26]).ForGood()
            .For("调解不成的终止，告知当事人其他解决途径。")
            .Issues("mediation/FailureNotice", "人民调解终止告知书");
    }

    /// <summary>履行和司法确认.</summary>
    private static void AfterAgreement(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Act<RecordFulfilment>("登记履行", [Agreed, Confirmed, NotPerformed], Performed)
            .For("回访后登记已经履行。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[31])
            .Needs("TJ031", (m, a, _) => a.PerformedOn >= m.ConcludedOn, "使履行日期不早于达成协议之日", Ours, "请核对履行完毕日期。");
        it.Act<RecordNonPerformance>("登记未履行", [Agreed, Confirmed], NotPerformed)
            .For("回访发现没有履行的，登记下来并督促履行。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[31]);
        it.Act<AskJudicialConfirmation>("申请司法确认", [Agreed, NotPerformed], Confirming)
            .For("双方共同申请人民法院确认协议的效力，可以强制执行。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[33])
            .Begins(Prepare)
            .Needs("TJ040", (_, a, _) => a.Ground is not null, "写明由该人民法院管辖的根据", CivilProcedure[205], "请选择管辖的根据。")
            .Needs("TJ041", (m, a, _) => a.Ground is null || (m.Source == DisputeSource.Court) == (a.Ground == ConfirmingGround.Inviting),
                "向有管辖权的人民法院申请", CivilProcedure[205], "人民法院邀请调解的，向该人民法院申请；调解组织自行调解的，向当事人住所地、标的物所在地或者调解组织所在地的基层人民法院申请。")
            .Needs("TJ042", (_, a, _) => a.NotConfirmable.Count == 0, "排除人民法院不予受理的情形", CivilProcedureInterpretation[355, 1],
                "存在不予受理的情形的，不能申请司法确认；告知当事人其他途径。")
            .Needs("TJ043", (m, a, _) => m.Category != DisputeCategory.Family || a.StatusUntouched, "确认协议不涉及婚姻、亲子、收养等身份关系",
                CivilProcedureInterpretation[355, 1], "身份关系由婚姻登记机关或者人民法院依法处理，不能申请司法确认。")
            .Needs("TJ032", (_, a, _) => a.Joint, "由双方当事人共同申请", Law[33], "请双方当事人共同提出申请。")
            .Needs("TJ033", (m, c) => m.InTimeForConfirmation(c.On, c.Calendar),
                "自调解协议生效之日起三十日内申请司法确认", CivilProcedure[205], "期限已过，当事人仍可就协议的履行或者内容向人民法院起诉。")
            .Needs("TJ034", m => m.Confirmation is null or ConfirmationResult.Withdrawn, "申请确认人民法院没有裁定过的协议", CivilProcedure[206],
                "人民法院驳回申请的，当事人可以变更协议后再申请，也可以向人民法院起诉。")
            .Issues("mediation/ConfirmationApplication", "司法确认申请书");
        it.Act<RecordConfirmation>("登记司法确认结果", Confirming, Confirmed)
            .For("登记人民法院的裁定。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(CivilProcedure[206])
            .To((m, a) => a.Result == ConfirmationResult.Valid ? Confirmed : m.NotPerformed is null ? Agreed : NotPerformed,
                Confirmed, Agreed, NotPerformed)
            .Needs("TJ055", (_, a, _) => a.Result != ConfirmationResult.Valid || !string.IsNullOrWhiteSpace(a.CaseNumber), "写明确认协议有效的裁定书案号",
                CivilProcedure[206], "请照裁定书填写案号。")
            .Needs("TJ035", (m, a, _) => a.RuledOn >= m.ConfirmationAskedOn, "使裁定日期不早于申请日期", Ours, "请核对裁定日期。");
        it.Act<AmendAgreement>("变更调解协议", [Agreed, NotPerformed], Agreed)
            .For("各方协商一致，另行约定协议的内容。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(CivilCode[543])
            .Needs("TJ044", (_, a, _) => a.Agreement is { SignedByParties: true, SignedByMediator: true, Sealed: true },
                "由各方当事人、调解员在变更后的协议书上签名，并加盖调解组织印章", Law[29], "请签名、盖章后勾选各栏。")
            .Needs("TJ045", (_, a, c) => a.Agreement.PerformBy >= c.On, "使变更后的履行期限不早于变更之日", Ours, "请核对履行期限。")
            .Issues("mediation/MediationAgreement", "人民调解协议书");
        it.Act<RescindAgreement>("解除调解协议", [Agreed, NotPerformed, Confirmed, Performed, Closed], Rescinded)
            .For("各方协商一致解除，或者人民法院判决撤销、确认无效。")
            .By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(CivilCode[562, 1]).ForGood()
            .Needs("TJ046", (m, a, _) => !a.IsByParties || (a.SignedByParties && m.Stage is Agreed or NotPerformed),
                "由各方当事人协商一致，解除尚未履行完毕、未经司法确认的协议", CivilCode[562, 1], "请各方当事人签名；已经司法确认的，依法向人民法院提出。")
            .Needs("TJ047", (_, a, _) => a.IsByParties || !string.IsNullOrWhiteSpace(a.CaseNumber), "写明人民法院裁判文书的案号", Law[32], "请填写案号。")
            .Issues("mediation/RescissionRecord", "人民调解协议解除登记表", when: (_, a) => a.IsByParties);
        it.During<LapseConfirmation>("司法确认申请期限届满", Agreed, NotPerformed).ByLaw().Under(Law[33]);
        it.Act<CloseDispute>("结案归档", [Performed, NotPerformed], Closed).By(Role.Mediator, Handler, Registrar).Of(OrganOf.Holder, OrganOf.Above).Under(Law[27])
            .For("材料立卷归档，纠纷办结。")
            .Needs("TJ036", (_, a, _) => a.Filed, "将登记、调解工作记录、协议书等材料立卷归档", Law[27], "请立卷归档后勾选该栏。");
    }

    /// <summary>往来留言.</summary>
    private static void Messages(Lifecycle<Dispute, DisputeStage> it)
    {
        DisputeStage[] underway = [Asked, Accepted, Mediating, Agreed, Confirming, Confirmed, NotPerformed, Performed];
        it.During<LeaveMessage<Dispute>>("留言", underway).By(Public).Under(Law[23])
            .For("有要问的或者要说明的，写给调解组织。");
        it.During<WriteToApplicant<Dispute>>("告知当事人", underway).By(Role.Mediator, Handler).Of(OrganOf.Holder, OrganOf.Above).Under(Law[23])
            .For("答复留言，或者告知当事人需要知道的事项。");
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays())
            .From<LeaveMessage<Dispute>>().Until<WriteToApplicant<Dispute>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Law[23]);

        it.Corrections([.. Enum.GetValues<DisputeStage>()], Handler, Role.Mediator, Registrar).Of(OrganOf.Holder, OrganOf.Above).Under(Law[27]);
    }

    /// <summary>期限.</summary>
    private static void Periods(Lifecycle<Dispute, DisputeStage> it)
    {
        it.Clock("mediation-target", "调解办结目标", m => m.Parameter(P.TargetDays).Days())
            .From<RecordWillingness>().Until<ReachAgreement, FailMediation, RefuseByParty>()
            .Otherwise("超过本县确定的办结目标，法律未规定调解期限").Under(Law[21]);
        it.Clock("performance", "协议约定的履行期限", m => m.TimeToPerform())
            .From<ReachAgreement>((_, a) => a.PerformBy is not null && !a.PerformedAtOnce).From<AmendAgreement>()
            .Until<RecordFulfilment, RecordNonPerformance, CloseDispute>().Until<AmendAgreement, RescindAgreement>()
            .Otherwise("约定的履行期限届满，应当回访并督促履行").Under(Law[31]);
        it.Clock("judicial-confirmation", "申请司法确认", 30.Days())
            .From<ReachAgreement>((_, a) => !a.PerformedAtOnce).From<AmendAgreement>()
            .Until<AskJudicialConfirmation, RecordFulfilment, CloseDispute>().Until<AmendAgreement, RescindAgreement>()
            .Else<LapseConfirmation>("不再能够申请司法确认").Warn(7).Under(Law[33]);
    }

    /// <summary>谁看得到.</summary>
    private static void Readers(Lifecycle<Dispute, DisputeStage> it)
    {
        // The applicant sees how the case goes on, what it wrote and what was written to it; nobody else reads a private dispute.
        it.Shows<ApplyForMediation>(Reader.Applicant);
        it.Shows<WriteToApplicant<Dispute>>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(ReferDispute), typeof(FindDispute), typeof(RecordWillingness), typeof(RefuseByParty), typeof(DeclineDispute),
            typeof(AssignMediators), typeof(HoldSession), typeof(ReachAgreement), typeof(FailMediation), typeof(RecordFulfilment),
            typeof(RecordNonPerformance), typeof(AskJudicialConfirmation), typeof(RecordConfirmation), typeof(LapseConfirmation),
            typeof(AmendAgreement), typeof(RescindAgreement),
            typeof(CloseDispute), typeof(LeaveMessage<Dispute>));
    }

    // The court of the mediators' seat is the usual one; who asks another writes it.
    private static AskJudicialConfirmation? Prepare(Dispute matter, Circumstances at) =>
        matter.Source == DisputeSource.Court
            ? null
            : new AskJudicialConfirmation
            {
                Court = matter.Parameter(CourtParameters.Confirming) is { Length: > 0 } court ? court : at.County.Name + "人民法院",
                Ground = ConfirmingGround.Mediators,
            };

    // What was named by name alone, in a ledger of the time before, is told by its name.
    private static Expression<Func<Mediator, bool>> Serving(Reference<MediationOrganisation>? organisation, DateOnly on)
    {
        var (id, title) = (organisation?.Id ?? Guid.Empty, organisation?.Title ?? "");
        return x =>
            ((x.Organisation.Id == id && id != Guid.Empty) || ((x.Organisation.Id == Guid.Empty || id == Guid.Empty) && x.Organisation.Title == title))
            && (x.EndedOn == null || x.EndedOn >= on);
    }
}
