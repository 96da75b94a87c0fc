using System.Linq.Expressions;
using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法指标 — what the report says of legal publicity. An entry counts by the day of what it tells of, not of its registration.</summary>
public static class PublicityIndicators
{
    public static RowIndicator<PublicityActivity> Activities { get; } =
        new("publicity.activities", "法律“七进”活动", "次", "活动日期在报告期内的普法活动，一场计一次，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static SpreadIndicator<PublicityActivity> ByVenue { get; } =
        new("publicity.activities_by_venue", "法律“七进”活动按场所分布", "次", "法律“七进”活动，按场所类别划分。", Activities, m => m.Venue)
        {
            List = PublicityParameters.Venues,
        };

    public static IReadOnlyList<RowIndicator<PublicityActivity>> Venues { get; } =
        [
            At("publicity.community", "进社区", "社区"),
            At("publicity.township", "进乡镇", "乡镇"),
            At("publicity.enterprise", "进企业", "企业"),
            At("publicity.government", "进机关", "机关"),
            At("publicity.family", "进家庭", "家庭"),
            At("publicity.school", "进校园", "校园"),
            At("publicity.barracks", "进军营", "军营"),
        ];

    private static readonly string[] Named = ["社区", "乡镇", "企业", "机关", "家庭", "校园", "军营"];

    /// <summary>What a county has put on its list beside the seven that have figures of their own.</summary>
    public static RowIndicator<PublicityActivity> Elsewhere { get; } =
        new("publicity.elsewhere", "进其他场所", "次", "法律“七进”活动中，场所类别是县里另行增加的；默认的七个场所以外的都计入。",
            (m, p) => m.Stage == RecordStage.Recorded && !Named.Contains(m.Venue) && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<PublicityPost> Posts { get; } =
        new("publicity.wechat_posts", "微信普法信息", "条", "发布日期在报告期内、在官方微信公众号发布的普法信息，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.PublishedOn >= p.From && m.PublishedOn <= p.To);

    public static RowIndicator<MediaItem> National { get; } = TakenBy("publicity.media_national", "国家级媒体采用", MediaLevel.National);

    public static RowIndicator<MediaItem> Prefecture { get; } = TakenBy("publicity.media_prefecture", "地级媒体采用", MediaLevel.Prefecture);

    public static RowIndicator<MediaItem> Daily { get; } =
        new("publicity.media_prefecture_daily", "单独统计的地级媒体采用", "条", "地级媒体采用的普法稿件中，县参数所定的一家（默认大兴安岭日报）采用的。",
            (m, p) => m.Stage == RecordStage.Recorded && m.InDaily && m.PublishedOn >= p.From && m.PublishedOn <= p.To);

    public static RowIndicator<MediaItem> County { get; } = TakenBy("publicity.media_county", "县级媒体采用", MediaLevel.County);

    public static RowIndicator<LawLiterate> Literates { get; } =
        new("publicity.law_literates", "培养法律明白人", "人", "培训合格日期在报告期内的乡村、社区“法律明白人”，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.TrainedOn >= p.From && m.TrainedOn <= p.To);

    public static SpreadIndicator<LawLiterate> ByVillage { get; } =
        new("publicity.law_literates_by_village", "法律明白人按村、社区分布", "人", "培养法律明白人，按所在村、社区划分。", Literates, m => m.Village);

    public static RowIndicator<CultureSite> Sites { get; } =
        new("publicity.sites", "法治文化阵地", "处", "报告期末建成并在使用的法治文化阵地。",
            (m, p) => m.Stage != CultureSiteStage.Voided && m.BuiltOn <= p.To && (m.ClosedFrom == null || m.ClosedFrom > p.To))
        {
            Aggregate = Aggregate.Stock,
        };

    public static IReadOnlyList<Indicator> All { get; } =
        [Activities, .. Venues, Elsewhere, Posts, National, Prefecture, Daily, County, Literates, Sites, ByVenue, ByVillage];

    private static RowIndicator<PublicityActivity> At(string key, string name, string venue)
    {
        Expression<Func<PublicityActivity, ReportPeriod, bool>> where = (m, p) =>
            m.Stage == RecordStage.Recorded && m.Venue == venue && m.HeldOn >= p.From && m.HeldOn <= p.To;
        return new(key, name, "次", $"法律“七进”活动中，场所类别为“{venue}”的。", where);
    }

    private static RowIndicator<MediaItem> TakenBy(string key, string name, MediaLevel level) =>
        new(key, name, "条", $"刊播日期在报告期内、被{Terms.Of(level)}媒体采用的普法稿件，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.Level == level && m.PublishedOn >= p.From && m.PublishedOn <= p.To);
}
