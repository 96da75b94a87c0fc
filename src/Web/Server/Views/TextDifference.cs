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

    /// <summary>The paragraphs of both sides, in pairs.</summary>
    public static SideBySideDiffModel Between(string left, string right) =>
        Builder.BuildDiffModel(left, right, ignoreWhitespace: false);

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

    private static string[] Pieces(string text) => [.. Piece().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(
        @"[0-9][0-9.,%]*|[A-Za-z_]+|\s+|.",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Piece();
}
