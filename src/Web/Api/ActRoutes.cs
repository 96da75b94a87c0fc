using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Api;

/// <summary>
/// 办理 — acts performed by programs for an official's session, through the same Desk as the forms. The key that every request must carry does an act once
/// however often it is sent, and keeps out forms of foreign pages, which can set no header.
/// </summary>
internal static class ActRoutes
{
    internal const string KeyHeader = "Idempotency-Key";
    internal const int LargestBody = 1 << 20;
    private const int LongestKey = 200;

    internal static void Map(IEndpointRouteBuilder api)
    {
        var acts = api.MapGroup("/matters/{type}")
            .WithTags(ApiTags.Acts)
            .RequireAuthorization(Policies.Official)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .ProducesProblemFor(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status403Forbidden,
                StatusCodes.Status404NotFound,
                StatusCodes.Status409Conflict,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status503ServiceUnavailable
            );
        acts.MapPost("", Open)
            .WithName("OpenMatter")
            .WithSummary("立项：办理一个立项行为，登记一件新的事项")
            .Accepts<ActBody>("application/json")
            .Answers<MatterView>(StatusCodes.Status201Created)
            .Answers<MatterView>();
        acts.MapPost("/{id:guid}/acts", Perform)
            .WithName("PerformAct")
            .WithSummary("办理：在一件事项中办理一个行为")
            .Accepts<ActBody>("application/json")
            .Answers<MatterView>(StatusCodes.Status201Created)
            .Answers<MatterView>();
    }

    private static async Task<IResult> Open(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        Desk desk,
        FileTokens tokens,
        [Description(Parameters.Type)] string type,
        [FromHeader(Name = KeyHeader), Required, Length(1, LongestKey), Description("请求编号：同一编号只办理一次")] string? key
    )
    {
        if (Key(key) is not { } once)
            return NoKey();
        var types = reader.Store.Types;
        if (types.Find(type) is not { } known)
            return TypeRoutes.Unknown(type);
        var (body, fault) = await ActBody.Read(http);
        if (body is null)
            return fault!;
        var on = body.On ?? clock.Today;
        if (types.InForce(type, on) is not { } of)
            return ApiProblems.Refused([Problems.NotInForce(known.Name, on)]);
        if (of.Rule(body.Act) is not { Opens: true } rule)
            return ApiProblems.Refused([Problems.NoSuchAct(body.Act, of.Name)]);
        if (body.Organ is { } organ && reader.Store.County.Organs.All(o => o.Code != organ))
            return ApiProblems.Refused([Problems.Unreadable("organ", "办理机关", $"没有代码为“{organ}”的机关。")]);
        if (body.Parent is { } parent && reader.Find(parent, http.Viewer()) is null)
            return ApiProblems.Refused([Problems.NoSuchParent(parent.ToString())]);
        return await Do(
            http,
            desk,
            reader,
            tokens,
            rule,
            body,
            act => new ActRequest
            {
                Act = act,
                Opens = type,
                Organ = body.Organ,
                Parent = body.Parent,
                On = body.On,
                Key = once,
            }
        );
    }

    private static async Task<IResult> Perform(
        HttpContext http,
        MatterReader reader,
        Desk desk,
        FileTokens tokens,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id,
        [FromHeader(Name = KeyHeader), Required, Length(1, LongestKey), Description("请求编号：同一编号只办理一次")] string? key,
        [FromHeader(Name = "If-Match"), Description("看到的版本，例如 \"v3\"；已由他人办理的，不予办理")] string? match
    )
    {
        if (Key(key) is not { } once)
            return NoKey();
        if (!Seen(match, out var seen))
            return ApiProblems.Wrong(
                "If-Match 有误",
                "If-Match 应为事项的版本，例如 \"v3\"，见事项的 version 或者办理后的 ETag。"
            );
        var (body, fault) = await ActBody.Read(http);
        if (body is null)
            return fault!;
        if (reader.Find(type, id, http.Viewer()) is not { } matter)
            return ApiProblems.Refused([Problems.NoSuchMatter(id.ToString())]);
        var of = reader.Store.Types.Of(matter);
        if (of.Rule(body.Act) is not { Opens: false } rule)
            return ApiProblems.Refused([Problems.NoSuchAct(body.Act, of.Name)]);
        if (body.Organ is not null || body.Parent is not null)
            return ApiProblems.Refused([Problems.UnknownField(body.Organ is null ? "parent" : "organ")]);
        return await Do(
            http,
            desk,
            reader,
            tokens,
            rule,
            body,
            act => new ActRequest
            {
                Act = act,
                Matter = id,
                On = body.On,
                Seen = seen,
                Key = once,
            }
        );
    }

    private static async Task<IResult> Do(
        HttpContext http,
        Desk desk,
        MatterReader reader,
        FileTokens tokens,
        ActRule rule,
        ActBody body,
        Func<Act, ActRequest> request
    )
    {
        var problems = new List<Problem>();
        var official = http.Official();
        var files = new AttachedFiles(token => tokens.FileOf(token, official.Id), problems);
        var act = ActForm.Read(rule.ActType, files.In(rule.ActType, body.Fields!.Value), problems);
        if (act is null || problems.Count > 0)
            return ApiProblems.Refused(problems);
        var outcome = await desk.PerformAsync(request(act) with { Late = body.Late?.Said() }, official);
        if (!outcome.Done)
            return ApiProblems.Refused(outcome.Problems);
        var matter = outcome.Matter!;
        if (http.Viewer().SeesEveryAct(reader.Store.Types.Of(matter), matter))
            http.Response.Headers.ETag = $"\"v{matter.Version}\"";
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Location = MatterRoutes.Address(reader.Store.Types.CodeOf(matter.GetType()), matter.Id);
        return Results.Json(
            MatterJson.View(reader.Store, matter, http.Viewer()),
            statusCode: outcome.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created
        );
    }

    private static string? Key(string? header) =>
        header?.Trim().Trim('"') is { Length: > 0 and <= LongestKey } key && key.All(c => c is > ' ' and < '\x7f') ? key : null;

    private static IResult NoKey() =>
        ApiProblems.Wrong(
            "没有请求编号",
            $"请在 Idempotency-Key 中写明请求编号（1至{LongestKey}个字母、数字或者符号）；重发同一请求时用同一编号，只办理一次。"
        );

    private static bool Seen(string? header, out int? version)
    {
        version = null;
        if (string.IsNullOrWhiteSpace(header) || header.Trim() == "*")
            return true;
        if (!int.TryParse(header.Trim().Trim('"').TrimStart('v'), out var read))
            return false;
        version = read;
        return true;
    }
}
