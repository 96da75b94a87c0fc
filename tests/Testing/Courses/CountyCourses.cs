using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Calendars;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Mechanisms.Parameters;

namespace Fazhi.Testing.Courses;

/// <summary>What the county sets: parameters, the year's days off, that a date is right.</summary>
internal static class CountyCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("county-organ", Organ),
        new("county-person", Person),
        new("county-post", Post),
        new("person-qualification", Qualified),
        new("letterhead", Letterhead),
        new("own-register", OwnRegister),
        new(
            "parameter",
            on =>
                [
                    on.Open(
                        "parameter",
                        People.Head,
                        new SetParameter
                        {
                            Parameter = "mediation.target-days",
                            Value = "45",
                            From = on.Today,
                            Source = "演示文件",
                        }
                    ),
                ]
        ),
        new(
            "holiday-arrangement",
            on =>
                [
                    // The years are loaded one after the other.
                    on.Open(
                        "holiday-arrangement",
                        People.InstitutionHead,
                        new LoadArrangement
                        {
                            Year = WorkCalendar.StateCouncil.LastYear + 1,
                            Notice = "国办发明电〔2040〕7号",
                            Source = "https://www.gov.cn",
                            Days =
                            [
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 1, 1), "元旦", DayOff.Off),
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 5, 1), "劳动节", DayOff.Off),
                                new(new(WorkCalendar.StateCouncil.LastYear + 1, 10, 1), "国庆节", DayOff.Off),
                            ],
                        }
                    ),
                ]
        ),
        new(
            "date-confirmation",
            on => [on.Open("date-confirmation", People.Head, new ConfirmDate { Date = on.Today, Note = "系统停用检修。" })]
        ),
    ];

    // The county's settings say which organs there are until the first of them is a record.
    private static void Organs(Ground on)
    {
        if (on.All<CountyOrgan>().Count == 0)
            foreach (var act in OrganSetup.Acts(People.Tahe))
                on.Open("county-organ", People.Administrator, act);
    }

    private static IEnumerable<Matter> Person(Ground on)
    {
        Organs(on);
        var person = on.Open(
            "county-person",
            People.Administrator,
            new RegisterPerson
            {
                Title = on.Name("演示人员"),
                Organ = "gov",
                Roles = ["Handler"],
            }
        );
        yield return person;
        yield return on.Do(person, People.Administrator, new NameSignIn { SignIn = on.Name("yanshi-") });
        yield return on.Do(person, People.Administrator, new LeaveService { Reason = "退休" });
    }

    private static IEnumerable<Matter> Post(Ground on)
    {
        var person = Somebody(on);
        var post = on.Part(
            person,
            "county-post",
            People.Administrator,
            new AppointToPost
            {
                At = "traffic",
                Role = "Handler",
                From = on.Today,
                Ground = "任职文件",
            }
        );
        yield return post;
        yield return on.Do(post, People.Administrator, new EndPost { Reason = "轮岗" });
    }

    private static IEnumerable<Matter> Qualified(Ground on)
    {
        var held = on.Part(
            Somebody(on),
            "person-qualification",
            People.Administrator,
            new RecordQualification
            {
                Of = Qualification.LegalProfession,
                Ground = QualificationGround.Certificate,
                Certificate = "演示证书第1号",
                From = new DateOnly(2020, 3, 1),
            }
        );
        yield return held;
        yield return on.Do(held, People.Administrator, new LoseQualification { Reason = "注销" });
    }

    private static IEnumerable<Matter> Letterhead(Ground on)
    {
        var set = on.Open(
            "letterhead",
            People.Administrator,
            new SetLetterhead
            {
                Institution = on.Name("塔河县司法局"),
                Address = "塔河县演示街1号",
                Phone = "0457-0000000",
                Contact = "演示联系人",
                Office = "塔河县人民政府办公室",
                Court = "塔河县人民法院",
                Prefecture = "大兴安岭地区行政公署",
                Recipients = "各乡（镇）人民政府",
            }
        );
        yield return set;
        yield return on.Do(set, People.Administrator, new VoidRecord<CountyLetterhead> { Reason = "填错。" });
    }

    private static IEnumerable<Matter> OwnRegister(Ground on)
    {
        var code = $"own{on.All<OwnRegister>().Count}";
        var defined = OwnSamples.Households with { RegisterCode = code, Title = on.Name("低保家庭登记") };
        var register = on.Open("own-register", People.Administrator, defined);
        yield return register;
        yield return on.Do(
            register,
            People.Administrator,
            OwnSamples.Revised(defined) with
            {
                Fields = [.. defined.Fields, new("复核日期", OwnFieldKind.Day)],
            }
        );
        yield return on.Do(register, People.Administrator, new StopOwnRegister { Reason = "并入省级系统。" });
    }

    private static Matter Somebody(Ground on)
    {
        Organs(on);
        return on.Open("county-person", People.Administrator, new RegisterPerson { Title = on.Name("演示人员") });
    }

    private static IEnumerable<Matter> Organ(Ground on)
    {
        Organs(on);
        var name = on.Name("塔河县演示局");
        var organ = on.Open(
            "county-organ",
            People.Administrator,
            new EstablishOrgan
            {
                Title = name,
                OrganCode = on.Name("demo-"),
                Word = "塔演",
                Above = "gov",
                Kind = OrganKind.Department,
                Enforces = true,
            }
        );
        yield return organ;
        yield return on.Do(organ, People.Administrator, new RenameOrgan { Name = $"{name}（改）", Ground = "机构改革方案" });
        yield return on.Do(organ, People.Administrator, new EndOrgan { Successor = "justice", Ground = "机构改革方案" });
    }
}
