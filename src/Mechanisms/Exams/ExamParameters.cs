using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>资格考试参数 — the law says that there is an examination, and no number of it that we have read; all of them are the county's.</summary>
public static class ExamParameters
{
    public static Parameter<string> Fields { get; } =
        new(
            "exams.fields",
            "试题的领域",
            "公共法律知识、交通运输、市场监督管理、公安、自然资源、住房和城乡建设、人力资源和社会保障、林业和草原、民政",
            "",
            "公共法律知识各领域都考，其余照本县有执法人员的领域；用顿号隔开，由县自定。",
            fields => Parameter.Items(fields) is { Count: > 0 and <= 60 } all && all.All(f => f.Length <= 20)
        );

    public static Parameter<int> Minutes { get; } =
        new("exams.minutes", "考试时间", 90, "分钟", Note("考试的时间"), n => n is >= 5 and <= 300);

    public static Parameter<int> GraceSeconds { get; } =
        new("exams.grace-seconds", "时间到以后仍然接收作答的秒数", 60, "秒", Note("这样的宽限；用来接收在路上的作答"), n => n is >= 0 and <= 600);

    public static Parameter<int> PassPercent { get; } =
        new("exams.pass-percent", "合格分数占总分的比例", 60, "%", Note("合格分数"), n => n is >= 1 and <= 100);

    public static Parameter<int> YearlyAttempts { get; } =
        new("exams.yearly-attempts", "一人一年参加考试的最多次数", 2, "次", Note("补考的次数"), n => n is >= 1 and <= 12);

    private static string Note(string what) => $"国家的规定只要求组织资格考试，没有查到{what}；默认值由本软件提出，由县自定，省里有规定的照省里的规定。";
}
