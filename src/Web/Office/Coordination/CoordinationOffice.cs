using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.Coordination;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.Coordination;

/// <summary>统筹推进（办公端） — the board of tasks, a pasted list of them, what each leadership still owes, who has learnt what the post must know; from a resolution or a problem to a task in one click.</summary>
public sealed class CoordinationOffice : OfficePages<CoordinationMechanism>
{
    internal const string Meetings = "committee-meeting";
    internal const string Points = "work-points";
    internal const string Tasks = "work-task";
    internal const string Plans = "study-plan";
    internal const string Sessions = "study-session";
    internal const string Lists = "must-know-list";
    internal const string Records = "must-know-record";
    internal const string Board = $"/office/{Tasks}/board";
    internal const string Owed = $"/office/{Sessions}/owed";
    internal const string Rates = $"/office/{Records}/rates";
    internal const string PastedRows = "rows";
    internal const string PastedFile = "file";

    private static readonly OwnPage BoardLink = new(Board, "layout-kanban", "任务看板");
    private static readonly OwnPage OwedLink = new(Owed, "clock-exclamation", "学法欠账");
    private static readonly OwnPage RatesLink = new(Rates, "chart-bar", "完成率");

    public override IReadOnlyList<OwnPage> Links { get; } = [BoardLink, OwedLink, RatesLink];

    internal static string BoardOf(int year, string organ, string form = "") =>
        $"{Board}{form}?year={year}{(organ.Length > 0 ? $"&organ={organ}" : "")}";

