using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Views;

/// <summary>材料 — the files that a matter's acts attached, found in the acts themselves.</summary>
public static class MatterFiles
{
    /// <summary>All files that the timeline shows, newest first, each once; none that was erased.</summary>
    public static IReadOnlyList<FileRef> Of(Timeline timeline) =>
        [
            .. timeline
                .Entries.SelectMany(e => e.Said)
                .SelectMany(f => FileRef.In(f.Value))
                .Where(f => f.Digest.Length > 0)
                .DistinctBy(f => f.Digest),
        ];

    /// <summary>Sends a file as a download, never to be run or shown inside a page of ours.</summary>
    public static IResult? Send(FileStore files, FileRef file)
    {
        if (files.Open(file.Digest) is not { } content)
            return null;
        var start = new byte[512];
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return Results.Stream(content, FileContent.TypeOf(start.AsSpan(0, read)), file.Name);
    }
}

/// <summary>文书下载 — a document as a Word file, printed from the act that issued it.</summary>
public static class DocumentFiles
{
    /// <summary>
    /// The documents of a matter that somebody may open, with their places among all: everybody those meant for everybody, officials those of acts they see whole.
    /// </summary>
    public static IReadOnlyList<(int Index, IssuedDocument Document)> Of(CountyStore store, Matter matter, Viewer viewer)
    {
        var type = store.Types.Of(matter);
        var all = matter.Documents.Select((d, i) => (i, d));
        switch (viewer.PartIn(type, matter))
        {
            case Reader.Holder:
                return [.. all];
            case Reader.Everybody or Reader.Applicant:
                return [.. all.Where(d => type.Disclosure?.Documents.Contains(d.d.Template) == true)];
            default:
                var whole = Timeline.Of(store, matter, viewer).Entries.Where(e => e.Sight.IsWhole).Select(e => e.Entry.Sequence);
                return [.. all.Where(d => whole.Contains(d.d.Sequence))];
        }
    }

    /// <summary>Sends a document; what can't be printed is told in the surface's own way.</summary>
    public static IResult Send(
        IssuedDocuments issued,
        Matter matter,
        IssuedDocument document,
        Func<string, IResult>? refused = null
    )
    {
        try
        {
            return Results.File(
                DocxWriter.Bytes(issued.Render(matter, document)),
                DocxWriter.ContentType,
                $"{document.Number ?? matter.Number} {document.Label}.docx".TrimStart()
            );
        }
        catch (Exception e) when (e is DocumentNotPrintableException or DataFolderException)
        {
            return refused?.Invoke(e.Message)
                ?? Results.Text(e.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
    }
}
