using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Dialogue.EnterpriseIssueStage;
using P = Fazhi.Mechanisms.Dialogue.DialogueParameters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>企业问题的规则 — 收集、交办、反馈，由企业确认.</summary>
public sealed class EnterpriseIssueType() : MatterType<EnterpriseIssue, EnterpriseIssueStage>("enterprise-issue", "企业问题", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    private static OrganOf Assignee { get; } = OrganOf.In<EnterpriseIssue>("承办单位", (m, organ, county) => m.Assignee.Length > 0 && organ == county.Now(m.Assignee));

    public override MatterFace Face { get; } = new()
    {
        Icon = "help-hexagon",
        WhyClosed = "企业反映的问题涉及经营情况，所以只公布个数。数字由台账算出，可以在台账页校验。",
        Applications = [DialogueOnline.Raising],
        Applicant = new ApplicantFace().Telling<EnterpriseIssueStage>(DialogueOnline.Next),
    };

    protected override void Define(Lifecycle<EnterpriseIssue, EnterpriseIssueStage> it)
    {
        Role[] by = [Handler, Registrar, InstitutionHead];
        // Who says for the enterprise that it is content isn't who answered; where the collecting organ answered itself, the government or the bureau asks.
        OrganOf[] asking = [OrganOf.Holder, OrganOf.Government, OrganOf.JusticeBureau];
        it.Uses(P.AssignDays, P.LongestDays, P.ConfirmDays, MessageParameters.AnswerDays);
        it.Indexed(m => m.ConfirmedOn, m => m.EventId, m => m.Assignee, m => m.FirstDueOn);
        it.Ends(Solved, Explained, Unconfirmed, Declined, Withdrawn);
        it.Steps(("收集", [Collected]), ("交办", [Assigned]), ("反馈", [Answered]), ("确认", [Solved, Explained]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Assignee == organ);
        it.Opens<RaiseIssue>("反映问题", Collected).By(Public, Handler, Registrar).Under(Ours)
            .For("企业在网上或者活动中反映的问题；活动中提出的由举办单位登记。")
            .Needs("ZT030", (m, a, c) => string.IsNullOrEmpty(a.To) || (c.County.Now(a.To) == c.County.Now(m.Organ) && c.County.Organ(a.To) is { IsFormer: false }), "选择在设的受理单位", Ours, "请选择受理单位；工作人员登记的，选择本单位。")
            .Needs("ZT031", (_, a, _) => a.CreditCode is not { HasOddCheck: true }, "写正确的统一社会信用代码", Ours, "代码最后一位校验不符，请照营业执照核对；不清楚的不填。")
            .Picks<DialogueEvent>("ZT032", (_, _) => e => e.Stage == DialogueEventStage.Held || e.Stage == DialogueEventStage.Announced, "选择举行的活动", Ours, "该活动已经取消、作废，请不选活动。");
        it.Act<AssignIssue>("交办问题", [Collected, Assigned], Assigned).By(by).Under(Ours)
            .For("交给有权解决的单位，确定答复期限。")
            .Needs("ZT033", (_, a, c) => c.County.Organ(a.Assignee) is { IsFormer: false }, "交给在设的单位", Ours, "请选择继续行使职权的单位。")
            .Needs("ZT034", (m, a, c) => m.FirstDueOn is { } first ? a.DueOn == first : a.DueOn > c.On && a.DueOn <= c.On.AddDays(m.Parameter(P.LongestDays)), "在规定的日数以内确定答复期限，改交的期限不变", Ours, "第一次交办的，填写今天以后、最长期限以内的日期；改交的，填写原来的期限。");
        it.Act<ReturnIssueAssignment>("退回交办", Assigned, Collected).By(by).Of(Assignee).Under(Ours)
            .For("不属于本单位职权的，写明理由退回，由受理单位改交；答复期限不变。")
            .Needs("ZT035", (m, c) => c.County.Now(m.Assignee) != c.County.Now(m.Organ), "退回给别的单位", Ours, "本单位受理的问题，请直接改交。");
        it.Act<AnswerIssue>("反馈办理情况", Assigned, Answered).By(by).Of(Assignee).Under(Ours)
            .For("在答复期限以内解决并反馈；是否解决由企业确认。");
        it.Act<ConfirmIssue>("企业确认", Answered, Solved).By(Public).Under(Ours)
            .To((m, _) => m.Answer == IssueAnswer.Solved ? Solved : Explained, Solved, Explained)
            .For("问题解决了，或者理解说明的，确认。");
        it.Act<RecordEnterpriseConfirmation>("登记企业的确认", Answered, Solved).By(by).Of(asking).Under(Ours)
            .To((m, _) => m.Answer == IssueAnswer.Solved ? Solved : Explained, Solved, Explained)
            .For("企业以书面、电话、当面的方式确认的，由承办单位以外的工作人员登记。")
            .Needs("ZT036", (m, c) => c.County.Now(c.Doing.Actor.Organ) != c.County.Now(m.Assignee), "由承办单位以外的单位向企业核实", Ours, "本单位是承办单位，请由受理单位、县人民政府或者县司法行政部门的工作人员核实登记。")
            .Needs("ZT037", (_, a, _) => a.Way != ConfirmationWay.Written || a.Files.Count > 0, "附书面确认的材料", Ours, "请上传企业的书面确认。");
        it.Act<SendBackIssue>("企业退回", Answered, Assigned).By([Public, .. by]).Of(asking).Under(Ours)
            .For("没有解决的，写明是什么，退回承办单位再办；答复期限不变。")
            .Needs("ZT036", (m, c) => c.Doing.Actor.IsPublic || c.County.Now(c.Doing.Actor.Organ) != c.County.Now(m.Assignee), "由承办单位以外的单位向企业核实", Ours, "本单位是承办单位，请由受理单位、县人民政府或者县司法行政部门的工作人员核实登记。");
        it.Act<LapseIssue>("期满没有确认", Answered, Unconfirmed).ByLaw().Under(Ours)
            .For("企业在规定的日数以内没有确认、也没有退回的，结束，不计入解决。");
        it.Act<DeclineIssue>("不属于受理范围", Collected, Declined).By(by).Under(Ours)
            .For("应当通过复议、诉讼、信访等解决的，写明理由和去处。");
        it.Act<WithdrawIssue>("撤回问题", [Collected, Assigned, Answered], Withdrawn).By(Public, Handler, Registrar).Under(Ours).ForGood()
            .For("企业不再反映的，撤回。");
        it.During<LeaveMessage<EnterpriseIssue>>("留言", Collected, Assigned, Answered).By(Public).Under(Ours).For("企业有要补充或者要问的，写给受理单位。");
        it.During<WriteToApplicant<EnterpriseIssue>>("告知当事人", Collected, Assigned, Answered).By(Handler).Under(Ours).For("答复企业的留言，或者告知进展。");
        it.Corrections([Collected, Assigned, Answered], by).Under(Ours);
        it.Clock("issue-assign", "交办企业问题", m => m.Parameter(P.AssignDays).WorkingDays())
            .From<RaiseIssue>().From<ReturnIssueAssignment>().Until<AssignIssue, DeclineIssue, WithdrawIssue>()
            .Otherwise("逾期没有交办的，请尽快交办").Warn(1).Under(Ours);
        it.Clock("issue-answer", "反馈企业问题", m => m.TimeToAnswer)
            .From<AssignIssue>((m, _) => m.AssignedOn).From<SendBackIssue>((m, _) => m.AssignedOn)
            .Until<AnswerIssue, WithdrawIssue>().Until<ReturnIssueAssignment>().Until<AssignIssue>()
            .Otherwise("逾期没有反馈的，由受理单位督促").Warn(3).Under(Ours);
        it.Clock("issue-confirm", "企业确认", m => m.Parameter(P.ConfirmDays).Days())
            .From<AnswerIssue>().Until<ConfirmIssue, RecordEnterpriseConfirmation>().Until<SendBackIssue, WithdrawIssue>()
            .Else<LapseIssue>("期满没有确认的结束，不计入解决").Warn(3).Under(Ours);
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays())
            .From<LeaveMessage<EnterpriseIssue>>().Until<WriteToApplicant<EnterpriseIssue>>()
            .Otherwise("没有统一的规定，这是本县自己确定的期限").Under(Ours);
        Readers(it);
    }

    private static void Readers(Lifecycle<EnterpriseIssue, EnterpriseIssueStage> it)
    {
        it.ShowsAll(Reader.Concerned);
        it.Shows<RaiseIssue>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Contact, m => m.Phone);
        it.Shows<RaiseIssue>(Reader.Applicant);
        it.Shows<AssignIssue>(Reader.Applicant, a => a.Assignee, a => a.DueOn);
        it.Shows<AnswerIssue>(Reader.Applicant);
        it.Shows<ConfirmIssue>(Reader.Applicant);
        it.Shows<RecordEnterpriseConfirmation>(Reader.Applicant);
        it.Shows<SendBackIssue>(Reader.Applicant);
        it.Shows<DeclineIssue>(Reader.Applicant);
        it.Shows<WithdrawIssue>(Reader.Applicant);
        it.Shows<WriteToApplicant<EnterpriseIssue>>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(ReturnIssueAssignment), typeof(LapseIssue), typeof(LeaveMessage<EnterpriseIssue>));
        it.ShowsFacts(Reader.Applicant, m => m.Enterprise, m => m.Assignee, m => m.FirstDueOn, m => m.Answer, m => m.AnsweredOn, m => m.ConfirmedOn);
    }
}
