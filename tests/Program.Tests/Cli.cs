using System.Diagnostics;

namespace Fazhi.Program.Tests;

/// <summary>Runs the program as a person does: another process, its words, its exit code.</summary>
internal static class Cli
{
    // …/bin/Release/net10.0
    private static string Configuration =>
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    /// <summary>The program as its own project builds it: beside the tests lies a copy that isn't compiled ahead.</summary>
    internal static readonly string Dll = Path.GetFullPath(
        Path.Combine(AppContext.BaseDirectory, "../../../../../src/Fazhi/bin", Configuration, "net10.0/fazhi.dll")
    );

    internal static (int Code, string Out, string Error) Run(params string[] arguments) => RunWith("", arguments);

    internal static (int Code, string Out, string Error) RunWith(string input, params string[] arguments)
    {
        using var process = Start(arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    internal static Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [Dll, .. arguments])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}

/// <summary>A folder of its own, gone when the test is done.</summary>
internal sealed class Folder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("fazhi-cli-").FullName;

    internal string At(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
