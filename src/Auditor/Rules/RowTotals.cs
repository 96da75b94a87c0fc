using System.Buffers;
using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>合计 — a row written as prose, whose total is named: 警告12175，罚款94929，…合计108156; also in pairs, 人社厅132/118，…合计376/250.</summary>
internal static class RowTotals
{
    private const int Longest = 40;

    private static readonly string[] Totals = ["合计", "总计", "总数", "共计", "小计"];

    internal static void Check(Sentence sentence, Review review)
    {
        var row = new List<Mention>();
        var terms = sentence.Mentions.Count > 2 && sentence.Plain.ContainsAny(Terms);
        foreach (var mention in sentence.Mentions)
        {
            // A share behind a figure is no figure of the row.
            if (mention.IsPercent)
                continue;
            if (
                mention.Token.Kind is not (TokenKind.Count or TokenKind.Pair)
                || (row.Count > 0 && (row[^1].Token.Kind != mention.Token.Kind || !Units.MayBeSame(row[^1].Unit, mention.Unit)))
            )
                row.Clear();
            else if (row.Count > 1 && (IsTotal(mention) || IsPlainly(mention, terms)))
            {
                if (
                    IsPlainly(mention, terms)
                    && mention.Token.Kind == TokenKind.Count
                    && (OfTheYear(row, mention) ?? Pair(row, mention) ?? Joined(row, mention)) is { } summed
                )
                    Tell(summed, mention, m => m.Value, "", review);
                else if (IsTotal(mention))
                    Check(row, mention, review);
                row.Clear();
                continue;
            }

            if (row.Count > 1 && mention.Token.Kind == TokenKind.Count && IsNamedTotal(mention))
                Holding(row, mention, review);
            if (mention.Token.Kind is TokenKind.Count or TokenKind.Pair)
                row.Add(mention);
        }
    }

    private static bool IsTotal(Mention m) =>
        Array.Exists(Totals, t => m.Lead.Trim().StartsWith(t, StringComparison.Ordinal)) && m.Lead.Trim().Length <= 4;

    // 收入总计46.84亿元 behind a row of incomes: what it adds up may begin anywhere before, so it only ever holds.
    private static bool IsNamedTotal(Mention m) =>
        m.Mark == Mark.Comma
        && m.Lead.Trim() is { Length: > 3 and < 9 } lead
        && (lead.EndsWith("总计", StringComparison.Ordinal) || lead.EndsWith("合计", StringComparison.Ordinal));

    private static void Holding(List<Mention> row, Mention total, Review review)
    {
        row = row[Math.Max(0, row.Count - Longest)..];
        var rest = row.Sum(m => m.Value);
        for (var from = 0; from + 2 <= row.Count; rest -= row[from++].Value)
            if (rest == total.Value)
            {
                Tell(row[from..], total, m => m.Value, "", review);
                return;
            }
    }

    // 共410卷, 全年共410卷: nothing but the total is said.
    private static bool IsPlainly(Mention m, bool terms) =>
        m.Mark == Mark.Comma
        && (
            m.Lead.Trim() is "共" or "共计" or "合计" or "总计" or "全年共"
            || (m.Lead.TrimStart().StartsWith("全年", StringComparison.Ordinal) && terms)
        );

    // 一季度…四季度, 上半年…下半年: all of the year, so that the year's figure is theirs.
    private static readonly SearchValues<string> Terms = SearchValues.Create(["四季度", "下半年"], StringComparison.Ordinal);

    // 中心1个、工作站18个、工作室231个，共250个: a row of 、 that begins its clause.
    private static List<Mention>? Joined(List<Mention> row, Mention total)
    {
        var joined = row[^1].Row();
        return
            joined.Count > 2
            && joined[0].Mark != Mark.Pause
            && joined.TrueForAll(m => m.IsExactCount && m.Cue == Cue.None && m.Depth == total.Depth)
            && row[^1].Next == total
            && Units.Same(row[^1].Unit, total.Unit)
            ? joined
            : null;
    }

    private static List<Mention>? OfTheYear(List<Mention> row, Mention total)
    {
        var quarters = total.Sentence.Plain.IndexOf("四季度") >= 0 ? 4 : 2;
        var terms = row.Where(m => m.Lead.Contains(quarters == 4 ? "季度" : "半年", StringComparison.Ordinal)).ToList();
        return
            total.Lead.TrimStart().StartsWith("全年", StringComparison.Ordinal)
            && terms.Count == quarters
            && row.Count == quarters
            && terms.Append(total).All(m => m.IsExactCount && Units.Same(m.Unit, total.Unit))
            ? terms
            : null;
    }

    // 建议86件、提案124件，共计210件: the two before it and nothing else; also what came in and what was carried over.
    private static List<Mention>? Pair(List<Mention> row, Mention total)
    {
        var (first, second) = (row[^2], row[^1]);
        var begins = first.Mark != Mark.Pause && first.Cue == Cue.None && second.Cue == Cue.None && first.Next == second;
        var joined =
            second.Mark == Mark.Pause || (second.Mark == Mark.Comma && second.Label.Contains("结转", StringComparison.Ordinal));
        return
            begins
            && joined
            && new[] { first, second, total }.All(m => m.IsExactCount && m.Depth == total.Depth && Units.Same(m.Unit, total.Unit))
            ? [first, second]
            : null;
    }

    private static void Check(List<Mention> row, Mention total, Review review)
    {
        if (total.Token.Kind == TokenKind.Pair)
        {
            Tell(row, total, m => m.Value, "前数", review);
            Tell(row, total, m => m.Token.Second, "后数", review);
            return;
        }

        // In prose the total may be of the last few figures only.
        var bare = row.TrueForAll(m => m.Unit.Length == 0);
        var rest = row.Sum(m => m.Value);
        for (var from = 0; from + 2 <= row.Count && (from == 0 || !bare); rest -= row[from++].Value)
            if (rest == total.Value)
            {
                Tell(row[from..], total, m => m.Value, "", review);
                return;
            }

        if (
            row.TrueForAll(m => m.Unit.Length == 0 && m.IsExactCount)
            || (row.Count > 2 && row.Skip(1).All(m => m.Mark == Mark.Pause))
        )
            Tell(row, total, m => m.Value, "", review);
    }

    private static void Tell(List<Mention> row, Mention total, Func<Mention, decimal> value, string which, Review review)
    {
        var sum = row.Sum(value);
        var holds = sum == value(total);
        if (holds && which.Length == 0)
            foreach (var part in row)
                review.WholeOf.TryAdd(part, total);
        var told = Told.Of(
            [.. row, total],
            RelationKind.TableSum,
            (which.Length > 0 ? which + ": " : "")
                + $"{string.Join('+', row.Select(m => FigureWords.Plain(value(m))))} = {FigureWords.Plain(value(total))}",
            holds
                ? $"sum={FigureWords.Plain(sum)}"
                : $"sum={FigureWords.Plain(sum)} (diff {FigureWords.Plain(sum - value(total))})",
            Verdict.Holds
        );
        review.Tell(
            Ground.Total,
            told,
            holds,
            $"各项{which}之和为{FigureWords.Plain(sum)}，合计写作{FigureWords.Plain(value(total))}，相差{FigureWords.Plain(Math.Abs(sum - value(total)))}。"
        );
    }
}
