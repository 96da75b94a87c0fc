using System.Text.RegularExpressions;

namespace Fazhi.Auditor.Tests;

/// <summary>One relation of a published report as people checked it.</summary>
internal sealed partial record TruthRow(
    string Report,
    string Kind,
    string Sentence,
    string Relation,
    string Computed,
    string Verdict
)
{
    /// <summary>Whether a finding says the same: the verdict, and the figures of the relation in any wording.</summary>
    internal bool Matches(Finding finding) =>
        finding.Verdict.Word() == Verdict && Figures(Relation).SequenceEqual(Figures(finding.Relation));

    private static IEnumerable<string> Figures(string relation) =>
        Number()
            .Matches(relation)
            .Select(m => m.Value.Contains('.') ? m.Value.TrimEnd('0').TrimEnd('.') : m.Value)
            .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}

internal static class Truth
{
    internal static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Truth");

    internal static IReadOnlyList<TruthRow> Rows { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "arithmetic.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Select(c => new TruthRow(c[0], c[1], c[2], c[3], c[4], c[5])),
    ];

    internal static IReadOnlyList<string> Files { get; } =
    [.. Directory.GetFiles(Path.Combine(Folder, "reports")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static readonly Dictionary<string, IReadOnlyList<Finding>> Audited = [];

    internal static AuditText Text(string report) => AuditText.Of(File.ReadAllText(Path.Combine(Folder, "reports", report)));

    internal static IReadOnlyList<Finding> Audit(string report)
    {
        lock (Audited)
            return Audited.TryGetValue(report, out var found) ? found : Audited[report] = Auditor.Audit.Of(Text(report));
    }

    /// <summary>Our own paragraphs, each with what must be found in it.</summary>
    internal static IEnumerable<(string Text, List<string> Expected)> Paragraphs(string file)
    {
        foreach (var block in File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n").Split("\n\n"))
        {
            var lines = block
                .Split('\n')
                .Where(l => l.Length > 0 && !l.StartsWith('#'))
                .ToLookup(l => l.StartsWith("> ", StringComparison.Ordinal));
            if (lines[false].Any())
                yield return (string.Join('\n', lines[false]), [.. lines[true].Select(l => l[2..].Replace('\t', ' '))]);
        }
    }
}
