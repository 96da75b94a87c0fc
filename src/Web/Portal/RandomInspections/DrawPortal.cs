using Fazhi.Draws;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.RandomInspections;

/// <summary>双随机抽查（公众端） — every plan, its frozen pool, its promises, its transcript; a draw is computed again in the visitor's own browser, and the page is the screen of the hall.</summary>
public sealed class DrawPortal : PortalPages<RandomInspectionsMechanism>
{
    internal const string Address = "/draws";

    internal static string Of(DrawPlan plan) => $"{Address}/{plan.Id}";

    public override void Map(PortalGroups groups)
    {
        groups.Read.MapGet(Address, List);
        groups.Read.MapGet($"{Address}/{{id:guid}}", One);
        groups.Read.MapGet(
            $"{Address}/{{id:guid}}/pool",
            (Guid id, CountyStore store, FileStore files) => Send(Find(store, id)?.Pool, files)
        );
        groups.Read.MapGet(
            $"{Address}/{{id:guid}}/rules",
            (Guid id, CountyStore store, FileStore files) => Send(Find(store, id)?.RulesFile, files)
        );
        groups.Read.MapGet(
            $"{Address}/{{id:guid}}/transcript",
            (Guid id, CountyStore store, FileStore files) => Send(Find(store, id)?.Transcript, files)
        );
        groups.Read.MapGet($"{Address}/{{id:guid}}/secret", Secret);
    }

    public override IReadOnlyList<Publication> Published(CountyStore store, int most)
    {
        using var db = store.Open();
        return
        [
            .. db.Matters<DrawPlan>(store.CountyCode)
                .Where(d => d.DrawnOn != null)
                .OrderByDescending(d => d.DrawnOn)
                .Take(most)
                .AsEnumerable()
                .Select(d => new Publication(d, "双随机抽查", d.DrawnOn!.Value, Of(d))),
        ];
    }

    // A county makes some dozens a year.
    private const int Most = 500;

    private static IResult List(CountyStore store)
    {
        using var db = store.Open();
        return View.Show<DrawsPage>(
            (
                nameof(DrawsPage.Plans),
                (IReadOnlyList<DrawPlan>)
                    db.Matters<DrawPlan>(store.CountyCode)
                        .Where(d => d.Stage != DrawPlanStage.Cancelled)
                        .OrderByDescending(d => d.DrawOn)
                        .ThenByDescending(d => d.Sequence)
                        .Take(Most)
                        .ToList()
            )
        );
    }

    private static IResult One(Guid id, CountyStore store, TimeProvider time) =>
        Find(store, id) is { } plan
            ? View.Show<DrawPage>(
                (nameof(DrawPage.Plan), plan),
                (nameof(DrawPage.Made), MadeDraw.Of(plan, new DrawFiles(store, time))),
                (nameof(DrawPage.Why), plan.Stage == DrawPlanStage.Voided ? WhyVoid(store, plan) : null)
            )
            : Site.NotFound("这次抽查");

    private static IResult Secret(Guid id, CountyStore store) =>
        Find(store, id) is { Stage: DrawPlanStage.Frozen } plan
            ? View.Show<SecretPage>((nameof(SecretPage.Plan), plan))
            : Site.NotFound("正在进行的抽取");

    private static IResult Send(FileRef? file, FileStore files) =>
        file is not null && MatterFiles.Send(files, file) is { } sent ? sent : Site.NotFound("这份文件");

    private static DrawPlan? Find(CountyStore store, Guid id)
    {
        using var db = store.Open();
        return db.Matters<DrawPlan>(store.CountyCode).FirstOrDefault(d => d.Id == id && d.Stage != DrawPlanStage.Cancelled);
    }

    private static string? WhyVoid(CountyStore store, DrawPlan plan) =>
        ActReader.Until(store, plan.Id, long.MaxValue).Select(r => r.Act).OfType<VoidDraw>().LastOrDefault()?.Reason;
}

/// <summary>抽到的 — the result of a draw as its page tells it: each with ticket and officers, and the next in order.</summary>
/// <param name="Rows">The drawn, in the order of their tickets, class by class.</param>
/// <param name="Strata">How many were drawn of how many, by class, with the next in order.</param>
public sealed record MadeDraw(IReadOnlyList<DrawnRow> Rows, IReadOnlyList<DrawnStratum> Strata)
{
    internal static MadeDraw? Of(DrawPlan plan, DrawFiles files)
    {
        if (
            plan is not { Pool: { } pool, Transcript: { } transcript }
            || files.Text(pool) is not { } pooled
            || files.Text(transcript) is not { } told
            || DrawPool.Read(pooled, out _) is not { } read
            || DrawVerification.Check(told, pooled).Computed is not { } result
        )
            return null;
        var names = read.Objects.ToDictionary(o => o.Id, o => o.Name, StringComparer.Ordinal);
        var officers = read.Officers.ToDictionary(o => o.Id, o => o.Name, StringComparer.Ordinal);
        var staffing = result.Staffing.ToLookup(s => s.Object, StringComparer.Ordinal);
        return new(
            [
                .. result.Strata.SelectMany(s =>
                    s.Picks.Select(p => new DrawnRow(
                        s.Name,
                        names[p.Id],
                        p.Number,
                        [.. staffing[p.Id].SelectMany(x => x.Officers).Select(o => officers[o.Id])],
                        staffing[p.Id].Any(x => x.Shortage is not null)
                    ))
                ),
            ],
            [.. result.Strata.Select(s => s with { Next = s.Next is { } next ? next with { Id = names[next.Id] } : null })]
        );
    }
}

/// <summary>一户 — one that was drawn.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Name">Its name.</param>
/// <param name="Ticket">Its ticket.</param>
/// <param name="Officers">Who was drawn for it.</param>
/// <param name="Short">Whether an organ had too few officers for it.</param>
public sealed record DrawnRow(string Class, string Name, string Ticket, IReadOnlyList<string> Officers, bool Short);
