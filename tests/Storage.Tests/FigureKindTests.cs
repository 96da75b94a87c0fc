using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>数字的种类 — the largest of the year, different ones inside lists, money to the fen, a part by its name; and what is no share of anything.</summary>
public sealed class FigureKindTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    private static readonly ReportPeriod Year = ReportPeriod.Year(2025);

    [Theory, MemberData(nameof(Databases))]
    public void The_largest_of_the_period_is_told_and_of_none_nothing(Database database)
    {
        using var county = Begin(database);
        Hold(county, 6, 0m);
        Hold(county, 7, 0m);
        Hold(county, 2, 0m);
        var ordinal = Read(county, Meetings.Ordinal, Year);
        Assert.Equal(("第七", 3L), (ordinal.Printed, ordinal.Rows));
        Assert.Equal("—", Read(county, Meetings.Ordinal, ReportPeriod.Year(2024)).Printed);
    }

    [Theory, MemberData(nameof(Databases))]
    public void Whoever_came_to_several_is_counted_once(Database database)
    {
        using var county = Begin(database);
        Hold(county, 1, 0m, "兴安商行", "塔河林场");
        Hold(county, 2, 0m, "塔河林场", "开库康加油站");
        Hold(county, 3, 0m);
        Assert.Equal((3m, 3L), (Read(county, Meetings.Present, Year).Value.Amount, Read(county, Meetings.Present, Year).Rows));
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Money_adds_up_to_the_fen_and_is_no_share(Database database)
    {
        using var county = Begin(database);
        Hold(county, 1, 7850.10m);
        Hold(county, 2, 0.20m);
        Hold(county, 3, 1_999_999_999.99m);
        Assert.Equal("2000007850.29", Read(county, Meetings.Cost, Year).Printed);
        Assert.Equal("7850.10", Read(county, Meetings.Cost, Year with { To = new DateOnly(2025, 1, 6) }).Printed);
        Assert.Equal(
            ["BL008", "BL009", "BL009"],
            new[] { 1.005m, -1m, 2_000_000_001m }.SelectMany(yuan => county.Refused(Open(9, yuan), People.Handler))
        );
        county.Verify();
    }

    [Fact]
    public void A_mean_a_largest_value_and_money_are_no_side_of_a_ratio()
    {
        foreach (var side in new Indicator[] { Meetings.Ordinal, Meetings.Cost, Meetings.Mean })
        {
            var refused = Assert.Throws<DefinitionException>(() =>
                new RatioIndicator("meetings.share", "占比", "测试。", Meetings.Held, side)
            );
            Assert.Contains($"{side.Key} is no count", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal("%", new RatioIndicator("meetings.share", "占比", "测试。", Meetings.Held, Meetings.Present).Unit);
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_part_of_a_distribution_is_a_figure_of_its_own(Database database)
    {
        using var county = Begin(database);
        Hold(county, 1, 0m);
        Hold(county, 1, 0m);
        Hold(county, 2, 0m);
        var whole = Read(county, Meetings.ByOrdinal, Year);
        var parts = whole.Parts.Select(p => Read(county, Meetings.ByOrdinal.PartOf(p.Code), Year)).ToList();
        Assert.Equal(["meetings.by_ordinal#1", "meetings.by_ordinal#2"], parts.Select(p => p.Indicator.Key));
        Assert.Equal([2m, 1m], parts.Select(p => p.Value.Amount));
        Assert.Equal("会议按次序分布：第1次", parts[0].Indicator.Name);
        Assert.Equal(0m, Read(county, Meetings.ByOrdinal.PartOf("9"), Year).Value.Amount);
    }

    private static TestCounty Begin(Database database) => new(database, Meetings.Types);

    private static ActRequest Open(int ordinal, decimal yuan, params IReadOnlyList<string> present) =>
        ActRequest.Open(
            "meeting",
            new HoldMeeting
            {
                Ordinal = ordinal,
                Yuan = yuan,
                Present = present,
            }
        );

    private static void Hold(TestCounty county, int ordinal, decimal yuan, params IReadOnlyList<string> present)
    {
        county.Do(Open(ordinal, yuan, present), People.Handler);
        county.Time.Advance(TimeSpan.FromDays(1));
    }

    private static Figure Read(TestCounty county, Indicator indicator, ReportPeriod period)
    {
        using var db = county.Store.Open();
        return new FigureReader(db, county.Store.CountyCode).Read(indicator, period);
    }
}

/// <summary>A register of meetings with everything that is counted of one.</summary>
public sealed class Meeting : Matter<MeetingStage>
{
    [Field("次序")]
    public int Ordinal { get; internal set; }

    [Field("经费（元）", Money = true)]
    public decimal Yuan { get; internal set; }

    public IReadOnlyList<string> Present { get; internal set; } = [];
}

public enum MeetingStage
{
    [Term("已登记")]
    Recorded,
}

public sealed record HoldMeeting : Act<Meeting>
{
    [Field("次序", Min = 1)]
    public required int Ordinal { get; init; }

    [Field("经费（元）", Money = true, Max = 2_000_000_000)]
    public decimal Yuan { get; init; }

    [Field("到会企业")]
    public IReadOnlyList<string> Present { get; init; } = [];

    public override void Apply(Meeting matter, Doing doing) =>
        (matter.Title, matter.Ordinal, matter.Yuan, matter.Present) = ($"第{Ordinal}次会议", Ordinal, Yuan, Present);
}

public sealed class Meetings() : MatterType<Meeting, MeetingStage>("meeting", "会议", "1", new DateOnly(2020, 1, 1))
{
    public static MatterTypes Types { get; } = new([new Meetings()]);

    public static RowIndicator<Meeting> Held { get; } =
        new("meetings.held", "会议", "次", "报告期内的会议。", (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To);

    public static RowIndicator<Meeting> Ordinal { get; } =
        new("meetings.ordinal", "会议次序", "次", "报告期内最后一次会议的次序。", Held.Where)
        {
            Aggregate = Aggregate.Largest,
            Amount = m => m.Ordinal,
            Form = FigureForm.Ordinal,
        };

    public static RowIndicator<Meeting> Mean { get; } =
        new("meetings.mean", "平均次序", "次", "测试。", Held.Where) { Aggregate = Aggregate.Mean, Amount = m => m.Ordinal };

    public static RowIndicator<Meeting> Present { get; } =
        new("meetings.present", "到会企业", "家", "报告期内到会的企业，到会几次的计一家。", Held.Where)
        {
            Aggregate = Aggregate.Distinct,
            Values = m => m.Present,
        };

    public static RowIndicator<Meeting> Cost { get; } =
        new("meetings.cost", "会议经费", "元", "报告期内会议的经费之和。", Held.Where)
        {
            Aggregate = Aggregate.Sum,
            Money = m => m.Yuan,
            Form = FigureForm.Money,
        };

    public static SpreadIndicator<Meeting> ByOrdinal { get; } =
        new("meetings.by_ordinal", "会议按次序分布", "次", "会议，按次序划分。", Held, m => m.Ordinal.ToString())
        {
            Label = part => $"第{part}次",
        };

    protected override void Define(Lifecycle<Meeting, MeetingStage> it)
    {
        it.Ends(MeetingStage.Recorded);
        it.Opens<HoldMeeting>("登记会议", MeetingStage.Recorded).By(Role.Handler).Under(Article.WorkingRule);
    }
}
