using Fazhi.Matters;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>涉企检查参数.</summary>
public static class InspectionParameters
{
    private const string NoRule = "没有统一的规定；默认值由本软件提出，由县自定。";

    public static Parameter<int> CodeDays { get; } =
        new("inspection.code-days", "检查码在检查日期以后有效的日数", 3, "日", NoRule, n => n is >= 0 and <= 30);

    public static Parameter<int> AfterwardsDays { get; } =
        new("inspection.afterwards-days", "紧急检查补办批准的期限", 1, "工作日", "国办发〔2024〕54号的问题解答要求紧急检查事后补办批准，没有查到期限；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 10);

    public static Parameter<int> AheadDays { get; } =
        new("inspection.ahead-days", "检查提出和入企之间的最少日数", 0, "工作日", "有的地方要求提前7个工作日提出；没有统一的规定，默认不要求。紧急检查和投诉举报、转办引发的检查不受限制。", n => n is >= 0 and <= 30);

    public static Parameter<int> TellDays { get; } =
        new("inspection.tell-days", "检查记录以后告知结果的期限", 5, "工作日", NoRule, n => n is >= 1 and <= 30);

    public static Parameter<int> JointDays { get; } =
        new("inspection.joint-days", "提示联合检查的日期范围", 30, "日", "几个单位在这些日数以内检查同一企业的，提示联合检查；" + NoRule, n => n is >= 0 and <= 180);

    public static Parameter<int> WarnDay { get; } =
        new("inspection.warn-day", "同一企业一天以内的检查超过几次预警", 1, "次", NoRule, n => n is >= 1 and <= 20);

    public static Parameter<int> WarnWeek { get; } =
        new("inspection.warn-week", "同一企业七天以内的检查超过几次预警", 2, "次", NoRule, n => n is >= 1 and <= 50);

    public static Parameter<int> WarnMonth { get; } =
        new("inspection.warn-month", "同一企业三十天以内的检查超过几次预警", 3, "次", NoRule, n => n is >= 1 and <= 100);

    public static Parameter<int> CleanVisits { get; } =
        new("inspection.clean-visits", "同一人员当年对同一企业检查几次没有发现问题的，再检查要说明", 2, "次", NoRule, n => n is >= 1 and <= 20);

    public static Parameter<int> RatingsTold { get; } =
        new("inspection.ratings-told", "企业评价满几次才告知被评价的单位", 5, "次", "评价不记名；次数太少会看得出是谁评的。" + NoRule, n => n is >= 2 and <= 100);

    public static Parameter<string> Bans { get; } =
        new(
            "inspection.bans",
            "检查通知书告知的检查纪律",
            "不得逐利检查；不得接受被检查企业的礼品礼金；不得参加被检查企业安排的宴请、娱乐、旅游等活动；不得由被检查企业承担费用；不得乱查封、乱扣押、乱冻结、动辄责令停产停业",
            "",
            "国办发〔2024〕54号提出“五个严禁”；默认的文字是凭记忆写的，请由县对照原文核定。",
            text => text.Length is > 0 and <= 500
        );
}
