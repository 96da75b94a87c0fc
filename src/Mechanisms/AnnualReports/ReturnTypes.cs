using Fazhi.Laws;
using System.Text.RegularExpressions;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>填报指标 — the register of figures that organs return.</summary>
public sealed partial class ReturnItemType()
    : MatterType<ReturnItem, ReturnItemStage>("return-item", "填报指标", "2024", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-numbers",
        Place = new() { Lead = "还没有在本系统办理的工作，由负责单位填报的指标。", Says = "由单位填报的指标和口径" },
    };

    protected override void Define(Lifecycle<ReturnItem, ReturnItemStage> it)
    {
        var content = LawBasedGovernmentSupervision[25];
        it.Indexed(m => m.Key);
        it.Ends(ReturnItemStage.Retired);
        it.ReadByEveryone();
        it.Discloses(_ => true, documents: [], m => m.Key, m => m.Unit, m => m.Definition, m => m.Section, m => m.Answers);
        it.Opens<DefineReturnItem>("定义填报指标", ReturnItemStage.InUse).By(Handler, InstitutionHead).Under(content)
            .For("系统还没有办理台账的数字，先定义指标，由有关单位填报。")
            .Needs("TB001", (_, a, _) => KeyForm().IsMatch(a.Key), "按“类.名”写指标代码", Article.WorkingRule,
                "指标代码由小写字母、数字和下划线组成，中间一个点，例如 aid.cases。")
            .Needs("TB002", (_, a, c) => CountingStartType.MayReturn(a, c), "使用不与系统指标重复的代码", Article.WorkingRule,
                "该代码已是由事项自动统计的指标，报告中可以直接引用，不必填报。要填报以前年度的，请先登记统计起点；平均数和分布不能填报，百分比的写法应当一致。")
            .Needs("TB003", (_, a, c) => Item(a.Key, c) is null, "使用没有用过的代码", Article.WorkingRule, "请先停用原指标，或者另取代码。")
            .Needs("TB004", (_, a, c) => a.PartOf is not { } whole || (whole != a.Key && Item(whole, c) is { IsRatio: false }),
                "写明已经定义的总数指标", Article.WorkingRule, "请先定义总数；百分比不能作总数。")
            .Needs("TB005", (_, a, c) => c.County.Organ(a.Answers) is not null, "写明本县的填报单位", Article.WorkingRule, "请在单位名单中选择。");
        it.Act<RetireReturnItem>("停用填报指标", ReturnItemStage.InUse, ReturnItemStage.Retired)
            .For("不再需要填报的停用。")
            .By(Handler, InstitutionHead).Under(content).ForGood();
        it.Corrections([ReturnItemStage.InUse], Handler, InstitutionHead).Under(content);
    }

    internal static ReturnItem? Item(string key, Circumstances at) =>
        at.Records.List<ReturnItem>(i => i.Key == key && i.Stage == ReturnItemStage.InUse) is [var item, ..] ? item : null;

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyForm();
}

/// <summary>填报 — the organ returns, the bureau that writes the report approves.</summary>
public sealed class FigureReturnType()
    : MatterType<FigureReturn, FigureReturnStage>("return", "填报", "2024", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "clipboard-text", Place = new() { Says = "各单位填报并经审核的数字" } };

    protected override void Define(Lifecycle<FigureReturn, FigureReturnStage> it)
    {
        var content = LawBasedGovernmentSupervision[25];
        FigureReturnStage[] standing = [FigureReturnStage.Filed, FigureReturnStage.Approved, FigureReturnStage.SentBack];
        it.Indexed(m => new { m.Key, m.Year });
        it.Ends(FigureReturnStage.Withdrawn);
        it.Steps(("填报", [FigureReturnStage.Filed, FigureReturnStage.SentBack]), ("审核", [FigureReturnStage.Approved]));
        it.ReadByEveryone();
        it.Discloses(m => m.Stage == FigureReturnStage.Approved, documents: [], m => m.Key, m => m.Year, m => m.Amount, m => m.Base);

        it.Opens<FileReturn>("填报", FigureReturnStage.Filed).By(Handler, Registrar).Under(content)
            .For("填写本单位负责的数字，附佐证材料。")
            .Titled((a, c) => $"{a.Year}年{ReturnItemType.Item(a.Key, c)?.Title}")
            .Needs("TB010", (_, a, c) => ReturnItemType.Item(a.Key, c) is not null, "填报已经定义的指标", Article.WorkingRule,
                "请在填报指标中查找代码；由事项自动统计的指标不必填报。")
            .Needs("TB011", (_, a, c) => ReturnItemType.Item(a.Key, c) is not { } i || i.Answers == c.Doing.Actor.Organ,
                "由负责该指标的单位填报", Article.WorkingRule, "请由填报指标中写明的单位办理。")
            .Needs("TB012", (_, a, c) => Fits(a.Key, a.Amount, a.Base, c), "百分比填写分子和分母，其他指标只填数值", Article.WorkingRule,
                "百分比的分母应当大于零。")
            .Needs("TB013", (_, a, c) => !c.Records.Any<FigureReturn>(r => r.Key == a.Key && r.Year == a.Year && r.Stage != FigureReturnStage.Withdrawn),
                "一个指标一年只填报一次", Article.WorkingRule, "该指标当年已经填报；数值有误的，请更正或者撤回原填报。")
            .Needs("TB017", (_, a, c) => CountingStartType.MayReturn(a.Key, a.Year, c), "填报统计起点以前的年度", Article.WorkingRule,
                "该数字当年已由事项自动统计，不必填报。")
            .Needs("TB014", (_, a, c) => a.Year <= c.On.Year, "填报已经开始的年度", Article.WorkingRule, "请核对年度。");
        it.Act<ApproveReturn>("审核通过", FigureReturnStage.Filed, FigureReturnStage.Approved).By(InstitutionHead).OfAnyOrgan().Under(content)
            .For("核对数字和佐证材料，通过后计入报告。")
            .Needs("TB015", m => m.Evidence is not null, "附佐证材料", Article.WorkingRule, "请退回填报单位补充材料。");
        it.Act<SendBackReturn>("退回填报", FigureReturnStage.Filed, FigureReturnStage.SentBack).By(InstitutionHead).OfAnyOrgan().Under(content)
            .For("有疑问的退回，写明要改什么。");
        it.Act<RefileReturn>("重新填报", FigureReturnStage.SentBack, FigureReturnStage.Filed).By(Handler, Registrar).Under(content)
            .For("按退回的意见改正后重新填报。")
            .Needs("TB016", (m, a, c) => Fits(m.Key, a.Amount, a.Base, c), "百分比填写分子和分母，其他指标只填数值", Article.WorkingRule,
                "百分比的分母应当大于零。");
        it.Act<WithdrawReturn>("撤回填报", standing, FigureReturnStage.Withdrawn).By(Handler, Registrar, InstitutionHead).Under(content).ForGood()
            .For("填报有误、不再使用的，撤回。");
        it.Corrections([FigureReturnStage.Filed, FigureReturnStage.Approved], Handler, Registrar).Under(content);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool Fits(string key, int amount, int? of, Circumstances at) =>
        amount >= 0 && (ReturnItemType.Item(key, at) is not { } item || item.IsRatio == of is > 0);
}
