using CsCheck;
using Fazhi.Draws;
using Fazhi.Testing.Draws;
using Xunit;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>What a draw is: decided by pool, rules and seed alone, and nobody dropped without a word.</summary>
public sealed class DrawTests
{
    private static readonly DrawPool Pool = DrawSamples.Pool();
    private static readonly DrawRules Rules = DrawSamples.Rules;

    [Fact]
    public void A_draw_is_the_one_that_a_clerk_with_a_pencil_makes() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 10], Gen.Int[0, 8], Gen.Int[2, 4], Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Bool)
            .Sample(
                (objects, market, fire, officers, limit, seed, joint) =>
                {
                    var pool = DrawSamples.Pool(objects, market, fire);
                    var rules = Rules with
                    {
                        OfficersPerObject = officers,
                        CaseloadLimit = limit == 0 ? null : limit,
                        Items = joint ? Rules.Items : [.. Rules.Items.Select(i => i with { Organ = null })],
                    };
                    var made = DrawSamples.Seed(pool, rules, seed);
                    return Draw.Make(pool, rules, made).Text == NaiveDraw.Of(pool, rules, made.Value);
                },
                iter: 100
            );

    [Fact]
    public void The_sample_has_everything_that_can_happen()
    {
        var result = Draw.Make(Pool, Rules, DrawSamples.Seed(Pool, Rules));
        Assert.NotEmpty(result.Unstaffed);
        Assert.All(Enum.GetValues<DrawSkipReason>(), r => Assert.Contains(result.Staffing, s => s.Skips.Any(k => k.Reason == r)));
        Assert.All(result.Strata, s => Assert.Equal(s.Wanted, s.Picks.Count));
        Assert.Contains(result.Staffing, s => s.Organ == DrawSamples.Fire && s.Shortage is null);
        // A ratio is rounded up: 5 % of these are no whole number.
        Assert.Equal((int)Math.Ceiling(result.Strata[0].InPool * 0.05m), result.Strata[0].Wanted);
        Assert.NotEqual(result.Strata[0].InPool * 5 / 100, result.Strata[0].Wanted);
    }

    [Fact]
    public void Everybody_drawn_may_go_and_nobody_goes_more_often_than_the_rules_allow() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var result = Draw.Make(Pool, Rules, DrawSamples.Seed(Pool, Rules, seed));
                var officers = Pool.Officers.ToDictionary(o => o.Id);
                var objects = Pool.Objects.ToDictionary(o => o.Id);
                return result.Staffing.All(s =>
                        s.Officers.All(t =>
                            officers[t.Id].Organ == s.Organ
                            && Rules
                                .Items.Where(i => i.Organ == s.Organ && objects[s.Object].Items.Contains(i.Id))
                                .All(i => officers[t.Id].Competences.Contains(i.Id))
                            && !Rules.Recusals.Any(r => r.Officer == t.Id && r.Object == s.Object)
                        ) && (s.Shortage is not null ? s.Officers.Count == 0 : s.Officers.Count == Rules.OfficersPerObject)
                    )
                    && result
                        .Staffing.SelectMany(s => s.Officers)
                        .CountBy(t => t.Id)
                        .All(c => c.Value + officers[c.Key].Caseload <= Rules.CaseloadLimit)
                    // Every drawn object is told of, once for each organ.
                    && result
                        .Strata.SelectMany(s => s.Picks)
                        .Select(t => t.Id)
                        .ToHashSet()
                        .SetEquals(result.Staffing.Select(s => s.Object));
            });

    [Fact]
    public void The_order_of_lists_decides_nothing() =>
        Gen.Int[0, 1_000_000]
            .Sample(seed =>
            {
                var turned = DrawPool.Make(
                    Pool.Plan,
                    [.. Pool.Objects.Reverse()],
                    [.. Pool.Officers.Reverse()],
                    [.. Pool.Exclusions.Reverse()]
                );
                var rules = Rules with { Strata = [.. Rules.Strata.Reverse()], Recusals = [.. Rules.Recusals.Reverse()] };
                return turned.Root == Pool.Root
                    && rules.Digest == Rules.Digest
                    && Draw.Make(turned, rules, DrawSamples.Seed(turned, rules, seed)).Text
                        == Draw.Make(Pool, Rules, DrawSamples.Seed(Pool, Rules, seed)).Text;
            });

    [Fact]
    public void One_more_in_the_pool_changes_no_ticket_and_takes_at_most_one_place()
    {
        // The same seed, since the pool isn't part of it; a number, since a ratio of more may draw one more.
        var rules = Rules with
        {
            Strata = [.. "ABCD".Select(s => DrawStratum.OfNumber($"{s}", 5))],
        };
        var more = DrawPool.Make(
            Pool.Plan,
            [.. Pool.Objects, Pool.Objects[0] with { Id = "000200", CreditCode = null }],
            Pool.Officers
        );
        Gen.Int[0, 1_000_000]
            .Sample(n =>
            {
                var seed = DrawSamples.Seed(Pool, rules, n);
                Assert.Equal(seed.Value, DrawSamples.Seed(more, rules, n).Value);
                var (one, other) = (Tickets(Pool, rules, seed), Tickets(more, rules, seed));
                var gone = one.Except(other).ToList();
                var come = other.Except(one).ToList();
                return gone.Count <= 1 && come.Count == gone.Count && come.TrueForAll(t => t.Id == "000200");
            });
    }

    [Fact]
    public void Of_a_stratum_smaller_than_the_number_all_are_drawn_and_it_is_told()
    {
        var rules = Rules with { Strata = [.. "ABCD".Select(s => DrawStratum.OfNumber($"{s}", 1_000))] };
        var result = Draw.Make(Pool, rules, DrawSamples.Seed(Pool, rules));
        Assert.All(result.Strata, s => Assert.Equal((1_000, s.InPool, null), (s.Wanted, s.Picks.Count, s.Next)));
        var none = Rules with { Strata = [.. "ABCD".Select(s => DrawStratum.OfNumber($"{s}", 0))] };
        Assert.All(
            Draw.Make(Pool, none, DrawSamples.Seed(Pool, none)).Strata,
            s => Assert.True(s.Picks.Count == 0 && s.Next is not null)
        );
    }

    [Fact]
    public void What_does_not_fit_is_not_drawn()
    {
        var seed = DrawSamples.Seed(Pool, Rules);
        var withoutA = Rules with { Strata = [.. Rules.Strata.Skip(1)] };
        Assert.Contains(
            "“A”类",
            Assert.Throws<ArgumentException>(() => Draw.Make(Pool, withoutA, seed)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => Draw.Make(Pool, Rules with { Plan = "other" }, seed));
        var other = Rules with { Plan = "other" };
        var pool = DrawPool.Make("other", Pool.Objects, Pool.Officers);
        Assert.Throws<ArgumentException>(() => Draw.Make(pool, other, seed));
    }

    private static List<DrawTicket> Tickets(DrawPool pool, DrawRules rules, DrawSeed seed) =>
        [.. Draw.Make(pool, rules, seed).Strata.SelectMany(s => s.Picks)];
}
