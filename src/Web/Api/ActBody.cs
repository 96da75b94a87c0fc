using System.ComponentModel;
using System.Text.Json;
using Fazhi.Matters;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Fazhi.Web.Api;

/// <summary>办理请求 — what a caller sends to have an act done.</summary>
public sealed record ActBody
{
    [Description("办理行为代码，见事项类型的定义")]
    public required string Act { get; init; }

    [Description("立项时由哪个机关办理；不写的，为本人所在机关")]
    public string? Organ { get; init; }

    [Description("办理日期；不写的，为今天")]
    public DateOnly? On { get; init; }

    [Description("立项时所属的事项")]
    public Guid? Parent { get; init; }

    [Description(
        "各栏目，见以类型加办理行为为名的结构，例如 ReconsiderationFileApplication；选项写代码或者名称，日期写作2025-06-12，附件写上传后得到的凭据"
    )]
    public JsonElement? Fields { get; init; }

    [Description("补登：以前已经办理、当日没有登记的，写明日期证明和原因，办理日期写实际发生的那一天")]
    public LateBody? Late { get; init; }

    private static readonly JsonElement NoFields = JsonDocument.Parse("{}").RootElement;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads what was sent. What can't be read as JSON is told by its line; everything else by the path of the member.</summary>
    internal static async Task<(ActBody? Body, IResult? Fault)> Read(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return (null, ApiProblems.Plain(StatusCodes.Status415UnsupportedMediaType));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ActRoutes.LargestBody;
        JsonElement root;
        try
        {
            using var json = await JsonDocument.ParseAsync(http.Request.Body, Strict, http.RequestAborted);
            root = json.RootElement.Clone();
            Touch(root);
        }
        catch (JsonException e)
        {
            var where = e.LineNumber is { } line ? $"第{line + 1}行不符合JSON的写法" : "同一名称写了两次";
            return (null, ApiProblems.Wrong("内容不是JSON", $"请求的内容中，{where}。请核对后重新提交。"));
        }
        catch (InvalidOperationException)
        {
            return (null, ApiProblems.Wrong("内容不是JSON", "请求的内容中有不成字符的编码。请核对后重新提交。"));
        }

        var problems = new List<Problem>();
        var body = Of(root, problems);
        return problems.Count > 0 ? (null, ApiProblems.Refused(problems)) : (body, null);
    }

    private static ActBody? Of(JsonElement root, List<Problem> problems)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            problems.Add(Problems.Unreadable("", "办理请求", "应为JSON对象。"));
            return null;
        }

        var body = new ActBody { Act = "", Fields = NoFields };
        foreach (var member in root.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null))
            body = member.Name switch
            {
                "act" => body with { Act = Text(member, "办理行为", problems) ?? "" },
                "organ" => body with { Organ = Text(member, "办理机关", problems) },
                "on" => body with { On = Value<DateOnly>(member, "办理日期", problems) },
                "parent" => body with { Parent = Value<Guid>(member, "所属事项", problems) },
                "fields" => body with { Fields = member.Value },
                "late" => body with { Late = LateBody.Of(member.Value, problems) },
                _ => Unknown(body, member, problems),
            };
        if (body.Act.Length == 0 && problems.Count == 0)
            problems.Add(Problems.Missing("act", "办理行为"));
        return body;
    }

    // A misspelt “on” would date the act today without a word.
    private static ActBody Unknown(ActBody body, JsonProperty member, List<Problem> problems)
    {
        problems.Add(Problems.UnknownField(member.Name));
        return body;
    }

    private static string? Text(JsonProperty member, string label, List<Problem> problems)
    {
        if (member.Value.ValueKind == JsonValueKind.String)
            return member.Value.GetString();
        problems.Add(Problems.Unreadable(member.Name, label, "应为文字。"));
        return null;
    }

    private static T? Value<T>(JsonProperty member, string label, List<Problem> problems)
        where T : struct
    {
        if (Text(member, label, problems) is not { } text)
            return null;
        if (Scalars.TryRead(typeof(T), text, out var value))
            return (T)value!;
        problems.Add(
            Problems.Unreadable(member.Name, label, typeof(T) == typeof(Guid) ? "应为事项的id。" : Scalars.Wanted(typeof(T)))
        );
        return null;
    }

    // Half a surrogate is JSON but no text; it shows only when the text is asked for.
    private static void Touch(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                json.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var element in json.EnumerateArray())
                    Touch(element);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _ = member.Name;
                    Touch(member.Value);
                }

                break;
        }
    }
}
