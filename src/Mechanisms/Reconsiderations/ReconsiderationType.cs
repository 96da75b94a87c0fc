using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议案件 — 《行政复议法》（2023年修订）, chapter by chapter.</summary>
public sealed partial class ReconsiderationType()
    : MatterType<Reconsideration, ReconsiderationStage>("reconsideration", "行政复议案件", "2024", new DateOnly(2024, 1, 1))
{
    private static readonly ReconsiderationStage[] Open = [Hearing, Suspended];

    private static readonly ReconsiderationStage[] ReadingFile = [Hearing, Suspended, Concluded, Served];

    private static readonly ReconsiderationStage[] Underway = [Filed, AtAgency, Correcting, .. ReadingFile];

    private static Statute Law => Statutes.Reconsideration;

    private static Statute Court => Statutes.CivilProcedure;

    private static Article Ours => Article.WorkingRule;

    // The respondent's acts; the institution records what came on paper.
    private static OrganOf Respondent { get; } =
        OrganOf.In<Reconsideration>("被申请人", (m, organ, _) => m.RespondentOrgan == organ || m.JointOrgans.Contains($"|{organ}|", StringComparison.Ordinal));

    private static OrganOf Institution { get; } = OrganOf.Holder with { Name = "行政复议机构" };

    /// <inheritdoc/>
    protected override void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        Filing(it);
        TakeOverCase.Define(it);
        CaseParties.Define(it);
        Acceptance(it);
        CaseTransfers.Define(it);
        Review(it);
        Suspension(it);
        IncidentalReview(it);
        Conclusion(it);
        Service(it);
        Afterwards(it);
        CaseJudgments.Define(it);
        PeriodsBeforeReview(it);
        PeriodsOfReview(it);
        PeriodsAfterwards(it);
        Correspondence(it);

        it.Corrections([Filed, AtAgency, Correcting, Hearing, Suspended, Concluded, Served, Refused], Handler, InstitutionHead)
            .Under(Ours).LeavesFactsConsistent()
            .Needs("FY021", (m, a, _) => m.AcceptedOn is null || !IsOurJurisdiction(m.RespondentKind) || a.Corrected(m, c => IsOurJurisdiction(c.RespondentKind)),
                "以本级政府有管辖权的机关为被申请人", Law[24, 1],
                "本级人民政府的行政行为由上一级行政机关管辖，海关、金融、外汇管理、税务和国家安全机关的由上一级主管部门管辖。")
            .Needs("FY233", (m, a, at) => m.AcceptedOn is null || IsSameRespondent(m, a, at), "只更正被申请人名称中写错的字，不换成另一个机关", Law[19],
                "受理以后，职权变更的办理“变更当事人”；错列被申请人的，查明后依法处理，不能用更正改变。");
        // Of those who take the work up (初次从事) the article also wants a training before the post: nothing here knows of trainings.
        it.Wants(Handler, Qualification.LegalProfession, Law[6]);
        it.Ends(Archived, Refused, Abandoned, CorrectedByAgency, Transferred);
        it.Indexed(m => m.ReceivedOn, m => m.AcceptedOn, m => new { m.ConcludedOn, m.Outcome }, m => m.RespondentOrgan);
        it.Steps(("申请", [Filed, AtAgency, Correcting]), ("审理", [Hearing, Suspended]), ("决定", [Concluded]), ("送达", [Served]), ("归档", [Archived]));
        CaseReaders.Define(it);
        it.Uses(
            ReconsiderationParameters.CorrectedOutcomes,
            ServiceParameters.PublicNoticeDays,
            ReconsiderationParameters.CorrectionExtensionDays,
            ReconsiderationParameters.FileAccessDays,
            MessageParameters.AnswerDays,
            CourtParameters.OwnDecision,
            CourtParameters.UpheldAct,
            ReconsiderationParameters.StartByService2007,
            ReconsiderationParameters.ExcludedTime2007,
            ReconsiderationParameters.Inaction2007,
            ReconsiderationParameters.RedoDays2007,
            ReconsiderationParameters.Reports2007
        );
    }

    // 第三章 行政复议申请
    private static void Filing(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.Opens<FileApplication>("申请行政复议", Filed).By(Public, Handler).OfAnyOrgan().Under(Law[22])
            .For("书面、口头或者网上提出；口头的当场记录，由申请人核对。")
            .To((_, a) => a.Channel == Channel.ThroughAgency ? AtAgency : Filed, Filed, AtAgency)
            .Numbers((_, c) => c.Word + "复")
            .Titled((_, a) => a.TitleFor(a.Applicant.PublicName))
            .Needs("FY099", (_, a, _) => a.Applicant.CanBeReached,
                "写明能联系到申请人、送达文书的电话或者地址", Article.WorkingRule, "请填写申请人的联系电话；没有电话的，填写送达地址。")
            // Who files over the internet is told before it is too late to say why. What came on paper is registered as it came, and answered by a decision.
            .Needs("FY001", (_, a, at) => a.Channel != Channel.Online || a.Period.Covers(a.SubmittedOn(at.On), at.Calendar) || Said(a.LateReason),
                "在知道或者应当知道行政行为之日起六十日内提出申请，逾期的写明耽误申请期限的理由", Law[20],
                "请填写耽误申请期限的理由，由行政复议机构审查；没有理由的，也请写明。")
            .Needs("FY002", (_, a, _) => a.KnownOn is not null || a.ActKind == ActKind.Inaction,
                "写明知道或者应当知道行政行为的日期", Law[20, 1], "请填写知道或者应当知道行政行为的日期。")
            .Needs("FY003", (_, a, _) => a.Channel != Channel.Oral || Said(a.OralRecord),
                "当场记录口头申请", Law[22], "请填写口头申请笔录，由申请人核对、签名。")
            .Needs("FY004", (_, a, _) => a.AgentsFit, "由每名申请人、第三人各委托一至二名代理人", Law[17], "请核对代理人的人数和代理谁。")
            .Needs("FY007", (_, a, _) => a.AgentsNamed, "写明代理哪一位当事人，代表人从申请人中推选", Law[15],
                "有几名申请人、第三人的，请写被代理人的姓名，与申请人、第三人栏里的一致。")
            .Needs("FY111", (_, a, at) => a.WithoutGuardian(at.On).Count == 0, CaseParties.Guardian, Law[14, 3], CaseParties.GuardianRemedy)
            .Naming((_, a, at) => a is null ? null : string.Join('、', a.WithoutGuardian(at.On)))
            .Needs("FY222", (_, a, _) => a.NamedTwice.Count == 0, "把每一方当事人只列一次", Law[14, 1],
                "同一人不能又是共同申请人、第三人或者被申请人；是同名的不同的人的，请填写各自的证件号码。")
            .Naming((_, a) => a is null ? null : string.Join('、', a.NamedTwice))
            .Needs("FY223", (_, a, _) => a.AgentsDiffer, "把每名代理人只登记一次", Law[17, 1], "同一当事人的代理人重复的，请删去。")
            .Needs("FY005", (_, a, _) => a.Channel != Channel.ThroughAgency || a.ActKind == ActKind.OnTheSpotPenalty,
                "直接向行政复议机关提出", Law[32], "只有当场作出或者依据电子技术监控设备记录作出的行政处罚，可以通过作出处罚决定的机关提交申请。")
            .Needs("FY166", (_, a, _) => a.PostedOn is null || (a.Channel == Channel.Post && Said(a.PostProof)),
                "按邮戳或者收寄凭证登记邮寄申请的交寄日期", Court[85, 4], "请填写交寄日期的凭证；不是邮寄的，不填交寄日期。")
            .Needs("FY155", (m, a, at) => MayRegister(m, a, at), "由行政复议机构登记，或者由收到申请的作出处罚决定的机关登记", Law[32], "请转交行政复议机构登记。")
            .Needs("FY183", (_, a, _) => a.Reviews.Select((r, i) => a.Reviews.Take(i).All(q => !ReviewedClause.IsSame(q.Document, q.Clause, r.Document, r.Clause))).All(once => once),
                "对同一文件的同一条款只提起一次", Ours, ReviewedClause.OnceRemedy)
            .Picks<PenaltyCase>("FY242", p => p.DecidedOn != null, "选择已经作出决定的行政处罚案件", Law[11], "请核对处罚案件的编号；还没有决定的，不能申请行政复议。")
            .StatedConsistently();

        it.Act<ForwardFromAgency>("转送行政复议申请", AtAgency, Filed).By(Handler).Of(Respondent, Institution).Under(Law[32])
            .For("作出处罚决定的机关维持处罚的，转送行政复议机关。");
        // The law fixes the agency's time and says nothing of what follows when it passes: the applicant doesn't lose the case by it.
        it.Act<TakeFromAgency>("原机关逾期不转送，直接审查", AtAgency, Filed).By(Handler).Of(Institution).Under(Ours)
            .For("原机关在五个工作日内既不转送也不自行纠正的，由行政复议机构直接审查是否受理。")
            .Needs("FY227", (m, at) => m.SubmittedOn is { } day && at.On > Deadline.Compute(at.Calendar, day, 5.WorkingDays()).Latest,
                "等原机关转送的五个工作日届满", Law[32], "期限从原机关收到申请之日起算。");
        it.Act<CorrectAtAgency>("原机关自行纠正", AtAgency, CorrectedByAgency).By(Handler).Of(Respondent, Institution).Under(Law[32]).ForGood()
            .For("作出处罚决定的机关自行纠正，不再转送。");
    }
}

/// <summary>审结 — every act that concludes a case stops the clocks of its review.</summary>
internal static class ConclusionClocks
{
    internal static ClockRule<Reconsideration> UntilConcluded(this ClockRule<Reconsideration> clock) =>
        clock.Until<DecideReview, ConcludeByMediation, TerminateReview>().Until<DismissApplication, TerminateBySuspension>().Until<TransferCase>();
}
