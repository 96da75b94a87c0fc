using System.Text.Json;
using CsCheck;
using Fazhi.Figures;
using Xunit;

namespace Fazhi.Kernel.Tests.Figures;

public sealed class FigureFormTests
{
    [Theory]
    [InlineData("exact", "1071", "1071")]
    [InlineData("exact", "20140", "20140")]
    [InlineData("exact", "3.50", "3.5")]
    [InlineData("exact", "0", "0")]
    [InlineData("over", "53", "50余")]
    [InlineData("over", "20140", "20000余")]
    [InlineData("over", "500", "500余")]
    [InlineData("over", "327", "300余")]
    [InlineData("over", "999", "900余")]
    [InlineData("over", "1071", "1000余")]
    [InlineData("over", "1984", "1900余")]
    [InlineData("over", "99.9", "90余")]
    [InlineData("over", "10", "10余")]
    [InlineData("over", "9", "9")]
    [InlineData("over", "0", "0")]
    [InlineData("ordinal", "7", "第七")]
    [InlineData("ordinal", "12", "第十二")]
    [InlineData("ordinal", "10000", "第10000")]
    [InlineData("chinese", "3", "三")]
    [InlineData("chinese", "2", "两")]
    [InlineData("chinese", "12", "十二")]
    [InlineData("chinese", "1.5", "1.5")]
    [InlineData("chinese", "-1", "-1")]
    [InlineData("money", "7850", "7850")]
    [InlineData("money", "7850.5", "7850.50")]
    [InlineData("money", "7850.00", "7850")]
    [InlineData("money", "0.005", "0.01")]
    public void An_amount_is_printed_in_its_form(string form, string amount, string text) =>
        Assert.Equal(text, FigureForm.Find(form)!.Print(decimal.Parse(amount)));

    [Theory]
    [InlineData("percent", 26, 37, "70%")]
    [InlineData("percent", 54, 55, "98%")]
    [InlineData("percent", 1, 10, "10%")]
    [InlineData("percent", 25, 25, "100%")]
    [InlineData("percent", 0, 25, "0%")]
    [InlineData("percent", 1, 200, "1%")]
    [InlineData("percent", 3, 2, "150%")]
    [InlineData("percent", 999, 1000, "100%")]
    [InlineData("percent", 5, 0, "—")]
    [InlineData("percent2", 2118, 2444, "86.66%")]
    [InlineData("percent2", 2414, 2444, "98.77%")]
    [InlineData("percent2", 2444, 2444, "100%")]
    [InlineData("percent2", 433, 500, "86.60%")]
    [InlineData("percent2", 1, 20_000, "0.01%")]
    [InlineData("percent2", 1, 20_001, "0%")]
    [InlineData("percent2", 0, 0, "—")]
    [InlineData("percent2", long.MaxValue, long.MaxValue, "100%")]
    public void A_ratio_is_rounded_half_up(string form, long numerator, long denominator, string text) =>
        Assert.Equal(text, FigureForm.Find(form)!.Print(FigureValue.Ratio(numerator, denominator)));

    [Fact]
    public void A_printed_percentage_is_never_further_than_half_a_place_away() =>
        Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 1_000_000])
            .Sample(
                (numerator, denominator) =>
                {
                    var printed = decimal.Parse(
                        FigureForm.PercentTwoDecimals.Print(FigureValue.Ratio(numerator, denominator)).TrimEnd('%')
                    );
                    var distance = ((Int128)(printed * 100) * denominator) - ((Int128)numerator * 10_000);
                    return distance * 2 <= denominator && distance * 2 > -denominator;
                }
            );

    [Fact]
    public void Over_never_claims_more_than_was_counted_nor_hides_half_of_it() =>
        Gen.Int[10, int.MaxValue]
            .Sample(count =>
            {
                var claimed = long.Parse(FigureForm.Over.Print(count).TrimEnd('余'));
                return claimed <= count && claimed * 2L > count && (count < 1000 || claimed * 11L > count * 10L);
            });

    [Fact]
    public void A_form_refuses_the_other_kind_of_value()
    {
        Assert.All(
            FigureForm.All,
            form =>
                Assert.Throws<ArgumentException>(() =>
                    form.Print(form.PrintsRatios ? FigureValue.Of(1) : FigureValue.Ratio(1, 2))
                )
        );
    }

    [Fact]
    public void Every_form_is_found_by_its_own_name()
    {
        Assert.All(FigureForm.All, form => Assert.Same(form, FigureForm.Find(form.ToString())));
        Assert.Equal(FigureForm.All.Count, FigureForm.All.DistinctBy(form => form.Name, StringComparer.Ordinal).Count());
        Assert.Null(FigureForm.Find("Exact"));
    }

    [Fact]
    public void A_ratio_keeps_its_parts_and_refuses_negative_ones()
    {
        Assert.NotEqual(FigureValue.Ratio(26, 37), FigureValue.Ratio(52, 74));
        Assert.Equal("26/37", FigureValue.Ratio(26, 37).ToString());
        Assert.Equal("53", FigureValue.Of(53.0m).ToString());
        Assert.NotEqual(FigureValue.Of(0), FigureValue.Ratio(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureValue.Ratio(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => FigureValue.Ratio(1, -1));
    }

    [Fact]
    public void A_frozen_value_is_read_back_from_json()
    {
        FigureValue[] values = [FigureValue.Of(7850.5m), FigureValue.Ratio(26, 37), FigureValue.Ratio(1, 0)];
        Assert.Equal(values, JsonSerializer.Deserialize<FigureValue[]>(JsonSerializer.Serialize(values)));
    }
}
