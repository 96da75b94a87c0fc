using Fazhi.Matters;

namespace Fazhi.Mechanisms.Counsel;

/// <summary>法律顾问参数 — no national text fixes how soon an opinion is given or settled; the county says it.</summary>
public static class CounselParameters
{
    public static Parameter<int> AnswerDays { get; } =
        new("counsel.answer-days", "出具法律意见的期限", 5, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> UrgentDays { get; } =
        new("counsel.urgent-days", "紧急的出具法律意见的期限", 2, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> SettleDays { get; } =
        new("counsel.settle-days", "收到法律意见以后反馈采纳情况的期限", 15, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 120);
}
