using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Storage.Reading;
using Fazhi.Web.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fazhi.Web.Api;

/// <summary>分布的一部分.</summary>
public sealed record FigurePartView(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("件数")] long Count
);

/// <summary>数字 — a figure with its exact value, its definition and the ledger it was counted from.</summary>
public sealed record FigureView(
    [property: Description("代码")] string Key,
    [property: Description("名称")] string Name,
    [property: Description("单位")] string Unit,
    [property: Description("计数口径")] string Definition,
    [property: Description("期间的第一日")] DateOnly From,
    [property: Description("期间的最后一日")] DateOnly To,
    [property: Description("报告中的写法；分母为零的比率为“—”")] string Printed,
    [property: Description("背后的事项数；比率的，为分母背后的")] long Rows,
    [property: Description("计数时的台账规模")] long LedgerSize,
    [property: Description("是否由单位填报；不是的，由台账里的事项统计")] bool Returned,
    [property: Description("准确值；比率没有，还没有填报的也没有")] decimal? Value = null,
    [property: Description("比率的分子")] long? Numerator = null,
    [property: Description("比率的分母")] long? Denominator = null,
    [property: Description("分布的各部分，大的在前；可能从小的部分认出当事人的，小的部分对公众合并公布，代码为 *，写在最后")]
        IReadOnlyList<FigurePartView>? Parts = null
)
{
    internal static FigureView Of(Figure figure)
    {
        var (indicator, value) = (figure.Indicator, figure.Value);
        return new FigureView(
            indicator.Key,
            indicator.Name,
            indicator.Unit,
            indicator.Definition,
            figure.Period.From,
            figure.Period.To,
            figure.Printed,
            figure.Rows,
            figure.LedgerSize,
            indicator.IsReturned,
            value.IsRatio ? null : figure.Number,
            value.IsRatio ? value.Numerator : null,
            value.IsRatio ? value.Denominator : null,
            indicator.IsSpread ? [.. figure.Parts.Select(p => new FigurePartView(p.Code, p.Label, p.Count))] : null
        );
    }
}

/// <summary>数字 — the figures of a year, for everybody.</summary>
internal static class FigureRoutes
{
    private const int First = 1990;
    private const int Last = 2100;

    internal static void Map(IEndpointRouteBuilder api)
    {
        var figures = api.MapGroup("/figures").WithTags(ApiTags.Figures);
        figures
            .MapGet("", All)
            .WithName("ListFigures")
            .WithSummary("一年的全部数字，按报告的次序")
            .Answers<IReadOnlyList<FigureView>>()
            .AlsoBy(Day);
        figures
            .MapGet("/{key}", One)
            .WithName("GetFigure")
            .WithSummary("一个数字：准确值、计数口径、各部分")
            .Answers<FigureView>()
            .ProducesProblemFor(StatusCodes.Status404NotFound)
            .AlsoBy(Day);
        figures
            .MapGet("/{key}/rows", Rows)
            .WithName("ListFigureRows")
            .WithSummary("一个数字背后的事项，后登记的在前；比率的，为分母背后的。只有您能查阅的")
            .Answers<MatterList>()
            .ProducesProblemFor(StatusCodes.Status401Unauthorized, StatusCodes.Status404NotFound)
            .AlsoBy(Day);
    }

    private static IResult All(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        [Range(First, Last), Description(About)] int? year
    )
    {
        if (Wrong(year) is { } wrong)
            return wrong;
        var (period, viewer) = (ReportPeriod.Year(year ?? FigureYear.Default(clock)), http.Looker());
        return Results.Ok(reader.Book().All.Select(i => FigureView.Of(reader.Figure(i, period, viewer, clock.Today))).ToList());
    }

    private static IResult One(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        [Description(Key)] string key,
        [Range(First, Last), Description(About)] int? year
    )
    {
        if (reader.Book().Find(key) is not { } indicator)
            return Unknown(key);
        return Wrong(year)
            ?? Results.Ok(
                FigureView.Of(
                    reader.Figure(indicator, ReportPeriod.Year(year ?? FigureYear.Default(clock)), http.Looker(), clock.Today)
                )
            );
    }

    private static IResult Rows(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        [Description(Key)] string key,
        [Range(First, Last), Description(About)] int? year,
        [Description(Parameters.Cursor)] string? cursor,
        [Range(1, ApiRoutes.LongestList), Description(Parameters.Limit)] int? limit
    )
    {
        if (reader.Book().Find(key) is not { } indicator)
            return Unknown(key);
        if (Wrong(year) is { } wrong)
            return wrong;
        if (!Cursor.TryRead(cursor, out var before))
            return MatterRoutes.NoMark();
        var rows = reader.Book().Rows(indicator, ReportPeriod.Year(year ?? FigureYear.Default(clock)));
        var type = reader.Store.Types.Find(reader.Store.Types.CodeOf(rows.MatterClass))!;
        var viewer = http.Looker();
        if (!viewer.MayList(type) || !viewer.MayOpen(indicator))
            return MatterRoutes.FiguresOnly(type);
        var query = new ListQuery
        {
            Type = type.Code,
            Figure = rows,
            Size = ApiRoutes.Limit(limit),
        };
        return ApiRoutes.Matters(http, MatterList.Part(reader, query, before, viewer, mark => MatterRoutes.Next(http, mark)));
    }

    private static IResult Unknown(string key) =>
        ApiProblems.NotFound("这个数字", $"没有代码为“{key}”的数字。全部数字在 {ApiRoutes.Root}/figures。");

    private const string Key = "数字的代码，例如 reconsideration.accepted";
    private const string About = "年度；不写的，四月以前为上一年，四月起为本年";

    private static IResult? Wrong(int? year) =>
        year is < First or > Last ? ApiProblems.Wrong("参数有误", $"参数“year”应在{First}至{Last}之间。") : null;

    // The year meant by no year changes in April, and what is small from the day that was set, whether or not anything was recorded.
    private static string Day(HttpContext http) =>
        http.RequestServices.GetRequiredService<CountyClock>().Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
