using Fazhi.Matters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>一次考试的试卷 — draws the papers of an exam from its seed, its blueprint and the bank of its day.</summary>
/// <param name="exam">The exam, open for registration at least.</param>
/// <param name="blueprint">Its blueprint.</param>
/// <param name="bank">The bank as it was at the exam's place in the ledger.</param>
public sealed class ExamPapers(Exam exam, IReadOnlyList<BlueprintPart> blueprint, IReadOnlyList<(Guid Question, QuestionEdition Edition)> bank)
{
    /// <summary>The bank.</summary>
    public IReadOnlyList<(Guid Question, QuestionEdition Edition)> Bank => bank;

    /// <summary>A candidate's paper.</summary>
    public Paper Of(Guid sitting) => Paper.Draw(exam.Seed!, sitting, blueprint, bank);

    /// <summary>What a candidate's answers come to, with what is void now.</summary>
    /// <exception cref="InvalidOperationException">The paper isn't the one the candidate was given: a fault of the program, or of the tables.</exception>
    public PaperMark Mark(Sitting sitting)
    {
        var paper = Of(sitting.Id);
        return paper.Digest == sitting.PaperDigest
            ? Marking.Of(paper, sitting.Answers, exam.VoidedIds)
            : throw new InvalidOperationException($"The paper of sitting {sitting.Id} is drawn otherwise than on its day.");
    }

    /// <summary>The papers of an exam by the county's records.</summary>
    public static ExamPapers Of(Exam exam, ICountyRecords records)
    {
        var bank = exam.Bank ?? -1;
        return new(
            exam,
            records.Find<PaperBlueprint>(exam.Blueprint.Id)?.Parts ?? [],
            At(records.Each<ExamQuestion>(q => q.UsedSince != null && q.UsedSince <= bank), bank)
        );
    }

    /// <summary>The bank at a place in the ledger, from the questions of today.</summary>
    public static IReadOnlyList<(Guid Question, QuestionEdition Edition)> At(IEnumerable<ExamQuestion> questions, long bank) =>
        [.. questions.Select(q => (q.Id, Edition: q.At(bank))).Where(q => q.Edition is not null).Select(q => (q.Id, q.Edition!))];
}
