using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.EnforcementComplaintStage;
using P = Fazhi.Mechanisms.Supervision.SupervisionParameters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>行政执法投诉的规则 — 《行政执法监督条例》 names complaints among its channels; how they are handled, and in how many days, the county says.</summary>
public sealed class EnforcementComplaintType()
    : MatterType<EnforcementComplaint, EnforcementComplaintStage>("enforcement-complaint", "行政执法投诉", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    private static OrganOf TheBody { get; } = OrganOf.In<EnforcementComplaint>("被投诉的单位", (m, organ, county) => organ == county.Now(m.Body) && organ != county.Now(m.Organ));

    public override MatterFace Face { get; } = new()
    {
        Icon = "message-report",
        WhyClosed = "投诉涉及投诉人和执法人员，所以只公布件数和结论的分布。数字由台账算出，可以在台账页校验。",
        Applications = [ComplaintOnline.Online],
        Applicant = new ApplicantFace().Telling<EnforcementComplaintStage>(ComplaintOnline.Next),
    };

    protected override void Define(Lifecycle<EnforcementComplaint, EnforcementComplaintStage> it)
    {
        it.Uses(P.AcceptDays, P.AnswerDays, P.ObjectionDays, P.RecheckDays, MessageParameters.AnswerDays);
        it.Indexed(m => m.Body, m => m.AnsweredOn, m => m.SettledOn);
        it.Ends(Answered, Settled, Declined, Withdrawn);
        it.Steps(("受理", [Received]), ("核查", [Handling]), ("答复", [Answered, Objected]), ("复核", [Settled]));
        // The organ complained of comes in when it is asked.
        it.ReadAlsoBy((m, organ) => m.Body == organ && m.AskedOn != null);
        Looking(it);
        Afterwards(it);
        Periods(it);
        Readers(it);
    }

    private static void Looking(Lifecycle<EnforcementComplaint, EnforcementComplaintStage> it)
    {
        it.Opens<FileEnforcementComplaint>("投诉行政执法", Received).By(Public, Handler, Registrar).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("居民、企业对一次执法行为的投诉；当面、电话投诉的由工作人员代为登记。")
            .Titled((_, a, c) => $"投诉{c.County.OrganName(a.Body)}：{Terms.Of(a.About)}")
            .Needs("TS001", (_, a, c) => !c.County.IsGovernment(c.County.Now(a.Body)), "投诉县政府部门、乡镇和派出机构", Ours, "对县人民政府的行政行为，请向上一级人民政府的司法行政部门投诉，或者申请行政复议。")
            .Needs("TS002", (m, a, c) => c.County.Now(a.Body) != c.County.Now(m.Organ), "由被投诉的单位以外的单位受理", Ours, "投诉县司法行政部门的，由县人民政府受理。")
            .Needs("TS003", (_, a, c) => c.County.Organ(a.Body) is { IsFormer: false }, "选择在设的单位", Ours, "该单位已经撤并，请选择继续行使职权的单位。");
        it.Act<AcceptComplaint>("受理投诉", Received, Handling).By(Handler, InstitutionHead).Under(Ours)
            .For("属于行政执法监督范围的，受理。");
        it.Act<DeclineComplaint>("不予受理", Received, Declined).By(Handler, InstitutionHead).Under(Ours)
            .For("不属于行政执法监督范围，或者应当由复议、诉讼、信访解决的，写明理由和去处。");
        it.During<AskForAccount>("要求单位说明", Handling, Objected).By(Handler, InstitutionHead).Under(Ours)
            .For("要求被投诉的单位说明情况、提供案卷；不透露投诉人。")
            .Needs("TS004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(1), "使说明的期限晚于办理日期", Ours, "请核对说明的期限。")
            .Needs("TS005", (m, a, _) => !Names(m, a.Question), "不写出投诉人", Ours, "“要说明的事”中有投诉人的姓名、电话或者案号，请删去；该单位看得到这一栏。");
        it.During<GiveAccount>("说明情况", Handling, Objected).By(Handler, InstitutionHead).Of(TheBody).Under(Ours)
            .For("说明执法的经过和依据。")
            .Needs("TS006", m => m.AskedOn is not null && m.ExplainedOn is null, "先由监督单位要求说明", Ours, "没有要求说明，或者已经说明。");
        it.Act<AnswerComplaint>("答复投诉人", Handling, Answered).By(Handler, InstitutionHead).Under(Ours)
            .For("写明查明的情况和处理；要整改的，同时列入问题台账。")
            .Needs("TS007", (m, a, c) => IsWhole(m, a, c), "写全列入台账的问题", Ours, "请写明问题、整改要求和晚于办理日期的整改期限；不属实的不列入。")
            .Causes((m, a, c) => Listed(m, a, c.County), typeof(ProblemLedger.ListSupervisionProblem));
        it.Act<WithdrawComplaint>("撤回投诉", [Received, Handling, Objected], Withdrawn).By(Public, Handler, Registrar).Under(Ours).ForGood()
            .For("投诉人不再投诉的；已经发现的问题照旧处理。");
    }

    private static void Afterwards(Lifecycle<EnforcementComplaint, EnforcementComplaintStage> it)
    {
        EnforcementComplaintStage[] underway = [Received, Handling, Answered, Objected, Settled, Declined];
        it.Act<ObjectToAnswer>("对答复提出异议", [Answered, Declined], Objected).By(Public, Handler, Registrar).Under(Ours)
            .For("投诉人不服答复、不予受理的，在规定的期限内提出，由另外的人复核。")
            .Needs("TS008", (m, c) => m.AnsweredOn is { } told && c.On <= told.AddDays(m.Parameter(P.ObjectionDays)), "在异议期限以内提出", Ours, "期限已过；又发生的，请另行投诉；对行政行为不服的，可以依法申请行政复议或者提起诉讼。");
        it.Act<SettleComplaint>("复核答复", Objected, Settled).By(Handler, InstitutionHead).Under(Ours).ForGood()
            .For("由答复的人以外的人复核，复核的答复是最后的答复。")
            .Needs("TS009", (m, c) => m.AnsweredBy != c.Doing.Actor.Id, "由答复的人以外的人复核", Ours, "请交本单位其他人员复核。")
            .Needs("TS007", (m, a, c) => IsWhole(m, a, c), "写全列入台账的问题", Ours, "请写明问题、整改要求和晚于办理日期的整改期限；不属实的不列入。")
            .Causes((m, a, c) => Listed(m, a, c.County), typeof(ProblemLedger.ListSupervisionProblem));
        it.During<LeaveMessage<EnforcementComplaint>>("留言", underway).By(Public).Under(Ours).For("投诉人有要补充或者要问的，写给承办单位。");
        it.During<WriteToApplicant<EnforcementComplaint>>("告知当事人", underway).By(Handler).Under(Ours).For("答复投诉人的留言，或者告知进展。");
        it.Corrections([Received, Handling, Answered, Objected], Handler, InstitutionHead).Under(Ours);
    }

    private static void Periods(Lifecycle<EnforcementComplaint, EnforcementComplaintStage> it)
    {
        it.Clock("acceptance", "受理投诉", m => m.Parameter(P.AcceptDays).WorkingDays())
            .From<FileEnforcementComplaint>().Until<AcceptComplaint, DeclineComplaint, WithdrawComplaint>()
            .Otherwise("逾期没有受理的，由机构负责人督促").Warn(2).Under(Ours);
        it.Clock("answer", "答复投诉人", m => m.Parameter(P.AnswerDays).Days())
            .From<AcceptComplaint>().Until<AnswerComplaint, WithdrawComplaint>()
            .Otherwise("逾期没有答复的，由机构负责人督促").Warn(5).Under(Ours);
        it.Clock("account", "单位说明情况", m => Period.Between(m.AskedOn, m.ExplainBy).Exactly())
            .From<AskForAccount>().Until<GiveAccount, AnswerComplaint, SettleComplaint>().Until<WithdrawComplaint>()
            .Otherwise("逾期没有说明的，按已经查明的情况处理，可以制发监督文书").Warn(2).Under(Ours);
        it.Clock("recheck", "复核答复", m => m.Parameter(P.RecheckDays).Days())
            .From<ObjectToAnswer>().Until<SettleComplaint, WithdrawComplaint>()
            .Otherwise("逾期没有复核的，由机构负责人督促").Warn(5).Under(Ours);
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays())
            .From<LeaveMessage<EnforcementComplaint>>().Until<WriteToApplicant<EnforcementComplaint>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Ours);
    }

    private static void Readers(Lifecycle<EnforcementComplaint, EnforcementComplaintStage> it)
    {
        it.Shows<AskForAccount>(Reader.Concerned);
        it.Shows<GiveAccount>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.About, m => m.Body, m => m.Question, m => m.AskedOn, m => m.ExplainBy, m => m.ExplainedOn);
        it.Shows<FileEnforcementComplaint>(Reader.Applicant);
        it.Shows<AcceptComplaint>(Reader.Applicant);
        it.Shows<DeclineComplaint>(Reader.Applicant);
        it.Shows<AnswerComplaint>(Reader.Applicant, a => a.Verdict, a => a.Reply);
        it.Shows<ObjectToAnswer>(Reader.Applicant);
        it.Shows<SettleComplaint>(Reader.Applicant, a => a.Verdict, a => a.Reply);
        it.Shows<WithdrawComplaint>(Reader.Applicant);
        it.Shows<WriteToApplicant<EnforcementComplaint>>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(AskForAccount), typeof(GiveAccount), typeof(LeaveMessage<EnforcementComplaint>));
        it.ShowsFacts(Reader.Applicant, m => m.Body, m => m.About, m => m.AcceptedOn, m => m.AskedOn, m => m.ExplainedOn, m => m.Verdict, m => m.Reply, m => m.AnsweredOn, m => m.SettledOn);
    }

    // A slip of the pen would tell the organ who complained.
    private static bool Names(EnforcementComplaint complaint, string text) =>
        Has(text, complaint.Complainant) || Has(text, complaint.Phone?.ToString()) || Has(text, complaint.CaseNumber);

    private static bool Has(string text, string? secret) => secret is { Length: > 1 } && text.Contains(secret, StringComparison.OrdinalIgnoreCase);

    private static bool IsWhole(EnforcementComplaint complaint, IConcludesComplaint act, Circumstances at) =>
        string.IsNullOrWhiteSpace(act.Problem)
            ? string.IsNullOrWhiteSpace(act.Measure) && act.DueOn is null
            : !string.IsNullOrWhiteSpace(act.Measure) && act.DueOn > at.On && act.DueOn <= at.On.AddYears(3) && act.Verdict != ComplaintVerdict.Unfounded
                && !Names(complaint, act.Problem) && !Names(complaint, act.Measure);

    private static IEnumerable<Consequence> Listed(EnforcementComplaint complaint, IConcludesComplaint act, County county) =>
        string.IsNullOrWhiteSpace(act.Problem)
            ? []
            : [Consequence.Open(SupervisionRoundType.Listed(complaint.Id, "行政执法投诉", new(county.Now(complaint.Body), act.Problem, act.Measure!, act.DueOn!.Value), complaint.AcceptedOn ?? complaint.OpenedOn))];
}
