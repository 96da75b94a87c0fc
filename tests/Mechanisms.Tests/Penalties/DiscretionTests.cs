using CsCheck;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Testing;
using Fazhi.Testing.Courses;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Penalties;

/// <summary>裁量权基准 — the range that the law leaves is divided, tier by tier, within what the superior allows; a version measures what falls under its days.</summary>
public sealed class DiscretionTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_version_measures_what_falls_under_its_days_and_none_does_before_the_first_or_after_the_end(Database database)
    {
        using var county = Ready(database);
        var id = county.Open("discretion-benchmark", Drafted, Clerk, "traffic");
        Assert.Null(county.Read<DiscretionBenchmark>(id).On(new(2025, 3, 3)));
        county.Done(id, Published, Chief);
        county.Today(2025, 6, 2);
        county.Done(id, Adjusted, Chief);
        var kept = county.Read<DiscretionBenchmark>(id);
        Assert.Equal(
            [null, 1, 1, 2],
            new DateOnly[] { new(2025, 3, 2), new(2025, 3, 3), new(2025, 6, 30), new(2025, 7, 1) }.Select(d => kept.On(d)?.Number)
        );
        Assert.Equal([1m], county.Counted("penalty.benchmarks"));
        county.Today(2025, 8, 1);
        county.Done(id, new EndBenchmark { Reason = "依据废止。" }, Chief);
        kept = county.Read<DiscretionBenchmark>(id);
        Assert.Equal([2, null], new DateOnly[] { new(2025, 7, 31), new(2025, 8, 1) }.Select(d => kept.On(d)?.Number));
        Assert.Equal(["DraftBenchmark", "PublishBenchmark", "AdjustBenchmark", "EndBenchmark"], county.Acts(id));
        Assert.Equal([0m], county.Counted("penalty.benchmarks"));
        county.Verify();
    }

    [Fact]
    public void Each_fault_of_the_tiers_is_refused_by_its_name()
    {
        using var county = Ready();
        IReadOnlyList<string> Of(DraftBenchmark draft) => county.NotOpened("discretion-benchmark", draft, Clerk, "traffic");
        Assert.Equal(["CL005"], Of(Drafted with { LegalFrom = null }));
        Assert.Equal(["CL005"], Of(Drafted with { LegalFrom = 20000 }));
        Assert.Equal(
            ["CL005"],
            Of(Drafted with { Unit = FineUnit.None, Tiers = [new(TierGrade.Ordinary, "有该行为的。", Besides: "警告")] })
        );
        Assert.Equal(["CL006"], Of(Drafted with { Tiers = [new(TierGrade.Ordinary, "有该行为的。", From: 1000, Until: 10000)] }));
        Assert.Equal(["CL007"], Of(With(new(TierGrade.NoPenalty, "轻微的。", From: 0, Until: 100))));
        Assert.Equal(["CL007"], Of(With(new(TierGrade.Mitigated, "有立功的。", From: 500, Until: 2000))));
        Assert.Equal(["CL007"], Of(With(new(TierGrade.Heavier, "多次的。", From: 7000, Until: 12000))));
        Assert.Equal(["CL007"], Of(With(new(TierGrade.Ordinary, "什么也不做的。"))));
        Assert.Equal(["CL008"], Of(With(new(TierGrade.Heavier, "多次的。", From: 6000, Until: 9000))));
        Assert.Equal(["CL008"], Of(Drafted with { LegalUntil = 12000 }));
        Assert.Equal(["CL008"], Of(Drafted with { LegalFrom = 500 }));
        Assert.Equal(
            ["CL009"],
            Of(Drafted with { Tiers = [.. Tiers, new(TierGrade.Heavier, "十七岁的。", LenientGround.Minor, Besides: "警告")] })
        );
        Assert.Equal(
            ["CL004"],
            Of(Drafted with { Refines = Reference<DiscretionBenchmark>.Of(county.Read<DiscretionBenchmark>(Superior(county))) })
        );
        Assert.Equal(
            ["CL001"],
            county.NotOpened(
                "discretion-benchmark",
                Drafted with
                {
                    Violation = "另一种违法行为",
                },
                Clerk with
                {
                    Organ = "justice",
                },
                "justice"
            )
        );
        // Fewer than three are a matter of reasons, and a fine that the law fixes has nothing to divide.
        county.Open(
            "discretion-benchmark",
            Drafted with
            {
                Violation = "二",
                Tiers = [new(TierGrade.Ordinary, "有该行为的。", From: 1000, Until: 10000)],
                WhyFewer = "情形单一。",
            },
            Clerk,
            "traffic"
        );
        county.Open(
            "discretion-benchmark",
            Drafted with
            {
                Violation = "三",
                LegalUntil = 1000,
                Tiers = [new(TierGrade.Ordinary, "有该行为的。", From: 1000, Until: 1000)],
            },
            Clerk,
            "traffic"
        );
        county.Open(
            "discretion-benchmark",
            Drafted with
            {
                Violation = "四",
                Unit = FineUnit.None,
                LegalFrom = null,
                LegalUntil = null,
                Tiers = [new(TierGrade.Ordinary, "有该行为的。", Besides: "警告")],
            },
            Clerk,
            "traffic"
        );
        Assert.Equal(["CL002"], Of(Drafted with { Violation = "四" }));
        county.Verify();
    }

    [Fact]
    public void What_the_county_works_out_itself_stays_within_the_superiors_tiers_is_a_normative_document_and_is_copied_to_the_court_within_seven_days()
    {
        using var county = Ready();
        var superior = Reference<DiscretionBenchmark>.Of(county.Read<DiscretionBenchmark>(Superior(county)));
        var own = Drafted with
        {
            Violation = "自行细化的违法行为",
            Source = BenchmarkSource.Own,
            Issuer = "塔河县交通运输局",
            Refines = superior,
        };
        Assert.Equal(
            ["CL010"],
            county.NotOpened(
                "discretion-benchmark",
                own with
                {
                    Tiers = [Tiers[1] with { Until = 4000 }, Tiers[2] with { From = 4000 }, Tiers[3]],
                },
                Clerk,
                "traffic"
            )
        );
        var id = county.Open("discretion-benchmark", own, Clerk, "traffic");
        Assert.Equal(["CL013"], county.Not(id, Published, Chief));
        var ground = new Ground(county.Desk, county.Time);
        NormativeDocument document = null!;
        foreach (var step in OrdinaryCourse.Of("normative-document").Go(ground))
            if (step is NormativeDocument { Stage: NormativeDocumentStage.InForce } inForce)
            {
                document = inForce;
                break;
            }

        ground.Days(Math.Max(0, document.EffectiveFrom!.Value.DayNumber - ground.Today.DayNumber));
        var published = Published with { Normative = Reference<NormativeDocument>.Of(document), EffectiveOn = ground.Today };
        Assert.Equal(["CL014"], county.Not(id, published with { EffectiveOn = ground.Today.AddDays(-1) }, Chief));
        county.Done(id, published, Chief);
        // The seventh day is a Saturday.
        Assert.Equal((new DateOnly(2025, 5, 10), new DateOnly(2025, 5, 19)), (ground.Today, county.Due(id, "copying")));
        Assert.Equal(
            ["CL015"],
            county.Not(id, Adjusted with { EffectiveOn = ground.Today, Normative = published.Normative }, Chief)
        );
        county.Done(id, new CopyBenchmark { FiledWith = "黑龙江省演示厅", Court = "塔河县人民法院" }, Clerk);
        Assert.Equal(ground.Today, county.Clock(id, "copying")!.StoppedOn);
        Assert.Equal(["CL016"], county.Not(superior.Id, new CopyBenchmark { FiledWith = "厅", Court = "院" }, Clerk));
        county.Verify();
    }

    [Fact]
    public void The_tier_of_a_ground_that_was_found_is_proposed_and_what_the_law_binds_to_comes_first()
    {
        var version = Version(
            FineUnit.Yuan,
            [
                new(TierGrade.NoPenalty, "首次。", LenientGround.FirstTime),
                new(TierGrade.Lighter, "立功。", LenientGround.Merit, 1000, 2000),
                new(TierGrade.Mitigated, "主动消除。", LenientGround.OwnRemedy, 0, 1000),
                new(TierGrade.Ordinary, "其他。", null, 2000, 10000),
            ]
        );
        Assert.Equal([3, 2, 1], version.Applying([LenientGround.Merit, LenientGround.FirstTime, LenientGround.OwnRemedy]));
        Assert.Equal([1], version.Applying([LenientGround.FirstTime]));
        Assert.Empty(version.Applying([LenientGround.Minor]));
        Assert.Empty(version.Applying([]));
    }

    [Fact]
    public void A_fine_keeps_to_its_tier_at_both_ends_and_to_none_where_its_measure_is_not_known()
    {
        var tier = new Tier(TierGrade.Ordinary, "其他。", null, 2, 5);
        foreach (
            var (unit, measure, least, most) in new (FineUnit, decimal?, decimal, decimal)[]
            {
                (FineUnit.Yuan, null, 2m, 5m),
                (FineUnit.TimesOfGain, 1200.5m, 2401m, 6002.5m),
                (FineUnit.TimesOfGoods, 100m, 200m, 500m),
                (FineUnit.PercentOfPrice, 1000000m, 20000m, 50000m),
            }
        )
        {
            var version = Version(unit, [tier]);
            Assert.True(version.Keeps(tier, least, measure) && version.Keeps(tier, most, measure));
            Assert.False(version.Keeps(tier, least - 0.01m, measure) || version.Keeps(tier, most + 0.01m, measure));
            Assert.True(unit == FineUnit.Yuan || !version.Keeps(tier, least, null));
        }

        var warned = new Tier(TierGrade.Ordinary, "其他。", Besides: "警告");
        Assert.True(Version(FineUnit.Yuan, [warned]).Keeps(warned, 0, null));
        Assert.False(Version(FineUnit.Yuan, [warned]).Keeps(warned, 1, null));
    }

    [Fact]
    public void However_a_range_is_divided_it_is_accepted_whole_and_refused_with_a_piece_missing_or_counted_twice()
    {
        // Cuts of a range into tiers, each of at least two yuan.
        var cuts = Gen.Int[2, 400].Array[3, 8];
        cuts.Sample(lengths =>
        {
            var (from, tiers) = (100m, new List<Tier>());
            foreach (var length in lengths)
            {
                tiers.Add(new(TierGrade.Ordinary, "情形。", null, from, from + length));
                from += length;
            }

            var said = Drafted with { LegalFrom = 100, LegalUntil = from, Tiers = tiers };
            Assert.Null(TierRules.Undivided(said));
            Assert.Null(TierRules.OutOfLaw(said));
            var i = lengths.Sum() % tiers.Count;
            Assert.NotNull(TierRules.Undivided(said with { Tiers = [.. tiers.Where((_, n) => n != i)] }));
            Assert.NotNull(
                TierRules.Undivided(
                    said with
                    {
                        Tiers =
                        [
                            .. tiers
                                .Select((t, n) => n == i && n > 0 ? t with { From = t.From - 1 } : t)
                                .Append(i == 0 ? tiers[0] with { Until = tiers[0].Until + 1 } : tiers[0]),
                        ],
                    }
                )
            );
        });
    }

    private static Guid Superior(TestCounty county)
    {
        var id = county.Open("discretion-benchmark", Drafted with { Violation = "上级基准的违法行为" }, Clerk, "traffic");
        county.Done(id, Published, Chief);
        return id;
    }

    private static DraftBenchmark With(Tier last) => Drafted with { Tiers = [.. Tiers.Take(3), last], WhyFewer = "情形不多。" };

    private static BenchmarkVersion Version(FineUnit unit, IReadOnlyList<Tier> tiers) =>
        new(1, new(2025, 1, 1), "《演示条例》", unit, 0, 10000, tiers, "演示文件");

    private static TestCounty Ready(Database database = Database.Sqlite) =>
        new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();

    private static readonly Actor Clerk = new("traffic-clerk", "钱交通", "traffic", Role.Handler);
    private static readonly Actor Chief = new("traffic-chief", "孙交通", "traffic", Role.InstitutionHead);

    private static readonly IReadOnlyList<Tier> Tiers =
    [
        new(TierGrade.NoPenalty, "初次违法，及时改正。", LenientGround.FirstTime),
        new(TierGrade.Lighter, "货值不足一千元。", From: 1000, Until: 3000),
        new(TierGrade.Ordinary, "货值一千元以上不足一万元。", From: 3000, Until: 7000),
        new(TierGrade.Heavier, "货值一万元以上。", From: 7000, Until: 10000),
    ];

    private static readonly DraftBenchmark Drafted = new()
    {
        Violation = "演示违法行为",
        Source = BenchmarkSource.Superior,
        Issuer = "黑龙江省演示厅",
        Basis = "《演示条例》第二十条",
        Unit = FineUnit.Yuan,
        LegalFrom = 1000,
        LegalUntil = 10000,
        Tiers = Tiers,
    };

    private static readonly PublishBenchmark Published = new()
    {
        Document = "演示裁量基准（黑演规〔2024〕1号）",
        EffectiveOn = new(2025, 3, 3),
    };

    private static readonly AdjustBenchmark Adjusted = new()
    {
        Basis = "《演示条例》第二十条",
        Unit = FineUnit.Yuan,
        LegalFrom = 1000,
        LegalUntil = 10000,
        Tiers = Tiers,
        Reason = "执行中发现畸重。",
        Document = "演示裁量基准（黑演规〔2025〕1号）",
        EffectiveOn = new(2025, 7, 1),
    };
}
