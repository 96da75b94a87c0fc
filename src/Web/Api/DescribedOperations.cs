using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fazhi.Web.Api;

/// <summary>接口说明里的各项操作 — what must be said, what is answered and to whom.</summary>
internal static class DescribedOperations
{
    internal static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        var parameters = operation.Parameters?.OfType<OpenApiParameter>().ToList() ?? [];
        foreach (var parameter in parameters)
        {
            parameter.Required = parameter.In == ParameterLocation.Path || IsWanted(context, parameter.Name!);
            // Whatever is that long counts entries of the ledger.
            if (parameter.Schema is OpenApiSchema { Format: "int64" } schema)
                schema.Minimum = "0";
            if (parameter is { Name: "limit", Schema: OpenApiSchema limit })
                limit.Default = ApiRoutes.UsualList;
        }

        operation.Responses ??= [];
        // Where nothing can be wrong with a request but its address, there is no such answer.
        if (operation.RequestBody is null && parameters.All(p => p.In == ParameterLocation.Path))
            operation.Responses.Remove("400");
        foreach (var (status, response) in operation.Responses)
            response.Description = Meaning(status, acts: operation.Responses.ContainsKey("201"));
        operation.Responses["default"] = Otherwise(context.Document!);
        Secure(operation, context);
        return Task.CompletedTask;
    }

    // The framework takes a list for something that must be there. What may be missing is nullable in the handler, unless it says otherwise.
    private static bool IsWanted(OpenApiOperationTransformerContext context, string name)
    {
        var parameter = context
            .Description.ParameterDescriptions.Where(p => p.Name == name)
            .Select(p => p.ParameterDescriptor)
            .OfType<IParameterInfoParameterDescriptor>()
            .Single()
            .ParameterInfo;
        return parameter.IsDefined(typeof(RequiredAttribute), inherit: false)
            || new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull;
    }

    // Everybody may read without a session; whoever has one is answered as an official.
    private static void Secure(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var session = new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(DescribedDocument.Session, context.Document)] = [],
        };
        operation.Security = context.Description.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any()
            ? [session]
            : [new OpenApiSecurityRequirement(), session];
    }

    private static OpenApiResponse Otherwise(OpenApiDocument document) =>
        new()
        {
            Description = "没有办成的其他情形，例如请求过于频繁（429）、暂时不能办理（503）",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ApiProblem), document) },
            },
        };

    private static string Meaning(string status, bool acts) =>
        status switch
        {
            "200" => acts ? "同一请求编号以前已经办理，没有再办理" : "成功",
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
            "507" => "没有余地",
            _ => status,
        };
}
