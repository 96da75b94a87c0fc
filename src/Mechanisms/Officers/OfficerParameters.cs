using Fazhi.Matters;

namespace Fazhi.Mechanisms.Officers;

/// <summary>执法人员参数.</summary>
public static class OfficerParameters
{
    public static Parameter<int> YearlyHours { get; } =
        new(
            "officers.yearly-hours",
            "执法人员每年培训的最少学时",
            60,
            "学时",
            "《法治政府建设实施纲要（2021—2025年）》（三十四）要求每人每年不少于60学时；纲要的期限已满，没有查到接续的文件，默认值照旧，由县自定。",
            n => n is >= 1 and <= 400
        );

    public static Parameter<int> WarnDays { get; } =
        new("officers.warn-days", "证件到期以前列入提醒的日数", 90, "日", "没有统一的规定；默认值由本软件提出，由县自定。", n => n is >= 1 and <= 365);
}
