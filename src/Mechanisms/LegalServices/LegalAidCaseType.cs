using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LegalServices.LegalAidCaseStage;
using P = Fazhi.Mechanisms.LegalServices.LegalServiceParameters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>法律援助案件的规则 — asked, looked into within seven days, granted or refused with reasons, assigned within three, handled, reported, paid and filed; what can be objected to, and by whom it is decided.</summary>
public sealed class LegalAidCaseType() : MatterType<LegalAidCase, LegalAidCaseStage>("legal-aid-case", "法律援助案件", "2022", new DateOnly(2022, 1, 1))
{
    private static readonly Statute Law = Statutes.LegalAid;
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly Role[] Office = [Handler, Registrar, InstitutionHead];
    private static readonly Role[] Deciding = [Handler, InstitutionHead];

    public override MatterFace Face { get; } = new()
    {
        Icon = "shield-check",
        WhyClosed = "法律援助涉及受援人的隐私，所以只公布件数，不公布一件件的案件。数字由台账算出，可以在台账页校验。",
        Applications = [AidApplication.Online],
        Applicant = new ApplicantFace
        {
            Documents = ["legalaid/Application", "legalaid/SupplementNotice", "legalaid/GrantDecision", "legalaid/RefusalDecision", "legalaid/TerminationDecision", "legalaid/ObjectionAnswer"],
            DocumentsForOthers = ["legalaid/AssignmentNotice", "legalaid/OfficialLetter"],
            Acts =
            [
                new(typeof(WithdrawAidApplication)) { AsksAgain = true, Consequence = "申请到此为止；以后需要的，可以再次申请。" },
            ],
        }.Telling<LegalAidCaseStage>(AidNextWords.Of),
    };

    protected override void Define(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Uses(P.Matters, P.Terminations, P.IncomeLine, P.SupplementDays, P.SupplementOutside, P.UrgentPaperDays, P.SubsidyDays, P.ComplaintDays, P.ReplacementDays, P.SmallestPart, MessageParameters.AnswerDays);
        it.Indexed(m => m.GrantedOn, m => m.LawyerId);
        it.Ends(Closed, Refused, Terminated, Withdrawn);
        it.Steps(("申请", [Detained, Applied, Supplementing]), ("决定", [Granted]), ("办理", [Handling]), ("报告", [Reported, Subsidised]), ("归档", [Closed]));
        it.ReadAlsoBy((m, organ) => m.Keeper == organ);
        Applying(it);
        Review(it);
        Assignment(it);
        Ending(it);
        Recourse(it);
        Periods(it);
        Readers(it);
    }

