using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.ProblemLedger.FoundProblemStage;
using Checks = Fazhi.Mechanisms.ProblemLedger.ProblemChecks;
using P = Fazhi.Mechanisms.ProblemLedger.ProblemParameters;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题台账 — found, assigned, put right, verified by somebody else, closed; whatever work found it.</summary>
public sealed class FoundProblemType() : MatterType<FoundProblem, FoundProblemStage>("problem", "问题", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "alert-triangle",
        WhyClosed = "问题台账是内部监督的台账，涉及当事人和工作人员，所以只公布件数。数字由台账算出，可以在台账页校验。",
        Applications = [ProblemComplaint.Online],
        Applicant = new ApplicantFace { DocumentsForOthers = ["problems/RectificationNotice", "problems/ClosingSheet"] }
            .Telling<FoundProblemStage>(ProblemComplaint.Next),
    };

    // How a county keeps such a ledger no text of law says.
    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.Uses(P.AssignDays, P.VerifyDays, P.ObjectionDays, P.LateTypes, P.LateDays, MessageParameters.AnswerDays);
        it.Indexed(m => m.FoundOn, m => m.VerifiedOn, m => m.SelfCheckId, m => m.CheckId, m => m.FileId, m => m.OriginId, m => m.KeyField, m => m.LateMatter, m => m.Responsible, m => m.MergedIntoId);
        it.Ends(Closed, Dismissed, Merged, Voided);
        it.Steps(("交办", [Found]), ("整改", [Rectifying]), ("验收", [Rectified]), ("销号", [Closed]));
        it.ReadByJusticeBureau();
        // Before it is assigned it is nothing to the organ that it names.
        it.ReadAlsoBy((m, organ) => m.Responsible == organ && m.AssignedOn != null);
        // The justice bureau keeps the county's ledger.
        it.OpensWhenOverdue(new(P.LateTypes, P.LateDays, (_, county) => county.JusticeBureau.Code, Noted));
        Opening(it);
        Assigning(it);
        Rectification(it);
        Closing(it);
        Messages(it);
        Periods(it);
        Readers(it);
    }

    private static NoteOverdue Noted(Overdue late, County county) =>
        new()
        {
            Title = Wording.Cut(late.Told, 100),
            // An organ that is no more and has no successor puts nothing right.
            Responsible = county.Organ(county.Now(late.Matter.Organ)) is { IsFormer: false } organ ? organ.Code : county.Organs[0].Code,
            Matter = late.Matter.Id,
            Type = late.Type.Code,
            Clock = late.Run.Code,
            DueOn = late.Run.DueOn!.Value,
        };

    /// <summary>发现.</summary>
    private static void Opening(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.Opens<ReportProblem>("登记问题", Found).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("把检查、评查、督察或者其他工作中发现的问题列入台账。")
            .Needs("WT001", (_, a, _) => !Checks.HasItsOwnWay(a.Source),
                "从各自的来源登记", Ours, "自查发现的，办理“登记自查问题”；反映的，办理“反映执法问题”；逾期的由系统按县的规定列入。");
        it.Opens<ListSelfCheckProblem>("登记自查问题", Rectifying).By(Handler, Registrar, InstitutionHead).Under(Ours)
            .For("把自查中发现的一个问题列入台账，同时确定责任人、措施和期限。")
            .Picks<SelfCheck>("WT002", (_, _) => s => s.Stage == SelfCheckStage.Checking,
                "选择正在进行的自查", Ours, "请从“自查自纠”查看本单位的自查；已经报送的，请部署单位退回以后再登记。")
            .Needs("WT017", (m, a, c) => c.Records.Find<SelfCheck>(a.SelfCheck.Id) is not { } check || c.County.Now(check.Organ) == m.Organ,
                "登记本单位的自查发现的问题", Ours, "请选择本单位的自查，或者已经并入本单位的单位的自查。")
            .Picks<CountyPerson>("WT003", (_, _) => p => p.LeftOn == null, "选择在职的整改责任人", Ours, "请核对姓名，或者先在人员名册登记。")
            .Needs("WT018", (m, a, c) => Checks.WorksIn(a.InCharge, m.Organ, c), "由责任单位的人员负责整改", Ours, "请核对姓名，或者先登记该人员在责任单位的任职。")
            .Needs("WT004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(10), "使整改期限晚于办理日期，在十年以内", Ours, "请核对整改期限。");
        it.Opens<ListCheckProblem>("登记监督检查发现的问题", Rectifying).By(Handler, Registrar, InstitutionHead).OfAnyOrgan().Under(Ours)
            .For("重点领域监督检查中没有当场整改的问题，随检查列入台账，期限照检查时确定的。")
            .Needs("WT019", (_, a, c) => KeyFieldChecks.CameWithIts(a, c), "随“登记监督检查”列入", Ours, "请在重点领域的“登记监督检查”中写明发现的问题；别的检查发现的，办理“登记问题”。")
            .Needs("WT004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(10), "使整改期限晚于办理日期，在十年以内", Ours, "请核对整改期限。")
            .Needs("WT013", (_, a, c) => c.County.Organ(a.Responsible) is { IsFormer: false }, "交给在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。");
        it.Opens<ListReviewProblem>("登记案卷评查发现的问题", Rectifying).By(Handler, Registrar, InstitutionHead).OfAnyOrgan().Under(Ours)
            .For("案卷评查认定的问题，随“认定结果”列入台账，交被评查单位整改。")
            .Needs("WT020", (_, a, c) => Checks.CameWithItsFile(a, c), "随“认定结果”列入", Ours, "请在评查案卷的“认定结果”中写明问题；没有在本系统评查的，办理“登记问题”。")
            .Needs("WT013", (_, a, c) => c.County.Organ(a.Responsible) is { IsFormer: false }, "交给在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。");
        it.Opens<ListSupervisionProblem>("登记督察、监督发现的问题", Rectifying).By(Handler, InstitutionHead).OfAnyOrgan().Under(Ours)
            .For("督察反馈、线索核查、投诉处理中认定的问题，随认定列入台账，交责任单位整改。")
            .Needs("WT021", (_, a, c) => SupervisionChecks.CameWithIts(a, c), "随督察反馈、线索核查或者投诉答复列入", Ours, "请在“反馈督察意见”、线索的“列入问题台账”或者投诉的答复中写明问题；别的检查发现的，办理“登记问题”。")
            .Needs("WT013", (_, a, c) => c.County.Organ(a.Responsible) is { IsFormer: false }, "交给在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。");
        it.Opens<ComplainOfProblem>("反映执法问题", Found).By(Public, Handler, Registrar).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("居民、企业反映的执法问题；当面、电话反映的由工作人员代为登记。");
        it.Opens<NoteOverdue>("逾期列入", Found).ByLaw().OfAnyOrgan().Under(Ours)
            .For("县里规定的事项，期限逾期满规定的日数没有办理的，列为问题。");
    }

    /// <summary>交办.</summary>
    private static void Assigning(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.Act<AssignProblem>("交办", Found, Rectifying).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("确定责任单位、责任人、措施和期限，制发整改通知书。")
            .Picks<CountyPerson>("WT003", (_, _) => p => p.LeftOn == null, "选择在职的整改责任人", Ours, "请核对姓名，或者先在人员名册登记。")
            .Needs("WT004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(10), "使整改期限晚于办理日期，在十年以内", Ours, "请核对整改期限。")
            .Needs("WT018", (_, a, c) => a.InCharge is null || Checks.WorksIn(a.InCharge, a.Responsible, c), "由责任单位的人员负责整改", Ours,
                "请核对姓名，或者先登记该人员在责任单位的任职。")
            .Needs("WT013", (_, a, c) => c.County.Organ(a.Responsible) is { IsFormer: false }, "交给在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。")
            .Needs("WT014", (_, a, c) => Checks.MayAssign(a.Responsible, c.Doing.Actor.Organ, c.County), "交给本单位或者下级单位", Ours,
                "要交给别的单位整改的，请报县司法行政部门交办。")
            .Issues("problems/RectificationNotice", "整改通知书", when: (m, a) => a.Responsible != m.Organ);
        it.Act<ReturnAssignment>("退回、收回交办", Rectifying, Found).By(Handler, InstitutionHead).Of(Checks.Responsible, OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("不属于本单位整改的退回，交错单位的收回，写明理由，重新交办。")
            .Needs("WT005", m => m.SelfCheckId is null || m.Responsible != m.Organ, "整改自己查出的问题", Ours, "自查的问题由自查的单位整改；登记有误的办理作废。");
        it.During<AddSource>("增加来源", Found, Rectifying, Rectified).By(Handler, Registrar, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("别的检查发现的是同一个问题的，增加来源，不另外登记。")
            .Needs("WT015", (m, a, c) => !Checks.HasItsOwnWay(a.Source) || !Checks.StandsAlone(m, c), "从各自的来源增加", Ours,
                "自查、反映和逾期的来源，随并入的问题带来；请先登记该问题，再并入。");
        it.Act<MergeProblem>("并入", Found, Merged).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours).ForGood()
            .For("和已经登记的是同一个问题的，并入该问题。")
            .Picks<FoundProblem>("WT006", (m, _) => p => p.Id != m.Id && (p.Stage == Found || p.Stage == Rectifying || p.Stage == Rectified),
                "并入另一个没有销号的问题", Ours, "请选择台账中没有销号的问题；已经销号的，先办理“重新列入”。")
            .Needs("WT016", (m, c) => Checks.StandsAlone(m, c), "没有别的问题已经并入", Ours, "已经有问题并入本问题，请把另一个并入本问题。")
            .Causes((m, a, _) => Enum.GetValues<ProblemSource>().Where(s => (m.SourceMask & FoundProblem.Bit(s)) != 0)
                .Select(s => Consequence.In(a.Into.Id, new AddSource { Source = s, From = "并入的问题", FoundOn = m.FoundOn })), typeof(AddSource));
        it.Act<DismissProblem>("不予列入", Found, Dismissed).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours)
            .For("经核查不是问题的，写明核查情况和理由。")
            .Needs("WT016", (m, c) => Checks.StandsAlone(m, c), "没有别的问题已经并入", Ours, "已经有问题并入本问题，请把另一个并入本问题。");
    }

    /// <summary>整改.</summary>
    private static void Rectification(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.During<NoteProgress>("报告进展", Rectifying).By(Handler, InstitutionHead).Of(Checks.Responsible).Under(Ours)
            .For("整改时间较长的，报告进展。");
        it.During<PostponeRectification>("调整整改期限", Rectifying).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours).Before("rectifying")
            .For("有正当理由的，在期限届满以前调整；首次整改期限照旧记载。")
            .Needs("WT007", (m, a, c) => a.DueOn > m.DueOn && a.DueOn <= c.On.AddYears(10), "使调整后的期限晚于现在的期限，在十年以内", Ours, "请核对调整后的整改期限。");
        it.During<UrgeProblem>("催办", Found, Rectifying).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("催促责任单位整改。");
        it.During<UrgeWhenDue>("到期催办", Rectifying).ByLaw().Under(Ours)
            .For("整改期限届满没有报告整改完成的，催办一次。");
        it.Act<RectifyProblem>("报告整改完成", Rectifying, Rectified).By(Handler, InstitutionHead).Of(Checks.Responsible).Under(Ours)
            .For("写明怎样整改的，附整改前后的材料。")
            .Needs("WT008", (m, a, _) => m.Before + a.Before.Count > 0, "有整改前的材料", Ours, "请附上能看出问题原来情况的照片或者文书。");
    }

    /// <summary>验收、销号.</summary>
    private static void Closing(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.Act<VerifyProblem>("验收销号", Rectified, Closed).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours)
            .For("核实已经整改到位的，销号。")
            .Needs("WT009", (m, c) => m.RectifiedBy != c.Doing.Actor.Id, "由报告整改的人以外的人验收", Ours, "请交本单位其他人员或者县司法行政部门验收。")
            .Issues("problems/ClosingSheet", "问题销号单");
        it.Act<SendBack>("退回整改", Rectified, Rectifying).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours)
            .For("没有整改到位的，写明理由退回，整改期限不变。")
            .Needs("WT009", (m, c) => m.RectifiedBy != c.Doing.Actor.Id, "由报告整改的人以外的人验收", Ours, "请交本单位其他人员或者县司法行政部门验收。");
        it.Act<ReopenProblem>("重新列入", Closed, Found).By(Handler, InstitutionHead).Of(Checks.Verifier).Under(Ours)
            .For("销号以后发现没有整改到位或者又发生的，重新列入台账。");
        it.Act<ObjectToClosing>("对销号提出异议", [Closed, Dismissed], Found).By(Public, Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("反映人认为问题没有解决的，在规定的期限内提出，重新列入台账。")
            .Needs("WT010", m => m.Complainant is not null, "由反映人提出", Ours, "不是反映的问题，由验收的单位办理“重新列入”。")
            .Needs("WT011", (m, c) => Checks.MayObject(m, c.On), "在异议期限以内提出", Ours, "期限已过；问题又发生的，请重新反映。");
        it.Act<VoidRecord<FoundProblem>>("作废", [Found, Rectifying], Voided).By(Handler, Registrar, InstitutionHead).Of(Checks.Verifier).Under(Ours).ForGood()
            .For("登记有误、不能更正的，由责任单位以外的单位作废。")
            .Needs("WT016", (m, c) => Checks.StandsAlone(m, c), "没有别的问题已经并入", Ours, "已经有问题并入本问题，请把另一个并入本问题。");
        it.Corrections([.. Enum.GetValues<FoundProblemStage>()], Handler, Registrar, InstitutionHead).Under(Ours);
    }

    private static void Messages(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        FoundProblemStage[] underway = [Found, Rectifying, Rectified, Closed, Dismissed, Merged];
        it.During<LeaveMessage<FoundProblem>>("留言", underway).By(Public).Under(Ours).For("反映人有要补充或者要问的，写给承办单位。");
        it.During<WriteToApplicant<FoundProblem>>("告知当事人", underway).By(Handler).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(Ours)
            .For("答复反映人的留言，或者告知处理情况。")
            .Needs("WT012", m => m.Complainant is not null, "有反映人", Ours, "该问题不是反映的，没有要告知的人。");
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays())
            .From<LeaveMessage<FoundProblem>>().Until<WriteToApplicant<FoundProblem>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Ours);
    }

    /// <summary>期限.</summary>
    private static void Periods(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        it.Clock("assignment", "交办", m => m.Parameter(P.AssignDays).WorkingDays())
            .From<ReportProblem, ComplainOfProblem>().From<NoteOverdue, ReturnAssignment>().From<ReopenProblem, ObjectToClosing>()
            .Until<AssignProblem, MergeProblem, DismissProblem>().Until<VoidRecord<FoundProblem>>()
            .Otherwise("逾期没有交办的，列在问题看板").Warn(2).Under(Ours);
        // The county itself says the day, a day of rest or not: every page and figure tells the same. What is sent back runs from the day on which it was assigned: the last day is the one it was.
        it.Clock("rectifying", "整改", m => m.TimeLeft.Exactly())
            .From<AssignProblem, ListSelfCheckProblem>().From<ListCheckProblem, ListReviewProblem>().From<ListSupervisionProblem>().From<SendBack>((m, _) => m.AssignedOn)
            .Until<RectifyProblem, ReturnAssignment>().Until<VoidRecord<FoundProblem>>()
            .Otherwise("逾期没有整改的，催办，列在台账最前").Warn(3).Under(Ours);
        it.Clock("urging", "到期催办", m => m.TimeLeft.Exactly())
            .From<AssignProblem, ListSelfCheckProblem>().From<ListCheckProblem, ListReviewProblem>().From<ListSupervisionProblem>().From<SendBack>((m, _) => m.UrgedWhenDue ? null : m.AssignedOn)
            .Until<RectifyProblem, ReturnAssignment>().Until<VoidRecord<FoundProblem>>()
            .Else<UrgeWhenDue>("系统催办一次").Under(Ours);
        it.Clock("verification", "验收", m => m.Parameter(P.VerifyDays).WorkingDays())
            .From<RectifyProblem>().Until<VerifyProblem, SendBack>()
            .Otherwise("整改完成没有验收的，不能销号").Warn(3).Under(Ours);
    }

    /// <summary>谁看得到.</summary>
    private static void Readers(Lifecycle<FoundProblem, FoundProblemStage> it)
    {
        // The organ that puts it right reads what is wanted of it; who complained, what becomes of it.
        it.Shows<ReportProblem>(Reader.Concerned);
        it.Shows<ListSelfCheckProblem>(Reader.Concerned);
        it.Shows<ListCheckProblem>(Reader.Concerned);
        it.Shows<ListReviewProblem>(Reader.Concerned);
        it.Shows<ListSupervisionProblem>(Reader.Concerned);
        // What somebody told in confidence the organ doesn't read: it reads what is wanted of it.
        it.Shows<ComplainOfProblem>(Reader.Concerned, a => a.Responsible, a => a.Title);
        it.Shows<ComplainOfProblem>(Reader.Applicant);
        it.Shows<WriteToApplicant<FoundProblem>>(Reader.Applicant);
        it.Shows<DismissProblem>(Reader.Applicant);
        it.Shows<VerifyProblem>(Reader.Applicant, a => a.Verdict);
        it.Shows<ObjectToClosing>(Reader.Applicant);
        foreach (var act in Working)
            it.ShowsThat(Reader.Applicant, act);
        it.ShowsThat(Reader.Applicant, typeof(LeaveMessage<FoundProblem>));
        it.Shows<NoteOverdue>(Reader.Concerned);
        it.Shows<AssignProblem>(Reader.Concerned);
        it.Shows<ReturnAssignment>(Reader.Concerned);
        it.Shows<AddSource>(Reader.Concerned);
        it.Shows<NoteProgress>(Reader.Concerned);
        it.Shows<PostponeRectification>(Reader.Concerned);
        it.Shows<UrgeProblem>(Reader.Concerned);
        it.Shows<UrgeWhenDue>(Reader.Concerned);
        it.Shows<RectifyProblem>(Reader.Concerned);
        it.Shows<VerifyProblem>(Reader.Concerned);
        it.Shows<SendBack>(Reader.Concerned);
        it.Shows<ReopenProblem>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Rule, m => m.FoundOn, m => m.Source, m => m.Sources, m => m.Responsible, m => m.InCharge,
            m => m.Measure, m => m.AssignedOn, m => m.DueOn, m => m.FirstDueOn, m => m.RectifiedOn, m => m.Done, m => m.VerifiedOn, m => m.Verdict,
            m => m.SentBack, m => m.Urged, m => m.Reopened);
        it.ShowsFacts(Reader.Applicant, m => m.Responsible, m => m.AssignedOn, m => m.DueOn, m => m.RectifiedOn, m => m.VerifiedOn, m => m.Verdict);
    }

    private static readonly Type[] Working =
        [typeof(AssignProblem), typeof(RectifyProblem), typeof(SendBack), typeof(ReopenProblem), typeof(UrgeProblem), typeof(UrgeWhenDue)];
}
