using Fazhi.Clocks;
using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>
/// 期限规则 — one statutory period of a matter type: which acts start it, stop it, pause and resume it, extend it, and what the law does when it expires.
/// </summary>
public abstract class ClockRule
{
    private protected ClockRule(string code, string name) => (Code, Name) = (code, name);

    private protected Dictionary<Type, Func<Matter, Act, string, DateOnly, DateOnly?>> Starts { get; } = [];

    private protected Func<Matter, Act, IEnumerable<string>>? Persons { get; set; }

    private protected Dictionary<Type, Func<Act, Period>> Extends { get; } = [];

    private protected Dictionary<Type, Func<Act, bool>> Stops { get; } = [];

    private protected List<(Type Suspend, Type Resume)> Pauses { get; } = [];

    /// <summary>The code, unique in the matter type.</summary>
    public string Code { get; }

    /// <summary>The Chinese name, as on the clock card.</summary>
    public string Name { get; }

    /// <summary>The article that fixes the period.</summary>
    public Article? Basis { get; private protected set; }

    /// <summary>The act the law performs on expiry; <c>null</c> if expiry only makes the matter overdue.</summary>
    public Type? ElseAct { get; private protected set; }

    /// <summary>The act that is awaited from a person once it has expired; <c>null</c> if no certain one.</summary>
    public Type? Awaits { get; private protected set; }

    /// <summary>What expiry means, one Chinese phrase for the clock card; empty when nothing but lateness.</summary>
    public string OnExpiry { get; private protected set; } = "";

    /// <summary>The longest extension in all; <c>null</c> if it can't be extended.</summary>
    public Period? LongestExtension { get; private protected set; }

    /// <summary>How many days before the due date people are warned. Default 3.</summary>
    public int WarnDays { get; private protected set; } = 3;

    /// <summary>The acts that start it.</summary>
    public IEnumerable<Type> StartedBy => Starts.Keys;

    /// <summary>The acts that stop it.</summary>
    public IEnumerable<Type> StoppedBy => Stops.Keys;

    /// <summary>All acts it listens to.</summary>
    public IEnumerable<Type> Listens =>
        [.. Starts.Keys, .. Stops.Keys, .. Extends.Keys, .. Pauses.SelectMany(p => new[] { p.Suspend, p.Resume })];

    /// <summary>Whether it runs for each person of the case apart.</summary>
    public bool IsPerPerson => Persons is not null;

    /// <summary>The act the law performs on expiry of a run, made for this matter.</summary>
    public abstract Act? MakeElse(Matter matter, ClockRun run);

    /// <summary>Whether an act is what the law does when this run expires: of two persons' runs, that of the right person.</summary>
    internal bool Makes(Matter matter, ClockRun run, Act act) =>
        act.GetType() == ElseAct && KeysOf(matter, act).Contains(run.Person);

    internal abstract Period PeriodOf(Matter matter);

    /// <summary>Whose runs an act may start, move or stop; the empty key for a clock that doesn't tell persons apart.</summary>
    internal IEnumerable<string> KeysOf(Matter matter, Act act) => Persons is null ? [""] : Persons(matter, act);

    internal DateOnly? Starting(Matter matter, Act act, string key, DateOnly on) =>
        Starts.TryGetValue(act.GetType(), out var date) ? date(matter, act, key, on) : null;

    internal bool IsStoppedBy(Act act) =>
        act.GetType() == ElseAct || (Stops.TryGetValue(act.GetType(), out var when) && when(act));

    internal IEnumerable<Type> PausedByActs => Pauses.Select(p => p.Suspend);

    internal bool IsPausedBy(Act act) => Pauses.Exists(p => p.Suspend == act.GetType());

    internal bool IsResumedBy(Act act) => Pauses.Exists(p => p.Resume == act.GetType());

    internal Period? Extension(Act act) => Extends.TryGetValue(act.GetType(), out var by) ? by(act) : null;
}

