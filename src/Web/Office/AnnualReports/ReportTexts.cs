using System.Globalization;
using Fazhi.Matters;
using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office.AnnualReports;

/// <summary>报告正文 — what a report's or a template's text begins from, and how it read at each step.</summary>
internal static class ReportTexts
{
    /// <summary>
    /// Fills the form of an act that writes a report's text: with the text as it stands, or with that of the template or the earlier report the address
    /// names. Every other act's form stays as it is.
    /// </summary>
    internal static void Begin(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        switch (target.Matter)
        {
            case AnnualReport report when target.Rule.Code == nameof(ReviseReport):
                form.Set("draft", report.Draft);
                break;
            case ReportTemplate template when target.Rule.Code == nameof(AmendTemplate):
                form.Set("text", template.Text);
                break;
            case null when target.Rule.Code == nameof(DraftReport):
                Draft(http, target, form, reader);
                break;
        }
    }

    private static void Draft(HttpContext http, Target target, FormState form, MatterReader reader)
    {
        var source =
            From(http, "template") is { } template ? reader.Find(ReportPages.Template, template, http.Viewer())
            : From(http, "report") is { } report ? reader.Find(ReportPages.Type, report, http.Viewer())
            : null;
        var (kind, text) = source switch
        {
            ReportTemplate t => (t.Kind, t.Text),
            AnnualReport r => (r.Kind, r.Draft),
            _ => (default, ""),
        };
        if (text.Length == 0)
            return;
        var year = target.Today.Year - 1;
        var organ = reader.Store.County.Organ(http.Official().Organ);
        form.Set("draft", text);
        form.Set("kind", kind.ToString());
        form.Set("year", year.ToString(CultureInfo.InvariantCulture));
        form.Set("title", $"{(kind == ReportKind.County ? reader.Store.County.Name : organ?.Name)}{year}年度法治政府建设情况");
    }

    private static Guid? From(HttpContext http, string name) => Guid.TryParse(http.Request.Query[name], out var id) ? id : null;

    /// <summary>How the text of a report or a template read after each act that wrote it, newest first.</summary>
    internal static IReadOnlyList<TextVersion> Versions(CountyStore store, Matter matter) =>
        [
            .. Timeline
                .Whole(store, matter)
                .Entries.Select(e =>
                    e.Recorded?.Act switch
                    {
                        DraftReport a => Version(e, a.Draft),
                        ReviseReport a => Version(e, a.Draft),
                        AdoptTemplate a => Version(e, a.Text),
                        AmendTemplate a => Version(e, a.Text),
                        _ => null,
                    }
                )
                .OfType<TextVersion>(),
        ];

    private static TextVersion Version(TimelineEntry entry, string text) => new(entry.Entry.Sequence, entry.Entry.On, text);
}

/// <summary>正文版本 — a report's text as an act wrote it.</summary>
/// <param name="Sequence">The act's place in the ledger.</param>
/// <param name="On">When.</param>
/// <param name="Text">The text.</param>
public sealed record TextVersion(long Sequence, DateOnly On, string Text)
{
    /// <summary>How it is called among the others.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}（台账第{Sequence}号）");
}
