using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.Exams;

/// <summary>成批审定 — a bank comes by a sheet, hundreds of questions at once: whoever approves reads them one below the other and approves those that are marked, each by an act of its own, all or none.</summary>
internal static class ReviewQuestions
{
    internal const string Question = "exam-question";
    internal const string Address = $"/office/{Question}/review";
    internal const string Chosen = "question";

    // So many are read on one page; the next come when these are approved.
    private const int Most = 100;

    internal static IResult Show(HttpContext http, MatterReader reader) => Page(http, reader, new FormState());

    internal static async Task<IResult> Approve(HttpContext http, MatterReader reader, Desk desk)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var drafts = Drafts(http, reader).Rows.Select(q => q.Id).ToHashSet();
        List<ActRequest> requests =
        [
            .. form.GetAll(Chosen)
                .Select(c => Guid.TryParse(c, out var id) ? id : Guid.Empty)
                .Where(drafts.Contains)
                .Distinct()
                .Select(id => ActRequest.In(id, new ApproveQuestion())),
        ];
        if (requests.Count == 0)
        {
            form.Refuse(Chosen, "请选择要审定的试题；已经审定的不再列出。");
            return Page(http, reader, form, StatusCodes.Status422UnprocessableEntity);
        }

        var problems = desk.PerformTogether(requests, http.Official(), record: true)
            .SelectMany(o => o.Problems)
            .Distinct()
            .ToList();
        if (problems.Count == 0)
            return Results.LocalRedirect($"{Address}?approved={requests.Count}");
        form.Refuse(problems);
        return Page(http, reader, form, CheckedForms.StatusOf(http, problems));
    }

    private static ListPage Drafts(HttpContext http, MatterReader reader) =>
        reader.List(
            new ListQuery
            {
                Type = Question,
                Stages = [nameof(ExamQuestionStage.Draft)],
                Size = Most,
                Order = ListOrder.Opened,
            },
            http.Viewer()
        );

    private static IResult Page(HttpContext http, MatterReader reader, FormState form, int status = StatusCodes.Status200OK)
    {
        var drafts = Drafts(http, reader);
        return View.Show<ReviewQuestionsPage>(
            status,
            (nameof(ReviewQuestionsPage.Form), form),
            (nameof(ReviewQuestionsPage.Drafts), drafts.Rows.Cast<ExamQuestion>().ToList()),
            (nameof(ReviewQuestionsPage.Approved), int.TryParse(http.Request.Query["approved"], out var count) ? count : 0)
        );
    }
}
