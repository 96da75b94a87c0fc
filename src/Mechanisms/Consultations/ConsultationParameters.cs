using Fazhi.Matters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>征求意见参数 — what the regulations name a usual number for, and what no text read fixes.</summary>
public static class ConsultationParameters
{
    public static Parameter<int> Days { get; } =
        new(
            "consultation.days",
            "公开征求意见的期限",
            30,
            "日",
            "《重大行政决策程序暂行条例》第十五条：一般不少于30日，因情况紧急等原因需要缩短的，公开征求意见时应当予以说明；《优化营商环境条例》第六十二条同为30日。不得低于30日。",
            n => n is >= 30 and <= 365
        );

    public static Parameter<int> ModerationDays { get; } =
        new("consultation.moderation-days", "意见收到后审核公开的期限", 3, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> AppealDays { get; } =
        new("consultation.appeal-days", "对不公开意见提出异议的期限", 5, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> FeedbackDays { get; } =
        new("consultation.feedback-days", "征求意见期满后公布采纳情况的期限", 15, "日", "法律法规要求反馈，没有规定日数；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 365);

    public static Parameter<int> InternalDays { get; } =
        new(
            "consultation.internal-days",
            "征求部门意见的最短期限",
            5,
            "工作日",
            "没有统一的规定。只给几个小时的征求意见流于形式，所以由县规定最短期限；默认值由本软件提出。",
            n => n is >= 1 and <= 30
        );
}
