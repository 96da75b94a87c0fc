namespace Fazhi.Auditor.Reading;

/// <summary>How much of a file is read at most.</summary>
/// <param name="Bytes">The file itself, in bytes.</param>
/// <param name="UnpackedBytes">What a docx or xlsx unpacks to, in bytes.</param>
/// <param name="Characters">The text that is found in it, in UTF-16 units.</param>
public sealed record ReadingLimits(long Bytes, long UnpackedBytes, int Characters = 10_000_000)
{
    /// <summary>Whether a text without any figure is taken too: there is nothing to audit in it, but a sheet of names may be imported.</summary>
    public bool WithoutFigures { get; init; }

    /// <summary>Whether the rows of a sheet are wanted, to be imported, and no text to be audited.</summary>
    public bool AreRows { get; init; }

    /// <summary>For a sheet of 100,000 rows: 20 MB, unpacking to 400 MB, with sixty million characters in its cells.</summary>
    public static ReadingLimits Sheet { get; } = new(20L * 1024 * 1024, 400L * 1024 * 1024, 60_000_000) { AreRows = true };

    /// <summary>50 MB, unpacking to 200 MB, with ten million characters of text.</summary>
    public static ReadingLimits Default { get; } = new(50L * 1024 * 1024, 200L * 1024 * 1024);
}
