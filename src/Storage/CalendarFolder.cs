using System.Security.Cryptography;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Storage;

/// <summary>
/// 日历目录 — files of the data folder's <c>calendar/</c>: whoever runs the machine puts a year's notice there as text, and it is loaded at the next start as an
/// act in the ledger, once.
/// </summary>
public static class CalendarFolder
{
    private const string Name = "calendar";
    private const int LargestFile = 1 << 20;

    /// <summary>Loads what isn't loaded yet, in order of file names.</summary>
    /// <param name="desk">The county's desk.</param>
    /// <param name="root">The data folder.</param>
    /// <returns>What was done or refused, a sentence a file.</returns>
    public static IReadOnlyList<string> Load(Desk desk, string root)
    {
        var folder = Path.Combine(root, Name);
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(f => Path.GetExtension(f) is ".txt" or ".tsv")
                    .Order(StringComparer.Ordinal)
                    .Select(f => LoadFile(desk, f))
                    .OfType<string>(),
            ]
            : [];
    }

    private static string? LoadFile(Desk desk, string file)
    {
        var name = $"{Name}/{Path.GetFileName(file)}";
        if (new FileInfo(file).Length > LargestFile)
            return $"{name}：文件过大，不是放假通知。";
        var bytes = File.ReadAllBytes(file);
        var text = TextFiles.Read(bytes);
        var key = $"{Name}/{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
        var keeper = new Actor("folder", "数据目录", desk.Store.County.Organs[0].Code, Role.Registrar);
        if (IsDone(desk.Store, RequestKey.TextOf(keeper, key)))
            return null;
        var notice = ArrangementNotice.Read(text);
        if (notice.Faults.Count > 0)
            return $"{name}：{string.Concat(notice.Faults)}";
        var facts = new ArrangementDesk.Facts(notice.Number ?? "见来源", name, "数据目录中的放假通知");
        var outcome = desk.Perform(ArrangementDesk.Request(desk.Store, notice, facts, key), keeper);
        return outcome switch
        {
            { Repeated: true } => null,
            { Done: true } => $"{name}：已载入{notice.Year}年放假安排，记入台账第{outcome.Sequence}号。",
            _ => $"{name}：{string.Concat(outcome.Problems)}",
        };
    }

    // The same text amends nothing a second time; a request of it would be another act, since the year is loaded by then.
    private static bool IsDone(CountyStore store, string key)
    {
        using var db = store.Open();
        return db.Requests.Any(r => r.County == store.CountyCode && r.Key == key);
    }
}
