using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.JusticeOffices;

/// <summary>司法所指标 — an office counts in the period in which it was rated, once however often; a rating that was revoked within the period doesn't count.</summary>
public static class JusticeOfficeIndicators
{
    public static RowIndicator<JusticeOfficeRating> ModelOffices { get; } =
        new("justice_office.model_offices", "省级规范化司法所", "个", "报告期内被评为省级规范化的司法所。",
            (m, p) => m.Level == RatingLevel.Province && m.Called == "规范化司法所" && m.Stage != JusticeOfficeRatingStage.Voided && m.RatedOn >= p.From && m.RatedOn <= p.To && (m.RevokedOn == null || m.RevokedOn > p.To))
        {
            Aggregate = Aggregate.Distinct,
            Value = m => m.OfficeKey,
        };

    public static RowIndicator<JusticeOffice> Offices { get; } =
        new("justice_office.offices", "司法所", "个", "报告期末正常运行的司法所。",
            (m, p) => m.From <= p.To && (m.ClosedFrom == null || m.ClosedFrom > p.To) && m.Stage != JusticeOfficeStage.Voided)
        {
            Aggregate = Aggregate.Stock,
        };

    public static RowIndicator<JusticeOfficeRating> Ratings { get; } =
        new("justice_office.ratings", "司法所评定", "次", "报告期内司法所被各级评定的次数，已经撤销的不计。",
            (m, p) => m.Stage != JusticeOfficeRatingStage.Voided && m.RatedOn >= p.From && m.RatedOn <= p.To && (m.RevokedOn == null || m.RevokedOn > p.To));

    public static IReadOnlyList<Indicator> All { get; } = [ModelOffices, Offices, Ratings];
}

/// <summary>司法所 — the bureau's offices in the townships, and what they were rated as.</summary>
public sealed class JusticeOfficesMechanism : Mechanism
{
    public override string Name => "司法所";

    public override string Section => "一（五）3";

    public override string Lead => "各乡镇司法所的地址、电话、人员和职能，以及评定。";

    public override string Icon => "building-community";

    public override IReadOnlyList<string> Headlines => ["justice_office.offices", "justice_office.model_offices"];

    public override IReadOnlyList<MatterType> Types { get; } = [new JusticeOfficeType(), new JusticeOfficeRatingType()];

    public override IReadOnlyList<Indicator> Indicators => JusticeOfficeIndicators.All;
}
