using System.Globalization;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.FileReviews;

/// <summary>随程序提供的评查标准 — every rule of them is data, and the machine decides most of what a case handled here can prove.</summary>
public sealed class SheetTests
{
    [Theory]
    [InlineData("review-sheet-ordinary.tsv")]
    [InlineData("review-sheet-summary.tsv")]
    public void Every_rule_of_a_sheet_is_data(string name)
    {
        var rows = Rows(name);
        Assert.Equal(rows.Count, rows.Select(r => r["项目编号"]).Distinct().Count());
        Assert.All(
            rows,
            row =>
            {
                Assert.Contains(row["部分"], Enum.GetValues<SheetPart>().Select(p => Terms.Of(p)));
                var points = decimal.Parse(row["分值"], CultureInfo.InvariantCulture);
                Assert.True(points > 0 || row["部分"] == "加减分", row["项目编号"]);
                Assert.True(row["一票否决"].Length == 0 || row["部分"] == "合法性", row["项目编号"]);
                Assert.All(
                    row["扣分办法"].Split('；', StringSplitOptions.RemoveEmptyEntries),
                    line => Assert.True(Deduction.Read(line) is not null, $"{row["项目编号"]} {line}")
                );
                Assert.True(row["机评项目"].Length == 0 || FileChecks.Find(row["机评项目"]) is not null, row["机评项目"]);
            }
        );
        // What a file has at least: one thing that vetoes, and points that make a hundred.
        Assert.Contains(rows, r => r["一票否决"].Length > 0);
    }

    [Fact]
    public void The_machine_decides_more_than_two_items_of_five_of_the_sheet_for_the_ordinary_procedure()
    {
        var rows = Rows("review-sheet-ordinary.tsv");
        var decided = rows.Count(r => r["机评项目"].Length > 0);
        Assert.True(decided * 5 >= rows.Count * 2, $"{decided} of {rows.Count}");
        Assert.Equal((38, 58), (decided, rows.Count));
        Assert.Equal(decided, rows.Where(r => r["机评项目"].Length > 0).Select(r => r["机评项目"]).Distinct().Count());
    }

    [Fact]
    public void Every_check_has_its_article_and_a_sheet_that_names_it()
    {
        string[] named =
        [
            .. Rows("review-sheet-ordinary.tsv").Concat(Rows("review-sheet-summary.tsv")).Select(r => r["机评项目"]),
        ];
        Assert.All(FileChecks.All, c => Assert.Contains(c.Key, named));
        Assert.Equal(FileChecks.All.Count, FileChecks.All.Select(c => c.Key).Distinct().Count());
        Assert.All(FileChecks.All, c => Assert.NotEqual(Laws.Article.WorkingRule, c.Basis));
    }

    private static List<Dictionary<string, string>> Rows(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Folder, "samples", "tahe-2025", name));
        var heads = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(l => heads.Zip(l.Split('\t')).ToDictionary(p => p.First, p => p.Second))];
    }
}
