using Fazhi.Draws;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
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
        Find(http, id, reader) is { } plan ? Frozen(plan, new(), flow.Begin(plan), reader, time) : Pages.NotFound("这个抽查任务");

    private static async Task<IResult> Freeze(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time)
    {
        if (Find(http, id, reader) is not { } plan)
            return Pages.NotFound("这个抽查任务");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(
            new ActPosting(
                http,
                form,
                http.Official(),
                () =>
                {
                    if (new DrawFiles(reader.Store, time).Freeze(plan) is { } act)
                        return ActRequest.In(id, act);
                    form.Refuse(path: null, "名单现在不能冻结，请按下面列出的问题逐项改正。");
                    return null;
                }
            )
        );
        return step.Done is { } done
            ? Results.LocalRedirect($"{Of(plan)}?done={done.Sequence}")
            : Frozen(Find(http, id, reader) ?? plan, form, flow.Sealed(step.Facts, plan), reader, time, step.Status);
    }

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
        Find(http, id, reader) is { Stage: DrawPlanStage.Frozen } plan
            ? Page(plan, new(), flow.Begin(plan))
            : Pages.NotFound("可以抽取的任务");

    private static async Task<IResult> Make(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time)
    {
        if (Find(http, id, reader) is not { } plan)
            return Pages.NotFound("这个抽查任务");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(new ActPosting(http, form, http.Official(), () => Made(plan, form, new(reader.Store, time))));
        return step.Done is { } done
            ? Results.LocalRedirect($"{Of(plan)}?done={done.Sequence}")
            : Page(Find(http, id, reader) ?? plan, form, flow.Sealed(step.Facts, plan), step.Status);
    }

    private static ActRequest? Made(DrawPlan plan, FormState form, DrawFiles files)
    {
        if (files.Draw(plan, form.Get("publicNumber"), form.Get("thrown"), out var faults) is { } act)
            return ActRequest.In(plan.Id, act);
        foreach (var fault in faults.DefaultIfEmpty())
            form.Refuse(
                fault?.Kind switch
                {
                    DrawFaultKind.PublicNumberWrong => "publicNumber",
                    DrawFaultKind.DiceWrong => "thrown",
                    _ => null,
                },
                fault?.ToString() ?? "现在不能抽取：请先冻结名单，登记各方的承诺和公开的秘密；一个计划只抽取一次。"
            );
        return null;
    }

    private static IResult Page(DrawPlan plan, FormState form, FormFacts facts, int status = StatusCodes.Status200OK) =>
        View.Show<MakeDrawPage>(
            status,
            (nameof(MakeDrawPage.Plan), plan),
            (nameof(MakeDrawPage.Form), form),
            (nameof(MakeDrawPage.Facts), facts)
        );

    private static DrawPlan? Find(HttpContext http, Guid id, MatterReader reader) =>
        reader.Find(Type, id, http.Viewer()) as DrawPlan;
}