    /// <summary>申请、转交、通知.</summary>
    private static void Applying(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        Institution(it.Opens<ApplyForAid>("申请法律援助", Applied).By(Public, Handler, Registrar).Under(Law[31]))
            .For("本人提出，不收费，不需要经济困难证明。")
            .Needs("YZ002", (_, a, _) => a.Applicant.CanBeReached, "写明能联系到申请人的电话或者地址", Ours, "请填写联系电话；没有电话的，填写送达地址。")
            .Needs("YZ003", (_, a, c) => HasGuardian(a.Applicant, c.On), "写明未成年人等没有完全民事行为能力的申请人的法定代理人", Statutes.CivilCode[23], "请在“法定代理人”栏填写。")
            .Needs("YZ004", (_, a, _) => NamesKind(a.Form, a.Means, a.Kind), "写明属于哪一类可以申请法律援助的事项", Law[31], "请选择事项；不受经济困难条件限制的情形和刑事案件不选。")
            .Needs("YZ005", (_, a, _) => a.Way is AidWay.Counter or AidWay.Online && a.Means != AidMeans.NotAsked, "由申请人当面或者在网上申请", Ours, "在押人员的申请请办理“登记在押人员的申请”，通知辩护的办理“接受通知辩护、代理”。")
            .Issues("legalaid/Application", "法律援助申请表");
        Institution(it.Opens<RecordDetainedApplication>("登记在押人员的申请", Detained).By(Handler, Registrar).OfAnyOrgan().Under(Law[39]))
            .For("在押的犯罪嫌疑人、被告人等提出申请的，羁押场所登记，二十四小时内转交。")
            .Needs("YZ006", (_, a, c) => c.County.Organ(c.Doing.Actor.Organ) is { IsJustice: true } || a.Keeper == c.Doing.Actor.Organ, "由转交单位或者县司法行政部门登记", Law[39], "请选择本单位为转交单位。")
            .Needs("YZ007", (_, a, c) => a.AskedOn >= c.On.AddYears(-1), "填写一年以内的申请日期", Ours, "请核对申请日期。")
            .Needs("YZ039", (_, a, _) => a.Means != AidMeans.NotAsked, "写明经济困难状况", Law[41], "通知辩护的，办理“接受通知辩护、代理”。");
        it.Act<ForwardDetainedApplication>("转交申请", Detained, Applied).By(Handler, Registrar, InstitutionHead).Of(OrganOf.In<LegalAidCase>("转交单位", (m, organ, county) => county.Now(m.Keeper) == organ), OrganOf.Holder).Under(Law[39])
            .For("把在押人员的申请转交法律援助机构；外地转来的，收到时登记。");
        Institution(it.Opens<TakeNotice>("接受通知辩护、代理", Granted).By(Handler, Registrar).Under(Law[36]))
            .For("办案机关通知指派律师的，登记通知书，不审查经济困难状况。")
            .Numbers(Word)
            .Needs("YZ008", (_, a, c) => a.FoundOn is not { } found || found >= c.On.AddYears(-1), "填写一年以内的发现日期", Ours, "请核对通知书。");
        it.Act<WithdrawAidApplication>("撤回申请", [Detained, Applied, Supplementing], Withdrawn).By([Public, .. Office]).Under(Ours).ForGood()
            .For("不再需要法律援助的，撤回申请。")
            .Needs("YZ036", (_, a, c) => c.Doing.Actor.IsPublic || !string.IsNullOrWhiteSpace(a.Reason), "由申请人撤回，或者写明申请人怎样提出撤回", Ours, "不符合条件的，办理“不予法律援助”，写明理由；申请人要求撤回的，填写他什么时候、怎样提出。");
    }

