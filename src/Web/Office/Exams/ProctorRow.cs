using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Web.Pages;

namespace Fazhi.Web.Office.Exams;

/// <summary>监考的一行 — one candidate as the proctor sees him.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Answered">How many questions he has answered, as far as the server has it.</param>
/// <param name="LastSaved">When his last answer was saved.</param>
/// <param name="Heard">When his page was heard of last, and how many answers it couldn't send.</param>
public sealed record ProctorRow(Sitting Sitting, int Answered, DateTimeOffset? LastSaved, (DateTimeOffset At, int Unsent)? Heard)
{
    /// <summary>All candidates of an exam; who is at work comes first.</summary>
    internal static IReadOnlyList<ProctorRow> Of(CountyStore store, Exam exam, Presence presence)
    {
        var sittings = ExamOffice.Sittings(store, exam);
        return
        [
            .. sittings
                .Where(s => s.Stage is not (SittingStage.Rejected or SittingStage.Withdrawn))
                .Select(s => One(store, s, presence))
                .OrderBy(r => r.Sitting.Stage == SittingStage.Seated ? 0 : 1)
                .ThenBy(r => r.Sitting.Ticket, StringComparer.Ordinal),
        ];
    }

    private static ProctorRow One(CountyStore store, Sitting sitting, Presence presence)
    {
        if (sitting.Stage != SittingStage.Seated)
            return new ProctorRow(sitting, sitting.Answers.Count, null, null);
        var lines = JournalDesk.Read(store, sitting.Id);
        return new ProctorRow(
            sitting,
            PaperAnswers.Counting(lines).Count,
            lines is [.., var last] ? last.At : null,
            presence.Last(sitting.Id)
        );
    }
}
