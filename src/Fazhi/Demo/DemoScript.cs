using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>演示时钟 — stands where the demo year is, a second further with every look.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now = new(2025, 1, 1, 0, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now = now.AddSeconds(1);

    // The year passes while it is recorded: no day of it is a jump.
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.UtcTicks;

    /// <summary>The morning of a day, in the county's time.</summary>
    internal void MoveTo(DateOnly day) => now = new DateTimeOffset(day, new TimeOnly(0, 30), TimeSpan.Zero);
}

/// <summary>演示步骤 — one act of a demo story, on its date.</summary>
internal sealed record DemoStep(DateOnly On, Actor Actor, Func<ICountyReader, IEnumerable<ActRequest>> Requests);

/// <summary>What a step may look up: what the acts before it led to.</summary>
internal interface ICountyReader
{
    /// <summary>A report filled in with the figures as they stand at that moment, and the file of the entries behind them.</summary>
    (FilledReport Report, FileRef Rows) Fill(string template, int year);

    /// <summary>Notes lines in a matter's journal, numbered from 0.</summary>
    void Note(Guid matter, IEnumerable<string> lines);

    IReadOnlyList<TMatter> List<TMatter>(System.Linq.Expressions.Expression<Func<TMatter, bool>> where)
        where TMatter : Matter;
}

/// <summary>演示故事 — the acts of one matter in order; the first opens it.</summary>
internal sealed class DemoStory(string type, string organ)
{
    private readonly List<DemoStep> steps = [];

    /// <summary>The matter, once opened.</summary>
    internal Guid? Matter { get; private set; }

    internal IReadOnlyList<DemoStep> Steps => steps;

    /// <summary>Adds an act.</summary>
    internal DemoStory On(DateOnly date, Actor actor, Act act) => On(date, actor, _ => act);

    /// <summary>Adds an act that needs to know what happened before.</summary>
    internal DemoStory On(DateOnly date, Actor actor, Func<ICountyReader, Act> act)
    {
        steps.Add(
            new DemoStep(
                date,
                actor,
                reader =>
                    [Matter is { } id ? ActRequest.In(id, act(reader), date) : ActRequest.Open(type, act(reader), date, organ)]
            )
        );
        return this;
    }

    /// <summary>Adds an act in the one other matter that is found once this one is opened.</summary>
    internal DemoStory In<TMatter>(
        DateOnly date,
        Actor actor,
        Func<Guid, System.Linq.Expressions.Expression<Func<TMatter, bool>>> which,
        Act act
    )
        where TMatter : Matter =>
        Then(date, actor, (reader, id) => [ActRequest.In(reader.List(which(id)).Single().Id, act, date)]);

    /// <summary>Adds acts in other matters that this one opened.</summary>
    internal DemoStory Then(DateOnly date, Actor actor, Func<ICountyReader, Guid, IEnumerable<ActRequest>> requests)
    {
        steps.Add(new DemoStep(date, actor, reader => requests(reader, Matter!.Value)));
        return this;
    }

    internal void Opened(Matter matter) => Matter ??= matter.Id;
}
