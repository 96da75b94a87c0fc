using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>一天的咨询 — how many enquiries a point answered on one day, by the way they came.</summary>
/// <param name="Counter">At the counter.</param>
/// <param name="Phone">By telephone.</param>
/// <param name="Online">Online.</param>
/// <param name="Visit">At people's homes and enterprises.</param>
public sealed record DayCounts(
    [property: Field("窗口", Min = 0, Max = 2000)] int? Counter,
    [property: Field("电话", Min = 0, Max = 2000)] int? Phone = null,
    [property: Field("网上", Min = 0, Max = 2000)] int? Online = null,
    [property: Field("上门", Min = 0, Max = 2000)] int? Visit = null
)
{
    internal int Sum => (Counter ?? 0) + (Phone ?? 0) + (Online ?? 0) + (Visit ?? 0);
}

/// <summary>咨询周计数 — a point's enquiries of one week in one sheet. A week that two years share is kept in two.</summary>
[EntryOf<RecordTally>]
public sealed class EnquiryTally : Matter<RecordStage>, IReckoned
{
    public Reference<AssistancePoint> Point { get; internal set; } = new(Guid.Empty, "");

    [Term("帮办代办点的编号")]
    public Guid PointId { get; internal set; }

    public DateOnly From { get; internal set; }

    public DayCounts? Monday { get; internal set; }

    public DayCounts? Tuesday { get; internal set; }

    public DayCounts? Wednesday { get; internal set; }

    public DayCounts? Thursday { get; internal set; }

    public DayCounts? Friday { get; internal set; }

    public DayCounts? Saturday { get; internal set; }

    public DayCounts? Sunday { get; internal set; }

    [Term("咨询合计")]
    public int Total { get; internal set; }

    [Term("窗口合计")]
    public int AtCounter { get; internal set; }

    [Term("电话合计")]
    public int ByPhone { get; internal set; }

    [Term("网上合计")]
    public int Online { get; internal set; }

    [Term("上门合计")]
    public int ByVisit { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [];

    void IReckoned.Reckon()
    {
        IReadOnlyList<DayCounts> days = [.. new[] { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday }.OfType<DayCounts>()];
        (AtCounter, ByPhone) = (days.Sum(d => d.Counter ?? 0), days.Sum(d => d.Phone ?? 0));
        (Online, ByVisit) = (days.Sum(d => d.Online ?? 0), days.Sum(d => d.Visit ?? 0));
        Total = days.Sum(d => d.Sum);
        (PointId, Title) = (Point.Id, $"{Point.Title}{From:yyyy年M月d日}这一周的咨询");
    }
}

/// <summary>登记一周的咨询.</summary>
public sealed record RecordTally : RecordAct<EnquiryTally>
{
    [Field("帮办代办点")]
    public required Reference<AssistancePoint> Point { get; init; }

    [Field("这一周从哪天起", Hint = "星期一；一周跨年的分两份，后一份从1月1日起。", NotAfterAct = true)]
    public required DateOnly From { get; init; }

    [Field("星期一")]
    public DayCounts? Monday { get; init; }

    [Field("星期二")]
    public DayCounts? Tuesday { get; init; }

    [Field("星期三")]
    public DayCounts? Wednesday { get; init; }

    [Field("星期四")]
    public DayCounts? Thursday { get; init; }

    [Field("星期五")]
    public DayCounts? Friday { get; init; }

    [Field("星期六")]
    public DayCounts? Saturday { get; init; }

    [Field("星期日")]
    public DayCounts? Sunday { get; init; }

    /// <summary>The days that have a count, by their date.</summary>
    internal IEnumerable<DateOnly> Days
    {
        get
        {
            var monday = From.AddDays(-(((int)From.DayOfWeek + 6) % 7));
            DayCounts?[] days = [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
            return days.Index().Where(d => d.Item?.Sum > 0).Select(d => monday.AddDays(d.Index));
        }
    }
}

/// <summary>咨询周计数的规则 — one a point and week, days of that week and year only, none to come.</summary>
public sealed class EnquiryTallyType() : MatterType<EnquiryTally, RecordStage>("enquiry-tally", "咨询周计数", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "message-circle-question", WhyClosed = "各点每周的计数只在内部使用，公布的是合计。数字由台账算出，可以在台账页校验。" };

    protected override void Define(Lifecycle<EnquiryTally, RecordStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar];
        it.Indexed(m => new { m.PointId, m.From }, m => m.From);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<RecordTally>("登记一周的咨询", RecordStage.Recorded).By(by).Under(ours)
            .For("登记一个帮办代办点一周解答的咨询，一人一次计一次；成批的用表格导入。")
            .Picks<AssistancePoint>("DB020", (_, _) => p => p.Stage != AssistancePointStage.Voided, "选择登记的帮办代办点", ours, "请核对名称，或者先登记帮办代办点。")
            .Needs("DB021", (_, a, _) => a.From.DayOfWeek == DayOfWeek.Monday || a.From is { Month: 1, Day: 1 }, "从星期一起，或者跨年的一周从1月1日起", ours, "请核对日期。")
            .Needs("DB022", IsNew, "一个点一周只登记一份", ours, "这一周已经登记；有误的，作废以后重新登记。")
            .Needs("DB023", (_, a, c) => a.Days.All(d => d <= c.On), "登记已经过去的日子", ours, "还没有到的日子不填。")
            .Needs("DB024", (_, a, _) => a.Days.All(d => d >= a.From && d.Year == a.From.Year), "登记这一周、同一年的日子", ours, "跨年的一周，1月1日以前和以后的分两份登记。")
            .Needs("DB025", (_, a, _) => a.Days.Any(), "有咨询", ours, "一周都没有咨询的，不用登记。")
            .Needs("DB026", (_, a, c) => a.From >= c.On.AddYears(-1), "在一年内登记", ours, "请核对日期；更早的不再登记。")
            .Needs("DB027", WasRunning, "登记该点设立以后、撤销以前的咨询", ours, "请核对日期和帮办代办点。")
            .Needs("DB028", IsOfItsOrgan, "由设立该点的单位或者其上级单位登记", ours, "请由设立该点的单位登记。");
        it.Act<VoidRecord<EnquiryTally>>("作废", RecordStage.Recorded, RecordStage.Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，作废以后重新登记。");
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsNew(EnquiryTally tally, RecordTally act, Circumstances at)
    {
        var (id, point, from) = (tally.Id, act.Point.Id, act.From);
        return !at.Records.Any<EnquiryTally>(t => t.PointId == point && t.From == from && t.Stage == RecordStage.Recorded && t.Id != id);
    }

    private static bool WasRunning(EnquiryTally tally, RecordTally act, Circumstances at) =>
        at.Records.Find<AssistancePoint>(act.Point.Id) is not { } point || act.Days.All(d => d >= point.OpenedFrom && !(point.ClosedFrom < d));

    private static bool IsOfItsOrgan(EnquiryTally tally, RecordTally act, Circumstances at) =>
        at.Records.Find<AssistancePoint>(act.Point.Id) is not { } point || at.County.IsWithin(point.Organ, tally.Organ);
}
