using System.Linq.Expressions;
using Fazhi.Matters;

namespace Fazhi.Figures;

/// <summary>
/// 指标 — a named, defined selection of matters over a period. Declared once, in its mechanism; the same expression counts the figure,
/// lists its rows and filters the list page, so that they can't disagree.
/// </summary>
/// <param name="Key">The key, such as <c>reconsideration.accepted</c>; never reused for another meaning.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="Unit">The unit: 件, 个, 次, %.</param>
/// <param name="Definition">What is counted and what is not, one Chinese sentence, published with the figure.</param>
public abstract record Indicator(string Key, string Name, string Unit, string Definition)
{
    /// <summary>Stands between the key of a distribution and the code of one of its parts.</summary>
    public const char PartMark = '#';

    /// <summary>How the figure is printed; formatting only, never another number.</summary>
    public FigureForm Form
    {
        get => field ?? Plainly;
        init;
    }

    /// <summary>How it is printed where its mechanism says nothing.</summary>
    private protected virtual FigureForm Plainly => FigureForm.Exact;

    /// <summary>
    /// Whether an organ returned the value (填报) because its mechanism isn't kept here: then a return stands behind it, not the matters counted.
    /// </summary>
    public bool IsReturned { get; init; }

    /// <summary>Whether an organ can tell its value as a whole number, or a percentage as its two: no mean, no distribution.</summary>
    public virtual bool IsReturnable => true;

    /// <summary>Whether it is a distribution, which is shown by its parts; its whole is another indicator.</summary>
    public virtual bool IsSpread => false;

    /// <summary>
    /// The county's parameter for the smallest part that is told, where a small one could point at a person (《个人信息保护法》): the public sees no part below it,
    /// and none of the matters behind it, which would tell the parts again. <c>null</c> where no part points at anybody.
    /// </summary>
    public virtual Parameter<int>? SmallestPart => null;

    /// <summary>Whether a small part of it could point at a person.</summary>
    public bool IsGuarded => SmallestPart is not null;

    /// <summary>The county's parameter that lists the parts a distribution may have; <c>null</c> where none does.</summary>
    public virtual Parameter<string>? ListOfParts => null;

    /// <summary>Whether it can be the part or the base of a ratio: a count or a sum, no mean and no ordinal.</summary>
    public virtual bool IsCountable => false;

    /// <summary>Lets a reader of the database, a page or a document treat each kind in its own way, with the matter's type known.</summary>
    public abstract T Accept<T>(IIndicatorReader<T> reader);
}

/// <summary>What can be done with an indicator, kind by kind.</summary>
/// <typeparam name="T">The result.</typeparam>
public interface IIndicatorReader<out T>
{
    /// <summary>A selection of matters: counted, summed, averaged, distinct or in stock.</summary>
    T Rows<TMatter>(RowIndicator<TMatter> indicator)
        where TMatter : Matter;

    /// <summary>A ratio of two other indicators.</summary>
    T Ratio(RatioIndicator indicator);

    /// <summary>A distribution.</summary>
    T Spread<TMatter>(SpreadIndicator<TMatter> indicator)
        where TMatter : Matter;
}

/// <summary>汇总方式 — what is done with the selected matters.</summary>
public enum Aggregate
{
    /// <summary>They are counted.</summary>
    [Term("计数")]
    Count,

    /// <summary>They are counted as they stand at the period's end.</summary>
    [Term("期末数")]
    Stock,

    /// <summary>A number of each is added up.</summary>
    [Term("求和")]
    Sum,

    /// <summary>A number of each is averaged.</summary>
    [Term("平均")]
    Mean,

    /// <summary>Different values of a text are counted, or of the texts in a list of each: an enterprise that came to three meetings is one.</summary>
    [Term("去重计数")]
    Distinct,

    /// <summary>The largest of a number of each: the seventh meeting makes 7, however many the year had.</summary>
    [Term("最大值")]
    Largest,
}

