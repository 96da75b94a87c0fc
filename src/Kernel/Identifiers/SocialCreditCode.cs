using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>统一社会信用代码 — the 18-character code of an organisation, its last character a check (GB 32100-2015).</summary>
/// <remarks>
/// Positions 1–2 name the registering department and the category, 3–8 the division (digits), 9–17 the organisation, 18 checks.
/// Accepted: lower case and full-width characters, blanks and hyphens around and between. Refused: the letters I, O, S, V, Z (they are
/// not taken for 1, 0, 5, since a guess would be another organisation's code). Codes with a wrong check character were really issued:
/// such a code is read and says so (<see cref="HasOddCheck"/>), and who takes it wants it confirmed. The organisation
/// code's own check (GB 11714) is not asked again: the last character covers it.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<SocialCreditCode>))]
public sealed record SocialCreditCode : IOfficialNumber<SocialCreditCode>
{
    /// <summary>The 31 characters of the standard in the order of their values, 0 to 30.</summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const int Length = 18;
    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);
    private readonly string code;

    private SocialCreditCode(string code) => this.code = code;

    /// <inheritdoc/>
    public static string Wanted => "统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z），最后一位是校验码。";

    /// <summary>Whether its last character isn't the one that the others give: a slip of the hand, or a code that was issued so.</summary>
    public bool HasOddCheck => CheckCharacter(code.AsSpan(0, Length - 1)) != code[^1];

    /// <summary>Whether the code is a government organ's: it begins with 11 (机构编制, 机关).</summary>
    public bool IsGovernmentOrgan => code.StartsWith("11", StringComparison.Ordinal);

    /// <summary>Whether the code is an enterprise's: it begins with 91 (市场监管, 企业).</summary>
    public bool IsEnterprise => code.StartsWith("91", StringComparison.Ordinal);

    /// <summary>
    /// The six digits of the division of the registering department, which may be a province, prefecture or county.
    /// </summary>
    public string Division => code[2..8];

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static SocialCreditCode Parse(string text) => IOfficialNumber<SocialCreditCode>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SocialCreditCode? value)
    {
        var typed = TypedText.Bare(text);
        var right =
            typed.Length == Length && !typed.AsSpan().ContainsAnyExcept(Allowed) && TypedText.AllDigits(typed.AsSpan(2, 6));
        value = right ? new(typed) : null;
        return right;
    }

    /// <summary>The check character of a code: weights 3^(i−1) mod 31, value (31 − Σ mod 31) mod 31.</summary>
    /// <param name="first17">The seventeen characters before it, from <see cref="Alphabet"/>.</param>
    /// <returns>The eighteenth character.</returns>
    /// <exception cref="ArgumentException">There aren't seventeen, or one is not of the alphabet.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Length - 1 || first17.ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException(Wanted, nameof(first17));
        }

        var sum = 0;
        var weight = 1;
        foreach (var character in first17)
        {
            sum += weight * Alphabet.IndexOf(character, StringComparison.Ordinal);
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }

    /// <summary>The eighteen characters.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => code;
}
