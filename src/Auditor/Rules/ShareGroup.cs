using System.Buffers;
using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>The shares of one sentence, which usually are of one base: the one named, the whole they are listed under, or one further back.</summary>
internal sealed class ShareGroup(IReadOnlyList<Ratio> ratios, Review review)
{
    private static readonly SearchValues<string> Scopes = SearchValues.Create(
        ["全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗"],
        StringComparison.Ordinal
    );

    // What was planned is stated where the plan is, seldom here.
    private static readonly string[] Plans = ["预算", "预算数", "计划", "任务", "目标", "指标"];

    // Shares that were swapped stand near each other.
    private const int Neighbours = 8;

    private readonly List<(Ratio Ratio, Mention Whole, List<Mention> Others, bool IsNamed)> faults = [];
    private readonly HashSet<Mention> shared = [.. ratios.SelectMany(r => r.Parts)];
    private readonly decimal? sum = ratios.All(r => r.Parts is [{ IsExactCount: true }]) ? ratios.Sum(r => r.Part) : null;

    private readonly List<Ratio> open = [];
    private readonly List<Mention> bases = [];
    private readonly Dictionary<Mention, bool> fitting = [];

    private bool elsewhere;
    private bool held;

    internal void Judge()
    {
        var agreed = Consensus();
        foreach (var ratio in ratios)
            Judge(ratio, agreed);
        Close();
        var row = new ShareRow(ratios);
        var hasBase = held || faults.Exists(f => f.IsNamed);
        if (faults.Count == 0)
            Whole(row);
        for (var at = 0; at < faults.Count; at++)
        {
            var (ratio, whole, others, isNamed) = faults[at];
            review.Accuse(
                new RatioCharge(Ground.Share, ratio, whole)
                {
                    Row = row,
                    RowHasBase = hasBase,
                    IsNamed = isNamed,
                    IsShared = bases.Contains(whole),
                    Words = SharesRule.BaseWords(ratio.Percent),
                    Others = others,
                    Reason = Swapped(at),
                }
            );
        }
    }

    // 咨询类占52.8%…其他类占2.0%, each of the 182640: shares that make 100 say that the parts make all of it.
    private void Whole(ShareRow row)
    {
        if (!row.MakesAHundred || bases.Distinct().ToList() is not [var whole] || bases.Count < ratios.Count)
            return;
        List<Mention> parts = [.. ratios.Select(r => r.Parts[0])];
        if (parts.Exists(p => !p.IsExactCount || review.WholeOf.ContainsKey(p)) || !whole.IsExactCount)
            return;
        foreach (var part in parts)
            review.WholeOf.TryAdd(part, whole);
        if (row.Total == whole.Value)
            review.Add(
                [.. parts, whole],
                RelationKind.Sum,
                FigureWords.Sum(parts, whole, "="),
                $"sum={FigureWords.Plain(row.Total)}",
                Verdict.Holds
            );
        else if (Closing.NamesTheRest(parts))
            review.Accuse(
                new SumCharge(
                    row.Total > whole.Value ? Ground.TooMany : Ground.TooFew,
                    parts,
                    whole,
                    $"各项占比之和为100%，各项之和却为{FigureWords.Plain(row.Total)}{whole.Unit}，与{FigureWords.Named(whole)}不等。"
                )
            );
    }

