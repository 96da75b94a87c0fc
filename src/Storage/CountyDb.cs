using Fazhi.Matters;
using Fazhi.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Fazhi.Storage;

/// <summary>
/// 县库 — the tables of all matter types and of what cuts across them. It reads; only the Desk writes.
/// A matter type's table is mapped by convention from its class: every settable property is a column, lists and groups are JSON.
/// </summary>
public abstract class CountyDb(DbContextOptions options, MatterTypes types) : DbContext(options)
{
    public MatterTypes Types { get; } = types;

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

    public DbSet<StoredFileRow> Files => Set<StoredFileRow>();

    /// <summary>The matters of a county, to read.</summary>
    public IQueryable<TMatter> Matters<TMatter>(int county)
        where TMatter : Matter => Set<TMatter>().AsNoTracking().Where(m => m.County == county);

    /// <summary>What the schema needs beyond tables: append-only triggers and the full-text index. Idempotent.</summary>
    public abstract IEnumerable<string> Extras();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder
            .UseSnakeCaseNamingConvention()
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IModelCacheKeyFactory, ModelPerTypes>();

    // Said before EF looks at the properties: it would first make a mapping to numbers for each of a hundred enums, at every start.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
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
        modelBuilder.Entity<StoredFileRow>().ToTable("files").HasKey(x => new { x.County, x.Digest });
    }

    /// <summary>Tests define matter types of their own; each set of types has its own model.</summary>
    private sealed class ModelPerTypes : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((CountyDb)context).Types, designTime);
    }
}
