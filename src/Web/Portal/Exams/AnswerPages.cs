using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.Exams;

/// <summary>
/// 答题 — the paper as one page and one form, so that nothing has to be loaded while the network is gone. Without scripts it is saved by a button; with them each answer is sent as it is given, numbered, and acknowledged once it is on disk.
/// </summary>
internal static class AnswerPages
{
    // Another page of the same candidate may have used the next number.
    private const int Tries = 20;

    internal static IResult Stranger() => View.Show<StrangerPage>(StatusCodes.Status401Unauthorized);

    internal static IResult Show(
        HttpContext http,
        CountyStore store,
        CountyClock clock,
        Desk desk,
        Presence presence,
        string? saved
    )
    {
        if (ExamRoom.Sitting(http, store) is not { } sitting)
            return Stranger();
        if (sitting.Stage == SittingStage.Seated && ExamRoom.IsOver(sitting, clock))
            new MomentSweep(desk).Run(http.RequestAborted);
        else if (sitting.Stage == SittingStage.Seated)
        {
            presence.Heard(sitting.Id, 0);
            return Paper(store, clock, sitting, new FormState(), saved is not null);
        }

        return Results.LocalRedirect($"{ExamPortal.Address}/done");
    }

    /// <summary>The form as a whole: what is other than it was is noted.</summary>
    internal static async Task<IResult> Save(HttpContext http, CountyStore store, CountyClock clock, Desk desk)
    {
        if (ExamRoom.Sitting(http, store) is not { } sitting)
            return Stranger();
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var seat = ExamRoom.Of(store, sitting);
        if (Refusal(form.Get("paper"), seat, clock) is { } refused)
        {
            form.Refuse([refused]);
            return Paper(store, clock, sitting, form, saved: false, StatusCodes.Status422UnprocessableEntity);
        }

        var (next, before) = ExamRoom.Journal(store, sitting.Id);
        foreach (var (i, item) in seat.Paper.Items.Index())
        {
            var number = i + 1;
            var typed = string.Concat(form.GetAll(Field(number)));
            // A radio button that was never touched isn't sent; nor is a check mark taken away, which its companion tells.
            if (!form.Values.Any(v => v.Key == Field(number)) || Letters(item, typed) is not { } letters)
                continue;
            if (letters == before.GetValueOrDefault(number, ""))
                continue;
            var noted = Noted.NumberTaken;
            for (var tried = 0; tried < Tries && noted == Noted.NumberTaken; tried++)
                noted = await desk.Journal.NoteAsync(sitting.Id, next++, PaperAnswers.Line(number, letters));
            if (noted == Noted.Kept)
                continue;
            form.Refuse([noted == Noted.Closed ? AnswerProblems.HandedIn : AnswerProblems.NotNow]);
            return Paper(
                store,
                clock,
                sitting,
                form,
                saved: false,
                noted == Noted.Closed ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable
            );
        }

        return http.Request.Form.ContainsKey("_submit")
            ? Results.LocalRedirect(ExamPortal.SubmitAddress)
            : Results.LocalRedirect(
                $"{ExamPortal.PaperAddress}?saved=1#q{(int.TryParse(http.Request.Form["_at"], out var at) ? at : 1).ToString(CultureInfo.InvariantCulture)}"
            );
    }

