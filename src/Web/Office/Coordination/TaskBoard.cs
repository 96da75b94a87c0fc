using Fazhi.Mechanisms.Coordination;
using Fazhi.Storage.Reading;

namespace Fazhi.Web.Office.Coordination;

/// <summary>一个单位的任务 — what an organ leads.</summary>
/// <param name="Organ">Its code.</param>
/// <param name="Running">In hand.</param>
/// <param name="Behind">Of these, reported as behind or as not to be done in time.</param>
/// <param name="Late">Of these, past their last day.</param>
/// <param name="Reported">Reported done and not yet evaluated.</param>
/// <param name="Done">Evaluated.</param>
public sealed record OrganTasks(string Organ, int Running, int Behind, int Late, int Reported, int Done)
{
    /// <summary>All that weren't cancelled.</summary>
    public int All => Running + Reported + Done;
}

/// <summary>任务看板 — the tasks of a year's work points by the organ that leads them; the most overdue first.</summary>
/// <param name="Organs">By organ, the one with most overdue first.</param>
/// <param name="Tasks">The tasks that are open, the most overdue first; then those that are done.</param>
/// <param name="Points">The documents of the year they come from, by id.</param>
public sealed record TaskBoard(
    IReadOnlyList<OrganTasks> Organs,
    IReadOnlyList<WorkTask> Tasks,
    IReadOnlyDictionary<Guid, string> Points
)
{
    /// <summary>So many tasks of a year are shown: a county gives out some hundred.</summary>
    internal const int Most = 2000;

    // Every official reads tasks and work points.
    internal static TaskBoard Of(MatterReader reader, int year, string organ, DateOnly today)
    {
        using var db = reader.Store.Open();
        var county = reader.Store.County;
        var points = db.Matters<WorkPoints>(reader.Store.CountyCode)
            .Where(p => p.Year == year && p.Stage != WorkPointsStage.Voided)
            .OrderBy(p => p.Sequence)
            .Take(100)
            .ToDictionary(p => p.Id, p => p.Title);
        var ids = points.Keys.Select(id => (Guid?)id).ToList();
        var all = db.Matters<WorkTask>(reader.Store.CountyCode)
            .Where(t => ids.Contains(t.Parent) && t.Stage != WorkTaskStage.Voided && t.Stage != WorkTaskStage.Cancelled)
            .OrderBy(t => t.Sequence)
            .Take(Most)
            .ToList();
        return new(
            [
                .. all.GroupBy(t => county.Now(t.Lead))
                    .Select(g => new OrganTasks(
                        g.Key,
                        g.Count(t => t.Stage == WorkTaskStage.Running),
                        g.Count(t => t.Stage == WorkTaskStage.Running && t.Light is TaskLight.Yellow or TaskLight.Red),
                        g.Count(t => DaysLate(t, today) > 0 && t.Stage != WorkTaskStage.Evaluated),
                        g.Count(t => t.Stage == WorkTaskStage.Reported),
                        g.Count(t => t.Stage == WorkTaskStage.Evaluated)
                    ))
                    .OrderByDescending(o => o.Late)
                    .ThenByDescending(o => o.Running)
                    .ThenBy(o => county.PlaceOf(o.Organ)),
            ],
            [
                .. all.Where(t => organ.Length == 0 || county.Now(t.Lead) == organ)
                    .OrderBy(t => t.Stage == WorkTaskStage.Evaluated)
                    .ThenByDescending(t => DaysLate(t, today))
                    .ThenBy(t => t.DueOn)
                    .ThenBy(t => t.Sequence),
            ],
            points
        );
    }

    /// <summary>How many days a task is past its last day: until it was reported done, or until today.</summary>
    internal static int DaysLate(WorkTask task, DateOnly today) =>
        Math.Max(0, (task.FinishedOn ?? today).DayNumber - task.DueOn.DayNumber);
}
