using Fazhi.Storage.Rows;
using Fazhi.Storage.Schemas;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 结构核验 — the tables, columns and triggers there must be, and the names of all others: whatever lies in the database and isn't covered is said.
/// </summary>
internal sealed class SchemaCheck(CountyStore store, CountyDb db, Findings findings)
{
    private const string History = "__EFMigrationsHistory";

    private static readonly Uncovered[] Known =
    [
        new("ledger_checkpoints", "signed_at", "签名时间不在签名之内；有见证人的，见证签名里有时间。"),
        new("requests", "key", "编号的后半由请求方自拟；整行被删也看不出来，只会使重发的请求再办一次。"),
        new("files", "stored_at", "附件交来的时间不在台账之内，只用来清理没有记录提到的附件。"),
        new("files", "taken", "清理时按台账推算；只核验标为已被采用而没有记录提到的。"),
        new("search_fts_idx", "*", "全文索引内部的查找目录；只核验它指到的各页与检索词相符。"),
        new(History, "product_version", "升级所用工具的版本。"),
        new("__EFMigrationsLock", "*", "升级时的锁。"),
    ];

    internal void Run()
    {
        findings.Try("数据库结构", Tables);
        findings.Try("触发器", Triggers);
        findings.Try("county", Counties);
    }

    private void Tables()
    {
        var found = store.Database.Columns(db).ToHashSet();
        var expected = db
            .Model.GetEntityTypes()
            .Select(e => new KeptTable(store.Kept.Writer(e.ClrType)))
            .SelectMany(t => t.Columns.Select((_, i) => (t.Name, Column: t.NameOf(i))))
            .ToHashSet();
        foreach (var (table, column) in expected.Where(e => !found.Contains(e)))
            findings.Add(table, "", column, "没有这一栏。数据可能是较早版本的：先用本版本启动一次（fazhi serve）再核验。");
        foreach (var known in Known.Where(k => found.Any(f => k.Covers(f.Table, f.Column))))
            findings.NotCover(known.Place, known.Column, known.Why);
        foreach (var table in found.Where(f => !expected.Contains(f)).GroupBy(f => f.Table))
        {
            if (table.Key == History)
                Migrations();
            else if (!IsSearchIndex(table.Key))
                foreach (var (_, column) in table.Where(c => !Known.Any(k => k.Covers(c.Table, c.Column))))
                    findings.NotCover(table.Key, column, "不是本程序的表或者栏。");
        }
    }

    // The index is checked as a whole.
    private static bool IsSearchIndex(string table) =>
        table is "search_fts_data" or "search_fts_idx" or "search_fts_docsize" or "search_fts_config";

    private void Migrations()
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = store
            .Database.Rows(db, $"SELECT migration_id FROM \"{History}\"")
            .Select(r => r[0] as string ?? "")
            .ToList();
        foreach (var id in applied.Where(a => !known.Contains(a)))
            findings.Add(History, Findings.Shown(id), "migration_id", "本程序没有这一步升级：数据是较新版本的，或者被改动。");
        foreach (var id in known.Except(applied))
            findings.Add(History, id, null, "缺少这一步升级：数据是较早版本的，先用本版本启动一次（fazhi serve）再核验。");
        if (!known.SetEquals(applied))
            return;
        Folded();
        Structures();
    }

    private void Folded()
    {
        var upgrades = store.Database.Rows(db, $"SELECT upgrade FROM folded WHERE county = {store.CountyCode}");
        if (!Refold.IsCurrent(upgrades.Select(r => r[0] as string).FirstOrDefault()))
            findings.Add(
                "folded",
                store.CountyCode,
                "upgrade",
                "升级以后还没有按台账重新累积完毕：先用本版本启动一次（fazhi serve）再核验。"
            );
    }

    // The structure is the program's own affair; that a mark says otherwise is told, for a start would make the table anew.
    private void Structures()
    {
        var wanted = MatterTables.Wanted(db).ToDictionary(t => t.Name, t => t.Fingerprint, StringComparer.Ordinal);
        var kept = store
            .Database.Rows(db, "SELECT county, name, fingerprint FROM matter_tables")
            .Select(r => (County: Convert.ToInt64(r[0]), Name: r[1] as string ?? "", Fingerprint: r[2] as string ?? ""))
            .ToList();
        foreach (var (_, name, _) in kept.Where(k => !wanted.ContainsKey(k.Name)))
            findings.Add("matter_tables", Findings.Shown(name), "name", "不是本程序的事项表。");
        foreach (var (county, name, fingerprint) in kept)
            if (wanted.TryGetValue(name, out var right) && right != fingerprint)
                findings.Add(
                    "matter_tables",
                    $"{county}/{name}",
                    "fingerprint",
                    "事项表的结构标记与本程序不符：先用本版本启动一次再核验。"
                );
        foreach (var name in wanted.Keys)
        foreach (var county in new long[] { 0, store.CountyCode })
            if (!kept.Exists(k => k.County == county && k.Name == name))
                findings.Add("matter_tables", $"{county}/{name}", "county", "缺少事项表的标记：先用本版本启动一次再核验。");
        if (store.Database.KeepsOneCounty)
            foreach (var (county, name, _) in kept.Where(k => k.County != 0 && k.County != store.CountyCode))
                findings.Add("matter_tables", $"{county}/{name}", "county", "不是本县的标记。");
    }

    private void Triggers()
    {
        var (found, wanted) = (store.Database.Triggers(db), store.Database.TriggersWanted(db));
        foreach (var (name, text) in wanted)
            if (found.GetValueOrDefault(name) != text)
                findings.Add("触发器", name, null, "禁止改动台账或者维护检索的触发器不见了，或者被改动、停用。");
        foreach (var name in found.Keys.Except(wanted.Keys))
            findings.Add("触发器", Findings.Shown(name), null, "不是本程序的触发器。");
    }

    // A row under another county's code belongs to nobody, unless the database keeps that county too.
    private void Counties()
    {
        // The mark of a structure is everybody's; the others are looked at with the structures.
        Type[] apart = [typeof(LedgerHeadRow), typeof(MatterTableRow)];
        foreach (var entity in db.Model.GetEntityTypes().Where(e => !apart.Contains(e.ClrType)))
        {
            var table = store.Kept.Writer(entity.ClrType).Table;
            var others = store.Database.KeepsOneCounty
                ? $"county <> {store.CountyCode}"
                : "county NOT IN (SELECT county FROM ledger_heads)";
            var sql = $"SELECT county, COUNT(*) FROM {table} WHERE {others} OR county IS NULL GROUP BY county LIMIT 20";
            foreach (var row in store.Database.Rows(db, sql))
                findings.Add(table.Trim('"'), "", "county", $"有{row[1]}行的县代码是{Findings.Shown(row[0])}，不属于任何县。");
        }
    }
}
