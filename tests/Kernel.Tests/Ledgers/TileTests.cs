using CsCheck;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class TileTests
{
    private static readonly byte[][] leaves = NaiveTree.Leaves(700);

    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 999, 256, "tile/0/999")]
    [InlineData(0, 1000, 256, "tile/0/x001/000")]
    [InlineData(3, 1234067, 256, "tile/3/x001/x234/067")]
    [InlineData(7, 5, 112, "tile/7/005.p/112")]
    [InlineData(-1, 1234067, 1, "tile/entries/x001/x234/067.p/1")]
    [InlineData(-1, 4, 256, "tile/entries/004")]
    public void A_path_is_written_and_read_as_tlog_tiles_has_it(int level, long index, int width, string path)
    {
        Assert.Equal(path, level < 0 ? TilePaths.Entries(index, width) : TilePaths.For(level, index, width));
        Assert.True(TilePaths.TryParse(path, out var id));
        Assert.Equal(new TileId(level, index, width), id);
    }

    [Fact]
    public void Every_path_is_read_back() =>
        Gen.Select(Gen.Int[-1, 7], Gen.Long[0, 1L << 55], Gen.Int[1, 256])
            .Sample(
                (level, index, width) =>
                {
                    var id = new TileId(level, index, width);
                    Assert.True(TilePaths.TryParse(id.ToString(), out var read));
                    Assert.Equal(id, read);
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("checkpoint")]
    [InlineData("tile/")]
    [InlineData("tile/0")]
    [InlineData("tile/0/")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/0000")]
    [InlineData("tile/00/000")]
    [InlineData("tile/8/000")]
    [InlineData("tile/-1/000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/000")]
    [InlineData("tile/0/x001/x000")]
    [InlineData("tile/0/xx01/000")]
    [InlineData("tile/0/x001//000")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/07")]
    [InlineData("tile/0/000.p/7/")]
    [InlineData("tile/0/000.p/")]
    [InlineData("/tile/0/000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void Every_other_path_is_refused(string path) => Assert.False(TilePaths.TryParse(path, out _));

    [Fact]
    public void A_tree_of_70000_has_the_tiles_the_specification_names()
    {
        Assert.Equal((256, 112, 0), (At(70_000, 0, 272), At(70_000, 0, 273), At(70_000, 0, 274)));
        Assert.Equal((256, 17, 0), (At(70_000, 1, 0), At(70_000, 1, 1), At(70_000, 1, 2)));
        Assert.Equal((1, 0), (At(70_000, 2, 0), At(70_000, 2, 1)));
        Assert.Equal((0, 0), (At(70_000, 3, 0), At(70_000, 8, 0)));
        Assert.Equal((256, 1, 0), (At(256, 0, 0), At(256, 1, 0), At(256, 0, 1)));
        Assert.Equal(0, At(0, 0, 0));
        Assert.Equal(127, At(long.MaxValue, 7, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(700)]
    public void The_builder_gives_out_exactly_the_tiles_of_the_tree(int size)
    {
        var tiles = Tiles(size);
        var expected =
            from level in Enumerable.Range(0, 3)
            from index in Enumerable.Range(0, 4)
            let width = At(size, level, index)
            where width > 0
            select TilePaths.For(level, index, width);
        Assert.Equal(expected.Order(StringComparer.Ordinal), tiles.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in tiles)
        {
            Assert.True(TilePaths.TryParse(path, out var id));
            for (var i = 0; i < id.Width; i++)
            {
                var span = 1 << (8 * id.Level);
                var root = NaiveTree.Root(leaves.AsSpan((int)(((id.Index * 256) + i) * span), span));
                Assert.Equal(root, bytes[(32 * i)..(32 * (i + 1))]);
            }
        }
    }

    [Fact]
    public void After_the_last_tiles_nothing_can_be_appended()
    {
        var builder = new TileBuilder((_, _, _) => { });
        builder.Finish();
        Assert.Throws<InvalidOperationException>(() => builder.Append(MerkleHash.Empty));
    }

    [Fact]
    public void From_tiles_come_the_same_roots_and_proofs_as_from_leaves() =>
        Gen.Select(Gen.Int[1, 700], Gen.Int[0, int.MaxValue])
            .Sample(
                (size, random) =>
                {
                    var (index, earlier) = (random % size, random / 7 % (size + 1));
                    var node = NaiveTree.Nodes(leaves);
                    var tree = new TileTree(size, Reader(Tiles(size)));
                    Assert.Equal(Proofs.Root(size, node), tree.Root());
                    Assert.Equal(Proofs.Inclusion(index, size, node), tree.Inclusion(index));
                    Assert.Equal(Proofs.Consistency(earlier, size, node), tree.ConsistencyFrom(earlier));
                },
                iter: 60
            );

    [Fact]
    public void Where_a_partial_tile_is_gone_the_full_one_serves()
    {
        // The tree has grown to 512 and its partial tiles were deleted, but for the one of level 1, which is not full yet.
        var tiles = Tiles(512);
        tiles["tile/1/000.p/1"] = Tiles(300)["tile/1/000.p/1"];
        Assert.Equal(NaiveTree.Of(NaiveTree.Root(leaves.AsSpan(0, 300))), new TileTree(300, Reader(tiles)).Root());
    }

    [Fact]
    public void Where_neither_is_there_the_missing_tile_is_named()
    {
        var tiles = Tiles(600);
        tiles.Remove("tile/0/001");
        foreach (var reader in new[] { Reader(tiles), (_, _, _) => ReadOnlyMemory<byte>.Empty })
            Assert.Contains(
                "tile/0/001",
                Assert.Throws<InvalidDataException>(() => new TileTree(600, reader).Node(0, 300)).Message,
                StringComparison.Ordinal
            );
        Assert.Throws<InvalidDataException>(() => new TileTree(600, Reader(Tiles(700))).Root());
    }

    [Fact]
    public void A_tile_of_the_wrong_length_is_refused()
    {
        var tree = new TileTree(300, (_, _, _) => new byte[31]);
        Assert.Throws<InvalidDataException>(() => tree.Node(0, 0));
    }

    [Fact]
    public void A_node_outside_the_tree_cannot_be_asked_for()
    {
        var tree = new TileTree(300, Reader(Tiles(300)));
        foreach (var (level, index) in new[] { (0, 300L), (0, -1), (8, 1), (9, 0), (-1, 0), (63, 0), (64, 0) })
            Assert.Throws<ArgumentOutOfRangeException>(() => tree.Node(level, index));
    }

    [Fact]
    public void A_proof_reads_each_tile_on_its_way_once()
    {
        var tiles = Tiles(700);
        var reads = new List<(int, long)>();
        var tree = new TileTree(
            700,
            (level, index, width) =>
            {
                reads.Add((level, index));
                return Reader(tiles)(level, index, width);
            }
        );
        _ = tree.Inclusion(300);
        _ = tree.Inclusion(301);
        Assert.Equal(3, reads.Count);
        Assert.Equal(reads.Count, reads.Distinct().Count());
    }

    private static int At(long size, int level, long index) => TilePaths.WidthAt(size, level, index);

    private static Dictionary<string, byte[]> Tiles(int size)
    {
        var tiles = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var builder = new TileBuilder(
            (level, index, hashes) => tiles.Add(TilePaths.For(level, index, hashes.Length / 32), hashes.ToArray())
        );
        foreach (var leaf in leaves.AsSpan(0, size))
            builder.Append(NaiveTree.Of(leaf));
        builder.Finish();
        return tiles;
    }

    private static Func<int, long, int, ReadOnlyMemory<byte>?> Reader(Dictionary<string, byte[]> tiles) =>
        (level, index, width) =>
            tiles.TryGetValue(TilePaths.For(level, index, width), out var bytes) ? new(bytes) : (ReadOnlyMemory<byte>?)null;
}
