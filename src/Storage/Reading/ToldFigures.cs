using System.Text.Json;
using Fazhi.Figures;
using Fazhi.Storage.Access;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 已公布的分布 — what everybody was told of a distribution that could point at a person. It is counted for months that have ended, once in a month, and what
/// was told stands until the next month ends: who asks every minute doesn't see one act move one part by one.
/// </summary>
internal sealed class ToldFigures(CountyStore store)
{
    private readonly Lazy<bool> ready = new(() =>
    {
        store.PrepareAccess();
        return true;
    });

    /// <summary>The figure as it is told in the month of a day.</summary>
    /// <param name="indicator">A guarded distribution.</param>
    /// <param name="period">The period asked for; what of it lies after the last month's end isn't told yet.</param>
    /// <param name="today">The day.</param>
    /// <param name="count">Counts it.</param>
    internal Figure Of(Indicator indicator, ReportPeriod period, DateOnly today, Func<ReportPeriod, Figure> count)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        var told = period.To < month ? period : period with { To = month.AddDays(-1) };
        if (told.To < told.From)
            return new Figure(indicator, period, FigureValue.Of(0), 0, 0);
        _ = ready.Value;
        var content = Kept(indicator.Key, told, month) ?? Keep(indicator.Key, told, month, count(told));
        return new Figure(indicator, told, FigureValue.Of(content.Rows), content.Rows, content.LedgerSize)
        {
            Parts = content.Parts,
        };
    }

    private Content? Kept(string key, ReportPeriod period, DateOnly month)
    {
        using var access = store.OpenAccess();
        return
            access
                .ToldFigures.AsNoTracking()
                .FirstOrDefault(f =>
                    f.County == store.CountyCode && f.Key == key && f.From == period.From && f.To == period.To && f.Month == month
                )
                is { } row
            ? JsonSerializer.Deserialize<Content>(row.Content, Json.Options)
            : null;
    }

    private Content Keep(string key, ReportPeriod period, DateOnly month, Figure figure)
    {
        var content = new Content(figure.Rows, figure.LedgerSize, [.. figure.Parts]);
        try
        {
            return Write(key, period, month, content);
        }
        // Somebody writes and doesn't come to an end, or nothing may be written here: who reads is told all the same, and the next one keeps it.
        catch (Exception e) when (StorageFault.Of(e) is not null)
        {
            return content;
        }
    }

    private Content Write(string key, ReportPeriod period, DateOnly month, Content content)
    {
        using var access = store.OpenAccess();
        access.Database.SetCommandTimeout(1);
        access.ToldFigures.Where(f => f.County == store.CountyCode && f.Month < month).ExecuteDelete();
        access.ToldFigures.Add(
            new ToldFigureRow
            {
                County = store.CountyCode,
                Key = key,
                From = period.From,
                To = period.To,
                Month = month,
                Content = JsonSerializer.Serialize(content, Json.Options),
            }
        );
        try
        {
            access.SaveChanges();
            return content;
        }
        catch (DbUpdateException) when (Kept(key, period, month) is { } told)
        {
            // Another process told it first: its word stands.
            return told;
        }
    }

    private sealed record Content(long Rows, long LedgerSize, IReadOnlyList<FigurePart> Parts);
}
