namespace Fazhi.Storage.Verifying;

/// <summary>
/// 有序行 — a table's rows in the order of their matters, walked through once beside the ledger, so that neither is ever held in memory.
/// </summary>
/// <param name="rows">The rows, ordered by the column of the matter's id.</param>
/// <param name="key">That column's place.</param>
/// <param name="lost">Told of rows whose id is none: no matter can own them.</param>
internal sealed class SortedRows(IEnumerable<object?[]> rows, int key, Action<object?[]> lost) : IDisposable
{
    private readonly IEnumerator<object?[]> rows = rows.GetEnumerator();
    private bool begun;
    private Guid? next;

    /// <summary>The rows of a matter. Those before it belong to no matter of the ledger, and are told.</summary>
    internal IReadOnlyList<object?[]> Of(Guid matter)
    {
        List<object?[]> own = [];
        for (Begin(); next is { } id && id.CompareTo(matter) <= 0; Advance())
            if (id == matter)
                own.Add(rows.Current);
            else
                lost(rows.Current);
        return own;
    }

    /// <summary>Tells of the rows behind the last matter.</summary>
    internal void End()
    {
        for (Begin(); next is not null; Advance())
            lost(rows.Current);
    }

    public void Dispose() => rows.Dispose();

    private void Begin()
    {
        if (!begun)
            Advance();
        begun = true;
    }

    private void Advance()
    {
        next = null;
        while (next is null && rows.MoveNext())
        {
            next = StoredValue.Id(rows.Current[key]);
            if (next is null)
                lost(rows.Current);
        }
    }
}
