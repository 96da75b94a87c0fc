using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Fazhi.Storage;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fazhi.Web.Api;

/// <summary>
/// 数据接口 — what other programs read and do: types, matters, acts, figures, the ledger with its proofs. Everybody reads what is disclosed;
/// an official's session reads and does what the pages let it read and do, through the same Desk.
/// </summary>
public static class ApiRoutes
{
    internal const string Root = "/api/v1";

    /// <summary>The longest list in one answer.</summary>
    internal const int LongestList = 200;

    internal const int UsualList = 50;

    /// <summary>How the interface writes JSON, and its description.</summary>
    public static IServiceCollection AddCountyApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            // Chinese is written as it is; what isn't said isn't written; a number is a number.
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        return services.AddDescription();
    }

    /// <summary>Maps all routes under <c>/api</c>.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes
            .MapGroup(Root)
            .AddEndpointFilter(CheckedParameters.Answer)
            .AddEndpointFilter(Unchanged.Answer)
            .WithMetadata(HeadTag.Tagged)
            .ProducesProblemFor(StatusCodes.Status400BadRequest);
        // Everybody may ask; what is answered is the viewer's business. Acts want an official.
        var read = api.MapGroup("").AllowAnonymous();
        TypeRoutes.Map(read);
        MatterRoutes.Map(read);
        MatterRoutes.MapSearch(api);
        ActRoutes.Map(api);
        FileRoutes.Map(api);
        FigureRoutes.Map(read);
        LedgerRoutes.Map(read);
        routes.MapDescription();
    }

    /// <summary>Matters as an answer.</summary>
    internal static IResult Matters<T>(HttpContext http, T value) =>
        Results.Json(
            value,
            Written.GetValue(
                http.RequestServices.GetRequiredService<
                    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>
                >().Value.SerializerOptions,
                FieldValues.With
            )
        );

    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> Written = [];

    internal static int Limit(int? asked) => Math.Clamp(asked ?? UsualList, 1, LongestList);

    internal static string OrganName(this CountyStore store, string code) =>
        store.County.Organs.FirstOrDefault(o => o.Code == code)?.Name ?? code;

    internal static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, int status = StatusCodes.Status200OK) =>
        route.Produces<T>(status, "application/json");

    /// <summary>An answer of bytes to be saved as a file, of one of these media types.</summary>
    internal static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder route, IReadOnlyList<string> types) =>
        route.Produces<Stream>(StatusCodes.Status200OK, types[0], [.. types.Skip(1)]);

    /// <summary>The problems a route may answer with.</summary>
    internal static TBuilder ProducesProblemFor<TBuilder>(this TBuilder route, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblem), ["application/problem+json"]));
        return route;
    }
}
