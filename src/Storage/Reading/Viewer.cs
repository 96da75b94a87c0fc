using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>范围 — how much of what an official may read is asked for.</summary>
public enum Reach
{
    /// <summary>All that may be read.</summary>
    [Term("全部可以查阅的")]
    Readable,

    /// <summary>What belongs to the own organ or to one below it, or concerns the own organ.</summary>
    [Term("本单位和下级单位的")]
    Below,

    /// <summary>What belongs to the own organ or concerns it.</summary>
    [Term("本单位承办和涉及本单位的")]
    Party,

    /// <summary>What belongs to the own organ.</summary>
    [Term("本单位承办的")]
    Own,
}

/// <summary>
/// 查阅人 — who looks: everybody, or an official, who sees what belongs to the own organ and to those below it. What may be read is decided here and nowhere else.
/// </summary>
public sealed class Viewer
{
    private readonly County? county;

    private Viewer(Actor? official, County? county, IReadOnlyList<string> organs) =>
        (Official, this.county, Organs) = (official, county, organs);

    /// <summary>Everybody: what the definitions disclose.</summary>
    public static Viewer Everybody { get; } = new(null, null, []);

    /// <summary>A member of the public who showed the receipt of a matter: sees that one besides what everybody sees. Whose receipt it is was checked before.</summary>
    public static Viewer Showing(Guid matter) => new(null, null, []) { Shown = matter };

    private Guid? Shown { get; init; }

    private Reach Reach { get; init; }

    /// <summary>What makes two viewers see the same.</summary>
    internal string Key => Official is null ? "*" : $"{Official.Organ}/{string.Join('+', Official.Roles)}/{Reach}";

    /// <summary>The same official, who asks for a part of it.</summary>
    public Viewer Within(Reach reach) =>
        reach == Reach.Readable
            ? this
            : new Viewer(Official, county, reach == Reach.Below ? Organs : [Official!.Organ]) { Reach = reach };

    /// <summary>The official; <c>null</c> for everybody.</summary>
    public Actor? Official { get; }

    /// <summary>The codes of the official's organ and of all below it.</summary>
    public IReadOnlyList<string> Organs { get; }

    /// <summary>An official of the county.</summary>
    public static Viewer Of(Actor official, County county)
    {
        county = county.Still();
        var organs = new List<string> { official.Organ };
        // The list grows while it is walked: organs below organs below.
        for (var i = 0; i < organs.Count; i++)
            // What an organ that is no more has left is read by who has its work.
            organs.AddRange(
                county
                    .AllOrgans.Where(o =>
                        (o.IsFormer ? o.Successor == organs[i] : o.Above == organs[i]) && !organs.Contains(o.Code)
                    )
                    .Select(o => o.Code)
            );
        return new Viewer(official, county, organs);
    }

    /// <summary>
    /// Whether the official answers for how the whole county uses its ledger: of the justice bureau, which runs it, or of an organ that all others are below.
    /// </summary>
    public bool Oversees(County county) =>
        Official is not null
        && (county.Organ(Official.Organ) is { IsJustice: true } || county.Organs.All(o => Organs.Contains(o.Code)));

    /// <summary>Whether matters of a type may be looked at, one by one, at all.</summary>
    public bool MayList(MatterType type) => Official is not null || type.Disclosure is not null;

    /// <summary>
    /// Whether the rows behind a figure may be listed. That a matter counts in a figure is a fact of its own; of a guarded one it is a fact about
    /// a person.
    /// </summary>
    public bool MayOpen(Indicator indicator) => Official is not null || !indicator.IsGuarded;

    /// <summary>In what part a matter is read; <see cref="Reader.None"/> if it isn't.</summary>
    public Reader PartIn(MatterType type, Matter matter)
    {
        if (Official is not null)
            return type.Reading.PartOf(matter, Official, county!);
        return Shown == matter.Id ? Reader.Applicant
            : type.Disclosure?.Allows(matter) == true ? Reader.Everybody
            : Reader.None;
    }

    /// <summary>Whether no act of the matter is kept from the one who looks.</summary>
    public bool SeesEveryAct(MatterType type, Matter matter) =>
        PartIn(type, matter) is var part
        && (part == Reader.Holder || (part == Reader.Officials && type.IsOpenTo(part)))
        && !type.Acts.Any(a => a.IsSealed(matter));

    /// <summary>The facts of a matter that are seen.</summary>
    public IEnumerable<MatterFact> Facts(MatterType type, Matter matter)
    {
        var part = PartIn(type, matter);
        return MatterFact.Of(type.MatterClass).Where(f => type.Shows(f, matter, part));
    }

