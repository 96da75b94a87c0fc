namespace Fazhi.Auditor.Reading;

/// <summary>How much of a file is read at most.</summary>
/// <param name="Bytes">The file itself, in bytes.</param>
/// <param name="UnpackedBytes">What a docx or xlsx unpacks to, in bytes.</param>
public sealed record ReadingLimits(long Bytes, long UnpackedBytes)
{
    /// <summary>50 MB, unpacking to 200 MB.</summary>
    public static ReadingLimits Default { get; } = new(50L * 1024 * 1024, 200L * 1024 * 1024);
}
