using Fazhi.Matters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>督察和执法监督的参数 — the texts leave every number of days to the office; all of it is the county's to say.</summary>
public static class SupervisionParameters
{
    private const string NoRule = "没有统一的规定；默认值由本软件提出，由县自定。";

    public static Parameter<int> LeadDays { get; } =
        new("supervision.lead-days", "线索核查的期限", 15, "工作日", NoRule, n => n is >= 1 and <= 120);

    public static Parameter<string> LateTypes { get; } =
        new(
            "supervision.late-types",
            "期限逾期列为监督线索的事项",
            "不列入",
            "",
            "哪些事项的期限逾期以后由系统自动列为监督线索，由县自定：写事项类型的名称，用顿号隔开；全部事项写“全部”；默认不列入。已经按“problem.late-types”转入问题台账的一次逾期，不再列为线索。",
            names => names.Length <= 500
        );

    public static Parameter<int> LateDays { get; } =
        new("supervision.late-days", "逾期多少日后列为监督线索", 5, "日", NoRule, n => n is >= 0 and <= 365);

    public static Parameter<int> Unscanned { get; } =
        new("supervision.unscanned-visits", "一个单位一个月有几次没有扫检查码的入企检查列为线索", 3, "次", NoRule, n => n is >= 1 and <= 1000);

    public static Parameter<int> AcceptDays { get; } =
        new("supervision.complaint-accept-days", "投诉受理的期限", 5, "工作日", NoRule, n => n is >= 1 and <= 30);

    public static Parameter<int> AnswerDays { get; } =
        new("supervision.complaint-answer-days", "投诉受理以后答复的期限", 30, "日", NoRule, n => n is >= 5 and <= 180);

    public static Parameter<int> ObjectionDays { get; } =
        new("supervision.complaint-objection-days", "投诉人对答复提出异议的期限", 30, "日", NoRule, n => n is >= 5 and <= 365);

    public static Parameter<int> RecheckDays { get; } =
        new("supervision.complaint-recheck-days", "异议复核的期限", 30, "日", NoRule, n => n is >= 5 and <= 180);

    public static Parameter<int> ReceiptDays { get; } =
        new("supervision.receipt-days", "移送以后取得回执的期限", 10, "工作日", NoRule, n => n is >= 1 and <= 60);

    public static Parameter<string> Grounds { get; } =
        new(
            "supervision.accountability-grounds",
            "移送追究责任的情形",
            "阻碍督察或者监督、提供虚假材料、拒不整改、打击报复",
            "",
            "《法治政府建设与责任落实督察工作规定》第二十九条至第三十一条列举七种情形，原文没有查到，由县对照原文逐项填写，用顿号隔开；默认值只是第三十二条的四种。",
            list => Parameter.Items(list) is { Count: > 0 and <= 30 } all && all.All(i => i.Length <= 60)
        );
}
