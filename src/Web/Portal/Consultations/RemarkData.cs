using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Web.Portal.Consultations;

/// <summary>意见的开放数据 — a column for each fact, a row for each remark; of what is withheld only that it was made and what became of it.</summary>
internal static class RemarkData
{
    private static readonly (string Heading, Func<PublicComment, string> Text)[] Columns =
    [
        ("意见编号", c => c.Id.ToString()),
        ("第几轮", c => Scalars.Write(c.Window)),
        ("对第几稿", c => Scalars.Write(c.Draft)),
        ("第几段（0为全文）", c => Scalars.Write(c.Paragraph)),
        ("段落标识", c => c.ParagraphMark ?? ""),
        ("提出日期", c => Scalars.Write(c.OpenedOn)),
        ("提出方式", c => Terms.Of(c.Channel)),
        ("是否公开", c => c.IsShown ? "是" : "否"),
        ("意见内容", c => c.IsShown ? c.Text : ""),
        ("相同意见标识", c => c.IsShown ? c.Alike : ""),
        ("附件数", c => Scalars.Write(c.Files)),
        ("不公开的情形", c => c.WithheldAs is { } ground && c.Hidden ? Terms.Of(ground) : ""),
        ("是否采纳", c => c.Disposition is { } disposition ? Terms.Of(disposition) : ""),
        ("理由", c => c.IsShown ? c.Reply ?? "" : ""),
        ("答复日期", c => Scalars.Write(c.DisposedOn)),
    ];

    internal static void Map(IEndpointRouteBuilder read) =>
        read.MapGet(
            $"{ConsultationPortal.Address}/{{id:guid}}/remarks.csv",
            (Guid id, MatterReader reader, CountyStore store) =>
                ConsultationPages.Find(reader, id) is { } consultation
                    ? Results.Stream(
                        to => Csv(to, store, consultation.Id),
                        "text/csv; charset=utf-8",
                        $"{consultation.Title}意见.csv"
                    )
                    : Site.NotFound("这次征求意见")
        );

    private static async Task Csv(Stream to, CountyStore store, Guid id)
    {
        await using var writer = new StreamWriter(to, CsvWriter.Encoding, leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', Columns.Select(c => c.Heading)));
        await using var db = store.Open();
        await foreach (
            var remark in db.Matters<PublicComment>(store.CountyCode)
                .Where(c => c.Parent == id && c.Stage != PublicCommentStage.Voided)
                .OrderBy(c => c.Sequence)
                .AsAsyncEnumerable()
        )
            await writer.WriteLineAsync(string.Join(',', Columns.Select(c => CsvWriter.Cell(c.Text(remark)))));
    }
}
