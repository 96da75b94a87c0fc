using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.CourtLiaison.LiaisonMeetingStage;
using P = Fazhi.Mechanisms.CourtLiaison.LiaisonParameters;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>府院联席会议阶段.</summary>
public enum LiaisonMeetingStage
{
    [Term("拟召开")]
    Planned,

    [Term("已召开")]
    Held,

    [Term("议定事项已办结")]
    Concluded,

    [Term("已取消")]
    Cancelled,
}

/// <summary>联席会议的议题 — what government and court tell each other of.</summary>
public enum LiaisonTopic
{
    [Term("重大决策提前会商")]
    EarlyConsultation,

    [Term("重大案件沟通")]
    MajorCases,

    [Term("诉源治理")]
    SourceGovernance,

    [Term("行政争议实质性化解")]
    RealResolution,

    [Term("执法和裁判标准")]
    Standards,

    [Term("机制和培训")]
    Mechanism,
}

/// <summary>议定事项 — what was agreed, who does it, by when.</summary>
public sealed record LiaisonItem(
    [property: Field("议定事项", Max = 200)] string Title,
    [property: Field("责任单位", Organ = true)] string Organ,
    [property: Field("完成期限")] DateOnly DueOn
);

/// <summary>府院联席会议 — organs and courts at one table; what they agree is a task of an organ with a day.</summary>
public sealed class LiaisonMeeting : Matter<LiaisonMeetingStage>
{
    [Field("联动层级", Among = "liaison.levels")]
    public string Level { get; internal set; } = "";

    [Field("拟召开日期")]
    public DateOnly PlannedOn { get; internal set; }

    [Field("参加的单位", Organ = true)]
    public IReadOnlyList<string> Organs { get; internal set; } = [];

    public string OrganMarks { get; internal set; } = "";

    [Field("参加的法院、检察院")]
    public IReadOnlyList<string> Courts { get; internal set; } = [];

    [Field("议题")]
    public IReadOnlyList<LiaisonTopic> Topics { get; internal set; } = [];

    [Term("召开日期")]
    public DateOnly? HeldOn { get; internal set; }

    public IReadOnlyList<LiaisonItem> Agreed { get; internal set; } = [];
}

/// <summary>拟定联席会议.</summary>
public sealed record PlanLiaison : Act<LiaisonMeeting>
{
    [Field("会议名称", Hint = "例如：2025年第一次府院联席会议。", Max = 100)]
    public required string Title { get; init; }

    [Field("联动层级", Among = "liaison.levels")]
    public required string Level { get; init; }

    [Field("拟召开日期")]
    public required DateOnly PlannedOn { get; init; }

    [Field("参加的单位", Organ = true, Min = 1, Max = 60)]
    public required IReadOnlyList<string> Organs { get; init; }

    [Field("参加的法院、检察院", Hint = "一行一个。", Min = 1, Max = 10)]
    public required IReadOnlyList<string> Courts { get; init; }

    [Field("议题", Min = 1, Max = 6)]
    public required IReadOnlyList<LiaisonTopic> Topics { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LiaisonMeeting matter, Doing doing)
    {
        (matter.Title, matter.Level, matter.PlannedOn, matter.Courts, matter.Topics) = (Title, Level, PlannedOn, Courts, Topics);
        (matter.Organs, matter.OrganMarks) = (Organs, string.Concat(Organs.Select(o => $"|{o}|")));
    }
}

