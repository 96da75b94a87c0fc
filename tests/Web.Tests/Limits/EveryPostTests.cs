using System.Net;
using Fazhi.Testing;
using Xunit;
using static Fazhi.Web.Tests.Limits.EveryRoute;

namespace Fazhi.Web.Tests.Limits;

/// <summary>每张表单 — every form there is, sent with what nobody should send: no answer is a fault of the program.</summary>
public sealed class EveryPostTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_value_in_any_form_is_a_fault(Database database)
    {
        await using var site = await Site.Start(database, limits: Ample);
        using var asked = await Asked.Of(site);
        var nasty = For(database);
        foreach (
            var endpoint in Routes(site, "POST")
                // Each database is sent every other form.
                .Where((_, i) => i % 2 == (database == Database.Sqlite ? 0 : 1))
                .OrderBy(e => e.RoutePattern.RawText!.EndsWith("/sign-out", StringComparison.Ordinal))
        )
        {
            foreach (var path in Paths(endpoint.RoutePattern, asked, nasty).Take(20))
                await asked.Post(path, []);
            var good = Path(endpoint.RoutePattern, p => asked.Good(p));
            var fields = await asked.FieldsOf(good.Replace("/drafts/", "/", StringComparison.Ordinal));
            foreach (var value in nasty.Concat(Long).Select(WebUtility.UrlDecode))
            {
                await asked.Post(good, [.. fields.Select(f => KeyValuePair.Create(f, value!))]);
                await asked.Post(good, [KeyValuePair.Create(value!, value!), KeyValuePair.Create($"files[{value}].token", "x")]);
            }
        }

        Assert.True(asked.Faults.Count == 0, string.Join('\n', asked.Faults.Take(20)));
        // Most forms came through to where they are read.
        Assert.True(asked.Answers.GetValueOrDefault(HttpStatusCode.UnprocessableEntity) > 50, string.Join(' ', asked.Answers));
    }
}
