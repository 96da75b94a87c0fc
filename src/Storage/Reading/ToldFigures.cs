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
    // A command may be the first that asks. What failed once is tried again.
    private readonly Lazy<bool> ready = new(
        () =>
        {
            store.PrepareAccess();
            return true;
        },
        LazyThreadSafetyMode.PublicationOnly
    );

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
        var content = Content(new TellingKey(indicator.Key, told.From, told.To, month), () => count(told));
        return new Figure(indicator, told, FigureValue.Of(content.Rows), content.Rows, content.LedgerSize)
        {
            Parts = content.Parts,
        };
    }

    // What was told stands, though nothing could be written when it was: a page that holds it may be shown until the ledger moves, and the next one must
    // not tell another.
    private ToldContent Content(TellingKey key, Func<Figure> count)
    {
        try
        {
            _ = ready.Value;
            if (Kept(key) is { } kept)
                return kept;
        }
        // Where not even reading is possible, what this process told is all there is.
        catch (Exception e) when (store.FaultOf(e) is not null) { }

        var content = store.UnkeptFigures.Told(key, () => ToldContent.Of(count()));
        try
        {
            content = Write(key, content);
            store.UnkeptFigures.Forget(key);
            return content;
        }
        // Somebody writes and doesn't come to an end, or nothing may be written here: who reads is told all the same, and the next one keeps it.
        catch (Exception e) when (store.FaultOf(e) is not null)
        {
            // It is tried again after the next act, whatever that is done in.
            Reads.NoteEverything();
            return content;
        }
    }

    private ToldContent? Kept(TellingKey key)
    {
        using var access = store.OpenAccess();
        return
            access
                .ToldFigures.AsNoTracking()
                .FirstOrDefault(f =>
                    f.County == store.CountyCode
                    && f.Key == key.Figure
                    && f.From == key.From
                    && f.To == key.To
                    && f.Month == key.Month
                )
                is { } row
            ? JsonSerializer.Deserialize<ToldContent>(row.Content, Json.Options)
            : null;
    }

    private ToldContent Write(TellingKey key, ToldContent content)
    {
        using var access = store.OpenAccess();
        access.Database.SetCommandTimeout(1);
        access.ToldFigures.Where(f => f.County == store.CountyCode && f.Month < key.Month).ExecuteDelete();
        access.ToldFigures.Add(
            new ToldFigureRow
            {
                County = store.CountyCode,
                Key = key.Figure,
                From = key.From,
                To = key.To,
                Month = key.Month,
                Content = JsonSerializer.Serialize(content, Json.Options),
            }
        );
        try
        {
            access.SaveChanges();
            return content;
        }
        catch (DbUpdateException) when (Kept(key) is { } told)
        {
            // Another process told it first: its word stands.
            return told;
        }
    }
}

/// <summary>What is told: a figure of a period, in the month it is told in.</summary>
internal sealed record TellingKey(string Figure, DateOnly From, DateOnly To, DateOnly Month);

/// <summary>What was told.</summary>
internal sealed record ToldContent(long Rows, long LedgerSize, IReadOnlyList<FigurePart> Parts)
{
    internal static ToldContent Of(Figure figure) => new(figure.Rows, figure.LedgerSize, [.. figure.Parts]);
}

/// <summary>还没有留存的 — what this process told while nothing could be written, until it is: of the newest month, a row for each figure and period asked for.</summary>
internal sealed class UnkeptFigures
{
    // Periods are anybody's to ask for; beyond so many the same is counted again.
    private const int Most = 10_000;
    private readonly Lock turn = new();
    private readonly Dictionary<TellingKey, ToldContent> told = [];

    internal ToldContent Told(TellingKey key, Func<ToldContent> count)
    {
        lock (turn)
            if (told.TryGetValue(key, out var before))
                return before;
        var now = count();
        lock (turn)
        {
            if (told.TryGetValue(key, out var first))
                return first;
            foreach (var old in told.Keys.Where(k => k.Month < key.Month).ToList())
                told.Remove(old);
            if (told.Count < Most)
                told[key] = now;
            return now;
        }
    }

    internal void Forget(TellingKey key)
    {
        lock (turn)
            told.Remove(key);
    }
}
