using System.Globalization;
using Fazhi.Matters;
using Fazhi.Mechanisms.Dialogue;

namespace Fazhi.Issuing;

/// <summary>政商沙龙的文书 — the year's plan, and the lists of what may and may not be done.</summary>
internal static class DialogueBindings
{
    internal static Dictionary<string, object?> Plan(Issue issue)
    {
        var plan = (DialoguePlan)issue.Matter;
        return new()
        {
            ["organ.name"] = issue.County.OrganName(plan.Organ),
            ["document.number"] = issue.Number,
            ["document.date"] = issue.On,
            ["plan.year"] = Text(plan.Year),
            ["items"] = plan
                .Items.Select(i => PrintedRow.Of(("topic", i.Topic), ("kind", Terms.Of(i.Kind)), ("month", Text(i.Month))))
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Conduct(Issue issue)
    {
        var (list, act) = ((ConductList)issue.Matter, (PublishConductList)issue.Recorded.Act);
        return new()
        {
            ["organ.name"] = issue.County.OrganName(list.Organ),
            ["document.date"] = issue.On,
            ["list.title"] = list.Title,
            ["list.edition"] = Text(list.Edition),
            ["list.approved_by"] = act.ApprovedBy,
            ["officials.may"] = list.OfficialsMay.ToList(),
            ["officials.may_not"] = list.OfficialsMayNot.ToList(),
            ["enterprises.may"] = list.EnterprisesMay.ToList(),
            ["enterprises.may_not"] = list.EnterprisesMayNot.ToList(),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
