using Fazhi.Ledgers;
using Xunit;

namespace Fazhi.Kernel.Tests.Ledgers;

/// <summary>The reference leaves and roots published with Certificate Transparency.</summary>
public sealed class PublishedVectorTests
{
    private static readonly string[] leaves =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_published_trees_of_0_to_8_leaves_have_their_published_roots()
    {
        var frontier = new Frontier();
        Assert.Equal(roots[0], frontier.Root.ToString());
        for (var i = 0; i < leaves.Length; i++)
        {
            frontier.Append(MerkleHash.Leaf(Convert.FromHexString(leaves[i])));
            Assert.Equal(roots[i + 1], frontier.Root.ToString());
        }
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
            + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b "
            + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    public void The_published_inclusion_proofs_are_the_ones_built_and_verify(int index, int size, string proof)
    {
        Assert.Equal(Hashes(proof), Proofs.Inclusion(index, size, Node));
        Assert.True(Proofs.VerifyInclusion(Node(0, index), index, size, Hashes(proof), Hash.Parse(roots[size])));
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 "
            + "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a "
            + "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 "
            + "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e "
            + "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    )]
    public void The_published_consistency_proofs_are_the_ones_built_and_verify(int size1, int size2, string proof)
    {
        Assert.Equal(Hashes(proof), Proofs.Consistency(size1, size2, Node));
        Assert.True(Proofs.VerifyConsistency(size1, Hash.Parse(roots[size1]), size2, Hash.Parse(roots[size2]), Hashes(proof)));
    }

    private static Hash Node(int level, long index) =>
        level == 0
            ? MerkleHash.Leaf(Convert.FromHexString(leaves[index]))
            : MerkleHash.Node(Node(level - 1, 2 * index), Node(level - 1, (2 * index) + 1));

    private static Hash[] Hashes(string proof) =>
        [.. proof.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(h => Hash.Parse(h))];
}
