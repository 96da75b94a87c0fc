using Fazhi.Ledgers;

namespace Fazhi.Storage.Verifying;

/// <summary>哈希块核验 — the kept tiles beside those that the entries give: each byte, none missing, none too many.</summary>
internal sealed class TileRows : IDisposable
{
    private const string Table = "ledger_tiles";
    private readonly Findings findings;
    private readonly IEnumerator<object?[]> rows;

    // Upper tiles lie behind all of the first level: of those only the digest waits, 32 bytes for 65,536 entries.
    private readonly SortedDictionary<(int Level, long Index), Hash> upper = [];
    private bool more;

    internal TileRows(CountyStore store, CountyDb db, Findings findings)
    {
        this.findings = findings;
        var sql = $"SELECT level, \"index\", hashes FROM {Table} WHERE county = {store.CountyCode} ORDER BY level, \"index\"";
        rows = store.Database.Rows(db, sql).GetEnumerator();
        more = rows.MoveNext();
    }

    internal void Compare(int level, long index, byte[] tile)
    {
        if (level == 0)
            Compare((level, index), found => found.AsSpan().SequenceEqual(tile));
        else
            upper[(level, index)] = Sha256.Of(tile, []);
    }

    internal void Finish()
    {
        foreach (var (place, digest) in upper)
            Compare(place, found => Sha256.Of(found, []) == digest);
        for (; more; more = rows.MoveNext())
            TooMany();
    }

    public void Dispose() => rows.Dispose();

    private void Compare((int Level, long Index) place, Func<byte[], bool> same)
    {
        for (; more && (Place() is not { } at || at.CompareTo(place) < 0); more = rows.MoveNext())
            TooMany();
        if (!more || Place() != place)
        {
            findings.Add(Table, $"{place.Level}/{place.Index}", null, "缺少哈希块。");
            return;
        }

        if (rows.Current[2] is not byte[] found || !same(found))
            findings.Add(Table, $"{place.Level}/{place.Index}", "hashes", "哈希块与按记录重新计算的不符。");
        more = rows.MoveNext();
    }

    private void TooMany() =>
        findings.Add(
            Table,
            $"{Findings.Shown(rows.Current[0])}/{Findings.Shown(rows.Current[1])}",
            null,
            "哈希块不在按记录重新计算的树中。"
        );

    private (int Level, long Index)? Place() =>
        StoredValue.Number(rows.Current[0]) is >= 0 and <= int.MaxValue and { } level
        && StoredValue.Number(rows.Current[1]) is { } index
            ? ((int)level, index)
            : null;
}
