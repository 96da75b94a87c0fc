using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Outcome = Fazhi.Mechanisms.Reconsiderations.CaseOutcome;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>What is filled in where a publication leaves a form's words open: never a day, a party or an outcome.</summary>
internal static class Told
{
    internal static Actor Applicant => People.Resident;

    internal static Actor Handler => People.Handler;

    internal static Actor Head => People.Head;

    internal static Actor Institution => People.InstitutionHead;

    /// <summary>The bureau of transport, an organ with an account of its own.</summary>
    internal static Actor Transport => People.Stranger;

    /// <summary>The town.</summary>
    internal static Actor Town => Cases.OtherOrgan;

    internal static AcceptApplication Accept => Cases.Acceptance;

    internal static SubmitDraftDecision Draft(Outcome proposed) => new() { Proposed = proposed, Opinion = "审查意见。" };

    internal static SendReplyNotice Copy(string? received = null) =>
        new() { ReceivedOn = received is null ? null : Replay.On(received) };

    internal static FileReply Reply(string? person = null) => Cases.Reply with { Person = person };

    internal static HearParty Hear(string? person = null) => Cases.Hear with { Person = person };

    internal static DecideReview Decide(Outcome outcome, DecisionGround ground) => Cases.Decision(outcome, ground);

    internal static ServeDocument Serve(
        PartyRole to,
        string received,
        CaseDocument document = CaseDocument.Conclusion,
        string? person = null
    ) => Cases.Serve(to, Replay.On(received), document) with { Person = person };

    internal static Lateness Proof(ProofOfDay proof, string evidence, string reason) =>
        new()
        {
            Proof = proof,
            Evidence = evidence,
            Reason = reason,
        };

    /// <summary>An application against the bureau of transport of the tests' county, the days the scenario's.</summary>
    internal static FileApplication File(string made, string? known = null) =>
        Cases.Application with
        {
            ActMadeOn = Replay.On(made),
            KnownOn = Replay.On(known ?? made),
        };

    /// <summary>Against a department of the county that has no account here: what it sends on paper the institution records.</summary>
    internal static FileApplication Against(this FileApplication application, string department) =>
        application with
        {
            RespondentName = department,
            RespondentOrgan = null,
            RespondentKind = RespondentKind.Department,
        };

    /// <summary>Against the town.</summary>
    internal static FileApplication AgainstTheTown(this FileApplication application) =>
        application with
        {
            RespondentName = "开库康镇人民政府",
            RespondentOrgan = "kaikukang",
            RespondentKind = RespondentKind.Township,
        };

    internal static Party Company(string name) =>
        new()
        {
            Name = name,
            Kind = PartyKind.LegalPerson,
            Address = "塔河镇通江路8号",
            PrivateEnterprise = true,
        };

    /// <summary>A penalty of 20 January 2025, upheld on 27 March and served on both sides on 1 April.</summary>
    internal static Replay UpheldAndServed(this Replay replay, DecideReview? decision = null) =>
        replay
            .Opened("2025-03-03", Applicant, File("2025-01-20"))
            .Done("2025-03-10", Handler, Accept)
            .Done("2025-03-12", Handler, Copy("2025-03-12"))
            .Done("2025-03-17", Transport, Reply())
            .Done("2025-03-18", Handler, Hear())
            .Done("2025-03-24", Handler, Draft(decision?.Outcome ?? CaseOutcome.Uphold))
            .Done("2025-03-27", Head, decision ?? Decide(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable))
            .Done("2025-04-01", Handler, Serve(PartyRole.Applicant, "2025-04-01"))
            .Done("2025-04-01", Handler, Serve(PartyRole.Respondent, "2025-04-01"))
            .Done("2025-04-01", Handler, new ConfirmService());
}
