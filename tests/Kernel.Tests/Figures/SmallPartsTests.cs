using CsCheck;
using Fazhi.Figures;
using Xunit;

namespace Fazhi.Kernel.Tests.Figures;

/// <summary>No part of a guarded distribution can be told from what is published.</summary>
public sealed class SmallPartsTests
{
    [Theory]
    [InlineData("", 3, "")]
    [InlineData("9 5 3", 3, "9 5 3")]
    [InlineData("9 5 2 1", 3, "9 5 *3")]
    [InlineData("9 5 2", 3, "9 *7")]
    [InlineData("9 1 1", 3, "*11")]
    [InlineData("9 4 1 1", 3, "9 *6")]
    [InlineData("2", 3, "*2")]
    [InlineData("9 0 5", 3, "9 5")]
    [InlineData("2 1", 1, "2 1")]
    public void Small_parts_are_put_together(string counts, int smallest, string published) =>
        Assert.Equal(
            published,
            Text(SmallParts.Merge(Parts(counts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)), smallest))
        );

    [Fact]
    public void What_is_published_adds_up_and_hides_every_small_part() =>
        Gen.Select(Gen.Long[0, 12].Array[0, 8], Gen.Int[1, 6])
            .Sample(
                (counts, smallest) =>
                {
                    var parts = Parts(counts);
                    var published = SmallParts.Merge(parts, smallest);
                    var alone = published.Where(p => p.Code != SmallParts.MergedCode).ToList();
                    var hidden = parts.Where(p => p.Count > 0 && alone.All(a => a.Code != p.Code)).ToList();
                    var rest = published.Where(p => p.Code == SmallParts.MergedCode).Sum(p => p.Count);
                    return published.Sum(p => p.Count) == counts.Sum()
                        && alone.TrueForAll(p => p.Count >= smallest)
                        && (hidden.Count == 0 || alone.Count == 0 || (hidden.Count >= 2 && rest >= smallest));
                }
            );

    [Fact]
    public void A_smallest_count_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SmallParts.Merge([], 0));

    private static List<FigurePart> Parts(IEnumerable<long> counts) =>
        [.. counts.Select((c, i) => new FigurePart($"p{i}", $"第{i}类", c))];

    private static string Text(IEnumerable<FigurePart> parts) =>
        string.Join(' ', parts.Select(p => (p.Code == SmallParts.MergedCode ? "*" : "") + p.Count));
}
