using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>导入问题 — what is wrong in one cell, or in one row.</summary>
/// <param name="Row">The row, as the spreadsheet counts: the headings are row 1.</param>
/// <param name="Column">The heading of the column; <c>null</c> where it is about the row, or the whole sheet.</param>
/// <param name="Problem">What, with the article and the remedy.</param>
public sealed record SheetProblem(int Row, string? Column, Problem Problem);

/// <summary>导入结果 — what came of a sheet: everything that is wrong in it, or what its rows became.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Problems">All problems; none if every row was taken.</param>
/// <param name="Matters">What each row became, or would become.</param>
/// <param name="Before">How many of them had been recorded by this sheet before.</param>
public sealed record SheetResult(int Rows, IReadOnlyList<SheetProblem> Problems, IReadOnlyList<Matter> Matters, int Before)
{
    /// <summary>Whether every row can be, or was, recorded.</summary>
    public bool IsSound => Rows > 0 && Problems.Count == 0;
}

/// <summary>
/// 导入 — one act for each row of a sheet, opening a matter, or done in one that the row names. A rehearsal asks the Desk's own rules of every row and records nothing; a run records all rows in one transaction,
/// or none. The same sheet sent again records nothing twice.
/// </summary>
/// <param name="desk">The Desk.</param>
/// <param name="type">The type of the matters.</param>
/// <param name="rule">By which act.</param>
public sealed class SheetImport(Desk desk, MatterType type, ActRule rule)
{
    /// <summary>The most rows one sheet may have.</summary>
    public const int Most = 5000;

    private const int MostProblems = 500;
    private readonly IReadOnlyList<ActColumn> columns = ActColumns.Of(rule.ActType);

    /// <summary>Reads a sheet and rehearses it, or records it.</summary>
    /// <param name="text">Its rows as lines, their cells separated by tabs; the first line has the headings.</param>
    /// <param name="actor">Who imports.</param>
    /// <param name="record">Whether sound rows are recorded.</param>
    public SheetResult Run(string text, Actor actor, bool record)
    {
        var lines = text.Split('\n');
        var headings = lines[0].TrimEnd('\r').Split('\t').Select(h => h.Trim().TrimEnd('*', '＊')).ToList();
        List<SheetProblem> problems = [.. Faults(headings)];
        if (problems.Count > 0)
            return new SheetResult(0, problems, [], 0);
        IReadOnlyList<ActColumn?> known = [.. headings.Select(h => columns.FirstOrDefault(c => c.Heading == h))];
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        List<(int Row, ActRequest Request)> requests = [];
        var rows = 0;
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        using var db = desk.Store.Open();
        var records = new CountyRecords(desk.Store, db);
        for (var i = 1; i < lines.Length && problems.Count < MostProblems; i++)
        {
            var cells = lines[i].TrimEnd('\r').Split('\t');
            if (
                ActColumns.IsAside(cells[0])
                || (ActColumns.Read(known, cells) ?? (Named(headings, cells).Length > 0 ? [] : null)) is not { } fields
            )
                continue;
            if (++rows > Most)
                return new SheetResult(rows, [new(i + 1, null, SheetProblems.TooMany(Most))], [], 0);
            var line = string.Join('\t', cells.Select(c => c.Trim())).TrimEnd('\t');
            if (!seen.TryAdd(line, i + 1))
                problems.Add(new(i + 1, null, SheetProblems.TwiceTheRow(seen[line])));
            if (Read(i + 1, fields, Cell(headings, cells, ActColumns.On), digest, problems) is not { } request)
                continue;
            if (!rule.Opens && Found(records, i + 1, Named(headings, cells), actor, problems) is var matter)
                request = matter is null ? null : request with { Matter = matter, Opens = null };
            if (request is not null)
                requests.Add((i + 1, request));
        }

        if (rows == 0)
            problems.Add(new(1, null, SheetProblems.Empty()));
        // Rows that can be read are rehearsed beside those that can't: everything is told at once.
        var outcomes = desk.PerformTogether([.. requests.Select(r => r.Request)], actor, record && problems.Count == 0);
        foreach (var ((row, _), outcome) in requests.Zip(outcomes))
            problems.AddRange(outcome.Problems.Select(p => new SheetProblem(row, ActColumns.At(columns, p.Path)?.Heading, p)));
        // Whose number is taken is told by the number.
        problems.RemoveAll(p => p.Problem.Code == SheetProblems.SameRow && problems.Exists(q => q.Row == p.Row && q != p));
        return new SheetResult(
            rows,
            [.. problems.OrderBy(p => p.Row).Take(MostProblems)],
            problems.Count > 0 ? [] : [.. outcomes.Select(o => o.Matter!)],
            outcomes.Count(o => o.Repeated)
        );
    }

