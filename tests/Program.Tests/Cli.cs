using System.Diagnostics;
using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Fazhi.Program.Tests;

/// <summary>
/// Runs the program as a person does: its arguments, its words, its exit code. It runs in this process, which spares a start of two seconds of the processor each time; what is about the process itself
/// (killed, its bytes, its environment) starts one.
/// </summary>
internal static class Cli
{
    private static readonly MethodInfo Main = Assembly.Load("fazhi").EntryPoint!;

    static Cli()
    {
        // What no command writes, such as the tests' own report, goes where it went.
        var (output, error) = (Console.Out, Console.Error);
        Console.SetOut(new Routed(() => Streams.Value?.Out ?? output));
        Console.SetError(new Routed(() => Streams.Value?.Error ?? error));
        Console.SetIn(new RoutedInput(() => Streams.Value?.In));
    }

    private static AsyncLocal<(TextWriter Out, TextWriter Error, TextReader In)?> Streams { get; } = new();

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
        using var output = new StringWriter();
        using var error = new StringWriter();
        // A context of its own: what the command starts writes here, and nothing else does.
        var code = Task.Run(() =>
            {
                Streams.Value = (TextWriter.Synchronized(output), TextWriter.Synchronized(error), new StringReader(input));
                return (int)Main.Invoke(null, [arguments])!;
            })
            .GetAwaiter()
            .GetResult();
        // As if the process had ended: nobody holds the files of a folder that another command finds replaced.
        SqliteConnection.ClearAllPools();
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The same as a process of its own.</summary>
    internal static (int Code, string Out, string Error) RunApart(string input, params string[] arguments)
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

    private sealed class Routed(Func<TextWriter> to) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => to().Write(value);

        public override void Write(string? value) => to().Write(value);

        public override void Write(char[] buffer, int index, int count) => to().Write(buffer, index, count);
    }

    private sealed class RoutedInput(Func<TextReader?> from) : TextReader
    {
        public override int Peek() => from()?.Peek() ?? -1;

        public override int Read() => from()?.Read() ?? -1;

        public override string? ReadLine() => from()?.ReadLine();

        public override string ReadToEnd() => from()?.ReadToEnd() ?? "";
    }
}

/// <summary>A folder of its own, gone when the test is done.</summary>
internal sealed class Folder : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("fazhi-cli-").FullName;

    internal string At(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
