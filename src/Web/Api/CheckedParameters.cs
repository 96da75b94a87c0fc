using System.Globalization;
using Fazhi.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fazhi.Web.Api;

/// <summary>参数检查 — a parameter that can't be read is named, with what is wanted.</summary>
internal static class CheckedParameters
{
    internal static ValueTask<object?> Answer(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // The framework sets the status when a parameter can't be bound, and asks the filters nevertheless.
        if (http.Response.StatusCode < StatusCodes.Status400BadRequest)
            return next(context);
        foreach (var parameter in http.GetEndpoint()!.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterInfo.ParameterType) ?? parameter.ParameterInfo.ParameterType;
            var text = http.Request.Query[parameter.Name].ToString();
            if (text.Length > 0 && Wanted(type, text) is { } wanted)
                return new(ApiProblems.Wrong("参数有误", $"参数“{parameter.Name}”的值“{Short(text)}”无法读取。{wanted}"));
        }

        return new(ApiProblems.Plain(http.Response.StatusCode));
    }

    private static string? Wanted(Type type, string text) =>
        type == typeof(int) && !int.TryParse(text, CultureInfo.InvariantCulture, out _)
        || type == typeof(long) && !long.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? "应为整数。"
        : type == typeof(DateOnly) && !DateOnly.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? "日期应写作2025-06-12的形式，并且是实有的日期。"
        : type == typeof(Guid) && !Guid.TryParse(text, out _) ? "应为事项的id。"
        : null;

    private static string Short(string text) => Wording.Cut(text, 40);
}
