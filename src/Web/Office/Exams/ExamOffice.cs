using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Exams;

/// <summary>资格考试（办公端） — the room as the proctor sees it, the tickets to print, how each question did. Only whoever holds the exam sees them.</summary>
public sealed class ExamOffice : OfficePages<ExamsMechanism>
{
    internal const string Type = "exam";
    internal const string Part = "sitting";

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/{{id:guid}}/proctor", Proctor);
        office.MapGet($"/{Type}/{{id:guid}}/tickets", Tickets);
        office.MapGet($"/{Type}/{{id:guid}}/statistics", Statistics);
        office.MapGet($"/{ReviewQuestions.Question}/review", ReviewQuestions.Show);
        office.MapPost($"/{ReviewQuestions.Question}/review", ReviewQuestions.Approve).TakesForm();
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code == ReviewQuestions.Question ? [new(ReviewQuestions.Address, "checks", "成批审定")] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is not Exam exam
            ? []
            : exam.Stage switch
            {
                ExamStage.Registration => [Page(exam, "tickets", "ticket", "准考证打印")],
                ExamStage.Held =>
                [
                    Page(exam, "proctor", "device-desktop-analytics", "监考"),
                    Page(exam, "tickets", "ticket", "准考证打印"),
                ],
                ExamStage.Marked or ExamStage.Published => [Page(exam, "statistics", "chart-histogram", "试题分析")],
                _ => [],
            };

    private static OwnPage Page(Matter exam, string page, string icon, string text) =>
        new($"{Office.Pages.Of(Type, exam.Id)}/{page}", icon, text);

    private static IResult Proctor(HttpContext http, Guid id, MatterReader reader, CountyClock clock, Presence presence) =>
        Held(http, id, reader) is { } exam
            ? View.Show<ProctorPage>(
                (nameof(ProctorPage.Exam), exam),
                (nameof(ProctorPage.Now), clock.Now),
                (nameof(ProctorPage.Rows), ProctorRow.Of(reader.Store, exam, presence))
            )
            : Pages.NotFound("这次考试");

    private static IResult Tickets(HttpContext http, Guid id, MatterReader reader) =>
        Held(http, id, reader) is { Seed: not null } exam
            ? View.Show<TicketsPage>(
                (nameof(TicketsPage.Exam), exam),
                (
                    nameof(TicketsPage.Sittings),
                    Sittings(reader.Store, exam).Where(s => s.Stage is SittingStage.Eligible or SittingStage.Seated).ToList()
                )
            )
            : Pages.NotFound("这次考试");

    private static IResult Statistics(HttpContext http, Guid id, MatterReader reader)
    {
        if (Held(http, id, reader) is not { Stage: ExamStage.Marked or ExamStage.Published } exam)
            return Pages.NotFound("这次考试的试题分析");
        var store = reader.Store;
        using var db = store.Open();
        var papers = ExamPapers.Of(exam, store.Records(db));
        var marked = Sittings(store, exam).Where(s => s.Points is not null).ToList();
        return View.Show<StatisticsPage>(
            (nameof(StatisticsPage.Exam), exam),
            (nameof(StatisticsPage.Marked), marked),
            (
                nameof(StatisticsPage.Rows),
                ItemStatistics.Of([.. marked.Select(s => new AnsweredPaper(papers.Of(s.Id), s.Answers))])
            )
        );
    }

    internal static List<Sitting> Sittings(CountyStore store, Exam exam)
    {
        using var db = store.Open();
        var id = exam.Id;
        return
        [
            .. db.Matters<Sitting>(store.CountyCode).Where(s => s.Parent == id).OrderBy(s => s.Ticket).ThenBy(s => s.Sequence),
        ];
    }

    // Names, codes and right answers stand on these pages: they are for whoever holds the exam.
    private static Exam? Held(HttpContext http, Guid id, MatterReader reader) =>
        reader.Find(Type, id, http.Viewer()) is Exam exam
        && http.Viewer().PartIn(reader.Store.Types.Of(exam), exam) == Reader.Holder
            ? exam
            : null;
}
