using Fazhi.Laws;

namespace Fazhi.Matters;

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
        Code = KeptAsAttribute.CodeOf(act);
    }

    /// <summary>The act's Chinese name, as on the button and in the timeline.</summary>
    public string Name { get; }

    /// <summary>The act's record type.</summary>
    public Type ActType { get; }

    /// <summary>The act's code in the ledger; an act that several matter types share is named without the matter.</summary>
    public string Code { get; }

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
        Organs.Count > 0 ? Organs.Any(o => o.Is(matter, organ, county)) : AnyOrgan || organ == county.Now(matter.Organ);

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

    /// <summary>True if it erases what is personal in the matter.</summary>
    public bool IsErasing => typeof(IErasing).IsAssignableFrom(ActType);

    /// <summary>True if it says that a matter's past has been entered whole.</summary>
    public bool IsCompleting => typeof(ICompleting).IsAssignableFrom(ActType);

    /// <summary>True if it opens a matter as it stands after a past outside the ledger.</summary>
    public bool TakesOver => typeof(ITakingOver).IsAssignableFrom(ActType);

    /// <summary>The former versions from which it takes matters over into the one that defines it; empty for all other acts.</summary>
    public IReadOnlyList<string> MovesFrom { get; internal init; } = [];

    /// <summary>The definition a matter is on after it; <c>null</c> where it stays on its own.</summary>
    public MatterType? MovesTo { get; internal set; }

    /// <summary>Codes of the periods that it changes: it is refused once they have run out.</summary>
    public IReadOnlyList<string> WhileRunning { get; private protected set; } = [];

    /// <summary>True if it can't be undone, so that a person is asked to check before submitting.</summary>
    public bool CannotBeUndone { get; private protected set; }

    /// <summary>In which state of a matter it is sealed; <c>null</c> if it never is.</summary>
    internal Func<Matter, bool>? Sealing { get; private protected set; }

    /// <summary>
    /// Whether it is sealed as the matter stands: nobody sees that it was done, nor by whom, its holder and its author included, so that who judges blind can't look. The ledger keeps it like any other, and
    /// from the day on which it isn't sealed any more it is seen as the definition says.
    /// </summary>
    public bool IsSealed(Matter matter) => Sealing?.Invoke(matter) == true;

    /// <summary>True if only the law performs it.</summary>
    public bool ByLawOnly => Roles is [var only] && only == Role.Law;

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
        if (IsSealed(matter))
            return Sight.Nothing;
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
