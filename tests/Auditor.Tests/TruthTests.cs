using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>Published reports, restated, with every relation that people found in them and checked by hand.</summary>
public sealed class TruthTests
{
    [Fact]
    public void Every_relation_of_every_published_report_is_told_in_Chinese()
    {
        var findings = Truth.Files.SelectMany(Truth.Audit).ToList();
        Assert.Contains(findings, f => f.Relation.Contains("stated", StringComparison.Ordinal));
        Assert.All(
            findings.Where(f => !f.Quote.Any(char.IsAsciiLetter)),
            f => Assert.DoesNotMatch("[A-Za-z]{2}", $"{f.RelationInChinese()} {f.ComputedInChinese()}")
        );
    }

    public static TheoryData<string> Reports => [.. Truth.Rows.Select(r => r.Report).Concat(Truth.Files).Distinct()];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Exactly_the_relations_that_are_wrong_are_held_against_a_report(string report)
    {
        var alarms = Truth.Audit(report).Where(f => f.Verdict.IsAlarm()).ToList();
        var wrong = Truth
            .Rows.Where(r => r.Report == report && r.Verdict is "violated" or "impossible" && r.Report == report)
            .ToList();
        Assert.Equal(
            wrong.Select(r => $"{r.Verdict} {r.Relation}").Order(StringComparer.Ordinal),
            alarms.Select(f => $"{f.Verdict.Word()} {f.Relation}").Order(StringComparer.Ordinal)
        );
        Assert.All(alarms, f => Assert.EndsWith("。", f.Note, StringComparison.Ordinal));
    }

    [Fact]
    public void More_than_nine_of_ten_relations_that_hold_are_found()
    {
        var holding = Truth.Rows.Where(r => r.Verdict == "holds").ToList();
        var missed = holding.Where(r => !Truth.Audit(r.Report).Any(f => r.Matches(f))).ToList();
        Assert.True(
            missed.Count * 10 < holding.Count,
            $"{holding.Count - missed.Count} of {holding.Count}; missed:\n"
                + string.Join('\n', missed.Select(m => $"{m.Report} {m.Kind} {m.Relation}"))
        );
    }

    [Fact]
    public void What_the_text_leaves_open_is_never_decided()
    {
        foreach (var row in Truth.Rows.Where(r => r.Verdict == "undetermined"))
            Assert.DoesNotContain(Truth.Audit(row.Report), f => f.Verdict.IsAlarm() && f.Relation == row.Relation);
    }

    [Fact]
    public void A_finding_quotes_the_report_word_for_word() =>
        Assert.All(
            Truth.Files,
            file =>
            {
                var text = Truth.Text(file);
                Assert.All(
                    Audit.Of(text),
                    f =>
                        Assert.Equal(
                            f.Quote,
                            text.Text.Substring(text.Text.IndexOf(f.Quote, f.Offset, StringComparison.Ordinal), f.Quote.Length)
                        )
                );
            }
        );
}
