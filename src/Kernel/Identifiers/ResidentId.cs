using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>公民身份号码 — the 18-character number of a person, its last character a check (GB 11643-1999).</summary>
/// <remarks>
/// Six digits of an address, eight of the birth date, three of a sequence (odd for men, even for women), one check (X is ten).
/// Accepted: lower-case x, full-width digits, blanks and hyphens around and between; numbers of residence permits of Hong Kong, Macao and
/// Taiwan residents (81, 82, 83); numbers of foreigners' permanent residence cards of the 2023 edition, which begin with 9 and have the
/// same birth date and check. Refused: a date that never was or lies before 1850, a province that the standard doesn't have, a wrong
/// check, the old 15-digit numbers. The county is not asked, for people keep the codes of counties that no longer exist; whether the
/// birth date has come is asked with the day given (<see cref="IsBornBy"/>). <see cref="ToString"/> gives the whole number, which
/// is personal data: pages and logs take <see cref="Masked"/> only.
/// </remarks>
[DebuggerDisplay("{Masked}")]
[JsonConverter(typeof(ParsableJsonConverter<ResidentId>))]
public sealed record ResidentId : IOfficialNumber<ResidentId>
{
    private const int Length = 18;
    private const int FirstYear = 1850;
    private const string CheckCharacters = "10X98765432";
    private readonly string number;

    private ResidentId(string number, DateOnly birthDate)
    {
        this.number = number;
        BirthDate = birthDate;
    }

    /// <inheritdoc/>
    public static string Wanted =>
        "公民身份号码应为18位，前17位是数字，其中第7至14位是真实的出生日期，最后一位是校验码（数字或X）；2023年版外国人永久居留身份证的号码以9开头。";

    /// <summary>The birth date in the number.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>Whether the sequence is even, which the standard gives to women.</summary>
    public bool IsFemale => (number[16] - '0') % 2 == 0;

    /// <summary>Whether it is the number of a foreigner's permanent residence card.</summary>
    public bool IsForeigner => number[0] == '9';

    /// <summary>The number for pages and logs: the birth date is covered, as in 232722********1234.</summary>
    public string Masked => string.Concat(number.AsSpan(0, 6), "********", number.AsSpan(14));

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static ResidentId Parse(string text) => IOfficialNumber<ResidentId>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ResidentId? value)
    {
        value = null;
        var typed = TypedText.Bare(text);
        if (typed.Length != Length || !TypedText.AllDigits(typed.AsSpan(0, Length - 1)))
        {
            return false;
        }

        var right =
            DateOnly.TryParseExact(
                typed.AsSpan(6, 8),
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var born
            )
            && born.Year >= FirstYear
            && (typed[0] == '9' || HasProvince(typed))
            && CheckCharacter(typed.AsSpan(0, Length - 1)) == typed[^1];
        value = right ? new(typed, born) : null;
        return right;
    }

    /// <summary>Whether its birth date has come by a day.</summary>
    public bool IsBornBy(DateOnly day) => BirthDate <= day;

    /// <summary>
    /// The check character of a number: Σ of the digits by the standard's weights, mod 11, indexes 10X98765432.
    /// </summary>
    /// <param name="first17">The seventeen digits before it.</param>
    /// <returns>The eighteenth character, a digit or X.</returns>
    /// <exception cref="ArgumentException">There aren't seventeen digits.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Length - 1 || !TypedText.AllDigits(first17))
        {
            throw new ArgumentException(Wanted, nameof(first17));
        }

        var sum = 0;
        for (var i = 0; i < first17.Length; i++)
        {
            sum += Weights[i] * (first17[i] - '0');
        }

        return CheckCharacters[sum % 11];
    }

    /// <summary>The whole number. It is personal data: never for logs or public pages.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => number;

    private static bool HasProvince(string typed) =>
        int.Parse(typed.AsSpan(0, 2)) is var province && (CountyCode.IsProvince(province) || province == 83);
}
