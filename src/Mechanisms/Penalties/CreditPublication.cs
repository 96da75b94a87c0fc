using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Organs;

namespace Fazhi.Mechanisms.Penalties;

/// <summary>
/// 双公示信息 — what a penalty tells the credit sites, by the names of the 2018 form (CF_…). What is wrong with it is found before it is sent: receivers send such rows back.
/// </summary>
public sealed record CreditPublication
{
    /// <summary>CF_XDR_MC.</summary>
    public required string PartyName { get; init; }

    /// <summary>CF_XDR_LB: 法人及非法人组织, 自然人, 个体工商户.</summary>
    public required string PartyClass { get; init; }

    /// <summary>CF_XDR_SHXYM.</summary>
    public SocialCreditCode? PartyCode { get; init; }

    /// <summary>CF_FRDB.</summary>
    public string? Representative { get; init; }

    /// <summary>CF_WSH.</summary>
    public required string Number { get; init; }

    /// <summary>CF_WFXW.</summary>
    public required string Violation { get; init; }

    /// <summary>CF_SY.</summary>
    public required string Facts { get; init; }

    /// <summary>CF_YJ.</summary>
    public required string Basis { get; init; }

    /// <summary>CF_CFLB.</summary>
    public required string Kinds { get; init; }

    /// <summary>CF_NR.</summary>
    public required string Content { get; init; }

    /// <summary>CF_NR_FK, in ten thousand yuan with six decimals.</summary>
    public decimal? FineInTenThousand { get; init; }

    /// <summary>CF_NR_WFFF, in ten thousand yuan with six decimals.</summary>
    public decimal? ConfiscatedInTenThousand { get; init; }

    /// <summary>CF_NR_ZKDX.</summary>
    public string? Licence { get; init; }

    /// <summary>CF_JDRQ.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>CF_CFJG and CF_SJLY.</summary>
    public required string Organ { get; init; }

    /// <summary>CF_CFJGDM and CF_SJLYDM.</summary>
    public SocialCreditCode? OrganCode { get; init; }

    /// <summary>The row of a case.</summary>
    internal static CreditPublication Of(PenaltyCase m, ICountyRecords records)
    {
        var organ = m.Organ;
        return new()
        {
            PartyName = m.Party is { Kind: PartyKind.Citizen } citizen ? citizen.PublicName : m.Party?.Name ?? "",
            PartyClass = m.Party?.Kind == PartyKind.Citizen ? "自然人" : "法人及非法人组织",
            PartyCode = m.Party?.CreditCode,
            Representative = m.Party?.Kind == PartyKind.Citizen ? null : m.Representative,
            Number = m.DecisionNumber ?? "",
            Violation = m.Violation,
            Facts = m.Facts,
            Basis = m.Basis,
            Kinds = string.Join('、', m.Imposed.Select(i => Terms.Of(i.Kind)).Distinct()),
            Content = PenaltyWords.Of(m.Imposed),
            FineInTenThousand = m.Fine / 10000,
            ConfiscatedInTenThousand = m.Confiscated / 10000,
            Licence = m.Imposed.FirstOrDefault(i => i.Kind is PenaltyKind.SuspendLicence or PenaltyKind.RevokeLicence)?.Content,
            DecidedOn = m.DecidedOn,
            Organ = records.County.OrganName(m.Organ),
            OrganCode = records.List<CountyOrgan>(o => o.OrganCode == organ) is [{ } kept, ..] ? kept.CreditCode : null,
        };
    }

    /// <summary>What is wrong with the row of a case, one phrase each; empty if it can be sent. That the register of organs has no code of the organ keeps nothing from being published here: who sends the row on wants it.</summary>
    internal static IReadOnlyList<string> Faults(PenaltyCase m, ICountyRecords records, DateOnly today)
    {
        var row = Of(m, records);
        var (id, number) = (m.Id, m.DecisionNumber);
        return
        [
            .. new[]
            {
                row.PartyName.Trim().Length is < 2 or > 200 ? "当事人名称" : null,
                m.Party is { Kind: not PartyKind.Citizen } && row.PartyCode is null ? "统一社会信用代码没有填写" : null,
                row.PartyCode is { HasOddCheck: true } && string.IsNullOrWhiteSpace(m.Party?.CreditCodeRemark) ? "统一社会信用代码校验不符" : null,
                row.Number.Length is 0 or > 128 ? "决定书文号" : null,
                row.Violation.Length == 0 ? "违法行为" : null,
                row.Facts.Length == 0 ? "违法事实" : null,
                row.Basis.Length == 0 ? "处罚依据" : null,
                row.Content.Length == 0 ? "处罚内容" : null,
                row.DecidedOn is null || row.DecidedOn > today ? "决定日期在今天以后" : null,
                row.Organ.Length is 0 or > 200 ? "处罚机关名称" : null,
                row.OrganCode is { HasOddCheck: true } ? "处罚机关的统一社会信用代码校验不符" : null,
                number is not null && records.Any<PenaltyCase>(c => c.Id != id && c.DecisionNumber == number && c.PublishedOn != null) ? "文号与另一件已经公开的决定重复" : null,
            }.OfType<string>(),
        ];
    }
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
