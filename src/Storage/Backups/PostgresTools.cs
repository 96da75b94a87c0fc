using System.Diagnostics;
using Npgsql;

namespace Fazhi.Storage.Backups;

/// <summary>
/// PostgreSQL 的备份程序 — pg_dump and pg_restore of the server's own version. The password goes by the environment, never on a command line that others
/// on the machine can read; without one in the connection, the programs look for <c>~/.pgpass</c> themselves.
/// </summary>
/// <param name="Folder">Where they lie; <c>null</c> for the path.</param>
public sealed record PostgresTools(string? Folder = null)
{
    /// <summary>Writes a whole database as one file, as a transaction that is open sees it.</summary>
    internal void Dump(string connection, string snapshot, string file) =>
        Run(
            "pg_dump",
            connection,
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            $"--snapshot={snapshot}",
            $"--file={file}"
        );

    /// <summary>Puts such a file into an empty database, wholly or not at all.</summary>
    internal void Restore(string connection, string file)
    {
        var database = new NpgsqlConnectionStringBuilder(connection).Database;
        Run(
            "pg_restore",
            connection,
            "--no-owner",
            "--no-privileges",
            "--single-transaction",
            "--exit-on-error",
            $"--dbname={database}",
            file
        );
    }

    private void Run(string program, string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Folder is null ? program : Path.Combine(Folder, program),
            [.. arguments, "--no-password"]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment(new NpgsqlConnectionStringBuilder(connection)))
            start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new BackupException($"{program} 没有完成：{said.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BackupException(
                $"找不到程序 {program}。请安装与数据库同一版本的 PostgreSQL 客户端，或者用 --pg-bin 写明它所在的目录。"
            );
        }
    }

    private static IEnumerable<(string Name, string Value)> Environment(NpgsqlConnectionStringBuilder to)
    {
        if (to.Host is { } host)
            yield return ("PGHOST", host);
        yield return ("PGPORT", $"{to.Port}");
        if (to.Database is { } database)
            yield return ("PGDATABASE", database);
        if (to.Username is { } user)
            yield return ("PGUSER", user);
        if (to.Password is { } password)
            yield return ("PGPASSWORD", password);
        if (to.Passfile is { } passfile)
            yield return ("PGPASSFILE", passfile);
        if (to.RootCertificate is { } root)
            yield return ("PGSSLROOTCERT", root);
        yield return (
            "PGSSLMODE",
            to.SslMode switch
            {
                SslMode.Disable => "disable",
                SslMode.Allow => "allow",
                SslMode.Require => "require",
                SslMode.VerifyCA => "verify-ca",
                SslMode.VerifyFull => "verify-full",
                _ => "prefer",
            }
        );
    }
}
