using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>Runs the program itself, as a county would, and tells its peak memory: a peak belongs to a whole process.</summary>
internal static class Tool
{
    /// <summary>
    /// The program as its own project builds it. The copy beside this one is for the compiler: it isn't compiled ahead.
    /// </summary>
    internal static string Program { get; } =
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../src/Fazhi/bin/Release/net10.0/fazhi.dll"));

    /// <summary>Starts a program.</summary>
    internal static Process Start(string program, string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;

    internal static (long Peak, double Seconds, string Said) Run(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(Program, arguments);
        var said = process.StandardOutput.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            try
            {
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended between the wait and the look; what was seen before stands.
            }
        }

        return process.ExitCode == 0
            ? (peak, watch.Elapsed.TotalSeconds, said.Result.Trim())
            : throw new InvalidOperationException($"fazhi {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
