namespace Fazhi.Auditor.Prose;

/// <summary>句 — a sentence with its figures.</summary>
internal sealed class Sentence
{
    private bool? carried;
    private bool? adjusted;
    private int? firstCount;

    internal required Shape Shape { get; init; }

    /// <summary>Where its paragraph begins in the report.</summary>
    internal required int Offset { get; init; }

    internal required int Paragraph { get; init; }

    /// <summary>Its place among the report's sentences.</summary>
    internal required int Number { get; init; }

    /// <summary>Where it begins and ends in its paragraph.</summary>
    internal required int Start { get; init; }

    internal required int End { get; init; }

    /// <summary>How many figures the report has before it.</summary>
    internal required int Order { get; init; }

    /// <summary>Where looking at its figures is counted.</summary>
    internal required Effort Effort { get; init; }

    internal List<Mention> Mentions { get; } = [];

    /// <summary>Whether it says that something was carried over from before.</summary>
    internal bool SaysCarried => carried ??= Plain.ContainsAny(Words.Stock);

    /// <summary>Whether it says why a figure differs from what was published: 统计口径调整.</summary>
    internal bool SaysAdjusted => adjusted ??= Plain.ContainsAny(Words.Adjusted);

    /// <summary>The place of its first count among its figures; past the last when it has none.</summary>
    internal int FirstCount => firstCount ??= Mentions.FindIndex(m => m.IsCount) is var at and >= 0 ? at : Mentions.Count;

    internal ReadOnlySpan<char> Plain => Shape.Plain.AsSpan(Start, End - Start);

    internal ReadOnlySpan<char> Masked => Shape.Masked.AsSpan(Start, End - Start);

    /// <summary>What stands before the first colon that comes before any figure: 得分等次 in 得分等次:优秀16卷.</summary>
    internal string Heading
    {
        get
        {
            if (field is not null)
                return field;
            var colon = Masked.IndexOf(':');
            var first = Mentions.Count > 0 ? Mentions[0].Token.Start - Start : End - Start;
            return field = colon >= 0 && colon < first ? Plain[..colon].ToString() : "";
        }
    }
}
