using System.Diagnostics;

namespace Fazhi.Bench;

/// <summary>A server that runs until it is disposed.</summary>
internal sealed class Running : IDisposable
{
    private readonly Process process;
    private readonly List<string> said = [];

    private Running(string program, string[] arguments)
    {
        process = Tool.Start(program, arguments);
        process.OutputDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data ?? "");
        };
        process.BeginOutputReadLine();
    }

    internal static Running Program(params string[] arguments) => new(Tool.Program, arguments);

    internal static Running Self(params string[] arguments) =>
        new(Path.Combine(AppContext.BaseDirectory, "Fazhi.Bench.dll"), arguments);

    /// <summary>Lets a server work or rest; another process tells nobody when it has.</summary>
    internal static void Wait(int milliseconds)
    {
#pragma warning disable RS0030
        Thread.Sleep(milliseconds);
#pragma warning restore RS0030
    }

    /// <summary>Processor time of the process so far.</summary>
    internal TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory now, in bytes.</summary>
    internal long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Asks until an answer comes.</summary>
    internal void Until(HttpClient http, string path)
    {
        for (var tries = 0; ; tries++)
            try
            {
                using var answer = http.GetAsync(path).Result;
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (AggregateException) when (tries < 3000 && !process.HasExited)
            {
                Wait(10);
            }
    }

    /// <summary>The password printed for a demo account.</summary>
    internal string Password(string account)
    {
        for (; ; Wait(50))
            lock (said)
                if (said.Find(l => l.StartsWith(account + '\t', StringComparison.Ordinal)) is { } line)
                    return line.Split('\t')[1];
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
