using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Fazhi.Web.Views;

/// <summary>文本差异 — what two versions of a Chinese text don't share: by paragraph, and in a paragraph by character, a number or a word of Latin letters being one.</summary>
public static partial class TextDifference
{
    private static readonly SideBySideDiffBuilder Builder = new(
        Differ.Instance,
        LineChunker.Instance,
        new CustomFunctionChunker(Pieces)
    );

    /// <summary>Paragraphs with more pieces are told to have changed as a whole: to compare takes time by the square.</summary>
    private const int MostPieces = 1500;

    /// <summary>Texts with more paragraphs are shown beside each other, all of them changed.</summary>
    private const int MostParagraphs = 3000;

    /// <summary>The paragraphs of both sides, in pairs.</summary>
    public static SideBySideDiffModel Between(string left, string right)
    {
        if (left.AsSpan().Count('\n') <= MostParagraphs && right.AsSpan().Count('\n') <= MostParagraphs)
            return Paired(Builder.BuildDiffModel(left, right, ignoreWhitespace: false));
        var model = new SideBySideDiffModel();
        var (before, after) = (left.Split('\n'), right.Split('\n'));
        for (var i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            model.OldText.Lines.Add(Side(before, i, ChangeType.Deleted));
            model.NewText.Lines.Add(Side(after, i, ChangeType.Inserted));
        }

        return model;
    }

    // Where paragraphs changed one after the other, the first of one side isn't always the first of the other: an article that was put in stands alone, and those behind it beside their own earlier words.
    private static SideBySideDiffModel Paired(SideBySideDiffModel model)
    {
        var (left, right) = (model.OldText.Lines, model.NewText.Lines);
        var paired = new SideBySideDiffModel();
        for (var i = 0; i < left.Count; )
        {
            if (left[i].Type == ChangeType.Unchanged)
            {
                paired.OldText.Lines.Add(left[i]);
                paired.NewText.Lines.Add(right[i]);
                i++;
                continue;
            }

            var end = i;
            while (end < left.Count && left[end].Type != ChangeType.Unchanged)
                end++;
            foreach (
                var (before, after) in ParagraphPairs.Of(
                    [.. left.Take(i..end).Where(l => l.Type != ChangeType.Imaginary)],
                    [.. right.Take(i..end).Where(l => l.Type != ChangeType.Imaginary)]
                )
            )
            {
                var (old, now) = Beside(before, after);
                paired.OldText.Lines.Add(old);
                paired.NewText.Lines.Add(now);
            }

            i = end;
        }

        return paired;
    }

    private static (DiffPiece Left, DiffPiece Right) Beside(DiffPiece? before, DiffPiece? after)
    {
        if (before is null || after is null)
            return (
                before is null
                    ? new DiffPiece(null, ChangeType.Imaginary)
                    : new(before.Text, ChangeType.Deleted, before.Position),
                after is null ? new DiffPiece(null, ChangeType.Imaginary) : new(after.Text, ChangeType.Inserted, after.Position)
            );
        var one = Builder.BuildDiffModel(before.Text, after.Text, ignoreWhitespace: false);
        var (left, right) = (one.OldText.Lines[0], one.NewText.Lines[0]);
        (left.Position, right.Position) = (before.Position, after.Position);
        return (left, right);
    }

    private static DiffPiece Side(string[] lines, int i, ChangeType change) =>
        i < lines.Length ? new DiffPiece(lines[i], change, i + 1) : new DiffPiece(null, ChangeType.Imaginary);

    /// <summary>A changed paragraph in stretches: the words, and whether the other side hasn't got them.</summary>
    public static IEnumerable<(string Text, bool Changed)> Stretches(DiffPiece line)
    {
        var text = new List<string>();
        var changed = false;
        foreach (var piece in line.SubPieces.Where(p => p.Type != ChangeType.Imaginary))
        {
            var differs = piece.Type != ChangeType.Unchanged;
            if (differs != changed && text.Count > 0)
            {
                yield return (string.Concat(text), changed);
                text.Clear();
            }

            changed = differs;
            text.Add(piece.Text);
        }

        if (text.Count > 0)
            yield return (string.Concat(text), changed);
    }

    private static string[] Pieces(string text) =>
        text.Length > MostPieces ? [text] : [.. Piece().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(
        @"[0-9][0-9.,%]*|[A-Za-z_]+|\s+|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Piece();
}
