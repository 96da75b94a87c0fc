using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.AnnualReports;

/// <summary>
/// 校核定稿 — the text with its figures filled in, and each figure as the ledger gives it. The Desk compares every one of them with the ledger in the
/// same transaction, and audits the text's arithmetic: a wrong figure or a sum that doesn't close is refused, whoever sends it.
/// </summary>
public sealed record AuditReport : Act<AnnualReport>
{
    [Field("定稿", Max = 60_000, Long = true)]
    public required string Text { get; init; }

    [Field("定稿数字", Min = 1)]
    public required IReadOnlyList<StatedFigure> Figures { get; init; }

    /// <summary>By figure, the ledger entries behind it, whose digest each figure carries.</summary>
    [Field("事项清单")]
    public FileRef? RowEntries { get; init; }

    /// <summary>Where in the text its figures stand, in the order of the text.</summary>
    [Field("数字的位置")]
    public IReadOnlyList<FigurePlace> Places { get; init; } = [];

    public override void Apply(AnnualReport matter, Doing doing) =>
        (matter.Text, matter.Figures, matter.RowEntries, matter.Places, matter.StatedAt, matter.ReturnedFor) =
            (Text, Figures, RowEntries, Places, doing.Sequence, null);

    /// <summary>Whether every place is one of a stated figure, and reads as that figure is printed.</summary>
    internal bool AreInPlace =>
        Places.All(p =>
            Figures.FirstOrDefault(f => f.Key == p.Key) is { } figure
            && p.At + figure.Printed.Length <= Text.Length
            && string.CompareOrdinal(Text, p.At, figure.Printed, 0, figure.Printed.Length) == 0
        );
}

/// <summary>数字的位置 — where a figure stands in a final text, as it is printed there.</summary>
/// <param name="Key">Which.</param>
/// <param name="At">How many characters (of UTF-16) stand before it.</param>
public sealed record FigurePlace([property: Field("指标代码", Max = 60)] string Key, [property: Field("位置", Min = 0)] int At);

/// <summary>合法性审查.</summary>
public sealed record ReviewReport : Act<AnnualReport>
{
    [Field("审查通过")]
    public bool Passed { get; init; }

    [Field("审查意见", Max = 1000, Long = true)]
    public required string Opinion { get; init; }

    public override void Apply(AnnualReport matter, Doing doing)
    {
        if (!Passed)
            matter.Reopen(Opinion);
        matter.LegalOpinion = Opinion;
    }
}

/// <summary>批准.</summary>
public sealed record ApproveReport : Act<AnnualReport>
{
    [Field("批准意见", Max = 500, Long = true)]
    public string? Opinion { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) => matter.ApprovedOn = doing.On;
}

/// <summary>报送.</summary>
public sealed record SendUpReport : Act<AnnualReport>
{
    [Field("报送机关", Max = 300, Hint = "例如：中共大兴安岭地委、地区行署，抄送地委全面依法治区委员会办公室。")]
    public required string Recipients { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) => (matter.SentUpOn, matter.SentUpTo) = (doing.On, Recipients);
}

/// <summary>公开报告 — from now on everybody reads it; its figures stand as stated.</summary>
public sealed record PublishReport : Act<AnnualReport>
{
    [Field("备注", Max = 300, Long = true)]
    public string? Note { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) => matter.PublishedOn = doing.On;
}

/// <summary>更正数字 — a published figure that the ledger now gives otherwise is restated with the reason; what was published stays readable beside it.</summary>
public sealed record RestateFigure : Act<AnnualReport>
{
    [Field("指标代码", Max = 60)]
    public required string Key { get; init; }

    [Field("现在的数值", Max = 60, Hint = "与台账一致，例如 53 或者 26/37。")]
    public required string Value { get; init; }

    [Field("现在印作", Max = 60)]
    public required string Printed { get; init; }

    [Field("更正理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(AnnualReport matter, Doing doing) =>
        matter.Restatements =
        [
            .. matter.Restatements,
            new(Key, matter.Stands(Key) ?? "", Value, Printed, Reason, doing.On),
        ];
}