/// <inheritdoc cref="ClockRule"/>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed class ClockRule<TMatter> : ClockRule
    where TMatter : Matter
{
    private readonly Func<TMatter, Period> period;
    private Func<TMatter, string, Act>? makeElse;

    internal ClockRule(string code, string name, Func<TMatter, Period> period)
        : base(code, name) => this.period = period;

    /// <summary>Started by an act, on the act's date (which is not counted).</summary>
    public ClockRule<TMatter> From<TAct>()
        where TAct : Act<TMatter>
    {
        Starts[typeof(TAct)] = (_, _, _, on) => on;
        return this;
    }

    /// <summary>Started by an opening act with which somebody begins to enter a matter's past, on the day of that.</summary>
    internal ClockRule<TMatter> FromEntering(Type opening)
    {
        Starts[opening] = (m, _, _, _) => m.EnteringSince;
        return this;
    }

    /// <summary>Started by either of two acts, on the act's date.</summary>
    public ClockRule<TMatter> From<TAct1, TAct2>()
        where TAct1 : Act<TMatter>
        where TAct2 : Act<TMatter> => From<TAct1>().From<TAct2>();

    /// <summary>Started by an act, on a date the act names (the day of service); <c>null</c> means that this act doesn't start it.</summary>
    public ClockRule<TMatter> From<TAct>(Func<TMatter, TAct, DateOnly?> start)
        where TAct : Act<TMatter>
    {
        Starts[typeof(TAct)] = (m, a, _, _) => start((TMatter)m, (TAct)a);
        return this;
    }

    /// <summary>Started by an act, on the act's date, but only in some cases.</summary>
    public ClockRule<TMatter> From<TAct>(Func<TMatter, TAct, bool> when)
        where TAct : Act<TMatter>
    {
        Starts[typeof(TAct)] = (m, a, _, on) => when((TMatter)m, (TAct)a) ? on : null;
        return this;
    }

    /// <summary>Started for one person, on the day the act means for that person; <c>null</c> means that it doesn't start for them.</summary>
    public ClockRule<TMatter> From<TAct>(Func<TMatter, TAct, string, DateOnly?> start)
        where TAct : Act<TMatter>
    {
        Starts[typeof(TAct)] = (m, a, key, _) => start((TMatter)m, (TAct)a, key);
        return this;
    }

    /// <summary>Runs for each person of the case apart: an act moves the runs of those it concerns, whose keys this gives.</summary>
    public ClockRule<TMatter> ForEach(Func<TMatter, Act, IEnumerable<string>> persons)
    {
        Persons = (m, a) => persons((TMatter)m, a);
        return this;
    }

    /// <summary>Stopped by an act.</summary>
    public ClockRule<TMatter> Until<TAct>()
        where TAct : Act<TMatter> => Until<TAct>(_ => true);

    /// <summary>Stopped by an act, but only in some cases (an answer to the one who asked, not to another).</summary>
    public ClockRule<TMatter> Until<TAct>(Func<TAct, bool> when)
        where TAct : Act<TMatter>
    {
        Stops[typeof(TAct)] = a => when((TAct)a);
        return this;
    }

    /// <summary>Stopped by any of two acts.</summary>
    public ClockRule<TMatter> Until<TAct1, TAct2>()
        where TAct1 : Act<TMatter>
        where TAct2 : Act<TMatter> => Until<TAct1>().Until<TAct2>();

    /// <summary>Stopped by any of three acts.</summary>
    public ClockRule<TMatter> Until<TAct1, TAct2, TAct3>()
        where TAct1 : Act<TMatter>
        where TAct2 : Act<TMatter>
        where TAct3 : Act<TMatter> => Until<TAct1>().Until<TAct2>().Until<TAct3>();

    /// <summary>Doesn't run between two acts: from the day of the first to the day of the second, that day not included.</summary>
    public ClockRule<TMatter> PausedBy<TSuspend, TResume>()
        where TSuspend : Act<TMatter>
        where TResume : Act<TMatter>
    {
        Pauses.Add((typeof(TSuspend), typeof(TResume)));
        return this;
    }

    /// <summary>Extended by an act, by the period the act names, at most by <paramref name="atMost"/> in all; more is refused by the kernel.</summary>
    public ClockRule<TMatter> ExtendedBy<TAct>(Func<TAct, Period> by, Period atMost)
        where TAct : Act<TMatter>
    {
        Extends[typeof(TAct)] = a => by((TAct)a);
        LongestExtension = atMost;
        return this;
    }

    /// <summary>On expiry the law performs this act, dated the last day of the period.</summary>
    public ClockRule<TMatter> Else<TAct>(string meaning)
        where TAct : Act<TMatter>, new()
    {
        ElseAct = typeof(TAct);
        OnExpiry = meaning;
        makeElse = (_, _) => new TAct();
        return this;
    }

    /// <summary>On expiry for one person the law performs this act for them.</summary>
    public ClockRule<TMatter> Else<TAct>(string meaning, Func<string, TAct> make)
        where TAct : Act<TMatter>
    {
        ElseAct = typeof(TAct);
        OnExpiry = meaning;
        makeElse = (_, key) => make(key);
        return this;
    }

    /// <summary>Expiry has this meaning in law, though no act follows by itself.</summary>
    public ClockRule<TMatter> Otherwise(string meaning)
    {
        OnExpiry = meaning;
        return this;
    }

    /// <summary>On expiry a person has to decide by this act; nothing follows by itself.</summary>
    public ClockRule<TMatter> OtherwiseDecide<TAct>(string meaning)
        where TAct : Act<TMatter>
    {
        Awaits = typeof(TAct);
        return Otherwise(meaning);
    }

    /// <summary>People are warned this many days before the due date.</summary>
    public ClockRule<TMatter> Warn(int days)
    {
        WarnDays = days;
        return this;
    }

    /// <summary>Under which article.</summary>
    public ClockRule<TMatter> Under(Article basis)
    {
        Basis = basis;
        return this;
    }

    /// <inheritdoc/>
    public override Act? MakeElse(Matter matter, ClockRun run) => makeElse?.Invoke((TMatter)matter, run.Person);

    internal override Period PeriodOf(Matter matter) => period((TMatter)matter);
}
