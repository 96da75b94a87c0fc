using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>双公示信息的核对 — what receivers of a published penalty send back is found before it is published. The row itself is written by the tables of data exchange.</summary>
internal static class CreditPublication
{
    /// <summary>What is wrong with a case, one phrase each; empty if it can be published. That the register of organs has no code of the organ keeps nothing from being published here: who sends the row on wants it.</summary>
    internal static IReadOnlyList<string> Faults(PenaltyCase m, ICountyRecords records, DateOnly today)
    {
        var (id, number) = (m.Id, m.DecisionNumber);
        var name = (m.Party is { Kind: PartyKind.Citizen } citizen ? citizen.PublicName : m.Party?.Name ?? "").Trim();
        return
        [
            .. new[]
            {
                name.Length is < 2 or > 200 ? "当事人名称" : null,
                m.Party is { Kind: not PartyKind.Citizen, CreditCode: null } ? "统一社会信用代码没有填写" : null,
                m.Party?.CreditCode is { HasOddCheck: true } && string.IsNullOrWhiteSpace(m.Party.CreditCodeRemark) ? "统一社会信用代码校验不符" : null,
                number is not { Length: > 0 and <= 128 } ? "决定书文号" : null,
                m.Violation.Length == 0 ? "违法行为" : null,
                m.Facts.Length == 0 ? "违法事实" : null,
                m.Basis.Length == 0 ? "处罚依据" : null,
                m.Imposed.Count == 0 ? "处罚内容" : null,
                m.DecidedOn is null || m.DecidedOn > today ? "决定日期在今天以后" : null,
                records.County.OrganName(m.Organ).Length is 0 or > 200 ? "处罚机关名称" : null,
                CodeOf(m.Organ, records) is { HasOddCheck: true } ? "处罚机关的统一社会信用代码校验不符" : null,
                number is not null && records.Any<PenaltyCase>(c => c.Id != id && c.DecisionNumber == number && c.PublishedOn != null) ? "文号与另一件已经公开的决定重复" : null,
            }.OfType<string>(),
        ];
    }

    /// <summary>The code of an organ, as the register has it.</summary>
    internal static SocialCreditCode? CodeOf(string organ, ICountyRecords records) =>
        records.List<CountyOrgan>(o => o.OrganCode == organ) is [{ } kept, ..] ? kept.CreditCode : null;
}

/// <summary>处罚内容的文字 — the same words in every document.</summary>
public static class PenaltyWords
{
    /// <summary>罚款5000元；没收违法所得1200元.</summary>
    public static string Of(IReadOnlyList<PenaltyItem> items) => string.Join('；', items.Select(Of));

    private static string Of(PenaltyItem item) =>
        item.Kind switch
        {
            PenaltyKind.Fine => $"罚款{Money(item.Amount)}",
            PenaltyKind.Confiscation when item.Amount is not null => $"没收{item.Content ?? "违法所得"}（价值{Money(item.Amount)}）",
            PenaltyKind.Confiscation => $"没收{item.Content}",
            _ when item.Content is { Length: > 0 } content => $"{Terms.Of(item.Kind)}：{content}",
            _ => Terms.Of(item.Kind),
        };

    private static string Money(decimal? amount) => $"{amount ?? 0:0.##}元";
}