    /// <summary>审查.</summary>
    private static void Review(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Act<TellMissingPapers>("一次告知补充材料", Applied, Supplementing).By(Office).Under(Law[43, 2])
            .For("材料不齐或者需要说明的，一次写明全部，告知申请人。")
            .Needs("YZ009", m => m.ToldOn is null, "把需要补充的一次告知", Law[43, 2], "已经告知过一次，请按现有材料审查决定。")
            .Needs("YZ010", (_, a, _) => a.Missing.All(x => !string.IsNullOrWhiteSpace(x)), "写明需要补充什么", Law[43, 2], "请删去空白的一项。")
            .Issues("legalaid/SupplementNotice", "补充材料通知书");
        it.Act<SupplyPapers>("补充材料", Supplementing, Applied).By([Public, .. Office]).Under(Law[43, 2])
            .For("补交通知书写明的材料，或者作出说明。")
            .Needs("YZ011", (_, a, _) => a.Files.Count > 0 || !string.IsNullOrWhiteSpace(a.Statement), "补交材料或者作出说明", Law[43, 2], "请上传材料，或者填写说明。");
        it.Act<TreatAidAsWithdrawn>("视为撤回申请", Supplementing, Withdrawn).ByLaw().Under(Law[43, 2])
            .For("没有按要求补充材料或者作出说明的，视为撤回申请。");
        it.Act<GrantAid>("给予法律援助", Applied, Granted).By(Deciding).Under(Law[43, 1])
            .For("符合条件的，决定给予法律援助，编号。")
            .Numbers(Word)
            .Needs("YZ012", (_, a, _) => a.Verified, "核查经济困难状况，或者收到诚信承诺、核对证明材料", Law[41], "免予核查的人员（第四十二条）和不受限制的情形（第三十二条），核对证明材料以后勾选。")
            .Needs("YZ004", (m, a, _) => NamesKind(m.Form, a.Means, a.Kind ?? m.Kind), "写明属于哪一类可以申请法律援助的事项", Law[31], "请选择事项。")
            .Needs("YZ013", (_, a, _) => a.Means != AidMeans.NotAsked, "写明经济困难状况", Law[41], "请按核实的情况选择。")
            .Needs("YZ014", (m, a, _) => !a.Severe || m.Form == AidForm.CriminalDefence, "只对刑事辩护注明可能判处无期徒刑、死刑", Law[26], "请核对援助形式。")
            .Issues("legalaid/GrantDecision", "给予法律援助决定书");
        it.Act<RefuseAid>("不予法律援助", Applied, Refused).By(Deciding).Under(Law[43, 1])
            .For("不符合条件的，书面写明理由，告知可以提出异议。")
            .Numbers(Word)
            .Issues("legalaid/RefusalDecision", "不予法律援助决定书");
        it.Act<GrantUrgently>("先行提供法律援助", [Applied, Supplementing], Granted).By(Deciding).Under(Law[44])
            .For("时效、期限快要届满，或者需要立即保全、先予执行的，先提供援助，后补办手续。")
            .Numbers(Word)
            .Needs("YZ015", (_, a, c) => a.Ground == UrgentGround.PeriodEnding ? a.EndsOn is { } end && end >= c.On && end.DayNumber - c.On.DayNumber < 7 : a.EndsOn is null, "时效或者期限还没有届满、距届满不足七日", Law[44], "请核对届满日期；还有七日以上的，按通常程序审查；属于其他情形的，不填届满日期。")
            .Needs("YZ004", (m, a, _) => NamesKind(m.Form, m.Means, a.Kind ?? m.Kind), "写明属于哪一类可以申请法律援助的事项", Law[31], "请选择事项。")
            .Issues("legalaid/GrantDecision", "给予法律援助决定书");
        it.During<RecordAidPapers>("补办手续", Granted, Handling, Reported, Subsidised).By(Office).Under(Law[44])
            .For("先行提供援助的，登记补办的手续和材料。")
            .Needs("YZ016", m => m.OwesPapers, "补办先行援助欠缺的手续", Law[44], "本案没有需要补办的手续。")
            .Needs("YZ012", (_, a, _) => a.Verified, "核查经济困难状况，或者收到诚信承诺、核对证明材料", Law[41], "请核对以后勾选。")
            .Needs("YZ013", (_, a, _) => a.Means != AidMeans.NotAsked, "写明经济困难状况", Law[41], "请按核实的情况选择。");
    }

