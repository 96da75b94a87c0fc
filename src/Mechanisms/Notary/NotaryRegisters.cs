using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Notary;

/// <summary>上门服务的对象.</summary>
public enum VisitedGroup
{
    [Term("老年人")]
    Old,

    [Term("体弱的人")]
    Frail,

    [Term("病人")]
    Ill,

    [Term("残疾人")]
    Disabled,
}

/// <summary>公证上门服务 — for whom it is hard to come (绿色通道).</summary>
[EntryOf<RecordHomeVisit>]
public sealed class NotaryHomeVisit : Matter<RecordStage>, IReckoned
{
    public DateOnly VisitedOn { get; internal set; }

    public Reference<NotarialMatter> Of { get; internal set; } = new(Guid.Empty, "");

    /// <summary>The matter's id once more, in a column of its own: a gate asks by it.</summary>
    public Guid OfId { get; internal set; }

    public VisitedGroup Group { get; internal set; }

    public void Reckon() => (OfId, Title) = (Of.Id, $"为{Terms.Of(Group)}上门办理{Of.Title}");
}

/// <summary>登记公证上门服务.</summary>
public sealed record RecordHomeVisit : RecordAct<NotaryHomeVisit>
{
    [Field("上门日期", NotAfterAct = true)]
    public required DateOnly VisitedOn { get; init; }

    [Field("公证事项")]
    public required Reference<NotarialMatter> Of { get; init; }

    [Field("对象")]
    public required VisitedGroup Group { get; init; }

    [Field("地点和经过", Max = 300, Long = true, Personal = true)]
    public string? Place { get; init; }
}

/// <summary>公证上门服务登记册.</summary>
public sealed class NotaryHomeVisitType() : Register<NotaryHomeVisit, RecordHomeVisit>("notary-home-visit", "公证上门服务", "2017", new DateOnly(2017, 9, 2))
{
    public override MatterFace Face { get; } = new() { Icon = "home-heart" };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记为老、弱、病、残等行动不便的人上门办理的一次公证服务。";

    protected override void Further(Lifecycle<NotaryHomeVisit, RecordStage> it, ActRule<NotaryHomeVisit, RecordStage, RecordHomeVisit> record)
    {
        it.Indexed(m => m.VisitedOn, m => m.OfId);
        record.Needs("GZ018", (_, a, c) => a.VisitedOn >= c.On.AddYears(-2) && (c.Records.Find<NotarialMatter>(a.Of.Id) is not { } of || of.OpenedOn <= a.VisitedOn), "在受理以后、两年以内上门", Article.WorkingRule, "请核对日期。")
            .Needs("GZ024", (m, a, c) => !c.Records.Any(Same(m, a)), "一次上门登记一次", Article.WorkingRule, "该公证事项当日的上门服务已经登记。");
    }

    private static System.Linq.Expressions.Expression<Func<NotaryHomeVisit, bool>> Same(NotaryHomeVisit matter, RecordHomeVisit act)
    {
        var (id, of, on) = (matter.Id, act.Of.Id, act.VisitedOn);
        return v => v.OfId == of && v.VisitedOn == on && v.Stage == RecordStage.Recorded && v.Id != id;
    }
}

/// <summary>公证咨询接待 — a tally: so many in so many days.</summary>
[EntryOf<TallyEnquiries>]
public sealed class NotaryEnquiry : Matter<RecordStage>, IReckoned
{
    public DateOnly From { get; internal set; }

    public DateOnly Until { get; internal set; }

    public int InPerson { get; internal set; }

    public int Phone { get; internal set; }

    [Term("合计（人次）")]
    public int All { get; internal set; }

    public void Reckon() => (All, Title) = (InPerson + Phone, $"{From:yyyy年M月d日}至{Until:M月d日}接待咨询");
}

/// <summary>登记公证咨询接待.</summary>
public sealed record TallyEnquiries : RecordAct<NotaryEnquiry>
{
    [Field("自", NotAfterAct = true)]
    public required DateOnly From { get; init; }

    [Field("至", NotAfterAct = true, Hint = "一周一次，最多七日。")]
    public required DateOnly Until { get; init; }

    [Field("来访（人次）", Min = 0, Max = 500)]
    public required int InPerson { get; init; }

    [Field("电话（人次）", Min = 0, Max = 500)]
    public required int Phone { get; init; }
}

/// <summary>公证咨询接待登记册.</summary>
public sealed class NotaryEnquiryType() : Register<NotaryEnquiry, TallyEnquiries>("notary-enquiry", "公证咨询接待", "2017", new DateOnly(2017, 9, 2))
{
    public override MatterFace Face { get; } = new() { Icon = "users" };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记一周接待公证咨询的人次。";

    protected override void Further(Lifecycle<NotaryEnquiry, RecordStage> it, ActRule<NotaryEnquiry, RecordStage, TallyEnquiries> record)
    {
        it.Indexed(m => m.Until);
        record.Needs("GZ019", (_, a, _) => a.Until >= a.From && a.Until.DayNumber - a.From.DayNumber <= 6 && a.From.Year == a.Until.Year, "登记同一年里的一至七日", Article.WorkingRule, "跨年的一周分两次登记。")
            .Needs("GZ020", (_, a, c) => a.From >= c.On.AddYears(-2), "填写两年以内的日期", Article.WorkingRule, "请核对日期。")
            .Needs("GZ021", (m, a, c) => !c.Records.Any(Overlaps(m, a)), "一日登记一次", Article.WorkingRule, "这几日已经登记过；登记有误的，先作废。")
            .Needs("GZ022", (_, a, _) => a.InPerson + a.Phone > 0, "有接待的人次", Article.WorkingRule, "没有接待的不登记。");
    }

    private static System.Linq.Expressions.Expression<Func<NotaryEnquiry, bool>> Overlaps(NotaryEnquiry matter, TallyEnquiries act)
    {
        var (id, organ, from, until) = (matter.Id, matter.Organ, act.From, act.Until);
        return e => e.Organ == organ && e.Id != id && e.Stage == RecordStage.Recorded && e.From <= until && e.Until >= from;
    }
}

/// <summary>公证公益服务 — what the notary office gave for nothing: when, what, where.</summary>
[EntryOf<RecordCharity>]
public sealed class NotaryCharity : Matter<RecordStage>
{
    public DateOnly HeldOn { get; internal set; }

    public string Place { get; internal set; } = "";

    public int? People { get; internal set; }
}

/// <summary>登记公益法律服务.</summary>
public sealed record RecordCharity : RecordAct<NotaryCharity>
{
    [Field("内容", Hint = "例如：到社区讲解遗嘱公证；为老年人免费咨询。", Max = 100)]
    public required string Title { get; init; }

    [Field("日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("地点", Max = 100)]
    public required string Place { get; init; }

    [Field("服务人数", Min = 0, Max = 10_000)]
    public int? People { get; init; }

    [Field("照片", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>公益法律服务登记册.</summary>
public sealed class NotaryCharityType() : Register<NotaryCharity, RecordCharity>("notary-charity", "公证公益服务", "2017", new DateOnly(2017, 9, 2))
{
    public override MatterFace Face { get; } = new() { Icon = "heart" };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记公证处开展的一次公益法律服务。";

    protected override void Further(Lifecycle<NotaryCharity, RecordStage> it, ActRule<NotaryCharity, RecordStage, RecordCharity> record)
    {
        it.Indexed(m => m.HeldOn);
        record.Needs("GZ023", (_, a, c) => a.HeldOn >= c.On.AddYears(-2), "填写两年以内的日期", Article.WorkingRule, "请核对日期。");
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.HeldOn, m => m.Place);
    }
}
