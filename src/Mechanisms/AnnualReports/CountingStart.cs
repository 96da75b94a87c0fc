using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>统计起点阶段.</summary>
public enum CountingStartStage
{
    [Term("施行")]
    Standing,

    [Term("已撤销")]
    Withdrawn,
}

/// <summary>
/// 统计起点 — from which year on a mechanism's figures are counted from its matters here. Years before are told from what organs returned; where nothing was
/// returned nobody knows, and that is said instead of a nought.
/// </summary>
public sealed class CountingStart : Matter<CountingStartStage>
{
    [Term("工作")]
    public string Mechanism { get; internal set; } = "";

    [Term("起始年度")]
    public int FromYear { get; internal set; }
}

/// <summary>登记统计起点 — the first whole year that is counted.</summary>
public sealed record BeginCounting : Act<CountingStart>
{
    [Field("工作", Max = 60, Hint = "例如：行政复议。与数字页上的类别名称一致。")]
    public required string Mechanism { get; init; }

    [Field("起始年度", Min = 1990, Max = 2100, Hint = "从这一年的1月1日起，数字由台账统计；以前的年度由负责单位填报。")]
    public required int FromYear { get; init; }

    [Field("说明", Max = 500, Long = true)]
    public string? Note { get; init; }

    /// <inheritdoc/>
    public override void Apply(CountingStart matter, Doing doing) =>
        (matter.Title, matter.Mechanism, matter.FromYear) = ($"{Mechanism}自{FromYear}年起由台账统计", Mechanism, FromYear);
}

/// <summary>撤销统计起点 — what was registered was wrong; another may be registered.</summary>
public sealed record WithdrawCounting : Act<CountingStart>
{
    [Field("理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(CountingStart matter, Doing doing) { }
}

/// <summary>统计起点 — the register.</summary>
public sealed class CountingStartType()
    : MatterType<CountingStart, CountingStartStage>("counting-start", "统计起点", "2024", new DateOnly(2019, 4, 15))
{
    public override MatterFace Face { get; } = new() { Icon = "flag", Place = new() { Says = "各项数字从哪一年起由系统统计" } };

    protected override void Define(Lifecycle<CountingStart, CountingStartStage> it)
    {
        var content = LawBasedGovernmentSupervision[25];
        it.Indexed(m => m.Mechanism);
        it.Ends(CountingStartStage.Withdrawn);
        it.ReadByEveryone();
        it.Discloses(m => m.Stage == CountingStartStage.Standing, documents: [], m => m.Mechanism, m => m.FromYear);
        it.Opens<BeginCounting>("登记统计起点", CountingStartStage.Standing).By(InstitutionHead).Under(content)
            .For("写明一项工作的数字自哪一年起由台账统计；以前的年度由负责单位填报。")
            .Needs("TB020", (_, a, c) => c.Types.CountingMechanisms.Any(m => m.Name == a.Mechanism), "写明由台账统计数字的工作", Article.WorkingRule,
                "请从所列名称中填写。")
            .Naming((_, _, c) => string.Join('、', c.Types.CountingMechanisms.Select(m => m.Name)))
            .Needs("TB021", (_, a, c) => YearOf(a.Mechanism, c) is null, "一项工作只登记一个起点", Article.WorkingRule, "请先撤销原来的登记。")
            .Needs("TB022", (_, a, c) => a.FromYear <= c.On.Year, "写明已经开始的年度", Article.WorkingRule, "请核对年度。");
        it.Act<WithdrawCounting>("撤销统计起点", CountingStartStage.Standing, CountingStartStage.Withdrawn)
            .For("登记有误的，撤销后重新登记。")
            .By(InstitutionHead).Under(content).ForGood();
    }

    private static int? YearOf(string mechanism, Circumstances at) =>
        at.Records.List<CountingStart>(s => s.Mechanism == mechanism && s.Stage == CountingStartStage.Standing) is [var start, ..]
            ? start.FromYear
            : null;

    /// <summary>Whether a figure may be returned for a year: one that nothing counts, or one of a year before its counting began.</summary>
    internal static bool MayReturn(string key, int year, Circumstances at) =>
        at.Types.Counting(key) is not { } mechanism || year < YearOf(mechanism.Name, at);

    /// <summary>Whether a figure may ever be returned: a mean and a distribution can't be told by one whole number, nor by two.</summary>
    internal static bool MayReturn(DefineReturnItem item, Circumstances at) =>
        at.Types.Indicator(item.Key) is not { } indicator
        || (
            YearOf(at.Types.Counting(item.Key)!.Name, at) is not null
            && indicator.IsReturnable
            && ReturnItem.IsRatioForm(item.Form) == indicator is RatioIndicator
        );
}
