using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Consultations;

/// <summary>提意见 — on the whole or a paragraph, without an account; the form keeps which words it was opened on, so that a draft changed meanwhile is told and nothing typed is lost.</summary>
internal static class RemarkPages
{
    internal const string Draft = "_draft_no";
    internal const string Window = "_window";
    internal const string Paragraph = "_paragraph";
    internal const string Mark = "_mark";

    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet($"{ConsultationPortal.Address}/{{id:guid}}/comment", Open);
        own.MapPost($"{ConsultationPortal.Address}/{{id:guid}}/comment", Submit).TakesFiles().RequireRateLimiting("acting");
    }

    private static IResult Open(Guid id, int? paragraph, MatterReader reader, PostedForms forms, ActFlow flow, CountyClock clock)
    {
        if (ConsultationPages.Find(reader, id) is not { } consultation)
            return Site.NotFound("这次征求意见");
        var at = Math.Clamp(paragraph ?? 0, 0, DraftText.Paragraphs(consultation.Current.Text).Count);
        return Form(
            consultation,
            new RemarkTarget(consultation, at),
            Public(forms.Empty(typeof(SubmitComment))),
            flow.Begin(),
            clock
        );
    }

    private static async Task<IResult> Submit(
        HttpContext http,
        Guid id,
        MatterReader reader,
        PostedForms forms,
        ActFlow flow,
        Receipts receipts,
        CountyClock clock
    )
    {
        if (ConsultationPages.Find(reader, id) is not { } consultation)
            return Site.NotFound("这次征求意见");
        var form = Public(await forms.Read(http, typeof(SubmitComment)));
        var target = RemarkTarget.Posted(http.Request.Form, consultation);
        foreach (var sent in form.Values.Select(v => ApplicationStep.Top(v.Key)).Distinct().Except(CommentPage.Asked).ToList())
            form.Remove(sent);
        form.Set("draft", Scalars.Write(target.DraftNo));
        form.Set("window", Scalars.Write(target.Window));
        form.Set("paragraph", Scalars.Write(target.Paragraph));
        form.Set("paragraphMark", target.Mark ?? "");
        var step = await flow.Take(
            new ActPosting(
                http,
                form,
                Actor.Resident($"remark/{id:N}", form.Get("name") ?? ""),
                () =>
                    PostedForms.ToAct(form, typeof(SubmitComment)) is not { } act
                        ? null
                        : new ActRequest
                        {
                            Act = act,
                            Opens = ConsultationPortal.Remark,
                            Organ = consultation.Organ,
                            Parent = id,
                        }
            )
            {
                KeyPrefix = $"remark/{id:N}/",
            }
        );
        if (step.Done is { } done)
            return SubmitPages.Issue(http, done.Matter!.Id, ConsultationPortal.Remark, "意见", receipts);
        var now = ConsultationPages.Find(reader, id) ?? consultation;
        return Form(now, target.Now(now), form, step.Facts, clock, step.Status);
    }

    private static FormState Public(FormState form)
    {
        form.ForPublic = true;
        return form;
    }

    private static IResult Form(
        Consultation consultation,
        RemarkTarget target,
        FormState form,
        FormFacts facts,
        CountyClock clock,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<CommentPage>(
            status,
            (nameof(CommentPage.Consultation), consultation),
            (nameof(CommentPage.On), target),
            (nameof(CommentPage.Form), form),
            (nameof(CommentPage.Facts), facts),
            (nameof(CommentPage.Today), clock.Today)
        );
}

/// <summary>对哪里提意见 — of which draft which paragraph, by its number and its words.</summary>
/// <param name="DraftNo">The draft.</param>
/// <param name="Window">In which window.</param>
/// <param name="Paragraph">The paragraph; 0 for the whole.</param>
/// <param name="Mark">The paragraph's mark; <c>null</c> for the whole.</param>
/// <param name="Words">The paragraph's words; empty for the whole.</param>
public sealed record RemarkTarget(int DraftNo, int Window, int Paragraph, string? Mark, string Words)
{
    internal RemarkTarget(Consultation consultation, int paragraph)
        : this(consultation.DraftNo, consultation.Window, paragraph, null, "")
    {
        if (paragraph == 0)
            return;
        Words = DraftText.Paragraphs(consultation.Current.Text)[paragraph - 1];
        Mark = DraftText.Mark(Words);
    }

    internal static RemarkTarget Posted(IFormCollection form, Consultation consultation)
    {
        int Read(string name) => Scalars.Read<int>(form[name]) is >= 0 and var number ? number : 0;
        var mark = form[RemarkPages.Mark].ToString() is { Length: > 0 and <= 16 } sent ? sent : null;
        var (draft, paragraph) = (Read(RemarkPages.Draft), Read(RemarkPages.Paragraph));
        var words = consultation.Versions.FirstOrDefault(v => v.No == draft) is { } version
            ? DraftText.Paragraphs(version.Text).ElementAtOrDefault(paragraph - 1)
            : null;
        return new RemarkTarget(draft, Read(RemarkPages.Window), paragraph, paragraph == 0 ? null : mark, words ?? "");
    }

    /// <summary>The same place in the draft as it stands now: the paragraph with the same words, or else the whole.</summary>
    internal RemarkTarget Now(Consultation consultation)
    {
        if (DraftNo == consultation.DraftNo)
            return this with { Window = consultation.Window };
        var place = DraftText.Paragraphs(consultation.Current.Text).ToList().FindIndex(p => DraftText.Mark(p) == Mark);
        return new RemarkTarget(consultation, place + 1);
    }
}
