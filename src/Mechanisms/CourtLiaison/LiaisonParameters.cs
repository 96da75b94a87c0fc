using Fazhi.Matters;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>府院联动参数 — what no text that was read fixes.</summary>
public static class LiaisonParameters
{
    public static Parameter<string> Levels { get; } =
        new("liaison.levels", "“1+1+N”三级联动机制的各级", "第一级、第二级、第三级", "", "“1+1+N”各部分的名称没有查到，默认值只是报告所说的“三级”；请县照实际填写，用顿号隔开。",
            text => Parameter.Items(text) is { Count: > 0 and <= 20 } all && all.All(i => i.Length <= 30));

    public static Parameter<int> ReceiptDays { get; } =
        new("liaison.receipt-days", "接收移交的争议的期限", 3, "工作日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 30);

    public static Parameter<int> HandlingDays { get; } =
        new("liaison.handling-days", "化解移交的争议的目标", 30, "日", "没有统一的规定；默认值由本软件提出，由县自定；诉讼、复议、调解各有自己的法定期限。", n => n is >= 1 and <= 365);
}
