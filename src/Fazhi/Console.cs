using Fazhi.Ledgers;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Spectre.Console;

namespace Fazhi.CommandLine;

/// <summary>退出码 — what the shell learns: 0 done, 1 refused or not in agreement, 2 wrong use, 3 the data can't be used, 4 a witness couldn't be asked.</summary>
internal static class Exit
{
    internal const int Done = 0;
    internal const int Refused = 1;
    internal const int Usage = 2;
    internal const int NoData = 3;
    internal const int Unwitnessed = 4;
}

/// <summary>Output for people when a person looks on, plain lines when a program reads.</summary>
internal static class Out
{
    internal static bool ToPerson { get; } = !Console.IsOutputRedirected;

    internal static void Line(string text) => Console.Out.WriteLine(text);

    internal static int Fail(string text, int code)
    {
        Console.Error.WriteLine(text);
        return code;
    }

    internal static void Table(IReadOnlyList<string> heads, IEnumerable<string[]> rows)
    {
        if (!ToPerson)
        {
            foreach (var row in rows)
                Line(string.Join('\t', row));
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        foreach (var head in heads)
            table.AddColumn(new TableColumn(Markup.Escape(head)));
        foreach (var row in rows)
            table.AddRow(row.Select(Markup.Escape).ToArray());
        AnsiConsole.Write(table);
    }

    /// <summary>Runs with a progress bar on a terminal, silently in a pipe.</summary>
    internal static void Progress(string what, double total, Action<Action<double>> work)
    {
        if (!ToPerson || !AnsiConsole.Profile.Capabilities.Interactive)
        {
            work(_ => { });
            return;
        }

        AnsiConsole
            .Progress()
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: Math.Max(total, 1));
                work(done => task.Value = done);
                task.Value = task.MaxValue;
            });
    }

    /// <summary>Runs a command and turns what a person can mend into a line and an exit code.</summary>
    internal static int Try(Func<int> work)
    {
        try
        {
            return work();
        }
        catch (DataFolderException e)
        {
            return Fail(e.Message, Exit.NoData);
        }
        catch (Storage.Signing.SigningKeyException e)
        {
            return Fail(e.Message, Exit.NoData);
        }
        catch (Exception e)
            when (e
                    is Microsoft.Data.Sqlite.SqliteException
                        or Npgsql.NpgsqlException
                        or System.IO.IOException
                        or UnauthorizedAccessException
            )
        {
            return Fail($"数据无法使用：{e.Message}", Exit.NoData);
        }
    }
}

/// <summary>The options several commands share, and what they open.</summary>
internal static class Data
{
    internal static System.CommandLine.Option<string> Folder() =>
        new("--data") { Description = "数据目录", DefaultValueFactory = _ => "data" };

    internal static System.CommandLine.Option<string?> Database() =>
        new("--db") { Description = "PostgreSQL 连接串；不写则用数据目录里的 SQLite 文件" };

    internal static System.CommandLine.Option<int> Year() =>
        new("--year") { Description = "年度", DefaultValueFactory = _ => 2025 };

    internal static DataFolder Open(string folder, string? database) => DataFolder.Open(folder, InReportOrder.Types, database);

    internal static DataFolder Find(string folder, string? database) => DataFolder.Find(folder, InReportOrder.Types, database);

    /// <summary>A public key from a file or from the text itself; <c>null</c> if it is none that a ledger signs with.</summary>
    internal static VerifierKey? Key(string text) =>
        VerifierKey.TryParse((File.Exists(text) ? File.ReadAllText(text) : text).Trim(), out var key)
        && Storage.Signing.Ed25519Verifier.Takes(key)
            ? key
            : null;

    /// <summary>A witness's public key from a file or from the text itself; <c>null</c> if it is none.</summary>
    internal static VerifierKey? WitnessKey(string text) =>
        VerifierKey.TryParse((File.Exists(text) ? File.ReadAllText(text) : text).Trim(), out var key)
        && Storage.Signing.CosignatureVerifier.Takes(key)
            ? key
            : null;
}
