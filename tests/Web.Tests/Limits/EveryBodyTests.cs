using Xunit;
using static Fazhi.Web.Tests.Limits.EveryRoute;

namespace Fazhi.Web.Tests.Limits;

/// <summary>A county for bodies that are none: whatever is sent, nothing in it changes.</summary>
public sealed class AskedCounty : IAsyncLifetime
{
    internal Site Site { get; private set; } = null!;

    internal Guid Matter { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Site = await Site.Start(limits: Ample);
        Matter = await Asked.Fill(Site);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}

/// <summary>每种内容 — every route that takes something, sent what is no form and no JSON: no answer is a fault of the program.</summary>
public sealed class EveryBodyTests(AskedCounty county) : IClassFixture<AskedCounty>
{
    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7")]
    [InlineData("application/json")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("text/plain")]
    [InlineData("nonsense")]
    public async Task No_body_that_is_none_is_a_fault(string type)
    {
        using var asked = await Asked.Of(county.Site, county.Matter);
        foreach (var endpoint in Routes(county.Site, "POST"))
        foreach (
            var body in new[]
            {
                "",
                "--x",
                "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nunfinished",
                "--x\r\nnonsense\r\n\r\n--x--",
                "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"\0\"\r\n\r\n\0\r\n--x--\r\n",
                "%",
                "a=%00&%00=%zz",
                new string('[', 100_000),
                "{\"act\":" + string.Concat(Enumerable.Repeat("{\"a\":", 5000)),
                "{\"act\":\"FileApplication\",\"on\":\"9999-12-31\",\"fields\":{\"claims\":\"\\u0000\"}}",
                "{\"act\":\"FileApplication\",\"fields\":[[[[[[]]]]]]}",
            }
        )
            await asked.Post(Path(endpoint.RoutePattern, p => asked.Good(p)), body, type);
        Assert.True(asked.Faults.Count == 0, string.Join('\n', asked.Faults.Take(20)));
    }
}
