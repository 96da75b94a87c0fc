using Fazhi.Matters;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>规范性文件参数 — what the national texts leave to the locality, or what no text read fixes.</summary>
public static class NormativeParameters
{
    public static Parameter<int> ReviewDays { get; } =
        new(
            "normative.review-days",
            "合法性审核最长期限",
            15,
            "个工作日",
            "国办发〔2018〕115号规定一般不超过15个工作日；默认值凭记忆载入，未逐字核对原文，请核对省、县规定。",
            n => n is >= 5 and <= 15
        );

    public static Parameter<int> ReviewDaysAtLeast { get; } =
        new(
            "normative.review-days-at-least",
            "合法性审核最短期限",
            5,
            "个工作日",
            "国办发〔2018〕115号规定一般不少于5个工作日，应急和紧急命令除外；默认值凭记忆载入，未逐字核对原文。",
            n => n is >= 1 and <= 15
        );

    public static Parameter<int> ConsultationDays { get; } =
        new(
            "normative.consultation-days",
            "涉市场主体文件公开征求意见最短期限",
            30,
            "日",
            "《优化营商环境条例》第六十二条：一般不少于30日，自公布之日起算；不得低于30日。",
            n => n is >= 30 and <= 365
        );

    public static Parameter<int> FeedbackDays { get; } =
        new(
            "normative.feedback-days",
            "征求意见期满后反馈采纳情况的期限",
            15,
            "日",
            "法律法规要求反馈但所查国家规定未定天数，省政府令2023年第5号全文未查到；默认值为管理目标，由县自定。",
            n => n is >= 1 and <= 365
        );

    public static Parameter<int> FilingDays { get; } =
        new(
            "normative.filing-days",
            "公布后报送备案期限",
            15,
            "日",
            "默认值参照外县（芷江县）规定的15日，不是黑龙江省规定；省政府令2023年第5号的天数未查到，请核对后设定。",
            n => n is >= 1 and <= 365
        );

    public static Parameter<int> ValidityYears { get; } =
        new(
            "normative.validity-years",
            "有效期最长年限",
            5,
            "年",
            "全国没有统一规定，各地通常最长5年；默认值凭记忆载入，本省规定未查到，请核对后设定。",
            n => n is >= 1 and <= 20
        );

    public static Parameter<int> ProvisionalYears { get; } =
        new(
            "normative.provisional-validity-years",
            "暂行、试行文件有效期最长年限",
            2,
            "年",
            "全国没有统一规定，各地通常最长2年；默认值凭记忆载入，本省规定未查到，请核对后设定。",
            n => n is >= 1 and <= 10
        );
}

/// <summary>有效期 — the last day a document can be in force, by the parameters it stays on.</summary>
internal static class Validity
{
    internal static DateOnly LastDay(NormativeDocument document, DateOnly from) => LastDay(document, from, document.Provisional);

    internal static DateOnly LastDay(NormativeDocument document, DateOnly from, bool provisional) =>
        from.AddYears(
                document.Parameter(provisional ? NormativeParameters.ProvisionalYears : NormativeParameters.ValidityYears)
            )
            .AddDays(-1);
}
