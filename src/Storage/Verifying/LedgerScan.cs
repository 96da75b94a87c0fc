using System.Collections.Concurrent;
using Fazhi.Ledgers;
using Fazhi.Storage.Rows;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 顺序读取 — reads the ledger's two tables from the first entry to the last, each in one pass by itself. Whoever checks the whole ledger spends most of
/// the time on getting rows out of the file.
/// </summary>
internal static class LedgerScan
{
    private const int Page = 1000;
    private const int PagesAhead = 8;

    /// <summary>The headers below a size in their order.</summary>
    internal static IEnumerable<Scanned<LedgerEntryRow>> Entries(CountyDb db, int county, long size) =>
        Rows(
            db,
            county,
            size,
            """
            SELECT sequence, recorded_at, matter_id, matter_type, matter_version, act, "on", actor, role, basis, cause, payload_digest, leaf_hash
            FROM ledger_entries
            """,
            r => new LedgerEntryRow
            {
                County = county,
                Sequence = r.Number(0),
                RecordedAt = r.Time(1),
                MatterId = r.Id(2),
                MatterType = r.Text(3),
                MatterVersion = r.Text(4),
                Act = r.Text(5),
                On = r.Day(6),
                Actor = r.Text(7),
                Role = r.Text(8),
                Basis = r.Text(9),
                Cause = r.IsNull(10) ? null : r.Number(10),
                PayloadDigest = r.Bytes(11).ToArray(),
                LeafHash = r.Bytes(12).ToArray(),
            }
        );

    /// <summary>What is kept of the acts' contents below a size, as digests, in their order. Without a digest where the salt is none.</summary>
    internal static IEnumerable<Scanned<Hash?>> Payloads(CountyDb db, int county, long size) =>
        Rows(
            db,
            county,
            size,
            "SELECT sequence, salt, payload FROM ledger_payloads",
            // The text comes as the bytes it is kept in: they are what was hashed.
            r => Digest(r.Bytes(1), r.Bytes(2))
        );

    private static Hash? Digest(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload) =>
        salt.Length == PayloadDigest.SaltLength ? PayloadDigest.Of(salt, payload) : null;

    private static IEnumerable<Scanned<T>> Rows<T>(CountyDb db, int county, long size, string select, Func<RowCursor, T> read)
    {
        using var reader = RowCursor.Over(db, select + $" WHERE county = {county} AND sequence < {size} ORDER BY sequence");
        while (reader.Read())
            yield return Read(reader, read);
    }

    // A date or an id that somebody has overwritten by hand can't even be read. The next row may well be.
    private static Scanned<T> Read<T>(RowCursor reader, Func<RowCursor, T> read)
    {
        try
        {
            return new Scanned<T>(reader.Number(0), read(reader), IsRead: true);
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InvalidCastException
                        or InvalidOperationException
                        or ArgumentException
                        or OverflowException
            )
        {
            return new Scanned<T>(StoredValue.Number(reader.Value(0)) ?? -1, default!, IsRead: false);
        }
    }

    /// <summary>Reads on in another thread while the caller works on what came; a few pages ahead, never all. What goes wrong there is thrown here.</summary>
    internal static IEnumerable<T> Ahead<T>(this IEnumerable<T> source)
    {
        using var queue = new BlockingCollection<T[]>(PagesAhead);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            try
            {
                foreach (var page in source.Chunk(Page))
                    queue.Add(page, stop.Token);
            }
            finally
            {
                queue.CompleteAdding();
            }
        });
        try
        {
            foreach (var page in queue.GetConsumingEnumerable())
            foreach (var item in page)
                yield return item;
            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }
    }
}

/// <summary>A row on its way through the check: its place in the ledger, what it holds, and whether that could be read.</summary>
internal readonly record struct Scanned<T>(long Sequence, T Row, bool IsRead);
