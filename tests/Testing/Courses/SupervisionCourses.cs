using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;

namespace Fazhi.Testing.Courses;

/// <summary>Supervision: a plan, a supervision with its self-check and what it finds, a paper answered, a transfer, a lead, a complaint, and the report's two lists.</summary>
internal static class SupervisionCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("supervision-plan", Plan),
        new("supervision", on => Round(on).Select(s => (Matter)s.Round)),
        new("supervision-return", on => Round(on).Select(s => s.Return).OfType<Matter>()),
        new("supervision-instrument", Instrument),
        new("accountability-transfer", Transfer),
        new("supervision-lead", Lead),
        new("enforcement-complaint", Complaint),
        new("listed-shortcoming", Shortcoming),
        new("next-step", Step),
    ];

    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler, Role.InstitutionHead);

    private static IEnumerable<Matter> Plan(Ground on)
    {
        // One plan a year: the one that is there gives way.
        foreach (
            var there in on.All<SupervisionPlan>()
                .Where(p => p.Stage is SupervisionPlanStage.Drafted or SupervisionPlanStage.Approved)
        )
            on.Do(there, People.InstitutionHead, new VoidRecord<SupervisionPlan> { Reason = "重新编制。" });
        var years = on.All<SupervisionPlan>()
            .Where(p => p.Stage == SupervisionPlanStage.Published)
            .Select(p => p.Year)
            .ToHashSet();
        var plan = on.Open(
            "supervision-plan",
            People.Handler,
            new DrawUpSupervision
            {
                Title = on.Name("年度督察计划"),
                Year = Enumerable.Range(on.Today.Year, 100).First(y => !years.Contains(y)),
                Topics = [new("裁量权基准的适用", SupervisionKind.SmallIncision, on.Today.AddDays(90), true)],
                Organs = ["traffic"],
            }
        );
        yield return plan;
        yield return on.Do(plan, People.Handler, new ApproveSupervisionPlan { ApprovedBy = "县委全面依法治县委员会" });
        yield return on.Do(plan, People.Handler, new PublishSupervisionPlan());
    }

    private static IEnumerable<(Matter Round, Matter? Return)> Round(Ground on)
    {
        var round = on.Open(
            "supervision",
            People.Handler,
            new LaunchSupervision
            {
                Title = on.Name("裁量权基准适用情况督察"),
                Kind = SupervisionKind.SpecialTopic,
                Manner = SupervisionManner.OnTheSpot,
                WithThirdParty = true,
                Content = "处罚决定书是否写明裁量的理由。",
                Organs = ["traffic"],
            }
        );
        yield return (round, null);
        round = on.Do(round, People.Handler, new StartSelfChecks { DueOn = on.Today.AddDays(20), Outline = "逐件核对。" });
        var back = on.All<SupervisionReturn>().Last(r => r.Parent == round.Id);
        yield return (round, back);
        var returned = on.Do(
            back,
            Traffic,
            new HandInSelfCheck { Report = "逐件核对了全部案卷。", Found = ["一件没有写明理由。"] }
        );
        yield return (round, returned);
        round = on.Do(round, People.Handler, new GoOnSite { Group = "演示甲、演示乙" });
        round = on.Do(
            round,
            People.Handler,
            new RecordMeasure
            {
                Kind = SupervisionMeasure.ReadFiles,
                TakenOn = on.Today,
                At = "traffic",
                Account = "查阅案卷二十件。",
            }
        );
        round = on.Do(round, People.Handler, new RecordEvaluation { Evaluator = "演示大学法学院", Result = "总体较好。" });
        round = on.Do(round, People.Handler, new ReportSupervision { Report = "一件没有写明裁量理由。" });
        yield return (round, returned);
        round = on.Do(
            round,
            People.Handler,
            new FeedBackSupervision
            {
                Opinion = "总体较好，个别案件说理不够。",
                Findings = [new("traffic", on.Name("决定书没有写明裁量理由"), "补正并组织学习。", on.Today.AddDays(30))],
            }
        );
        round = on.Do(
            round,
            People.Handler,
            new PressOrgan
            {
                Kind = SupervisionPressure.Talk,
                At = "traffic",
                Account = "约谈负责人。",
            }
        );
        round = on.Do(round, People.Handler, new SendResults { To = [ResultAddressee.Superior, ResultAddressee.Discipline] });
        yield return (round, returned);
        var problem = on.All<FoundProblem>().Last(p => p.OriginId == round.Id);
        on.Do(problem, Traffic, new RectifyProblem { Done = "已经补正。", After = [ProblemCourses.Evidence] });
        on.Do(problem, People.InstitutionHead, new VerifyProblem { Verdict = "已经整改到位。" });
        yield return (
            on.Do(
                round,
                People.Handler,
                new CloseSupervision { Result = "全部整改。", PublicResult = "督察发现的问题已经全部整改。" }
            ),
            returned
        );
    }

    private static IssueInstrument Paper(Ground on) =>
        new()
        {
            Grade = InstrumentGrade.Notice,
            Body = "traffic",
            Title = on.Name("处罚没有说明裁量理由"),
            Facts = "抽查的三件决定书没有写明裁量理由。",
            Demand = "逐件说明，补正。",
            DueOn = on.Today.AddDays(15),
        };

    private static IEnumerable<Matter> Instrument(Ground on)
    {
        var paper = on.Open("supervision-instrument", People.Handler, Paper(on));
        yield return paper;
        yield return on.Do(paper, Traffic, new AnswerInstrument { Answer = "已经补正，附补正后的决定书。" });
        yield return on.Do(paper, People.Handler, new RejectAnswer { Reason = "还有一件没有补正。" });
        yield return on.Do(
            paper,
            People.InstitutionHead,
            new RaiseGrade
            {
                Facts = "还有一件没有补正。",
                Demand = "限期补正。",
                DueOn = on.Today.AddDays(10),
            }
        );
    }

    private static IEnumerable<Matter> Transfer(Ground on)
    {
        var transfer = on.Open(
            "accountability-transfer",
            People.InstitutionHead,
            new TransferAccountability
            {
                Title = on.Name("拒不整改"),
                Ground = "拒不整改",
                Body = "traffic",
                Facts = "两次书面要求仍然没有整改。",
                To = TransferTo.Discipline,
                ToName = "演示县监察委员会",
            }
        );
        yield return transfer;
        yield return on.Do(transfer, People.Handler, new RecordSentBack { Wanted = "补充回复的原件。" });
        yield return on.Do(transfer, People.InstitutionHead, new TransferAgain { Added = "补充回复的原件两份。" });
        yield return on.Do(transfer, People.Handler, new RecordReceipt { Receipt = on.Name("监收"), ReceivedOn = on.Today });
        yield return on.Do(
            transfer,
            People.Handler,
            new RecordResult { Result = TransferResult.Admonished, Account = "批评教育。" }
        );
    }

    private static IEnumerable<Matter> Lead(Ground on)
    {
        var lead = on.Open(
            "supervision-lead",
            People.Handler,
            new RegisterLead
            {
                Title = on.Name("处罚没有说明理由"),
                Cause = LeadCause.Review,
                Body = "traffic",
                Details = "行政复议中发现。",
            }
        );
        yield return lead;
        yield return on.Do(lead, People.Handler, new ExamineLead { How = "调阅案卷。" });
        yield return on.Do(
            lead,
            People.Handler,
            new TurnIntoNotice
            {
                Title = on.Name("处罚没有说明理由"),
                Facts = "案卷中没有裁量理由。",
                Demand = "说明并补正。",
                DueOn = on.Today.AddDays(10),
            }
        );
    }

    private static IEnumerable<Matter> Complaint(Ground on)
    {
        var complaint = on.Open(
            "enforcement-complaint",
            People.Handler,
            new FileEnforcementComplaint
            {
                Name = "演示居民",
                Phone = PhoneNumber.Parse("13900000001"),
                Body = "traffic",
                About = ComplainedAct.Inspection,
                CaseNumber = "演示检查001号",
                Details = "检查时没有出示证件。",
            }
        );
        yield return complaint;
        yield return on.Do(complaint, People.Handler, new AcceptComplaint());
        yield return on.Do(
            complaint,
            People.Handler,
            new AskForAccount { Question = "说明三月在客运站检查的经过。", DueOn = on.Today.AddDays(7) }
        );
        yield return on.Do(complaint, Traffic, new GiveAccount { Account = "当日已经出示。" });
        yield return on.Do(
            complaint,
            People.Handler,
            new AnswerComplaint
            {
                Verdict = ComplaintVerdict.PartlyFounded,
                Reply = "出示了一人的证件，另一人没有出示。",
                Problem = on.Name("一人没有出示证件"),
                Measure = "重申要求。",
                DueOn = on.Today.AddDays(20),
            }
        );
        yield return on.Do(complaint, People.Handler, new ObjectToAnswer { Reason = "两人都没有出示。" });
        yield return on.Do(
            complaint,
            People.InstitutionHead,
            new SettleComplaint { Verdict = ComplaintVerdict.PartlyFounded, Reply = "维持答复。" }
        );
    }

    private static ListedShortcoming Listed(Ground on)
    {
        var orders = on.All<ListedShortcoming>()
            .Where(s => s.Year == on.Today.Year && s.Stage == RecordStage.Recorded)
            .Select(s => s.Order)
            .ToHashSet();
        return (ListedShortcoming)
            on.Open(
                "listed-shortcoming",
                People.Handler,
                new ListShortcoming
                {
                    Year = on.Today.Year,
                    Order = Enumerable.Range(1, 30).First(o => !orders.Contains(o)),
                    Title = on.Name("督察力度有待强化"),
                    Text = "督察手段较为单一。",
                    Grounds = "年度总结。",
                }
            );
    }

    private static IEnumerable<Matter> Shortcoming(Ground on)
    {
        var listed = Listed(on);
        yield return listed;
        yield return on.Do(listed, People.Handler, new VoidRecord<ListedShortcoming> { Reason = "重复登记。" });
    }

    private static IEnumerable<Matter> Step(Ground on)
    {
        var listed = Listed(on);
        var orders = on.All<PlannedStep>()
            .Where(s => s.Year == on.Today.Year && s.Stage == RecordStage.Recorded)
            .Select(s => s.Order)
            .ToHashSet();
        var step = on.Open(
            "next-step",
            People.Handler,
            new ListNextStep
            {
                Year = on.Today.Year,
                Order = Enumerable.Range(1, 30).First(o => !orders.Contains(o)),
                Title = on.Name("加强督察"),
                Text = "注重运用小切口方式。",
                Answers = Reference<ListedShortcoming>.Of(listed),
            }
        );
        yield return step;
        yield return on.Do(step, People.Handler, new VoidRecord<PlannedStep> { Reason = "重复登记。" });
        on.Do(listed, People.Handler, new VoidRecord<ListedShortcoming> { Reason = "重复登记。" });
    }
}
