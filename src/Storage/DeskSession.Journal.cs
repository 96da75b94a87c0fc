using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage;

/// <summary>结束过程记录 — an act that closes a journal carries what the journal says, whoever sent it with what.</summary>
internal sealed partial class DeskSession
{
    private ActRequest Closing(ActRequest request)
    {
        if (request is not { Act: IClosesJournal closes, Matter: { } matter })
            return request;
        connection.Sink.FlushFor(typeof(JournalRow));
        var lines = connection
            .Db.Journal.AsNoTracking()
            .Where(j => j.County == store.CountyCode && j.MatterId == matter && j.Sequence != JournalRow.End)
            .OrderBy(j => j.Position)
            .AsEnumerable()
            .Select(j => j.Line)
            .ToList();
        return request with { Act = closes.Closing(lines) };
    }

    // It stands where the next line would. Nobody notes one meanwhile: who notes has the head, too.
    private void CloseJournal(Fold fold, IClosesJournal closes, Doing doing) =>
        connection.Sink.Insert(
            new JournalRow
            {
                County = store.CountyCode,
                MatterId = fold.Matter.Id,
                Position = closes.JournalLines,
                Sequence = JournalRow.End,
                Content = closes.JournalDigest,
                At = doing.At,
            }
        );
}
