using Fazhi.Matters;

namespace Fazhi.Storage.Reading;

/// <summary>不再符合条件的提示 — which acts of a matter still don't meet their conditions since an act of an earlier day was registered, or its past was entered.</summary>
public static class StillUnmet
{
    /// <summary>What a matter's page says for as long as it holds; empty for almost all matters.</summary>
    public static IReadOnlyList<NoLonger> Of(CountyStore store, Matter matter, Timeline timeline)
    {
        if (timeline.Entries.All(e => e.Recorded is not { Doing.Unmet.Count: > 0 }))
            return [];
        using var db = store.Open();
        var recorded = ActReader.Of(db, store, matter.Id);
        if (recorded.Count == 0)
            return [];
        var holder = new Actor("", "", matter.Organ);
        return History.StillUnmet(
            Fold.Open(recorded[0].Type, ActReader.OpeningOf(store, recorded), store.Calendar),
            [.. recorded.Select(r => r.Past)],
            doing => new Circumstances(doing with { Actor = holder }, new MatterAlone(store.County, store.Calendar, store.Types))
        );
    }
}
