using CsCheck;
using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Exams;

/// <summary>试卷 — a pure function of seed, sitting, blueprint and bank; marking is one of paper and answers.</summary>
public sealed class PaperTests
{
    private static readonly IReadOnlyList<(Guid, QuestionEdition)> Bank = [.. Enumerable.Range(0, 60).Select(Question)];

    private static readonly IReadOnlyList<BlueprintPart> Blueprint =
    [
        Part(QuestionKind.Single, null, QuestionDifficulty.Easy, 3, 2),
        Part(QuestionKind.Single, null, QuestionDifficulty.Hard, 2, 4),
        Part(QuestionKind.Multiple, "公安", null, 4, 5),
        Part(QuestionKind.TrueFalse, null, null, 6, 1),
    ];

    [Fact]
    public void A_paper_is_drawn_again_byte_for_byte_in_whatever_order_the_bank_is_read() =>
        Gen.Select(Gen.String, Gen.Guid, Gen.Shuffle(Bank.ToArray()))
            .Sample(
                (seed, sitting, shuffled) =>
                {
                    var (one, again) = (Draw(seed, sitting, Bank), Draw(seed, sitting, shuffled));
                    Assert.Equal((one.Text, one.Digest), (again.Text, again.Digest));
                },
                iter: 300
            );

    [Fact]
    public void A_paper_has_so_many_of_each_no_question_twice_and_each_option_once() =>
        Gen.Select(Gen.String, Gen.Guid)
            .Sample(
                (seed, sitting) =>
                {
                    var paper = Draw(seed, sitting, Bank);
                    Assert.Equal(15, paper.Items.Select(i => i.Question).Distinct().Count());
                    foreach (var part in Blueprint)
                        Assert.Equal(part.Count, paper.Items.Count(i => part.Takes(i.Edition) && i.Points == part.Points));
                    Assert.Equal(3 * 2 + 2 * 4 + 4 * 5 + 6, paper.Points);
                    foreach (var item in paper.Items)
                    {
                        Assert.Equal(Enumerable.Range(0, item.Edition.Shown.Count), item.Order.Order());
                        Assert.Equal(item.Edition.Key, item.InBank(item.Key));
                        Assert.Equal(
                            item.Edition.Key.Select(l => item.Edition.Shown[l - 'A']).Order(),
                            item.Key.Select(l => item.Options[l - 'A']).Order()
                        );
                    }
                },
                iter: 300
            );

    [Fact]
    public void What_the_sampler_draws_is_fixed_for_ever()
    {
        // Worked out by hand with sha256sum: block 0 of the empty seed is af5570f5a1810b7a f78caf4bc70a660f 0df51e42baf91d4d e5b2328de0e83dfc.
        var sampler = new SeededSampler([]);
        Assert.Equal(
            [0xaf5570f5a1810b7aUL % 1000, 0xf78caf4bc70a660fUL % 1000, 0x0df51e42baf91d4dUL % 1000, 0xe5b2328de0e83dfcUL % 1000],
            Enumerable.Range(0, 4).Select(_ => (ulong)sampler.Next(1000))
        );
    }

    [Fact]
    public void Every_question_is_drawn_about_equally_often()
    {
        var of = Enumerable.Range(0, 10).ToList();
        var drawn = Enumerable
            .Range(0, 10_000)
            .SelectMany(i => new SeededSampler(SeededSampler.Derive("种子", $"{i}")).Take(of, 3))
            .CountBy(x => x)
            .Select(x => x.Value)
            .ToList();
        // Three standard deviations of a binomial of 10,000 with 0.3.
        Assert.All(drawn, n => Assert.InRange(n, 3000 - 138, 3000 + 138));
        Assert.Equal(10, drawn.Count);
    }

    [Fact]
    public void Answers_replayed_give_the_same_mark_the_newest_counts_and_a_taken_back_one_does_not()
    {
        var paper = Draw("种子", Guid.Parse("019b0000-0000-7000-8000-000000000001"), Bank);
        JournalLine Line(long position, long sequence, int number, string letters) =>
            new(position, sequence, PaperAnswers.Line(number, letters), DateTimeOffset.UnixEpoch);
        var (first, second) = (paper.Items[0], paper.Items[1]);
        JournalLine[] journal =
        [
            Line(0, 0, 1, first.Key),
            // Sent late: an older answer than the one above it in the journal.
            Line(1, 5, 2, second.Key),
            Line(2, 4, 2, second.Key == "A" ? "B" : "A"),
            Line(3, 6, 3, "A"),
            Line(4, 7, 3, ""),
        ];
        var answers = PaperAnswers.Counting(journal);
        Assert.Equal([$"1 {first.Key}", $"2 {second.Key}"], answers);
        Assert.Equal(answers, PaperAnswers.Counting(journal.Reverse()));
        var mark = Marking.Of(paper, answers, new HashSet<Guid>());
        Assert.Equal((first.Points + second.Points, 2), (mark.Points, mark.Right));
        var voided = paper.Items[5];
        Assert.Equal(mark.Points + voided.Points, Marking.Of(paper, answers, new HashSet<Guid> { voided.Question }).Points);
    }

    [Theory]
    [InlineData(QuestionKind.Single, "b", true)]
    [InlineData(QuestionKind.Single, "Ｂ", true)]
    [InlineData(QuestionKind.Single, "AB", false)]
    [InlineData(QuestionKind.Single, "E", false)]
    [InlineData(QuestionKind.Single, "", false)]
    [InlineData(QuestionKind.Multiple, "D、A", true)]
    [InlineData(QuestionKind.Multiple, "A", false)]
    [InlineData(QuestionKind.TrueFalse, "正确", true)]
    [InlineData(QuestionKind.TrueFalse, "C", false)]
    public void A_question_has_one_right_answer_or_several_as_its_kind_wants(QuestionKind kind, string key, bool isKey) =>
        Assert.Equal(isKey, Choices.IsKey(kind, kind == QuestionKind.TrueFalse ? 2 : 4, key));

    private static Paper Draw(string seed, Guid sitting, IEnumerable<(Guid, QuestionEdition)> bank) =>
        Paper.Draw(seed, sitting, Blueprint, bank);

    private static BlueprintPart Part(QuestionKind kind, string? area, QuestionDifficulty? difficulty, int count, int points) =>
        new()
        {
            Kind = kind,
            Area = area,
            Difficulty = difficulty,
            Count = count,
            Points = points,
        };

    private static (Guid, QuestionEdition) Question(int i)
    {
        var kind = (QuestionKind)(i % 3);
        IReadOnlyList<string> options = kind == QuestionKind.TrueFalse ? [] : ["甲", "乙", "丙", "丁"];
        return (
            Guid.Parse($"019b0000-0000-7000-9000-{i:000000000000}"),
            new(
                1,
                i,
                kind,
                $"第{i}题",
                options,
                kind == QuestionKind.Multiple ? "AD" : "B",
                i % 2 == 0 ? "公安" : "民政",
                (QuestionDifficulty)(i / 3 % 3),
                ""
            )
        );
    }
}
