using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Counsel.OpinionRequestStage;
using P = Fazhi.Mechanisms.Counsel.CounselParameters;

namespace Fazhi.Mechanisms.Counsel;

/// <summary>法律意见的规则 — asked, assigned to somebody engaged and without an interest, given in writing, adopted or not with reasons.</summary>
public sealed class OpinionRequestType() : MatterType<OpinionRequest, OpinionRequestStage>("opinion-request", "法律意见", "2019", new DateOnly(2019, 9, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "message-2",
        WhyClosed = "法律意见是给征求意见的单位内部使用的，涉及合同和案件，所以只公布件数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<OpinionRequest, OpinionRequestStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, LegalReviewer, InstitutionHead];
        OrganOf[] counsel = [Forwarding, OrganOf.JusticeBureau, OrganOf.Holder];
        it.Uses(P.AnswerDays, P.UrgentDays, P.SettleDays);
        it.Indexed(m => m.FirstGivenOn, m => m.AboutId, m => m.AdviserId);
        it.Ends(Settled, Withdrawn);
        it.Steps(("征求", [Asked]), ("承办", [Assigned]), ("出具", [Given]), ("采纳", [Settled]));
        // The justice bureau arranges advice for all organs; the organ through which the adviser works sees what it has to do with.
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Through == organ && m.AdviserId != null);
        it.Opens<AskForOpinion>("征求法律意见", Asked).By(by).Under(ours)
            .For("就合同、决策、文件或者争议征求法律顾问、公职律师的意见；审查重大行政决策的合法性，应当征求。")
            .Needs("FL001", (_, a, _) => a.Named.Count() <= 1, "就一个事项征求意见", ours, "请只选一个事项；几个事项分别征求。")
            .Needs("FL009", (_, a, _) => Fits(a), "使种类和所选的事项一致", ours, "选择了规范性文件的，种类请选“文件”；选择了决策的，选“重大行政决策”；选择了案件的，选“案件、争议”。");
        it.Act<AssignAdviser>("指派顾问", Asked, Assigned).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("指派一名在聘、没有利害关系的法律顾问或者公职律师。")
            .Picks<Adviser>("FL002", (_, on) => a => a.Stage == AdviserStage.Engaged && a.From <= on && a.Until >= on, "指派当日在聘的顾问", ours,
                "该顾问的聘期没有开始、已经届满或者已经结束；请先续聘，或者指派其他顾问。")
            .Needs("FL011", (_, a, c) => string.IsNullOrEmpty(a.Through) || c.Records.Find<Adviser>(a.Adviser.Id) is not { } adviser || c.County.Now(a.Through) == c.County.Now(adviser.Organ), "转给聘请该顾问的单位", ours, "转办单位只能是聘请该顾问的单位；本单位自己联系的不选。")
            .Needs("FL003", Serves, "指派本单位、上级单位或者县司法行政部门聘请的顾问", ours, "该顾问是别的单位聘请的，请指派其他顾问。")
            .Needs("FL004", (m, a, c) => Conflicts(m, a, c).Count == 0, "指派没有利害关系的顾问", ours, "该顾问和对方有利害关系，请指派其他顾问。")
            .Naming((m, a, c) => a is null ? null : Alike.Names(Conflicts(m, a, c), "方"))
            .Needs("FL010", (_, a, c) => c.Records.Find<Adviser>(a.Adviser.Id) is not { } adviser || adviser.Kind == a.By, "使承办顾问类别和名册一致", ours, "请按名册选择类别。")
            .Needs("FL005", (_, a, _) => a.NoInterest, "由顾问确认没有利害关系", ours, "请向顾问核实并勾选；有利害关系的，指派其他顾问。");
        it.Act<DeclineRequest>("退回指派", Assigned, Asked).By(by).Of(counsel).Under(ours)
            .For("顾问不能承办或者有利害关系的，写明理由退回，另行指派；期限不变。");
        it.Act<GiveOpinion>("出具法律意见", Assigned, Given).By(by).Of(counsel).Under(ours)
            .For("出具书面法律意见；顾问没有账号的，由聘请的单位登记。")
            .Needs("FL006", (_, a, _) => !string.IsNullOrWhiteSpace(a.Text) || a.Paper is not null, "有书面的意见", ours, "请填写意见，或者附意见书。")
            .Needs("FL012", (m, a, c) => a.Paper is not null || c.Records.Find<Adviser>(m.AdviserId ?? Guid.Empty) is not { } adviser || c.County.Now(adviser.Organ) == c.Doing.Actor.Organ || (c.County.Organ(c.Doing.Actor.Organ) is { IsJustice: true } && c.Doing.Actor.Organ != c.County.Now(m.Organ)), "由聘请顾问的单位或者县司法行政部门登记，或者附顾问签名的意见书", ours, "征求意见的单位不能代顾问写意见；请由聘请的单位登记，或者上传顾问签名的意见书。")
            .Needs("FL007", (m, c) => c.Records.Find<Adviser>(m.AdviserId ?? Guid.Empty) is { Stage: AdviserStage.Engaged } adviser && adviser.From <= c.On && adviser.Until >= c.On, "由在聘的顾问出具", ours,
                "聘期已经届满；请先续聘，或者退回以后指派其他顾问。")
            .Issues("counsel/Opinion", "法律意见书");
        it.Act<AskToSupplement>("要求补充意见", Given, Assigned).By(by).Under(ours)
            .For("意见没有答复所提问题的，写明要补充什么；补充的期限重新起算。");
        it.Act<SettleOpinion>("反馈采纳情况", Given, Settled).By(by).Under(ours)
            .For("写明意见采纳、部分采纳还是未采纳和理由，办结。")
            .Needs("FL008", (_, a, _) => a.Outcome == OpinionOutcome.Adopted || !string.IsNullOrWhiteSpace(a.Reason), "写明没有采纳的理由", ours, "请写明哪些没有采纳、为什么。");
        it.Act<WithdrawRequest>("撤回征求", [Asked, Assigned], Withdrawn).By(by).Under(ours).ForGood()
            .For("不再需要意见的，写明理由撤回。")
            .Needs("FL013", m => m.FirstGivenOn is null, "意见出具以前撤回", ours, "意见已经出具过，请在补充意见以后反馈采纳情况，不采纳的写明理由。");
        it.Corrections([Asked, Assigned, Given, Settled], by).Under(ours);

        it.Clock("opinion", "出具法律意见", m => m.TimeToAnswer)
            .From<AskForOpinion, AskToSupplement>().Until<GiveOpinion, WithdrawRequest>()
            .Otherwise("逾期没有出具的，请催促顾问或者改派").Warn(2).Under(ours);
        it.Clock("settling", "反馈采纳情况", m => m.Parameter(P.SettleDays).WorkingDays())
            .From<GiveOpinion>().Until<SettleOpinion, AskToSupplement>()
            .Otherwise("逾期没有反馈的，请反馈采纳情况").Warn(3).Under(ours);
        foreach (var act in Shown)
            it.ShowsThat(Reader.Concerned, act);
        it.Shows<AskForOpinion>(Reader.Concerned);
        it.Shows<AssignAdviser>(Reader.Concerned);
        it.Shows<AskToSupplement>(Reader.Concerned);
        it.Shows<GiveOpinion>(Reader.Concerned);
        it.Shows<SettleOpinion>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Kind, m => m.Urgent, m => m.Adviser, m => m.Conclusion, m => m.GivenOn, m => m.Outcome);
    }

    private static readonly Type[] Shown = [typeof(DeclineRequest), typeof(WithdrawRequest)];

    private static OrganOf Forwarding { get; } =
        OrganOf.In<OpinionRequest>("转办单位", (m, organ, county) => m.Through.Length > 0 && organ == county.Now(m.Through));

    private static bool Fits(AskForOpinion act) =>
        (act.Document is null || act.Kind == OpinionKind.Document)
        && (act.Decision is null || act.Kind == OpinionKind.Decision)
        && ((act.Review is null && act.Penalty is null) || act.Kind == OpinionKind.Dispute);

    private static bool Serves(OpinionRequest request, AssignAdviser act, Circumstances at) =>
        at.Records.Find<Adviser>(act.Adviser.Id) is not { } adviser
        || at.County.Now(adviser.Organ) == at.County.Now(request.Organ)
        || at.County.IsWithin(request.Organ, at.County.Now(adviser.Organ))
        || at.County.Organ(adviser.Organ) is { IsJustice: true };

    // Whom the adviser has to do with among those concerned: named alike, whatever the blanks.
    private static List<string> Conflicts(OpinionRequest request, AssignAdviser act, Circumstances at) =>
        at.Records.Find<Adviser>(act.Adviser.Id) is not { } adviser
            ? []
            : [.. request.Parties.Where(p => adviser.Interests.Any(i => Plain(i) == Plain(p)))];

    private static string Plain(string name) => Wording.Normal(name).Replace(" ", "", StringComparison.Ordinal);
}
