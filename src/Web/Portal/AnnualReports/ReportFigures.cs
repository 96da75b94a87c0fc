using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Portal.AnnualReports;

/// <summary>报告数字的开放数据 — the figures a published report states, for programs: what each counts, how it is printed, and where the ledger proves it.</summary>
internal sealed record ReportFigures
{
    public required string Title { get; init; }

    /// <summary>The name of the organ that reports.</summary>
    public required string Organ { get; init; }

    public required int Year { get; init; }
    public required DateOnly PublishedOn { get; init; }

    /// <summary>The origin of the ledger's checkpoints.</summary>
    public required string Ledger { get; init; }

    /// <summary>The entry that made the figures final.</summary>
    public required long StatedAt { get; init; }

    /// <summary>The newest signed checkpoint if it covers that entry; <c>null</c> until one does.</summary>
    public required string? Checkpoint { get; init; }

    public required IReadOnlyList<ReportFigure> Figures { get; init; }

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // For programs, not for a page: Chinese and Base 64 stand as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    internal static ReportFigures Of(AnnualReport report, LedgerReader ledger, CountyStore store) =>
        new()
        {
            Title = report.Title,
            Organ = store.County.OrganName(report.Organ),
            Year = report.Year,
            PublishedOn = report.PublishedOn!.Value,
            Ledger = store.LedgerName,
            StatedAt = report.StatedAt,
            Checkpoint = ledger.Checkpoint() is { } newest && newest.Size > report.StatedAt ? newest.Note : null,
            Figures = [.. report.Figures.Select(f => ReportFigure.Of(f, report.Restated(f.Key)))],
        };

    internal byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}

/// <summary>One figure as published.</summary>
/// <param name="Key">The indicator's key.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">The exact value: 53, or 26/37.</param>
/// <param name="Printed">As the report prints it.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Definition">What it counts.</param>
/// <param name="Source">统计 if the ledger gives it, 填报 if an organ returned it.</param>
/// <param name="Rows">How many matters stand behind it.</param>
/// <param name="RowsDigest">The digest over their newest entries (<see cref="Fazhi.Figures.StatedFigure.RowsDigest"/>).</param>
/// <param name="Restated">What it was restated to since; <c>null</c> if it stands as published.</param>
internal sealed record ReportFigure(
    string Key,
    string Name,
    string Value,
    string Printed,
    string Unit,
    string Definition,
    string Source,
    long Rows,
    string RowsDigest,
    RestatedFigure? Restated
)
{
    internal static ReportFigure Of(Fazhi.Figures.StatedFigure f, Restatement? restated) =>
        new(
            f.Key,
            f.Name,
            f.Value,
            f.Printed,
            f.Unit,
            f.Definition,
            f.Returned ? "填报" : "统计",
            f.Rows,
            f.RowsDigest,
            restated is null ? null : new RestatedFigure(restated.After, restated.Printed, restated.Reason, restated.On)
        );
}

/// <summary>更正 — what a figure is now, and why.</summary>
/// <param name="Value">The exact value now.</param>
/// <param name="Printed">As the report would print it.</param>
/// <param name="Reason">Why it changed.</param>
/// <param name="On">When it was restated.</param>
internal sealed record RestatedFigure(string Value, string Printed, string Reason, DateOnly On);
