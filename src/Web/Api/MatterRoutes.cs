using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Texts;
using Fazhi.Web.Accounts;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Api;

/// <summary>查找 — words that may be names of people.</summary>
public sealed record SearchBody(
    [property: Length(1, MatterRoutes.LongestWords), Description("文字，空格分开的都要有；也按当事人查")] string Words,
    [property: Description(Parameters.Cursor)] string? Cursor = null,
    [property: Range(1, ApiRoutes.LongestList), DefaultValue(ApiRoutes.UsualList), Description(Parameters.Limit)]
        int? Limit = null
);

/// <summary>事项 — lists, single matters, their acts, periods and documents.</summary>
internal static class MatterRoutes
{
    internal const int LongestWords = 200;

    internal static void Map(IEndpointRouteBuilder api)
    {
        var matters = api.MapGroup("/matters/{type}").WithTags(ApiTags.Matters).ProducesProblemFor(StatusCodes.Status404NotFound);
        matters
            .MapGet("", List)
            .MadeOnce()
            .WithName("ListMatters")
            .WithSummary("事项列表，后登记的在前；公众可见已公开的，工作人员可见本机关及其下级的")
            .Answers<MatterList>()
            .ProducesProblemFor(StatusCodes.Status401Unauthorized);
        matters.MapGet("/{id:guid}", One).MadeOnce().WithName("GetMatter").WithSummary("一件事项").Answers<MatterView>();
        matters
            .MapGet("/{id:guid}/timeline", Acts)
            .MadeOnce()
            .WithName("GetTimeline")
            .WithSummary("一件事项的办理记录，新的在前，与台账核对过")
            .Answers<TimelineView>();
        matters
            .MapGet("/{id:guid}/clocks", Clocks)
            .WithName("GetClocks")
            .WithSummary("一件事项的期限")
            .Answers<IReadOnlyList<ClockView>>()
            // Due dates are computed again when another year's arrangement of holidays is loaded.
            .AlsoBy(http => Calendar(http));
        matters
            .MapGet("/{id:guid}/documents/{index:int}", Document)
            .WithName("GetDocument")
            .WithSummary("下载一份文书（docx）；公众只能下载公开的")
            .AnswersFile([DocxWriter.ContentType])
            .ProducesProblemFor(StatusCodes.Status409Conflict);
    }

    /// <summary>Apart from what everybody reads: where everybody is let in, no policy of a single route keeps anybody out.</summary>
    internal static void MapSearch(IEndpointRouteBuilder api) =>
        api.MapPost("/matters/{type}/search", Search)
            .WithTags(ApiTags.Matters)
            .RequireAuthorization(Policies.Official)
            .WithMetadata(new RequestSizeLimitAttribute(ActRoutes.LargestBody))
            .WithName("SearchMatters")
            .WithSummary("按当事人等文字查找；只对工作人员。人名写在请求的内容里，不写在地址里；续页时内容照写")
            .Answers<MatterList>()
            .ProducesProblemFor(
                StatusCodes.Status401Unauthorized,
                StatusCodes.Status404NotFound,
                StatusCodes.Status415UnsupportedMediaType
            );

    internal static string Address(string type, Guid id) => $"{ApiRoutes.Root}/matters/{type}/{id}";

    internal static IResult NoMatter(string type, Guid id) =>
        ApiProblems.NotFound("这件事项", $"没有这件事项，或者您不能查阅：{type}/{id}。请核对类型和id。");

    internal static IResult NoMark() =>
        ApiProblems.Wrong("参数有误", "“cursor”不是本接口给出的续页标记。请照抄上一部分的 cursor，或者从头读起。");

    /// <summary>What is said of a type whose matters aren't shown one by one, to somebody without a session.</summary>
    internal static IResult FiguresOnly(MatterType type) =>
        ApiProblems.Say(
            StatusCodes.Status401Unauthorized,
            "没有登录",
            $"“{type.Name}”只公开数字，不逐件公开。工作人员请先登录。"
        );

