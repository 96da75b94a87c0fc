using System.Globalization;
using System.Text;
using CsCheck;
using Fazhi.Texts;
using Xunit;

namespace Fazhi.Kernel.Tests.Texts;

public sealed class WordingTests
{
    [Theory]
    [InlineData("张\u200B三", "张三")]
    [InlineData("\u202E张三\u202C", "张三")]
    [InlineData("张\u2066三\uFEFF", "张三")]
    [InlineData("张\U000E0041三", "张三")]
    [InlineData("张\u00AD三", "张三")]
    [InlineData("　张三\r\n", "张三")]
    [InlineData("张\u00A0三", "张 三")]
    [InlineData("e\u0301", "é")]
    [InlineData("\u2F8F政", "行政")]
    [InlineData("一\r\n二\r三\u2028四\u2029五\u0085六", "一\n二\n三\n四\n五\n六")]
    public void What_nobody_sees_goes_and_what_has_several_forms_gets_one(string typed, string kept) =>
        Assert.Equal(kept, Wording.Normal(typed));

    [Theory]
    [InlineData("𠮷田")]
    [InlineData("㐂")]
    [InlineData("〇")]
    [InlineData("䶮")]
    [InlineData("\u9FEB")]
    [InlineData("\U0002EBF0")]
    [InlineData("\U00031350")]
    [InlineData("\U000323B0")]
    [InlineData("葛\U000E0100城")]
    [InlineData("阿依古丽·买买提")]
    [InlineData("\u182D\u180E\u1820")]
    public void Characters_of_rare_names_stay(string name)
    {
        Assert.Equal(name, Wording.Normal(name));
        Assert.Null(Wording.Fault(name, lines: false));
    }

    [Theory]
    [InlineData("\uE81E", "\u9FB4")]
    [InlineData("\uE832", "\u9FB8")]
    [InlineData("\uE816", "\U00020087")]
    public void What_GB_18030_once_kept_privately_becomes_the_character_it_is(string old, string now) =>
        Assert.Equal(now, Wording.Normal(old));

    [Theory]
    [InlineData("张\uE000", "第2个字（U+E000）是自造字")]
    [InlineData("张\u0007", "第2个字（U+0007）是控制字符")]
    [InlineData("\uD842三", "第1个字（U+FFFD）是没有正确传送的字")]
    [InlineData("𠮷\u0378", "第2个字（U+0378）不是已经编码的字符")]
    [InlineData("张\uFFFF", "第2个字（U+FFFF）不是已经编码的字符")]
    [InlineData("张\n三", "不能换行")]
    [InlineData("张\u2028三", "不能换行")]
    public void What_cannot_be_kept_is_named_with_its_place(string typed, string told) =>
        Assert.StartsWith(told, Wording.Fault(Wording.Normal(typed), lines: false), StringComparison.Ordinal);

    [Fact]
    public void A_text_of_several_lines_may_have_lines_and_tabs() => Assert.Null(Wording.Fault("一\n\t二", lines: true));

    [Theory]
    [InlineData("𠮷", 1)]
    [InlineData("葛\U000E0100", 1)]
    [InlineData("张三", 2)]
    [InlineData("é", 1)]
    public void A_character_counts_one(string text, int count) => Assert.Equal(count, Wording.Measure(text));

    [Fact]
    public void Sixty_rare_characters_are_sixty() =>
        Assert.Equal(60, Wording.Measure(string.Concat(Enumerable.Repeat("𠮷", 60))));

    [Theory]
    [InlineData("一二三四五", 5, "一二三四五")]
    [InlineData("一二三四五六", 5, "一二三……")]
    [InlineData("𠮷𠮷𠮷𠮷", 3, "𠮷……")]
    [InlineData("葛\U000E0100城市", 2, "葛\U000E0100城")]
    public void A_cut_text_says_that_it_was_cut_and_stays_within_its_length(string text, int most, string cut) =>
        Assert.Equal(cut, Wording.Cut(text, most));

    [Theory]
    [InlineData("《塔河县饮水、工程管理办法》", "饮水工程")]
    [InlineData("塔政规〔2025〕3号", "塔政规[2025]3号")]
    [InlineData("塔政规〔2025〕3号", "塔政规（２０２５） 3 号")]
    [InlineData("ＡＢＣ有限公司", "abc有限公司")]
    [InlineData("第①项", "第1项")]
    public void A_text_is_found_however_it_is_typed(string text, string wanted) => Assert.True(Wording.Contains(text, wanted));

    [Fact]
    public void Composition_is_Unicodes_own()
    {
        using var file = typeof(WordingTests).Assembly.GetManifestResourceStream("composition.txt")!;
        using var lines = new StreamReader(file);
        var compared = 0;
        while (lines.ReadLine() is { } line)
        {
            var (typed, composed) = (Of(line.Split(';')[0]), Of(line.Split(';')[1]));
            // Some of the characters are refused or go: those texts are another test's.
            if (Wording.Normal(composed) != composed)
                continue;
            Assert.Equal(composed, Wording.Normal(typed));
            compared++;
        }

        Assert.True(compared > 200, $"Only {compared} texts were compared.");

        static string Of(string codes) =>
            string.Concat(
                codes.Split(' ').Select(c => new Rune(int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))
            );
    }

    [Fact]
    public void Nothing_makes_ill_formed_text() =>
        AnyText.Units.Sample(text =>
        {
            Assert.True(AnyText.IsWhole(Wording.Normal(text)));
            Assert.True(AnyText.IsWhole(Wording.Fold(text)));
            Assert.True(AnyText.IsWhole(Wording.Cut(text, 5)));
            Assert.True(AnyText.IsWhole(Wording.WellFormed(text)));
            Assert.True(AnyText.IsWhole(Wording.Permitted(Wording.Normal(text), '_')));
            Assert.True(AnyText.IsWhole(PublicNames.Of(text)));
        });

    [Fact]
    public void Done_twice_is_done_once() =>
        AnyText.Units.Sample(text =>
        {
            var (normal, folded, cut) = (Wording.Normal(text), Wording.Fold(text), Wording.Cut(text, 5));
            Assert.Equal(normal, Wording.Normal(normal));
            Assert.Equal(folded, Wording.Fold(folded));
            Assert.Equal(cut, Wording.Cut(cut, 5));
        });

    [Fact]
    public void A_cut_text_is_never_longer_than_its_limit() =>
        Gen.Select(AnyText.Units, Gen.Int[0, 50])
            .Sample((text, most) => Assert.True(Wording.Measure(Wording.Cut(text, most)) <= most));

    [Fact]
    public void What_is_not_refused_holds_nothing_invisible() =>
        AnyText.Units.Sample(text =>
        {
            var normal = Wording.Normal(text);
            if (Wording.Fault(normal, lines: false) is not null)
                return;
            Assert.DoesNotContain(
                normal.EnumerateRunes(),
                r =>
                    Rune.GetUnicodeCategory(r)
                        is UnicodeCategory.Control
                            or UnicodeCategory.PrivateUse
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                    || (Rune.GetUnicodeCategory(r) == UnicodeCategory.Format && r.Value != 0x180E)
            );
        });

    [Fact]
    public void A_name_with_other_characters_for_the_refused_is_refused_no_more() =>
        AnyText.Units.Sample(text => Assert.Null(Wording.Fault(Wording.Permitted(Wording.Normal(text), '_'), lines: false)));

    [Fact]
    public void What_is_found_by_a_text_is_found_by_what_is_kept_of_it() =>
        AnyText.Units.Sample(text => Assert.Equal(Wording.Fold(text), Wording.Fold(Wording.Normal(text))));
}
