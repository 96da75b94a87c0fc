using Fazhi.Ledgers;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal;

/// <summary>台账 — what it is, its newest signed checkpoint and key, one entry with its proof, and the tiles other people's programs verify.</summary>
internal static class LedgerPages
{
    internal static void Map(IEndpointRouteBuilder read, IEndpointRouteBuilder signed)
    {
        signed.MapGet("/ledger", Overview);
        read.MapGet("/ledger/find", Find);
        read.MapGet("/ledger/{sequence:long}", Entry);
        read.MapGet("/ledger/key", Key);
        signed.MapGet("/ledger/checkpoint", Checkpoint);
        read.MapGet("/ledger/tile/{**path}", Tile);
    }

    private static IResult Overview(LedgerReader ledger)
    {
        var (size, root) = ledger.Head();
        var checkpoint = ledger.Checkpoint();
        return View.Show<LedgerPage>(
            (nameof(LedgerPage.Size), size),
            (nameof(LedgerPage.Root), root.ToString()),
            (nameof(LedgerPage.Checkpoint), checkpoint),
            (nameof(LedgerPage.Witnesses), ledger.Witnesses(checkpoint))
        );
    }

    private static IResult Find(long? number) =>
        number is >= 0 ? Results.LocalRedirect($"/ledger/{number}") : Results.LocalRedirect("/ledger");

    private static IResult Entry(long sequence, LedgerReader ledger, MatterReader reader, CountyStore store)
    {
        if (ledger.Proof(sequence, Viewer.Everybody) is not { } proof)
            return Site.NotFound("这条台账记录");
        var header = proof.Entry.Header;
        var type = header is null ? null : store.Types.Version(header.MatterType, header.MatterVersion);
        var open = header is null ? null : reader.Find(header.MatterType, header.Matter, Viewer.Everybody);
        return View.Show<EntryPage>(
            (nameof(EntryPage.Proof), proof),
            (nameof(EntryPage.Type), type),
            (nameof(EntryPage.Matter), open),
            (nameof(EntryPage.IsIn), Proofs.VerifyInclusion(proof.Leaf, sequence, proof.Size, [.. proof.Path], proof.Root))
        );
    }

    private static IResult Key(DataFolder folder) =>
        File.Exists(folder.PublicKey)
            ? Results.File(File.ReadAllBytes(folder.PublicKey), "text/plain; charset=utf-8", Path.GetFileName(folder.PublicKey))
            : Site.NotFound("公钥");

    private static IResult Checkpoint(LedgerReader ledger) =>
        ledger.Checkpoint() is { } row ? Results.Text(row.Note, "text/plain; charset=utf-8") : Site.NotFound("检查点");

    private static IResult Tile(string path, LedgerReader ledger) =>
        TilePaths.TryParse($"tile/{path}", out var id) && ledger.Tile(id) is { } hashes
            ? Results.Bytes(hashes, "application/octet-stream")
            : Results.NotFound();
}
