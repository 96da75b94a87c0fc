using Fazhi.Matters;

namespace Fazhi.Mechanisms;

/// <summary>公开文本 — what of the parties a text for everybody would tell that it may not: it is compared with the case, not with a tick.</summary>
internal static class PublicTexts
{
    /// <summary>The kinds of data found in it, in words; never the data.</summary>
    /// <param name="parties">The parties whose data may not be told: of organisations, their telephones alone.</param>
    /// <param name="text">The text.</param>
    /// <param name="others">Names of further natural persons in the case, such as agents who aren't lawyers.</param>
    internal static IReadOnlyList<string> Betrayed(IReadOnlyList<Party> parties, string text, params IEnumerable<string?> others)
    {
        var plain = Plain(text);
        var names = parties.Where(p => p.Kind == PartyKind.Citizen).Select(p => p.Name).Concat(parties.Select(p => p.Guardian)).Concat(others);
        return
        [
            .. new[]
            {
                Holds(plain, names, least: 2) ? "姓名" : null,
                Holds(plain, parties.Select(p => p.Phone?.ToString()), least: 7) ? "电话" : null,
                Holds(plain, parties.Where(p => p.Kind == PartyKind.Citizen).Select(p => p.Address?.ToString()), least: 4) ? "住址" : null,
                Holds(plain, parties.Select(p => p.ResidentId?.ToString()), least: 15) ? "证件号码" : null,
            }.OfType<string>(),
        ];
    }

    private static bool Holds(string text, IEnumerable<string?> data, int least) =>
        data.OfType<string>().Select(Plain).Any(d => d.Length >= least && text.Contains(d, StringComparison.OrdinalIgnoreCase));

    // Spaces and hyphens hide nothing from a reader.
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '－' or '—')));
}
