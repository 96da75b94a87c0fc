using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2025-01-20", "5wd", "2025-01-26")]
    [InlineData("2025-01-20", "60d", "2025-03-21")]
    [InlineData("2024-08-31", "6mo", "2025-02-28")]
    [InlineData("2023-02-28", "2y", "2025-02-28")]
    [InlineData("2025-10-13", "-5wd", "2025-09-29")]
    public void The_due_date_stands_first_on_the_line_and_every_day_is_accounted_for(string start, string period, string due)
    {
        var (code, output, _) = Cli.Run("deadline", start, period);
        Assert.Equal(0, code);
        Assert.StartsWith(due + " ", output, StringComparison.Ordinal);
        Assert.Contains($"  {start}  ", output, StringComparison.Ordinal);
        Assert.Contains($"  {due}  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_batch_is_answered_line_by_line_and_a_wrong_line_does_not_stop_it()
    {
        var (code, output, _) = Cli.RunWith(
            "2025-01-20\t5wd\n昨天\t5wd\n2026-12-20\t60d\n2025-01-20\t60d\n",
            "deadline",
            "--batch"
        );
        var lines = output.TrimEnd().Split('\n');
        Assert.Equal(1, code);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("2025-01-26\t", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("?\t“昨天”不是日期", lines[1], StringComparison.Ordinal);
        Assert.Contains("2027年", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("2025-03-21\t", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_in_a_year_whose_arrangement_is_not_out_is_answered_as_provisional()
    {
        var (code, output, _) = Cli.Run("deadline", "2026-11-28", "60d");
        Assert.Equal(0, code);
        Assert.StartsWith("2027-01-27  （暂定）", output, StringComparison.Ordinal);
        Assert.Contains("2027年放假安排", output, StringComparison.Ordinal);
        Assert.Contains("2027-01-27  第60日（暂定）", output, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run("deadline", "2026-11-28", "40y").Code);
    }

    [Fact]
    public void A_notice_is_previewed_and_loaded_by_command_and_periods_are_counted_by_it()
    {
        using var folder = new Folder();
        var (data, notice) = (folder.At("data"), folder.At("2027.txt"));
        DataFolder.Create(data, People.Tahe, InReportOrder.Types);
        File.WriteAllText(notice, "2027-01-01 元旦 放假\n2027-01-04 元旦 放假\n2027-05-01 劳动节 放假\n2027-10-01 国庆节 放假\n");

        Assert.Equal(
            0,
            Cli.Run("calendar", "load", notice, "--number", "国办发明电〔2026〕9号", "--preview", "--data", data).Code
        );
        Assert.StartsWith(
            "2027-01-05  （暂定）",
            Cli.Run("deadline", "2026-12-28", "5wd", "--data", data).Out,
            StringComparison.Ordinal
        );
        var (code, output, _) = Cli.Run("calendar", "load", notice, "--number", "国办发明电〔2026〕9号", "--data", data);
        Assert.Equal(0, code);
        Assert.Contains("2027年放假安排", output, StringComparison.Ordinal);
        Assert.StartsWith(
            "2027-01-06  自",
            Cli.Run("deadline", "2026-12-28", "5wd", "--data", data).Out,
            StringComparison.Ordinal
        );
        Assert.Contains("国办发明电〔2026〕9号", Cli.Run("calendar", "years", "--data", data).Out, StringComparison.Ordinal);
        Assert.Contains(
            "理由",
            Cli.Run("calendar", "load", notice, "--number", "国办发明电〔2026〕9号", "--data", data).Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data).Code);
    }
}
