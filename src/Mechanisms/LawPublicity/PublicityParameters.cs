using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法参数 — what no national text fixes: the venues of the seven entries, the daily that counts apart, and the days for an answer to a prompt.</summary>
public static class PublicityParameters
{
    public static Parameter<string> Venues { get; } =
        new(
            "publicity.venues",
            "法律“七进”的场所",
            "社区、乡镇、企业、机关、家庭、校园、军营",
            "",
            "“七进”的场所没有全国统一的规定，各地第七项不同；默认值照塔河县2025年的报告，用顿号隔开，由县自定。",
            venues => venues.Split('、') is { Length: > 0 and <= 20 } all && all.All(v => v.Trim().Length is > 0 and <= 20)
        );

    public static Parameter<string> Daily { get; } =
        new(
            "publicity.prefecture-daily",
            "单独统计的地级媒体",
            "大兴安岭日报",
            "",
            "地级媒体采用的稿件中，报告单独列出的一家；默认值照塔河县2025年的报告，由县自定。",
            name => name.Length <= 50
        );

    public static Parameter<int> AnswerDays { get; } =
        new(
            "publicity.answer-days",
            "普法提示后改进并反馈的期限",
            15,
            "日",
            "《法治宣传教育法》第五十七条要求及时改进并反馈，没有规定日数；默认值由本软件提出，由县自定。",
            n => n is >= 1 and <= 90
        );
}
