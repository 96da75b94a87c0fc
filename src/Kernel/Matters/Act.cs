namespace Fazhi.Matters;

/// <summary>
/// 办理行为 — the only thing that changes a matter: a sealed record named verb + object, whose properties are the fields of its form.
/// </summary>
public abstract record Act
{
    /// <summary>The act's code in the ledger: the record's name, or what it is kept as.</summary>
    public string Code => KeptAsAttribute.CodeOf(GetType());

    internal abstract void ApplyTo(Matter matter, Doing doing);
}

/// <inheritdoc cref="Act"/>
/// <typeparam name="TMatter">The matter it changes.</typeparam>
public abstract record Act<TMatter> : Act
    where TMatter : Matter
{
    /// <summary>
    /// The act's own effect on the matter's fields, and nothing else. It sees the matter and the act: no database, no clock, no file.
    /// Stage, number, documents and clocks are moved by the kernel from the definition.
    /// </summary>
    public abstract void Apply(TMatter matter, Doing doing);

    internal sealed override void ApplyTo(Matter matter, Doing doing) => Apply((TMatter)matter, doing);
}

/// <summary>办理情形 — when, by whom and under which number an act is done: what <see cref="Act{TMatter}.Apply"/> may know beside the act itself.</summary>
public sealed record Doing
{
    /// <summary>The date of the act in the county's time. For an act of the law, the day the law fixes.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>Its place in the county's ledger, counted from 0.</summary>
    public required long Sequence { get; init; }

    /// <summary>The number allotted to the matter by this act, if its rule allots one.</summary>
    public string? Number { get; init; }

    /// <summary>What the matter is called from this act on, if its rule says: by the county's records of that day, or by the names of its parties.</summary>
    public string? Title { get; init; }

    /// <summary>Why it stands before acts registered earlier; <c>null</c> for an act registered on its day.</summary>
    public Lateness? Late { get; init; }

    /// <summary>Acts of later days that no longer meet their conditions since this one is registered; empty for almost all.</summary>
    public IReadOnlyList<Unmet> Unmet { get; init; } = [];

    /// <summary>The row of the sheet by which it was imported; <c>null</c> for an act done by hand.</summary>
    public SheetOrigin? Sheet { get; init; }

    /// <summary>The documents issued with this act, numbered.</summary>
    public IReadOnlyList<IssuedDocument> Documents { get; init; } = [];
}
