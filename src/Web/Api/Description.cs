using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Fazhi.Web.Api;

/// <summary>接口说明 — the OpenAPI document, made from the routes.</summary>
internal static class Description
{
    internal const string Document = ApiRoutes.Root + "/openapi.json";
    private const string Page = "description";
    private const string Session = "session";

    internal static IServiceCollection AddDescription(this IServiceCollection services)
    {
        services.AddSecurityHeaderPolicies().AddPolicy(Page, Policy());
        return services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = d => d.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer((document, _, _) => Complete(document));
                options.AddOperationTransformer(CompleteOperation);
            }
        );
    }

    internal static void MapDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Document).AllowAnonymous();
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

    private static Task Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "法治政府一本账数据接口",
            Version = "v1",
            Description =
                "读取不用登录，可见已公开的事项、全部数字和台账；工作人员带着会话，可见本机关及其下级的事项，并可以办理。"
                + "读取的回答都有 ETag，台账没有新记录时，带着 If-None-Match 再读只回答304。"
                + "没有办成的，回答 application/problem+json，写明理由、依据和处理办法。",
        };
        // Where the document was read is where the interface is; a fixed address would be wrong behind a proxy.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Session] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "fazhi.office",
            Description = "工作人员的会话，在 /office/sign-in 登录后取得",
        };
        return Task.CompletedTask;
    }

    private static Task CompleteOperation(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken stop
    )
    {
        foreach (var (status, response) in operation.Responses ?? [])
            response.Description = Meaning(status);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (parameter.Name == ActRoutes.KeyHeader)
                parameter.Required = true;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any())
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Session, context.Document)] = [] },
            ];
        return Task.CompletedTask;
    }

    private static string Meaning(string status) =>
        status switch
        {
            "200" => "成功；办理的，同一请求编号以前已经办理",
            "201" => "已经办理，或者已经上传",
            "400" => "请求有误",
            "401" => "没有登录",
            "403" => "不能由您办理",
            "404" => "没有找到，或者不能查阅",
            "409" => "与已经办理的内容冲突，或者不能打印",
            "413" => "内容过长，或者附件太大",
            "415" => "内容类型不对",
            "422" => "不予办理，各项理由一次列明",
            "503" => "暂时不能办理，没有写入任何内容",
            _ => status,
        };
}
