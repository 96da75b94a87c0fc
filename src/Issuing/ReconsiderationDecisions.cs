using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using static Fazhi.Issuing.CaseFacts;

namespace Fazhi.Issuing;

/// <summary>行政复议决定类文书 — refusal, dismissal, decision, mediation document, termination.</summary>
internal static class ReconsiderationDecisions
{
    internal static Dictionary<string, object?> Refusal(Issue issue)
    {
        var act = (RefuseApplication)issue.Recorded.Act;
        return With(
            issue,
            ("matter.condition_item", Item(act.Ground)),
            ("matter.reasons", act.Reason),
            ("matter.despite", act.DespiteFacts),
            ("matter.competent_organ", act.CompetentOrgan),
            ("court.name", CourtNames.Of(issue, Recourse.OfRefusal))
        );
    }

    internal static Dictionary<string, object?> Dismissal(Issue issue)
    {
        var act = (DismissApplication)issue.Recorded.Act;
        return With(
            issue,
            ("matter.reasons", act.Reason),
            ("matter.despite", act.DespiteFacts),
            ("matter.condition_item", Item(act.Ground)),
            ("matter.competent_organ", act.CompetentOrgan),
            ("judgment.annulled", Annulled(issue)),
            ("court.name", CourtNames.Of(issue, Recourse.OfDismissal))
        );
    }

    internal static Dictionary<string, object?> Decision(Issue issue)
    {
        var (matter, act) = (issue.Case(), (DecideReview)issue.Recorded.Act);
        var (paragraph, item) = Place(act.Ground);
        // A ruling that says itself that the act is to be made anew isn't told so twice.
        var redo = act.RedoOrdered && !act.Ruling.Contains("重新作出", StringComparison.Ordinal);
        return With(
            issue,
            ("judgment.annulled", Annulled(issue)),
            ("matter.hearing_held", matter.HearingHeldOn is not null),
            ("matter.committee_consulted", matter.CommitteeConsultedOn is not null),
            ("matter.applicant_says", Heard(issue, PartyRole.Applicant) ?? matter.Facts),
            ("matter.respondent_says", CaseEvidence.Replied(issue)),
            ("matter.third_party_says", Heard(issue, PartyRole.ThirdParty)),
            ("evidence", CaseEvidence.Listed(issue)),
            ("matter.facts", act.Findings),
            ("matter.reasons", act.Reasons),
            ("ruling.outcome", act.Outcome == CaseOutcome.OrderPerformance ? "OrderPerform" : act.Outcome.ToString()),
            ("ruling.owed", Owed(act.Ground)),
            ("ruling.binds_respondent", Recourse.BindsRespondent(act.Outcome)),
            ("ruling.leaves_act", Recourse.EnforcedOnApplicant(act.Outcome)),
            ("ruling.no_reply", act.Ground == DecisionGround.NoReply),
            ("ruling.article_paragraph", paragraph),
            ("ruling.article_item", item),
            ("ruling.content", Lines(act.Ruling)),
            ("ruling.redo", redo),
            ("ruling.redo_days", redo ? act.WithinDays : null),
            (
                "ruling.within_days",
                act.RedoOrdered || act.Ruling.Contains("日内", StringComparison.Ordinal) ? null : act.WithinDays
            ),
            ("ruling.compensation", act.Compensation),
            ("document_reviews", Reviewed(issue)),
            ("court.name", CourtNames.Of(issue, Recourse.Of(act.Outcome, act.Ground, matter.RespondentKind)))
        );
    }

    internal static Dictionary<string, object?> Mediation(Issue issue) =>
        With(
            issue,
            ("matter.applicant_says", Heard(issue, PartyRole.Applicant) ?? issue.Case().Facts),
            ("matter.respondent_says", issue.Case().RepliedOn is null ? null : CaseEvidence.Replied(issue)),
            ("matter.third_party_says", Heard(issue, PartyRole.ThirdParty)),
            ("terms", Paragraphs.Of(((ConcludeByMediation)issue.Recorded.Act).Agreement)),
            ("performance.within_days", ((ConcludeByMediation)issue.Recorded.Act).WithinDays),
            ("signers", PartyLines.Signers(issue.Case()))
        );

