using System.Buffers.Binary;
using Fazhi.Ledgers;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>Exports in memory: path and content of each file, in the order they were written.</summary>
internal static class TestExports
{
    public const string Origin = "county.example/330122";

    public static TestKey Key { get; } = new(Origin);

    public static Dictionary<string, byte[]> Export(int count)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var writer = new ExportWriter((path, content) => files.Add(path, content.ToArray()));
        for (var i = 0; i < count; i++)
            writer.Append(Entries.At(i));
        writer.Finish(Origin, Key);
        return files;
    }

    /// <summary>A ledger whose keeper signs whatever stands in it.</summary>
    public static Dictionary<string, byte[]> Forged(params byte[][] entries)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var tiles = new TileBuilder(
            (level, index, hashes) => files.Add(TilePaths.For(level, index, hashes.Length / 32), hashes.ToArray())
        );
        var frontier = new Frontier();
        foreach (var entry in entries)
        {
            tiles.Append(MerkleHash.Leaf(entry));
            frontier.Append(MerkleHash.Leaf(entry));
        }
        tiles.Finish();
        files[TilePaths.Entries(0, entries.Length)] = [.. entries.SelectMany(Framed)];
        return Resigned(files, new(Origin, entries.Length, frontier.Root));
    }

    public static Dictionary<string, byte[]> Resigned(Dictionary<string, byte[]> export, Checkpoint head)
    {
        export[TilePaths.Checkpoint] = SignedNote.Sign(head.Text, Key).ToBytes();
        return export;
    }

    public static byte[] Framed(byte[] entry)
    {
        var framed = new byte[2 + entry.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)entry.Length);
        entry.CopyTo(framed, 2);
        return framed;
    }

    public static Hash RootOf(int count)
    {
        var frontier = new Frontier();
        for (var i = 0; i < count; i++)
            frontier.Append(Entries.At(i).LeafHash());
        return frontier.Root;
    }

    public static Func<string, ReadOnlyMemory<byte>?> Read(Dictionary<string, byte[]> export) =>
        path => export.TryGetValue(path, out var bytes) ? new ReadOnlyMemory<byte>(bytes) : (ReadOnlyMemory<byte>?)null;
}
