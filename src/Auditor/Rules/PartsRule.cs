using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>合计与从属 — a whole and the parts that 其中, 包括, a colon, a parenthesis or a family of outcomes puts under it.</summary>
internal static class PartsRule
{
    private const int MostWholes = 8;

    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var mention in sentence.Mentions)
            if (mention.IsCount && Begins(mention))
            {
                var list = new PartList(mention);
                Check(list, review);
                if (list.Stage != Stage.None)
                    Column(new PartList(mention, list.Stage == Stage.Received ? Stage.Concluded : Stage.Received), review);
            }
    }

    // Without a cue, outcomes that exclude each other divide the figure before them: 清理37件，废止8件，保留29件.
    private static bool Begins(Mention m) =>
        m.Cue != Cue.None
        || (m.Index == 0 && m.Sentence.Heading.Length > 0)
        || (
            m.Index > 0
            && m.Next is { IsCount: true } next
            && Family.Of([m, next]) is { } family
            && m.Previous is { } whole
            && !family.Names(whole)
            && !Family.AreOneOutcome(m, next)
        );

    // 受理刑事案件862件，审结848件；…: the other of the two lists, when it adds up to what is said of it.
    private static void Column(PartList list, Review review)
    {
        if (list.Items.Count < 2 || !list.Items.All(i => Units.Same(i.Unit, list.First.Unit)))
            return;
        var sum = list.Items.Sum(i => i.Value);
        var whole = Wholes(list, review).Take(MostWholes).FirstOrDefault(w => Stages.Of(w) == list.Stage && w.Value == sum);
        if (whole is not null)
            Close(review, list.Items, whole);
    }

    private static void Check(PartList list, Review review)
    {
        var near = Wholes(list, review).Take(MostWholes).ToList();
        var structural = Structural(list, near, review);
        // What adds up to the very figure goes before what only rounding lets add up.
        if (Closing.Exactly(list, near, structural) is var (parts, whole))
        {
            Close(review, parts, whole);
            PartColumns.Check(list, review);
            return;
        }

        if (Carried(list, review))
            return;
        if (structural is not null && Together(list, structural, review))
            return;
        if (structural is { } named)
            Judge(list, named, review);
        else if (list.First.Cue is Cue.Colon or Cue.None)
            Outcomes(list, review);
        PartColumns.Check(list, review);
    }

    private static void Close(Review review, IReadOnlyList<Mention> parts, Mention whole)
    {
        foreach (var part in parts)
            review.WholeOf[part] = whole;
        review.Add(
            [.. parts, whole],
            Family.Of(parts)?.Name == Family.CleanUp ? RelationKind.Partition : RelationKind.Sum,
            FigureWords.Sum(parts, whole, "="),
            $"sum={FigureWords.Plain(parts.Sum(p => p.Value) / FigureWords.Shared(parts.Append(whole)))}",
            Verdict.Holds
        );
    }

    // Where the whole may stand: before the cue in the sentence; for a list under a heading also further back.
    private static IEnumerable<Mention> Wholes(PartList list, Review review)
    {
        var before = Review.Earlier(list.First).Where(m => m.Depth <= list.First.Depth);
        var further = review.Before(list.First.Sentence, sameParagraph: list.First.Cue != Cue.Colon && list.First.Index > 0);
        return before.Concat(further).Where(w => Units.MayBeSame(w.Unit, list.First.Unit) && !w.IsEarlier && !w.IsDifference);
    }

    // 收到143件，上年结转6件，其中…: what was carried over is dealt with too.
    private static bool Carried(PartList list, Review review)
    {
        var near = Review
            .Earlier(list.First)
            .Concat(review.Before(list.First.Sentence, sameParagraph: true))
            .Take(MostWholes)
            .ToList();
        var carried = near.Find(m => m.Label.Contains("结转", StringComparison.Ordinal));
        if (
            carried is null
            || list.First.Cue == Cue.OutOf
            || near.Find(m => m.Order < carried.Order && Units.Same(m.Unit, carried.Unit)) is not { } fresh
        )
            return false;
        var parts = list.Of(fresh.Unit).AddingUpTo(fresh.Value + carried.Value)?.Parts;
        if (parts is not null)
            review.Add(
                [.. parts, fresh, carried],
                RelationKind.Sum,
                $"{FigureWords.Join(parts, 1)} = {FigureWords.Plain(fresh.Value)}+{FigureWords.Plain(carried.Value)}",
                $"sum={FigureWords.Plain(parts.Sum(p => p.Value))}",
                Verdict.Holds
            );
        // Whether the carried ones are meant isn't said, so nothing is held against either total.
        return true;
    }

    // 代表建议56件、委员提案78件，其中A类102件…: parts of all of the row before the cue.
    private static bool Together(PartList list, Mention last, Review review)
    {
        var row = last.Row();
        if (row.Count < 2 || list.First.Cue != Cue.Among)
            return false;
        var total = row.Sum(r => r.Value);
        var parts = list.Of(last.Unit).AddingUpTo(total)?.Parts;
        if (parts is not null)
            review.Add(
                [.. parts, .. row],
                RelationKind.Sum,
                $"{FigureWords.Join(parts, 1)} = {FigureWords.Join(row, 1)}",
                $"sum={FigureWords.Plain(total)}",
                Verdict.Holds
            );
        // Of the last of them or of all of them isn't said: only more than the last may be held to be of all.
        return parts is not null || list.Plain(last).Sum(p => p.Value) > last.Value;
    }

    /// <summary>The whole the sentence itself names; what is held against the text is held against this one.</summary>
    private static Mention? Structural(PartList list, List<Mention> near, Review review)
    {
        var first = list.First;
        if (first is { Cue: Cue.OutOf, Index: 0 })
            return Continued.Is(first) ? null : Referred(first, near);
        if (first.Cue is Cue.Aside or Cue.OutOf or Cue.Colon)
            return first.Previous is { IsCount: true } whole && Units.MayBeSame(whole.Unit, first.Unit) ? whole : null;
        if (first.Cue == Cue.None)
            return
                first is { Mark: not Mark.Semicolon, Previous: { IsCount: true } before } && Units.Same(before.Unit, first.Unit)
                ? before
                : null;
        if (list.Stage != Stage.None)
            return near.Find(w =>
                w.Sentence.Number >= first.Sentence.Number - 1 && Units.Same(w.Unit, first.Unit) && Stages.Of(w) == list.Stage
            );
        // 新收20583件，审结22340件。其中：新收专利案件1990件…: of what came in.
        var stage = Stages.Of(first);
        if (
            first.Cue == Cue.Among
            && stage != Stage.None
            && near.Find(w =>
                w.Sentence.Number >= first.Sentence.Number - 1 && Units.Same(w.Unit, first.Unit) && Stages.Of(w) == stage
            )
                is { } same
        )
            return same;
        return near.Find(w => w.Sentence == first.Sentence && Units.Same(w.Unit, first.Unit))
            ?? (
                first.Cue == Cue.Among && first.Index == 0
                    ? Whole(
                        near.Find(w => Units.Same(w.Unit, first.Unit) && w.Sentence.Number == first.Sentence.Number - 1),
                        review
                    )
                    : null
            );
    }

    // 检查企业1290家:东城420家,西城870家。其中…: of what those are parts of.
    private static Mention? Whole(Mention? nearest, Review review) =>
        nearest is not null && review.WholeOf.GetValueOrDefault(nearest) is { } whole && Units.Same(whole.Unit, nearest.Unit)
            ? whole
            : nearest;

    // 已审结案件里胜诉24宗: of what the sentence before says was 审结.
    private static Mention? Referred(Mention first, List<Mention> near)
    {
        var end = first.Gap.AsSpan().LastIndexOfAny('中', '里');
        var words = end < 0 ? "" : Words.Telling(first.Gap[..end]);
        return near.Find(w =>
            w.Sentence.Number >= first.Sentence.Number - 1 && Units.Same(w.Unit, first.Unit) && Words.Common(words, w.Told) >= 2
        );
    }

    private static void Judge(PartList list, Mention whole, Review review)
    {
        if (list.First.Cue == Cue.Respectively && !Closing.IsDivided(list.First, whole))
            return;
        var parts = list.Plain(whole);
        // 27个执法部门中有涉企检查的21家: in another unit it may be a part, and isn't held against the text when it can't be.
        if (parts.Count == 0 && list.First.Value <= whole.Value && list.First.Cue is Cue.OutOf or Cue.Aside)
            parts = [list.First];
        if (parts.Count == 0)
            return;
        foreach (var part in parts)
            review.WholeOf.TryAdd(part, whole);
        parts = Details(parts, whole, review);
        var sum = parts.Sum(p => p.Value);
        var shared = FigureWords.Shared(parts.Append(whole));
        if (Closing.Fault(list.First.Cue, parts, whole) is { } fault)
            review.Accuse(new SumCharge(sum > whole.Value ? Ground.TooMany : Ground.TooFew, parts, whole, fault));
        else if (Closing.IsNearlyAll(parts, whole))
            review.Add(
                [.. parts, whole],
                RelationKind.Unstated,
                FigureWords.Sum(parts, whole, "="),
                $"sum={FigureWords.Plain(sum / shared)} (diff {FigureWords.Plain((sum - whole.Value) / shared)})",
                Verdict.Undetermined,
                $"所列各项之和为{FigureWords.Plain(sum / shared)}，与{FigureWords.Named(whole)}接近而不相等；可能有未列出的，请核对。"
            );
        // Without a cue nothing says that they are parts, until they add up.
        else if (sum <= whole.Quantity.High && list.First.Cue != Cue.None)
            review.Add(
                [.. parts, whole],
                RelationKind.Subset,
                FigureWords.Sum(parts, whole, "≤"),
                $"{FigureWords.Plain(sum / shared)} ≤ {FigureWords.One(whole, shared)}",
                Verdict.Holds
            );
    }

    // 接通386户,满意371户,一般9户,不满意6户: what follows a part and adds up to it are its details, when all together are too many.
    private static IReadOnlyList<Mention> Details(IReadOnlyList<Mention> parts, Mention whole, Review review)
    {
        if (parts.Count < 3 || parts.Sum(p => p.Value) <= whole.Value)
            return parts;
        for (var at = 0; at + 2 < parts.Count; at++)
        {
            if (AreAlike(parts[at], parts[at + 1]))
                continue;
            var sum = 0m;
            for (var end = at + 1; end < parts.Count && sum < parts[at].Value; end++)
                if ((sum += parts[end].Value) == parts[at].Value && end > at + 1)
                {
                    Close(review, [.. parts.Skip(at + 1).Take(end - at)], parts[at]);
                    return [.. parts.Take(at + 1), .. parts.Skip(end + 1)];
                }
        }

        return parts;
    }

    // 维持、撤销 or 治安类、交通类 stand beside each other; 优秀 behind 合格 is one of them.
    private static bool AreAlike(Mention one, Mention other) =>
        (Family.Of([one, other]) is not null || (one.Core.Length > 0 && other.Core.Length > 0 && one.Core[^1] == other.Core[^1]))
        && !(Grades.Rank(other.Core) == 0 && Grades.Rank(one.Core) > 0);

    // 审理结果:维持5件…移送1件 under figures that are all too small: every outcome is a case, so they can't be more than the cases.
    private static void Outcomes(PartList list, Review review)
    {
        var parts = list.Items.Where(i => Units.Same(i.Unit, list.First.Unit)).ToList();
        if (parts.Count < 3 || Family.Of(parts) is not { Name: not Family.Grade } || parts.Any(p => !p.IsExactCount))
            return;
        var cases = review
            .Before(list.First.Sentence)
            .TakeWhile(m => m.Sentence.Number >= list.First.Sentence.Number - 1)
            .Where(m => Units.Same(m.Unit, list.First.Unit))
            .ToList();
        var sum = parts.Sum(p => p.Value);
        if (cases.Count == 0 || cases.Exists(c => c.Value >= sum || !c.IsExactCount))
            return;
        var whole = cases.Find(c => parts[0].Next is { IsPercent: true } share && Words.Shared(share.Lead, c) >= 2) ?? cases[0];
        foreach (var part in parts)
            review.WholeOf.TryAdd(part, whole);
        review.Accuse(new SumCharge(Ground.TooMany, parts, whole, Closing.TooMany(parts, whole)));
    }
}
