using System.Linq.Expressions;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>
/// 演示年度 — 塔河县's year 2025 recorded as real acts on their dates: the report's totals, synthetic people.
/// Every act carries a key, so that a demo that was killed goes on where it stopped.
/// </summary>
internal sealed class DemoYear(CountyStore store)
{
    private readonly DemoClock clock = new();

    private DemoTexts Texts => new(store, clock);

    private readonly Dictionary<string, Guid> people = new(StringComparer.Ordinal);

    private IEnumerable<DemoStory> Stories() =>
        [
            .. DecisionYear.Stories(Texts),
            .. NormativeYear.Stories(Texts),
            .. CoordinationYear.Stories(Texts),
            .. CounselYear.Stories(),
            .. ServicesYear.Stories(),
            .. AssistanceYear.Stories(),
            .. ReconsiderationYear.Stories(),
            .. LitigationYear.Stories(),
            .. LiaisonYear.Stories(),
            .. DialogueYear.Stories(),
            .. OfficerYear.Stories(),
            .. InspectionYear.Stories(),
            .. DrawYear.Stories(new DrawFiles(store, clock)),
            .. ExamYear.Stories(),
            .. PenaltyYear.Stories(),
            .. new FileReviewYear(new ReviewFiles(store, clock), Texts).Stories(),
            .. ProblemYear.Stories(Texts),
            .. DiscretionYear.Stories(),
            .. KeyFieldYear.Stories(),
            .. new SupervisionYear(Texts).Stories(),
            .. PublicityYear.Stories(),
            .. LegalServiceYear.Stories(),
            .. NotaryYear.Stories(),
            .. MediationYear.Stories(),
            .. JusticeOfficeYear.Stories(),
            .. HonoursYear.Stories(),
            .. CountingYear.Stories(),
        ];

    /// <summary>Records the year. Refusals are bugs of the demo and are told as such.</summary>
    /// <param name="progress">Told of acts done and in all.</param>
    internal void Record(Action<int, int> progress) => Record([("demo", Stories())], progress);

    /// <summary>Records the year, and on the way what is in progress on a day: nothing of it is registered later than it was done.</summary>
    internal void Record(DateOnly today) => Record([("demo", Stories()), ("live", Live(today))], static (_, _) => { });

    /// <summary>Records a few matters in progress on a day.</summary>
    internal void RecordLive(DateOnly today) => Record([("live", Live(today))], static (_, _) => { });

    private IEnumerable<DemoStory> Live(DateOnly today) =>
        [.. ReportStory.Stories(today), .. new LiveMatters(today, Texts).Stories()];

    // The county's organs, then whoever acts and isn't registered yet, before the first of what they do.
    private IEnumerable<(string Name, IReadOnlyList<DemoStory> Stories)> Before(
        IReadOnlyList<(string Name, IReadOnlyList<DemoStory> Stories)> work
    )
    {
        if (work[0].Name == "demo")
            yield return ("organs", [.. OrgansYear.Stories()]);
        var registered = store.County.Staff.All.Select(o => o.SignIn).ToHashSet(StringComparer.Ordinal);
        var steps = work.SelectMany(w => w.Stories).SelectMany(s => s.Steps).ToList();
        var first = work[0].Name == "demo" ? new DateOnly(2025, 1, 1) : steps.Min(s => s.On);
        foreach (
            var person in steps
                .Select(s => s.Actor)
                .Append(DemoPeople.Administrator)
                .Append(DemoPeople.TrafficHead)
                .Where(a => a.Organ.Length > 0 && !registered.Contains(a.Id))
                .DistinctBy(a => a.Id)
        )
            yield return ($"people/{person.Id}", [PeopleYear.Story(person, first)]);
    }

    private void Record(IEnumerable<(string Name, IEnumerable<DemoStory> Stories)> all, Action<int, int> progress)
    {
        List<(string Name, IReadOnlyList<DemoStory> Stories)> work =
        [
            .. all.Select(a => (a.Name, (IReadOnlyList<DemoStory>)[.. a.Stories])),
        ];
        var steps = Before(work)
            .Concat(work)
            .SelectMany(part =>
                part.Stories.SelectMany(
                    (story, s) => story.Steps.Select((step, i) => (Story: story, Step: step, Key: $"{part.Name}/{s}/{i}"))
                )
            )
            .OrderBy(x => x.Step.On)
            .ToList();
        foreach (var official in store.County.Staff.All)
            people[official.SignIn] = Guid.Parse(official.Id);
        using var desk = new Desk(store, clock);
        var sweep = new Sweep(desk);
        var (done, recorded) = (0, Recorded());
        foreach (var day in steps.GroupBy(x => x.Step.On))
        {
            // What is recorded today may be of some days ago; the ledger's time never goes back.
            clock.MoveTo(day.Key < recorded ? recorded : day.Key);
            // Of days gone by the law's acts come with the acts of those days.
            if (day.Key >= recorded)
                sweep.Run();
            using var batch = desk.Batch(int.MaxValue);
            foreach (var (story, step, key) in day)
            {
                Perform(desk, batch, story, step, key);
                progress(++done, steps.Count);
            }

            batch.Commit();
        }
    }

    private DateOnly Recorded()
    {
        using var db = store.Open();
        var head = db.Heads.FirstOrDefault(h => h.County == store.CountyCode);
        return head is null ? default : new Clocks.CountyClock(clock).DayOf(head.RecordedAt);
    }

    private void Perform(Desk desk, DeskBatch batch, DemoStory story, DemoStep step, string key)
    {
        var reader = new Reader(store, batch, Texts, desk.Journal);
        foreach (var (request, i) in step.Requests(reader).Select((r, i) => (r, i)))
        {
            var actor = people.TryGetValue(step.Actor.Id, out var person)
                ? step.Actor with
                {
                    Id = person.ToString(),
                }
                : step.Actor;
            var outcome = batch.Perform(request with { Key = $"{key}/{i}" }, DemoPeople.Showing(actor, request.Matter));
            if (!outcome.Done)
                throw new InvalidOperationException(
                    $"Demo act {request.Act.Code} of {step.On:yyyy-MM-dd} is refused: {string.Join(' ', outcome.Problems)}"
                );
            if (request.Opens is not null)
                story.Opened(outcome.Matter!);
            if (request.Act is RegisterPerson { SignIn: { } name })
                people[name] = outcome.Matter!.Id;
        }
    }

    private sealed class Reader(CountyStore store, DeskBatch batch, DemoTexts texts, JournalDesk journal) : ICountyReader
    {
        public (FilledReport Report, FileRef Rows) Fill(string template, int year)
        {
            batch.Commit();
            var report = FilledReport.Of(store, template, year);
            return (report, texts.Put(new MemoryStream(ReportPackage.RowsFile(report)), "事项清单"));
        }

        public void Note(Guid matter, IEnumerable<string> lines)
        {
            batch.Commit();
            foreach (var (i, line) in lines.Index())
                journal.NoteAsync(matter, i, line).GetAwaiter().GetResult();
        }

        public IReadOnlyList<TMatter> List<TMatter>(Expression<Func<TMatter, bool>> where)
            where TMatter : Matter
        {
            // What this day has done so far must be visible to the look.
            batch.Commit();
            using var db = store.Open();
            return db.Matters<TMatter>(store.CountyCode).Where(where).OrderBy(m => m.Sequence).ToList();
        }
    }
}