    private void Judge(Ratio ratio, Mention? agreed)
    {
        var words = SharesRule.BaseWords(ratio.Percent);
        if (words.Length == 0)
            words = Heading(ratio.Percent.Sentence);
        var before = Before(ratio).ToList();
        var bound = review.WholeOf.GetValueOrDefault(ratio.Parts[0]);
        // 占总案卷的: the total of the list it stands in, when that is known.
        if (bound is not null && words.StartsWith('总'))
            words = "";
        var told = Words.Telling(words);
        var named = told.Any(c => c != '·') ? before.Where(b => Names(told, words, b)).ToList() : [];
        // What most of the row agree on is the base, however well its words name another that none of them fits.
        if (agreed is not null && !FitsAny(agreed, named))
            (named, bound) = (named.Count > 0 ? [agreed] : named, bound is null || FitsAny(agreed, [bound]) ? bound : agreed);
        var row = ratio.Parts[0].Row();
        var here = before.Where(b => b.Sentence == ratio.Percent.Sentence && !HasShare(b) && !row.Contains(b)).ToList();
        // A base that is named is the base; otherwise any figure within reach may be.
        var candidates =
            named.Count > 0 ? named
            : bound is null ? [.. here, .. before]
            : [bound, .. here];
        if (IsElsewhere(words))
            candidates = before.Where(b => b.Label.AsSpan().ContainsAny(Scopes)).ToList();

        if (candidates.Find(ratio.Agrees) is { } fits)
        {
            held = true;
            bases.Add(fits);
            ratio.Hold(review, fits);
        }
        // 甲37件、乙25件、丙8件，占91.2%: of all of them or of the last, who knows.
        else if (row.Count > 1 && ratio.Percent.Mark == Mark.Comma)
            Together(new Ratio(ratio.Percent, row), candidates);
        else if (IsElsewhere(words))
            Unstated.Base(ratio, review);
        // 占投诉总量的61%。…全年受理投诉4400件: the base may be told afterwards.
        else if (Later(ratio, told) is { } later)
            ratio.HoldOver(review, later.Value);
        else if (named.Count > 0)
            faults.Add(
                (ratio, named.MaxBy(b => (Words.Common(told, b.Told), review.WholeOf.ContainsKey(b) ? 0 : 1))!, before, true)
            );
        // 占年度预算的: of something that no figure here is.
        else if (IsTelling(words) && (bound is null || !IsTotal(words) || IsAnothers(words, bound)))
            Leave(ratio);
        // 占审结总数的45.2%；…18件，占9.1%: of the same, which isn't here.
        else if (words.Length == 0 && elsewhere)
            Unstated.Base(ratio, review);
        else if (Assumed(ratio, bound, agreed, here) is { } whole)
            faults.Add((ratio, whole, before, false));
        else if (Hidden(ratio) is { } hidden)
            ratio.HoldOver(review, hidden);
        else
            open.Add(ratio);
    }

    // 在职人员240人。高级职称96人，占40%；中级职称108人，占45%: of what the share beside it is of, when that stands right before.
    private void Close()
    {
        var whole =
            bases.Distinct().ToList() is [var one] && ratios[0].Percent.Sentence.Number - one.Sentence.Number <= 1 ? one : null;
        foreach (var ratio in open)
            if (whole is not null && ratio.MayBeOver(whole) && Units.Same(whole.Unit, ratio.Parts[0].Unit))
                faults.Add((ratio, whole, Before(ratio).ToList(), false));
            else
                Unstated.Base(ratio, review);
    }

    private bool FitsAny(Mention agreed, IEnumerable<Mention> others)
    {
        foreach (var other in others)
        {
            if (!fitting.TryGetValue(other, out var fits))
                fitting[other] = fits = other == agreed || ratios.Any(r => r.MayBeOver(other) && r.Agrees(other));
            if (fits)
                return true;
        }

        return false;
    }

    // A figure that has a share itself is rather one more part than the base, unless every word names it; and 占调整预算 is of a budget only.
    private bool Names(string told, string words, Mention b)
    {
        var common = Words.Common(told, b.Told);
        if (
            common < 2
            || !b.Label.Contains(SharesRule.Head(told), StringComparison.Ordinal)
            || (IsTotal(words) && shared.Contains(b))
            || IsAside(b)
        )
            return false;
        var head = Array.Find(Plans, p => words.EndsWith(p, StringComparison.Ordinal));
        if (head is not null)
            return b.Core.EndsWith(head, StringComparison.Ordinal);
        return b.Next is not { IsPercent: true } share
            || !SharesRule.IsShare(share)
            || common >= told.Count(c => c != '·')
            || b.Label.Contains(words, StringComparison.Ordinal);
    }

    // 46653件(电话诉求41424件、非电话诉求5229件): what stands in another's parenthesis is a part of it.
    private bool IsAside(Mention b) => b.Depth > 0 && b.Sentence != ratios[0].Percent.Sentence;

    private Mention? Later(Ratio ratio, string told) =>
        review
            .After(ratio.Percent)
            .FirstOrDefault(m =>
                m.IsExactCount
                && !shared.Contains(m)
                && ratio.MayBeOver(m)
                && ratio.Agrees(m)
                && (told.Length == 0 || Words.Common(told, m.Told) >= 2)
            );

