using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>县级行政区划代码 — six digits: two of the province, two of the prefecture, two of the county (GB/T 2260).</summary>
/// <remarks>
/// Refused: codes of provinces and prefectures (ending 00), provinces that the standard doesn't have, prefecture part 00.
/// Whether the county exists is not asked: the list changes every year and a county's name is data (<see cref="Divisions"/>).
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<CountyCode>))]
public sealed record CountyCode : IOfficialNumber<CountyCode>
{
    private CountyCode(int value) => Value = value;

    /// <inheritdoc/>
    public static string Wanted => "县级行政区划代码应为6位数字，前两位是省份代码，末两位不是00，例如232722。";

    /// <summary>The code as a number; its first digit is never 0, so nothing is lost.</summary>
    public int Value { get; }

    /// <summary>The province's two digits, such as 23.</summary>
    public int Province => Value / 10_000;

    /// <summary>The four digits of the prefecture, such as 2327.</summary>
    public int Prefecture => Value / 100;

    /// <summary>The code of a number known to be right, such as one read from the program's own database.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">It isn't a county's code.</exception>
    public static CountyCode Of(int value) => IsCounty(value) ? new(value) : throw new FormatException(Wanted);

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static CountyCode Parse(string text) => IOfficialNumber<CountyCode>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out CountyCode? value)
    {
        var code = TypedText.Bare(text);
        value = code.Length == 6 && TypedText.AllDigits(code) && IsCounty(int.Parse(code)) ? new(int.Parse(code)) : null;
        return value is not null;
    }

    /// <summary>The six digits.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => Value.ToString();

    internal static bool IsProvince(int code) =>
        code
            is (>= 11 and <= 15)
                or (>= 21 and <= 23)
                or (>= 31 and <= 37)
                or (>= 41 and <= 46)
                or (>= 50 and <= 54)
                or (>= 61 and <= 65)
                or 71
                or 81
                or 82;

    internal static bool IsCounty(int code) => IsProvince(code / 10_000) && code / 100 % 100 != 0 && code % 100 != 0;
}
