namespace Fazhi.Bench;

/// <summary>Measures what docs/performance.md tells, each number beside its floor in the same run.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var measurements = new Dictionary<string, Action>(StringComparer.Ordinal)
        {
            ["desk"] = DeskBench.Run,
            ["caused"] = CausedBench.Run,
            ["atonce"] = DeskBench.AtOnce,
            ["bulk"] = DeskBench.Bulk,
            ["verify"] = VerifyBench.Run,
            ["deadline"] = DeadlineBench.Run,
            ["draw"] = DrawBench.Run,
            ["figures"] = FiguresBench.Run,
            ["memory"] = MemoryBench.Run,
            ["import"] = ImportBench.Run,
            ["audit"] = AuditBench.Run,
            ["start"] = StartBench.Run,
            ["web"] = WebBench.Run,
            ["post"] = WebBench.Acts,
            ["exam"] = ExamBench.Run,
            ["consultation"] = ConsultationBench.Run,
        };
        // The floor of the pages is a process of its own.
        if (args is ["floor", var file, var url])
        {
            WebFloor.Serve(file, url);
            return 0;
        }

        foreach (var name in args.Length == 0 ? [.. measurements.Keys] : args)
        {
            if (!measurements.TryGetValue(name, out var run))
            {
                Console.Error.WriteLine($"Unknown measurement {name}. There are: {string.Join(' ', measurements.Keys)}.");
                return 2;
            }

            Console.WriteLine($"# {name}");
            run();
        }

        return 0;
    }
}
