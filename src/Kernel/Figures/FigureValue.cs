using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Fazhi.Figures;

/// <summary>数字的准确值 — what an indicator yields: an amount (count, sum, stock), or a ratio kept as its two whole numbers.</summary>
/// <remarks>
/// A ratio isn't shortened: 26 of 37 and 52 of 74 are different figures. A ratio of nothing (denominator 0) is undefined, which
/// is neither 0% nor 100%. Refused: negative parts of a ratio. A numerator above the denominator is kept, for hiding it would
/// hide the mistake that made it.
/// </remarks>
public sealed record FigureValue
{
    /// <summary>What an undefined ratio prints.</summary>
    public const string UndefinedText = "—";

    [JsonConstructor]
    private FigureValue(bool isRatio, decimal amount, long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegative(denominator);
        IsRatio = isRatio;
        Amount = amount;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Whether it is a ratio; otherwise it is an amount.</summary>
    public bool IsRatio { get; }

    /// <summary>The amount; 0 in a ratio.</summary>
    public decimal Amount { get; }

    /// <summary>What is counted in a ratio; 0 in an amount.</summary>
    public long Numerator { get; }

    /// <summary>Out of how many in a ratio; 0 in an amount.</summary>
    public long Denominator { get; }

    /// <summary>Whether it is a ratio of nothing.</summary>
    [JsonIgnore]
    public bool IsUndefined => IsRatio && Denominator == 0;

    /// <summary>An amount.</summary>
    /// <param name="amount">The count, sum or stock, exactly.</param>
    /// <returns>The value.</returns>
    public static FigureValue Of(decimal amount) => new(isRatio: false, amount, numerator: 0, denominator: 0);

    /// <summary>A ratio.</summary>
    /// <param name="numerator">What is counted, not negative.</param>
    /// <param name="denominator">Out of how many, not negative; 0 makes it undefined.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A part is negative.</exception>
    public static FigureValue Ratio(long numerator, long denominator) => new(isRatio: true, amount: 0, numerator, denominator);

    /// <summary>Reads what <see cref="ToString"/> writes: 53, 26/37.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value; <c>null</c> for any other text, a negative part of a ratio among them.</param>
    /// <returns>Whether it is such a text.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out FigureValue? value)
    {
        value = text.Split('/') is [var part, var whole]
            ? Whole(part) is { } n && Whole(whole) is { } of
                ? Ratio(n, of)
                : null
            : decimal.TryParse(text, Signed, CultureInfo.InvariantCulture, out var amount)
                ? Of(amount)
                : null;
        return value is not null;
    }

    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private static long? Whole(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;

    /// <summary>The exact value for people who check: 53, or 26/37.</summary>
    /// <returns>The amount, or the two parts of the ratio.</returns>
    public override string ToString() => IsRatio ? $"{Numerator}/{Denominator}" : NumberText.Plain(Amount);
}
