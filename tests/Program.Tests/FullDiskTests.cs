using System.Diagnostics;
using Xunit;

namespace Fazhi.Program.Tests;

public sealed class FullDiskTests
{
    private const string Act =
        """{"recipient":"演示甲","title":"演示奖","giver":"演示机关","level":"County","category":"Other","givenOn":"2025-03-03"}""";

    /// <summary>A limit on the size of files stands for the disk's end: a write beyond it fails as on a full disk.</summary>
    [Fact]
    public void Where_nothing_more_can_be_written_an_act_is_refused_in_words_and_nothing_is_half_written()
    {
        using var folder = new Folder();
        var data = folder.At("load");
        Assert.Equal(0, Cli.Run("generate", "--matters", "50", "--data", data).Code);
        var json = folder.At("act.json");
        File.WriteAllText(json, Act);
        // The load is of last year: an official says what day it is.
        var today = new Clocks.CountyClock(TimeProvider.System).Today;
        Assert.Equal(0, Cli.Run("calendar", "confirm", $"{today:yyyy-MM-dd}", "--note", "装载以后", "--data", data).Code);
        var before = Cli.Run("ledger", "checkpoint", "--data", data).Out;

        var (code, error) = Limited("perform", "honour", "RecordHonour", "--json", json, "--data", data, "--organ", "justice");

        Assert.Equal(1, code);
        Assert.Contains("［BL019］", error, StringComparison.Ordinal);
        Assert.Contains("没有写入任何内容", error, StringComparison.Ordinal);
        Assert.Equal(before, Cli.Run("ledger", "checkpoint", "--data", data).Out);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data).Code);
        // With room again, the same act is done.
        Assert.Equal(0, Cli.Run("perform", "honour", "RecordHonour", "--json", json, "--data", data, "--organ", "justice").Code);
    }

    private static (int Code, string Error) Limited(params string[] arguments)
    {
        // 64 KiB: less than the database's log needs. The runtime's own large mappings would count as files, so they are switched off.
        const string script = "trap '' XFSZ; ulimit -f 128; exec \"$@\"";
        var start = new ProcessStartInfo("/bin/sh", ["-c", script, "sh", "dotnet", Cli.Dll, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
