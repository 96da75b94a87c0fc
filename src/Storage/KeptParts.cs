using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Storage;

/// <summary>
/// 常备件 — what is made once for a model, and shared by the sessions and readers of all stores that use it: how rows are written, how matters are read,
/// the questions every act asks. Compiling one takes longer than many acts.
/// </summary>
internal sealed class KeptParts
{
    private static readonly ConditionalWeakTable<IModel, KeptParts> Known = [];
    private readonly IModel model;
    private readonly ConcurrentDictionary<Type, RowWriter> writers = new();
    private readonly ConcurrentDictionary<Type, MatterTable> tables = new();

    private KeptParts(IModel model) => this.model = model;

    /// <summary>The parts of a model.</summary>
    internal static KeptParts Of(IModel model) => Known.GetValue(model, static m => new KeptParts(m));

    /// <summary>The request recorded under a key.</summary>
    internal Func<CountyDb, int, string, RequestRow?> Request { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, string key) =>
                db.Requests.AsNoTracking().FirstOrDefault(r => r.County == county && r.Key == key)
        );

    /// <summary>The clock runs of a matter, in no order.</summary>
    internal Func<CountyDb, int, Guid, IEnumerable<ClockRun>> Clocks { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, Guid matter) =>
                db.Clocks.AsNoTracking().Where(c => c.County == county && c.MatterId == matter)
        );

    /// <summary>The largest serial an issuer has used in a year.</summary>
    internal Func<CountyDb, int, string, int, int?> LastNumber { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, string issuer, int year) =>
                db.Numbers.Where(n => n.County == county && n.Issuer == issuer && n.Year == year).Max(n => (int?)n.Serial)
        );

    /// <summary>Whether a number is used.</summary>
    internal Func<CountyDb, int, string, int, int, bool> IsTaken { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, string issuer, int year, int serial) =>
                db.Numbers.Any(n => n.County == county && n.Issuer == issuer && n.Year == year && n.Serial == serial)
        );

    /// <summary>The head of a county's ledger.</summary>
    internal Func<CountyDb, int, LedgerHeadRow> Head { get; } =
        EF.CompileQuery((CountyDb db, int county) => db.Heads.AsNoTracking().First(h => h.County == county));

    /// <summary>The entries of a matter with what they hold, the newest first.</summary>
    internal Func<CountyDb, int, Guid, IEnumerable<FiledEntry>> Filed { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, Guid matter) =>
                from entry in db.Entries.AsNoTracking()
                where entry.County == county && entry.MatterId == matter
                join p in db.Payloads.AsNoTracking()
                    on new { entry.County, entry.Sequence } equals new { p.County, p.Sequence }
                    into found
                from payload in found.DefaultIfEmpty()
                orderby entry.Sequence descending
                select new FiledEntry { Entry = entry, Payload = payload }
        );

    /// <summary>The hashes of a full tile; <c>null</c> if there is none.</summary>
    internal Func<CountyDb, int, int, long, byte[]?> Tile { get; } =
        EF.CompileQuery(
            (CountyDb db, int county, int level, long index) =>
                db
                    .Tiles.Where(t => t.County == county && t.Level == level && t.Index == index)
                    .Select(t => t.Hashes)
                    .FirstOrDefault()
        );

    internal RowWriter Writer(Type row) => writers.GetOrAdd(row, type => new RowWriter(model.FindEntityType(type)!));

    internal MatterTable Table(MatterType type) =>
        tables.GetOrAdd(
            type.MatterClass,
            static matter => (MatterTable)Activator.CreateInstance(typeof(MatterTable<>).MakeGenericType(matter))!
        );
}

/// <summary>An entry and what it holds.</summary>
internal sealed class FiledEntry
{
    internal required LedgerEntryRow Entry { get; init; }

    /// <summary>The content; <c>null</c> if it was erased by law.</summary>
    internal required LedgerPayloadRow? Payload { get; init; }
}