/// <summary>计数指标 — an indicator over the rows of one matter type.</summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record RowIndicator<TMatter>(
    string Key,
    string Name,
    string Unit,
    string Definition,
    Expression<Func<TMatter, ReportPeriod, bool>> Where
) : Indicator(Key, Name, Unit, Definition)
    where TMatter : Matter
{
    /// <summary>What is done with the rows.</summary>
    public Aggregate Aggregate { get; init; } = Aggregate.Count;

    /// <summary>The number added up or averaged, or whose largest is told.</summary>
    public Expression<Func<TMatter, int>>? Amount { get; init; }

    /// <summary>The money added up, to the fen; a property of money itself, which the database adds up.</summary>
    public Expression<Func<TMatter, decimal>>? Money { get; init; }

    /// <summary>The text whose different values are counted.</summary>
    public Expression<Func<TMatter, string?>>? Value { get; init; }

    /// <summary>The list of each whose different values are counted.</summary>
    public Expression<Func<TMatter, IReadOnlyList<string>>>? Values { get; init; }

    /// <inheritdoc/>
    public override bool IsReturnable => Aggregate != Aggregate.Mean;

    /// <inheritdoc/>
    public override bool IsCountable => Money is null && Aggregate is not (Aggregate.Mean or Aggregate.Largest);

    /// <inheritdoc/>
    public override T Accept<T>(IIndicatorReader<T> reader) => reader.Rows(this);

    /// <summary>The selection for a certain period, as a filter on matters.</summary>
    public Expression<Func<TMatter, bool>> For(ReportPeriod period) => Bind.Period(Where, period);
}

/// <summary>
/// 比率指标 — one indicator over another, such as corrected / concluded. Undefined, and printed as a dash, when the base is 0. A mean or a largest value is the share of
/// nothing, and refused.
/// </summary>
public sealed record RatioIndicator(string Key, string Name, string Definition, Indicator Part, Indicator Base)
    : Indicator(Key, Name, "%", Definition)
{
    /// <summary>What is counted.</summary>
    public Indicator Part { get; init; } = Countable(Key, Part);

    /// <summary>Out of what.</summary>
    public Indicator Base { get; init; } = Countable(Key, Base);

    private protected override FigureForm Plainly => FigureForm.Percent;

    private static Indicator Countable(string key, Indicator side) =>
        side.IsCountable
            ? side
            : throw new DefinitionException(key, [$"{side.Key} is no count, so that no ratio can be made with it"]);

    /// <inheritdoc/>
    public override T Accept<T>(IIndicatorReader<T> reader) => reader.Ratio(this);
}

/// <summary>
/// 分布指标 — a selection split by a text: by respondent, field, outcome. Its parts add up to the whole by construction: where the whole is a sum of numbers, each part is the sum of its own;
/// otherwise each is a count.
/// </summary>
/// <typeparam name="TMatter">The matter.</typeparam>
public sealed record SpreadIndicator<TMatter>(
    string Key,
    string Name,
    string Unit,
    string Definition,
    RowIndicator<TMatter> Whole,
    Expression<Func<TMatter, string?>> By
) : Indicator(Key, Name, Unit, Definition)
    where TMatter : Matter
{
    /// <summary>The word for a part, where the text kept is a code.</summary>
    public Func<string, string> Label { get; init; } = static part => part;

    /// <summary>The county's parameter for the smallest part that is told, where a small one could point at a person.</summary>
    public Parameter<int>? Guard { get; init; }

    /// <inheritdoc/>
    public override Parameter<int>? SmallestPart => Guard;

    /// <inheritdoc/>
    public override bool IsSpread => true;

    /// <inheritdoc/>
    public override bool IsReturnable => false;

    /// <summary>The county's parameter that lists the parts there may be, where the text is chosen from it; <c>null</c> where it is not.</summary>
    public Parameter<string>? List { get; init; }

    /// <inheritdoc/>
    public override Parameter<string>? ListOfParts => List;

    /// <summary>The codes of the parts there may be, where they are the members of an enum; <c>null</c> where the text is free or listed by the county.</summary>
    public IReadOnlyList<string>? Codes =>
        By.Body is MethodCallExpression { Method.Name: nameof(ToString), Object: { } member }
        && (Nullable.GetUnderlyingType(member.Type) ?? member.Type) is { IsEnum: true } choices
            ? Enum.GetNames(choices)
            : null;

    /// <summary>One part as an indicator of its own, named by the key of the whole, # and its code.</summary>
    public RowIndicator<TMatter> PartOf(string code) =>
        new(
            Key + PartMark + code,
            $"{Name}：{Label(code)}",
            Unit,
            $"{Definition.TrimEnd('。')}，其中“{Label(code)}”的部分。",
            Within(code)
        )
        {
            Aggregate = Adds is null ? Aggregate.Count : Aggregate.Sum,
            Amount = Adds,
        };

    /// <summary>The number of each matter that parts add up; <c>null</c> where they are counted.</summary>
    public Expression<Func<TMatter, int>>? Adds => Whole.Aggregate == Aggregate.Sum ? Whole.Amount : null;

    private Expression<Func<TMatter, ReportPeriod, bool>> Within(string code)
    {
        var (matter, period) = (Whole.Where.Parameters[0], Whole.Where.Parameters[1]);
        Expression<Func<string?>> wanted = () => code;
        var by = new Rename(By.Parameters[0], matter).Visit(By.Body)!;
        return Expression.Lambda<Func<TMatter, ReportPeriod, bool>>(
            Expression.AndAlso(Whole.Where.Body, Expression.Equal(by, wanted.Body)),
            matter,
            period
        );
    }

    private sealed class Rename(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }

    /// <inheritdoc/>
    public override T Accept<T>(IIndicatorReader<T> reader) => reader.Spread(this);
}

