using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;

namespace Fazhi.CommandLine.Demo;

/// <summary>资格考试演示：三次考试，37人参加，26人合格，如报告所载；题目、姓名和作答为演示。</summary>
internal static class ExamYear
{
    // Of each exam: month, day, who sat of which organ, and how many of them pass.
    private static readonly (int Month, int Day, int Sat, int Passed)[] Held = [(3, 20, 13, 9), (6, 19, 12, 8), (10, 23, 12, 9)];
    private static readonly (string Organ, string Area)[] Bodies =
    [
        ("traffic", "交通运输"),
        ("market", "市场监督管理"),
        ("police", "公安"),
        ("resources", "自然资源"),
        ("housing", "住房和城乡建设"),
        ("labour", "人力资源和社会保障"),
    ];

    private const int FirstName = 800;
    private static readonly Actor Justice = DemoPeople.Handler("justice");
    private static readonly Actor Chief = DemoPeople.InstitutionHead("justice");
    private static readonly DateOnly Written = DemoPeople.WorkingDay(2, 10);
    private static readonly DateOnly Approved = DemoPeople.WorkingDay(2, 12);

    internal static IEnumerable<DemoStory> Stories()
    {
        foreach (var question in ExamBank.Questions)
            yield return new DemoStory("exam-question", "justice")
                .On(Written, Justice, question)
                .On(Approved, Chief, new ApproveQuestion());
        yield return new DemoStory("paper-blueprint", "justice").On(
            DemoPeople.WorkingDay(2, 13),
            Justice,
            new SetBlueprint { Title = "行政执法资格考试组卷方案", Parts = ExamBank.Blueprint }
        );
        foreach (var number in Enumerable.Range(0, Held.Length))
            yield return Exam(number);
    }

    private static DemoStory Exam(int number)
    {
        var (month, day, sat, passed) = Held[number];
        var on = DemoPeople.WorkingDay(month, day);
        var first = Held.Take(number).Sum(h => h.Sat) + FirstName;
        var story = new DemoStory("exam", "justice")
            .On(
                DemoPeople.WorkingDay(month, 3),
                Justice,
                county => new AnnounceExam
                {
                    Title = $"2025年第{"一二三"[number]}次行政执法人员资格考试",
                    HeldOn = on,
                    StartsAt = "上午9时",
                    Place = "县司法局会议室",
                    Blueprint = Reference<PaperBlueprint>.Of(county.List<PaperBlueprint>(_ => true).Single()),
                }
            )
            .On(
                DemoPeople.WorkingDay(month, 4),
                Justice,
                new OpenRegistration { Seed = $"塔河县演示种子2025年第{number + 1}次资格考试" }
            );
        foreach (var (organ, area) in Bodies)
            story.Then(
                DemoPeople.WorkingDay(month, 6),
                DemoPeople.Handler(organ),
                (_, exam) =>
                    Enumerable
                        .Range(0, sat)
                        .Where(i => Bodies[i % Bodies.Length].Organ == organ)
                        .Select(i => Registered(exam, first + i, organ, area, DemoPeople.WorkingDay(month, 6)))
            );
        story
            .Then(
                DemoPeople.WorkingDay(month, 11),
                Justice,
                (county, exam) => Each(county, exam, _ => new AdmitCandidate(), DemoPeople.WorkingDay(month, 11))
            )
            .On(on, Justice, new BeginExam());
        for (var i = 0; i < sat; i++)
        {
            var (place, isGood) = (i, i < passed);
            var candidate = DemoPeople.Resident(first + i);
            story
                .Then(on, candidate, (county, exam) => [Seated(county, exam, place, on)])
                .Then(on, candidate, (county, exam) => [Submitted(county, exam, place, isGood, on)]);
        }

        return story.On(on, Justice, new MarkExam()).On(DemoPeople.WorkingDay(month, day, 3), Chief, new PublishResults());
    }

    private static ActRequest Registered(Guid exam, int person, string organ, string area, DateOnly on) =>
        ActRequest.Open("sitting", new RegisterCandidate { Name = DemoPeople.Name(person), Area = area }, on, organ) with
        {
            Parent = exam,
        };

    private static IEnumerable<ActRequest> Each(ICountyReader county, Guid exam, Func<Sitting, Act> act, DateOnly on) =>
        county.List<Sitting>(s => s.Parent == exam).Select(s => ActRequest.In(s.Id, act(s), on));

    private static ActRequest Seated(ICountyReader county, Guid exam, int place, DateOnly on)
    {
        var (sitting, of) = (county.List<Sitting>(s => s.Parent == exam)[place], county.List<Exam>(e => e.Id == exam).Single());
        return ActRequest.In(
            sitting.Id,
            new SeatCandidate
            {
                EntryCode = TicketCode.Of(of.Seed!, sitting.Id, sitting.TicketIssue),
                PaperDigest = Paper(county, of, sitting).Digest,
                Minutes = of.Minutes,
                GraceSeconds = of.GraceSeconds,
            },
            on
        );
    }

    // Whoever passes has eight of ten right, whoever doesn't four.
    private static ActRequest Submitted(ICountyReader county, Guid exam, int place, bool isGood, DateOnly on)
    {
        var (sitting, of) = (county.List<Sitting>(s => s.Parent == exam)[place], county.List<Exam>(e => e.Id == exam).Single());
        var items = Paper(county, of, sitting).Items;
        var right = isGood ? 8 : 4;
        county.Note(
            sitting.Id,
            items.Select((item, i) => PaperAnswers.Line(i + 1, (i + place) % items.Count < right ? item.Key : Wrong(item, place)))
        );
        return ActRequest.In(sitting.Id, new SubmitPaper(), on);
    }

    private static string Wrong(PaperItem item, int place) =>
        Enumerable
            .Range(0, item.Options.Count)
            .Select(o => Choices.Letter((o + place) % item.Options.Count).ToString())
            .First(l => l != item.Key);

    private static Paper Paper(ICountyReader county, Exam exam, Sitting sitting) =>
        new ExamPapers(
            exam,
            county.List<PaperBlueprint>(b => b.Id == exam.Blueprint.Id).Single().Parts,
            ExamPapers.At(county.List<ExamQuestion>(_ => true), exam.Bank ?? -1)
        ).Of(sitting.Id);
}
