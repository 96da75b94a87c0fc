using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>机评项目 — what the acts of a case prove or disprove by themselves.</summary>
/// <param name="Key">The key by which an item of a sheet names it; never renamed.</param>
/// <param name="Name">What it proves, a phrase.</param>
/// <param name="Basis">The article that wants it.</param>
/// <param name="Look">What it sees in a case; <c>null</c> where the acts don't tell, so that a person looks.</param>
public sealed record FileCheck(string Key, string Name, Article Basis, Func<CaseFile, Seen?> Look);

/// <summary>所见 — what a check saw, and in which act.</summary>
public sealed record Seen(CheckVerdict Verdict, string Says, DoneAct? In = null);

/// <summary>案件的办理记录 — the acts of one case, as checks look at them.</summary>
public sealed record CaseFile(IReadOnlyList<DoneAct> Acts, Circumstances At);

/// <summary>机评 — the catalogue of checks, and what they find in a case.</summary>
public static class FileChecks
{
    public static IReadOnlyList<FileCheck> All { get; } = [];

    private static readonly Dictionary<string, FileCheck> ByKey = All.ToDictionary(c => c.Key, StringComparer.Ordinal);

    /// <summary>The first key of these items that names no check; <c>null</c> if all do.</summary>
    internal static string? Unknown(IEnumerable<SheetItem> items) => items.Select(i => i.Check).FirstOrDefault(k => !string.IsNullOrEmpty(k) && !ByKey.ContainsKey(k));

    internal static IReadOnlyList<ItemFinding> Of(ReviewedFile file, Circumstances at) => Of(file.CaseId, file.Items, at);

    /// <summary>What the machine says of items; none for a file of paper.</summary>
    internal static IReadOnlyList<ItemFinding> Of(Guid? @case, IReadOnlyList<FileItem> items, Circumstances at)
    {
        if (@case is not { } id || at.Records.ActsIn(id) is not { Count: > 0 } acts)
            return [];
        var file = new CaseFile(acts, at);
        return
        [
            .. from item in items
               where !string.IsNullOrEmpty(item.Check)
               let seen = ByKey.GetValueOrDefault(item.Check ?? "")?.Look(file)
               where seen is not null
               select new ItemFinding(item.Code, seen.Verdict, seen.Verdict switch { CheckVerdict.Kept => item.Points, CheckVerdict.Broken => 0, _ => null }, seen.Says, seen.In?.Doing.Sequence),
        ];
    }
}