    /// <summary>指派和办理.</summary>
    private static void Assignment(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Act<AssignAid>("指派", Granted, Handling).By(Deciding).Under(Law[43, 1])
            .For("自决定给予援助之日起三日内指派承办人员，通知受援人和办案机关。")
            .Picks<Lawyer>("YZ017", (_, on) => l => l.Stage == LawyerStage.Registered && l.Willing && l.From <= on, "指派在册、承办法律援助的律师或者基层法律服务工作者", Law[43, 1], "该人员不在册或者不承办法律援助，请另行指派。")
            .Needs("YZ018", (m, a, c) => !m.Severe || (a.Experienced && IsExperienced(a.Lawyer, c)), "为可能判处无期徒刑、死刑的人指派有三年以上相关执业经历的律师", Law[26], "请核对名册的开始执业日期，核实后勾选；不满三年的，另行指派。")
            .Needs("YZ019", (m, a, c) => c.Records.Find<Lawyer>(a.Lawyer.Id) is not { } lawyer || !m.Opponents.Any(o => lawyer.Interests.Any(i => Same(i, o))), "指派和对方没有利害关系的人员", Ours, "名册载明该人员和对方有利害关系，请另行指派。")
            .Issues("legalaid/AssignmentNotice", "指派通知书")
            .Issues("legalaid/OfficialLetter", "法律援助公函", when: (_, a) => !string.IsNullOrWhiteSpace(a.To));
        it.Act<WithdrawAssignment>("撤回指派", Handling, Granted).By(Deciding).Under(Ours)
            .For("承办人员不能承办或者有利害关系的，撤回指派，另行指派。");
        it.During<AskReplacement>("请求更换承办人员", Handling).By([Public, .. Office]).Under(Law[55])
            .For("承办人员没有依法履行职责的，受援人可以请求更换。")
            .Needs("YZ020", m => m.ReplacementAskedOn is null, "等待上一次请求的答复", Ours, "上一次请求还没有答复。");
        it.During<AnswerReplacement>("答复更换请求", Handling).By(InstitutionHead, Head).Under(Law[55])
            .For("审查更换的请求，同意的另行指派。")
            .To((m, _) => m.LawyerId is null ? Granted : Handling, Granted, Handling)
            .Needs("YZ021", m => m.ReplacementAskedOn is not null, "有待答复的更换请求", Ours, "没有待答复的请求；机构自己要更换的，办理“撤回指派”。");
        it.During<ComplainOfAid>("投诉", Granted, Handling, Reported, Subsidised).By([Public, .. Office]).Under(Law[55])
            .For("受援人对法律援助机构、承办人员的工作不满意的，可以投诉。")
            .Needs("YZ022", m => m.ComplainedOn is null, "等待上一次投诉的答复", Ours, "上一次投诉还没有答复。");
        it.During<AnswerAidComplaint>("答复投诉", Granted, Handling, Reported, Subsidised, Terminated, Objected).By(InstitutionHead, Head).Of(OrganOf.JusticeBureau).Under(Law[56])
            .For("调查处理投诉，把结果告知投诉人。")
            .Needs("YZ023", m => m.ComplainedOn is not null, "有待答复的投诉", Ours, "没有待答复的投诉。")
            .Needs("YZ024", (m, c) => !m.WasDecidedBy(c.Doing.Actor.Id), "由没有在本案中作过决定、指派的人员处理", Ours, "请由其他负责人处理。");
    }

    /// <summary>报告、补贴、归档、终止.</summary>
    private static void Ending(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Act<ReportAid>("报告办理情况", Handling, Reported).By(Office).Under(Law[50])
            .For("事项办结的，承办人员报告情况、提交材料；没有账号的，由法律援助机构登记。")
            .Needs("YZ025", (_, a, _) => a.Submitted, "提交法律文书副本、结案报告等材料", Law[50], "请收齐以后勾选。")
            .Needs("YZ026", m => m.ReplacementAskedOn is null, "先答复更换请求", Ours, "请先办理“答复更换请求”。");
        it.Act<PaySubsidy>("支付补贴", Reported, Subsidised).By(Office).Under(Law[52])
            .For("及时支付补贴；补贴依法免税。")
            .Needs("YZ027", (_, a, _) => a.Yuan > 0, "写明补贴金额", Law[52], "不支付补贴的，在“结案归档”写明原因。")
            .Needs("YZ028", (m, a, _) => a.PaidOn >= m.ReportedOn, "在报告办理情况以后支付", Law[52], "请核对支付日期。");
        it.Act<CloseAid>("结案归档", [Reported, Subsidised], Closed).By(Office).Under(Ours).ForGood()
            .For("材料立卷归档，案件办结。")
            .Needs("YZ029", (_, a, _) => a.Filed, "将材料立卷归档", Ours, "请立卷归档后勾选。")
            .Needs("YZ030", (m, a, _) => (m.SubsidisedOn is null) != string.IsNullOrWhiteSpace(a.WithoutSubsidy), "支付补贴，或者写明不支付的原因", Law[52], "没有支付的，请支付或者写明原因；已经支付的，不填原因。")
            .Needs("YZ031", m => !m.OwesPapers, "先补办先行援助的手续", Law[44], "请办理“补办手续”。")
            .Needs("YZ032", m => m.ComplainedOn is null, "先答复投诉", Law[56], "请先办理“答复投诉”。");
        it.Act<TerminateAid>("终止法律援助", [Granted, Handling], Terminated).By(Deciding).Under(Law[48])
            .For("有法定情形的，书面决定终止，告知可以提出异议。")
            .Issues("legalaid/TerminationDecision", "终止法律援助决定书");
        it.Act<EndUrgentAid>("终止先行援助", [Granted, Handling], Terminated).By(Deciding).Under(Law[44])
            .For("先行提供援助，逾期没有补办手续的，书面决定终止，告知可以提出异议。")
            .Needs("YZ033", (m, c) => m.OwesPapers && PapersAreLate(m, c), "补办手续的期限已经届满、仍未补办", Law[44], "期限还没有届满，或者手续已经补办。")
            .Issues("legalaid/TerminationDecision", "终止法律援助决定书");
        it.Corrections([Detained, Applied, Supplementing, Granted, Handling, Reported, Subsidised, Closed], Handler, Registrar).Under(Ours);
    }

