using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.LegalServices;

namespace Fazhi.CommandLine.Demo;

/// <summary>公共法律服务演示：受理法律援助案件20件，值班律师法律帮助16件，处理法律咨询283件，如报告所载；另有不予援助1件、法治体检8家。内容为演示。</summary>
internal static class LegalServiceYear
{
    private const int Cases = 20;
    private const int DutyHelp = 16;
    private const int Consultations = 283;
    private const int CheckUps = 8;
    private static readonly Actor Clerk = DemoPeople.Handler("justice");
    private static readonly Actor Chief = DemoPeople.InstitutionHead("justice");

    private static readonly (string Name, LawyerKind Kind, string Firm)[] Lawyers =
    [
        ("演示律师甲", LawyerKind.Lawyer, "黑龙江演示律师事务所"),
        ("演示律师乙", LawyerKind.Lawyer, "黑龙江演示律师事务所"),
        ("演示律师丙", LawyerKind.Lawyer, "黑龙江演示第二律师事务所"),
        ("演示法律服务工作者", LawyerKind.GrassrootsWorker, "塔河县演示法律服务所"),
        ("演示援助律师", LawyerKind.AidStaff, "塔河县法律援助中心"),
    ];

    private static readonly (AidForm Form, string Kind, AidMeans Means, string Account)[] Asked =
    [
        (
            AidForm.Labour,
            "请求确认劳动关系或者支付劳动报酬",
            AidMeans.MigrantWorker,
            "务工三个月没有拿到工资，请求支付。演示案情。"
        ),
        (AidForm.Civil, "请求给付赡养费或者抚养费或者扶养费", AidMeans.NoFixedIncome, "子女不给付赡养费。演示案情。"),
        (AidForm.Civil, "请求人身损害赔偿", AidMeans.Pledge, "交通事故受伤，请求赔偿。演示案情。"),
        (AidForm.Administrative, "请求给予社会保险待遇或者社会救助", AidMeans.Relief, "对停发救助不服。演示案情。"),
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        foreach (var (lawyer, i) in Lawyers.Select((l, i) => (l, i)))
            yield return new DemoStory("lawyer", "justice").On(
                new DateOnly(2025, 1, 2),
                Clerk,
                new ListLawyer
                {
                    Title = lawyer.Name,
                    Kind = lawyer.Kind,
                    Firm = lawyer.Firm,
                    Licence = $"演示执业{i + 1:000}",
                    Since = new DateOnly(2012 + i, 7, 1),
                    From = new DateOnly(2025, 1, 2),
                    Fields = i % 2 == 0 ? ["劳动争议", "刑事"] : ["婚姻家庭"],
                    Willing = true,
                }
            );
        for (var i = 0; i < Cases; i++)
            yield return i % 5 == 4 ? Noticed(i) : Applied(i);
        yield return Refused();
        for (var i = 0; i < DutyHelp; i++)
            yield return Duty(i);
        for (var i = 0; i < Consultations; i++)
            yield return Consultation(i);
        for (var i = 0; i < CheckUps; i++)
            yield return CheckUp(i);
    }

    private static DemoStory Applied(int i)
    {
        var asked = DemoPeople.Spread(i, Cases);
        var (form, kind, means, account) = Asked[i % Asked.Length];
        var online = i % 4 == 1;
        var application = new ApplyForAid
        {
            Applicant = DemoPeople.Citizen(700 + i),
            Form = form,
            Kind = kind,
            Means = means,
            Groups = means == AidMeans.MigrantWorker ? [ApplicantGroup.MigrantWorker] : [],
            Account = account,
            Way = online ? AidWay.Online : AidWay.Counter,
        };
        var story = new DemoStory("legal-aid-case", "justice").On(
            asked,
            online ? DemoPeople.Resident(700 + i) : Clerk,
            application
        );
        var decided = Later(asked, 2);
        if (i % 6 == 2)
        {
            story
                .On(asked, Clerk, new TellMissingPapers { Missing = ["身份证件复印件"] })
                .On(Later(asked, 1), Clerk, new SupplyPapers { Statement = "已经补交。" });
        }

        return Handled(story.On(decided, Clerk, new GrantAid { Means = means, Verified = true }), i, decided);
    }

    private static DemoStory Noticed(int i)
    {
        var on = DemoPeople.Spread(i, Cases);
        var story = new DemoStory("legal-aid-case", "justice").On(
            on,
            Clerk,
            new TakeNotice
            {
                Authority = NotifyingAuthority.Court,
                AuthorityName = "塔河县人民法院",
                Notice = $"演示通知第{i + 1}号",
                Applicant = DemoPeople.Citizen(700 + i),
                Account = "被告人没有委托辩护人。演示案情。",
            }
        );
        return Handled(story, i, on);
    }

