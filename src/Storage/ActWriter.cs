using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Storage.Rows;

namespace Fazhi.Storage;

/// <summary>
/// 写入一件办理 — gives an act its numbers and documents, appends it to the ledger and writes what the matter becomes by it: row, clocks, search words.
/// </summary>
internal sealed class ActWriter(
    CountyStore store,
    CountyConnection connection,
    MatterCache cache,
    Numbering numbering,
    LedgerAppender ledger
)
{
    /// <summary>The act's circumstances with the number, the title and the documents it is given; a problem if its own number is taken.</summary>
    internal (Doing Doing, Problem? Taken) Allot(Fold fold, ActRule rule, Act act, Doing doing, Circumstances at)
    {
        // What happened before it came in bears the number it had, and what was issued then lies in the paper file.
        var entered = doing.Late?.Kind == LateKind.Entered;
        DocumentNumber? number = null;
        if ((entered ? Former(rule, doing) : rule.GivenNumber?.Invoke(act)) is { } given)
        {
            if (!numbering.IsFree(given))
                return (doing, Problems.NumberTaken(given.ToString()));
            number = given;
        }
        else if (rule.NumberWord is { } word && !entered)
            number = numbering.Next(word(fold.Matter, store.County), doing.On.Year);

        if (number is not null)
            numbering.Take(number, fold.Matter.Id, doing.Sequence);
        var documents = rule
            .Documents.Where(d => !entered && (d.When?.Invoke(fold.Matter, act) ?? true))
            .Select(d => Issue(d, fold, doing))
            .ToList();
        var title = rule.TitleOf?.Invoke(fold.Matter, act, at);
        return (doing with { Number = number?.ToString(), Title = title, Documents = documents }, null);
    }

    private static DocumentNumber? Former(ActRule rule, Doing doing) =>
        rule.NumberWord is not null && DocumentNumber.TryParse(doing.Late?.Number, out var number) ? number : null;

    /// <summary>Performs an act in its turn and writes everything that follows in its own matter.</summary>
    internal void Perform(Fold fold, ActRule rule, Act act, Doing doing, long? cause)
    {
        var texts = rule.Opens ? null : Bigrams.Texts(fold.Matter);
        fold.Perform(act, doing);
        Rows(fold, rule.Opens, texts);
        Append(fold, rule, act, doing, cause);
    }

    /// <summary>Appends an act to the ledger.</summary>
    /// <param name="basis">The article, where it is another than the rule's own.</param>
    internal void Append(Fold fold, ActRule rule, Act act, Doing doing, long? cause, string? basis = null)
    {
        var opening = rule.Opens ? new OpeningFacts(fold.Matter.Organ, fold.Matter.Parent, fold.Matter.Parameters) : null;
        var payload = new Payload(act, doing.Number, doing.Title, doing.Documents, opening, doing.Late, doing.Unmet, doing.Sheet);
        ledger.Append(fold, rule, act, doing, payload, cause, basis);
    }

    /// <summary>Writes a matter anew whose course was reckoned again: its row, all its clocks, its words.</summary>
    /// <param name="fold">The matter as it now stands.</param>
    /// <param name="before">As it stood, and as its row stands.</param>
    internal void Replace(Fold fold, Fold before)
    {
        var sink = connection.Sink;
        cache.Replace(fold, before);
        connection.DropClocks(fold.Matter.Id);
        sink.Update(fold.Matter, before.Matter.Version);
        foreach (var run in fold.Clocks)
            sink.Insert(run);
        if (Bigrams.Texts(fold.Matter) != Bigrams.Texts(before.Matter))
            Words(fold, opened: false);
    }

    /// <summary>Writes a matter's search words.</summary>
    internal void Words(Fold fold, bool opened)
    {
        var words = Bigrams.Of(fold.Matter);
        var inHand = cache.Keep(fold);
        var isNew = opened && inHand.Words is null;
        var row = inHand.Words ??= SearchRow.Of(fold, store.CountyCode, words);
        row.Words = words;
        if (isNew)
            connection.Sink.Insert(row);
        else
            connection.Sink.Update(row);
    }

    private IssuedDocument Issue(DocumentRule rule, Fold fold, Doing doing)
    {
        DocumentNumber? number = null;
        if (rule.Word is { } word)
        {
            number = numbering.Next(word(fold.Matter, store.County), doing.On.Year);
            numbering.Take(number, fold.Matter.Id, doing.Sequence);
        }

        return new IssuedDocument(rule.Template, rule.Name, number?.ToString(), doing.On, doing.Sequence);
    }

    private void Rows(Fold fold, bool opened, string? textsBefore)
    {
        var sink = connection.Sink;
        var inHand = cache.Keep(fold);
        if (opened)
            sink.Insert(fold.Matter);
        else
            sink.Update(fold.Matter, fold.Matter.Version - 1);
        foreach (var run in fold.Changed)
            if (inHand.Stored.Add(run))
                sink.Insert(run);
            else
                sink.Update(run);

        if (Bigrams.Texts(fold.Matter) != textsBefore)
            Words(fold, opened);
    }
}
