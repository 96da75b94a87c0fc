using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Dialogue.EventSignUpStage;
using P = Fazhi.Mechanisms.Dialogue.DialogueParameters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>报名阶段.</summary>
public enum EventSignUpStage
{
    [Term("已报名")]
    Applied,

    [Term("已确认")]
    Confirmed,

    [Term("没有安排")]
    Declined,

    [Term("已取消")]
    Withdrawn,
}

/// <summary>活动报名 — an enterprise wants to come, and follows by its receipt whether it may.</summary>
public sealed class EventSignUp : Matter<EventSignUpStage>
{
    [Field("活动", Decided = true)]
    public Reference<DialogueEvent> Event { get; internal set; } = null!;

    /// <summary>The event's id once more, in a column of its own: gates ask by it.</summary>
    public Guid EventId { get; internal set; }

    [Field("企业名称", Max = 100)]
    public string Enterprise { get; internal set; } = "";

    [Field("统一社会信用代码", Decided = true)]
    public string Code { get; internal set; } = "";

    [Field("参加人数")]
    public int People { get; internal set; }

    [Field("联系人", Max = 40, Personal = true)]
    public string Contact { get; internal set; } = "";

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; internal set; }

    [Field("想了解的问题", Max = 1000, Long = true)]
    public string? Wanted { get; internal set; }
}

/// <summary>报名参加活动.</summary>
public sealed record SignUpForEvent : Act<EventSignUp>
{
    [Field("活动", Hint = "公开报名的活动名称。")]
    public required Reference<DialogueEvent> Event { get; init; }

    [Field("举办单位", Organ = true, Hint = "活动预告中写明的举办单位；县人民政府举办的不选。")]
    public string? Host { get; init; }

    [Field("企业名称", Max = 100)]
    public required string Enterprise { get; init; }

    [Field("统一社会信用代码", Hint = "营业执照上的18位代码。")]
    public required SocialCreditCode CreditCode { get; init; }

    [Field("参加人数", Min = 1, Max = 20)]
    public required int People { get; init; }

    [Field("联系人", Max = 40, Personal = true)]
    public required string Contact { get; init; }

    [Field("联系电话", Personal = true)]
    public required PhoneNumber Phone { get; init; }

    [Field("想了解的问题", Hint = "可以不填。", Max = 1000, Long = true)]
    public string? Wanted { get; init; }

    public override void Apply(EventSignUp matter, Doing doing)
    {
        matter.Title = $"{Event.Title}：{Enterprise}";
        (matter.Event, matter.EventId, matter.Enterprise, matter.Code) = (Event, Event.Id, Enterprise, CreditCode.ToString());
        (matter.People, matter.Contact, matter.Phone, matter.Wanted) = (People, Contact, Phone, Wanted);
    }
}

