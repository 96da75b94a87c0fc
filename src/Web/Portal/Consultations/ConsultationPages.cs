using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Consultations;

/// <summary>征求意见的页面 — the list, one draft by paragraph, its versions beside each other, all remarks with their answers.</summary>
internal static class ConsultationPages
{
    internal const int Size = 20;

    internal static void Map(IEndpointRouteBuilder read)
    {
        read.MapGet(ConsultationPortal.Address, List);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}", One);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/remarks", Remarks);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/remarks/{{remark:guid}}/files/{{digest}}", Attached);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/drafts/{{no:int}}", Draft);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/compare", Compare);
        read.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/report", Report);
    }

    internal static Consultation? Find(MatterReader reader, Guid id) =>
        reader.Find(ConsultationPortal.Type, id, Viewer.Everybody) as Consultation;

    /// <summary>The remarks on a draft that everybody may read.</summary>
    internal static IQueryable<PublicComment> Shown(CountyDb db, CountyStore store, Guid consultation) =>
        db.Matters<PublicComment>(store.CountyCode)
            .Where(c =>
                c.Parent == consultation
                && !c.Hidden
                && (c.Stage == PublicCommentStage.Shown || c.Stage == PublicCommentStage.Answered)
            );

    private static IResult List(HttpContext http, MatterReader reader, CountyClock clock)
    {
        var address = new PublicAddress(http.Request, reader.Store.Types.Find(ConsultationPortal.Type)!, reader.Book());
        var found = reader.List(address.Query, Viewer.Everybody);
        return View.Show<ConsultationsPage>(
            (nameof(ConsultationsPage.Address), address),
            (nameof(ConsultationsPage.Found), found),
            (nameof(ConsultationsPage.Today), clock.Today)
        );
    }

    private static IResult One(Guid id, MatterReader reader, CountyStore store, CountyClock clock)
    {
        if (Find(reader, id) is not { } consultation)
            return Site.NotFound("这次征求意见");
        using var db = store.Open();
        var shown = Shown(db, store, id);
        return View.Show<ConsultationPage>(
            (nameof(ConsultationPage.Consultation), consultation),
            (nameof(ConsultationPage.Tally), RemarkTally.Of(db, store, consultation)),
            (nameof(ConsultationPage.Newest), shown.OrderByDescending(c => c.Sequence).Take(5).ToList()),
            (nameof(ConsultationPage.Timeline), Timeline.Of(store, consultation, Viewer.Everybody)),
            (nameof(ConsultationPage.HasReport), ReportOf(store, consultation) is not null),
            (
                nameof(ConsultationPage.DocumentIsPublic),
                consultation.DocumentId is { } document
                    && reader.Find("normative-document", document, Viewer.Everybody) is not null
            ),
            (nameof(ConsultationPage.Today), clock.Today)
        );
    }

    private static IResult Remarks(HttpContext http, Guid id, MatterReader reader, CountyStore store)
    {
        if (Find(reader, id) is not { } consultation)
            return Site.NotFound("这次征求意见");
        var query = http.Request.Query;
        var (paragraph, draft) = (Scalars.Read<int>(query["paragraph"]), Scalars.Read<int>(query["draft"]));
        var page = Math.Clamp(Scalars.Read<int>(query["page"]) ?? 1, 1, 100_000);
        using var db = store.Open();
        var rows = Shown(db, store, id);
        if (draft is { } of)
            rows = rows.Where(c => c.Draft == of);
        if (paragraph is { } on)
            rows = rows.Where(c => c.Paragraph == on);
        var total = rows.Count();
        var listed = rows.OrderByDescending(c => c.Sequence).Skip((page - 1) * Size).Take(Size).ToList();
        var marks = listed.Select(c => c.Alike).Distinct().ToList();
        return View.Show<RemarksPage>(
            (nameof(RemarksPage.Consultation), consultation),
            (nameof(RemarksPage.Rows), listed),
            (nameof(RemarksPage.Files), listed.Where(c => c.Files > 0).ToDictionary(c => c.Id, c => FilesOf(store, c))),
            (
                nameof(RemarksPage.Alike),
                Shown(db, store, id)
                    .Where(c => marks.Contains(c.Alike))
                    .GroupBy(c => c.Alike)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToDictionary(g => g.Key, g => g.Count)
            ),
            (
                nameof(RemarksPage.Withheld),
                db.Matters<PublicComment>(store.CountyCode)
                    .Where(c => c.Parent == id && c.Hidden && c.WithheldAs != null)
                    .GroupBy(c => c.WithheldAs)
                    .Select(g => new { g.Key, Count = g.Count() })
                    .ToList()
                    .Select(g => (g.Key!.Value, g.Count))
                    .ToList()
            ),
            (nameof(RemarksPage.Total), total),
            (nameof(RemarksPage.Page), page),
            (nameof(RemarksPage.Paragraph), paragraph),
            (nameof(RemarksPage.Draft), draft)
        );
    }

    /// <summary>What somebody attached to a remark.</summary>
    internal static IReadOnlyList<FileRef> FilesOf(CountyStore store, PublicComment remark) =>
        Timeline.Whole(store, remark).Entries.Select(e => e.Recorded?.Act).OfType<SubmitComment>().FirstOrDefault()?.Files ?? [];

    private static IResult Attached(Guid id, Guid remark, string digest, CountyStore store, FileStore files)
    {
        using var db = store.Open();
        return
            Shown(db, store, id).FirstOrDefault(c => c.Id == remark) is { } shown
            && FilesOf(store, shown).FirstOrDefault(f => f.Digest == digest) is { } file
            && MatterFiles.Send(files, file) is { } sent
            ? sent
            : Site.NotFound("这个附件");
    }

    private static IResult Draft(Guid id, int no, MatterReader reader, FileStore files) =>
        Find(reader, id)?.Versions.FirstOrDefault(v => v.No == no)?.File is { } file && MatterFiles.Send(files, file) is { } sent
            ? sent
            : Site.NotFound("这个文件");

    private static IResult Compare(Guid id, int? a, int? b, MatterReader reader)
    {
        if (Find(reader, id) is not { } consultation)
            return Site.NotFound("这次征求意见");
        return
            consultation.Versions.FirstOrDefault(v => v.No == a) is { } left
            && consultation.Versions.FirstOrDefault(v => v.No == b) is { } right
            ? View.Show<DraftsPage>(
                (nameof(DraftsPage.Consultation), consultation),
                (nameof(DraftsPage.Left), left),
                (nameof(DraftsPage.Right), right)
            )
            : Site.NotFound("要对照的稿子");
    }

    private static IssuedDocument? ReportOf(CountyStore store, Consultation consultation) =>
        DocumentFiles.Of(store, consultation, Viewer.Everybody).Select(d => d.Document).FirstOrDefault();

    private static IResult Report(Guid id, MatterReader reader, CountyStore store, IssuedDocuments issued) =>
        Find(reader, id) is { } consultation && ReportOf(store, consultation) is { } report
            ? DocumentFiles.Send(issued, consultation, report)
            : Site.NotFound("这份报告");
}

