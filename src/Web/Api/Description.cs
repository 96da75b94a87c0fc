using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Fazhi.Web.Api;

/// <summary>接口说明 — the OpenAPI document, made from the routes, in two versions of the standard; and a page that shows it.</summary>
internal static class Description
{
    internal const string Document = ApiRoutes.Root + "/openapi.json";

    /// <summary>The same for programs that don't read 3.1.</summary>
    internal const string OlderDocument = ApiRoutes.Root + "/openapi-3.0.json";

    internal const string Name = "v1";
    private const string Page = "description";

    internal static IServiceCollection AddDescription(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies().AddPolicy(Page, Policy());
        services.AddSingleton<DescriptionFiles>();
        return services.AddOpenApi(
            Name,
            options =>
            {
                options.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.CreateSchemaReferenceId = DescribedSchemas.NameOf;
                options.AddSchemaTransformer(DescribedSchemas.Complete);
                options.AddOperationTransformer(DescribedOperations.Complete);
                options.AddDocumentTransformer(DescribedDocument.Complete);
            }
        );
    }

    internal static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Document, Newest).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet(OlderDocument, Older).AllowAnonymous().ExcludeFromDescription();
        routes
            .MapScalarApiReference(
                "/api/docs",
                (page, http) =>
                    page.WithTitle("法治政府一本账数据接口")
                        .WithOpenApiRoutePattern(Document)
                        .WithNonce(http.GetNonce())
                        // Nothing from other sites: a county's network often has none.
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent()
                        .DisableMcp()
                        .HideClientButton()
                        .HideDeveloperTools()
            )
            .WithSecurityHeadersPolicy(Page)
            .AllowAnonymous();
    }

    private static Task<IResult> Newest(DescriptionFiles files) => Send(files, OpenApiSpecVersion.OpenApi3_1);

    private static Task<IResult> Older(DescriptionFiles files) => Send(files, OpenApiSpecVersion.OpenApi3_0);

    private static async Task<IResult> Send(DescriptionFiles files, OpenApiSpecVersion version)
    {
        var (bytes, tag) = await files.Of(version);
        return Results.Bytes(bytes, "application/json; charset=utf-8", entityTag: tag);
    }

    // The page starts itself by an inline script, which the site's policy forbids: here it may, by a number drawn for each answer.
    private static HeaderPolicyCollection Policy() =>
        new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddScriptSrc().Self().WithNonce();
                csp.AddStyleSrc().Self().UnsafeInline();
                csp.AddImgSrc().Self().Data();
                csp.AddFontSrc().Self().Data();
                csp.AddConnectSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
                csp.AddFormAction().Self();
            });
}
