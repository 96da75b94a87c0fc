using Fazhi.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fazhi.Testing;

/// <summary>The connections that are kept open to a county's files.</summary>
public static class SqlitePools
{
    /// <summary>Closes those of one county, so that its files can be moved or deleted; other tests keep theirs.</summary>
    public static void Clear(CountyStore store)
    {
        using var db = store.Open();
        using var access = store.OpenAccess();
        Clear(db);
        Clear(access);
    }

    private static void Clear(DbContext db)
    {
        if (db.Database.GetDbConnection() is SqliteConnection connection)
            SqliteConnection.ClearPool(connection);
    }
}
