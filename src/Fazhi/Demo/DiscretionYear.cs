using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.CommandLine.Demo;

/// <summary>裁量权基准演示：直接适用上级的几条，每条划分阶次并写明从轻、减轻、不予处罚的情形；违法行为、数额为演示，不是现行的裁量标准。</summary>
internal static class DiscretionYear
{
    /// <summary>What is published, by organ, in the order in which cases name them.</summary>
    internal static IReadOnlyList<(string Organ, DraftBenchmark Draft)> Benchmarks { get; } =
    [
        (
            "market",
            Fined(
                "演示：经营标签不符合规定的食品",
                "《演示食品安全规定》第二十条",
                500,
                2000,
                5000,
                10000,
                "涉案货值不足一百元",
                "没收违法经营的食品"
            )
        ),
        ("market", Fined("演示：未按规定明码标价", "《演示价格规定》第十二条", 100, 1000, 3000, 5000, "一次改正到位", null)),
        (
            "traffic",
            Fined("演示：未按规定携带道路运输证件", "《演示道路运输规定》第三十条", 50, 200, 500, 1000, "有证而未携带", null)
        ),
        (
            "agriculture",
            Fined("演示：使用未经登记的农业机械", "《演示农业机械规定》第十八条", 200, 500, 1000, 2000, "三日以内补办登记", null)
        ),
        (
            "emergency",
            Fined(
                "演示：未如实记录安全生产教育培训情况",
                "《演示安全生产规定》第二十五条",
                1000,
                10000,
                30000,
                50000,
                "五日以内补记",
                "责令限期改正"
            )
        ),
        (
            "resources",
            Fined("演示：未按规定报告矿产开采情况", "《演示矿产规定》第九条", 0, 5000, 20000, 50000, "逾期不足五日", null)
        ),
    ];

    /// <summary>Fines on the spot under one benchmark, with the tier they name: all within it, one far from the others, so that the plot has something to tell.</summary>
    private static readonly (int Month, int Day, decimal Fine, int Tier)[] OnTheSpot =
    [
        (2, 10, 80, 4),
        (3, 12, 100, 4),
        (4, 9, 100, 4),
        (6, 11, 90, 4),
        (8, 13, 110, 4),
        (9, 17, 100, 4),
        (10, 15, 200, 4),
        (11, 12, 200, 5),
    ];

    internal static IEnumerable<DemoStory> Stories()
    {
        foreach (var (organ, draft) in Benchmarks)
            yield return new DemoStory("discretion-benchmark", organ)
                .On(DemoPeople.WorkingDay(1, 6), DemoPeople.Handler(organ), draft)
                .On(
                    DemoPeople.WorkingDay(1, 8),
                    DemoPeople.InstitutionHead(organ),
                    new PublishBenchmark
                    {
                        Document = "黑龙江省演示行政处罚裁量基准（黑演规〔2024〕1号）",
                        EffectiveOn = new(2024, 7, 1),
                    }
                );
        foreach (var (at, i) in OnTheSpot.Select((a, i) => (a, i)))
            yield return Fined(DemoPeople.WorkingDay(at.Month, at.Day), at.Fine, at.Tier, i + 41);
    }

    private static DemoStory Fined(DateOnly on, decimal fine, int tier, int party)
    {
        var (organ, draft) = Benchmarks.First(b => b.Organ == "traffic");
        return new DemoStory("penalty-case", organ)
            .On(
                on,
                DemoPeople.Handler(organ),
                county => new DecideOnTheSpot
                {
                    Sector = "交通运输",
                    Party = DemoPeople.Citizen(party),
                    Violation = draft.Violation,
                    Place = $"塔河县演示公路{party}公里处",
                    ViolationEndedOn = on,
                    Facts = "驾驶货车，没有携带道路运输证件，证件在有效期内（演示）。",
                    Breached = draft.Basis,
                    Basis = draft.Basis,
                    Imposed = [new() { Kind = PenaltyKind.Fine, Amount = fine }],
                    DiscretionReasons = tier == 4 ? "配合查处，从轻处罚（演示）。" : "没有从轻、从重情形（演示）。",
                    Benchmark = Reference<DiscretionBenchmark>.Of(
                        county.List<DiscretionBenchmark>(b => b.Organ == organ && b.Title == draft.Violation)[0]
                    ),
                    Tier = tier,
                    Officers = PenaltyYear.Two(county, organ, on),
                    CredentialsShown = true,
                    Heard = true,
                    Defence = "没有",
                    HandedOver = "当场签收（演示）",
                    PayAt = "塔河县演示银行",
                }
            )
            .On(on.AddDays(1), DemoPeople.Handler(organ), new ReportOnTheSpot { To = "演示法制股" })
            .On(
                on.AddDays(1),
                DemoPeople.Handler(organ),
                new PublishPenalty { Text = $"演某没有携带道路运输证件，当场处罚款{fine:0}元（演示）。", Redacted = true }
            )
            .On(
                on.AddDays(5),
                DemoPeople.Handler(organ),
                new RecordPayment
                {
                    Amount = fine,
                    On = on.AddDays(5),
                    InFull = true,
                    Receipt = $"演示票据第{party}号",
                }
            )
            .On(on.AddDays(6), DemoPeople.TrafficHead, new CloseCase { Performance = "已经缴清（演示）。" });
    }

    private static DraftBenchmark Fined(
        string violation,
        string basis,
        decimal from,
        decimal lighter,
        decimal ordinary,
        decimal until,
        string slight,
        string? besides
    ) =>
        new()
        {
            Violation = violation,
            Source = BenchmarkSource.Superior,
            Issuer = "黑龙江省演示厅",
            Basis = basis,
            Unit = FineUnit.Yuan,
            LegalFrom = from,
            LegalUntil = until,
            Tiers =
            [
                new(TierGrade.NoPenalty, "三日以内改正完毕，没有人受到影响。", LenientGround.SlightAndCorrected),
                new(TierGrade.NoPenalty, $"{slight}。", LenientGround.FirstTime),
                new(TierGrade.Mitigated, "在立案以前自行消除。", LenientGround.OwnRemedy, 0, from),
                new(
                    TierGrade.Lighter,
                    "有下列情形之一：配合查处，主动供述；没有售出、没有造成损失。",
                    null,
                    from,
                    lighter,
                    besides
                ),
                new(TierGrade.Ordinary, "没有从轻、从重情形。", null, lighter, ordinary, besides),
                new(TierGrade.Heavier, "一年以内再次违法，或者拒绝、阻碍检查。", null, ordinary, until, besides),
                new(TierGrade.NoCoercion, "当事人主动配合、没有转移和毁损证据可能的，不查封、不扣押。"),
            ],
        };
}
