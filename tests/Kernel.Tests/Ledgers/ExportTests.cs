using System.Text;
using CsCheck;
using Fazhi.Ledgers;
using Xunit;
using static Fazhi.Kernel.Tests.Ledgers.TestExports;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class ExportTests
{
    private static readonly TestKey key = TestExports.Key;
    private static readonly Dictionary<string, byte[]> small = Export(600);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 3)]
    [InlineData(255, 3)]
    [InlineData(256, 4)]
    [InlineData(257, 6)]
    [InlineData(1000, 10)]
    public void An_export_verifies_and_has_exactly_its_files(int count, int files)
    {
        var export = Export(count);
        var result = Verify(export);
        Assert.Null(result.Problem);
        Assert.True(result.IsSound);
        Assert.Equal(count, result.Checkpoint?.Size);
        Assert.Equal(files, export.Count);
        Assert.Equal(TilePaths.Checkpoint, export.Keys.Last());
    }

    [Fact]
    public void An_export_that_reaches_the_third_row_of_tiles_verifies_and_its_tiles_give_proofs()
    {
        const int count = 66_000;
        var export = Export(count);
        Assert.Contains("tile/2/000.p/1", export.Keys);
        var head = Verify(export).Checkpoint;
        Assert.NotNull(head);
        var tree = new TileTree(count, (level, index, width) => Read(export)(TilePaths.For(level, index, width)));
        Assert.Equal(head.Root, tree.Root());
        foreach (var index in new[] { 0, 255, 256, 40_000, 65_535, 65_536, 65_999 })
            Assert.True(Proofs.VerifyInclusion(Entries.At(index).LeafHash(), index, count, tree.Inclusion(index), head.Root));
        var frontier = new Frontier();
        for (var i = 0; i < 50_001; i++)
            frontier.Append(Entries.At(i).LeafHash());
        Assert.True(Proofs.VerifyConsistency(50_001, frontier.Root, count, head.Root, tree.ConsistencyFrom(50_001)));
    }

    [Fact]
    public void One_changed_byte_anywhere_is_found_and_its_file_named() =>
        Gen.Select(Gen.Int[0, small.Count - 1], Gen.Int[0, int.MaxValue], Gen.Int[1, 255])
            .Sample(
                (file, at, change) =>
                {
                    var export = new Dictionary<string, byte[]>(small, StringComparer.Ordinal);
                    var path = small.Keys.ElementAt(file);
                    export[path] = [.. export[path]];
                    export[path][at % export[path].Length] ^= (byte)change;
                    IsFound(export, path);
                },
                iter: 2000
            );

    [Fact]
    public void Every_single_byte_of_a_tiny_export_counts()
    {
        var tiny = Export(2);
        foreach (var (path, bytes) in tiny)
            for (var i = 0; i < bytes.Length; i++)
            {
                var export = new Dictionary<string, byte[]>(tiny, StringComparer.Ordinal) { [path] = [.. bytes] };
                export[path][i] ^= 0x20;
                IsFound(export, path);
            }
    }

    [Fact]
    public void A_removed_a_shortened_and_a_lengthened_file_are_found()
    {
        foreach (var (path, bytes) in small)
        {
            var export = new Dictionary<string, byte[]>(small, StringComparer.Ordinal);
            export.Remove(path);
            Assert.Equal($"文件缺失或为空：{path}。", Verify(export).Problem?.Message);
            foreach (var length in new[] { 0, 1, bytes.Length / 2, bytes.Length - 1, bytes.Length + 1 })
            {
                export[path] = [.. bytes[..Math.Min(length, bytes.Length)], .. new byte[Math.Max(0, length - bytes.Length)]];
                IsFound(export, path);
            }
        }
    }

    [Fact]
    public void A_changed_entry_is_named_by_its_sequence()
    {
        var export = Export(1100);
        var at = Encoding.UTF8.GetString(export["tile/entries/004.p/76"]).IndexOf("sequence 1043", StringComparison.Ordinal);
        Assert.True(at > 0);
        Change(export, "tile/entries/004.p/76", "sequence 1043\n", "sequence 1044\n");
        var problem = Verify(export).Problem;
        Assert.Equal(1043, problem?.Sequence);
        Assert.Equal("序号 1043 的记录（tile/entries/004.p/76）与树中的哈希（tile/0/004.p/76）不符。", problem?.Message);
    }

    [Fact]
    public void Two_exchanged_entries_a_missing_and_an_added_one_are_found()
    {
        const string path = "tile/entries/000.p/3";
        var entries = Enumerable.Range(0, 4).Select(i => Framed(Entries.At(i).ToBytes())).ToArray();
        foreach (var order in new[] { new[] { 0, 2, 1 }, [0, 1], [0, 1, 2, 3], [0, 1, 1], [] })
        {
            var export = Export(3);
            export[path] = [.. order.SelectMany(i => entries[i])];
            IsFound(export, path);
        }
    }

    [Fact]
    public void A_file_too_many_is_found_and_files_beside_the_tree_are_let_be()
    {
        string[] extra = ["tile/entries/003", "tile/0/002.p/87", "tile/0/002", "tile/1/001.p/1", "tile/8/000", "tile/x"];
        foreach (var path in extra)
        {
            var export = new Dictionary<string, byte[]>(small, StringComparer.Ordinal) { [path] = [1] };
            Assert.Equal($"导出中多出文件：{path}。", Verify(export).Problem?.Message);
        }
        Assert.True(Verify(new(small, StringComparer.Ordinal) { ["说明.txt"] = [1] }).IsSound);
    }

    [Fact]
    public void A_checkpoint_of_another_key_another_ledger_or_another_tree_is_refused()
    {
        Assert.Contains("有效签名", Problem(Export(3), new TestKey("other.example")), StringComparison.Ordinal);
        Assert.Contains("不是", Problem(Resigned(Export(3), new("other.example", 3, RootOf(3))), key), StringComparison.Ordinal);
        Assert.Contains("检查点不符", Problem(Resigned(Export(3), new(Origin, 3, RootOf(4))), key), StringComparison.Ordinal);
        Assert.Contains("缺失", Problem(Resigned(Export(3), new(Origin, 4, RootOf(4))), key), StringComparison.Ordinal);
        Assert.Contains("检查点不符", Problem(Resigned([], new(Origin, 0, RootOf(1))), key), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "自称序号 0")]
    [InlineData(-60_000, 1, "时间早于前一条")]
    public void A_signed_tree_whose_entries_break_the_rules_is_still_refused(int milliseconds, int sequence, string message)
    {
        var second = Entries.At(1) with { Cause = null, Sequence = sequence };
        second = second with { RecordedAt = second.RecordedAt.AddMilliseconds(milliseconds) };
        Assert.Contains(message, Problem(Forged(Entries.At(0).ToBytes(), second.ToBytes()), key), StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_tree_with_a_leaf_that_is_no_entry_is_still_refused() =>
        Assert.Contains("序号 0 的记录不合规范格式", Problem(Forged("随便"u8.ToArray()), key), StringComparison.Ordinal);

    [Fact]
    public void The_writer_takes_only_what_the_verifier_will_accept()
    {
        var writer = new ExportWriter((_, _) => { });
        writer.Append(Entries.At(0));
        Assert.Throws<ArgumentException>(() => writer.Append(Entries.At(0)));
        Assert.Throws<ArgumentException>(() => writer.Append(Entries.At(2)));
        Assert.Throws<ArgumentException>(() => writer.Append(Entries.At(1) with { RecordedAt = DateTimeOffset.UnixEpoch }));
        Assert.Throws<ArgumentException>(() => writer.Finish(SignedNote.Sign(new Checkpoint(Origin, 1, RootOf(2)).Text, key)));
        Assert.Throws<ArgumentException>(() => writer.Finish(SignedNote.Sign("别的\n", key)));
        var head = writer.Finish(Origin, key);
        Assert.Equal(new Checkpoint(Origin, 1, RootOf(1)), head);
        Assert.Throws<InvalidOperationException>(() => writer.Append(Entries.At(1)));
        Assert.Throws<InvalidOperationException>(() => writer.Finish(Origin, key));
    }

    private static void Change(Dictionary<string, byte[]> export, string path, string from, string to)
    {
        var at = export[path].AsSpan().IndexOf(Encoding.UTF8.GetBytes(from));
        Encoding.UTF8.GetBytes(to).CopyTo(export[path], at);
    }

    private static void IsFound(Dictionary<string, byte[]> export, string path)
    {
        var problem = Verify(export).Problem;
        Assert.NotNull(problem);
        Assert.EndsWith("。", problem.Message, StringComparison.Ordinal);
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }

    private static string Problem(Dictionary<string, byte[]> export, TestKey with) =>
        ExportVerifier.Verify(Read(export), with, export.Keys).Problem?.Message ?? "";

    private static ExportVerification Verify(Dictionary<string, byte[]> export) =>
        ExportVerifier.Verify(Read(export), key, export.Keys);
}