    /// <summary>One answer, from the page's script.</summary>
    internal static async Task<IResult> Note(HttpContext http, CountyStore store, CountyClock clock, Desk desk, Presence presence)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        if (ExamRoom.Sitting(http, store) is not { } sitting)
            return Refused(AnswerProblems.NotSeated, StatusCodes.Status401Unauthorized);
        var seat = ExamRoom.Of(store, sitting);
        if (Refusal(posted["paper"], seat, clock) is { } refused)
            return Refused(refused, StatusCodes.Status422UnprocessableEntity);
        if (
            !long.TryParse(posted["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            || !int.TryParse(posted["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1
            || number > seat.Paper.Items.Count
            || Letters(seat.Paper.Items[number - 1], posted["letters"].ToString()) is not { } letters
        )
            return Refused(AnswerProblems.NoSuchAnswer, StatusCodes.Status422UnprocessableEntity);
        _ = int.TryParse(posted["unsent"], NumberStyles.None, CultureInfo.InvariantCulture, out var unsent);
        presence.Heard(sitting.Id, unsent);
        return await desk.Journal.NoteAsync(sitting.Id, sequence, PaperAnswers.Line(number, letters)) switch
        {
            Noted.Kept => Results.Json(
                new
                {
                    acknowledged = sequence,
                    now = clock.Now.ToUnixTimeMilliseconds(),
                    ends = sitting.EndsAt,
                }
            ),
            Noted.NumberTaken => Results.Json(
                new { code = AnswerProblems.NumberTaken.Code, next = ExamRoom.Journal(store, sitting.Id).Next },
                statusCode: StatusCodes.Status409Conflict
            ),
            Noted.Closed => Refused(AnswerProblems.HandedIn, StatusCodes.Status422UnprocessableEntity),
            _ => Refused(AnswerProblems.NotNow, StatusCodes.Status503ServiceUnavailable),
        };
    }

    /// <summary>How the time stands; by it the room's page knows that the candidate is there.</summary>
    internal static IResult State(HttpContext http, CountyStore store, CountyClock clock, Presence presence, int? unsent)
    {
        if (ExamRoom.Sitting(http, store) is not { } sitting)
            return Refused(AnswerProblems.NotSeated, StatusCodes.Status401Unauthorized);
        presence.Heard(sitting.Id, unsent ?? 0);
        return Results.Json(
            new
            {
                now = clock.Now.ToUnixTimeMilliseconds(),
                ends = sitting.EndsAt,
                open = sitting.Stage == SittingStage.Seated && !ExamRoom.IsOver(sitting, clock),
            }
        );
    }

    /// <summary>The name of a question's field.</summary>
    internal static string Field(int number) => string.Create(CultureInfo.InvariantCulture, $"q{number}");

    private static IResult Refused(Problem refusal, int status) =>
        Results.Json(new { code = refusal.Code, refused = refusal.ToString() }, statusCode: status);

    private static Problem? Refusal(string? paper, Seat seat, CountyClock clock) =>
        paper != seat.Mark ? AnswerProblems.AnotherPaper
        : seat.Sitting.Stage != SittingStage.Seated ? AnswerProblems.HandedIn
        : ExamRoom.IsOver(seat.Sitting, clock) ? AnswerProblems.TimeIsUp
        : null;

    // Nothing takes the answer back; of a question with one right option one letter.
    private static string? Letters(PaperItem item, string typed) =>
        typed.Length == 0 ? ""
        : Choices.Read(item.Edition.Kind, item.Options.Count, typed) is { } read
        && (item.Edition.Kind == QuestionKind.Multiple || read.Length == 1)
            ? read
        : null;

    private static IResult Paper(
        CountyStore store,
        CountyClock clock,
        Sitting sitting,
        FormState form,
        bool saved,
        int status = StatusCodes.Status200OK
    )
    {
        var seat = ExamRoom.Of(store, sitting);
        var (next, answers) = ExamRoom.Journal(store, sitting.Id);
        return View.Show<ExamPaperPage>(
            status,
            (nameof(ExamPaperPage.Seat), seat),
            (nameof(ExamPaperPage.Form), form),
            (nameof(ExamPaperPage.Next), next),
            (nameof(ExamPaperPage.Answers), answers),
            (nameof(ExamPaperPage.Now), clock.Now),
            (nameof(ExamPaperPage.Ends), DateTimeOffset.FromUnixTimeSeconds(sitting.EndsAt ?? 0).ToOffset(CountyClock.Offset)),
            (nameof(ExamPaperPage.Saved), saved)
        );
    }
}