    private void Leave(Ratio ratio)
    {
        elsewhere = true;
        Unstated.Base(ratio, review);
    }

    // 占审结总数的 under 办理215件: the total of what nobody says those are.
    private static bool IsAnothers(string words, Mention bound) => words.Length > 2 && Words.Shared(words[..^2], bound) == 0;

    // What a reader takes for the base when nothing is said of it.
    private static Mention? Assumed(Ratio ratio, Mention? bound, Mention? agreed, List<Mention> here) =>
        bound is not null && ratio.MayBeOver(bound) ? bound : agreed ?? here.Find(h => Units.Same(h.Unit, ratio.Parts[0].Unit));

    private static bool IsTelling(string words) => words.Length > 0 && Words.Telling(words).Any(c => c != '·');

    private static bool IsTotal(string words) =>
        words.EndsWith("总数", StringComparison.Ordinal)
        || words.EndsWith("总量", StringComparison.Ordinal)
        || words.EndsWith("总额", StringComparison.Ordinal);

    // 占全市总量的, 占全市法律援助案件的: a total elsewhere, unless a figure here is said to be of that scope.
    private static bool IsElsewhere(string words) => words.AsSpan().ContainsAny(Scopes);

    // The base most shares of the row agree on, when no fewer than two do.
    private Mention? Consensus()
    {
        if (ratios is [var one, var other])
            return Complement(one, other);
        if (ratios.Count < 3)
            return null;
        var best = Before(ratios[0])
            .Select(b => (b, n: ratios.Count(r => r.MayBeOver(b) && r.Agrees(b))))
            .Where(x => x.n >= 2 && x.n * 2 >= ratios.Count)
            .ToList();
        return best.Count == 0 ? null : best.MaxBy(x => x.n).b;
    }

    // 男性占51.22%，女性占48.78%: the two make all, so that the base of the one is that of the other.
    private Mention? Complement(Ratio one, Ratio other) =>
        one.Percent.Quantity.Mantissa + other.Percent.Quantity.Mantissa == 100
        && one.Percent.Quantity.Decimals > 0
        && Units.Same(one.Parts[0].Unit, other.Parts[0].Unit)
            ? Before(one)
                .FirstOrDefault(b =>
                    (one.Agrees(b) || other.Agrees(b)) && b.Value > other.Part && Units.Same(b.Unit, one.Parts[0].Unit)
                )
            : null;

    private IEnumerable<Mention> Before(Ratio ratio) =>
        Review.Earlier(ratio.Percent).Concat(review.Before(ratio.Percent.Sentence)).Where(ratio.MayBeOver);

    private bool HasShare(Mention m) => shared.Contains(m);

    // The parts of the row may add up to a base that isn't stated.
    private decimal? Hidden(Ratio ratio) =>
        ratios.Count > 1 && sum is > 0 and { } all && Percentage.Of(ratio.Part, all, ratio.Percent.Quantity).Agrees()
            ? all
            : null;

    private void Together(Ratio all, List<Mention> candidates)
    {
        if (candidates.Find(c => !all.Parts.Contains(c) && all.MayBeOver(c) && all.Agrees(c)) is { } whole)
            all.Hold(review, whole);
        else
            Unstated.Base(all, review);
    }

    private string? Swapped(int at)
    {
        var (ratio, whole, _, _) = faults[at];
        var near = faults[Math.Max(0, at - Neighbours)..Math.Min(faults.Count, at + Neighbours + 1)];
        var other = near.Find(f =>
            f.Ratio != ratio
            && Percentage.Of(ratio.Part, whole.Value, f.Ratio.Percent.Quantity).Agrees()
            && Percentage.Of(f.Ratio.Part, whole.Value, ratio.Percent.Quantity).Agrees()
        );
        return other.Ratio is null
            ? null
            : $"{FigureWords.Named(ratio.Parts[0])}占{FigureWords.Named(whole)}的{FigureWords.Percent(other.Ratio.Percent)}，不是{FigureWords.Percent(ratio.Percent)}；与{FigureWords.Named(other.Ratio.Parts[0])}的百分比可能互换了。";
    }

    // 申请事项表(占新受理数): the heading says of what.
    private static string Heading(Sentence sentence)
    {
        var at = sentence.Heading.LastIndexOf('占');
        return at < 0 ? "" : sentence.Heading[(at + 1)..].TrimEnd(')');
    }
}
