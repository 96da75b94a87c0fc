using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Identifiers;

/// <summary>乡级行政区划代码 — nine digits: the county's six and three of the township, town or street (GB/T 10114).</summary>
/// <remarks>
/// Refused: a county part that isn't a <see cref="CountyCode"/>, and last digits 000, which mean the county itself.
/// </remarks>
[JsonConverter(typeof(ParsableJsonConverter<TownshipCode>))]
public sealed record TownshipCode : IOfficialNumber<TownshipCode>
{
    private TownshipCode(int value) => Value = value;

    /// <inheritdoc/>
    public static string Wanted => "乡级行政区划代码应为9位数字，前六位是县级代码，后三位不是000，例如232722100。";

    /// <summary>The code as a number; its first digit is never 0, so nothing is lost.</summary>
    public int Value { get; }

    /// <summary>The county the township belongs to.</summary>
    public CountyCode County => CountyCode.Of(Value / 1000);

    /// <inheritdoc cref="IOfficialNumber{TSelf}.Require"/>
    public static TownshipCode Parse(string text) => IOfficialNumber<TownshipCode>.Require(text);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TownshipCode? value)
    {
        var code = TypedText.Bare(text);
        value = code.Length == 9 && TypedText.AllDigits(code) ? Checked(int.Parse(code)) : null;
        return value is not null;
    }

    /// <summary>The nine digits.</summary>
    /// <returns>The printed form.</returns>
    public override string ToString() => Value.ToString();

    private static TownshipCode? Checked(int code) => CountyCode.IsCounty(code / 1000) && code % 1000 != 0 ? new(code) : null;
}
