using System.Data.Common;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Rows;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>The county's tables, to be read by one asker after the other.</summary>
    internal virtual CountyDb OpenToKeep(MatterTypes types) => Open(types, null);

    /// <summary>What nearly every request asks, without EF: over connections that stay open until it is disposed, or a pool's.</summary>
    internal abstract IStandingQuestions StandingQuestions(int county);

    /// <summary>Accounts, receipts and drafts.</summary>
    internal abstract AccessDb OpenAccess();

    /// <summary>The size of a county's ledger, asked in the database.</summary>
    internal long Size(int county)
    {
        using var asked = StandingQuestions(county);
        return asked.Size();
    }

    /// <summary>The fault that an exception of this database's own client tells; <c>null</c> if it is another's, or none.</summary>
    internal abstract StorageFault? FaultOf(Exception exception);

    /// <summary>So long a writer waits for another at most, where the command's own time doesn't say so.</summary>
    internal virtual void Wait(DbConnection writer, TimeSpan patience) { }

    /// <summary>What has to be there before the tables of accounts are.</summary>
    internal virtual void BeforeAccess() { }

    /// <summary>A server was lost: connections that are kept open may have lost it too.</summary>
    internal virtual void Lost() { }

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

    /// <summary>A private copy of the county's tables as they stand, to be written to and thrown away; nobody waits while it is made.</summary>
    /// <param name="scratch">A folder that is thrown away with it.</param>
    /// <returns>The copy, and what ends it.</returns>
    internal abstract (CountyDatabase Copy, IDisposable Held) Copied(string scratch, MatterTypes types, int county);

    /// <summary>Whether the database takes writers, without waiting for one.</summary>
    internal abstract bool IsWritable();

    /// <summary>Overwrites what was deleted or changed and still stands in unused places of the files, as far as this program may.</summary>
    internal virtual void Wipe() { }

    /// <summary>What is said before tables are made or brought up to date.</summary>
    internal virtual void BeforeTables(CountyDb db) { }

    /// <summary>Whether a start brings the tables up to date itself: a file of one's own, yes; a server's database has a role for that.</summary>
    internal abstract bool IsAlteredAtStart { get; }

    /// <summary>Lets a role read and write all that the program writes while it runs, and nothing else: it alters no table, and what is only added to it neither changes nor deletes.</summary>
    internal virtual void Let(string role) =>
        throw new DataFolderException("SQLite 没有角色；谁能读写数据目录，谁就能读写数据。");

    /// <summary>How SQL writes no bytes.</summary>
    internal abstract string NoBytes { get; }

    /// <summary>The search rows that contain all of some words.</summary>
    internal abstract IQueryable<SearchRow> Containing(CountyDb db, int county, IReadOnlyList<string> words);

    /// <summary>What others write meanwhile isn't seen.</summary>
    internal abstract IDbContextTransaction Snapshot(DbContext db);

    /// <summary>How rows are written over an open connection.</summary>
    internal abstract RowSink Sink(KeptParts kept, DbConnection connection);

    /// <summary>A transaction that is going to write.</summary>
    internal abstract DbTransaction BeginWriting(DbConnection connection);

    /// <summary>The county's head, locked until the transaction ends.</summary>
    internal abstract IQueryable<LedgerHeadRow> LockedHead(CountyDb db, int county);

    /// <summary>The same database, to be read only: nothing is written, not even beside it.</summary>
    /// <param name="still">Whether nobody is expected to write meanwhile.</param>
    internal abstract CountyDatabase ForReading(bool still);

    /// <summary>Whether nobody has written since it was opened for reading, where that could have mattered.</summary>
    internal virtual bool StoodStill => true;

    /// <summary>Goes through a query's result once, its values as they lie in the database; several at a time in one snapshot.</summary>
    internal abstract IEnumerable<object?[]> Rows(DbContext db, string sql);

    /// <summary>The tables and columns there really are.</summary>
    /// <param name="db">The county's tables, or those of accounts.</param>
    /// <param name="schema">The schema where the database has several; <c>null</c> for the county's own.</param>
    internal abstract IReadOnlyList<(string Table, string Column)> Columns(DbContext db, string? schema = null);

    /// <summary>Whether a database holds one county only.</summary>
    internal abstract bool KeepsOneCounty { get; }

    /// <summary>Whether there are tables of accounts at all: a county that never served pages has none.</summary>
    internal abstract bool HasAccess(AccessDb access);

    /// <summary>What stands before the name of a table of accounts.</summary>
    internal abstract string AccessPrefix { get; }

    /// <summary>The triggers there really are on the county's tables, by table and name, each with what it does.</summary>
    internal abstract IReadOnlyDictionary<string, string> Triggers(CountyDb db);

    /// <summary>The triggers there must be, in the same form.</summary>
    internal abstract IReadOnlyDictionary<string, string> TriggersWanted(CountyDb db);

    /// <summary>Whether the database's own indexes say what its tables do: lists and figures are read through them.</summary>
    internal abstract void CheckIndexes(CountyDb db, Verifying.Findings findings);

    /// <summary>Compares the full-text index with the search words it was made of, where the index is a table that could be changed by itself.</summary>
    internal abstract void CheckSearchIndex(Verifying.Findings findings);
}
