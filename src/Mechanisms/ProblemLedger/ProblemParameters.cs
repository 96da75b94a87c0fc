using Fazhi.Matters;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>问题台账参数 — no national text fixes how a county keeps its ledger of problems; all of it is the county's to say.</summary>
public static class ProblemParameters
{
    public static Parameter<int> AssignDays { get; } =
        new("problem.assign-days", "登记以后交办的期限", 5, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> VerifyDays { get; } =
        new("problem.verify-days", "整改完成以后验收的期限", 10, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> ObjectionDays { get; } =
        new(
            "problem.objection-days",
            "反映人对销号提出异议的期限",
            30,
            "日",
            "没有统一的规定；默认值由本软件提出，由县自定。",
            n => n is >= 5 and <= 365
        );

    public static Parameter<string> LateTypes { get; } =
        new(
            "problem.late-types",
            "期限逾期转入问题台账的事项",
            None,
            "",
            "哪些事项的期限逾期以后由系统自动列为问题，由县自定：写事项类型的名称，用顿号隔开；全部事项写“全部”；默认不转入。",
            names => names.Length <= 500
        );

    public static Parameter<int> LateDays { get; } =
        new("problem.late-days", "逾期多少日后转入问题台账", 5, "日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 0 and <= 365);

    internal const string None = "不转入";
}
