namespace Fazhi.Storage.Reading;

/// <summary>正在补录的事项 — matters that count already while somebody still enters what happened in them before: what they count for may change.</summary>
public static class PastsLeftOpen
{
    /// <summary>By number, those without one by what they are; at most twenty are named. Titles, which tell of whom, aren't among them.</summary>
    public static IReadOnlyList<string> Of(CountyStore store)
    {
        using var db = store.Open();
        return [.. new CountyRecords(store, db).Entering().Select(m => m.Number ?? $"没有编号的{store.Types.Of(m).Name}")];
    }
}
