using System.Text.Json;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Xunit;

namespace Fazhi.Kernel.Tests.Texts;

public sealed class FieldTextTests
{
    [Theory]
    [InlineData("１２３", 123)]
    [InlineData("1,234,567", 1234567)]
    [InlineData(" 1 234 ", 1234)]
    [InlineData("−５", -5)]
    public void A_whole_number_is_read_however_it_is_typed(string typed, int number)
    {
        Assert.True(Scalars.TryRead(typeof(int), typed, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData("３，０００．５０", "3000.50")]
    [InlineData("0.5", "0.5")]
    public void An_amount_is_read_however_it_is_typed(string typed, string amount)
    {
        Assert.True(Scalars.TryRead(typeof(decimal), typed, out var read));
        Assert.Equal(amount, Scalars.Write(read));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,23")]
    [InlineData("1234,567")]
    [InlineData("1.234,567")]
    [InlineData("")]
    public void A_comma_that_parts_no_thousands_makes_no_figure(string typed) =>
        Assert.False(Scalars.TryRead(typeof(decimal), typed, out _));

    [Theory]
    [InlineData("２０２５－０６－１２")]
    [InlineData("2025年6月12日")]
    [InlineData("2025 年 6 月 12 日")]
    [InlineData("2025–06–12")]
    public void A_day_is_read_however_it_is_typed(string typed)
    {
        Assert.True(Scalars.TryRead(typeof(DateOnly), typed, out var read));
        Assert.Equal(new DateOnly(2025, 6, 12), read);
    }

    [Fact]
    public void A_text_is_normal_before_it_is_measured_and_kept()
    {
        var act = Read($$"""{"name": "张\u200b{{new string('三', 99)}}", "on": "2025-01-01"}""", out var problems);
        Assert.Empty(problems);
        Assert.Equal(100, act!.Name.Length);
    }

    [Fact]
    public void A_hundred_rare_characters_are_no_more_than_a_hundred()
    {
        var name = string.Concat(Enumerable.Repeat("𠮷", 100));
        var problems = new List<Problem>();
        ActForm.Check(new Named { Name = name, On = new(2025, 1, 1) }, new(2025, 1, 1), problems);
        Assert.Empty(problems);
        ActForm.Check(new Named { Name = name + "𠮷", On = new(2025, 1, 1) }, new(2025, 1, 1), problems);
        Assert.Equal("“姓名”最多100个字，现在是101个字。", Assert.Single(problems).Text);
    }

    [Fact]
    public void Half_a_character_is_refused_in_its_field()
    {
        Read("""{"name": "\ud842", "on": "2025-01-01"}""", out var problems);
        Assert.Contains(
            problems.Concat(Checked(new Named { Name = "\uD842", On = new(2025, 1, 1) })),
            p => p is { Code: "BL008", Path: "name" }
        );
    }

    [Fact]
    public void An_act_made_in_code_has_its_texts_made_normal_in_a_copy()
    {
        var act = new Named
        {
            Name = "张\u200B三",
            On = new(2025, 1, 1),
            Aliases = ["小\u200B张", "老张"],
        };
        var normal = (Named)ActText.Normal(act);
        Assert.Equal("张三", normal.Name);
        Assert.Equal(["小张", "老张"], normal.Aliases);
        Assert.Equal("张\u200B三", act.Name);
        Assert.Same(normal, ActText.Normal(normal));
    }

    [Fact]
    public void A_number_of_another_kind_is_told_in_words()
    {
        Assert.Equal(
            ["BL027"],
            Checked(
                    new Named
                    {
                        Name = "某公司",
                        On = new(2025, 1, 1),
                        Who = Of(PartyKind.LegalPerson, id: Id),
                    }
                )
                .Select(p => p.Code)
        );
        Assert.Equal(
            ["BL027"],
            Checked(
                    new Named
                    {
                        Name = "张三",
                        On = new(2025, 1, 1),
                        Who = Of(PartyKind.Citizen, code: Code),
                    }
                )
                .Select(p => p.Code)
        );
        Assert.Equal(
            ["BL027"],
            Checked(
                    new Named
                    {
                        Name = "某公司",
                        On = new(2025, 1, 1),
                        Who = Of(PartyKind.LegalPerson, code: Id),
                    }
                )
                .Select(p => p.Code)
        );
        Assert.Empty(
            Checked(
                new Named
                {
                    Name = "某商行",
                    On = new(2025, 1, 1),
                    Who = Of(PartyKind.Organisation, Id, Code),
                }
            )
        );
    }

    [Fact]
    public void A_code_in_the_field_of_the_resident_number_is_told_in_words()
    {
        Read($$"""{"name": "张三", "on": "2025-01-01", "who": {"name": "张三", "residentId": "{{Code}}"} }""", out var problems);
        Assert.Contains("统一社会信用代码", Assert.Single(problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_born_after_the_act_is_a_party()
    {
        var problems = Checked(
            new Named
            {
                Name = "张三",
                On = new(1989, 1, 1),
                Who = Of(PartyKind.Citizen, id: Id),
            },
            new(1989, 1, 1)
        );
        Assert.Equal("who.residentId", Assert.Single(problems).Path);
    }

    [Fact]
    public void A_code_with_an_odd_check_enters_with_an_officials_remark_and_not_without()
    {
        var who = Of(PartyKind.LegalPerson, code: "1123272200000000AE");
        var refused = Assert.Single(
            Checked(
                new Named
                {
                    Name = "某单位",
                    On = new(2025, 1, 1),
                    Who = who,
                }
            )
        );
        Assert.Equal(("BL028", "who.creditCode"), (refused.Code, refused.Path));
        Assert.Empty(
            Checked(
                new Named
                {
                    Name = "某单位",
                    On = new(2025, 1, 1),
                    Who = who with { CreditCodeRemark = "与登记证书原件一致。" },
                }
            )
        );
    }

    private const string Id = "232722199001010019";
    private const string Code = "1123272200000000AD";

    private static Party Of(PartyKind kind, string? id = null, string? code = null) =>
        new()
        {
            Name = "某",
            Kind = kind,
            ResidentId = id is null ? null : ResidentId.Parse(id),
            CreditCode = code is null ? null : SocialCreditCode.Parse(code),
        };

    private static List<Problem> Checked(Named act, DateOnly? on = null)
    {
        var problems = new List<Problem>();
        ActForm.Check(ActText.Normal(act), on ?? new(2025, 1, 1), problems);
        return problems;
    }

    private static Named? Read(string json, out List<Problem> problems)
    {
        problems = [];
        using var parsed = JsonDocument.Parse(json);
        return (Named?)ActForm.Read(typeof(Named), parsed.RootElement, problems);
    }

    private sealed class Thing : Matter<ThingStage>;

    private enum ThingStage
    {
        [Term("在册")]
        There,
    }

    private sealed record Named : Act<Thing>
    {
        [Field("姓名", Max = 100)]
        public required string Name { get; init; }

        [Field("日期")]
        public DateOnly On { get; init; }

        [Field("别名")]
        public IReadOnlyList<string> Aliases { get; init; } = [];

        [Field("当事人")]
        public Party? Who { get; init; }

        public override void Apply(Thing matter, Doing doing) => matter.Title = Name;
    }
}
