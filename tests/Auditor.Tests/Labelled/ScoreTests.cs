using System.Globalization;
using Xunit;

namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>把握 — how sure an alarm is, is counted and not guessed: the code and the document say what the labelled set gives.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void The_score_of_every_ground_is_the_share_of_its_right_alarms_over_the_labelled_set()
    {
        var counted = Counted();
        var wrong = Enum.GetValues<Ground>()
            .Where(g => g != Ground.Comparison && g.Score() != Score(counted.GetValueOrDefault(g)))
            .Select(g => $"{g}: {Score(counted.GetValueOrDefault(g))} of {counted.GetValueOrDefault(g)}, in the code {g.Score()}")
            .ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_document_prints_the_score_of_every_ground()
    {
        var counted = Counted();
        Prints(
            Enum.GetValues<Ground>()
                .Where(g => g != Ground.Comparison)
                .Select(g =>
                {
                    var (right, all) = counted.GetValueOrDefault(g);
                    var score = g.Score().ToString("0.00", CultureInfo.InvariantCulture);
                    return $"| {g.Chinese()} | {all} | {right} | {score} | {(g.IsSure() ? "确定" : "请核对")} |";
                })
        );
    }

    [Fact]
    public void The_document_prints_precision_and_recall_of_every_relation() => Prints(Kinds.Append("全部").Select(Line));

    private static readonly string[] Kinds = ["合计", "从属", "比率", "比率可行", "增减", "表内合计", "列举", "重复", "排序"];

    // Planted or published errors of the kind, how many are told, and alarms that are none; claims that hold, and how many are checked.
    private static string Line(string kind)
    {
        bool Is(string relation) => kind == "全部" || Kind(relation) == kind;
        var wrong = LabelledSet
            .All.SelectMany(l => l.Wrong.Select(w => (Text: l, Relation: w)))
            .Where(w => Is(w.Relation))
            .ToList();
        var found = wrong.Count(w => w.Text.Alarms.Any(a => a.Relation == w.Relation));
        var @false = LabelledSet.All.Sum(l => l.Alarms.Count(a => !l.IsRight(a) && Is(a.Relation)));
        var holding = Excerpt.All.SelectMany(e => e.Holding).Count(Is);
        var claimed = holding + Excerpt.All.SelectMany(e => e.NotHeld).Count(Is);
        return $"| {kind} | {wrong.Count} | {found} | {@false} | {Percent(found, found + @false)} | {Percent(found, wrong.Count)} | {holding}/{claimed} |";
    }

    private static string Percent(int part, int whole) =>
        whole == 0 ? "—" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Kind(string relation) =>
        relation.Contains("stated count", StringComparison.Ordinal) ? "列举"
        : relation.Contains("stated twice", StringComparison.Ordinal) ? "重复"
        : relation.Contains("numerator", StringComparison.Ordinal) || relation.EndsWith("≤ 100%", StringComparison.Ordinal)
            ? "比率可行"
        : relation.Contains('≤') ? "从属"
        : relation.Contains(" > ", StringComparison.Ordinal) ? "排序"
        : relation.StartsWith("shares", StringComparison.Ordinal) ? "合计"
        : relation.Contains(": ", StringComparison.Ordinal) ? "表内合计"
        : relation.StartsWith('(') || (relation.Contains('-') && !relation.Contains('%')) ? "增减"
        : relation.Contains('%') ? "比率"
        : "合计";

    private static Dictionary<Ground, (int Right, int All)> Counted() =>
        LabelledSet
            .All.SelectMany(l => l.Alarms.Select(a => (Ground: a.Ground!.Value, Right: l.IsRight(a))))
            .GroupBy(a => a.Ground)
            .ToDictionary(g => g.Key, g => (g.Count(a => a.Right), g.Count()));

    // One right and one wrong more than were seen: of a rule seldom seen nobody is sure.
    private static decimal Score((int Right, int All) seen) =>
        decimal.Round((seen.Right + 1m) / (seen.All + 2m), 2, MidpointRounding.ToZero);

    private static void Prints(IEnumerable<string> lines)
    {
        var document = File.ReadLines(Path.Combine(Truth.Folder, "auditor.md")).ToHashSet();
        var missing = lines.Where(l => !document.Contains(l)).ToList();
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }
}
