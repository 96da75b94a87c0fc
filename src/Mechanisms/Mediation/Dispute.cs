using Fazhi.Clocks;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>纠纷阶段 — where a dispute stands.</summary>
public enum DisputeStage
{
    [Term("待受理")]
    Asked,

    [Term("已受理")]
    Accepted,

    [Term("调解中")]
    Mediating,

    [Term("已达成协议")]
    Agreed,

    [Term("司法确认中")]
    Confirming,

    [Term("已司法确认")]
    Confirmed,

    [Term("未履行")]
    NotPerformed,

    [Term("协议已解除")]
    Rescinded,

    [Term("已履行")]
    Performed,

    [Term("已结案归档")]
    Closed,

    [Term("调解不成")]
    Failed,

    [Term("当事人拒绝调解")]
    Refused,

    [Term("不予受理")]
    Declined,
}

/// <summary>矛盾纠纷 — one dispute, from request or discovery to the performed agreement. Never public; only counts are.</summary>
public sealed class Dispute : Matter<DisputeStage>, IHasPersons
{
    [Field("纠纷类别")]
    public DisputeCategory Category { get; internal set; }

    [Field("纠纷来源")]
    public DisputeSource Source { get; internal set; }

    /// <inheritdoc/>
    public IReadOnlyList<CasePerson> Persons { get; internal set; } = [];

    /// <summary>Who takes part, the applicant first.</summary>
    [Term("当事人")]
    public IReadOnlyList<Party> Parties => [.. this.Present().Select(p => p.Party)];

    /// <summary>Everybody who is or was a party, by key.</summary>
    [Term("当事人名册")]
    public IReadOnlyList<PersonEntry> Roster => CasePersons.Roster(this);

    [Field("纠纷事由", Max = 4000, Long = true, Personal = true)]
    public string Account { get; internal set; } = "";

    [Field("请求", Max = 1000, Long = true, Personal = true)]
    public string? Claim { get; internal set; }

    /// <summary>The organ that referred it, as it names itself.</summary>
    [Field("移送单位名称", Max = 100)]
    public string? ReferredBy { get; internal set; }

    /// <summary>The organisation that mediates; before acceptance the one the party would like.</summary>
    [Field("调解组织", Max = 100)]
    public Reference<MediationOrganisation>? Organisation { get; internal set; }

    [Field("在“一站式”非诉讼纠纷解决中心调解")]
    public bool OneStopCentre { get; internal set; }

    [Field("“四所一庭一中心”联动方式")]
    public JointWork? JointWork { get; internal set; }

    [Term("调解员")]
    public IReadOnlyList<Reference<Mediator>> Mediators { get; internal set; } = [];

    /// <summary>How many times the parties sat together; each has its record.</summary>
    [Term("调解次数")]
    public int Sessions { get; internal set; }

    [Term("受理日期")]
    public DateOnly? AcceptedOn { get; internal set; }

    [Term("报告公安机关日期")]
    public DateOnly? PoliceToldOn { get; internal set; }

