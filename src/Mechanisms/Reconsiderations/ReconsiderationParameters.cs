using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>行政复议参数 — what no text in force that we have read fixes, with where each default comes from.</summary>
public static class ReconsiderationParameters
{
    /// <summary>纠错的结案方式 — the outcomes counted as correction (AR-65).</summary>
    public static Parameter<string> CorrectedOutcomes { get; } =
        new(
            "reconsideration.corrected-outcomes",
            "计入纠错的结案方式",
            "Modify,Revoke,RevokePartly,ConfirmIllegal,OrderPerformance,ConfirmInvalid",
            "",
            "法律没有规定“纠错”的含义；默认值依照司法行政统计中直接纠错的通行口径，未见正式文本，请与上级口径核对。",
            static text => text.Split(',').All(code => Enum.TryParse<CaseOutcome>(code, out var o) && o.ToString() == code)
        );

    /// <summary>补正延长上限 — the longest extension of the time for corrections (AR-16).</summary>
    public static Parameter<int> CorrectionExtensionDays { get; } =
        new(
            "reconsideration.correction-extension-days",
            "补正期限最多延长的工作日",
            10,
            "工作日",
            "《行政复议法》第三十一条只说“合理延长”，没有规定日数；默认与补正期限本身相同，不得超过30个工作日。",
            static days => days is >= 1 and <= 30
        );

    /// <summary>答复查阅申请的期限 — how soon a party who asks to read the reply and the evidence gets an answer (AR-36).</summary>
    public static Parameter<int> FileAccessDays { get; } =
        new(
            "reconsideration.file-access-days",
            "答复查阅、复制申请的期限",
            5,
            "工作日",
            "《行政复议法》第四十七条规定当事人可以查阅、复制，没有规定答复的日数；默认值由本软件提出，由县自定。",
            static days => days is >= 1 and <= 30
        );

    public static Parameter<bool> StartByService2007 { get; } =
        Superseded("filing-start", "申请期限按送达方式起算", 15, "申请期限按当场、签收、邮寄、公告等送达方式分别起算");

    public static Parameter<bool> ExcludedTime2007 { get; } =
        Superseded("excluded-time", "补正、现场勘验、专门鉴定时间不计入审理期限", 34, "现场勘验、鉴定所用时间不计入审理期限（另见第二十九条、第三十七条）");

    public static Parameter<bool> Inaction2007 { get; } =
        Superseded("inaction-start", "不履行职责的申请期限起算", 16, "不履行法定职责的，自履行期限届满之日或者收到申请满六十日起算");

    public static Parameter<bool> RedoDays2007 { get; } =
        Superseded("redo-sixty-days", "重新作出行政行为未定期限的为六十日", 49, "责令重新作出行政行为而没有规定期限的，期限为六十日");

    public static Parameter<bool> Reports2007 { get; } =
        Superseded("situation-reports", "定期报告行政复议工作、重大决定备案", 58, "定期报告行政复议工作状况、重大行政复议决定报上级备案（另见第五十九条）");

    // The regulation of 2007 ended on 2026-06-30; its revised text could not be read, so nothing computes with these yet.
    private static Parameter<bool> Superseded(string code, string name, int article, string rule) =>
        new(
            $"reconsideration.{code}-2007",
            name,
            false,
            "",
            $"2007年《行政复议法实施条例》第{article}条：{rule}。该条例已于2026年修订，新条文尚未核对，默认停用；启用后只作提示，程序不据此计算。"
        );
}
