using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.Consultations;

/// <summary>意见的状态 — what is still to be done with remarks.</summary>
public enum RemarkState
{
    [Term("待审核")]
    Waiting,

    [Term("待答复")]
    Unanswered,

    [Term("不公开的")]
    Withheld,

    [Term("已答复")]
    Answered,
}

/// <summary>相同的意见 — remarks that say the same of the same paragraph, read as one.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are in this state.</param>
public sealed record AlikeRemarks(PublicComment First, int Count);

/// <summary>意见的审核和答复 — all remarks on a draft in one place, a row for those that say the same; whoever is marked is shown or answered at once, each by an act of its own, all or none.</summary>
internal static class RemarkDesk
{
    internal const string Chosen = "remark";
    internal const string Withholding = "_withhold";

    /// <summary>So many rows stand on one page.</summary>
    internal const int Size = 50;

    // So many remarks are shown or answered in one go.
    private const int MostAtOnce = 2000;

    internal static string Of(Guid consultation) => $"{Office.Pages.Of(ConsultationOffice.Type, consultation)}/remarks";

    internal static IResult Show(HttpContext http, Guid id, MatterReader reader) => Page(http, id, reader, new FormState());

    internal static async Task<IResult> Take(HttpContext http, Guid id, MatterReader reader, Desk desk)
    {
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        if (reader.Find(ConsultationOffice.Type, id, http.Viewer()) is not Consultation)
            return Pages.NotFound("这次征求意见");
        var state = Asked(http) ?? RemarkState.Waiting;
        var withholds = state == RemarkState.Waiting && http.Request.Form.ContainsKey(Withholding);
        var stage = state switch
        {
            RemarkState.Waiting => PublicCommentStage.Received,
            RemarkState.Withheld => PublicCommentStage.Withheld,
            _ => PublicCommentStage.Shown,
        };
        var remarks = Marked(reader, id, stage, form);
        if (remarks.Count == 0)
            form.Refuse(Chosen, "请选择要办理的意见；别人已经办理的不再列出。");
        Act? act =
            state != RemarkState.Waiting ? Answer(form)
            : withholds ? Withhold(form)
            : new ShowComment();
        if (act is null || form.Refusals.Count > 0)
            return Page(http, id, reader, form, StatusCodes.Status422UnprocessableEntity);
        var problems = desk.PerformTogether([.. remarks.Select(r => ActRequest.In(r, act))], http.Official(), record: true)
            .SelectMany(o => o.Problems)
            .Distinct()
            .ToList();
        if (problems.Count == 0)
            return Results.LocalRedirect($"{Of(id)}?show={state}&done={Scalars.Write(remarks.Count)}");
        form.Refuse(problems);
        return Page(http, id, reader, form, CheckedForms.StatusOf(http, problems));
    }

    // Who marks one of those that say the same marks all of them.
    private static List<Guid> Marked(MatterReader reader, Guid consultation, PublicCommentStage stage, FormState form)
    {
        var chosen = form.GetAll(Chosen).Select(c => Guid.TryParse(c, out var one) ? one : Guid.Empty).ToHashSet();
        using var db = reader.Store.Open();
        var all = In(db, reader.Store, consultation).Where(c => c.Stage == stage);
        var marks = all.Where(c => chosen.Contains(c.Id)).Select(c => c.Alike).Distinct().ToList();
        return [.. all.Where(c => marks.Contains(c.Alike)).OrderBy(c => c.Sequence).Select(c => c.Id).Take(MostAtOnce)];
    }

    private static DisposeComment? Answer(FormState form)
    {
        var disposition = Scalars.Read<CommentDisposition>(form.Get("disposition"));
        if (disposition is null)
            form.Refuse("disposition", "请选择采纳、部分采纳还是不采纳。");
        if (string.IsNullOrWhiteSpace(form.Get("reply")))
            form.Refuse("reply", "请写明答复：采纳的改在哪里，不采纳的为什么。");
        return form.Refusals.Count > 0
            ? null
            : new DisposeComment { Disposition = disposition!.Value, Reply = form.Get("reply")! };
    }