    /// <summary>异议和留言.</summary>
    private static void Recourse(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Act<ObjectToAidDecision>("提出异议", [Refused, Terminated], Objected).By([Public, .. Office]).Under(Law[49])
            .For("对不予援助、终止援助的决定有异议的，向县司法行政部门提出。")
            .Needs("YZ034", m => m.Objection is null || m.ObjectsTo != (m.TerminatedOn is null ? ObjectedDecision.Refusal : ObjectedDecision.Termination), "对没有审查过的决定提出", Law[49], "异议已经审查过；不服的，可以依法申请行政复议或者提起行政诉讼。");
        it.Act<DecideAidObjection>("审查异议", [Objected], Refused).By(InstitutionHead, Head).Of(OrganOf.JusticeBureau).Under(Law[49])
            .For("县司法行政部门五日内审查，维持决定，或者责令改正。")
            .To((m, _) => After(m), Refused, Terminated, Applied, Granted, Handling)
            .Needs("YZ035", (m, c) => !m.WasDecidedBy(c.Doing.Actor.Id), "由没有作过本案决定的人员审查", Law[49], "请由县司法行政部门的其他负责人审查。")
            .Issues("legalaid/ObjectionAnswer", "异议审查答复书");
        LegalAidCaseStage[] underway = [Applied, Supplementing, Granted, Handling, Reported, Subsidised, Objected];
        it.During<LeaveMessage<LegalAidCase>>("留言", underway).By(Public).Under(Law[55])
            .For("向法律援助机构了解办理情况，或者说明情况。");
        it.During<WriteToApplicant<LegalAidCase>>("告知当事人", [.. underway, Closed, Refused, Terminated]).By(Office).Under(Law[55])
            .For("答复留言，或者告知受援人需要知道的事项。");
    }

