using System.Linq.Expressions;

namespace Fazhi.Matters;

/// <summary>所属事项 — of what a matter is part: the class of the whole, and the stages at which it takes parts.</summary>
/// <param name="Matter">The class of the whole.</param>
/// <param name="Stages">The stages at which parts are opened.</param>
public sealed record WholeRule(Type Matter, IReadOnlyList<string> Stages)
{
    /// <summary>Why a matter can't be opened under the whole that is named; <c>null</c> if it can.</summary>
    internal static Problem? Fault(Fold fold, ActRule rule, Circumstances at, bool caused)
    {
        var (type, parent) = (fold.Type, fold.Matter.Parent);
        if (type.Whole is not { } whole)
            return parent is null ? null : Problems.NoPart(type);
        if (parent is not { } id)
            return Problems.NoWhole(type);
        return at.Records.Find(whole.Matter, id, caused ? null : at.Doing.Actor) switch
        {
            null => Problems.NoSuchParent(id.ToString()),
            { } it when whole.Stages.Contains(it.StageCode) => null,
            { } it => Problems.TakesNoParts(rule, it),
        };
    }
}

/// <summary>组成部分 — the parts of a whole, as a gate may ask for them: the database answers, however many there are.</summary>
/// <typeparam name="TPart">The class of the parts.</typeparam>
/// <param name="whole">The whole.</param>
/// <param name="records">The county's records.</param>
public sealed class Parts<TPart>(Matter whole, ICountyRecords records)
    where TPart : Matter
{
    private readonly Guid id = whole.Id;

    /// <summary>Whether there is any for which something holds.</summary>
    public bool Any(Expression<Func<TPart, bool>> holds) => records.Any(OfWhole(holds));

    /// <summary>Whether something holds for each; true where there is none.</summary>
    public bool All(Expression<Func<TPart, bool>> holds) =>
        !Any(Expression.Lambda<Func<TPart, bool>>(Expression.Not(holds.Body), holds.Parameters));

    /// <summary>For how many something holds.</summary>
    public int Count(Expression<Func<TPart, bool>> holds) => records.Count(OfWhole(holds));

    /// <summary>Each of them, in the order in which they were opened; read page by page.</summary>
    public IEnumerable<TPart> Each() => records.Each(OfWhole(_ => true));

    private Expression<Func<TPart, bool>> OfWhole(Expression<Func<TPart, bool>> holds)
    {
        Expression<Func<Guid?>> its = () => id;
        var parent = Expression.Property(holds.Parameters[0], nameof(Matter.Parent));
        return Expression.Lambda<Func<TPart, bool>>(
            Expression.AndAlso(Expression.Equal(parent, its.Body), holds.Body),
            holds.Parameters
        );
    }
}
