using System.ComponentModel;
using Fazhi.Matters;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Api;

/// <summary>不予办理的一项理由 — one of a refusal's problems, as the interface tells it.</summary>
public sealed record ProblemView(
    [property: Description("理由代码，含义见《不予办理理由目录》，不改号、不重用")] string Code,
    [property: Description("不予办理的理由")] string Text,
    [property: Description("有关的栏目，例如 applicant.name")] string? Path = null,
    [property: Description("法律依据")] string? Basis = null,
    [property: Description("怎样补正")] string? Remedy = null
)
{
    internal static ProblemView Of(Problem problem) =>
        new(problem.Code, problem.Text, problem.Path, problem.Basis?.ToString(), problem.Remedy);
}

/// <summary>问题说明 — what a request that isn't answered gets (RFC 9457).</summary>
public sealed record ApiProblem(
    [property: Description("状态码")] int Status,
    [property: Description("标题")] string Title,
    [property: Description("说明和处理办法")] string Detail,
    [property: Description("状态码含义的出处，一个地址")] string? Type = null,
    [property: Description("不予办理的各项理由；只在办理被拒绝时有")] IReadOnlyList<ProblemView>? Problems = null
);

/// <summary>问题说明的写法 — every answer that isn't what was asked for says in Chinese what is wrong and what to do.</summary>
public static class ApiProblems
{
    /// <summary>What there is to say of a status alone.</summary>
    public static IResult Plain(int status)
    {
        var (title, detail) = status switch
        {
            400 => ("请求有误", "请核对地址中的参数和请求的内容。接口说明在 /api/v1/openapi.json。"),
            401 => ("没有登录", "请先在 /office/sign-in 登录，再带着会话重新请求。"),
            403 => ("没有权限", "您的岗位或者单位不能办理，请由有权限的人员办理。"),
            404 => ("没有这个地址", "请核对地址。接口说明在 /api/v1/openapi.json。"),
            405 => ("不能用这种方法请求", "读取用 GET，办理用 POST。接口说明在 /api/v1/openapi.json。"),
            413 => (
                "请求内容过长",
                $"一次办理的内容不能超过{ActRoutes.LargestBody >> 20}MB，一个附件不能超过{CountyServices.LargestFile >> 20}MB。请分次办理，附件请压缩或者拆分。"
            ),
            415 => ("内容类型不对", "请求的内容应为 JSON，请写明 Content-Type: application/json。"),
            429 => ("请求过于频繁", "请稍后再试。"),
            507 => ("没有余地", "服务器上等待办理的附件太多，或者磁盘空间不足。请稍后重新上传。"),
            503 => ("暂时不能办理", "没有写入任何内容，请稍后重新提交。"),
            >= 500 => ("系统出错", "请稍后再试；仍然出错的，请把请求的时间和地址告诉系统管理员。"),
            _ => ("请求没有办成", "请核对后重新请求。接口说明在 /api/v1/openapi.json。"),
        };
        return Say(status, title, detail);
    }

    internal static IResult Say(int status, string title, string detail) =>
        Results.Problem(statusCode: status, title: title, detail: detail);

    internal static IResult Wrong(string title, string detail) => Say(StatusCodes.Status400BadRequest, title, detail);

    internal static IResult NotFound(string what, string detail) => Say(StatusCodes.Status404NotFound, $"没有找到{what}", detail);

    /// <summary>An act that was refused, with all its reasons at once.</summary>
    internal static IResult Refused(IReadOnlyList<Problem> problems)
    {
        var status = StatusOf(problems);
        var title = status switch
        {
            StatusCodes.Status403Forbidden => "不能由您办理",
            StatusCodes.Status404NotFound => "没有找到",
            StatusCodes.Status409Conflict => "与已经办理的内容冲突",
            StatusCodes.Status503ServiceUnavailable => "暂时不能办理",
            _ => "不予办理",
        };
        return Results.Problem(
            statusCode: status,
            title: title,
            detail: string.Join('\n', problems.Select(p => p.ToString())),
            extensions: new Dictionary<string, object?> { ["problems"] = problems.Select(ProblemView.Of).ToList() }
        );
    }

    // What stands first is told: who can be served later needs nothing else, and whose act it isn't learns no more.
    private static int StatusOf(IReadOnlyList<Problem> problems) =>
        problems.Select(p => p.Kind).Max() switch
        {
            ProblemKind.Unsaved => StatusCodes.Status503ServiceUnavailable,
            ProblemKind.Conflict => StatusCodes.Status409Conflict,
            ProblemKind.NotThere => StatusCodes.Status404NotFound,
            ProblemKind.Actor => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