    /// <summary>期限.</summary>
    private static void Periods(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Clock("forwarding", "转交在押人员的申请", 1.Days().Exactly()).From<RecordDetainedApplication>((_, a) => a.AskedOn).Until<ForwardDetainedApplication, WithdrawAidApplication>()
            .Otherwise("应当在二十四小时内转交；按日登记，次日届满，休息日不顺延").Warn(1).Under(Law[39]);
        it.Clock("aid-review", "审查并作出决定", m => m.ReviewTime)
            .From<ApplyForAid, ForwardDetainedApplication>().From<DecideAidObjection>((m, a) => a.Result == ObjectionResult.Corrected && m.ObjectsTo == ObjectedDecision.Refusal)
            .Until<GrantAid, RefuseAid, GrantUrgently>().Until<WithdrawAidApplication, TreatAidAsWithdrawn>()
            .Otherwise("逾期没有决定的，请立即决定；补充材料的时间是否计入，按本县的参数").Warn(1).Under(Law[43, 1]);
        it.Clock("aid-supplement", "补充材料", m => m.Parameter(P.SupplementDays).Days()).From<TellMissingPapers>().Until<SupplyPapers, WithdrawAidApplication, GrantUrgently>()
            .Else<TreatAidAsWithdrawn>("视为撤回申请").Warn(2).Under(Law[43, 2]);
        it.Clock("aid-assignment", "指派承办人员", 3.Days()).From<GrantAid, GrantUrgently>().Until<AssignAid, TerminateAid, EndUrgentAid>()
            .Otherwise("逾期没有指派的，请立即指派").Warn(1).Under(Law[43, 1]);
        it.Clock("notice-assignment", "按通知指派律师并告知办案机关", 3.Days()).From<TakeNotice>().Until<AssignAid, TerminateAid>()
            .Otherwise("逾期没有指派的，请立即指派并告知办案机关").Warn(1).Under(Law[36]);
        it.Clock("reassignment", "重新指派", m => m.Parameter(P.ReplacementDays).WorkingDays()).From<WithdrawAssignment>().From<AnswerReplacement>((_, a) => a.Replace)
            .Until<AssignAid, TerminateAid, EndUrgentAid>().Otherwise("法律没有规定日数，这是本县自己确定的期限").Warn(1).Under(Ours);
        it.Clock("aid-papers", "补办手续", m => m.PaperTime).From<GrantUrgently>().Until<RecordAidPapers, TerminateAid, EndUrgentAid>()
            .OtherwiseDecide<EndUrgentAid>("逾期没有补办的，终止先行援助").Under(Law[44]);
        it.Clock("aid-replacement", "答复更换请求", m => m.Parameter(P.ReplacementDays).WorkingDays()).From<AskReplacement>().Until<AnswerReplacement, WithdrawAssignment>().Until<TerminateAid, EndUrgentAid>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Warn(1).Under(Law[55]);
        it.Clock("aid-complaint", "答复投诉", m => m.Parameter(P.ComplaintDays).Days()).From<ComplainOfAid>().Until<AnswerAidComplaint>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Law[56]);
        it.Clock("aid-subsidy", "支付补贴", m => m.Parameter(P.SubsidyDays).Days()).From<ReportAid>().Until<PaySubsidy, CloseAid>()
            .Otherwise("法律要求及时支付，日数由本县确定").Under(Law[52]);
        it.Clock("aid-objection", "审查异议", 5.Days()).From<ObjectToAidDecision>().Until<DecideAidObjection>()
            .Otherwise("逾期没有审查的，请立即审查").Warn(1).Under(Law[49]);
        it.Clock("aid-message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays()).From<LeaveMessage<LegalAidCase>>().Until<WriteToApplicant<LegalAidCase>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Law[55]);
    }

