using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Texts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.NormativeDocuments;

/// <summary>文件状态 — what a reader asks first: does it apply?</summary>
public enum Force
{
    [Term("现行有效")]
    InForce,

    [Term("现行有效（已修改）")]
    Amended,

    [Term("尚未施行")]
    NotYet,

    [Term("已废止")]
    Repealed,

    [Term("已失效")]
    Lapsed,

    [Term("已被上级撤销")]
    Revoked,

    [Term("征求意见中")]
    Consulting,
}

/// <summary>文件库地址 — the library's conditions as they stand in its URL.</summary>
public sealed class LibraryAddress
{
    internal const int Size = 20;
    private readonly IQueryCollection query;

    internal LibraryAddress(IQueryCollection query)
    {
        this.query = query;
        Status = Enum.TryParse<Force>(Text("status"), out var status) && Enum.IsDefined(status) ? status : null;
        Issuer = Enum.TryParse<Issuer>(Text("issuer"), out var issuer) && Enum.IsDefined(issuer) ? issuer : null;
        Year = int.TryParse(Text("year"), out var year) && year is > 1900 and < 2200 ? year : null;
        Page = int.TryParse(Text("page"), out var page) ? Math.Clamp(page, 1, 100_000) : 1;
    }

    public Force? Status { get; }

    public Issuer? Issuer { get; }

    public int? Year { get; }

    public string Words => Text("q");

    public int Page { get; }

    internal string Sort =>
        Text("sort") is "title" or "-title" or "number" or "-number" or "published" ? Text("sort") : "-published";

    internal bool IsFiltered => Status is not null || Issuer is not null || Year is not null || Words.Length > 0;

    internal string OnPage(int page) => Address(("page", page.ToString()));

    internal string SortedBy(string column) => Address(("sort", Sort == "-" + column ? column : "-" + column));

    internal SortDirection Direction(string column) =>
        Sort == column ? SortDirection.Ascending
        : Sort == "-" + column ? SortDirection.Descending
        : SortDirection.None;

    internal IReadOnlyList<KeyValuePair<string, string>> KeptSort =>
        Text("sort").Length > 0 ? [KeyValuePair.Create("sort", Sort)] : [];

    /// <summary>How a document stands on a day.</summary>
    internal static Force Of(NormativeDocument d, DateOnly today) =>
        d.PublishedOn is null ? Force.Consulting
        : d.Stage == NormativeDocumentStage.Repealed ? Force.Repealed
        : d.Stage == NormativeDocumentStage.Lapsed ? Force.Lapsed
        : d.Stage == NormativeDocumentStage.Revoked ? Force.Revoked
        : d.EffectiveFrom > today ? Force.NotYet
        : d.Amendments > 0 ? Force.Amended
        : Force.InForce;

    internal IQueryable<NormativeDocument> Filter(CountyDb db, CountyStore store, DateOnly today)
    {
        var rows = db.Matters<NormativeDocument>(store.CountyCode)
            .Where(d => d.PublishedOn != null || d.Stage == NormativeDocumentStage.Consulting);
        rows = Status switch
        {
            null => rows,
            Force.InForce => rows.Where(d => d.Stage == NormativeDocumentStage.InForce && d.EffectiveFrom <= today),
            Force.Amended => rows.Where(d =>
                d.Stage == NormativeDocumentStage.InForce && d.EffectiveFrom <= today && d.Amendments > 0
            ),
            Force.NotYet => rows.Where(d => d.Stage == NormativeDocumentStage.InForce && d.EffectiveFrom > today),
            Force.Repealed => rows.Where(d => d.Stage == NormativeDocumentStage.Repealed),
            Force.Lapsed => rows.Where(d => d.Stage == NormativeDocumentStage.Lapsed),
            Force.Revoked => rows.Where(d => d.Stage == NormativeDocumentStage.Revoked),
            Force.Consulting => rows.Where(d => d.Stage == NormativeDocumentStage.Consulting),
            _ => throw new InvalidOperationException(),
        };
        if (Issuer is { } issuer)
            rows = rows.Where(d => d.Issuer == issuer);
        if (Year is { } year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            rows = rows.Where(d => d.PublishedOn >= first && d.PublishedOn <= last);
        }

        // All the words of a document — title, number, summary — are public.
        return Words.Length > 0 ? Search.Among(db, store, rows, Words) : rows;
    }

    internal IReadOnlyList<NormativeDocument> OnePage(IQueryable<NormativeDocument> rows)
    {
        var ordered = Sort switch
        {
            "title" => rows.OrderBy(d => d.Title),
            "-title" => rows.OrderByDescending(d => d.Title),
            "number" => rows.OrderBy(d => d.Number),
            "-number" => rows.OrderByDescending(d => d.Number),
            "published" => rows.OrderBy(d => d.PublishedOn),
            _ => rows.OrderByDescending(d => d.PublishedOn),
        };
        return [.. ordered.ThenByDescending(d => d.Sequence).Skip((Page - 1) * Size).Take(Size)];
    }

    private string Address((string Name, string Value) change)
    {
        var kept = new[] { "q", "status", "issuer", "year", "sort" }
            .Where(n => n != change.Name && Text(n).Length > 0)
            .Select(n => KeyValuePair.Create(n, (string?)Text(n)))
            .Append(new(change.Name, change.Value));
        return "/documents" + QueryString.Create(kept);
    }

    private string Text(string name) => Wording.Cut(Wording.Normal(query[name].ToString()), 100, mark: "");
}
