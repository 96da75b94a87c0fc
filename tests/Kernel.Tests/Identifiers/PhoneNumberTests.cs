using Fazhi.Identifiers;
using Xunit;

namespace Fazhi.Kernel.Tests.Identifiers;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("138 1234 5678", "13812345678", "138****5678")]
    [InlineData("+86-138-1234-5678", "13812345678", "138****5678")]
    [InlineData("00861381234５６７８", "13812345678", "138****5678")]
    [InlineData("04573661234", "0457-3661234", "0457-****234")]
    [InlineData("（0457）3661234", "0457-3661234", "0457-****234")]
    [InlineData("0457—3661234", "0457-3661234", "0457-****234")]
    [InlineData("01012345678", null, null)]
    [InlineData("010-62345678", "010-62345678", "010-****678")]
    [InlineData("0451 8234 5678", "0451-82345678", "0451-****678")]
    [InlineData("021-2345678", null, null)]
    [InlineData("3661234", null, null)]
    [InlineData("12345", null, null)]
    [InlineData("12012345678", null, null)]
    [InlineData("0457-3661234-801", null, null)]
    [InlineData("+852 2345 6789", null, null)]
    public void A_number_is_kept_in_one_form_and_masked(string typed, string? kept, string? masked)
    {
        Assert.Equal(kept is not null, PhoneNumber.TryParse(typed, out var number));
        Assert.Equal(kept, number?.ToString());
        Assert.Equal(masked, number?.Masked);
        Assert.Equal(kept?.StartsWith('1') ?? false, number?.IsMobile ?? false);
    }
}
