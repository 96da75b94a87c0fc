using Xunit;

namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>
/// Courts, procurators, hotlines, budgets, bulletins, proposals, reports of governments: right texts are not accused, what they claim is
/// checked, and what is planted in them is found where the text claims the relation.
/// </summary>
public sealed class ExcerptTests
{
    public static TheoryData<string> Names => [.. Excerpt.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_right_text_is_not_accused_and_what_it_claims_holds(string name)
    {
        var excerpt = Of(name);
        var findings = Audit.Of(AuditText.Of(excerpt.Text));
        Assert.Empty(findings.Where(f => f.Verdict.IsAlarm()).Select(f => f.Relation));
        var held = findings.Where(f => f.Verdict == Verdict.Holds).Select(f => f.Relation).ToList();
        Assert.Empty(excerpt.Holding.Except(held));
        // What is found at last is moved to its place in the file.
        Assert.Empty(excerpt.NotHeld.Intersect(held));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_planted_is_found_where_the_text_claims_it_and_nothing_else(string name)
    {
        var excerpt = Of(name);
        foreach (var plant in excerpt.Plants)
        {
            var alarms = Alarms(plant.In(excerpt.Text));
            var told = string.Join("; ", alarms.Select(a => a.Relation));
            Assert.True(
                (plant.Relation is not null && plant.IsFound) == alarms.Exists(a => a.Relation == plant.Relation),
                $"{plant.Old}→{plant.New} ⇒ {plant.Relation}: {told}"
            );
            Assert.All(
                alarms,
                a => Assert.True(plant.Relation is not null && plant.IsMeant(a), $"{plant.Old}→{plant.New}: {told}")
            );
        }
    }

    [Fact]
    public void There_are_many_of_them_from_every_kind_of_report()
    {
        Assert.True(Excerpt.All.Count >= 150);
        Assert.All(
            ["法院", "检察", "热线", "预算", "公报", "提案", "代表建议", "政府工作报告", "法治年报", "12315", "决算"],
            kind => Assert.Contains(Excerpt.All, e => e.Name.StartsWith(kind, StringComparison.Ordinal))
        );
    }

    private static Excerpt Of(string name) => Excerpt.All.Single(e => e.Name == name);

    internal static List<Finding> Alarms(string text) => [.. Audit.Of(AuditText.Of(text)).Where(f => f.Verdict.IsAlarm())];
}
