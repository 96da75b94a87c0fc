using Fazhi.Auditor;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Web.Auditing;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Portal.Auditing;

/// <summary>核对报告 — anybody checks the arithmetic of any published report. What is brought is answered and forgotten.</summary>
internal static class AuditPages
{
    internal static void Map(IEndpointRouteBuilder own)
    {
        own.MapGet("/audit", () => Page(new FormState(), null, []));
        own.MapPost("/audit", (Delegate)Check).TakesFiles().RequireRateLimiting("auditing");
    }

    private static async Task<IResult> Check(HttpContext http, UploadReader reader)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        return await AuditPaper.Read(posted, form, reader, http.RequestAborted) is { } paper
            ? Page(form, paper.Text, paper.Findings())
            : Page(form, null, [], StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Page(
        FormState form,
        AuditText? text,
        IReadOnlyList<Finding> findings,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<AuditPage>(
            status,
            (nameof(AuditPage.Form), form),
            (nameof(AuditPage.Text), text),
            (nameof(AuditPage.Findings), findings)
        );
}
