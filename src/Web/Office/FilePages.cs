using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office;

/// <summary>文书与材料 — documents printed from the acts that issued them, and files that acts attached. Only what belongs to the matter is given out.</summary>
internal static class FilePages
{
    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/{type}/{id:guid}/documents/{sequence:long}/{index:int}", Document);
        office.MapGet("/{type}/{id:guid}/files/{digest}", Attached);
    }

    /// <summary>The documents and files of a matter as links.</summary>
    internal static IEnumerable<FileLink> Links(CountyStore store, Matter matter, Timeline timeline, Viewer viewer, string here)
    {
        foreach (var (i, document) in DocumentFiles.Of(store, matter, viewer))
            yield return new FileLink(
                $"{document.Label}.docx",
                $"{here}/documents/{document.Sequence}/{i}",
                string.Join(" · ", new[] { document.Number, Scalars.Write(document.On) }.Where(t => !string.IsNullOrEmpty(t)))
            );
        foreach (var file in MatterFiles.Of(timeline))
            yield return new FileLink(file.Name, $"{here}/files/{file.Digest}", $"{Math.Max(1, file.Size / 1024)}KB");
    }

    private static IResult Document(
        HttpContext http,
        string type,
        Guid id,
        int index,
        MatterReader reader,
        CountyStore store,
        IssuedDocuments issued
    ) =>
        reader.Find(type, id, http.Viewer()) is { } matter
        && DocumentFiles.Of(store, matter, http.Viewer()).FirstOrDefault(d => d.Index == index) is { Document: { } document }
            ? DocumentFiles.Send(issued, matter, document)
            : Pages.NotFound("这份文书");

    private static IResult Attached(
        HttpContext http,
        string type,
        Guid id,
        string digest,
        MatterReader reader,
        CountyStore store,
        FileStore files
    )
    {
        if (
            reader.Find(type, id, http.Viewer()) is not { } matter
            || MatterFiles.Of(Timeline.Of(store, matter, http.Viewer())).FirstOrDefault(f => f.Digest == digest) is not { } file
            || MatterFiles.Send(files, file) is not { } sent
        )
            return Pages.NotFound("这份材料");
        return sent;
    }
}