    /// <summary>谁看得到.</summary>
    private static void Readers(Lifecycle<LegalAidCase, LegalAidCaseStage> it)
    {
        it.Shows<ApplyForAid>(Reader.Applicant);
        it.Shows<TellMissingPapers>(Reader.Applicant);
        it.Shows<GrantAid>(Reader.Applicant);
        it.Shows<GrantUrgently>(Reader.Applicant);
        it.Shows<RefuseAid>(Reader.Applicant);
        it.Shows<TerminateAid>(Reader.Applicant);
        it.Shows<EndUrgentAid>(Reader.Applicant);
        it.Shows<DecideAidObjection>(Reader.Applicant);
        it.Shows<AnswerReplacement>(Reader.Applicant);
        it.Shows<AnswerAidComplaint>(Reader.Applicant);
        it.Shows<WriteToApplicant<LegalAidCase>>(Reader.Applicant);
        it.Shows<WithdrawAidApplication>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(SupplyPapers), typeof(TreatAidAsWithdrawn), typeof(RecordAidPapers), typeof(AssignAid), typeof(WithdrawAssignment),
            typeof(AskReplacement), typeof(ComplainOfAid), typeof(ReportAid), typeof(CloseAid), typeof(ObjectToAidDecision), typeof(LeaveMessage<LegalAidCase>));
        it.ShowsFacts(Reader.Applicant, m => m.Lawyer, m => m.AssignedOn, m => m.GrantedOn);
        it.Shows<RecordDetainedApplication>(Reader.Concerned);
        it.ShowsThat(Reader.Concerned, typeof(ForwardDetainedApplication), typeof(GrantAid), typeof(RefuseAid), typeof(AssignAid), typeof(WithdrawAidApplication));
    }

    // The justice department sets the institution up, and no other organ keeps such cases (第十二条).
    private static ActRule<LegalAidCase, LegalAidCaseStage, TAct> Institution<TAct>(ActRule<LegalAidCase, LegalAidCaseStage, TAct> rule)
        where TAct : Act<LegalAidCase> =>
        rule.Needs("YZ001", (m, _, c) => c.County.Organ(m.Organ) is { IsJustice: true }, "由县司法行政部门设立的法律援助机构受理", Law[12], "承办单位请选县司法行政部门。");

    private static string Word(LegalAidCase matter, County county) => county.Word.Replace("政", "", StringComparison.Ordinal) + "援";

    private static bool HasGuardian(Party applicant, DateOnly on) => !applicant.NeedsGuardian(on) || !string.IsNullOrWhiteSpace(applicant.Guardian);

    // The nine classes are for people in hardship; criminal cases and what has no such condition stand in other articles.
    private static bool NamesKind(AidForm form, AidMeans means, string? kind) =>
        form is AidForm.CriminalDefence or AidForm.CriminalAgency || means is AidMeans.Heroes or AidMeans.GoodSamaritan or AidMeans.Acquittal or AidMeans.Abuse or AidMeans.OtherExempt or AidMeans.NotAsked || !string.IsNullOrWhiteSpace(kind);

    private static bool IsExperienced(Reference<Lawyer> named, Circumstances at) =>
        at.Records.Find<Lawyer>(named.Id) is not { } lawyer || (lawyer.Kind == LawyerKind.Lawyer && lawyer.Since.AddYears(3) <= at.On);

    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string name) => Texts.Wording.Normal(name).Replace(" ", "", StringComparison.Ordinal);

    private static bool PapersAreLate(LegalAidCase matter, Circumstances at) =>
        matter.UrgentOn is { } from && at.On > Deadline.Compute(at.Calendar, from, matter.PaperTime).Latest;

    private static LegalAidCaseStage After(LegalAidCase matter) =>
        (matter.Objection, matter.ObjectsTo) switch
        {
            (ObjectionResult.Upheld, ObjectedDecision.Refusal) => Refused,
            (ObjectionResult.Upheld, _) => Terminated,
            (_, ObjectedDecision.Refusal) => Applied,
            _ => matter.LawyerId is null ? Granted : Handling,
        };
}

/// <summary>接下来 — what happens next in a legal-aid case, as one would tell it across the counter, with the article.</summary>
internal static class AidNextWords
{
    internal static string Of(LegalAidCaseStage stage) =>
        stage switch
        {
            Detained => "羁押场所会在二十四小时内把申请转交法律援助机构（《法律援助法》第三十九条）。",
            Applied => "法律援助机构自收到申请之日起七日内审查决定（《法律援助法》第四十三条）。缺材料的，会一次告诉您。您现在不用做什么，请留意电话。",
            Supplementing => "还缺材料。请按通知书在期限内补充，或者说明情况；不补充的，视为撤回申请（《法律援助法》第四十三条）。",
            Granted => "已经决定给予法律援助，三日内指派承办人员（《法律援助法》第四十三条）。",
            Handling => "承办人员正在办理。可以留言了解进展；承办人员没有依法履行职责的，可以请求更换、投诉（《法律援助法》第五十五条）。",
            Reported => "事项已经办完，承办人员已经报告。",
            Subsidised => "事项已经办完，正在归档。",
            Closed => "已经结案归档。",
            Refused => "决定不予法律援助，理由见决定书。有异议的，可以向县司法行政部门提出；对审查结果仍不服的，可以依法申请行政复议或者提起行政诉讼（《法律援助法》第四十九条）。",
            Terminated => "法律援助已经终止，理由见决定书。有异议的，可以向县司法行政部门提出；对审查结果仍不服的，可以依法申请行政复议或者提起行政诉讼（《法律援助法》第四十九条）。",
            Objected => "县司法行政部门自收到异议之日起五日内审查（《法律援助法》第四十九条）。",
            Withdrawn => "申请已经撤回，或者因为没有补充材料视为撤回。需要的，可以再次申请。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
