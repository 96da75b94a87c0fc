using System.Text.RegularExpressions;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>不予办理的理由 — every code that the program can give is listed, and none ever goes or comes to mean something else.</summary>
public sealed partial class ProblemListTests
{
    private static readonly string Known = Path.Combine(Repository.Folder, "tests/Mechanisms.Tests/problem-codes.txt");

    private static SortedSet<string> Listed =>
        [
            .. Row()
                .Matches(File.ReadAllText(Path.Combine(Repository.Folder, "docs/problems.md")))
                .Select(m => m.Groups["code"].Value),
        ];

    [Fact]
    public void Every_code_in_the_source_is_in_the_list()
    {
        var listed = Listed;
        var series = listed.Select(c => c[..2]).ToHashSet();
        var unlisted = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value))
            .Where(c => series.Contains(c[..2]) && !listed.Contains(c))
            .Distinct();
        Assert.Empty(unlisted);
    }

    [Fact]
    public void Every_refusal_that_all_share_says_what_to_do()
    {
        // A gate's phrase says it: 应当先登记责令受理的生效裁判.
        var shared = File.ReadLines(Path.Combine(Repository.Folder, "docs/problems.md"))
            .Where(line => Row().IsMatch(line) && line.Split(" | ").Length == 4)
            .ToList();
        Assert.True(shared.Count > 80);
        Assert.All(
            shared,
            row =>
                Assert.True(
                    row.TrimEnd('|', ' ').Split('|')[^1].Trim().Length > 1 && !row.EndsWith("|  |", StringComparison.Ordinal),
                    $"{row} says what is wrong and not what to do: give it a remedy."
                )
        );
    }

    [Fact]
    public void A_code_that_was_given_once_stays_and_a_new_one_is_written_down()
    {
        var (known, listed) = (File.ReadAllLines(Known).ToHashSet(), Listed);
        if (Environment.GetEnvironmentVariable("FAZHI_FIXTURES") == "write")
            File.WriteAllLines(Known, known.Union(listed).Order(StringComparer.Ordinal));
        Assert.True(
            known.IsSubsetOf(listed),
            $"People and programs know these codes, and nothing gives them any more: {string.Join(' ', known.Except(listed))}. A code keeps its meaning for good."
        );
        Assert.True(
            listed.IsSubsetOf(known),
            $"New codes: {string.Join(' ', listed.Except(known))}. Write them down with FAZHI_FIXTURES=write; from then on they stay."
        );
    }

    [GeneratedRegex(@"^\| (?<code>[A-Z]{2}\d{3}) \|", RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Row();

    [GeneratedRegex(@"""(?<code>[A-Z]{2}\d{3})""", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();
}
