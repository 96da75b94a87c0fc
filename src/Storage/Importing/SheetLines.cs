using System.Security.Cryptography;
using System.Text;

namespace Fazhi.Storage.Importing;

/// <summary>表格的各行 — a sheet as lines whose cells are separated by tabs, gone through as often as needed and never held as a whole.</summary>
/// <param name="open">Opens it at its beginning.</param>
public sealed class SheetLines(Func<TextReader> open)
{
    /// <summary>Stands for a line break inside a cell: no spreadsheet can hold it itself.</summary>
    public const char Break = '\v';

    /// <summary>A short sheet in hand, such as one that was pasted.</summary>
    public static SheetLines Of(string text) => new(() => new StringReader(text));

    /// <summary>A sheet in a file.</summary>
    public static SheetLines In(string file) => new(() => new StreamReader(file, Encoding.UTF8));

    /// <summary>The lines with their numbers, as the spreadsheet counts.</summary>
    public IEnumerable<(int Row, string Line)> Read()
    {
        using var reader = open();
        for (var row = 1; reader.ReadLine() is { } line; row++)
            yield return (row, line);
    }

    /// <summary>The digest of the rows. Blanks at the end of a line and empty lines at the end of the sheet are none of it: pasted or uploaded, it is the same sheet.</summary>
    public string Digest()
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var empty = 0;
        foreach (var (_, line) in Read())
        {
            var text = line.TrimEnd();
            if (text.Length == 0)
            {
                empty++;
                continue;
            }

            digest.AppendData(Encoding.UTF8.GetBytes(new string('\n', empty) + text + '\n'));
            empty = 0;
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
