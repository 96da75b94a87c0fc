namespace Fazhi.Auditor.Reading.Apart;

/// <summary>What reading one file may cost, and how many may be read at once.</summary>
/// <param name="Heap">The reading process's own limit of managed memory, in bytes.</param>
/// <param name="Memory">All its memory beyond which it is ended, in bytes.</param>
/// <param name="Processor">Time of a processor beyond which it is ended.</param>
/// <param name="Time">Time by the clock beyond which it is ended, and ends itself.</param>
/// <param name="AtOnce">How many files are read at once.</param>
/// <param name="Waiting">How many more may wait for their turn; the next is told to come again.</param>
/// <param name="Patience">How long each of them waits.</param>
public sealed record ReadingBounds(
    long Heap,
    long Memory,
    TimeSpan Processor,
    TimeSpan Time,
    int AtOnce,
    int Waiting,
    TimeSpan Patience
)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>For a server: 320 MB of its own, 640 MB in all, 20 seconds of a processor, a minute by the clock, two at once, eight waiting ten seconds.</summary>
    public static ReadingBounds Server { get; } =
        new(320 * Megabyte, 640 * Megabyte, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1), 2, 8, TimeSpan.FromSeconds(10));

    /// <summary>For one person at a terminal: 1 GB, 1.5 GB, two minutes of a processor, five by the clock.</summary>
    public static ReadingBounds Terminal { get; } =
        new(1024 * Megabyte, 1536 * Megabyte, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), 1, 0, TimeSpan.Zero);
}