    private static IResult List(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        [Description(Parameters.Type)] string type,
        [MaxLength(LongestWords), Description("名称和编号中的文字，空格分开的都要有；按当事人查的，用 search")] string? words,
        [FromQuery, Description("阶段代码，可以有几个")] string[]? stage,
        [Description("办理机关代码")] string? organ,
        [Description("登记日期不早于")] DateOnly? from,
        [Description("登记日期不晚于")] DateOnly? to,
        [Description("所属事项的id")] Guid? parent,
        [Description(Parameters.Cursor)] string? cursor,
        [Range(1, ApiRoutes.LongestList), Description(Parameters.Limit)] int? limit
    )
    {
        if (store.Types.Find(type) is not { } known)
            return TypeRoutes.Unknown(type);
        var viewer = http.Looker();
        if (!viewer.MayList(known))
            return FiguresOnly(known);
        if (stage?.FirstOrDefault(s => !Enum.IsDefined(known.StageEnum, s)) is { } no)
            return ApiProblems.Wrong("参数有误", $"“{known.Name}”没有代码为“{no}”的阶段。请从{Stages(known)}中选择。");
        if (!string.IsNullOrEmpty(organ) && store.County.Organs.All(o => o.Code != organ))
            return ApiProblems.Wrong("参数有误", $"没有代码为“{organ}”的机关。");
        if (words is not null && Wording.Measure(words) > LongestWords)
            return ApiProblems.Wrong("参数有误", $"参数“words”最多{LongestWords}个字。");
        if (!Cursor.TryRead(cursor, out var before))
            return NoMark();

        var query = new ListQuery
        {
            Type = type,
            Words = words ?? "",
            TitlesOnly = true,
            Stages = stage ?? [],
            Organ = organ ?? "",
            From = from,
            To = to,
            Parent = parent,
            Size = ApiRoutes.Limit(limit),
        };
        return ApiRoutes.Matters(http, MatterList.Part(reader, query, before, viewer, mark => Next(http, mark)));
    }

    private static IResult Search(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        [Description(Parameters.Type)] string type,
        SearchBody body
    )
    {
        if (store.Types.Find(type) is null)
            return TypeRoutes.Unknown(type);
        // A program may send nothing where the description wants a text.
        if ((body.Words as string)?.Trim().Length is null or 0 or > LongestWords)
            return ApiProblems.Wrong("参数有误", $"“words”应为1至{LongestWords}个字。");
        if (!Cursor.TryRead(body.Cursor, out var before))
            return NoMark();
        var query = new ListQuery
        {
            Type = type,
            Words = body.Words,
            Size = ApiRoutes.Limit(body.Limit),
        };
        return ApiRoutes.Matters(http, MatterList.Part(reader, query, before, http.Looker(), mark => mark));
    }

    private static IResult One(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id
    )
    {
        var viewer = http.Looker();
        return reader.Find(type, id, viewer) is { } matter
            ? ApiRoutes.Matters(http, MatterJson.View(store, matter, viewer))
            : NoMatter(type, id);
    }

    private static IResult Acts(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        Names names,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id
    )
    {
        var viewer = http.Looker();
        return reader.Find(type, id, viewer) is { } matter
            ? Results.Ok(
                TimelineView.Of(
                    Timeline.Of(store, matter, viewer),
                    viewer.Official is null ? null : names,
                    viewer.Handles(matter)
                )
            )
            : NoMatter(type, id);
    }

    private static IResult Clocks(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id
    )
    {
        if (reader.Find(type, id, http.Looker()) is not { } matter)
            return NoMatter(type, id);
        var rules = store.Types.Of(matter).Clocks.ToDictionary(c => c.Code);
        return Results.Ok(
            reader.Clocks(matter, http.Looker()).Select(run => ClockView.Of(run, rules.GetValueOrDefault(run.Code))).ToList()
        );
    }

    private static IResult Document(
        HttpContext http,
        MatterReader reader,
        CountyStore store,
        IssuedDocuments issued,
        [Description(Parameters.Type)] string type,
        [Description(Parameters.Id)] Guid id,
        [Range(0, int.MaxValue), Description("第几份，从0起")] int index
    )
    {
        var viewer = http.Looker();
        if (reader.Find(type, id, viewer) is not { } matter)
            return NoMatter(type, id);
        return DocumentFiles.Of(store, matter, viewer).FirstOrDefault(d => d.Index == index) is { Document: { } document }
            ? DocumentFiles.Send(
                issued,
                matter,
                document,
                why => ApiProblems.Say(StatusCodes.Status409Conflict, "文书不能打印", why)
            )
            : ApiProblems.NotFound("这份文书", "没有这份文书，或者不公开。文书的地址在事项的 documents 中。");
    }

    // The same list, going on behind its last row.
    internal static string Next(HttpContext http, string mark)
    {
        var query = http
            .Request.Query.Where(q => q.Key != "cursor")
            .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v));
        return http.Request.Path + QueryString.Create(query.Append(KeyValuePair.Create("cursor", (string?)mark)));
    }

    private static string Stages(MatterType type) => string.Join("、", Enum.GetNames(type.StageEnum));

    private static string Calendar(HttpContext http) => http.RequestServices.GetRequiredService<CountyStore>().Calendar.Version;
}
