using System.CommandLine;
using Fazhi.Figures;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.CommandLine.Commands;

/// <summary>年度数字 — every indicator of a year, with the rows behind it and the ledger size it was read at.</summary>
internal static class FiguresCommand
{
    internal static Command Make()
    {
        var (data, database, year) = (Data.Folder(), Data.Database(), Data.Year());
        var format = new Option<string>("--format") { Description = "table 或 tsv", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "tsv");
        var command = new Command("figures", "列出一年的全部指标") { data, database, year, format };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                using var db = folder.Store.Open();
                var reader = new FigureReader(db, folder.Store.CountyCode);
                var book = FigureBook.Read(db, folder.Store.CountyCode);
                var period = ReportPeriod.Year(result.GetValue(year));
                var rows = book.All.SelectMany(i => Lines(reader.Read(i, period)));
                if (result.GetValue(format) == "tsv")
                {
                    Out.Line("key\tvalue\tunit\tprinted\trows\tsize");
                    foreach (var (row, _) in rows)
                        Out.Line(string.Join('\t', row));
                }
                else
                    Out.Table(
                        ["指标", "名称", "印作", "单位", "事项数"],
                        rows.Select(r => new[] { r.Row[0], r.Name, r.Row[3], r.Row[2], r.Row[4] })
                    );

                var open = book.Unclosed(i => reader.Read(i, period));
                foreach (var line in open)
                    Console.Error.WriteLine(line);
                return open.Count == 0 ? Exit.Done : Exit.Refused;
            })
        );
        return command;
    }

    private static IEnumerable<(string[] Row, string Name)> Lines(Figure figure)
    {
        var i = figure.Indicator;
        yield return ([i.Key, Value(figure), i.Unit, figure.Printed, $"{figure.Rows}", $"{figure.LedgerSize}"], i.Name);
        foreach (var part in figure.Parts)
            yield return (
                [$"{i.Key}[{part.Code}]", $"{part.Count}", i.Unit, $"{part.Count}", $"{part.Count}", $"{figure.LedgerSize}"],
                $"{i.Name}：{part.Label}"
            );
    }

    // A ratio's value is the percentage as printed; its exact parts are two figures of their own.
    private static string Value(Figure figure) =>
        !figure.IsKnown ? ""
        : figure.Value.IsRatio ? figure.Printed.TrimEnd('%')
        : figure.Value.ToString();
}

/// <summary>数字背后的事项 — the matters behind a figure.</summary>
internal static class RowsCommand
{
    internal static Command Make()
    {
        var key = new Argument<string>("指标") { Description = "指标的键，如 reconsideration.accepted" };
        var (data, database, year) = (Data.Folder(), Data.Database(), Data.Year());
        var command = new Command("rows", "列出一个数字背后的事项") { key, data, database, year };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                using var db = folder.Store.Open();
                if (FigureBook.Read(db, folder.Store.CountyCode).Find(result.GetValue(key)!) is not { } indicator)
                    return Out.Fail($"没有指标“{result.GetValue(key)}”。用 fazhi figures 查看全部指标。", Exit.Usage);
                var rows = new FigureReader(db, folder.Store.CountyCode)
                    .Rows(indicator, ReportPeriod.Year(result.GetValue(year)))
                    .AsEnumerable()
                    .Select(m =>
                        new[] { m.Number ?? m.Id.ToString(), m.Title, m.StageName, $"{m.OpenedOn:yyyy-MM-dd}", $"{m.Sequence}" }
                    );
                Out.Table(["编号", "标题", "阶段", "立项", "台账序号"], rows);
                return Exit.Done;
            })
        );
        return command;
    }
}
