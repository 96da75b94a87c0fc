using Fazhi.Matters;
using Fazhi.Texts;
using Xunit;

namespace Fazhi.Kernel.Tests.Texts;

public sealed class PublicNamesTests
{
    [Theory]
    [InlineData("张三", "张某")]
    [InlineData("欧阳修", "欧阳某")]
    [InlineData("欧阳", "欧某")]
    [InlineData("司马相如", "司马某")]
    [InlineData("𠮷田测试", "𠮷某")]
    [InlineData("葛\U000E0100亮", "葛\U000E0100某")]
    [InlineData("阿依古丽·买买提", "阿某")]
    [InlineData("John Smith", "J")]
    [InlineData("　张三 ", "张某")]
    [InlineData("", "")]
    public void The_family_name_stays(string name, string shown) => Assert.Equal(shown, PublicNames.Of(name));

    [Fact]
    public void Different_persons_of_one_masked_name_are_told_apart_by_numerals() =>
        Assert.Equal(["张某1", "李某", "张某2", "欧阳某"], PublicNames.Of(["张三", "李四", "张五", "欧阳修"]));

    [Fact]
    public void Organisations_keep_their_whole_names_between_them() =>
        Assert.Equal(
            ["张某1", "兴安商行", "张某2"],
            Party.PublicNamesOf([
                new Party { Name = "张三" },
                new Party { Name = "兴安商行", Kind = PartyKind.Organisation },
                new Party { Name = "张五" },
            ])
        );

    [Fact]
    public void A_title_from_before_titles_were_kept_replays_as_the_database_has_it()
    {
        Assert.Equal("张某", new Party { Name = "张三" }.FormerPublicName);
        Assert.Equal("欧某", new Party { Name = "欧阳修" }.FormerPublicName);
        Assert.Equal("\uFFFD某", new Party { Name = "𠮷田" }.FormerPublicName);
    }
}
