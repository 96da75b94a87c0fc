using System.Security.Cryptography;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.EnterpriseInspections;

/// <summary>送来的现场记录 — takes what a phone kept while it had no network: form, photos and signatures are one bundle, recorded whole or not at all, and acknowledged by the digest of its manifest.</summary>
internal static class VisitBundles
{
    private const string Manifest = "manifest";

    /// <summary>The names under which files come, in the order of the manifest.</summary>
    private const string FilePrefix = "file-";

    /// <summary>What a phone needs before it sends: a form token of the session of now, however long ago the page was opened.</summary>
    internal static IResult Token(HttpContext http, IAntiforgery antiforgery) =>
        Results.Json(new FreshToken(antiforgery.GetAndStoreTokens(http).RequestToken!, http.Official().Id, VisitBundle.Format));

    /// <summary>Takes a bundle. Sent twice it is acknowledged twice and recorded once.</summary>
    internal static async Task<IResult> Take(
        HttpContext http,
        Guid id,
        MatterReader reader,
        Uploads uploads,
        Desk desk,
        CountyClock clock
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!http.Request.HasFormContentType)
            return Refused([BundleProblems.Unreadable()]);
        if (
            reader.Find(InspectionOffice.Type, id, http.Viewer()) is not EnterpriseInspection visit
            || !http.Viewer().Handles(visit)
        )
            return Refused([BundleProblems.NoVisit()], StatusCodes.Status404NotFound);
        var problems = new List<Problem>();
        var posted = http.Request.Form;
        if (VisitBundle.Read(posted[Manifest], problems) is not { } bundle)
            return Refused(problems);
        if (bundle.Visit != id)
            return Refused([BundleProblems.OtherVisit()]);
        await Check(bundle, posted.Files, problems, http.RequestAborted);
        if (problems.Count > 0)
            return Refused(problems);
        var kept = new List<FileRef>();
        try
        {
            for (var i = 0; i < bundle.Files.Count; i++)
            {
                var (file, fault) = await uploads.Take(
                    Named(posted.Files[FilePrefix + i]!, bundle.Files[i]),
                    http.RequestAborted
                );
                if (file is null || fault is not null)
                    problems.Add(BundleProblems.NoPicture(bundle.Files[i].Name));
                else
                    kept.Add(file);
            }
        }
        catch (NoRoomException full)
        {
            return Results.Json(new RefusedBundle([new(null, null, full.Message)]), statusCode: full.Status);
        }

