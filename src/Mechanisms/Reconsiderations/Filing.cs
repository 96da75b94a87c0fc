using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>申请行政复议 — the application as filed; an oral one is recorded on the spot.</summary>
public sealed record FileApplication : Act<Reconsideration>
{
    [Field("申请人")]
    public required Party Applicant { get; init; }

    [Field("共同申请人", Max = 50)]
    public IReadOnlyList<Party> CoApplicants { get; init; } = [];

    [Field("代理人、代表人", Max = 150, Hint = "每名申请人、第三人可以委托一至二名代理人，并提交授权委托书；没有行为能力的由法定代理人代为申请；申请人人数众多的可以推选代表人。")]
    public IReadOnlyList<Agent> Agents { get; init; } = [];

    [Field("第三人", Max = 20)]
    public IReadOnlyList<Party> ThirdParties { get; init; } = [];

    [Field("被申请人", Max = 100)]
    public required string RespondentName { get; init; }

    [Field("被申请人所在的本县机关", Max = 20, Organ = true)]
    public string? RespondentOrgan { get; init; }

    [Field("共同被申请人", Max = 10, Hint = "两个以上行政机关以共同的名义作出行政行为的，逐一填写其他机关。")]
    public IReadOnlyList<JointRespondent> JointRespondents { get; init; } = [];

    [Field("被申请人类别")]
    public required RespondentKind RespondentKind { get; init; }

    [Field("被申请行政复议的行政行为", Max = 500, Long = true, Hint = "写明日期和决定的内容；对两个以上行政行为不服的，分别提出申请。")]
    public required string ActChallenged { get; init; }

    [Field("行政行为文号", Max = 100, Hint = "决定书、通知书上的文号；没有的不填。")]
    public string? ActNumber { get; init; }

    [Field("所不服的行政处罚案件", Official = true, Hint = "处罚案件在本系统办理的，选择该案件；其他的不填。")]
    public Reference<PenaltyCase>? Penalty { get; init; }

    [Field("行政行为类别", Hint = "罚款、没收、吊销许可证属于行政处罚；拿不准的选“其他”。")]
    public required ActKind ActKind { get; init; }

    [Field("行政管理领域", Hint = "属于哪一方面的管理；拿不准的选“其他”。")]
    public required Domain Domain { get; init; }

    [Field("行政行为作出日期", NotAfterAct = true)]
    public DateOnly? ActMadeOn { get; init; }

    [Field("知道或者应当知道行政行为的日期", NotAfterAct = true, Hint = "不履行法定职责的，可以不填。")]
    public DateOnly? KnownOn { get; init; }

    [Field("行政机关未告知申请行政复议的权利、行政复议机关和申请期限")]
    public bool NotTold { get; init; }

    [Field("知道或者应当知道行政复议权利的日期", NotAfterAct = true)]
    public DateOnly? RightsKnownOn { get; init; }

    [Field("因不动产提出")]
    public bool Immovable { get; init; }

    [Field("其他法律规定的申请期限（日）", Min = 61, Max = 3650)]
    public int? LongerFilingDays { get; init; }

    [Field("耽误申请期限的理由", Max = 500, Long = true, Hint = "因不可抗力或者其他正当理由耽误的填写。")]
    public string? LateReason { get; init; }

    [Field("障碍发生日期", NotAfterAct = true, Hint = "不可抗力等事由从哪一天起。")]
    public DateOnly? ObstacleFrom { get; init; }

    [Field("障碍消除日期", NotAfterAct = true, Hint = "事由哪一天消除，期限从这一天起继续计算。")]
    public DateOnly? ObstacleUntil { get; init; }

    [Field("行政复议请求", Max = 2000, Long = true, Hint = "请求怎样处理，例如：请求撤销该行政处罚决定。")]
    public required string Claims { get; init; }

    [Field("事实和理由", Max = 4000, Long = true, Hint = "事情的经过，为什么不服。")]
    public required string Facts { get; init; }

    [Field("申请方式", Hint = "当面、邮寄、互联网或者口头；当场作出或者依据电子技术监控设备记录作出的处罚，也可以通过作出机关提交。")]
    public required Channel Channel { get; init; }

    [Field("口头申请笔录", Max = 4000, Long = true, Hint = "口头申请的，当场记录并由申请人核对、签名。")]
    public string? OralRecord { get; init; }

    [Field("涉案款额（元）", Money = true, Hint = "罚款、收费等有金额的填写。")]
    public decimal? Amount { get; init; }

    [Field("应当先申请行政复议", Hint = "当场作出的行政处罚、侵犯已经取得的自然资源权利、不履行法定职责、政府信息不予公开等。")]
    public bool ReconsiderationFirst { get; init; }

    [Field("交寄日期", NotAfterAct = true, Official = true, Hint = "邮寄申请的填写，以邮戳或者收寄凭证的日期为准；期限届满前交邮的，不算过期。")]
    public DateOnly? PostedOn { get; init; }

    [Field("交寄日期的凭证", Max = 200, Official = true, Hint = "邮戳、挂号信或者快递的单号。")]
    public string? PostProof { get; init; }

