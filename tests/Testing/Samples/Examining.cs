using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Testing;

/// <summary>An exam of the justice bureau, walked there by real acts: bank, blueprint, registration, candidates let in.</summary>
public static class Examining
{
    public const string Area = "交通运输";
    public const string Seed = "种子种子种子种子种子种子种子种子";

    public static Actor Justice { get; } = new("clerk", "郑监考", "justice", Role.Handler, Role.Registrar);
    public static Actor Chief { get; } = new("chief", "冯局长", "justice", Role.InstitutionHead);
    public static Actor Traffic { get; } = new("traffic", "钱交通", "traffic", Role.Handler, Role.Registrar);

    /// <summary>Two of each kind are drawn from a bank of five.</summary>
    public static IReadOnlyList<BlueprintPart> Parts { get; } =
    [Part(QuestionKind.Single, 5), Part(QuestionKind.Multiple, 10), Part(QuestionKind.TrueFalse, 5)];

    public static WriteQuestion Question(QuestionKind kind, int number) =>
        new()
        {
            Kind = kind,
            Stem = $"{Terms.Of(kind)}第{number}题？",
            Options = kind == QuestionKind.TrueFalse ? [] : ["甲", "乙", "丙", "丁"],
            Key = kind == QuestionKind.Multiple ? "AC" : "B",
            Area = Area,
            Difficulty = QuestionDifficulty.Medium,
            Source = "行政处罚法第四十二条",
        };

    public static AnnounceExam Announced(DateOnly on) =>
        new()
        {
            Title = "2025年第一次考试",
            HeldOn = on,
            StartsAt = "上午9时",
            Place = "会议室",
            Blueprint = "组卷方案",
        };

    /// <summary>The bank: approved questions.</summary>
    public static IReadOnlyList<Guid> Bank(this TestCounty county, int ofEach = 5)
    {
        List<Guid> bank = [];
        foreach (var kind in Enum.GetValues<QuestionKind>())
            for (var i = 1; i <= ofEach; i++)
            {
                var question = county.Open("exam-question", Question(kind, i), Justice, "justice");
                county.Done(question, new ApproveQuestion(), Chief);
                bank.Add(question);
            }

        return bank;
    }

    /// <summary>An exam that may be registered for today.</summary>
    public static Guid Exam(this TestCounty county)
    {
        county.Bank();
        county.Open("paper-blueprint", new SetBlueprint { Title = "组卷方案", Parts = Parts }, Justice, "justice");
        return county.AnotherExam("2025年第一次考试");
    }

    /// <summary>One more with the same blueprint.</summary>
    public static Guid AnotherExam(this TestCounty county, string title)
    {
        var exam = county.Open("exam", Announced(county.Desk.Clock.Today) with { Title = title }, Justice, "justice");
        county.Done(exam, new OpenRegistration { Seed = Seed }, Justice);
        return exam;
    }

    public static ActRequest Registering(Guid exam, string name) =>
        ActRequest.Open("sitting", new RegisterCandidate { Name = name, Area = Area }, organ: "traffic") with
        {
            Parent = exam,
        };

    /// <summary>A candidate of the bureau of transport with a ticket.</summary>
    public static Guid Admitted(this TestCounty county, Guid exam, string name)
    {
        var sitting = county.Do(Registering(exam, name), Traffic).Id;
        county.Done(sitting, new AdmitCandidate(), Justice);
        return sitting;
    }

    /// <summary>A candidate as the Desk sees one who has shown the ticket.</summary>
    public static Actor Candidate(Guid sitting) => Actor.Resident($"sitting/{sitting:N}", "考生", sitting);

    public static SeatCandidate Seating(this TestCounty county, Guid sitting)
    {
        var one = county.Read<Sitting>(sitting);
        var exam = county.Read<Exam>(one.Parent!.Value);
        return new()
        {
            EntryCode = TicketCode.Of(exam.Seed!, sitting, one.TicketIssue),
            PaperDigest = county.Papers(exam.Id).Of(sitting).Digest,
            Minutes = exam.Minutes,
            GraceSeconds = exam.GraceSeconds,
        };
    }

    public static Sitting Seat(this TestCounty county, Guid sitting) =>
        (Sitting)county.Done(sitting, county.Seating(sitting), Candidate(sitting));

    /// <summary>The papers of an exam, drawn from the tables.</summary>
    public static ExamPapers Papers(this TestCounty county, Guid exam)
    {
        using var db = county.Store.Open();
        var (code, of) = (county.Store.CountyCode, county.Read<Exam>(exam));
        return new ExamPapers(
            of,
            county.Read<PaperBlueprint>(of.Blueprint.Id).Parts,
            ExamPapers.At([.. db.Matters<ExamQuestion>(code)], of.Bank ?? -1)
        );
    }

    /// <summary>Notes answers in the journal of a sitting.</summary>
    public static void Answer(this TestCounty county, Guid sitting, params (long Sequence, int Number, string Letters)[] answers)
    {
        foreach (var (sequence, number, letters) in answers)
            Assert.Equal(Storage.Noted.Kept, county.Noted(sitting, sequence, PaperAnswers.Line(number, letters)));
    }

    /// <summary>Sends a line to the journal of a sitting.</summary>
    public static Noted Noted(this TestCounty county, Guid sitting, long sequence, string line) =>
        county.Desk.Journal.NoteAsync(sitting, sequence, line).GetAwaiter().GetResult();

    /// <summary>Answers the first so many questions rightly.</summary>
    public static void AnswerRightly(this TestCounty county, Guid exam, Guid sitting, int right)
    {
        var items = county.Papers(exam).Of(sitting).Items;
        for (var i = 0; i < right; i++)
            county.Answer(sitting, (i, i + 1, items[i].Key));
    }

    public static Matter Submit(this TestCounty county, Guid sitting) =>
        county.Done(sitting, new SubmitPaper(), Candidate(sitting));

    private static BlueprintPart Part(QuestionKind kind, int points) =>
        new()
        {
            Kind = kind,
            Area = Area,
            Count = 2,
            Points = points,
        };
}
