using Fazhi.Matters;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>行政应诉参数 — what no text that was read fixes.</summary>
public static class LitigationParameters
{
    public static Parameter<string> LostResults { get; } =
        new("litigation.lost-results", "计入败诉的裁判结果", "Revoke,RevokeAndRedo,RevokePartly,Change,ConfirmIllegal,ConfirmInvalid,OrderPerformance,OrderRedress", "",
            "法律没有规定“败诉”的含义；默认值为判决被告承担不利后果的各种结果，未见正式文本，请与上级口径核对。",
            static text => text.Split(',').All(code => Enum.TryParse<SuitResult>(code, out var r) && r.ToString() == code));

    public static Parameter<int> SuggestionDays { get; } =
        new("litigation.suggestion-days", "回复司法建议的期限", 30, "日", "收集的文本没有规定日数；司法建议书自己写明期限的从其规定，默认值由本软件提出，由县自定。", n => n is >= 1 and <= 180);

    public static Parameter<int> AppearanceDays { get; } =
        new("litigation.appearance-days", "庭审以后登记出庭情况的期限", 5, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);
}