    /// <summary>The day of the agreement, the failure, the refusal or the decision not to accept.</summary>
    [Term("调解结束日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    [Term("调解结果")]
    public DisputeOutcome? Outcome { get; internal set; }

    /// <summary>Calendar days from acceptance to conclusion; <c>null</c> before, and for a dispute that was never accepted.</summary>
    [Term("调解用时（日）")]
    public int? DaysTaken { get; internal set; }

    [Term("协议形式")]
    public AgreementForm? AgreementForm { get; internal set; }

    [Field("协议内容", Max = 4000, Long = true, Personal = true, Decided = true)]
    public string? Agreement { get; internal set; }

    [Field("协议涉及金额（元）", Money = true, Max = 2_000_000_000)]
    public decimal? AmountYuan { get; internal set; }

    /// <summary>The day on which the parties last agreed on something else; <c>null</c> if they didn't.</summary>
    [Term("变更协议日期")]
    public DateOnly? AgreementAmendedOn { get; internal set; }

    /// <summary>The day from which the agreement no longer binds; <c>null</c> while it does.</summary>
    [Term("解除协议日期")]
    public DateOnly? AgreementEndedOn { get; internal set; }

    [Field("约定的履行期限", Decided = true)]
    public DateOnly? PerformBy { get; internal set; }

    [Term("履行完毕日期")]
    public DateOnly? PerformedOn { get; internal set; }

    /// <summary>What was not performed; <c>null</c> while nothing is known to be owed.</summary>
    [Term("未履行情况")]
    public string? NotPerformed { get; internal set; }

    [Term("申请司法确认日期")]
    public DateOnly? ConfirmationAskedOn { get; internal set; }

    [Term("司法确认结果")]
    public ConfirmationResult? Confirmation { get; internal set; }

    [Term("司法确认裁定日期")]
    public DateOnly? ConfirmedOn { get; internal set; }

    /// <summary>True from the day after the last day for asking the court to confirm the agreement.</summary>
    [Term("申请司法确认期限已届满")]
    public bool ConfirmationLapsed { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Number, Organisation?.Title];

    internal void Begin(DisputeCategory category, DisputeSource source, IReadOnlyList<Party> parties, string account, Doing doing)
    {
        (Category, Source, Account) = (category, source, account);
        Name(parties, doing);
    }

    /// <summary>Whoever was a party before and is named again stays the same person; the others left, or join now.</summary>
    internal void Name(IReadOnlyList<Party> parties, Doing doing)
    {
        var before = this.Present().ToList();
        foreach (var party in parties)
        {
            IReadOnlyList<PersonAgent> acting = string.IsNullOrWhiteSpace(party.Guardian)
                ? []
                : [new PersonAgent { Name = party.Guardian, Kind = AgentKind.Guardian }];
            if (before.Find(p => p.Party.Name == party.Name) is not { } known)
            {
                Persons = Persons.With(new CasePerson { Key = "", Party = party, JoinedOn = doing.On, Agents = acting }, doing, opening: Version == 0);
                continue;
            }

            before.Remove(known);
            Persons = Persons.Change([known.Key], p => p with { Party = party, Agents = acting });
        }

        Persons = Persons.Change(before.Select(p => p.Key), p => p with { LeftOn = doing.On, Left = LeavingCause.Withdrew });
        Title = doing.Title ?? TitleFor(parties.Select(p => p.FormerPublicName).Distinct(StringComparer.Ordinal), Category);
    }

    /// <summary>What a dispute of these parties is called; two of one family name are told apart.</summary>
    internal static string TitleFor(IReadOnlyList<Party> parties, DisputeCategory category) =>
        TitleFor(Party.PublicNamesOf(parties), category);

    private static string TitleFor(IEnumerable<string> names, DisputeCategory category) =>
        $"{string.Join('、', names)}{Terms.Of(category)}";

    /// <summary>Parties without full capacity for whom nobody acts (民法典第二十三条).</summary>
    internal static IEnumerable<string> WithoutGuardian(IEnumerable<Party> parties, DateOnly on) =>
        parties.Where(p => p.NeedsGuardian(on) && string.IsNullOrWhiteSpace(p.Guardian)).Select(p => p.Name);

    internal void Conclude(DisputeOutcome outcome, DateOnly on)
    {
        (Outcome, ConcludedOn) = (outcome, on);
        DaysTaken = on.DayNumber - AcceptedOn?.DayNumber;
    }

    /// <summary>Whether both parties may still ask the court to confirm the agreement. The calendar is asked only where it can matter.</summary>
    internal bool InTimeForConfirmation(DateOnly on, WorkCalendar calendar) =>
        Outcome == DisputeOutcome.Agreement
        && AgreedOn is { } from
        && (on <= from.AddDays(30) || on <= Deadline.Compute(calendar, from, 30.Days()).Latest);

    /// <summary>The day on which the agreement as it stands took effect.</summary>
    internal DateOnly? AgreedOn => AgreementAmendedOn ?? ConcludedOn;

    /// <summary>From the agreement to the day agreed; at least a day, so that a correction of that day can't break the clock.</summary>
    internal Period TimeToPerform() => Period.Between(AgreedOn, PerformBy, Period.MostDays);
}
