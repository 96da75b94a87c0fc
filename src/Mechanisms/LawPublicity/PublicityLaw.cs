using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>
/// 普法的依据 — since 1 November 2025 《法治宣传教育法》; before it the opinion of the two offices made state organs answer for publicity, and what no text of that time governs was
/// a working rule.
/// </summary>
internal static class PublicityLaw
{
    private static readonly DateOnly Opinion = new(2017, 5, 1);
    private static readonly DateOnly Law = Statutes.LegalPublicity.InForceFrom!.Value;

    /// <summary>A type as it stood before the law and as it stands since.</summary>
    internal static IEnumerable<MatterType> Versions(Func<string, DateOnly, DateOnly?, MatterType> make) =>
        [make("2017", Opinion, Law.AddDays(-1)), make("2025", Law, null)];

    /// <summary>谁执法谁普法 — the responsibility of state organs.</summary>
    internal static Article Responsibility(MatterType type) =>
        type.InForceFrom >= Law ? Statutes.LegalPublicity[9] : Statutes.PublicityResponsibility.Section("关于普法责任制的规定");

    /// <summary>Whether the law binds matters of a version.</summary>
    internal static bool Binds(MatterType type) => type.InForceFrom >= Law;

    /// <summary>An article of the law, and a working rule for the time before.</summary>
    internal static Article Since(MatterType type, Article article) => type.InForceFrom >= Law ? article : Article.WorkingRule;
}
