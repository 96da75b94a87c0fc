using System.Collections.Concurrent;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Storage;

/// <summary>
/// 常备件 — what a store makes once and all its sessions and readers share: how rows are written, how matters are read, the questions every act asks.
/// Compiling one takes longer than many acts.
/// </summary>
internal sealed class KeptParts(IModel model)
{
    private readonly ConcurrentDictionary<Type, RowWriter> writers = new();
    private readonly ConcurrentDictionary<Type, MatterTable> tables = new();

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

    internal RowWriter Writer(Type row) => writers.GetOrAdd(row, type => new RowWriter(model.FindEntityType(type)!));

    internal MatterTable Table(MatterType type) =>
        tables.GetOrAdd(
            type.MatterClass,
            static matter => (MatterTable)Activator.CreateInstance(typeof(MatterTable<>).MakeGenericType(matter))!
        );
}
