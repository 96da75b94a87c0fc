namespace Fazhi.Bench;

/// <summary>The most memory generating and verifying ever hold, at two sizes: it must not grow with the ledger.</summary>
internal static class MemoryBench
{
    internal static void Run()
    {
        foreach (var matters in new[] { 1_000, 8_000, 32_000, 96_000 })
        {
            using var scratch = new Scratch();
            var folder = scratch.File("data");
            var generate = Tool.Run("generate", "--matters", $"{matters}", "--data", folder);
            var verify = Tool.Run("ledger", "verify", "--data", folder);
            Measure.Tell(
                $"{matters} matters: generate {generate.Peak >> 20} MiB at most in {generate.Seconds:0.0} s, verify {verify.Peak >> 20} MiB at most in {verify.Seconds:0.0} s"
            );
            Measure.Tell($"  {generate.Said}");
        }
    }
}
