using Xunit;

namespace Fazhi.Program.Tests;

public sealed class KillTests
{
    [Fact]
    public void A_demo_killed_again_and_again_goes_on_where_it_stopped_and_ends_with_the_same_year()
    {
        using var folder = new Folder();
        var data = folder.At("demo");
        var sizes = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            using var process = Cli.Start("demo", "--data", data, "--no-serve");
            // Not before there is something to lose, however slow the machine.
            while (!process.HasExited && !File.Exists(Path.Combine(data, "county.json")))
                process.WaitForExit(TimeSpan.FromMilliseconds(50));
            process.WaitForExit(TimeSpan.FromMilliseconds(100 + i * 500));
            process.Kill();
            process.WaitForExit();
            // Whatever was acknowledged is there, whole.
            var verify = Cli.Run("ledger", "verify", "--data", data);
            Assert.True(verify.Code == 0, verify.Error);
            sizes.Add(long.Parse(verify.Out.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.NotEmpty(sizes);
        Assert.Equal(sizes.Order(), sizes);
        Assert.Equal(0, Cli.Run("demo", "--data", data, "--no-serve").Code);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data).Code);
        Assert.Contains(
            "mediation.mediated\t987\t",
            Cli.Run("figures", "--data", data, "--format", "tsv").Out,
            StringComparison.Ordinal
        );
    }
}
