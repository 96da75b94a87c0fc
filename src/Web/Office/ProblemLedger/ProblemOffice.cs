using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Fazhi.Web.Office.ProblemLedger;

/// <summary>问题台账（办公端） — the board by organ, on the screen, on paper and as a sheet; from a self-check to the problems it finds, from a problem to the late matter behind it.</summary>
public sealed class ProblemOffice : OfficePages<ProblemLedgerMechanism>
{
    internal const string Type = "problem";
    internal const string Board = $"/office/{Type}/board";

    private static readonly OwnPage Link = new(Board, "layout-kanban", "问题看板");

    public override IReadOnlyList<OwnPage> Links { get; } = [Link];

    public override void Map(IEndpointRouteBuilder office)
    {
        office.MapGet($"/{Type}/board", Show);
        office.MapGet($"/{Type}/board.xlsx", Export);
    }

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type) => type.Code == Type ? [Link] : [];

    public override IReadOnlyList<OwnPage> LinksOf(MatterType type, Matter matter) =>
        matter switch
        {
            SelfCheck { Stage: SelfCheckStage.Checking } =>
            [
                new($"{Office.Pages.List(Type)}/new/{nameof(ListSelfCheckProblem)}", "plus", "登记自查问题"),
            ],
            FoundProblem { LateMatter: { } late, LateType: { } of } =>
            [
                new(Office.Pages.Of(of, late), "clock-exclamation", "逾期的事项"),
            ],
            _ => [],
        };

    // A self-check that was opened from its own page stands in the form already.
    public override void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        if (
            target.Rule.ActType != typeof(ListSelfCheckProblem)
            || form.Get("selfCheck") is { Length: > 0 }
            || Own(reader, http.Viewer()) is not { } check
        )
            return;
        form.Set("selfCheck", Reference<SelfCheck>.Of(check).ToString());
    }

    public override RenderFragment AtEntry() => View.Part<BoardPanel>();

    private static SelfCheck? Own(MatterReader reader, Viewer viewer) =>
        reader
            .List(
                new ListQuery
                {
                    Type = "self-check",
                    Stages = [nameof(SelfCheckStage.Checking)],
                    Organ = viewer.Official!.Organ,
                    Size = 2,
                },
                viewer
            )
            .Rows
            is [SelfCheck only]
            ? only
            : null;

    private static IResult Show(HttpContext http, MatterReader reader, CountyClock clock, string? organ) =>
        View.Show<BoardPage>(
            (nameof(BoardPage.Board), ProblemBoard.Of(reader, http.Viewer(), Known(reader, organ), clock.Today)),
            (nameof(BoardPage.Organ), Known(reader, organ)),
            (nameof(BoardPage.Today), clock.Today)
        );

    private static IResult Export(HttpContext http, MatterReader reader, CountyClock clock, Exports exports, string? organ)
    {
        var (of, county) = (Known(reader, organ), reader.Store.County);
        var board = ProblemBoard.Of(reader, http.Viewer(), of, clock.Today);
        var sheet = new Sheet(
            "问题台账",
            [
                "责任单位",
                "问题",
                "来源",
                "发现日期",
                "阶段",
                "整改责任人",
                "整改措施",
                "首次整改期限",
                "整改期限",
                "逾期天数",
                "催办次数",
            ],
            [
                .. board.Problems.Select(p =>
                    (IReadOnlyList<object>)
                        [
                            p.Responsible.Length == 0 ? "" : county.OrganName(p.Responsible),
                            p.Title,
                            Terms.Of(p.Source),
                            p.FoundOn,
                            p.StageName,
                            p.InCharge?.Title ?? "",
                            p.Measure,
                            p.FirstDueOn is { } first ? first : "",
                            p.DueOn is { } due ? due : "",
                            ProblemBoard.DaysLate(p, clock.Today),
                            p.Urged,
                        ]
                ),
            ]
        );
        return ExportPages.Send(
            http,
            exports,
            Type,
            of.Length == 0 ? "" : $"organ={of}",
            sheet,
            $"问题台账{clock.Today:yyyyMMdd}"
        );
    }

    private static string Known(MatterReader reader, string? organ) => reader.Store.County.Organ(organ ?? "")?.Code ?? "";
}
