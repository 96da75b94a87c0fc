using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Postgres;
using Fazhi.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Fazhi.Storage;

/// <summary>For <c>dotnet ef migrations add</c>: the model of what cuts across matter types; the tables of these are made from the model itself.</summary>
internal sealed class SqliteAtDesignTime : IDesignTimeDbContextFactory<SqliteCountyDb>
{
    public SqliteCountyDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite("Data Source=:memory:").Options, new MatterTypes([]));
}

/// <inheritdoc cref="SqliteAtDesignTime"/>
internal sealed class PostgresAtDesignTime : IDesignTimeDbContextFactory<PostgresCountyDb>
{
    public PostgresCountyDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql("Host=localhost").Options, new MatterTypes([]));
}

/// <inheritdoc cref="SqliteAtDesignTime"/>
internal sealed class SqliteAccessAtDesignTime : IDesignTimeDbContextFactory<SqliteAccessDb>
{
    public SqliteAccessDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteAtDesignTime"/>
internal sealed class PostgresAccessAtDesignTime : IDesignTimeDbContextFactory<PostgresAccessDb>
{
    public PostgresAccessDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccessDb>().UseNpgsql("Host=localhost").Options);
}
