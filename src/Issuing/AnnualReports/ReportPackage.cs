using System.Text.Json;
using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Issuing;

/// <summary>
/// 报告数据包 — a published report with all that proves it: its text, its figures, the ledger entries behind each, the act that made them final, that act's
/// way to the ledger's root, and the signed checkpoint. Whoever has the ledger's public key can check it offline.
/// </summary>
public sealed record ReportPackage
{
    /// <summary>The format's name and version.</summary>
    public const string Known = "fazhi-report/1";

    public required string Format { get; init; }
    public required string County { get; init; }
    public required string Ledger { get; init; }
    public required string Title { get; init; }
    public required ReportKind Kind { get; init; }
    public required int Year { get; init; }
    public required DateOnly PublishedOn { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<StatedFigure> Figures { get; init; }

    /// <summary>By figure, the newest ledger entry of each matter behind it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<RowEntry>> Entries { get; init; }

    /// <summary>Figures restated since; not part of what the act below made final.</summary>
    public required IReadOnlyList<Restatement> Restatements { get; init; }

    /// <summary>The header of the act that made the text final, as its leaf is hashed.</summary>
    public required string Entry { get; init; }

    /// <summary>That act's content.</summary>
    public required string Payload { get; init; }

    /// <summary>The salt of the content's digest, Base64.</summary>
    public required string Salt { get; init; }

    /// <summary>The hashes from the act's leaf to the root, Base64.</summary>
    public required IReadOnlyList<string> Path { get; init; }

    /// <summary>The signed checkpoint.</summary>
    public required string Checkpoint { get; init; }

    /// <summary>The package of a published report; <c>null</c> as long as no checkpoint covers it.</summary>
    public static ReportPackage? Of(CountyStore store, FileStore files, AnnualReport report)
    {
        if (
            report is not { Text: { } text, PublishedOn: { } published }
            || new LedgerReader(store).Disclose(report.StatedAt) is not { } proof
        )
            return null;
        return new ReportPackage
        {
            Format = Known,
            County = store.County.Name,
            Ledger = store.LedgerName,
            Title = report.Title,
            Kind = report.Kind,
            Year = report.Year,
            PublishedOn = published,
            Text = text,
            Figures = report.Figures,
            Entries = report.RowEntries is { } kept
                ? ReadRows(files, kept.Digest)
                : new Dictionary<string, IReadOnlyList<RowEntry>>(),
            Restatements = report.Restatements,
            Entry = proof.Entry,
            Payload = proof.Payload,
            Salt = PackageJson.Written(proof.Salt),
            Path = PackageJson.Written(proof.Path),
            Checkpoint = proof.Checkpoint,
        };
    }

    /// <summary>The package as a file.</summary>
    public byte[] Bytes() => JsonSerializer.SerializeToUtf8Bytes(this, PackageJson.Options);

    /// <summary>Reads a package; <c>null</c> if it is none.</summary>
    public static ReportPackage? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return
                JsonSerializer.Deserialize<ReportPackage>(bytes, PackageJson.Strict) is { Format: Known } package
                && package.IsWhole
                ? package
                : null;
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private bool IsWhole =>
        Figures.All(f => f is not null)
        && Restatements.All(r => r is not null)
        && Path.All(p => p is not null)
        && Entries.Values.All(rows => rows is not null && rows.All(r => r is not null));

    private static IReadOnlyDictionary<string, IReadOnlyList<RowEntry>> ReadRows(FileStore files, string digest)
    {
        using var file = files.Open(digest);
        return file is null
            ? new Dictionary<string, IReadOnlyList<RowEntry>>()
            : JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<RowEntry>>>(file, PackageJson.Options)!;
    }

    /// <summary>The entries behind a filled-in report's figures, as a file to be kept with the act that makes it final.</summary>
    public static byte[] RowsFile(FilledReport report) => JsonSerializer.SerializeToUtf8Bytes(report.Rows, PackageJson.Options);
}
