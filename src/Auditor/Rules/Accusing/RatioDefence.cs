using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules.Accusing;

/// <summary>比率的别解 — the innocent readings of a percentage that doesn't fit the base a reader takes, in the order they are tried.</summary>
internal static class RatioDefence
{
    private const int MostTogether = 4;
    private const int Near = 20;

    internal static Action? Of(RatioCharge charge, Review review) =>
        Adjusted(charge, review)
        ?? OfTheRow(charge, review)
        ?? OfNearer(charge, review)
        ?? OfNoneStated(charge, review)
        ?? OfItsWholesBase(charge, review)
        ?? Withdrawn(charge, review)
        ?? WithStock(charge, review)
        ?? OfSiblings(charge, review)
        ?? OfLater(charge, review)
        ?? Beside(charge, review)
        ?? CountedTogether(charge, review)
        ?? WithItsRow(charge, review)
        ?? Unstatable(charge, review)
        ?? Elsewhere(charge, review);

    // 凑整末项: the last share is set so that the printed ones make 100.
    private static Action? Adjusted(RatioCharge charge, Review review) =>
        charge.Row is { } row
        && Math.Abs((100 * charge.Ratio.Part / charge.Whole.Value) - charge.Ratio.Percent.Quantity.Mantissa)
            < charge.Ratio.Percent.Quantity.Step * 1.5m
        && row.IsSetToMakeAHundred(charge.Ratio, charge.Whole)
            ? () => charge.Ratio.Hold(review, charge.Whole)
            : null;

    // Shares that make 100 may have been taken of what the row itself adds up to, though a rounder total is stated.
    private static Action? OfTheRow(RatioCharge charge, Review review) =>
        charge.Row is { } row && row.IsOfItself(charge.Ratio) ? () => charge.Ratio.HoldOver(review, row.Total) : null;

    // 提起公诉712件1018人。…286人，占起诉总人数的28.1%: a figure nearer than the one its words name, when it fits.
    private static Action? OfNearer(RatioCharge charge, Review review)
    {
        var ratio = charge.Ratio;
        if (charge.Rate is not null || ratio.Percent.Quantity.Decimals == 0)
            return null;
        var nearer = Review
            .Earlier(ratio.Percent)
            .Concat(review.Before(ratio.Percent.Sentence, sameParagraph: true).Take(Near))
            .TakeWhile(m => m.Order > charge.Whole.Order)
            .FirstOrDefault(m =>
                !m.IsDifference && ratio.MayBeOver(m) && Units.Same(m.Unit, ratio.Parts[0].Unit) && ratio.Agrees(m)
            );
        return nearer is null || charge.Row?.Contains(nearer) == true ? null : () => ratio.Hold(review, nearer);
    }

    // 共同的隐含分母: shares that agree on one base which isn't stated are no errors, however little they fit the base that is.
    private static Action? OfNoneStated(RatioCharge charge, Review review) =>
        !charge.RowHasBase && charge.Row?.Meets(charge.Ratio) == true ? () => Unstated.Base(charge.Ratio, review) : null;

    // 60岁及以上9.86万人，占25.5%(其中65岁及以上7.12万人，占18.4%: both of what the first is a share of.
    private static Action? OfItsWholesBase(RatioCharge charge, Review review) =>
        !charge.IsNamed
        && (
            charge.Row?.HasShareBeside(charge.Whole, charge.Ratio) == true
            || charge.Ratio.Parts[0].Previous is { IsPercent: true } share && share.Depth < charge.Ratio.Parts[0].Depth
        )
            ? () => Unstated.Base(charge.Ratio, review)
            : null;

