using Fazhi.Testing;
using Npgsql;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>fazhi schema apply — tables are made and upgraded by a command, under a role that the program doesn't run under.</summary>
public sealed class SchemaCommandTests
{
    [Fact]
    public void The_owner_upgrades_by_command_and_the_program_runs_under_a_role_that_alters_nothing_and_is_told_what_to_run()
    {
        using var folder = new Folder();
        var (data, owner) = (folder.At("data"), PostgresServer.NewDatabase());
        var role = $"r{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):n}";
        Sql(owner, $"CREATE ROLE {role} LOGIN");
        var program = new NpgsqlConnectionStringBuilder(owner) { Username = role }.ToString();
        var created = Cli.Run("county", "create", "塔河县", "--code", "232722", "--word", "塔政", "--data", data, "--db", owner);
        Assert.True(created.Code == 0, created.Error);

        // Nobody has let it in yet.
        var (barred, _, why) = Cli.Run("figures", "--data", data, "--db", program);
        Assert.NotEqual(0, barred);
        Assert.Contains("数据无法使用", why, StringComparison.Ordinal);
        var (code, told, error) = Cli.Run("schema", "apply", "--data", data, "--db", owner, "--role", role);
        Assert.True(code == 0, error);
        Assert.Equal($"数据表已是本版本所用的；角色“{role}”可以读写，不能改表，不能改动台账。", told.TrimEnd());
        Assert.Equal(0, Cli.Run("figures", "--data", data, "--db", program).Code);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data, "--db", program).Code);

        // A later version wants another table: it starts under neither role's nose, and says the command.
        Sql(owner, "UPDATE matter_tables SET fingerprint = 'former' WHERE name = 'county_organ'");
        Sql(owner, "UPDATE folded SET upgrade = '2/another build'");
        var (older, _, remedy) = Cli.Run("figures", "--data", data, "--db", program);
        Assert.Equal(3, older);
        Assert.Contains("fazhi schema apply", remedy, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("schema", "apply", "--data", data, "--db", owner, "--role", role).Code);
        Assert.Equal(0, Cli.Run("figures", "--data", data, "--db", program).Code);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data, "--db", program).Code);
    }

    [Fact]
    public void On_a_file_it_says_that_the_tables_are_those_of_this_version_and_without_a_folder_what_is_missing()
    {
        using var folder = new Folder();
        var data = folder.At("data");
        var (none, _, error) = Cli.Run("schema", "apply", "--data", data);
        Assert.Equal(3, none);
        Assert.Contains("不是数据目录", error, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("county", "create", "塔河县", "--code", "232722", "--word", "塔政", "--data", data).Code);
        Assert.Equal((0, "数据表已是本版本所用的。", ""), Trimmed(Cli.Run("schema", "apply", "--data", data)));
    }

    private static (int, string, string) Trimmed((int Code, string Out, string Error) ran) =>
        (ran.Code, ran.Out.TrimEnd(), ran.Error.TrimEnd());

    private static void Sql(string connection, string sql)
    {
        using var open = new NpgsqlConnection(connection);
        open.Open();
        using var command = new NpgsqlCommand(sql, open);
        command.ExecuteNonQuery();
    }
}
