using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Forms;
using Fazhi.Web.Traffic;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Api;

/// <summary>上传的附件 — a file that was taken, to be named in an act.</summary>
public sealed record UploadedFile(
    [property: Description("凭据：办理时写在附件栏目中，只对上传的账号有效")] string Token,
    [property: Description("文件名")] string Name,
    [property: Description("字节数")] long Size
);

/// <summary>材料 — a file that an act of the matter attached.</summary>
public sealed record FileView(
    [property: Description("文件名")] string Name,
    [property: Description("字节数")] long Size,
    [property: Description("内容摘要（SHA-256），十六进制")] string Digest,
    [property: Description("下载地址")] string Href
);

/// <summary>上传 — the body of an upload.</summary>
internal sealed record UploadBody([property: Description("一个附件，连同文件名")] IFormFile File);

/// <summary>
/// 附件 — files handed in by programs, checked as those of the forms are, and the files of a matter, for the officials who may read it.
/// A file's name is often a person's: it is sent in the body, never in an address.
/// </summary>
internal static class FileRoutes
{
    // What surrounds a file in the body: boundaries, its name, its type.
    private const int Around = 64 << 10;

    internal static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/files", Upload)
            .WithTags(ApiTags.Acts)
            .RequireAuthorization(Policies.Official)
            // Beyond what is taken, so that the refusal is read before the connection is cut.
            .WithMetadata(new RequestSizeLimitAttribute(CountyServices.LargestForm))
            .WithName("UploadFile")
            .WithSummary(
                $"上传一个附件，取得凭据；办理时把凭据写在附件栏目中。上传后{UnusedFiles.DaysKept}天没有用于办理的，自动删除"
            )
            .Accepts<UploadBody>("multipart/form-data")
            .Answers<UploadedFile>(StatusCodes.Status201Created)
            .ProducesProblemFor(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity,
                StatusCodes.Status507InsufficientStorage
            );
        var files = api.MapGroup("/matters/{type}/{id:guid}/files")
            .WithTags(ApiTags.Matters)
            .RequireAuthorization(Policies.Official)
            .ProducesProblemFor(StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound);
        files
            .MapGet("", All)
            .WithName("ListFiles")
            .WithSummary("一件事项的材料，新的在前；只对能查阅该事项的工作人员")
            .Answers<IReadOnlyList<FileView>>();
        files
            .MapGet("/{digest}", One)
            .WithName("GetFile")
            .WithSummary("下载一份材料；只对能查阅该事项的工作人员")
            .AnswersFile(FileContent.Types);
    }

    private static async Task<IResult> Upload(HttpContext http, Uploads uploads, FileTokens tokens)
    {
        if (!http.Request.HasFormContentType)
            return ApiProblems.Say(
                StatusCodes.Status415UnsupportedMediaType,
                "内容类型不对",
                "请用 multipart/form-data 上传，附件在 file 中。"
            );
        if (await BoundedForm.Read(http, CountyServices.LargestFile + Around) is { } refused)
            return refused == StatusCodes.Status400BadRequest
                ? ApiProblems.Wrong("内容有误", "请求的内容不符合 multipart/form-data 的写法。请核对后重新上传。")
                : ApiProblems.Plain(refused);
        var sent = http.Request.Form.Files;
        if (sent.Count != 1 || sent[0].Length == 0)
            return ApiProblems.Wrong("没有附件", "请在 file 中上传一个附件，一次一个，内容不能是空的。");
        FileRef? kept;
        string? fault;
        try
        {
            (kept, fault) = await uploads.Take(sent[0], http.RequestAborted);
        }
        catch (NoRoomException full)
        {
            return ApiProblems.Say(full.Status, "没有余地", full.Message);
        }

        if (kept is null)
            return sent[0].Length > CountyServices.LargestFile
                ? ApiProblems.Say(StatusCodes.Status413PayloadTooLarge, "附件太大", fault!)
                : ApiProblems.Say(StatusCodes.Status422UnprocessableEntity, "不能上传", fault!);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new UploadedFile(tokens.TokenOf(kept, http.Official().Id), kept.Name, kept.Size),
            statusCode: StatusCodes.Status201Created
        );
    }

    private static IResult All(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id
    ) =>
        reader.Find(type, id, http.Viewer()) is { } matter
            ? Results.Ok(
                MatterFiles
                    .Of(Timeline.Of(store, matter, http.Viewer()))
                    .Select(f => new FileView(f.Name, f.Size, f.Digest, $"{MatterRoutes.Address(type, id)}/files/{f.Digest}"))
                    .ToList()
            )
            : MatterRoutes.NoMatter(type, id);

    private static IResult One(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        FileStore files,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id,
        [RegularExpression("^[0-9a-f]{64}$"), Description("内容摘要，见材料列表")] string digest
    )
    {
        if (reader.Find(type, id, http.Viewer()) is not { } matter)
            return MatterRoutes.NoMatter(type, id);
        return
            MatterFiles.Of(Timeline.Of(store, matter, http.Viewer())).FirstOrDefault(f => f.Digest == digest) is { } file
            && MatterFiles.Send(files, file) is { } sent
            ? sent
            : ApiProblems.NotFound("这份材料", $"这件事项没有这份材料。全部材料在 {MatterRoutes.Address(type, id)}/files。");
    }
}
