using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>当事人 — who takes part, as the acts left it; what the sides have in common is kept beside it for lists and figures.</summary>
public sealed partial class Reconsideration
{
    private const string TooLate = "TooLate";
    private static readonly string[] Final = [nameof(CaseDocument.Conclusion), nameof(CaseDocument.RefusalDecision)];

    /// <summary>The first of the applicants that take part; the last one to leave where none does.</summary>
    [Term("申请人")]
    public Party Applicant => (First(PartyRole.Applicant) ?? Persons.LastOrDefault(p => p.Role == PartyRole.Applicant))?.Party ?? new() { Name = "" };

    [Term("共同申请人")]
    public IReadOnlyList<Party> CoApplicants => [.. this.Present(PartyRole.Applicant).Skip(1).Select(p => p.Party)];

    [Term("第三人")]
    public IReadOnlyList<Party> ThirdParties => [.. this.Present(PartyRole.ThirdParty).Select(p => p.Party)];

    [Term("代理人")]
    public IReadOnlyList<PersonAgent> Agents => [.. Persons.Where(p => p.IsPresent).SelectMany(p => p.Acting)];

    /// <summary>The joint respondents by name, the first left out.</summary>
    [Term("共同被申请人")]
    public IReadOnlyList<string> JointRespondents => [.. this.Present(PartyRole.Respondent).Skip(1).Select(p => p.Party.Name)];

    /// <summary>Everybody who is or was a party, by key.</summary>
    [Term("当事人名册")]
    public IReadOnlyList<PersonEntry> Roster => CasePersons.Roster(this);

    /// <summary>What a person is called now: a correction may mend the respondent's name after it was entered.</summary>
    public string NameOf(CasePerson person) => person.Key == First(PartyRole.Respondent)?.Key ? RespondentName : person.Party.Name;

    /// <summary>Those who must get the conclusion and haven't: everybody who takes part.</summary>
    internal IReadOnlyList<CasePerson> Unserved => [.. this.Present().Where(p => p.ServedOn(nameof(CaseDocument.Conclusion)) is null)];

    /// <summary>Whether whoever was missing has come: of the grounds that want somebody in an applicant's place or beside it.</summary>
    internal bool SuspensionGroundIsGone =>
        SuspensionGround switch
        {
            Reconsiderations.SuspensionGround.ApplicantDied => Succeeded(LeavingCause.Died),
            Reconsiderations.SuspensionGround.ApplicantEnded => Succeeded(LeavingCause.Ended) || Succeeded(LeavingCause.Merged),
            Reconsiderations.SuspensionGround.ApplicantIncapable => this.Present(PartyRole.Applicant).Any(p => p.Acting.Any(a => a.Kind == AgentKind.Guardian)),
            _ => true,
        };

    /// <summary>Those who died or ended without having got the conclusion, and in whose place nobody has come.</summary>
    internal IReadOnlyList<CasePerson> Unsucceeded =>
        [
            .. Persons.Where(p => p.Left is LeavingCause.Died or LeavingCause.Ended && p.ServedOn(nameof(CaseDocument.Conclusion)) is null
                && Persons.All(s => s.Succeeds != p.Key)),
        ];

    /// <summary>Respondents whose reply may still come.</summary>
    internal IReadOnlyList<CasePerson> Unreplied =>
        [.. this.Present(PartyRole.Respondent).Where(p => p is { RepliedOn: null, ReplyOverdue: false })];

    /// <summary>Applicants that were neither heard nor can't be. Where representatives were elected, these are heard for all (第十五条).</summary>
    internal IReadOnlyList<CasePerson> Unheard
    {
        get
        {
            var applicants = this.Present(PartyRole.Applicant);
            var elected = applicants.Where(p => p.ElectedOn is not null).ToList();
            return [.. (elected.Count > 0 ? elected : applicants).Where(p => p is { HeardOn: null, CannotBeHeard: null })];
        }
    }

    internal void Enter(FileApplication filed, Doing doing)
    {
        foreach (var party in filed.CoApplicants.Prepend(filed.Applicant))
            Join(party, PartyRole.Applicant, doing, filed.ActingFor(PartyRole.Applicant, party.Name));
        foreach (var organ in filed.JointRespondents.Prepend(new JointRespondent { Name = filed.RespondentName, Organ = filed.RespondentOrgan }))
            Join(new Party { Name = organ.Name, Kind = PartyKind.LegalPerson }, PartyRole.Respondent, doing, [], organ.Organ);
        foreach (var party in filed.ThirdParties)
            Join(party, PartyRole.ThirdParty, doing, filed.ActingFor(PartyRole.ThirdParty, party.Name));
        foreach (var elected in filed.Agents.Where(a => a.Kind == AgentKind.Representative))
            Change(Persons.Where(p => p.Role == PartyRole.Applicant && p.Party.Name == elected.Name).Select(p => p.Key), p => p with { ElectedOn = doing.On });
        JointOrgans = string.Concat(filed.JointRespondents.Select(r => r.Organ).OfType<string>().Select(o => $"|{o}|"));
    }

