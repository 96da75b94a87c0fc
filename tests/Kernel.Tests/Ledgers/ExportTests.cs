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
        Assert.Empty(result.Problems);
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
            Assert.Equal($"文件缺失或为空：{path}。", First(export)?.Message);
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
        var problem = First(export);
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
            Assert.Equal($"导出中多出文件：{path}。", First(export)?.Message);
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
    public void One_difference_hides_no_other_and_a_gap_makes_none_of_its_own()
    {
        var export = Export(1100);
        export["tile/entries/000"][40] ^= 1;
        export.Remove("tile/0/001");
        export.Remove("tile/entries/001");
        export["tile/1/000.p/4"][3 * 32] ^= 1;
        export["tile/8/000"] = [1];
        var result = Verify(export);
        Assert.Equal(
            ["tile/entries/000", "tile/entries/001", "tile/0/001", "tile/1/000.p/4", "checkpoint", "tile/8/000"],
            result.Problems.Select(p => p.Path)
        );
        Assert.Equal("第 4 个哈希与下层的树块不符：tile/1/000.p/4。", result.Problems[3].Message);
        Assert.Contains("记录有缺失", result.Problems[4].Message, StringComparison.Ordinal);
        Assert.Equal(2, result.Counts["tile/entries"]);
    }

    [Fact]
    public void The_first_hundred_differences_are_told_in_full_and_all_counted()
    {
        var export = Export(1000);
        foreach (var path in export.Keys.Where(p => p.StartsWith("tile/0/", StringComparison.Ordinal)))
            for (var i = 0; i < export[path].Length; i += 32)
                export[path][i] ^= 1;
        var result = Verify(export);
        Assert.Equal(100, result.Problems.Count);
        Assert.Equal((1000, 1), (result.Counts["tile/entries"], result.Counts["checkpoint"]));
    }

    [Fact]
    public void A_head_of_a_size_beyond_all_files_costs_no_more_than_the_files_there_are()
    {
        var export = Resigned(Export(600), new(Origin, long.MaxValue / 2, RootOf(600)));
        var reads = 0;
        var result = ExportVerifier.Verify(
            path =>
            {
                reads++;
                return Read(export)(path);
            },
            key,
            export.Keys
        );
        Assert.Contains(result.Problems, p => p.Message.StartsWith("从序号", StringComparison.Ordinal));
        Assert.True(reads < 20, $"{reads}");
        // An unsigned head's size is anybody's word; the files are checked all the same.
        export[TilePaths.Checkpoint][^10] = (byte)(export[TilePaths.Checkpoint][^10] == 'A' ? 'B' : 'A');
        var unsigned = Verify(export);
        Assert.Null(unsigned.Checkpoint);
        Assert.Contains(unsigned.Problems, p => p.Message.StartsWith("从序号", StringComparison.Ordinal));
    }

    [Fact]
    public void An_export_is_held_against_checkpoints_that_were_saved_before()
    {
        string[] saved = [.. new[] { 0, 1, 256, 300, 600 }.Select(n => Saved(n, RootOf(n), key))];
        Assert.Empty(Verify(small, saved).Problems);
        var other = new Frontier();
        for (var i = 0; i < 300; i++)
            other.Append(Entries.At(i + 1).LeafHash());
        var result = Verify(
            small,
            Saved(601, RootOf(601), key),
            Saved(300, other.Root, key),
            Saved(300, RootOf(300), new TestKey("other.example")),
            "不是检查点"
        );
        Assert.Equal(
            ["先前保存的检查点3", "先前保存的检查点4", "先前保存的检查点1", "先前保存的检查点2"],
            result.Problems.Select(p => p.Path)
        );
        Assert.Contains("台账被截短", result.Problems[2].Message, StringComparison.Ordinal);
        Assert.Contains("被改动过", result.Problems[3].Message, StringComparison.Ordinal);
        // Behind a gap nothing can be said.
        var gap = new Dictionary<string, byte[]>(small, StringComparer.Ordinal);
        gap.Remove("tile/0/001");
        gap.Remove("tile/entries/001");
        Assert.Equal(
            "它之前的记录有缺失，根哈希无法比对。",
            Assert
                .Single(Verify(gap, Saved(256, RootOf(256), key), Saved(300, RootOf(300), key)).Problems, p => p.Path[0] == '先')
                .Message
        );
    }

    private static string Saved(int count, Fazhi.Ledgers.Hash root, TestKey by) =>
        SignedNote.Sign(new Checkpoint(by.Name, count, root).Text, by).ToString();

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
        var problem = First(export);
        Assert.NotNull(problem);
        Assert.EndsWith("。", problem.Message, StringComparison.Ordinal);
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
    }

    private static string Problem(Dictionary<string, byte[]> export, TestKey with) =>
        ExportVerifier.Verify(Read(export), with, export.Keys).Problems is [var first, ..] ? first.Message : "";

    private static ExportProblem? First(Dictionary<string, byte[]> export) =>
        Verify(export).Problems is [var first, ..] ? first : null;

    private static ExportVerification Verify(Dictionary<string, byte[]> export, params string[] since) =>
        ExportVerifier.Verify(Read(export), key, export.Keys, since);
}
