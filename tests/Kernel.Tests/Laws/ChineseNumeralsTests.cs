using CsCheck;
using Fazhi.Laws;
using Xunit;

namespace Fazhi.Kernel.Tests.Laws;

public sealed class ChineseNumeralsTests
{
    [Theory]
    [InlineData(0, "零")]
    [InlineData(1, "一")]
    [InlineData(2, "二")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(19, "十九")]
    [InlineData(20, "二十")]
    [InlineData(37, "三十七")]
    [InlineData(90, "九十")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(111, "一百一十一")]
    [InlineData(200, "二百")]
    [InlineData(205, "二百零五")]
    [InlineData(999, "九百九十九")]
    [InlineData(1000, "一千")]
    [InlineData(1005, "一千零五")]
    [InlineData(1010, "一千零一十")]
    [InlineData(1050, "一千零五十")]
    [InlineData(1100, "一千一百")]
    [InlineData(1101, "一千一百零一")]
    [InlineData(1110, "一千一百一十")]
    [InlineData(1260, "一千二百六十")]
    [InlineData(9999, "九千九百九十九")]
    public void A_number_is_spelt_as_statutes_spell_it(int number, string numerals) =>
        Assert.Equal(numerals, ChineseNumerals.Of(number));

    [Fact]
    public void Every_spelling_means_its_number()
    {
        for (var number = 0; number <= ChineseNumerals.Greatest; number++)
        {
            Assert.Equal(number, Meaning(ChineseNumerals.Of(number)));
        }
    }

    [Fact]
    public void No_two_numbers_share_a_spelling() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(ChineseNumerals.Of).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void No_spelling_ends_in_or_doubles_a_zero() =>
        Gen.Int[1, 9999]
            .Sample(number =>
            {
                var spelt = ChineseNumerals.Of(number);
                return !spelt.EndsWith('零') && !spelt.Contains("零零", StringComparison.Ordinal);
            });

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void Numbers_beyond_its_reach_are_refused(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseNumerals.Of(number));

    private static int Meaning(string numerals)
    {
        var (sum, digit) = (0, 0);
        foreach (var character in numerals)
        {
            var place = character switch
            {
                '千' => 1000,
                '百' => 100,
                '十' => 10,
                _ => 0,
            };
            sum += place == 0 ? 0 : place * Math.Max(digit, 1);
            digit = place == 0 ? "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal) : 0;
        }

        return sum + digit;
    }
}
