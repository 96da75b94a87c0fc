using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.CourtLiaison.PetitionTransferStage;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>信访衔接的规则 — 《信访工作条例》第二十二条、第二十三条、第三十一条、第三十四条至第三十六条.</summary>
public sealed class PetitionTransferType() : MatterType<PetitionTransfer, PetitionTransferStage>("petition-transfer", "信访衔接", "2022", new DateOnly(2022, 1, 1))
{
    private static readonly Statute Law = Statutes.Petitions;
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly Role[] By = [Handler, Registrar, InstitutionHead];

    private static OrganOf Body { get; } = OrganOf.In<PetitionTransfer>("办理单位", (m, organ, county) => m.Body.Length > 0 && organ == county.Now(m.Body));

    private static OrganOf Reviewer { get; } = OrganOf.In<PetitionTransfer>("复查、复核单位", (m, organ, county) => m.Reviewer.Length > 0 && organ == county.Now(m.Reviewer));

    public override MatterFace Face { get; } = new()
    {
        Icon = "message-forward",
        WhyClosed = "信访事项涉及信访人，所以只公布件数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<PetitionTransfer, PetitionTransferStage> it)
    {
        it.Indexed(m => m.ReceivedOn, m => m.Body, m => m.ReviewId, m => m.EndedOn, m => m.Paper);
        it.Ends(Guided, Ended, Declined, Voided);
        it.Steps(("登记", [Registered]), ("转送", [Forwarded]), ("办理", [Handling]), ("处理意见", [Answered]), ("复查", [Reviewing, Reviewed]), ("复核", [Rechecking]), ("终结", [Ended, Guided]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Body == organ || m.Reviewer == organ);
        Coming(it);
        Working(it);
        ReviewedTwice(it);
        Periods(it);
        it.ShowsAll(Reader.Concerned);
        it.Shows<RegisterPetition>(Reader.Concerned);
        it.Shows<GivePetitionOpinion>(Reader.Concerned);
        it.Shows<AskPetitionReview>(Reader.Concerned);
        it.Shows<GiveReviewOpinion>(Reader.Concerned);
        it.Shows<AskPetitionRecheck>(Reader.Concerned);
        it.Shows<GiveRecheckOpinion>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Petitioner, m => m.Content);
    }

    private static void Coming(Lifecycle<PetitionTransfer, PetitionTransferStage> it)
    {
        it.Opens<RegisterPetition>("登记信访事项", Registered).By(By).Under(Law[22])
            .For("收到信访事项的，登记，十五日以内按法定途径转送。")
            .Needs("FT030", IsNew, "一个编号只登记一次", Ours, "该编号已经登记。");
        it.Act<ForwardPetition>("转送信访事项", Registered, Forwarded).By(By).Under(Law[31])
            .For("分清性质，按诉讼、仲裁、党员申诉、行政程序、申请履职、信访处理意见六种途径转送有权处理的单位。")
            .Needs("FT031", (_, a, c) => c.County.Organ(a.Body) is { IsFormer: false }, "转送在设的单位", Ours, "请选择继续行使职权的单位。")
            .Needs("FT032", (m, c) => !IsFinal(m, c), "不是已经三级终结的事实和理由", Law[36], "以同一事实和理由提出、已经复核终结的，办理“不再受理”，告知信访人。");
        it.Act<DeclinePetition>("不再受理", Registered, Declined).By(By).Under(Law[36]).ForGood()
            .For("以同一事实和理由提出、已经办理、复查、复核的，不再受理，告知信访人。")
            .Needs("FT033", IsFinal, "以前的信访已经复核终结", Law[36], "以前的信访没有复核终结的，请转送办理。");
        it.Act<ObjectToTransfer>("对转送提出异议", Forwarded, Registered).By(By).Of(Body).Before("transfer-objection").Under(Law[23])
            .For("不属于本单位职权的，自收到转送之日起五个工作日以内写明理由提出异议。");
        it.Act<TellPetitioner>("告知信访人", Forwarded, Handling).By(By).Of(Body).Under(Law[23])
            .To((m, _) => m.Route == PetitionRoute.Opinion ? Handling : Guided, Handling, Guided)
            .For("自收到之日起十五日以内，告知接收情况、办理途径和程序；应当按其他法定途径办理的，引导信访人。")
            .Needs("FT034", (m, a, _) => a.ToldOn >= m.ForwardedOn, "使告知日期不早于转送日期", Ours, "请核对日期。");
        it.During<NoteTaken>("登记法定途径受理", Guided).By(By).Of(Body).Under(Law[31])
            .For("诉讼、仲裁、复议等已经受理的，登记机关和编号，和案件关联。")
            .Needs("FT035", m => m.EndedOn is null, "没有登记过受理", Ours, "已经登记。");
        it.Act<VoidRecord<PetitionTransfer>>("作废", Registered, Voided).By(By).Under(Ours).ForGood()
            .For("登记有误、不能更正的，在转送以前作废，重新登记。")
            .Needs("FT046", m => m.Forwards == 0, "没有转送过", Ours, "已经转送过的不能作废；有误的栏目请更正。");
        it.Corrections([Registered, Forwarded, Handling], By).Under(Ours);
    }

    private static void Working(Lifecycle<PetitionTransfer, PetitionTransferStage> it)
    {
        it.During<HandToMediation>("移交人民调解", Handling).By(By).Of(Body).Under(Ours)
            .For("可以调解、信访人愿意的，移交调解组织；办理期限不停止。")
            .Needs("FT036", (_, a, _) => a.Willing, "信访人愿意调解", Ours, "不愿意的，出具处理意见。")
            .Needs("FT037", (_, a, _) => a.Excluded.Count == 0, "不移交不能由人民调解的事项", Ours, "由专门机关管辖、法律程序没有终结、对行政行为的争议和明确拒绝的，依照法定途径办理。")
            .Naming((_, a, _) => a is null ? null : Alike.Names(a.Excluded.Select(e => Terms.Of(e)), "项"));
        it.Act<SettlePetition>("登记化解", [Handling, Reviewing, Rechecking], Ended).By(By).Of(Body, OrganOf.Holder).Under(Ours)
            .For("达成调解、和解协议或者信访人撤回的，附材料登记。");
        it.During<ExtendPetition>("延长办理期限", Handling).By(InstitutionHead, Head).Of(Body).Before("petition-handling").Under(Law[34])
            .For("情况复杂的，经本单位负责人批准延长，不超过三十日，告知信访人。")
            .Needs("FT038", m => m.ExtendedOn is null, "只延长一次", Law[34], "已经延长过。");
        it.Act<GivePetitionOpinion>("出具处理意见", Handling, Answered).By(By).Of(Body).Under(Law[34])
            .For("自受理之日起六十日以内办结，出具处理意见，写明可以申请复查。")
            .Needs("FT039", (m, a, c) => a.ServedOn >= m.ForwardedOn && c.County.Organ(a.Reviewer) is { IsFormer: false } && c.County.Now(a.Reviewer) != c.County.Now(m.Body), "由原办理单位以外的上一级单位复查", Law[35], "请选择办理单位以外、在设的单位；县人民政府自己办理的，选择代上级登记的单位。")
            .Issues("liaison/PetitionOpinion", "信访处理意见书", (m, c) => c.WordOf(m.Body) + "信处");
    }

    private static void ReviewedTwice(Lifecycle<PetitionTransfer, PetitionTransferStage> it)
    {
        it.Act<AskPetitionReview>("登记复查申请", Answered, PetitionTransferStage.Reviewing).By(By).Of(OrganOf.Holder, Reviewer).Under(Law[35])
            .For("信访人收到处理意见之日起三十日以内申请复查的，登记。")
            .Needs("FT040", (m, a, c) => a.AskedOn >= m.AnsweredOn && a.AskedOn <= Last(m.AnsweredOn, c), "在收到处理意见之日起三十日以内申请", Law[35], "期限已过的，不再复查。");
        it.During<BeginPetitionHearing>("开始听证", PetitionTransferStage.Reviewing, Rechecking).By(By).Of(Reviewer).Under(Law[36])
            .For("听证所需的时间不计入复查、复核期限。")
            .Needs("FT041", m => !m.InHearing, "没有正在进行的听证", Ours, "听证已经开始。");
        it.During<EndPetitionHearing>("听证结束", PetitionTransferStage.Reviewing, Rechecking).By(By).Of(Reviewer).Under(Law[36])
            .For("听证结束，期限继续计算。")
            .Needs("FT042", m => m.InHearing, "听证已经开始", Ours, "请先登记“开始听证”。");
        it.Act<GiveReviewOpinion>("出具复查意见", PetitionTransferStage.Reviewing, Reviewed).By(By).Of(Reviewer).Under(Law[35])
            .For("自收到复查申请之日起三十日以内出具复查意见。")
            .Needs("FT043", (m, a, c) => a.ServedOn >= m.AnsweredOn && c.County.Organ(a.Reviewer) is { IsFormer: false }, "使送达日期不早于处理意见，复核单位在设", Ours, "请核对日期和单位。")
            .Needs("FT044", m => !m.InHearing, "先登记听证结束", Ours, "请办理“听证结束”。");
        it.Act<AskPetitionRecheck>("登记复核申请", Reviewed, Rechecking).By(By).Of(OrganOf.Holder, Reviewer).Under(Law[36])
            .For("信访人收到复查意见之日起三十日以内申请复核的，登记。")
            .Needs("FT045", (m, a, c) => a.AskedOn >= m.ReviewedOn && a.AskedOn <= Last(m.ReviewedOn, c), "在收到复查意见之日起三十日以内申请", Law[36], "期限已过的，不再复核。");
        it.Act<GiveRecheckOpinion>("出具复核意见", Rechecking, Ended).By(By).Of(Reviewer).Under(Law[36]).ForGood()
            .For("自收到复核申请之日起三十日以内出具复核意见；以同一事实和理由再提出的不再受理。")
            .Needs("FT044", m => !m.InHearing, "先登记听证结束", Ours, "请办理“听证结束”。");
        it.Act<LapsePetition>("期满没有申请", [Answered, Reviewed], Ended).ByLaw().Under(Ours)
            .For("三十日以内没有申请复查、复核的，办理终结。");
    }

    private static void Periods(Lifecycle<PetitionTransfer, PetitionTransferStage> it)
    {
        it.Clock("petition-forward", "转送信访事项", 15.Days())
            .From<RegisterPetition>((_, a) => a.ReceivedOn).From<ObjectToTransfer>().Until<ForwardPetition, DeclinePetition, VoidRecord<PetitionTransfer>>()
            .Otherwise("逾期没有转送的，请尽快转送").Warn(3).Under(Law[22]);
        it.Clock("petition-tell", "告知信访人", 15.Days())
            .From<ForwardPetition>().Until<TellPetitioner, ObjectToTransfer>()
            .Otherwise("逾期没有告知的，请尽快告知").Warn(3).Under(Law[23]);
        it.Clock("transfer-objection", "对转送提出异议", 5.WorkingDays())
            .From<ForwardPetition>().Until<ObjectToTransfer, TellPetitioner>()
            .Otherwise("期满没有提出异议的，由本单位办理").Warn(1).Under(Law[23]);
        it.Clock("petition-handling", "办理信访事项", 60.Days())
            .From<TellPetitioner>((m, a) => m.Route == PetitionRoute.Opinion ? a.ToldOn : null).Until<GivePetitionOpinion, SettlePetition>()
            .ExtendedBy<ExtendPetition>(a => a.Days.Days(), 30.Days())
            .Otherwise("逾期没有办结的，请尽快出具处理意见").Warn(10).Under(Law[34]);
        it.Clock("petition-ask-review", "信访人申请复查", 30.Days())
            .From<GivePetitionOpinion>((_, a) => a.ServedOn).Until<AskPetitionReview>()
            .Else<LapsePetition>("期满没有申请复查的，办理终结").Warn(3).Under(Law[35]);
        it.Clock("petition-review", "复查", 30.Days())
            .From<AskPetitionReview>((_, a) => a.AskedOn).Until<GiveReviewOpinion, SettlePetition>().PausedBy<BeginPetitionHearing, EndPetitionHearing>()
            .Otherwise("逾期没有复查的，请尽快出具复查意见").Warn(5).Under(Law[35]);
        it.Clock("petition-ask-recheck", "信访人申请复核", 30.Days())
            .From<GiveReviewOpinion>((_, a) => a.ServedOn).Until<AskPetitionRecheck>()
            .Else<LapsePetition>("期满没有申请复核的，办理终结").Warn(3).Under(Law[36]);
        it.Clock("petition-recheck", "复核", 30.Days())
            .From<AskPetitionRecheck>((_, a) => a.AskedOn).Until<GiveRecheckOpinion, SettlePetition>().PausedBy<BeginPetitionHearing, EndPetitionHearing>()
            .Otherwise("逾期没有复核的，请尽快出具复核意见").Warn(5).Under(Law[36]);
    }

    private static bool IsNew(PetitionTransfer petition, RegisterPetition act, Circumstances at)
    {
        var (id, paper) = (petition.Id, act.Paper);
        return !at.Records.Any<PetitionTransfer>(p => p.Paper == paper && p.Stage != Voided && p.Id != id);
    }

    private static bool IsFinal(PetitionTransfer petition, Circumstances at) =>
        petition.Before is { IsFound: true } before && at.Records.Find<PetitionTransfer>(before.Id) is { Final: true };

    private static DateOnly? Last(DateOnly? from, Circumstances at) =>
        from is { } day ? Deadline.Compute(at.Calendar, day, 30.Days()).Latest : null;
}
