using Fazhi.Matters;

namespace Fazhi.Mechanisms.GovernmentServices;

/// <summary>政务服务参数 — little of it is law: lists, themes and days are the county's.</summary>
public static class GovernmentServiceParameters
{
    public static Parameter<string> Lists { get; } =
        new(
            "services.lists",
            "政务服务中心的清单",
            "政务服务中心事项进驻清单、政务服务中心进驻事项负面清单、政务服务中心收费和中介服务清单",
            "",
            "报告里“三张清单”是哪三张没有查到：第一张照塔河县2025年的报告，第二张照其他县的例子，第三张由本软件暂定；用顿号隔开，由县自定。",
            lists => Parameter.Items(lists) is { Count: > 0 and <= 10 } all && all.All(n => n.Length <= 50)
        );

    public static Parameter<string> RulesOff { get; } =
        new(
            "services.rules-off",
            "不用的实施清单规则",
            "",
            "",
            "十五条跨栏目的规则来自其他地方的核查程序，不是法律规定；本县不用的写编号，用顿号隔开（例如G09、G15），以后认领的事项适用。",
            off => Parameter.Items(off) is var all && all.All(id => ItemRules.All.Any(r => r.Id == id))
        );

    public static Parameter<int> CompileDays { get; } =
        new("services.compile-days", "认领以后编制公布的期限", 20, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 250);

    public static Parameter<int> FollowDays { get; } =
        new("services.follow-days", "全省目录取消以后取消本县事项的期限", 10, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 250);

    public static Parameter<int> CheckDays { get; } =
        new("services.check-days", "办理地址核对的有效天数", 365, "日", "没有统一的规定；默认值由本软件提出，由县自定：超过的列为待核对。", n => n is >= 1 and <= 3650);

    public static Parameter<int> ReviewMonths { get; } =
        new("services.list-review-months", "清单复核的周期", 12, "个月", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 60);
}
