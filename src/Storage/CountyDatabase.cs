using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fazhi.Storage;

/// <summary>
/// 数据库 — what differs between the two databases that a county's tables may be kept in, and nothing else. A program that uses one doesn't load
/// the other.
/// </summary>
internal abstract class CountyDatabase
{
    /// <summary>The county's tables.</summary>
    /// <param name="kept">Commands that a writer keeps prepared; <c>null</c> to read.</param>
    internal abstract CountyDb Open(MatterTypes types, KeptCommands? kept);

    /// <summary>Accounts, receipts and drafts.</summary>
    internal abstract AccessDb OpenAccess();

    /// <summary>The size of a county's ledger, asked in the database.</summary>
    internal abstract long Size(int county);

    /// <summary>sqlite or postgres.</summary>
    internal abstract string Name { get; }

    /// <summary>The files of a backup that hold the database.</summary>
    internal abstract IReadOnlyList<string> Backed { get; }

    /// <summary>Writes the database into a folder as it stands at one moment, while others write.</summary>
    /// <param name="read">Reads what stands in that copy.</param>
    internal abstract void BackUp(string folder, PostgresTools tools, MatterTypes types, Action<CountyDb> read);

    /// <summary>Puts the database of a backup that lies in a folder in its place.</summary>
    internal abstract void Restore(string folder, PostgresTools tools);

    /// <summary>Takes away the rows of files that a backup doesn't hold.</summary>
    /// <param name="folder">Where the backup lies, or what was restored from it.</param>
    internal abstract void Forget(string folder, MatterTypes types, int county, IReadOnlyList<string> digests);

    /// <summary>Whether the database takes writers, without waiting for one.</summary>
    internal abstract bool IsWritable();

    /// <summary>What is said before tables are made or brought up to date.</summary>
    internal virtual void BeforeTables(CountyDb db) { }

    /// <summary>How SQL writes no bytes.</summary>
    internal abstract string NoBytes { get; }

    /// <summary>The search rows that contain all of some words.</summary>
    internal abstract IQueryable<SearchRow> Containing(CountyDb db, int county, IReadOnlyList<string> words);

    /// <summary>What others write meanwhile isn't seen.</summary>
    internal abstract IDbContextTransaction Snapshot(CountyDb db);

    /// <summary>How rows are written over an open connection.</summary>
    internal abstract RowSink Sink(KeptParts kept, DbConnection connection);

    /// <summary>A transaction that is going to write.</summary>
    internal abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>The county's head, locked until the transaction ends.</summary>
    internal abstract IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county);
}
