using System.Reflection;
using Fazhi.Mechanisms;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>One name, one type: whoever reads or searches for a name finds one thing.</summary>
public sealed class TypeNameTests
{
    private const string Office = "Fazhi.Web.Office";
    private const string Portal = "Fazhi.Web.Portal";

    /// <summary>A page that officials and the public have each in their own way, in two assemblies that never see each other.</summary>
    private static readonly string[] Twins =
    [
        "AuditPage",
        "AuditPages",
        "FigurePage",
        "FigurePages",
        "FiguresPage",
        "Frame",
        "Gone",
        "HomePage",
        "HomePages",
        "ReportPages",
        "SearchPage",
    ];

    [Fact]
    public void No_two_types_of_the_program_have_one_name_but_for_the_pages_of_the_two_surfaces()
    {
        var types = Assemblies()
            .SelectMany(a => a.GetTypes())
            .Where(t =>
                !t.IsNested
                && t.Namespace?.Split('.') is ["Fazhi", ..] within
                // A step of a database is called alike in each database.
                && !within[^1].EndsWith("Migrations", StringComparison.Ordinal)
                && t.Name is not "_Imports"
                && char.IsLetter(t.Name[0])
            )
            .ToList();
        Assert.True(types.Count > 1000);
        // A type with type arguments and the one without are one name in one place.
        var twice = types
            .GroupBy(t => t.Name.Split('`')[0], t => (t.Assembly.GetName().Name, t.Namespace))
            .Select(g => (Name: g.Key, In: g.Distinct().Order().ToList()))
            .Where(g => g.In.Count > 1)
            .ToDictionary(g => g.Name, g => g.In, StringComparer.Ordinal);
        Assert.All(
            twice.Where(t => !Twins.Contains(t.Key)),
            t =>
                Assert.Fail(
                    $"{t.Key} is the name of several types: {string.Join(", ", t.Value.Select(p => p.Namespace))}. Give one of them a name of its own; an act keeps its code by [KeptAs]."
                )
        );
        Assert.All(
            Twins,
            name =>
                Assert.True(
                    twice.TryGetValue(name, out var places)
                        && places is [var one, var other]
                        && one.Namespace!.StartsWith(Office, StringComparison.Ordinal)
                        && other.Namespace!.StartsWith(Portal, StringComparison.Ordinal),
                    $"{name} is no pair of pages any more, one of the office and one of the portal."
                )
        );
    }

    [Fact]
    public void An_act_that_was_renamed_keeps_its_code_in_the_ledger()
    {
        foreach (
            var (type, act, code) in new (string, Type, string)[]
            {
                ("dispute", typeof(Mechanisms.Mediation.RecordFulfilment), "RecordPerformance"),
                ("annual-report", typeof(Mechanisms.AnnualReports.ReturnReport), "ReturnToDrafting"),
            }
        )
            Assert.Equal(code, Assert.Single(InReportOrder.Types.Find(type)!.Acts, r => r.ActType == act).Code);
        Assert.Equal("ReturnToDrafting", new Mechanisms.AnnualReports.ReturnReport { Reason = "数字有变化。" }.Code);
    }

    private static IEnumerable<Assembly> Assemblies() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n =>
                n.StartsWith("Fazhi.", StringComparison.OrdinalIgnoreCase)
                && !n.EndsWith("Tests", StringComparison.Ordinal)
                && n != "Fazhi.Testing"
            )
            .Append("fazhi")
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(Assembly.Load);
}
