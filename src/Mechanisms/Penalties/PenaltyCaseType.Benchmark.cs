using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>适用裁量权基准 — an act that says by which tier it measures.</summary>
public interface IMeasures
{
    /// <summary>The benchmark of the violation.</summary>
    Reference<DiscretionBenchmark>? Benchmark { get; }

    /// <summary>The tier's number, counted from 1.</summary>
    int? Tier { get; }

    /// <summary>What the tier's figures are counted from, in yuan.</summary>
    decimal? Measure { get; }
}

/// <content>裁量权基准和四张清单: the tier is chosen, what lies outside it is approved first, and what the law binds to is applied by itself.</content>
public sealed partial class PenaltyCaseType
{
    private static readonly Article Applied = Statutes.DiscretionOpinion.Section("（十二）");

    private static readonly Article Embedded = Statutes.DiscretionOpinion.Section("（十四）");

    // 第三十条、第三十一条、第三十三条: 不予行政处罚, not 可以.
    private static readonly LenientGround[] Unpunished = [LenientGround.UnderFourteen, LenientGround.Incapable, LenientGround.SlightAndCorrected, LenientGround.WithoutFault];

    private const string Within = "在所选阶次的幅度以内处罚";

    // 国办发〔2022〕27号（十二）
    private static void Deviations(Lifecycle<PenaltyCase, PenaltyCaseStage> it) =>
        it.During<ApproveDeviation>("批准不按基准处罚", Investigated, Noticed).By(Head).Under(Applied)
            .For("适用基准明显不当、显失公平的，告知以前经主要负责人批准或者集体讨论；上级基准还要经制定机关批准。")
            .Picks<DiscretionBenchmark>("CF130", b => b.Stage == DiscretionBenchmarkStage.Published, "选择已经公布的裁量权基准", Statutes.Penalty[34], "没有公布的基准不能适用；请核对。")
            .Needs("CF131", (_, a, c) => Found(a.Benchmark, c) is not { Source: BenchmarkSource.Superior } || Said(a.IssuerApproval), "经上级基准的制定机关批准", Applied, "请填写“制定机关的批准”；没有批准的，按基准处罚。");

    /// <summary>The act names the tier where there is one, and keeps to it.</summary>
    private static ActRule<PenaltyCase, PenaltyCaseStage, TAct> Measured<TAct>(
        ActRule<PenaltyCase, PenaltyCaseStage, TAct> rule, Func<PenaltyCase, TAct, string> violation, Func<PenaltyCase, TAct, DateOnly?> endedOn, Func<TAct, IReadOnlyList<PenaltyItem>> items)
        where TAct : Act<PenaltyCase>, IMeasures
    {
        return rule
            .Picks<DiscretionBenchmark>("CF130", b => b.Stage == DiscretionBenchmarkStage.Published, "选择已经公布的裁量权基准", Statutes.Penalty[34], "没有公布的基准不能适用；请核对。")
            .Needs("CF132", (m, a, c) => a.Benchmark is null ? OwnBenchmarks(m, violation(m, a), c).Count == 0 : Found(a.Benchmark, c) is not { } named || (named.Organ == m.Organ && named.Title == violation(m, a)), "适用本单位对这种违法行为公布的裁量权基准", Embedded, "请选择基准和阶次。")
            .Naming((m, a, c) => a is null ? null : string.Join('、', OwnBenchmarks(m, violation(m, a), c)))
            .Needs("CF133", (m, a, c) => a.Benchmark is null == a.Tier is null && (a.Benchmark is null || TierOf(m, a, endedOn(m, a), c) is { Grade: not (TierGrade.NoPenalty or TierGrade.Exempt or TierGrade.NoCoercion) }), "选择基准中处罚的阶次", Applied, "请填写阶次的序号；按违法行为终了之日有效的一版，没有的按今天的一版。")
            .Needs("CF134", (m, a, c) => Keeps(m, a, endedOn(m, a), items(a), c), Within, Applied, "请核对金额、计算罚款的基数和阶次；确有必要不按基准处罚的，告知以前先办理“批准不按基准处罚”。")
            .Naming((m, a, c) => a is null || TierOf(m, a, endedOn(m, a), c) is not { } tier ? null : $"第{a.Tier}档，{Terms.Of(tier.Grade)}，{tier.Range}")
            .Needs("CF135", (m, a, c) => Binding(m, a, endedOn(m, a), c) is not { Count: > 0 } bound || bound.Contains(a.Tier ?? 0), "适用法定情节对应的阶次", Statutes.Penalty[32],
                "案件认定了法定情节，应当从轻、减轻或者不予处罚；不予处罚的，请办理“决定不予行政处罚”。")
            .Naming((m, a, c) => a is null ? null : string.Join('、', Binding(m, a, endedOn(m, a), c).Select(n => $"第{n}档")));
    }

    private static DiscretionBenchmark? Found(Reference<DiscretionBenchmark>? named, Circumstances at) => named is null ? null : at.Records.Find<DiscretionBenchmark>(named.Id);

    private static IReadOnlyList<string> OwnBenchmarks(PenaltyCase m, string violation, Circumstances at)
    {
        var (organ, on) = (m.Organ, at.On);
        return [.. at.Records.List<DiscretionBenchmark>(b => b.Organ == organ && b.Title == violation && b.Stage == DiscretionBenchmarkStage.Published && b.EffectiveOn <= on).Select(b => b.Title)];
    }

    private static BenchmarkVersion? VersionOf(IMeasures act, DateOnly? endedOn, Circumstances at) =>
        Found(act.Benchmark, at)?.Measuring(endedOn, at.On);

    private static Tier? TierOf(PenaltyCase m, IMeasures act, DateOnly? endedOn, Circumstances at) =>
        act.Tier is { } number ? VersionOf(act, endedOn, at)?.Tier(number) : null;

    private static bool Keeps(PenaltyCase m, IMeasures act, DateOnly? endedOn, IReadOnlyList<PenaltyItem> items, Circumstances at) =>
        (m.DeviationApprovedOn is not null && m.DeviationFrom == act.Benchmark?.Id) || TierOf(m, act, endedOn, at) is not { } tier
        || VersionOf(act, endedOn, at)!.Keeps(tier, PenaltyCase.Sum(items, PenaltyKind.Fine) ?? 0, act.Measure);

    // Only what the law itself binds to: that a first offence may be let off is for the organ to weigh.
    private static IReadOnlyList<int> Binding(PenaltyCase m, IMeasures act, DateOnly? endedOn, Circumstances at) =>
        VersionOf(act, endedOn, at) is { } version
            ? [.. version.Applying(m.Circumstances.Select(c => c.Ground)).Where(n => version.Tier(n) is { IsBinding: true })]
            : [];

    // What was announced was measured; what is imposed is measured once more by the same tier.
    private static bool StaysWithin(PenaltyCase m, IReadOnlyList<PenaltyItem> imposed, Circumstances at) =>
        m.Benchmark is not { } named || Keeps(m, new MeasuredBefore(named, m.Tier, m.Measure), m.ViolationEndedOn, imposed, at);

    private static bool SparesCoercion(PenaltyCase m, Circumstances at) =>
        at.Records.List<DiscretionBenchmark>(b => b.Organ == m.Organ && b.Title == m.Violation && b.Stage == DiscretionBenchmarkStage.Published)
            .Any(b => b.On(at.On) is { } version && version.Tiers.Any(t => t.Grade == TierGrade.NoCoercion));

    private sealed record MeasuredBefore(Reference<DiscretionBenchmark>? Benchmark, int? Tier, decimal? Measure) : IMeasures;
}
