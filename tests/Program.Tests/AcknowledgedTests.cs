using System.Globalization;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Xunit;

namespace Fazhi.Program.Tests;

public sealed class AcknowledgedTests
{
    private const int Kills = 6;

    /// <summary>
    /// Each time the process is killed right after it said so many words, so that the next transaction is under way: by one who records act by act, and by sixteen whose acts share transactions.
    /// </summary>
    [Theory]
    [InlineData("--each", "1")]
    [InlineData("--writers", "16")]
    public void Killed_again_and_again_while_recording_every_acknowledged_act_is_there_and_the_ledger_verifies(
        string how,
        string many
    )
    {
        using var folder = new Folder();
        var data = folder.At("load");
        var acknowledged = new Dictionary<string, long>(StringComparer.Ordinal);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Cli.Start("generate", "--matters", "100000", how, many, "--print", "--data", data);
            for (var lines = 2 + kill % 7; lines > 0 && process.StandardOutput.ReadLine() is { } line; lines--)
                acknowledged[line.Split(' ')[0]] = long.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
            process.Kill();
            process.WaitForExit();
            // A line may have come out after the last one read: it too was acknowledged.
            while (process.StandardOutput.ReadLine() is { } line)
                if (line.Split(' ') is [var number, var sequence] && long.TryParse(sequence, out var at))
                    acknowledged[number] = at;
        }

        var store = DataFolder.Open(data, InReportOrder.Types).Store;
        var verdict = new LedgerCheck(store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
        Assert.True(acknowledged.Count >= Kills * 2, $"Only {acknowledged.Count} matters were acknowledged.");
        using var db = store.Open();
        var search = new Search(store);
        foreach (var (number, sequence) in acknowledged)
        {
            var matter = search.ByNumber(number);
            Assert.True(matter is not null, $"{number} was acknowledged and is gone.");
            Assert.Equal(matter.Id, db.Entries.Single(e => e.Sequence == sequence).MatterId);
        }
    }
}
