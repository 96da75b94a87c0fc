using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;

namespace Fazhi.Issuing;

/// <summary>参加比较的报告 — one published report as it is compared: whose, of which year, its figures with later restatements.</summary>
/// <param name="Name">Whose, and of which year, such as 塔河县2025年.</param>
/// <param name="Figures">Its figures as published.</param>
/// <param name="Restatements">Figures restated since.</param>
public sealed record ComparedReport(string Name, IReadOnlyList<StatedFigure> Figures, IReadOnlyList<Restatement> Restatements)
{
    /// <summary>A published report of this county.</summary>
    public static ComparedReport Of(AnnualReport report) => new(report.Title, report.Figures, report.Restatements);

    /// <summary>A report from elsewhere, by its package.</summary>
    public static ComparedReport Of(ReportPackage package) => new(package.Title, package.Figures, package.Restatements);

    internal StatedFigure? Find(string key) =>
        Figures.FirstOrDefault(f => f.Key == key) is not { } stated ? null
        : Restatements.LastOrDefault(r => r.Key == key) is { } restated
            ? stated with
            {
                Value = restated.After,
                Printed = restated.Printed,
            }
        : stated;
}

/// <summary>比较的一行 — one indicator in several reports.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name in the first report that has it.</param>
/// <param name="Figures">The figure in each report; <c>null</c> where it has none.</param>
/// <param name="Note">Why the figures can't simply be held against each other; empty where they can.</param>
public sealed record ComparedFigure(string Key, string Name, IReadOnlyList<StatedFigure?> Figures, string Note)
{
    /// <summary>A report's figure with its unit; a dash where it has none.</summary>
    public string Said(int report) =>
        Figures[report] is not { } stated ? FigureValue.UndefinedText
        : stated.Printed.EndsWith('%') ? stated.Printed
        : stated.Printed + stated.Unit;
}

/// <summary>报告比较 — the same indicators of several reports side by side: other years, other counties. Equal keys with other definitions are told apart.</summary>
public static class ReportComparison
{
    /// <summary>Every indicator that at least two of the reports state, in the order of the first report that has it.</summary>
    public static IReadOnlyList<ComparedFigure> Of(IReadOnlyList<ComparedReport> reports) =>
        [
            .. reports
                .SelectMany(r => r.Figures)
                .DistinctBy(f => f.Key)
                .Select(f => (Stated: f, All: reports.Select(r => r.Find(f.Key)).ToList()))
                .Where(x => x.All.Count(f => f is not null) > 1)
                .Select(x => new ComparedFigure(x.Stated.Key, x.Stated.Name, x.All, Note(reports, x.All))),
        ];

    private static string Note(IReadOnlyList<ComparedReport> reports, IReadOnlyList<StatedFigure?> figures)
    {
        var stated = reports
            .Zip(figures)
            .Where(x => x.Second is not null)
            .Select(x => (x.First.Name, Figure: x.Second!))
            .ToList();
        if (stated.DistinctBy(s => s.Figure.Unit).Count() > 1)
            return $"单位不同，不能比较：{Each(stated, f => f.Unit)}。";
        if (stated.DistinctBy(s => s.Figure.Definition).Count() > 1)
            return $"口径不同，比较时要注意：{Each(stated, f => f.Definition.TrimEnd('。'))}。";
        return stated.DistinctBy(s => s.Figure.Returned).Count() > 1
            ? $"来源不同：{Each(stated, f => f.Returned ? "单位填报" : "台账统计")}。"
            : "";
    }

    private static string Each(IEnumerable<(string Name, StatedFigure Figure)> stated, Func<StatedFigure, string> what) =>
        string.Join("；", stated.Select(s => $"{s.Name}为“{what(s.Figure)}”"));
}
