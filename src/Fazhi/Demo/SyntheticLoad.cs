using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 负载数据 — mediation disputes of any number, dated over 2025, each decided by its index alone: the same number gives the same acts.
/// Ids and salts are the Desk's own and random. One matter is made at a time, so that memory doesn't grow.
/// </summary>
internal sealed class SyntheticLoad(CountyStore store)
{
    internal const int ActsPerTransaction = 1000;
    private const int Mediators = 4;
    private const string Organisation = "塔河县负载测试调解中心（演示）";

    private static readonly Actor Registrar = DemoPeople.Mediator("justice");
    private static readonly DateOnly Opening = new(2025, 1, 2);
    private static readonly DateOnly[] Days = [.. WorkingDays()];

    private readonly LoadClock clock = new();

    /// <summary>Records disputes until there are so many. What an earlier run recorded stays and counts.</summary>
    /// <param name="matters">How many disputes there shall be.</param>
    /// <param name="each">How many acts a transaction holds at least.</param>
    /// <param name="committed">Told of each dispute's number and last sequence, once its transaction is committed.</param>
    /// <returns>The number of acts performed.</returns>
    internal long Record(int matters, int each, Action<string, long>? committed = null)
    {
        using var desk = new Desk(store, clock);
        using var batch = desk.Batch(int.MaxValue);
        var acts = Found(batch.Perform);
        batch.Commit();
        var waiting = new List<(string Number, long Sequence)>();
        var open = 0;
        for (var i = Existing(); i < matters; i++)
        {
            var (number, sequence, done) = Dispute((r, a) => Task.FromResult(batch.Perform(r, a)), i, matters).Result;
            waiting.Add((number, sequence));
            (acts, open) = (acts + done, open + done);
            // Only whole matters are committed, so that a killed run goes on with the next one.
            if (open < each)
                continue;
            Commit(batch, waiting, committed);
            open = 0;
        }

        Commit(batch, waiting, committed);
        return acts;
    }

    /// <summary>Records disputes as many people at once would, each act by itself.</summary>
    /// <param name="matters">How many disputes there shall be.</param>
    /// <param name="writers">How many work at the same time.</param>
    /// <param name="told">Told of each dispute's number and last sequence, once its last act is answered.</param>
    /// <returns>The number of acts performed.</returns>
    internal async Task<long> RecordBeside(int matters, int writers, Action<string, long>? told = null)
    {
        using var desk = new Desk(store, clock);
        long acts = Found(desk.Perform);
        var existing = Existing();
        await Parallel.ForEachAsync(
            Enumerable.Range(existing, Math.Max(0, matters - existing)),
            new ParallelOptions { MaxDegreeOfParallelism = writers },
            async (i, _) =>
            {
                var (number, sequence, done) = await Dispute(desk.PerformAsync, i, matters);
                Interlocked.Add(ref acts, done);
                told?.Invoke(number, sequence);
            }
        );
        return acts;
    }

    private static void Commit(DeskBatch batch, List<(string Number, long Sequence)> waiting, Action<string, long>? committed)
    {
        batch.Commit();
        foreach (var (number, sequence) in waiting)
            committed?.Invoke(number, sequence);
        waiting.Clear();
    }

    private int Existing()
    {
        using var db = store.Open();
        return db.Matters<Dispute>(store.CountyCode).Count();
    }

    private int Found(Func<ActRequest, Actor, Outcome> perform)
    {
        using (var db = store.Open())
            if (db.Matters<MediationOrganisation>(store.CountyCode).Any())
                return 0;
        clock.Reach(Opening);
        // A dispute's acts are recorded together on its last day, up to a festival later than they were done.
        var days = new SetParameter
        {
            Parameter = CalendarsMechanism.DaysWithoutReason.Code,
            Value = "30",
            From = Opening,
            Source = "负载测试",
        };
        Done(perform, ActRequest.Open("parameter", days, Opening, "gov"), DemoPeople.Head("gov"));
        var organisation = new RegisterOrganisation
        {
            Name = Organisation,
            Kind = OrganisationKind.Centre,
            Setting = Setting.County,
            Area = "塔河县",
            Address = "塔河县演示街1号",
            Chair = MediatorName(0),
            Members = Mediators,
            Women = 2,
        };
        Done(perform, ActRequest.Open("mediation-organisation", organisation, Opening, "justice"));
        for (var i = 0; i < Mediators; i++)
        {
            var appointed = new AppointMediator
            {
                Name = MediatorName(i),
                Organisation = Organisation,
                FullTime = i == 0,
            };
            Done(perform, ActRequest.Open("mediator", appointed, Opening, "justice"));
        }

        return 2 + Mediators;
    }

