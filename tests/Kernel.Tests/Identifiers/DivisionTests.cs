using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class DivisionTests
{
    [Theory]
    [InlineData("232700")]
    [InlineData("230022")]
    [InlineData("230000")]
    [InlineData("992722")]
    [InlineData("032722")]
    [InlineData("23272")]
    [InlineData("2327222")]
    public void Provinces_prefectures_and_unknown_provinces_are_no_counties(string code) =>
        Assert.False(CountyCode.TryParse(code, out _));

    [Fact]
    public void A_county_knows_its_prefecture_and_province()
    {
        var tahe = CountyCode.Of(232722);
        Assert.Equal((23, 2327, 232722), (tahe.Province, tahe.Prefecture, tahe.Value));
        Assert.Throws<FormatException>(() => CountyCode.Of(232700));
        Assert.Throws<FormatException>(() => CountyCode.Of(-232722));
    }

    [Fact]
    public void A_township_knows_its_county()
    {
        Assert.Equal(CountyCode.Of(232722), TownshipCode.Parse("232722200").County);
        Assert.False(TownshipCode.TryParse("232722000", out _));
        Assert.False(TownshipCode.TryParse("232700100", out _));
    }

    [Fact]
    public void Tahe_has_seven_townships_whose_codes_are_in_the_county()
    {
        Assert.Equal(7, Divisions.Tahe.Parts.Count);
        Assert.All(Divisions.Tahe.Parts, town => Assert.Equal("232722", TownshipCode.Parse(town.Code).County.ToString()));
        Assert.Equal("十八站鄂伦春族乡", Divisions.Find(TownshipCode.Parse("232722200"))?.Name);
    }

    [Theory]
    [InlineData("23", "黑龙江省")]
    [InlineData("2327", "黑龙江省大兴安岭地区")]
    [InlineData("232722", "黑龙江省大兴安岭地区塔河县")]
    [InlineData("232722104", "黑龙江省大兴安岭地区塔河县开库康镇")]
    [InlineData("232722999", null)]
    [InlineData("110101", null)]
    [InlineData("", null)]
    public void A_full_name_runs_from_the_province_down(string code, string? name) =>
        Assert.Equal(name, Divisions.FullName(code));

    [Fact]
    public void A_county_is_found_by_its_code()
    {
        Assert.Equal("漠河市", Divisions.Find(CountyCode.Of(232701))?.Name);
        Assert.Null(Divisions.Find(CountyCode.Of(110101)));
    }

    [Fact]
    public void Every_division_lies_within_the_one_above()
    {
        Assert.All(
            Below(Divisions.Heilongjiang),
            pair => Assert.StartsWith(pair.Whole.Code, pair.Part.Code, StringComparison.Ordinal)
        );
    }

    private static IEnumerable<(Division Whole, Division Part)> Below(Division whole) =>
        whole.Parts.SelectMany(part => Below(part).Prepend((whole, part)));
}
