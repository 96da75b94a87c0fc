using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Coordination.CommitteeMeetingStage;
using P = Fazhi.Mechanisms.Coordination.CoordinationParameters;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>委员会会议阶段.</summary>
public enum CommitteeMeetingStage
{
    [Term("已通知")]
    Called,

    [Term("已召开")]
    Held,

    [Term("已印发纪要")]
    Minuted,

    [Term("决定事项已办结")]
    Concluded,

    [Term("已取消")]
    Cancelled,

    [Term("已作废")]
    Voided,
}

/// <summary>决定事项 — what a meeting resolved, which organ does it, by when.</summary>
public sealed record Resolved(
    [property: Field("决定事项", Max = 300)] string Title,
    [property: Field("责任单位", Organ = true)] string Organ,
    [property: Field("完成期限")] DateOnly DueOn
);

/// <summary>委员会会议 — a plenary meeting of the county's committee: its ordinal runs without a gap since the committee was set up, and another through the year.</summary>
public sealed class CommitteeMeeting : Matter<CommitteeMeetingStage>
{
    [Field("拟召开日期")]
    public DateOnly PlannedOn { get; internal set; }

    [Term("会议序次")]
    public int? Ordinal { get; internal set; }

    [Term("年内序次")]
    public int? YearOrdinal { get; internal set; }

    [Term("召开日期")]
    public DateOnly? HeldOn { get; internal set; }

    [Field("议程")]
    public IReadOnlyList<string> Agenda { get; internal set; } = [];

    [Term("主持人")]
    public string? Chair { get; internal set; }

    [Term("出席人员")]
    public IReadOnlyList<string> Present { get; internal set; } = [];

    [Term("请假人员")]
    public IReadOnlyList<string> Absent { get; internal set; } = [];

    public IReadOnlyList<Resolved> Resolutions { get; internal set; } = [];

    [Term("会议纪要文号")]
    public string? MinutesNumber { get; internal set; }

    [Term("办结情况")]
    public string? Result { get; internal set; }

    /// <summary>The last day of all that was resolved.</summary>
    internal Period TimeLeft => Period.Between(HeldOn, Resolutions.Max(r => (DateOnly?)r.DueOn));

    /// <summary>What a meeting is called: 县委全面依法治县委员会第七次会议暨2025年第一次会议.</summary>
    internal static string Called(string committee, int ordinal, int year, int inYear) =>
        $"{committee}第{NumberText.Chinese(ordinal)}次会议暨{year}年第{NumberText.Chinese(inYear)}次会议";
}

/// <summary>通知召开会议.</summary>
public sealed record CallMeeting : Act<CommitteeMeeting>
{
    [Field("会议名称", Hint = "例如：县委全面依法治县委员会会议；召开以后按序次命名。", Max = 100)]
    public required string Title { get; init; }

    [Field("拟召开日期")]
    public required DateOnly PlannedOn { get; init; }

    [Field("议程", Hint = "一行一项。", Min = 1, Max = 30)]
    public required IReadOnlyList<string> Agenda { get; init; }

    [Field("会议材料", Max = 30)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(CommitteeMeeting matter, Doing doing) =>
        (matter.Title, matter.PlannedOn, matter.Agenda) = (Title, PlannedOn, Agenda);
}

/// <summary>登记召开情况 — when, who was there, what was resolved; the ordinals follow those of the meetings before.</summary>
public sealed record HoldMeeting : Act<CommitteeMeeting>
{
    [Field("会议序次", Hint = "委员会成立以来的第几次；首次在本系统登记的，按实际序次填写。", Min = 1, Max = 999)]
    public required int Ordinal { get; init; }

    [Field("年内序次", Hint = "当年的第几次。", Min = 1, Max = 99)]
    public required int YearOrdinal { get; init; }

