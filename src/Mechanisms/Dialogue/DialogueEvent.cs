using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Dialogue.DialogueEventStage;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>活动阶段.</summary>
public enum DialogueEventStage
{
    [Term("已预告")]
    Announced,

    [Term("已举行")]
    Held,

    [Term("已取消")]
    Cancelled,

    [Term("已作废")]
    Voided,
}

/// <summary>活动形式.</summary>
public enum DialogueKind
{
    [Term("政商沙龙")]
    Salon,

    [Term("座谈会")]
    Forum,

    [Term("企业现场交流")]
    OnSite,
}

/// <summary>到场的企业.</summary>
public sealed record PresentEnterprise(
    [property: Field("企业名称", Max = 100)] string Name,
    [property: Field("统一社会信用代码", Hint = "18位；个体工商户填写营业执照上的代码。")] SocialCreditCode CreditCode
);

/// <summary>政商沙龙活动 — announced, signed up for, held; the enterprises that came stand in it by their codes.</summary>
public sealed class DialogueEvent : Matter<DialogueEventStage>
{
    [Field("形式")]
    public DialogueKind Kind { get; internal set; }

    [Field("年度计划", Decided = true)]
    public Reference<DialoguePlan>? Plan { get; internal set; }

    [Field("举行日期", Decided = true)]
    public DateOnly On { get; internal set; }

    [Field("时间", Max = 5)]
    public string? Time { get; internal set; }

    [Field("地点", Max = 100)]
    public string Place { get; internal set; } = "";

    [Field("主题和内容", Max = 1000, Long = true)]
    public string Topic { get; internal set; } = "";

    [Field("到场答疑的部门", Organ = true)]
    public IReadOnlyList<string> Organs { get; internal set; } = [];

    [Field("公开报名", Decided = true)]
    public bool Open { get; internal set; }

    [Field("报名截止日期", Decided = true)]
    public DateOnly? SignUpUntil { get; internal set; }

    [Field("名额", Decided = true)]
    public int? Seats { get; internal set; }

    [Term("是否在计划以内")]
    public bool IsPlanned { get; internal set; }

    [Term("举行的日期")]
    public DateOnly? HeldOn { get; internal set; }

    public IReadOnlyList<PresentEnterprise> Present { get; internal set; } = [];

    /// <summary>The codes of who came: different ones are counted by them.</summary>
    public IReadOnlyList<string> Codes { get; internal set; } = [];

    [Term("到场企业（家）")]
    public int Enterprises { get; internal set; }
}

/// <summary>预告活动.</summary>
public sealed record AnnounceEvent : Act<DialogueEvent>
{
    [Field("活动名称", Max = 100)]
    public required string Title { get; init; }

    [Field("形式")]
    public required DialogueKind Kind { get; init; }

    [Field("年度计划", Hint = "计划以内的活动选择年度计划；计划以外的不选，写明缘由。")]
    public Reference<DialoguePlan>? Plan { get; init; }

    [Field("计划以外的缘由", Max = 300)]
    public string? Unplanned { get; init; }

    [Field("举行日期")]
    public required DateOnly On { get; init; }

    [Field("时间", Hint = "例如：14:30。", Max = 5)]
    public string? Time { get; init; }

    [Field("地点", Max = 100)]
    public required string Place { get; init; }

    [Field("主题和内容", Max = 1000, Long = true)]
    public required string Topic { get; init; }

    [Field("到场答疑的部门", Organ = true, Max = 40)]
    public IReadOnlyList<string> Organs { get; init; } = [];

    [Field("公开报名", Hint = "勾选的，企业可以在网上报名。")]
    public bool Open { get; init; }

    [Field("报名截止日期", Hint = "公开报名的填写。")]
    public DateOnly? SignUpUntil { get; init; }

    [Field("名额", Hint = "不限的不填。", Min = 1, Max = 5000)]
    public int? Seats { get; init; }

    public override void Apply(DialogueEvent matter, Doing doing)
    {
        (matter.Title, matter.Kind, matter.Plan, matter.On, matter.Time, matter.Place, matter.Topic) = (Title, Kind, Plan, On, Time, Place, Topic);
        (matter.Organs, matter.Open, matter.SignUpUntil, matter.Seats, matter.IsPlanned) = (Organs, Open, SignUpUntil, Seats, Plan is not null);
    }
}

/// <summary>活动改期.</summary>
public sealed record MoveEvent : Act<DialogueEvent>
{
    [Field("改到的日期")]
    public required DateOnly On { get; init; }

    [Field("时间", Max = 5)]
    public string? Time { get; init; }

    [Field("地点", Max = 100)]
    public required string Place { get; init; }

