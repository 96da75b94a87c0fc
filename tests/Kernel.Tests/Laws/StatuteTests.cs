using System.Reflection;
using Fazhi.Laws;
using Xunit;

namespace Fazhi.Kernel.Tests.Laws;

public sealed class StatuteTests
{
    private static readonly Statute[] Declared =
    [
        .. typeof(Statutes)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Statute))
            .Select(property => (Statute)property.GetValue(obj: null)!),
    ];

    [Fact]
    public void Every_declared_statute_is_listed_once()
    {
        Assert.Equal(Declared.Length, Statutes.All.Count);
        Assert.Equal(Declared.ToHashSet(), Statutes.All.ToHashSet());
        Assert.Equal(
            Statutes.All.Count,
            Statutes.All.DistinctBy(statute => statute.Code, StringComparer.OrdinalIgnoreCase).Count()
        );
        Assert.Equal(Statutes.All.Count, Statutes.All.DistinctBy(statute => (statute.Title, statute.Version)).Count());
    }

    [Fact]
    public void Every_statute_has_a_title_a_version_and_a_plain_code() =>
        Assert.All(
            Statutes.All,
            statute =>
            {
                Assert.Matches(@"^[\u4E00-\u9FFF《》“”、]{4,}$", statute.Title);
                Assert.Matches("[0-9]", statute.Version);
                Assert.Matches("^[a-z]+(-[a-z]+)*(-[0-9]+)+$", statute.Code);
                Assert.True(statute.Short is null || statute.Short.Length < statute.Title.Length);
                Assert.Same(statute, Statutes.Find(statute.Code));
            }
        );

    [Fact]
    public void No_two_versions_of_a_statute_are_in_force_together()
    {
        foreach (var versions in Statutes.All.GroupBy(statute => statute.Title, StringComparer.Ordinal))
        {
            foreach (var day in versions.SelectMany(v => new[] { v.InForceFrom, v.InForceUntil }).OfType<DateOnly>())
            {
                Assert.Single(versions, version => version.InForceOn(day));
            }
        }
    }

    [Fact]
    public void The_first_and_the_last_day_are_in_force()
    {
        var law = new Statute("test-2024", "试行办法", "2024年", new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));
        Assert.False(law.InForceOn(new DateOnly(2023, 12, 31)));
        Assert.True(law.InForceOn(new DateOnly(2024, 1, 1)));
        Assert.True(law.InForceOn(new DateOnly(2024, 12, 31)));
        Assert.False(law.InForceOn(new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void An_unknown_first_or_last_day_refuses_nothing()
    {
        Assert.True(Statutes.CivilCode.InForceOn(new DateOnly(2025, 1, 1)));
        Assert.True(Statutes.Reconsideration.InForceOn(new DateOnly(2025, 1, 1)));
        Assert.False(Statutes.Reconsideration.InForceOn(new DateOnly(2023, 12, 31)));
        Assert.Null(Statutes.Find("no-such-law-2000"));
    }
}
