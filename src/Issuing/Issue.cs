using Fazhi.Matters;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>
/// 一次签发 — everything a binding may look at: all of it as it was when the document was issued, so that a document printed years later
/// says what it said then.
/// </summary>
/// <param name="Store">The county's data.</param>
/// <param name="Matter">The matter right after the act.</param>
/// <param name="Recorded">The act that issued the document.</param>
/// <param name="Document">The document.</param>
/// <param name="Letterhead">What the county says of itself.</param>
public sealed record Issue(CountyStore Store, Matter Matter, RecordedAct Recorded, IssuedDocument Document, Letterhead Letterhead)
{
    private readonly Lazy<IReadOnlyList<PastAct>> history = new(() =>
        [.. Course(ActReader.Until(Store, Matter.Id, Document.Sequence), Document.Sequence)]
    );

    /// <summary>
    /// The matter's acts up to the document, in the order of their days: what was undone is left out, and of a matter that was taken over what was done before.
    /// </summary>
    internal IReadOnlyList<PastAct> History => history.Value;

    internal County County => Store.County;

    /// <summary>The work calendar as it was when the document was issued: what it said of a provisional day it says for ever.</summary>
    internal Clocks.WorkCalendar Calendar => Store.CalendarAt(Document.Sequence);

    internal DateOnly On => Document.On;

    /// <summary>The document's own number, or else the matter's.</summary>
    internal string Number => Document.Number ?? Matter.Number ?? "无编号";

    /// <summary>The last act of a kind up to the document; <c>null</c> if there was none.</summary>
    internal TAct? Last<TAct>()
        where TAct : Act => history.Value.Select(a => a.Act).OfType<TAct>().LastOrDefault();

    /// <summary>The days on which acts of a kind were done, up to the document.</summary>
    internal IEnumerable<DateOnly> DaysOf<TAct>()
        where TAct : Act => history.Value.Where(a => a.Act is TAct).Select(a => a.Doing.On);

    /// <summary>Another matter's state when the document was issued.</summary>
    internal IReadOnlyDictionary<Guid, Matter> Others(IReadOnlyCollection<Guid> ids) =>
        ActReader.MattersAt(Store, ids, Document.Sequence);

    /// <summary>The parts of a matter as they were when the document was issued, in the order in which they were opened.</summary>
    internal IReadOnlyList<TPart> Parts<TPart>(Guid whole)
        where TPart : Matter
    {
        using var db = Store.Open();
        var ids = db.Matters<TPart>(Store.CountyCode).Where(p => p.Parent == whole).Select(p => p.Id).ToList();
        return [.. Others(ids).Values.Cast<TPart>().OrderBy(p => p.Sequence)];
    }

    private static IEnumerable<PastAct> Course(IReadOnlyList<RecordedAct> recorded, long document)
    {
        foreach (var past in Matters.History.InOrder(recorded.Select(r => new PastAct(r.Act, r.Doing))))
        {
            if (past.UndoneBy is null)
                foreach (var act in Whole(past))
                    yield return act;
            // A document registered late knows nothing of what came after its day.
            if (past.Doing.Sequence == document)
                yield break;
        }
    }

    private static IEnumerable<PastAct> Whole(PastAct past) =>
        past.Act is ITakingOver taken ? taken.Steps().Select(s => new PastAct(s.Act, s.In(past.Doing))) : [past];

    /// <summary>A number left open: the office stamps the serial on the paper, as the register has none for this document.</summary>
    internal string NumberToStamp(string word) => Document.Number ?? $"{word}〔{On.Year}〕　　号";
}
