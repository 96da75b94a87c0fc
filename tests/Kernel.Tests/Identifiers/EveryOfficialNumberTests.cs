using System.Text.Json;
using CsCheck;
using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public abstract class EveryOfficialNumberTests<T>
    where T : class, IOfficialNumber<T>
{
    private protected abstract Gen<string> Right { get; }

    [Fact]
    public void What_is_printed_is_read_back_as_the_same_number() =>
        Right.Sample(text =>
        {
            var number = Read(text);
            Assert.Equal(text, number.ToString());
            Assert.Equal(number, Read(number.ToString()!));
            Assert.Equal(number.GetHashCode(), Read(text).GetHashCode());
        });

    [Fact]
    public void Blanks_around_invisible_marks_and_full_width_characters_are_forgiven() =>
        Right.Sample(text => Assert.Equal(Read(text), Read($"\u200B \u3000{FullWidth(text)}\r\n\uFEFF")));

    [Fact]
    public void Lower_case_is_forgiven() => Right.Sample(text => Assert.Equal(Read(text), Read(text.ToLowerInvariant())));

    [Fact]
    public void A_stranger_anywhere_in_it_or_the_number_twice_is_refused() =>
        Right.Sample(text =>
        {
            for (var at = 0; at <= text.Length; at++)
            {
                Assert.False(T.TryParse(text.Insert(at, "*"), out var none));
                Assert.Null(none);
            }

            Assert.False(T.TryParse(text + text, out _));
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　")]
    [InlineData("暂无")]
    [InlineData("١٢٣٤٥٦")]
    public void What_is_no_number_is_refused(string? text)
    {
        Assert.False(T.TryParse(text, out var none));
        Assert.Null(none);
    }

    [Fact]
    public void Nothing_random_makes_the_reader_fail() =>
        Gen.String.Sample(text => T.TryParse(text, out var value) == (value is not null));

    [Fact]
    public void A_refusal_says_what_is_wanted_and_not_what_was_typed()
    {
        var refused = Assert.Throws<FormatException>(() => IOfficialNumber<T>.Require("张三的号码"));
        Assert.Equal(T.Wanted, refused.Message);
        Assert.EndsWith("。", T.Wanted, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_keeps_the_printed_form_and_refuses_anything_else() =>
        Right.Sample(text =>
        {
            var kept = new Dictionary<T, T?>(1) { [Read(text)] = Read(text) };
            var back = JsonSerializer.Deserialize<Dictionary<T, T?>>(JsonSerializer.Serialize(kept))!;
            Assert.Equal(Read(text), back[Read(text)]);
            Assert.Equal(text, JsonSerializer.SerializeToElement(Read(text)).GetString());
            Assert.Null(JsonSerializer.Deserialize<T>("null"));
            Assert.Equal(T.Wanted, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("\"0\"")).Message);
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("{}"));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("0"));
        });

    private protected static T Read(string text) => T.TryParse(text, out var value) ? value : throw new FormatException(text);

    private static string FullWidth(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u007F' ? (char)(c + ('！' - '!')) : c));
}

public sealed class EveryCountyCodeTests : EveryOfficialNumberTests<CountyCode>
{
    private protected override Gen<string> Right => OfficialNumbers.CountyCodes;
}

public sealed class EveryTownshipCodeTests : EveryOfficialNumberTests<TownshipCode>
{
    private protected override Gen<string> Right => OfficialNumbers.TownshipCodes;
}

public sealed class EverySocialCreditCodeTests : EveryOfficialNumberTests<SocialCreditCode>
{
    private protected override Gen<string> Right => OfficialNumbers.SocialCreditCodes;
}

public sealed class EveryResidentIdTests : EveryOfficialNumberTests<ResidentId>
{
    private protected override Gen<string> Right => OfficialNumbers.ResidentIds;
}

public sealed class EveryDocumentNumberTests : EveryOfficialNumberTests<DocumentNumber>
{
    private protected override Gen<string> Right => OfficialNumbers.DocumentNumbers;
}

public sealed class EveryPhoneNumberTests : EveryOfficialNumberTests<PhoneNumber>
{
    private protected override Gen<string> Right => OfficialNumbers.PhoneNumbers;
}
