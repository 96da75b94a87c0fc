using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>率 — 通过率, 办结率, 纠错率: the figure the rate names, over the figure it is counted out of.</summary>
internal static class RatesRule
{
    internal static void Check(Sentence sentence, Review review)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (!mention.IsPercent || Growth.IsChange(mention) || Growth.IsFrom(mention) || SharesRule.IsShare(mention))
                continue;
            if (mention.Lead.Contains('率') || Rate.IsProportion(mention.Lead))
                Check(mention, review);
            else if (mention.Tail.StartsWith('的') && mention.Lead.Trim().Length == 0)
                Unstated.Rate(mention, mention.Tail[1..], review);
        }
    }

    private static void Check(Mention percent, Review review)
    {
        if (Rate.Of(Name(percent)) is not { } rate)
            return;
        var name = Name(percent);
        if (Rate.IsOfRefusals(name))
        {
            RefusalRates.Check(percent, name, review);
            return;
        }

        if (Series.Part(percent).IsInSeries)
        {
            Unstated.Rate(percent, name, review);
            return;
        }

        if (percent.Value > 100 && Rate.IsAtMostAll(name))
        {
            Unstated.OverAll(percent, name, review);
            return;
        }

        if (percent.Next is { Cue: Cue.Aside } && Ahead(percent, rate, name, review))
            return;
        var ratio = Read(percent, rate, review);
        if (ratio is null)
        {
            if (!Ahead(percent, rate, name, review) && Combined(percent, review) is not true)
                Unread(percent, rate, name, review);
            return;
        }

        if (Rate.IsCombined(name) && Combined(percent, review) is true)
            return;
        // Several figures may bear the rate's name (已整改34项，正在整改2项): the one that fits is the one meant.
        if (ratio.Parts.Count == 1 && Fitting(percent, rate, review) is var (meant, of))
        {
            meant.Hold(review, of);
            return;
        }

        var bound = ratio.Parts.Select(p => review.WholeOf.GetValueOrDefault(p)).FirstOrDefault(w => w is not null);
        var here = Review.Earlier(percent).Where(ratio.MayBeOver).Where(b => !b.IsDifference).ToList();
        var before = review
            .Before(percent.Sentence, sameParagraph: true)
            .Where(b => b.IsExactCount && ratio.MayBeOver(b))
            .Take(8)
            .ToList();
        // What 其中 makes a part of something is a part of that: only its own sentence may tell otherwise.
        var candidates =
            bound is null ? here.Concat(before)
            : IsSettled(bound, rate, percent) && ratio.MayBeOver(bound) ? [bound]
            : here.Prepend(bound).Where(ratio.MayBeOver);
        if (candidates.FirstOrDefault(ratio.Agrees) is { } whole)
            ratio.Hold(review, whole);
        else if (Exceeded(ratio, rate, name) is { } exceeded)
            review.Accuse(
                new RatioCharge(Ground.Rate, ratio, exceeded)
                {
                    Rate = rate,
                    Words = name,
                    Bound = bound,
                }
            );
        // 采纳198条、部分采纳56条，采纳率77.9%: both.
        else if (Review.Earlier(percent).Count(rate.IsPart) > 1 && Combined(percent, review) is true)
            return;
        else if ((Base(ratio, rate, bound, here, before) ?? Stocked(percent, rate, bound, here)) is { } named)
            review.Accuse(
                new RatioCharge(rate.IsKnown ? Ground.Rate : Ground.OddRate, ratio, named)
                {
                    Rate = rate,
                    Words = name,
                    Bound = bound,
                    Others = review.Before(percent.Sentence).Concat(here).Where(ratio.MayBeOver),
                }
            );
        else if (Combined(percent, review) is not true)
            Unread(percent, rate, name, review);
    }

    // 抽查320卷，合格388卷，合格率96.3%: more than there are, though the rate is of them.
    private static Mention? Exceeded(Ratio ratio, Rate rate, string name) =>
        Rate.IsAtMostAll(name)
        && ratio.Parts is [{ IsExactCount: true, Mark: Mark.Comma, Previous: { IsExactCount: true } before } part]
        && rate.IsBase(before)
        && before.Unit == part.Unit
        && !part.Sentence.SaysCarried
        && Review.Earlier(part).All(c => !Units.Same(c.Unit, part.Unit) || c.Value < part.Value)
            ? before
            : null;

    // 旧存2700件，新收31200件: what was carried over may or may not be counted in, whichever of them is the base.
    private static Mention? Stocked(Mention percent, Rate rate, Mention? bound, List<Mention> here) =>
        percent.Sentence.SaysCarried && rate.CountsStock && bound is null ? here.FirstOrDefault() : null;

    // 办结率96.8%(受理186件，办结180件): the rate first, its figures after it.
    private static bool Ahead(Mention percent, Rate rate, string name, Review review)
    {
        var mentions = percent.Sentence.Mentions;
        var after = mentions.Skip(percent.Index + 1).TakeWhile(m => m.IsCount && m.Mark != Mark.Semicolon).Take(4).ToList();
        if (percent.Next is { IsExactCount: true, Cue: Cue.Aside } due && due.Lead.TrimStart().StartsWith('应'))
            return Due(percent, rate, name, due, review);
        if (!rate.IsKnown || Rate.IsSurvey(name) || Rate.IsQualified(name) || percent.Sentence.FirstCount < percent.Index)
            return false;
        if (after.Find(rate.IsPart) is not { IsExactCount: true } part)
            return false;
        var ratio = new Ratio(percent, [part]);
        var bases = after.Where(m => m != part && rate.IsBase(m) && Units.Same(m.Unit, part.Unit) && ratio.MayBeOver(m)).ToList();
        if (bases.Count == 0)
            return false;
        if (bases.Find(ratio.Agrees) is { } whole)
            ratio.Hold(review, whole);
        else
            review.Accuse(
                new RatioCharge(Ground.Rate, ratio, bases[0])
                {
                    Rate = rate,
                    Words = name,
                    Others = bases,
                }
            );
        return true;
    }

    // 化解62件，化解率91.2%(应化解68件): what was due stands behind.
    private static bool Due(Mention percent, Rate rate, string name, Mention due, Review review)
    {
        if (Own(percent).FirstOrDefault(rate.IsPart) is not { IsExactCount: true } part)
            return false;
        var ratio = new Ratio(percent, [part]);
        if (!Units.Same(due.Unit, part.Unit) || !ratio.MayBeOver(due))
            return false;
        if (ratio.Agrees(due))
            ratio.Hold(review, due);
        else
            review.Accuse(new RatioCharge(Ground.Rate, ratio, due) { Rate = rate, Words = name });
        return true;
    }

    private static (Ratio Ratio, Mention Whole)? Fitting(Mention percent, Rate rate, Review review)
    {
        foreach (var part in Review.Earlier(percent).Where(rate.IsPart).Take(4))
        {
            var ratio = new Ratio(percent, [part]);
            var bound = review.WholeOf.GetValueOrDefault(part);
            var bases = bound is not null && IsSettled(bound, rate, percent) ? [bound] : Review.Earlier(part);
            var whole = bases.FirstOrDefault(b => !b.IsDifference && ratio.MayBeOver(b) && ratio.Agrees(b));
            if (whole is not null)
                return (ratio, whole);
        }

        return null;
    }

    // 审结460件，其中纠正126件，纠正率: the sentence has settled of what.
    private static bool IsSettled(Mention bound, Rate rate, Mention percent) =>
        bound.Sentence == percent.Sentence && rate.IsKnown && rate.IsBase(bound);

    // The rate's own words, with those of the piece before in 办结率、满意率均为.
    private static string Name(Mention percent) =>
        Rate.IsProportion(percent.Lead)
            ? percent.Lead[..(percent.Lead.LastIndexOf("比例", StringComparison.Ordinal) + 2)].Trim()
            : percent.Lead[..(percent.Lead.LastIndexOf('率') + 1)].Trim();

    private static Ratio? Read(Mention percent, Rate rate, Review review)
    {
        if (rate.Name is "合格" or "及格" or "优秀" or "优良" && Grades.AtLeast(rate.Name + "以上", percent) is { } grades)
            return new Ratio(percent, rate.Name == "优秀" ? [grades[0]] : grades);
        var part = Own(percent).FirstOrDefault(rate.IsPart);
        // 改判290件:部分改判121件,全部改判84件，改判率: of all of them.
        if (
            part is not null
            && review.WholeOf.GetValueOrDefault(part) is { } all
            && all.Sentence == part.Sentence
            && rate.IsPart(all)
            && !rate.IsBase(all)
        )
            part = all;
        // 调解和解终止50件。调解和解率30.9%: of the list of the sentence before.
        part ??=
            percent.Sentence.FirstCount > percent.Index
                ? review
                    .Before(percent.Sentence, sameParagraph: true)
                    .TakeWhile(m => m.Sentence.Number == percent.Sentence.Number - 1)
                    .FirstOrDefault(m => review.WholeOf.ContainsKey(m) && IsWholly(rate, percent, m))
                : null;
        // 成功率97.6%(6217件)
        part ??= percent.Next is { IsCount: true, Cue: Cue.Aside } aside && aside.Next?.Depth != aside.Depth ? aside : null;
        return part is null ? null : new Ratio(percent, [part]);
    }

    // Every word of the rate's name: 综合纠错率 isn't of 纠错 alone.
    private static bool IsWholly(Rate rate, Mention percent, Mention part) =>
        rate.IsPart(part) && part.Label.Contains(Words.Core(Name(percent)).TrimEnd('率'), StringComparison.Ordinal);

    // 办结40件，办结率85%；咨询783件，办结率100%: behind a semicolon a rate is of the figures there, when there are any.
    private static IEnumerable<Mention> Own(Mention percent)
    {
        var counts = Review.Earlier(percent).ToList();
        var begins = percent;
        while (begins.Mark != Mark.Semicolon && begins.Previous is { } before)
            begins = before;
        var own = counts.FindAll(c => c.Index >= begins.Index);
        return own.Count > 0 ? own : counts;
    }

    private static Mention? Base(Ratio ratio, Rate rate, Mention? bound, List<Mention> here, List<Mention> before)
    {
        // 视频解读8篇，解读率100%: a rate nobody knows isn't of the last of a row, and all of what it is of isn't stated.
        if (!rate.IsKnown && (ratio.Parts[0].Mark == Mark.Pause || ratio.Percent.Value == 100))
            return null;
        // 审结7685件，其中诉前调解成功2365件，调解成功率68.4%: a part of the 7685, and yet a rate of what was to be reconciled.
        if (bound is not null && ratio.MayBeOver(bound))
            return !rate.IsKnown || rate.IsBase(bound) ? bound
                : Review.Earlier(ratio.Parts[0]).FirstOrDefault() is { } near
                && near.Order > bound.Order
                && rate.IsBase(near)
                && Stages.Of(near) == Stage.Received
                    ? near
                : null;
        var same = here.Where(b => Units.Same(b.Unit, ratio.Parts[0].Unit) && !b.IsEarlier).ToList();
        if (!rate.IsKnown)
            return same.Find(b => b == Review.Earlier(ratio.Parts[0]).FirstOrDefault());
        return same.Find(rate.IsBase)
            ?? same.Find(b => b == Review.Earlier(ratio.Parts[0]).FirstOrDefault() && ratio.Parts[0].Mark == Mark.Comma)
            ?? (
                here.Count == 0
                    ? before.Find(b =>
                        b.Sentence.Number == ratio.Percent.Sentence.Number - 1
                        && Units.Same(b.Unit, ratio.Parts[0].Unit)
                        && rate.IsSurelyBase(b)
                    )
                    : null
            );
    }

    // 化解51件，判决胜诉41件，案胜率39.83%: several figures counted together over one before them.
    private static bool? Combined(Mention percent, Review review)
    {
        var counts = Review.Earlier(percent).Take(8).ToList();
        for (var skip = 0; skip + 2 < counts.Count; skip++)
        for (var take = 2; take <= 4 && skip + take < counts.Count; take++)
        {
            var ratio = new Ratio(percent, [.. counts.Skip(skip).Take(take).Reverse()]);
            if (!ratio.Parts.All(p => Units.Same(p.Unit, ratio.Parts[0].Unit)))
                continue;
            var whole = counts
                .Skip(skip + take)
                .FirstOrDefault(w => Units.Same(w.Unit, ratio.Parts[0].Unit) && ratio.MayBeOver(w) && ratio.Agrees(w));
            if (whole is null || (percent.Quantity.Decimals == 0 && !Rate.IsCombined(Name(percent))))
                continue;
            ratio.Hold(review, whole);
            return true;
        }

        return null;
    }

    private static void Unread(Mention percent, Rate rate, string name, Review review)
    {
        var survey = Rate.IsSurvey(name) || Rate.IsQualified(name);
        var near = percent.Previous is { IsCount: true } whole && (!rate.IsKnown || rate.IsBase(whole)) && !rate.IsPart(whole);
        // 评查案卷102件，评查覆盖率79%: what was covered is stated, out of how many isn't.
        if (
            percent.Previous is { IsExactCount: true } covered
            && name.Contains("覆盖", StringComparison.Ordinal)
            && Words.Shared(name, covered) >= 2
        )
            Unstated.Base(new Ratio(percent, [covered]), review);
        else if (near)
            Unstated.Feasible(percent, name, review, mayAccuse: rate.IsKnown && !survey);
        else
            Unstated.Rate(percent, name, review);
    }
}
