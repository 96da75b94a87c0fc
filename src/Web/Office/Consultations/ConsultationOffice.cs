using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Office.Consultations;

/// <summary>征求意见（办公端） — the remarks on a draft, those that say the same as one: shown and answered many at once; how little time organs were given.</summary>
public sealed class ConsultationOffice : OfficePages<ConsultationsMechanism>
{
    internal const string Type = "consultation";
    internal const string Remark = "public-comment";
    internal const string Organs = "organ-consultation";
    internal const string Shortest = $"/office/{Organs}/shortest";

    private const int Most = 200;

    private static readonly OwnPage ShortestFirst = new(Shortest, "clock-exclamation", "最短的征求部门意见");

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/{{id:guid}}/remarks", RemarkDesk.Show);
        office.MapPost($"/{Type}/{{id:guid}}/remarks", RemarkDesk.Take).TakesForm();
        office.MapGet($"/{Organs}/shortest", Given);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code == Organs ? [ShortestFirst] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            Consultation consultation =>
            [
                new(RemarkDesk.Of(consultation.Id), "message-circle", "意见的审核和答复"),
                new(Office.Pages.Part(Remark, nameof(SubmitComment), consultation.Id), "plus", "代为登记意见"),
            ],
            PublicComment { Parent: { } whole } => [new(RemarkDesk.Of(whole), "message-circle", "这次征求的全部意见")],
            _ => [],
        };

    // A remark that came by letter is on the draft as it stands; organs have the county's days.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (
            target.Rule.ActType == typeof(SubmitComment)
            && Guid.TryParse(http.Request.Query[ActPages.Whole], out var id)
            && reader.Find(Type, id, http.Viewer()) is Consultation consultation
        )
        {
            form.Set("draft", Scalars.Write(consultation.DraftNo));
            form.Set("window", Scalars.Write(consultation.Window));
            form.Set("paragraph", "0");
        }
        else if (target.Rule.ActType == typeof(AskOrgans))
        {
            using var db = reader.Store.Open();
            var records = reader.Store.Records(db);
            var today = http.RequestServices.GetRequiredService<CountyClock>().Today;
            var days = reader.Store.Parameter(ConsultationParameters.InternalDays, today);
            form.Set("workingDays", Scalars.Write(days));
            form.Set("dueOn", Scalars.Write(records.Calendar.AddWorkingDays(today, days)));
        }
    }

    private static IResult Given(HttpContext http, MatterReader reader)
    {
        using var db = reader.Store.Open();
        return View.Show<ShortestPage>(
            (
                nameof(ShortestPage.Rows),
                (IReadOnlyList<OrganConsultation>)
                    [
                        .. db.Matters<OrganConsultation>(reader.Store.CountyCode)
                            .Where(c => c.Stage != OrganConsultationStage.Cancelled)
                            .OrderBy(c => c.WorkingDays)
                            .ThenByDescending(c => c.Sequence)
                            .Take(Most),
                    ]
            )
        );
    }
}
