using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office;

/// <summary>办理对象 — which act, in which matter or opening one.</summary>
public sealed record Target(MatterType Type, ActRule Rule, Matter? Matter, DateOnly Today)
{
    /// <summary>The matter of which the opened one becomes a part; <c>null</c> where it stands for itself.</summary>
    public Matter? Whole { get; internal init; }
}

/// <summary>办理对象 — finds what an address means, as far as the official may read it. Whether the act may be done now the Desk says.</summary>
public sealed class Targets(CountyStore store, MatterReader reader, CountyClock clock)
{
    /// <summary>An act that opens a matter, as a part of another if one is named; <c>null</c> if there is no such act.</summary>
    internal Target? Opening(Viewer viewer, string type, string act, string? whole) =>
        store.Types.InForce(type, clock.Today) is { } opened && opened.Rule(act) is { Opens: true } rule
            ? new Target(opened, rule, null, clock.Today) { Whole = WholeOf(viewer, opened, whole) }
            : null;

    /// <summary>An act in a matter; <c>null</c> if there is none, or it may not be read. Corrections have a page of their own.</summary>
    internal Target? In(Viewer viewer, string type, Guid id, string act)
    {
        if (reader.Find(type, id, viewer) is not { } matter)
            return null;
        var of = store.Types.Of(matter);
        return of.Rule(act) is { Opens: false, ByLawOnly: false, IsCorrection: false } rule
            ? new Target(of, rule, matter, clock.Today)
            : null;
    }

    /// <summary>The same as it stands now.</summary>
    internal Target Again(Viewer viewer, Target target) =>
        target.Matter is { } matter && In(viewer, target.Type.Code, matter.Id, target.Rule.Code) is { } now ? now : target;

    private Matter? WholeOf(Viewer viewer, MatterType part, string? named) =>
        part.Whole is { } whole && Guid.TryParse(named, out var id)
            ? reader.Find(store.Types.CodeOf(whole.Matter), id, viewer)
            : null;
}
