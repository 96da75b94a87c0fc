using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>待办 — a running clock that an act of the official's would stop.</summary>
/// <param name="Matter">The matter.</param>
/// <param name="Type">Its type.</param>
/// <param name="Clock">The clock's rule.</param>
/// <param name="Run">The clock.</param>
/// <param name="Acts">The acts that stop it and that the official may do now.</param>
public sealed record DueTask(Matter Matter, MatterType Type, ClockRule Clock, ClockRun Run, IReadOnlyList<ActRule> Acts);

/// <summary>待办数 — matters that wait at a stage for an act of the official's role.</summary>
public sealed record WaitingTasks(MatterType Type, string Stage, long Count, IReadOnlyList<ActRule> Acts)
{
    /// <summary>Which matters they are: the list with this reach and stage has as many.</summary>
    public Reach Reach { get; init; }
}

/// <summary>期限情况 — running clocks of one organ and type.</summary>
public sealed record OverdueCount(string Organ, string Type, string Clock, long Count, DateOnly Earliest);

/// <summary>待办与期限 — what an official may do now, clocks first; what is due on which day; what is overdue, by organ.</summary>
public sealed class Tasks(CountyStore store, MatterReader reader, KeptAnswers cache)
{
    /// <summary>So many running clocks are looked at for one official; beyond it the calendar and the lists serve better than a to-do list.</summary>
    private const int MostExamined = 2000;
    private const int Page = 200;

    /// <summary>The official's running clocks, soonest first.</summary>
    /// <param name="viewer">The official.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="among">Those of these types alone; of all if not said.</param>
    public IReadOnlyList<DueTask> Due(Viewer viewer, int limit, IReadOnlyList<MatterType>? among = null)
    {
        using var noted = Reads.Across([.. (among ?? store.Types.Newest).Select(t => t.MatterClass)]);
        using var db = store.Open();
        var all = db.Clocks.Where(c => c.County == store.CountyCode && c.StoppedOn == null && c.DueOn != null);
        if (among?.Select(t => t.Code).ToList() is { } codes)
            all = all.Where(c => codes.Contains(c.MatterType));
        var running = all.OrderBy(c => c.DueOn).ThenBy(c => c.MatterId);
        var tasks = new List<DueTask>();
        for (var skip = 0; skip < MostExamined && tasks.Count < limit; skip += Page)
        {
            var page = running.Skip(skip).Take(Page).ToList();
            tasks.AddRange(Mine(db, page, viewer).Take(limit - tasks.Count));
            if (page.Count < Page)
                break;
        }

        return tasks;
    }

    /// <summary>How many running clocks wait for the official, up to a hundred.</summary>
    public int DueCount(Viewer viewer) =>
        cache.Get(
            store,
            $"due|{viewer.Official!.Id}|{string.Join(',', viewer.Official.Roles)}|{viewer.Key}",
            () => Due(viewer, 100, Stopping(viewer.Official!)).Count
        );

    // The types whose clocks an official may stop: what is done in others moves no to-do of the own.
    private List<MatterType> Stopping(Actor official) =>
        [
            .. store.Types.Newest.Where(t =>
                store.Types.All.Any(v =>
                    v.Code == t.Code && v.Acts.Any(r => May(official, r) && v.Clocks.Any(c => c.StoppedBy.Contains(r.ActType)))
                )
            ),
        ];

    /// <summary>What waits for the official at the stages of matters in progress, by type and stage. Registers never wait.</summary>
    /// <param name="viewer">The official.</param>
    /// <param name="among">Those of these types alone; of all if not said.</param>
    public IReadOnlyList<WaitingTasks> Waiting(Viewer viewer, IReadOnlyList<MatterType>? among = null)
    {
        var waiting = new List<WaitingTasks>();
        foreach (var type in (among ?? store.Types.Newest).Where(t => t.Course.Count > 0))
        {
            var last = type.Course[^1].Stages;
            foreach (var stage in Enum.GetNames(type.StageEnum).Where(s => !last.Contains(s)))
            {
                var acts = type
                    .Acts.Where(r => r.From.Contains(stage) && r.Into.Any(s => s != stage) && May(viewer.Official!, r))
                    .ToList();
                if (acts.Count == 0)
                    continue;
                var reach = acts.Min(r => ReachOf(viewer.Official!, r));
                if (reader.Stages(type.Code, viewer.Within(reach)).TryGetValue(stage, out var count))
                    waiting.Add(new WaitingTasks(type, stage, count, acts) { Reach = reach });
            }
        }

        return waiting;
    }

    /// <summary>The running clocks due between two days that the viewer may read, soonest first.</summary>
    public IReadOnlyList<DueTask> Between(Viewer viewer, DateOnly from, DateOnly to, int limit = 500)
    {
        using var db = store.Open();
        var page = db
            .Clocks.Where(c => c.County == store.CountyCode && c.StoppedOn == null && c.DueOn >= from && c.DueOn <= to)
            .OrderBy(c => c.DueOn)
            .ThenBy(c => c.MatterId)
            .Take(limit)
            .ToList();
        return [.. Readable(db, page, viewer)];
    }

