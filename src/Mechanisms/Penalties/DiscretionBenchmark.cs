using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>裁量权基准阶段.</summary>
public enum DiscretionBenchmarkStage
{
    [Term("拟订中")]
    Drafted,

    [Term("已公布")]
    Published,

    [Term("已停止执行")]
    Ended,

    [Term("已作废")]
    Voided,
}

/// <summary>基准来源 — 国办发〔2022〕27号（四）（五）: who may change it, and who approves that it is departed from.</summary>
public enum BenchmarkSource
{
    [Term("直接适用上级机关的基准")]
    Superior,

    [Term("本单位细化、制定的基准")]
    Own,
}

/// <summary>行政处罚裁量权基准 — for one violation, what is done with the penalty that the law provides: tiers with their conditions, in versions, of which one is in force on any day.</summary>
public sealed class DiscretionBenchmark : Matter<DiscretionBenchmarkStage>
{
    [Field("违法行为代码", Max = 40)]
    public string? Code { get; internal set; }

    [Field("基准来源", Decided = true)]
    public BenchmarkSource Source { get; internal set; }

    [Field("制定机关", Max = 100)]
    public string Issuer { get; internal set; } = "";

    /// <summary>The superior's benchmark that an own one works out; <c>null</c> where there is none.</summary>
    [Field("所细化的上级基准")]
    public Reference<DiscretionBenchmark>? Refines { get; internal set; }

    [Field("处罚依据", Max = 500)]
    public string Basis { get; internal set; } = "";

    /// <summary>The published versions, the oldest first; a draft is none yet.</summary>
    [Term("各版基准")]
    public IReadOnlyList<BenchmarkVersion> Versions { get; internal set; } = [];

    /// <summary>What was drafted and isn't published; <c>null</c> once it is.</summary>
    [Term("拟订的基准")]
    public BenchmarkVersion? Draft { get; internal set; }

    /// <summary>The first day of the first version: since when there has been one.</summary>
    [Field("首次施行日期", Decided = true)]
    public DateOnly? EffectiveOn { get; internal set; }

    [Field("本版施行日期", Decided = true)]
    public DateOnly? VersionFrom { get; internal set; }

    [Term("报备和抄送日期")]
    public DateOnly? CopiedOn { get; internal set; }

    [Field("停止执行日期")]
    public DateOnly? EndedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Code, Basis];

    /// <summary>The version in force on a day; <c>null</c> before the first, and from the day on which it ended.</summary>
    /// <param name="day">The day: that of the violation, or, where the newer is milder, that of the decision (《行政处罚法》第三十七条).</param>
    public BenchmarkVersion? On(DateOnly day) => EndedOn <= day ? null : Versions.LastOrDefault(v => v.EffectiveOn <= day);

    /// <summary>The version by which a case is measured: that of the day on which the act ended; where there was none yet, or the day isn't known, that of the decision (《行政处罚法》第三十七条).</summary>
    public BenchmarkVersion? Measuring(DateOnly? endedOn, DateOnly decidedOn) => (endedOn is { } then ? On(then) : null) ?? On(decidedOn);
}

/// <summary>拟订的内容 — what a version says, whichever act says it.</summary>
public interface ISaysTiers
{
    string Basis { get; }

    FineUnit Unit { get; }

    decimal? LegalFrom { get; }

    decimal? LegalUntil { get; }

    IReadOnlyList<Tier> Tiers { get; }

    string? WhyFewer { get; }
}

/// <summary>拟订裁量权基准.</summary>
public sealed record DraftBenchmark : Act<DiscretionBenchmark>, ISaysTiers
{
    [Field("违法行为", Hint = "一项违法行为一条，例如：生产经营超过保质期的食品。", Max = 100)]
    public required string Violation { get; init; }

    [Field("违法行为代码", Hint = "上级清单中的编码；没有的不填。", Max = 40)]
    public string? ViolationCode { get; init; }

    [Field("基准来源", Hint = "上级机关已经制定的，一般直接适用；确需细化的，不得超出上级划定的阶次和幅度。")]
    public required BenchmarkSource Source { get; init; }

    [Field("制定机关", Hint = "直接适用上级基准的，写上级机关；本单位制定的，写本单位。", Max = 100)]
    public required string Issuer { get; init; }

    [Field("所细化的上级基准", Hint = "上级没有制定的不填。")]
    public Reference<DiscretionBenchmark>? Refines { get; init; }

    [Field("处罚依据", Hint = "写到条、款、项。", Max = 500)]
    public required string Basis { get; init; }

    [Field("罚款的计算单位")]
    public required FineUnit Unit { get; init; }

    [Field("法定罚款下限", Hint = "法律没有规定下限的填0；不处罚款的不填。", Min = 0, Max = 1e9)]
    public decimal? LegalFrom { get; init; }

