using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.GovernmentServices;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Assistance.AssistanceOrderStage;
using P = Fazhi.Mechanisms.Assistance.AssistanceParameters;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>帮办代办的规则 — asked on the portal, by telephone or at the counter; taken on by a point, done by its agent, free of charge; rated by who asked and nobody else.</summary>
public sealed class AssistanceOrderType() : MatterType<AssistanceOrder, AssistanceOrderStage>("assistance-order", "帮办代办", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    private static OrganOf Doing { get; } = OrganOf.In<AssistanceOrder>("承办单位", (m, organ, county) => m.Through.Length > 0 && organ == county.Now(m.Through));

    public override MatterFace Face { get; } = new()
    {
        Icon = "user-heart",
        WhyClosed = "帮办代办涉及申请人的个人信息，所以只公布件数。数字由台账算出，可以在台账页校验。",
        Applications = [HelpOnline.Online],
        Applicant = new ApplicantFace { Documents = ["assistance/RefusalNotice"] }.Telling<AssistanceOrderStage>(HelpOnline.Next),
    };

    protected override void Define(Lifecycle<AssistanceOrder, AssistanceOrderStage> it)
    {
        Role[] by = [Handler, Registrar];
        OrganOf[] keeping = [OrganOf.Holder, OrganOf.Above];
        OrganOf[] of = [Doing, OrganOf.Holder, OrganOf.Above];
        AssistanceOrderStage[] underway = [Asked, Accepted, InHand];
        it.Uses(P.AcceptDays, P.DeliverDays, MessageParameters.AnswerDays);
        it.Indexed(m => m.PointId, m => m.AgentId, m => m.DeliveredOn, m => m.Through);
        it.Ends(Rated, Declined, Stopped, Withdrawn);
        it.Steps(("申请", [Asked]), ("受理", [Accepted]), ("办理", [InHand]), ("办结", [Delivered]), ("评价", [Rated]));
        it.ReadAlsoBy((m, organ) => m.Through == organ && m.AcceptedOn != null);
        it.Opens<AskForHelp>("申请帮办代办", Asked).By(Public, Handler, Registrar).Under(Ours)
            .For("居民、企业请人帮办、代办；打电话、到窗口的由工作人员登记。")
            .Titled((_, a) => $"{(a.For == ServiceAudience.Person ? PublicNames.Of(a.Applicant) : "企业")}申请帮办代办")
            .Picks<ServiceItem>("DB030", (_, _) => i => i.Stage == ServiceItemStage.Published, "选择已经公布的事项", Ours, "请核对名称；不知道是哪个事项的，该栏留空。")
            .Picks<AssistancePoint>("DB031", (_, _) => p => p.Stage == AssistancePointStage.Running, "选择运行中的帮办代办点", Ours, "请核对名称，或者将该栏留空。")
            .Needs("DB032", (_, a, _) => a.For != ServiceAudience.Both, "写明为个人办还是为企业办", Ours, "请选“个人”或者“企业和其他组织”。")
            .Needs("DB033", (_, a, c) => c.Doing.Actor.IsPublic || a.Channel is AskingChannel.Phone or AskingChannel.Counter, "写明求助的方式", Ours, "代为登记的，请选“电话”或者“窗口”。");
        it.Act<AcceptHelp>("受理", Asked, Accepted).By(by).Of(keeping).Under(Ours)
            .For("安排一个帮办代办点受理。")
            .Begins((m, _) => m.Point is { } wished ? new() { Point = wished } : null)
            .Picks<AssistancePoint>("DB031", (_, _) => p => p.Stage == AssistancePointStage.Running, "选择运行中的帮办代办点", Ours, "请核对名称。")
            .Needs("DB034", FitsThePoint, "由设立该点的单位承办", Ours, "该点是别的单位设立的，“承办单位”选择设立的单位；是本单位设立的，该栏不选。");
        it.During<MoveHelp>("改由其他点办理", Accepted, InHand).By(by).Of(of).Under(Ours)
            .For("原来的点不方便办理的，改由另一个点；期限不变。")
            .To((_, _) => Accepted, Accepted)
            .Picks<AssistancePoint>("DB031", (_, _) => p => p.Stage == AssistancePointStage.Running, "选择运行中的帮办代办点", Ours, "请核对名称。")
            .Needs("DB034", (m, a, c) => FitsThePoint(m, a, c), "由设立该点的单位承办", Ours, "该点是别的单位设立的，“承办单位”选择设立的单位；是本单位设立的，该栏不选。");
        it.Act<BeginHelp>("指定帮办员", [Accepted, InHand], InHand).By(by).Of(of).Under(Ours)
            .For("指定该点的一名帮办员办理；需要时可以改派。")
            .Picks<AssistanceAgent>("DB035", (m, _) => Serving(m.PointId), "选择该点在岗的帮办员", Ours, "请核对帮办员，或者先登记。");
        it.Act<DeliverHelp>("办结", InHand, Delivered).By(by).Of(of).Under(Ours)
            .For("写明办成的结果，请申请人评价。")
            .Needs("DB036", (_, a, _) => a.Free, "无偿办理", Ours, "收取了费用的，请先退还，再勾选“没有收取任何费用”。");
        it.Act<RateHelp>("评价", Delivered, Rated).By(Public).Under(Ours)
            .For("申请人评价这次帮办代办。");
        it.Act<DeclineHelp>("不予受理", Asked, Declined).By(by).Of(keeping).Under(Ours).ForGood()
            .For("不能帮办、代办的，写明原因和申请人可以怎么办。")
            .Issues("assistance/RefusalNotice", "帮办代办不予受理告知书");
        it.Act<StopHelp>("终止", [Accepted, InHand], Stopped).By(by).Of(of).Under(Ours).ForGood()
            .For("受理以后确实办不成的，写明原因和申请人可以怎么办。");
        it.Act<WithdrawHelp>("撤回", underway, Withdrawn).By(Public, Handler, Registrar).Under(Ours).ForGood()
            .For("申请人不再需要的，撤回；打电话来撤回的由工作人员登记。")
            .Needs("DB037", (_, a, c) => c.Doing.Actor.IsPublic || !string.IsNullOrWhiteSpace(a.Reason), "由申请人撤回，或者写明申请人怎样提出撤回", Ours, "不能受理、办不成的，办理相应的行为并告知理由；申请人要求撤回的，填写他什么时候、怎样提出。");
        it.During<LeaveMessage<AssistanceOrder>>("留言", [.. underway, Delivered, Declined, Stopped]).By(Public).Under(Ours).For("有要问的或者要反映的，写给承办单位。");
        it.During<WriteToApplicant<AssistanceOrder>>("告知当事人", [.. underway, Delivered, Declined, Stopped]).By(Handler, Registrar).Of(of).Under(Ours).For("答复留言，或者告知进展、要准备的材料。");
        it.Corrections([Asked, Accepted, InHand], by).Under(Ours);
        it.Clock("acceptance", "受理", m => m.Parameter(P.AcceptDays).WorkingDays())
            .From<AskForHelp>().Until<AcceptHelp, DeclineHelp, WithdrawHelp>()
            .Otherwise("逾期没有受理，请安排帮办代办点").Warn(1).Under(Ours);
        it.Clock("delivery", "办结", m => m.Parameter(P.DeliverDays).WorkingDays())
            .From<AcceptHelp>().Until<DeliverHelp, StopHelp, WithdrawHelp>()
            .Otherwise("逾期没有办结，请督促帮办员").Warn(2).Under(Ours);
        it.Clock("message", "答复留言", m => m.Parameter(MessageParameters.AnswerDays).WorkingDays())
            .From<LeaveMessage<AssistanceOrder>>().Until<WriteToApplicant<AssistanceOrder>>()
            .Otherwise("法律没有规定日数，这是本县自己确定的期限").Under(Ours);
        Readers(it);
    }

    // Who does the work reads what it must know to do it.
    private static void Readers(Lifecycle<AssistanceOrder, AssistanceOrderStage> it)
    {
        it.Shows<AskForHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<AcceptHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<MoveHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<BeginHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<DeliverHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<RateHelp>(Reader.Applicant);
        it.Shows<DeclineHelp>(Reader.Applicant);
        it.Shows<StopHelp>(Reader.Applicant | Reader.Concerned);
        it.Shows<WriteToApplicant<AssistanceOrder>>(Reader.Applicant | Reader.Concerned);
        it.Shows<LeaveMessage<AssistanceOrder>>(Reader.Concerned);
        it.Shows<WithdrawHelp>(Reader.Applicant);
        it.ShowsThat(Reader.Applicant, typeof(LeaveMessage<AssistanceOrder>));
        it.ShowsThat(Reader.Concerned, typeof(WithdrawHelp), typeof(RateHelp));
        it.ShowsFacts(Reader.Concerned, m => m.Applicant, m => m.Phone, m => m.For, m => m.Wanted, m => m.Item, m => m.AtHome, m => m.Point, m => m.Agent, m => m.AcceptedOn, m => m.DeliveredOn);
        it.ShowsFacts(Reader.Applicant, m => m.For, m => m.Item, m => m.Point, m => m.Agent, m => m.AcceptedOn, m => m.DeliveredOn, m => m.Rating);
    }

    private static System.Linq.Expressions.Expression<Func<AssistanceAgent, bool>> Serving(Guid? point) => a => a.Stage == AssistanceAgentStage.Serving && a.PointId == point;

    private static bool FitsThePoint(AssistanceOrder order, ITakesOn act, Circumstances at) =>
        at.Records.Find<AssistancePoint>(act.Point.Id) is not { } point
        || at.County.Now(point.Organ) == at.County.Now(string.IsNullOrEmpty(act.Through) ? order.Organ : act.Through);
}
