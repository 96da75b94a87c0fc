using System.Globalization;
using Fazhi.Matters;
using Fazhi.Mechanisms.FileReviews;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Forms;
using Fazhi.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.FileReviews;

/// <summary>评分页面 — the whole sheet of a file, an item a row: points, whether it applies, the reason, with what the machine found beside it. It begins with what nobody has to change.</summary>
internal static class ScoreSheets
{
    internal static string Points(ScoredItem item) => $"points.{item.Code}";

    internal static string Skips(ScoredItem item) => $"skips.{item.Code}";

    internal static string Note(ScoredItem item) => $"note.{item.Code}";

    internal static IResult Show(HttpContext http, Guid id, string act, MatterReader reader, ActFlow flow)
    {
        if (Find(http, id, act, reader) is not { } file)
            return Pages.NotFound("要打分的案卷");
        var form = new FormState();
        foreach (var item in file.Items)
        {
            var found = file.Findings.FirstOrDefault(f => f.Code == item.Code);
            if (found?.Verdict == CheckVerdict.NotApplicable)
                form.Set(Skips(item), "true");
            else
                form.Set(Points(item), Number(found?.Points ?? item.Unmarked));
            if (found?.Verdict == CheckVerdict.Broken)
                form.Set(Note(item), "照系统的认定");
        }

        // No version is carried: that somebody else has scored meanwhile is nobody's to know.
        return Page(file, act, form, flow.Begin(), reader);
    }

    internal static async Task<IResult> Take(HttpContext http, Guid id, string act, MatterReader reader, ActFlow flow)
    {
        if (Find(http, id, act, reader) is not { } file)
            return Pages.NotFound("要打分的案卷");
        var form = FormReader.Read(await http.Request.ReadFormAsync(http.RequestAborted));
        var step = await flow.Take(new ActPosting(http, form, http.Official(), () => Said(file, act, form)));
        return step.Done is not null
            ? Results.LocalRedirect($"{FileReviewOffice.Mine}?scored={id}")
            : Page(file, act, form, step.Facts, reader, step.Status);
    }

    private static ActRequest? Said(ReviewedFile file, string act, FormState form)
    {
        var marks = new List<ItemMark>();
        foreach (var item in file.Items)
        {
            var (typed, skips) = (form.Get(Points(item))?.Trim(), form.IsChecked(Skips(item)));
            decimal? points = null;
            if (!skips)
            {
                if (
                    !decimal.TryParse(
                        typed,
                        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                )
                {
                    form.Refuse(Points(item), $"项目{item.Code}：请填写得分，用阿拉伯数字；不适用的勾选“不适用”。");
                    continue;
                }

                points = number;
            }

            marks.Add(
                new(
                    item.Code,
                    points,
                    skips,
                    form.Get(Note(item)) is { } note && !string.IsNullOrWhiteSpace(note) ? note.Trim() : null
                )
            );
        }

        return form.Refusals.Count > 0
            ? null
            : ActRequest.In(
                file.Id,
                act == nameof(ScoreFile) ? new ScoreFile { Marks = marks } : new ScoreAsThird { Marks = marks }
            );
    }

    private static IResult Page(
        ReviewedFile file,
        string act,
        FormState form,
        FormFacts facts,
        MatterReader reader,
        int status = StatusCodes.Status200OK
    ) =>
        View.Show<ScorePage>(
            status,
            (nameof(ScorePage.File), file),
            (nameof(ScorePage.Rules), Rules(file, reader)),
            (nameof(ScorePage.Act), act),
            (nameof(ScorePage.Form), form),
            (nameof(ScorePage.Facts), facts)
        );

    // How points come off, as the sheet says: of the items the file has.
    private static Dictionary<string, SheetItem> Rules(ReviewedFile file, MatterReader reader)
    {
        using var db = reader.Store.Open();
        var county = reader.Store.CountyCode;
        var (parent, kind) = (file.Parent, file.Kind);
        var sheets = db.Matters<ReviewRound>(county).Single(r => r.Id == parent).Sheets.Select(s => s.Id).ToList();
        var sheet = db.Matters<ReviewSheet>(county)
            .Where(s => sheets.Contains(s.Id) && s.Kind == kind)
            .Select(s => (Guid?)s.Id)
            .FirstOrDefault();
        return db.Matters<SheetItem>(county)
            .Where(i => i.Parent == sheet && i.Stage == RecordStage.Recorded)
            .AsEnumerable()
            .ToDictionary(i => i.Place);
    }

    // Only who is to read it opens the sheet; that the others have theirs nobody learns from what is refused.
    private static ReviewedFile? Find(HttpContext http, Guid id, string act, MatterReader reader) =>
        reader.Find(FileReviewOffice.Files, id, http.Viewer()) is ReviewedFile { Items.Count: > 0 } file
        && http.Official().Id is var me
        && (
            act == nameof(ScoreFile)
                ? file.Reviewers.Contains(me) && file.Stage == ReviewedFileStage.Reviewing
                : file.Third == me && file.Stage == ReviewedFileStage.Disputed
        )
            ? file
            : null;

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
