using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>分列 — 普通高中4所，在校生0.98万人；初中18所，在校生1.62万人: what a list tells of its parts in another unit.</summary>
internal static class PartColumns
{
    internal static void Check(PartList list, Review review)
    {
        if (list.First.Cue != Cue.Among)
            return;
        var others = list
            .Items.Where(i => !Units.MayBeSame(i.Unit, list.First.Unit))
            .GroupBy(i => i.Unit)
            .Select(g => g.ToList());
        var heads = list.Items.Count(i => Units.Same(i.Unit, list.First.Unit));
        foreach (var column in others)
            if (column.Count > 1 && column.Count == heads)
                Column(column, list, review);
            else
                column.ForEach(item => Attribute(item, list, review));
    }

    // 罚没118.49万元，其中…罚没52.11万元: part of the whole's figure in that unit.
    private static void Attribute(Mention item, PartList list, Review review)
    {
        var whole = Review.Earlier(list.First).FirstOrDefault(w => Units.Same(w.Unit, item.Unit));
        if (whole is not null && item.Value <= whole.Value)
            review.Add(
                [whole, item],
                RelationKind.Subset,
                FigureWords.Sum([item], whole, "≤"),
                $"{item.Quantity.Printed} ≤ {whole.Quantity.Printed}",
                Verdict.Holds
            );
    }

    // As many in the other unit as there are parts: they make the whole's figure when the parts themselves make theirs.
    private static void Column(List<Mention> column, PartList list, Review review)
    {
        var whole = Review
            .Earlier(list.First)
            .Concat(review.Before(list.First.Sentence, sameParagraph: true).Take(Nearby))
            .FirstOrDefault(w => w.Unit == column[0].Unit && w is { IsPlain: true, IsDifference: false, IsEarlier: false });
        if (whole is null || column.Exists(c => !c.IsPlain))
            return;
        var sum = column.Sum(c => c.Value);
        if (sum == whole.Value)
            review.Add(
                [.. column, whole],
                RelationKind.Sum,
                FigureWords.Sum(column, whole, "="),
                $"sum={FigureWords.Plain(sum / FigureWords.Shared(column.Append(whole)))}",
                Verdict.Holds
            );
        else if (Closes(list, review) && column.Append(whole).All(c => c.Quantity.Multiplier == whole.Quantity.Multiplier))
            review.Accuse(
                new SumCharge(
                    sum > whole.Value ? Ground.TooMany : Ground.TooFew,
                    column,
                    whole,
                    sum > whole.Value
                        ? Closing.TooMany(column, whole)
                        : $"所列各项之和为{FigureWords.Plain(sum / whole.Quantity.Multiplier)}，与{FigureWords.Named(whole)}不等；各项看来已列全。"
                )
            );
        else
            column.ForEach(item => Attribute(item, list, review));
    }

    private static bool Closes(PartList list, Review review)
    {
        var heads = list.Items.Where(i => Units.Same(i.Unit, list.First.Unit)).ToList();
        return review.WholeOf.GetValueOrDefault(list.First) is { } whole
            && heads.Count > 2
            && heads.Sum(h => h.Value) == whole.Value;
    }

    private const int Nearby = 6;
}
