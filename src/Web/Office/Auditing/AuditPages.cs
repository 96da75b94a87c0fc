using System.Globalization;
using Fazhi.Auditor;
using Fazhi.Auditor.Comparing;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Clocks;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Auditing;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Auditing;

/// <summary>核对报告 — any text's arithmetic, and whether it says what the county's ledger and its last report say.</summary>
internal static class AuditPages
{
    internal const string Year = "year";
    internal const string Before = "before";

    internal static void Map(IEndpointRouteBuilder office)
    {
        office.MapGet("/audit", Open);
        office.MapPost("/audit", Check).TakesFiles();
    }

    private static IResult Open(CountyClock clock)
    {
        var form = new FormState();
        form.Set(Year, (clock.Today.Year - 1).ToString(CultureInfo.InvariantCulture));
        return Page(form, clock, null, []);
    }

    private static async Task<IResult> Check(HttpContext http, MatterReader reader, CountyClock clock, UploadReader uploads)
    {
        var posted = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = FormReader.Read(posted);
        if (await AuditPaper.Read(posted, form, uploads, http.RequestAborted) is not { } paper)
            return Page(form, clock, null, [], StatusCodes.Status422UnprocessableEntity);
        var findings = paper.Findings().ToList();
        if (Scalars.Read<int>(form.Get(Year)) is { } year and >= 1949 and <= 2200)
        {
            findings.AddRange(Comparison.Contradictions(paper.Text, KnownFigures.Of(reader, year)));
            if (form.IsChecked(Before) && KnownFigures.LastReport(reader.Store, year - 1) is { } last)
                findings.AddRange(Comparison.SilentChanges(paper.Text, AuditText.Of(last), year - 1));
        }

        return Page(form, clock, paper.Text, [.. findings.OrderBy(f => f.Offset)]);
    }

    private static IResult Page(
        FormState form,
        CountyClock clock,
        AuditText? text,
        IReadOnlyList<Finding> findings,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<AuditPage>(
            status,
            (nameof(AuditPage.Form), form),
            (nameof(AuditPage.LastYear), clock.Today.Year - 1),
            (nameof(AuditPage.Text), text),
            (nameof(AuditPage.Findings), findings)
        );
}
