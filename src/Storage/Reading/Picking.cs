using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>
/// 选择 — the matters that a field of an act may name: those of its class that the person may read and that the act takes, as they stand. The Desk asks again when the act is done.
/// </summary>
public sealed class Picking(CountyStore store)
{
    /// <summary>The first of them by title, all whose title or number has the words, or whose organ is named so.</summary>
    /// <param name="type">The type of the matter it is done in.</param>
    /// <param name="rule">The act.</param>
    /// <param name="matter">The matter it is done in; <c>null</c> for an opening act.</param>
    /// <param name="named">The class that is named.</param>
    /// <param name="words">The words; empty for any.</param>
    /// <param name="viewer">Who picks.</param>
    /// <param name="on">The day.</param>
    /// <param name="most">How many are wanted at most.</param>
    public PickPage Of(
        MatterType type,
        ActRule rule,
        Matter? matter,
        Type named,
        string words,
        Viewer viewer,
        DateOnly on,
        int most
    )
    {
        using var db = store.Open();
        var of = store.Types.Find(store.Types.CodeOf(named))!;
        if (!viewer.MayList(of))
            return new PickPage([], More: false);
        var which = rule
            .Picking.Where(p => p.Picked == named)
            .Select(p => p.Which(matter ?? Opened(type, viewer, on), on))
            .ToList();
        var found = store.Kept.Table(of).Picked(db, store, of, words.Trim(), viewer, which, most + 1);
        return new PickPage(
            [.. found.Take(most).Select(m => (m, Alike.Apart(m, found, viewer.Facts(of, m), store.County)))],
            More: found.Count > most
        );
    }

    // What is about to be opened belongs to the organ of whoever opens it: a condition may ask for its own items.
    private Matter Opened(MatterType type, Viewer viewer, DateOnly on)
    {
        var matter = type.NewMatter();
        (matter.Organ, matter.Parameters) = (viewer.Official?.Organ ?? "", store.SetParameters.On(type, on));
        return matter;
    }

    /// <summary>What may be chosen in a field as the county's parameter lists it: for a matter that is there, as on the day it was opened.</summary>
    public IReadOnlyList<string> Listed(MatterType type, FieldModel field, Matter? matter, DateOnly on) =>
        type.Listed(field, matter?.Parameters ?? store.SetParameters.On(type, on));
}

/// <summary>可选的各项 — some of the matters a field may name.</summary>
/// <param name="Found">The matters, with what tells each from others beside its title.</param>
/// <param name="More">Whether there are more.</param>
public sealed record PickPage(IReadOnlyList<(Matter Matter, string Apart)> Found, bool More);
