using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>类型 — small texts in the kinds that auditors get wrong: what must be told, with its relation, and what must not be alarmed.</summary>
public sealed class KindTests
{
    public static TheoryData<string, string, string> All =>
        [
            .. File.ReadLines(Path.Combine(Truth.Folder, "kinds.tsv"))
                .Skip(1)
                .Select(l => l.Split('\t'))
                .Select(c => (Kind: c[0], Text: c[1], Alarms: c[3])),
        ];

    [Theory]
    [MemberData(nameof(All))]
    public void Exactly_what_is_wrong_is_held_against_the_text(string kind, string text, string alarms)
    {
        var found = Audit.Of(AuditText.Of(text)).Where(f => f.Verdict.IsAlarm()).Select(f => f.Relation);
        Assert.True(alarms == string.Join("; ", found), $"{kind}: {string.Join("; ", found)} instead of {alarms}");
    }

    [Fact]
    public void All_kinds_are_there_with_examples_of_both_verdicts() =>
        Assert.True(All.Select(r => r.Data.Item1).Distinct().Count() >= 21);
}