    internal static string Paste(Guid points) => $"{Office.Pages.Of(Points, points)}/tasks";

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Tasks}/board", ShowBoard);
        office.MapGet($"/{Tasks}/board.xlsx", ExportBoard);
        office.MapGet($"/{Sessions}/owed", ShowOwed);
        office.MapGet($"/{Sessions}/owed.xlsx", ExportOwed);
        office.MapGet($"/{Records}/rates", ShowRates);
        TaskPasting.Map(office);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) =>
        type.Code switch
        {
            Tasks or Points => [BoardLink],
            Sessions or Plans => [OwedLink],
            Records or Lists => [RatesLink],
            _ => [],
        };

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            WorkPoints { Stage: WorkPointsStage.Drafting or WorkPointsStage.Issued } points =>
            [
                new(Paste(points.Id), "clipboard-list", "粘贴任务清单"),
                new(BoardOf(points.Year, ""), "layout-kanban", "任务看板"),
            ],
            WorkPoints points => [new(BoardOf(points.Year, ""), "layout-kanban", "任务看板")],
            _ => [],
        };

    public override RenderFragment? OnMatter(MatterType type, Matter matter) =>
        matter switch
        {
            CommitteeMeeting { Resolutions.Count: > 0 } => View.Part<ResolutionsPanel>(
                (nameof(ResolutionsPanel.Meeting), matter)
            ),
            FoundProblem or ListedShortcoming or PlannedStep => View.Part<ProblemTasks>((nameof(ProblemTasks.From), matter)),
            StudyPlan plan => View.Part<PlannedPanel>((nameof(PlannedPanel.Plan), plan)),
            MustKnowList list => View.Part<ItemsPanel>((nameof(ItemsPanel.List), list)),
            _ => null,
        };

    // A form opened from a resolution or a problem says what it is about.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (target.Rule.ActType != typeof(ListTask))
            return;
        var (query, viewer) = (http.Request.Query, http.Viewer());
        if (
            Guid.TryParse(query["meeting"], out var meeting)
            && Scalars.Read<int>(query["resolution"]) is { } which
            && reader.Find(Meetings, meeting, viewer) is CommitteeMeeting held
            && which >= 1
            && which <= held.Resolutions.Count
        )
        {
            var resolved = held.Resolutions[which - 1];
            form.Offer("meeting", Reference<CommitteeMeeting>.Of(held).ToString());
            form.Offer("resolution", Scalars.Write(which));
            form.Offer("title", Texts.Wording.Cut(resolved.Title, 200));
            form.Offer("lead", resolved.Organ);
            form.Offer("dueOn", Scalars.Write(resolved.DueOn));
        }
        else if (Guid.TryParse(query["problem"], out var id) && reader.Find("problem", id, viewer) is FoundProblem problem)
        {
            form.Offer("problem", Reference<FoundProblem>.Of(problem).ToString());
            form.Offer("title", Texts.Wording.Cut($"防止再次发生：{problem.Title}", 200));
            if (problem.Responsible.Length > 0)
                form.Offer("lead", problem.Responsible);
        }
        else if (
            Guid.TryParse(query["shortcoming"], out var listed)
            && reader.Find("listed-shortcoming", listed, viewer) is ListedShortcoming shortcoming
        )
        {
            form.Offer("shortcoming", Reference<ListedShortcoming>.Of(shortcoming).ToString());
            form.Offer("title", Texts.Wording.Cut($"解决{shortcoming.Year}年度报告所列问题：{shortcoming.Title}", 200));
        }
        else if (Guid.TryParse(query["step"], out var next) && reader.Find("next-step", next, viewer) is PlannedStep step)
        {
            form.Offer("step", Reference<PlannedStep>.Of(step).ToString());
            form.Offer("title", step.Title);
            form.Offer("content", Texts.Wording.Cut(step.Text, 2000));
        }
    }

    public override RenderFragment AtEntry() => View.Part<TasksPanel>();

    /// <summary>The document of work points that takes tasks now, the newest year's first; <c>null</c> if none does.</summary>
    internal static WorkPoints? Taking(MatterReader reader, Viewer viewer)
    {
        using var db = reader.Store.Open();
        var organ = viewer.Official?.Organ;
        return db.Matters<WorkPoints>(reader.Store.CountyCode)
            .Where(p => p.Organ == organ && (p.Stage == WorkPointsStage.Drafting || p.Stage == WorkPointsStage.Issued))
            .OrderByDescending(p => p.Year)
            .ThenByDescending(p => p.Sequence)
            .FirstOrDefault();
    }

    internal static string TaskIn(WorkPoints points, string about) =>
        $"{Office.Pages.Part(Tasks, nameof(ListTask), points.Id)}&{about}";

    private static int YearOf(int? year, DateOnly today) => year is >= 2000 and <= 2100 ? year.Value : today.Year;

    private static string Known(MatterReader reader, string? organ) => reader.Store.County.Organ(organ ?? "")?.Code ?? "";

    private static IResult ShowBoard(MatterReader reader, CountyClock clock, int? year, string? organ)
    {
        var (of, at) = (YearOf(year, clock.Today), Known(reader, organ));
        return View.Show<TaskBoardPage>(
            (nameof(TaskBoardPage.Board), TaskBoard.Of(reader, of, at, clock.Today)),
            (nameof(TaskBoardPage.Year), of),
            (nameof(TaskBoardPage.Organ), at),
            (nameof(TaskBoardPage.Today), clock.Today)
        );
    }

    private static IResult ExportBoard(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        Exports exports,
        int? year,
        string? organ
    )
    {
        var (of, at, county) = (YearOf(year, clock.Today), Known(reader, organ), reader.Store.County);
        var board = TaskBoard.Of(reader, of, at, clock.Today);
        var sheet = new Sheet(
            $"{of}年工作任务",
            [
                "牵头单位",
                "任务",
                "工作要点",
                "配合单位",
                "成果",
                "阶段",
                "进度",
                "首次完成期限",
                "完成期限",
                "逾期天数",
                "催办次数",
                "评价",
            ],
            [
                .. board.Tasks.Select(t =>
                    (IReadOnlyList<object>)
                        [
                            county.OrganName(t.Lead),
                            t.Title,
                            board.Points.GetValueOrDefault(t.Parent ?? Guid.Empty) ?? "",
                            string.Join('、', t.With.Select(county.OrganName)),
                            t.Deliverable,
                            t.StageName,
                            t.Light is { } light ? Terms.Of(light) : "",
                            t.FirstDueOn,
                            t.DueOn,
                            TaskBoard.DaysLate(t, clock.Today),
                            t.Urged,
                            t.Grade is { } grade ? Terms.Of(grade) : "",
                        ]
                ),
            ]
        );
        return ExportPages.Send(http, exports, Tasks, at.Length == 0 ? "" : $"organ={at}", sheet, $"工作任务{of}");
    }

    private static (int Year, int Quarter, int AQuarter) When(MatterReader reader, DateOnly today, int? year, int? quarter) =>
        (
            YearOf(year, today),
            quarter is >= 1 and <= 4 ? quarter.Value : (today.Month + 2) / 3,
            reader.Store.Parameter(CoordinationParameters.SessionsAQuarter, today)
        );

    private static IResult ShowOwed(MatterReader reader, CountyClock clock, int? year, int? quarter)
    {
        var (of, at, wanted) = When(reader, clock.Today, year, quarter);
        return View.Show<OwedPage>(
            (nameof(OwedPage.Year), of),
            (nameof(OwedPage.Quarter), at),
            (nameof(OwedPage.AQuarter), wanted),
            (nameof(OwedPage.Rows), StudyOwed.Of(reader, of, at, wanted))
        );
    }

    private static IResult ExportOwed(
        HttpContext http,
        MatterReader reader,
        CountyClock clock,
        Exports exports,
        int? year,
        int? quarter
    )
    {
        var (of, at, wanted) = When(reader, clock.Today, year, quarter);
        var (rows, county) = (StudyOwed.Of(reader, of, at, wanted), reader.Store.County);
        var sheet = new Sheet(
            "学法欠账",
            ["单位", "学法的会议", "年度", "季度", "计划次数", "本季度", "本季度还欠", "本年度", "本年度还欠", "时长不足"],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object>)
                        [
                            county.OrganName(r.Organ),
                            Terms.Of(r.Leadership),
                            of,
                            at,
                            r.Plan?.Planned ?? 0,
                            r.Quarter,
                            r.OwedInQuarter,
                            r.Year,
                            r.OwedInYear,
                            r.Short,
                        ]
                ),
            ]
        );
        return ExportPages.Send(http, exports, Sessions, "", sheet, $"学法欠账{of}年第{at}季度");
    }

    private static IResult ShowRates(MatterReader reader) =>
        View.Show<RatesPage>((nameof(RatesPage.Rows), LearningRate.Of(reader)));
}
