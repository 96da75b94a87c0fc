namespace Fazhi.Auditor;

/// <summary>How sure the grounds are, and how they are written.</summary>
public static class Grounds
{
    private const decimal Sure = 0.9m;

    private static readonly Dictionary<Ground, (string Word, string Chinese, decimal Score)> All = new()
    {
        [Ground.TooMany] = ("too-many", "分项超过总数", 0.98m),
        [Ground.TooFew] = ("too-few", "列全的分项不足总数", 0.95m),
        [Ground.Continued] = ("continued", "跨句续列", 0.92m),
        [Ground.Total] = ("total", "合计与余数", 0.91m),
        [Ground.Share] = ("share", "占比", 0.98m),
        [Ground.ShareSum] = ("share-sum", "占比之和", 0.9m),
        [Ground.Rate] = ("rate", "率", 0.97m),
        [Ground.OddRate] = ("odd-rate", "其他名称的率", 0.93m),
        [Ground.Impossible] = ("impossible", "不可能的百分比", 0.91m),
        [Ground.Growth] = ("growth", "增减幅度", 0.97m),
        [Ground.Difference] = ("difference", "增减额", 0.9m),
        [Ground.Stage] = ("stage", "后多于前", 0.9m),
        [Ground.Enumeration] = ("enumeration", "列举个数", 0.91m),
        [Ground.Repeat] = ("repeat", "前后重复", 0.8m),
        [Ground.Ordering] = ("ordering", "排序", 0.75m),
        [Ground.Table] = ("table", "表格合计", 0.9m),
        // What the ledger or last year's report says isn't read into the text.
        [Ground.Comparison] = ("comparison", "对照", 1),
    };

    /// <summary>The word in data files, such as <c>too-many</c>.</summary>
    public static string Word(this Ground ground) => All[ground].Word;

    /// <summary>The words an official reads.</summary>
    public static string Chinese(this Ground ground) => All[ground].Chinese;

    /// <summary>
    /// 把握 — the share of its alarms that are right over the labelled texts kept in the tests, counted with one right and one wrong more
    /// than were seen; from 0 to 1.
    /// </summary>
    public static decimal Score(this Ground ground) => All[ground].Score;

    /// <summary>Whether somebody must mend the text, rather than look again.</summary>
    public static bool IsSure(this Ground ground) => ground.Score() >= Sure;
}
