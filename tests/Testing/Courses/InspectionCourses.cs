using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Testing.Courses;

/// <summary>Inspections of enterprises: an item published and withdrawn, a cap, a plan, an enterprise, a visit from its proposal to its publication, what else came by, what the enterprise thinks.</summary>
internal static class InspectionCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("inspection-item", Item),
        new("enterprise", Enterprise),
        new("visit-cap", Cap),
        new("inspection-plan", Plan),
        new("enterprise-inspection", Visit),
        new("other-visit", Other),
        new("visit-rating", Rate),
    ];

    private static InspectionItem Filed(Ground on) =>
        (InspectionItem)
            on.Open(
                "inspection-item",
                People.Handler,
                new FileItem
                {
                    Title = on.Name("对食品经营者的监督检查"),
                    Grounds = "《食品安全法》第一百零九条",
                    Category = "食品经营",
                    Content = "进货查验、从业人员健康证明、食品保质期。",
                    Standard = "记录完整，没有超过保质期的食品。",
                    Mode = InspectionMode.OnSite,
                    YearlyCap = 20,
                }
            );

    internal static InspectionItem Published(Ground on) =>
        (InspectionItem)on.Do(Filed(on), People.InstitutionHead, new PublishItem { Where = "县人民政府网站" });

    private static IEnumerable<Matter> Item(Ground on)
    {
        var item = Filed(on);
        yield return item;
        yield return on.Do(item, People.InstitutionHead, new PublishItem());
        yield return on.Do(item, People.InstitutionHead, new WithdrawItem { Reason = "依据已经废止。" });
    }

    internal static Enterprise Registered(Ground on)
    {
        var name = on.Name("塔河县演示食品店");
        var digits = new string([.. name.Where(char.IsAsciiDigit)]).PadLeft(8, '0');
        var body = $"92232722MA{digits[^7..]}";
        return (Enterprise)
            on.Open(
                "enterprise",
                People.Handler,
                new RegisterEnterprise
                {
                    Title = name,
                    CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
                    Nature = EnterpriseNature.SelfEmployed,
                    Address = "塔河县演示路3号",
                    Representative = "演示店主",
                    Phone = PhoneNumber.Parse("13900000099"),
                    Categories = ["食品经营"],
                }
            );
    }

    private static IEnumerable<Matter> Enterprise(Ground on)
    {
        var enterprise = Registered(on);
        yield return enterprise;
        yield return on.Do(
            enterprise,
            People.Handler,
            new RateEnterprise { Class = RiskClass.A, Ground = "2025年度企业信用风险分类结果" }
        );
        yield return on.Do(enterprise, People.Handler, new CloseEnterprise { Ground = "已经注销登记。" });
    }

    private static IEnumerable<Matter> Cap(Ground on)
    {
        var cap = on.Open(
            "visit-cap",
            People.InstitutionHead,
            new SetCap
            {
                Title = on.Name("食品检查频次上限"),
                Scope = CapScope.Organ,
                Kind = CapKind.AtMost,
                Times = 20,
                Years = 1,
                SparesComplaints = true,
            }
        );
        yield return cap;
        yield return on.Do(cap, People.InstitutionHead, new EndCap { Reason = "重新规定。" });
    }

    private static IEnumerable<Matter> Plan(Ground on)
    {
        var plan = on.Open(
            "inspection-plan",
            People.Handler,
            new DrawUpPlan
            {
                Title = on.Name("年度检查计划"),
                Year = on.Today.Year,
                Items = [Reference<InspectionItem>.Of(Published(on))],
                Visits = 10,
                Arrangement = "按月安排，能够合并的合并检查。",
            }
        );
        yield return plan;
        yield return on.Do(plan, People.InstitutionHead, new ApprovePlan());
        yield return on.Do(plan, People.Handler, new PublishPlan());
    }

    internal static Officer Certified(Ground on, InspectionItem item) =>
        (Officer)
            on.Open(
                "officer",
                People.Handler,
                new RegisterOfficer
                {
                    Name = on.Name("演示检查员"),
                    Kind = CertificateKind.Enforcement,
                    Certificate = on.Name("黑演检"),
                    Area = "市场监督管理",
                    Competences = [item.Title],
                    IssuedOn = on.Today.AddDays(-100),
                    ExpiresOn = on.Today.AddYears(4),
                }
            );

    private static Matter Proposed(Ground on)
    {
        var (item, enterprise) = (Published(on), Registered(on));
        return on.Open(
            "enterprise-inspection",
            People.Handler,
            new ProposeVisit
            {
                Enterprise = Reference<Enterprise>.Of(enterprise),
                Items = [Reference<InspectionItem>.Of(item)],
                Kind = VisitKind.Routine,
                Cause = VisitCause.Monitoring,
                Reason = "进货台账的数据缺失，需要到现场核对。",
                VisitOn = on.Today,
                Officers = [Reference<Officer>.Of(Certified(on, item)), Reference<Officer>.Of(Certified(on, item))],
            }
        );
    }

    private static IEnumerable<Matter> Visit(Ground on)
    {
        var visit = Proposed(on);
        yield return visit;
        yield return on.Do(visit, People.InstitutionHead, new ApproveVisit());
        yield return on.Do(visit, People.Resident, new ConfirmEntry());
        yield return on.Do(
            visit,
            People.Handler,
            new RecordVisit
            {
                From = "09:30",
                Until = "10:15",
                Place = "塔河县演示路3号",
                Present = "演示店主",
                ShownAndTold = true,
                Account = "查看进货台账和货架，一包食品没有标签。",
                Result = VisitResult.MendedAtOnce,
                Findings = "一包散装食品没有标签，演示店主当场下架。",
            }
        );
        yield return on.Do(visit, People.Handler, new TellResult { Conclusion = "发现一个问题，已经当场改正。" });
        yield return on.Do(visit, People.Handler, new PublishVisit());
    }

    private static IEnumerable<Matter> Other(Ground on)
    {
        yield return on.Open(
            "other-visit",
            People.Handler,
            new LogOtherVisit
            {
                Enterprise = Reference<Enterprise>.Of(Registered(on)),
                VisitOn = on.Today,
                Kind = OtherVisitKind.Publicity,
                Purpose = "讲解《食品安全法》。",
                People = 2,
            }
        );
    }

    private static IEnumerable<Matter> Rate(Ground on)
    {
        var visit = (EnterpriseInspection)Proposed(on);
        on.Do(visit, People.InstitutionHead, new ApproveVisit());
        visit = (EnterpriseInspection)on.Do(visit, People.Resident, new ConfirmEntry());
        var rating = on.Open(
            "visit-rating",
            People.Resident,
            new RateVisit
            {
                VisitCode = visit.Code!,
                Body = visit.Organ,
                Score = 5,
                ShownCertificates = true,
                ToldRights = true,
                NoFavours = true,
                Comment = "态度很好。",
            },
            "justice"
        );
        yield return rating;
    }
}
