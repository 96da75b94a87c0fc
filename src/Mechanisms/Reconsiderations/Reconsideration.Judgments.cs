using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 法院裁判之后 — a case whose decision a court annulled. It keeps the day on which it was first concluded, so that it stays in the figures of that year, and its
/// outcome is that of the latest decision: where this changes what a published report said, the report shows it as a restatement.
/// </summary>
public sealed partial class Reconsideration
{
    private const string Annulled = "Annulled";
    private static readonly string[] Conclusions =
        ["reconsideration/Decision", "reconsideration/DismissalDecision", "reconsideration/TerminationDecision"];

    [Term("人民法院的裁判")]
    public CourtRuling? CourtRuling { get; internal set; }

    [Term("裁判生效日期")]
    public DateOnly? JudgmentOn { get; internal set; }

    /// <summary>The days the court set; <c>null</c> where it set none.</summary>
    [Term("裁判确定的期限（日）")]
    public int? CourtDays { get; internal set; }

    [Term("行政复议决定被撤销日期")]
    public DateOnly? AnnulledOn { get; internal set; }

    [Term("被撤销的结案方式")]
    public CaseOutcome? AnnulledOutcome { get; internal set; }

    [Term("法院撤销后恢复审理日期")]
    public DateOnly? ReopenedOn { get; internal set; }

    [Term("重新作出决定日期")]
    public DateOnly? RedecidedOn { get; internal set; }

    /// <summary>The first time it was reopened, where a court annulled it more than once: what was pending and decided anew then stays in its year.</summary>
    [Term("第一次被撤销后恢复审理日期")]
    public DateOnly? FirstReopenedOn { get; internal set; }

    [Term("第一次重新作出决定日期")]
    public DateOnly? FirstRedecidedOn { get; internal set; }

    [Term("法院责令受理日期")]
    public DateOnly? AcceptanceOrderedOn { get; internal set; }

    /// <summary>Whether a court annulled the conclusion and the case isn't concluded anew.</summary>
    internal bool IsReopened => ReopenedOn is not null && RedecidedOn is null;

    /// <summary>Whether it is concluded as it stands now.</summary>
    internal bool IsConcluded => ConcludedOn is not null && !IsReopened;

    /// <summary>The day of the conclusion in force.</summary>
    internal DateOnly? DecidedOn => IsReopened ? null : RedecidedOn ?? ConcludedOn;

    /// <summary>The earliest day on which the time for a decision can have passed, extensions and suspensions left out; <c>null</c> before acceptance.</summary>
    internal DateOnly? TimeToDecide => AcceptedOn?.AddDays(Simplified ? 30 : 60);

    /// <summary>Whether the annulled conclusion had been served on a respondent.</summary>
    internal bool AnnulledReachedRespondent =>
        Persons.Any(p => p.Role == PartyRole.Respondent && p.ServedOn(Annulled + nameof(CaseDocument.Conclusion)) is not null);

    // What was ordered and published rests on a decision that is no more.
    internal void Annul(DateOnly on, long by)
    {
        Void(d => Conclusions.Contains(d.Template), by);
        (AnnulledOn, AnnulledOutcome) = (on, Outcome);
        (RedoOrdered, PerformWithinDays, ComplianceDays, PerformedOn) = (false, null, null, null);
        (PublishedOn, PublicText) = (null, null);
    }

    // What was served is kept, as that of the annulled decision; the new one is served and sued against anew.
    internal void Reopen(DateOnly on)
    {
        if (RedecidedOn is { } before)
            (FirstReopenedOn, FirstRedecidedOn) = (FirstReopenedOn ?? ReopenedOn, FirstRedecidedOn ?? before);
        (ReopenedOn, RedecidedOn, DraftSubmittedOn) = (on, null, null);
        (ServedOn, SuedOn, RecourseEndedOn, CopiedOutOn, ArchivedOn) = (null, null, null, null, null);
        Forget(nameof(CaseDocument.Conclusion));
    }

    internal void OrderAcceptance(DateOnly on, long by)
    {
        Void(d => d.Template == "reconsideration/RefusalDecision", by);
        AcceptanceOrderedOn = on;
        (SuedOn, RecourseEndedOn, ArchivedOn) = (null, null, null);
        Forget(nameof(CaseDocument.RefusalDecision));
    }

    private void Forget(string document) =>
        Change(
            Persons.Select(p => p.Key),
            p =>
                p with
                {
                    Noticed = null,
                    Deliveries = [.. p.Deliveries.Select(d => d.Document == document ? d with { Document = Annulled + document } : d)],
                }
        );
}
