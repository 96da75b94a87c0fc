using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>其他法定年报的阶段.</summary>
public enum StatutoryReportStage
{
    [Term("编制信息公开年报")]
    OpenInformation,

    [Term("编制执法统计年报")]
    EnforcementStatistics,

    [Term("已公开")]
    Published,
}

/// <summary>其他法定年报的种类.</summary>
public enum StatutoryReportKind
{
    /// <summary>政府信息公开工作年度报告 (《政府信息公开条例》第四十九条).</summary>
    [Term("政府信息公开工作年度报告")]
    OpenInformation,

    /// <summary>行政执法统计年报 (国办发〔2018〕118号（六）).</summary>
    [Term("行政执法统计年报")]
    EnforcementStatistics,
}

/// <summary>
/// 其他法定年报 — a yearly report that another rule than that on law-based government wants by a day of its own. What stands in it is prepared elsewhere;
/// kept here are the day, where it was published, and the text.
/// </summary>
public sealed class StatutoryReport : Matter<StatutoryReportStage>
{
    [Term("种类")]
    public StatutoryReportKind Kind { get; internal set; }

    [Term("年度")]
    public int Year { get; internal set; }

    /// <summary>Whether it is the whole county's, which has two months more than a department's.</summary>
    [Term("全县总报告")]
    public bool Whole { get; internal set; }

    [Term("公开位置")]
    public string? Place { get; internal set; }

    public FileRef? Text { get; internal set; }

    [Term("公开日期")]
    public DateOnly? PublishedOn { get; internal set; }

    internal void Begin(StatutoryReportKind kind, int year, bool whole = false) =>
        (Kind, Year, Whole, Title) = (kind, year, whole, $"{year}年{(whole ? "全县" : "")}{Terms.Of(kind)}");

    internal void Publish(string place, FileRef? text, DateOnly on) => (Place, Text, PublishedOn) = (place, text, on);
}

/// <summary>编制政府信息公开工作年度报告.</summary>
public sealed record BeginOpenInformationReport : Act<StatutoryReport>
{
    [Field("年度", Min = 2000, Max = 2100)]
    public required int Year { get; init; }

    [Field("全县总报告", Hint = "由政府信息公开工作主管部门编制，三月三十一日前公布；各部门自己的，一月三十一日前公布。")]
    public bool Whole { get; init; }

    public override void Apply(StatutoryReport matter, Doing doing) =>
        matter.Begin(StatutoryReportKind.OpenInformation, Year, Whole);
}

/// <summary>编制行政执法统计年报.</summary>
public sealed record BeginEnforcementStatistics : Act<StatutoryReport>
{
    [Field("年度", Min = 2000, Max = 2100)]
    public required int Year { get; init; }

    public override void Apply(StatutoryReport matter, Doing doing) =>
        matter.Begin(StatutoryReportKind.EnforcementStatistics, Year);
}

/// <summary>公开政府信息公开工作年度报告.</summary>
public sealed record PublishOpenInformationReport : Act<StatutoryReport>
{
    [Field("公开位置", Hint = "例如：县政府门户网站“政府信息公开年报”栏目。")]
    public required string Place { get; init; }

    [Field("报告全文")]
    public FileRef? Text { get; init; }

    public override void Apply(StatutoryReport matter, Doing doing) => matter.Publish(Place, Text, doing.On);
}

/// <summary>公开行政执法统计年报 — published, and sent to the government and the superior department.</summary>
public sealed record PublishEnforcementStatistics : Act<StatutoryReport>
{
    [Field("公开位置", Hint = "例如：县行政执法信息公示平台。")]
    public required string Place { get; init; }

    [Field("报送机关", Max = 300, Hint = "本级人民政府和上级主管部门。")]
    public required string Recipients { get; init; }

    [Field("年报全文")]
    public FileRef? Text { get; init; }

    public override void Apply(StatutoryReport matter, Doing doing) => matter.Publish(Place, Text, doing.On);
}
