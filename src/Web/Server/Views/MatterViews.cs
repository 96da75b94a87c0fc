using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;

namespace Fazhi.Web.Views;

/// <summary>事项展示 — a matter, its clocks and its timeline as components show them.</summary>
public static class MatterViews
{
    /// <summary>The stepper. A matter that left the ordinary course shows how far it came.</summary>
    /// <param name="type">The type.</param>
    /// <param name="matter">The matter.</param>
    public static IReadOnlyList<Step> Steps(MatterType type, Matter matter)
    {
        var at = type.Course.ToList().FindIndex(s => s.Stages.Contains(matter.StageCode));
        var over = matter.ClosedOn is not null && at == type.Course.Count - 1;
        return
        [
            .. type.Course.Select(
                (s, i) =>
                    new Step(
                        s.Name,
                        i < at || (over && i == at) ? StepState.Done
                            : i == at ? StepState.Current
                            : StepState.Ahead
                    )
            ),
        ];
    }

    /// <summary>The badge of a matter's stage.</summary>
    public static BadgeKind Kind(MatterType type, Matter matter) =>
        matter.ClosedOn is null ? BadgeKind.Open
        : type.Course.Count > 0 && type.Course[^1].Stages.Contains(matter.StageCode) ? BadgeKind.Done
        : BadgeKind.Ended;

    /// <summary>For whom a period runs, where another runs for somebody else.</summary>
    public static string? Whose(Matter matter, IReadOnlyList<ClockRun> runs, ClockRun run) =>
        matter is IHasPersons persons && runs.Any(r => r.Code == run.Code && r.Person != run.Person)
            ? persons.Person(run.Person)?.Party.Name ?? (matter as IHasEntries)?.Entry(run.Person)
            : null;

    /// <summary>A clock's card.</summary>
    /// <param name="rule">The clock's rule.</param>
    /// <param name="run">The clock.</param>
    /// <param name="today">The county's date.</param>
    /// <param name="calendar">The work calendar, to count working days left.</param>
    /// <param name="receipt">Where its receipt is.</param>
    /// <param name="whose">For whom it runs, by name, where several have such a period; <c>null</c> where that needn't be said.</param>
    public static ClockFacts Clock(
        ClockRule rule,
        ClockRun run,
        DateOnly today,
        WorkCalendar calendar,
        string? receipt,
        string? whose = null
    )
    {
        var period = Period.Parse(run.Period, null);
        var working = period.Unit == PeriodUnit.WorkingDays;
        var late = run.IsLate(today);
        var left = run.DueOn is { } due ? DaysLeft(today, due, working, calendar) : null;
        var all = run.DueOn is { } end ? end.DayNumber - run.StartedOn.DayNumber : 0;
        var used = (run.StoppedOn ?? today).DayNumber - run.StartedOn.DayNumber;
        return new ClockFacts
        {
            Name = whose is null ? rule.Name : $"{rule.Name}（{whose}）",
            Article = rule.Basis?.ToString(),
            DueOn = run.DueOn,
            IsProvisional = run is { IsProvisional: true, DueOn: not null },
            // On the Saturday after it, a last day was no working day ago.
            DaysLeft = late && left == 0 ? null : left,
            Unit = working ? "个工作日" : "天",
            PeriodText = period.Chinese,
            UsedPercent = all <= 0 ? 0 : Math.Clamp(used * 100 / all, 0, 100),
            OnExpiry = rule.OnExpiry.Length == 0 ? null : rule.OnExpiry,
            State =
                run.StoppedOn is not null ? (late ? ClockState.Late : ClockState.Stopped)
                : run.IsPaused ? ClockState.Paused
                : run.DueOn is null ? ClockState.Unknown
                : late ? ClockState.Late
                : ClockState.Running,
            ReceiptHref = receipt,
            Warn = left >= 0 && left <= rule.WarnDays && !late,
        };
    }

    /// <summary>What the applicant and the organ wrote to each other, in order.</summary>
    public static IReadOnlyList<(DateOnly On, IMessage Message)> Messages(Timeline timeline) =>
        [
            .. timeline
                .Entries.Where(e => e.Sight.IsWhole && e.Recorded?.Act is IMessage)
                .OrderBy(e => e.Entry.Sequence)
                .Select(e => (e.Entry.On, (IMessage)e.Recorded!.Act)),
        ];

