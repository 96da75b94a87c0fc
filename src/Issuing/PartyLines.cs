using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Issuing;

/// <summary>当事人首部 — the lines with which a decision begins: each person it binds, and who acts for each.</summary>
internal static class PartyLines
{
    /// <summary>Applicants, respondents, third parties, in this order, each with guardian and agents; elected representatives after the applicants.</summary>
    internal static IReadOnlyList<string> Of(Reconsideration matter, County county) =>
        [
            .. Bound(matter, PartyRole.Applicant)
                .SelectMany(p => Lines(p, PartyText.Details(p.Party) ?? "身份情况见行政复议申请书")),
            .. Representatives(matter),
            .. Bound(matter, PartyRole.Respondent)
                .SelectMany(p => Lines(p with { Party = p.Party with { Name = matter.NameOf(p) } }, $"住所地{county.Name}")),
            .. Bound(matter, PartyRole.ThirdParty).SelectMany(p => Lines(p, PartyText.Details(p.Party))),
        ];

    /// <summary>Who signs: each party by name.</summary>
    internal static IReadOnlyList<string> Signers(Reconsideration matter) =>
        [
            .. from role in new[] { PartyRole.Applicant, PartyRole.Respondent, PartyRole.ThirdParty }
            from person in Bound(matter, role)
            select $"{Terms.Of(role)}{matter.NameOf(person)}（签字或者签章）：　　　　　　年　　月　　日",
        ];

    /// <summary>Those of a side who take part; where nobody does any more, those who left without anybody in their place.</summary>
    internal static IReadOnlyList<CasePerson> Bound(Reconsideration matter, PartyRole role) =>
        matter.Present(role) is { Count: > 0 } present
            ? present
            : [.. matter.Persons.Where(p => p.Role == role && matter.Persons.All(s => s.Succeeds != p.Key))];

    private static IEnumerable<string> Lines(CasePerson person, string? details)
    {
        var role = Terms.Of(person.Role!.Value);
        yield return details is null ? $"{role}：{person.Party.Name}" : $"{role}：{person.Party.Name}，{details}";
        foreach (var agent in person.Acting.OrderByDescending(a => a.Kind))
            yield return $"{Terms.Of(agent.Kind)}：{agent.Name}{(agent.IsLawyer ? "，律师" : "")}";
    }

    private static IEnumerable<string> Representatives(Reconsideration matter)
    {
        var elected = matter.Present(PartyRole.Applicant).Where(p => p.ElectedOn is not null).ToList();
        return elected.Count == 0 ? [] : [$"推选的代表人：{elected.Names()}"];
    }
}
