using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fazhi.Matters;

namespace Fazhi.Storage.Importing;

/// <summary>一行 — a row as it was read: what it asks for, or what is wrong in it.</summary>
internal sealed record SheetRow(int Row, ActRequest? Request, IReadOnlyList<SheetProblem> Problems);

/// <summary>表格的读法 — the headings of a sheet, and its rows as requests of one act, one by one.</summary>
internal sealed class SheetRows
{
    private readonly MatterType type;
    private readonly ActRule rule;
    private readonly SheetLines lines;
    private readonly List<string> headings;
    private readonly IReadOnlyList<ActColumn?> known;
    private readonly string digest;
    private readonly (string Heading, Type Matter)? place;

    internal SheetRows(MatterType type, ActRule rule, SheetLines lines)
    {
        (this.type, this.rule, this.lines) = (type, rule, lines);
        Columns = ActColumns.Of(rule.ActType);
        headings = [.. lines.Read().Take(1).SelectMany(l => Cells(l.Line)).Select(h => h.TrimEnd('*', '＊'))];
        known = [.. headings.Select(h => Columns.FirstOrDefault(c => c.Heading == h))];
        digest = lines.Digest();
        place = ActColumns.Place(type, rule);
    }

    internal IReadOnlyList<ActColumn> Columns { get; }

    internal string Digest => digest;

    /// <summary>The headings as they stand, without the one under which reasons are given back.</summary>
    internal IReadOnlyList<string> Headings => [.. headings.Where(h => h != ActColumns.Reason)];

    /// <summary>What is wrong with the headings.</summary>
    internal IEnumerable<SheetProblem> Faults()
    {
        string[] own =
        [
            ActColumns.On,
            ActColumns.Reason,
            .. SheetImport.WantsProof(type, rule) ? ActColumns.Late : [],
            .. place is { } named ? [named.Heading] : Array.Empty<string>(),
        ];
        foreach (var heading in headings.Where(h => h.Length > 0 && !own.Contains(h) && Columns.All(c => c.Heading != h)))
            yield return new SheetProblem(1, heading, SheetProblems.UnknownHeading(heading));
        foreach (var twice in headings.Where(h => h.Length > 0).GroupBy(h => h).Where(g => g.Count() > 1))
            yield return new SheetProblem(1, twice.Key, SheetProblems.TwiceTheHeading(twice.Key));
        var wanted = Columns.Where(c => c.Required).Select(c => c.Heading);
        foreach (var missing in (place is { } first ? wanted.Prepend(first.Heading) : wanted).Where(h => !headings.Contains(h)))
            yield return new SheetProblem(1, missing, SheetProblems.NoHeading(missing));
    }

    /// <summary>How many rows there are, and which are the same as one before them.</summary>
    internal (int Count, IReadOnlyList<SheetProblem> Twice) Count(int most)
    {
        // A digest for each row, not the row: a long sheet isn't held as a whole.
        Dictionary<Int128, int> seen = [];
        List<SheetProblem> twice = [];
        var count = 0;
        foreach (var (row, cells) in Filled())
        {
            if (++count > most)
                break;
            var mark = Mark(cells);
            if (!seen.TryAdd(mark, row))
                twice.Add(new(row, null, SheetProblems.TwiceTheRow(seen[mark])));
        }

        return (count, twice);
    }

    /// <summary>The rows, each as a request or with what is wrong.</summary>
    /// <param name="records">Where the matters are looked up that rows name.</param>
    /// <param name="but">The rows that are left out.</param>
    internal IEnumerable<SheetRow> Read(CountyRecords records, Actor actor, IReadOnlySet<int> but)
    {
        foreach (var (row, cells) in Filled())
            if (!but.Contains(row))
                yield return Read(records, actor, row, cells);
    }

    /// <summary>The rows as they stand, under <see cref="Headings"/>.</summary>
    internal IEnumerable<(int Row, IReadOnlyList<string> Cells)> Plain()
    {
        List<int> places = [.. Enumerable.Range(0, headings.Count).Where(i => headings[i] != ActColumns.Reason)];
        foreach (var (row, cells) in Filled())
            yield return (row, [.. places.Select(i => i < cells.Length ? cells[i] : "")]);
    }

    /// <summary>The heading of the column that a problem is about.</summary>
    internal string? At(Problem problem) =>
        problem.Path switch
        {
            "late.proof" => ActColumns.Late[0],
            "late.evidence" => ActColumns.Late[1],
            "late.reason" => ActColumns.Late[2],
            _ => ActColumns.At(Columns, problem.Path)?.Heading,
        };

    private IEnumerable<(int Row, string[] Cells)> Filled()
    {
        foreach (var (row, line) in lines.Read())
            if (row > 1 && Cells(line) is var cells && !ActColumns.IsAside(cells[0]) && IsFilled(cells))
                yield return (row, cells);
    }

