using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Figures;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 定稿数字的读取 — the figures of a period as a report states them, with the ledger entries of the matters behind them. The book is read and each figure
/// counted once, so it is for one moment: who records meanwhile reads anew.
/// </summary>
public sealed class StatedFigures(CountyDb db, int county, ReportPeriod period)
{
    private const int AtOnce = 500;

    /// <summary>Every figure there is.</summary>
    public FigureBook Book { get; } = FigureBook.Read(db, county);

    /// <summary>What counts them.</summary>
    public FigureReader Reader { get; } = new(db, county);

    /// <summary>Parts of the period that don't add up to their whole, one sentence each.</summary>
    public IReadOnlyList<string> Unclosed() => Book.Unclosed(i => Reader.Read(i, period));

    /// <summary>The figure of a key, and the newest entry of each matter behind it, by sequence; <c>null</c> if there is no such indicator.</summary>
    public (StatedFigure Figure, IReadOnlyList<RowEntry> Rows)? State(string key)
    {
        if (Book.Find(key) is not { } indicator)
            return null;
        var figure = Reader.Read(indicator, period);
        var rows = Newest([.. Reader.Rows(indicator, period).Select(m => m.Id)]);
        var stated = new StatedFigure(
            indicator.Key,
            indicator.Name,
            indicator.Unit,
            indicator.Definition,
            figure.Value.ToString(),
            figure.Printed,
            figure.Rows,
            Digest(rows),
            figure.Indicator.IsReturned
        );
        return (stated, rows);
    }

    /// <summary>The digest over row entries that <see cref="StatedFigure.RowsDigest"/> defines.</summary>
    public static string Digest(IEnumerable<RowEntry> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in rows)
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{row.Sequence} {row.Leaf}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private List<RowEntry> Newest(IReadOnlyList<Guid> matters)
    {
        var found = new List<RowEntry>(matters.Count);
        foreach (var some in matters.Chunk(AtOnce))
            found.AddRange(
                db.Entries.Where(e => e.County == county && some.Contains(e.MatterId))
                    .GroupBy(e => e.MatterId)
                    .Select(g => g.Max(e => e.Sequence))
                    .Join(
                        db.Entries.Where(e => e.County == county),
                        sequence => sequence,
                        e => e.Sequence,
                        (_, e) => new { e.Sequence, e.LeafHash }
                    )
                    .AsEnumerable()
                    .Select(e => new RowEntry(e.Sequence, Convert.ToHexStringLower(e.LeafHash)))
            );
        found.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return found;
    }
}

/// <summary>A ledger entry that stands behind a figure.</summary>
/// <param name="Sequence">Its place in the ledger.</param>
/// <param name="Leaf">Its leaf hash, in hexadecimal.</param>
public sealed record RowEntry(long Sequence, string Leaf);
