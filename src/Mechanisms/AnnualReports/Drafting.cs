using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>起草报告.</summary>
public sealed record DraftReport : Act<AnnualReport>
{
    [Field("报告名称", Max = 100, Hint = "例如：塔河县2025年度法治政府建设情况。")]
    public required string Title { get; init; }

    [Field("报告类别")]
    public required ReportKind Kind { get; init; }

    [Field("年度", Min = 2000, Max = 2100)]
    public required int Year { get; init; }

    [Field("报告模板", Max = 60_000, Long = true, Figures = true, Hint = "正文，一行一段；数字写作 {{ 指标代码 }}，例如 {{ aid.cases }}。")]
    public required string Draft { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) =>
        (matter.Title, matter.Kind, matter.Year, matter.Draft) = (Title, Kind, Year, Draft);
}

/// <summary>修改报告.</summary>
public sealed record ReviseReport : Act<AnnualReport>
{
    [Field("报告模板", Max = 60_000, Long = true, Figures = true, Hint = "正文，一行一段；数字写作 {{ 指标代码 }}，例如 {{ aid.cases }}。")]
    public required string Draft { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) => matter.Draft = Draft;
}

/// <summary>征求意见 — the organs whose work it reports confirm their paragraphs and figures.</summary>
public sealed record AskForConfirmation : Act<AnnualReport>
{
    [Field("征求意见的单位", Min = 1, Organ = true)]
    public required IReadOnlyList<string> Organs { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) =>
        (matter.Asked, matter.Confirmations) = ([.. Organs.Distinct()], []);
}

/// <summary>反馈意见 — an organ says whether its paragraphs and figures are right.</summary>
public sealed record ConfirmPart : Act<AnnualReport>
{
    [Field("反馈单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("内容和数字无误")]
    public bool Agrees { get; init; }

    [Field("修改意见", Max = 1000, Long = true, Hint = "有误的，写明哪一段、哪个数字，应当怎样写。")]
    public string? Opinion { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) =>
        matter.Confirmations = [.. matter.Confirmations, new(Organ, Agrees, Opinion, doing.On)];
}

/// <summary>退回修改 — back to drafting; what was audited and reviewed no longer stands.</summary>
[KeptAs("ReturnToDrafting")]
public sealed record ReturnReport : Act<AnnualReport>
{
    [Field("退回理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) => matter.Reopen(Reason);
}
