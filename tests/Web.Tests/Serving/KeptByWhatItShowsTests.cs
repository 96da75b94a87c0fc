using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Fazhi.Web.Pages;
using Fazhi.Web.Tests.Limits;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Fazhi.Web.Tests.Serving;

/// <summary>
/// 按所示内容留存 — a page is kept while nothing is recorded in what it shows. A county with a matter of every type is served by two servers; one keeps its pages, the other makes each anew.
/// </summary>
public abstract partial class KeptByWhatItShowsTests(Database database, int acts, int every)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Who looks does nothing: what the own menu names first is changed by the own acts.
    private static readonly Actor Clerk = new("o-clerk", "许承办", "gov", Role.Handler, Role.Registrar);

    private static readonly string[] MadeOfEverywhere =
    [
        "county-organ",
        "county-person",
        "county-post",
        "person-qualification",
        "holiday-arrangement",
        "parameter",
        "own-register",
    ];

    [Fact]
    public async Task No_act_of_any_type_leaves_a_stale_page_whoever_looks_and_whichever_process_recorded_it()
    {
        await using var kept = await Site.Start(database, limits: EveryRoute.Ample);
        var matters = Fill(kept);
        await using var anew = await Site.Beside(kept, EveryRoute.Ample);
        using var official = await SignedIn(kept);
        using var stranger = Client(kept.Address);
        var pages = Addresses(kept, matters).Distinct().Where((_, i) => i % every == 0).ToList();
        Assert.True(pages.Count > 400 / every, $"only {pages.Count} addresses");
        var look = new Look(kept, anew, official, stranger);
        foreach (var page in pages)
            await look.Keep(page);
        look.Asked = look.FromCache = 0;

        var random = new RandomActs(7) { Known = of => Known(kept, of) };
        var done = new HashSet<string>();
        for (var i = 0; done.Count < acts && i < acts * 20; i++)
        {
            var site = random.Next(3) == 0 ? anew : kept;
            if (Act(site, random, i) is not { } acted)
                continue;
            done.Add($"{i} {acted}");
            // What another process recorded is known within a millisecond.
            while (kept.Store.Size() != anew.Store.Size()) { }
            anew.Store.KeepNothing();
            var its = pages.Where(p => p.Split('/', '?').Contains(acted)).ToList();
            foreach (var page in its.Concat(Enumerable.Range(0, 5).Select(_ => random.Pick(pages))).Distinct())
                await look.At(page);
        }

        Assert.True(done.Count == acts, $"only {done.Count} acts were done");
        foreach (var page in pages)
            await look.At(page);
        Assert.True(look.Stale.Count == 0, string.Join('\n', look.Stale.Take(20)));
        Assert.True(
            look.FromCache > look.Asked / 20,
            $"{look.FromCache} of {look.Asked} answers came from what was kept, of {pages.Count} addresses"
        );
    }

    private static string? Act(Site site, RandomActs random, int turn)
    {
        var types = site.Store.Types.Newest;
        var type = random.Pick(types);
        // After these every page is made anew: now and then.
        if (MadeOfEverywhere.Contains(type.Code) && random.Next(10) > 0)
            return null;
        var there = Known(site, type.MatterClass);
        var matter = there.Count == 0 || random.Next(4) == 0 || type.Acts.All(r => r.Opens) ? null : random.Pick(there);
        var current = matter is null ? type : site.Store.Types.Of(matter);
        var rule = RandomWalk.Choose(current, matter, random);
        var by = RandomWalk.Holder(rule, random);
        var whole = type.Whole is { } of && Known(site, of.Matter) is [var some, ..] ? some.Id : (Guid?)null;
        random.Listed = field => type.Listed(field, new Dictionary<string, string>());
        var today = site.Desk().Clock.Today;
        var outcome = site.Desk()
            .Perform(
                new ActRequest
                {
                    Act = random.Make(rule.ActType, today),
                    Matter = rule.Opens ? null : matter?.Id,
                    Opens = rule.Opens ? type.Code : null,
                    Parent = rule.Opens ? whole : null,
                    Organ = "gov",
                    On = today,
                    Key = $"walk-{turn}",
                },
                People.Showing(by, matter?.Id)
            );
        return outcome.Done ? type.Code : null;
    }

    // Every type goes its course, and brings about what it names.
    private static Dictionary<string, List<Guid>> Fill(Site site)
    {
        var ground = new Ground(site.Desk(), site.Time);
        foreach (var type in site.Store.Types.Newest.Where(t => Known(site, t.MatterClass).Count == 0))
            Assert.NotEmpty(OrdinaryCourse.Of(type.Code).Go(ground).ToList());
        return site.Store.Types.Newest.ToDictionary(
            t => t.Code,
            t => Known(site, t.MatterClass).Take(1).Select(m => m.Id).ToList()
        );
    }

    // Every address that is kept, of every type, matter and figure.
    private static IEnumerable<string> Addresses(Site site, Dictionary<string, List<Guid>> matters)
    {
        var figures = site.Store.Types.Mechanisms.SelectMany(m => m.Indicators.Take(1)).Select(i => i.Key).ToList();
        foreach (var endpoint in EveryRoute.Routes(site, "GET").Where(e => IsKept(e)))
        {
            var pattern = endpoint.RoutePattern;
            bool Has(string name) => pattern.GetParameter(name) is not null;
            foreach (var type in Has("type") ? [.. matters.Keys] : new[] { Drafts.Code, "annual-report" })
            foreach (var id in Has("id") ? matters[type] : [Guid.Empty])
            foreach (var key in Has("key") ? figures : [""])
                yield return EveryRoute.Path(
                    pattern,
                    p =>
                        p.Name switch
                        {
                            "type" => type,
                            "id" => id.ToString(),
                            "key" => Uri.EscapeDataString(key),
                            "path" => "0/000",
                            _ => "0",
                        }
                ) + (pattern.RawText!.EndsWith("/search", StringComparison.Ordinal) ? "?q=塔河县" : "");
        }

        // Filtered, paged, by a figure, and by words.
        foreach (var type in matters.Keys)
        {
            yield return $"/office/{type}?q=塔河&size=50";
            yield return $"/api/v1/matters/{type}?words=塔河&limit=3";
        }
    }

    private static bool IsKept(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Unchanged>() is not null || endpoint.Metadata.GetMetadata<IOutputCachePolicy>() is not null;

    private static IReadOnlyList<Matter> Known(Site site, Type of) =>
        new MatterReader(site.Store, new KeptAnswers())
            .List(new ListQuery { Type = site.Store.Types.CodeOf(of), Size = 20 }, Viewer.Of(People.Handler, site.Store.County))
            .Rows;

    private static HttpClient Client(Uri address) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = address,
        };

    private static async Task<HttpClient> SignedIn(Site site)
    {
        await site.Know(Clerk);
        var client = Client(site.Address);
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/office/sign-in", Stop), Stop);
        using var form = new FormUrlEncodedContent([
            new("_token", page.QuerySelector("input[name=_token]")!.GetAttribute("value")!),
            new("account", Clerk.Id),
            new("password", Site.Password),
        ]);
        using var answer = await client.PostAsync("/office/sign-in", form, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    // What differs each time a page is made, and the size of the ledger it was made at, which says so.
    [GeneratedRegex("""(?<=name="_token" value=")[^"]*|(?<=读取时台账共)\d+|(?<="ledgerSize":)\d+""", RegexOptions.None, 1000)]
    private static partial Regex Drawn();

    /// <summary>Somebody signed in and somebody who isn't look at the same addresses at both servers; the stranger shows the tag of what was had before.</summary>
    private sealed class Look(Site kept, Site anew, HttpClient official, HttpClient stranger)
    {
        private readonly Dictionary<string, (string Tag, string Body)> had = new(StringComparer.Ordinal);

        internal List<string> Stale { get; } = [];

        internal int Asked { get; set; }

        internal int FromCache { get; set; }

        internal async Task Keep(string path)
        {
            foreach (var client in Who(path))
                await Get(client, kept, path);
        }

        internal async Task At(string path)
        {
            foreach (var client in Who(path))
            {
                var now = await Get(client, kept, path);
                var fresh = await Get(client, anew, path);
                if (now != fresh)
                    Stale.Add($"{path} ({(client == official ? "official" : "stranger")}): {Difference(now, fresh)}");
            }
        }

        private HttpClient[] Who(string path) =>
            path.StartsWith("/office", StringComparison.Ordinal) ? [official] : [official, stranger];

        private async Task<string> Get(HttpClient client, Site site, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(site.Address, path));
            // Some pages name the address they are at.
            request.Headers.Host = kept.Address.Authority;
            var known = site == kept && client == stranger && had.TryGetValue(path, out var before) ? before : default;
            if (known.Tag is not null)
                request.Headers.TryAddWithoutValidation("If-None-Match", known.Tag);
            using var answer = await client.SendAsync(request, Stop);
            if (site == kept)
            {
                Asked++;
                if (answer.StatusCode == HttpStatusCode.NotModified || answer.Headers.Age is not null)
                    FromCache++;
            }

            if (answer.StatusCode == HttpStatusCode.NotModified)
                return known.Body;
            var body = Drawn().Replace(await answer.Content.ReadAsStringAsync(Stop), "…");
            body = $"{(int)answer.StatusCode} {body}";
            if (site == kept && client == stranger && answer.Headers.ETag is { } tag)
                had[path] = (tag.ToString(), body);
            return body;
        }

        private static string Difference(string now, string fresh)
        {
            var at = now.Zip(fresh).TakeWhile(c => c.First == c.Second).Count();
            string Around(string text) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 80)].ReplaceLineEndings(" ");
            return $"…{Around(now)}… instead of …{Around(fresh)}…";
        }
    }
}

/// <summary>Databases are asked beside each other.</summary>
public sealed class KeptByWhatItShowsOnSqliteTests() : KeptByWhatItShowsTests(Database.Sqlite, acts: 30, every: 2);

/// <inheritdoc cref="KeptByWhatItShowsOnSqliteTests"/>
public sealed class KeptByWhatItShowsOnPostgresTests() : KeptByWhatItShowsTests(Database.Postgres, acts: 8, every: 5);
