using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 行政复议演示：受理10件，审结10件，纠错1件（撤销），调解1件。Among them a deemed acceptance, a corrected application, a simplified case,
/// a suspension, an extension, a hearing with the committee, and withdrawals.
/// </summary>
internal static class ReconsiderationYear
{
    private static readonly Actor Handler = DemoPeople.Handler("gov");
    private static readonly Actor Institution = DemoPeople.InstitutionHead("gov");
    private static readonly Actor Head = DemoPeople.Head("gov");

    internal static IEnumerable<DemoStory> Stories()
    {
        yield return Upheld(
            0,
            new Case(1, 14, "traffic", "塔河县交通运输局", Domain.Transport, ActKind.Penalty, DemoPeople.Citizen(11))
        );
        yield return Revoked(
            1,
            new Case(2, 10, "market", "塔河县市场监督管理局", Domain.MarketRegulation, ActKind.Penalty, DemoPeople.Company(3))
        );
        yield return Mediated(
            2,
            new Case(
                3,
                4,
                "labour",
                "塔河县人力资源和社会保障局",
                Domain.HumanResources,
                ActKind.WorkInjury,
                DemoPeople.Citizen(12)
            )
        );
        yield return Simplified(
            3,
            new Case(4, 8, "police", "塔河县公安局", Domain.PublicSecurity, ActKind.OnTheSpotPenalty, DemoPeople.Citizen(13))
        );
        yield return AfterDeemedAcceptance(
            4,
            new Case(5, 12, "resources", "塔河县自然资源局", Domain.NaturalResources, ActKind.Disclosure, DemoPeople.Citizen(14))
        );
        yield return WithCommittee(
            5,
            new Case(6, 3, "housing", "塔河县住房和城乡建设局", Domain.Housing, ActKind.Expropriation, DemoPeople.Citizen(15))
        );
        yield return Suspended(
            6,
            new Case(7, 8, "forestry", "塔河县林业和草原局", Domain.Forestry, ActKind.Penalty, DemoPeople.Company(6))
        );
        yield return Withdrawn(
            7,
            new Case(8, 5, "police", "塔河县公安局", Domain.PublicSecurity, ActKind.Penalty, DemoPeople.Citizen(16))
        );
        yield return Corrected(
            8,
            new Case(9, 9, "market", "塔河县市场监督管理局", Domain.MarketRegulation, ActKind.Complaint, DemoPeople.Citizen(17))
        );
        yield return Withdrawn(
            9,
            new Case(10, 14, "traffic", "塔河县交通运输局", Domain.Transport, ActKind.Penalty, DemoPeople.Company(8))
        );
    }

    private static DemoStory Upheld(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(3), Handler, Accept())
            .Review(c)
            .Decide(c, CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "维持被申请人作出的行政行为。");

    private static DemoStory Revoked(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(3), Handler, Accept())
            .Review(c)
            .Decide(c, CaseOutcome.Revoke, DecisionGround.ProcedureViolated, "撤销被申请人作出的行政处罚决定。");

    private static DemoStory Mediated(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(2), Handler, Accept())
            .Review(c)
            .On(
                c.Day(28),
                Head,
                new ConcludeByMediation
                {
                    Agreement = "双方达成一致，被申请人补充核实材料后重新办理，申请人不再主张其他请求。",
                    VoluntaryAndLawful = true,
                    ApplicantSigned = true,
                    RespondentSigned = true,
                    Sealed = true,
                }
            )
            .Serve(c, 30);

    private static DemoStory Simplified(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(2), Handler, Accept() with { SimplifiedGround = SimplifiedGround.OnTheSpot })
            .On(c.Day(4), Handler, new SendReplyNotice { ReceivedOn = c.Day(4) })
            .On(c.Day(7), c.Respondent, Reply())
            .Decide(c, CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "维持被申请人作出的当场处罚决定。", draft: 12);

    // Nobody refused in five working days: the law accepted, and the sixty days began by themselves.
    private static DemoStory AfterDeemedAcceptance(int i, Case c) =>
        c.Filed(i).Review(c).Decide(c, CaseOutcome.DismissClaim, DecisionGround.NoDutyOrPerformed, "驳回申请人的行政复议请求。");

    private static DemoStory WithCommittee(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(4), Handler, Accept())
            .Review(c)
            .On(
                c.Day(16),
                Institution,
                new ClassifyCase
                {
                    Major = true,
                    CommitteeNeeded = true,
                    Reason = "涉及多户征收补偿，案情重大。",
                }
            )
            .On(
                c.Day(17),
                Handler,
                new NotifyHearing
                {
                    HearingOn = c.Day(25),
                    Place = "县司法局听证室",
                    Matters = "征收补偿决定的事实和程序",
                }
            )
            .On(
                c.Day(25),
                Handler,
                new HoldHearing
                {
                    Presiding = "演示主持人",
                    Officers = ["演示听证员甲", "演示听证员乙"],
                    Recorder = "演示记录员",
                    ApplicantPresent = true,
                    RespondentHeadPresent = true,
                    Record = "双方陈述、质证，记录经核对签名。",
                }
            )
            .On(
                c.Day(28),
                Handler,
                new ConsultCommittee
                {
                    Members = ["演示委员甲", "演示委员乙", "演示委员丙"],
                    Opinion = "补偿标准适用正确，程序合法。",
                }
            )
            .On(c.Day(32), Institution, new ExtendReview { Days = 20, Reason = "案情复杂，需要进一步核实。" })
            .Decide(c, CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "维持被申请人作出的征收补偿决定。", draft: 44);

