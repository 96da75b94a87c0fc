using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.OwnRegisters;
using Fazhi.Storage;
using Fazhi.Storage.Importing;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.OwnRegisters;

/// <summary>A county defines a register of its own and works in it as in any other.</summary>
public sealed class OwnRegisterTests
{
    private static readonly ReportPeriod Year = ReportPeriod.Year(2025);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_was_defined_is_filled_in_found_counted_and_agrees_with_the_ledger(Database database)
    {
        using var county = Begin(database);
        var register = county.Open("own-register", OwnSamples.Households, People.InstitutionHead);
        var first = county.Open("own-dibao", Household(county, "演示甲", "城市低保", 3, 620.5m));
        county.Open("own-dibao", Household(county, "演示乙", "农村低保", 1, 400m));
        county.Open("own-dibao", Household(county, "演示丙", "农村低保", 4, 1200m, on: "2024-12-31"));
        var mistaken = county.Open("own-dibao", Household(county, "演示丁", "农村低保", 9, 9999m));
        var type = county.Store.Types.Find("own-dibao")!;
        county.Done(mistaken, county.Said("own-dibao", new { reason = "重复登记" }, "VoidRecord"));

        Assert.Equal("演示甲", county.Read(type, first).Title);
        Assert.Equal(["RecordEntry"], county.Acts(first));
        Assert.Equal("2", Told(county, "own_dibao.count"));
        Assert.Equal("4", Told(county, "own_dibao.sum4"));
        Assert.Equal("1020.50", Told(county, "own_dibao.sum5"));
        Assert.Equal("1", Told(county, "own_dibao.by3#城市低保"));
        Assert.Equal(["DefineOwnRegister"], county.Acts(register));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_later_version_asks_otherwise_and_what_was_entered_before_stays_readable_as_it_was(Database database)
    {
        using var county = Begin(database);
        var register = county.Open("own-register", OwnSamples.Households, People.InstitutionHead);
        var before = county.Open("own-dibao", Household(county, "演示甲", "城市低保", 3, 620.5m));
        var now = OwnSamples.Households.Fields;
        var revised = OwnSamples.Revised(OwnSamples.Households) with
        {
            Title = "最低生活保障登记",
            // A choice and a column more, one column less.
            Fields =
            [
                .. now.Select(f => f.Name == "类别" ? f with { Choices = "城市低保、农村低保、特困供养" } : f)
                    .Where(f => f.Name != "住房困难"),
                new("复核日期", OwnFieldKind.Day),
            ],
            Reason = "民政部门新增特困供养。",
        };
        Assert.Equal(
            ["TZ009"],
            county
                .Not(
                    register,
                    revised with
                    {
                        Fields = [.. now, new("备注2", OwnFieldKind.Text), new("乡镇", OwnFieldKind.Text)],
                    },
                    People.InstitutionHead
                )
                .Where(c => c == "TZ009")
        );
        county.Today(2025, 4, 8).Done(register, revised, People.InstitutionHead);
        var after = county.Open(
            "own-dibao",
            county.Said(
                "own-dibao",
                new
                {
                    户号 = "演示乙",
                    类别 = "特困供养",
                    家庭人口 = 1,
                    月保障金 = 800m,
                    批准日期 = "2025-04-08",
                    复核日期 = "2025-04-08",
                }
            )
        );
        Assert.Equal("2", Told(county, "own_dibao.count"));
        Assert.Equal("1", Told(county, "own_dibao.by3#特困供养"));
        var type = county.Store.Types.Find("own-dibao")!;
        Assert.Equal(("最低生活保障登记", "2"), (type.Name, type.Version));
        Assert.Equal(("1", "2"), (county.Read(type, before).Rules, county.Read(type, after).Rules));
        var told = Timeline.Whole(county.Store, county.Read(type, before)).Entries.Single().Said;
        Assert.Contains(told, s => s.Field.Label == "住房困难");
        county.Verify();

        // An entry of before goes on under the new version, and may then say what that asks for.
        county.Done(before, county.Said("own-dibao", new { reason = "补填复核日期。" }, "MoveToVersion"));
        Assert.Equal("2", county.Read(type, before).Rules);
        county.Done(
            before,
            Correction.Make(
                type.MatterClass,
                "补填。",
                [
                    new FieldChange
                    {
                        Field = type.MatterClass.GetProperties().Single(x => FieldModel.NameOf(x) == "复核日期").Name,
                        Before = "",
                        After = "2025-04-08",
                    },
                ]
            )
        );
        county.Verify();

        county.Done(register, new StopOwnRegister { Reason = "并入省级系统。" }, People.InstitutionHead);
        Assert.Null(county.Store.Types.InForce("own-dibao", new DateOnly(2025, 4, 8)));
        Assert.Equal("2", Told(county, "own_dibao.count"));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Another_start_knows_what_was_defined_and_a_sheet_fills_it(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 4, 7);
        county.Open("own-register", OwnSamples.Households with { Closes = true, Organs = ["traffic"] }, People.InstitutionHead);
        var again =
            database == Database.Sqlite
                ? CountyStore.Sqlite(
                    Path.Combine(county.Folder, "county.db"),
                    People.Tahe,
                    InReportOrder.Types,
                    folder: county.Folder
                )
                : CountyStore.Postgres(county.Connection!, People.Tahe, InReportOrder.Types, folder: county.Folder);
        Assert.Null(again.Types.Find("own-dibao"));
        again.Start();
        var type = again.Types.Find("own-dibao")!;
        using var desk = new Desk(again, county.Time);
        var import = new SheetImport(desk, type, type.Rule(OwnTypes.Record)!);
        const string sheet =
            "户号\t类别\t家庭人口\t月保障金\t批准日期\t乡镇\n演示甲\t城市低保\t3\t620.5\t2025/3/3\t开库康镇人民政府\n演示乙\t特困\t1\t400\t2025-03-03\t";
        var traffic = new Actor("traffic", "演示丙", "traffic", Role.Handler);
        Assert.Equal([(3, "类别")], import.Run(sheet, traffic, record: false).Problems.Select(p => (p.Row, p.Column)));
        Assert.Equal(
            ["BL003"],
            import
                .Run(sheet.Replace("特困", "农村低保", StringComparison.Ordinal), People.Handler, record: false)
                .Problems.Select(p => p.Problem.Code)
                .Distinct()
        );
        Assert.Equal(2, import.Run(sheet.Replace("特困", "农村低保", StringComparison.Ordinal), traffic, record: true).Recorded);
        using var db = again.Open();
        var open = new FigureReader(db, again.CountyCode);
        var book = FigureBook.Read(db, again.CountyCode);
        Assert.Equal(
            ("2", "0"),
            (open.Read(book.Find("own_dibao.count")!, Year).Printed, open.Read(book.Find("own_dibao.closed")!, Year).Printed)
        );
        Assert.True(new Storage.Verifying.LedgerCheck(again, new() { Files = false }).Run().Agrees);
    }

    [Fact]
    public void A_definition_that_could_not_be_filled_in_or_counted_says_what_is_wrong_with_it()
    {
        using var county = Begin(Database.Sqlite);
        var sound = OwnSamples.Households;
        string[] Not(DefineOwnRegister wrong, Actor? by = null) =>
            [.. county.NotOpened("own-register", wrong, by ?? People.InstitutionHead)];
        DefineOwnRegister With(int at, OwnField field) =>
            sound with
            {
                Fields = [.. sound.Fields.Select((f, i) => i == at ? field : f)],
            };
        Assert.Equal(["BL002"], Not(sound, People.Handler));
        Assert.Equal(["TZ001"], Not(sound with { RegisterCode = "低保" }));
        Assert.Equal(["TZ010"], Not(sound with { Title = InReportOrder.Types.Find("reconsideration")!.Name }));
        Assert.Equal(["TZ003"], Not(With(7, new("住房 困难", OwnFieldKind.YesNo))));
        Assert.Equal(["TZ003"], Not(With(7, new("乡镇", OwnFieldKind.Organ))));
        Assert.Equal(["TZ004"], Not(With(0, new("户号", OwnFieldKind.Personal, Required: true))));
        Assert.Equal(["TZ005"], Not(With(2, new("类别", OwnFieldKind.Choice, Required: true, Choices: "城市低保"))));
        Assert.Equal(["TZ005"], Not(With(2, new("类别", OwnFieldKind.Choice, Required: true, Choices: "1、2"))));
        Assert.Equal(["TZ005"], Not(With(7, new("住房困难", OwnFieldKind.YesNo, Choices: "是、否"))));
        Assert.Equal(["TZ006"], Not(sound with { DatedBy = "复核日期" }));
        Assert.Equal(["TZ007"], Not(With(3, new("家庭人口", OwnFieldKind.Whole, Counted: true))));
        Assert.Equal(["TZ003"], Not(With(7, new("办理日期", OwnFieldKind.Day))));
        Assert.Equal(["TZ001"], Not(sound with { RegisterCode = "di_bao" }));
        Assert.Equal(0, county.LedgerSize());
        county.Open("own-register", sound, People.InstitutionHead);
        Assert.Equal(["TZ002", "TZ010"], Not(sound));
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_revision_counts_what_was_empty_before_and_changes_neither_names_nor_choices_nor_the_year_of_anything(
        Database database
    )
    {
        using var county = Begin(database);
        var defined = OwnSamples.Households with
        {
            Fields = [.. OwnSamples.Households.Fields, new("人数", OwnFieldKind.Whole), new("补助", OwnFieldKind.Money)],
        };
        var register = county.Open("own-register", defined, People.InstitutionHead);
        var before = county.Open("own-dibao", Household(county, "甲户", "城市低保", 3, 620.5m));
        var revised = OwnSamples.Revised(defined) with
        {
            IsPublic = true,
            Fields = [.. defined.Fields.Select(f => f.Name is "人数" or "补助" ? f with { Required = true, Counted = true } : f)],
            Reason = "列入统计。",
        };
        string[] Not(ReviseOwnRegister wrong) => [.. county.Not(register, wrong, People.InstitutionHead)];
        Assert.Equal(
            ["TZ008"],
            Not(revised with { Fields = [new("名称", OwnFieldKind.Text, Required: true), .. revised.Fields] })
        );
        Assert.Equal(
            ["TZ014"],
            Not(
                revised with
                {
                    Fields = [.. revised.Fields.Select(f => f.Name == "类别" ? f with { Choices = "城市低保、特困供养" } : f)],
                }
            )
        );
        Assert.Equal(["TZ015"], Not(revised with { DatedBy = null }));
        county.Done(register, revised, People.InstitutionHead);
        county.Open(
            "own-dibao",
            county.Said(
                "own-dibao",
                new
                {
                    户号 = "乙户",
                    类别 = "农村低保",
                    家庭人口 = 1,
                    月保障金 = 400m,
                    批准日期 = "2025-03-03",
                    人数 = 7,
                    补助 = 12.5m,
                }
            )
        );
        Assert.Equal(
            ("2", "7", "12.50"),
            (Told(county, "own_dibao.count"), Told(county, "own_dibao.sum10"), Told(county, "own_dibao.sum11"))
        );
        // What was entered before everybody was to see it isn't disclosed; what was is.
        var type = county.Store.Types.Find("own-dibao")!;
        Assert.False(type.Disclosure!.Allows(county.Read(type, before)));

        // A corrected name is the name everywhere.
        county.Done(
            before,
            Correction.Make(
                type.MatterClass,
                "错名。",
                [
                    new FieldChange
                    {
                        Field = "F1",
                        Before = "甲户",
                        After = "丙户",
                    },
                ]
            )
        );
        Assert.Equal("丙户", county.Read(type, before).Title);
        county.Verify();
    }

    private static TestCounty Begin(Database database) => new TestCounty(database, InReportOrder.Types).Today(2025, 4, 7);

    private static Act Household(
        TestCounty county,
        string name,
        string kind,
        int people,
        decimal money,
        string on = "2025-03-03"
    ) =>
        county.Said(
            "own-dibao",
            new
            {
                户号 = name,
                类别 = kind,
                家庭人口 = people,
                月保障金 = money,
                批准日期 = on,
            }
        );

    private static string? Told(TestCounty county, string key)
    {
        using var db = county.Store.Open();
        var reader = new FigureReader(db, county.Store.CountyCode);
        return reader.Read(FigureBook.Read(db, county.Store.CountyCode).Find(key)!, Year).Printed;
    }
}
