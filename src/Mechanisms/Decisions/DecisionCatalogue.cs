using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>目录阶段.</summary>
public enum DecisionCatalogueStage
{
    [Term("草拟中")]
    Draft,

    [Term("已经同级党委同意")]
    Agreed,

    [Term("已公布")]
    Published,

    [Term("调整中")]
    Adjusting,

    [Term("调整已经同级党委同意")]
    AdjustmentAgreed,

    [Term("已由下一年度目录接续")]
    Succeeded,

    [Term("不再编制")]
    Abandoned,
}

/// <summary>目录事项 — one line of the catalogue, in the columns that the counties' published ones have: number, matter, responsible unit, finish date.</summary>
public sealed record CatalogueItem
{
    [Field("序号", Min = 1, Max = 200)]
    public required int No { get; init; }

    [Field("决策事项", Max = 200)]
    public required string Subject { get; init; }

    [Field("承办单位", Organ = true)]
    public required string Organ { get; init; }

    [Field("配合单位", Max = 200, Hint = "没有的不填。")]
    public string? Others { get; init; }

    [Field("完成时限")]
    public required DateOnly FinishOn { get; init; }
}

/// <summary>目录的一版 — as it was published, with the Party committee's consent before it; every version is kept.</summary>
/// <param name="No">The version, from 1.</param>
/// <param name="ConsentedOn">The day of the consent.</param>
/// <param name="PublishedOn">The day of publication.</param>
/// <param name="Items">Its lines.</param>
/// <param name="Reason">Why it was adjusted; <c>null</c> for the first.</param>
public sealed record CatalogueVersion(int No, DateOnly? ConsentedOn, DateOnly PublishedOn, IReadOnlyList<CatalogueItem> Items, string? Reason);

/// <summary>重大行政决策事项目录 — what an organ means to decide in a year, made with the consent of the Party committee of its level, published and adjusted (第三条第三款；省暂行规定第三条).</summary>
public sealed class DecisionCatalogue : Matter<DecisionCatalogueStage>
{
    [Term("年度")]
    public int Year { get; internal set; }

    /// <summary>The lines as they are drafted or adjusted; those in force stand in the last version.</summary>
    [Term("拟列事项")]
    public IReadOnlyList<CatalogueItem> Items { get; internal set; } = [];

    [Term("公布的各版")]
    public IReadOnlyList<CatalogueVersion> Versions { get; internal set; } = [];

    [Term("列入事项数")]
    public int Listed { get; internal set; }

    [Term("党委同意日期")]
    public DateOnly? ConsentedOn { get; internal set; }

    [Field("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("最近公布日期")]
    public DateOnly? LastPublishedOn { get; internal set; }

    [Term("调整次数")]
    public int Adjustments { get; internal set; }

    [Term("调整或者不再编制的理由")]
    public string? Reason { get; internal set; }

    /// <summary>The lines in force: those of the last published version.</summary>
    public IReadOnlyList<CatalogueItem> InForce => Versions is [.., var last] ? last.Items : [];

    internal Period Until(int year, DateOnly from) =>
        Period.Between(from, new DateOnly(year, 1, 1).AddDays(Parameter(DecisionParameters.CatalogueBy) - 1), 800);

    /// <inheritdoc/>
    public override IEnumerable<string?> SearchWords() => [Title, Number, .. InForce.Select(i => i.Subject)];
}

/// <summary>草拟年度目录.</summary>
public sealed record DraftCatalogue : Act<DecisionCatalogue>
{
    [Field("年度", Min = 2019, Max = 2100)]
    public required int Year { get; init; }

    [Field("拟列事项", Min = 1, Max = 100)]
    public required IReadOnlyList<CatalogueItem> Items { get; init; }

    [Field("编制说明", Max = 2000, Long = true)]
    public string? Note { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing)
    {
        (matter.Year, matter.Items) = (Year, [.. Items.OrderBy(i => i.No)]);
        matter.Title = doing.Title ?? $"{Year}年度重大行政决策事项目录";
    }
}

/// <summary>修改目录草案.</summary>
public sealed record ReviseCatalogue : Act<DecisionCatalogue>
{
    [Field("拟列事项", Min = 1, Max = 100)]
    public required IReadOnlyList<CatalogueItem> Items { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) => (matter.Items, matter.ConsentedOn) = ([.. Items.OrderBy(i => i.No)], null);
}

/// <summary>同级党委同意 — before a catalogue, or its adjustment, is published.</summary>
public sealed record RecordPartyConsent : Act<DecisionCatalogue>
{
    [Field("党委的会议或者批复", Max = 200)]
    public required string Meeting { get; init; }

    [Field("同意日期", NotAfterAct = true)]
    public required DateOnly On { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) => matter.ConsentedOn = On;
}

/// <summary>公布目录 — the first time, or after an adjustment: one version more.</summary>
public sealed record PublishCatalogue : Act<DecisionCatalogue>
{
    [Field("公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("公布途径", Max = 100, Hint = "例如：县人民政府网站。")]
    public required string Channel { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing)
    {
        var no = matter.Versions.Count + 1;
        matter.Versions = [.. matter.Versions, new CatalogueVersion(no, matter.ConsentedOn, PublishedOn, matter.Items, no == 1 ? null : matter.Reason)];
        matter.PublishedOn ??= PublishedOn;
        (matter.LastPublishedOn, matter.Listed, matter.Adjustments, matter.ConsentedOn) = (PublishedOn, matter.Items.Count, no - 1, null);
    }
}

/// <summary>调整目录 — lines added, taken out or changed; the version in force stays until the new one is published.</summary>
public sealed record AdjustCatalogue : Act<DecisionCatalogue>
{
    [Field("调整的理由", Max = 1000, Long = true)]
    public required string Reason { get; init; }

    [Field("调整以后的全部事项", Min = 1, Max = 100)]
    public required IReadOnlyList<CatalogueItem> Items { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) =>
        (matter.Reason, matter.Items, matter.ConsentedOn) = (Reason, [.. Items.OrderBy(i => i.No)], null);
}

/// <summary>放弃调整 — the version in force stands.</summary>
public sealed record WithdrawAdjustment : Act<DecisionCatalogue>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) => (matter.Items, matter.ConsentedOn) = (matter.InForce, null);
}

/// <summary>下一年度目录接续 — caused when the next year's is published.</summary>
public sealed record SucceedCatalogue : Act<DecisionCatalogue>
{
    [Field("接续的目录", Max = 100)]
    public required string Next { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) { }
}

/// <summary>不再编制.</summary>
public sealed record AbandonCatalogue : Act<DecisionCatalogue>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(DecisionCatalogue matter, Doing doing) => matter.Reason = Reason;
}
