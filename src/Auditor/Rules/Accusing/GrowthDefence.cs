using System.Buffers;

namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>增减的别解 — a change that was reckoned otherwise than by the two figures printed.</summary>
internal static class GrowthDefence
{
    private static readonly SearchValues<string> OtherBases = SearchValues.Create(
        ["不变价", "可比价", "可比口径", "同口径", "同比口径", "可比增长", "剔除", "扣除", "实际增长", "统计口径", "口径调整"],
        StringComparison.Ordinal
    );

    internal static Action? Of(GrowthCharge charge) =>
        // 同口径增长6.8%，按不变价格计算: last period's figure was reckoned anew, and isn't the one printed.
        charge.Told.Sentence.Plain.ContainsAny(OtherBases)
        // 比上年增加0.35万亩 tells its own change; what was rounded away may be what doesn't fit.
        || charge.Now.Quantity.Bound != Numbers.Bound.Exact
            ? Defence.Silence
            : null;
}
