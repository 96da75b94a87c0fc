using CsCheck;
using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class ResidentIdTests
{
    [Fact]
    public void The_check_character_of_the_known_body_is_9()
    {
        Assert.Equal('9', ResidentId.CheckCharacter("23272219900101001"));
        var id = ResidentId.Parse("232722199001010019");
        Assert.Equal(new DateOnly(1990, 1, 1), id.BirthDate);
        Assert.False(id.IsFemale);
        Assert.Equal("232722********0019", id.Masked);
    }

    [Fact]
    public void The_mask_covers_the_birth_date_and_nothing_else() =>
        OfficialNumbers.ResidentIds.Sample(text =>
        {
            var id = ResidentId.Parse(text);
            Assert.Equal(text[..6] + "********" + text[14..], id.Masked);
            Assert.Equal(text[6..14], id.BirthDate.ToString("yyyyMMdd"));
            Assert.Equal((text[16] - '0') % 2 == 0, id.IsFemale);
        });

    [Theory]
    [InlineData("19900230")]
    [InlineData("19900631")]
    [InlineData("19000229")]
    [InlineData("20230229")]
    [InlineData("19901301")]
    [InlineData("19900100")]
    [InlineData("00000000")]
    [InlineData("18491231")]
    public void A_day_that_never_was_or_is_too_long_ago_is_refused(string born) =>
        Assert.False(ResidentId.TryParse(Checked($"232722{born}001"), out _));

    [Theory]
    [InlineData("20000229")]
    [InlineData("20240229")]
    [InlineData("18500101")]
    public void A_leap_day_that_was_and_the_first_day_are_accepted(string born) =>
        Assert.True(ResidentId.TryParse(Checked($"232722{born}001"), out _));

    [Theory]
    [InlineData("81000019900101001", true)]
    [InlineData("83000019900101001", true)]
    [InlineData("00272219900101001", false)]
    [InlineData("91112419810803002", true)]
    public void Only_provinces_and_residence_permit_codes_begin_a_number(string body, bool right) =>
        Assert.Equal(right, ResidentId.TryParse(Checked(body), out _));

    [Theory]
    [InlineData("232722900101001")]
    [InlineData("23272219900101001X")]
    [InlineData("2327221990010100X9")]
    public void Old_numbers_and_wrong_checks_are_refused(string text) => Assert.False(ResidentId.TryParse(text, out _));

    [Fact]
    public void The_number_of_a_foreigners_permanent_residence_card_of_2023_is_one()
    {
        var id = ResidentId.Parse("911124198108030024");
        Assert.True(id.IsForeigner);
        Assert.Equal(new DateOnly(1981, 8, 3), id.BirthDate);
        Assert.False(ResidentId.Parse("232722199001010019").IsForeigner);
        Assert.False(ResidentId.TryParse("911124198108030025", out _));
    }

    [Fact]
    public void Nobody_is_born_after_the_day_given()
    {
        var id = ResidentId.Parse(Checked("23272220301231001"));
        Assert.False(id.IsBornBy(new DateOnly(2026, 11, 28)));
        Assert.True(id.IsBornBy(new DateOnly(2030, 12, 31)));
    }

    [Theory]
    [InlineData("232722 19900101 0019")]
    [InlineData("232722-19900101-0019")]
    [InlineData("２３２７２２—１９９００１０１　００１９")]
    [InlineData("2327\u00A022199001010019")]
    public void Blanks_and_hyphens_between_its_parts_are_forgiven(string text) =>
        Assert.Equal("232722199001010019", ResidentId.Parse(text).ToString());

    [Fact]
    public void A_lower_case_x_is_kept_as_X()
    {
        var withX = Enumerable.Range(0, 1000).Select(i => Checked($"23272219900101{i:000}")).First(id => id.EndsWith('X'));
        Assert.Equal(withX, ResidentId.Parse(withX.ToLowerInvariant()).ToString());
    }

    [Fact]
    public void Every_wrong_single_character_is_caught() =>
        OfficialNumbers.ResidentIds.Sample(
            id =>
            {
                for (var at = 0; at < id.Length; at++)
                {
                    foreach (var other in "0123456789X".Where(c => c != id[at]))
                    {
                        Assert.False(ResidentId.TryParse(id[..at] + other + id[(at + 1)..], out _));
                    }
                }
            },
            iter: 200
        );

    [Fact]
    public void Two_swapped_neighbours_are_caught() =>
        OfficialNumbers.ResidentIds.Sample(id =>
        {
            for (var at = 1; at < id.Length; at++)
            {
                var swapped = id[..(at - 1)] + id[at] + id[at - 1] + id[(at + 1)..];
                Assert.Equal(swapped == id, ResidentId.TryParse(swapped, out _));
            }
        });

    private static string Checked(string first17) => first17 + ResidentId.CheckCharacter(first17);
}
