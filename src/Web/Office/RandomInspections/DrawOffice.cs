using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage.Reading;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.RandomInspections;

/// <summary>双随机抽查（办公端） — the dry run before the pools are frozen, and the draw itself: both make their files from the records and hand them to the Desk, which makes them again.</summary>
public sealed class DrawOffice : OfficePages<RandomInspectionsMechanism>
{
    internal const string Type = "draw-plan";

    private static readonly FrozenActs<DrawPlan> acts = new(Type, "这个抽查任务");

    internal static string Of(DrawPlan plan) => Office.Pages.Of(Type, plan.Id);

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/{{id:guid}}/do/{nameof(FreezePools)}", DryRun);
        office.MapPost($"/{Type}/{{id:guid}}/do/{nameof(FreezePools)}", Freeze).TakesForm();
        office.MapGet($"/{Type}/{{id:guid}}/do/{nameof(MakeDraw)}", Ready);
        office.MapPost($"/{Type}/{{id:guid}}/do/{nameof(MakeDraw)}", Make).TakesForm();
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            DrawPlan { Stage: DrawPlanStage.Frozen } plan =>
            [
                new($"/draws/{plan.Id}/secret", "key", "参加方生成秘密（公众端）"),
                new($"/draws/{plan.Id}", "device-tv", "现场大屏（公众端）"),
            ],
            DrawPlan { Stage: not DrawPlanStage.Cancelled } plan => [new($"/draws/{plan.Id}", "device-tv", "公众端的抽查页面")],
            _ => [],
        };

    private static IResult DryRun(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        acts.Find(http, id, reader) is { } plan
            ? Frozen(plan, new(), flow.Begin(plan), reader, time)
            : Pages.NotFound(acts.Absent);

    private static Task<IResult> Freeze(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        acts.Take(
            http,
            id,
            reader,
            flow,
            (plan, form) => FrozenActs<DrawPlan>.Frozen(form, new DrawFiles(reader.Store, time).Freeze(plan)),
            (plan, form, facts, status) => Frozen(plan, form, facts, reader, time, status)
        );

    private static IResult Frozen(
        DrawPlan plan,
        FormState form,
        FormFacts facts,
        MatterReader reader,
        TimeProvider time,
        int status = StatusCodes.Status200OK
    )
    {
        var pools = new DrawFiles(reader.Store, time).Pools(plan);
        return View.Show<FreezePage>(
            status,
            (nameof(FreezePage.Plan), plan),
            (nameof(FreezePage.Pools), pools),
            (nameof(FreezePage.Check), pools.Check),
            (nameof(FreezePage.Form), form),
            (nameof(FreezePage.Facts), facts)
        );
    }

    private static IResult Ready(HttpContext http, Guid id, MatterReader reader, ActFlow flow) =>
        acts.Find(http, id, reader) is { Stage: DrawPlanStage.Frozen } plan
            ? Page(plan, new(), flow.Begin(plan))
            : Pages.NotFound("可以抽取的任务");

    private static Task<IResult> Make(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        acts.Take(http, id, reader, flow, (plan, form) => Made(plan, form, new(reader.Store, time)), Page);

    private static Act? Made(DrawPlan plan, FormState form, DrawFiles files) =>
        FrozenActs<DrawPlan>.Drawn(
            form,
            files.Draw(plan, form.Get("publicNumber"), form.Get("thrown"), out var faults),
            faults,
            "现在不能抽取：请先冻结名单，登记各方的承诺和公开的秘密；一个计划只抽取一次。"
        );

    private static IResult Page(DrawPlan plan, FormState form, FormFacts facts, int status = StatusCodes.Status200OK) =>
        View.Show<MakeDrawPage>(
            status,
            (nameof(MakeDrawPage.Plan), plan),
            (nameof(MakeDrawPage.Form), form),
            (nameof(MakeDrawPage.Facts), facts)
        );
}