    /// <summary>A clock's due date with its receipt; <c>null</c> with the reason where it lies beyond the calendar.</summary>
    public static (Deadline? Deadline, string? Unknown) Receipt(ClockRun run, WorkCalendar calendar)
    {
        try
        {
            var deadline = run.Deadline(calendar);
            _ = deadline.Due;
            return (deadline, null);
        }
        catch (OutsideCalendarException e)
        {
            return (null, e.Message);
        }
    }

    /// <summary>The timeline's entries. The names are for officials; the public sees roles.</summary>
    public static LedgerFacts Entry(TimelineEntry entry, Names? names, string? proof)
    {
        var row = entry.Entry;
        var law = row.Actor == Actor.Law.Id;
        return new LedgerFacts
        {
            Sequence = row.Sequence,
            ActName = entry.Rule?.Name ?? row.Act,
            On = row.On,
            At = law ? null : row.RecordedAt.ToOffset(CountyClock.Offset),
            Late = entry.Late is { } late ? Terms.Of(late) : null,
            UndoneBy = entry.UndoneBy,
            Who =
                law ? null
                : names is null ? row.Role
                : $"{names.Of(row.Actor)}（{row.Role}）",
            Basis = row.Basis,
            Hash = entry.Leaf.ToString(),
            ProofHref = proof,
            IsLaw = law,
            Note =
                entry.IsErased ? "内容缺失，台账保留其摘要"
                : names is not null && entry.Recorded?.Doing.Sheet is { } sheet ? $"由表格导入，第{sheet.Row}行"
                : null,
        };
    }

    /// <summary>What an act said, label by label, as far as it is shown.</summary>
    public static IReadOnlyList<(string Label, string Text)> Said(TimelineEntry entry, County county, Matter? matter = null) =>
        entry.IsErased
            ? [("内容", "缺失")]
            :
            [
                .. entry
                    .Said.Select(f => (f.Field.Label, Text: Said(f.Field, f.Value, county, matter)))
                    .Where(f => f.Text.Length > 0),
            ];

    /// <summary>The same, with the matters that each field names.</summary>
    public static IReadOnlyList<(string Label, string Text, IReadOnlyList<IReference> Named)> SaidNaming(
        TimelineEntry entry,
        County county,
        Matter matter
    ) =>
        entry.IsErased
            ? [("内容", "缺失", [])]
            :
            [
                .. entry
                    .Said.Select(f => (f.Field.Label, Text: Said(f.Field, f.Value, county, matter), Named(f.Value)))
                    .Where(f => f.Text.Length > 0),
            ];

    /// <summary>What an act says that its author is about to do.</summary>
    public static IReadOnlyList<(string Label, string Text)> Said(Act act, County county, Matter? matter = null) =>
        [
            .. FieldModel
                .Of(act.GetType())
                .Select(f => (f.Label, Text: Said(f, f.Property.GetValue(act), county, matter)))
                .Where(f => f.Text.Length > 0),
        ];

    private static string Said(FieldModel field, object? value, County county, Matter? matter) =>
        Chosen.Told(field.Facts, value, county) is { } chosen ? chosen
        : field.Facts.Person && matter is IHasPersons persons ? Persons(persons, value)
        : field.Facts.Entry && matter is IHasEntries entries && value is string key ? entries.Entry(key) ?? key
        : MatterFact.Print(value);

    /// <summary>The matters that an act names in a field, with their titles of that day, so that they can be opened.</summary>
    public static IReadOnlyList<IReference> Named(object? value) =>
        value is IReference one
            ? [one]
            : [.. (value as System.Collections.IEnumerable ?? Array.Empty<object>()).OfType<IReference>()];

    // An act names a person by the key in the case; people read the name.
    private static string Persons(IHasPersons matter, object? value) =>
        string.Join(
            '、',
            (value as IEnumerable<string> ?? [value as string ?? ""])
                .Select(key => matter.Person(key)?.Told ?? key)
                .Where(t => t.Length > 0)
        );

    private static int? DaysLeft(DateOnly today, DateOnly due, bool working, WorkCalendar calendar)
    {
        if (!working)
            return due.DayNumber - today.DayNumber;
        try
        {
            return due >= today ? calendar.WorkingDaysBetween(today, due) : -calendar.WorkingDaysBetween(due, today);
        }
        catch (OutsideCalendarException)
        {
            return due.DayNumber - today.DayNumber;
        }
    }
}
