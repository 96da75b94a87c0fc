using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>报告模板阶段.</summary>
public enum ReportTemplateStage
{
    [Term("使用中")]
    InUse,

    [Term("已停用")]
    Retired,
}

/// <summary>
/// 报告模板 — the text a kind of report begins from: chapters, prose and figures by their keys. The county's, a department's, a township's are data, so
/// that an office writes and changes them without a programmer. A report keeps the text it was drafted with.
/// </summary>
public sealed class ReportTemplate : Matter<ReportTemplateStage>
{
    [Term("报告类别")]
    public ReportKind Kind { get; internal set; }

    [Term("正文")]
    public string Text { get; internal set; } = "";

    [Term("停用理由")]
    public string? RetiredFor { get; internal set; }
}

/// <summary>制定报告模板.</summary>
public sealed record AdoptTemplate : Act<ReportTemplate>
{
    [Field("模板名称", Max = 100, Hint = "例如：县政府年度报告模板。")]
    public required string Name { get; init; }

    [Field("报告类别")]
    public required ReportKind Kind { get; init; }

    [Field("正文", Max = 60_000, Long = true, Figures = true, Hint = "一行一段；数字写作 {{ 指标代码 }}，例如 {{ aid.cases }}。")]
    public required string Text { get; init; }

    public override void Apply(ReportTemplate matter, Doing doing) => (matter.Title, matter.Kind, matter.Text) = (Name, Kind, Text);
}

/// <summary>修订报告模板 — every version stays in the ledger and can be compared.</summary>
public sealed record AmendTemplate : Act<ReportTemplate>
{
    [Field("正文", Max = 60_000, Long = true, Figures = true, Hint = "一行一段；数字写作 {{ 指标代码 }}，例如 {{ aid.cases }}。")]
    public required string Text { get; init; }

    [Field("修订理由", Max = 300, Long = true)]
    public string? Reason { get; init; }

    public override void Apply(ReportTemplate matter, Doing doing) => matter.Text = Text;
}

/// <summary>停用报告模板.</summary>
public sealed record RetireTemplate : Act<ReportTemplate>
{
    [Field("停用理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ReportTemplate matter, Doing doing) => matter.RetiredFor = Reason;
}
