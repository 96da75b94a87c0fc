using System.Linq.Expressions;
using Fazhi.Laws;

namespace Fazhi.Matters;

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

    /// <summary>What the matter is called after the act, where the county's other records name what it is made of: the whole it is part of, an organ.</summary>
    public ActRule<TMatter, TStage, TAct> Titled(Func<TMatter, TAct, Circumstances, string?> title)
    {
        TitleOf = (m, a, at) => title((TMatter)m, (TAct)a, at);
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

    /// <summary>密封 — until the matter is in this state nobody sees that it was done: two who judge blind don't see each other.</summary>
    public ActRule<TMatter, TStage, TAct> SealedUntil(Func<TMatter, bool> open)
    {
        Sealing = m => !open((TMatter)m);
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
