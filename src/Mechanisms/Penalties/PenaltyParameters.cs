using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>行业程序的期限 — what a ministry's rules of procedure say of filing, deciding and publishing (law.md DP-01…DP-05, TS-10).</summary>
/// <param name="Name">The sector.</param>
/// <param name="Filing">How long the filing may take; <c>null</c> where the rules give no number.</param>
/// <param name="FilingMore">By how much the head may extend that.</param>
/// <param name="Decision">From the filing to the decision.</param>
/// <param name="DecisionMore">By how much the head may extend that.</param>
/// <param name="Further">Who may extend it further, for a fixed term; <c>null</c> where nobody may.</param>
/// <param name="Publication">From the decision to its publication.</param>
public sealed record SectorRule(string Name, Period? Filing, Period? FilingMore, Period Decision, Period? DecisionMore, string? Further, Period Publication);

/// <summary>行业程序的期限表 — read from the county's parameter, so that a revised rule is a value and no release.</summary>
public static class SectorRules
{
    internal const string General = "通用";

    /// <summary>The rule of a sector; the general one, of the law itself, for a name the table doesn't have.</summary>
    public static SectorRule Of(string table, string sector) =>
        Read(table).FirstOrDefault(r => r.Name == sector) ?? Read(table).FirstOrDefault(r => r.Name == General)
        ?? new(General, null, null, 90.Days(), null, null, 7.WorkingDays());

    /// <summary>The table's rows; a row that can't be read is left out.</summary>
    public static IReadOnlyList<SectorRule> Read(string table) => [.. Parameter.Items(table).Select(Row).OfType<SectorRule>()];

    /// <summary>Whether every row can be read, and the general one is there.</summary>
    internal static bool IsTable(string table) =>
        Parameter.Items(table) is { Count: > 0 } rows && rows.All(r => Row(r) is not null) && Read(table).Any(r => r.Name == General)
        && Read(table).Select(r => r.Name).Distinct(StringComparer.Ordinal).Count() == rows.Count;

    private static SectorRule? Row(string row)
    {
        if (row.Split('，', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } name, var filing, var filingMore, var decision, var decisionMore, var further, var publication])
            return null;
        return Read(filing, out var f) && Read(filingMore, out var fm) && Read(decision, out var d) && d is { } decide && Read(decisionMore, out var dm)
            && Read(publication, out var p) && p is { } publish && (fm is null || fm.Value.Unit == f?.Unit) && (dm is null || dm.Value.Unit == decide.Unit)
            ? new(name, f, fm, decide, dm, further is "无" ? null : further, publish)
            : null;
    }

    private static bool Read(string text, out Period? period)
    {
        period = Period.TryParse(text, out var read) && !read.IsBefore ? read : null;
        return text is "无" || period is not null;
    }
}

/// <summary>行政处罚参数.</summary>
public static class PenaltyParameters
{
    private const string NoRule = "没有查到统一的规定；默认值由本软件提出，由县自定。";

    public static Parameter<string> Sectors { get; } =
        new("penalty.sectors", "行政处罚程序的行业", "通用、市场监督管理、农业、住房和城乡建设、交通运输、自然资源", "",
            "各部委有自己的行政处罚程序规定的行业；期限见“行业程序的期限表”。", text => text.Length is > 0 and <= 300 && Parameter.Items(text).Contains(SectorRules.General));

    public static Parameter<string> SectorPeriods { get; } =
        new("penalty.sector-periods", "行业程序的期限表",
            "通用，无，无，90d，无，无，7wd、市场监督管理，15wd，15wd，90d，30d，集体讨论，20wd、农业，7d，无，90d，30d，上级机关，7wd、住房和城乡建设，15d，10d，90d，30d，集体讨论，7wd、交通运输，无，无，90d，30d，无，7wd、自然资源，无，无，60d，30d，无，7wd",
            "",
            "每个行业依次为名称、立案期限、立案延长、决定期限、负责人批准延长、由谁继续延长、公开期限；wd为工作日，d为日，没有的写“无”。依据《行政处罚法》第六十条和市场监督管理（2022年）、农业（2021年）、住房和城乡建设（2022年）、交通运输（2021年）、自然资源（2020年文本）的行政处罚程序规定，2024年4月收集，启用以前请核对现行版本；农业的立案期限可以延长，没有查到日数。",
            SectorRules.IsTable);

    public static Parameter<int> HearingFineCitizen { get; } =
        new("penalty.hearing-fine-citizen", "公民罚款达到多少元享有听证权利", 2000, "元", "《行政处罚法》第六十三条只说“较大数额”；没有查到本省现行的数额，默认值由本软件提出，请核定。", n => n is >= 1 and <= 1_000_000);

    public static Parameter<int> HearingFineOrganisation { get; } =
        new("penalty.hearing-fine-organisation", "法人、其他组织罚款达到多少元享有听证权利", 20000, "元", "《行政处罚法》第六十三条只说“较大数额”；没有查到本省现行的数额，默认值由本软件提出，请核定。", n => n is >= 1 and <= 10_000_000);

    public static Parameter<int> DefenceDays { get; } =
        new("penalty.defence-days", "陈述、申辩的期限", 5, "工作日", "《行政处罚法》第四十五条没有规定日数；默认与要求听证的期限相同，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> ReportDays { get; } =
        new("penalty.on-the-spot-report-days", "当场处罚决定报所属机关备案的期限", 2, "工作日", "《行政处罚法》第五十二条没有规定日数；" + NoRule, n => n is >= 1 and <= 30);

    public static Parameter<int> RecordingYears { get; } =
        new("penalty.recording-years", "音像记录至少保存的年数", 1, "年", "国办发〔2018〕118号没有规定年数；" + NoRule, n => n is >= 1 and <= 30);

    public static Parameter<string> ReviewList { get; } =
        new("penalty.review-list", "重大执法决定法制审核目录（行政处罚）", "较大数额罚款、较大数额没收、吊销许可证件、降低资质等级、责令停产停业、责令关闭、限制从业", "",
            "国办发〔2018〕118号（十二）要求各机关编制目录；默认值依照《行政处罚法》第六十三条的听证范围列出，请按本机关目录核定。", text => text.Length <= 1000);
}
