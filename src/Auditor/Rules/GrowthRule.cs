using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>同比 — this period's figure, last period's, their difference and the percentage of change.</summary>
internal static class GrowthRule
{
    // Further away it is said of something else.
    private const int Reach = 40;

    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var mention in sentence.Mentions)
            if (mention.IsPercent && Growth.IsChange(mention))
                Percent(mention, review);
            else if (mention.IsDifference)
                Difference(mention, review);
    }

    private static void Percent(Mention percent, Review review)
    {
        // 增加260件，增长5% and 增长5%，增加260件.
        var difference =
            percent.Before is { IsDifference: true } ahead ? ahead
            : percent.Next is { IsDifference: true, Mark: Mark.Comma or Mark.Pause or Mark.None } behind
            && behind.Depth == percent.Depth
                ? behind
            : null;
        // A mean of several years is of none of them.
        if (percent.Gap.Contains("年均", StringComparison.Ordinal) || percent.Gap.Contains("平均", StringComparison.Ordinal))
            return;
        if (Series.Row(percent) is { Count: > 1 } row)
        {
            Respectively(row, review);
            return;
        }

        if (Growth.Now(percent) is not { } now || percent.Quantity.Bound == Bound.About || now.Quantity.Bound != Bound.Exact)
            return;
        var down = Growth.IsDown(percent.Gap) || (difference is not null && Growth.IsDown(difference.Gap));
        // 同比去年12610件增长了44.81%: the figure right before the percentage is what it is compared with.
        var stated =
            percent is { Mark: Mark.None, Before: { IsCompared: true } direct } && Units.Same(direct.Unit, now.Unit)
                ? [direct]
                : Stated(now, review).ToList();
        var bases = stated.Select(p => p.Value).ToList();
        if (difference is not null && Units.Same(difference.Unit, now.Unit))
            bases.Insert(0, now.Value + (down ? difference.Value : -difference.Value));
        bases.RemoveAll(b => b <= 0);
        var fits = bases.FindIndex(b => Agrees(now, b, percent, down));
        if (fits >= 0 || (bases.Count > 0 && (difference is not null || (stated.Count > 0 && IsNamed(stated[0], now)))))
            Tell(review, percent, now, difference, stated, bases[Math.Max(fits, 0)], down, fits >= 0);
        else
            Open(review, percent, now, down);
    }

    // Last period's figure of the same sentence, or of one beside it that names the year before.
    private static bool IsNamed(Mention before, Mention now) =>
        before.Sentence == now.Sentence
        || (before.Year > 0 && before.Year == now.Year - 1 && Math.Abs(before.Sentence.Number - now.Sentence.Number) == 1);

    private static bool Agrees(Mention now, decimal before, Mention percent, bool down)
    {
        var change = down ? before - now.Value : now.Value - before;
        if (before <= 0 || change < 0)
            return false;
        if (now.Quantity.IsExact)
            return Percentage.Of(change, before, percent.Quantity).Agrees();
        var exact = 100 * change / before;
        var (p, step) = (percent.Quantity.Mantissa, percent.Quantity.Step);
        // Rounded, give or take what the figures' own rounding leaves open, or cut.
        return Math.Abs(exact - p) <= (step / 2) + (200 * now.Quantity.Step / before) || (exact >= p && exact < p + step);
    }

    // Last period's figure: said to be last year's, of the year before, or what it rose 从.
    private static IEnumerable<Mention> Stated(Mention now, Review review)
    {
        var sentence = now.Sentence;
        var near = Near(now);
        var next =
            sentence.Number + 1 < review.Document.Sentences.Count
            && review.Document.Sentences[sentence.Number + 1] is var s
            && s.Paragraph - sentence.Paragraph <= 1
                ? s.Mentions.Take(Reach)
                : [];
        return near.Concat(review.Before(sentence).Take(6)).Concat(next).Where(m => m.IsCount && IsBefore(m, now));
    }

    // The figures of its sentence on both sides, in their order.
    private static IEnumerable<Mention> Near(Mention now)
    {
        var mentions = now.Sentence.Mentions;
        for (var i = Math.Max(0, now.Index - Reach); i < Math.Min(mentions.Count, now.Index + Reach); i++)
            if (mentions[i] != now)
                yield return mentions[i];
    }

    private static bool IsBefore(Mention m, Mention now) =>
        Units.Same(m.Unit, now.Unit)
        && !m.IsDifference
        && !IsAnothers(m, now)
        && !m.Label.Contains("结转", StringComparison.Ordinal)
        && (
            (m.Index == now.Index - 1 && m.Sentence == now.Sentence && Growth.IsFrom(m) && Growth.IsChangeTo(now))
            || (m.IsEarlier && ((m.Sentence == now.Sentence && (m.IsCompared || m.Core.Length < 5)) || Words.Shared(m, now) >= 2))
            || (m.Year > 0 && now.Year == m.Year + 1 && Words.Shared(m, now) >= 2)
        );

    // 受理2313件(去年同期2296件)，新收1643件: between last period's figure and this one stands the one it is of.
    private static bool IsAnothers(Mention before, Mention now)
    {
        if (before.Sentence != now.Sentence)
            return false;
        var (from, to) = before.Index < now.Index ? (before, now) : (now, before);
        var other = to.Previous;
        for (; other is not null && other != from; other = other.Previous)
            if (other.IsCount && !other.IsEarlier && !other.IsDifference && Units.Same(other.Unit, now.Unit))
                return true;
        // Behind what it is compared with a figure may come only when nothing else does: 上年120件，今年150件.
        return before.Index < now.Index && (before.Depth > now.Depth || before.Mark == Mark.Comma && IsOfBefore(before));
    }

    // 收案286件，较上年341件下降16.1%: that is said of the 286 already.
    private static bool IsOfBefore(Mention before) =>
        before.Before is { IsCount: true, IsEarlier: false, IsDifference: false } of
        && Units.Same(of.Unit, before.Unit)
        && !Growth.IsFrom(before);

    private static void Tell(
        Review review,
        Mention percent,
        Mention now,
        Mention? difference,
        List<Mention> stated,
        decimal before,
        bool down,
        bool holds
    )
    {
        var (a, b) = down ? (before, now.Value) : (now.Value, before);
        var relation =
            $"({FigureWords.Plain(a)}-{FigureWords.Plain(b)})/{FigureWords.Plain(before)} = {FigureWords.Percent(percent)}";
        var computed = before > 0 ? Percentage.Print(a - b, before) : "";
        List<Mention> figures = [now, percent, .. stated.Where(s => s.Value == before && s.Sentence == now.Sentence)];
        if (difference is not null)
            figures.Add(difference);
        var word = down ? "下降" : "增长";
        var wrong =
            $"由{FigureWords.Plain(before)}到{FigureWords.Plain(now.Value)}{now.Unit}，{word}{(before > 0 ? Short(a - b, before) : "无从计算")}，不是{FigureWords.Percent(percent)}。";
        Tell(review, Ground.Growth, now, holds, Told.Of(figures, RelationKind.Growth, relation, computed, Verdict.Holds), wrong);
    }

    private static void Tell(Review review, Ground ground, Mention now, bool holds, Told told, string wrong)
    {
        if (holds)
            review.Add(told);
        else
            review.Accuse(new GrowthCharge(ground, now, told with { Verdict = Verdict.Violated, Note = wrong }));
    }

    // 84起21人，去年同期为112起35人，分别下降25%、40%: each of this period's beside that of the last, in order.
    private static void Respectively(List<Mention> percents, Review review)
    {
        var n = percents.Count;
        if (Apart(percents, review))
            return;
        var before = Review.Earlier(percents[0]).Take(2 * n).Reverse().ToList();
        if (before.Count < 2 * n || !before[n].IsEarlier || before.Take(n).Any(m => m.IsEarlier))
            return;
        var down = Growth.IsDown(percents[0].Gap);
        for (var i = 0; i < n; i++)
        {
            var (now, then) = (before[i], before[n + i]);
            if (now.Unit != then.Unit || !(now.IsPlain && then.IsPlain && percents[i].Quantity.Bound == Bound.Exact))
                return;
            Tell(review, percents[i], now, null, [then], then.Value, down, Agrees(now, then.Value, percents[i], down));
        }
    }

    // 事故18起，死亡12人，同比减少4起、3人，分别下降18.2%、20.0%: each difference beside the figure of its unit.
    private static bool Apart(List<Mention> percents, Review review)
    {
        var n = percents.Count;
        var differences = Review.Earlier(percents[0]).TakeWhile(m => m.IsDifference).Take(n).Reverse().ToList();
        if (differences.Count < n || differences.Select(d => d.Unit).Distinct().Count() < n)
            return false;
        var figures = Review.Earlier(differences[0]).TakeWhile(m => !m.IsDifference && !m.IsEarlier).Take(n + 1).ToList();
        var down = Growth.IsDown(percents[0].Gap);
        for (var i = 0; i < n; i++)
        {
            var now = figures.FindAll(f => f.Unit == differences[i].Unit);
            if (now is not [{ IsPlain: true } one] || percents[i].Quantity.Bound != Bound.Exact)
                return true;
            var before = one.Value + (down ? differences[i].Value : -differences[i].Value);
            Tell(review, percents[i], one, differences[i], [], before, down, Agrees(one, before, percents[i], down));
        }

        return true;
    }

    private static void Open(Review review, Mention percent, Mention now, bool down)
    {
        var factor = 1 + (down ? -1 : 1) * percent.Quantity.Mantissa / 100;
        var before = factor > 0 ? decimal.Round(now.Value / factor, 2) : 0;
        review.Add(
            [now, percent],
            RelationKind.Unstated,
            $"{FigureWords.Plain(now.Value)} {(down ? "-" : "+")}{FigureWords.Percent(percent)}, base not stated",
            $"base ≈ {FigureWords.Plain(before)}",
            Verdict.Undetermined,
            "文中没有载明上期数。"
        );
    }

    // 151件，比上年增加85件，上年66件: only checked when last year's figure is stated.
    private static void Difference(Mention difference, Review review)
    {
        if (Growth.Now(difference) is not { Quantity.Bound: Bound.Exact } now || !Units.Same(now.Unit, difference.Unit))
            return;
        var stated = Stated(now, review).Where(m => m != difference && m.Sentence == now.Sentence).ToList();
        if (stated.Count == 0 || !difference.IsExactCount || !now.IsExactCount)
            return;
        var down = Growth.IsDown(difference.Lead);
        var fits = stated.Find(m => (down ? m.Value - now.Value : now.Value - m.Value) == difference.Value);
        var before = (fits ?? stated[0]).Value;
        var change = down ? before - now.Value : now.Value - before;
        var told = Told.Of(
            [now, difference, fits ?? stated[0]],
            RelationKind.Growth,
            down ? $"{before}-{now.Value} = {difference.Value}" : $"{now.Value}-{before} = {difference.Value}",
            $"{change}",
            Verdict.Holds
        );
        Tell(
            review,
            Ground.Difference,
            now,
            fits is not null,
            told,
            $"{now.Value}{now.Unit}与{before}{now.Unit}相差{Math.Abs(change)}{now.Unit}，不是{difference.Value}{now.Unit}。"
        );
    }

    private static string Short(decimal change, decimal before) =>
        $"{decimal.Round(100 * change / before, 2, MidpointRounding.AwayFromZero):0.##}%";
}
