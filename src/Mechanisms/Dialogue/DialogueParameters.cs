using Fazhi.Matters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>政商沙龙参数 — no national text fixes how soon an enterprise is answered; the county says it.</summary>
public static class DialogueParameters
{
    public static Parameter<int> SignUpDays { get; } =
        new("dialogue.sign-up-days", "确认企业报名的期限", 3, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> AssignDays { get; } =
        new("dialogue.assign-days", "交办企业问题的期限", 3, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> LongestDays { get; } =
        new("dialogue.longest-days", "答复企业问题的最长期限", 30, "日", "没有统一的规定；默认值由本软件提出，由县自定；交办时在这个日数以内确定。", n => n is >= 1 and <= 180);

    public static Parameter<int> ConfirmDays { get; } =
        new("dialogue.confirm-days", "企业确认的期限", 15, "日", "没有统一的规定；默认值由本软件提出，由县自定；期满没有确认的不计入解决。", n => n is >= 1 and <= 90);
}
