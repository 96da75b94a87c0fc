using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.AnnualReporting;

/// <summary>填报 — figures whose mechanism isn't kept here yet (《督察工作规定》第二十五条).</summary>
public sealed class ReturnTests
{
    private static readonly FileRef Evidence = new(new string('a', 64), "统计表.txt", 12);

    private static readonly DefineReturnItem Cases = new()
    {
        Key = "arbitration.cases",
        Name = "受理劳动仲裁案件",
        Unit = "件",
        Form = ReturnForm.Exact,
        Definition = "报告期内受理的劳动仲裁案件。",
        Section = "一（五）2",
        Answers = "gov",
    };

    private static FileReturn Value(string key, int amount, int? of = null, int year = 2025) =>
        new()
        {
            Key = key,
            Year = year,
            Amount = amount,
            Base = of,
            Evidence = Evidence,
        };

    [Fact]
    public void A_returned_figure_counts_from_its_approval_on_and_only_in_its_year()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        county.Open("return-item", Cases);
        var filed = county.Open("return", Value("arbitration.cases", 20));
        // Nobody has said that there were none.
        Assert.Equal("—", Printed(county, "arbitration.cases", 2025));
        county.Done(filed, new ApproveReturn(), People.InstitutionHead);
        Assert.Equal("20", Printed(county, "arbitration.cases", 2025));
        Assert.Equal("—", Printed(county, "arbitration.cases", 2024));
        using (var db = county.Store.Open())
        {
            var book = FigureBook.Read(db, county.Store.CountyCode);
            var half = new ReportPeriod(new(2025, 1, 1), new(2025, 6, 30));
            Assert.Equal(
                0,
                new Storage.FigureReader(db, county.Store.CountyCode).Read(book.Find("arbitration.cases")!, half).Value.Amount
            );
        }

        county.Done(filed, new WithdrawReturn { Reason = "重复。" });
        Assert.Equal("—", Printed(county, "arbitration.cases", 2025));
        Assert.Equal(["FileReturn", "ApproveReturn", "WithdrawReturn"], county.Acts(filed));
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public void A_return_is_called_and_found_by_the_name_of_its_figure(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2026, 1, 5);
        county.Open("return-item", Cases);
        var filed = county.Open("return", Value("arbitration.cases", 20));
        Assert.Equal("2025年受理劳动仲裁案件", county.Read<FigureReturn>(filed).Title);
        var official = Viewer.Of(People.Handler, People.Tahe);
        foreach (var words in new[] { "劳动仲裁案件", "2025年 仲裁", "arbitration.cases" })
        {
            var query = new ListQuery { Type = "return", Words = words };
            Assert.Equal(filed, Assert.Single(new MatterReader(county.Store, new KeptAnswers()).List(query, official).Rows).Id);
        }

