using System.Buffers;
using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules.Accusing;

namespace Fazhi.Auditor.Rules;

/// <summary>重复 — a figure stated again: the same of the same thing, or, where both say 全县 of the very same thing, another.</summary>
/// <remarks>Equal numbers of different things are a coincidence and never linked.</remarks>
internal sealed class RepeatRule
{
    private const decimal Telling = 100;
    private const int SameThing = 4;
    private const int WholePhrase = 9;

    private static readonly SearchValues<string> Scopes = SearchValues.Create(
        ["全县", "全市", "全区", "全省", "全州", "全旗", "全国", "全镇", "全乡"],
        StringComparison.Ordinal
    );

    // Trainings and checks are held often, for many purposes; of these things a county has one total a year.
    private static readonly SearchValues<string> Things = SearchValues.Create(
        ["案件", "申请", "规范性文件", "事项", "机构", "组织", "人员", "调解员", "委员会", "决定"],
        StringComparison.Ordinal
    );

    private static readonly SearchValues<string> Changes = SearchValues.Create(
        ["同比", "环比", "比上", "较上", "增", "下降", "上升", "减少", "降"],
        StringComparison.Ordinal
    );

    /// <summary>What is remembered of a figure: where it stood and what it was called.</summary>
    private sealed record Stated(decimal Value, int Place, int Index, string Told, string Text);

    private readonly Dictionary<(decimal, string), Stated> byValue = [];
    private readonly Dictionary<(string, string, int), Stated> byPhrase = [];

    internal void Check(Sentence sentence, Review review)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.IsExactCount && mention.Unit.Length > 0)
                Count(mention, review);
            else if (mention.IsPercent && Growth.IsChange(mention) && mention.Quantity.Decimals > 0)
                Rate(mention, review);
        }

        Reference(sentence, review);
    }

    private void Count(Mention mention, Review review)
    {
        var phrase = mention.Label;
        if (
            phrase.Length >= WholePhrase
            && phrase.AsSpan().ContainsAny(Scopes)
            && phrase.AsSpan().ContainsAny(Things)
            && !mention.IsEarlier
            && !review.WholeOf.ContainsKey(mention)
        )
        {
            var key = (phrase, mention.Unit, mention.Year);
            if (byPhrase.TryGetValue(key, out var first) && first.Place != Place(mention) && first.Value != mention.Value)
                Tell(first, mention, review);
            byPhrase.TryAdd(key, Remember(mention, mention.Told));
        }

        // The larger a number, the less likely it is met twice by chance.
        if (mention.Value >= Telling)
            Again(mention, mention.Unit, mention.Told, mention.Value >= Telling * 10 ? SameThing - 1 : SameThing, review);
    }

    private void Again(Mention mention, string unit, string told, int enough, Review review)
    {
        var key = (mention.Value, unit);
        if (
            byValue.TryGetValue(key, out var before)
            && (before.Place != Place(mention) || before.Index < mention.Index - 1)
            && Words.Common(before.Told, told) >= enough
        )
        {
            var printed = unit == "%" ? FigureWords.Percent(mention) : FigureWords.Plain(mention.Value);
            review.Add(
                [mention],
                RelationKind.Repeat,
                $"{printed} = {printed} (same figure stated twice)",
                $"{printed} vs {printed}",
                Verdict.Holds
            );
        }

        byValue[key] = Remember(mention, told);
    }

    private static Stated Remember(Mention m, string told) =>
        new(m.Value, Place(m), m.Index, told, m.Lead.Trim() + FigureWords.Named(m));

    private static int Place(Mention mention) => mention.Sentence.Offset + mention.Sentence.Start;

    private static void Tell(Stated first, Mention again, Review review)
    {
        var (one, other) = (FigureWords.Plain(first.Value), FigureWords.Plain(again.Value));
        var relation = $"{other} = {one} (same figure stated twice)";
        review.Tell(
            Ground.Repeat,
            Told.Of([again], RelationKind.Repeat, relation, $"{other} vs {one}", Verdict.Holds),
            holds: false,
            $"前文“{first.Text}”，此处为{FigureWords.Named(again)}，前后不一致。"
        );
    }

    // 在受理的152件案件中: refers to a figure of its paragraph, which must be there when that paragraph states what was 受理.
    private static void Reference(Sentence sentence, Review review)
    {
        if (sentence.Mentions is not [{ IsExactCount: true } mention, ..] || mention.Next?.Cue != Cue.OutOf)
            return;
        var lead = mention.Core.TrimStart('在').TrimEnd('的');
        if (lead.Length is < 2 or > 8 || !mention.Lead.TrimEnd().EndsWith('的'))
            return;
        var stated = review
            .Before(sentence, sameParagraph: true)
            .Where(m =>
                m.Unit == mention.Unit && m.IsExactCount && !m.IsEarlier && m.Label.Contains(lead, StringComparison.Ordinal)
            )
            .ToList();
        if (stated is [var first] && first.Value != mention.Value)
            Tell(Remember(first, first.Told), mention, review);
    }

    // 民事案件增长12.3%，刑事案件增长12.3% is no repetition: the same must have grown.
    private void Rate(Mention percent, Review review)
    {
        var told = Words.Telling(Grown(percent)).Trim('·');
        var key = (percent.Value, "%");
        if (byValue.TryGetValue(key, out var before) && before.Place != Place(percent) && Growing(before.Told, told))
        {
            var printed = FigureWords.Percent(percent);
            review.Add(
                [percent],
                RelationKind.Repeat,
                $"{printed} = {printed} (same figure stated twice)",
                $"{printed} vs {printed}",
                Verdict.Holds
            );
        }

        byValue[key] = Remember(percent, told);
    }

    // 行政复议 in 行政复议16846件，同比增长42.8% and in 行政复议案件同比增长42.8%.
    private static string Grown(Mention percent)
    {
        if (percent.Previous is { IsCount: true } of)
            return of.Core;
        var change = percent.Lead.AsSpan().IndexOfAny(Changes);
        return change > 0 ? percent.Lead[..change] : "";
    }

    private static bool Growing(string one, string other) =>
        Math.Min(one.Length, other.Length) >= SameThing
        && (one.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(one, StringComparison.Ordinal));
}
