using System.CommandLine;
using Fazhi.Documents;
using Fazhi.Figures;
using Fazhi.Mechanisms;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Commands;

/// <summary>年度报告 — the report's paragraphs with the year's figures in them.</summary>
internal static class ReportCommand
{
    internal static Command Make()
    {
        var (data, database, year) = (Data.Folder(), Data.Database(), Data.Year());
        var template = new Option<string?>("--template") { Description = "Liquid 模板文件；不写则用塔河县2025年度报告的段落" };
        var command = new Command("report", "按模板生成年度报告的段落") { data, database, year, template };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var folder = Data.Open(result.GetValue(data)!, result.GetValue(database));
                var text = result.GetValue(template) is { } file ? File.ReadAllText(file) : Samples.ReportTemplate();
                using var db = folder.Store.Open();
                var reader = new FigureReader(db, folder.Store.CountyCode);
                var period = ReportPeriod.Year(result.GetValue(year));
                try
                {
                    Console.Out.Write(
                        ReportText.Render(text, key => InReportOrder.Indicator(key) is { } i ? reader.Read(i, period) : null)
                    );
                    return Exit.Done;
                }
                catch (TemplateException e)
                {
                    return Out.Fail(e.Message, Exit.Refused);
                }
            })
        );
        return command;
    }
}
