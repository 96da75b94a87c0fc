using System.Diagnostics;

namespace Fazhi.Storage;

/// <summary>
/// 台账规模 — the size of the ledger now. Every page asks this, many first of all. What this process records counts at once; what another
/// process records, within a millisecond: so often the database is asked, however many pages are wanted.
/// </summary>
internal sealed class LedgerSize(Func<long> ask)
{
    private static readonly long Fresh = Stopwatch.Frequency / 1000;
    private long recorded;
    private Answer? last;

    // One more than the size, so that nothing is nothing.
    private long held;

    internal long Now
    {
        get
        {
            if (Volatile.Read(ref held) is var size and > 0)
                return size - 1;
            var now = Stopwatch.GetTimestamp();
            var turn = Volatile.Read(ref recorded);
            if (Volatile.Read(ref last) is { } known && known.Turn == turn && now - known.At < Fresh)
                return known.Size;
            // Dated before the question: an answer is never thought newer than it is. One that overlaps with an act of ours serves its asker only.
            var answer = new Answer(turn, now, ask());
            Volatile.Write(ref last, answer);
            return answer.Size;
        }
    }

    /// <summary>A writer of this process holds the head: nobody moves it, and readers find what is committed. <c>null</c> when he no longer does.</summary>
    internal void Hold(long? size) => Volatile.Write(ref held, size + 1 ?? 0);

    /// <summary>Something was recorded here: what was asked before counts no more.</summary>
    internal void Recorded() => Interlocked.Increment(ref recorded);

    private sealed record Answer(long Turn, long At, long Size);
}
