using Fazhi.Clocks;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Decisions;

/// <summary>重大行政决策（办公端） — the year's board, a decision's meeting file that fills itself, its booklet, its archive package.</summary>
public sealed class DecisionOffice : OfficePages<DecisionsMechanism>
{
    internal const string Matters = "decision";
    internal const string Catalogues = "decision-catalogue";
    internal const string Board = $"/office/{Matters}/board";

    private static readonly OwnPage Link = new(Board, "layout-kanban", "年度决策看板");

    public override IReadOnlyList<OwnPage> Links { get; } = [Link];

    internal static string FileOf(Decision decision) => $"{Office.Pages.Of(Matters, decision.Id)}/file";

    internal static string BookletOf(Decision decision) => $"{Office.Pages.Of(Matters, decision.Id)}/booklet.docx";

    internal static string ArchiveOf(Decision decision) => $"{Office.Pages.Of(Matters, decision.Id)}/archive.zip";

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Matters}/board", ShowBoard);
        office.MapGet($"/{Matters}/{{id:guid}}/file", ShowFile);
        office.MapGet($"/{Matters}/{{id:guid}}/booklet.docx", Booklet);
        office.MapGet($"/{Matters}/{{id:guid}}/archive.zip", Archive);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code is Matters or Catalogues ? [Link] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is Decision { InitiatedOn: not null } decision
            ?
            [
                new(FileOf(decision), "list-check", "会议材料和归档清单"),
                new(BookletOf(decision), "book", "会议材料汇编"),
                new(ArchiveOf(decision), "file-zip", "档案包"),
            ]
            : [];

    private static IResult ShowBoard(HttpContext http, CountyStore store, CountyClock clock, int? year) =>
        View.Show<DecisionBoardPage>(
            (nameof(DecisionBoardPage.Board), DecisionBoard.Of(store, http.Viewer(), year, clock.Today))
        );

    private static IResult ShowFile(HttpContext http, Guid id, MatterReader reader, CountyStore store) =>
        Held(http, id, reader, store) is { } decision
            ? View.Show<MeetingFilePage>(
                (nameof(MeetingFilePage.Of), decision),
                (nameof(MeetingFilePage.Files), DecisionFile.Files(DecisionFile.OfRound(store, decision)))
            )
            : Absent();

    private static IResult Booklet(
        HttpContext http,
        Guid id,
        MatterReader reader,
        CountyStore store,
        DocumentTemplates templates,
        CountyClock clock,
        Exports exports
    )
    {
        if (Held(http, id, reader, store) is not { } decision)
            return Absent();
        exports.Record(http.Official(), Matters, $"/{id}", 1, "docx");
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(
            DocxWriter.Bytes(DecisionFile.Booklet(store, templates, decision, clock.Today)),
            DocxWriter.ContentType,
            $"{decision.Title}会议材料汇编.docx"
        );
    }

    private static IResult Archive(
        HttpContext http,
        Guid id,
        MatterReader reader,
        CountyStore store,
        DocumentTemplates templates,
        TimeProvider time,
        Exports exports
    )
    {
        if (Held(http, id, reader, store) is not { } decision)
            return Absent();
        // A file of its own: the package is written forward, and its attachments may be large.
        var kept = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            81920,
            FileOptions.DeleteOnClose
        );
        try
        {
            MatterArchive.Write(kept, store, templates, decision, time);
        }
        catch (Exception e) when (e is DocumentNotPrintableException or DataFolderException)
        {
            kept.Dispose();
            return Results.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }

        exports.Record(http.Official(), Matters, $"/{id}", 1, "zip");
        http.Response.Headers.CacheControl = "no-store";
        kept.Position = 0;
        return Results.File(kept, "application/zip", $"{decision.Title}档案包.zip");
    }

    // Reviewers' opinions and the discussion stand in it: it is for those who read the matter whole.
    private static Decision? Held(HttpContext http, Guid id, MatterReader reader, CountyStore store) =>
        reader.Find(Matters, id, http.Viewer()) is Decision decision
        && http.Viewer().PartIn(store.Types.Of(decision), decision) == Reader.Holder
            ? decision
            : null;

    private static IResult Absent() => Office.Pages.NotFound("可以查阅全部材料的这件决策");
}