    private IEnumerable<SheetProblem> Faults(IReadOnlyList<string> headings)
    {
        var own = rule.Opens ? [ActColumns.On] : new[] { ActColumns.On, ActColumns.Matter };
        foreach (var heading in headings.Where(h => h.Length > 0 && !own.Contains(h) && columns.All(c => c.Heading != h)))
            yield return new SheetProblem(1, heading, SheetProblems.UnknownHeading(heading));
        foreach (var twice in headings.Where(h => h.Length > 0).GroupBy(h => h).Where(g => g.Count() > 1))
            yield return new SheetProblem(1, twice.Key, SheetProblems.TwiceTheHeading(twice.Key));
        var wanted = columns.Where(c => c.Required).Select(c => c.Heading);
        foreach (var missing in (rule.Opens ? wanted : wanted.Prepend(ActColumns.Matter)).Where(h => !headings.Contains(h)))
            yield return new SheetProblem(1, missing, SheetProblems.NoHeading(missing));
    }

    private static string Named(List<string> headings, string[] cells) => Cell(headings, cells, ActColumns.Matter);

    // The matter a row speaks of, by its number, its whole title or its id, among those the person may read.
    private Guid? Found(CountyRecords records, int row, string named, Actor actor, List<SheetProblem> problems)
    {
        IReadOnlyList<Matter> found =
            named.Length == 0 ? []
            : Guid.TryParse(named, out var id) ? [.. new[] { records.Find(type.MatterClass, id, actor) }.OfType<Matter>()]
            : records.Called(type.MatterClass, named, actor);
        if (found.Count != 1)
            problems.Add(
                new(
                    row,
                    ActColumns.Matter,
                    named.Length == 0 ? Problems.Missing("matter", ActColumns.Matter)
                        : found.Count == 0 ? SheetProblems.NoMatter(type, named)
                        : SheetProblems.SeveralMatters(named, found.Count)
                )
            );
        return found.Count == 1 ? found[0].Id : null;
    }

    private ActRequest? Read(
        int row,
        System.Text.Json.Nodes.JsonObject fields,
        string day,
        string digest,
        List<SheetProblem> problems
    )
    {
        List<Problem> found = [];
        DateOnly? on = null;
        if (day.Length > 0 && Scalars.Read<DateOnly>(ActColumns.Day(day)) is { } read)
            on = read;
        else if (day.Length > 0)
            problems.Add(new(row, ActColumns.On, Problems.Unreadable("on", ActColumns.On, Scalars.Wanted(typeof(DateOnly)))));
        var act = ActForm.Read(rule.ActType, JsonSerializer.SerializeToElement(fields), found);
        problems.AddRange(found.Select(p => new SheetProblem(row, ActColumns.At(columns, p.Path)?.Heading, p)));
        return act is null
            ? null
            : new ActRequest
            {
                Act = act,
                Opens = type.Code,
                On = on,
                Key = $"sheet/{digest}/{row}",
                IsShared = true,
            };
    }

    private static string Cell(List<string> headings, string[] cells, string heading) =>
        headings.IndexOf(heading) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";
}

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

    internal static Problem SeveralMatters(string named, int count) =>
        new("BL077", $"有{count}件事项都叫“{named}”。", "matter", null, "请改填编号，没有编号的填写登记编号。");

    internal static Problem TooMany(int most) =>
        new("BL063", $"一次最多导入{most}行。", null, null, "请拆成几个表格，分别导入。");

    internal static Problem Empty() =>
        new("BL064", "表格里没有可以导入的行。", null, null, "第一行是栏目名称，从第二行起每行填一件。");
}
