using System.Security.Cryptography;
using System.Text.Json;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sealing;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 重演 — goes through the ledger matter by matter, folds each again, and compares everything the program keeps of it: its row, its clocks, its search
/// words, its numbers, the requests that led to its acts. The tables are walked beside it in the same order; nothing grows with the ledger.
/// </summary>
internal sealed class Replay : IDisposable
{
    private const int LongestPayload = 32 << 20;
    private const int MattersTold = 100;
    private readonly CountyStore store;
    private readonly CountyDb db;
    private readonly Findings findings;
    private readonly WorkCalendar calendar;
    private readonly HashSet<(string Table, string Column)> present;
    private readonly MatterFold fold;
    private readonly RowCompare compare;
    private readonly Dictionary<string, (KeptTable Kept, SortedRows Rows)> tables = new(StringComparer.Ordinal);
    private readonly List<SortedRows> others = [];
    private readonly SortedRows clocks;
    private readonly SortedRows words;
    private readonly SortedRows numbers;
    private readonly SortedRows requests;
    private readonly KeptTable clockTable;
    private readonly KeptTable wordTable;
    private readonly NumberCheck numberCheck;
    private readonly RequestCheck requestCheck;

    internal Replay(CountyStore store, CountyDb db, Findings findings, TreeCheck tree, NamedFiles files)
    {
        (this.store, this.db, this.findings) = (store, db, findings);
        calendar = Calendars.At(store, tree.Size, findings);
        present = [.. store.Database.Columns(db)];
        fold = new MatterFold(store, findings, tree, files, calendar);
        compare = new RowCompare(findings);
        foreach (var family in store.Types.Newest)
            tables[family.Code] = Open(family.MatterClass, nameof(Matter.Id));
        (clockTable, clocks) = Other(typeof(ClockRun), nameof(ClockRun.MatterId));
        (wordTable, words) = Other(typeof(SearchRow), nameof(SearchRow.MatterId));
        (var numberTable, numbers) = Other(typeof(IssuedNumberRow), nameof(IssuedNumberRow.MatterId));
        (var requestTable, requests) = Other(typeof(RequestRow), nameof(RequestRow.MatterId));
        numberCheck = new NumberCheck(store, findings, numberTable);
        requestCheck = new RequestCheck(findings, requestTable);
        size = tree.Size;
    }

    private readonly long size;

    /// <summary>Matters folded so far.</summary>
    internal long Matters { get; private set; }

    internal void Run(Action<long>? progress)
    {
        List<object?[]> acts = [];
        foreach (var row in Ledger())
        {
            if (StoredValue.Id(row[MatterFold.Id]) is not { } id)
                continue;
            if (acts.Count > 0 && StoredValue.Id(acts[0][MatterFold.Id]) != id)
            {
                One(acts);
                acts.Clear();
                if (Matters % MattersTold == 0)
                    progress?.Invoke(Matters);
            }

            acts.Add(row);
        }

        if (acts.Count > 0)
            One(acts);
        foreach (var (_, rows) in tables.Values)
            rows.End();
        others.ForEach(o => o.End());
        numberCheck.Series(store.Database.Rows(db, NumberCheck.SeriesSql(store.CountyCode)));
    }

    public void Dispose()
    {
        foreach (var (_, rows) in tables.Values)
            rows.Dispose();
        others.ForEach(o => o.Dispose());
    }

    private void One(List<object?[]> acts)
    {
        var id = StoredValue.Id(acts[0][MatterFold.Id])!.Value;
        Matters++;
        var (kept, stopped) = (clocks.Of(id), words.Of(id));
        var (issued, asked) = (numbers.Of(id), requests.Of(id));
        var isErased = Open(id, acts);
        requestCheck.Compare(acts, asked, isErased);
        var type = acts[0][MatterFold.Type] as string ?? "";
        if (!tables.TryGetValue(type, out var table))
        {
            findings.Add("ledger_entries", id, "matter_type", $"没有“{Findings.Shown(type)}”这一类事项。");
            return;
        }

        var own = table.Rows.Of(id);
        if (own.Count == 0)
            findings.Add(table.Kept.Name, id, null, "台账中有此事项，数据表中没有。");
        if (fold.Of(id, table.Kept.Name, acts) is not { } result)
            return;
        if (own.Count > 0)
            compare.Row(table.Kept, id, result.Matter, own[0]);
        compare.Clocks(clockTable, id, result.Clocks, kept);
        compare.Words(wordTable, id, result, stopped);
        numberCheck.Compare(id, fold.Numbers, issued);
    }

    // What was sealed is compared as it was said; of a matter that was erased, without what was erased, whether or not its key is gone.
    private bool Open(Guid id, List<object?[]> acts)
    {
        var isErased = acts.Exists(a => a[MatterFold.ActCode] is Erasures.Act);
        foreach (var act in acts)
        {
            if (act[MatterFold.Content] is not string content)
                continue;
            var file = MatterKeys.FolderName;
            try
            {
                if (PayloadSeal.PlaceOf(content) is not { } place)
                    continue;
                file = store.Keys?.NameOf(place) ?? file;
                var isThere = store.Keys?.Find(place) is not null;
                if (isThere && isErased)
                    findings.Add(file, id, null, "台账里已经依法删除，密钥却还在。重新启动一次，程序会销毁它。");
                if (!isThere && !isErased)
                    findings.Add(file, id, null, "事项的密钥不见了，其中的个人信息读不出来，台账里却没有依法删除的记录。");
                act[MatterFold.Content] = isThere || isErased ? store.Opened(content, isErased) : null;
            }
            // A content that was altered, or isn't what its key sealed: the tree tells of it, or the fold can't go on without it.
            catch (Exception e)
                when (e is CryptographicException or FormatException or JsonException or InvalidOperationException)
            {
                findings.Add(
                    file,
                    id,
                    null,
                    $"第{act[MatterFold.Sequence]}号记录中封存的内容打不开，密钥或者内容被改动：{Findings.FirstLine(e)}"
                );
                act[MatterFold.Content] = null;
            }
        }

        return isErased;
    }

    // In SQLite the index by matter gives the order; PostgreSQL sorts where that is cheaper.
    private IEnumerable<object?[]> Ledger() =>
        store.Database.Rows(
            db,
            $"""
            SELECT e.sequence, e.recorded_at, e.matter_id, e.matter_type, e.matter_version, e.act, e."on", e.actor,
                   CASE WHEN length(p.payload) <= {LongestPayload} THEN p.payload END
            FROM ledger_entries e LEFT JOIN ledger_payloads p ON p.county = e.county AND p.sequence = e.sequence
            WHERE e.county = {store.CountyCode} AND e.sequence >= 0 AND e.sequence < {size} ORDER BY e.matter_id, e.sequence
            """
        );

    private (KeptTable, SortedRows) Other(Type type, string key)
    {
        var opened = Open(type, key);
        others.Add(opened.Rows);
        return opened;
    }

    private (KeptTable Kept, SortedRows Rows) Open(Type type, string key)
    {
        var kept = new KeptTable(store.Kept.Writer(type));
        var at = kept.Place(key);
        // A table that lacks a column is told by the check of the schema; here it must not end the walk through all others.
        var whole = Enumerable.Range(0, kept.Columns.Count).All(i => present.Contains((kept.Name, kept.NameOf(i))));
        var rows = whole ? store.Database.Rows(db, kept.Select(store.CountyCode, key)) : [];
        return (
            kept,
            new SortedRows(rows, at, row => findings.Add(kept.Name, kept.Key(row), null, "台账中没有这一行所属的事项。"))
        );
    }
}
