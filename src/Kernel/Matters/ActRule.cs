using System.Linq.Expressions;
using Fazhi.Laws;

namespace Fazhi.Matters;

/// <summary>前置条件 — what the law wants before an act. If it doesn't hold, the act is refused with this code, article and remedy.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="What">What is wanted, a phrase: “听取当事人意见”.</param>
/// <param name="Basis">The article.</param>
/// <param name="Remedy">What to do; <c>null</c> when the phrase says it.</param>
/// <param name="ReadsAct">True when it reads the act, so that it can't be told before the act's fields are filled in.</param>
/// <param name="Holds">The test. Where it doesn't read the act, the act may be <c>null</c>.</param>
public record Gate(
    string Code,
    string What,
    Article Basis,
    string? Remedy,
    bool ReadsAct,
    Func<Matter, Act?, Circumstances, bool> Holds
)
{
    /// <summary>Whom it lacks, by name; <c>null</c> where it isn't about persons.</summary>
    internal Func<Matter, Act?, Circumstances, string?>? Whom { get; init; }

    /// <summary>Said where the act's name stands already, before it is tried.</summary>
    internal Problem Lacking => new(Code, $"应当{What}。", null, Basis, Remedy);

    /// <summary>What it refuses; nothing if it holds.</summary>
    internal virtual IEnumerable<Problem> Refusals(ActRule rule, Matter matter, Act? act, Circumstances at, bool caused) =>
        Holds(matter, act, at) ? [] : [Refuse(rule, matter, act, at)];

    internal Problem Refuse(ActRule rule, Matter matter, Act? act, Circumstances at) =>
        Lacking with
        {
            Text = Whom?.Invoke(matter, act, at) is { Length: > 0 } names
                ? $"不能办理“{rule.Name}”：应当{What}（{names}）。"
                : $"不能办理“{rule.Name}”：应当{What}。",
        };
}

/// <summary>文书签发 — a document an act issues: its template and, if it is numbered, the word before its number.</summary>
/// <param name="Template">The template's name.</param>
/// <param name="Name">The document's Chinese name.</param>
/// <param name="Word">The word of its number series; <c>null</c> if it carries no number.</param>
/// <param name="When">Whether this act issues it.</param>
public sealed record DocumentRule(
    string Template,
    string Name,
    Func<Matter, County, string>? Word,
    Func<Matter, Act, bool>? When = null
);

/// <summary>
/// 办理规则 — one line of a matter type's definition: which act, from which stages to which, by whom, under which article, after which gates.
/// </summary>
public abstract class ActRule
{
    private readonly List<Gate> gates = [];
    private readonly List<DocumentRule> documents = [];
    private readonly List<ActOpening> openings = [];

    private protected ActRule(string name, Type act, bool opens, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        (Name, ActType, Opens, From, Into) = (name, act, opens, from, to);
    }

    /// <summary>The act's Chinese name, as on the button and in the timeline.</summary>
    public string Name { get; }

    /// <summary>The act's record type.</summary>
    public Type ActType { get; }

    /// <summary>The act's code in the ledger; an act that several matter types share is named without the matter.</summary>
    public string Code => ActType.Name.Split('`')[0];

    /// <summary>True if it opens a matter.</summary>
    public bool Opens { get; }

    /// <summary>The stages it is allowed at; empty for an opening act.</summary>
    public IReadOnlyList<string> From { get; }

    /// <summary>The stages it may lead to; empty if it leaves the stage alone.</summary>
    public IReadOnlyList<string> Into { get; private protected set; }

    /// <summary>The roles that may perform it; only <see cref="Role.Law"/> for an act of the law.</summary>
    public IReadOnlyList<Role> Roles { get; private protected set; } = [];

    /// <summary>The organs whose act it is, by their part in the matter, the one it is first expected from first; empty where only the holder's (or any) may.</summary>
    public IReadOnlyList<OrganOf> Organs { get; private protected set; } = [];

    /// <summary>Whether organs other than the matter's own may perform it.</summary>
    public bool AnyOrgan { get; private protected set; }

    /// <summary>Whether it is an act of this organ's in a matter, as far as the organ decides.</summary>
    public bool IsOf(string organ, Matter matter, County county) =>
        Organs.Count > 0 ? Organs.Any(o => o.Is(matter, organ, county)) : AnyOrgan || organ == matter.Organ;

    /// <summary>True for an act that older ledgers hold and nobody performs any more: it is known so that they replay.</summary>
    public bool IsFormer { get; private protected set; }

