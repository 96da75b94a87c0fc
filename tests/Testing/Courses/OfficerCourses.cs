using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Testing.Courses;

/// <summary>Officers: one certified and cancelled in the end, a need, the course that answers it, who attended.</summary>
internal static class OfficerCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("officer", Certified),
        new("training-need", Need),
        new("training-course", Course),
        new("attendance", Attend),
    ];

    private static IEnumerable<Matter> Certified(Ground on)
    {
        var officer = on.Open(
            "officer",
            People.Handler,
            new RegisterOfficer
            {
                Name = on.Name("演示执法员"),
                Kind = CertificateKind.Enforcement,
                Certificate = on.Name("黑演执"),
                Area = "交通运输",
                Competences = ["道路运输检查", "超限运输检查"],
                IssuedOn = on.Today.AddDays(-100),
                ExpiresOn = on.Today.AddYears(4),
            }
        );
        yield return officer;
        yield return on.Do(officer, People.InstitutionHead, new CancelCertificate { Reason = "退休。" });
    }

    private static IEnumerable<Matter> Need(Ground on)
    {
        var need = on.Open(
            "training-need",
            People.Handler,
            new GatherNeed
            {
                Title = on.Name("处罚决定书怎样写裁量理由"),
                Source = NeedSource.FileReview,
                FoundOn = on.Today,
            }
        );
        yield return need;
        yield return on.Do(need, People.InstitutionHead, new DropNeed { Reason = "已经下发范本。" });
    }

    private static TrainingCourse Plan(Ground on) =>
        (TrainingCourse)
            on.Open(
                "training-course",
                People.Handler,
                new PlanCourse
                {
                    Title = on.Name("行政执法人员培训班"),
                    Organiser = "塔河县司法局",
                    Content = "行政处罚程序和文书。",
                    From = on.Today,
                    Until = on.Today.AddDays(1),
                    Hours = 16,
                }
            );

    private static IEnumerable<Matter> Course(Ground on)
    {
        var course = Plan(on);
        yield return course;
        yield return on.Do(course, People.Handler, new HoldCourse { Teacher = "演示讲师" });
    }

    private static IEnumerable<Matter> Attend(Ground on)
    {
        var officer = on.All<Officer>().FirstOrDefault(o => o.IsValidOn(on.Today)) ?? (Officer)Certified(on).First();
        var course = Plan(on);
        on.Do(course, People.Handler, new HoldCourse());
        yield return on.Part(
            course,
            "attendance",
            People.Handler,
            new RecordAttendance
            {
                Officer = Reference<Officer>.Of(officer),
                AttendedOn = on.Today,
                Hours = 16,
            }
        );
    }
}
