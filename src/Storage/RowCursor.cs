using System.Data.Common;
using System.Globalization;
using System.Text;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Verifying;
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
    /// <summary>The form in which EF keeps a moment on SQLite.</summary>
    internal const string TimeForm = "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz";

    /// <summary>Runs a query without parameters inside the context's transaction, if it has one.</summary>
    internal static RowCursor Over(DbContext db, string sql)
    {
        Reads.NoteEverything();
        db.Database.OpenConnection();
        var connection = db.Database.GetDbConnection();
        return connection is SqliteConnection sqlite
            ? new OfSqlite(sqlite, sql)
            : new OfReader(connection, db.Database.CurrentTransaction?.GetDbTransaction(), sql);
    }

    /// <summary>Goes on to the next row; false after the last.</summary>
    internal abstract bool Read();

    internal abstract bool IsNull(int column);

    /// <summary>How many columns the result has.</summary>
    internal abstract int Columns { get; }

    /// <summary>A value as it lies in the database, whatever it is; <c>null</c> for none.</summary>
    internal abstract object? Value(int column);

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

        internal override int Columns => reader.FieldCount;

        internal override object? Value(int column)
        {
            try
            {
                return reader.IsDBNull(column) ? null : reader.GetValue(column);
            }
            catch (Exception e) when (e is InvalidCastException or OverflowException or ArgumentException)
            {
                return StoredValue.Unreadable;
            }
        }

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

        // No header has a text near this; what somebody put there by hand may have any length.
        private const int LongestText = 1 << 20;
        private const int LargestValue = 64 << 20;
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

        internal override int Columns => before.Length;

        internal override object? Value(int column) =>
            raw.sqlite3_column_type(statement, column) switch
            {
                raw.SQLITE_NULL => null,
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(statement, column),
                raw.SQLITE_FLOAT => raw.sqlite3_column_double(statement, column),
                _ when raw.sqlite3_column_bytes(statement, column) > LargestValue => StoredValue.Unreadable,
                raw.SQLITE_TEXT => Encoding.UTF8.GetString(Bytes(column)),
                _ => Bytes(column).ToArray(),
            };

        // A column takes whatever is put into it: a text where a number belongs would be read as nought.
        internal override long Number(int column) =>
            raw.sqlite3_column_type(statement, column) == raw.SQLITE_INTEGER
                ? raw.sqlite3_column_int64(statement, column)
                : throw new FormatException("Not a whole number.");

        // Row after row says the same type, version, role and day: a text that is the row before's is not made again.
        internal override string Text(int column)
        {
            var bytes = Bytes(column);
            if (bytes.Length > LongestText)
                throw new FormatException("Too long for a header.");
            ref var last = ref before[column];
            if (last.Text is null || !bytes.SequenceEqual(last.Kept))
                last = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
            return last.Text;
        }

        internal override ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

        // Another spelling of the id would be another key to the database.
        internal override Guid Id(int column) =>
            Bytes(column) is { Length: 36 } text && !text.ContainsAnyInRange((byte)'a', (byte)'z')
                ? Guid.Parse(text)
                : throw new FormatException("Not an id as the program writes it.");

        internal override DateOnly Day(int column) => DateOnly.ParseExact(Text(column), DayForm, CultureInfo.InvariantCulture);

        internal override DateTimeOffset Time(int column) =>
            DateTimeOffset.ParseExact(Text(column), TimeForm, CultureInfo.InvariantCulture);

        public override void Dispose() => statement.Dispose();
    }
}