/// <summary>其中 — parts that must add up to a whole. The report can't be published while they don't.</summary>
/// <param name="Whole">The key of the whole.</param>
/// <param name="Parts">The keys of its parts.</param>
public sealed record Partition(string Whole, params IReadOnlyList<string> Parts)
{
    /// <summary>What is wrong when the parts don't add up, for people; <c>null</c> when they do.</summary>
    public string? Unclosed(Func<string, Figure> figure)
    {
        var whole = figure(Whole);
        var parts = Parts.Sum(p => figure(p).Value.Amount);
        return whole.Value.Amount == parts
            ? null
            : $"其中各项之和（{NumberText.Plain(parts)}）与“{whole.Indicator.Name}”（{(whole.IsKnown ? whole.Value.ToString() : "尚未填报")}）不等。";
    }
}

/// <summary>数字 — an indicator's value for a county and a period, with the size of the ledger it was read at.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Value">The exact value.</param>
/// <param name="Rows">How many matters stand behind it; for a ratio, those of its base.</param>
/// <param name="LedgerSize">The size of the ledger it was read at.</param>
public sealed record Figure(Indicator Indicator, ReportPeriod Period, FigureValue Value, long Rows, long LedgerSize)
{
    /// <summary>The parts of a distribution, largest first; empty otherwise.</summary>
    public IReadOnlyList<FigurePart> Parts { get; init; } = [];

    /// <summary>Whether there is a value. What no organ has returned yet has none, which is not 0; nor has a ratio of nothing.</summary>
    public bool IsKnown => !Value.IsUndefined && !(Indicator.IsReturned && Rows == 0);

    /// <summary>The figure as a report prints it; a dash where there is no value.</summary>
    public string Printed => IsKnown ? Indicator.Form.Print(Value) : FigureValue.UndefinedText;

    /// <summary>The unit behind it; empty behind a percentage and where there is no value.</summary>
    public string UnitBehind => IsKnown && !Value.IsRatio ? Indicator.Unit : "";

    /// <summary>Amount or share, to compare and to draw; <c>null</c> where there is no value.</summary>
    public decimal? Number =>
        !IsKnown ? null
        : Value.IsRatio ? Value.Numerator / (decimal)Value.Denominator
        : Value.Amount;
}

/// <summary>One part of a distribution.</summary>
/// <param name="Code">The text kept in the matters.</param>
/// <param name="Label">The word for it.</param>
/// <param name="Count">How many matters; how much they add up to, where the whole is a sum.</param>
public sealed record FigurePart(string Code, string Label, long Count);

/// <summary>代入 — puts a period into an indicator's expression in a way the database can cache.</summary>
internal static class Bind
{
    internal static Expression<Func<T, bool>> Period<T>(Expression<Func<T, ReportPeriod, bool>> where, ReportPeriod period)
    {
        // A captured variable instead of a constant: the query's text stays the same from period to period.
        var holder = new Holder(period.From, period.To);
        var body = new Replace(where.Parameters[1], holder).Visit(where.Body);
        return Expression.Lambda<Func<T, bool>>(body, where.Parameters[0]);
    }

    private sealed record Holder(DateOnly From, DateOnly To);

    private sealed class Replace(ParameterExpression period, Holder holder) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == period
                ? Expression.Property(Expression.Constant(holder), node.Member.Name)
                : base.VisitMember(node);
    }
}
