using System.Text.Json;
using Xunit;

namespace Fazhi.Program.Tests;

public sealed class AuditTests
{
    private const string Right = "全县共有37人参加考试，通过26人，通过率70%。";
    private const string Wrong = "审理结果：受理案件15件，其中维持5件，占受理案件总数的38%。";

    private const string Unsure = "全县共有人民调解组织312个。截至年底，全县共有人民调解组织321个，实现全覆盖。";

    [Fact]
    public void A_report_that_is_right_ends_with_zero_and_one_that_is_wrong_with_one()
    {
        Assert.Equal(0, Cli.RunApart(Right, "audit", "-").Code);
        Assert.Equal(1, Cli.RunApart(Wrong, "audit", "-").Code);
    }

    [Fact]
    public void What_is_only_to_be_looked_at_again_is_told_and_ends_with_zero()
    {
        var (code, output, _) = Cli.RunApart(Unsure, "audit", "-");
        Assert.Equal(0, code);
        Assert.Contains("请核对", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Cli.RunApart(Wrong + Unsure, "audit", "-", "--format", "json").Out);
        var alarms = json
            .RootElement.EnumerateArray()
            .Where(f => f.GetProperty("ground").ValueKind == JsonValueKind.String)
            .Select(f =>
                (f.GetProperty("ground").GetString(), f.GetProperty("sure").GetBoolean(), f.GetProperty("score").GetDecimal())
            )
            .ToList();
        Assert.Contains(alarms, a => a is ("share", true, >= 0.9m));
        Assert.Contains(alarms, a => a is ("repeat", false, < 0.9m));
    }

    [Fact]
    public void A_rate_without_one_exception_among_hundreds_is_asked_about_and_ends_with_zero()
    {
        const string all = "全年受理行政复议案件312件，办结312件，办结率100%。";
        const string question = "没有一件例外，请核对未成功、未完成的是否都已计入。";
        var (code, table, _) = Cli.RunApart(all, "audit", "-", "--format", "tsv");
        Assert.Equal(0, code);
        Assert.Contains(question, table, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Cli.RunApart(all + Right, "audit", "-", "--format", "json").Out);
        var asked = Assert.Single(json.RootElement.EnumerateArray(), f => f.GetProperty("question").GetString() != "");
        Assert.Equal(("holds", false), (asked.GetProperty("verdict").GetString(), asked.GetProperty("sure").GetBoolean()));
        Assert.EndsWith(question, asked.GetProperty("question").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tsv_has_its_heading_and_a_line_for_each_relation()
    {
        var lines = Cli.RunApart(Wrong, "audit", "-", "--format", "tsv").Out.TrimEnd().Split('\n');
        Assert.Equal("file\tquote\trelation\tcomputed\tverdict\tnote", lines[0]);
        Assert.Contains(lines, l => l.Split('\t') is ["-", _, "5/15 = 38%", "33.3333%", "impossible", { Length: > 0 }]);
    }

    [Fact]
    public void The_json_says_the_kind_too()
    {
        using var json = JsonDocument.Parse(Cli.RunApart(Right, "audit", "-", "--format", "json").Out);
        Assert.Contains(json.RootElement.EnumerateArray(), f => f.GetProperty("kind").GetString() == "ratio");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_audited()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("报告.txt"), Right);
        var (code, output, error) = Cli.Run("audit", folder.At("没有.docx"), folder.At("报告.txt"));
        Assert.Equal(2, code);
        Assert.Contains("SH010", error, StringComparison.Ordinal);
        Assert.Contains("26/37 = 70%", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_would_fell_the_program_is_told_and_the_others_are_audited()
    {
        using var folder = new Folder();
        File.WriteAllText(folder.At("报告.txt"), Right);
        File.WriteAllBytes(folder.At("炸弹.xlsx"), Fazhi.Testing.Bombs.SharedString());
        var (code, output, error) = Cli.Run("audit", folder.At("炸弹.xlsx"), folder.At("报告.txt"));
        Assert.Equal(2, code);
        Assert.Contains("SH011", error, StringComparison.Ordinal);
        Assert.Contains("26/37 = 70%", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_without_figures_has_nothing_to_check()
    {
        var (code, _, error) = Cli.RunApart("一是统一思想，进一步提高认识。", "audit", "-");
        Assert.Equal(0, code);
        Assert.Contains("没有可核对的内容", error, StringComparison.Ordinal);
    }
}