    // 胜诉24宗、撤诉3宗，胜诉率100%: true when withdrawn cases aren't counted, which is a matter of definition.
    private static Action? Withdrawn(RatioCharge charge, Review review)
    {
        var ratio = charge.Ratio;
        var withdrawn = charge.Rate is null
            ? null
            : Review
                .Earlier(ratio.Percent)
                .FirstOrDefault(m => Array.Exists(["撤诉", "撤回", "终止"], w => m.Lead.Contains(w, StringComparison.Ordinal)));
        if (withdrawn is null)
            return null;
        var whole = charge.Bound ?? charge.Whole;
        var rest = whole.Value - withdrawn.Value;
        return rest > 0 && ratio.AgreesOver(rest) ? () => Unstated.Definition(ratio, whole, withdrawn, rest, review) : null;
    }

    // 旧存2700件，新收31200件，结案28680件: of both together; of what, where that doesn't fit, who knows.
    private static Action? WithStock(RatioCharge charge, Review review)
    {
        var ratio = charge.Ratio;
        if (charge.Rate is null || !ratio.Percent.Sentence.SaysCarried)
            return null;
        var here = Review.Earlier(ratio.Percent).ToList();
        var stock = here.Find(m => m.Lead.AsSpan().ContainsAny(Words.Stock));
        // 受理8126件(含旧存612件): those are counted in already.
        if (
            stock is not null
            && (
                stock.Depth > ratio.Percent.Depth
                || (stock.Order > charge.Whole.Order && review.WholeOf.GetValueOrDefault(stock) == charge.Whole)
            )
        )
            return null;
        var fresh = stock is null
            ? null
            : here.Find(m => m != stock && ratio.MayBeOver(m) && ratio.AgreesOver(m.Value + stock.Value));
        return fresh is null ? () => Unstated.Base(ratio, review) : () => ratio.HoldOver(review, fresh.Value + stock!.Value);
    }

    // 属实126起、部分属实98起、不属实176起: what the parts of one whole, or a row of outcomes, add up to: all that were looked into.
    private static Action? OfSiblings(RatioCharge charge, Review review)
    {
        if (charge.Rate is null || charge.Bound is not { } bound || charge.Ratio.Parts is not [{ IsExactCount: true } part])
            return null;
        var near = part
            .Sentence.Mentions.Skip(Math.Max(0, part.Index - Near))
            .Take(2 * Near)
            .Where(m => m.IsExactCount && Units.Same(m.Unit, part.Unit) && m.Depth == part.Depth && !m.IsDifference)
            .ToList();
        var row = near.FindAll(m => review.WholeOf.GetValueOrDefault(m) == bound);
        // The list may run on over what reads like a statement of its own: 移送100件.
        var all = row.Count == 0 ? [] : near.FindAll(m => m.Index >= row[0].Index);
        foreach (var sum in new[] { row, all }.Where(r => r.Count > 1).Select(r => r.Sum(m => m.Value)))
            if (charge.Ratio.AgreesOver(sum))
                return () => charge.Ratio.HoldOver(review, sum);
        return null;
    }

    // …全年办结鉴定770件: the base may be told afterwards.
    private static Action? OfLater(RatioCharge charge, Review review)
    {
        var ratio = charge.Ratio;
        var later = review
            .After(ratio.Percent)
            .FirstOrDefault(m =>
                m.IsExactCount
                && m.Cue == Cue.None
                && charge.Row?.Contains(m) != true
                && ratio.MayBeOver(m)
                && ratio.Agrees(m)
                && (
                    charge.Rate is { } rate
                        ? rate.IsBase(m) || Words.Shared(m, ratio.Parts[0]) >= 2
                        : charge.Words.Length == 0 || Words.Shared(charge.Words, m) >= 2
                )
            );
        if (later is not null)
            return () => ratio.HoldOver(review, later.Value);
        // 调解成功92件，成功率38.17%；办结241件: printed so finely, it hardly fits a figure by chance.
        return
            charge.Rate is not null
            && ratio.Percent.Quantity.Decimals > 0
            && review.After(ratio.Percent).Any(m => m.IsExactCount && ratio.MayBeOver(m) && ratio.Agrees(m))
            ? () => Unstated.Base(ratio, review)
            : null;
    }

