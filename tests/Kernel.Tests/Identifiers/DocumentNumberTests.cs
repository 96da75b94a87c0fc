using CsCheck;
using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("塔政规〔2025〕1号")]
    [InlineData("塔政规[2025]1号")]
    [InlineData("塔政规(2025)1号")]
    [InlineData("塔政规［2025］１号")]
    [InlineData("塔政规（2025）1号")]
    [InlineData("塔政规【2025】1号")]
    [InlineData("塔政规〖2025〗1号")]
    [InlineData("塔政规{2025}1号")]
    [InlineData(" 塔政规 〔２０２５〕 1 号 ")]
    public void Any_brackets_become_the_standard_ones(string typed)
    {
        var number = DocumentNumber.Parse(typed);
        Assert.Equal("塔政规〔2025〕1号", number.ToString());
        Assert.Equal(DocumentNumber.Of("塔政规", 2025, 1), number);
        Assert.Equal(("塔政规", 2025, 1), (number.Issuer, number.Year, number.Serial));
    }

    [Theory]
    [InlineData("塔政规〔2025〕第1号")]
    [InlineData("塔政规〔2025〕01号")]
    [InlineData("塔政规〔2025〕0号")]
    [InlineData("塔政规〔25〕1号")]
    [InlineData("塔政规〔2125〕1号")]
    [InlineData("塔政规〔2025]1号")]
    [InlineData("塔政规2025年1号")]
    [InlineData("塔政规〔2025〕1")]
    [InlineData("塔政规〔2025〕1号号")]
    [InlineData("〔2025〕1号")]
    [InlineData("TZG〔2025〕1号")]
    [InlineData("塔政规〔2025〕1000000号")]
    [InlineData("黑龙江省人民政府令第5号")]
    public void What_the_standard_forbids_is_refused(string typed) => Assert.False(DocumentNumber.TryParse(typed, out _));

    [Fact]
    public void Parts_and_text_make_the_same_number() =>
        OfficialNumbers.DocumentNumbers.Sample(text =>
        {
            var number = DocumentNumber.Parse(text);
            Assert.Equal(number, DocumentNumber.Of(number.Issuer, number.Year, number.Serial));
        });

    [Theory]
    [InlineData("", 2025, 1)]
    [InlineData("塔政规", 25, 1)]
    [InlineData("塔政规", 2025, 0)]
    [InlineData("塔政规", 2025, -1)]
    public void Parts_that_make_no_number_are_refused(string issuer, int year, int serial) =>
        Assert.Throws<FormatException>(() => DocumentNumber.Of(issuer, year, serial));
}
