using Fazhi.Matters;

namespace Fazhi.Issuing;

/// <summary>当事人的写法 — how a party is introduced in an official document.</summary>
internal static class PartyText
{
    // What is known of a party, as a party is introduced in a court's paper; what isn't known isn't asked for by an empty label.
    internal static string? Details(Party party)
    {
        var citizen = party.Kind == PartyKind.Citizen;
        var id = party.ResidentId;
        var known = new[]
        {
            id is null ? null
            : id.IsForeigner ? $"{id.BirthDate:yyyy年M月d日}出生，外国人永久居留身份证号码{id}"
            : $"{(id.IsFemale ? "女" : "男")}，{id.BirthDate:yyyy年M月d日}出生，公民身份号码{id}",
            party.CreditCode is { } code ? $"统一社会信用代码{code}" : null,
            party.Address is { } address ? $"{(citizen ? "住" : "住所地")}{address}" : null,
            party.Phone is { } phone ? $"联系电话{phone}" : null,
        }.OfType<string>().ToList();
        return known.Count == 0 ? null : string.Join('，', known);
    }

    /// <summary>The same, with who acts by law for a party without full capacity.</summary>
    internal static string? DetailsWithGuardian(Party party)
    {
        string?[] parts = [Details(party), string.IsNullOrWhiteSpace(party.Guardian) ? null : $"法定代理人{party.Guardian}"];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join('，', said) : null;
    }
}
