using System.Security.Cryptography;
using System.Text;
using Fazhi.Storage;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Bench;

/// <summary>Verification of a ledger from its database, against SHA-256 of the same bytes already in memory.</summary>
internal static class VerifyBench
{
    private const int Entries = 40_000;
    private const int Rounds = 3;

    internal static void Run()
    {
        var files = new Files(Entries);
        using var county = files.County(Database.Sqlite);
        files.Perform(county, each: 1000);
        var hashed = Bytes(county.Store);
        var floor = Measure.Median(Rounds, () => Measure.Seconds(() => HashAll(hashed)));
        var tree = Measure.Median(Rounds, () => Measure.Seconds(() => Agrees(new LedgerCheck(county.Store).RunTree())));
        var all = Measure.Median(1, () => Measure.Seconds(() => Agrees(new LedgerCheck(county.Store).Run())));
        double Each(double seconds) => seconds * 1e6 / Entries;
        Measure.Tell($"bytes per entry: {hashed.Average(b => b.Length) * 2:0}");
        Measure.Tell($"bare SHA-256: {Each(floor):0.00} µs an entry");
        Measure.Tell($"tree and entries: {Each(tree):0.00} µs an entry, {tree / floor:0.0} times SHA-256");
        Measure.Tell($"with replay of every matter: {all * 1e3 / (Entries / 2):0.000} ms a matter of two acts");
    }

    private static void Agrees(LedgerVerdict verdict)
    {
        if (!verdict.Agrees || verdict.Entries != Entries)
            throw new InvalidOperationException(verdict.Difference);
    }

    /// <summary>What the tree hashes at its leaves: the entry with its prefix byte, and the payload with its salt.</summary>
    private static List<byte[]> Bytes(CountyStore store)
    {
        using var db = store.Open();
        var bytes = new List<byte[]>(Entries * 2);
        foreach (var row in db.Entries.AsNoTracking().OrderBy(e => e.Sequence).AsEnumerable())
            bytes.Add([0, .. row.Entry().ToBytes()]);
        foreach (var row in db.Payloads.AsNoTracking().OrderBy(e => e.Sequence).AsEnumerable())
            bytes.Add([.. row.Salt, .. Encoding.UTF8.GetBytes(row.Payload)]);
        return bytes;
    }

    private static void HashAll(List<byte[]> all)
    {
        Span<byte> digest = stackalloc byte[Hash.Length];
        foreach (var bytes in all)
            SHA256.HashData(bytes, digest);
    }
}
