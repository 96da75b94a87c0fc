using System.Text;
using CsCheck;
using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class NoteTests
{
    private const string Vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    // The example of the signed-note package of Go.
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private const string Line =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_published_note_is_read_and_written_again()
    {
        Assert.True(SignedNote.TryParse(Text + "\n" + Line, out var note));
        Assert.Equal(Text, note.Text);
        var signature = Assert.Single(note.Signatures);
        Assert.Equal(("PeterNeumann", 0xc74f20a3u, 64), (signature.Name, signature.KeyHash, signature.Signature.Length));
        Assert.Equal(Text + "\n" + Line, note.ToString());
        Assert.True(SignedNote.TryParse(note.ToBytes(), out var again));
        Assert.Equal(note, again);
        Assert.Equal(note.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void A_text_may_hold_empty_lines_and_the_last_one_ends_it()
    {
        var note = new SignedNote("一\n\n二\n\n", [new("县", 7, [1])]);
        Assert.True(SignedNote.TryParse(note.ToString(), out var read));
        Assert.Equal(note, read);
    }

    public static TheoryData<string> Malformed =>
        new(
            "",
            Text,
            Text + "\n",
            Text + Line,
            "\n" + Line[..^1],
            Text + "\n" + Line[..^1],
            Text + "\n" + Line + "\n",
            Text + "\n" + Line + "\n" + Text,
            Text + "\n" + Line.Replace('—', '-'),
            Text + "\n" + Line.Replace("— ", "—  ", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("Neumann ", "Neumann\u3000", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("PeterNeumann", "Peter+Neumann", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("PeterNeumann", "", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("nAM=", "nAN=", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("nAM=", "nAM", StringComparison.Ordinal),
            Text + "\n" + Line.Replace("x08go", " x08go", StringComparison.Ordinal),
            Text + "\n— PeterNeumann x08gow==\n",
            Text.Replace("\n", "\r\n", StringComparison.Ordinal) + "\n" + Line,
            Text.Replace("If", "If\t", StringComparison.Ordinal) + "\n" + Line,
            Text.Replace("If", "\ud800", StringComparison.Ordinal) + "\n" + Line,
            Text + "\n" + string.Concat(Enumerable.Repeat(Line, SignedNote.MaxSignatures + 1))
        );

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Every_other_form_of_a_note_is_refused(string text) => Assert.False(SignedNote.TryParse(text, out _));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Assert.False(SignedNote.TryParse([0xff, .. Encoding.UTF8.GetBytes(Text + "\n" + Line)], out _));

    [Fact]
    public void A_hundred_signatures_are_read_and_the_first_key_among_them_found()
    {
        var key = new TestKey("县");
        var note = SignedNote.Sign("文\n", key);
        for (var i = 1; i < SignedNote.MaxSignatures; i++)
            note = note.With(new($"见证{i}", 1, [2]));
        Assert.True(SignedNote.TryParse(note.ToBytes(), out var read));
        Assert.True(read.Verify(key));
        Assert.Throws<ArgumentException>(() => note.With(new("多", 1, [2])));
    }

    [Fact]
    public void Lines_of_other_keys_are_ignored_and_a_wrong_line_of_the_key_refuses_the_note()
    {
        var (key, other) = (new TestKey("县"), new TestKey("市"));
        var note = SignedNote.Sign("文\n", other, key);
        Assert.True(note.Verify(key));
        Assert.True(note.Verify(other));
        Assert.False(note.Verify(new TestKey("省")));
        Assert.True(note.With(new(key.Name, key.KeyHash + 1, [1])).Verify(key));
        Assert.True(note.With(new("别名", key.KeyHash, [1])).Verify(key));
        Assert.False(note.With(new(key.Name, key.KeyHash, [1])).Verify(key));
        Assert.False((note with { Text = "另文\n" }).Verify(key));
    }

    [Fact]
    public void What_could_not_be_read_again_cannot_be_made()
    {
        NoteSignature signature = new("县", 1, [2]);
        foreach (var text in new[] { "", "文", "文\r\n", "\ud800\n" })
            Assert.Throws<ArgumentException>(() => new SignedNote(text, [signature]));
        Assert.Throws<ArgumentException>(() => new SignedNote("文\n", []));
        foreach (var name in new[] { "", "a b", "a+b", "a\u3000b", "a\nb", "a\0b" })
        {
            Assert.Throws<ArgumentException>(() => new NoteSignature(name, 1, [2]));
            Assert.Throws<ArgumentException>(() => signature with { Name = name });
            Assert.Throws<ArgumentException>(() => new VerifierKey(name, VerifierKey.Ed25519, new byte[32]));
        }
    }

    [Fact]
    public void Any_note_comes_back_from_its_text() =>
        Gen.Select(
                Gen.String[Gen.Char["ab \n—+文"], 0, 40],
                Gen.Select(Gen.String[Gen.Char["ab/.县"], 1, 8], Gen.UInt, Gen.Byte.Array[1, 80]).Array[1, 4]
            )
            .Sample(
                (text, lines) =>
                {
                    var note = new SignedNote(text + "\n", [.. lines.Select(l => new NoteSignature(l.Item1, l.Item2, l.Item3))]);
                    Assert.True(SignedNote.TryParse(note.ToBytes(), out var read));
                    Assert.Equal(note, read);
                }
            );

    [Fact]
    public void The_published_key_is_read_and_written_again()
    {
        var key = VerifierKey.Parse(Vkey);
        Assert.Equal(("PeterNeumann", 0xc74f20a3u, VerifierKey.Ed25519), (key.Name, key.KeyHash, key.Algorithm));
        Assert.Equal(Vkey, key.ToString());
        Assert.Equal(key, VerifierKey.Parse(key.ToString()));
    }

    [Fact]
    public void No_part_of_a_key_line_is_one_and_no_changed_line_is()
    {
        for (var i = 0; i <= Vkey.Length; i++)
        for (var j = i; j <= Vkey.Length; j++)
            Assert.Equal(j - i == Vkey.Length, VerifierKey.TryParse(Vkey[i..j], out _));
        for (var i = 0; i < Vkey.Length; i++)
            Assert.False(VerifierKey.TryParse(Vkey[..i] + (char)(Vkey[i] + 1) + Vkey[(i + 1)..], out _));
    }

    [Theory]
    [InlineData("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==")]
    [InlineData("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+")]
    public void A_key_of_unknown_type_or_wrong_length_is_refused(string text)
    {
        Assert.False(VerifierKey.TryParse(text, out _));
        Assert.Throws<FormatException>(() => VerifierKey.Parse(text));
    }

    [Fact]
    public void A_key_of_a_type_without_a_number_is_read() =>
        Assert.Equal("县", VerifierKey.Parse(new VerifierKey("县", VerifierKey.Other, "SM2-SM3 …"u8.ToArray()).ToString()).Name);
}
