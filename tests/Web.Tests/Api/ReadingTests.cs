using System.Net;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>Reading through the interface: only what is disclosed, only when something was recorded, page by page without loss.</summary>
public sealed class ReadingTests
{
    private static readonly TerminateReview Withdrawn = new()
    {
        Ground = TerminationGround.Withdrawal,
        Reason = "申请人自愿撤回。",
        GenuineWill = true,
    };

    [Fact]
    public async Task EverybodySeesDisclosedFieldsOnly()
    {
        await using var site = await ApiSite.Start();
        ApiCases.File(site);
        var shown = ApiCases.Conclude(site, Withdrawn);

        var list = await site.Get(ApiCases.List);
        Assert.Equal(1, list.GetProperty("total").GetInt64());
        var address = $"{ApiCases.List}/{shown.Id}";
        Assert.Equal("Withdrawn", (await site.Get(address)).GetProperty("fields").GetProperty("outcome").GetString());
        foreach (var at in new[] { ApiCases.List, address, address + "/timeline", address + "/clocks", "/api/v1/ledger/entries" })
        {
            var body = (await site.Get(at)).ToString();
            Assert.DoesNotContain(ApiCases.Applicant, body);
            Assert.DoesNotContain(ApiCases.Secret, body);
            Assert.DoesNotContain(Withdrawn.Reason, body);
            Assert.DoesNotContain(People.Handler.Name, body);
        }

        using var document = await site.Everybody.GetAsync(address + "/documents/0", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, document.StatusCode);
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task ASearchDoesNotTellWhoIsInACase(Database database)
    {
        await using var site = await ApiSite.Start(database);
        ApiCases.Conclude(site, Withdrawn);
        var name = Uri.EscapeDataString(ApiCases.Applicant);
        Assert.Equal(0, (await site.Get($"{ApiCases.List}?words={name}")).GetProperty("total").GetInt64());
        Assert.Equal(
            1,
            (await site.Get($"{ApiCases.List}?words={Uri.EscapeDataString("交通运输局 处罚")}")).GetProperty("total").GetInt64()
        );
        Assert.Equal(1, (await Search(await site.SignIn(People.Handler), ApiCases.Applicant)).GetProperty("total").GetInt64());
    }

    [Fact]
    public async Task WhileTheLedgerStandsStillNothingIsSentAgain()
    {
        await using var site = await ApiSite.Start();
        ApiCases.Conclude(site, Withdrawn);
        string[] all =
        [
            ApiCases.List,
            "/api/v1/types",
            "/api/v1/types/reconsideration",
            "/api/v1/figures?year=2025",
            "/api/v1/ledger/entries",
            "/api/v1/ledger/entries/0",
            "/api/v1/ledger/entries/0/proof",
            "/api/v1/ledger/consistency?from=1",
            "/api/v1/ledger/key",
            "/api/v1/ledger",
        ];
        foreach (var address in all)
        {
            using var first = await site.Everybody.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(first.StatusCode == HttpStatusCode.OK, $"{address}: {first.StatusCode}");
            Assert.StartsWith("\"4-public", first.Headers.ETag!.Tag);
            Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, await Again(site.Everybody, address, first.Headers.ETag.Tag));
        }

        Assert.Equal(HttpStatusCode.NotModified, await Again(site.Everybody, ApiCases.List, "\"4-public\""));
        // What is small may change with the day.
        site.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(HttpStatusCode.OK, await Again(site.Everybody, "/api/v1/figures?year=2025", "\"4-public-20250310\""));
        ApiCases.File(site);
        Assert.Equal(HttpStatusCode.OK, await Again(site.Everybody, ApiCases.List, "\"4-public\""));
        Assert.Equal(HttpStatusCode.NotModified, await Again(site.Everybody, ApiCases.List, "\"5-public\""));
        var official = await site.SignIn(People.Handler);
        Assert.Equal(HttpStatusCode.OK, await Again(official, ApiCases.List, "\"5-public\""));
        using var own = await official.GetAsync(ApiCases.List, TestContext.Current.CancellationToken);
        Assert.Equal("\"5-gov-Handler+Registrar\"", own.Headers.ETag!.Tag);
        Assert.Equal("no-cache, private", own.Headers.CacheControl!.ToString());
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task PagesNeitherLoseNorRepeatRowsWhileOthersFile(Database database)
    {
        await using var site = await ApiSite.Start(database);
        var before = Enumerable.Range(0, 7).Select(_ => ApiCases.File(site).Id).ToList();
        var official = await site.SignIn(People.Handler);
        var seen = new List<Guid>();
        for (string? next = $"{ApiCases.List}?limit=2&stage=Filed"; next is not null; )
        {
            var page = await site.Get(next, official);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(m => m.GetProperty("id").GetGuid()));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
            ApiCases.File(site);
        }

        before.Reverse();
        Assert.Equal(before, seen);
    }

