using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage;

namespace Fazhi.Bench;

/// <summary>
/// Pages and the interface by wrk, each beside the floor (<see cref="WebFloor"/>) in the same run, on the demo county with its table of disputes made
/// as long as 10⁴ and 10⁶ rows. Server, floor and wrk share the machine; only one server works at a time.
/// </summary>
internal static partial class WebBench
{
    private const string Wrk = "/usr/bin/wrk";
    private const string County = "http://127.0.0.1:5097";
    private const string Floor = "http://127.0.0.1:5098";
    private const string Account = "tiaojie";
    private static readonly int[] Sizes = [10_000, 1_000_000];

    internal static void Run()
    {
        if (!File.Exists(Wrk))
        {
            Measure.Tell("This needs wrk (apt-get install wrk).");
            return;
        }

        using var scratch = new Scratch();
        var folder = scratch.File("data");
        Tool.Run("demo", "--no-serve", "--data", folder);
        foreach (var size in Sizes)
        {
            var store = DataFolder.Open(folder, InReportOrder.Types).Store;
            Growth.Reach(store, size);
            Measure.Tell($"## {size} disputes");
            Compare(folder, store, scratch);
        }
    }

    /// <summary>Only acts, by sixteen who record at once.</summary>
    internal static void Acts()
    {
        using var scratch = new Scratch();
        var folder = scratch.File("data");
        Tool.Run("demo", "--no-serve", "--data", folder);
        var store = DataFolder.Open(folder, InReportOrder.Types).Store;
        var (id, organisation) = Known(store);
        Serve(folder, _ => { }, (_, cookie) => Act(scratch, id, organisation, cookie));
    }

