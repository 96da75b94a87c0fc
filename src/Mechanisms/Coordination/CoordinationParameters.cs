using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>统筹推进参数 — what no national text fixes: the committee's name, days, how often and how long a leadership studies, and which statutes are picked.</summary>
public static class CoordinationParameters
{
    public static Parameter<string> Committee { get; } =
        new("committee.name", "委员会的名称", "县委全面依法治县委员会", "", "会议的标题由名称和序次组成；默认值照塔河县2025年的报告，由县自定。", name => name.Length is > 0 and <= 40);

    public static Parameter<int> MinutesDays { get; } =
        new("committee.minutes-days", "会后印发会议纪要的期限", 10, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> EvaluateDays { get; } =
        new("tasks.evaluate-days", "报告完成以后评价的期限", 10, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);

    public static Parameter<int> SessionMinutes { get; } =
        new("study.minutes", "一次会前学法的时长", 30, "分钟",
            "没有全国规定；江西省2015年的规定和外地2020年的计划是三十分钟，默认值参照这两个例子。不足的照样登记，列明时长不足。", n => n is >= 5 and <= 240);

    public static Parameter<int> SessionsAQuarter { get; } =
        new("study.sessions-a-quarter", "每季度会前学法的次数", 1, "次",
            "没有全国规定；江西省2015年的规定是每季度至少一次，默认值参照这个例子。一年至少两次的法治专题讲座（督察工作规定第七条至第九条）不在此列，不能减少。", n => n is >= 0 and <= 12);

    public static Parameter<int> RelearnDays { get; } =
        new("mustknow.relearn-days", "应知应会清单修订以后重新学习的期限", 60, "日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 7 and <= 365);

    /// <summary>The statutes that a session is picked from: those this program cites, by the names people call them; the county adds its own.</summary>
    public static Parameter<string> StatuteNames { get; } =
        new("study.statutes", "会前学法可选的法律法规", string.Join('、', Known.Select(s => s.Short ?? s.Name).Distinct()), "",
            "默认值是本系统引用的法律法规，用顿号隔开；由县增减。不在其中的，登记时另行填写名称。", names => Parameter.Items(names).Count is > 0 and <= 200);

    /// <summary>Sessions that the law wants of each leadership in a year (《法治政府建设与责任落实督察工作规定》第七条、第八条、第九条).</summary>
    public const int SessionsAYear = 2;

    private static IEnumerable<Statute> Known =>
        Statutes.All.Where(s => s.InForceUntil is null && !(s.Short ?? s.Name).Contains('、', StringComparison.Ordinal) && (s.Short ?? s.Name).Length <= 20);
}
