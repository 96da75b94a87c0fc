using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SQLitePCL;

namespace Fazhi.Storage;

/// <summary>
/// 游标 — goes through a result once, row by row, for the few readers that go through a whole table. SQLite is read by its own calls: its ADO.NET client
/// asks for the type of every value anew and spends three times as long on a row as SQLite itself.
/// </summary>
internal abstract class RowCursor : IDisposable
{
    /// <summary>Runs a query without parameters inside the context's transaction, if it has one.</summary>
    internal static RowCursor Over(CountyDb db, string sql)
    {
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection sqlite
            ? new OfSqlite(sqlite, sql)
            : new OfReader(connection, db.Database.CurrentTransaction?.GetDbTransaction(), sql);
    }

    /// <summary>Goes on to the next row; false after the last.</summary>
    internal abstract bool Read();

    internal abstract bool IsNull(int column);

    internal abstract long Number(int column);

    internal abstract string Text(int column);

    /// <summary>Bytes as they are kept, of a text too: valid until the cursor moves.</summary>
    internal abstract ReadOnlySpan<byte> Bytes(int column);

    internal abstract Guid Id(int column);

    internal abstract DateOnly Day(int column);

    internal abstract DateTimeOffset Time(int column);

    public abstract void Dispose();

    private sealed class OfReader : RowCursor
    {
        private readonly DbCommand command;
        private readonly DbDataReader reader;

        internal OfReader(DbConnection connection, DbTransaction? transaction, string sql)
        {
            command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            reader = command.ExecuteReader();
        }

        internal override bool Read() => reader.Read();

        internal override bool IsNull(int column) => reader.IsDBNull(column);

        internal override long Number(int column) => reader.GetInt64(column);

        internal override string Text(int column) => reader.GetString(column);

        internal override ReadOnlySpan<byte> Bytes(int column) => reader.GetFieldValue<byte[]>(column);

        internal override Guid Id(int column) => reader.GetGuid(column);

        internal override DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);

        internal override DateTimeOffset Time(int column) => reader.GetFieldValue<DateTimeOffset>(column);

        public override void Dispose()
        {
            reader.Dispose();
            command.Dispose();
        }
    }

    // The forms are those in which EF keeps ids, dates and times on SQLite.
    private sealed class OfSqlite : RowCursor
    {
        private const string DayForm = "yyyy-MM-dd";
        private const string TimeForm = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";
        private readonly SqliteConnection connection;
        private readonly sqlite3_stmt statement;
        private readonly (byte[] Kept, string Text)[] before;

        internal OfSqlite(SqliteConnection connection, string sql)
        {
            this.connection = connection;
            SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement), connection.Handle);
            before = new (byte[], string)[raw.sqlite3_column_count(statement)];
        }

        internal override bool Read()
        {
            var result = raw.sqlite3_step(statement);
            if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
                SqliteException.ThrowExceptionForRC(result, connection.Handle);
            return result == raw.SQLITE_ROW;
        }

        internal override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        internal override long Number(int column) => raw.sqlite3_column_int64(statement, column);

        // Row after row says the same type, version, role and day: a text that is the row before's is not made again.
        internal override string Text(int column)
        {
            var bytes = Bytes(column);
            ref var last = ref before[column];
            if (last.Text is null || !bytes.SequenceEqual(last.Kept))
                last = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            return last.Text;
        }

        internal override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

        internal override Guid Id(int column) => Guid.Parse(Bytes(column));

        internal override DateOnly Day(int column) => DateOnly.ParseExact(Text(column), DayForm, CultureInfo.InvariantCulture);

        internal override DateTimeOffset Time(int column) =>
            DateTimeOffset.ParseExact(Text(column), TimeForm, CultureInfo.InvariantCulture);

        public override void Dispose() => statement.Dispose();
    }
}
