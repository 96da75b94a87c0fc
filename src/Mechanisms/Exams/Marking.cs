using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>成绩 — what a paper's answers come to.</summary>
/// <param name="Points">The points.</param>
/// <param name="Of">The points of the whole paper.</param>
/// <param name="Right">How many questions were answered rightly.</param>
public sealed record PaperMark(int Points, int Of, int Right)
{
    /// <summary>Whether it passes: so many percent of the whole at least.</summary>
    public bool Passes(int percent) => Points * 100L >= (long)percent * Of;
}

/// <summary>评卷 — a paper, what was answered and which questions are void give a mark, and always the same one. A question counts as a whole: all right options and no other.</summary>
public static class Marking
{
    /// <summary>Marks a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="answers">The answers as the sitting keeps them.</param>
    /// <param name="voided">Questions that are void: whoever has one on the paper has its points, whatever was answered.</param>
    public static PaperMark Of(Paper paper, IReadOnlyList<string> answers, IReadOnlySet<Guid> voided)
    {
        var given = PaperAnswers.Read(answers);
        var (points, right) = (0, 0);
        foreach (var (i, item) in paper.Items.Index())
        {
            var isRight = given.GetValueOrDefault(i + 1) == item.Key;
            if (isRight)
                right++;
            if (isRight || voided.Contains(item.Question))
                points += item.Points;
        }

        return new PaperMark(points, paper.Points, right);
    }
}

/// <summary>作答 — what a candidate answered: by the number of the question on the paper, in the letters of the paper.</summary>
public static class PaperAnswers
{
    /// <summary>One line of the journal of a sitting: 12 AC; 12 alone takes the answer back.</summary>
    public static string Line(int number, string letters) => $"{number} {letters}".TrimEnd();

    /// <summary>What a line says; <c>null</c> if it is none.</summary>
    public static (int Number, string Letters)? Of(string line)
    {
        var cut = line.IndexOf(' ', StringComparison.Ordinal);
        return int.TryParse(cut < 0 ? line : line[..cut], out var number) && number > 0 ? (number, cut < 0 ? "" : line[(cut + 1)..]) : null;
    }

    /// <summary>The answers that count: of several to one question the one its sender numbered highest; taken back ones not at all. In the order of the paper.</summary>
    public static IReadOnlyList<string> Counting(IEnumerable<JournalLine> journal) =>
        [
            .. journal
                .Select(l => (l.Sequence, l.Position, Said: Of(l.Content)))
                .Where(l => l.Said is not null)
                .GroupBy(l => l.Said!.Value.Number)
                .OrderBy(g => g.Key)
                .Select(g => g.OrderBy(l => l.Sequence).ThenBy(l => l.Position).Last().Said!.Value)
                .Where(a => a.Letters.Length > 0)
                .Select(a => Line(a.Number, a.Letters)),
        ];

    /// <summary>Answers by the number of the question.</summary>
    public static IReadOnlyDictionary<int, string> Read(IEnumerable<string> answers) =>
        answers.Select(Of).Where(a => a is not null).GroupBy(a => a!.Value.Number).ToDictionary(g => g.Key, g => g.Last()!.Value.Letters);
}
