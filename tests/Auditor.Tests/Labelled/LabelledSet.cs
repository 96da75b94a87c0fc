namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>One text with every relation in it that is wrong.</summary>
/// <param name="Wrong">The relations that are to be told.</param>
/// <param name="Plant">What was changed to make it wrong, if it was.</param>
internal sealed record LabelledText(string Text, IReadOnlyList<string> Wrong, Plant? Plant = null)
{
    internal IReadOnlyList<Finding> Alarms { get; } = ExcerptTests.Alarms(Text);

    /// <summary>Whether an alarm is right: it is to be told, or is about the very figure that was changed.</summary>
    internal bool IsRight(Finding alarm) => Wrong.Contains(alarm.Relation) || (Wrong.Count > 0 && Plant?.IsMeant(alarm) == true);
}

/// <summary>标注集 — all texts whose errors people have marked: the kinds, the published reports, our paragraphs and excerpts, right and wrong.</summary>
internal static class LabelledSet
{
    internal static IReadOnlyList<LabelledText> All { get; } = [.. Kinds(), .. Reports(), .. Paragraphs(), .. Excerpts()];

    private static IEnumerable<LabelledText> Kinds() =>
        File.ReadLines(Path.Combine(Truth.Folder, "kinds.tsv"))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Select(c => new LabelledText(c[1], c[3].Split("; ", StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<LabelledText> Reports() =>
        Truth.Files.Select(file => new LabelledText(
            File.ReadAllText(Path.Combine(Truth.Folder, "reports", file)),
            [
                .. Truth
                    .Rows.Where(r => r.Report == file && r.Verdict is "violated" or "impossible" && r.Report == file)
                    .Select(r => r.Relation),
            ]
        ));

    private static IEnumerable<LabelledText> Paragraphs() =>
        Truth
            .Paragraphs("paragraphs.txt")
            .Select(p => new LabelledText(
                p.Text,
                [
                    .. p
                        .Expected.Where(e =>
                            !e.StartsWith("holds ", StringComparison.Ordinal)
                            && !e.StartsWith("undetermined ", StringComparison.Ordinal)
                        )
                        .Select(e => e[(e.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
                ]
            ));

    private static IEnumerable<LabelledText> Excerpts() =>
        Excerpt.All.SelectMany(e =>
            e.Plants.Select(p => new LabelledText(p.In(e.Text), p.Relation is null ? [] : [p.Relation], p))
                .Prepend(new LabelledText(e.Text, []))
        );
}
