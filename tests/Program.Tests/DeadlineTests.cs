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
    public void A_year_without_holiday_arrangement_is_an_error_that_says_so()
    {
        var (code, output, error) = Cli.Run("deadline", "2026-12-30", "5wd");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("2027年", error, StringComparison.Ordinal);
    }
}
