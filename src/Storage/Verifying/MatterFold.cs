using Fazhi.Clocks;
using Fazhi.Identifiers;
using Fazhi.Matters;

namespace Fazhi.Storage.Verifying;

/// <summary>重演一件事项 — a matter folded from its acts, whatever they may hold; what stands in the way is a difference.</summary>
internal sealed class MatterFold(CountyStore store, Findings findings, TreeCheck tree, NamedFiles files, WorkCalendar calendar)
{
    internal const int Sequence = 0;
    internal const int Id = 2;
    internal const int Type = 3;
    internal const int ActCode = 5;
    internal const int Actor = 7;
    internal const int Content = 8;
    private const string Entries = "ledger_entries";

    /// <summary>The official numbers that the acts of the matter folded last were given or gave, each with its act's place.</summary>
    internal List<(DocumentNumber Number, long Sequence, bool Given)> Numbers { get; } = [];

    /// <summary>The matter with its clocks; <c>null</c> if it can't be folded, which is told.</summary>
    internal Fold? Of(Guid id, string table, List<object?[]> acts)
    {
        Numbers.Clear();
        var (fold, recorded, at) = ((Fold?)null, new List<PastAct>(), -1L);
        // A content that no program of ours has written can make an act fail in any way.
        try
        {
            foreach (var row in acts)
            {
                at = StoredValue.Number(row[Sequence]) ?? -1;
                if (!tree.IsSound(at) || row[Content] is not string content)
                    return Stopped(table, id, $"第{at}号记录或者其办理内容有误、缺失，未能重演这一事项。");
                files.Read(content, at);
                if (Read(ref fold, recorded, id, row, at, content) is { } fault)
                    return Stopped(Entries, at, fault);
            }

            foreach (var past in History.InOrder(recorded))
            {
                at = past.Doing.Sequence;
                fold!.Take(past);
            }

            fold!.Matter.Version = recorded.Count;
            return fold;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Stopped(table, id, $"第{at}号记录的办理内容无法重演：{Findings.FirstLine(e)}");
        }
    }

    private string? Read(ref Fold? fold, List<PastAct> recorded, Guid id, object?[] row, long at, string content)
    {
        var (version, act) = (row[4] as string ?? "", row[ActCode] as string ?? "");
        if (store.Types.Version((string)row[Type]!, version) is not { } type || type.Rule(act) is not { } rule)
            return $"办理行为“{Findings.Shown(act)}”不在{Findings.Shown(version)}版规则中。";
        if (StoredValue.Time(row[1]) is not { } time || StoredValue.Day(row[6]) is not { } on)
            return "登记时间或者办理日期不合格式。";
        var payload = Payload.Read(content, rule.ActType);
        if (payload.Opening is { } facts)
            fold ??= Fold.Open(type, new Opening(store.CountyCode, id, facts.Organ, facts.Parent, facts.Parameters), calendar);
        if (fold is null)
            return "之前没有立项记录。";
        recorded.Add(
            new PastAct(
                payload.Act,
                new Doing
                {
                    On = on,
                    At = time,
                    Actor = new Actor(row[Actor] as string ?? "", "", ""),
                    Sequence = at,
                    Number = payload.Number,
                    Title = payload.Title,
                    Documents = payload.Documents,
                    Late = payload.Late,
                }
            )
        );
        Note(payload.Number, at, rule.GivenNumber is not null || payload.Late?.Kind == LateKind.Entered);
        foreach (var document in payload.Documents)
            Note(document.Number, at, given: false);
        return null;
    }

    private void Note(string? text, long at, bool given)
    {
        if (DocumentNumber.TryParse(text, out var number))
            Numbers.Add((number, at, given));
    }

    private Fold? Stopped(string place, object key, string what)
    {
        findings.Add(place, key, null, what);
        return null;
    }
}
