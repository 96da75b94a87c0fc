using System.Text.Json.Nodes;
using Fazhi.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Fazhi.Web.Api;

/// <summary>接口说明的总说明 — what is said once for the whole interface.</summary>
internal static class DescribedDocument
{
    internal const string Session = "session";

    /// <summary>Groups of operations. Generators make names of programs from the name; a person reads the other one.</summary>
    private static readonly (string Name, string Shown, string About)[] Groups =
    [
        (ApiTags.Types, "事项类型", "有哪些事项，各有哪些阶段、办理行为、栏目和期限"),
        (ApiTags.Matters, "事项", "列表、一件事项、它的办理记录、期限、文书和材料"),
        (ApiTags.Acts, "办理", "立项、办理和上传附件；只对工作人员"),
        (ApiTags.Figures, "数字", "公布的数字和它背后的事项"),
        (ApiTags.Ledger, "台账", "台账记录、证明和公钥，用来核验"),
    ];

    internal static Task Complete(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken stop)
    {
        document.Info = new OpenApiInfo
        {
            Title = "法治政府一本账数据接口",
            Version = "v1",
            Description =
                "读取不用登录，可见已公开的事项、全部数字和台账；工作人员带着会话，可见本机关及其下级的事项，并可以办理。"
                + "读取的回答都有 ETag，台账没有新记录时，带着 If-None-Match 再读只回答304。"
                + "没有的内容不写出来，从不写 null；请求里也可以这样。"
                + "没有办成的，回答 application/problem+json，写明理由、依据和处理办法。"
                + $"本说明用 OpenAPI 3.1 写成；只读得懂3.0的工具用 {Description.OlderDocument}，内容相同。",
        };
        // Where the document was read is where the interface is; a fixed address would be wrong behind a proxy.
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Tags = Groups.Select(Tag).ToHashSet();
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
        document.Components.SecuritySchemes[Session] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = "fazhi.office",
            Description = "工作人员的会话，在 /office/sign-in 登录后取得",
        };
        foreach (var (name, schema) in document.Components.Schemas!.ToList())
            document.Components.Schemas![name] = DescribedSchemas.WithoutNull(schema);
        // The framework makes one structure of everything that is bytes, and names it after an upload.
        document.Components.Schemas!.Remove(nameof(IFormFile));
        foreach (var answer in document.Paths.Values.SelectMany(p => p.Operations!.Values).SelectMany(o => o.Responses!.Values))
        foreach (var content in answer.Content?.Values ?? [])
            content.Schema = DescribedSchemas.WithoutNull(content.Schema!);
        var types = context.ApplicationServices.GetRequiredService<CountyStore>().Types.Newest;
        new DescribedPayloads(document).Add([.. types]);
        return Task.CompletedTask;
    }

    private static OpenApiTag Tag((string Name, string Shown, string About) group) =>
        new()
        {
            Name = group.Name,
            Description = group.About,
            Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal)
            {
                ["x-displayName"] = new JsonNodeExtension(JsonValue.Create(group.Shown)),
            },
        };
}

/// <summary>The groups of operations, in letters that may stand in a program.</summary>
internal static class ApiTags
{
    internal const string Types = "Types";
    internal const string Matters = "Matters";
    internal const string Acts = "Acts";
    internal const string Figures = "Figures";
    internal const string Ledger = "Ledger";
}