    [Theory]
    [InlineData("/api/v1/matters/reconsideration?limit=many", 400, "limit")]
    [InlineData("/api/v1/matters/reconsideration?from=2025-02-30", 400, "from")]
    [InlineData("/api/v1/matters/reconsideration?parent=7", 400, "parent")]
    [InlineData("/api/v1/matters/reconsideration?stage=Nowhere", 400, "Nowhere")]
    [InlineData("/api/v1/matters/reconsideration?organ=moon", 400, "moon")]
    [InlineData("/api/v1/matters/reconsideration?cursor=x", 400, "cursor")]
    [InlineData("/api/v1/matters/dispute", 401, "登录")]
    [InlineData("/api/v1/matters/dragons", 404, "dragons")]
    [InlineData("/api/v1/matters/reconsideration/7", 404, "openapi")]
    [InlineData("/api/v1/nothing", 404, "openapi")]
    [InlineData("/api/v1/figures?year=1", 400, "year")]
    [InlineData("/api/v1/figures/none", 404, "none")]
    [InlineData("/api/v1/types/none", 404, "none")]
    [InlineData("/api/v1/ledger/entries/99", 404, "99")]
    [InlineData("/api/v1/ledger/entries/0/proof?size=0", 404, "0")]
    [InlineData("/api/v1/ledger/consistency?from=2&to=1", 400, "from")]
    public async Task WhatCannotBeAnsweredSaysWhatToDo(string address, int status, string told)
    {
        await using var site = await ApiSite.Start();
        using var answer = await site.Everybody.GetAsync(address, TestContext.Current.CancellationToken);
        var json = await ApiSite.Json(answer);
        Assert.True((int)answer.StatusCode == status, $"{answer.StatusCode} {json}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(told, json.GetProperty("detail").GetString());
        Assert.Null(answer.Headers.ETag);
    }

    [Fact]
    public async Task AListIsNeverLongerThanTwoHundredNorShorterThanOne()
    {
        await using var site = await ApiSite.Start();
        ApiCases.File(site);
        ApiCases.File(site);
        var official = await site.SignIn(People.Handler);
        Assert.Single((await site.Get($"{ApiCases.List}?limit=-5", official)).GetProperty("items").EnumerateArray());
        Assert.Equal(2, (await site.Get($"{ApiCases.List}?limit=100000", official)).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task ADefinitionTellsWhatAFormNeeds()
    {
        await using var site = await ApiSite.Start();
        var type = await site.Get("/api/v1/types/reconsideration");
        var act = type.GetProperty("acts").EnumerateArray().Single(a => a.GetProperty("code").GetString() == "FileApplication");
        var fields = act.GetProperty("fields").EnumerateArray().ToDictionary(f => f.GetProperty("path").GetString()!);
        Assert.True(fields["applicant.name"].GetProperty("required").GetBoolean());
        Assert.True(fields["applicant.name"].GetProperty("personal").GetBoolean());
        Assert.Equal("choice", fields["actKind"].GetProperty("kind").GetString());
        Assert.Contains("agents[].name", fields.Keys);
        Assert.Contains(
            "outcome",
            type.GetProperty("disclosure").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("code").GetString())
        );
    }

    [Fact]
    public async Task AFigureTellsItsExactValue()
    {
        await using var site = await ApiSite.Start();
        ApiCases.Conclude(site, Withdrawn);
        var figures = (await site.Get("/api/v1/figures?year=2025"))
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("key").GetString()!);
        var accepted = figures["reconsideration.accepted"];
        Assert.Equal(1, accepted.GetProperty("value").GetDecimal());
        Assert.Equal(4, accepted.GetProperty("ledgerSize").GetInt64());
    }

    [Fact]
    public async Task AFigureOpensToItsRowsAsFarAsTheyMayBeRead()
    {
        await using var site = await ApiSite.Start();
        ApiCases.File(site);
        var shown = ApiCases.Conclude(site, Withdrawn);
        const string Rows = "/api/v1/figures/reconsideration.received/rows";
        var open = await site.Get(Rows + "?year=2025");
        Assert.Equal(shown.Id, Assert.Single(open.GetProperty("items").EnumerateArray()).GetProperty("id").GetGuid());
        Assert.Equal(1, open.GetProperty("total").GetInt64());
        Assert.Equal(0, (await site.Get(Rows + "?year=2024")).GetProperty("total").GetInt64());

        var official = await site.SignIn(People.Handler);
        var first = await site.Get(Rows + "?year=2025&limit=1", official);
        Assert.Equal(2, first.GetProperty("total").GetInt64());
        var second = await site.Get(first.GetProperty("next").GetString()!, official);
        Assert.NotEqual(first.GetProperty("items")[0].ToString(), second.GetProperty("items")[0].ToString());
        Assert.False(second.TryGetProperty("cursor", out _));
        var marked = await site.Get($"{Rows}?year=2025&limit=1&cursor={first.GetProperty("cursor").GetString()}", official);
        Assert.Equal(second.ToString(), marked.ToString());

        // Who is in a private dispute isn't told by opening a figure.
        using var guarded = await site.Everybody.GetAsync(
            "/api/v1/figures/mediation.mediated_by_category/rows?year=2025",
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Unauthorized, guarded.StatusCode);
    }

    [Fact]
    public async Task SmallPartsOfDisputesAreMergedAsOnThePortalAndToldToOfficialsOnceTheMonthHasEnded()
    {
        await using var site = await ApiSite.Start();
        ApiCases.Mediate(site, DisputeCategory.Neighbours, 4);
        ApiCases.Mediate(site, DisputeCategory.Medical, 2);
        ApiCases.Mediate(site, DisputeCategory.Family, 1);
        const string Figure = "/api/v1/figures/mediation.mediated_by_category?year=2025";

        // Who asks every minute of March sees nothing move.
        Assert.Empty(Parts(await site.Get(Figure)));
        site.Time.SetUtcNow(new DateTimeOffset(2025, 4, 1, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal([("Neighbours", 4L), ("*", 3L)], Parts(await site.Get(Figure)));
        Assert.Equal(
            [("Neighbours", 4L), ("Medical", 2L), ("Family", 1L)],
            Parts(await site.Get(Figure, await site.SignIn(People.Handler)))
        );
        var page = await site.Everybody.GetStringAsync(
            "/figures/mediation.mediated_by_category?year=2025",
            TestContext.Current.CancellationToken
        );
        Assert.Contains("人数少，合并公布", page, StringComparison.Ordinal);
        Assert.DoesNotContain("医疗纠纷", page, StringComparison.Ordinal);
        var all = (await site.Get("/api/v1/figures?year=2025")).ToString();
        Assert.DoesNotContain("Medical", all, StringComparison.Ordinal);

        // What is recorded in April moves nothing told in April, whatever day it is dated; officials see it at once.
        ApiCases.Mediate(site, DisputeCategory.Neighbours, 1);
        Assert.Equal([("Neighbours", 4L), ("*", 3L)], Parts(await site.Get(Figure)));
        Assert.Equal(5L, Parts(await site.Get(Figure, await site.SignIn(People.Handler))).First().Item2);
        site.Time.SetUtcNow(new DateTimeOffset(2025, 5, 1, 1, 0, 0, TimeSpan.Zero));
        Assert.Equal([("Neighbours", 5L), ("*", 3L)], Parts(await site.Get(Figure)));
    }

    [Fact]
    public async Task AFigureToldWhileNothingCouldBeKeptStandsAndIsKeptAsSoonAsItCan()
    {
        await using var site = await ApiSite.Start();
        ApiCases.Mediate(site, DisputeCategory.Neighbours, 4);
        const string Figure = "/api/v1/figures/mediation.mediated_by_category?year=2025";
        site.Time.SetUtcNow(new DateTimeOffset(2025, 4, 1, 1, 0, 0, TimeSpan.Zero));
        using (var access = site.Data.Store.OpenAccess())
        {
            access.Database.OpenConnection();
            access.Database.ExecuteSqlRaw("BEGIN IMMEDIATE");
            // Who reads is told all the same.
            Assert.Equal([("Neighbours", 4L)], Parts(await site.Get(Figure)));
            Assert.Empty(access.ToldFigures.ToList());
            // And told the same, though another of March was recorded meanwhile.
            ApiCases.Mediate(site, DisputeCategory.Neighbours, 1, new DateOnly(2025, 3, 31));
            Assert.Equal([("Neighbours", 4L)], Parts(await site.Get(Figure)));
            access.Database.ExecuteSqlRaw("ROLLBACK");
        }

        ApiCases.Mediate(site, DisputeCategory.Neighbours, 1, new DateOnly(2025, 3, 31));
        Assert.Equal([("Neighbours", 4L)], Parts(await site.Get(Figure)));
        using var after = site.Data.Store.OpenAccess();
        Assert.Contains("\"Neighbours\"", Assert.Single(after.ToldFigures.ToList()).Content, StringComparison.Ordinal);
    }

    private static async Task<System.Text.Json.JsonElement> Search(HttpClient client, string words)
    {
        using var answer = await ApiSite.Post(client, $"{ApiCases.List}/search", $$"""{"words": "{{words}}"}""", key: null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ApiSite.Json(answer);
    }

    private static IEnumerable<(string, long)> Parts(System.Text.Json.JsonElement figure) =>
        figure
            .GetProperty("parts")
            .EnumerateArray()
            .Select(p => (p.GetProperty("code").GetString()!, p.GetProperty("count").GetInt64()));

    private static async Task<HttpStatusCode> Again(HttpClient client, string address, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
