using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>人民调解参数 — what the 人民调解法 leaves open and the county decides itself.</summary>
public static class MediationParameters
{
    public static Parameter<int> TargetDays { get; } =
        new(
            "mediation.target-days",
            "调解办结目标期限",
            30,
            "日",
            "《人民调解法》没有规定调解期限；默认值参照外地一个乡镇公布的调解流程，是管理目标，由县自定。",
            n => n is >= 1 and <= 365
        );

    public static Parameter<int> SmallestPart { get; } =
        new(
            "mediation.smallest-part",
            "分类数字公开的最小件数",
            3,
            "件",
            "矛盾纠纷只公开件数；分类后不足该件数的不公开，以免识别出当事人。法律没有规定件数，默认值由本软件提出，由县自定。",
            n => n is >= 1 and <= 100
        );
}
