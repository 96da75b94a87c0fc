using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.ProblemLedger.CampaignStage;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>专项整治 — launched, looked into by each organ, concluded when its ledger is empty.</summary>
public sealed class CampaignType() : MatterType<Campaign, CampaignStage>("campaign", "专项整治", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "flag-3" };

    protected override void Define(Lifecycle<Campaign, CampaignStage> it)
    {
        var ours = Article.WorkingRule;
        it.Ends(Concluded, Cancelled);
        it.Steps(("自查整改", [Running]), ("结束", [Concluded]));
        it.ReadByEveryone();

        it.Opens<LaunchCampaign>("部署专项整治", Running).By(Handler, InstitutionHead).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(ours)
            .For("确定整治的重点、期限和自查的单位，向各单位发出自查要求。")
            .Needs("ZX001", (_, a, c) => a.SelfCheckUntil > c.On && a.PlannedUntil >= a.SelfCheckUntil, "先自查报送、后结束，都在部署以后",
                ours, "请核对自查报送期限和计划结束日期。")
            .Causes((m, a, c) => a.Organs.Distinct().Select(o => Ask(m, o, a.SelfCheckUntil, c)), typeof(AskForSelfCheck));
        it.During<AddCampaignOrgan>("增加自查单位", Running).By(Handler, InstitutionHead).Under(ours)
            .For("部署时遗漏的单位，增加进来自查。")
            .Needs("ZX002", (m, a, c) => !c.Parts<SelfCheck>(m).Any(Of(a.Organ)), "同一单位只自查一次", ours, "该单位已经在自查单位之列。")
            .Needs("ZX003", (_, a, c) => a.DueOn > c.On, "使报送期限晚于办理日期", ours, "请核对自查报送期限。")
            .Causes((m, a, c) => [Ask(m, a.Organ, a.DueOn, c)], typeof(AskForSelfCheck));
        it.Act<ConcludeCampaign>("结束专项整治", Running, Concluded).By(Handler, InstitutionHead).Under(ours).ForGood()
            .For("各单位都已经报送，自查的问题都已经销号，写明成效，印出问题台账。")
            .Needs("ZX004", (m, c) => !c.Parts<SelfCheck>(m).Any(s => s.Stage == SelfCheckStage.Checking), "使各单位都报送自查情况", ours,
                "请催促没有报送的单位，或者办理“不再自查”。")
            .Naming((m, _, c) => Alike.Names(c.Parts<SelfCheck>(m).Each().Where(s => s.Stage == SelfCheckStage.Checking).Select(s => c.County.OrganName(s.Organ)), "项"))
            .Needs("ZX005", (m, c) => Open(m, c).Count == 0, "使自查的问题都销号", ours, "请验收已经整改的问题，催办没有整改的。")
            .Naming((m, _, c) => Alike.Names(Open(m, c), "项"))
            .Issues("problems/CampaignLedger", "专项整治问题台账");
        it.Act<CancelCampaign>("取消专项整治", Running, Cancelled).By(InstitutionHead).Under(ours).ForGood()
            .For("不再进行的，写明理由；已经列入台账的问题照旧整改。")
            .Causes((m, a, c) => c.Parts<SelfCheck>(m).Each().Where(s => s.Stage == SelfCheckStage.Checking)
                .Select(s => Consequence.In(s.Id, new DropSelfCheck { Reason = a.Reason })), typeof(DropSelfCheck));
        it.Corrections([Running, Concluded], Handler, InstitutionHead).Under(ours);

        it.Clock("campaign", "完成专项整治", m => m.TimeLeft).From<LaunchCampaign>().Until<ConcludeCampaign, CancelCampaign>().Warn(15).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static Consequence Ask(Campaign campaign, string organ, DateOnly due, Circumstances at) =>
        Consequence.Open(
            new AskForSelfCheck { Title = $"{campaign.Title}：{at.County.OrganName(organ)}自查", DueOn = due }, campaign.Id, organ);

    private static System.Linq.Expressions.Expression<Func<SelfCheck, bool>> Of(string organ) =>
        s => s.Organ == organ && s.Stage != SelfCheckStage.Dropped;

    // What is still to be put right, self-check by self-check; a county has some forty organs.
    private static List<string> Open(Campaign campaign, Circumstances at) =>
        [.. at.Parts<SelfCheck>(campaign).Each().SelectMany(s => at.Records.Each(ProblemChecks.Unclosed(s.Id)).Select(p => p.Title))];
}

