namespace Fazhi.Matters;

/// <summary>
/// 事项 — one accountable piece of public work, or one entry of a register. A matter changes only through acts;
/// its row in the database is the kept fold of them.
/// </summary>
public abstract class Matter
{
    /// <summary>The county, six digits of GB/T 2260. Stands first in every key.</summary>
    public int County { get; internal set; }

    /// <summary>The id, UUID version 7, so that ids sort by the time of opening.</summary>
    public Guid Id { get; internal set; }

    /// <summary>The version of the matter type's definition it began under, and stays on.</summary>
    public string Rules { get; internal set; } = "";

    /// <summary>The code of the organ that answers for it.</summary>
    public string Organ { get; internal set; } = "";

    /// <summary>The matter's own number, such as 塔政复〔2025〕7号; <c>null</c> before it is allotted and in registers without one.</summary>
    public string? Number { get; set; }

    /// <summary>What a list shows. Set by the opening act.</summary>
    public string Title { get; set; } = "";

    /// <summary>The date of the opening act.</summary>
    public DateOnly OpenedOn { get; internal set; }

    /// <summary>The date of the act that brought it to a final stage; <c>null</c> while it is open.</summary>
    public DateOnly? ClosedOn { get; internal set; }

    /// <summary>The date of the last act.</summary>
    public DateOnly ChangedOn { get; internal set; }

    /// <summary>How many acts it has had. Two writers are told apart by it.</summary>
    public int Version { get; internal set; }

    /// <summary>补录起始日 — the day since when somebody enters its past, while the law waits; <c>null</c> for all others, and once that is complete.</summary>
    public DateOnly? EnteringSince { get; internal set; }

    /// <summary>The day on which what was personal in it was erased by law; <c>null</c> for all others. Only the law acts in it afterwards.</summary>
    public DateOnly? ErasedOn { get; internal set; }

    /// <summary>The place of the opening act in the county's ledger, counted from 0.</summary>
    public long Sequence { get; internal set; }

    /// <summary>The matter it is part of, such as a clean-up round for one reviewed document.</summary>
    public Guid? Parent { get; internal set; }

    /// <summary>The matters that its acts name, in the order in which they were named first: each finds it among those in which it appears.</summary>
    public IReadOnlyList<Guid> Refers { get; internal set; } = [];

    /// <summary>What the county's parameters said on the day it was opened; it stays on them.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; internal set; } = new Dictionary<string, string>();

    /// <summary>The official documents issued in it, oldest first.</summary>
    public IReadOnlyList<IssuedDocument> Documents { get; internal set; } = [];

    /// <summary>The stage's code: the name of the stage enum's member.</summary>
    public abstract string StageCode { get; }

    /// <summary>The stage as an official says it.</summary>
    public abstract string StageName { get; }

    /// <summary>The words by which it can be found. Default: title and number.</summary>
    public virtual IEnumerable<string?> SearchWords() => [Title, Number];

    /// <summary>The value a parameter had on the day the matter was opened.</summary>
    public T Parameter<T>(Parameter<T> parameter)
        where T : ISpanParsable<T> => parameter.Read(Parameters.GetValueOrDefault(parameter.Code));

    /// <summary>Takes the effect of documents that are still valid; they stay in the list, marked.</summary>
    /// <param name="which">Which.</param>
    /// <param name="by">The place in the ledger of the act by which they are void.</param>
    protected void Void(Func<IssuedDocument, bool> which, long by) =>
        Documents = [.. Documents.Select(d => d.Void is null && which(d) ? d with { Void = by } : d)];

    internal abstract void Enter(Enum stage);
}

/// <inheritdoc cref="Matter"/>
/// <typeparam name="TStage">The stages of this matter type, an enum whose members carry their <see cref="TermAttribute"/>.</typeparam>
public abstract class Matter<TStage> : Matter
    where TStage : struct, Enum
{
    /// <summary>阶段 — where the matter stands.</summary>
    public TStage Stage { get; internal set; }

    /// <inheritdoc/>
    public sealed override string StageCode => Stage.ToString();

    /// <inheritdoc/>
    public sealed override string StageName => Terms.Of(Stage);

    internal sealed override void Enter(Enum stage) => Stage = (TStage)stage;
}

/// <summary>文书 — an official document issued by an act, with its number. Its text is rendered from the template, the matter and the act.</summary>
/// <param name="Template">The template's name, such as <c>reconsideration/AcceptanceNotice</c>.</param>
/// <param name="Name">The document's Chinese name.</param>
/// <param name="Number">Its official number; <c>null</c> for documents that carry none.</param>
/// <param name="On">Its date.</param>
/// <param name="Sequence">The place in the ledger of the act that issued it.</param>
public sealed record IssuedDocument(string Template, string Name, string? Number, DateOnly On, long Sequence)
{
    /// <summary>
    /// 作废 — the place in the ledger of the entry that took its effect: one that undid the act which issued it, or a court's judgment; <c>null</c> while it is valid.
    /// </summary>
    public long? Void { get; init; }

    /// <summary>The name as lists show it: a void one says so.</summary>
    public string Label => Void is null ? Name : $"{Name}（作废）";
}
