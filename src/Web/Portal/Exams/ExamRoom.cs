using System.Collections.Concurrent;
using System.Globalization;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using Fazhi.Storage;
using Fazhi.Web.Accounts;
using Microsoft.AspNetCore.Http;

namespace Fazhi.Web.Portal.Exams;

/// <summary>在考 — one who has come in by a ticket: the sitting as it stands, its exam, its paper.</summary>
/// <param name="Sitting">The sitting.</param>
/// <param name="Exam">The exam, with what never changes of it.</param>
/// <param name="Paper">The paper.</param>
public sealed record Seat(Sitting Sitting, Exam Exam, Paper Paper)
{
    /// <summary>Whoever sits there, as the Desk sees it.</summary>
    internal Actor Candidate => ExamRoom.CandidateOf(Sitting);

    /// <summary>What a page says to belong to this paper: enough of its digest to tell papers apart.</summary>
    internal string Mark => Paper.Digest[..16];
}

/// <summary>
/// 考场 — finds out who sends, from a cookie that a ticket was exchanged for: no account, no password, and no digest of one in the minute in which all come in. Papers are drawn once a process and kept in memory; they never change.
/// </summary>
internal static class ExamRoom
{
    private const string CookieName = "fazhi.exam";

    // Longer than any exam, so that a browser that was closed goes on.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(8);
    private static readonly ProtectedCookie Cookie = new("exam");
    private const int MostKept = 5000;
    private static readonly ConcurrentDictionary<(CountyStore Store, Guid Exam), (Exam Exam, ExamPapers Papers)> Exams = new();
    private static readonly ConcurrentDictionary<(CountyStore Store, Guid Sitting), Paper> Papers = new();

    internal static Actor CandidateOf(Sitting sitting) => Actor.Resident($"ticket/{sitting.Ticket}", "考生", sitting.Id);

    /// <summary>What stands for the sender where requests are counted: the sitting, as only this site can have said.</summary>
    internal static string? Sender(HttpContext http) =>
        Cookie.Read(http, CookieName) is [var sitting, _] ? $"sitting/{sitting}" : null;

    internal static void Remember(HttpContext http, Sitting sitting) =>
        Cookie.Write(
            http,
            CookieName,
            ExamPortal.Address,
            Remembered,
            sitting.Id.ToString(),
            sitting.TicketUsed.ToString(CultureInfo.InvariantCulture)
        );

    internal static void Leave(HttpContext http) => ProtectedCookie.Delete(http, CookieName, ExamPortal.Address);

    /// <summary>The sitting of whoever sends; <c>null</c> for a stranger, and for a device whose ticket was printed anew since.</summary>
    internal static Sitting? Sitting(HttpContext http, CountyStore store)
    {
        if (Cookie.Read(http, CookieName) is not [var id, var ticket] || !Guid.TryParse(id, out var sitting))
            return null;
        using var db = store.Open();
        return
            db.Matters<Sitting>(store.CountyCode).FirstOrDefault(s => s.Id == sitting) is { } found
            && ticket == found.TicketUsed.ToString(CultureInfo.InvariantCulture)
            && found.TicketUsed == found.TicketIssue
            ? found
            : null;
    }

    /// <summary>The seat of a sitting that has a paper.</summary>
    internal static Seat Of(CountyStore store, Sitting sitting)
    {
        var (exam, papers) = ExamOf(store, sitting.Parent!.Value);
        if (!Papers.TryGetValue((store, sitting.Id), out var paper))
        {
            if (Papers.Count >= MostKept)
                Papers.Clear();
            Papers[(store, sitting.Id)] = paper = papers.Of(sitting.Id);
        }

        return new Seat(sitting, exam, paper);
    }

    /// <summary>Whether the time for answers is over, the grace included.</summary>
    internal static bool IsOver(Sitting sitting, CountyClock clock) => sitting.ClosesAt < clock.Now.ToUnixTimeSeconds();

    /// <summary>The newest number of a journal, and what it says.</summary>
    internal static (long Next, IReadOnlyDictionary<int, string> Answers) Journal(CountyStore store, Guid sitting)
    {
        var lines = JournalDesk.Read(store, sitting);
        return (lines.Select(l => l.Sequence + 1).DefaultIfEmpty(0).Max(), PaperAnswers.Read(PaperAnswers.Counting(lines)));
    }

    // Seed, blueprint and bank were fixed when registration opened.
    private static (Exam Exam, ExamPapers Papers) ExamOf(CountyStore store, Guid id)
    {
        if (Exams.TryGetValue((store, id), out var known))
            return known;
        using var db = store.Open();
        var exam = db.Matters<Exam>(store.CountyCode).Single(e => e.Id == id);
        var papers = ExamPapers.Of(exam, store.Records(db));
        if (Exams.Count >= MostKept)
            Exams.Clear();
        return Exams[(store, id)] = (exam, papers);
    }
}
