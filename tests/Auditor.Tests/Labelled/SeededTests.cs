using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>逐数改错 — every figure of every relation that was found to hold is made wrong once; how often that is told stands in the document.</summary>
public sealed partial class SeededTests
{
    private static readonly RelationKind[] Reckoned =
    [
        RelationKind.Sum,
        RelationKind.Partition,
        RelationKind.Ratio,
        RelationKind.Growth,
        RelationKind.TableSum,
    ];

    [Fact]
    public void The_document_prints_how_many_figures_made_wrong_are_told()
    {
        var published = Count(Truth.Files.Select(f => File.ReadAllText(Path.Combine(Truth.Folder, "reports", f))));
        var kinds = Count(File.ReadLines(Path.Combine(Truth.Folder, "kinds.tsv")).Skip(1).Select(l => l.Split('\t')[1]));
        var excerpts = Count(Excerpt.All.Where(e => !e.Text.Contains('\t')).Select(e => e.Text));
        var document = File.ReadAllText(Path.Combine(Truth.Folder, "auditor.md"));
        Assert.Contains($"| 公开的报告 | {published} |", document, StringComparison.Ordinal);
        Assert.Contains($"| 各类型的小段 | {kinds} |", document, StringComparison.Ordinal);
        Assert.Contains($"| 我们写的段落 | {excerpts} |", document, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_prints_how_many_relations_that_people_found_to_hold_are_checked()
    {
        var holding = Truth.Rows.Where(r => r.Verdict == "holds").ToList();
        var found = holding.Count(r => Truth.Audit(r.Report).Any(r.Matches));
        Assert.Contains(
            $"公开的报告里人工找出的{holding.Count}处相符的关系，核对到{found}处",
            File.ReadAllText(Path.Combine(Truth.Folder, "auditor.md")),
            StringComparison.Ordinal
        );
    }

    private static string Count(IEnumerable<string> texts)
    {
        var (all, told, beside) = (0, 0, 0);
        foreach (var text in texts)
        {
            var before = ExcerptTests.Alarms(text).Select(a => a.Relation).ToHashSet();
            foreach (var (wrong, printed) in Seeds(text))
            {
                var alarms = ExcerptTests.Alarms(wrong).Where(a => !before.Contains(a.Relation)).ToList();
                all++;
                told += alarms.Count > 0 ? 1 : 0;
                beside += alarms.Count(a => !(a.Relation + a.Quote).Contains(printed, StringComparison.Ordinal));
            }
        }

        return $"{all} | {told} | {100m * told / all:0.0}% | {beside}";
    }

    private static IEnumerable<(string Wrong, string Printed)> Seeds(string text)
    {
        foreach (var finding in Audit.Of(AuditText.Of(text)).Where(f => f.Verdict == Verdict.Holds && Reckoned.Contains(f.Kind)))
        {
            var at = text.IndexOf(finding.Quote, StringComparison.Ordinal);
            var figures = Number().Matches(finding.Relation).Select(m => Trim(m.Value)).ToHashSet(StringComparer.Ordinal);
            if (at < 0 || finding.Relation.StartsWith("shares", StringComparison.Ordinal))
                continue;
            foreach (Match number in Number().Matches(finding.Quote))
                if (figures.Contains(Trim(number.Value)))
                {
                    var printed = Off(number.Value, finding.Quote[(number.Index + number.Length)..].TrimStart().StartsWith('%'));
                    yield return (text[..(at + number.Index)] + printed + text[(at + number.Index + number.Length)..], printed);
                }
        }
    }

    private static string Off(string number, bool isPercent)
    {
        var value = decimal.Parse(number, CultureInfo.InvariantCulture);
        var decimals = number.Contains('.') ? number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var off =
            isPercent ? (value < 50 ? (value * 1.3m) + 0.2m : value * 0.8m)
            : value > 20 ? (value * 1.08m) + 1
            : value + 3;
        return decimal.Round(off, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    private static string Trim(string number) => number.Contains('.') ? number.TrimEnd('0').TrimEnd('.') : number;

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