    // Server and floor, and an official who is signed in.
    private static void Serve(string folder, Action<Running> started, Action<Running, string> measure)
    {
        using var county = Running.Program("serve", "--data", folder, "--url", County);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(County) };
        county.Until(http, "/documents");
        started(county);
        var cookie = SignIn(http, county.Password(Account));
        using var floor = Running.Self("floor", Path.Combine(folder, "county.db"), Floor);
        using var bare = new HttpClient { BaseAddress = new Uri(Floor) };
        floor.Until(bare, "/constant");
        measure(county, cookie);
    }

    private static void Compare(string folder, CountyStore store, Scratch scratch)
    {
        var watch = Stopwatch.StartNew();
        Serve(
            folder,
            county =>
            {
                Measure.Tell($"start to first page: {watch.Elapsed.TotalSeconds:0.00} s");
                Running.Wait(3000);
                Measure.Tell($"idle memory: {county.Memory >> 20} MiB");
            },
            (county, cookie) => Compare(county, cookie, store, scratch)
        );
    }

    private static void Compare(Running county, string cookie, CountyStore store, Scratch scratch)
    {
        var (id, organisation) = Known(store);
        // Asked without a cookie: the tag of what everybody gets.
        using var anybody = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(County) };
        var tag = Tag(anybody, "/documents");

        // Asked again while nothing was recorded, an answer is sent as it was made; with a query nobody had before it is made anew.
        var fresh = scratch.File("fresh.lua");
        File.WriteAllText(
            fresh,
            """
            local n, run = 0, tostring(os.time())
            request = function()
              n = n + 1
              return wrk.format(nil, wrk.path .. "?fresh=" .. run .. "-" .. n)
            end
            """
        );
        var detail = $"/detail/{id.ToString().ToUpperInvariant()}";
        foreach (var (how, script) in new[] { ("", null), (", made anew", fresh) })
        {
            Pair("list page (office)" + how, $"{County}/office/dispute", $"{Floor}/list", cookie, script);
            Pair("detail page (office)" + how, $"{County}/office/dispute/{id:D}", Floor + detail, cookie, script);
            Pair("portal home" + how, $"{County}/", $"{Floor}/home", null, script);
            Pair("API list" + how, $"{County}/api/v1/matters/dispute", $"{Floor}/cursor", cookie, script);
        }

        Pair("304 of a portal page", $"{County}/documents", $"{Floor}/constant", $"If-None-Match: {tag}");
        Pair(
            "304 of an API list",
            $"{County}/api/v1/matters/normative-document",
            $"{Floor}/constant",
            $"If-None-Match: {Tag(anybody, "/api/v1/matters/normative-document")}"
        );
        Act(scratch, id, organisation, cookie);
        Measure.Tell($"memory after all: {county.Memory >> 20} MiB");
    }

    private static void Act(Scratch scratch, Guid id, string organisation, string cookie)
    {
        var act = scratch.File("act.lua");
        File.WriteAllText(
            act,
            """
            local n, run = 0, tostring(os.time())
            request = function()
              n = n + 1
              wrk.headers["Idempotency-Key"] = run .. "-" .. n
              return wrk.format("POST", nil, nil, '{"act":"FindDispute","organ":"justice","fields":{"parties":[{"name":"演示甲"},{"name":"演示乙"}],"category":"Neighbours","account":"演示案情，负载测试。","organisation":"ORGANISATION"}}')
            end
            wrk.headers["Content-Type"] = "application/json"
            """.Replace("ORGANISATION", organisation, StringComparison.Ordinal)
        );
        Pair(
            "act by POST (API)",
            $"{County}/api/v1/matters/dispute",
            $"{Floor}/act/{id.ToString().ToUpperInvariant()}",
            cookie,
            act
        );
    }

    private static (Guid Id, string Organisation) Known(CountyStore store)
    {
        using var db = store.Open();
        var organisation = db.Matters<MediationOrganisation>(store.CountyCode).First(o => o.DissolvedOn == null).Title;
        return (
            db.Matters<Dispute>(store.CountyCode).OrderByDescending(d => d.OpenedOn).First(d => d.Sequence < Growth.Apart).Id,
            organisation
        );
    }

    private static void Pair(string what, string ours, string floor, string? header = null, string? script = null)
    {
        // Turn and turn about, so that a slow spell of the machine hits both.
        var (a, b) = (new List<Load>(), new List<Load>());
        for (var round = 0; round < 3; round++)
        {
            b.Add(Hit(floor, null, script));
            a.Add(Hit(ours, header, script));
        }

        var (one, other) = (a.OrderBy(l => l.Rate).ElementAt(1), b.OrderBy(l => l.Rate).ElementAt(1));
        Measure.Tell(
            $"{what}: {one.Rate:0}/s, p50 {one.Median} p99 {one.Slow}; floor {other.Rate:0}/s, p50 {other.Median} p99 {other.Slow}; {one.Rate / other.Rate:0.00} of the floor"
        );
    }

    private static Load Hit(string url, string? header, string? script)
    {
        List<string> arguments = ["-t1", "-c16", "-d4s", "--latency"];
        if (header is not null)
            arguments.AddRange(["-H", header]);
        if (script is not null)
            arguments.AddRange(["-s", script]);
        var start = new ProcessStartInfo(Wrk, [.. arguments, url]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
            Measure.Tell($"{url}: {Failures().Match(said).Value}");
        return new Load(
            double.Parse(Rates().Match(said).Groups["rate"].Value, CultureInfo.InvariantCulture),
            Half().Match(said).Groups["time"].Value,
            Hundredth().Match(said).Groups["time"].Value
        );
    }

    internal static string SignIn(HttpClient http, string password)
    {
        using var page = http.GetAsync("/office/sign-in").Result;
        var form = page.Content.ReadAsStringAsync().Result;
        var fields = Hidden()
            .Matches(form)
            .ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        (fields["account"], fields["password"]) = (Account, password);
        using var answer = http.PostAsync("/office/sign-in", new FormUrlEncodedContent(fields)).Result;
        var cookies = page
            .Headers.Concat(answer.Headers)
            .Where(h => h.Key == "Set-Cookie")
            .SelectMany(h => h.Value)
            .Select(c => c.Split(';')[0]);
        if (answer.StatusCode != HttpStatusCode.SeeOther && answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in answered {answer.StatusCode}.");
        return "Cookie: " + string.Join("; ", cookies);
    }

    private static string Tag(HttpClient http, string path)
    {
        using var answer = http.GetAsync(path).Result;
        return answer.Headers.ETag!.ToString();
    }

    private sealed record Load(double Rate, string Median, string Slow);

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""", RegexOptions.None, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"Requests/sec:\s+(?<rate>[\d.]+)", RegexOptions.None, 1000)]
    private static partial Regex Rates();

    [GeneratedRegex(@"^\s+50%\s+(?<time>\S+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Half();

    [GeneratedRegex(@"^\s+99%\s+(?<time>\S+)", RegexOptions.Multiline, 1000)]
    private static partial Regex Hundredth();

    [GeneratedRegex(@"Non-2xx.*", RegexOptions.None, 1000)]
    private static partial Regex Failures();
}
