using Fazhi.Figures;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.AnnualReporting;

/// <summary>统计起点 — a figure is one figure over time: returned for the years before its work was kept here, counted from then on.</summary>
public sealed class CountingStartTests
{
    private const string Received = "reconsideration.received";

    private static readonly BeginCounting Begin = new() { Mechanism = "行政复议", FromYear = 2025 };

    private static readonly DefineReturnItem Item = new()
    {
        Key = Received,
        Name = "收到行政复议申请",
        Unit = "件",
        Form = ReturnForm.Exact,
        Definition = "报告期内收到的行政复议申请。",
        Section = "一（四）1",
        Answers = "gov",
    };

    private static readonly FileReturn Past = new()
    {
        Key = Received,
        Year = 2023,
        Amount = 194,
        Evidence = new(new string('a', 64), "统计表.txt", 12),
    };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Years_before_the_start_are_told_from_returns_and_years_after_from_matters(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        Assert.Equal(["TB002"], county.NotOpened("return-item", Item));
        Assert.Equal(["TB020"], county.NotOpened("counting-start", Begin with { Mechanism = "行政" }, People.InstitutionHead));
        Assert.Equal(["TB022"], county.NotOpened("counting-start", Begin with { FromYear = 2026 }, People.InstitutionHead));
        Assert.Equal(["BL002"], county.NotOpened("counting-start", Begin));
        county.Open("counting-start", Begin, People.InstitutionHead);
        Assert.Equal(["TB021"], county.NotOpened("counting-start", Begin, People.InstitutionHead));
        county.Open(Cases.Code, Cases.Application, People.Resident);

        Assert.Equal(["TB002"], county.NotOpened("return-item", Item with { Form = ReturnForm.Percent }));
        Assert.Equal(["TB002"], county.NotOpened("return-item", Item with { Key = "reconsideration.mean_days" }));
        county.Open("return-item", Item);
        Assert.Equal(["TB017"], county.NotOpened("return", Past with { Year = 2025 }));
        var past = county.Open("return", Past);
        Assert.Equal("—", Printed(county, 2023));
        county.Done(past, new ApproveReturn(), People.InstitutionHead);
        Assert.Equal(("194", "—", "1"), (Printed(county, 2023), Printed(county, 2024), Printed(county, 2025)));

        using var db = county.Store.Open();
        var reader = new FigureReader(db, county.Store.CountyCode);
        var book = FigureBook.Read(db, county.Store.CountyCode);
        var indicator = book.Find(Received)!;
        Assert.Single(book.All, i => i.Key == Received);
        var told = reader.Read(indicator, ReportPeriod.Year(2023));
        Assert.Equal((true, "收到行政复议申请"), (told.Indicator.IsReturned, told.Indicator.Name));
        Assert.Equal([past], reader.Rows(indicator, ReportPeriod.Year(2023)).Select(m => m.Id));
        Assert.IsType<Reconsideration>(Assert.Single(reader.Rows(indicator, ReportPeriod.Year(2025))));
        Assert.False(reader.Read(indicator, ReportPeriod.Year(2025)).Indicator.IsReturned);
        // Two years that are told in two ways are no whole; nor is a distribution known that nobody counted.
        Assert.False(reader.Read(indicator, new ReportPeriod(new(2023, 1, 1), new(2025, 12, 31))).IsKnown);
        foreach (
            var other in book.All.Where(i => i.Key.StartsWith("reconsideration.", StringComparison.Ordinal) && i.Key != Received)
        )
            Assert.False(reader.Read(other, ReportPeriod.Year(2023)).IsKnown, other.Key);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_was_returned_before_anything_was_counted_is_not_lost_though_the_county_has_not_said_from_when(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        var start = county.Open("counting-start", Begin, People.InstitutionHead);
        county.Open("return-item", Item);
        county.Done(county.Open("return", Past), new ApproveReturn(), People.InstitutionHead);
        county.Done(start, new WithdrawCounting { Reason = "登记有误。" }, People.InstitutionHead);
        Assert.Equal("194", Printed(county, 2023));
        // A nought of a time before there was a ledger is no knowledge; one of this year is.
        Assert.Equal(("—", "0"), (Printed(county, 2024), Printed(county, 2025)));
        Assert.Equal(["TB017"], county.NotOpened("return", Past with { Year = 2022 }));
        county.Verify();
    }

    [Fact]
    public void A_mean_of_no_cases_is_none()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3);
        county.Open(Cases.Code, Cases.Application, People.Resident);
        using var db = county.Store.Open();
        var mean = new FigureReader(db, county.Store.CountyCode).Read(
            ReconsiderationIndicators.MeanDays,
            ReportPeriod.Year(2025)
        );
        Assert.Equal((false, "—", (decimal?)null), (mean.IsKnown, mean.Printed, mean.Number));
    }

    private static string Printed(TestCounty county, int year)
    {
        using var db = county.Store.Open();
        var book = FigureBook.Read(db, county.Store.CountyCode);
        return new FigureReader(db, county.Store.CountyCode).Read(book.Find(Received)!, ReportPeriod.Year(year)).Printed;
    }
}
