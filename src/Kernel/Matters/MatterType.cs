namespace Fazhi.Matters;

/// <summary>
/// 事项类型 — what the law says of one kind of matter: stages, acts, gates, clocks. A type has versions, each a definition in force between two dates;
/// a matter stays on the version it was opened under.
/// </summary>
public abstract class MatterType
{
    private readonly Dictionary<string, ActRule> byCode = new(StringComparer.Ordinal);

    private protected MatterType(string code, string name, string version, DateOnly from, DateOnly? until)
    {
        (Code, Name, Version, InForceFrom, InForceUntil) = (code, name, version, from, until);
    }

    /// <summary>The code, such as <c>reconsideration</c>; the same in all versions.</summary>
    public string Code { get; }

    /// <summary>The Chinese name.</summary>
    public string Name { get; }

    /// <summary>The version's name, such as <c>2024</c>.</summary>
    public string Version { get; }

    /// <summary>The version as a sentence names it: that of a statute by the year from which its rules are in force.</summary>
    public virtual string VersionName => $"依{Version}年起施行的规则";

    /// <summary>The first day matters open under this version.</summary>
    public DateOnly InForceFrom { get; }

    /// <summary>The last day matters open under this version; <c>null</c> while it is the newest.</summary>
    public DateOnly? InForceUntil { get; }

    /// <summary>The class of its matters.</summary>
    public abstract Type MatterClass { get; }

    /// <summary>The enum of its stages.</summary>
    public abstract Type StageEnum { get; }

    /// <summary>All acts, in the order of the definition.</summary>
    public IReadOnlyList<ActRule> Acts { get; private protected set; } = [];

    /// <summary>The acts by which matters of former versions go on under this one: they are done in those.</summary>
    public IReadOnlyList<ActRule> Moving { get; private protected set; } = [];

    /// <summary>The stages that only matters of former versions stand at.</summary>
    public IReadOnlyList<string> FormerStages { get; private protected set; } = [];

    /// <summary>All clocks, in the order of the definition.</summary>
    public IReadOnlyList<ClockRule> Clocks { get; private protected set; } = [];

    /// <summary>The stages at which a matter is finished.</summary>
    public IReadOnlyList<string> FinalStages { get; private protected set; } = [];

    /// <summary>The parameters kept with a matter.</summary>
    public IReadOnlyList<Parameter> Parameters { get; private protected set; } = [];

    /// <summary>The columns that are indexed together with the county, several of one index separated by commas.</summary>
    public IReadOnlyList<string> Indexed { get; private protected set; } = [];

    /// <summary>The steps of the ordinary course; empty for registers.</summary>
    public IReadOnlyList<CourseStep> Course { get; private protected set; } = [];

    /// <summary>What the law wants of whoever acts in some roles in such matters.</summary>
    public IReadOnlyList<QualificationRule> Wanted { get; private protected set; } = [];

    /// <summary>The whole its matters are parts of, as the files of a clean-up round are; <c>null</c> where each stands for itself.</summary>
    public WholeRule? Whole { get; private protected set; }

    /// <summary>Of which periods that ran out elsewhere the law opens one; <c>null</c> for none.</summary>
    public OverdueRule? Overdue { get; private protected set; }

    /// <summary>For what stands out in the county's records the law opens one; <c>null</c> for nothing.</summary>
    public FindingRule? Finding { get; private protected set; }

    /// <summary>What the law does at a moment of the day.</summary>
    public IReadOnlyList<MomentRule> Moments { get; private protected set; } = [];

    /// <summary>Which officials may read its matters.</summary>
    public ReadingScope Reading { get; private protected set; } = ReadingScope.OwnOrgan;

    /// <summary>What everybody may see; <c>null</c> if nothing but figures.</summary>
    public Disclosure? Disclosure { get; private protected set; }

    /// <summary>How people meet its matters, beside what the law says; of several versions the newest's counts.</summary>
    public virtual MatterFace Face => MatterFace.Plain;

    /// <summary>The rule of an act; <c>null</c> if the type has no such act.</summary>
    public ActRule? Rule(string act) => byCode.GetValueOrDefault(act);

    /// <summary>The rule of an act.</summary>
    public ActRule? Rule(Act act) => byCode.GetValueOrDefault(act.Code);

    /// <summary>An empty matter of this type.</summary>
    public abstract Matter NewMatter();

    /// <summary>The Chinese name of a stage code.</summary>
    public string StageName(string code) => Terms.Of((Enum)Enum.Parse(StageEnum, code));

    /// <summary>The rules an actor could use now, without looking at gates. A past is completed only where somebody enters one.</summary>
    public IEnumerable<ActRule> At(Matter matter) =>
        Acts.Where(r => !r.Opens && r.From.Contains(matter.StageCode) && (!r.IsCompleting || matter.EnteringSince is not null));

    /// <summary>What may be chosen in a field, as the county's parameter lists it for a matter; empty where the field isn't chosen from a list.</summary>
    public IReadOnlyList<string> Listed(FieldModel field, Matter matter) => Listed(field, matter.Parameters);

