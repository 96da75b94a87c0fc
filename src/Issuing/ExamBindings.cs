using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;

namespace Fazhi.Issuing;

/// <summary>资格考试的文书 — the notice of an exam, a candidate's ticket, the results by ticket number.</summary>
internal static class ExamBindings
{
    internal static Dictionary<string, object?> Notice(Issue issue)
    {
        var exam = (Exam)issue.Matter;
        var blueprint = issue.Others([exam.Blueprint.Id]).Values.Cast<PaperBlueprint>().Single();
        return new(Of(issue, exam))
        {
            ["exam.questions"] = blueprint.Questions,
            ["exam.points"] = blueprint.Points,
            ["exam.pass_percent"] = exam.PassPercent,
        };
    }

    internal static Dictionary<string, object?> Ticket(Issue issue)
    {
        var sitting = (Sitting)issue.Matter;
        var exam = issue.Others([sitting.Parent!.Value]).Values.Cast<Exam>().Single();
        return new(Of(issue, exam))
        {
            ["candidate.name"] = sitting.Name,
            ["candidate.organ"] = issue.County.OrganName(sitting.Organ),
            ["candidate.area"] = sitting.Area,
            ["ticket.number"] = sitting.Ticket ?? "",
            ["ticket.code"] = TicketCode.Of(exam.Seed!, sitting.Id, sitting.TicketIssue),
            ["ticket.again"] = sitting.TicketIssue > 1,
        };
    }

    internal static Dictionary<string, object?> Results(Issue issue)
    {
        var exam = (Exam)issue.Matter;
        var sittings = issue.Parts<Sitting>(exam.Id);
        return new(Of(issue, exam))
        {
            ["exam.sat"] = sittings.Count(s => s.SatOn is not null),
            ["exam.passed"] = sittings.Count(s => s.Stage == SittingStage.Passed),
            ["exam.absent"] = sittings.Count(s => s.Stage == SittingStage.Absent),
            ["exam.seed"] = exam.Seed,
            ["exam.seed_digest"] = exam.SeedDigest,
            ["exam.bank"] = exam.Bank,
            ["results"] = sittings
                .Where(s => s.Stage is SittingStage.Passed or SittingStage.Failed or SittingStage.Absent)
                .OrderBy(s => s.Ticket, StringComparer.Ordinal)
                .Select(s => PrintedRow.Of(("ticket", s.Ticket), ("result", Terms.Of(s.Stage))))
                .ToList(),
        };
    }

    private static Dictionary<string, object?> Of(Issue issue, Exam exam) =>
        new()
        {
            ["organ.name"] = issue.County.OrganName(exam.Organ),
            ["document.date"] = issue.On,
            ["exam.title"] = exam.Title,
            ["exam.held_on"] = exam.HeldOn,
            ["exam.starts_at"] = exam.StartsAt,
            ["exam.place"] = exam.Place,
            ["exam.minutes"] = exam.Minutes,
        };
}
