using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
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
        var consultations = ConsultationsOf(store, id);
        var versions = DocumentVersion.Of(Timeline.Whole(store, document), consultations);
        return View.Show<DocumentPage>(
            (nameof(DocumentPage.Document), document),
            (nameof(DocumentPage.Type), store.Types.Of(document)),
            (nameof(DocumentPage.Timeline), Timeline.Of(store, document, Viewer.Everybody)),
            (nameof(DocumentPage.Versions), versions),
            (nameof(DocumentPage.Words), versions is [var newest, ..] ? newest.WordsIn(files) : ""),
            (nameof(DocumentPage.Notices), Notices(store, document)),
            (nameof(DocumentPage.Consultations), consultations),
            (nameof(DocumentPage.Today), clock.Today)
        );
    }

    private static IResult Text(Guid id, string digest, MatterReader reader, CountyStore store, FileStore files) =>
        Find(reader, id) is { } document
        && DocumentVersion
            .Of(Timeline.Whole(store, document), ConsultationsOf(store, id))
            .FirstOrDefault(v => v.File?.Digest == digest)
            is { File: { } file }
        && MatterFiles.Send(files, file) is { } sent
            ? sent
            : Site.NotFound("这份文本");

    private static IResult Notice(Guid id, int index, MatterReader reader, CountyStore store, IssuedDocuments issued) =>
        Find(reader, id) is { } document
        && Notices(store, document).FirstOrDefault(n => n.Index == index) is { Document: not null } notice
            ? DocumentFiles.Send(issued, document, notice.Document)
            : Site.NotFound("这份文书");

    private static IResult Compare(Guid id, int? a, int? b, MatterReader reader, CountyStore store, FileStore files)
    {
        if (Find(reader, id) is not { } document)
            return Site.NotFound("这份文件");
        var versions = DocumentVersion.Of(Timeline.Whole(store, document), ConsultationsOf(store, id));
        return versions.FirstOrDefault(v => v.No == a) is { } left && versions.FirstOrDefault(v => v.No == b) is { } right
            ? View.Show<ComparePage>(
                (nameof(ComparePage.Document), document),
                (nameof(ComparePage.Left), left with { Words = left.WordsIn(files) }),
                (nameof(ComparePage.Right), right with { Words = right.WordsIn(files) })
            )
            : Site.NotFound("要对照的文本");
    }

    // The newest first.
    private static List<Consultation> ConsultationsOf(CountyStore store, Guid document)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<Consultation>(store.CountyCode).Where(c => c.DocumentId == document).OrderByDescending(c => c.Sequence),
        ];
    }

    private static NormativeDocument? Find(MatterReader reader, Guid id) =>
        reader.Find("normative-document", id, Viewer.Everybody) as NormativeDocument;

    private static IReadOnlyList<(int Index, IssuedDocument Document)> Notices(CountyStore store, NormativeDocument document) =>
        DocumentFiles.Of(store, document, Viewer.Everybody);
}

/// <summary>文本版本 — a text of a document as an act brought it: for comment, published, amended.</summary>
/// <param name="No">Its number among the document's texts, from 1.</param>
/// <param name="Name">What it is.</param>
/// <param name="On">Its day.</param>
/// <param name="Words">What it says, a paragraph a line; empty where only a file was handed in.</param>
/// <param name="File">The original; <c>null</c> where only the words were given.</param>
public sealed record DocumentVersion(int No, string Name, DateOnly On, string Words, FileRef? File)
{
    private const int MostShown = 512 * 1024;

    /// <summary>All texts, newest first; the drafts as its consultations had them before the public, one after the other.</summary>
    internal static IReadOnlyList<DocumentVersion> Of(Timeline timeline, IReadOnlyList<Consultation> consultations) =>
        [
            .. timeline
                .Entries.Reverse()
                .Select(e => e.Recorded?.Act)
                .Where(a => a is not OpenConsultation || consultations.Count == 0)
                .Select(From)
                .OfType<DocumentVersion>()
                .Concat(consultations.Reverse().SelectMany(Drafts))
                .OrderBy(v => v.On)
                .Select((v, i) => v with { No = i + 1 })
                .Reverse(),
        ];

    private static IEnumerable<DocumentVersion> Drafts(Consultation consultation) =>
        consultation.Versions.Select(v => new DocumentVersion(
            0,
            consultation.DraftNo > 1 ? $"征求意见稿（第{v.No}稿）" : "征求意见稿",
            v.On,
            v.Text,
            v.File
        ));

    /// <summary>What it says: of documents from before the words had to be given, a plain text's words are those of its file.</summary>
    internal string WordsIn(FileStore files)
    {
        if (Words.Length > 0)
            return Words;
        if (
            File is not { } file
            || !file.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            || file.Size > MostShown
            || files.Open(file.Digest) is not { } content
        )
            return "";
        using (content)
        {
            var bytes = new byte[file.Size];
            content.ReadExactly(bytes);
            return TextFiles.Read(bytes).ReplaceLineEndings("\n").Trim();
        }
    }

    private static DocumentVersion? From(Act? act) =>
        act switch
        {
            PublishDocument p when Has(p.Text, p.FullText) => new(0, "公布文本", p.PublishedOn, p.Text, p.FullText),
            RegisterExisting r when Has(r.Text, r.FullText) => new(0, "登记时的文本", r.PublishedOn, r.Text ?? "", r.FullText),
            AddText t => new(0, "补录的文本", default, t.Text, t.FullText),
            CorrectText t => new(0, "更正录入以后的文本", default, t.Text, null),
            AmendDocument a when Has(a.Text, a.FullText) => new(0, "修改后文本", a.PublishedOn, a.Text, a.FullText),
            OpenConsultation c when Has(c.Text, c.Draft) => new(0, "征求意见稿", c.From, c.Text, c.Draft),
            _ => null,
        };

    private static bool Has(string? words, FileRef? file) => !string.IsNullOrEmpty(words) || file is not null;
}
