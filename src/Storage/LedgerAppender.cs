using System.Security.Cryptography;
using System.Text;
using Fazhi.Clocks;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Storage;

/// <summary>登记 — appends entries to the county's tree and moves its head in the same transaction.</summary>
internal sealed class LedgerAppender(CountyStore store, CountyConnection connection)
{
    private const int SaltsAtOnce = 64;
    private readonly List<Hash> open = [];
    private readonly HashSet<Type> written = [];
    private readonly HashSet<Guid> matters = [];
    private long begun;
    private ReadOnlyMemory<byte> salts;
    private Frontier frontier = new();
    private DateTimeOffset last;

    // A refused act has asked for the time too; the head tells of what is in the ledger.
    private DateTimeOffset recorded;
    private (long Size, byte[] Nodes, int Open, DateTimeOffset Recorded) before;

    /// <summary>The number of entries, those of this transaction included.</summary>
    internal long Size => frontier.Size;

    /// <summary>What this transaction has added.</summary>
    internal LedgerGrowth Growth => new(begun, Size, written, matters);

    /// <summary>When the last entry was recorded, this transaction's own included.</summary>
    internal DateTimeOffset Last => last;

    internal void Begin()
    {
        var head = connection.Head();
        last = recorded = head.RecordedAt;
        begun = head.Size;
        written.Clear();
        matters.Clear();
        // If nobody wrote since, the open tile is the one in memory; reading it again costs up to 255 rows a transaction.
        if (head.Size == frontier.Size && head.Frontier.AsSpan().SequenceEqual(frontier.ToBytes()))
            return;
        frontier = Frontier.FromBytes(head.Size, head.Frontier);
        open.Clear();
    }

    /// <summary>An act begins that may be undone by itself.</summary>
    internal void SetApart() => before = (frontier.Size, frontier.ToBytes(), open.Count, recorded);

    /// <summary>Takes back what the act that was set apart has appended. Its time stays: the next is recorded no earlier.</summary>
    internal void Undo()
    {
        var appended = (int)(frontier.Size - before.Size);
        if (appended == 0)
            return;
        frontier = Frontier.FromBytes(before.Size, before.Nodes);
        recorded = before.Recorded;
        // Where it has filled a tile, the hashes before it are read again.
        if (open.Count == before.Open + appended)
            open.RemoveRange(before.Open, appended);
        else
            open.Clear();
    }