    private bool IsFilled(string[] cells) =>
        known.Zip(cells).Any(c => c.First is not null && c.Second.Length > 0) || Named(cells).Length > 0;

    private SheetRow Read(CountyRecords records, Actor actor, int row, string[] cells)
    {
        List<SheetProblem> problems = [];
        var request = Read(row, ActColumns.Read(known, cells) ?? [], Cell(cells, ActColumns.On), problems);

        request = request is null ? null : request with { Late = Late(row, cells, problems) };
        if (place is { } at)
        {
            var matter = Found(records, row, at, Named(cells), actor, problems);
            request =
                matter is null || request is null ? null
                : rule.Opens ? request with { Parent = matter }
                : request with { Matter = matter, Opens = null };
        }

        return new SheetRow(row, request, [.. problems.Select(p => Rounded(p, cells))]);
    }

    private ActRequest? Read(int row, JsonObject fields, string day, List<SheetProblem> problems)
    {
        List<Problem> found = [];
        DateOnly? on = null;
        if (day.Length > 0 && Scalars.Read<DateOnly>(ActColumns.Day(day)) is { } read)
            on = read;
        else if (day.Length > 0)
            problems.Add(new(row, ActColumns.On, Problems.Unreadable("on", ActColumns.On, Scalars.Wanted(typeof(DateOnly)))));
        var act = ActForm.Read(rule.ActType, JsonSerializer.SerializeToElement(fields), found);
        problems.AddRange(found.Select(p => new SheetProblem(row, At(p), p)));
        return act is null
            ? null
            : new ActRequest
            {
                Act = act,
                Opens = type.Code,
                On = on,
                Key = $"{RecordedRows.Prefix}{digest}/{row}",
                Sheet = new SheetOrigin(digest, row),
            };
    }

    private Lateness? Late(int row, string[] cells, List<SheetProblem> problems)
    {
        var said = ActColumns.Late.Select(h => Cell(cells, h)).ToList();
        if (said.TrueForAll(s => s.Length == 0))
            return null;
        var proof = Scalars.Read<ProofOfDay>(said[0]);
        if (proof is null && said[0].Length > 0)
            problems.Add(
                new(
                    row,
                    ActColumns.Late[0],
                    Problems.Unreadable("late.proof", ActColumns.Late[0], Scalars.Wanted(typeof(ProofOfDay)))
                )
            );
        return new Lateness
        {
            Kind = LateKind.Registered,
            Proof = proof,
            Evidence = said[1],
            Reason = said[2],
        };
    }

    // The matter a row speaks of, by its number, its whole title or its id, among those the person may read.
    private static Guid? Found(
        CountyRecords records,
        int row,
        (string Heading, Type Matter) at,
        string named,
        Actor actor,
        List<SheetProblem> problems
    )
    {
        IReadOnlyList<Matter> found =
            named.Length == 0 ? []
            : Guid.TryParse(named, out var id) ? [.. new[] { records.Find(at.Matter, id, actor) }.OfType<Matter>()]
            : records.Called(at.Matter, named, actor);
        if (found.Count == 1)
            return found[0].Id;
        problems.Add(
            new(
                row,
                at.Heading,
                named.Length == 0 ? Problems.Missing("matter", at.Heading)
                    : found.Count == 0 ? SheetProblems.NoMatter(records.Types.Find(records.Types.CodeOf(at.Matter))!, named)
                    : SheetProblems.SeveralMatters(named, found.Count, records.Named(found, actor))
            )
        );
        return null;
    }

    // A spreadsheet that takes a long number for one to count with keeps fifteen digits of it.
    private SheetProblem Rounded(SheetProblem problem, string[] cells) =>
        problem.Column is { } heading
        && Cell(cells, heading) is { Length: > 15 and <= 18 } cell
        && cell.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && cell.AsSpan(15).IndexOfAnyExcept('0') < 0
            ? problem with
            {
                Problem = problem.Problem with
                {
                    Remedy = "表格把号码当作数字，第15位以后变成了0。请把这一列设为“文本”格式，重新填写号码。",
                },
            }
            : problem;

    private string Named(string[] cells) => place is { } at ? Cell(cells, at.Heading) : "";

    private string Cell(string[] cells, string heading) =>
        headings.IndexOf(heading) is >= 0 and var at && at < cells.Length ? cells[at] : "";

    // Why a row wasn't recorded isn't read again.
    private Int128 Mark(string[] cells)
    {
        var said = string.Join('\t', cells.Where((_, i) => i >= headings.Count || headings[i] != ActColumns.Reason))
            .TrimEnd('\t');
        return System.Buffers.Binary.BinaryPrimitives.ReadInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    private static string[] Cells(string line) =>
        [.. line.TrimEnd('\r').Split('\t').Select(c => c.Replace(SheetLines.Break, '\n').Trim())];
}
