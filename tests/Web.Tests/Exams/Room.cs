using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Exams;

/// <summary>An exam of the justice bureau at a site, open for registration.</summary>
internal sealed class Room
{
    private readonly Site site;

    internal Room(Site site, string key = "乙", string wrong = "丁")
    {
        this.site = site;
        foreach (var kind in Enum.GetValues<QuestionKind>())
            for (var i = 1; i <= 4; i++)
            {
                var written = Examining.Question(kind, i) with
                {
                    Options = kind == QuestionKind.TrueFalse ? [] : ["甲", key, "丙", wrong],
                    Explanation = "解析密语",
                };
                var question = Open("exam-question", written);
                Do(question, new ApproveQuestion(), Examining.Chief);
            }

        Open("paper-blueprint", new SetBlueprint { Title = "组卷方案", Parts = Examining.Parts });
        Exam = Open("exam", Examining.Announced(site.Desk().Clock.Today));
        Do(Exam, new OpenRegistration { Seed = Examining.Seed });
    }

    internal Guid Exam { get; }

    internal ExamPapers Papers
    {
        get
        {
            using var db = site.Store.Open();
            var county = site.Store.CountyCode;
            var exam = db.Matters<Exam>(county).Single(e => e.Id == Exam);
            return new ExamPapers(
                exam,
                db.Matters<PaperBlueprint>(county).Single().Parts,
                ExamPapers.At([.. db.Matters<ExamQuestion>(county)], exam.Bank!.Value)
            );
        }
    }

    internal Guid Admitted(string name)
    {
        var sitting = Performed(Examining.Registering(Exam, name), Examining.Traffic).Id;
        Do(sitting, new AdmitCandidate());
        return sitting;
    }

    internal void Begin() => Do(Exam, new BeginExam());

    internal Paper Paper(Guid sitting) => Papers.Of(sitting);

    internal string Code(Guid sitting) => TicketCode.Of(Examining.Seed, sitting, Read(sitting).TicketIssue);

    internal SeatCandidate Seating(Guid sitting) =>
        new()
        {
            EntryCode = Code(sitting),
            PaperDigest = Paper(sitting).Digest,
            Minutes = 90,
            GraceSeconds = 60,
        };

    internal Sitting Read(Guid sitting)
    {
        using var db = site.Store.Open();
        return db.Matters<Sitting>(site.Store.CountyCode).Single(s => s.Id == sitting);
    }

    internal void Do(Guid matter, Act act, Actor? by = null) => Performed(ActRequest.In(matter, act), by ?? Examining.Justice);

    private Guid Open(string type, Act act) => Performed(ActRequest.Open(type, act, organ: "justice"), Examining.Justice).Id;

    private Matter Performed(ActRequest request, Actor by)
    {
        var outcome = site.Desk().Perform(request, by);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        return outcome.Matter!;
    }
}
