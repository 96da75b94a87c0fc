using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Testing;

/// <summary>
/// Walks at random through a matter type: any act at any time by anybody. What is done must have been allowed by the definition;
/// what is refused must say why; and the ledger folded again must give the tables.
/// </summary>
public static class RandomWalk
{
    private static readonly IReadOnlyList<Actor> Actors =
    [
        People.Handler,
        People.Head,
        People.InstitutionHead,
        People.Reviewer,
        People.Mediator,
        People.Administrator,
        People.Resident,
        People.Stranger,
    ];

    private static readonly Lateness Proof = new()
    {
        Proof = ProofOfDay.ReceptionRecord,
        Evidence = "收件登记簿第3页",
        Reason = "当日系统停电。",
    };

    /// <summary>A walk long enough that every act is tried in most of its stages: a type with few acts is walked through soon.</summary>
    public static int Steps(MatterType type) => Math.Min(500, 40 + (30 * type.Acts.Count(r => !r.ByLawOnly)));

    /// <summary>Walks, and tells which acts were done at least once.</summary>
    /// <param name="county">The county.</param>
    /// <param name="type">The type that is walked through.</param>
    /// <param name="seed">What chance begins with.</param>
    /// <param name="steps">How many acts are tried.</param>
    /// <param name="erases">Whether what is closed may be erased.</param>
    /// <param name="opening">One step of so many opens a matter.</param>
    public static IReadOnlySet<string> Through(
        TestCounty county,
        MatterType type,
        int seed,
        int steps,
        bool erases = true,
        int opening = 12
    )
    {
        county.Today(2025, 1, 6);
        return Walk(county, type, seed, steps, erases, opening);
    }

    private static IReadOnlySet<string> Walk(TestCounty county, MatterType type, int seed, int steps, bool erases, int opening)
    {
        // One is there at its end and one at its beginning, whatever random words would have made of them.
        var (ground, done) = (new Ground(county.Desk, county.Time), new HashSet<string>());
        var ordinary = OrdinaryCourse.Of(type.Code).Go(ground).Select(m => m.Id).ToList();
        List<Guid> open = [ordinary[^1]];
        if (ordinary.Count > 1)
            open.Add(OrdinaryCourse.Of(type.Code).Go(ground).First().Id);
        // What its acts may name is there before: some were opened, wherever they have gone from there.
        foreach (var named in Named(county, type).Where(n => n != type && Known(county, n.MatterClass).Count == 0))
            Walk(county, named, seed, steps / 5, erases, opening);
        var random = new RandomActs(seed)
        {
            Known = of => Known(county, of),
            Listed = field => type.Listed(field, new Dictionary<string, string>()),
        };
        for (var i = 0; i < steps; i++)
        {
            if (random.Next(4) == 0)
                county.Time.Advance(TimeSpan.FromDays(random.Next(12)));
            // What is said once, such as a date's confirmation, has no further act.
            var opens = open.Count == 0 || random.Next(opening) == 0 || type.Acts.All(r => r.Opens);
            var matter = opens ? null : Load(county, type, random.Pick(open));
            var rule = Untried(type, matter, done, random) ?? Choose(type, matter, random);
            if (rule.IsErasing && !erases)
                continue;
            var on = county.Desk.Clock.Today.AddDays(random.Next(10) == 0 ? random.Next(-3, 3) : 0);
            // Some of what was done is registered later, with the proof of its day.
            var late = !rule.Opens && random.Next(7) == 0 ? Proof : null;
            if (late is not null)
                on = on.AddDays(-random.Next(40));
            var actor = random.Next(10) == 0 ? random.Pick(Actors) : Holder(rule, random);
            var request = new ActRequest
            {
                Act = random.Make(rule.ActType, on),
                Matter = rule.Opens ? null : matter?.Id,
                Opens = rule.Opens ? type.Code : null,
                Organ = "gov",
                On = on,
                Late = late,
            };
            var shown = random.Next(4) == 0 ? actor : People.Showing(actor, request.Matter);
            var outcome = county.Desk.Perform(request, shown);
            if (outcome.Done)
            {
                Assert.True(
                    rule.Opens || !shown.Roles.Contains(Role.Public) || shown.Holds.Contains(matter!.Id),
                    $"{rule.Code} without a receipt"
                );
                Assert.True(rule.Opens || rule.From.Contains(matter!.StageCode) || rule.From.Count > 0);
                // Behind a late act its matter has gone on.
                Assert.True(
                    late is not null || rule.Into.Count == 0 || rule.Into.Contains(outcome.Matter!.StageCode),
                    $"{rule.Code} led to {outcome.Matter!.StageCode}"
                );
                done.Add(rule.Code);
                if (rule.Opens)
                    open.Add(outcome.Matter!.Id);
            }
            else
                Assert.All(
                    outcome.Problems,
                    p =>
                        Assert.True(
                            p.Basis is not null || p.Path is not null || p.Remedy is not null,
                            $"{p.Code} names neither article, field nor remedy"
                        )
                );
        }

        new Sweep(county.Desk).Run();
        return done;
    }

    // Half of the steps go where the walk hasn't been yet, if one can from here.
    private static ActRule? Untried(MatterType type, Matter? matter, HashSet<string> done, RandomActs random) =>
        matter is not null
        && random.Next(2) == 0
        && type.At(matter).Where(r => !r.ByLawOnly && !done.Contains(r.Code)).ToList() is { Count: > 0 } untried
            ? random.Pick(untried)
            : null;

    private static IEnumerable<MatterType> Named(TestCounty county, MatterType type) =>
        type
            .Acts.SelectMany(r => References.Fields(r.ActType))
            .Select(f => References.MatterOf(f.Field.ValueType)!)
            .Distinct()
            .Select(c => county.Store.Types.Find(county.Store.Types.CodeOf(c))!);

    private static IReadOnlyList<Matter> Known(TestCounty county, Type of) =>
        new MatterReader(county.Store, new KeptAnswers())
            .List(
                new ListQuery { Type = county.Store.Types.CodeOf(of), Size = 20 },
                Viewer.Of(People.Handler, county.Store.County)
            )
            .Rows;

    /// <summary>An act that opens a matter, or one in it: mostly what its stage allows, sometimes anything at all.</summary>
    public static ActRule Choose(MatterType type, Matter? matter, RandomActs random)
    {
        if (matter is null)
            return random.Pick([.. type.Acts.Where(r => r.Opens)]);
        var allowed = type.At(matter).Where(r => !r.ByLawOnly).ToList();
        return allowed.Count > 0 && random.Next(8) > 0 ? random.Pick(allowed) : random.Pick([.. type.Acts.Where(r => !r.Opens)]);
    }

    /// <summary>Somebody whose act it is.</summary>
    public static Actor Holder(ActRule rule, RandomActs random)
    {
        var able = Actors.Where(a => a.Roles.Any(rule.Roles.Contains) && a != People.Stranger).ToList();
        return able.Count == 0 ? random.Pick(Actors) : random.Pick(able);
    }

    private static Matter Load(TestCounty county, MatterType type, Guid id) => county.Read(type, id);
}
