namespace Fazhi.Matters;

/// <summary>
/// 不再符合条件 — an act of a person that was lawful as the matter was known then, and isn't as the matter stands now that an act of an earlier day is registered. It isn't
/// undone: only whoever has the power decides what becomes of it. The entry that brought it about names it, and so does the matter as long as it holds.
/// </summary>
/// <param name="Sequence">The place in the ledger of the act that no longer meets its conditions.</param>
/// <param name="Codes">The codes of these.</param>
public sealed record Unmet(long Sequence, IReadOnlyList<string> Codes);

/// <summary>不再符合的一项 — one condition that an act no longer meets, in words.</summary>
/// <param name="Past">The act.</param>
/// <param name="Rule">Its rule.</param>
/// <param name="Problem">What it lacks.</param>
public sealed record NoLonger(PastAct Past, ActRule Rule, Problem Problem)
{
    internal (long, string) Key => (Past.Doing.Sequence, Problem.Code);

    /// <summary>The same, as the ledger keeps it.</summary>
    public static IReadOnlyList<Unmet> Kept(IEnumerable<NoLonger> all) =>
        [.. all.GroupBy(n => n.Past.Doing.Sequence).Select(g => new Unmet(g.Key, [.. g.Select(n => n.Problem.Code).Distinct()]))];
}

/// <summary>
/// A gate asked for something that can't be known of another day: the county's other records stand as they are now, not as they stood then.
/// </summary>
public sealed class NotOfThatDayException()
    : InvalidOperationException("Only the matter and the act can be asked of another day.");
