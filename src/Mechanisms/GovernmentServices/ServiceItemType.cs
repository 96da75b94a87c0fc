using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.GovernmentServices.ServiceItemStage;
using P = Fazhi.Mechanisms.GovernmentServices.GovernmentServiceParameters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>政务服务事项的规则 — what the catalogue has is claimed, written out whole and fitting, published, adjusted as a new version, and cancelled when the catalogue no longer has it.</summary>
public sealed class ServiceItemType() : MatterType<ServiceItem, ServiceItemStage>("service-item", "政务服务事项", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "building-store",
        Place = new()
        {
            Address = "/services",
            Title = "办事指南",
            Lead = "本县各单位办理的政务服务事项：带什么、多久办成、收不收费、在哪里办、要跑几次。",
            Says = "带什么、多久、收不收费、在哪里办、要跑几次",
            Words = ["办事", "指南", "政务服务", "要带什么", "材料", "怎么办", "不用跑"],
            HasOwnPages = true,
            OwnPageFinds = true,
        },
    };

    protected override void Define(Lifecycle<ServiceItem, ServiceItemStage> it)
    {
        Role[] by = [Handler, Registrar];
        it.Uses(P.RulesOff, P.CompileDays, P.FollowDays);
        it.Indexed(m => m.CatalogueCode, m => m.PublishedOn, m => m.Themes);
        it.Ends(Cancelled, Voided);
        it.Steps(("编制", [Claimed]), ("公布", [Published]));
        it.ReadByEveryone();
        it.Opens<ClaimService>("认领事项", Claimed).By(by).Under(Ours)
            .For("从全省目录认领本单位办理的一个事项，编制实施清单；内容可以以后再补。")
            .To((_, a) => a.PublishAtOnce ? Published : Claimed, Claimed, Published)
            .Needs("FB001", (_, a, c) => IsClaimable(a.CatalogueCode, c), "认领全省目录里现行、由本县认领的事项", Ours, "请核对目录编码；目录里没有的不认领，目录更新了的先登记目录。")
            .Needs("FB002", IsFirst, "一个单位只认领一次同一事项", Ours, "本单位已经认领这个事项；内容要改的，办理“调整事项”。")
            .Needs("FB003", IsNotTooMany, "使认领的单位不多于目录所定的", Ours, "应当认领的单位都已经认领；请核对目录编码，或者先更正目录里“应当认领的单位数”。")
            .Needs("FB004", (_, a, _) => ItemRules.KeepsTheLaw(a), "使承诺时限不长于法定时限", Ours, "请核对承诺办结时限。")
            .Needs("FB005", (_, a, _) => !a.PublishAtOnce || ItemRules.Missing(a).Count == 0, "填写齐全以后公布", Ours, "请补齐，或者不勾选“同时公布”，先编制。")
            .Naming((_, a) => a is null ? null : Alike.Names(ItemRules.Missing(a), "项"))
            .Needs("FB006", (m, a, _) => !a.PublishAtOnce || Broken(m, a).Count == 0, "符合实施清单的规则以后公布", Ours, "请照规则改正，或者不勾选“同时公布”，先编制。")
            .Naming((m, a) => a is null ? null : Told(m, a));
        it.During<EditService>("修改实施清单", Claimed).By(by).Under(Ours)
            .For("公布以前修改、补齐内容。")
            .Begins((m, _) => As(m, new EditService { Title = m.Title, Kind = m.Kind, Level = m.Level }))
            .Needs("FB004", (_, a, _) => ItemRules.KeepsTheLaw(a), "使承诺时限不长于法定时限", Ours, "请核对承诺办结时限。");
        it.Act<PublishService>("公布事项", Claimed, Published).By(by).Under(Ours)
            .For("内容齐全、符合规则的，向社会公布。")
            .Needs("FB005", m => ItemRules.Missing(m).Count == 0, "填写齐全以后公布", Ours, "请办理“修改实施清单”补齐。")
            .Naming((m, _) => Alike.Names(ItemRules.Missing(m), "项"))
            .Needs("FB006", m => Broken(m, m).Count == 0, "符合实施清单的规则以后公布", Ours, "请办理“修改实施清单”改正。")
            .Naming((m, _) => Told(m, m))
            .Needs("FB007", m => m.UpstreamGoneOn is null, "公布全省目录里还有的事项", Ours, "全省目录已经取消这个事项，请办理“取消事项”。");
        it.During<AdjustService>("调整事项", Published).By(by).Under(Ours)
            .For("把已经公布的事项改成新的一版；旧的一版留在台账里。")
            .Begins((m, _) => As(m, new AdjustService { Title = m.Title, Kind = m.Kind, Level = m.Level, Reason = AdjustmentReason.Review }))
            .Needs("FB004", (_, a, _) => ItemRules.KeepsTheLaw(a), "使承诺时限不长于法定时限", Ours, "请核对承诺办结时限。")
            .Needs("FB005", (_, a, _) => ItemRules.Missing(a).Count == 0, "填写齐全以后公布", Ours, "请补齐；表格里没有改的栏目也要写，空着就是删去。")
            .Naming((_, a) => a is null ? null : Alike.Names(ItemRules.Missing(a), "项"))
            .Needs("FB006", (m, a, _) => Broken(m, a).Count == 0, "符合实施清单的规则以后公布", Ours, "请照规则改正。")
            .Naming((m, a) => a is null ? null : Told(m, a))
            .Needs("FB008", (m, a, _) => ItemRules.Differences(m, a).Count > 0, "有改动", Ours, "这一版和现在公布的没有不同，不用调整。")
            .Causes((m, a, c) => [Consequence.Open(Revised(m, a, c))], typeof(KeepRevision));
        it.During<CorrectPlace>("核对更正", Published).ByLaw().OfAnyOrgan().Under(Ours)
            .For("核对办理地址时发现不对的，随核对记录更正。")
            .Needs("FB009", (m, a, _) => Worse(m, a).Count == 0, "使更正以后的号码符合实施清单的规则", Ours, "请核对更正后的咨询电话：带区号，和监督投诉电话不同。")
            .Naming((m, a) => a is null ? null : Alike.Names(Worse(m, a), "条"));
        it.During<NoteUpstreamGone>("目录已经取消", Claimed, Published).ByLaw().OfAnyOrgan().Under(Ours)
            .For("全省目录取消这个事项的，随目录登记。");
        it.Act<CancelService>("取消事项", [Claimed, Published], Cancelled).By(by).Under(Ours).ForGood()
            .For("不再办理的写明依据取消；同时移出各张清单。")
            .Causes((m, _, c) => c.Records.Each(OnLists(m)).Select(e => Consequence.In(e.Id, new TakeOffList { Reason = "事项已经取消。" })), typeof(TakeOffList));
        it.Act<VoidRecord<ServiceItem>>("作废", Claimed, Voided).By(by).Under(Ours).ForGood()
            .For("认领有误的，公布以前作废。");
        it.Clock("compile", "编制公布", m => m.Parameter(P.CompileDays).WorkingDays())
            .From<ClaimService>((_, a) => !a.PublishAtOnce).Until<PublishService, CancelService>().Until<VoidRecord<ServiceItem>>()
            .Otherwise("认领以后还没有公布，请补齐以后公布").Warn(5).Under(Ours);
        it.Clock("follow", "随目录取消", m => m.Parameter(P.FollowDays).WorkingDays())
            .From<NoteUpstreamGone>().Until<CancelService, VoidRecord<ServiceItem>>()
            .Otherwise("全省目录已经取消，本县还没有取消").Warn(3).Under(Ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Published, [], m => m.CatalogueCode, m => m.ItemCode, m => m.Kind, m => m.Level, m => m.Audience, m => m.PersonThemes, m => m.EnterpriseThemes,
            m => m.Basis, m => m.Conditions, m => m.Handling, m => m.StatutoryDays, m => m.CommittedDays, m => m.Unit, m => m.Visits, m => m.VisitReason, m => m.Online, m => m.Depth,
            m => m.Post, m => m.InHall, m => m.Materials, m => m.Steps, m => m.Fee, m => m.FeeItem, m => m.FeeBasis, m => m.PayOnline, m => m.Result, m => m.ResultName, m => m.ResultSample,
            m => m.Address, m => m.Hours, m => m.Phone, m => m.ComplaintPhone, m => m.Faq, m => m.Edition, m => m.PublishedOn, m => m.AdjustedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsClaimable(string code, Circumstances at)
    {
        var on = at.On;
        return at.Records.Any<ProvincialItem>(p => p.CatalogueCode == code && p.Stage == ProvincialItemStage.InForce && p.ToClaim > 0 && p.EffectiveFrom <= on);
    }

    private static bool IsFirst(ServiceItem item, ClaimService act, Circumstances at)
    {
        var (id, organ, code) = (item.Id, item.Organ, act.CatalogueCode);
        return !at.Records.Any<ServiceItem>(i => i.CatalogueCode == code && i.Organ == organ && (i.Stage == Claimed || i.Stage == Published) && i.Id != id);
    }

    private static bool IsNotTooMany(ServiceItem item, ClaimService act, Circumstances at)
    {
        var (id, code) = (item.Id, act.CatalogueCode);
        var claimed = at.Records.Count<ServiceItem>(i => i.CatalogueCode == code && (i.Stage == Claimed || i.Stage == Published) && i.Id != id);
        return claimed == 0 || !at.Records.Any<ProvincialItem>(p => p.CatalogueCode == code && p.Stage == ProvincialItemStage.InForce && p.ToClaim <= claimed);
    }

    private static IReadOnlyList<ItemRule> Broken(ServiceItem item, IItemContent content) => ItemRules.Broken(content, item.Parameter(P.RulesOff));

    private static string? Told(ServiceItem item, IItemContent content) => Alike.Names(Broken(item, content).Select(r => r.Told), "条");

    // What the correction breaks, whatever was broken before.
    private static List<string> Worse(ServiceItem item, CorrectPlace act)
    {
        var after = new EditService { Title = item.Title, Kind = item.Kind, Level = item.Level, Phone = act.Phone ?? item.Phone, ComplaintPhone = item.ComplaintPhone };
        return [.. ItemRules.Broken(after, item.Parameter(P.RulesOff)).Where(r => r.Id is "G11" or "G12").Select(r => r.Told)];
    }

    private static System.Linq.Expressions.Expression<Func<ListedItem, bool>> OnLists(ServiceItem item)
    {
        var id = item.Id;
        return e => e.ItemId == id && e.Stage == ListedItemStage.On;
    }

    // The act has been applied when its consequences are asked for: what it changed is told from the edition before.
    private static KeepRevision Revised(ServiceItem item, AdjustService act, Circumstances at) =>
        new()
        {
            Item = Reference<ServiceItem>.Of(item),
            Edition = item.Edition,
            On = at.On,
            Level = act.Level,
            Reason = act.Reason,
            Explanation = act.Explanation,
        };

    // What is written anew begins with what stands there.
    private static T As<T>(ServiceItem item, T act)
        where T : ServiceAct
    {
        foreach (var field in ItemRules.Content)
            field.Property.SetValue(act, ItemRules.Value(field, item));
        return act;
    }
}
