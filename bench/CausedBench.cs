using Fazhi.Mechanisms;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;

namespace Fazhi.Bench;

/// <summary>
/// What an act costs that causes thousands of others in its own transaction: a clean-up lists every document in force, one act each, and cancelled drops them all. Measured over
/// more and more documents, beside the same acts done one after another in a batch: a caused act is to cost what any other does, however many there are.
/// </summary>
internal static class CausedBench
{
    private const int Rounds = 3;
    private const string Round = "clean-up";

    internal static void Run()
    {
        foreach (var database in new[] { Database.Sqlite, Database.Postgres })
        foreach (var many in new[] { 1_500, 6_000 })
        {
            var (started, cancelled, alone) = (new List<double>(), new List<double>(), new List<double>());
            // The first round compiles and is left out.
            for (var round = 0; round <= Rounds; round++)
            {
                using var county = County(database, many);
                Guid opened = default;
                var start = Measure.Seconds(() => opened = Done(county, ActRequest.Open(Round, Start, organ: "gov")));
                var cancel = Measure.Seconds(() =>
                    Done(county, ActRequest.In(opened, new CancelCleanUp { Reason = "另行安排。" }))
                );
                var single = Measure.Seconds(() => List(county, many));
                if (county.Acts("DropItem") != many)
                    throw new InvalidOperationException(
                        $"{county.Acts("DropItem")} of {many} documents were listed and dropped."
                    );
                if (round == 0)
                    continue;
                started.Add(start);
                cancelled.Add(cancel);
                alone.Add(single);
            }

            Measure.Tell(
                $"{database}, {many} documents: listed by one act in {Measure.Median(started):0.00} s ({many / Measure.Median(started):0} acts/s), "
                    + $"dropped by one act in {Measure.Median(cancelled):0.00} s ({many / Measure.Median(cancelled):0} acts/s), "
                    + $"registered one after another in a batch {many / Measure.Median(alone):0} acts/s"
            );
        }
    }

    private static readonly StartCleanUp Start = new()
    {
        Title = "2025年行政规范性文件清理",
        Scope = CleanUpScope.All,
        AsOf = new(2025, 2, 28),
        Occasion = "定期清理。",
        PlannedUntil = new(2025, 6, 30),
    };

    private static TestCounty County(Database database, int documents)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        List(county, documents);
        return county;
    }

    private static void List(TestCounty county, int documents)
    {
        using var batch = county.Desk.Batch(1_000);
        for (var i = 0; i < documents; i++)
        {
            var act = new RegisterExisting
            {
                Title = $"塔河县第{i}号办法",
                Issuer = Issuer.CountyGovernment,
                PublishedOn = new(2024, 5, 2),
                EffectiveFrom = new(2024, 6, 1),
                ValidUntil = new(2028, 5, 31),
            };
            if (
                batch.Perform(ActRequest.Open("normative-document", act, organ: "gov"), People.Handler) is { Done: false } refused
            )
                throw new InvalidOperationException(string.Join('\n', refused.Problems));
        }

        batch.Commit();
    }

    private static Guid Done(TestCounty county, ActRequest request)
    {
        var outcome = county.Desk.Perform(request, request.Opens is null ? People.InstitutionHead : People.Handler);
        return outcome.Done ? outcome.Matter!.Id : throw new InvalidOperationException(string.Join('\n', outcome.Problems));
    }

    private static int Acts(this TestCounty county, string act)
    {
        using var db = county.Store.Open();
        return db.Entries.Count(e => e.Act == act);
    }
}
