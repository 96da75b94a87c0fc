using System.ComponentModel;
using Fazhi.Matters;
using Fazhi.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Api;

/// <summary>事项类型 — the definitions in force: what there is, which acts, which fields. They come with the program, not from the ledger.</summary>
internal static class TypeRoutes
{
    // An upgrade changes definitions while the ledger stands still.
    private static readonly string Program = typeof(MatterType).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];

    internal static void Map(IEndpointRouteBuilder api)
    {
        var types = api.MapGroup("/types").WithTags(ApiTags.Types);
        types
            .MapGet("", (CountyStore store) => Results.Ok(store.Types.Newest.Select(TypeSummary.Of).ToList()))
            .WithName("ListMatterTypes")
            .WithSummary("全部事项类型")
            .Answers<IReadOnlyList<TypeSummary>>()
            .AlsoBy(_ => Program);
        types
            .MapGet("/{type}", One)
            .WithName("GetMatterType")
            .WithSummary("一类事项的定义：阶段、办理行为及其栏目、期限、公开范围")
            .Answers<TypeView>()
            .ProducesProblemFor(StatusCodes.Status404NotFound)
            .AlsoBy(_ => Program);
    }

    internal static IResult Unknown(string type) =>
        ApiProblems.NotFound("这类事项", $"没有代码为“{type}”的事项类型。全部类型在 {ApiRoutes.Root}/types。");

    private static IResult One([Description(Parameters.Type)] string type, CountyStore store) =>
        store.Types.Find(type) is { } found ? Results.Ok(TypeView.Of(found)) : Unknown(type);
}
