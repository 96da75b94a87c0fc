using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>docs/adr says of every decision from when it is and whether it holds, and leads to what took its place.</summary>
public sealed partial class DecisionRecordTests
{
    private static readonly string Decisions = Path.Combine(Repository.Folder, "docs", "adr");

    private static readonly IReadOnlyList<string> Names =
    [
        .. Directory.EnumerateFiles(Decisions, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Records_are_numbered_from_one_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, Names.Count), Names.Select(NumberOf));

    [Fact]
    public void Every_record_has_its_day_and_its_status_and_leads_to_what_took_its_place() =>
        Assert.All(Names, name => Assert.Empty(Faults(name, File.ReadAllText(Path.Combine(Decisions, name)))));

    [Theory]
    [InlineData("# 1 The Desk\n\n**Result.** Every change is an act.\n", "no day and status")]
    [InlineData("# 1 The Desk\n\n2026-11-31 · accepted\n", "no day")]
    [InlineData("# 1 The Desk\n\n2026-11-24 · decided\n", "no day and status")]
    [InlineData("# 2 The Desk\n\n2026-11-24 · accepted\n", "title")]
    [InlineData("# 1 The Desk\n\n2026-11-24 · superseded by [ADR 99](0099-nothing.md)\n", "0099-nothing.md")]
    [InlineData("# 1 The Desk\n\n2026-11-24 · accepted · amended 2026-11-23\n\n**Amended 2026-11-23.** So.\n", "before it")]
    [InlineData("# 1 The Desk\n\n2026-11-24 · accepted · amended 2026-11-29\n", "what was amended")]
    public void A_record_that_leaves_it_open_is_told(string text, string fault) =>
        Assert.Contains(Faults("0001-the-desk.md", text), f => f.Contains(fault, StringComparison.Ordinal));

    private static IEnumerable<string> Faults(string name, string text)
    {
        var lines = text.Split('\n');
        if (Title().Match(lines[0]) is not { Success: true } title || Number(title.Groups["number"]) != NumberOf(name))
            yield return $"{name}: the title doesn't begin with the number of its file.";
        if (lines.Length < 3 || Status().Match(lines[2]) is not { Success: true } status)
        {
            yield return $"{name}: no day and status under the title, such as “2026-11-24 · accepted”.";
            yield break;
        }

        if (Day(status.Groups["day"].Value) is not { } day)
            yield return $"{name}: {status.Groups["day"]} is no day.";
        else if (status.Groups["later"].Captures.Select(c => Day(c.Value)).Any(d => d is null || d < day))
            yield return $"{name}: amended before it was decided.";
        foreach (Match other in Other().Matches(lines[2]))
            if (other.Groups["file"].Value is var file && !Names.Contains(file))
                yield return $"{name}: there is no {file}.";
            else if (Number(other.Groups["number"]) != NumberOf(file) || NumberOf(file) <= NumberOf(name))
                yield return $"{name}: {file} isn't the later record that is named.";
        if (
            lines[2].Contains("amended", StringComparison.Ordinal)
            && !lines.Any(l => l.StartsWith("**Amended ", StringComparison.Ordinal))
        )
            yield return $"{name}: what was amended isn't said.";
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int NumberOf(string name) => int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^# (?<number>[1-9]\d*)\.? \S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^(?<day>\d{4}-\d\d-\d\d) · (accepted|superseded by \[ADR \d+\]\([^)]+\))( · amended (by \[ADR \d+\]\([^)]+\)|(?<later>\d{4}-\d\d-\d\d)))*$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Status();

    [GeneratedRegex(@"\[ADR (?<number>\d+)\]\((?<file>[^)]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Other();
}
