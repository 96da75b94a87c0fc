using Fazhi.Matters;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>案卷评查参数 — that files are reviewed is wanted everywhere; how many points are excellent, when a third person decides and how long a body has to answer, no national text that we have read says.</summary>
public static class FileReviewParameters
{
    public static Parameter<int> Excellent { get; } =
        new("filereview.excellent", "优秀等次的最低分", 90, "分", Note("优秀等次的分数"), n => n is >= 1 and <= 100);

    public static Parameter<int> Passed { get; } =
        new("filereview.pass", "合格等次的最低分", 60, "分", Note("合格等次的分数"), n => n is >= 1 and <= 100);

    public static Parameter<int> ThirdAbove { get; } =
        new("filereview.third", "两名评查员相差多少分以上由第三人评查", 10, "分", Note("这样的分差"), n => n is >= 1 and <= 100);

    public static Parameter<int> AnswerDays { get; } =
        new("filereview.answer-days", "被评查单位对评查结果回复、提出异议的期限", 10, "工作日", Note("这样的期限"), n => n is >= 1 and <= 60);

    public static Parameter<int> RectifyDays { get; } =
        new("filereview.rectify-days", "评查发现的问题的整改期限", 30, "日", Note("这样的期限"), n => n is >= 5 and <= 365);

    private static string Note(string what) => $"没有查到国家统一规定{what}；默认值由本软件提出，由县自定，省、市有案卷评查办法的照其规定。";
}
