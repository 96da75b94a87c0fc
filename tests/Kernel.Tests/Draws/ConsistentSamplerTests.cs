using System.Globalization;
using CsCheck;
using Fazhi.Draws;
using Xunit;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>Rivest's sampler, held to his own examples and to what he says of it.</summary>
public sealed class ConsistentSamplerTests
{
    private static readonly Gen<string[]> Pools = Gen.String[Gen.Char['a', 'e'], 1, 4].HashSet[1, 30].Select(s => s.ToArray());

    [Fact]
    public void Every_published_order_and_ticket_is_the_one_his_program_gives()
    {
        using var file = new StreamReader(typeof(ConsistentSamplerTests).Assembly.GetManifestResourceStream("rivest.tsv")!);
        var draws = file.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => l[0] != '#')
            .Select(l => l.Split('\t'))
            .GroupBy(r => (Seed: r[0], Again: r[1] == "again", Ids: r[2]))
            .ToList();
        Assert.Equal(11, draws.Count);
        foreach (var draw in draws)
        {
            var rows = draw.OrderBy(r => int.Parse(r[3], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(
                rows.Select(r => new DrawTicket(r[6], r[4], int.Parse(r[5], CultureInfo.InvariantCulture))),
                ConsistentSampler.Sample(draw.Key.Ids.Split(','), draw.Key.Seed, draw.Key.Again).Take(rows.Count)
            );
        }
    }

    [Fact]
    public void The_tickets_of_his_documentation_are_ours()
    {
        const string first = "0.26299714122838008416507544297546663599715395525154425586041245287750224561854";
        Assert.Equal(first, ConsistentSampler.FirstTicket("AB-130", "01382438112797316654"));
        Assert.Equal(
            "0.8232357229934205790595761924514048157652891124687533667363938813600770093316",
            ConsistentSampler.NextTicket(first)
        );
        Assert.Equal(
            "0.642853261655004694691182528114375607701032283189922170593838029306715548381901",
            ConsistentSampler.NextTicket("0.25471")
        );
        Assert.Equal("0.9991234", ConsistentSampler.Shown("0.9991234567890", 4));
        Assert.Equal("0.262997141", ConsistentSampler.Shown(first));
        Assert.Equal("0.99", ConsistentSampler.Shown("0.99"));
    }

    [Fact]
    public void A_pool_of_more_or_less_changes_nobodys_ticket() =>
        Gen.Select(Pools, Gen.String[Gen.Char['a', 'z'], 0, 6], Gen.Int[0, 29])
            .Sample(
                (ids, seed, left) =>
                {
                    var all = ConsistentSampler.Sample(ids, seed).ToList();
                    string[] fewer = [.. ids.Where((_, i) => i != left % ids.Length)];
                    return all.Where(t => fewer.Contains(t.Id)).SequenceEqual(ConsistentSampler.Sample(fewer, seed));
                }
            );

    [Fact]
    public void The_order_of_the_pool_decides_nothing() =>
        Gen.Select(Pools, Gen.Int)
            .Sample(
                (ids, seed) =>
                    ConsistentSampler
                        .Sample(ids, $"{seed}")
                        .SequenceEqual(ConsistentSampler.Sample([.. ids.OrderDescending(StringComparer.Ordinal)], $"{seed}"))
            );

    [Fact]
    public void Who_is_put_back_gets_a_larger_ticket_below_one() =>
        Gen.String[Gen.Char['0', '9'], 1, 80]
            .Sample(digits =>
            {
                var next = ConsistentSampler.NextTicket("0." + digits);
                return string.CompareOrdinal(next, "0." + digits) > 0 && next.StartsWith("0.", StringComparison.Ordinal);
            });

    [Theory]
    [InlineData("")]
    [InlineData("0.")]
    [InlineData("1.5")]
    [InlineData("0.12a")]
    public void What_is_no_ticket_is_refused(string ticket) =>
        Assert.Throws<ArgumentException>(() => ConsistentSampler.NextTicket(ticket));

    [Fact]
    public void A_pool_with_an_id_twice_is_refused() =>
        Assert.Throws<ArgumentException>(() => ConsistentSampler.Sample(["a", "b", "a"], "1"));
}
