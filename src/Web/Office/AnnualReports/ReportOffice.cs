using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>年度报告（办公端） — a report begins with the choice of its template, is written with its figures beside it, and is compared with how it read before.</summary>
public sealed class ReportOffice : OfficePages<AnnualReportsMechanism>
{
    private static readonly OwnPage Progress = new($"/office/{ReportPages.Type}/progress", "list-check", "各单位进度");

    public override IReadOnlyList<OwnPage> Links { get; } = [Progress, new("/office/audit", "calculator", "核对报告")];

    public override void Map(IEndpointRouteBuilder office)
    {
        ReportPages.Map(office);
        EditingPages.Map(office);
    }

    public override string? Opening(MatterType type, string act) =>
        type.Code == ReportPages.Type ? $"{Office.Pages.List(type.Code)}/begin" : null;

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code == ReportPages.Type ? [Progress] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter is AnnualReport or ReportTemplate
            ? [new($"{Office.Pages.Of(type.Code, matter.Id)}/versions", "git-compare", "历次正文对照")]
            : [];

    public override RenderFragment AtEntry() => View.Part<ProgressPanel>();

    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader) =>
        ReportTexts.Begin(http, target, form, reader);

    public override BesideForm? Beside(Target target, FormState form) =>
        FieldModel.Of(target.Rule.ActType).Any(f => f.Facts.Figures)
            ? new BesideForm(
                View.Part<ReportEditor>((nameof(ReportEditor.Target), target), (nameof(ReportEditor.Form), form)),
                Assets.EditorJs
            )
            : null;
}