    // 批捕30人、获保10人，获保率25%: of the two together.
    private static Action? Beside(RatioCharge charge, Review review)
    {
        if (charge.Rate is null || charge.Bound is not null || charge.Ratio.Parts is not [{ IsPlain: true } part])
            return null;
        return new[] { part.Previous, part.Next }
            .OfType<Mention>()
            .Where(m => m.IsPlain && m.Depth == part.Depth && Units.Same(m.Unit, part.Unit) && !m.IsDifference)
            .Any(m => charge.Ratio.AgreesOver(part.Value + m.Value))
            ? () => Unstated.Base(charge.Ratio, review)
            : null;
    }

    // 撤回120件，纠正85件，调解88件: of several outcomes counted together, when their base is known.
    private static Action? CountedTogether(RatioCharge charge, Review review)
    {
        if (charge.Rate is null || charge.Bound is not { } bound || charge.Ratio.Parts is not [{ } last])
            return null;
        var (sum, parts) = (last.Value, new List<Mention> { last });
        for (var m = last.Previous; m is not null && parts.Count < MostTogether; m = m.Previous)
        {
            if (!m.IsExactCount || m.Cue == Cue.Among || review.WholeOf.GetValueOrDefault(m) != bound)
                break;
            sum += m.Value;
            parts.Insert(0, m);
            if (
                charge.Ratio.Percent.Quantity.Decimals > 0
                && Percentage.Of(sum, bound.Value, charge.Ratio.Percent.Quantity).Agrees()
            )
                return () => new Ratio(charge.Ratio.Percent, parts).Hold(review, bound);
        }

        return null;
    }

    // 逾期交房35件,逾期办证289件,占案件总数的65.85%: of those told together.
    private static Action? WithItsRow(RatioCharge charge, Review review)
    {
        if (charge.Rate is not null || charge.Ratio.Parts is not [{ } last])
            return null;
        var (sum, parts) = (last.Value, new List<Mention> { last });
        for (var m = last.Previous; m is { IsExactCount: true } && parts.Count < MostTogether; m = m.Previous)
        {
            if (m == charge.Whole || m.Depth != last.Depth || !Units.Same(m.Unit, last.Unit))
                break;
            sum += m.Value;
            parts.Insert(0, m);
            if (sum <= charge.Whole.Value && Percentage.Of(sum, charge.Whole.Value, charge.Ratio.Percent.Quantity).Agrees())
                return () => new Ratio(charge.Ratio.Percent, parts).Hold(review, charge.Whole);
        }

        return null;
    }

    // 受理9.9万件。…占案件总量的41.7%: a rounded figure of another sentence is a rough one, perhaps of other years; and a figure
    // further back than the paragraph before is the base only when another share of the row says so.
    private static Action? Elsewhere(RatioCharge charge, Review review)
    {
        var (whole, sentence) = (charge.Whole, charge.Ratio.Percent.Sentence);
        var rough = whole.Sentence != sentence && !whole.Quantity.IsExact && charge.Ratio.Parts[0].Quantity.IsExact;
        var far =
            charge.Rate is null
            && sentence.Paragraph - whole.Sentence.Paragraph > (charge.IsNamed ? 1 : 0)
            && !charge.IsShared
            && review.WholeOf.GetValueOrDefault(charge.Ratio.Parts[0]) != whole;
        return rough || far ? () => Unstated.Base(charge.Ratio, review) : null;
    }

    // 新收 isn't all that is concluded; which outcomes 综合化解率 counts together, and what an indicator is reckoned from, no report tells.
    private static Action? Unstatable(RatioCharge charge, Review review) =>
        charge.Rate is { } rate
        && (
            (rate.CountsStock && charge.Whole.Label.Contains("新收", StringComparison.Ordinal))
            || Rate.IsQualified(charge.Words)
            || Rate.IsSurvey(charge.Words)
            || Rate.IsIndicator(charge.Words)
            || Rate.IsCombined(charge.Words)
        )
            ? () => Unstated.Base(charge.Ratio, review)
            : null;
}