    /// <summary>A fact as the one who looks may read it; empty if it isn't shown.</summary>
    public string Text(MatterFact fact, MatterType type, Matter matter) =>
        type.Shows(fact, matter, PartIn(type, matter)) ? fact.Text(matter, county!) : "";

    /// <summary>Whether the official's organ handles the matter itself, and so must be able to call and to write to its parties.</summary>
    public bool Handles(Matter matter) => Official is not null && Official.Organ == (county?.Now(matter.Organ) ?? matter.Organ);

    /// <summary>Whether this matter may be read, in whatever part.</summary>
    public bool MayRead(MatterType type, Matter matter) =>
        PartIn(type, matter) switch
        {
            Reader.None => false,
            Reader.Holder => Organs.Contains(matter.Organ) || Reach == Reach.Readable,
            Reader.Concerned => Reach != Reach.Own,
            Reader.Officials => Reach == Reach.Readable,
            _ => true,
        };

    /// <summary>The same as a filter of the database.</summary>
    internal Expression<Func<TMatter, bool>> Filter<TMatter>(MatterType type)
        where TMatter : Matter
    {
        if (Official is null)
            return Disclosed<TMatter>(type);
        if ((type.Reading.Everyone || type.Reading.HoldsAll(Official, county!)) && Reach == Reach.Readable)
            return _ => true;
        return AsParty<TMatter>(type);
    }

    /// <summary>
    /// The matters whose every search word may be asked for, and whose place in any figure may be known: the holder's, and where the type is a register open
    /// to officials. For others a hit would tell what isn't shown.
    /// </summary>
    internal Expression<Func<TMatter, bool>> Known<TMatter>(MatterType type, bool asParty)
        where TMatter : Matter
    {
        if (Official is null)
            return _ => false;
        if (type.Reading.HoldsAll(Official, county!) || (type.Reading.Everyone && type.IsOpenTo(Reader.Officials)))
            return _ => true;
        if (asParty)
            return AsParty<TMatter>(type);
        var organs = Organs;
        return m => organs.Contains(m.Organ);
    }

    internal static Expression<Func<TMatter, bool>> Disclosed<TMatter>(MatterType type) =>
        type.Disclosure is { } disclosure ? (Expression<Func<TMatter, bool>>)disclosure.When : _ => false;

    /// <summary>Either of two filters.</summary>
    internal static Expression<Func<TMatter, bool>> Either<TMatter>(
        Expression<Func<TMatter, bool>> one,
        Expression<Func<TMatter, bool>> other
    ) => Joined(Expression.OrElse, one, other);

    /// <summary>Both of two filters.</summary>
    internal static Expression<Func<TMatter, bool>> Both<TMatter>(
        Expression<Func<TMatter, bool>> one,
        Expression<Func<TMatter, bool>> other
    ) => Joined(Expression.AndAlso, one, other);

    private static Expression<Func<TMatter, bool>> Joined<TMatter>(
        Func<Expression, Expression, Expression> join,
        Expression<Func<TMatter, bool>> one,
        Expression<Func<TMatter, bool>> other
    )
    {
        var (from, to) = (other.Parameters[0], one.Parameters[0]);
        return Expression.Lambda<Func<TMatter, bool>>(
            join(one.Body, new Replacing(from, to, from, to).Visit(other.Body)!),
            one.Parameters
        );
    }

    private Expression<Func<TMatter, bool>> AsParty<TMatter>(MatterType type)
        where TMatter : Matter
    {
        var (organs, own) = (Organs, Official!.Organ);
        Expression<Func<TMatter, bool>> inTree = m => organs.Contains(m.Organ);
        if (Reach == Reach.Own || type.Reading.Concerns is not Expression<Func<TMatter, string, bool>> concerns)
            return inTree;
        // Who has the work of an organ that is no more reads what concerned that.
        return county!
            .WorkOf(own)
            .Aggregate(
                inTree,
                (all, one) =>
                {
                    Expression<Func<string>> organ = () => one;
                    var bound = new Replacing(
                        concerns.Parameters[0],
                        all.Parameters[0],
                        concerns.Parameters[1],
                        organ.Body
                    ).Visit(concerns.Body)!;
                    return Expression.Lambda<Func<TMatter, bool>>(Expression.OrElse(all.Body, bound), all.Parameters);
                }
            );
    }

    private sealed class Replacing(Expression a, Expression forA, Expression b, Expression forB) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node == a ? forA
            : node == b ? forB
            : base.Visit(node);
    }
}
