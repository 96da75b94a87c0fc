using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Officers;

/// <summary>执法人员（办公端） — whose hours are missing and whose certificate runs out, and checking in at a course by the code on the wall.</summary>
public sealed class OfficerOffice : OfficePages<OfficersMechanism>
{
    internal const string Type = "officer";
    internal const string Course = "training-course";
    internal const string Hours = $"/office/{Type}/hours";

    private static readonly OwnPage Link = new(Hours, "clock-check", "学时和到期");

    public override IReadOnlyList<OwnPage> Links { get; } = [Link];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/hours", Show);
        office.MapGet($"/{Type}/hours.xlsx", Export);
        office.MapGet($"/{Course}/{{id:guid}}/code", Code);
        office.MapGet($"/{Course}/{{id:guid}}/check-in", CheckIn);
        office.MapPost($"/{Course}/{{id:guid}}/check-in", Attend).TakesForm();
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code == Type ? [Link] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            Officer { Certificate: not null } officer => [new($"/officers/{officer.Id}", "qrcode", "公众查验页和二维码")],
            TrainingCourse { Stage: not TrainingCourseStage.Cancelled } course =>
            [
                new($"{Office.Pages.Of(Course, course.Id)}/code", "qrcode", "签到二维码"),
            ],
            _ => [],
        };

    private static IResult Show(HttpContext http, MatterReader reader, CountyClock clock, int? year, string? organ)
    {
        var (of, at) = (Year(year, clock.Today), reader.Store.County.Organ(organ ?? "")?.Code ?? "");
        return View.Show<HoursPage>(
            (nameof(HoursPage.Year), of),
            (nameof(HoursPage.Organ), at),
            (nameof(HoursPage.Today), clock.Today),
            (nameof(HoursPage.Rows), OfficerHours.Of(reader, http.Viewer(), of, at, clock.Today))
        );
    }

    private static IResult Export(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        Exports exports,
        int? year,
        string? organ
    )
    {
        var (of, at) = (Year(year, clock.Today), reader.Store.County.Organ(organ ?? "")?.Code ?? "");
        var rows = OfficerHours.Of(reader, http.Viewer(), of, at, clock.Today);
        var sheet = new Sheet(
            "学时和到期",
            ["单位", "姓名", "证件编号", "证件状态", "有效期止", "年度", "学时", "规定学时", "还缺学时"],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object>)
                        [
                            reader.Store.County.OrganName(r.Officer.Organ),
                            r.Officer.Title,
                            r.Officer.Certificate ?? "",
                            r.Officer.StageName,
                            r.Officer.ExpiresOn is { } until ? until : "",
                            of,
                            r.Hours,
                            r.Wanted,
                            r.Missing,
                        ]
                ),
            ]
        );
        return ExportPages.Send(http, exports, Type, at.Length == 0 ? "" : $"organ={at}", sheet, $"执法人员学时{of}年");
    }

    private static IResult Code(HttpContext http, Guid id, MatterReader reader) =>
        reader.Find(Course, id, http.Viewer()) is TrainingCourse course
            ? View.Show<CodePage>(
                (nameof(CodePage.Of), course),
                (nameof(CodePage.Address), $"{http.Request.Scheme}://{http.Request.Host}{Office.Pages.Of(Course, id)}/check-in")
            )
            : Pages.NotFound("这个培训班");

    private static IResult CheckIn(HttpContext http, Guid id, MatterReader reader, ActFlow flow) =>
        reader.Find(Course, id, http.Viewer()) is TrainingCourse course
            ? Page(course, Own(reader, http), new FormState(), flow.Begin(null))
            : Pages.NotFound("这个培训班");

    private static async Task<IResult> Attend(HttpContext http, Guid id, MatterReader reader, ActFlow flow, CountyClock clock)
    {
        if (reader.Find(Course, id, http.Viewer()) is not TrainingCourse course)
            return Pages.NotFound("这个培训班");
        var own = Own(reader, http);
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (own is null)
            return Page(course, own, form, flow.Begin(null), StatusCodes.Status422UnprocessableEntity);
        var step = await flow.Take(
            new ActPosting(http, form, http.Official(), () => Attended(course, own, http.Official().Organ, clock.Today))
        );
        return step.Done is { } done
            ? Results.LocalRedirect($"{Office.Pages.Of("attendance", done.Matter!.Id)}?done={done.Sequence}")
            : Page(course, own, form, flow.Sealed(step.Facts, null), step.Status);
    }

    private static ActRequest Attended(TrainingCourse course, Officer own, string organ, DateOnly today) =>
        ActRequest.Open(
            "attendance",
            new RecordAttendance
            {
                Officer = Reference<Officer>.Of(own),
                AttendedOn = today,
                Hours = course.Hours,
            },
            organ: organ
        ) with
        {
            Parent = course.Id,
        };

    // Whoever is signed in and is an officer on the register.
    private static Officer? Own(MatterReader reader, HttpContext http)
    {
        if (!Guid.TryParse(http.Official().Id, out var person))
            return null;
        using var db = reader.Store.Open();
        return db.Matters<Officer>(reader.Store.CountyCode)
            .FirstOrDefault(o => o.Person != null && o.Person.Id == person && o.CancelledOn == null && o.Certificate != null);
    }

    private static IResult Page(
        TrainingCourse course,
        Officer? own,
        FormState form,
        FormFacts facts,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<CheckInPage>(
            status,
            (nameof(CheckInPage.Course), course),
            (nameof(CheckInPage.Own), own),
            (nameof(CheckInPage.Form), form),
            (nameof(CheckInPage.Facts), facts)
        );

    private static int Year(int? year, DateOnly today) => year is >= 2000 and <= 2100 ? year.Value : today.Year;
}
