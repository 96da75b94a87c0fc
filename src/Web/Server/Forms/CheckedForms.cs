using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Forms;

/// <summary>表单校验 — every form comes from a page of ours: its token is checked on every route that takes a post, before anything is read.</summary>
public static class CheckedForms
{
    /// <summary>A route that takes a form. A form whose token has expired is shown to the person with what was typed, to be sent again.</summary>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder route) =>
        route
            .DisableAntiforgery()
            .AddEndpointFilter(
                async (context, next) =>
                {
                    var http = context.HttpContext;
                    if (http.Request.ContentLength > CountyServices.LargestForm)
                        return PlainError.Page(http, StatusCodes.Status413RequestEntityTooLarge);
                    var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
                    if (await antiforgery.IsRequestValidAsync(http))
                        return await next(context);
                    var typed = http.Request.HasFormContentType
                        ? FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted))
                        : new FormState();
                    return View.Show<ExpiredForm>(
                        StatusCodes.Status400BadRequest,
                        (nameof(ExpiredForm.Action), http.Request.Path + http.Request.QueryString),
                        (nameof(ExpiredForm.Typed), typed.Values.ToList())
                    );
                }
            );
}
