using System.Text;
using Fazhi.Identifiers;
using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>
/// 抽取名单 — the pool of a draw as it is frozen: objects, officers, and who was left out. It is a text that anybody can open, whose hash is published before
/// any secret is revealed.
/// </summary>
/// <remarks>
/// The text has a line for each, tabs between the fields, and opens in a spreadsheet; it has one way to write each thing, which JSON hasn't (escapes, numbers, the
/// order of members), so that two programs can't hash the same pool differently. Lines stand in the order of their ids, whatever order they were given in.
/// <see cref="Root"/> is the RFC 6962 tree over the lines, so that one line can be shown to be in the pool without the others.
/// </remarks>
public sealed class DrawPool
{
    /// <summary>The first line of a pool's text.</summary>
    public const string Format = "fazhi-draw-pool/1";

    /// <summary>The most objects, exclusions included apart: 200,000 each.</summary>
    public const int MostObjects = 200_000;

    /// <summary>The most officers: 20,000.</summary>
    public const int MostOfficers = 20_000;

    /// <summary>The most items of an object or competences of an officer: 500.</summary>
    public const int MostItems = 500;

    private static readonly string[] Heads = ["objects", "officers", "exclusions"];
    private readonly string[] lines;

    // Kept once somebody asks for a proof: the next asks for another line of the same pool.
    private readonly Lazy<List<Hash[]>> levels;

    private DrawPool(
        string plan,
        IReadOnlyList<DrawObject> objects,
        IReadOnlyList<DrawOfficer> officers,
        IReadOnlyList<DrawExclusion> exclusions
    )
    {
        Plan = plan;
        Objects = [.. objects.OrderBy(o => o.Id, StringComparer.Ordinal)];
        Officers = [.. officers.OrderBy(o => o.Id, StringComparer.Ordinal)];
        Exclusions = [.. exclusions.OrderBy(e => e.Id, StringComparer.Ordinal)];
        Text = Write();
        lines = Text[..^1].Split('\n');
        Digest = DrawText.Digest(Text);
        var tree = new Frontier();
        foreach (var line in lines)
            tree.Append(MerkleHash.Leaf(NoteText.Utf8.GetBytes(line)));
        Root = tree.Root;
        levels = new(Levels);
    }

    /// <summary>The plan it is drawn for, by the plan's id.</summary>
    public string Plan { get; }

    /// <summary>The objects in the order of their ids.</summary>
    public IReadOnlyList<DrawObject> Objects { get; }

    /// <summary>The officers in the order of their ids.</summary>
    public IReadOnlyList<DrawOfficer> Officers { get; }

    /// <summary>Who was left out, in the order of ids.</summary>
    public IReadOnlyList<DrawExclusion> Exclusions { get; }

    /// <summary>The whole pool as it is published: UTF-8 when written to a file, without byte order mark.</summary>
    public string Text { get; }

    /// <summary>SHA-256 of the file, as any tool computes it.</summary>
    public Hash Digest { get; }

    /// <summary>The root of the tree over the lines (RFC 6962, a leaf a line, without its line feed).</summary>
    public Hash Root { get; }

    /// <summary>All that keeps these from being a pool; empty if nothing does.</summary>
    public static IReadOnlyList<DrawFault> Faults(
        string plan,
        IReadOnlyList<DrawObject> objects,
        IReadOnlyList<DrawOfficer> officers,
        IReadOnlyList<DrawExclusion>? exclusions = null
    )
    {
        var faults = new FaultList();
        faults.Id(plan);
        faults.Most("检查对象", objects.Count, MostObjects);
        faults.Most("执法人员", officers.Count, MostOfficers);
        faults.Most("事先排除的", exclusions?.Count ?? 0, MostObjects);
        faults.Once(objects.Select(o => o.Id).Concat(exclusions?.Select(e => e.Id) ?? []), "检查对象的标识");
        faults.Once(officers.Select(o => o.Id), "执法人员的标识");
        var enterprises = new HashSet<(SocialCreditCode, string?)>();
        foreach (var one in objects)
        {
            faults.Id(one.Id);
            faults.Name(one.Name, one.Id, "名称");
            faults.Name(one.Stratum, one.Id, "类别");
            if (one.Licence is { } licence)
                faults.Name(licence, one.Id, "许可证编号");
            faults.Ids(one.Items, one.Id, "检查事项", MostItems);
            if (one.CreditCode is { } code && !enterprises.Add((code, one.Licence)))
                faults.Add(new(DrawFaultKind.EnterpriseTwice, code.ToString()));
        }

        foreach (var officer in officers)
        {
            faults.Id(officer.Id);
            faults.Name(officer.Name, officer.Id, "姓名");
            faults.Name(officer.Organ, officer.Id, "单位");
            faults.Ids(officer.Competences, officer.Id, "资格事项", MostItems);
            if (officer.Caseload is < 0 or > DrawRules.MostCaseload)
                faults.Add(new(DrawFaultKind.OutOfBounds, $"执法人员“{officer.Id}”已有的任务", $"0至{DrawRules.MostCaseload}"));
        }

        foreach (var exclusion in exclusions ?? [])
        {
            faults.Id(exclusion.Id);
            faults.Name(exclusion.Name, exclusion.Id, "名称");
            faults.Name(exclusion.Reason, exclusion.Id, "排除原因");
        }

        return faults.All;
    }

