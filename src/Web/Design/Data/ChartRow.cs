namespace Fazhi.Web.Design;

/// <summary>图形种类 — how a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>柱形.</summary>
    Bar,

    /// <summary>折线.</summary>
    Line,

    /// <summary>饼形; the first series only.</summary>
    Pie,
}

/// <summary>图表数据 — one row: a label and a value for each series; <c>null</c> where there is none.</summary>
public sealed record ChartRow(string Label, params IReadOnlyList<decimal?> Values);
