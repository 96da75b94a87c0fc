using Fazhi.Auditor.Numbers;

namespace Fazhi.Auditor.Prose;

/// <summary>The strongest mark between a figure and the one before it.</summary>
internal enum Mark
{
    None,
    Pause,
    Comma,
    Semicolon,
    Start,
}

/// <summary>提及 — a quantity where it stands: what is said right before and after it, and how it hangs on what came before.</summary>
internal sealed class Mention
{
    // A longer row is a table; what is said of the figures behind it isn't said of its first ones.
    private const int LongestRow = 40;

    private NumberToken token;
    private bool? earlier;
    private bool? difference;
    private bool? statement;
    private int? families;

    internal required Sentence Sentence { get; init; }

    internal required NumberToken Token
    {
        get
        {
            Sentence.Effort.Looks++;
            return token;
        }
        set => token = value;
    }

    /// <summary>Its place among the sentence's figures.</summary>
    internal required int Index { get; init; }

    /// <summary>Its place among the report's figures.</summary>
    internal required int Order { get; init; }

    /// <summary>The words before it in its clause: 受理法律援助案件 in 受理法律援助案件20件.</summary>
    internal required string Lead { get; init; }

    /// <summary>Everything since the figure before, marks included.</summary>
    internal required string Gap { get; init; }

    internal required Mark Mark { get; init; }

    internal required Cue Cue { get; init; }

    /// <summary>How many parentheses it stands in.</summary>
    internal required int Depth { get; init; }

    /// <summary>The year it speaks of, or 0 when none is said before it in the sentence.</summary>
    internal required int Year { get; init; }

    /// <summary>The words behind it up to the next mark or figure: 参加考试 in 37人参加考试.</summary>
    internal string Tail { get; set; } = "";

    /// <summary>Whether it is a share of something; known once it was asked for.</summary>
    internal bool? Share { get; set; }

    /// <summary>The row of percentages it stands in, and its figure there; known once it was asked for.</summary>
    internal (bool IsInSeries, Mention? Part)? Series { get; set; }

    internal Quantity Quantity => Token.Quantity;

    internal decimal Value => Token.Quantity.Value;

    internal string Unit => Token.Quantity.Unit;

    internal bool IsCount => Token.Kind == TokenKind.Count;

    internal bool IsPercent => Token.Kind == TokenKind.Percent;

    /// <summary>The words before it, without what only introduces, adds up or approximates.</summary>
    internal string Core => field ??= Words.Core(Lead);

    /// <summary>The words around it, without what only adds or approximates.</summary>
    internal string Label => field ??= Core + Tail;

    /// <summary>The families of outcomes its words name a member of, a bit for each.</summary>
    internal int Families => families ??= Rules.Family.Naming(Core);

    /// <summary>What of the label tells it from others.</summary>
    internal string Told => field ??= Words.Telling(Label);

    /// <summary>Whether it speaks of a year before the report's.</summary>
    internal bool IsEarlier => earlier ??= SaysLastYear || IsCompared || Tail.AsSpan().TrimStart(' ').StartsWith("相比");

    // 校数129所,与上年持平;招生3.96万人: what was said before the semicolon, or that nothing changed, isn't said of it.
    private bool SaysLastYear =>
        Words.ContainsAny(Gap, Words.LastYear)
        && Words.ContainsAny(Gap[(Gap.LastIndexOf(';') + 1)..], Words.LastYear)
        && !Gap.Contains("持平", StringComparison.Ordinal);

    /// <summary>Whether it is what now is compared with: 较2023年的120件.</summary>
    internal bool IsCompared =>
        Lead.TrimStart() is ['比' or '较' or '由' or '从', .., '的' or '年' or '度'] && Lead.Contains('年')
        || (
            Lead.TrimStart() is ['同' or '环', '比', ..]
            && Words.ContainsAny(Lead, Words.LastYear)
            && Core.AsSpan().TrimEnd("的度期数") is [.., '年' or '季' or '月' or '同']
        );

    /// <summary>Whether it says by how much something changed: 比2019年多842件.</summary>
    internal bool IsDifference => difference ??= Rules.Growth.IsDifference(this);

    /// <summary>Whether its words begin a statement of their own rather than name one more part.</summary>
    internal bool IsStatement => statement ??= Rules.PartList.IsStatement(Lead);

    /// <summary>Whether it is a count without 余, 近 or 约.</summary>
    internal bool IsPlain => IsCount && Quantity.Bound == Bound.Exact;

    internal bool IsExactCount => IsCount && Quantity.IsExact && Quantity.Bound == Bound.Exact;

    /// <summary>The row of figures joined by 、 that it ends.</summary>
    internal List<Mention> Row()
    {
        var row = new List<Mention> { this };
        while (
            row.Count < LongestRow
            && row[^1].Mark == Mark.Pause
            && row[^1].Previous is { IsCount: true } before
            && Units.Same(before.Unit, Unit)
        )
            row.Add(before);
        row.Reverse();
        return row;
    }

    internal Mention? Previous => Index > 0 ? Sentence.Mentions[Index - 1] : null;

    /// <summary>The figure before it that stands in no parenthesis of its own: in 96人(其中正高31人),占40% the share is of the 96.</summary>
    internal Mention? Before
    {
        get
        {
            var before = Previous;
            for (var steps = 0; before is not null && before.Depth > Depth; before = before.Previous)
                if (++steps > LongestRow)
                    return null;
            return before;
        }
    }

    internal Mention? Next => Index + 1 < Sentence.Mentions.Count ? Sentence.Mentions[Index + 1] : null;
}
