using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>公开文本 — what of the parties a text for everybody would tell that it may not: it is compared with the case, not with a tick.</summary>
internal static class PublicTexts
{
    /// <summary>The kinds of data found in it, in words; never the data.</summary>
    internal static IReadOnlyList<string> Betrayed(Reconsideration matter, string text)
    {
        var plain = Plain(text);
        var parties = matter.Persons.Where(p => p.Role != PartyRole.Respondent).Select(p => p.Party).ToList();
        var names = parties.Where(p => p.Kind == PartyKind.Citizen).Select(p => p.Name)
            .Concat(parties.Select(p => p.Guardian))
            .Concat(matter.Persons.SelectMany(p => p.Agents).Where(a => !a.IsLawyer).Select(a => a.Name));
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
