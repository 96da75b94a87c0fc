using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.NormativeDocuments;

/// <summary>规范性文件库 — the library, one document with its history and versions, its texts to download.</summary>
internal static class DocumentPages
{
    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet("/documents", List);
        read.MapGet("/documents/{id:guid}", One);
        read.MapGet("/documents/{id:guid}/texts/{digest}", Text);
        read.MapGet("/documents/{id:guid}/notices/{index:int}", Notice);
        read.MapGet("/documents/{id:guid}/compare", Compare);
    }

    private static IResult List(HttpContext http, CountyStore store, CountyClock clock)
    {
        var address = new LibraryAddress(http.Request.Query);
        using var db = store.Open();
        var found = address.Filter(db, store, clock.Today);
        var total = found.LongCount();
        return View.Show<DocumentsPage>(
            (nameof(DocumentsPage.Address), address),
            (nameof(DocumentsPage.Total), total),
            (nameof(DocumentsPage.Rows), address.OnePage(found)),
            (nameof(DocumentsPage.Today), clock.Today)
        );
    }

    private static IResult One(Guid id, MatterReader reader, CountyStore store, CountyClock clock, FileStore files)
    {
        if (Find(reader, id) is not { } document)
            return Site.NotFound("这份文件");
        var timeline = Timeline.Of(store, document, Viewer.Everybody);
        var versions = DocumentVersion.Of(Timeline.Whole(store, document));
        return View.Show<DocumentPage>(
            (nameof(DocumentPage.Document), document),
            (nameof(DocumentPage.Type), store.Types.Of(document)),
            (nameof(DocumentPage.Timeline), timeline),
            (nameof(DocumentPage.Versions), versions),
            (nameof(DocumentPage.Lines), versions.Count > 0 ? versions[0].Lines(files) : null),
            (nameof(DocumentPage.Notices), Notices(store, document)),
            (nameof(DocumentPage.Today), clock.Today)
        );
    }

    private static IResult Text(Guid id, string digest, MatterReader reader, CountyStore store, FileStore files) =>
        Find(reader, id) is { } document
        && DocumentVersion.Of(Timeline.Whole(store, document)).FirstOrDefault(v => v.Text.Digest == digest) is { } version
        && MatterFiles.Send(files, version.Text) is { } sent
            ? sent
            : Site.NotFound("这份文本");

    private static IResult Notice(Guid id, int index, MatterReader reader, CountyStore store, IssuedDocuments issued) =>
        Find(reader, id) is { } document
        && Notices(store, document).FirstOrDefault(n => n.Index == index) is { Document: not null } notice
            ? DocumentFiles.Send(issued, document, notice.Document)
            : Site.NotFound("这份文书");

    private static IResult Compare(Guid id, string? a, string? b, MatterReader reader, CountyStore store, FileStore files)
    {
        if (Find(reader, id) is not { } document)
            return Site.NotFound("这份文件");
        var versions = DocumentVersion.Of(Timeline.Whole(store, document));
        if (
            versions.FirstOrDefault(v => v.Text.Digest == a) is not { } left
            || versions.FirstOrDefault(v => v.Text.Digest == b) is not { } right
        )
            return Site.NotFound("要对照的文本");
        return View.Show<ComparePage>(
            (nameof(ComparePage.Document), document),
            (nameof(ComparePage.Left), left),
            (nameof(ComparePage.Right), right),
            (nameof(ComparePage.LeftLines), left.Lines(files)),
            (nameof(ComparePage.RightLines), right.Lines(files))
        );
    }

    private static NormativeDocument? Find(MatterReader reader, Guid id) =>
        reader.Find("normative-document", id, Viewer.Everybody) as NormativeDocument;

    private static IReadOnlyList<(int Index, IssuedDocument Document)> Notices(CountyStore store, NormativeDocument document) =>
        DocumentFiles.Of(store, document, Viewer.Everybody);
}

/// <summary>文本版本 — a text of a document as an act brought it: for comment, published, amended.</summary>
public sealed record DocumentVersion(string Name, DateOnly On, FileRef Text)
{
    private const int MostShown = 512 * 1024;

    /// <summary>All texts, newest first.</summary>
    internal static IReadOnlyList<DocumentVersion> Of(Timeline timeline) =>
        [.. timeline.Entries.Select(e => From(e.Recorded?.Act)).OfType<DocumentVersion>().DistinctBy(v => v.Text.Digest)];

    /// <summary>The lines of a plain text; <c>null</c> for any other kind of file and for one too long to be read beside another.</summary>
    internal IReadOnlyList<string>? Lines(FileStore files)
    {
        if (
            !Text.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            || Text.Size > MostShown
            || files.Open(Text.Digest) is not { } content
        )
            return null;
        using (content)
        {
            var bytes = new byte[Text.Size];
            content.ReadExactly(bytes);
            return TextFiles.Read(bytes).ReplaceLineEndings("\n").Split('\n');
        }
    }

    private static DocumentVersion? From(Act? act) =>
        act switch
        {
            PublishDocument { FullText: { } text } p => new DocumentVersion("公布文本", p.PublishedOn, text),
            RegisterExisting { FullText: { } text } r => new DocumentVersion("登记时的文本", r.PublishedOn, text),
            AmendDocument { FullText: { } text } a => new DocumentVersion("修改后文本", a.PublishedOn, text),
            OpenConsultation { Draft: { } text } c => new DocumentVersion("征求意见稿", c.From, text),
            _ => null,
        };
}
