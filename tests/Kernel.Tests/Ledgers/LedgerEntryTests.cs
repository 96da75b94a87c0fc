using System.Buffers;
using System.Text;
using CsCheck;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class LedgerEntryTests
{
    private const string Canonical = """
        fazhi-entry/1
        sequence 5
        county 330122
        recorded 2026-03-01T00:00:02.002Z
        matter 00000005-0001-0002-0304-05060708090a
        type reconsideration
        version 2024-01-01
        act AcceptApplication
        on 2026-03-01
        actor 王小明
        role 行政复议人员
        basis 行政复议法第三十条
        cause 4
        payload 8T7m7VTqKq6fxJqfrrXabo3e8OEu1dMNNaYkroE+BIU=

        """;

    private static readonly Gen<string> texts = Gen.String[Gen.Char["ab 　—県法ᠠ、\u180e\u200d"], 0, 30]
        .Select(s => "法" + s + "人");

    private static readonly Gen<LedgerEntry> entries =
        from sequence in Gen.Long[1, long.MaxValue]
        from numbers in Gen.Select(Gen.Int[100_000, 999_999], Gen.Long[0, 250_000_000_000_000], Gen.Guid, Gen.Int[0, 3_000_000])
        from words in texts.Array[6]
        from cause in Gen.Long[0, sequence - 1]
        from payload in Gen.Byte.Array[32]
        select new LedgerEntry
        {
            Sequence = sequence,
            County = numbers.Item1,
            RecordedAt = DateTimeOffset.MinValue.AddMilliseconds(numbers.Item2),
            Matter = numbers.Item3,
            MatterType = words[0],
            MatterVersion = words[1],
            Act = words[2],
            On = DateOnly.FromDayNumber(numbers.Item4),
            Actor = words[3],
            Role = words[4],
            Basis = words[5],
            Cause = cause % 3 == 0 ? null : cause,
            Payload = Fazhi.Ledgers.Hash.From(payload),
        };

    [Fact]
    public void The_canonical_form_is_text_that_a_person_can_read()
    {
        var text = Canonical.ReplaceLineEndings("\n");
        Assert.Equal(text, Encoding.UTF8.GetString(Entries.At(5).ToBytes()));
        Assert.Contains("\ncause -\n", Encoding.UTF8.GetString(Entries.At(0).ToBytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_entry_comes_back_from_its_bytes_and_all_encoders_agree() =>
        entries.Sample(entry =>
        {
            var bytes = entry.ToBytes();
            Assert.True(LedgerEntry.TryDecode(bytes, out var read));
            Assert.Equal(entry, read);
            var writer = new ArrayBufferWriter<byte>();
            Assert.Equal(bytes.Length, entry.Encode(writer));
            Assert.Equal(bytes, writer.WrittenSpan.ToArray());
            Assert.Equal(MerkleHash.Leaf(bytes), entry.LeafHash());
        });

    [Fact]
    public void One_changed_byte_gives_another_entry_or_none() =>
        Gen.Select(entries, Gen.Int[0, int.MaxValue], Gen.Int[1, 255])
            .Sample(
                (entry, at, change) =>
                {
                    var bytes = entry.ToBytes();
                    bytes[at % bytes.Length] ^= (byte)change;
                    if (!LedgerEntry.TryDecode(bytes, out var read))
                        return;
                    Assert.NotEqual(entry, read);
                    Assert.Equal(bytes, read.ToBytes());
                }
            );

    [Theory]
    [InlineData("fazhi-entry/1", "fazhi-entry/2")]
    [InlineData("sequence 5", "sequence 05")]
    [InlineData("sequence 5", "sequence +5")]
    [InlineData("sequence 5", "sequence 4")]
    [InlineData("sequence 5", "sequence 9223372036854775808")]
    [InlineData("county 330122", "county 33012")]
    [InlineData("county 330122", "county 0330122")]
    [InlineData(".002Z", ".002+00:00")]
    [InlineData(".002Z", ".002")]
    [InlineData(".002Z", ".0020Z")]
    [InlineData(".002Z", "Z")]
    [InlineData("recorded 2026-03-01T", "recorded 2026-02-29T")]
    [InlineData("recorded 2026-03-01T", "recorded 2026-03-01 ")]
    [InlineData("05060708090a", "05060708090A")]
    [InlineData("matter 00000005-", "matter {00000005-")]
    [InlineData("on 2026-03-01", "on 2026-3-1")]
    [InlineData("on 2026-03-01", "on 2026-02-30")]
    [InlineData("actor 王小明", "actor ")]
    [InlineData("actor 王小明", "actor  王小明")]
    [InlineData("actor 王小明", "actor 王小明\t")]
    [InlineData("actor 王小明\n", "")]
    [InlineData("actor 王小明\n", "actor 王小明\nactor 王小明\n")]
    [InlineData("role", "Role")]
    [InlineData("cause 4", "cause 5")]
    [InlineData("cause 4", "cause -1")]
    [InlineData("cause 4", "cause ")]
    [InlineData("BIU=\n", "BIV=\n")]
    [InlineData("BIU=\n", "BIU=")]
    [InlineData("BIU=\n", "BIU=\n\n")]
    [InlineData("\n", "\r\n")]
    public void Every_other_spelling_is_refused(string from, string to)
    {
        var text = Canonical.ReplaceLineEndings("\n");
        Assert.Contains(from, text, StringComparison.Ordinal);
        Assert.False(LedgerEntry.TryDecode(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal)), out _));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_and_bytes_beyond_the_limit_are_refused()
    {
        var bytes = Entries.At(5).ToBytes();
        Assert.False(LedgerEntry.TryDecode([.. bytes, 0xff], out _));
        Assert.False(LedgerEntry.TryDecode([], out _));
        Assert.False(LedgerEntry.TryDecode(new byte[65_536], out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("甲\n乙")]
    [InlineData("甲\r乙")]
    [InlineData("甲\t乙")]
    [InlineData("甲\0乙")]
    [InlineData("甲\u007f乙")]
    [InlineData("甲\u0085乙")]
    [InlineData("甲\u2028乙")]
    [InlineData("甲\u202e乙")]
    [InlineData("甲\u2067乙")]
    [InlineData("甲乙 ")]
    [InlineData("\u3000甲乙")]
    public void A_text_that_is_not_one_visible_line_is_refused(string text) => IsRefused(text);

    // Apart, because test data do not carry lone surrogates unchanged.
    [Fact]
    public void A_text_without_a_UTF8_form_or_too_long_is_refused()
    {
        IsRefused("甲\ud800乙");
        IsRefused("甲\udc00");
        IsRefused(new string('甲', 3001));
    }

    [Fact]
    public void The_longest_texts_still_fit_an_entry()
    {
        var longest = new string('甲', 3000);
        var entry = Entries.At(5) with
        {
            Sequence = long.MaxValue,
            Cause = long.MaxValue - 1,
            MatterType = longest,
            MatterVersion = longest,
            Act = longest,
            Actor = longest,
            Role = longest,
            Basis = longest,
        };
        Assert.True(entry.ToBytes().Length <= EntryBundle.MaxEntryLength);
        Assert.True(LedgerEntry.TryDecode(entry.ToBytes(), out var read));
        Assert.Equal(entry, read);
        Assert.Equal(MerkleHash.Leaf(entry.ToBytes()), entry.LeafHash());
    }

    [Fact]
    public void Numbers_and_times_out_of_range_are_refused()
    {
        var entry = Entries.At(5);
        Assert.Throws<ArgumentOutOfRangeException>(() => entry with { Sequence = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => entry with { County = 99_999 });
        Assert.Throws<ArgumentOutOfRangeException>(() => entry with { County = 1_000_000 });
        Assert.Throws<ArgumentOutOfRangeException>(() => entry with { Cause = -1 });
        Assert.Throws<ArgumentException>(() => entry with { RecordedAt = entry.RecordedAt.AddTicks(1) });
        Assert.Throws<ArgumentException>(() => entry with { RecordedAt = entry.RecordedAt.ToOffset(TimeSpan.FromHours(8)) });
        Assert.Throws<InvalidOperationException>(() => (entry with { Cause = 5 }).ToBytes());
        Assert.Throws<ArgumentException>(() => entry.Encode(new byte[20]));
    }

    private static void IsRefused(string text)
    {
        var entry = Entries.At(5);
        Assert.Throws<ArgumentException>(() => entry with { MatterType = text });
        Assert.Throws<ArgumentException>(() => entry with { MatterVersion = text });
        Assert.Throws<ArgumentException>(() => entry with { Act = text });
        Assert.Throws<ArgumentException>(() => entry with { Actor = text });
        Assert.Throws<ArgumentException>(() => entry with { Role = text });
        Assert.Throws<ArgumentException>(() => entry with { Basis = text });
    }
}
