using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fazhi.Storage.Schemas;

/// <summary>
/// 升级 — the tables that cut across matter types, brought up to date step by step. The steps of the time before the first release are one: a database that
/// took the last of them has that one, under its former name.
/// </summary>
internal static class Upgrades
{
    private const string First = "_Initial";

    /// <summary>Whether steps are missing.</summary>
    internal static bool AreMissing(DbContext db) => db.Database.GetPendingMigrations().Any();

    /// <summary>Takes the missing steps.</summary>
    /// <param name="db">The tables; of a county's, with none of its matter types.</param>
    /// <param name="lastBefore">The name of the last step before the first release.</param>
    /// <exception cref="DataFolderException">The database is older than that step.</exception>
    internal static void Take(DbContext db, string lastBefore)
    {
        Adopt(db, lastBefore);
        // Migrate compares the whole model with the last snapshot each time, a second of every start; a test makes that comparison instead.
        if (AreMissing(db))
            db.Database.Migrate();
    }

    private static void Adopt(DbContext db, string lastBefore)
    {
        var history = db.GetService<IHistoryRepository>();
        if (!history.Exists())
            return;
        var taken = history.GetAppliedMigrations();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var former = taken.Where(r => !known.Contains(r.MigrationId)).ToList();
        // Steps that are unknown beside known ones are those of a newer version.
        if (former.Count == 0 || taken.Any(r => known.Contains(r.MigrationId)))
            return;
        if (!former.Any(r => r.MigrationId.EndsWith('_' + lastBefore, StringComparison.Ordinal)))
            throw new DataFolderException(
                "数据是正式发布以前的版本，本版本不能直接升级。请先用发布前的最后一个版本启动一次，再用本版本打开。"
            );
        var first = known.Single(id => id.EndsWith(First, StringComparison.Ordinal));
        using var transaction = db.Database.BeginTransaction();
        foreach (var row in former)
            db.Database.ExecuteSqlRaw(history.GetDeleteScript(row.MigrationId));
        db.Database.ExecuteSqlRaw(history.GetInsertScript(new HistoryRow(first, ProductInfo.GetVersion())));
        transaction.Commit();
    }
}
