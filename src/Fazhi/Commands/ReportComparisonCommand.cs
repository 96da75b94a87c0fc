using System.CommandLine;
using Fazhi.Issuing;

namespace Fazhi.CommandLine.Commands;

/// <summary>比较报告 — the same indicators of several published reports side by side, from their packages alone.</summary>
internal static class ReportComparisonCommand
{
    internal static Command Make()
    {
        var files = new Argument<string[]>("数据包")
        {
            Description = "从各地公开页面下载的报告数据包（JSON），至少两份",
            Arity = new ArgumentArity(2, 100),
        };
        var format = new Option<string>("--format") { Description = "table 或 tsv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "tsv");
        var command = new Command("compare", "把几份报告的同一指标并列，口径不同的说明") { files, format };
        command.SetAction(result => Run(result.GetValue(files)!, result.GetValue(format)!));
        return command;
    }

    private static int Run(string[] files, string format)
    {
        var reports = new List<ComparedReport>();
        foreach (var file in files)
        {
            if (!File.Exists(file))
                return Out.Fail($"没有文件“{file}”。", Exit.NoData);
            if (ReportPackage.Read(File.ReadAllBytes(file)) is not { } package)
                return Out.Fail($"“{file}”不是报告数据包，或者已经损坏。", Exit.Refused);
            reports.Add(ComparedReport.Of(package));
        }

        var rows = ReportComparison.Of(reports).Select(Row);
        if (format == "tsv")
        {
            Out.Line(string.Join('\t', ["key", "name", .. reports.Select(r => r.Name), "note"]));
            foreach (var row in rows)
                Out.Line(string.Join('\t', row.Select(c => c.Replace('\t', ' ').Replace('\n', ' '))));
        }
        else
            Out.Table(["代码", "指标", .. reports.Select(r => r.Name), "说明"], rows);
        return Exit.Done;
    }

    private static string[] Row(ComparedFigure figure) =>
        [figure.Key, figure.Name, .. Enumerable.Range(0, figure.Figures.Count).Select(figure.Said), figure.Note];
}
