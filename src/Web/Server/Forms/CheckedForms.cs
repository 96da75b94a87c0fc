using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Fazhi.Web.Traffic;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Forms;

/// <summary>
/// 表单校验 — every form comes from a page of ours: it is read within bounds and its token checked on every route that takes a post, before anything else is
/// done. What was typed comes back to the person if the form has expired or couldn't be kept.
/// </summary>
public static class CheckedForms
{
    /// <summary>So many seconds later a form that couldn't be kept may be sent again.</summary>
    private const int Later = 5;

    /// <summary>A route that takes a form without files.</summary>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder route) => route.Takes(BoundedForm.MostText);

    /// <summary>A route that takes a form with files.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route) => route.Takes(CountyServices.LargestForm);

    /// <summary>The status of a form shown again after a refusal: to be mended, or sent again a little later as it is.</summary>
    public static int StatusOf(HttpContext http, IReadOnlyList<Problem> problems)
    {
        if (!problems.IsUnsaved())
            return StatusCodes.Status422UnprocessableEntity;
        http.Response.Headers.RetryAfter = $"{Later}";
        return StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Whether an act was refused because it couldn't be written, which the same request may do later.</summary>
    public static bool IsUnsaved(this IReadOnlyList<Problem> problems) => problems.Any(p => p.Kind == ProblemKind.Unsaved);

    private static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, long most) =>
        route
            .DisableAntiforgery()
            .WithMetadata(new FormSize(most))
            .AddEndpointFilter((context, next) => Answer(context, next, most));

    private static async ValueTask<object?> Answer(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        long most
    )
    {
        var http = context.HttpContext;
        if (await BoundedForm.Read(http, most) is { } refused)
            return PlainError.Page(http, refused);
        if (!await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
            return Again(http, StatusCodes.Status400BadRequest, UnsentForm.Expired);
        var store = http.RequestServices.GetRequiredService<CountyStore>();
        try
        {
            // The page that answers asks the database too: it is made here, where what was typed is at hand.
            var answer = await next(context);
            if (answer is not IResult page)
                return answer;
            await page.ExecuteAsync(http);
            return Results.Empty;
        }
        catch (NoRoomException full)
        {
            return Again(http, full.Status, full.Message);
        }
        catch (Exception e) when (!http.Response.HasStarted && store.FaultOf(e) is { } fault)
        {
            store.Lost(fault);
            http.Response.Clear();
            http.Response.Headers.RetryAfter = $"{Later}";
            return Again(http, StatusCodes.Status503ServiceUnavailable, fault.Text);
        }
    }

    /// <summary>A form that no route could answer, to be sent again; <c>null</c> if the request was none.</summary>
    /// <param name="http">The request.</param>
    /// <param name="endpoint">The route it was meant for.</param>
    /// <param name="fault">What went wrong.</param>
    public static async Task<IResult?> Unsent(HttpContext http, Endpoint? endpoint, StorageFault fault)
    {
        if (
            endpoint?.Metadata.GetMetadata<FormSize>() is not { } size
            || !http.Request.HasFormContentType
            || await BoundedForm.Read(http, size.Most) is not null
        )
            return null;
        // The form's token is for the session that couldn't be looked up; nothing else is done in its name.
        if (http.User.Identity?.IsAuthenticated != true && EndedSession.Of(http) is { } session)
            http.User = session;
        return Again(http, StatusCodes.Status503ServiceUnavailable, fault.Text);
    }

    private static IResult Again(HttpContext http, int status, string why)
    {
        var posted = http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty;
        return View.Show<UnsentForm>(
            status,
            (nameof(UnsentForm.Why), why),
            (nameof(UnsentForm.Action), http.Request.Path + http.Request.QueryString),
            (nameof(UnsentForm.Typed), FormReader.Read(posted).Values.ToList()),
            // The request key goes with it: what was done after all isn't done twice.
            (
                nameof(UnsentForm.Carried),
                posted
                    .Where(p => p.Key.StartsWith('_') && p.Key != "_token")
                    .Select(p => KeyValuePair.Create(p.Key, p.Value.ToString()))
                    .ToList()
            )
        );
    }
}

/// <summary>The most bytes of a form's body, for whoever reads it before the route does.</summary>
internal sealed record FormSize(long Most);