    /// <summary>The time of recording, in milliseconds; it never goes back, whatever the machine's clock does.</summary>
    internal DateTimeOffset Now(CountyClock clock)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.Now.ToUnixTimeMilliseconds());
        return last = now > last ? now : last;
    }

    internal void Append(Fold fold, ActRule rule, Act act, Doing doing, Payload payload, long? cause, string? basis = null)
    {
        written.Add(fold.Matter.GetType());
        matters.Add(fold.Matter.Id);
        var text = Kept(fold, rule, act, doing, payload.Write());
        var salt = NextSalt();
        var role = rule.Roles.FirstOrDefault(
            doing.Actor.Roles.Contains,
            doing.Actor.Roles.Count > 0 ? doing.Actor.Roles[0] : Role.Public
        );
        var entry = new LedgerEntry
        {
            Sequence = doing.Sequence,
            County = store.CountyCode,
            RecordedAt = doing.At,
            Matter = fold.Matter.Id,
            MatterType = fold.Type.Code,
            MatterVersion = fold.Type.Version,
            Act = act.Code,
            On = doing.On,
            Actor = doing.Actor.Id,
            Role = role.Name,
            Basis = basis ?? rule.BasisText,
            Cause = cause,
            Payload = PayloadDigest.Of(salt, text),
        };
        recorded = entry.RecordedAt;
        var leaf = entry.LeafHash();
        connection.Sink.Insert(EntryRows.Of(entry, leaf));
        connection.Sink.Insert(
            new LedgerPayloadRow
            {
                County = store.CountyCode,
                Sequence = entry.Sequence,
                Salt = salt,
                Payload = Encoding.UTF8.GetString(text),
            }
        );
        if (frontier.Size % TilePaths.FullWidth != open.Count)
            Reopen();
        frontier.Append(leaf);
        open.Add(leaf);
        if (open.Count == TilePaths.FullWidth)
            CloseTile();
    }

    // A place that was not committed before belongs to whoever holds the head. A matter from before there were keys keeps its acts as they are; in one whose key is gone only the law acts, who
    // says nothing of persons. Why something was erased isn't erased with it.
    private byte[] Kept(Fold fold, ActRule rule, Act act, Doing doing, byte[] content)
    {
        if (store.Keys is not { } keys || !fold.Type.IsErasable || rule.IsErasing)
            return content;
        var place = rule.Opens ? doing.Sequence : fold.Matter.Sequence;
        return (rule.Opens ? keys.Make(place) : keys.Find(place)) is { } key
            ? PayloadSeal.Seal(content, act, fold.Matter, place, key)
            : content;
    }

    internal void Commit()
    {
        store.Keys?.Flush();
        var head = new LedgerHeadRow
        {
            County = store.CountyCode,
            Size = frontier.Size,
            Frontier = frontier.ToBytes(),
            RecordedAt = recorded,
        };
        connection.Sink.Update(head);
    }

    // One call of the system's generator serves many acts.
    private byte[] NextSalt()
    {
        if (salts.Length == 0)
            salts = RandomNumberGenerator.GetBytes(SaltsAtOnce * PayloadDigest.SaltLength);
        var salt = salts[..PayloadDigest.SaltLength].ToArray();
        salts = salts[PayloadDigest.SaltLength..];
        return salt;
    }

    /// <summary>The hashes of the tile that is not yet full, from the entries themselves.</summary>
    private void Reopen()
    {
        connection.Sink.FlushFor(typeof(LedgerEntryRow));
        var start = frontier.Size - frontier.Size % TilePaths.FullWidth;
        open.Clear();
        open.AddRange(
            connection
                .Db.Entries.Where(e => e.County == store.CountyCode && e.Sequence >= start && e.Sequence < frontier.Size)
                .OrderBy(e => e.Sequence)
                .Select(e => e.LeafHash)
                .AsEnumerable()
                .Select(h => Hash.From(h))
        );
    }

    private void CloseTile()
    {
        var index = frontier.Size / TilePaths.FullWidth - 1;
        WriteTile(0, index, open);
        open.Clear();
        // A tile of level n is full whenever 256 tiles of the level below are.
        for (var level = 1; (index + 1) % TilePaths.FullWidth == 0; level++)
        {
            connection.Sink.FlushFor(typeof(LedgerTileRow));
            var first = index + 1 - TilePaths.FullWidth;
            var below = level - 1;
            var roots = connection
                .Db.Tiles.Where(t => t.County == store.CountyCode && t.Level == below && t.Index >= first && t.Index <= index)
                .OrderBy(t => t.Index)
                .Select(t => t.Hashes)
                .AsEnumerable()
                .Select(LedgerTree.RootOf)
                .ToList();
            index /= TilePaths.FullWidth;
            WriteTile(level, index, roots);
        }
    }

    private void WriteTile(int level, long index, IReadOnlyList<Hash> hashes)
    {
        var bytes = new byte[hashes.Count * Hash.Length];
        for (var i = 0; i < hashes.Count; i++)
            hashes[i].CopyTo(bytes.AsSpan(i * Hash.Length));
        connection.Sink.Insert(
            new LedgerTileRow
            {
                County = store.CountyCode,
                Level = level,
                Index = index,
                Hashes = bytes,
            }
        );
    }
}

/// <summary>An entry as a row, and back.</summary>
public static class EntryRows
{
    internal static LedgerEntryRow Of(LedgerEntry entry, Hash leaf) =>
        new()
        {
            County = entry.County,
            Sequence = entry.Sequence,
            RecordedAt = entry.RecordedAt,
            MatterId = entry.Matter,
            MatterType = entry.MatterType,
            MatterVersion = entry.MatterVersion,
            Act = entry.Act,
            On = entry.On,
            Actor = entry.Actor,
            Role = entry.Role,
            Basis = entry.Basis,
            Cause = entry.Cause,
            PayloadDigest = entry.Payload.ToBytes(),
            LeafHash = leaf.ToBytes(),
        };

    /// <summary>The header as the leaf of the tree covers it.</summary>
    public static LedgerEntry Entry(this LedgerEntryRow row) =>
        new()
        {
            Sequence = row.Sequence,
            County = row.County,
            RecordedAt = row.RecordedAt.ToUniversalTime(),
            Matter = row.MatterId,
            MatterType = row.MatterType,
            MatterVersion = row.MatterVersion,
            Act = row.Act,
            On = row.On,
            Actor = row.Actor,
            Role = row.Role,
            Basis = row.Basis,
            Cause = row.Cause,
            Payload = Hash.From(row.PayloadDigest),
        };
}
