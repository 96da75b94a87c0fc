using System.Buffers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>重复 — a figure stated again: the same of the same thing, or, where both say 全县 of the very same thing, another.</summary>
/// <remarks>Equal numbers of different things are a coincidence and never linked.</remarks>
internal sealed class RepeatRule(Review review)
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

    private readonly Dictionary<(decimal, string), Mention> byValue = [];
    private readonly Dictionary<(string, string, int), Mention> byPhrase = [];

    internal void Check(Sentence sentence)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.IsExactCount && mention.Unit.Length > 0)
                Count(mention);
            else if (mention.IsPercent && Growth.IsChange(mention) && mention.Quantity.Decimals > 0)
                Again(
                    mention,
                    mention.Value,
                    "%",
                    Words.Shared(Context(mention), Before(mention.Value, "%") is { } b ? Context(b) : "") >= 2
                );
        }

        Reference(sentence);
    }

    private void Count(Mention mention)
    {
        var phrase = mention.Core + mention.Tail;
        if (
            phrase.Length >= WholePhrase
            && phrase.AsSpan().ContainsAny(Scopes)
            && phrase.AsSpan().ContainsAny(Things)
            && !mention.IsEarlier
            && !review.WholeOf.ContainsKey(mention)
        )
        {
            var key = (phrase, mention.Unit, mention.Year);
            if (byPhrase.TryGetValue(key, out var first) && first.Sentence != mention.Sentence && first.Value != mention.Value)
                Tell(first, mention);
            byPhrase.TryAdd(key, mention);
        }

        if (mention.Value >= Telling)
            Again(
                mention,
                mention.Value,
                mention.Unit,
                Before(mention.Value, mention.Unit) is { } before
                    && Words.Shared(before, mention) >= SameThing - (mention.Value >= Telling * 10 ? 1 : 0)
            );
    }

    private Mention? Before(decimal value, string unit) => byValue.GetValueOrDefault((value, unit));

    private void Again(Mention mention, decimal value, string unit, bool same)
    {
        if (
            same
            && byValue.TryGetValue((value, unit), out var before)
            && (before.Sentence != mention.Sentence || before.Index < mention.Index - 1)
        )
        {
            var printed = unit == "%" ? FigureText.Percent(mention) : FigureText.Plain(value);
            review.Add(
                [mention],
                RelationKind.Repeat,
                $"{printed} = {printed} (same figure stated twice)",
                $"{printed} vs {printed}",
                Verdict.Holds
            );
        }

        byValue[(value, unit)] = mention;
    }

    private void Tell(Mention first, Mention again)
    {
        var (one, other) = (FigureText.Plain(first.Value), FigureText.Plain(again.Value));
        review.Add(
            [again],
            RelationKind.Repeat,
            $"{other} = {one} (same figure stated twice)",
            $"{other} vs {one}",
            Verdict.Violated,
            $"前文“{first.Lead.Trim()}{FigureText.Named(first)}”，此处为{FigureText.Named(again)}，前后不一致。"
        );
    }

    // 在受理的152件案件中: refers to a figure of its paragraph, which must be there when that paragraph states what was 受理.
    private void Reference(Sentence sentence)
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
            Tell(first, mention);
    }

    private static string Context(Mention m) => (m.Previous is { IsCount: true } p ? p.Label : "") + m.Lead;
}
