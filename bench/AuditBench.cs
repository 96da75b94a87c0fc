using System.Buffers;
using System.Diagnostics;
using System.Text;
using Fazhi.Auditor;

namespace Fazhi.Bench;

/// <summary>Auditing reports on one core, beside one pass that only finds every digit of the same text.</summary>
internal static class AuditBench
{
    private const int Bytes = 10_000_000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789一二两三四五六七八九十百千");

    internal static void Run()
    {
        Audited("a whole published report, over and over", ["tahe-2025.txt"]);
        Audited("only sentences with figures, 32 restated reports", null);
        foreach (var pattern in Patterns)
            Repeated(pattern);
    }

    // What a stranger may paste to make the auditor look at every figure again for every other.
    private static readonly string[] Patterns =
    [
        "共3件，其中1件、",
        "1件、其中",
        "(1件)",
        "1%、",
        "共3件，其中1件，占33%，",
        "比上年增加1件，",
        "100000件，合格1件，合格率50%，",
        "合计\t1\t2\n",
    ];

    private static void Repeated(string pattern)
    {
        const int times = 20_000;
        double Audit(int n)
        {
            var text = AuditText.Of(string.Concat(Enumerable.Repeat(pattern, n)));
            return Measure.Median(3, () => Time(() => Auditor.Audit.Of(text).Count));
        }

        var (once, twice) = (Audit(times), Audit(2 * times));
        Measure.Tell(
            $"{pattern.TrimEnd('\n')} repeated: {times * pattern.Length / 1e6 / once:0.00} million characters a second, twice the text {twice / once:0.0} times the time"
        );
    }

    private static void Audited(string what, string[]? files)
    {
        var text = Make(files);
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        var report = AuditText.Of(text);
        var found = 0;
        // The two take turns, so that whatever else the machine does is met by both.
        var rounds = Enumerable
            .Range(0, 7)
            .Select(_ => (Floor: Time(() => Count(text)), Audit: Time(() => found = Audit.Of(report).Count)))
            .Skip(1)
            .ToList();
        var (floor, audit) = (Measure.Median(rounds.Select(r => r.Floor)), Measure.Median(rounds.Select(r => r.Audit)));
        Measure.Tell($"{what}: {megabytes:0.0} MB, {found} relations: {megabytes / audit:0.0} MB/s");
        Measure.Tell($"  floor, every digit of it found: {megabytes / floor:0} MB/s, ratio {floor / audit:0.000}");
    }

    private static string Make(string[]? files)
    {
        var assembly = typeof(AuditBench).Assembly;
        var reports = assembly
            .GetManifestResourceNames()
            .Where(n => files is null ? n.EndsWith(".txt", StringComparison.Ordinal) && n != "tahe-2025.txt" : files.Contains(n))
            .Select(n => new StreamReader(assembly.GetManifestResourceStream(n)!).ReadToEnd())
            .ToList();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Bytes / 3; i++)
            text.Append(reports[i % reports.Count]).Append('\n');
        return text.ToString();
    }

    private static int Count(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Digits) is var at and >= 0; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private static double Time(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalSeconds;
    }
}
