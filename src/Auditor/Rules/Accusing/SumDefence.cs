using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>分项与总数的别解 — readings by which parts may rightly be more than the figure before them, or fewer.</summary>
internal static class SumDefence
{
    // One person or case can be several of these at once.
    private static readonly string[] Overlapping = (
        "农民工 妇女 女性 老年 未成年 残疾 少数民族 党员 军人 退役 青少年 低保 困难 岁以上 岁以下 涉企 重点 特殊 "
        + "疑难 重大 线上 网上 首次 重复 同时 新增 紧急 涉农 涉众 涉黑 涉民"
    ).Split(' ');

    private const int MostAfter = 40;

    internal static Action? Of(SumCharge charge, Review review) =>
        IsApproximate(charge)
        || IsOfAnotherPeriod(charge)
        || IsBesides(charge)
        || ARunMakesIt(charge)
        || (
            charge.Sum > charge.Whole.Value
            && (
                IsOfMore(charge, review)
                || StandsBeside(charge, review)
                || AreOtherThings(charge)
                || MayOverlap(charge.Parts)
                || MayBeNested(charge)
            )
        )
            ? Defence.Silence
        : Another(charge) is { } other ? () => Hold(charge, other, review)
        : HaveSharesOfTheirOwn(charge) ? () => Unstated.Whole(charge, review)
        : null;

    // 新收20583件，审结22340件。其中…: what adds up to the other figure beside the whole is of that one.
    private static Mention? Another(SumCharge charge) =>
        charge.Parts.Count < 2
            ? null
            : Review
                .Near(charge.Whole)
                .FirstOrDefault(m =>
                    m != charge.Whole
                    && m.IsExactCount
                    && m.Order < charge.Parts[0].Order
                    && m.Value == charge.Sum
                    && Units.Same(m.Unit, charge.Whole.Unit)
                );

    private static void Hold(SumCharge charge, Mention whole, Review review) =>
        review.Add(
            (charge with { Whole = whole }).Tell() with
            {
                Verdict = Verdict.Holds,
                Computed = $"sum={FigureWords.Plain(charge.Sum)}",
                Note = "",
            }
        );

    /// <summary>Whether one and the same may be counted under several of the parts.</summary>
    internal static bool MayOverlap(IReadOnlyList<Mention> parts) =>
        parts.Count > 1
        && !(parts.Count == 2 && parts[0].Core.Contains('男') && parts[1].Core.Contains('女'))
        && parts.Any(p => Array.Exists(Overlapping, o => p.Label.Contains(o, StringComparison.Ordinal)));

    // 有效回访251件，满意244件，一般9件: what follows the first part may be of that part, though it doesn't quite add up.
    private static bool MayBeNested(SumCharge charge) =>
        charge.Parts.Count > 2
        && charge.Parts[0].Value <= charge.Whole.Value
        && charge.Sum - charge.Parts[0].Value is var rest
        && Math.Abs(rest - charge.Parts[0].Value) <= charge.Parts[0].Value / 10
        && charge.Sum > charge.Whole.Value * 1.2m;

    // 余、近、约: what it stands for isn't known.
    private static bool IsApproximate(SumCharge charge) =>
        !charge.Parts.Append(charge.Whole).All(f => f.Quantity.Bound == Bound.Exact);

    // 比上季增加32件。其中…: neither a change nor last year's figure is what this year's parts are of.
    private static bool IsOfAnotherPeriod(SumCharge charge) => charge.Whole.IsDifference || charge.Whole.IsEarlier;

    // 284406件。其中，咨询类124599件，占63.72%;…其他类9791件，占5.01%: shares of what the parts add up to, so that the head isn't what they are of.
    private static bool HaveSharesOfTheirOwn(SumCharge charge)
    {
        var shares = charge.Parts.Where(p => p.Next is { IsPercent: true } next && SharesRule.IsShare(next)).ToList();
        return shares.Count > 1
            && charge.Sum > 0
            && shares.Exists(p => !Percentage.Of(p.Value, charge.Whole.Value, p.Next!.Quantity).Agrees())
            && shares.Count(p => !Percentage.Of(p.Value, charge.Sum, p.Next!.Quantity).Agrees()) <= (shares.Count > 3 ? 1 : 0);
    }

    // 城镇人口54715人,乡村人口57920人;男性57753人,女性54882人: told by several marks, of which another adds up.
    private static bool ARunMakesIt(SumCharge charge)
    {
        var run = 0m;
        var sums = new HashSet<decimal> { 0 };
        var mentions = charge.Parts[0].Sentence.Mentions;
        var end = Math.Min(mentions.Count, charge.Parts[0].Index + MostAfter);
        for (var i = charge.Parts[0].Index; i < end; i++)
        {
            var m = mentions[i];
            if (
                !m.IsCount
                || m.Unit != charge.Whole.Unit
                || m.Depth != charge.Parts[0].Depth
                || m.IsDifference
                || m == charge.Whole
            )
                continue;
            // A run begins behind a semicolon, or with the list.
            if (m.Mark == Mark.Semicolon || m == charge.Parts[0])
                sums = [run];
            run += m.Value;
            if (sums.Contains(run - charge.Whole.Value) && m.Value < charge.Whole.Value)
                return true;
        }

        return false;
    }

    // 118人(不含附条件不起诉5人)，其中…: with those that are left out of the whole the parts make all.
    private static bool IsBesides(SumCharge charge) =>
        charge.Whole.Next is { IsCount: true } aside
        && aside.Depth > charge.Whole.Depth
        && Array.Exists(["不含", "不包括", "不计", "另有", "除"], w => aside.Gap.Contains(w, StringComparison.Ordinal))
        && charge.Sum == charge.Whole.Value + aside.Value;

    // 查处560起，移送12起；其中食品类210起: after a semicolon the whole sentence is taken up again, and the 560 hold what the 12 can't.
    private static bool IsOfMore(SumCharge charge, Review review) =>
        charge.Parts[0] is { Cue: Cue.Among, Mark: Mark.Semicolon or Mark.Start } first
        && (
            first.Index > 0
                ? Review.Earlier(first)
                : review.Before(first.Sentence).TakeWhile(w => w.Sentence.Number == first.Sentence.Number - 1)
        ).Any(w => w != charge.Whole && Units.Same(w.Unit, charge.Whole.Unit) && w.Value >= charge.Sum);

    // 判决880件，调解520件，撤诉440件: a figure that is itself one of a larger list's isn't what the next ones are of.
    private static bool StandsBeside(SumCharge charge, Review review) =>
        charge.Cue == Cue.None
        && review.WholeOf.GetValueOrDefault(charge.Whole) is { } larger
        && !charge.Parts.Contains(larger)
        && larger.Value >= charge.Sum;

    // A part that is more than the whole: only 其中 and a parenthesis say surely that it is one.
    private static bool AreOtherThings(SumCharge charge)
    {
        var (parts, whole) = (charge.Parts, charge.Whole);
        if (parts.Any(p => p.Value > whole.Value))
            return !(
                charge.Cue is Cue.Among or Cue.Aside
                && parts.All(p => p.Unit == whole.Unit)
                && (
                    whole.Unit is not ("个" or "项" or "处" or "条" or "家")
                    || Words.Shared(parts[0], whole) >= 2
                    || parts.Count > 1
                )
            );
        // 60家开展自查，80家完成整改: what is told after the figure may be true of the same ones.
        return charge.Cue == Cue.OutOf && parts.Any(p => p.Core.Length == 0);
    }
}