    [Field("改期的原因", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(DialogueEvent matter, Doing doing)
    {
        (matter.On, matter.Time, matter.Place) = (On, Time, Place);
        if (matter.SignUpUntil > On)
            matter.SignUpUntil = On;
    }
}

/// <summary>登记举行情况.</summary>
public sealed record HoldEvent : Act<DialogueEvent>
{
    [Field("举行日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("到场企业", Hint = "一家一行，名称和统一社会信用代码；同一家只写一次。", Min = 1, Max = 2000)]
    public required IReadOnlyList<PresentEnterprise> Present { get; init; }

    [Field("交流情况", Max = 4000, Long = true)]
    public required string Record { get; init; }

    [Field("签到表、照片", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(DialogueEvent matter, Doing doing)
    {
        (matter.HeldOn, matter.Present, matter.Enterprises) = (HeldOn, Present, Present.Count);
        matter.Codes = [.. Present.Select(p => p.CreditCode.ToString())];
    }
}

/// <summary>取消活动.</summary>
public sealed record CancelEvent : Act<DialogueEvent>
{
    [Field("取消的原因", Hint = "报名的企业看得到。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(DialogueEvent matter, Doing doing) { }
}

/// <summary>政商沙龙活动的规则.</summary>
public sealed class DialogueEventType() : MatterType<DialogueEvent, DialogueEventStage>("dialogue-event", "政商沙龙活动", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "messages",
        Place = new()
        {
            Title = "政商沙龙活动",
            Lead = "将要举行和已经举行的政商沙龙、座谈会和企业现场交流；公开报名的，企业可以在网上报名。",
            Says = "时间、地点、主题和报名",
            Words = ["政商沙龙", "座谈会", "企业", "报名", "营商环境"],
        },
    };

    protected override void Define(Lifecycle<DialogueEvent, DialogueEventStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.HeldOn, m => m.On);
        it.Ends(Held, Cancelled, Voided);
        it.Steps(("预告", [Announced]), ("举行", [Held]));
        it.ReadByEveryone();
        it.Opens<AnnounceEvent>("预告活动", Announced).By(by).Under(ours)
            .For("预告一次政商沙龙、座谈会或者企业现场交流；已经举行、没有预告的，也先登记再登记举行情况。")
            .Picks<DialoguePlan>("ZT010", (m, on) => p => p.Stage == DialoguePlanStage.Issued, "选择已经印发的年度计划", ours, "计划没有印发的，先印发；计划以外的活动不选计划。")
            .Needs("ZT011", (_, a, _) => a.Plan is not null == string.IsNullOrWhiteSpace(a.Unplanned), "写明在哪份计划以内，或者计划以外的缘由", ours, "计划以内的选择计划；计划以外的填写缘由。")
            .Needs("ZT012", (_, a, c) => a.On >= c.On.AddYears(-1) && a.On <= c.On.AddYears(1), "使举行日期在前后一年以内", ours, "请核对日期。")
            .Needs("ZT013", (_, a, _) => a.Open == (a.SignUpUntil is not null) && !(a.SignUpUntil > a.On) && (a.Open || a.Seats is null), "公开报名的写明截止日期，不晚于举行日期", ours, "公开报名的填写截止日期；不公开报名的，截止日期和名额都不填。")
            .Needs("ZT014", (_, a, _) => IsMinute(a.Time), "写明时和分", ours, "例如：14:30；没有确定的不填。");
        it.During<MoveEvent>("改期", Announced).By(by).Under(ours)
            .For("改期、换地点的，登记新的安排。")
            .Needs("ZT012", (_, a, c) => a.On >= c.On.AddYears(-1) && a.On <= c.On.AddYears(1), "使举行日期在前后一年以内", ours, "请核对日期。")
            .Needs("ZT014", (_, a, _) => IsMinute(a.Time), "写明时和分", ours, "例如：14:30；没有确定的不填。");
        it.Act<HoldEvent>("登记举行情况", Announced, Held).By(by).Under(ours)
            .For("举行以后，登记到场的企业和交流的情况。")
            .Needs("ZT015", (_, a, _) => a.Present.Select(p => p.CreditCode).Distinct().Count() == a.Present.Count, "一家企业只写一次", ours, "有重复的统一社会信用代码，请删去重复的行。")
            .Naming((_, a, _) => a is null ? null : Alike.Names(a.Present.GroupBy(p => p.CreditCode).Where(g => g.Count() > 1).Select(g => g.First().Name), "家"))
            .Needs("ZT016", (_, a, _) => a.Present.All(p => !p.CreditCode.HasOddCheck), "写正确的统一社会信用代码", ours, "代码最后一位校验不符，请照营业执照核对。")
            .Naming((_, a, _) => a is null ? null : Alike.Names(a.Present.Where(p => p.CreditCode.HasOddCheck).Select(p => p.Name), "家"))
            .Needs("ZT017", (m, a, _) => a.HeldOn >= m.On.AddDays(-7) && a.HeldOn <= m.On.AddDays(31), "使举行日期和预告的日期相近", ours, "改期的，先登记改期。");
        it.Act<CancelEvent>("取消活动", Announced, Cancelled).By(by).Under(ours).ForGood()
            .For("不再举行的，写明原因，告知报名的企业。");
        it.Act<VoidRecord<DialogueEvent>>("作废", Held, Voided).By(by).Of(OrganOf.Holder, OrganOf.Above, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误、不能更正的，作废，重新登记。")
            .Needs("ZT018", HasNoIssues, "没有收集企业问题", ours, "有问题是在这次活动中收集的，不能作废；有误的栏目请更正。");
        it.Corrections([Announced, Held], by).Under(ours);
        it.Clock("event-held", "登记举行情况", m => Period.Between(m.OpenedOn, m.On.AddDays(7)))
            .From<AnnounceEvent>().From<MoveEvent>((m, _) => m.OpenedOn).Until<HoldEvent, CancelEvent>().Until<MoveEvent>()
            .Otherwise("举行以后没有登记的，请登记到场的企业").Warn(2).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Announced || m.Stage == Held || m.Stage == Cancelled, [], m => m.Kind, m => m.On, m => m.Time, m => m.Place, m => m.Topic, m => m.Organs, m => m.Open, m => m.SignUpUntil, m => m.Seats, m => m.HeldOn, m => m.Enterprises);
        it.ShowsThat(Reader.Everybody);
        it.Shows<CancelEvent>(Reader.Everybody);
    }

    internal static bool IsMinute(string? text) => string.IsNullOrEmpty(text) || ClockTime.AreInOrder(text, text);

    private static bool HasNoIssues(DialogueEvent held, Circumstances at)
    {
        Guid? id = held.Id;
        return !at.Records.Any<EnterpriseIssue>(i => i.EventId == id && i.Stage != EnterpriseIssueStage.Withdrawn);
    }
}
