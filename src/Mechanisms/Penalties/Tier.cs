using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量等次 — 国办发〔2022〕27号（六）: what a tier does with the penalty that the law provides, the mildest first.</summary>
public enum TierGrade
{
    [Term("不予处罚")]
    NoPenalty,

    [Term("免予处罚")]
    Exempt,

    [Term("减轻处罚")]
    Mitigated,

    [Term("从轻处罚")]
    Lighter,

    [Term("一般处罚")]
    Ordinary,

    [Term("从重处罚")]
    Heavier,

    /// <summary>No tier of a penalty: the fourth list, of where no coercive measure is taken.</summary>
    [Term("不予实施行政强制")]
    NoCoercion,
}

/// <summary>法定情节 — the grounds of 《行政处罚法》第三十条至第三十三条 by which a penalty is left out, made lighter or mitigated.</summary>
public enum LenientGround
{
    [Term("不满十四周岁")]
    UnderFourteen,

    [Term("精神病人、智力残疾人不能辨认或者不能控制自己行为")]
    Incapable,

    [Term("违法行为轻微并及时改正，没有造成危害后果")]
    SlightAndCorrected,

    [Term("有证据足以证明没有主观过错")]
    WithoutFault,

    [Term("初次违法且危害后果轻微并及时改正")]
    FirstTime,

    [Term("已满十四周岁不满十八周岁")]
    Minor,

    [Term("主动消除或者减轻违法行为危害后果")]
    OwnRemedy,

    [Term("受他人胁迫或者诱骗实施违法行为")]
    Coerced,

    [Term("主动供述行政机关尚未掌握的违法行为")]
    Confessed,

    [Term("配合行政机关查处违法行为有立功表现")]
    Merit,
}

/// <summary>罚款的计算单位.</summary>
public enum FineUnit
{
    [Term("元")]
    Yuan,

    [Term("违法所得的倍数")]
    TimesOfGain,

    [Term("货值金额的倍数")]
    TimesOfGoods,

    [Term("合同价款、工程价款的百分数")]
    PercentOfPrice,

    /// <summary>The violation is punished in other ways than by a fine.</summary>
    [Term("不处罚款")]
    None,
}

/// <summary>裁量阶次 — one tier of a violation: when it applies, and what may then be done.</summary>
/// <param name="Grade">What it does with the penalty.</param>
/// <param name="Conditions">When it applies, as the published text has it.</param>
/// <param name="Ground">The legal ground it rests on, by which the program finds it for a case; <c>null</c> where people judge by the conditions alone.</param>
/// <param name="From">The least fine, in the benchmark's unit; <c>null</c> where there is no fine.</param>
/// <param name="Until">The largest fine, in the benchmark's unit, included; <c>null</c> where there is no fine.</param>
/// <param name="Besides">What is done besides or instead of a fine.</param>
public sealed record Tier(
    [property: Field("裁量等次")] TierGrade Grade,
    [property: Field("适用情形", Hint = "具体、可以查证的事实，例如：货值金额不足一千元且未售出。", Max = 500, Long = true)] string Conditions,
    [property: Field("法定情节", Hint = "依法定情节不予、从轻、减轻的选择；案件认定有这一情节时，自动提示适用本阶次。")] LenientGround? Ground = null,
    [property: Field("罚款下限", Hint = "单位见“罚款的计算单位”；不处罚款的不填。", Min = 0, Max = 1e9)] decimal? From = null,
    [property: Field("罚款上限", Hint = "含本数；不处罚款的不填。", Min = 0, Max = 1e9)] decimal? Until = null,
    [property: Field("其他处罚或者措施", Hint = "例如：警告；没收违法所得；吊销许可证件。", Max = 300)] string? Besides = null
)
{
    /// <summary>Whether it is an entry of one of the four lists (四张清单).</summary>
    public bool IsListed => Grade is TierGrade.NoPenalty or TierGrade.Mitigated or TierGrade.Lighter or TierGrade.NoCoercion;

    /// <summary>Whether a fine may be imposed under it.</summary>
    public bool Fines => Until is not null;

    /// <summary>Whether the law itself binds to it: 第三十条、第三十一条、第三十三条第一款前段、第二款 say 不予, 第三十条、第三十二条 say 应当从轻或者减轻; the first offence (第三十三条第一款后段) says 可以.</summary>
    public bool IsBinding => Ground is not null and not LenientGround.FirstTime;

    /// <summary>The range in figures, without the unit: <c>5000—20000</c>; empty without a fine.</summary>
    public string Range => (From, Until) switch
    {
        (_, null) => "",
        ({ } from, { } until) when from != until => FormattableString.Invariant($"{from:0.##}—{until:0.##}"),
        (_, { } until) => FormattableString.Invariant($"{until:0.##}"),
    };
}

/// <summary>裁量权基准的一版 — the tiers from a day on. A version that was replaced still measures what was done under it.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="EffectiveOn">The first day in force.</param>
/// <param name="Basis">The articles that provide the penalty.</param>
/// <param name="Unit">What the figures of the tiers count.</param>
/// <param name="LegalFrom">The least fine the law provides.</param>
/// <param name="LegalUntil">The largest fine the law provides, included.</param>
/// <param name="Tiers">The tiers, in the order of the published text.</param>
/// <param name="Document">By what document it was published.</param>
public sealed record BenchmarkVersion(
    int Number,
    DateOnly EffectiveOn,
    string Basis,
    FineUnit Unit,
    decimal? LegalFrom,
    decimal? LegalUntil,
    IReadOnlyList<Tier> Tiers,
    string Document
)
{
    /// <summary>The tier with a number, counted from 1; <c>null</c> if there is none.</summary>
    public Tier? Tier(int number) => number >= 1 && number <= Tiers.Count ? Tiers[number - 1] : null;

    /// <summary>A figure of a tier in yuan, given what it is counted from (违法所得, 货值金额, 价款, in yuan); <c>null</c> where that isn't known.</summary>
    public decimal? InYuan(decimal figure, decimal? measure) => Unit switch
    {
        FineUnit.Yuan => figure,
        FineUnit.TimesOfGain or FineUnit.TimesOfGoods => figure * measure,
        FineUnit.PercentOfPrice => figure / 100 * measure,
        _ => null,
    };

    /// <summary>
    /// Whether a fine lies within a tier, both ends included. A tier without a fine is kept by none at all; a tier counted from something that isn't known is kept by nothing, since nobody could say so.
    /// </summary>
    public bool Keeps(Tier tier, decimal fine, decimal? measure)
    {
        ArgumentNullException.ThrowIfNull(tier);
        if (tier.Until is not { } until)
            return fine == 0;
        return InYuan(tier.From ?? 0, measure) is { } least && InYuan(until, measure) is { } most && least <= fine && fine <= most;
    }

    /// <summary>The numbers of the tiers that rest on one of the grounds, those that the law binds to first, then the mildest.</summary>
    public IReadOnlyList<int> Applying(IEnumerable<LenientGround> grounds)
    {
        var set = grounds.ToHashSet();
        return
        [
            .. Enumerable.Range(1, Tiers.Count)
                .Where(n => Tiers[n - 1] is { Ground: { } g } && set.Contains(g))
                .OrderByDescending(n => Tiers[n - 1].IsBinding).ThenBy(n => Tiers[n - 1].Grade),
        ];
    }
}
