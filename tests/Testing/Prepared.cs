using System.Collections.Concurrent;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Signing;

namespace Fazhi.Testing;

/// <summary>
/// An empty county's tables, made once in a test process for each set of matter types and copied for every test: to make them anew takes longer than most
/// tests. A set of types that is asked for the first time isn't copied, since most of those belong to one test.
/// </summary>
public static class Prepared
{
    private static readonly ConcurrentDictionary<MatterTypes, bool> Seen = new();
    private static readonly ConcurrentDictionary<(Database, MatterTypes, bool), Lazy<Template>> Tables = new();
    private static readonly ConcurrentDictionary<(Database, MatterTypes), Lazy<Template>> Counties = new();
    private static readonly Lazy<string> Root = new(MakeRoot);

    /// <summary>A folder with an empty county in it, its tables, settings and key made as the program makes them. The key is its own.</summary>
    /// <param name="path">Where there is nothing yet.</param>
    /// <param name="types">The county's matter types.</param>
    /// <param name="database">Where its tables are.</param>
    public static DataFolder Folder(string path, MatterTypes types, Database database)
    {
        var template = Counties.GetOrAdd((database, types), _ => new(() => MakeFolder(types, database))).Value;
        var key = Path.Combine("keys", "ledger.key");
        Folders.Copy(template.Path, path, key, "ledger.pub");
        var connection = template.Database is { } from ? PostgresServer.NewDatabase(from) : null;
        var copy = DataFolder.Find(path, types, connection);
        using (var signer = SigningKeyFile.Create(Path.Combine(path, key), copy.LedgerName))
            Private.Write(copy.PublicKey, signer.Key + "\n");
        copy.SignSettings();
        return DataFolder.Open(path, types, connection);
    }

    /// <summary>Where a copy of an empty county's tables is to be had: a file, or a connection; <c>null</c> if they have to be made.</summary>
    internal static (string? File, string? Connection) Find(Database database, MatterTypes types, bool migrate)
    {
        if (Seen.TryAdd(types, true))
            return default;
        var template = Tables.GetOrAdd((database, types, migrate), _ => new(() => MakeTables(database, types, migrate))).Value;
        return template.Database is { } from ? (null, PostgresServer.NewDatabase(from)) : (template.Path, null);
    }

    private static Template MakeTables(Database database, MatterTypes types, bool migrate)
    {
        if (database == Database.Postgres)
        {
            var made = PostgresServer.NewDatabase();
            CountyStore.Postgres($"{made};Pooling=false", People.Tahe, types).Prepare(migrate);
            return new("", PostgresServer.Name(made));
        }

        var file = Path.Combine(Root.Value, $"{Guid.CreateVersion7():n}.db");
        var store = CountyStore.Sqlite(file, People.Tahe, types);
        store.Prepare(migrate);
        SqlitePools.Clear(store);
        return File.Exists(file + "-wal")
            ? throw new InvalidOperationException("Somebody still writes into the tables that are to be copied.")
            : new(file, null);
    }

    private static Template MakeFolder(MatterTypes types, Database database)
    {
        var path = Path.Combine(Root.Value, $"{Guid.CreateVersion7():n}");
        var connection = database == Database.Postgres ? PostgresServer.NewDatabase() : null;
        var made = DataFolder.Create(path, People.Tahe, types, connection is null ? null : $"{connection};Pooling=false");
        SqlitePools.Clear(made.Store);
        return new(path, connection is null ? null : PostgresServer.Name(connection));
    }

    private static string MakeRoot()
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-prepared-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }

    private sealed record Template(string Path, string? Database);
}
