using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using static Fazhi.Issuing.CaseFacts;

namespace Fazhi.Issuing;

/// <summary>行政复议通知类文书 — notices to the parties, letters to other organs, proof of service.</summary>
internal static class ReconsiderationNotices
{
    internal static Dictionary<string, object?> Acceptance(Issue issue) =>
        WithDue(
            issue,
            (
                "judgment.ordered",
                issue.Recorded.Act is AcceptByJudgment && issue.Last<RecordJudgment>() is { } judgment
                    ? judgment.Court + judgment.CaseNumber
                    : null
            )
        );

    internal static Dictionary<string, object?> Correction(Issue issue) =>
        With(issue, ("corrections", ((AskForCorrection)issue.Recorded.Act).Items.ToList()));

    internal static Dictionary<string, object?> Reply(Issue issue) => Of(issue);

    internal static Dictionary<string, object?> Hearing(Issue issue)
    {
        var act = (NotifyHearing)issue.Recorded.Act;
        return With(
            issue,
            ("hearing.replaced_on", NotifiedBefore(issue)),
            ("hearing.on", act.HearingOn),
            ("hearing.clock", act.Clock),
            ("hearing.place", act.Place),
            ("hearing.matters", act.Matters)
        );
    }

    internal static Dictionary<string, object?> Postponement(Issue issue)
    {
        var act = (PostponeHearing)issue.Recorded.Act;
        return With(
            issue,
            ("hearing.notified_on", NotifiedBefore(issue)),
            ("hearing.reason", act.Reason),
            ("hearing.on", act.HearingOn),
            ("hearing.clock", act.Clock),
            ("hearing.place", act.Place)
        );
    }

    internal static Dictionary<string, object?> Transfer(Issue issue)
    {
        var act = (TransferCase)issue.Recorded.Act;
        return With(
            issue,
            ("recipient.name", act.To),
            ("transfer.ground", act.Ground.ToString()),
            ("transfer.ordered_on", act.OrderedOn),
            ("transfer.order_number", act.OrderNumber),
            ("transfer.papers", act.Papers.ToList())
        );
    }

    internal static Dictionary<string, object?> TransferTold(Issue issue)
    {
        var act = (TransferCase)issue.Recorded.Act;
        return With(
            issue,
            ("transfer.to", act.To),
            ("transfer.ground", act.Ground.ToString()),
            ("transfer.ordered_on", act.OrderedOn)
        );
    }

    // The day that the parties were told before; null where none is, or where that hearing was held.
    private static DateOnly? NotifiedBefore(Issue issue)
    {
        DateOnly? told = null;
        foreach (var act in issue.History.Select(a => a.Act).SkipLast(1))
            told = act switch
            {
                NotifyHearing notice => notice.HearingOn,
                PostponeHearing postponed => postponed.HearingOn,
                HoldHearing => null,
                _ => told,
            };
        return told;
    }

    internal static Dictionary<string, object?> Suspension(Issue issue)
    {
        var act = (SuspendReview)issue.Recorded.Act;
        return With(
            issue,
            ("matter.reasons", act.Reason),
            ("matter.ground_item", Item(act.Ground)),
            ("matter.suspended_on", issue.On)
        );
    }

    internal static Dictionary<string, object?> Resumption(Issue issue) =>
        WithDue(
            issue,
            ("matter.reasons", ((ResumeReview)issue.Recorded.Act).Reason),
            ("matter.suspended_on", issue.DaysOf<SuspendReview>().Last()),
            ("matter.resumed_on", issue.On)
        );

    internal static Dictionary<string, object?> Extension(Issue issue)
    {
        var act = (ExtendReview)issue.Recorded.Act;
        return WithDue(issue, ("matter.reasons", act.Reason), ("extension.days", act.Days));
    }

    internal static Dictionary<string, object?> Ordinary(Issue issue) =>
        WithDue(issue, ("matter.reasons", ((SwitchToOrdinary)issue.Recorded.Act).Reason));

    internal static Dictionary<string, object?> Stay(Issue issue)
    {
        var act = (OrderStay)issue.Recorded.Act;
        return With(
            issue,
            ("matter.reasons", act.Reason),
            ("matter.ground_item", (int)act.Ground + 1),
            ("matter.stayed_from", issue.On),
            ("matter.stayed_scope", "该行政行为"),
            (
                "matter.stay_asked_by",
                act.AskedBy is { } who ? Terms.Of(who)
                : issue.Case().ThirdParties.Count == 0 ? "申请人"
                : "申请人、第三人"
            )
        );
    }

    internal static Dictionary<string, object?> StayLifted(Issue issue) =>
        With(
            issue,
            ("matter.reasons", ((LiftStay)issue.Recorded.Act).Reason),
            ("matter.stayed_from", issue.DaysOf<OrderStay>().Last()),
            ("matter.lifted_on", issue.On)
        );