/// <summary>自查自纠 — asked for by a campaign, returned by the organ.</summary>
public sealed class SelfCheckType() : MatterType<SelfCheck, SelfCheckStage>("self-check", "自查自纠", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "zoom-check" };

    protected override void Define(Lifecycle<SelfCheck, SelfCheckStage> it)
    {
        var ours = Article.WorkingRule;
        it.PartOf<Campaign>(Running);
        it.Indexed(m => m.ReturnedOn);
        it.Ends(SelfCheckStage.Returned, SelfCheckStage.Dropped);
        it.Steps(("自查", [SelfCheckStage.Checking]), ("报送", [SelfCheckStage.Returned]));
        it.ReadByEveryone();

        it.Opens<AskForSelfCheck>("要求自查", SelfCheckStage.Checking).By(Handler, InstitutionHead).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(ours)
            .For("要求一个单位自查并报送。")
            .Needs("ZX010", (_, a, c) => a.DueOn > c.On, "使报送期限晚于办理日期", ours, "请核对自查报送期限。")
            .Needs("ZX009", (m, c) => IsFirst(m, c), "在一次专项整治中只要求一个单位自查一次", ours, "该单位的自查已经在列。");
        it.Act<ReturnSelfCheck>("报送自查情况", SelfCheckStage.Checking, SelfCheckStage.Returned).By(Handler, InstitutionHead).Under(ours)
            .For("报送自查的情况；发现的问题先逐个登记进台账。")
            .Needs("ZX006", (m, a, c) => a.NothingFound || c.Records.Any(ProblemChecks.FoundBy(m.Id)), "先把自查发现的问题登记进台账", ours,
                "请逐个“登记自查问题”，可以用表格一次导入；没有发现问题的，勾选“没有发现问题”。")
            .Needs("ZX007", (m, a, c) => !a.NothingFound || !c.Records.Any(ProblemChecks.FoundBy(m.Id)), "使报送的情况和台账一致", ours,
                "台账中已有这次自查登记的问题，请不要勾选“没有发现问题”；登记有误的先作废。");
        it.Act<SendBackSelfCheck>("退回自查", SelfCheckStage.Returned, SelfCheckStage.Checking).By(Handler, InstitutionHead).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(ours)
            .For("自查不深入的，写明理由退回，报送期限不变。")
            .Needs("ZX008", (m, c) => c.Records.Find<Campaign>(m.Parent ?? Guid.Empty) is { Stage: Running }, "在专项整治结束以前退回", ours,
                "专项整治已经结束；发现新的问题，请另行登记问题。");
        it.Act<DropSelfCheck>("不再自查", SelfCheckStage.Checking, SelfCheckStage.Dropped).By(Handler, InstitutionHead).Of(OrganOf.Government, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("与整治重点无关的单位，写明理由，不再自查。");

        it.Clock("self-check", "自查报送", m => m.TimeLeft)
            .From<AskForSelfCheck>().From<SendBackSelfCheck>((m, _) => m.OpenedOn).Until<ReturnSelfCheck, DropSelfCheck>()
            .Otherwise("逾期没有报送的，由部署单位催促").Warn(5).Under(ours);
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsFirst(SelfCheck check, Circumstances at)
    {
        var (id, campaign, organ) = (check.Id, check.Parent, check.Organ);
        return !at.Records.Any<SelfCheck>(s => s.Parent == campaign && s.Organ == organ && s.Stage != SelfCheckStage.Dropped && s.Id != id);
    }
}
