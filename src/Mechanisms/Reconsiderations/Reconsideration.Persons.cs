using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>当事人 — who takes part, as the acts left it; what the sides have in common is kept beside it for lists and figures.</summary>
public sealed partial class Reconsideration
{
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

    private CasePerson? First(PartyRole role) => Persons.FirstOrDefault(p => p.Role == role && p.IsPresent);
}
