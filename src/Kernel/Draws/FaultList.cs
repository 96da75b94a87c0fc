namespace Fazhi.Draws;

/// <summary>差错的收集 — what every text of a draw is asked, and everything that is wrong at once; the first two hundred, since nobody reads more.</summary>
internal sealed class FaultList
{
    private const int Limit = 200;
    private readonly List<DrawFault> faults = [];

    internal IReadOnlyList<DrawFault> All => faults;

    internal void Add(DrawFault fault)
    {
        if (faults.Count < Limit)
            faults.Add(fault);
    }

    internal void Id(string text)
    {
        if (!DrawText.IsId(text))
            Add(new(DrawFaultKind.IdForm, text));
    }

    internal void Ids(IReadOnlyList<string> ids, string of, string what, int most)
    {
        Most($"“{of}”的{what}", ids.Count, most);
        foreach (var id in ids)
            Id(id);
        if (ids.Distinct(StringComparer.Ordinal).Count() != ids.Count)
            Add(new(DrawFaultKind.Twice, of, what));
    }

    internal void Name(string text, string of, string what)
    {
        if (!DrawText.IsName(text))
            Add(new(DrawFaultKind.NameForm, of, what));
    }

    internal void Most(string what, int count, int most)
    {
        if (count > most)
            Add(new(DrawFaultKind.TooMany, what, DrawText.Number(most)));
    }

    internal void Once(IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
            if (!seen.Add(id))
                Add(new(DrawFaultKind.Twice, id, what));
    }
}
