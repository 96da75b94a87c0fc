using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>What would fit: said in one sentence, so that the writer knows where to look.</summary>
internal static class Advice
{
    internal static string Of(Ratio ratio, Mention whole, IEnumerable<Mention> others, (decimal First, decimal Last)? fitting)
    {
        var parts = string.Join("、", ratio.Parts.Select(FigureWords.Named));
        var stated = FigureWords.Percent(ratio.Percent);
        var wrong = $"{parts}占{FigureWords.Named(whole)}的{Short(ratio, whole)}，不是{stated}";
        return wrong + "；" + (OtherBase(ratio, whole, others, stated) ?? Numerators(ratio, whole, stated, fitting));
    }

    // A hundred: of fewer, all may well have gone as they should.
    private const decimal Many = 100;

    /// <summary>
    /// What is asked where a rate says that all of many went as they should: 受理312件，办结312件，办结率100%. It may be so; it is more often a register without
    /// the failures. Empty of anything else.
    /// </summary>
    internal static string WithoutException(Mention percent, Mention whole) =>
        percent.Value == 100
        && percent.IsPercent
        && whole.Value >= Many
        && (percent.Lead.Contains('率') || Rate.IsProportion(percent.Lead))
            ? $"{FigureWords.Named(whole)}中没有一件例外，请核对未成功、未完成的是否都已计入。"
            : "";

    private static string Short(Ratio ratio, Mention whole) =>
        $"{decimal.Round(100 * ratio.Part / whole.Value, Math.Max(2, ratio.Percent.Quantity.Decimals), MidpointRounding.AwayFromZero):0.######}%";

    private static string? OtherBase(Ratio ratio, Mention whole, IEnumerable<Mention> others, string stated)
    {
        var other = others.FirstOrDefault(o => o != whole && o.Value != whole.Value && ratio.MayBeOver(o) && ratio.Agrees(o));
        return other is null
            ? null
            : $"{stated}与{FigureWords.Plain(ratio.Part)}÷{FigureWords.Plain(other.Value)}相符，可能误用了{FigureWords.Named(other)}作分母。";
    }

    private static string Numerators(Ratio ratio, Mention whole, string stated, (decimal First, decimal Last)? fitting)
    {
        if (!whole.Quantity.IsExact)
            return "请核对该比例和两个数。";
        // Among the possible, those that come by rounding are what was most likely meant.
        if ((Percentage.Numerators(whole.Value, ratio.Percent.Quantity, Fit.Rounded) ?? fitting) is var (first, last))
            return $"{FigureWords.Named(whole)}的{stated}应为{(first == last ? $"{first}" : $"{first}至{last}")}{ratio.Parts[0].Unit}。";
        var near = ratio.Percent.Quantity.Mantissa == 0 ? 0 : 100 * ratio.Part / ratio.Percent.Quantity.Mantissa;
        foreach (var whole2 in (decimal[])[decimal.Round(near), decimal.Floor(near), decimal.Ceiling(near)])
            if (Percentage.Of(ratio.Part, whole2, ratio.Percent.Quantity).Agrees())
                return $"{FigureWords.Named(whole)}中没有整数能得出{stated}，分母为{whole2}时相符。";
        return $"{FigureWords.Named(whole)}中没有整数能得出{stated}。";
    }
}
