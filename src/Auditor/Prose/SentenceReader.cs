using System.Buffers;
using Fazhi.Auditor.Numbers;

namespace Fazhi.Auditor.Prose;

/// <summary>Finds the figures of one sentence and how each hangs on the one before.</summary>
internal sealed class SentenceReader(Sentence sentence, List<Mention> all)
{
    private static readonly SearchValues<char> NumberStarts = SearchValues.Create("0123456789〇零一二两三四五六七八九十百千");
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;、:()");

    private static readonly SearchValues<char> Strong = SearchValues.Create(",;:()");

    private int end = sentence.Start;
    private int depth;
    private int year;

    internal void Read()
    {
        var masked = sentence.Shape.Masked.AsSpan(0, sentence.End);
        for (var i = sentence.Start; ; )
        {
            var next = masked[i..].IndexOfAny(NumberStarts);
            if (next < 0)
                break;
            var token = NumberScanner.Read(masked, i + next);
            i = token.End;
            switch (token.Kind)
            {
                case TokenKind.Year:
                    year = (int)token.Quantity.Value;
                    break;
                case TokenKind.Other:
                case TokenKind.Count when IsAverage(token, masked):
                    break;
                default:
                    Add(token, masked);
                    break;
            }
        }

        if (sentence.Mentions is [.., var last])
            last.Tail = Tail(masked[end..]);
        // Whether a figure is a change hangs on the one before it; asked in order, no question goes far back.
        foreach (var mention in sentence.Mentions)
            _ = mention.IsDifference;
    }

    // 平均12.4人 is no one's count: people and cases don't come in tenths.
    private static bool IsAverage(NumberToken token, ReadOnlySpan<char> masked)
    {
        var q = token.Quantity;
        var before = masked[..token.Start].TrimEnd("为约达到 ");
        return (q is { Decimals: > 0, Multiplier: 1 } && q.Unit.Length > 0 && !Units.IsAmount(q.Unit))
            || before.EndsWith("平均")
            || before.EndsWith("人均");
    }

    private void Add(NumberToken token, ReadOnlySpan<char> masked)
    {
        var gap = masked[end..token.Start];
        // 撤销、变更6件 is one figure of two names; 、 right behind the figure before parts them.
        var last = gap.LastIndexOfAny(Strong);
        if (last < 0)
            last = gap.IndexOf('、');
        var leadStart = end + last + 1;
        var opens = false;
        foreach (var c in gap)
        {
            depth +=
                c == '(' ? 1
                : c == ')' && depth > 0 ? -1
                : 0;
            opens = c == '(' || (opens && c != ')');
        }

        if (sentence.Mentions is [.., var previous])
            previous.Tail = Tail(gap);
        var mention = new Mention
        {
            Sentence = sentence,
            Token = token,
            Index = sentence.Mentions.Count,
            Order = all.Count,
            Lead = sentence.Shape.Plain[leadStart..token.Start],
            Gap = sentence.Shape.Plain[end..token.Start],
            Mark = Strongest(gap),
            Cue = Cues.Read(gap, masked[leadStart..token.Start], opens),
            Depth = depth,
            Year = year,
        };
        Share(mention);
        sentence.Mentions.Add(mention);
        all.Add(mention);
        end = token.End;
    }

    // 分别为100、110、120件: the last unit is that of all.
    private void Share(Mention last)
    {
        if (!last.IsCount || last.Unit.Length == 0 || last.Lead.Trim().Length > 0)
            return;
        var mark = last.Mark;
        for (var i = sentence.Mentions.Count - 1; i >= 0 && mark == Mark.Pause; i--)
        {
            var bare = sentence.Mentions[i];
            if (!bare.IsCount || bare.Unit.Length > 0)
                return;
            bare.Token = bare.Token with { Quantity = bare.Quantity with { Unit = last.Unit } };
            mark = bare.Lead.Trim().Length == 0 ? bare.Mark : Mark.None;
        }
    }

    private string Tail(ReadOnlySpan<char> gap)
    {
        var mark = gap.IndexOfAny(Marks);
        return sentence.Shape.Plain.Substring(end, mark < 0 ? gap.Length : mark);
    }

    private Mark Strongest(ReadOnlySpan<char> gap) =>
        sentence.Mentions.Count == 0 ? Mark.Start
        : gap.Contains(';') ? Mark.Semicolon
        : gap.Contains(',') || gap.Contains(':') ? Mark.Comma
        : gap.Contains('、') || gap.StartsWith("和") || gap.StartsWith("及") || gap.StartsWith("与") ? Mark.Pause
        : Mark.None;
}
