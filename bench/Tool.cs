using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>Runs the program itself, as a county would, and tells its peak memory: a peak belongs to a whole process.</summary>
internal static class Tool
{
    /// <summary>Starts one of the programs that lie beside this one.</summary>
    internal static Process Start(string program, string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;

    internal static (long Peak, double Seconds, string Said) Run(params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start("fazhi.dll", arguments);
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