    /// <summary>How many running clocks are past their last day, by organ, type and clock.</summary>
    public IReadOnlyList<OverdueCount> Overdue(Viewer viewer, DateOnly today)
    {
        using var db = store.Open();
        var organs = viewer.Organs;
        return
        [
            .. db
                .Clocks.Where(c =>
                    c.County == store.CountyCode && c.StoppedOn == null && c.DueOn < today && organs.Contains(c.Organ)
                )
                .GroupBy(c => new
                {
                    c.Organ,
                    c.MatterType,
                    c.Code,
                })
                .Select(g => new
                {
                    g.Key,
                    Count = g.LongCount(),
                    Earliest = g.Min(c => c.DueOn),
                })
                .AsEnumerable()
                .Select(g => new OverdueCount(g.Key.Organ, g.Key.MatterType, g.Key.Code, g.Count, g.Earliest!.Value))
                .OrderByDescending(o => o.Count)
                .ThenBy(o => o.Earliest),
        ];
    }

    /// <summary>Whether an act is one of the official's, by role and organ; the Desk checks again.</summary>
    public static bool May(Actor official, ActRule rule) => !rule.ByLawOnly && rule.Roles.Any(official.Roles.Contains);

    /// <summary>Whether an act is the official's in this matter.</summary>
    public static bool May(Actor official, ActRule rule, Matter matter, County county) =>
        May(official, rule) && rule.IsOf(official.Organ, matter, county);

    /// <summary>
    /// 该谁办 — whether an act is awaited from this official in this matter. The right to it may be wider: what any organ may do is awaited from
    /// the organ whose part in the matter it is. Where the definition names organs that a matter concerns (a respondent), it is theirs;
    /// otherwise it is the matter's own organ's, and of other organs as far as the official's office reaches.
    /// </summary>
    public bool Awaited(Viewer viewer, MatterType type, ActRule rule, Matter matter)
    {
        var official = viewer.Official!;
        if (!May(official, rule, matter, store.County))
            return false;
        // Of several organs named the first that the county has is waited for: the respondent where it is an organ here, the institution where it isn't.
        if (rule.Organs.FirstOrDefault(part => store.County.Organs.Any(o => part.Is(matter, o.Code, store.County))) is { } first)
            return first.Is(matter, official.Organ, store.County);
        if (!rule.AnyOrgan)
            return true;
        if (type.Reading.Concerns is not null && store.County.Organs.Any(o => type.Reading.IsConcerned(matter, o.Code)))
            return type.Reading.IsConcerned(matter, official.Organ);
        return official.Organ == store.County.Now(matter.Organ)
            || ReachOf(official, rule) switch
            {
                Reach.Readable => true,
                Reach.Below => viewer.Organs.Contains(matter.Organ),
                Reach.Party or Reach.Own => false,
                _ => throw new ArgumentOutOfRangeException(nameof(rule)),
            };
    }

    // Whose matters an act is done in: a handler's are those of the own organ; who approves, mediates or registers does so for the organs below
    // as well; the county has one body that reviews legality, for all organs.
    private static Reach ReachOf(Actor official, ActRule rule)
    {
        if (!rule.AnyOrgan)
            return Reach.Own;
        var held = rule.Roles.Where(official.Roles.Contains).ToList();
        return held.Contains(Role.LegalReviewer) ? Reach.Readable
            : held.TrueForAll(r => r == Role.Handler) ? Reach.Party
            : Reach.Below;
    }

    private IEnumerable<DueTask> Mine(CountyDb db, List<ClockRun> runs, Viewer viewer) =>
        Readable(db, runs, viewer)
            .Select(t => t with { Acts = [.. t.Acts.Where(r => Awaited(viewer, t.Type, r, t.Matter))] })
            .Where(t => t.Acts.Count > 0);

    private IEnumerable<DueTask> Readable(CountyDb db, List<ClockRun> runs, Viewer viewer)
    {
        var matters = runs.GroupBy(r => r.MatterType)
            .SelectMany(g =>
                store.Kept.Table(store.Types.Find(g.Key)!).Named(db, store.CountyCode, [.. g.Select(r => r.MatterId)])
            )
            .ToDictionary(m => m.Id);
        foreach (var run in runs)
        {
            if (!matters.TryGetValue(run.MatterId, out var matter))
                continue;
            var type = store.Types.Of(matter);
            if (!viewer.MayRead(type, matter) || type.Clocks.FirstOrDefault(c => c.Code == run.Code) is not { } clock)
                continue;
            if (!type.Shows(clock, viewer.PartIn(type, matter)))
                continue;
            var stopping = type.At(matter)
                .Where(r => clock.StoppedBy.Contains(r.ActType))
                .OrderBy(r => r.ActType != clock.Awaits)
                .ToList();
            yield return new DueTask(matter, type, clock, run, stopping);
        }
    }
}
