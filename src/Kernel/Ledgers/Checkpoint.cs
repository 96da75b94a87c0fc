using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Fazhi.Ledgers;

/// <summary>
/// 检查点 — the head of a ledger tree at one moment, as it is signed and handed to others: whose tree, how many entries, which root.
/// Source: C2SP tlog-checkpoint.
/// </summary>
/// <param name="Origin">Names the ledger for good: not empty, one line, no control characters; best the name of its key.</param>
/// <param name="Size">Number of entries, 0 or more.</param>
/// <param name="Root">Root of the tree of that size; <see cref="MerkleHash.Empty"/> for none.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root)
{
    /// <summary>Names the ledger.</summary>
    /// <exception cref="ArgumentException">Empty, of more than one line, or with a control character.</exception>
    public string Origin
    {
        get;
        init => field = CheckOrigin(value);
    } = CheckOrigin(Origin);

    /// <summary>Number of entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public long Size
    {
        get;
        init => field = CheckSize(value);
    } = CheckSize(Size);

    /// <summary>
    /// Lines after the root, each ending with a newline and none empty; usually "". They are signed but no one can audit them, so
    /// this software writes none and only carries on what it reads.
    /// </summary>
    /// <exception cref="ArgumentException">An empty line, no newline at the end, or another control character.</exception>
    public string Extensions
    {
        get;
        init => field = CheckExtensions(value);
    } = "";

    /// <summary>The text to sign: origin, size in decimal and root in Base 64, a line each, then the extension lines.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n{Extensions}");

    /// <summary>Reads a text in the one form <see cref="Text"/> has; false for anything else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text.Split('\n', 4) is not [var origin, var digits, var encoded, var extensions])
            return false;
        if (!IsLine(origin) || !AreExtensions(extensions))
            return false;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return false;
        if (!Hash.TryParseBase64(encoded, out var root))
            return false;
        var read = new Checkpoint(origin, size, root) { Extensions = extensions };
        // Writing it again refuses leading zeroes.
        if (read.Text != text)
            return false;
        checkpoint = read;
        return true;
    }

    private static bool IsLine(string line) => line.Length > 0 && !line.Contains('\n') && NoteText.IsText(line + "\n");

    private static bool AreExtensions(string lines) =>
        lines.Length == 0 || (NoteText.IsText(lines) && lines[0] != '\n' && !lines.Contains("\n\n", StringComparison.Ordinal));

    private static string CheckOrigin(string origin) =>
        IsLine(origin)
            ? origin
            : throw new ArgumentException("An origin is one line without control characters.", nameof(origin));

    private static string CheckExtensions(string lines) =>
        AreExtensions(lines)
            ? lines
            : throw new ArgumentException("Extension lines are not empty and end with a newline.", nameof(lines));

    private static long CheckSize(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size;
    }
}
