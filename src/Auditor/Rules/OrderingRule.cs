using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>排序 — 举报投诉类最多，其次为行政处罚、政府信息公开: the figures of those names, wherever they are listed, must fall in that order.</summary>
internal static class OrderingRule
{
    private const int Nearby = 40;

    internal static void Check(Sentence sentence, Review review)
    {
        if (sentence.Plain.IndexOf("最多") < 0)
            return;
        var text = sentence.Plain.ToString();
        var most = text.IndexOf("最多", StringComparison.Ordinal);
        var then = most < 0 ? -1 : text.IndexOf("其次", most, StringComparison.Ordinal);
        if (then < 0)
            return;
        var first = text[..most].Split(',', '、', '中', ':')[^1].TrimEnd('的', '类', '占', '比');
        var rest = text[then..]
            .TrimStart('其', '次')
            .TrimStart('是', '为', '依')
            .Split([',', '、', '和', '。', ';', '与', '及'], StringSplitOptions.RemoveEmptyEntries);
        var ranked = new List<Mention>();
        foreach (var name in rest.Prepend(first))
        {
            var label = name.Trim()
                .TrimEnd('类')
                .Replace("再次是", "", StringComparison.Ordinal)
                .Replace("再次为", "", StringComparison.Ordinal);
            if (label.Length < 2 || Find(label, sentence, review) is not { } figure)
                break;
            ranked.Add(figure);
        }

        if (ranked.Count < 2 || ranked.Distinct().Count() < ranked.Count || ranked.Select(r => r.Unit).Distinct().Count() > 1)
            return;
        var falls = ranked.Zip(ranked.Skip(1)).All(p => p.First.Value >= p.Second.Value);
        var values = string.Join(" > ", ranked.Select(r => FigureWords.Plain(r.Value)));
        var computed = values.Replace(" ", "", StringComparison.Ordinal);
        review.Tell(
            Ground.Ordering,
            new Told(sentence, sentence.Start, sentence.End, RelationKind.Ordering, values, computed, Verdict.Holds, ""),
            falls,
            $"按所列数字，次序应为{string.Join("、", ranked.OrderByDescending(r => r.Value).Select(r => r.Core + FigureWords.Named(r)))}。"
        );
    }

    private static Mention? Find(string label, Sentence sentence, Review review)
    {
        var mentions = review.Document.Mentions;
        var at = sentence.Order;
        var near = mentions
            .Skip(Math.Max(0, at - Nearby))
            .Take(2 * Nearby)
            .Where(m =>
                m.IsCount && m.Sentence.Paragraph >= sentence.Paragraph - 2 && m.Sentence.Paragraph <= sentence.Paragraph + 2
            );
        var named = near.Where(m => m.Core.StartsWith(label, StringComparison.Ordinal)).ToList();
        return named is [var one] ? one : null;
    }
}
