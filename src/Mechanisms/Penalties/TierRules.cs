using Fazhi.Matters;
using static Fazhi.Mechanisms.Penalties.TierGrade;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量阶次的规则 — what is wrong with the tiers of a version, told by tier; <c>null</c> where nothing is.</summary>
public static class TierRules
{
    /// <summary>Whether the law's range is there where fines are, and isn't where there are none.</summary>
    public static bool HasLegalRange(ISaysTiers said) =>
        said.Unit == FineUnit.None
            ? said.LegalFrom is null && said.LegalUntil is null
            : said.LegalFrom is { } from && said.LegalUntil is { } until && from <= until;

    /// <summary>Into how many different ranges the law's range is divided; where there is nothing to divide, as many as anybody wants.</summary>
    public static int Shares(ISaysTiers said) =>
        said.Unit == FineUnit.None || said.LegalFrom == said.LegalUntil ? int.MaxValue : Within(said).Select(t => (t.Tier.From, t.Tier.Until)).Distinct().Count();

    /// <summary>The first tier whose fine isn't what its grade allows.</summary>
    public static string? OutOfLaw(ISaysTiers said) =>
        !HasLegalRange(said)
            ? null
            : Numbered(said)
            .Select(t => t.Tier.Grade switch
            {
                NoPenalty or Exempt or NoCoercion => t.Tier.From is null && t.Tier.Until is null ? null : Named(t, "不应当有罚款"),
                _ when said.Unit == FineUnit.None => t.Tier.From is null && t.Tier.Until is null ? null : Named(t, "不应当有罚款"),
                _ when t.Tier.From is null != t.Tier.Until is null || t.Tier.From > t.Tier.Until => Named(t, "下限、上限没有写全或者颠倒"),
                // A tier may be of another kind of penalty alone: a warning.
                _ when t.Tier.Until is null => string.IsNullOrWhiteSpace(t.Tier.Besides) ? Named(t, "没有写怎样处罚") : null,
                Mitigated => t.Tier.Until <= said.LegalFrom ? null : Named(t, "没有低于法定下限"),
                _ => t.Tier.From >= said.LegalFrom && t.Tier.Until <= said.LegalUntil ? null : Named(t, "超出法定幅度"),
            })
            .FirstOrDefault(fault => fault is not null);

    /// <summary>Where the range of the law is left open between two tiers, or counted twice.</summary>
    public static string? Undivided(ISaysTiers said)
    {
        var ranges = Within(said).Where(t => t.Tier.Until is not null).Select(t => (From: t.Tier.From!.Value, Until: t.Tier.Until!.Value)).Distinct().OrderBy(r => r).ToList();
        if (ranges.Count == 0 || OutOfLaw(said) is not null || !HasLegalRange(said))
            return null;
        // A tier that ends at 5000 is followed by one from 5000 or from 5001; multiples are written to a tenth.
        var step = said.Unit == FineUnit.Yuan ? 1m : 0.1m;
        if (ranges[0].From != said.LegalFrom)
            return FormattableString.Invariant($"最低的一档从{ranges[0].From:0.##}开始，法定下限是{said.LegalFrom:0.##}");
        if (ranges[^1].Until != said.LegalUntil)
            return FormattableString.Invariant($"最高的一档到{ranges[^1].Until:0.##}为止，法定上限是{said.LegalUntil:0.##}");
        foreach (var (before, after) in ranges.Zip(ranges.Skip(1)))
            if (after.From < before.Until)
                return FormattableString.Invariant($"{before.From:0.##}—{before.Until:0.##}和{after.From:0.##}—{after.Until:0.##}重叠");
            else if (after.From > before.Until + step)
                return FormattableString.Invariant($"{before.Until:0.##}和{after.From:0.##}之间没有阶次");
        return null;
    }

    /// <summary>The first tier that rests on a ground of the law which doesn't lead to it.</summary>
    public static string? Misgrounded(ISaysTiers said) =>
        Numbered(said)
            .Where(t => t.Tier.Ground is { } ground && !Fits(ground, t.Tier.Grade))
            .Select(t => Named(t, $"的法定情节“{Terms.Of(t.Tier.Ground!.Value)}”不导致{Terms.Of(t.Tier.Grade)}"))
            .FirstOrDefault();

    /// <summary>The first tier that leaves what the superior's tiers of the same grade allow.</summary>
    public static string? BeyondSuperior(ISaysTiers said, BenchmarkVersion? superior)
    {
        if (superior is null)
            return null;
        if (superior.Unit != said.Unit)
            return "罚款的计算单位和上级基准不同";
        foreach (var t in Numbered(said).Where(t => t.Tier.Until is not null))
        {
            var same = superior.Tiers.Where(s => s.Grade == t.Tier.Grade && s.Until is not null).ToList();
            if (same.Count == 0)
                return Named(t, "在上级基准中没有这一等次");
            if (!same.Any(s => s.From <= t.Tier.From && t.Tier.Until <= s.Until))
                return Named(t, $"超出上级基准的{string.Join("、", same.Select(s => s.Range))}");
        }

        return null;
    }

    private static bool Fits(LenientGround ground, TierGrade grade) =>
        ground switch
        {
            LenientGround.UnderFourteen or LenientGround.Incapable or LenientGround.SlightAndCorrected or LenientGround.WithoutFault => grade == NoPenalty,
            // 可以不予: a county that doesn't leave it out may still be lenient.
            LenientGround.FirstTime => grade is NoPenalty or Exempt or Mitigated or Lighter,
            _ => grade is Mitigated or Lighter,
        };

    // Those that divide the range of the law.
    private static IEnumerable<(int Number, Tier Tier)> Within(ISaysTiers said) => Numbered(said).Where(t => t.Tier.Grade is Lighter or Ordinary or Heavier);

    private static IEnumerable<(int Number, Tier Tier)> Numbered(ISaysTiers said) => said.Tiers.Select((t, i) => (i + 1, t));

    private static string Named((int Number, Tier Tier) tier, string what) => $"第{tier.Number}档（{Terms.Of(tier.Tier.Grade)}）{what}";
}