    [Field("召开日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("地点", Max = 100)]
    public string? Place { get; init; }

    [Field("主持人", Max = 40)]
    public required string Chair { get; init; }

    [Field("出席人员", Hint = "一行一人。", Min = 1, Max = 100)]
    public required IReadOnlyList<string> Present { get; init; }

    [Field("请假人员", Max = 100)]
    public IReadOnlyList<string> Absent { get; init; } = [];

    [Field("议程", Hint = "和通知不同的填写；相同的不填。", Max = 30)]
    public IReadOnlyList<string> Agenda { get; init; } = [];

    [Field("决定事项", Max = 50)]
    public IReadOnlyList<Resolved> Resolutions { get; init; } = [];

    public override void Apply(CommitteeMeeting matter, Doing doing)
    {
        (matter.Ordinal, matter.YearOrdinal, matter.HeldOn, matter.Chair) = (Ordinal, YearOrdinal, HeldOn, Chair);
        (matter.Present, matter.Absent, matter.Resolutions) = (Present, Absent, Resolutions);
        if (Agenda.Count > 0)
            matter.Agenda = Agenda;
        matter.Title = doing.Title ?? matter.Title;
    }
}

/// <summary>印发会议纪要.</summary>
public sealed record IssueMinutes : Act<CommitteeMeeting>
{
    [Field("文号", Max = 60)]
    public required string MinutesNumber { get; init; }

    [Field("议定的主要内容", Hint = "决定事项由登记的内容列出，不用重复。", Max = 4000, Long = true)]
    public required string Text { get; init; }

    [Field("会议纪要", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(CommitteeMeeting matter, Doing doing) => matter.MinutesNumber = MinutesNumber;
}

/// <summary>办结决定事项.</summary>
public sealed record ConcludeMeeting : Act<CommitteeMeeting>
{
    [Field("办结情况", Max = 2000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(CommitteeMeeting matter, Doing doing) => matter.Result = Result;
}

/// <summary>取消会议.</summary>
public sealed record CancelMeeting : Act<CommitteeMeeting>
{
    [Field("取消理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(CommitteeMeeting matter, Doing doing) { }
}

/// <summary>委员会会议的规则.</summary>
public sealed class CommitteeMeetingType()
    : MatterType<CommitteeMeeting, CommitteeMeetingStage>("committee-meeting", "委员会会议", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "users-group",
        Place = new()
        {
            Title = "全面依法治县委员会会议",
            Lead = "县委全面依法治县委员会召开的会议：序次和日期。",
            Says = "委员会会议的序次和日期",
            Words = ["依法治县", "委员会", "会议"],
        },
    };

    protected override void Define(Lifecycle<CommitteeMeeting, CommitteeMeetingStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        OrganOf[] office = [OrganOf.JusticeBureau, OrganOf.Government];
        it.Uses(P.Committee, P.MinutesDays);
        it.Indexed(m => m.HeldOn, m => m.Ordinal);
        it.Ends(Concluded, Cancelled, Voided);
        it.Steps(("通知", [Called]), ("召开", [Held]), ("印发纪要", [Minuted]), ("办结", [Concluded]));
        it.ReadByEveryone();
        it.Opens<CallMeeting>("通知召开会议", Called).By(by).Of(office).Under(ours)
            .For("委员会办公室通知召开委员会全体会议，写明日期和议程。")
            .Needs("HY001", (_, a, _) => a.Agenda.All(t => t.Trim().Length > 0), "逐项写明议程", ours, "请删去空行。");
        it.Act<HoldMeeting>("登记召开情况", Called, Held).By(by).Of(office).Under(ours)
            .For("登记会议的序次、出席人员和决定事项；序次接着前一次会议。")
            .Begins(Next)
            .Titled((m, a, _) => CommitteeMeeting.Called(m.Parameter(P.Committee), a.Ordinal, a.HeldOn.Year, a.YearOrdinal))
            .Needs("HY002", Follows, "使会议序次接着前一次会议", ours, "序次不能空缺、重复；前一次会议没有登记的，先登记。")
            .Needs("HY003", FollowsInYear, "使年内序次接着当年的前一次会议", ours, "年内序次每年从1开始，不能空缺、重复。")
            .Needs("HY004", (m, a, c) => !c.Records.Any(After(m, a.HeldOn)), "按召开的先后登记", ours, "已经登记了日期在后的会议，请核对召开日期。")
            .Needs("HY005", (_, a, c) => a.Resolutions.All(r => c.County.Organ(r.Organ) is { IsFormer: false } && r.DueOn >= a.HeldOn && r.DueOn <= a.HeldOn.AddYears(10)),
                "把决定事项交给在设的单位，期限不早于召开日期", ours, "请逐项核对责任单位和完成期限。");
        it.Act<IssueMinutes>("印发会议纪要", Held, Minuted).By(by).Of(office).Under(ours)
            .For("印发会议纪要，列出决定事项、责任单位和期限。")
            .Issues("coordination/Minutes", "会议纪要");
        it.Act<ConcludeMeeting>("办结决定事项", Minuted, Concluded).By(by).Of(office).Under(ours)
            .For("决定事项都列为任务、都已经完成或者取消的，办结。")
            .Needs("HY006", (m, c) => Unlisted(m, c).Count == 0, "把决定事项都列为任务", ours, "请在年度工作要点中逐项“列入任务”，注明来自本次会议的第几项。")
            .Naming((m, _, c) => Alike.Names(Unlisted(m, c), "项"))
            .Needs("HY007", (m, c) => !c.Records.Any(WorkTask.OpenOf(m.Id)), "使决定事项的任务都完成或者取消", ours, "请催办没有完成的任务，评价已经报告完成的任务。")
            .Naming((m, _, c) => Alike.Names(c.Records.Each(WorkTask.OpenOf(m.Id)).Select(t => t.Title), "项"));
        it.Act<CancelMeeting>("取消会议", Called, Cancelled).By(by).Of(office).Under(ours).ForGood().For("不再召开的，写明理由。");
        it.Act<VoidRecord<CommitteeMeeting>>("作废", [Held, Minuted], Voided).By(by).Of(office).Under(ours).ForGood()
            .For("登记有误、不能更正的，作废以后重新登记；只能作废最后一次会议。")
            .Needs("HY008", IsLastAndFree, "是最后一次会议，没有据以列出任务", ours, "请先作废在后的会议、从本次会议列出的任务。");
        it.Corrections([Called, Held, Minuted, Concluded], by).Of(office).Under(ours);

        it.Clock("minutes", "印发会议纪要", m => m.Parameter(P.MinutesDays).WorkingDays())
            .From<HoldMeeting>((_, a) => a.HeldOn).Until<IssueMinutes, VoidRecord<CommitteeMeeting>>()
            .Otherwise("逾期没有印发会议纪要").Warn(3).Under(ours);
        it.Clock("resolutions", "办结决定事项", m => m.TimeLeft.Exactly())
            .From<HoldMeeting>((_, a) => a.Resolutions.Count > 0 ? a.HeldOn : null).Until<ConcludeMeeting, VoidRecord<CommitteeMeeting>>()
            .Otherwise("决定事项的期限已过，没有办结").Warn(10).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Held || m.Stage == Minuted || m.Stage == Concluded, [], m => m.Ordinal, m => m.YearOrdinal, m => m.HeldOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static HoldMeeting Next(CommitteeMeeting meeting, Circumstances at)
    {
        var last = Last(meeting, at);
        return new()
        {
            Ordinal = (last?.Ordinal ?? 0) + 1,
            YearOrdinal = last?.HeldOn?.Year == meeting.PlannedOn.Year ? (last.YearOrdinal ?? 0) + 1 : 1,
            HeldOn = meeting.PlannedOn <= at.On ? meeting.PlannedOn : at.On,
            Chair = "",
            Present = [],
        };
    }

    // A committee meets some few times a year.
    private static CommitteeMeeting? Last(CommitteeMeeting meeting, Circumstances at)
    {
        var id = meeting.Id;
        return at.Records.Each<CommitteeMeeting>(m => m.Ordinal != null && m.Stage != Voided && m.Id != id).MaxBy(m => m.Ordinal);
    }

    // The first that is registered here has whatever ordinal it has.
    private static bool Follows(CommitteeMeeting meeting, HoldMeeting act, Circumstances at) =>
        Last(meeting, at) is not { } last || act.Ordinal == last.Ordinal + 1;

    private static bool FollowsInYear(CommitteeMeeting meeting, HoldMeeting act, Circumstances at) =>
        Last(meeting, at) is not { } last || act.YearOrdinal == (last.HeldOn?.Year == act.HeldOn.Year ? last.YearOrdinal + 1 : 1);

    private static System.Linq.Expressions.Expression<Func<CommitteeMeeting, bool>> After(CommitteeMeeting meeting, DateOnly on)
    {
        var id = meeting.Id;
        return m => m.HeldOn > on && m.Stage != Voided && m.Id != id;
    }

    private static List<string> Unlisted(CommitteeMeeting meeting, Circumstances at)
    {
        var id = meeting.Id;
        var listed = at.Records.Each<WorkTask>(t => t.MeetingId == id && t.Stage != WorkTaskStage.Voided).Select(t => t.Resolution).ToHashSet();
        return [.. meeting.Resolutions.Where((_, i) => !listed.Contains(i + 1)).Select(r => r.Title)];
    }

    private static bool IsLastAndFree(CommitteeMeeting meeting, Circumstances at)
    {
        var (id, ordinal) = (meeting.Id, meeting.Ordinal);
        return !at.Records.Any<CommitteeMeeting>(m => m.Ordinal > ordinal && m.Stage != Voided)
            && !at.Records.Any<WorkTask>(t => t.MeetingId == id && t.Stage != WorkTaskStage.Voided);
    }
}
