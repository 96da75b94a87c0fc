using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>联系电话 — a mainland mobile number, or a landline with its area code.</summary>
/// <remarks>
/// Mobile: eleven digits beginning 13 to 19. Landline: area code 010 or 02x with eight digits, or 03xx to 09xx with seven or
/// eight, none beginning 0 or 1. Accepted: +86 or 0086 before it, blanks, hyphens and brackets between the parts; kept as
/// 13812345678 or 0457-3661234. Refused: landlines without area code, extensions, hotlines such as 12345, foreign numbers.
/// Whether anyone answers is not asked. It is personal data: pages and logs take <see cref="Masked"/> only.
/// </remarks>
[DebuggerDisplay("{Masked}")]
[JsonConverter(typeof(ParsableJsonConverter<PhoneNumber>))]
public sealed record PhoneNumber : IOfficialNumber<PhoneNumber>
{
    private readonly string number;

    private PhoneNumber(string number) => this.number = number;

    /// <inheritdoc/>
    public static string Wanted => "联系电话应为11位手机号码，或者带区号的固定电话，例如13812345678或0457-3661234。";

    /// <summary>Whether messages can be sent to it.</summary>
    public bool IsMobile => number[0] == '1';

    /// <summary>The number for pages and logs: 138****5678, 0457-****234.</summary>
    public string Masked =>
        IsMobile
            ? string.Concat(number.AsSpan(0, 3), "****", number.AsSpan(7))
            : string.Concat(
                number.AsSpan(0, number.IndexOf('-', StringComparison.Ordinal) + 1),
                "****",
                number.AsSpan(number.Length - 3)
            );

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static PhoneNumber Parse(string text) => IOfficialNumber<PhoneNumber>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PhoneNumber? value)
    {
        var digits = string.Concat(TypedText.Fold(text).Where(c => !IsSeparator(c)));
        digits =
            digits.StartsWith("+86", StringComparison.Ordinal) ? digits[3..]
            : digits.StartsWith("0086", StringComparison.Ordinal) ? digits[4..]
            : digits;
        value =
            !TypedText.AllDigits(digits) ? null
            : IsMobileNumber(digits) ? new(digits)
            : Landline(digits);
        return value is not null;
    }

    /// <summary>The whole number. It is personal data: never for logs or public pages.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => number;

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '(' or ')' || TypedText.IsHyphen(c);

    private static bool IsMobileNumber(string digits) => digits is ['1', >= '3', ..] && digits.Length == 11;

    private static PhoneNumber? Landline(string digits)
    {
        var (area, shortest) = digits switch
        {
            ['0', '1', '0', ..] or ['0', '2', ..] => (3, 8),
            ['0', >= '3', ..] => (4, 7),
            _ => (0, 0),
        };
        var local = digits.Length - area;
        return area > 0 && local >= shortest && local <= 8 && digits[area] >= '2'
            ? new($"{digits[..area]}-{digits[area..]}")
            : null;
    }
}
