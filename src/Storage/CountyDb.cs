using System.Runtime.CompilerServices;
using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fazhi.Storage;

/// <summary>
/// 县库 — the tables of all matter types and of what cuts across them. It reads; only the Desk writes.
/// A matter type's table is mapped by convention from its class: every settable property is a column, lists and groups are JSON.
/// </summary>
public abstract class CountyDb(DbContextOptions options, MatterTypes types) : DbContext(options)
{
    private bool hasWritten;
    private int lent;

    public MatterTypes Types { get; } = types;

    /// <summary>What keeps it open for the next question; <c>null</c> where it is closed when its asker is done.</summary>
    internal KeptReaders? Kept { get; set; }

    /// <summary>Statements that are prepared as long as it is open.</summary>
    internal IDisposable? Prepared { get; init; }

    /// <summary>How often the database had been lost when it was opened.</summary>
    internal int Losses { get; set; }

    public DbSet<LedgerEntryRow> Entries => Set<LedgerEntryRow>();

    public DbSet<LedgerPayloadRow> Payloads => Set<LedgerPayloadRow>();

    public DbSet<LedgerHeadRow> Heads => Set<LedgerHeadRow>();

    public DbSet<FoldedRow> Folded => Set<FoldedRow>();

    public DbSet<MatterTableRow> MatterTables => Set<MatterTableRow>();

    public DbSet<LedgerTileRow> Tiles => Set<LedgerTileRow>();

    public DbSet<LedgerCheckpointRow> Checkpoints => Set<LedgerCheckpointRow>();

    public DbSet<ClockRun> Clocks => Set<ClockRun>();

    public DbSet<IssuedNumberRow> Numbers => Set<IssuedNumberRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<SearchRow> Words => Set<SearchRow>();

    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<StoredFileRow> Files => Set<StoredFileRow>();

    /// <summary>The matters of a county, to read.</summary>
    public IQueryable<TMatter> Matters<TMatter>(int county)
        where TMatter : Matter => Set<TMatter>().AsNoTracking().Where(m => m.County == county);

    /// <summary>What the schema needs beyond tables: append-only triggers and the full-text index. Idempotent.</summary>
    public abstract IEnumerable<string> Extras();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        hasWritten = true;
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

#pragma warning disable CA1816, CA2215 // A context that is kept for the next question isn't disposed.
    /// <summary>Whoever asked is done. One that has written, or has a transaction, isn't asked again.</summary>
    public override void Dispose()
    {
        if (Kept is not { } kept)
            Close();
        // Given back twice, it would be lent to two.
        else if (
            Interlocked.Exchange(ref lent, 0) == 1
            && (hasWritten || Database.CurrentTransaction is not null || !kept.Return(this))
        )
            Close();
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

#pragma warning restore CA1816, CA2215

    /// <summary>It is one asker's until that one is done.</summary>
    internal CountyDb Lend()
    {
        Volatile.Write(ref lent, 1);
        return this;
    }

    /// <summary>Closes it for good.</summary>
    internal void Close()
    {
        Kept = null;
        Prepared?.Dispose();
        base.Dispose();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder
            .UseSnakeCaseNamingConvention()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, ModelPerTypes>()
            .ReplaceService<IModelSource, KeptModels>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        EnumsAsText(configurationBuilder);
        UnusedConventions.Remove(configurationBuilder.Conventions);
    }

    // Said before EF looks at the properties: it would first make a mapping to numbers for each of a hundred enums, at every start.
    internal static void EnumsAsText(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => Map(modelBuilder);

    internal void Map(ModelBuilder modelBuilder)
    {
        foreach (var type in Types.Newest)
            MatterMapping.Map(modelBuilder.Entity(type.MatterClass), type, Types.AreNamed(type));

        modelBuilder.Entity<LedgerEntryRow>(e =>
        {
            e.ToTable("ledger_entries").HasKey(x => new { x.County, x.Sequence });
            e.HasIndex(x => new
            {
                x.County,
                x.MatterId,
                x.Sequence,
            });
        });
        modelBuilder.Entity<LedgerPayloadRow>().ToTable("ledger_payloads").HasKey(x => new { x.County, x.Sequence });
        modelBuilder.Entity<LedgerHeadRow>().ToTable("ledger_heads").HasKey(x => x.County);
        modelBuilder.Entity<LedgerHeadRow>().Property(x => x.County).ValueGeneratedNever();
        modelBuilder.Entity<MatterTableRow>().ToTable("matter_tables").HasKey(x => new { x.County, x.Name });
        modelBuilder.Entity<FoldedRow>().ToTable("folded").HasKey(x => x.County);
        modelBuilder.Entity<FoldedRow>().Property(x => x.County).ValueGeneratedNever();
        modelBuilder
            .Entity<LedgerTileRow>()
            .ToTable("ledger_tiles")
            .HasKey(x => new
            {
                x.County,
                x.Level,
                x.Index,
            });
        modelBuilder.Entity<LedgerCheckpointRow>().ToTable("ledger_checkpoints").HasKey(x => new { x.County, x.Size });
        modelBuilder.Entity<ClockRun>(e =>
        {
            e.ToTable("clocks")
                .HasKey(x => new
                {
                    x.County,
                    x.MatterId,
                    x.Code,
                    x.Run,
                });
            // The sweep and the calendar of due dates read the running clocks by date; stopped ones leave the index.
            e.HasIndex(x => new { x.County, x.DueOn }).HasFilter("stopped_on IS NULL AND due_on IS NOT NULL");
        });
        modelBuilder
            .Entity<IssuedNumberRow>()
            .ToTable("issued_numbers")
            .HasKey(x => new
            {
                x.County,
                x.Issuer,
                x.Year,
                x.Serial,
            });
        modelBuilder.Entity<RequestRow>().ToTable("requests").HasKey(x => new { x.County, x.Key });
        modelBuilder.Entity<SearchRow>(e =>
        {
            e.ToTable("search_words").HasKey(x => new { x.County, x.MatterId });
            e.HasIndex(x => new { x.County, x.RowKey }).IsUnique();
        });
        modelBuilder.Entity<JournalRow>(e =>
        {
            e.ToTable("matter_journal")
                .HasKey(x => new
                {
                    x.County,
                    x.MatterId,
                    x.Position,
                });
            // A line that is sent twice is one.
            e.HasIndex(x => new
                {
                    x.County,
                    x.MatterId,
                    x.Sequence,
                })
                .IsUnique();
        });
        modelBuilder.Entity<StoredFileRow>().ToTable("files").HasKey(x => new { x.County, x.Digest });
    }

    /// <summary>Tests define matter types of their own; each set of types has its own model.</summary>
    private sealed class ModelPerTypes : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((CountyDb)context).Types, designTime);
    }

    /// <summary>
    /// A model is kept as long as its types are. EF keeps it beside its queries, of which a county has more than there is room for: what finds no room is made anew each time it is asked for,
    /// and a question that was compiled for one model is refused by the next.
    /// </summary>
    private sealed class KeptModels(ModelSourceDependencies dependencies) : ModelSource(dependencies)
    {
        private readonly ConditionalWeakTable<MatterTypes, IModel> known = [];

        public override IModel GetModel(
            DbContext context,
            ModelCreationDependencies modelCreationDependencies,
            bool designTime
        ) =>
            designTime
                ? base.GetModel(context, modelCreationDependencies, designTime)
                : known.GetValue(((CountyDb)context).Types, _ => base.GetModel(context, modelCreationDependencies, designTime));
    }
}
