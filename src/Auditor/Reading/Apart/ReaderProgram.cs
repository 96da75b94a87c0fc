using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fazhi.Auditor.Reading.Apart;

/// <summary>读件程序 — how the process that reads one file is started: the program itself, with a command that does nothing else.</summary>
/// <param name="Assembly">The program's assembly; where there is none (one file with everything in it), the running program.</param>
/// <param name="Command">The command.</param>
public sealed record ReaderProgram(string Assembly, string Command)
{
    /// <summary>What starts it: nothing of this process's environment is handed down, so no secret of it can be read there.</summary>
    internal ProcessStartInfo Start(ReadingLimits limits, ReadingBounds bounds)
    {
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var shared = File.Exists(Assembly) && File.Exists(host);
        string[] arguments =
        [
            .. shared ? [Assembly] : Array.Empty<string>(),
            Command,
            "--bytes",
            Number(limits.Bytes),
            "--unpacked",
            Number(limits.UnpackedBytes),
            "--characters",
            Number(limits.Characters),
            "--seconds",
            Number((long)bounds.Time.TotalSeconds),
            .. limits.WithoutFigures ? ["--without-figures"] : Array.Empty<string>(),
            .. limits.AreRows ? ["--rows"] : Array.Empty<string>(),
        ];
        var start = new ProcessStartInfo(shared ? host : Environment.ProcessPath!, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_GCHeapHardLimit"] = bounds.Heap.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        // Without these two Windows starts no program that opens a socket or a random number.
        foreach (var name in OperatingSystem.IsWindows() ? ["SystemRoot", "TEMP"] : Array.Empty<string>())
            start.Environment[name] = Environment.GetEnvironmentVariable(name);
        return start;
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