    [Field("一并请求审查的规范性文件", Max = 20, Hint = "认为行政行为所依据的规范性文件（不含规章）不合法的，一并提出；写明哪一件、哪一条和理由。")]
    public IReadOnlyList<ReviewRequest> Reviews { get; init; } = [];

    [Field("收到日期", NotAfterAct = true, Hint = "不填的，为办理日期；通过作出处罚决定的机关提交的，为该机关收到的日期。")]
    public DateOnly? ReceivedOn { get; init; }

    [Field("申请材料", Max = 50)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        matter.Title = doing.Title ?? TitleFor(Applicant.FormerPublicName);
        (matter.RespondentName, matter.RespondentOrgan) = (RespondentName, RespondentOrgan);
        matter.Enter(this, doing);
        matter.RespondentKind = RespondentKind;
        (matter.ActChallenged, matter.ActNumber, matter.ActKind, matter.Domain) = (ActChallenged, ActNumber, ActKind, Domain);
        matter.Penalty = Penalty;
        (matter.ActMadeOn, matter.KnownOn, matter.NotTold, matter.RightsKnownOn) = (ActMadeOn, KnownOn, NotTold, RightsKnownOn);
        (matter.Immovable, matter.LongerFilingDays, matter.LateReason) = (Immovable, LongerFilingDays, LateReason);
        (matter.ObstacleFrom, matter.ObstacleUntil) = (ObstacleFrom, ObstacleUntil);
        (matter.Claims, matter.Facts, matter.Channel, matter.Amount) = (Claims, Facts, Channel, Amount);
        matter.ReconsiderationFirst = ReconsiderationFirst || ActKind == ActKind.Inaction;
        matter.PrivateEnterprise = Applicant.PrivateEnterprise;
        foreach (var review in Reviews)
            matter.Ask(review, doing);
        matter.SubmittedOn = SubmittedOn(doing.On);
        if (Channel != Channel.ThroughAgency)
            matter.ReceivedOn = ReceivedOn ?? doing.On;
    }

    /// <summary>
    /// 提出之日 — the day that keeps the time of filing: when it was posted, or handed to the penalising agency (第三十二条), or else received. The five days of
    /// acceptance run from receipt by the organ, which may be later.
    /// </summary>
    internal DateOnly SubmittedOn(DateOnly on) => (Channel == Channel.Post ? PostedOn : null) ?? ReceivedOn ?? on;

    /// <summary>What the case is called: who doesn't accept whose act of which kind.</summary>
    internal string TitleFor(string applicant) =>
        $"{applicant}不服{RespondentName}"
        + ActKind switch
        {
            ActKind.OnTheSpotPenalty => Terms.Of(ActKind.Penalty),
            ActKind.Other => "行政行为",
            _ => Terms.Of(ActKind),
        }
        + "案";

    /// <summary>Whether each applicant and third party has two agents at most, and the respondent none here (第十七条).</summary>
    internal bool AgentsFit =>
        Agents
            .Where(a => a.Kind == AgentKind.Entrusted)
            .GroupBy(a => (a.For, Of(a)))
            .All(g => g.Count() <= 2) && Agents.All(a => a.For != PartyRole.Respondent);