        county.Verify();
    }

    [Fact]
    public void A_return_recorded_before_names_were_kept_is_still_called_by_its_key()
    {
        var at = new DateTimeOffset(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
        var filed = new FigureReturn();
        Value("arbitration.cases", 20)
            .Apply(
                filed,
                new Doing
                {
                    On = new(2026, 1, 5),
                    At = at,
                    Actor = People.Handler,
                    Sequence = 0,
                }
            );
        Assert.Equal("2025年 arbitration.cases", filed.Title);
    }

    [Fact]
    public void A_percentage_is_returned_as_its_two_whole_numbers_and_so_cannot_be_an_impossible_one()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        county.Open(
            "return-item",
            Cases with
            {
                Key = "arbitration.once_rate",
                Unit = "%",
                Form = ReturnForm.PercentTwoDecimals,
            }
        );
        Assert.Equal(["TB012"], county.NotOpened("return", Value("arbitration.once_rate", 9879)));
        Assert.Equal(["TB012"], county.NotOpened("return", Value("arbitration.once_rate", 2414, 0)));
        var filed = county.Open("return", Value("arbitration.once_rate", 2414, 2444));
        county.Done(filed, new ApproveReturn(), People.InstitutionHead);
        Assert.Equal("98.77%", Printed(county, "arbitration.once_rate", 2025));
        Assert.Equal("2414", Printed(county, "arbitration.once_rate_part", 2025));
        county.Verify();
    }

    [Fact]
    public void An_item_has_a_key_of_its_own_and_an_organ_that_answers_for_it()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        Assert.Equal(["TB001"], county.NotOpened("return-item", Cases with { Key = "法律援助" }));
        Assert.Equal(["TB002"], county.NotOpened("return-item", Cases with { Key = "mediation.mediated" }));
        Assert.Equal(["TB004"], county.NotOpened("return-item", Cases with { PartOf = "aid.all" }));
        Assert.Equal(["BL080"], county.NotOpened("return-item", Cases with { Answers = "nobody" }));
        var item = county.Open("return-item", Cases);
        Assert.Equal(["TB003"], county.NotOpened("return-item", Cases));
        county.Done(item, new RetireReturnItem { Reason = "已有办案系统。" });
        Assert.Equal(["TB010"], county.NotOpened("return", Value("arbitration.cases", 20)));
        county.Open("return-item", Cases);
        county.Verify();
    }

    [Fact]
    public void A_return_comes_from_the_organ_that_answers_once_a_year_with_evidence()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        county.Open("return-item", Cases);
        Assert.Equal(["TB010"], county.NotOpened("return", Value("aid.nothing", 20)));
        Assert.Equal(["TB011"], county.NotOpened("return", Value("arbitration.cases", 20), People.Stranger, "traffic"));
        Assert.Equal(["TB012"], county.NotOpened("return", Value("arbitration.cases", 20, 30)));
        Assert.Equal(["TB014"], county.NotOpened("return", Value("arbitration.cases", 20, year: 2027)));
        Assert.NotEmpty(county.NotOpened("return", Value("arbitration.cases", 20) with { Evidence = null! }));
        var filed = county.Open("return", Value("arbitration.cases", 20));
        Assert.Equal(["TB013"], county.NotOpened("return", Value("arbitration.cases", 21)));
        county.Done(filed, new SendBackReturn { Reason = "与台账不一致。" }, People.InstitutionHead);
        Assert.Equal(
            ["TB016"],
            county.Not(
                filed,
                new RefileReturn
                {
                    Amount = 19,
                    Base = 20,
                    Evidence = Evidence,
                }
            )
        );
        county.Done(filed, new RefileReturn { Amount = 19, Evidence = Evidence });
        county.Done(filed, new ApproveReturn(), People.InstitutionHead);
        Assert.Equal("19", Printed(county, "arbitration.cases", 2025));
        county.Verify();
    }

    [Fact]
    public void Parts_returned_that_do_not_add_up_to_their_whole_are_told()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        county.Open("return-item", Cases);
        county.Open("return-item", Cases with { Key = "arbitration.civil", Name = "民事", PartOf = "arbitration.cases" });
        county.Open("return-item", Cases with { Key = "arbitration.criminal", Name = "刑事", PartOf = "arbitration.cases" });
        foreach (var (key, amount) in new[] { ("arbitration.cases", 20), ("arbitration.civil", 12), ("arbitration.criminal", 7) })
            county.Done(county.Open("return", Value(key, amount)), new ApproveReturn(), People.InstitutionHead);
        using var db = county.Store.Open();
        var book = FigureBook.Read(db, county.Store.CountyCode);
        var reader = new Storage.FigureReader(db, county.Store.CountyCode);
        var told = Assert.Single(book.Unclosed(i => reader.Read(i, ReportPeriod.Year(2025))));
        Assert.Equal("其中各项之和（19）与“受理劳动仲裁案件”（20）不等。", told);

        county.Done(
            county.Open("return", Value("arbitration.civil", 3, year: 2024)),
            new ApproveReturn(),
            People.InstitutionHead
        );
        told = Assert.Single(
            book.Unclosed(i => new Storage.FigureReader(db, county.Store.CountyCode).Read(i, ReportPeriod.Year(2024)))
        );
        Assert.Equal("其中各项之和（3）与“受理劳动仲裁案件”（尚未填报）不等。", told);
    }

    private static string Printed(TestCounty county, string key, int year)
    {
        using var db = county.Store.Open();
        var book = FigureBook.Read(db, county.Store.CountyCode);
        return new Storage.FigureReader(db, county.Store.CountyCode).Read(book.Find(key)!, ReportPeriod.Year(year)).Printed;
    }
}
