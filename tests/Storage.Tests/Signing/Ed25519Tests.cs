using System.Text;
using CsCheck;
using Fazhi.Ledgers;
using Fazhi.Storage.Signing;
using Xunit;

namespace Fazhi.Storage.Tests.Signing;

public sealed class Ed25519Tests
{
    // The example of the signed-note package of Go.
    private const string Vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private const string Note =
        Text + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void The_published_note_is_verified_and_signed_byte_for_byte()
    {
        Assert.True(SignedNote.TryParse(Note, out var note));
        Assert.True(note.Verify(new Ed25519Verifier(VerifierKey.Parse(Vkey))));
        using var signer = new Ed25519Signer("PeterNeumann", Convert.FromBase64String(Skey.Split('+', 5)[4]).AsSpan(1));
        Assert.Equal(Vkey, signer.Key.ToString());
        Assert.Equal(Note, SignedNote.Sign(Text, signer).ToString());
    }

    // RFC 8032 §7.1, tests 1 to 3.
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
    )]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    )]
    [InlineData(
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )]
    public void The_vectors_of_RFC_8032_hold(string seed, string publicKey, string message, string signature)
    {
        using var signer = new Ed25519Signer("县", Convert.FromHexString(seed));
        Assert.Equal(publicKey, Convert.ToHexStringLower(signer.Key.PublicKey.Span));
        Assert.Equal(signature, Convert.ToHexStringLower(signer.Sign(Convert.FromHexString(message))));
        Assert.True(signer.Verifier().Verify(Convert.FromHexString(message), Convert.FromHexString(signature)));
    }

    [Fact]
    public void One_changed_bit_in_text_signature_or_key_refuses_it()
    {
        using var signer = Ed25519Signer.Generate("county.example/330122");
        var verifier = signer.Verifier();
        Gen.Select(Gen.Byte.Array[1, 200], Gen.Int[0, int.MaxValue])
            .Sample(
                (message, at) =>
                {
                    var signature = signer.Sign(message);
                    Assert.True(verifier.Verify(message, signature));
                    Assert.False(verifier.Verify(Flipped(message, at), signature));
                    Assert.False(verifier.Verify(message, Flipped(signature, at)));
                    Assert.False(verifier.Verify(message, signature.AsSpan()[..^1]));
                    Assert.False(verifier.Verify(message, [.. signature, 0]));
                },
                iter: 50
            );
        using var other = Ed25519Signer.Generate("county.example/330122");
        Assert.False(other.Verifier().Verify("文"u8, signer.Sign("文"u8)));
        Assert.NotEqual(signer.Key, other.Key);
    }

    [Fact]
    public void Points_that_would_accept_what_nobody_signed_are_refused()
    {
        byte[] one = [1, .. new byte[31]];
        foreach (var point in new[] { one, new byte[32], Enumerable.Repeat((byte)0xff, 32).ToArray() })
            Assert.Throws<ArgumentException>(() => new Ed25519Verifier(new("县", VerifierKey.Ed25519, point)));
    }

    [Fact]
    public void Keys_of_another_type_are_refused()
    {
        using var signer = Ed25519Signer.Generate("县");
        Assert.Throws<ArgumentException>(() =>
            new Ed25519Verifier(new("县", VerifierKey.Ed25519Cosignature, signer.Key.PublicKey))
        );
        Assert.Throws<ArgumentException>(() => new Ed25519Verifier(new("县", VerifierKey.Other, signer.Key.PublicKey)));
        Assert.Throws<ArgumentException>(() => new Ed25519Signer("县", new byte[31]));
        Assert.Throws<ArgumentException>(() => new Ed25519Signer("县 政府", new byte[32]));
    }

    [Fact]
    public void A_signer_that_was_disposed_of_signs_no_more()
    {
        var signer = Ed25519Signer.Generate("县");
        signer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => signer.Sign("文"u8));
    }

    [Fact]
    public void An_export_signed_with_Ed25519_verifies_with_the_published_key_alone()
    {
        using var signer = Ed25519Signer.Generate("county.example/330122");
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var writer = new ExportWriter((path, content) => files.Add(path, content.ToArray()));
        for (var i = 0; i < 300; i++)
            writer.Append(Entry(i));
        writer.Finish(signer.Name, signer);

        var key = new Ed25519Verifier(VerifierKey.Parse(signer.Key.ToString()));
        Assert.Empty(Verify().Problems);
        files[TilePaths.Checkpoint] = Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(files[TilePaths.Checkpoint]).Replace("\n300\n", "\n299\n", StringComparison.Ordinal)
        );
        Assert.Contains("有效签名", Verify().Problems[0].Message, StringComparison.Ordinal);

        ExportVerification Verify() =>
            ExportVerifier.Verify(path => files.TryGetValue(path, out var b) ? b : default, key, files.Keys);
    }

    private static LedgerEntry Entry(long sequence) =>
        new()
        {
            Sequence = sequence,
            County = 330122,
            RecordedAt = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(sequence),
            Matter = new Guid((int)sequence, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
            MatterType = "reconsideration",
            MatterVersion = "2024-01-01",
            Act = "AcceptApplication",
            On = new DateOnly(2026, 3, 1),
            Actor = "王小明",
            Role = "行政复议人员",
            Basis = "行政复议法第三十条",
            Cause = null,
            Payload = PayloadDigest.Of(new byte[PayloadDigest.SaltLength], "内容"u8),
        };

    private static byte[] Flipped(byte[] bytes, int at)
    {
        byte[] copy = [.. bytes];
        copy[at / 8 % bytes.Length] ^= (byte)(1 << (at % 8));
        return copy;
    }
}