    [Field("法定罚款上限", Min = 0, Max = 1e9)]
    public decimal? LegalUntil { get; init; }

    [Field("裁量阶次", Hint = "按公布的次序逐档填写；不予、从轻、减轻和不予强制的各档，同时列入四张清单。", Min = 1, Max = 30)]
    public required IReadOnlyList<Tier> Tiers { get; init; }

    [Field("少于三档的理由", Hint = "罚款幅度一般划分三个以上阶次；少于三个的写明为什么。", Max = 300)]
    public string? WhyFewer { get; init; }

    public override void Apply(DiscretionBenchmark matter, Doing doing)
    {
        (matter.Title, matter.Code, matter.Source, matter.Issuer) = (Violation, ViolationCode, Source, Issuer);
        (matter.Refines, matter.Basis) = (Refines, Basis);
        matter.Draft = new(1, doing.On, Basis, Unit, LegalFrom, LegalUntil, Tiers, "");
    }
}

/// <summary>公布裁量权基准.</summary>
public sealed record PublishBenchmark : Act<DiscretionBenchmark>
{
    [Field("公布的文件", Hint = "名称和文号，例如：黑龙江省市场监督管理行政处罚裁量基准（黑市监规〔2024〕1号）。", Max = 200)]
    public required string Document { get; init; }

    [Field("行政规范性文件", Hint = "本单位制定的，选择在本系统登记编号、现行有效的文件。")]
    public Reference<NormativeDocument>? Normative { get; init; }

    [Field("施行日期")]
    public required DateOnly EffectiveOn { get; init; }

    [Field("公布的地方", Hint = "例如：县人民政府网站；本系统公众端同时公布。", Max = 200)]
    public string? Where { get; init; }

    public override void Apply(DiscretionBenchmark matter, Doing doing)
    {
        matter.Versions = [matter.Draft! with { Number = 1, EffectiveOn = EffectiveOn, Document = Document }];
        (matter.Draft, matter.EffectiveOn, matter.VersionFrom) = (null, EffectiveOn, EffectiveOn);
    }
}

/// <summary>调整裁量权基准 — a new version from a day on; what was decided before is measured by the one of its day.</summary>
public sealed record AdjustBenchmark : Act<DiscretionBenchmark>, ISaysTiers
{
    [Field("处罚依据", Hint = "写到条、款、项。", Max = 500)]
    public required string Basis { get; init; }

    [Field("罚款的计算单位")]
    public required FineUnit Unit { get; init; }

    [Field("法定罚款下限", Hint = "法律没有规定下限的填0；不处罚款的不填。", Min = 0, Max = 1e9)]
    public decimal? LegalFrom { get; init; }

    [Field("法定罚款上限", Min = 0, Max = 1e9)]
    public decimal? LegalUntil { get; init; }

    [Field("裁量阶次", Hint = "重新填写全部阶次。", Min = 1, Max = 30)]
    public required IReadOnlyList<Tier> Tiers { get; init; }

    [Field("少于三档的理由", Max = 300)]
    public string? WhyFewer { get; init; }

    [Field("调整的理由", Hint = "依据修改、上级基准改变，或者执行中发现畸轻畸重。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("公布的文件", Hint = "名称和文号。", Max = 200)]
    public required string Document { get; init; }

    [Field("行政规范性文件", Hint = "本单位制定的，选择在本系统登记编号、现行有效的文件。")]
    public Reference<NormativeDocument>? Normative { get; init; }

    [Field("施行日期")]
    public required DateOnly EffectiveOn { get; init; }

    public override void Apply(DiscretionBenchmark matter, Doing doing)
    {
        matter.Versions = [.. matter.Versions, new(matter.Versions.Count + 1, EffectiveOn, Basis, Unit, LegalFrom, LegalUntil, Tiers, Document)];
        (matter.Basis, matter.VersionFrom, matter.CopiedOn) = (Basis, EffectiveOn, null);
    }
}

/// <summary>报备和抄送 — one level up, and to the court of the same level.</summary>
public sealed record CopyBenchmark : Act<DiscretionBenchmark>
{
    [Field("报备的机关", Hint = "上一级主管部门。", Max = 100)]
    public required string FiledWith { get; init; }

    [Field("抄送的人民法院", Max = 100)]
    public required string Court { get; init; }

    public override void Apply(DiscretionBenchmark matter, Doing doing) => matter.CopiedOn = doing.On;
}

/// <summary>停止执行 — its basis is gone, or a superior's benchmark takes its place.</summary>
public sealed record EndBenchmark : Act<DiscretionBenchmark>
{
    [Field("停止执行的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(DiscretionBenchmark matter, Doing doing) => matter.EndedOn = doing.On;
}
