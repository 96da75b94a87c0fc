using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Fazhi.Texts;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>全文检索 — matters by the words in them, and by their number.</summary>
public sealed class Search(CountyStore store)
{
    private const int MostWords = 64;

    /// <summary>
    /// Those of the rows whose words contain all the words of a query, to be filtered, ordered and paged further by the database. A query
    /// without words finds nothing.
    /// </summary>
    /// <param name="shown">
    /// Only by the words of title and number: the others hold the names of parties, and a hit for a person's name would tell everybody
    /// that the person is in the case.
    /// </param>
    public static IQueryable<TMatter> Among<TMatter>(
        CountyDb db,
        CountyStore store,
        IQueryable<TMatter> rows,
        string query,
        bool shown = false
    )
        where TMatter : Matter
    {
        var type = store.Types.CodeOf<TMatter>();
        var found = Words(db, store, query, shown).Where(w => w.MatterType == type).Select(w => w.MatterId);
        return rows.Where(m => found.Contains(m.Id));
    }

    /// <summary>The search rows that contain all the words of a query, to be joined. A query without words finds nothing.</summary>
    /// <param name="shown">Only the words of what everybody is shown: title and number.</param>
    internal static IQueryable<SearchRow> Words(CountyDb db, CountyStore store, string query, bool shown = false)
    {
        // More words than a person types say no more, and the index counts them.
        var words = Bigrams.Query(query, shown).Take(MostWords).ToList();
        if (words.Count == 0)
            return db.Words.Where(w => false);
        return store.Database.Containing(db, store.CountyCode, words);
    }

    /// <summary>The search rows of the matters in whose acts a certain one is named.</summary>
    internal static IQueryable<SearchRow> Naming(CountyDb db, CountyStore store, Guid named) =>
        store.Database.Containing(db, store.CountyCode, [Bigrams.Naming(named)]);

    /// <summary>The matter with this number or id; <c>null</c> if there is none.</summary>
    public Matter? ByNumber(string text)
    {
        using var db = store.Open();
        IReadOnlyList<Guid> ids = Guid.TryParse(text, out var id) ? [id] : Numbered(db, text);
        if (ids.Count == 0)
            return null;
        var found = db
            .Entries.Where(e => e.County == store.CountyCode && ids.Contains(e.MatterId))
            .Select(e => new { e.MatterType, e.MatterId })
            .Distinct()
            .ToList();
        return store
            .Types.Newest.SelectMany(type => found.Where(f => f.MatterType == type.Code), (type, f) => (type, f.MatterId))
            .Select(f => store.Kept.Table(f.type).Load(db, store.CountyCode, f.MatterId))
            .FirstOrDefault();
    }

    // One question to all tables: each answers from its index of numbers.
    private List<Guid> Numbered(CountyDb db, string text)
    {
        var number = Identifiers.DocumentNumber.TryParse(text, out var parsed)
            ? parsed.ToString()
            : Wording.WellFormed(Wording.Normal(text));
        return
        [
            .. store
                .Types.Newest.Select(type => store.Kept.Table(type).Numbered(db, store.CountyCode, number))
                .Aggregate((all, more) => all.Concat(more)),
        ];
    }
}
