using System.IO.Compression;
using System.Net;
using System.Text;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>粘贴任务清单 — a table from Word becomes the rows of the import, with columns found by their names, organs by theirs, and days as people write them.</summary>
public sealed class TaskListTests
{
    private static readonly DraftWorkPoints Points = new()
    {
        Title = "2025年工作要点",
        Year = 2025,
        IssuedBy = "塔河县人民政府",
    };

    [Fact]
    public async Task A_table_in_a_Word_file_becomes_rows_and_the_paragraphs_beside_it_do_not()
    {
        await using var site = await Site.Start();
        var points = site.Desk().Perform(ActRequest.Open("work-points", Points, organ: "gov"), People.Handler).Matter!;
        var browser = await site.Browser(People.Handler);
        await browser.Open($"/office/work-points/{points.Id}/tasks");
        await browser
            .Attach(
                "file",
                "清单.docx",
                Docx(
                    ["2025年工作任务清单"],
                    ["序号", "工作任务", "责任单位", "配合单位", "完成标志", "完成时间"],
                    ["1", "编制清单", "县交通运输局", "司法局", "清单公布", "6月底前"],
                    ["2", "修订制度", "塔河县司法局", "", "制度印发", "2025年12月5日"]
                )
            )
            .Press("下一步：认出各行");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        var rows = browser.Page.QuerySelector("[name=rows]")!.TextContent.Trim().Split('\n').Select(r => r.TrimEnd()).ToList();
        Assert.Equal(
            [
                "任务\t牵头单位\t配合单位\t成果\t完成期限\t主要内容\t所属事项",
                $"编制清单\t塔河县交通运输局\t塔河县司法局\t清单公布\t2025-06-30\t\t{points.Id}",
                $"修订制度\t塔河县司法局\t\t制度印发\t2025-12-05\t\t{points.Id}",
            ],
            rows
        );
        // The import takes the rows as they stand.
        await browser.Press("试运行");
        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotContain("ListTask", site.Acts());
    }

    [Theory]
    [InlineData("编制清单\t塔河县交通运输局\t\t清单公布\t年底前", "2025-12-31")]
    [InlineData("3|编制清单|塔河县交通运输局||清单公布|2月", "2025-02-28")]
    [InlineData("编制清单\t塔河县交通运输局\t\t清单公布\t2026年3月31日前", "2026-03-31")]
    [InlineData("编制清单\t塔河县交通运输局\t\t清单公布\t长期坚持", "长期坚持")]
    [InlineData("编制清单\t塔河县交通运输局\t\t清单公布\t2月30日", "2月30日")]
    public async Task A_day_is_read_as_people_write_it_and_what_is_none_stands_as_it_was(string row, string day)
    {
        await using var site = await Site.Start();
        var points = site.Desk().Perform(ActRequest.Open("work-points", Points, organ: "gov"), People.Handler).Matter!;
        var browser = await site.Browser(People.Handler);
        await browser.Open($"/office/work-points/{points.Id}/tasks");
        await browser.Fill("rows", row).Press("下一步：认出各行");
        var cells = browser.Page.QuerySelector("[name=rows]")!.TextContent.Trim().Split('\n')[1].Split('\t');
        Assert.Equal(("编制清单", "塔河县交通运输局", day), (cells[0], cells[1], cells[4]));
    }

    [Fact]
    public async Task What_is_no_list_is_refused_and_stays_as_it_was_typed()
    {
        await using var site = await Site.Start();
        var points = site.Desk().Perform(ActRequest.Open("work-points", Points, organ: "gov"), People.Handler).Matter!;
        var browser = await site.Browser(People.Handler);
        await browser.Open($"/office/work-points/{points.Id}/tasks");
        await browser.Attach("file", "清单.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Press("下一步：认出各行");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("旧版格式", browser.Text, StringComparison.Ordinal);
        // A document of another organ's is nobody else's to fill.
        var stranger = await site.Browser(People.Stranger);
        await stranger.Open($"/office/work-points/{Guid.CreateVersion7()}/tasks");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    private static byte[] Docx(params string[][] rows)
    {
        const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        static string Cell(string text) => $"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
        var body = string.Concat(
            rows.Select(r =>
                r is [var only]
                    ? $"<w:p><w:r><w:t>{only}</w:t></w:r></w:p><w:tbl>"
                    : $"<w:tr>{string.Concat(r.Select(Cell))}</w:tr>"
            )
        );
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), Encoding.UTF8))
            writer.Write($"<w:document xmlns:w=\"{word}\"><w:body>{body}</w:tbl></w:body></w:document>");
        return bytes.ToArray();
    }
}
