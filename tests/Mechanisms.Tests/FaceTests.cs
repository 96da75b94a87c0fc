using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>What mechanisms say of themselves to people is true of their definitions.</summary>
public sealed class FaceTests
{
    [Fact]
    public void Whoever_may_apply_online_is_told_at_every_stage_what_happens_next()
    {
        var types = InReportOrder.Types.Applications.Select(a => InReportOrder.Types.Find(a.Type)!).Distinct().ToList();
        Assert.NotEmpty(types);
        foreach (var type in types)
        foreach (var stage in Enum.GetNames(type.StageEnum))
            Assert.EndsWith("。", type.Face.Applicant.Next(stage), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_every_document_it_is_said_whether_the_applicant_is_given_it()
    {
        foreach (var type in InReportOrder.Types.Applications.Select(a => InReportOrder.Types.Find(a.Type)!).Distinct())
            Assert.Equal(
                type.Acts.SelectMany(r => r.Documents).Select(d => d.Template).Distinct().Order(StringComparer.Ordinal),
                type.Face.Applicant.Documents.Concat(type.Face.Applicant.DocumentsForOthers).Order(StringComparer.Ordinal)
            );
    }

    [Fact]
    public void Every_figure_for_the_home_page_is_counted_by_the_mechanism_that_names_it()
    {
        foreach (var mechanism in InReportOrder.All)
            Assert.All(mechanism.Headlines, key => Assert.Contains(mechanism.Indicators, i => i.Key == key));
    }

    [Fact]
    public void Every_refusal_that_is_shown_at_a_field_is_one_of_the_act_applied_with()
    {
        foreach (var application in InReportOrder.Types.Applications)
        {
            var codes = InReportOrder
                .Types.Find(application.Type)!
                .Acts.Single(r => r.ActType == application.Act)
                .Gates.Select(g => g.Code)
                .ToHashSet();
            Assert.All(application.FieldOf.Keys, code => Assert.Contains(code, codes));
        }
    }

    [Fact]
    public void What_kind_of_respondent_an_organ_is_is_told_by_the_organ_and_not_by_its_name()
    {
        Organ[] organs =
        [
            .. People.Tahe.Organs,
            new("street", "塔河县新民街道办事处", "新办", "gov") { Kind = OrganKind.Township },
            new("tax", "国家税务总局塔河县税务局", "塔税", "gov") { Kind = OrganKind.Vertical },
            new("station", "塔河县公安局新民派出所", "新所", "gov") { Kind = OrganKind.Dispatched },
            new("park", "塔河县湿地公园管理处", "塔园", "gov") { Kind = OrganKind.Authorised },
        ];
        var county = new County(People.Tahe.Code, People.Tahe.Name, People.Tahe.Word, organs);
        var application = InReportOrder.Types.Applications.Single(a => a.Type == "reconsideration");
        Assert.Equal(
            [
                "CountyGovernment",
                "JusticeBureau",
                "Department",
                "Township",
                "Township",
                "VerticalOrgan",
                "DispatchedOrgan",
                "AuthorisedOrganisation",
            ],
            organs.Select(o => application.Complete(f => f == "respondentOrgan" ? o.Code : null, county)["respondentKind"])
        );
        Assert.Equal("Other", application.Complete(_ => null, county)["respondentKind"]);
    }

    [Fact]
    public void An_application_that_asks_for_a_field_no_act_has_does_not_start()
    {
        var wrong = Assert.Throws<DefinitionException>(() => new MatterTypes([new Faced("nothing", "TS001")]));
        Assert.Contains(wrong.Faults, f => f.Contains("has no field nothing", StringComparison.Ordinal));
    }

    [Fact]
    public void Chapters_are_told_from_places()
    {
        Assert.Equal("一（三）", ReportPlace.Chapter("一（三）2"));
        Assert.Equal("二", ReportPlace.Chapter("二"));
        Assert.Equal("", ReportPlace.Chapter(""));
        Assert.All(
            InReportOrder.All.Select(m => ReportPlace.Chapter(m.Section)),
            c => Assert.NotEqual(c, ReportPlace.TitleOf(c))
        );
    }

    private sealed class Faced(string field, string code)
        : MatterType<Lending, LendingStage>("lending", "案卷借阅", "1", new DateOnly(2010, 1, 1))
    {
        public override MatterFace Face { get; } =
            new()
            {
                Applications =
                [
                    new()
                    {
                        Slug = "lending",
                        Act = typeof(AskForFile),
                        Title = "借阅案卷",
                        Icon = "folder",
                        Hint = _ => "",
                        Says = "借阅案卷。",
                        Name = "borrower",
                        Steps = [new("借阅", "写清楚哪一卷。", ["borrower"], [field])],
                        Organ = (_, county) => county.Organs[0].Code,
                        FieldOf = new Dictionary<string, string> { [code] = field },
                    },
                ],
            };

        protected override void Define(Lifecycle<Lending, LendingStage> it)
        {
            it.Opens<AskForFile>("申请借阅", LendingStage.Asked).By(Role.Public).Under(Laws.Statutes.CivilCode[201]);
            it.Act<ReturnFile>("归还", [LendingStage.Asked], LendingStage.Returned)
                .By(Role.Handler)
                .Under(Laws.Statutes.CivilCode[201]);
            it.Act<RefuseLending>("拒绝", LendingStage.Asked, LendingStage.Refused)
                .By(Role.Handler)
                .Under(Laws.Statutes.CivilCode[201]);
            it.Act<LendFile>("借出", LendingStage.Asked, LendingStage.Lent).By(Role.Handler).Under(Laws.Statutes.CivilCode[201]);
            it.Act<RemindByLaw>("逾期催还", LendingStage.Lent, LendingStage.Overdue)
                .By(Role.Handler)
                .Under(Laws.Statutes.CivilCode[201]);
            it.Ends(LendingStage.Returned, LendingStage.Refused, LendingStage.Overdue);
        }
    }
}
