using Fazhi.Mechanisms.Assistance;
using Fazhi.Mechanisms.GovernmentServices;

namespace Fazhi.Issuing;

/// <summary>政务服务和帮办代办的文书 — a list as it is published, and why somebody isn't helped.</summary>
internal static class ServiceBindings
{
    internal static Dictionary<string, object?> List(Issue issue)
    {
        var (list, act) = ((ServiceList)issue.Matter, (PublishServiceList)issue.Recorded.Act);
        var version = list.Versions[^1];
        var entries = issue.Parts<ListedItem>(list.Id).Where(e => e.IsIn(version)).ToList();
        var items = issue.Others([.. entries.Select(e => e.ItemId).Distinct()]);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(list.Organ),
            ["document.date"] = issue.On,
            ["list.title"] = list.Title,
            ["list.version"] = version.No,
            ["list.approved_by"] = act.ApprovedBy,
            ["list.approved_on"] = act.ApprovedOn,
            ["list.approval"] = act.Approval,
            ["list.reason"] = act.Reason,
            ["items"] = entries
                .Select(
                    (e, i) =>
                        PrintedRow.Of(
                            ("no", i + 1),
                            ("name", e.Item.Title),
                            ("organ", items.GetValueOrDefault(e.ItemId) is { } item ? issue.County.OrganName(item.Organ) : ""),
                            ("reason", e.Reason)
                        )
                )
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Refusal(Issue issue)
    {
        var (order, act) = ((AssistanceOrder)issue.Matter, (DeclineHelp)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(order.Organ),
            ["document.date"] = issue.On,
            ["applicant.name"] = order.Applicant,
            ["order.asked_on"] = order.OpenedOn,
            ["order.wanted"] = order.Wanted,
            ["refusal.ground"] = Matters.Terms.Of(act.Ground),
            ["refusal.explanation"] = act.Explanation,
            ["refusal.told"] = act.Told,
        };
    }
}
