using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Honours;

/// <summary>荣誉表彰指标 — honours of persons that still stand, counted by the day they were given.</summary>
public static class HonourIndicators
{
    public static RowIndicator<Honour> Ministry { get; } =
        new(
            "honours.ministry",
            "受到部级通报表扬",
            "人",
            "报告期内获得部级表彰、通报表扬且未撤销的个人（人次）。",
            (m, p) =>
                m.Stage == HonourStage.Recorded
                && !m.Collective
                && m.Level == HonourLevel.Ministry
                && m.GivenOn >= p.From
                && m.GivenOn <= p.To
        );

    public static RowIndicator<Honour> JudicialSystem { get; } =
        Of("honours.judicial_system", "获司法行政系统先进个人", HonourCategory.JudicialAdministration);

    public static RowIndicator<Honour> LawLiterate { get; } =
        Of("honours.law_literate", "获最美法律明白人", HonourCategory.LawLiterate);

    public static RowIndicator<Honour> LegalJourney { get; } =
        Of("honours.legal_journey", "在“法治号中国行”活动中获奖", HonourCategory.LegalJourney);

    private static RowIndicator<Honour> Of(string key, string name, HonourCategory category) =>
        new(
            key,
            name,
            "人",
            $"报告期内获得“{Terms.Of(category)}”类荣誉且未撤销的个人（人次），不分级别。",
            (m, p) =>
                m.Stage == HonourStage.Recorded
                && !m.Collective
                && m.Category == category
                && m.GivenOn >= p.From
                && m.GivenOn <= p.To
        );
}

/// <summary>荣誉表彰 — a small register.</summary>
public sealed class HonoursMechanism : Mechanism
{
    public override string Name => "荣誉表彰";

    public override string Section => "一（五）3";

    public override string Lead => "登记单位和个人在法治工作中获得的荣誉。";

    public override string Icon => "award";

    public override IReadOnlyList<MatterType> Types { get; } = [new HonourType()];

    public override IReadOnlyList<Indicator> Indicators { get; } =
        [HonourIndicators.Ministry, HonourIndicators.JudicialSystem, HonourIndicators.LawLiterate, HonourIndicators.LegalJourney];
}
