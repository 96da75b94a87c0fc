using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Exams;

/// <summary>上机考试 — a candidate comes in by a ticket, answers, hands in. The key is on none of these pages: what isn't loaded can't leave.</summary>
public sealed class ExamPortal : PortalPages<ExamsMechanism>
{
    internal const string Address = "/exam";
    internal const string PaperAddress = $"{Address}/paper";
    internal const string SubmitAddress = $"{Address}/submit";
    internal const string Confirmed = "_confirmed";

    // A room of candidates shares an address, and all come in within a minute.
    private const int Room = 10;

    public override void Map(PortalGroups groups)
    {
        var own = groups.Own;
        own.MapGet(Address, (HttpContext http, CountyStore store) => Enter(http, store));
        own.MapPost(Address, Seat).TakesForm().CountedApart(static _ => null, Room).RequireRateLimiting("tickets");
        own.MapGet(PaperAddress, AnswerPages.Show).CountedApart(ExamRoom.Sender, 1);
        own.MapPost(PaperAddress, AnswerPages.Save).TakesForm().CountedApart(ExamRoom.Sender, 1);
        own.MapPost($"{Address}/answers", AnswerPages.Note).TakesForm().CountedApart(ExamRoom.Sender, 1);
        own.MapGet($"{Address}/state", AnswerPages.State).CountedApart(ExamRoom.Sender, 1);
        own.MapGet(SubmitAddress, Confirm).CountedApart(ExamRoom.Sender, 1);
        own.MapPost(SubmitAddress, Submit).TakesForm().CountedApart(ExamRoom.Sender, 1);
        own.MapGet($"{Address}/done", Done);
        own.MapPost($"{Address}/leave", Leave).TakesForm();
    }

    private static IResult Enter(HttpContext http, CountyStore store) =>
        ExamRoom.Sitting(http, store) is { Stage: SittingStage.Seated }
            ? Results.LocalRedirect(PaperAddress)
            : Ticket(new FormState(), null);

    private static IResult Ticket(FormState form, Sitting? sitting, int status = StatusCodes.Status200OK) =>
        View.Show<TicketPage>(status, (nameof(TicketPage.Form), form), (nameof(TicketPage.Sitting), sitting));

    // First the name is shown, then the ticket is used.
    private static async Task<IResult> Seat(HttpContext http, CountyStore store, Desk desk)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var (number, code) = (TicketCode.Normal(form.Get("ticket")), TicketCode.Normal(form.Get("code")));
        if (Find(store, number) is not { } sitting || Code(store, sitting) != code)
        {
            // One sentence for both: which of the two is wrong is nobody's business.
            form.Refuse("ticket", "准考证号或者入场码不对，请核对最近一次发的准考证。");
            return Ticket(form, null, StatusCodes.Status422UnprocessableEntity);
        }

        if (!http.Request.Form.ContainsKey(Confirmed))
            return Ticket(form, sitting);
        var seat = ExamRoom.Of(store, sitting);
        var outcome = await desk.PerformAsync(
            ActRequest.In(
                sitting.Id,
                new SeatCandidate
                {
                    EntryCode = code,
                    PaperDigest = seat.Paper.Digest,
                    Minutes = seat.Exam.Minutes,
                    GraceSeconds = seat.Exam.GraceSeconds,
                }
            ),
            seat.Candidate
        );
        if (!outcome.Done)
        {
            form.Refuse(outcome.Problems);
            return Ticket(form, sitting, CheckedForms.StatusOf(http, outcome.Problems));
        }

        ExamRoom.Remember(http, (Sitting)outcome.Matter!);
        return Results.LocalRedirect(PaperAddress);
    }

    private static IResult Confirm(HttpContext http, CountyStore store) =>
        ExamRoom.Sitting(http, store) is not { } sitting ? AnswerPages.Stranger()
        : sitting.Stage != SittingStage.Seated ? Results.LocalRedirect($"{Address}/done")
        : Handing(store, sitting, []);

    private static IResult Handing(
        CountyStore store,
        Sitting sitting,
        IReadOnlyList<Problem> problems,
        int status = StatusCodes.Status200OK
    )
    {
        var form = new FormState();
        form.Refuse(problems);
        return View.Show<SubmitPage>(
            status,
            (nameof(SubmitPage.Form), form),
            (nameof(SubmitPage.Questions), ExamRoom.Of(store, sitting).Paper.Items.Count),
            (nameof(SubmitPage.Answers), ExamRoom.Journal(store, sitting.Id).Answers)
        );
    }

    private static async Task<IResult> Submit(HttpContext http, CountyStore store, Desk desk, CountyClock clock)
    {
        if (ExamRoom.Sitting(http, store) is not { } sitting)
            return AnswerPages.Stranger();
        if (sitting.Stage != SittingStage.Seated)
            return Results.LocalRedirect($"{Address}/done");
        if (ExamRoom.IsOver(sitting, clock))
        {
            new MomentSweep(desk).Run(http.RequestAborted);
            return Results.LocalRedirect($"{Address}/done");
        }

        var outcome = await desk.PerformAsync(ActRequest.In(sitting.Id, new SubmitPaper()), ExamRoom.CandidateOf(sitting));
        return outcome.Done
            ? Results.LocalRedirect($"{Address}/done")
            : Handing(store, sitting, outcome.Problems, CheckedForms.StatusOf(http, outcome.Problems));
    }

    private static IResult Done(HttpContext http, CountyStore store) =>
        ExamRoom.Sitting(http, store) switch
        {
            null => AnswerPages.Stranger(),
            { Stage: SittingStage.Seated } => Results.LocalRedirect(PaperAddress),
            { } sitting => View.Show<DonePage>(
                (nameof(DonePage.Sitting), sitting),
                (nameof(DonePage.Questions), ExamRoom.Of(store, sitting).Paper.Items.Count)
            ),
        };

    private static IResult Leave(HttpContext http)
    {
        ExamRoom.Leave(http);
        return Results.LocalRedirect(Address);
    }

    private static Sitting? Find(CountyStore store, string number)
    {
        if (number.Length is 0 or > 20)
            return null;
        using var db = store.Open();
        return db.Matters<Sitting>(store.CountyCode).FirstOrDefault(s => s.Ticket == number);
    }

    private static string? Code(CountyStore store, Sitting sitting) =>
        ExamRoom.Of(store, sitting).Exam.Seed is { } seed ? TicketCode.Of(seed, sitting.Id, sitting.TicketIssue) : null;
}
