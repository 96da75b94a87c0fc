using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>全文检索 — matters whose words contain all the words of a query, newest first.</summary>
public sealed class Search(CountyStore store)
{
    /// <summary>At most <paramref name="limit"/> matters. An empty query finds nothing.</summary>
    public IReadOnlyList<Matter> Find(string query, int limit = 50)
    {
        if (Bigrams.Query(query).Count == 0)
            return [];
        using var db = store.Open();
        var hits = Words(db, store, query)
            .OrderByDescending(w => w.RowKey)
            .Take(limit)
            .AsEnumerable()
            .Select(w => (w.MatterType, w.MatterId))
            .ToList();
        var found = hits.GroupBy(h => h.MatterType)
            .SelectMany(g =>
                MatterTable.Of(store.Types.Find(g.Key)!.MatterClass).Named(db, store.CountyCode, [.. g.Select(h => h.MatterId)])
            )
            .ToDictionary(m => m.Id);
        return [.. hits.Where(h => found.ContainsKey(h.MatterId)).Select(h => found[h.MatterId])];
    }

    /// <summary>The search rows that contain all the words of a query, to be joined. A query without words finds nothing.</summary>
    internal static IQueryable<SearchRow> Words(CountyDb db, CountyStore store, string query)
    {
        var words = Bigrams.Query(query);
        if (words.Count == 0)
            return db.Words.Where(w => false);
        return store.IsPostgres
            ? db.Words.FromSql(
                $"""
                SELECT * FROM search_words
                WHERE county = {store.CountyCode} AND to_tsvector('simple', words) @@ plainto_tsquery('simple', {string.Join(
                    ' ',
                    words
                )})
                """
            )
            : db.Words.FromSql(
                $"""
                SELECT w.* FROM search_fts f JOIN search_words w ON w.row_key = f.rowid
                WHERE search_fts MATCH {string.Join(' ', words.Select(w => $"\"{w}\""))} AND w.county = {store.CountyCode}
                """
            );
    }

    /// <summary>The matter with this number or id; <c>null</c> if there is none.</summary>
    public Matter? ByNumber(string text)
    {
        using var db = store.Open();
        var number = Identifiers.DocumentNumber.TryParse(text, out var parsed) ? parsed.ToString() : text.Trim();
        foreach (var type in store.Types.Newest)
        {
            var table = MatterTable.Of(type.MatterClass);
            var matter = Guid.TryParse(text, out var id)
                ? table.Load(db, store.CountyCode, id)
                : table.Find(db, store.CountyCode, number);
            if (matter is not null)
                return matter;
        }

        return null;
    }
}
