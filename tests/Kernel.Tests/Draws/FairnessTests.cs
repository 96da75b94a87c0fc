using Fazhi.Draws;
using Fazhi.Testing.Draws;
using Xunit;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>
/// Over 100,000 seeds everybody is drawn as often as the rules say. Seeds are counted from nought, so that the outcome is the same for ever; they weren't chosen.
/// </summary>
public sealed class FairnessTests
{
    private const int Draws = 100_000;

    // Each draws officers for several objects.
    private const int DrawsOfOfficers = 20_000;
    private static readonly DrawRules Rules = DrawSamples.Rules with
    {
        CaseloadLimit = null,
        Recusals = [new("m-03", DrawSamples.Id(3), "近亲属任职")],
        Strata =
        [
            DrawStratum.OfRatio("A", 2_500),
            DrawStratum.OfNumber("B", 1),
            DrawStratum.OfRatio("C", 5_000),
            DrawStratum.OfNumber("D", 1),
        ],
    };

    private static readonly DrawPool Pool = DrawSamples.Pool(14, 7, 4);

    [Fact]
    public void Every_object_is_drawn_as_often_as_its_stratum_says()
    {
        // Without officers: every object is told to have none, and nothing else is reckoned.
        var pool = DrawPool.Make(Pool.Plan, Pool.Objects, []);
        var (drawn, _) = Count(pool, Draws);
        var inPool = Pool.Objects.CountBy(o => o.Stratum).ToDictionary();
        var wanted = Rules.Strata.ToDictionary(s => s.Name, s => s.Wanted(inPool[s.Name]));
        var scores = Pool
            .Objects.Select((o, i) => Score(drawn[i], Draws, (double)wanted[o.Stratum] / inPool[o.Stratum]))
            .ToList();
        Within(scores);
    }

    [Fact]
    public void Every_competent_officer_is_drawn_equally_often_for_an_object_and_no_other_ever()
    {
        var (drawn, sent) = Count(Pool, DrawsOfOfficers);
        var scores = new List<double>();
        foreach (var (at, one) in Pool.Objects.Index())
        foreach (var organ in Rules.Items.Where(i => one.Items.Contains(i.Id)).Select(i => i.Organ).Distinct())
        {
            var items = Rules.Items.Where(i => i.Organ == organ && one.Items.Contains(i.Id)).Select(i => i.Id).ToList();
            bool May(DrawOfficer o) =>
                o.Organ == organ
                && items.TrueForAll(o.Competences.Contains)
                && !Rules.Recusals.Any(r => r.Officer == o.Id && r.Object == one.Id);
            var may = Pool.Officers.Count(May);
            Assert.True(may > Rules.OfficersPerObject);
            foreach (var (who, officer) in Pool.Officers.Index().Where(o => o.Item.Organ == organ))
                if (May(officer))
                    scores.Add(Score(sent[at, who], drawn[at], (double)Rules.OfficersPerObject / may));
                else
                    Assert.Equal(0, sent[at, who]);
        }

        Assert.True(scores.Count > 30, $"{scores.Count}");
        Within(scores);
    }

    // How many standard deviations a count is from what it should be.
    private static double Score(int count, int of, double chance) =>
        (count - (of * chance)) / Math.Sqrt(of * chance * (1 - chance));

    /// <summary>
    /// Three standard deviations are left by one fair count of 370. Of many counts the furthest is left further out: together they are held to the same one in 370
    /// (by Bonferroni, the tail taken as φ(z)/z, which is never too small), and no more of them than chance would leave may be beyond three.
    /// </summary>
    private static void Within(List<double> scores)
    {
        var z = 3.0;
        while (2 * scores.Count * Math.Exp(-z * z / 2) / (z * Math.Sqrt(2 * Math.PI)) > 0.0027)
            z += 0.01;
        var furthest = scores.Max(Math.Abs);
        Assert.True(furthest < z, $"{furthest:0.00} of {z:0.00}");
        // One of 370 is expected beyond; three more than expected is what happens once in a thousand at most.
        var beyond = scores.Count(s => Math.Abs(s) > 3);
        Assert.True(beyond <= 3, $"{beyond} of {scores.Count} beyond 3σ");
        TestContext.Current.TestOutputHelper?.WriteLine($"{scores.Count} counts, furthest {furthest:0.00}σ, {beyond} beyond 3σ");
    }

    private static (int[], int[,]) Count(DrawPool pool, int draws)
    {
        // The public number counts the seeds; everything else stays.
        var commitment = DrawCommitment.Of(pool, Rules);
        var secrets = DrawSamples.Secrets();
        var promises = DrawSamples.Promises(commitment, secrets);
        var places = pool.Objects.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        var officers = pool.Officers.Select((o, i) => (o.Id, i)).ToDictionary(o => o.Id, o => o.i);
        var (drawn, sent) = (new int[places.Count], new int[places.Count, officers.Count]);
        Parallel.For(
            0,
            draws,
            n =>
            {
                var seed = DrawSeed.Make(Rules, commitment, promises, secrets, $"{n}", DrawSamples.Dice);
                var result = Draw.Make(pool, Rules, seed);
                foreach (var pick in result.Strata.SelectMany(s => s.Picks))
                    Interlocked.Increment(ref drawn[places[pick.Id]]);
                foreach (var staffing in result.Staffing)
                foreach (var officer in staffing.Officers)
                    Interlocked.Increment(ref sent[places[staffing.Object], officers[officer.Id]]);
            }
        );
        return (drawn, sent);
    }
}
