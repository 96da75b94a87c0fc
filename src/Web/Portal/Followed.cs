using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal;

/// <summary>凭回执查看 — the matter of the receipt that a browser has shown.</summary>
internal sealed class FollowedMatters(MatterReader reader, CountyStore store, NextActs next)
{
    /// <summary>The matter as it stands; <c>null</c> without a receipt.</summary>
    internal Followed? Find(HttpContext http)
    {
        if (Receipts.Held(http) is not { } held)
            return null;
        var viewer = Viewer.Showing(held.Matter);
        if (reader.Find(held.Type, held.Matter, viewer) is not { } matter)
            return null;
        return new Followed(
            held,
            matter,
            store.Types.Of(matter),
            reader.Clocks(matter, viewer),
            Timeline.Of(store, matter, viewer),
            next.Of(matter, held.Holder),
            Timeline.Whole(store, matter)
        );
    }
}

/// <summary>
/// 我的事项 — the matter of the receipt this browser showed, as far as its applicant may see it. The whole timeline is there for what a mechanism
/// grants beyond that, and for nothing else.
/// </summary>
public sealed record Followed(
    HeldReceipt Receipt,
    Matter Matter,
    MatterType Type,
    IReadOnlyList<ClockRun> Clocks,
    Timeline Timeline,
    IReadOnlyList<NextAct> Next,
    Timeline Whole
)
{
    private static readonly string Public = Role.Public.Name;

    /// <summary>The documents made for the applicant that have taken effect.</summary>
    internal IEnumerable<(int Index, IssuedDocument Document)> Documents =>
        Matter
            .Documents.Select((d, i) => (i, d))
            .Where(d => Face.Documents.Contains(d.d.Template) && Face.HasReached(Matter, d.d));

    internal ApplicantFace Face => Type.Face.Applicant;

    /// <summary>What happens next at a stage, where nothing more is said, its name.</summary>
    internal static string WhatIsNext(MatterType type, string stage) =>
        type.Face.Applicant.Next(stage) ?? $"现在是“{type.StageName(stage)}”。";

    /// <summary>What the applicant may do now; what is missing is said when it is tried.</summary>
    internal IEnumerable<ActRule> Allowed => Next.Where(n => n.Missing.Count == 0).Select(n => n.Rule);

    /// <summary>Whether an entry is the applicant's own.</summary>
    internal static bool IsOwn(TimelineEntry entry) => entry.Entry.Role == Public;

    /// <summary>The files the applicant handed in.</summary>
    internal IReadOnlyList<FileRef> Own => MatterFiles.Of(Timeline with { Entries = [.. Timeline.Entries.Where(IsOwn)] });

    /// <summary>What the applicant and the organ wrote to each other, in order.</summary>
    internal IReadOnlyList<(DateOnly On, IMessage Message)> Messages => MatterViews.Messages(Timeline);

    /// <summary>Whether an act may be done now.</summary>
    internal bool MayDo(string act) => Allowed.Any(r => r.Code == act);

    /// <summary>The act with which the applicant writes to the organ, if that may be done now.</summary>
    internal ActRule? Writing => Allowed.FirstOrDefault(r => r.ActType.IsAssignableTo(typeof(IMessage)));
}
