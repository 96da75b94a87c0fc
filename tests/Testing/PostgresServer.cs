using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Fazhi.Testing;

/// <summary>
/// One PostgreSQL server for a test run, from Debian's package, in a folder of its own on a memory file system. It is reached by
/// a socket in that folder and by no address.
/// It is stopped, by its own folder, when the test process ends.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<string?> Server = new(Start);

    /// <summary>A new database; skips the test where PostgreSQL isn't installed.</summary>
    /// <param name="template">The database to copy, to which nobody is connected; empty if not said.</param>
    public static string NewDatabase(string template = "template1")
    {
        if (Server.Value is not { } server)
        {
            Assert.Skip("PostgreSQL 15 is not installed (Debian: postgresql-15).");
            return "";
        }

        var name = $"t{Guid.CreateVersion7():n}";
        using var connection = new NpgsqlConnection($"{server};Database=postgres");
        connection.Open();
        using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy", connection);
        command.ExecuteNonQuery();
        // A test's database is gone with the test: its idle connections don't wait for the others' to use up the server's.
        return $"{server};Database={name};Maximum Pool Size=16;Connection Idle Lifetime=4;Connection Pruning Interval=2";
    }

    /// <summary>The name of the database that is reached so.</summary>
    internal static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    /// <summary>Whether the server keeps what it acknowledged through a power cut, on a real disk; said before the first database is asked for. Measurements want it.</summary>
    public static bool Durable { get; set; }

    private static string? Start()
    {
        const string bin = "/usr/lib/postgresql/15/bin";
        if (!File.Exists($"{bin}/initdb"))
            return null;
        var root = !Durable && Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        var folder = Path.Combine(root, $"fazhi-pg-{Guid.CreateVersion7():n}");
        Directory.CreateDirectory(folder);
        var asRoot = Environment.UserName == "root";
        if (asRoot)
            Run("chown", "postgres", folder);
        string[] prefix = asRoot ? ["runuser", "-u", "postgres", "--"] : [];
        Run([.. prefix, $"{bin}/initdb", "-N", "-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]);
        // Nothing here outlives the tests: the server neither waits for a disk nor goes through hundreds of databases to tidy them up.
        var settings =
            $"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=400 -c jit=off"
            + (
                Durable
                    ? ""
                    : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c autovacuum=off"
            );
        Run([.. prefix, $"{bin}/pg_ctl", "-D", folder, "-w", "-l", $"{folder}/log", "-o", settings, "start"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run([.. prefix, $"{bin}/pg_ctl", "-D", folder, "-m", "immediate", "stop"]);
            Directory.Delete(folder, recursive: true);
        };
        return $"Host={folder};Username=postgres";
    }

    private static void Run(params string[] command)
    {
        // No pipes: the server would inherit them and the wait for their end would never return.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >/dev/null 2>&1", "sh", .. command]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}.");
    }
}