    internal static Dictionary<string, object?> Forwarding(Issue issue)
    {
        var act = (ForwardIncidentalReview)issue.Recorded.Act;
        var review = issue.Case().Review(act.Review)!;
        return With(
            issue,
            ("recipient.name", act.To),
            ("letter.kind", review.OfOwnMotion ? "BasisReview" : "DocumentReview"),
            ("reviewed.title", Title(issue, review)),
            ("reviewed.clause", review.Clause),
            ("reviewed.reasons", review.Reason),
            ("enclosures", new[] { "行政复议申请书副本", review.OfOwnMotion ? "有关材料" : "附带审查申请及有关材料" })
        );
    }

    internal static Dictionary<string, object?> Issuer(Issue issue)
    {
        var act = (NotifyIssuer)issue.Recorded.Act;
        var review = issue.Case().Review(act.Review)!;
        return With(
            issue,
            ("recipient.name", act.Issuer),
            ("reviewed.title", Title(issue, review)),
            ("reviewed.clause", review.Clause),
            ("reviewed.reasons", review.Reason),
            ("reviewed.of_own_motion", review.OfOwnMotion)
        );
    }

    internal static Dictionary<string, object?> Clause(Issue issue)
    {
        var act = (DecideIncidentalReview)issue.Recorded.Act;
        var review = issue.Case().Review(act.Review)!;
        return With(
            issue,
            ("recipient.name", review.Issuer),
            ("reviewed.title", Title(issue, review)),
            ("reviewed.clause", review.Clause),
            ("reviewed.reasons", act.Reason)
        );
    }

    private static string Title(Issue issue, ReviewItem review) => $"《{issue.Case().TitleOf(review).Trim('《', '》')}》";

    internal static Dictionary<string, object?> Opinion(Issue issue)
    {
        var act = (IssueOpinionLetter)issue.Recorded.Act;
        var lines = Paragraphs.Of(act.Opinion);
        // The first paragraph says what was found, those after it what to do; a letter of one paragraph only asks.
        return With(
            issue,
            ("recipient.name", act.To),
            ("matter.findings", lines.Count > 1 ? lines[0] : "有关行政行为存在违法或者不当之处"),
            ("suggestions", lines.Count > 1 ? lines[1..] : lines)
        );
    }

    internal static Dictionary<string, object?> Service(Issue issue)
    {
        var (matter, act) = (issue.Case(), (ServeDocument)issue.Recorded.Act);
        var served = Served(matter, act.Document);
        var persons = matter.Concerned(act.To, act.Person).Select(key => matter.Person(key)).OfType<CasePerson>().ToList();
        var (name, address) = (
            string.Join('、', persons.Select(matter.NameOf)),
            persons.Select(p => p.Party.Address).FirstOrDefault()
        );
        return With(
            issue,
            (
                "served",
                new[]
                {
                    PrintedRow.Of(
                        ("title", served?.Name ?? Named(matter, act.Document)),
                        ("number", served?.Number ?? matter.Number),
                        ("copies", 1)
                    ),
                }
            ),
            ("recipient.name", name),
            ("recipient.address", address ?? $"{issue.County.Name}（受送达人的住所）"),
            ("service.manner", Terms.Of(act.Method)),
            ("service.server", null),
            ("service.passed_on", act.Method == ServiceMethod.PassedOn),
            ("service.note", Note(act))
        );
    }

    private static string? Note(ServeDocument act) =>
        act switch
        {
            { Witnesses: { } witnesses } => $"见证人：{witnesses}",
            { PassingOn: { } why, Through: { } unit, HandedOn: { } day } =>
                $"{Terms.Of(why)}，由{unit}转交，{Problems.Chinese(day)}收到",
            _ => act.NoticeReason,
        };

    internal static Dictionary<string, object?> Slip(Issue issue)
    {
        var act = (CorrectSlip)issue.Recorded.Act;
        // A slip in a paper that corrected slips: the paper before this one.
        var corrected = Served(issue.Case(), act.Document, before: issue.Recorded.Doing.Sequence);
        return With(
            issue,
            ("corrected.title", corrected?.Name ?? Terms.Of(act.Document)),
            ("corrected.number", corrected?.Number),
            ("slips", act.Slips.Select(s => PrintedRow.Of(("wrong", s.Wrong), ("right", s.Right))).ToList())
        );
    }

    // What was issued before the case was taken over isn't among its documents; how it ended says which it was.
    private static string Named(Reconsideration matter, CaseDocument document) =>
        (document, matter.Outcome) switch
        {
            (not CaseDocument.Conclusion, _) => Terms.Of(document),
            (_, CaseOutcome.DismissApplication) => "驳回行政复议申请决定书",
            (_, CaseOutcome.Mediated) => "行政复议调解书",
            (_, CaseOutcome.Withdrawn or CaseOutcome.Settled or CaseOutcome.TerminatedOther) => "行政复议终止决定书",
            _ => "行政复议决定书",
        };

    // The grounds stand in the order of the article's items.
    internal static int Item(SuspensionGround ground) => (int)ground + 1;

    private static IssuedDocument? Served(Reconsideration matter, CaseDocument document, long before = long.MaxValue)
    {
        string[] templates =
            document == CaseDocument.Conclusion
                ? ["Decision", "DismissalDecision", "MediationDocument", "TerminationDecision"]
                : [document.ToString()];
        return matter.Documents.LastOrDefault(d =>
            d.Sequence < before && templates.Contains(d.Template["reconsideration/".Length..])
        );
    }
}
