using System.Text.RegularExpressions;
using Fazhi.Mechanisms;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Faces;

/// <summary>What every mechanism's pages share knows none of them: adding one is a folder, and changes no page of another.</summary>
public sealed partial class SharedCodeTests
{
    // “return” is what leads back after signing in, and the page on which a draft is gone on with.
    private static readonly string[] OtherWords = ["return"];

    private static readonly string Web = Path.Combine(Repository.Folder, "src", "Web");

    private static IReadOnlyList<string> Shared { get; } =
    [
        .. Directory
            .EnumerateFiles(Web, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor")
            .Select(f => Path.GetRelativePath(Web, f))
            .Where(f =>
                !f.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj", .. InReportOrder.All.Select(m => m.Folder)]).Any()
            ),
    ];

    [Fact]
    public void Shared_pages_name_no_mechanism_no_type_no_act_and_no_figure()
    {
        Assert.True(Shared.Count > 150, "No pages were found to read.");
        Assert.Equal(
            "",
            string.Join('\n', Shared.SelectMany(f => Faults(Comment().Replace(File.ReadAllText(Path.Combine(Web, f)), ""), f)))
        );
    }

    [Theory]
    [InlineData("using Fazhi.Mechanisms.Mediation;", "Mechanisms.Mediation")]
    [InlineData("x => x.Code == \"dispute\"", "dispute")]
    [InlineData("<a href=\"/office/annual-report/begin\">", "annual-report")]
    [InlineData("rule.Code == \"RequestWithdrawal\"", "RequestWithdrawal")]
    [InlineData("rule.ActType == typeof(AddEvidence)", "AddEvidence")]
    [InlineData("Figure(\"mediation.mediated\")", "mediation.mediated")]
    public void One_that_does_is_told(string code, string fault) =>
        Assert.Contains(Faults(code, "Page.cs"), f => f.Contains(fault, StringComparison.Ordinal));

    private static IEnumerable<string> Faults(string text, string file)
    {
        var words = Word().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var parts = Part().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var mechanism in InReportOrder.All.Where(m => text.Contains($"Mechanisms.{m.Folder}", StringComparison.Ordinal)))
            yield return $"{file} knows Mechanisms.{mechanism.Folder}: let the mechanism say it, beside its definition (Face) or in its own pages (OfficePages, PortalPages).";
        foreach (var type in Types.Intersect(parts))
            yield return $"{file} knows the type {type}: take it from MatterTypes, or let its mechanism say it (Face, OfficePages, PortalPages).";
        foreach (var act in Acts.Intersect(words))
            yield return $"{file} knows the act {act}: let its mechanism say it (Face, OfficePages, PortalPages).";
        foreach (var figure in Figures.Intersect(parts))
            yield return $"{file} knows the figure {figure}: let its mechanism say it (Headlines, Hint).";
    }

    private static readonly HashSet<string> Types = [.. InReportOrder.Types.Newest.Select(t => t.Code).Except(OtherWords)];

    private static readonly HashSet<string> Figures = [.. InReportOrder.Indicators.Select(i => i.Key)];

    // What the kernel gives every type, shared pages may know.
    private static readonly HashSet<string> Acts =
    [
        .. InReportOrder
            .Types.All.SelectMany(t => t.Acts)
            .Select(r => r.ActType)
            .Where(a => a.Assembly == typeof(InReportOrder).Assembly)
            .Select(a => a.Name.Split('`')[0]),
    ];

    [GeneratedRegex(@"(?<=^|\s)//.*|@\*.*?\*@", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    // A whole text, or a part of an address.
    [GeneratedRegex(@"(?<=[""/])[a-z][a-z._-]+(?=[""/?{])", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
