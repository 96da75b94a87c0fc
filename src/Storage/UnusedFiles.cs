using System.Text.RegularExpressions;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>
/// 无用附件清理 — throws away files that were handed in and that no act ever took. What an act in the ledger names is never thrown away;
/// the same bytes handed in twice are one file.
/// </summary>
public sealed partial class UnusedFiles(CountyStore store, FileStore files, TimeProvider time)
{
    /// <summary>保留日数 — calendar days a file is kept for an act to take it: a draft's thirty and ten more. Source: the design of this program.</summary>
    public const int DaysKept = 40;

    private const int Page = 500;

    /// <summary>Throws away what is older than that and named neither by an act nor by a draft.</summary>
    /// <param name="drafted">The digests that drafts name.</param>
    /// <param name="ct">Stops between two files.</param>
    /// <returns>How many files.</returns>
    public int Discard(IReadOnlySet<string> drafted, CancellationToken ct = default)
    {
        var (before, after, count) = (time.GetUtcNow().AddDays(-DaysKept), "", 0);
        while (Untaken(after) is { Count: > 0 } page)
        {
            after = page[^1].Digest;
            // SQLite has no type for a moment: it is compared here.
            var old = page.Where(f => f.StoredAt <= before && !drafted.Contains(f.Digest)).ToDictionary(f => f.Digest);
            foreach (var digest in Named(old.Keys))
            {
                Take(digest);
                old.Remove(digest);
            }

            count += old.Values.TakeWhile(_ => !ct.IsCancellationRequested).Count(files.Remove);
        }

        return count;
    }

    private List<StoredFileRow> Untaken(string after)
    {
        using var db = store.Open();
        return
        [
            .. db
                .Files.Where(f => f.County == store.CountyCode && !f.Taken && string.Compare(f.Digest, after) > 0)
                .OrderBy(f => f.Digest)
                .Take(Page),
        ];
    }

    // Any 64 hexadecimal digits in an act that knows of digests count as a name: too many files are kept rather than too few.
    private HashSet<string> Named(IReadOnlyCollection<string> digests)
    {
        if (digests.Count == 0)
            return [];
        using var db = store.Open();
        return
        [
            .. db
                .Payloads.Where(p =>
                    p.County == store.CountyCode && (p.Payload.Contains("\"digest\"") || p.Payload.Contains("\"sealed\""))
                )
                .Select(p => p.Payload)
                .AsEnumerable()
                .Select(text => store.Opened(text))
                .SelectMany(text => Digest().Matches(text).Select(m => m.Value))
                .Where(digests.Contains),
        ];
    }

    // What an act has taken stays; the ledger needn't be asked again.
    private void Take(string digest)
    {
        using var db = store.Open();
        db.Files.Where(f => f.County == store.CountyCode && f.Digest == digest)
            .ExecuteUpdate(f => f.SetProperty(x => x.Taken, true));
    }

    [GeneratedRegex("[0-9a-f]{64}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digest();
}
