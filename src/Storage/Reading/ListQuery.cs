using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>列表条件 — which matters of one type, in which order, which page. Everything stands in the page's URL.</summary>
public sealed record ListQuery
{
    /// <summary>The type's code.</summary>
    public required string Type { get; init; }

    /// <summary>Words all of which the matter must contain; empty for any.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether the words are looked for in titles and numbers only, for officials too.</summary>
    public bool TitlesOnly { get; init; }

    /// <summary>Stage codes; empty for any.</summary>
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>The organ's code; empty for any.</summary>
    public string Organ { get; init; } = "";

    /// <summary>Opened on this day or later.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Opened on this day or earlier.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The matter they are part of.</summary>
    public Guid? Parent { get; init; }

    /// <summary>A matter that their acts name.</summary>
    public Guid? Naming { get; init; }

    /// <summary>Only the rows behind this figure.</summary>
    public FigureRows? Figure { get; init; }

    /// <summary>The order.</summary>
    public ListOrder Order { get; init; } = ListOrder.Opened;

    /// <summary>Whether the order goes down. Newest first unless told otherwise.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = 20;

    /// <summary>What makes two lists have the same total.</summary>
    internal string TotalKey(Viewer viewer) =>
        string.Join(
            '|',
            "list",
            Type,
            Words,
            TitlesOnly,
            string.Join(',', Stages),
            Organ,
            From,
            To,
            Parent,
            Naming,
            Figure?.Indicator.Key,
            Figure?.Period,
            Figure?.Part,
            viewer.Key
        );
}

/// <summary>数字背后 — the rows behind a figure: of a ratio those of its base, of a distribution all or one part.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Part">The code of one part of a distribution; <c>null</c> for all.</param>
public sealed record FigureRows(Indicator Indicator, ReportPeriod Period, string? Part = null)
{
    /// <summary>The class of the matters behind it.</summary>
    public Type MatterClass => Indicator.Accept(new Select(Period, Part)).Matter;

    internal Expression<Func<TMatter, bool>> Filter<TMatter>() =>
        (Expression<Func<TMatter, bool>>)Indicator.Accept(new Select(Period, Part)).Where;

    /// <summary>Whether everything that decides on a row is shown to somebody by the definition, in whatever state the matter is.</summary>
    internal bool IsShownTo<TMatter>(MatterType type, Reader reader)
    {
        var asked = new Facts();
        asked.Visit(Filter<TMatter>());
        return asked.Names.All(n =>
            typeof(Matter).GetProperty(n) is not null
            || n == "Stage"
            || type.Reading.Facts.Any(f => (f.To & reader) != Reader.None && f.Fact == n)
        );
    }

    private sealed class Facts : ExpressionVisitor
    {
        internal HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is ParameterExpression)
                Names.Add(node.Member.Name);
            return base.VisitMember(node);
        }
    }

    private sealed class Select(ReportPeriod period, string? part) : IIndicatorReader<(Type Matter, LambdaExpression Where)>
    {
        public (Type, LambdaExpression) Rows<TMatter>(RowIndicator<TMatter> indicator)
            where TMatter : Matter => (typeof(TMatter), indicator.For(period));

        public (Type, LambdaExpression) Ratio(RatioIndicator indicator) => indicator.Base.Accept(this);

        public (Type, LambdaExpression) Spread<TMatter>(SpreadIndicator<TMatter> indicator)
            where TMatter : Matter
        {
            var whole = indicator.Whole.For(period);
            if (part is null)
                return (typeof(TMatter), whole);
            var (wanted, matter) = (part.Length == 0 ? null : part, whole.Parameters[0]);
            Expression<Func<string?>> value = () => wanted;
            var by = new Rename(indicator.By.Parameters[0], matter).Visit(indicator.By.Body)!;
            return (
                typeof(TMatter),
                Expression.Lambda<Func<TMatter, bool>>(Expression.AndAlso(whole.Body, Expression.Equal(by, value.Body)), matter)
            );
        }
    }

    private sealed class Rename(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}

/// <summary>背后的件数 — how many rows a figure has, and how many of them the viewer may open.</summary>
/// <param name="All">All that were counted.</param>
/// <param name="Readable">Those the viewer may open.</param>
public sealed record RowsBehind(long All, long Readable)
{
    /// <summary>Those counted that the viewer may not open.</summary>
    public long Hidden => All - Readable;
}

/// <summary>排序 — by what a list can be ordered; each has an index.</summary>
public enum ListOrder
{
    [Term("登记次序")]
    Opened,

    [Term("编号")]
    Number,

    [Term("名称")]
    Title,

    [Term("最近办理")]
    Changed,

    [Term("阶段")]
    Stage,

    /// <summary>In the order in which the county names its organs, as in its report; matters of one organ newest first.</summary>
    [Term("单位")]
    Organ,
}

/// <summary>One page of a list.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record ListPage(IReadOnlyList<Matter> Rows, long Total);
