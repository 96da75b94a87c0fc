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
                Again(mention, "%", Words.Telling(Context(mention)), 2, review);
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
            var printed = unit == "%" ? FigureText.Percent(mention) : FigureText.Plain(mention.Value);
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
        new(m.Value, Place(m), m.Index, told, m.Lead.Trim() + FigureText.Named(m));

    private static int Place(Mention mention) => mention.Sentence.Offset + mention.Sentence.Start;

    private static void Tell(Stated first, Mention again, Review review)
    {
        var (one, other) = (FigureText.Plain(first.Value), FigureText.Plain(again.Value));
        var relation = $"{other} = {one} (same figure stated twice)";
        review.Tell(
            Ground.Repeat,
            Told.Of([again], RelationKind.Repeat, relation, $"{other} vs {one}", Verdict.Holds),
            holds: false,
            $"前文“{first.Text}”，此处为{FigureText.Named(again)}，前后不一致。"
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

    private static string Context(Mention m) => (m.Previous is { IsCount: true } p ? p.Label : "") + m.Lead;
}
