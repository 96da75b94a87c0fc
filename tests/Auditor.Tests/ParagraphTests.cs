using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>Paragraphs in the many ways reports are written, with and without faults, and with what only looks like one.</summary>
public sealed class ParagraphTests
{
    public static TheoryData<string, string> All =>
        [.. Truth.Paragraphs("paragraphs.txt").Select(p => (p.Text, string.Join('\n', p.Expected)))];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_listed_is_found_and_nothing_else_is_held_against_it(string text, string listed)
    {
        var expected = listed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var found = Audit.Of(AuditText.Of(text)).Select(f => (f.Verdict, Line: $"{f.Verdict.Word()} {f.Relation}")).ToList();
        Assert.Empty(expected.Except(found.Select(f => f.Line)));
        Assert.Empty(found.Where(f => f.Verdict.IsAlarm()).Select(f => f.Line).Except(expected));
    }

    [Fact]
    public void There_are_many_of_them() => Assert.True(Truth.Paragraphs("paragraphs.txt").Count() >= 40);
}