/// <summary>登记联席会议召开情况.</summary>
public sealed record HoldLiaison : Act<LiaisonMeeting>
{
    [Field("召开日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("主持人", Max = 40)]
    public required string Chair { get; init; }

    [Field("会议情况", Hint = "涉及具体案件的，不写当事人的姓名。", Max = 8000, Long = true)]
    public required string Record { get; init; }

    [Field("议定事项", Max = 50)]
    public IReadOnlyList<LiaisonItem> Agreed { get; init; } = [];

    [Field("会议纪要", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LiaisonMeeting matter, Doing doing) => (matter.HeldOn, matter.Agreed) = (HeldOn, Agreed);
}

/// <summary>办结联席会议.</summary>
public sealed record ConcludeLiaison : Act<LiaisonMeeting>
{
    [Field("办结情况", Max = 2000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(LiaisonMeeting matter, Doing doing) { }
}

/// <summary>取消联席会议.</summary>
public sealed record CancelLiaison : Act<LiaisonMeeting>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LiaisonMeeting matter, Doing doing) { }
}

/// <summary>府院联席会议的规则.</summary>
public sealed class LiaisonMeetingType() : MatterType<LiaisonMeeting, LiaisonMeetingStage>("liaison-meeting", "府院联席会议", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "building-bank",
        WhyClosed = "联席会议讨论没有公开的决策和没有审结的案件，所以只公布次数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<LiaisonMeeting, LiaisonMeetingStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Uses(P.Levels);
        it.Indexed(m => m.HeldOn);
        it.Ends(Concluded, Cancelled);
        it.Steps(("拟定", [Planned]), ("召开", [Held]), ("办结", [Concluded]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.OrganMarks.Contains("|" + organ + "|"));
        it.Opens<PlanLiaison>("拟定联席会议", Planned).By(by).Under(ours)
            .For("拟定时间、参加的单位和议题：重大决策提前会商、重大案件沟通、诉源治理、行政争议实质性化解等。")
            .Needs("FT001", (_, a, c) => a.Organs.All(o => c.County.Organ(o) is { IsFormer: false }) && a.Organs.Distinct().Count() == a.Organs.Count, "选择在设的单位，一个只选一次", ours, "请换成继续行使职权的单位。")
            .Needs("FT002", (_, a, c) => a.PlannedOn >= c.On.AddYears(-1) && a.PlannedOn <= c.On.AddYears(1), "使拟召开日期在前后一年以内", ours, "请核对日期。");
        it.Act<HoldLiaison>("登记召开情况", Planned, Held).By(by).Under(ours)
            .For("召开以后登记；议定事项交责任单位办理，有完成期限。")
            .Needs("FT003", (_, a, c) => a.Agreed.All(i => i.DueOn >= a.HeldOn && i.DueOn <= a.HeldOn.AddYears(3)), "使完成期限不早于召开日期，在三年以内", ours, "请核对完成期限。")
            .Needs("FT004", (_, a, c) => a.Agreed.All(i => c.County.Organ(i.Organ) is { IsFormer: false }), "交在设的单位办理", ours, "请换成继续行使职权的单位；由法院办理的写在会议情况中。")
            .Causes((m, a, _) => a.Agreed.Select(i => Consequence.Open(new AgreeOn { Title = i.Title, DueOn = i.DueOn, Host = m.Organ }, m.Id, i.Organ)), typeof(AgreeOn))
            .Issues("liaison/Minutes", "府院联席会议纪要");
        it.Act<ConcludeLiaison>("办结", Held, Concluded).By(by).Under(ours)
            .For("议定事项都办结的，办结。")
            .Needs("FT005", (m, c) => c.Parts<LiaisonTask>(m).All(t => t.Stage == LiaisonTaskStage.Done || t.Stage == LiaisonTaskStage.Dropped), "使议定事项都办结", ours, "请确认已经报告的事项，催办没有报告的。")
            .Naming((m, _, c) => Alike.Names(c.Parts<LiaisonTask>(m).Each().Where(t => t.Stage is LiaisonTaskStage.Open or LiaisonTaskStage.Reported).Select(t => t.Title), "项"));
        it.Act<CancelLiaison>("取消", Planned, Cancelled).By(by).Under(ours).ForGood()
            .For("不再召开的，写明理由。");
        it.Corrections([Planned, Held], by).Under(ours);
        it.ShowsAll(Reader.Concerned);
    }
}

/// <summary>议定事项阶段.</summary>
public enum LiaisonTaskStage
{
    [Term("办理中")]
    Open,

    [Term("已报告")]
    Reported,

    [Term("已办结")]
    Done,

    [Term("不再办理")]
    Dropped,
}

/// <summary>议定事项 — what a meeting agreed, with the organ that does it; the meeting's host says when it is done.</summary>
public sealed class LiaisonTask : Matter<LiaisonTaskStage>
{
    [Term("完成期限")]
    public DateOnly DueOn { get; internal set; }

    public string Host { get; internal set; } = "";

    [Term("报告日期")]
    public DateOnly? ReportedOn { get; internal set; }

    [Term("办结日期")]
    public DateOnly? DoneOn { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, DueOn);
}

/// <summary>交办议定事项 — caused by the meeting.</summary>
public sealed record AgreeOn : Act<LiaisonTask>
{
    [Field("议定事项", Max = 200)]
    public required string Title { get; init; }

    [Field("完成期限")]
    public required DateOnly DueOn { get; init; }

    [Field("召集单位", Organ = true)]
    public required string Host { get; init; }

    public override void Apply(LiaisonTask matter, Doing doing) => (matter.Title, matter.DueOn, matter.Host) = (Title, DueOn, Host);
}

/// <summary>报告议定事项办理情况.</summary>
public sealed record ReportAgreed : Act<LiaisonTask>
{
    [Field("办理情况", Max = 4000, Long = true)]
    public required string Report { get; init; }

    [Field("材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LiaisonTask matter, Doing doing) => matter.ReportedOn = doing.On;
}

/// <summary>确认办结.</summary>
public sealed record AcceptAgreed : Act<LiaisonTask>
{
    [Field("意见", Max = 500, Long = true)]
    public string? Note { get; init; }

    public override void Apply(LiaisonTask matter, Doing doing) => matter.DoneOn = doing.On;
}

/// <summary>退回再办 — its day stays.</summary>
public sealed record ReturnAgreed : Act<LiaisonTask>
{
    [Field("退回的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LiaisonTask matter, Doing doing) => matter.ReportedOn = null;
}

/// <summary>不再办理.</summary>
public sealed record DropAgreed : Act<LiaisonTask>
{
    [Field("理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LiaisonTask matter, Doing doing) { }
}

/// <summary>议定事项的规则.</summary>
public sealed class LiaisonTaskType() : MatterType<LiaisonTask, LiaisonTaskStage>("liaison-task", "府院议定事项", "2019", new DateOnly(2019, 1, 1))
{
    private static OrganOf Host { get; } = OrganOf.In<LiaisonTask>("召集单位", (m, organ, county) => organ == county.Now(m.Host));

    public override MatterFace Face { get; } = new() { Icon = "checklist" };

    protected override void Define(Lifecycle<LiaisonTask, LiaisonTaskStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.PartOf<LiaisonMeeting>(LiaisonMeetingStage.Held);
        it.Indexed(m => m.DueOn, m => m.Host);
        it.Ends(LiaisonTaskStage.Done, LiaisonTaskStage.Dropped);
        it.Steps(("办理", [LiaisonTaskStage.Open]), ("报告", [LiaisonTaskStage.Reported]), ("办结", [LiaisonTaskStage.Done]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Host == organ);
        it.Opens<AgreeOn>("交办议定事项", LiaisonTaskStage.Open).By(by).OfAnyOrgan().Under(ours)
            .For("随“登记召开情况”交责任单位。")
            .Needs("FT010", (m, a, c) => c.Records.Find<LiaisonMeeting>(m.Parent ?? Guid.Empty) is { } meeting && meeting.Agreed.Any(i => i.Title == a.Title && i.Organ == m.Organ && i.DueOn == a.DueOn) && a.Host == meeting.Organ, "随会议的议定事项交办", ours, "请在会议中办理“登记召开情况”。");
        it.Act<ReportAgreed>("报告办理情况", LiaisonTaskStage.Open, LiaisonTaskStage.Reported).By(by).Under(ours)
            .For("在完成期限以内报告办理情况。");
        it.Act<AcceptAgreed>("确认办结", LiaisonTaskStage.Reported, LiaisonTaskStage.Done).By(by).Of(Host).Under(ours)
            .For("由召集单位确认；召集单位自己承办的，由机构负责人确认。")
            .Needs("FT011", (m, c) => c.County.Now(m.Organ) != c.County.Now(m.Host) || c.Doing.Actor.Roles.Contains(InstitutionHead), "不由承办人确认自己的事项", ours, "请由机构负责人确认。");
        it.Act<ReturnAgreed>("退回再办", LiaisonTaskStage.Reported, LiaisonTaskStage.Open).By(by).Of(Host).Under(ours)
            .For("没有办好的，写明理由退回，完成期限不变。");
        it.Act<DropAgreed>("不再办理", [LiaisonTaskStage.Open, LiaisonTaskStage.Reported], LiaisonTaskStage.Dropped).By(by).Of(Host).Under(ours).ForGood()
            .For("情况变化、不需要再办的，写明理由。");
        it.Clock("agreed", "府院议定事项", m => m.TimeLeft)
            .From<AgreeOn>().From<ReturnAgreed>((m, _) => m.OpenedOn).Until<ReportAgreed, AcceptAgreed, DropAgreed>()
            .Otherwise("逾期没有报告的，由召集单位催办").Warn(5).Under(ours);
        it.ShowsAll(Reader.Concerned);
    }
}
