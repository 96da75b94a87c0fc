using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.RandomInspections.DrawPlanStage;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>双随机抽查参数.</summary>
public static class DrawParameters
{
    public static Parameter<int> RevealDays { get; } =
        new("draw.reveal-days", "名单冻结以后几日才能公开秘密", 1, "日", "名单公布以后留出查看的时间；没有统一的规定，默认值由本软件提出，由县自定。", n => n is >= 0 and <= 30);
}

/// <summary>双随机抽查任务的规则 — published, frozen, drawn so that anybody can compute it again, dispatched, concluded; made once, voided only in the open.</summary>
public sealed class DrawPlanType() : MatterType<DrawPlan, DrawPlanStage>("draw-plan", "双随机抽查", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "dice-5",
        Place = new()
        {
            Title = "双随机抽查",
            Lead = "抽查计划、冻结的名单、抽取笔录和结果。任何人都可以在自己的浏览器里重新计算每一次抽取。",
            Says = "计划、名单、抽取笔录和结果",
            Address = "/draws",
            HasOwnPages = true,
            Words = ["双随机", "抽查", "摇号", "抽签"],
        },
    };

    private static readonly Article Notice = Article.Whole(Statutes.RandomInspectionNotice);
    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<DrawPlan, DrawPlanStage> it)
    {
        it.Uses(DrawParameters.RevealDays);
        it.Indexed(m => m.DrawOn, m => m.ConcludedOn);
        it.Ends(Concluded, Voided, Cancelled);
        it.Steps(("计划", [Planned]), ("冻结名单", [Frozen]), ("抽取", [Drawn]), ("检查", [Dispatched]), ("完成", [Concluded]));
        it.ReadByEveryone();
        Before(it);
        Drawing(it);
        After(it);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage != Cancelled, [], m => m.Items, m => m.DrawOn, m => m.InspectFrom, m => m.InspectUntil, m => m.RatioUnrated, m => m.RatioA, m => m.RatioB, m => m.RatioC,
            m => m.RatioD, m => m.OfficersPerObject, m => m.CaseloadLimit, m => m.Parties, m => m.PublicSource, m => m.Dice, m => m.FrozenOn, m => m.Commitment, m => m.DrawnOn, m => m.Picked);
        it.ShowsThat(Reader.Everybody);
        // Why a draw doesn't count is everybody's to read.
        it.Shows<VoidDraw>(Reader.Everybody);
    }

    private static void Before(Lifecycle<DrawPlan, DrawPlanStage> it)
    {
        it.Opens<PlanDraw>("公布抽查计划", Planned).By(Handler, InstitutionHead).Under(Notice)
            .For("公布抽查的事项、比例、时间和参加抽取的各方；几个单位可以联合抽查。")
            .Picks<InspectionItem>("SC001", (_, on) => i => i.PublishedOn <= on && i.Stage == InspectionItemStage.Published, "抽查已经公布的检查事项", Notice, "请先备案并公布检查事项；没有公布的事项不得检查。")
            .Needs("SC002", (_, a, c) => a.DrawOn >= c.On && a.InspectFrom >= a.DrawOn && a.InspectUntil >= a.InspectFrom, "使抽取、检查的日期依次在后", Ours, "请核对三个日期。")
            .Needs("SC003", (_, a, _) => FrozenDraw.AreParties(a.Parties), "写明至少两个不同的参加方", Ours, "一方一行，写名称。")
            .Needs("SC004", (_, a, _) => new[] { a.RatioUnrated, a.RatioA, a.RatioB, a.RatioC, a.RatioD }.All(r => decimal.Round(r, 2) == r) && a.RatioUnrated + a.RatioA + a.RatioB + a.RatioC + a.RatioD > 0, "写明抽查比例，最多两位小数", Ours, "至少有一类的比例大于0。");
        it.During<RecuseOfficer>("登记回避", Planned).By(Handler, InstitutionHead).Under(Notice)
            .For("检查人员和对象有利害关系的，在冻结名单以前登记，连同理由公布。")
            .Needs("SC005", (m, a, _) => m.Recusals.All(r => r.Officer != a.Officer.Id || r.Object != a.Enterprise.Id.ToString("D")), "一名人员对一户登记一次", Ours, "已经登记过。");
        it.Act<FreezePools>("冻结名单", Planned, Frozen).By(Handler, InstitutionHead).Under(Notice)
            .For("把检查对象和检查人员两个名单按当日的名录固定下来，连同规则的摘要写进台账，以后谁也不能改。")
            .Needs("SC006", (m, c) => PoolsOf(m, c).Check.CanDraw, "使名单可以抽取", Ours, "请按“冻结名单”页面列出的问题逐项改正。")
            .Naming((m, _, c) => PoolsOf(m, c).Check.Faults is [var first, ..] ? first.ToString() : null)
            .Needs("SC007", (m, a, c) => IsAsItStands(m, a, c), "使名单、规则和承诺就是名录当日的样子", Ours, "名录刚有变动，请打开“冻结名单”页面重新生成。")
            .Needs("SC008", (m, c) => c.On <= m.DrawOn, "在抽取日期以前冻结", Ours, "抽取日期已过，请取消计划，重新公布。");
        it.Act<CancelDraw>("取消计划", Planned, Cancelled).By(InstitutionHead).Under(Ours).ForGood().For("还没有冻结名单的，可以取消。");
        it.Corrections([Planned], Handler).Under(Ours);
    }

    private static void Drawing(Lifecycle<DrawPlan, DrawPlanStage> it)
    {
        it.During<PromiseSecret>("登记秘密的承诺", Frozen).By(Handler, InstitutionHead).Under(Notice)
            .For("各方在自己的手机上生成秘密，只交出承诺；全部交出以前，谁也不知道别人的秘密。")
            .Needs("SC009", (m, a, _) => m.Parties.Contains(a.Party), "由计划中的参加方承诺", Ours, "请写计划中的名称。")
            .Needs("SC010", (m, a, _) => m.Vows.All(v => v.Party != a.Party), "一方承诺一次", Ours, "该方已经承诺；承诺不能更换，确有错误的作废抽取，重新公布计划。")
            .Needs("SC011", (_, a, _) => Ledgers.Hash.TryParse(a.Promise, out _), "填写64位十六进制的承诺", Ours, "请从“生成秘密”页面复制。");
        it.During<RevealSecret>("公开秘密", Frozen).By(Handler, InstitutionHead).Under(Notice)
            .For("全部承诺以后，各方公开秘密和盐；和承诺不符的，不予登记。")
            .Needs("SC012", m => m.AllPromised, "等各方全部承诺", Ours, "请先登记其余各方的承诺。")
            .Needs("SC013", (m, c) => m.FrozenOn is { } frozen && c.On >= frozen.AddDays(m.Parameter(DrawParameters.RevealDays)), "在名单冻结满规定的日数以后公开", Ours, "名单公布以后要留出查看的时间。")
            .Needs("SC014", (m, a, _) => m.Vows.Any(v => v.Party == a.Party && v.RevealedAt is null), "由还没有公开的参加方公开", Ours, "该方没有承诺，或者已经公开。")
            .Needs("SC015", (m, a, _) => m.Keeps(a.Party, a.Secret, a.Salt), "使秘密和承诺相符", Ours, "秘密或者盐和承诺时的不同，请该方核对；确实找不回的，作废抽取，理由公开。");
        it.Act<MakeDraw>("抽取", Frozen, Drawn).By(Handler, InstitutionHead).Under(Notice).ForGood()
            .For("由名单、规则和各方的秘密算出结果；一个计划只抽取一次，算法公开，任何人可以重算。")
            .Needs("SC016", m => m.AllRevealed, "等各方全部公开秘密", Ours, "请先登记各方公开的秘密。")
            .Needs("SC017", (m, a, c) => m.Follows(c.Records, a.PublicNumber, a.Thrown, a.Transcript, a.Picked), "使笔录是由冻结的名单、规则和秘密算出的", Ours, "请核对公开号码和骰子的点数，从“抽取”页面办理；名单、规则和秘密不能更换。")
            .Needs("SC018", (m, c) => c.On >= m.DrawOn, "在计划的抽取日期抽取", Ours, "还没有到抽取日期。");
        it.Act<VoidDraw>("作废抽取", [Frozen, Drawn], Voided).By(InstitutionHead).Under(Ours).ForGood()
            .For("名单有错误、有一方不公开秘密等，由单位负责人作废，理由、名单和笔录永远可以查到。");
    }

    private static void After(Lifecycle<DrawPlan, DrawPlanStage> it)
    {
        it.Act<DispatchDraw>("派发检查", Drawn, Dispatched).By(Handler, InstitutionHead).Under(Notice).ForGood()
            .For("抽到的每一户生成一次入企检查，连同抽到的检查人员，由各单位负责人批准以后检查。")
            .Causes((m, _, at) => VisitsOf(m, at), typeof(ProposeDrawn));
        it.Act<ConcludeDraw>("完成抽查", Dispatched, Concluded).By(Handler, InstitutionHead).Under(Notice)
            .For("抽到的全部检查完、公布以后完成。")
            .Needs("SC019", (m, c) => OpenVisits(m, c) == 0, "等抽到的检查全部公布或者写明理由取消", Notice, "请先办完各户的检查。")
            .Naming((m, _, c) => OpenVisits(m, c) is > 0 and var left ? $"还有{left}户" : null);
    }

    private static int OpenVisits(DrawPlan plan, Circumstances at)
    {
        var id = plan.Id;
        return at.Records.Count<EnterpriseInspection>(v => v.DrawId == id && v.ClosedOn == null);
    }

    private static DrawPools PoolsOf(DrawPlan plan, Circumstances at) => DrawPools.Of(plan, at.Records);

    private static bool IsAsItStands(DrawPlan plan, FreezePools act, Circumstances at)
    {
        var pools = PoolsOf(plan, at);
        if (!pools.Check.CanDraw)
            return true;
        return FrozenDraw.IsOf(pools.Freeze(), pools.Rules, act.Pool, act.Rules, act.Commitment);
    }

    private static IEnumerable<Consequence> VisitsOf(DrawPlan plan, Circumstances at)
    {
        var result = plan.Result(at.Records);
        var items = VisitChecks.Items(plan.Items, at);
        var staffing = result.Staffing.ToLookup(s => s.Object, StringComparer.Ordinal);
        foreach (var pick in result.Strata.SelectMany(s => s.Picks))
        {
            var enterprise = at.Records.Find<Enterprise>(Guid.Parse(pick.Id))!;
            var apply = items.Where(i => enterprise.Categories.Contains(i.Category)).ToList();
            var bodies = DrawPlan.BodiesOf(apply);
            yield return Consequence.Open(
                new ProposeDrawn
                {
                    Enterprise = Reference<Enterprise>.Of(enterprise),
                    Items = [.. apply.Select(Reference<InspectionItem>.Of)],
                    Bodies = bodies,
                    Officers = [.. staffing[pick.Id].SelectMany(s => s.Officers).Select(o => Reference<Officer>.Of(at.Records.Find<Officer>(Guid.Parse(o.Id))!))],
                    VisitOn = plan.InspectFrom,
                    Draw = plan.Id,
                    Reason = plan.Title,
                },
                organ: bodies[0]
            );
        }
    }
}
