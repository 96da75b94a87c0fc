using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;
using static Fazhi.Laws.Statutes;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>述法方式.</summary>
public enum DutyReportManner
{
    [Term("现场述法")]
    InPerson,

    [Term("书面述法")]
    InWriting,
}

/// <summary>述法 — one leader's report on a year's study and use of the law, and what it scored.</summary>
[EntryOf<RecordDutyReport>]
public sealed class DutyReport : Matter<RecordStage>, IReckoned
{
    public Reference<CountyPerson> Person { get; internal set; } = null!;

    /// <summary>The person's id once more, in a column of its own: the gate asks by it.</summary>
    public Guid PersonId { get; internal set; }

    public string Position { get; internal set; } = "";

    public int Year { get; internal set; }

    public DateOnly ReportedOn { get; internal set; }

    public DutyReportManner Manner { get; internal set; }

    public int? Score { get; internal set; }

    void IReckoned.Reckon() => (PersonId, Title) = (Person.Id, $"{Person.Title}{Year}年度述法");
}

/// <summary>登记述法.</summary>
public sealed record RecordDutyReport : RecordAct<DutyReport>
{
    [Field("述法人", Hint = "人员名册中的姓名。")]
    public required Reference<CountyPerson> Person { get; init; }

    [Field("职务", Max = 100)]
    public required string Position { get; init; }

    [Field("年度", Hint = "述的是哪一年的履职情况。", Min = 2015, Max = 2100)]
    public required int Year { get; init; }

    [Field("述法日期", NotAfterAct = true)]
    public required DateOnly ReportedOn { get; init; }

    [Field("方式")]
    public required DutyReportManner Manner { get; init; }

    [Field("测评得分", Hint = "百分制；没有测评的不填。", Min = 0, Max = 100)]
    public int? Score { get; init; }

    [Field("述法报告", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>述法台账 — 《法治宣传教育法》第三十八条: study and use of the law belong in the yearly report on duties.</summary>
public sealed class DutyReportType() : Register<DutyReport, RecordDutyReport>("duty-report", "述法", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "presentation",
        WhyClosed = "述法报告和测评是干部管理的内部记录，所以只公布人数。数字由台账算出，可以在台账页校验。",
    };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记一名领导干部的年度述法：方式、日期和测评得分。";

    protected override void Further(Lifecycle<DutyReport, RecordStage> it, ActRule<DutyReport, RecordStage, RecordDutyReport> record)
    {
        it.Indexed(m => new { m.Year, m.ReportedOn });
        record
            .Needs("SF001", IsFirst, "一人一个年度只登记一次", LegalPublicity[38], "该人员这一年度的述法已经登记；登记有误的，办理更正或者作废。")
            .Needs("SF002", (_, a, _) => a.ReportedOn >= new DateOnly(a.Year, 1, 1) && a.ReportedOn < new DateOnly(a.Year + 2, 1, 1), "在当年或者次年述法", Article.WorkingRule, "请核对年度和述法日期。");
    }

    private static bool IsFirst(DutyReport report, RecordDutyReport act, Circumstances at)
    {
        var (id, person, year) = (report.Id, act.Person.Id, act.Year);
        return !at.Records.Any<DutyReport>(r => r.PersonId == person && r.Year == year && r.Stage == RecordStage.Recorded && r.Id != id);
    }
}