    /// <summary>The same by what the county has set.</summary>
    /// <param name="field">The field.</param>
    /// <param name="set">The values the county has set for the type's parameters.</param>
    public IReadOnlyList<string> Listed(FieldModel field, IReadOnlyDictionary<string, string> set) =>
        Parameters.OfType<Parameter<string>>().FirstOrDefault(p => p.Code == field.Facts.Among) is { } parameter
            ? Parameter.Items(parameter.Read(set.GetValueOrDefault(parameter.Code)))
            : [];

    /// <summary>Whether what is personal in its matters is kept under a key of each, so that it can be erased.</summary>
    public bool IsErasable => erasable ??= Acts.Any(r => r.IsErasing);

    private bool? erasable;

    /// <summary>Whether the past of its matters can be entered act by act, while the law waits.</summary>
    public bool EntersPast => Acts.Any(r => r.IsCompleting);

    /// <summary>Whether somebody sees a fact of a matter beside its number, title, stage, organ and day of opening.</summary>
    public bool Shows(MatterFact fact, Matter matter, Reader reader) =>
        reader == Reader.Holder
        || Reading.Facts.Any(f => (f.To & reader) != Reader.None && f.Fact == fact.Property.Name)
        || (
            !fact.Personal
            && reader != Reader.None
            && Disclosure is { } disclosure
            && disclosure.Fields.Contains(fact.Property.Name)
            && disclosure.Allows(matter)
        );

    /// <summary>Whether the type is a register whose acts are all shown to somebody, personal data excepted.</summary>
    public bool IsOpenTo(Reader reader) =>
        Acts.All(r =>
            r.IsCorrection
            || r.IsUndoing
            || r.IsErasing
            || r.Openings.Any(o => (o.To & reader) != Reader.None && o.Fields is null or { Count: > 0 })
        );

    /// <summary>Whether somebody sees a period: who sees the act that ordinarily starts it.</summary>
    public bool Shows(ClockRule clock, Reader reader) =>
        reader == Reader.Holder
        || (
            clock.StartedBy.FirstOrDefault() is { } start
            && Acts.FirstOrDefault(r => r.ActType == start) is { } rule
            && rule.Openings.Any(o => (o.To & reader) != Reader.None)
        );

    /// <summary>Lets its matters go on under a later version.</summary>
    internal void LetMove(ActRule rule)
    {
        lock (byCode)
            if (byCode.TryAdd(rule.Code, rule))
                Acts = [.. Acts, rule];
    }

    private protected void Index()
    {
        foreach (var rule in Moving)
            rule.MovesTo = this;
        foreach (var rule in Acts.Concat(Moving))
            if (!byCode.TryAdd(rule.Code, rule))
                throw new DefinitionException(Code, [$"act {rule.Code} is defined twice"]);
    }
}

/// <inheritdoc cref="MatterType"/>
/// <typeparam name="TMatter">The matter.</typeparam>
/// <typeparam name="TStage">Its stages.</typeparam>
public abstract class MatterType<TMatter, TStage> : MatterType
    where TMatter : Matter<TStage>, new()
    where TStage : struct, Enum
{
    /// <summary>Reads the definition and checks it. A wrong definition doesn't start.</summary>
    /// <exception cref="DefinitionException">The definition contradicts itself; every fault is named.</exception>
    protected MatterType(string code, string name, string version, DateOnly from, DateOnly? until = null)
        : base(code, name, version, from, until)
    {
        var lifecycle = new Lifecycle<TMatter, TStage>();
        Define(lifecycle);
        lifecycle.LetsTheLawWaitAndThinkAgain();
        lifecycle.ErasesWhatIsPersonal();
        Acts = lifecycle.Acts;
        Moving = lifecycle.Moving;
        FormerStages = [.. lifecycle.Former.Select(s => s.ToString())];
        Clocks = lifecycle.Clocks;
        FinalStages = [.. lifecycle.Finals.Select(s => s.ToString())];
        Parameters = lifecycle.Parameters;
        Indexed = lifecycle.Indexes;
        Course = lifecycle.Course;
        Whole = lifecycle.Whole;
        Overdue = lifecycle.Overdue;
        Finding = lifecycle.Finding;
        Moments = lifecycle.Moments;
        Wanted = lifecycle.Wanted;
        Reading = lifecycle.Reading;
        Disclosure = lifecycle.Disclosure;
        Index();
        DefinitionCheck.Check(this);
    }

    /// <inheritdoc/>
    public sealed override Type MatterClass => typeof(TMatter);

    /// <inheritdoc/>
    public sealed override Type StageEnum => typeof(TStage);

    /// <summary>The definition: one table a lawyer can check.</summary>
    protected abstract void Define(Lifecycle<TMatter, TStage> it);

    /// <inheritdoc/>
    public sealed override Matter NewMatter() => new TMatter();
}

/// <summary>定义有误 — a matter type's definition contradicts itself; the program doesn't start.</summary>
public sealed class DefinitionException(string type, IReadOnlyList<string> faults)
    : Exception($"The definition of {type} is wrong:{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", faults)}")
{
    /// <summary>Every fault found.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