    /// <summary>Who stands in it twice, on one side or on two.</summary>
    internal IReadOnlyList<string> NamedTwice
    {
        get
        {
            var organs = JointRespondents.Select(r => (r.Name, r.Organ)).Prepend((RespondentName, RespondentOrgan)).ToList();
            Party[] parties = [Applicant, .. CoApplicants, .. ThirdParties, .. organs.Select(o => new Party { Name = o.Item1, Kind = PartyKind.LegalPerson })];
            return
            [
                .. parties.Where((p, i) => parties.Take(i).Any(o => ReconsiderationType.IsSame(o, p))).Select(p => p.Name)
                    .Concat(organs.Where((o, i) => o.Item2 is { Length: > 0 } code && organs.Take(i).Any(e => e.Item2 == code)).Select(o => o.Item1))
                    .Distinct(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>Whether nobody is named twice to act for the same party.</summary>
    internal bool AgentsDiffer =>
        Agents.Where(a => a.Kind != AgentKind.Representative).Select(a => (a.For, Of(a), a.Name.Trim())).Distinct().Count()
        == Agents.Count(a => a.Kind != AgentKind.Representative);

    /// <summary>Whether it is told whom each takes part for, where there are several; a representative is one of several applicants (第十五条).</summary>
    internal bool AgentsNamed =>
        Agents.All(a =>
            a.Kind == AgentKind.Representative
                ? a.For == PartyRole.Applicant && CoApplicants.Count > 0 && Side(a.For).Contains(a.Name)
                : Of(a) is { } of && Side(a.For).Contains(of)
        );

    /// <summary>Whether everybody who can't act alone has a guardian, named with the party or among the agents (第十四条第三款).</summary>
    internal IReadOnlyList<string> WithoutGuardian(DateOnly on) =>
        [
            .. new[] { PartyRole.Applicant, PartyRole.ThirdParty }
                .SelectMany(role => (role == PartyRole.Applicant ? [Applicant, .. CoApplicants] : ThirdParties).Select(p => (Role: role, Party: p)))
                .Where(x => x.Party.NeedsGuardian(on) && string.IsNullOrWhiteSpace(x.Party.Guardian))
                .Where(x => ActingFor(x.Role, x.Party.Name).All(a => a.Kind != AgentKind.Guardian))
                .Select(x => x.Party.Name),
        ];

    /// <summary>Who acts for one of the parties. Somebody who names nobody, or nobody there is, acts for the first of the side.</summary>
    internal IEnumerable<PersonAgent> ActingFor(PartyRole role, string name) =>
        Agents
            .Where(a => a.For == role && a.Kind != AgentKind.Representative)
            .Where(a => (Of(a) is { } of && Side(role).Contains(of) ? of : (Side(role) is [var first, ..] ? first : null)) == name)
            .Select(a => new PersonAgent
            {
                Name = a.Name,
                Kind = a.Kind,
                Of = a.Of,
                IsLawyer = a.IsLawyer,
                Powers = a.Powers,
                Authorisation = a.Authorisation,
            });

    private string? Of(Agent agent) =>
        string.IsNullOrWhiteSpace(agent.Of) ? (Side(agent.For) is [var only] ? only : null) : agent.Of.Trim();

    private IReadOnlyList<string> Side(PartyRole role) =>
        role switch
        {
            PartyRole.Applicant => [Applicant.Name, .. CoApplicants.Select(p => p.Name)],
            PartyRole.ThirdParty => [.. ThirdParties.Select(p => p.Name)],
            PartyRole.Respondent => [RespondentName, .. JointRespondents.Select(r => r.Name)],
            _ => [],
        };

    internal FilingPeriod Period =>
        new(KnownOn, NotTold, RightsKnownOn, ActMadeOn, Immovable, LongerFilingDays, ObstacleFrom, ObstacleUntil);
}

/// <summary>转送行政复议申请 — the penalising agency upholds its penalty and forwards the application (第三十二条).</summary>
public sealed record ForwardFromAgency : Act<Reconsideration>
{
    [Field("原机关意见", Max = 1000, Long = true)]
    public required string Opinion { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ReceivedOn = doing.On;
}

/// <summary>直接审查 — the penalising agency neither forwards the application in its five working days nor corrects itself: the institution goes on without it.</summary>
public sealed record TakeFromAgency : Act<Reconsideration>
{
    [Field("原机关没有转送的情况", Max = 500, Long = true)]
    public required string Reason { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.ReceivedOn = doing.On;
}

/// <summary>原机关自行纠正 — the penalising agency doesn't keep its penalty, so that nothing is forwarded.</summary>
public sealed record CorrectAtAgency : Act<Reconsideration>
{
    [Field("处理结果", Max = 1000, Long = true)]
    public required string Result { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.Ruling = Result;
}

/// <summary>申请期限 — within what time an application had to be filed (第二十条、第二十一条).</summary>
internal sealed record FilingPeriod(
    DateOnly? KnownOn,
    bool NotTold,
    DateOnly? RightsKnownOn,
    DateOnly? ActMadeOn,
    bool Immovable,
    int? LongerDays,
    DateOnly? ObstacleFrom,
    DateOnly? ObstacleUntil
)
{
    internal static FilingPeriod Of(Reconsideration m) =>
        new(m.KnownOn, m.NotTold, m.RightsKnownOn, m.ActMadeOn, m.Immovable, m.LongerFilingDays, m.ObstacleFrom, m.ObstacleUntil);

    /// <summary>Whether a day is in time, an obstacle left out; true where no day of knowledge is given.</summary>
    internal bool Covers(DateOnly day, WorkCalendar calendar)
    {
        if (KnownOn is not { } known)
            return true;
        var days = (LongerDays ?? 60).Days();
        if (!NotTold)
            return Within(known, days, known.AddDays(LongerDays ?? 60), day, calendar);
        return Within(known, 1.Years(), known.AddYears(1), day, calendar)
            && (RightsKnownOn is not { } rights || Within(rights, days, rights.AddDays(LongerDays ?? 60), day, calendar));
    }

    // Rest days and obstacles only lengthen the period, so that the calendar is asked only after its plain end. While next year's holidays aren't
    // announced the latest day they may lead to counts: the doubt is not the applicant's.
    private bool Within(DateOnly from, Period period, DateOnly plainEnd, DateOnly day, WorkCalendar calendar)
    {
        if (day <= plainEnd)
            return true;
        Pause[] obstacle = ObstacleFrom is { } start && ObstacleUntil is { } end && end >= start ? [new Pause(start, end)] : [];
        return day <= Deadline.Compute(calendar, from, period, obstacle).Latest;
    }

    /// <summary>Whether a day lies within the twenty or five years that nothing prolongs.</summary>
    internal bool WithinLongest(DateOnly day) => ActMadeOn is not { } made || day <= made.AddYears(Immovable ? 20 : 5);
}
