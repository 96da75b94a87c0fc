using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>How figures are written in relations: as printed when all share 万 or 亿, otherwise in full.</summary>
internal static class FigureWords
{
    internal static string Sum(IReadOnlyList<Mention> parts, Mention whole, string sign) =>
        Join(parts, Shared(parts.Append(whole))) is var left ? $"{left} {sign} {One(whole, Shared(parts.Append(whole)))}" : "";

    internal static string Join(IReadOnlyList<Mention> parts, decimal multiplier) =>
        string.Join('+', parts.Select(p => One(p, multiplier)));

    internal static string One(Mention mention, decimal multiplier) => Plain(mention.Value / multiplier);

    internal static string Plain(decimal value) => value.ToString("0.##########");

    /// <summary>The number as printed with its unit, for notes: 29件, 50.47万人.</summary>
    internal static string Named(Mention m) =>
        m.Quantity.Printed
        + m.Quantity.Multiplier switch
        {
            10_000 => "万",
            100_000_000 => "亿",
            1_000 => "千",
            100 => "百",
            1 => "",
            _ => "万亿",
        }
        + m.Unit;

    internal static string Percent(Mention m) => $"{m.Quantity.Mantissa.ToString($"F{m.Quantity.Decimals}")}%";

    /// <summary>The multiplier all figures share, or 1.</summary>
    internal static decimal Shared(IEnumerable<Mention> figures) =>
        figures.Select(f => f.Quantity.Multiplier).Distinct().ToList() is [var one] ? one : 1;

    /// <summary>The least or the greatest a figure stands for when it is added: 500余 holds 530; money to the cent and whole counts stand for themselves.</summary>
    internal static decimal Half(Mention m, bool low)
    {
        var q = m.Quantity;
        if (q.Bound != Bound.Exact)
            return low ? q.Low : q.High;
        return q.IsRounded && q.Multiplier > 1 ? q.Value + (low ? -q.Step / 2 : q.Step / 2) : q.Value;
    }
}
