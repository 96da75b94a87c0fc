using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Fazhi.Auditor.Reading;

/// <summary>PDF — letters gathered into lines, lines into paragraphs, page numbers left out.</summary>
internal static class PdfText
{
    // Letters of one line differ in height by less than half of their size.
    private const double SameLine = 0.5;

    internal static string Read(byte[] bytes, ReadingLimits limits)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            var lines = new List<PdfLine>();
            var letters = 0;
            foreach (var page in pdf.GetPages())
            {
                letters += page.Letters.Count;
                if (letters > limits.Characters)
                    throw new UnreadableException(Refusals.TooMuchText(limits));
                lines.AddRange(Lines(page));
            }

            return lines.Count == 0
                ? throw new UnreadableException(pdf.NumberOfPages > 0 ? Refusals.Scanned : Refusals.Empty)
                : Radicals.Read(PdfLine.Join(lines));
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableException(Refusals.Encrypted, e);
        }
        // The reader of a format as loose as PDF throws whatever it stumbles over.
        catch (Exception e) when (e is not (UnreadableException or OutOfMemoryException))
        {
            throw new UnreadableException(IsEncrypted(bytes) ? Refusals.Encrypted : Refusals.Broken, e);
        }
    }

    private static bool IsEncrypted(byte[] bytes) => bytes.AsSpan().IndexOf("/Encrypt"u8) >= 0;

    private static IEnumerable<PdfLine> Lines(Page page)
    {
        var letters = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        var lines = new List<List<Letter>>();
        foreach (var letter in letters.OrderByDescending(l => l.StartBaseLine.Y))
        {
            if (
                lines is [.., var last]
                && Math.Abs(last[0].StartBaseLine.Y - letter.StartBaseLine.Y) < Math.Max(letter.PointSize, 1) * SameLine
            )
                last.Add(letter);
            else
                lines.Add([letter]);
        }

        return lines.Select(PdfLine.Of).Where(l => !l.IsPageNumber);
    }
}

/// <summary>One line of a page, with where it begins and ends.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Size)
{
    private const string SentenceEnds = "。；：！？";

    internal bool IsPageNumber =>
        Text.Length <= 9
        && Text.All(c => char.IsAsciiDigit(c) || c is '-' or '—' or '–' or ' ' or '第' or '页' or '共' or '/')
        && Text.Any(char.IsAsciiDigit)
        && (Text.Length <= 3 || !char.IsAsciiDigit(Text[0]));

    internal static PdfLine Of(List<Letter> letters)
    {
        letters.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        var text = new StringBuilder();
        for (var i = 0; i < letters.Count; i++)
        {
            // A gap wider than a character parts cells of a table.
            if (i > 0 && letters[i].StartBaseLine.X - letters[i - 1].EndBaseLine.X > Math.Max(letters[i].PointSize, 1) * 1.2)
                text.Append('\t');
            text.Append(letters[i].Value);
        }

        return new PdfLine(
            text.ToString(),
            letters[0].StartBaseLine.X,
            letters[^1].EndBaseLine.X,
            Math.Max(letters[0].PointSize, 1)
        );
    }

    /// <summary>Lines that run to the right margin go on in the next, unless that is indented or is a row of a table.</summary>
    internal static string Join(IReadOnlyList<PdfLine> lines)
    {
        var (left, right) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            text.Append(lines[i].Text);
            var goesOn =
                i + 1 < lines.Count
                && lines[i].Right > right - (2.5 * lines[i].Size)
                && lines[i + 1].Left < left + (1.5 * lines[i].Size)
                && !lines[i].Text.Contains('\t')
                && !(SentenceEnds.Contains(lines[i].Text[^1]) && lines[i].Right < right - lines[i].Size);
            if (!goesOn)
                text.Append('\n');
        }

        return text.ToString();
    }
}