    /// <summary>What the form of the act begins with, for who does it when the time has come; <c>null</c> where it begins empty.</summary>
    internal Func<Matter, Circumstances, Act?>? Preparing { get; private protected set; }

    /// <summary>The act as far as the records already say it; <c>null</c> where there is nothing to begin with.</summary>
    public Act? Prepared(Matter matter, Circumstances at) => Preparing?.Invoke(matter, at);

    /// <summary>The article it rests on.</summary>
    public Article? Basis { get; private protected set; }

    /// <summary>The article's text, as the ledger keeps it.</summary>
    internal string BasisText => field ??= Basis!.ToString();

    /// <summary>The gates before it, in the order they are told.</summary>
    public IReadOnlyList<Gate> Gates => gates;

    /// <summary>The documents it issues.</summary>
    public IReadOnlyList<DocumentRule> Documents => documents;

    /// <summary>Which matters it may name; any where nothing is said of their class.</summary>
    public IEnumerable<PickRule> Picking => gates.OfType<PickRule>();

    /// <summary>To whom it is shown beside the matter's holder; empty for an internal act.</summary>
    public IReadOnlyList<ActOpening> Openings => openings;

    /// <summary>What it is for, one Chinese sentence as one would tell a new colleague; empty when the name says it.</summary>
    public string Purpose { get; private protected set; } = "";

    /// <summary>True if it mends what was recorded wrongly.</summary>
    public bool IsCorrection => typeof(ICorrection).IsAssignableFrom(ActType);

    /// <summary>True if it undoes what the law was recorded to have done.</summary>
    public bool IsUndoing => typeof(IUndoing).IsAssignableFrom(ActType);

    /// <summary>True if it says that a matter's past has been entered whole.</summary>
    public bool IsCompleting => typeof(ICompleting).IsAssignableFrom(ActType);

    /// <summary>True if it opens a matter as it stands after a past outside the ledger.</summary>
    public bool TakesOver => typeof(ITakingOver).IsAssignableFrom(ActType);

    /// <summary>Codes of the periods that it changes: it is refused once they have run out.</summary>
    public IReadOnlyList<string> WhileRunning { get; private protected set; } = [];

    /// <summary>True if it can't be undone, so that a person is asked to check before submitting.</summary>
    public bool CannotBeUndone { get; private protected set; }

    /// <summary>True if only the law performs it.</summary>
    public bool ByLawOnly => Roles is [Role.Law];

    internal Func<Matter, County, string>? NumberWord { get; private protected set; }

    internal Func<Act, Identifiers.DocumentNumber?>? GivenNumber { get; private protected set; }

    internal Func<Matter, Act, Circumstances, string?>? TitleOf { get; private protected set; }

    private protected void Add(Gate gate) => gates.Add(gate);

    private protected void NameBy(Func<Matter, Act?, Circumstances, string?> whom) => gates[^1] = gates[^1] with { Whom = whom };

    private protected void Add(DocumentRule document) => documents.Add(document);

    internal void Add(ActOpening opening) => openings.Add(opening);

    /// <summary>How much of an act somebody sees. An act whose content was erased by law is seen as one that opens whatever its content.</summary>
    /// <param name="reader">In what part the person reads the matter.</param>
    /// <param name="matter">The matter as it stands.</param>
    /// <param name="act">The act; <c>null</c> if its content was erased.</param>
    public Sight SeenBy(Reader reader, Matter matter, Act? act)
    {
        if (reader == Reader.Holder)
            return Sight.Whole;
        return openings
            .Where(o => (o.To & reader) != Reader.None && (o.When is null || (act is not null && o.When(matter, act))))
            .Aggregate(Sight.Nothing, (sight, opening) => sight.And(opening));
    }

    /// <summary>The acts it may cause in other matters, by their record types; empty if it causes none.</summary>
    public IReadOnlyList<Type> Caused { get; private protected set; } = [];

    /// <summary>Whether it causes acts in other matters.</summary>
    internal bool HasConsequences => Caused.Count > 0;

    internal abstract Enum? StageAfter(Matter matter, Act act);

    internal abstract IEnumerable<Consequence> Consequences(Matter matter, Act act, Circumstances at);
}