    private static WithholdComment? Withhold(FormState form)
    {
        var ground = Scalars.Read<WithholdingGround>(form.Get("ground"));
        if (ground is null)
            form.Refuse("ground", "请选择不公开的情形。");
        if (string.IsNullOrWhiteSpace(form.Get("reason")))
            form.Refuse("reason", "请写明理由：哪些内容不能公开，怎样改就可以。");
        return form.Refusals.Count > 0 ? null : new WithholdComment { Ground = ground!.Value, Reason = form.Get("reason")! };
    }

    private static RemarkState? Asked(HttpContext http) => Scalars.Read<RemarkState>(http.Request.Query["show"]);

    private static IQueryable<PublicComment> In(CountyDb db, CountyStore store, Guid consultation) =>
        db.Matters<PublicComment>(store.CountyCode).Where(c => c.Parent == consultation);

    private static IQueryable<PublicComment> Of(IQueryable<PublicComment> rows, RemarkState state) =>
        state switch
        {
            RemarkState.Waiting => rows.Where(c =>
                c.Stage == PublicCommentStage.Received || c.Stage == PublicCommentStage.Appealed
            ),
            RemarkState.Unanswered => rows.Where(c => c.Stage == PublicCommentStage.Shown),
            RemarkState.Withheld => rows.Where(c => c.Stage == PublicCommentStage.Withheld),
            RemarkState.Answered => rows.Where(c => c.Stage == PublicCommentStage.Answered),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    private static IResult Page(
        HttpContext http,
        Guid id,
        MatterReader reader,
        FormState form,
        int status = StatusCodes.Status200OK
    )
    {
        if (reader.Find(ConsultationOffice.Type, id, http.Viewer()) is not Consultation consultation)
            return Pages.NotFound("这次征求意见");
        using var db = reader.Store.Open();
        var all = In(db, reader.Store, id);
        var counts = Enum.GetValues<RemarkState>().ToDictionary(s => s, s => Of(all, s).Count());
        var state = Asked(http) ?? (counts[RemarkState.Waiting] > 0 ? RemarkState.Waiting : RemarkState.Unanswered);
        var rows = Of(all, state);
        // What is objected to stands apart from what nobody has looked at.
        var groups = rows.GroupBy(c => new { c.Alike, c.Stage })
            .Select(g => new { Count = g.Count(), First = g.Min(c => c.Sequence) });
        var total = groups.Count();
        var page = Math.Clamp(Scalars.Read<int>(http.Request.Query["page"]) ?? 1, 1, Math.Max(1, (total + Size - 1) / Size));
        // What waits longest is looked at first; what many say is answered first.
        var ordered =
            state == RemarkState.Waiting
                ? groups.OrderBy(g => g.First)
                : groups.OrderByDescending(g => g.Count).ThenBy(g => g.First);
        var listed = ordered.Skip((page - 1) * Size).Take(Size).ToList();
        var firsts = listed.Select(g => g.First).ToList();
        var read = all.Where(c => firsts.Contains(c.Sequence)).ToDictionary(c => c.Sequence);
        return View.Show<RemarkDeskPage>(
            status,
            (nameof(RemarkDeskPage.Consultation), consultation),
            (nameof(RemarkDeskPage.State), state),
            (nameof(RemarkDeskPage.Counts), counts),
            (nameof(RemarkDeskPage.Rows), listed.Select(g => new AlikeRemarks(read[g.First], g.Count)).ToList()),
            (nameof(RemarkDeskPage.Total), total),
            (nameof(RemarkDeskPage.Page), page),
            (nameof(RemarkDeskPage.Form), form),
            (nameof(RemarkDeskPage.Done), Scalars.Read<int>(http.Request.Query["done"]) ?? 0)
        );
    }
}
