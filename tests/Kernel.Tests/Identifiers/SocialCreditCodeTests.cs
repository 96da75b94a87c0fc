using CsCheck;
using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class SocialCreditCodeTests
{
    [Fact]
    public void The_check_character_of_the_known_body_is_D()
    {
        Assert.Equal('D', SocialCreditCode.CheckCharacter("1123272200000000A"));
        var code = SocialCreditCode.Parse("1123272200000000AD");
        Assert.True(code.IsGovernmentOrgan);
        Assert.False(code.IsEnterprise);
        Assert.Equal("232722", code.Division);
    }

    [Fact]
    public void Every_wrong_single_character_shows_in_the_check() =>
        OfficialNumbers.SocialCreditCodes.Sample(
            code =>
            {
                for (var at = 0; at < code.Length; at++)
                {
                    foreach (var other in SocialCreditCode.Alphabet.Where(c => c != code[at]))
                    {
                        Assert.False(IsRight(code[..at] + other + code[(at + 1)..]));
                    }
                }
            },
            iter: 100
        );

    [Fact]
    public void Two_swapped_neighbours_show_in_the_check() =>
        OfficialNumbers.SocialCreditCodes.Sample(code =>
        {
            for (var at = 1; at < code.Length; at++)
            {
                var swapped = code[..(at - 1)] + code[at] + code[at - 1] + code[(at + 1)..];
                Assert.Equal(swapped == code, IsRight(swapped));
            }
        });

    [Theory]
    [InlineData("1123272200000000A")]
    [InlineData("1123272200000000ADD")]
    [InlineData("112327220000000OAD")]
    [InlineData("11232A2200000000AD")]
    public void A_code_of_wrong_length_or_alphabet_is_refused(string text) =>
        Assert.False(SocialCreditCode.TryParse(text, out _));

    [Theory]
    [InlineData("11232722 00000000AD")]
    [InlineData("1123 2722 0000 0000 AD")]
    [InlineData("１１２３２７２２－００００００００ａｄ")]
    [InlineData("112327220000\u200B0000AD")]
    public void Blanks_and_hyphens_between_its_parts_are_forgiven(string text) =>
        Assert.Equal("1123272200000000AD", SocialCreditCode.Parse(text).ToString());

    [Fact]
    public void A_code_with_an_odd_check_is_read_and_says_so()
    {
        Assert.True(SocialCreditCode.Parse("1123272200000000AE").HasOddCheck);
        Assert.False(SocialCreditCode.Parse("1123272200000000AD").HasOddCheck);
    }

    [Fact]
    public void Letters_outside_the_division_are_refused_even_with_a_right_check_character()
    {
        const string Body = "9123A722000000000";
        Assert.False(SocialCreditCode.TryParse(Body + SocialCreditCode.CheckCharacter(Body), out _));
    }

    [Theory]
    [InlineData("112327220000000")]
    [InlineData("1123272200000000I")]
    public void A_check_character_is_not_made_up_for_a_wrong_body(string body) =>
        Assert.Throws<ArgumentException>(() => SocialCreditCode.CheckCharacter(body));

    private static bool IsRight(string text) => SocialCreditCode.TryParse(text, out var code) && !code.HasOddCheck;
}
