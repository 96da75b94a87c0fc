using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Storage.Schemas;

/// <summary>事项表的结构 — the table of one matter type as the program's model wants it.</summary>
/// <param name="Type">The type's code.</param>
/// <param name="Name">The table.</param>
/// <param name="Statements">What makes it, with its indexes.</param>
internal sealed record MatterTableModel(string Type, string Name, IReadOnlyList<string> Statements)
{
    /// <summary>Tells this structure from any other.</summary>
    internal string Fingerprint { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Statements))));
}

/// <summary>
/// 事项表 — a matter type's table is the kept fold of its acts, so no upgrade of it is written by hand: where the model wants another table than the one that is
/// there, it is made anew and its matters are folded again from the ledger. What cuts across types (ledger, clocks, numbers, files) has upgrades of its own.
/// Two marks are kept by table: the structure, once for the database, and that it is filled, for each county the database keeps.
/// </summary>
internal sealed class MatterTables(CountyStore store)
{
    /// <summary>The mark of the structure belongs to no county.</summary>
    private const int Everybody = 0;

    // To know what a model wants takes most of a second, and it never wants anything else.
    private static readonly ConditionalWeakTable<IModel, IReadOnlyList<MatterTableModel>> Known = [];

    /// <summary>What the model wants, table by table.</summary>
    internal static IReadOnlyList<MatterTableModel> Wanted(CountyDb db) => Known.GetValue(db.Model, _ => Read(db));

    private static IReadOnlyList<MatterTableModel> Read(CountyDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var operations = db.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        var generator = db.GetService<IMigrationsSqlGenerator>();
        return
        [
            .. db
                .Types.Newest.Select(t => (t.Code, Name: model.FindEntityType(t.MatterClass)!.GetTableName()!))
                .Select(t => new MatterTableModel(
                    t.Code,
                    t.Name,
                    [.. generator.Generate([.. operations.Where(o => IsOf(o, t.Name))], model).Select(c => c.CommandText.Trim())]
                )),
        ];
    }

    /// <summary>The tables that aren't there as the model wants them, or aren't filled for this county.</summary>
    internal IReadOnlyList<MatterTableModel> Outdated(CountyDb db)
    {
        var marks = Marks(db);
        return
        [
            .. Wanted(db)
                .Where(w => !marks.Contains((Everybody, w.Fingerprint)) || !marks.Contains((store.CountyCode, w.Fingerprint))),
        ];
    }

    /// <summary>Makes what is missing or otherwise. A start after a crash goes on where this one ended.</summary>
    /// <param name="only">Whether those of a type are looked at, by its code; all unless told.</param>
    /// <returns>The tables to be filled from the ledger.</returns>
    internal IReadOnlyList<MatterTableModel> Remake(CountyDb db, Func<string, bool>? only = null)
    {
        var (outdated, marks) = (Outdated(db).Where(t => only?.Invoke(t.Type) ?? true).ToList(), Marks(db));
        foreach (var table in outdated.Where(t => !marks.Contains((Everybody, t.Fingerprint))))
            Make(db, table);
        return outdated;
    }

    /// <summary>Says that tables hold all matters of the county.</summary>
    internal void Filled(CountyDb db, IReadOnlyList<MatterTableModel> tables)
    {
        foreach (var table in tables)
            Mark(db, store.CountyCode, table);
    }

    private static void Make(CountyDb db, MatterTableModel table)
    {
        using var transaction = db.Database.BeginTransaction();
        Execute(db, $"DROP TABLE IF EXISTS \"{table.Name}\"");
        foreach (var statement in table.Statements)
            Execute(db, statement);
        db.MatterTables.Where(t => t.Name == table.Name).ExecuteDelete();
        Mark(db, Everybody, table);
        transaction.Commit();
    }

    // A table's statements name it: no two tables have one fingerprint.
    private static HashSet<(int County, string Fingerprint)> Marks(CountyDb db) =>
        [.. db.MatterTables.Select(t => new { t.County, t.Fingerprint }).AsEnumerable().Select(t => (t.County, t.Fingerprint))];

    private static void Mark(CountyDb db, int county, MatterTableModel table)
    {
        db.MatterTables.Where(t => t.County == county && t.Name == table.Name).ExecuteDelete();
        db.MatterTables.Add(
            new MatterTableRow
            {
                County = county,
                Name = table.Name,
                Fingerprint = table.Fingerprint,
            }
        );
        db.SaveChanges();
        db.ChangeTracker.Clear();
    }

    // Statements may hold braces; EF would read them as parameters.
    private static void Execute(CountyDb db, string sql)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.ExecuteNonQuery();
    }

    private static bool IsOf(MigrationOperation operation, string table) =>
        operation switch
        {
            CreateTableOperation made => made.Name == table,
            CreateIndexOperation index => index.Table == table,
            _ => false,
        };
}
