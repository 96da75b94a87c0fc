using System.Collections.Concurrent;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;
using Fazhi.Web.Design;
using Fazhi.Web.Office.Organs;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Office;

/// <summary>
/// 主导航 — what everybody has, the mechanisms this account uses most, then all of them under the chapters of the yearly report. The chapter one is in is open,
/// and in it the lists of the mechanism; the others open at a click.
/// </summary>
public sealed class OfficeMenu(CountyStore store, Habits habits, Tasks tasks)
{
    private const int MostUsed = 4;

    /// <summary>More people than a county has; beyond, all are asked anew.</summary>
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, (Moment At, MovingMenu Menu)> kept = new(StringComparer.Ordinal);

    private MatterTypes types => store.Types;

    /// <summary>What everybody has.</summary>
    public static IReadOnlyList<NavItem> Common(string path, int due, bool administers)
    {
        NavItem Item(string href, string icon, string text) => new(href, icon, text, IsCurrent: IsAt(path, href));
        return
        [
            new("/office", "inbox", "我的待办", due, IsCurrent: path is "/office" or "/office/"),
            Item("/office/calendar", "calendar-due", "期限日历"),
            Item("/office/overdue", "alarm", "逾期督办"),
            Item("/office/audit", "calculator", "核对报告"),
            Item("/office/figures", "chart-bar", "数字"),
            .. administers ? [Item(AccountPages.Address, "users", "账号")] : Array.Empty<NavItem>(),
        ];
    }

    /// <summary>
    /// What of the menu moves with the ledger, had once for an official while nothing at all is recorded. It stands on every page, and hangs on acts that the page itself has nothing to do
    /// with: a page is kept by what its menu says, not by what was read for it.
    /// </summary>
    public MovingMenu Moving(HttpContext http)
    {
        if (http.Features.Get<MovingMenu>() is { } had)
            return had;
        using var aside = Reads.Aside();
        var official = http.Official();
        var whose = $"{official.Id}/{official.Organ}/{string.Join('+', official.Roles)}";
        // Before anything is read: what is recorded meanwhile makes it stale.
        var now = store.Now();
        if (!kept.TryGetValue(whose, out var last) || last.At != now)
        {
            last = (now, new MovingMenu(tasks.DueCount(http.Viewer()), Used(official.Id)));
            if (kept.Count >= Most)
                kept.Clear();
            kept[whose] = last;
        }

        http.Features.Set(last.Menu);
        return last.Menu;
    }

    private IReadOnlyList<NavItem> Used(string account) =>
        [
            .. habits
                .Of(account)
                .Select(types.Find)
                .OfType<MatterType>()
                .Select(types.MechanismOf)
                .OfType<Mechanism>()
                .Distinct()
                .Take(MostUsed)
                .Select(Item),
        ];

    /// <summary>All mechanisms by chapter; a type's name stands once, however many versions it has.</summary>
    public IReadOnlyList<NavChapter> Chapters(string path) =>
        [
            .. types
                .Mechanisms.OrderBy(m => ReportPlace.Order(m.Section))
                .GroupBy(m => ReportPlace.Chapter(m.Section))
                .Select(g => Chapter(g.Key, [.. g.Select(m => Item(m, path))])),
        ];

    private static NavChapter Chapter(string chapter, IReadOnlyList<NavItem> items) =>
        new(ReportPlace.TitleOf(chapter), items, items.Any(i => i.IsCurrent || i.Under.Count > 0));

    private NavItem Item(Mechanism mechanism, string path)
    {
        var lists = types.TypesOf(mechanism).Select(t => List(t, path)).ToList();
        var here = path == Pages.Entry(mechanism);
        return Item(mechanism) with { IsCurrent = here, Under = here || lists.Any(l => l.IsCurrent) ? lists : [] };
    }

    private static NavItem Item(Mechanism mechanism) => new(Pages.Entry(mechanism), mechanism.Icon, mechanism.Name);

    private static NavItem List(MatterType type, string path) =>
        new(Pages.List(type.Code), "", type.Name, IsCurrent: IsAt(path, Pages.List(type.Code)));

    private static bool IsAt(string path, string href) => path == href || path.StartsWith(href + "/", StringComparison.Ordinal);
}

/// <summary>主导航里会变的 — what of the menu moves with the ledger.</summary>
/// <param name="Due">How many running clocks wait for the official.</param>
/// <param name="Used">The mechanisms the account acts in most, the most used first.</param>
public sealed record MovingMenu(int Due, IReadOnlyList<NavItem> Used)
{
    /// <summary>What makes two menus say the same.</summary>
    internal string Key { get; } = $"{Due}:{string.Join(',', Used.Select(u => u.Href))}";
}
