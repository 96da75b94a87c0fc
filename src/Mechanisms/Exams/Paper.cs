using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Draws;

namespace Fazhi.Mechanisms.Exams;

/// <summary>试卷的一题 — a question of a paper with its options in the order of this paper.</summary>
/// <param name="Question">The question of the bank.</param>
/// <param name="Edition">Its version at the time of the bank.</param>
/// <param name="Order">For each place on the paper, the place of that option in the bank, both counted from 0.</param>
/// <param name="Points">What a right answer counts.</param>
public sealed record PaperItem(Guid Question, QuestionEdition Edition, IReadOnlyList<int> Order, int Points)
{
    /// <summary>The options in the order of this paper.</summary>
    public IReadOnlyList<string> Options { get; } = [.. Order.Select(o => Edition.Shown[o])];

    /// <summary>The letters of the right options on this paper.</summary>
    public string Key { get; } = new([.. Order.Index().Where(o => Edition.Key.Contains(Choices.Letter(o.Item))).Select(o => Choices.Letter(o.Index))]);

    /// <summary>An answer on this paper in the letters of the bank, so that answers to one question on many papers can be compared.</summary>
    public string InBank(string letters) =>
        new([.. letters.Where(l => l - 'A' < Order.Count).Select(l => Choices.Letter(Order[l - 'A'])).Order()]);
}

/// <summary>
/// 试卷 — what one candidate is asked: a pure function of the exam's seed, the candidate's sitting, the blueprint and the bank as it was at one place in the ledger. Drawn again it is the same, byte for
/// byte; nobody keeps it.
/// </summary>
/// <param name="Items">The questions in the order of the paper, which counts them from 1.</param>
public sealed record Paper(IReadOnlyList<PaperItem> Items)
{
    /// <summary>The paper as text, from which its digest is made: a line for each question with its id, version, points, and the bank's letters of its options in order.</summary>
    public string Text { get; } = Write(Items);

    /// <summary>SHA-256 of the text, 64 lower-case hexadecimal digits.</summary>
    public string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The points of all questions.</summary>
    public int Points { get; } = Items.Sum(i => i.Points);

    /// <summary>Draws a candidate's paper.</summary>
    /// <param name="seed">The exam's seed.</param>
    /// <param name="sitting">The candidate's sitting.</param>
    /// <param name="blueprint">So many of each.</param>
    /// <param name="bank">The questions in use at the place in the ledger that the exam was fixed at; their order doesn't matter.</param>
    /// <exception cref="InvalidOperationException">The bank can't fill the blueprint: it was asked before, so that this is a fault of the program.</exception>
    public static Paper Draw(string seed, Guid sitting, IReadOnlyList<BlueprintPart> blueprint, IEnumerable<(Guid Question, QuestionEdition Edition)> bank)
    {
        var sampler = new SeededSampler(SeededSampler.Derive(seed, $"paper/{sitting:D}"));
        var ordered = bank.OrderBy(q => q.Question.ToString("D", CultureInfo.InvariantCulture), StringComparer.Ordinal).ToList();
        List<PaperItem> items = [];
        foreach (var kind in blueprint.Select(p => p.Kind).Distinct())
        {
            List<PaperItem> ofKind = [];
            foreach (var part in blueprint.Where(p => p.Kind == kind))
            {
                var fitting = ordered.Where(q => part.Takes(q.Edition)).ToList();
                if (fitting.Count < part.Count)
                    throw new InvalidOperationException($"The bank has {fitting.Count} questions where the blueprint wants {part.Count}.");
                ofKind.AddRange(sampler.Take(fitting, part.Count).Select(q => new PaperItem(q.Question, q.Edition, Order(sampler, q.Edition), part.Points)));
            }

            items.AddRange(sampler.Shuffle(ofKind));
        }

        return new Paper(items);
    }

    // True comes before false on every paper.
    private static IReadOnlyList<int> Order(SeededSampler sampler, QuestionEdition edition) =>
        edition.Kind == QuestionKind.TrueFalse ? [0, 1] : sampler.Shuffle(Enumerable.Range(0, edition.Options.Count));

    private static string Write(IReadOnlyList<PaperItem> items)
    {
        var text = new StringBuilder("fazhi paper 1\n");
        foreach (var item in items)
            text.Append(CultureInfo.InvariantCulture, $"{item.Question:D} {item.Edition.Number} {item.Points} ")
                .Append([.. item.Order.Select(Choices.Letter)])
                .Append('\n');
        return text.ToString();
    }
}
