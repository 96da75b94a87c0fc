using Fazhi.Matters;

namespace Fazhi.Mechanisms.Decisions;

/// <summary>集体讨论 — who was there, who spoke in which order and how, the chief last, and what came of it (第三十条).</summary>
public sealed record DiscussDecision : Act<Decision>
{
    [Field("会议类别")]
    public required DecisionMeeting Kind { get; init; }

    [Field("会议名称", Max = 100, Hint = "例如：县政府第5次常务会议。")]
    public required string Meeting { get; init; }

    [Field("会议日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("行政首长", Max = 50, Hint = "主持会议、最后表态的人。")]
    public required string Chief { get; init; }

    [Field("出席人员", Min = 2, Max = 60)]
    public required IReadOnlyList<string> Present { get; init; }

    [Field("列席人员", Max = 60)]
    public IReadOnlyList<string> Attending { get; init; } = [];

    [Field("发言", Min = 2, Max = 60, Hint = "按发言的先后填写；行政首长最后发言。")]
    public required IReadOnlyList<Spoken> Spoken { get; init; }

    [Field("讨论结果")]
    public required DiscussionResult Result { get; init; }

    [Field("决定与多数人意见不一致的理由", Max = 2000, Long = true, Hint = "行政首长拟作出的决定与会议组成人员多数人的意见不一致的，应当说明理由。")]
    public string? WhyDeparted { get; init; }

    [Field("会议记录")]
    public FileRef? Record { get; init; }

    /// <summary>Whether the draft goes on.</summary>
    internal bool Adopts => Result is DiscussionResult.Adopted or DiscussionResult.AdoptedWithEdits;

    /// <summary>The members who spoke before the chief, each once with what was said last; who only sat in has no voice.</summary>
    private IEnumerable<Spoken> Others =>
        Spoken
            .Where(s => s.Name.Trim() != Chief.Trim() && Present.Any(p => p.Trim() == s.Name.Trim()))
            .GroupBy(s => s.Name.Trim())
            .Select(g => g.Last());

    /// <summary>Whether more of those who spoke, the chief apart, were against it than for it.</summary>
    public bool MajorityIsAgainst => Others.Count(s => s.Stance != SpokenStance.For) > Others.Count(s => s.Stance == SpokenStance.For);

    /// <summary>Whether what was decided isn't what most said: adopted against them, or not adopted although most were for it.</summary>
    public bool Departs =>
        Adopts ? MajorityIsAgainst : Others.Count(s => s.Stance == SpokenStance.For) > Others.Count(s => s.Stance != SpokenStance.For);

    public override void Apply(Decision matter, Doing doing)
    {
        matter.Meeting = Meeting;
        if (Adopts)
        {
            matter.DiscussedOn ??= HeldOn;
            matter.LastDiscussedOn = HeldOn;
            matter.EditedAtMeeting = Result == DiscussionResult.AdoptedWithEdits;
            matter.Take(DecisionStep.Discussion, HeldOn);
            return;
        }

        // Another text is reviewed again; the same one, not adopted, ends.
        matter.ReviewAgain();
        if (Result != DiscussionResult.Rejected)
            return;
        if (matter.IsAdjusting)
            matter.KeepAsPublished();
        else
            (matter.Reason, matter.TerminatedOn) = ($"{Meeting}讨论未通过", doing.On);
    }
}

/// <summary>向党委报告 — before the decision goes out (第三十一条).</summary>
public sealed record ReportToParty : Act<Decision>
{
    [Field("报告的党委", Max = 100, Hint = "例如：中共塔河县委。")]
    public required string Committee { get; init; }

    [Field("报告日期", NotAfterAct = true)]
    public required DateOnly ReportedOn { get; init; }

    [Field("可以按程序作出决定", Hint = "要求修改的不选，退回承办单位修改。")]
    public bool MayIssue { get; init; }

    [Field("报告文号和意见", Max = 1000, Long = true)]
    public string? Reply { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        if (!MayIssue)
        {
            matter.ReviewAgain();
            return;
        }

        matter.ReportedOn = ReportedOn;
        matter.Take(DecisionStep.PartyReport, ReportedOn);
    }
}

/// <summary>公布决策 — text, ways of publication, and what became of opinions (第三十二条).</summary>
public sealed record AnnounceDecision : Act<Decision>
{
    [Field("决策文件名称", Max = 200, Hint = "与事项名称不同的填写。")]
    public string? DocumentTitle { get; init; }

    [Field("决策内容", Max = 20000, Long = true)]
    public required string Text { get; init; }

    [Field("决策文件全文")]
    public FileRef? FullText { get; init; }

    [Field("公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("公布途径", Max = 4, Hint = "依法不予公开的不选，印发有关单位。")]
    public IReadOnlyList<PublicationChannel> Channels { get; init; } = [];

    [Field("社会公众普遍关心，或者专业性、技术性较强")]
    public bool Attention { get; init; }

    [Field("公众意见、专家论证意见采纳情况", Max = 4000, Long = true, Hint = "社会公众普遍关心或者专业性、技术性较强的，应当说明。")]
    public string? Explained { get; init; }

    public override void Apply(Decision matter, Doing doing)
    {
        if (matter.PublishedOn is null)
            matter.TookFiveSteps = Decision.FiveSteps.All(matter.Has);
        matter.PublishedOn ??= PublishedOn;
        (matter.LastPublishedOn, matter.PublishedRound) = (PublishedOn, matter.Round);
        (matter.Text, matter.FullText) = (Text, FullText);
        if (!string.IsNullOrWhiteSpace(Explained))
            matter.AdoptionExplained = Explained;
    }
}
