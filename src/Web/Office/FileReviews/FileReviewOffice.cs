using Fazhi.Documents.Sheets;
using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Office.RandomInspections;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.FileReviews;

/// <summary>案卷评查（办公端） — freezing and drawing a round, its statistics, a reviewer's own files and the sheet to score one.</summary>
public sealed class FileReviewOffice : OfficePages<FileReviewsMechanism>
{
    internal const string Rounds = "review-round";
    internal const string Files = "reviewed-file";
    internal const string Mine = $"/office/{Files}/mine";

    private static readonly FrozenActs<ReviewRound> rounds = new(Rounds, "这一轮评查");

    private static readonly string[] Scores = [nameof(ScoreFile), nameof(ScoreAsThird)];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Rounds}/{{id:guid}}/do/{nameof(FreezeRound)}", DryRun);
        office.MapPost($"/{Rounds}/{{id:guid}}/do/{nameof(FreezeRound)}", Freeze).TakesForm();
        office.MapGet($"/{Rounds}/{{id:guid}}/do/{nameof(DrawRound)}", Ready);
        office.MapPost($"/{Rounds}/{{id:guid}}/do/{nameof(DrawRound)}", Draw).TakesForm();
        office.MapGet($"/{Rounds}/{{id:guid}}/statistics", Statistics);
        office.MapGet($"/{Rounds}/{{id:guid}}/statistics.xlsx", Export);
        office.MapGet($"/{Files}/mine", OfMine);
        foreach (var act in Scores)
        {
            office.MapGet(
                $"/{Files}/{{id:guid}}/do/{act}",
                (HttpContext http, Guid id, MatterReader reader, ActFlow flow) => ScoreSheets.Show(http, id, act, reader, flow)
            );
            office
                .MapPost(
                    $"/{Files}/{{id:guid}}/do/{act}",
                    (HttpContext http, Guid id, MatterReader reader, ActFlow flow) =>
                        ScoreSheets.Take(http, id, act, reader, flow)
                )
                .TakesForm();
        }
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code == Files ? [new(Mine, "user-check", "我评查的案卷")] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter
            is ReviewRound { Stage: ReviewRoundStage.Reviewing or ReviewRoundStage.FedBack or ReviewRoundStage.Concluded } round
            ? [new(StatisticsOf(round), "chart-bar", "进度和统计")]
            : [];

    internal static string Of(ReviewRound round) => Office.Pages.Of(Rounds, round.Id);

    internal static string StatisticsOf(ReviewRound round) => $"{Of(round)}/statistics";

    private static IResult DryRun(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        rounds.Find(http, id, reader) is { } round
            ? Frozen(round, new(), flow.Begin(round), reader, time)
            : Pages.NotFound(rounds.Absent);

    private static Task<IResult> Freeze(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        rounds.Take(
            http,
            id,
            reader,
            flow,
            (round, form) => FrozenActs<ReviewRound>.Frozen(form, new ReviewFiles(reader.Store, time).Freeze(round)),
            (round, form, facts, status) => Frozen(round, form, facts, reader, time, status)
        );

    private static IResult Frozen(
        ReviewRound round,
        FormState form,
        FormFacts facts,
        MatterReader reader,
        TimeProvider time,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<FreezeRoundPage>(
            status,
            (nameof(FreezeRoundPage.Round), round),
            (nameof(FreezeRoundPage.Pools), new ReviewFiles(reader.Store, time).Pools(round)),
            (nameof(FreezeRoundPage.Form), form),
            (nameof(FreezeRoundPage.Facts), facts)
        );

    private static IResult Ready(HttpContext http, Guid id, MatterReader reader, ActFlow flow) =>
        rounds.Find(http, id, reader) is { Stage: ReviewRoundStage.Frozen } round
            ? Drawing(round, new(), flow.Begin(round))
            : Pages.NotFound("可以抽取的一轮评查");

    private static Task<IResult> Draw(HttpContext http, Guid id, MatterReader reader, ActFlow flow, TimeProvider time) =>
        rounds.Take(http, id, reader, flow, (round, form) => Drawn(round, form, new(reader.Store, time)), Drawing);

    private static Act? Drawn(ReviewRound round, FormState form, ReviewFiles files) =>
        FrozenActs<ReviewRound>.Drawn(
            form,
            files.Draw(round, form.Get("publicNumber"), out var faults),
            faults,
            "现在不能抽取：请先冻结名单，登记各方的承诺和公开的秘密；一轮只抽取一次。"
        );

    private static IResult Drawing(ReviewRound round, FormState form, FormFacts facts, int status = StatusCodes.Status200OK) =>
        View.Show<DrawRoundPage>(
            status,
            (nameof(DrawRoundPage.Round), round),
            (nameof(DrawRoundPage.Form), form),
            (nameof(DrawRoundPage.Facts), facts)
        );

    private static IResult Statistics(HttpContext http, Guid id, MatterReader reader)
    {
        if (Held(http, id, reader) is not { } round)
            return Pages.NotFound("这一轮评查的统计");
        var files = FilesOf(reader, round);
        return View.Show<RoundPage>(
            (nameof(RoundPage.Round), round),
            (nameof(RoundPage.Statistics), ReviewStatistics.Of(files)),
            (
                nameof(RoundPage.Undecided),
                files.FindAll(f => f.Stage is ReviewedFileStage.Reviewing or ReviewedFileStage.Disputed)
            ),
            (nameof(RoundPage.Apart), files.FindAll(f => f.ByThird))
        );
    }

    private static IResult Export(HttpContext http, Guid id, MatterReader reader, Exports exports)
    {
        if (Held(http, id, reader) is not { } round)
            return Pages.NotFound("这一轮评查的统计");
        var (all, county) = (ReviewStatistics.Of(FilesOf(reader, round)), reader.Store.County);
        List<IReadOnlyList<object>> rows =
        [
            .. all.Bodies.Select(b =>
                (IReadOnlyList<object>)
                    [
                        "单位",
                        b.Rank,
                        county.OrganName(b.Body),
                        b.InScope,
                        b.Files,
                        b.Mean,
                        b.Excellent,
                        b.Passed,
                        b.Failed,
                        b.Problems,
                    ]
            ),
            .. all.Items.Select(i =>
                (IReadOnlyList<object>)
                    ["项目", i.Item.Code, $"{i.Item.Heading}：{i.Item.Text}", i.Applied, i.Lost, i.Points, "", "", "", ""]
            ),
        ];
        var sheet = new Sheet(
            "评查统计",
            [
                "类别",
                "名次、编号",
                "单位、项目",
                "范围内（适用）",
                "评查（失分）",
                "平均分（共失分）",
                "优秀",
                "合格",
                "不合格",
                "问题",
            ],
            rows
        );
        return ExportPages.Send(http, exports, Rounds, $"round={id}", sheet, $"{round.Title}统计");
    }

    private static IResult OfMine(HttpContext http, MatterReader reader)
    {
        var me = http.Official().Id;
        using var db = reader.Store.Open();
        var files = db.Matters<ReviewedFile>(reader.Store.CountyCode)
            .Where(f => f.Stage == ReviewedFileStage.Reviewing || f.Stage == ReviewedFileStage.Disputed)
            .OrderBy(f => f.Sequence)
            .AsEnumerable()
            .Where(f => f.Stage == ReviewedFileStage.Reviewing ? f.Reviewers.Contains(me) : f.Third == me)
            .ToList();
        return View.Show<MyFilesPage>((nameof(MyFilesPage.Files), files), (nameof(MyFilesPage.Me), me));
    }

    private static List<ReviewedFile> FilesOf(MatterReader reader, ReviewRound round)
    {
        using var db = reader.Store.Open();
        var id = round.Id;
        return [.. db.Matters<ReviewedFile>(reader.Store.CountyCode).Where(f => f.Parent == id).OrderBy(f => f.Sequence)];
    }

    // Every body's files stand on it: it is for whoever holds the round.
    private static ReviewRound? Held(HttpContext http, Guid id, MatterReader reader) =>
        rounds.Find(http, id, reader) is { } round && http.Viewer().PartIn(reader.Store.Types.Of(round), round) == Reader.Holder
            ? round
            : null;
}
