using Fazhi.Mechanisms.Coordination;

namespace Fazhi.Issuing;

/// <summary>统筹推进的文书 — a meeting's minutes, the list of a year's tasks, the letter that gives one out, the letter that urges.</summary>
internal static class CoordinationBindings
{
    internal static Dictionary<string, object?> Minutes(Issue issue)
    {
        var (meeting, act) = ((CommitteeMeeting)issue.Matter, (IssueMinutes)issue.Recorded.Act);
        return new()
        {
            ["office.name"] = issue.County.OrganName(meeting.Organ),
            ["document.date"] = issue.On,
            ["meeting.title"] = meeting.Title,
            ["meeting.held_on"] = meeting.HeldOn,
            ["meeting.place"] = issue.Last<HoldMeeting>()?.Place,
            ["meeting.chair"] = meeting.Chair,
            ["meeting.number"] = act.MinutesNumber,
            ["minutes.text"] = Paragraphs.Of(act.Text),
            ["agenda"] = meeting.Agenda.Select(a => PrintedRow.Of(("text", a))).ToList(),
            ["present"] = meeting.Present.Select(p => PrintedRow.Of(("name", p))).ToList(),
            ["absent"] = meeting.Absent.Select(p => PrintedRow.Of(("name", p))).ToList(),
            ["resolutions"] = meeting
                .Resolutions.Select(r =>
                    PrintedRow.Of(("title", r.Title), ("organ", issue.County.OrganName(r.Organ)), ("due_on", r.DueOn))
                )
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Points(Issue issue)
    {
        var (points, act) = ((WorkPoints)issue.Matter, (IssueWorkPoints)issue.Recorded.Act);
        return new()
        {
            ["office.name"] = issue.County.OrganName(points.Organ),
            ["document.date"] = issue.On,
            ["points.title"] = points.Title,
            ["points.number"] = act.DocumentNumber,
            ["points.issued_by"] = points.IssuedBy,
            ["points.issued_on"] = act.IssuedOn,
            ["tasks"] = issue
                .Parts<WorkTask>(points.Id)
                .Where(t => t.Stage != WorkTaskStage.Voided)
                .Select(t =>
                    PrintedRow.Of(
                        ("title", t.Title),
                        ("lead", issue.County.OrganName(t.Lead)),
                        ("with", Organs(issue, t.With)),
                        ("deliverable", t.Deliverable),
                        ("due_on", t.DueOn)
                    )
                )
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Letter(Issue issue)
    {
        var task = (WorkTask)issue.Matter;
        var from = task.Meeting is { } meeting ? $"{meeting.Title}第{task.Resolution}项决定事项" : task.Problem?.Title;
        return new()
        {
            ["office.name"] = issue.County.OrganName(task.Organ),
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(task.Lead),
            ["points.title"] = PointsOf(issue, task),
            ["task.title"] = task.Title,
            ["task.content"] = Paragraphs.Of(task.Content ?? ""),
            ["task.deliverable"] = task.Deliverable,
            ["task.due_on"] = task.DueOn,
            ["task.with"] = Organs(issue, task.With),
            ["task.source"] = from,
        };
    }

    internal static Dictionary<string, object?> Urging(Issue issue)
    {
        var (task, act) = ((WorkTask)issue.Matter, (UrgeTask)issue.Recorded.Act);
        return new()
        {
            ["office.name"] = issue.County.OrganName(task.Organ),
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(task.Lead),
            ["points.title"] = PointsOf(issue, task),
            ["task.title"] = task.Title,
            ["task.due_on"] = task.DueOn,
            ["task.late"] = Math.Max(0, issue.On.DayNumber - task.DueOn.DayNumber),
            ["task.urged"] = task.Urged,
            ["urging.text"] = Paragraphs.Of(act.Text),
        };
    }

    private static string PointsOf(Issue issue, WorkTask task) =>
        issue.Others([task.Parent!.Value]).Values.FirstOrDefault()?.Title ?? "年度工作要点";

    private static string? Organs(Issue issue, IReadOnlyList<string> codes) =>
        codes.Count == 0 ? null : string.Join('、', codes.Select(issue.County.OrganName));
}
