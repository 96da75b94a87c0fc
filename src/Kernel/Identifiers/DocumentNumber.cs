using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>发文字号 — issuer word, full year in 六角括号, serial, 号: 塔政规〔2025〕1号 (GB/T 9704-2012, 7.2.5).</summary>
/// <remarks>
/// Case numbers of the county's own organs (塔复决字〔2025〕3号) have the same form. Accepted: the year in any of [ ], ( ), { },
/// ［ ］, （ ）, 【 】, 〖 〗, since keyboards lack 〔 〕, and blanks around the parts; kept with 〔 〕. Refused: 第 before the
/// serial, leading zeros and short years, which the standard forbids, so that the paper and the register show the same number;
/// an issuer word of anything but 1 to 20 Chinese characters. Orders (令) and court case numbers have other forms and are not
/// document numbers.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<DocumentNumber>))]
public sealed record DocumentNumber : IOfficialNumber<DocumentNumber>
{
    private const int FirstYear = 1949;
    private const int LastYear = 2099;
    private const int LastSerial = 999_999;
    private const string Openers = "〔[({【〖";
    private const string Closers = "〕])}】〗";
    private static readonly SearchValues<char> AnyOpener = SearchValues.Create(Openers);

    private DocumentNumber(string issuer, int year, int serial)
    {
        Issuer = issuer;
        Year = year;
        Serial = serial;
    }

    /// <inheritdoc/>
    public static string Wanted =>
        "发文字号应为机关代字、六角括号内的四位年份、序号和“号”，序号前不加“第”、不编虚位，例如塔政规〔2025〕1号。";

    /// <summary>The issuer word (机关代字), such as 塔政规.</summary>
    public string Issuer { get; }

    /// <summary>The year, 1949 to 2099.</summary>
    public int Year { get; }

    /// <summary>The serial within the issuer word and the year, 1 to 999999.</summary>
    public int Serial { get; }

    /// <summary>The number with the given parts.</summary>
    /// <param name="issuer">The issuer word.</param>
    /// <param name="year">The year.</param>
    /// <param name="serial">The serial.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The parts make no document number.</exception>
    public static DocumentNumber Of(string issuer, int year, int serial) => Parse($"{issuer}〔{year}〕{serial}号");

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static DocumentNumber Parse(string text) => IOfficialNumber<DocumentNumber>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out DocumentNumber? value)
    {
        value = null;
        var typed = TypedText.Fold(text);
        var open = typed.AsSpan().IndexOfAny(AnyOpener);
        if (open < 0 || typed[^1] != '号')
        {
            return false;
        }

        // A bracket closes with its own kind: 〔2025] is a slip of the hand that a person should see.
        var close = typed.IndexOf(Closers[Openers.IndexOf(typed[open], StringComparison.Ordinal)], open);
        if (close < 0)
        {
            return false;
        }

        var issuer = typed[..open].TrimEnd();
        var year = typed.AsSpan((open + 1)..close).Trim();
        var serial = typed.AsSpan((close + 1)..^1).Trim();
        if (IsIssuer(issuer) && year.Length == 4 && IsPlain(year, FirstYear, LastYear) && IsPlain(serial, 1, LastSerial))
        {
            value = new(issuer, int.Parse(year), int.Parse(serial));
        }

        return value is not null;
    }

    /// <summary>The number in its standard form.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => $"{Issuer}〔{Year}〕{Serial}号";

    private static bool IsIssuer(string word) =>
        word.Length is >= 1 and <= 20
        && word.All(c => c is '〇' or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF'));

    private static bool IsPlain(ReadOnlySpan<char> digits, int least, int most) =>
        digits.Length is >= 1 and <= 6
        && TypedText.AllDigits(digits)
        && digits[0] != '0'
        && int.Parse(digits) is var number
        && number >= least
        && number <= most;
}
