using System.Security.Cryptography;
using CsCheck;
using Fazhi.Ledgers;
using Xunit;
using Hash = Fazhi.Ledgers.Hash;

namespace Fazhi.Kernel.Tests.Ledgers;

public sealed class HashTests
{
    private static readonly Gen<byte[]> bytes32 = Gen.Byte.Array[32];

    [Fact]
    public void A_hash_comes_back_from_its_bytes_its_hex_and_its_base64() =>
        bytes32.Sample(bytes =>
        {
            var hash = Hash.From(bytes);
            Assert.Equal(bytes, hash.ToBytes());
            Assert.Equal(Convert.ToHexStringLower(bytes), hash.ToString());
            Assert.Equal(Convert.ToBase64String(bytes), hash.ToBase64());
            Assert.Equal(hash, Hash.Parse(hash.ToString()));
            Assert.Equal(hash, Hash.Parse(hash.ToString().ToUpperInvariant()));
            Assert.True(Hash.TryParseBase64(hash.ToBase64(), out var read));
            Assert.Equal(hash, read);
        });

    [Fact]
    public void Two_hashes_that_differ_in_one_bit_are_not_equal() =>
        Gen.Select(bytes32, Gen.Int[0, 255])
            .Sample(
                (bytes, bit) =>
                {
                    var hash = Hash.From(bytes);
                    var same = Hash.From(bytes);
                    bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                    Assert.True(hash == same && hash.GetHashCode() == same.GetHashCode());
                    Assert.True(hash != Hash.From(bytes));
                }
            );

    [Theory]
    [InlineData("")]
    [InlineData("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa0")]
    [InlineData("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d00")]
    [InlineData("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01g")]
    [InlineData("0x340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    public void Hex_of_another_form_is_refused(string hex)
    {
        Assert.False(Hash.TryParse(hex, out _));
        Assert.Throws<FormatException>(() => Hash.Parse(hex));
    }

    [Theory]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=")]
    [InlineData("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I")]
    [InlineData(" CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("AAAA")]
    public void Base64_of_another_form_is_refused(string text) => Assert.False(Hash.TryParseBase64(text, out _));

    [Fact]
    public void The_short_form_shows_both_ends() =>
        Assert.Equal("6e34…a01d", Hash.Parse("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d").Short);

    [Fact]
    public void A_hash_has_neither_more_nor_fewer_than_32_bytes()
    {
        Assert.Throws<ArgumentException>(() => Hash.From(new byte[31]));
        Assert.Throws<ArgumentException>(() => Hash.From(new byte[33]));
        Assert.Throws<ArgumentException>(() => default(Hash).CopyTo(new byte[31]));
    }

    [Fact]
    public void Leaves_of_every_length_are_hashed_with_a_zero_byte_before_them() =>
        Gen
            .Byte.Array[0, 9000]
            .Sample(entry => Assert.Equal(SHA256.HashData([0, .. entry]), MerkleHash.Leaf(entry).ToBytes()), iter: 200);

    [Theory]
    [InlineData(0)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(65535)]
    public void Leaves_at_the_edge_of_the_stack_buffer_are_hashed_alike(int length) =>
        Assert.Equal(SHA256.HashData(new byte[length + 1]), MerkleHash.Leaf(new byte[length]).ToBytes());

    [Fact]
    public void Hashing_an_ordinary_entry_puts_nothing_on_the_heap()
    {
        var entry = new byte[4000];
        var hash = MerkleHash.Node(MerkleHash.Leaf(entry), MerkleHash.Empty);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            hash = MerkleHash.Node(MerkleHash.Leaf(entry), hash);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_payload_digest_is_the_hash_of_salt_and_payload() =>
        Gen.Select(bytes32, Gen.Byte.Array[0, 6000])
            .Sample(
                (salt, payload) =>
                    Assert.Equal(SHA256.HashData([.. salt, .. payload]), PayloadDigest.Of(salt, payload).ToBytes()),
                iter: 100
            );

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_salt_of_another_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => PayloadDigest.Of(new byte[length], "内容"u8));
}
