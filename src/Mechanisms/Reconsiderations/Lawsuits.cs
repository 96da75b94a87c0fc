using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 登记起诉 — a party went to court; the lawsuit is a matter of its own. Courts tell of it weeks later: the day of the suit counts, so that of a suit brought in
/// time it isn't said that the time passed without one.
/// </summary>
public sealed record NoteLawsuit : Act<Reconsideration>
{
    [Field("起诉日期", NotAfterAct = true)]
    public required DateOnly SuedOn { get; init; }

    [Field("法院和案号", Max = 200)]
    public string? Case { get; init; }

    [Field("哪一位起诉", Max = 24, Person = true, Hint = "申请人、第三人有几名的，选择是哪一位。")]
    public string? Person { get; init; }

    [Field("对逾期不作出行政复议决定起诉", Hint = "复议期满没有作出决定，申请人因此起诉的勾选；对决定起诉的不勾选。")]
    public bool OfSilence { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing)
    {
        if (SuedOn <= matter.RecourseEndedOn)
            matter.RecourseEndedOn = null;
        if (!(matter.SuedOn < SuedOn))
            matter.SuedOn = SuedOn;
    }

    /// <summary>Whoever sues: the one it names, or the only one who may.</summary>
    internal IEnumerable<CasePerson> Suing(Reconsideration matter) =>
        string.IsNullOrWhiteSpace(Person) ? Plaintiffs(matter)
        : matter.Person(Person) is { } one ? [one]
        : [];

    /// <summary>Whether it is told who sues where there are several, and whether that one may: of who died, the heirs do.</summary>
    internal bool NamesPlaintiff(Reconsideration matter) =>
        string.IsNullOrWhiteSpace(Person)
            ? Plaintiffs(matter).Count <= 1
            : matter.Person(Person) is { Role: PartyRole.Applicant or PartyRole.ThirdParty, Left: not LeavingCause.Withdrew };

    private static IReadOnlyList<CasePerson> Plaintiffs(Reconsideration matter) => matter.Present(PartyRole.Applicant, PartyRole.ThirdParty);
}

/// <summary>起诉期限届满 — the time to sue has passed, and no suit brought in it is known.</summary>
public sealed record EndRecourse : Act<Reconsideration>
{
    [Field("当事人", Max = 24, Person = true)]
    public string? Person { get; init; }

    /// <inheritdoc/>
    public override void Apply(Reconsideration matter, Doing doing) => matter.RecourseEndedOn = doing.On;
}