    private async Task<(string Number, long Sequence, int Acts)> Dispute(
        Func<ActRequest, Actor, Task<Outcome>> perform,
        int i,
        int of
    )
    {
        var at = (int)((long)i * (Days.Length - 8) / of);
        DateOnly Day(int after) => Days[at + after];
        clock.Reach(Day(7));
        var opened = await Done(perform, ActRequest.Open("dispute", Open(i), Day(0), "justice"));
        var matter = opened.Matter!;
        var sequence = opened.Sequence;
        var acts = 1;
        foreach (var (after, act) in Acts(i, Day))
        {
            var outcome = await Done(perform, ActRequest.In(matter.Id, act, Day(after)));
            (matter, sequence) = (outcome.Matter!, outcome.Sequence);
            acts++;
        }

        return (matter.Number ?? matter.Id.ToString(), sequence, acts);
    }

    private static Act Open(int i)
    {
        var (one, other) = (DemoPeople.Citizen(i), DemoPeople.Citizen(i + 500));
        var category = Enum.GetValues<DisputeCategory>()[i % 14];
        var account = $"双方因{Terms.Of(category)}发生纠纷，未能自行解决。负载测试案情，并非真实案件。";
        return (i % 4) switch
        {
            0 => new FindDispute
            {
                Parties = [one, other],
                Category = category,
                Account = account,
                Organisation = Organisation,
            },
            1 => new ReferDispute
            {
                Referrer = Referrer.Police,
                ReferredBy = "塔河县公安局派出所（演示）",
                Parties = [one, other],
                Category = category,
                Account = account,
            },
            _ => new ApplyForMediation
            {
                Applicant = one,
                Others = [other],
                Category = category,
                Account = account,
            },
        };
    }

    private static IEnumerable<(int After, Act Act)> Acts(int i, Func<int, DateOnly> day)
    {
        if (i % 25 == 24)
        {
            yield return (1, new RefuseByParty { Who = DemoPeople.Name(i), Told = [OtherWay.Litigation] });
            yield break;
        }

        JointWork? joint = i % 4 == 1 ? JointWork.Police : null;
        yield return (
            0,
            new RecordWillingness
            {
                AllWilling = true,
                Organisation = Organisation,
                OneStopCentre = i % 3 == 0,
                JointWork = joint,
            }
        );
        yield return (0, new AssignMediators { Mediators = [MediatorName(i % Mediators)], ChosenByParties = i % 2 == 0 });
        yield return (
            1,
            new HoldSession
            {
                Place = Organisation,
                RightsTold = true,
                Record = "听取双方陈述，讲明法律规定。",
            }
        );
        if (i % 10 == 9)
            yield return (
                2,
                new FailMediation { Reason = FailureReason.NoConsent, Told = [OtherWay.Litigation, OtherWay.LegalAid] }
            );
        else if (i % 5 < 3)
            yield return (2, Agreed(AgreementForm.Oral, null, null));
        else
        {
            yield return (3, Agreed(AgreementForm.Written, day(6), 500 + i % 40 * 100));
            yield return (6, new RecordFulfilment { PerformedOn = day(6) });
        }

        if (i % 10 != 9)
            yield return (7, new CloseDispute { Filed = true });
    }

    private static ReachAgreement Agreed(AgreementForm form, DateOnly? performBy, int? yuan) =>
        new()
        {
            Form = form,
            Facts = "双方对争议事实没有异议。",
            Content = "双方互相谅解，再无争议。",
            Manner = performBy is null ? "当场履行" : "现金或者转账",
            PerformedAtOnce = performBy is null,
            PerformBy = performBy,
            AmountYuan = yuan,
            SignedByParties = true,
            SignedByMediator = true,
            Sealed = true,
        };

    private static void Done(Func<ActRequest, Actor, Outcome> perform, ActRequest request, Actor? by = null) =>
        Expect(request, perform(request, by ?? Registrar));

    private static async Task<Outcome> Done(Func<ActRequest, Actor, Task<Outcome>> perform, ActRequest request) =>
        Expect(request, await perform(request, Registrar));

    private static Outcome Expect(ActRequest request, Outcome outcome) =>
        outcome.Done
            ? outcome
            : throw new InvalidOperationException($"Synthetic act {request.Act.Code} of {request.On:yyyy-MM-dd} is refused.");

    private static string MediatorName(int i) => $"演示调解员{i + 1}";

    private static IEnumerable<DateOnly> WorkingDays()
    {
        for (var day = Opening; day.Year == 2025; day = WorkCalendar.StateCouncil.WorkingDayFrom(day.AddDays(1)))
            yield return day;
    }

    /// <summary>A clock that only goes forward: to a day when told, a millisecond further with every look.</summary>
    private sealed class LoadClock : TimeProvider
    {
        private readonly Lock turn = new();
        private DateTimeOffset now = new(2025, 1, 2, 0, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow()
        {
            lock (turn)
                return now = now.AddMilliseconds(1);
        }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now.UtcTicks;

        internal void Reach(DateOnly day)
        {
            var morning = new DateTimeOffset(day, new TimeOnly(0, 30), TimeSpan.Zero);
            lock (turn)
                now = morning > now ? morning : now;
        }
    }
}