        if (problems.Count > 0 || Requests(bundle, visit, problems) is not { } requests)
            return Refused(problems);
        var outcomes = desk.PerformTogether(requests, http.Official(), record: true);
        if (outcomes.SelectMany(o => o.Problems).Distinct().ToList() is { Count: > 0 } refused)
            return Refused(refused, CheckedForms.StatusOf(http, refused));
        return Results.Json(
            new AcknowledgedBundle(
                bundle.Id,
                bundle.Digest,
                [.. kept.Select(f => f.Digest)],
                outcomes[^1].Sequence,
                outcomes[^1].Repeated,
                $"{Pages.Of(InspectionOffice.Type, id)}?done={outcomes[^1].Sequence}"
            )
        );
    }

    // Every file is there, is the one the manifest names, and is a picture, before any of them is kept.
    private static async Task Check(
        VisitBundle bundle,
        IFormFileCollection files,
        ICollection<Problem> problems,
        CancellationToken stop
    )
    {
        var names = bundle.Files.Select((_, i) => FilePrefix + i).ToHashSet(StringComparer.Ordinal);
        if (files.Any(f => !names.Contains(f.Name)) || files.GroupBy(f => f.Name).Any(g => g.Count() > 1))
            problems.Add(BundleProblems.Surplus());
        foreach (var (named, i) in bundle.Files.Select((f, i) => (f, i)))
        {
            if (files[FilePrefix + i] is not { Length: > 0 } file)
            {
                problems.Add(BundleProblems.Missing(named.Name));
                continue;
            }

            await using var content = file.OpenReadStream();
            var digest = file.Length == named.Size ? Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop)) : "";
            if (digest != named.Sent)
                problems.Add(BundleProblems.Differs(named.Name));
            else if (!await IsPicture(file, named.Name, stop))
                problems.Add(BundleProblems.NoPicture(named.Name));
        }
    }

    private static async Task<bool> IsPicture(IFormFile file, string name, CancellationToken stop)
    {
        await using var content = file.OpenReadStream();
        var start = new byte[16];
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        return FileContent.Fault(name, start.AsSpan(0, read)) is null;
    }

    // It is kept under the name that the manifest gives it.
    private static FormFile Named(IFormFile file, BundledFile named) =>
        new(file.OpenReadStream(), 0, file.Length, file.Name, named.Name);

    // Where the enterprise scanned meanwhile, there is nothing more to say of how the officers came in.
    private static List<ActRequest>? Requests(VisitBundle bundle, EnterpriseInspection visit, ICollection<Problem> problems)
    {
        if (bundle.Record(problems) is not { } record)
            return null;
        var requests = new List<ActRequest>();
        if (visit.Stage == EnterpriseInspectionStage.Approved)
        {
            if (bundle.Entry is not { } entry)
            {
                problems.Add(BundleProblems.NoEntry());
                return null;
            }

            requests.Add(Request(bundle, visit.Id, entry, "entry"));
        }

        requests.Add(Request(bundle, visit.Id, record, "record"));
        return requests;
    }

    private static ActRequest Request(VisitBundle bundle, Guid visit, Act act, string part) =>
        ActRequest.In(visit, act, bundle.On) with
        {
            Key = $"visit-bundle/{bundle.Id:D}/{part}",
            Late = bundle.LateReason is not { } reason
                ? null
                : new Lateness
                {
                    Proof = ProofOfDay.Paper,
                    Evidence = $"手机现场记录，清单摘要{bundle.Digest}",
                    Reason = reason,
                },
        };

    private static IResult Refused(IReadOnlyList<Problem> problems, int status = StatusCodes.Status422UnprocessableEntity) =>
        Results.Json(
            new RefusedBundle([.. problems.Select(p => new BundleRefusal(p.Code, p.Path, p.ToString()))]),
            statusCode: status
        );
}

/// <summary>表单令牌 — for the session of now.</summary>
/// <param name="Token">The token.</param>
/// <param name="Account">Whose session it is: the phone sends what this account kept.</param>
/// <param name="Format">The format this server makes bundles in.</param>
internal sealed record FreshToken(string Token, string Account, string Format);

/// <summary>收到的现场记录 — what the phone waits for before it forgets.</summary>
/// <param name="Bundle">The bundle's id.</param>
/// <param name="Acknowledged">The digest of its manifest, as the server reckoned it.</param>
/// <param name="Files">The digests of the files kept, in the order of the manifest.</param>
/// <param name="Sequence">The record's place in the ledger.</param>
/// <param name="Repeated">Whether it had been recorded before.</param>
/// <param name="Address">The visit's page.</param>
internal sealed record AcknowledgedBundle(
    Guid Bundle,
    string Acknowledged,
    IReadOnlyList<string> Files,
    long Sequence,
    bool Repeated,
    string Address
);

/// <summary>没有接收的现场记录 — why; the phone keeps everything.</summary>
/// <param name="Problems">Each reason.</param>
internal sealed record RefusedBundle(IReadOnlyList<BundleRefusal> Problems);

/// <summary>不予接收的一条理由.</summary>
/// <param name="Code">Its code; <c>null</c> for what is no refusal of the law.</param>
/// <param name="Field">The field of the form it is about; <c>null</c> if none.</param>
/// <param name="Text">The whole reason.</param>
internal sealed record BundleRefusal(string? Code, string? Field, string Text);