    private static DemoStory Handled(DemoStory story, int i, DateOnly decided) =>
        story
            .On(
                Later(decided, 1),
                Clerk,
                county => new AssignAid { Lawyer = Named(county, Lawyers[i % 3].Name), To = i % 5 == 4 ? "塔河县人民法院" : null }
            )
            .On(
                Later(decided, 5),
                Clerk,
                new ReportAid
                {
                    Result = "已经办结，维护了受援人的合法权益（演示）。",
                    RecoveredYuan = i % 4 == 0 ? 6000 + i * 150.5m : null,
                    Submitted = true,
                }
            )
            .On(Later(decided, 6), Clerk, new PaySubsidy { Yuan = 1500 + i % 3 * 200, PaidOn = Later(decided, 6) })
            .On(Later(decided, 6), Clerk, new CloseAid { Filed = true });

    private static DemoStory Refused()
    {
        var on = DemoPeople.WorkingDay(6, 10);
        return new DemoStory("legal-aid-case", "justice")
            .On(
                on,
                Clerk,
                new ApplyForAid
                {
                    Applicant = DemoPeople.Citizen(760),
                    Form = AidForm.Civil,
                    Kind = "请求人身损害赔偿",
                    Means = AidMeans.DataSharing,
                    Account = "请求赔偿。演示案情。",
                }
            )
            .On(
                Later(on, 3),
                Clerk,
                new RefuseAid
                {
                    Facts = "经信息共享核查，家庭人均收入超过经济困难标准（演示）。",
                    Reason = "不符合经济困难条件（《法律援助法》第三十四条）。",
                }
            )
            .On(Later(on, 5), Clerk, new ObjectToAidDecision { Reason = "认为收入核算有误（演示）。" })
            .On(
                Later(on, 7),
                Chief,
                new DecideAidObjection { Result = ObjectionResult.Upheld, Reason = "收入核算无误，决定适当（演示）。" }
            );
    }

    private static DemoStory Duty(int i) =>
        new DemoStory("duty-lawyer-help", "justice").On(
            DemoPeople.Spread(i, DutyHelp),
            Clerk,
            county => new RecordDutyHelp
            {
                HelpedOn = DemoPeople.Spread(i, DutyHelp),
                Place = i % 3 == 0 ? "塔河县人民法院" : "塔河县看守所",
                Lawyer = Named(county, Lawyers[i % 3].Name),
                Kind = i % 2 == 0 ? "法律咨询" : "程序选择建议",
                Helped = DemoPeople.Name(800 + i),
            }
        );

    private static DemoStory Consultation(int i)
    {
        var on = DemoPeople.Spread(i, Consultations);
        var field = (i % 5) switch
        {
            0 => "劳动争议",
            1 => "婚姻家庭",
            2 => "债权债务",
            3 => "合同纠纷",
            _ => "人身损害",
        };
        var story = new DemoStory("legal-consultation", "justice");
        if (i % 12 != 7)
            return story.On(
                on,
                Clerk,
                new RecordConsultation
                {
                    Way = i % 3 == 0 ? ConsultationWay.Phone : ConsultationWay.InPerson,
                    Field = field,
                    Question = $"询问{field}怎样处理（演示）。",
                    Answer = "已经说明法律规定和处理途径（演示）。",
                }
            );
        var resident = DemoPeople.Resident(900 + i);
        story
            .On(on, resident, new AskLegalQuestion { Field = field, Question = $"{field}怎样处理（演示）？" })
            .On(Later(on, 1), Clerk, new AnswerLegalQuestion { Answer = "已经说明法律规定和处理途径（演示）。" });
        return i % 24 == 7
            ? story.On(
                Later(on, 2),
                resident,
                new RateLegalAnswer { Rating = i % 96 == 7 ? ConsultationRating.Fairly : ConsultationRating.Satisfied }
            )
            : story;
    }

    private static DemoStory CheckUp(int i)
    {
        var on = DemoPeople.WorkingDay(4 + i % 6, 8 + i);
        var story = new DemoStory("legal-check-up", "justice")
            .On(
                on,
                Clerk,
                county => new BeginCheckUp
                {
                    Enterprise = DemoPeople.Company(i).Name,
                    CreditCode = DemoPeople.Company(i).CreditCode,
                    Agreed = true,
                    Lawyer = Named(county, Lawyers[i % 3].Name),
                    Campaign = "法治体检进企业，公法服务促发展",
                }
            )
            .On(
                Later(on, 3),
                Clerk,
                new ReportCheckUp
                {
                    Found =
                    [
                        new CheckUpRisk
                        {
                            Area = "劳动用工",
                            Risk = "部分劳动合同没有续签（演示）。",
                            Advice = "一个月内续签。",
                        },
                    ],
                    Summary = "企业经营总体合法（演示）。",
                }
            );
        return i % 2 == 0 ? story.On(Later(on, 20), Clerk, new RevisitCheckUp { Adopted = 1 }) : story;
    }

    private static Reference<Lawyer> Named(ICountyReader county, string name) =>
        Reference<Lawyer>.Of(county.List<Lawyer>(l => l.Title == name).Single());

    private static DateOnly Later(DateOnly day, int days) => WorkCalendar.StateCouncil.AddWorkingDays(day, days);
}
