using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;

namespace Fazhi.Testing.Courses;

/// <summary>Exams: a question that is retired in the end, a blueprint, an exam without anybody that is called off, a candidate who withdraws.</summary>
internal static class ExamCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("exam-question", Question),
        new("paper-blueprint", Blueprint),
        new("exam", Exam),
        new("sitting", Sitting),
    ];

    private const string Area = "交通运输";

    private static Matter Approved(Ground on)
    {
        var question = on.Open(
            "exam-question",
            People.Handler,
            new WriteQuestion
            {
                Kind = QuestionKind.Single,
                Stem = on.Name("行政处罚的执法人员不得少于几人？"),
                Options = ["一人", "两人", "三人"],
                Key = "B",
                Area = Area,
                Difficulty = QuestionDifficulty.Easy,
                Source = "行政处罚法第四十二条",
            }
        );
        return on.Do(question, People.InstitutionHead, new ApproveQuestion());
    }

    private static IEnumerable<Matter> Question(Ground on)
    {
        var question = Approved(on);
        yield return question;
        yield return on.Do(question, People.Handler, new RetireQuestion { Reason = "规定已经修改。" });
    }

    private static Matter Set(Ground on)
    {
        Approved(on);
        return on.Open(
            "paper-blueprint",
            People.Handler,
            new SetBlueprint
            {
                Title = on.Name("组卷方案"),
                Parts =
                [
                    new BlueprintPart
                    {
                        Kind = QuestionKind.Single,
                        Area = Area,
                        Difficulty = QuestionDifficulty.Easy,
                        Count = 1,
                        Points = 10,
                    },
                ],
            }
        );
    }

    private static IEnumerable<Matter> Blueprint(Ground on)
    {
        var blueprint = Set(on);
        yield return blueprint;
        yield return on.Do(blueprint, People.Handler, new RetireBlueprint { Reason = "另定新的方案。" });
    }

    private static Matter Open(Ground on)
    {
        var exam = on.Open(
            "exam",
            People.Handler,
            new AnnounceExam
            {
                Title = on.Name("行政执法资格考试"),
                HeldOn = on.Today,
                StartsAt = "上午9时",
                Place = "县司法局会议室",
                Blueprint = Reference<PaperBlueprint>.Of((PaperBlueprint)Set(on)),
            }
        );
        return on.Do(exam, People.Handler, new OpenRegistration { Seed = "演示种子演示种子演示种子演示种子" });
    }

    private static IEnumerable<Matter> Exam(Ground on)
    {
        var exam = Open(on);
        yield return exam;
        yield return on.Do(exam, People.InstitutionHead, new CancelExam { Reason = "没有人报名。" });
    }

    private static IEnumerable<Matter> Sitting(Ground on)
    {
        var sitting = on.Part(
            Open(on),
            "sitting",
            People.Handler,
            new RegisterCandidate { Name = on.Name("演示考生"), Area = Area }
        );
        yield return sitting;
        sitting = on.Do(sitting, People.Handler, new AdmitCandidate());
        yield return sitting;
        yield return on.Do(sitting, People.Handler, new WithdrawCandidate { Reason = "出差。" });
    }
}