/// <summary>确认报名.</summary>
public sealed record ConfirmSignUp : Act<EventSignUp>
{
    [Field("告知企业的话", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(EventSignUp matter, Doing doing) { }
}

/// <summary>不能安排.</summary>
public sealed record DeclineSignUp : Act<EventSignUp>
{
    [Field("理由", Hint = "例如：名额已满，安排下一次活动。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(EventSignUp matter, Doing doing) { }
}

/// <summary>取消报名.</summary>
public sealed record WithdrawSignUp : Act<EventSignUp>
{
    [Field("原因", Hint = "可以不填。", Max = 300)]
    public string? Reason { get; init; }

    public override void Apply(EventSignUp matter, Doing doing) { }
}

/// <summary>活动报名的规则.</summary>
public sealed class EventSignUpType() : MatterType<EventSignUp, EventSignUpStage>("event-signup", "活动报名", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "user-plus",
        WhyClosed = "报名有联系人和电话，所以只公布活动，不公布报名。",
        Applications = [DialogueOnline.SigningUp],
        Applicant = new ApplicantFace().Telling<EventSignUpStage>(DialogueOnline.Next),
    };

    protected override void Define(Lifecycle<EventSignUp, EventSignUpStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Uses(P.SignUpDays);
        it.Indexed(m => m.EventId, m => m.Code);
        it.Ends(Confirmed, Declined, Withdrawn);
        it.Steps(("报名", [Applied]), ("确认", [Confirmed]));
        it.Opens<SignUpForEvent>("报名参加活动", Applied).By(Public, Handler, Registrar).Under(ours)
            .For("企业报名参加公开报名的活动；电话报名的由举办单位登记。")
            .Picks<DialogueEvent>("ZT020", (_, on) => e => e.Stage == DialogueEventStage.Announced && e.Open && e.SignUpUntil >= on && e.On >= on, "选择正在公开报名的活动", ours, "该活动没有公开报名，或者报名已经截止。")
            .Needs("ZT021", (m, a, c) => c.Records.Find<DialogueEvent>(a.Event.Id) is not { } asked || (c.County.Now(asked.Organ) == c.County.Now(m.Organ) && (string.IsNullOrEmpty(a.Host) || c.County.Now(a.Host) == c.County.Now(m.Organ))), "选择这次活动的举办单位", ours, "请选择活动预告中写明的举办单位。")
            .Naming((_, a, c) => a is not null && c.Records.Find<DialogueEvent>(a.Event.Id) is { } asked ? c.County.OrganName(asked.Organ) : null)
            .Needs("ZT022", IsFirst, "一家企业报名一次", ours, "贵企业已经报名；要变更的，先取消原来的报名。")
            .Needs("ZT023", (_, a, _) => !a.CreditCode.HasOddCheck, "写正确的统一社会信用代码", ours, "代码最后一位校验不符，请照营业执照核对。");
        it.Act<ConfirmSignUp>("确认报名", Applied, Confirmed).By(by).Under(ours)
            .For("有名额的，确认。")
            .Needs("ZT024", HasSeat, "在名额以内确认", ours, "名额已满，请说明理由不安排，或者安排下一次。");
        it.Act<DeclineSignUp>("不能安排", Applied, Declined).By(by).Under(ours)
            .For("不能安排的，写明理由。");
        it.Act<WithdrawSignUp>("取消报名", [Applied, Confirmed], Withdrawn).By(Public, Handler, Registrar).Under(ours).ForGood()
            .For("企业不能参加的，取消，名额让给别的企业。");
        it.Corrections([Applied, Confirmed], by).Under(ours);
        it.Clock("sign-up", "确认企业报名", m => m.Parameter(P.SignUpDays).WorkingDays())
            .From<SignUpForEvent>().Until<ConfirmSignUp, DeclineSignUp, WithdrawSignUp>()
            .Otherwise("逾期没有确认的，请尽快答复企业").Warn(1).Under(ours);
        it.Shows<SignUpForEvent>(Reader.Applicant);
        it.Shows<ConfirmSignUp>(Reader.Applicant);
        it.Shows<DeclineSignUp>(Reader.Applicant);
        it.Shows<WithdrawSignUp>(Reader.Applicant);
        it.ShowsFacts(Reader.Applicant, m => m.Event, m => m.Enterprise, m => m.People);
    }

    private static bool IsFirst(EventSignUp signUp, SignUpForEvent act, Circumstances at)
    {
        var (id, asked, code) = (signUp.Id, act.Event.Id, act.CreditCode.ToString());
        return !at.Records.Any<EventSignUp>(s => s.EventId == asked && s.Code == code && s.Stage != Withdrawn && s.Stage != Declined && s.Id != id);
    }

    private static bool HasSeat(EventSignUp signUp, Circumstances at)
    {
        var asked = signUp.EventId;
        return at.Records.Find<DialogueEvent>(asked) is not { Seats: { } seats } || at.Records.Count<EventSignUp>(s => s.EventId == asked && s.Stage == Confirmed) < seats;
    }
}
