using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;

namespace Fazhi.Testing.Courses;

/// <summary>Legal services: a lawyer listed and removed; aid from the application to the file; a duty lawyer's help; a consultation asked, answered and rated; a check-up revisited.</summary>
internal static class LegalServiceCourses
{
    private static readonly Actor Justice = new("aid-clerk", "郑援助", "justice", Role.Handler, Role.Registrar);

    internal static readonly OrdinaryCourse[] All =
    [
        new("lawyer", Listing),
        new("legal-aid-case", Aid),
        new(
            "duty-lawyer-help",
            on =>
                [
                    on.Open(
                        "duty-lawyer-help",
                        People.Handler,
                        new RecordDutyHelp
                        {
                            HelpedOn = on.Today,
                            Place = on.Name("演示看守所"),
                            Lawyer = Reference<Lawyer>.Of(Listed(on)),
                            Kind = "法律咨询",
                            Helped = "演示受帮助人",
                            Note = "询问程序。",
                        }
                    ),
                ]
        ),
        new("legal-consultation", Consultation),
        new("legal-check-up", CheckUp),
    ];

    private static Lawyer Listed(Ground on)
    {
        var name = on.Name("演示律师");
        return (Lawyer)
            on.Open(
                "lawyer",
                People.Handler,
                new ListLawyer
                {
                    Title = name,
                    Kind = LawyerKind.Lawyer,
                    Firm = "演示律师事务所",
                    Licence = $"证{name}",
                    Since = on.Today.AddYears(-5),
                    From = on.Today,
                    Fields = ["劳动争议"],
                    Willing = true,
                }
            );
    }

    private static IEnumerable<Matter> Listing(Ground on)
    {
        var lawyer = Listed(on);
        yield return lawyer;
        yield return on.Do(
            lawyer,
            People.Handler,
            new ChangeLawyer
            {
                Firm = "演示第二律师事务所",
                Fields = ["刑事"],
                Willing = true,
            }
        );
        yield return on.Do(lawyer, People.Handler, new DeclareLawyerInterests { Interests = ["塔河县演示木业有限公司"] });
        yield return on.Do(lawyer, People.Handler, new RemoveLawyer { Reason = "转到外地执业。" });
    }

    private static IEnumerable<Matter> Aid(Ground on)
    {
        var aid = on.Open(
            "legal-aid-case",
            People.Resident,
            new ApplyForAid
            {
                Applicant = new Party { Name = on.Name("张三"), Address = "塔河镇演示街1号" },
                Form = AidForm.Labour,
                Kind = "请求确认劳动关系或者支付劳动报酬",
                Means = AidMeans.MigrantWorker,
                Groups = [ApplicantGroup.MigrantWorker],
                Account = "三个月没有拿到工资。",
                Opponents = ["演示建筑公司"],
                Way = AidWay.Online,
            },
            "justice"
        );
        yield return aid;
        yield return on.Do(aid, Justice, new TellMissingPapers { Missing = ["身份证件复印件"] });
        on.Days(1);
        yield return on.Do(aid, People.Resident, new SupplyPapers { Statement = "已经补交。" });
        yield return on.Do(aid, Justice, new GrantAid { Means = AidMeans.MigrantWorker, Verified = true });
        var lawyer = Listed(on);
        yield return on.Do(
            aid,
            Justice,
            new AssignAid { Lawyer = Reference<Lawyer>.Of(lawyer), To = "塔河县劳动人事争议仲裁委员会" }
        );
        yield return on.Do(
            aid,
            Justice,
            new ReportAid
            {
                Result = "裁决支付工资。",
                RecoveredYuan = 12000.50m,
                Submitted = true,
            }
        );
        yield return on.Do(aid, Justice, new PaySubsidy { Yuan = 1500.25m, PaidOn = on.Today });
        yield return on.Do(aid, Justice, new CloseAid { Filed = true });
    }

    private static IEnumerable<Matter> Consultation(Ground on)
    {
        var asked = on.Open(
            "legal-consultation",
            People.Resident,
            new AskLegalQuestion
            {
                Asker = on.Name("演示咨询人"),
                Field = "劳动争议",
                Question = "工资拖欠怎样要。",
            }
        );
        yield return asked;
        yield return on.Do(asked, People.Handler, new AnswerLegalQuestion { Answer = "可以申请仲裁。" });
        yield return on.Do(
            asked,
            People.Resident,
            new RateLegalAnswer { Rating = ConsultationRating.Satisfied, Remark = "讲得清楚。" }
        );
    }

    private static IEnumerable<Matter> CheckUp(Ground on)
    {
        var lawyer = Listed(on);
        var checkUp = on.Open(
            "legal-check-up",
            People.Handler,
            new BeginCheckUp
            {
                Enterprise = on.Name("塔河县演示木业有限公司"),
                Agreed = true,
                Lawyer = Reference<Lawyer>.Of(lawyer),
            }
        );
        yield return checkUp;
        yield return on.Do(
            checkUp,
            People.Handler,
            new ReportCheckUp
            {
                Found =
                [
                    new CheckUpRisk
                    {
                        Area = "劳动用工",
                        Risk = "合同没有续签。",
                        Advice = "续签。",
                    },
                ],
                Summary = "总体合法。",
            }
        );
        yield return on.Do(checkUp, People.Handler, new RevisitCheckUp { Adopted = 1 });
    }
}
