using System.Net;
using System.Text.RegularExpressions;
using Fazhi.Mechanisms;
using Fazhi.Storage;

namespace Fazhi.Bench;

/// <summary>
/// What a start costs, with all types of the county: processor time of the whole process until its first page has been answered,
/// which what else runs on the machine hardly changes; memory when it has come to rest, and when everything was opened once.
/// </summary>
internal static partial class StartBench
{
    private const string Url = "http://127.0.0.1:5096";
    private const string Account = "tiaojie";
    private const int Rounds = 5;

    internal static void Run()
    {
        using var scratch = new Scratch();
        var folder = scratch.File("data");
        Tool.Run("demo", "--no-serve", "--data", folder);
        // Tables are made, and their acts gone through, once: that is no start.
        DataFolder.Open(folder, InReportOrder.Types);
        Measure.Tell($"## {InReportOrder.Types.Newest.Count} types");
        var starts = Enumerable.Range(0, Rounds).Select(_ => Start(folder, all: false)).ToList();
        var opened = Start(folder, all: true);
        Measure.Tell(
            $"to the first page: {Middle(starts, s => s.Processor):0.00} s of processor, {Middle(starts, s => s.Wall):0.00} s by the clock"
        );
        Measure.Tell(
            $"idle: {Middle(starts, s => s.Idle):0} MiB; {opened.Opened} after {opened.Pages} pages were opened, each once"
        );
    }

    private static Started Start(string folder, bool all)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        using var county = Running.Program("serve", "--data", folder, "--url", Url);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Url) };
        county.Until(http, "/");
        var (processor, wall) = (county.Processor.TotalSeconds, watch.Elapsed.TotalSeconds);
        Running.Wait(5000);
        var idle = county.Memory >> 20;
        if (!all)
            return new Started(processor, wall, idle, "", 0);
        WebBench.SignIn(http, county.Password(Account));
        var pages = 0;
        void Open(string path)
        {
            using var answer = http.GetAsync(path).Result;
            pages += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        foreach (var type in InReportOrder.Types.Newest)
        {
            Open($"/office/{type.Code}");
            Open($"/api/v1/matters/{type.Code}");
            foreach (var act in type.Acts.Where(a => a.Opens))
                Open($"/office/{type.Code}/new/{act.Code}");
        }

        var home = http.GetStringAsync("/office").Result;
        foreach (Match link in Links().Matches(home))
            Open(link.Groups["path"].Value);
        Running.Wait(3000);
        return new Started(processor, wall, idle, $"{county.Memory >> 20} MiB", pages);
    }

    private static double Middle(IEnumerable<Started> starts, Func<Started, double> what) => Measure.Median(starts.Select(what));

    private sealed record Started(double Processor, double Wall, double Idle, string Opened, int Pages);

    [GeneratedRegex("href=\"(?<path>/office[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Links();
}
