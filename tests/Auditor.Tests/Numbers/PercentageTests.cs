using CsCheck;
using Fazhi.Auditor.Numbers;
using Xunit;

namespace Fazhi.Auditor.Tests.Numbers;

public sealed class PercentageTests
{
    [Theory]
    [InlineData(26, 37, "70", "Rounded")]
    [InlineData(75, 151, "49.66", "Truncated")]
    [InlineData(75, 151, "49.67", "Rounded")]
    [InlineData(6, 15, "46", "None")]
    [InlineData(7, 15, "46", "Truncated")]
    [InlineData(5, 15, "34", "RaisedUp")]
    [InlineData(999, 1000, "100", "Rounded")]
    [InlineData(0, 10, "0", "Rounded")]
    public void A_ratio_prints_by_rounding_by_cutting_or_not_at_all(int part, int whole, string percent, string fit) =>
        Assert.Equal(fit, Percentage.Of(part, whole, Percent(percent)).ToString());

    [Theory]
    [InlineData(15, "46", "7..7")]
    [InlineData(135, "19.2", "26..26")]
    [InlineData(2444, "86.66", "2118..2118")]
    public void The_numbers_that_would_fit_are_named(int whole, string percent, string numerators) =>
        Assert.Equal(
            numerators,
            Percentage.Numerators(whole, Percent(percent), Fit.RaisedUp) is var (first, last) ? $"{first}..{last}" : ""
        );

    [Theory]
    [InlineData(15, "38")]
    [InlineData(65, "95.31")]
    [InlineData(2444, "98.79")]
    public void A_percentage_may_be_one_that_no_whole_number_prints_as(int whole, string percent) =>
        Assert.Null(Percentage.Numerators(whole, Percent(percent), Fit.RaisedUp));

    [Fact]
    public void What_was_printed_of_whole_numbers_always_fits_them() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Int[1, 100_000], Gen.Int[0, 2])
            .Sample(
                (part, whole, decimals) =>
                {
                    var exact = 100m * part / whole;
                    var rounded = decimal.Round(exact, decimals, MidpointRounding.AwayFromZero);
                    var scale = decimals switch
                    {
                        0 => 1,
                        1 => 10,
                        _ => 100,
                    };
                    var cut = decimal.Floor(exact * scale) / scale;
                    return Percentage.Of(part, whole, Percent(rounded, decimals)).Agrees()
                        && Percentage.Of(part, whole, Percent(cut, decimals)).Agrees();
                }
            );

    private static Quantity Percent(string text) =>
        Percent(decimal.Parse(text), text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0);

    private static Quantity Percent(decimal value, int decimals) => new(value, 1, decimals, Bound.Exact, "%", Spelled: false);
}