    /// <summary>Freezes a pool.</summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="objects">The objects, in any order.</param>
    /// <param name="officers">The officers, in any order.</param>
    /// <param name="exclusions">Who was left out, in any order.</param>
    /// <exception cref="ArgumentException"><see cref="Faults"/> aren't empty.</exception>
    public static DrawPool Make(
        string plan,
        IReadOnlyList<DrawObject> objects,
        IReadOnlyList<DrawOfficer> officers,
        IReadOnlyList<DrawExclusion>? exclusions = null
    ) =>
        Faults(plan, objects, officers, exclusions) is [var first, ..]
            ? throw new ArgumentException(first.Message, nameof(objects))
            : new(plan, objects, officers, exclusions ?? []);

    /// <summary>Reads a pool's text, in the one form it is written in.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="faults">What is wrong with it; empty if it was read.</param>
    /// <returns>The pool; null if there is a fault.</returns>
    public static DrawPool? Read(string text, out IReadOnlyList<DrawFault> faults)
    {
        faults = [];
        if (DrawText.Rows(text) is not [[Format], ["plan", var plan], .. var rows] || rows.Length < Heads.Length)
        {
            faults = [new(DrawFaultKind.FileForm, "名单", $"这不是抽取名单。第一行应为“{Format}”，第二行为计划。")];
            return null;
        }

        var (objects, officers, exclusions) = (new List<DrawObject>(), new List<DrawOfficer>(), new List<DrawExclusion>());
        for (var i = Heads.Length; i < rows.Length; i++)
            switch (rows[i])
            {
                case ["object", var id, var code, var licence, var name, var stratum, var items]
                    when code == DrawText.None || SocialCreditCode.TryParse(code, out _):
                    objects.Add(
                        new()
                        {
                            Id = id,
                            CreditCode = code == DrawText.None ? null : SocialCreditCode.Parse(code),
                            Licence = licence == DrawText.None ? null : licence,
                            Name = name,
                            Stratum = stratum,
                            Items = DrawText.ReadList(items),
                        }
                    );
                    break;
                case ["officer", var id, var name, var organ, var competences, var caseload]
                    when DrawText.ReadNumber(caseload) >= 0:
                    officers.Add(
                        new()
                        {
                            Id = id,
                            Name = name,
                            Organ = organ,
                            Competences = DrawText.ReadList(competences),
                            Caseload = DrawText.ReadNumber(caseload),
                        }
                    );
                    break;
                case ["exclusion", var id, var name, var reason]:
                    exclusions.Add(new(id, name, reason));
                    break;
                default:
                    faults = [new(DrawFaultKind.FileForm, $"名单第{i + 3}行", "不是检查对象、执法人员或者事先排除的一行。")];
                    return null;
            }

        faults = Faults(plan, objects, officers, exclusions);
        if (faults.Count > 0)
            return null;
        var pool = new DrawPool(plan, objects, officers, exclusions);
        if (pool.Text == text)
            return pool;
        faults = [new(DrawFaultKind.FileForm, "名单", "各行的先后、行数或者写法不是规定的。")];
        return null;
    }

    /// <summary>That one line is in the pool, without the other lines: the line and its place, and the hashes from it to the root.</summary>
    /// <param name="objectId">The id of an object or of one left out.</param>
    /// <returns>The proof; null if no such line is there.</returns>
    public DrawMembership? Prove(string objectId)
    {
        var (drawn, left) = ($"object\t{objectId}\t", $"exclusion\t{objectId}\t");
        var index = Array.FindIndex(
            lines,
            l => l.StartsWith(drawn, StringComparison.Ordinal) || l.StartsWith(left, StringComparison.Ordinal)
        );
        if (index < 0)
            return null;
        return new(
            lines[index],
            index,
            lines.Length,
            Proofs.Inclusion(index, lines.Length, (level, i) => levels.Value[level][i])
        );
    }

    // The complete subtrees, level by level: what is left over on the right of a level stands in none.
    private List<Hash[]> Levels()
    {
        var tree = new List<Hash[]> { lines.Select(l => MerkleHash.Leaf(NoteText.Utf8.GetBytes(l))).ToArray() };
        while (tree[^1].Length > 1)
            tree.Add([.. tree[^1].Chunk(2).Where(p => p.Length == 2).Select(p => MerkleHash.Node(p[0], p[1]))]);
        return tree;
    }

    private string Write()
    {
        var text = new StringBuilder();
        text.Line(Format);
        text.Line("plan", Plan);
        text.Line(Heads[0], DrawText.Number(Objects.Count));
        text.Line(Heads[1], DrawText.Number(Officers.Count));
        text.Line(Heads[2], DrawText.Number(Exclusions.Count));
        foreach (var one in Objects)
            text.Line(
                "object",
                one.Id,
                one.CreditCode?.ToString() ?? DrawText.None,
                one.Licence ?? DrawText.None,
                one.Name,
                one.Stratum,
                DrawText.List(DrawText.Sorted(one.Items))
            );
        foreach (var officer in Officers)
            text.Line(
                "officer",
                officer.Id,
                officer.Name,
                officer.Organ,
                DrawText.List(DrawText.Sorted(officer.Competences)),
                DrawText.Number(officer.Caseload)
            );
        foreach (var exclusion in Exclusions)
            text.Line("exclusion", exclusion.Id, exclusion.Name, exclusion.Reason);
        return text.ToString();
    }
}
