using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>Figures in order, added up from the first on, so that no reading of them adds anything again.</summary>
internal sealed class Row
{
    private readonly List<Mention> figures;
    private readonly int[] families;

    internal Row(List<Mention> figures)
    {
        this.figures = figures;
        Exact = Running(m => m.Value);
        Least = Running(m => FigureWords.Half(m, low: true));
        Most = Running(m => FigureWords.Half(m, low: false));
        Rounded = Running(m => m.Quantity.IsExact ? 0 : 1);
        families = new int[figures.Count];
        for (var i = 0; i < figures.Count; i++)
            families[i] = figures[i].Families & (i == 0 ? -1 : families[i - 1]);
    }

    internal int Count => figures.Count;

    /// <summary>Running sums of what is printed, of the least and the most it can mean, and of how many are rounded.</summary>
    internal decimal[] Exact { get; }

    internal decimal[] Least { get; }

    internal decimal[] Most { get; }

    internal decimal[] Rounded { get; }

    internal Mention this[int at] => figures[at];

    internal decimal Sum(PartsReading reading, decimal[] running)
    {
        figures[0].Sentence.Effort.Looks++;
        return running[reading.Until] + running[^1] - running[reading.From];
    }

    internal IReadOnlyList<Mention> Of(PartsReading reading) => [.. figures.Take(reading.Until), .. figures.Skip(reading.From)];

    /// <summary>A list doesn't end in the middle of a row of 、 or of one family's outcomes.</summary>
    internal bool MayEnd(int length) =>
        length == Count
        || !((figures[length].Mark == Mark.Pause && figures[length - 1].Mark == Mark.Pause) || families[length] != 0);

    private decimal[] Running(Func<Mention, decimal> of)
    {
        var sums = new decimal[figures.Count + 1];
        for (var i = 0; i < figures.Count; i++)
            sums[i + 1] = sums[i] + of(figures[i]);
        return sums;
    }
}