    internal void Join(
        Party party, PartyRole role, Doing doing, IEnumerable<PersonAgent> agents, string? organ = null, string? succeeds = null)
    {
        var guardian = party.Guardian is { Length: > 0 } name ? new PersonAgent { Name = name, Kind = AgentKind.Guardian } : null;
        Persons = Persons.With(new CasePerson
        {
            Key = "",
            Party = party,
            Role = role,
            Organ = organ,
            JoinedOn = doing.On,
            Succeeds = succeeds,
            Agents = [.. new[] { guardian }.OfType<PersonAgent>(), .. agents],
        }, doing, opening: Version == 0);
        Reckon();
    }

    internal void Change(IEnumerable<string> keys, Func<CasePerson, CasePerson> change)
    {
        Persons = Persons.Change(keys, change);
        Reckon();
    }

    // What was brought to somebody who had died or ended before was brought to nobody: no time to sue ran from it.
    internal void Leave(string key, DateOnly on, LeavingCause cause)
    {
        var person = this.Person(key)!;
        var gone = (person.Left ?? cause) is LeavingCause.Died or LeavingCause.Ended;
        var since = person.LeftOn ?? on;
        if (gone && person.Deliveries.Any(d => d.On > since && Final.Contains(d.Document)))
            RecourseEndedOn = null;
        Change([key], p => p with
        {
            LeftOn = since,
            Left = p.Left ?? cause,
            Noticed = null,
            Deliveries = [.. p.Deliveries.Select(d => gone && d.On > since ? d with { Document = TooLate + d.Document } : d)],
        });
    }

    // 第十九条: the organ that goes on with the powers goes on with the case as it stands; of several respondents the first one there gives the name.
    internal void GoOnFor(CasePerson left)
    {
        Change(Persons.Where(p => p.Succeeds == left.Key).Select(p => p.Key),
            p => p with { RepliedOn = p.RepliedOn ?? left.RepliedOn, ReplyOverdue = p.ReplyOverdue || left.ReplyOverdue });
        var present = this.Present(PartyRole.Respondent);
        if (present is [var first, ..] && Persons.First(p => p.Role == PartyRole.Respondent && (p.IsPresent || p.Key == left.Key)).Key == left.Key)
            (RespondentName, RespondentOrgan) = (first.Party.Name, first.Organ);
        JointOrgans = string.Concat(present.Skip(1).Select(p => p.Organ).OfType<string>().Select(o => $"|{o}|"));
    }

    internal void Deliver(IEnumerable<string> keys, Delivery delivery) =>
        Change(keys, p => p with { Deliveries = [.. p.Deliveries, delivery], Noticed = null });

    // What holds for a side holds when it holds for each on it.
    private void Reckon()
    {
        ApplicantServedOn = Each(PartyRole.Applicant, p => p.ServedOn(Final));
        RespondentServedOn = Each(PartyRole.Respondent, p => p.ServedOn(Final));
        RepliedOn = Persons.Where(p => p.Role == PartyRole.Respondent).Min(p => p.RepliedOn);
        var respondents = this.Present(PartyRole.Respondent);
        ReplyOverdue = respondents.Count > 0 && respondents.All(p => p.ReplyOverdue);
        HeardOn = Unheard.Count == 0 ? Persons.Where(p => p.Role == PartyRole.Applicant).Max(p => p.HeardOn) : null;
        CannotBeHeard = Unheard.Count == 0 ? this.Present(PartyRole.Applicant).Select(p => p.CannotBeHeard).FirstOrDefault(r => r is not null) : null;
    }

    private DateOnly? Each(PartyRole role, Func<CasePerson, DateOnly?> day)
    {
        var days = this.Present(role).Select(day).ToList();
        return days.Count > 0 && days.TrueForAll(d => d is not null) ? days.Max() : null;
    }

    private bool Succeeded(LeavingCause cause) =>
        this.Present(PartyRole.Applicant).Count > 0 && Persons.Any(p => p.Role == PartyRole.Applicant && p.Left == cause);

    private CasePerson? First(PartyRole role) => Persons.FirstOrDefault(p => p.Role == role && p.IsPresent);
}
