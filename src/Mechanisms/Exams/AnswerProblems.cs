using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>不接收作答的理由 — an answer is no act, so that no gate refuses it; what is refused is told by a code all the same.</summary>
public static class AnswerProblems
{
    /// <summary>The page belongs to another candidate's paper, or to one of another day.</summary>
    public static Problem AnotherPaper { get; } =
        new("KC020", "这一页不是您这份试卷的。", null, Article.WorkingRule, "请重新打开答题页；已经保存的作答都在。");

    /// <summary>It came after the end of the time and of the grace, by the server's clock.</summary>
    public static Problem TimeIsUp { get; } =
        new("KC021", "考试时间已到，不再接收作答。", null, Article.WorkingRule, "时间以内保存的作答都算数；设备故障耽误时间的，请告诉监考人员。");

    /// <summary>The paper was handed in.</summary>
    public static Problem HandedIn { get; } =
        new("KC022", "已经交卷，不再接收作答。", null, Article.WorkingRule, "交卷以前保存的作答都算数。");

    /// <summary>No question of the paper, or no option of the question.</summary>
    public static Problem NoSuchAnswer { get; } =
        new("KC023", "试卷上没有这一题或者这个选项。", null, Article.WorkingRule, "请重新打开答题页再选。");

    /// <summary>Another page of the same candidate used the number for another answer.</summary>
    public static Problem NumberTaken { get; } =
        new("KC024", "另一个窗口同时在答题。", null, Article.WorkingRule, "请只留一个窗口，重新选择这一题。");

    /// <summary>The database takes nothing now.</summary>
    public static Problem NotNow { get; } =
        new("KC025", "现在保存不了。", null, null, "请稍后再保存，页面上的选择还在。") { Kind = ProblemKind.Unsaved };

    /// <summary>Nobody has come in on this device, or the ticket was printed anew since.</summary>
    public static Problem NotSeated { get; } =
        new("KC026", "这台设备没有入场，或者准考证已经补发。", null, Article.WorkingRule, "请用最近一次发的准考证入场；已经保存的作答都在。");
}