    internal static Dictionary<string, object?> Termination(Issue issue)
    {
        if (issue.Recorded.Act is not TerminateReview act)
            return With(
                issue,
                ("matter.facts", "本案中止行政复议满六十日，中止的原因仍未消除"),
                ("matter.ground_item", 5),
                ("court.name", CourtNames.Of(issue, Recourse.OfTermination)),
                ("matter.suspension_item", ReconsiderationNotices.Item(issue.Last<SuspendReview>()!.Ground))
            );
        var item = act.Ground switch
        {
            TerminationGround.Withdrawal or TerminationGround.Settlement => 1,
            TerminationGround.DiedWithoutHeir => 2,
            TerminationGround.EndedWithoutSuccessor => 3,
            TerminationGround.CriminalMeasure => 4,
            TerminationGround.SuspendedSixtyDays => 5,
            _ => throw new InvalidOperationException($"Unknown ground {act.Ground}."),
        };
        return With(
            issue,
            ("matter.facts", act.Reason),
            ("matter.ground_item", item),
            ("court.name", CourtNames.Of(issue, Recourse.OfTermination)),
            ("matter.settled", act.Ground == TerminationGround.Settlement),
            ("matter.suspension_item", item == 5 ? ReconsiderationNotices.Item(issue.Last<SuspendReview>()!.Ground) : null)
        );
    }

    // Each person of a side is told with what it said last; of several, who said it.
    private static string? Heard(Issue issue, PartyRole party)
    {
        var matter = issue.Case();
        var said = issue
            .History.Select(a => a.Act)
            .OfType<HearParty>()
            .Where(h => h.Party == party)
            .GroupBy(h => h.Person)
            .Select(g =>
                matter.Person(g.Key) is { } who ? $"{matter.NameOf(who)}称：{g.Last().Record.TrimEnd('。')}" : g.Last().Record
            )
            .ToList();
        return said.Count == 0 ? null : string.Join('；', said);
    }

    // What was found of each clause, in the words of the finding: who asked for it, and where there are several which one it is.
    private static List<string> Reviewed(Issue issue)
    {
        var matter = issue.Case();
        return
        [
            .. matter
                .Reviews.Where(r => r.Finding is not null)
                .Select(r =>
                {
                    var place = $"《{matter.TitleOf(r).Trim('《', '》')}》{r.Clause}";
                    var asked =
                        r.OfOwnMotion ? $"本机关依法对行政行为的依据{place}进行审查"
                        : matter.Reviews.Count == 1 ? "对申请人一并提出的有关规范性文件附带审查申请，经依法审查"
                        : $"对申请人一并提出的{place}附带审查申请，经依法审查";
                    var who = r.ForwardedOn is null ? "" : "有权处理的机关认为";
                    return $"{asked}：{who}{Terms.Of(r.Finding!.Value)}。{r.FindingReason}";
                }),
        ];
    }

    // What was decided is printed as it was decided, with the numbers its writer gave; the applicant's words for the act are the applicant's.
    private static List<string> Lines(string ruling) =>
        [.. ruling.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // The grounds of refusal stand in the order of 第三十条第一款.
    private static int Item(RefusalGround ground) => (int)ground + 1;

    // Where an agreement was changed or ended lawfully: whether nothing was paid or too little.
    private static string? Owed(DecisionGround ground) =>
        ground switch
        {
            DecisionGround.LawfulUncompensated => "Nothing",
            DecisionGround.LawfulUndercompensated => "More",
            _ => null,
        };

    // Paragraph and item of 第六十三条 to 第六十五条 that a ground stands in.
    private static (int? Paragraph, int? Item) Place(DecisionGround ground) =>
        ground switch
        {
            DecisionGround.UnsuitableContent or DecisionGround.FactsUnclear => (1, 1),
            DecisionGround.BasisWronglyApplied or DecisionGround.ProcedureViolated => (1, 2),
            DecisionGround.FactsSinceClarified or DecisionGround.UnlawfulBasis => (1, 3),
            DecisionGround.PowerExceeded => (1, 4),
            DecisionGround.PublicInterest => (1, 1),
            DecisionGround.SlightDefect => (1, 2),
            DecisionGround.NothingToRevoke => (2, 1),
            DecisionGround.AlreadyChanged => (2, 2),
            DecisionGround.PerformancePointless => (2, 3),
            DecisionGround.AgreementBroken => (1, null),
            DecisionGround.LawfulUncompensated or DecisionGround.LawfulUndercompensated => (2, null),
            _ => (null, null),
        };
}