/// <summary>意见的件数 — how many remarks there are, by paragraph of the present draft, and what became of them.</summary>
/// <param name="ByParagraph">Of the draft that is before the public now, those shown, by paragraph; 0 for the whole.</param>
/// <param name="Received">All of them, the withheld too.</param>
/// <param name="Shown">Those everybody reads.</param>
/// <param name="Withheld">Those whose words aren't shown.</param>
/// <param name="Waiting">Those nobody has looked at yet.</param>
/// <param name="Answered">Those that have their answer.</param>
public sealed record RemarkTally(
    IReadOnlyDictionary<int, int> ByParagraph,
    int Received,
    int Shown,
    int Withheld,
    int Waiting,
    int Answered
)
{
    internal static RemarkTally Of(CountyDb db, CountyStore store, Consultation consultation)
    {
        var id = consultation.Id;
        var groups = db.Matters<PublicComment>(store.CountyCode)
            .Where(c => c.Parent == id && c.Stage != PublicCommentStage.Voided)
            .GroupBy(c => new
            {
                c.Stage,
                c.Hidden,
                c.Draft,
                c.Paragraph,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToList();
        int Sum(Func<PublicCommentStage, bool, bool> which) =>
            groups.Where(g => which(g.Key.Stage, g.Key.Hidden)).Sum(g => g.Count);
        bool IsShown(PublicCommentStage stage, bool hidden) =>
            !hidden && stage is (PublicCommentStage.Shown or PublicCommentStage.Answered);
        return new RemarkTally(
            groups
                .Where(g => g.Key.Draft == consultation.DraftNo && IsShown(g.Key.Stage, g.Key.Hidden))
                .GroupBy(g => g.Key.Paragraph)
                .ToDictionary(g => g.Key, g => g.Sum(x => x.Count)),
            groups.Sum(g => g.Count),
            Sum(IsShown),
            Sum((_, hidden) => hidden),
            Sum((stage, hidden) => stage == PublicCommentStage.Received && !hidden),
            Sum((stage, _) => stage == PublicCommentStage.Answered)
        );
    }
}
