using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>导入问题 — what is wrong in one cell, or in one row.</summary>
/// <param name="Row">The row, as the spreadsheet counts: the headings are row 1.</param>
/// <param name="Column">The heading of the column; <c>null</c> where it is about the row, or the whole sheet.</param>
/// <param name="Problem">What, with the article and the remedy.</param>
public sealed record SheetProblem(int Row, string? Column, Problem Problem);

/// <summary>导入的理由 — why a sheet isn't read.</summary>
public static class SheetProblems
{
    internal static Problem UnknownHeading(string heading) =>
        new(
            "BL060",
            $"没有名为“{heading}”的栏目。",
            null,
            null,
            "请使用下载的模板，不改动第一行的栏目名称；不需要的列可以删除。"
        );

    internal static Problem TwiceTheHeading(string heading) =>
        new("BL061", $"“{heading}”一栏有两列。", null, null, "请删除其中一列。");

    internal const string SameRow = "BL070";

    internal static Problem TwiceTheRow(int first) =>
        new(
            SameRow,
            $"这一行与第{first}行完全相同。",
            null,
            null,
            "同一件只导入一次，请删除其中一行；确实是两件的，请写明各自的编号或者区别。"
        );

    internal static Problem NoHeading(string heading) =>
        new("BL062", $"缺少必填的“{heading}”一栏。", null, null, "请使用下载的模板，第一行是栏目名称。");

    internal static Problem NoMatter(MatterType type, string named) =>
        new("BL076", $"没有找到{type.Name}“{named}”。", "matter", null, "请填写事项的编号，没有编号的填写完整名称。");

    internal static Problem SeveralMatters(string named, int count, string which) =>
        new("BL077", $"有{count}件事项都叫“{named}”。", "matter", null, $"请改填其中一件的编号：{which}。");

    /// <summary>What a person is told of rows that say what a row of another sheet said; only a person knows whether a second matter is meant. Empty for none.</summary>
    /// <param name="rows">The first of them.</param>
    public static string SaidBefore(IReadOnlyList<int> rows) =>
        rows.Count == 0
            ? ""
            : $"第{string.Join('、', rows)}行{(rows.Count < SheetImport.Shown ? "" : "等")}与以前登记的另一份表格中的一行内容相同；确实是另外一件的，请写明办理日期或者区别，再导入。";

    internal static Problem TooMany(int most) =>
        new("BL063", $"一份表格最多{most}行。", null, null, "请拆成几个表格，分别导入。");

    internal static Problem Empty() =>
        new("BL064", "表格里没有可以导入的行。", null, null, "第一行是栏目名称，从第二行起每行填一件。");
}
