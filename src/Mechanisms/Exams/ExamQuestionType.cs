using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Exams.ExamQuestionStage;
using P = Fazhi.Mechanisms.Exams.ExamParameters;

namespace Fazhi.Mechanisms.Exams;

/// <summary>试题的规则 — written, approved by another, revised as a new version, retired and kept. Nobody but the organ that keeps the bank reads it: the right answers stand in it.</summary>
public sealed class ExamQuestionType() : MatterType<ExamQuestion, ExamQuestionStage>("exam-question", "资格考试试题", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-check",
        WhyClosed = "试题和答案不公开；公开的是考试的场次、人数和通过率。",
    };

    protected override void Define(Lifecycle<ExamQuestion, ExamQuestionStage> it)
    {
        var ours = Article.WorkingRule;
        it.Uses(P.Fields);
        it.Indexed(m => new { m.Kind, m.Area }, m => m.UsedSince);
        it.Ends(Retired);
        it.Steps(("命题", [Draft]), ("在用", [InUse]), ("停用", [Retired]));
        it.ReadByJusticeBureau();

        var write = it.Opens<WriteQuestion>("命题", Draft).By(Handler, Registrar, InstitutionHead).Under(ours)
            .For("写一道试题；题目多的，用表格一次导入。");
        Sound(write, (_, a) => a);
        write.Needs("KT003", (m, a, c) => !IsAsked(m, a.Stem, c), "不与在用的试题重复", ours, "题库里已经有题干相同的试题；确需修改的，修订那一道。");
        it.Act<ApproveQuestion>("审定试题", Draft, InUse).By(InstitutionHead, LegalReviewer).Under(ours)
            .For("核对题干、选项、答案和依据以后审定，从此可以用于组卷。");
        var revise = it.During<ReviseQuestion>("修订试题", Draft, InUse).By(Handler, Registrar, InstitutionHead).Under(ours)
            .For("修订以后是新的版本；以前的试卷仍然是原来的版本。")
            .Begins((m, _) => new ReviseQuestion
            {
                Kind = m.Kind, Stem = m.Stem, Options = m.Options, Key = m.Key, Area = m.Area, Difficulty = m.Difficulty, Source = m.Source,
                Explanation = m.Explanation, Reason = "",
            });
        Sound(revise, (_, a) => a);
        it.Act<RetireQuestion>("停用试题", [Draft, InUse], Retired).By(Handler, InstitutionHead).Under(ours).ForGood()
            .For("不再使用的试题停用，原来的试卷和成绩不变。");
    }

    private static void Sound<TAct>(ActRule<ExamQuestion, ExamQuestionStage, TAct> rule, Func<ExamQuestion, TAct, IQuestionText> said)
        where TAct : Act<ExamQuestion> =>
        rule.Needs("KT001", (m, a, _) => said(m, a) is var t && Choices.IsKey(t.Kind, Choices.Options(t.Kind, t.Options).Count, t.Key),
                "写明选项中的正确答案", Article.WorkingRule, "单选题和判断题填一个正确答案，多选题填两个以上，都应当是列出的选项的字母。")
            .Needs("KT002", (m, a, _) => said(m, a) is var t
                    && (t.Kind == QuestionKind.TrueFalse ? t.Options.Count == 0 : t.Options.Count is >= 2 and <= Choices.Most && t.Options.Distinct(StringComparer.Ordinal).Count() == t.Options.Count),
                "列出两项以上、各不相同的选项", Article.WorkingRule, "单选题、多选题列2到8个不同的选项；判断题不列选项。");

    private static bool IsAsked(ExamQuestion question, string stem, Circumstances at)
    {
        var id = question.Id;
        return at.Records.Any<ExamQuestion>(q => q.Stem == stem && q.Stage != Retired && q.Id != id);
    }
}