    private static DemoStory Suspended(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(3), Handler, Accept())
            .Review(c)
            .On(
                c.Day(17),
                Handler,
                new SuspendReview { Ground = SuspensionGround.DependentCase, Reason = "须以另案的处理结果为依据。" }
            )
            .On(c.Day(29), Handler, new ResumeReview { Reason = "另案已经办结。" })
            .Decide(c, CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable, "维持被申请人作出的行政处罚决定。", draft: 32);

    private static DemoStory Withdrawn(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(3), Handler, Accept())
            .Review(c)
            .On(c.Day(18), DemoPeople.Resident(i), new RequestWithdrawal { Reason = "与被申请人达成和解。" })
            .On(
                c.Day(20),
                Institution,
                new TerminateReview
                {
                    Ground = i == 7 ? TerminationGround.Withdrawal : TerminationGround.Settlement,
                    Reason = "申请人自愿撤回申请。",
                    GenuineWill = true,
                }
            )
            .Serve(c, 22);

    private static DemoStory Corrected(int i, Case c) =>
        c.Filed(i)
            .On(c.Day(2), Handler, new AskForCorrection { Items = ["被申请人处理举报的答复"], ReceivedOn = c.Day(2) })
            .On(c.Day(5), DemoPeople.Resident(i), new SupplyCorrections { Content = "补交答复一份。" })
            .On(c.Day(7), Handler, Accept())
            .Review(c, later: 4)
            .On(
                c.Day(24),
                Handler,
                new SubmitDraftDecision { Proposed = CaseOutcome.DismissApplication, Opinion = "申请人与该答复没有利害关系。" }
            )
            .On(
                c.Day(28),
                Head,
                new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "受理后发现申请人与该答复没有利害关系。" }
            )
            .Serve(c, 30, copyOut: true);

    internal static AcceptApplication Accept() =>
        new()
        {
            ClearParties = true,
            HasInterest = true,
            ConcreteClaim = true,
            InTime = true,
            InScope = true,
            OurJurisdiction = true,
            NotTakenBefore = true,
        };

    internal static FileReply Reply() =>
        new() { Reply = "行政行为事实清楚，证据确凿，程序合法。", Evidence = ["决定书", "调查笔录", "现场照片"] };

    private static DemoStory Review(this DemoStory story, Case c, int later = 0) =>
        story
            .On(c.Day(8 + later), Handler, new SendReplyNotice { ReceivedOn = c.Day(8 + later) })
            .On(c.Day(14 + later), c.Respondent, Reply())
            .On(c.Day(15 + later), Handler, Heard());

    internal static HearParty Heard() =>
        new()
        {
            Party = PartyRole.Applicant,
            Way = HearingWay.InPerson,
            Record = "申请人陈述意见，经核对无误。",
        };

    private static DemoStory Decide(
        this DemoStory story,
        Case c,
        CaseOutcome outcome,
        DecisionGround ground,
        string ruling,
        int draft = 25
    ) =>
        story
            .On(
                c.Day(draft),
                Handler,
                new SubmitDraftDecision { Proposed = outcome, Opinion = "事实已经查清，建议依法作出决定。" }
            )
            .On(
                c.Day(draft + 3),
                Head,
                new DecideReview
                {
                    Outcome = outcome,
                    Ground = ground,
                    Findings = "经审理查明的事实与双方提交的证据相符。",
                    Reasons = "依照法律规定，理由如上。",
                    Ruling = ruling,
                }
            )
            .Serve(c, draft + 5, copyOut: true);

    private static DemoStory Serve(this DemoStory story, Case c, int day, bool copyOut = false)
    {
        foreach (var to in new[] { PartyRole.Applicant, PartyRole.Respondent })
            story.On(
                c.Day(day),
                Handler,
                new ServeDocument
                {
                    Document = CaseDocument.Conclusion,
                    To = to,
                    Method = ServiceMethod.Direct,
                    ReceivedOn = c.Day(day),
                    SignedBy = "本人签收",
                }
            );
        story.On(c.Day(day), Handler, new ConfirmService());
        if (copyOut)
            story.On(c.Day(day + 2), Handler, new CopyOut { To = "被申请人的上一级主管部门" });
        return story.On(c.Day(day + 3), Handler, new ArchiveCase());
    }

    /// <summary>One case: when it was filed, against whom, about what, by whom.</summary>
    private sealed record Case(
        int Month,
        int Date,
        string Organ,
        string RespondentName,
        Domain Domain,
        ActKind Kind,
        Party Applicant
    )
    {
        internal Actor Respondent => DemoPeople.Handler(Organ);

        /// <summary>So many working days after filing.</summary>
        internal DateOnly Day(int after) => DemoPeople.WorkingDay(Month, Date, after);

        internal DemoStory Filed(int i)
        {
            var known = Day(0).AddDays(-20);
            return new DemoStory("reconsideration", "gov").On(
                Day(0),
                DemoPeople.Resident(i),
                new FileApplication
                {
                    Applicant = Applicant,
                    RespondentName = RespondentName,
                    RespondentOrgan = Organ,
                    RespondentKind = RespondentKind.Department,
                    ActChallenged = $"{RespondentName}于{Problems.Chinese(known)}作出的行政行为（演示）",
                    ActKind = Kind,
                    Domain = Domain,
                    ActMadeOn = known,
                    KnownOn = known,
                    Claims = "请求撤销该行政行为。",
                    Facts = "申请人认为该行政行为事实不清。演示案情，并非真实案件。",
                    Channel = Channel.Online,
                }
            );
        }
    }
}
