using System.Globalization;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Mechanisms.ProblemLedger;

namespace Fazhi.Issuing;

/// <summary>案卷评查的文书 — the letter to a body with its files, grades and problems; the report of the round with the ranking and what cost most.</summary>
internal static class FileReviewBindings
{
    internal static Dictionary<string, object?> Letter(Issue issue)
    {
        var feedback = (ReviewFeedback)issue.Matter;
        var round = Round(issue, feedback.Parent!.Value);
        var files = issue
            .Parts<ReviewedFile>(round.Id)
            .Where(f => f.Organ == feedback.Body && f.Stage == ReviewedFileStage.Confirmed)
            .ToList();
        using var db = issue.Store.Open();
        var ids = files.ConvertAll(f => (Guid?)f.Id);
        var found = db.Matters<FoundProblem>(issue.Store.CountyCode)
            .Where(p => ids.Contains(p.FileId))
            .Select(p => p.Id)
            .ToList();
        var problems = issue.Others(found).Values.Cast<FoundProblem>().OrderBy(p => p.Sequence).ToList();
        return new()
        {
            ["organ.name"] = issue.County.OrganName(feedback.Organ),
            ["document.date"] = issue.On,
            ["recipient.name"] = issue.County.OrganName(feedback.Body),
            ["round.title"] = round.Title,
            ["round.from"] = round.From,
            ["round.until"] = round.Until,
            ["result.files"] = feedback.Files,
            ["result.mean"] = Number(feedback.Mean),
            ["result.excellent"] = files.Count(f => f.Grade == FileGrade.Excellent),
            ["result.passed"] = files.Count(f => f.Grade == FileGrade.Passed),
            ["result.failed"] = files.Count(f => f.Grade == FileGrade.Failed),
            ["answer.days"] = feedback.Parameter(FileReviewParameters.AnswerDays),
            ["files"] = files
                .Select(f =>
                    PrintedRow.Of(
                        ("number", f.CaseNumber),
                        ("cause", f.Cause),
                        ("total", Number(f.Total ?? 0)),
                        ("grade", f.Grade is { } g ? Terms.Of(g) : "")
                    )
                )
                .ToList(),
            ["problems"] = problems
                .Select(p => PrintedRow.Of(("title", p.Title), ("measure", p.Measure), ("due_on", p.FirstDueOn)))
                .ToList(),
        };
    }

    internal static Dictionary<string, object?> Report(Issue issue)
    {
        var (round, act) = ((ReviewRound)issue.Matter, (ConcludeRound)issue.Recorded.Act);
        var all = ReviewStatistics.Of(issue.Parts<ReviewedFile>(round.Id));
        return new()
        {
            ["organ.name"] = issue.County.OrganName(round.Organ),
            ["document.date"] = issue.On,
            ["round.title"] = round.Title,
            ["round.from"] = round.From,
            ["round.until"] = round.Until,
            ["result.in_scope"] = all.InScope,
            ["result.files"] = all.Decided,
            ["result.bodies"] = all.Bodies.Count,
            ["result.problems"] = all.Bodies.Sum(b => b.Problems),
            ["result.by_third"] = all.ByThird,
            ["result.kappa"] = all.Kappa?.ToString("0.00", CultureInfo.InvariantCulture),
            ["result.text"] = Paragraphs.Of(act.Result),
            ["bodies"] = all
                .Bodies.Select(b =>
                    PrintedRow.Of(
                        ("rank", b.Rank),
                        ("name", issue.County.OrganName(b.Body)),
                        ("files", b.Files),
                        ("mean", Number(b.Mean)),
                        ("excellent", b.Excellent),
                        ("failed", b.Failed),
                        ("problems", b.Problems)
                    )
                )
                .ToList(),
            ["items"] = all
                .MostLost.Select(i =>
                    PrintedRow.Of(
                        ("name", $"{i.Item.Heading}：{i.Item.Text}"),
                        ("lost", i.Lost),
                        ("applied", i.Applied),
                        ("points", Number(i.Points))
                    )
                )
                .ToList(),
        };
    }

    private static ReviewRound Round(Issue issue, Guid id) => (ReviewRound)issue.Others([id])[id];

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
