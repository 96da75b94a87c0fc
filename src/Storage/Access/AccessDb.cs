using Fazhi.Matters;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Fazhi.Storage.Access;

/// <summary>
/// 账号 — how a person of the register signs in: it has the person's id, which stands in the ledger, and organs and roles are those of the person's posts. An account made before there was a register of people
/// is nobody's, and has an organ and roles of its own.
/// </summary>
public sealed class Account : IdentityUser
{
    /// <summary>The name shown on pages and in documents.</summary>
    public required string Name { get; set; }

    /// <summary>Of an account that is nobody's: the code of the organ acted for; otherwise empty.</summary>
    public required string Organ { get; set; }

    /// <summary>Of an account that is nobody's: the roles held in that organ.</summary>
    public IReadOnlyList<Role> Roles { get; set; } = [];

    /// <summary>Since when nobody may sign in with it; <c>null</c> if it may be used.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>账号的持有人 — a person of the register, an account, or, almost always, both.</summary>
/// <param name="Account">The account; <c>null</c> for a person for whom no link was made yet.</param>
/// <param name="Person">The person; <c>null</c> for an account of before, which is nobody's.</param>
public sealed record Holder(Account? Account, Official? Person)
{
    /// <summary>The id that the ledger has.</summary>
    public string Id => Account?.Id ?? Person!.Id;

    /// <summary>The name to sign in with.</summary>
    public string UserName => Account?.UserName ?? Person!.SignIn;

    /// <summary>The person's name.</summary>
    public string Name => Person?.Name ?? Account!.Name;

    /// <summary>Whether it is a person of the register who never set a password.</summary>
    public bool WantsLink => this is { Person: not null, Account: null or { PasswordHash: null, DisabledAt: null } };

    /// <summary>How it stands, in a word.</summary>
    public string State =>
        Account?.DisabledAt is not null ? "已停用"
        : Account?.PasswordHash is null ? "没有设密码"
        : "可以登录";
}

/// <summary>受理回执 — the number and the secret by which an applicant without an account follows a matter. The secret is kept as a hash.</summary>
public sealed class ReceiptRow
{
    public int County { get; init; }
    public required string Number { get; init; }
    public Guid MatterId { get; init; }
    public required string MatterType { get; init; }
    public required string SecretHash { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
}

/// <summary>
/// 草稿 — a form not yet submitted, encrypted: an official's, kept until it is submitted or thrown away, or an applicant's, kept for thirty days.
/// </summary>
public sealed class DraftRow
{
    public int County { get; init; }
    public required string Id { get; init; }

    /// <summary>The account's id; <c>null</c> for an applicant, who shows the draft's secret instead.</summary>
    public string? Owner { get; set; }
    public string? SecretHash { get; init; }
    public Guid? MatterId { get; init; }
    public required string MatterType { get; init; }
    public required string Act { get; init; }
    public required string Content { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>导出记录 — an official took a list out of the system as a file.</summary>
public sealed class ExportRow
{
    public int County { get; init; }

    /// <summary>UUID version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The organ the official acted for.</summary>
    public required string Organ { get; init; }
    public required string MatterType { get; init; }

    /// <summary>The list's conditions as they stand in its address, from the question mark on, words searched for left out; empty for the whole list.</summary>
    public required string Conditions { get; init; }

    /// <summary>How many matters the file holds.</summary>
    public int Rows { get; init; }

    /// <summary>xlsx or csv.</summary>
    public required string Format { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>查阅记录 — an official looked at how a party of another organ's matter can be reached, and said why. The database refuses to change or delete it.</summary>
public sealed class LookRow
{
    public int County { get; init; }

    /// <summary>UUID version 7, so that ids sort by time.</summary>
    public Guid Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    /// <summary>The organ the official acted for.</summary>
    public required string Organ { get; init; }
    public required string MatterType { get; init; }
    public Guid MatterId { get; init; }

    /// <summary>What it was needed for, in the official's words.</summary>
    public required string Reason { get; init; }
    public DateTimeOffset At { get; init; }
}

/// <summary>
/// 出入库 — who may come in, what isn't done yet, and what went out: accounts with their sessions and changes, receipts, drafts, exports, looks. Nothing here is part of the ledger, and nothing here changes a matter.
/// </summary>
public abstract class AccessDb(DbContextOptions options) : IdentityUserContext<Account>(options)
{
    public DbSet<ReceiptRow> Receipts => Set<ReceiptRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<ExportRow> Exports => Set<ExportRow>();

    public DbSet<LookRow> Looks => Set<LookRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<LinkRow> Links => Set<LinkRow>();

    public DbSet<AccountChangeRow> AccountChanges => Set<AccountChangeRow>();

    public DbSet<ToldFigureRow> ToldFigures => Set<ToldFigureRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(e =>
        {
            e.ToTable("accounts");
            e.Property(x => x.Roles).HasConversion(new RolesConverter());
        });
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<SessionRow>(e =>
        {
            e.ToTable("sessions").HasKey(x => x.Id);
            e.HasIndex(x => x.Account);
        });
        builder.Entity<LinkRow>(e =>
        {
            e.ToTable("one_time_links").HasKey(x => x.TokenHash);
            e.HasIndex(x => x.Account);
        });
        builder.Entity<AccountChangeRow>(e =>
        {
            e.ToTable("account_changes").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Account, x.Id });
        });
        builder
            .Entity<ToldFigureRow>()
            .ToTable("told_figures")
            .HasKey(x => new
            {
                x.County,
                x.Key,
                x.From,
                x.To,
                x.Month,
            });
        builder.Entity<ReceiptRow>(e =>
        {
            e.ToTable("receipts").HasKey(x => new { x.County, x.Number });
            e.HasIndex(x => new { x.County, x.MatterId });
        });
        builder.Entity<DraftRow>(e =>
        {
            e.ToTable("drafts").HasKey(x => new { x.County, x.Id });
            e.HasIndex(x => new { x.County, x.Owner });
        });
        builder.Entity<LookRow>(e =>
        {
            e.ToTable("looks").HasKey(x => new { x.County, x.Id });
            e.HasIndex(x => new
            {
                x.County,
                x.Account,
                x.Id,
            });
        });
        builder.Entity<ExportRow>(e =>
        {
            e.ToTable("exports").HasKey(x => new { x.County, x.Id });
            e.HasIndex(x => new
            {
                x.County,
                x.Account,
                x.Id,
            });
        });
    }

    private sealed class RolesConverter()
        : ValueConverter<IReadOnlyList<Role>, string>(
            roles => string.Join(',', roles),
            text => text.Length == 0 ? new List<Role>() : text.Split(',', StringSplitOptions.None).Select(Role.Of).ToList()
        );
}

/// <summary>A SQLite file beside the county's.</summary>
public sealed class SqliteAccessDb(DbContextOptions<SqliteAccessDb> options) : AccessDb(options);

/// <summary>A schema of its own in the county's PostgreSQL database.</summary>
public sealed class PostgresAccessDb(DbContextOptions<PostgresAccessDb> options) : AccessDb(options)
{
    internal const string Schema = "access";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }
}