/// <inheritdoc cref="ActRule"/>
/// <typeparam name="TMatter">The matter.</typeparam>
/// <typeparam name="TStage">Its stages.</typeparam>
/// <typeparam name="TAct">The act.</typeparam>
public sealed class ActRule<TMatter, TStage, TAct> : ActRule
    where TMatter : Matter<TStage>
    where TStage : struct, Enum
    where TAct : Act<TMatter>
{
    private Func<TMatter, TAct, TStage>? choose;
    private Func<TMatter, TAct, Circumstances, IEnumerable<Consequence>>? causes;

    internal ActRule(string name, bool opens, IReadOnlyList<TStage> from, TStage? to)
        : base(name, typeof(TAct), opens, [.. from.Select(s => s.ToString())], to is { } t ? [t.ToString()] : [])
    {
        if (to is { } stage)
            choose = (_, _) => stage;
    }

    /// <summary>By whom. Several roles are alternatives.</summary>
    public ActRule<TMatter, TStage, TAct> By(params Role[] roles)
    {
        Roles = roles;
        return this;
    }

    /// <summary>By the law itself, when a clock expires.</summary>
    public ActRule<TMatter, TStage, TAct> ByLaw() => By(Role.Law);

    /// <summary>By the law itself, as older ledgers have it: nothing performs it any more, and replay still knows it.</summary>
    public ActRule<TMatter, TStage, TAct> FormerlyByLaw()
    {
        IsFormer = true;
        return ByLaw();
    }

    /// <summary>By persons of these organs and no others, as the article says; the organ it is first expected from stands first.</summary>
    public ActRule<TMatter, TStage, TAct> Of(params OrganOf[] organs)
    {
        (Organs, AnyOrgan) = (organs, organs is not [var one] || one != OrganOf.Holder);
        return this;
    }

    /// <summary>What its form begins with, where the records already say it.</summary>
    public ActRule<TMatter, TStage, TAct> Begins(Func<TMatter, Circumstances, TAct?> prepared)
    {
        Preparing = (m, at) => prepared((TMatter)m, at);
        return this;
    }

    /// <summary>Also by persons of other organs of the county (a respondent, an issuer, a police station).</summary>
    public ActRule<TMatter, TStage, TAct> OfAnyOrgan()
    {
        AnyOrgan = true;
        return this;
    }

    /// <summary>What it is for.</summary>
    public ActRule<TMatter, TStage, TAct> For(string purpose)
    {
        Purpose = purpose;
        return this;
    }

    /// <summary>It makes a period another one, and so is refused once that has run out: lateness stays what it is.</summary>
    public ActRule<TMatter, TStage, TAct> Before(string clock)
    {
        WhileRunning = [.. WhileRunning, clock];
        return this;
    }

    /// <summary>Under which article.</summary>
    public ActRule<TMatter, TStage, TAct> Under(Article basis)
    {
        Basis = basis;
        return this;
    }

    /// <summary>A gate on the matter alone.</summary>
    public ActRule<TMatter, TStage, TAct> Needs(
        string code,
        Func<TMatter, bool> holds,
        string what,
        Article basis,
        string? remedy = null
    )
    {
        Add(new Gate(code, what, basis, remedy, false, (m, _, _) => holds((TMatter)m)));
        return this;
    }

    /// <summary>A gate on the matter, the day and the county's other records: it is told before anybody fills in the act.</summary>
    public ActRule<TMatter, TStage, TAct> Needs(
        string code,
        Func<TMatter, Circumstances, bool> holds,
        string what,
        Article basis,
        string? remedy = null
    )
    {
        Add(new Gate(code, what, basis, remedy, false, (m, _, c) => holds((TMatter)m, c)));
        return this;
    }

    /// <summary>A gate on the act, with the matter and the county's other records.</summary>
    public ActRule<TMatter, TStage, TAct> Needs(
        string code,
        Func<TMatter, TAct, Circumstances, bool> holds,
        string what,
        Article basis,
        string? remedy = null
    )
    {
        Add(new Gate(code, what, basis, remedy, true, (m, a, c) => holds((TMatter)m, (TAct)a!, c)));
        return this;
    }

    /// <summary>The gate just named tells whom it lacks.</summary>
    public ActRule<TMatter, TStage, TAct> Naming(Func<TMatter, TAct?, string?> whom) => Naming((m, a, _) => whom(m, a));

    /// <summary>The gate just named tells whom it lacks on the day.</summary>
    public ActRule<TMatter, TStage, TAct> Naming(Func<TMatter, TAct?, Circumstances, string?> whom)
    {
        NameBy((m, a, at) => whom((TMatter)m, (TAct?)a, at));
        return this;
    }

    /// <summary>Of a class only these matters may be named in its fields, as they stand when it is done.</summary>
    /// <param name="code">The refusal's code.</param>
    /// <param name="which">The condition.</param>
    /// <param name="what">What is wanted, a phrase: “选择正常运行的调解组织”.</param>
    /// <param name="basis">The article.</param>
    /// <param name="remedy">What to do; <c>null</c> when the phrase says it.</param>
    public ActRule<TMatter, TStage, TAct> Picks<TPicked>(
        string code,
        Expression<Func<TPicked, bool>> which,
        string what,
        Article basis,
        string? remedy = null
    )
        where TPicked : Matter => Picks<TPicked>(code, (_, _) => which, what, basis, remedy);

    /// <summary>Of a class only these matters may be named in its fields: the condition knows the matter in which it is done, and the day.</summary>
    /// <inheritdoc cref="Picks{TPicked}(string, Expression{Func{TPicked, bool}}, string, Article, string?)"/>
    public ActRule<TMatter, TStage, TAct> Picks<TPicked>(
        string code,
        Func<TMatter, DateOnly, Expression<Func<TPicked, bool>>> which,
        string what,
        Article basis,
        string? remedy = null
    )
        where TPicked : Matter
    {
        Add(new PickRule(typeof(TPicked), code, what, basis, remedy, (m, on) => which((TMatter)m, on)));
        return this;
    }

    /// <summary>The stage it leads to depends on the matter (after the act's effect) and the act; <paramref name="possible"/> lists all there are.</summary>
    public ActRule<TMatter, TStage, TAct> To(Func<TMatter, TAct, TStage> stage, params TStage[] possible)
    {
        choose = stage;
        Into = [.. possible.Select(s => s.ToString())];
        return this;
    }

    /// <summary>Allots the matter's own number: the next of the issuer's word and the act's year.</summary>
    public ActRule<TMatter, TStage, TAct> Numbers(Func<TMatter, County, string> word)
    {
        NumberWord = (m, c) => word((TMatter)m, c);
        return this;
    }

    /// <summary>The matter's number is one that was given before (a document from the time of paper); it must be free.</summary>
    public ActRule<TMatter, TStage, TAct> NumberedAs(Func<TAct, Identifiers.DocumentNumber?> number)
    {
        GivenNumber = a => number((TAct)a);
        return this;
    }

    /// <summary>What the opened matter is called, where the act names by a code what the county's other records name in words; kept in the ledger.</summary>
    public ActRule<TMatter, TStage, TAct> Titled(Func<TAct, Circumstances, string?> title)
    {
        TitleOf = (_, a, at) => title((TAct)a, at);
        return this;
    }

    /// <summary>
    /// What the matter is called after the act, where that is made from names by rules that may change: it is kept in the ledger, and replays as it was made.
    /// </summary>
    public ActRule<TMatter, TStage, TAct> Titled(Func<TMatter, TAct, string?> title)
    {
        TitleOf = (m, a, _) => title((TMatter)m, (TAct)a);
        return this;
    }

    /// <summary>Issues a document from a template, numbered in a series of its own if a word is given.</summary>
    public ActRule<TMatter, TStage, TAct> Issues(
        string template,
        string name,
        Func<TMatter, County, string>? word = null,
        Func<TMatter, TAct, bool>? when = null
    )
    {
        Add(
            new DocumentRule(
                template,
                name,
                word is null ? null : (m, c) => word((TMatter)m, c),
                when is null ? null : (m, a) => when((TMatter)m, (TAct)a)
            )
        );
        return this;
    }

    /// <summary>What it causes in other matters.</summary>
    /// <param name="consequences">What is caused, from the matter after the act.</param>
    /// <param name="acts">The record types of all acts that may be caused: what the definition doesn't name is refused at the first test.</param>
    public ActRule<TMatter, TStage, TAct> Causes(
        Func<TMatter, TAct, Circumstances, IEnumerable<Consequence>> consequences,
        params Type[] acts
    )
    {
        (causes, Caused) = (consequences, acts);
        return this;
    }

    /// <summary>It can't be undone: pages ask before they submit.</summary>
    public ActRule<TMatter, TStage, TAct> ForGood()
    {
        CannotBeUndone = true;
        return this;
    }

    internal override Enum? StageAfter(Matter matter, Act act) => choose is null ? null : choose((TMatter)matter, (TAct)act);

    internal override IEnumerable<Consequence> Consequences(Matter matter, Act act, Circumstances at) =>
        causes is null ? [] : causes((TMatter)matter, (TAct)act, at);
}
