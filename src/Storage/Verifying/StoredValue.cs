using System.Globalization;

namespace Fazhi.Storage.Verifying;

/// <summary>
/// 库中值 — a value as it lies in the database, without a mapping between: SQLite keeps whatever somebody puts into a column, whatever the column's type.
/// </summary>
internal static class StoredValue
{
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Stands for a value that the client can't even hand over, such as a day in the year 20000.</summary>
    internal static readonly object Unreadable = new Marker();

    /// <summary>Whether the database holds a value in the one form in which the program writes it.</summary>
    /// <param name="expected">The value as it is handed to the database; <see cref="DBNull"/> for none.</param>
    /// <param name="found">What was read without a mapping.</param>
    internal static bool Same(object expected, object? found) =>
        (expected, found) switch
        {
            (DBNull, null) => true,
            (DBNull, _) or (_, null) => false,
            (bool e, bool f) => e == f,
            (bool e, long f) => f == (e ? 1 : 0),
            (string e, string f) => e == f,
            (Guid e, Guid f) => e == f,
            (Guid e, string f) => f == Written(e),
            (DateOnly e, DateOnly f) => e == f,
            (DateOnly e, DateTime f) => e.ToDateTime(TimeOnly.MinValue) == f,
            (DateOnly e, string f) => f == e.ToString(DayForm, CultureInfo.InvariantCulture),
            (DateTimeOffset e, DateTime f) => e.UtcDateTime == f,
            (DateTimeOffset e, string f) => f == e.ToString(RowCursor.TimeForm, CultureInfo.InvariantCulture),
            (decimal e, decimal f) => e == f,
            (decimal e, string f) => f == e.ToString("0.0###########################", CultureInfo.InvariantCulture),
            (double or float, double or float) => Convert.ToDouble(expected) == Convert.ToDouble(found),
            (byte[] e, byte[] f) => e.AsSpan().SequenceEqual(f),
            (int or long or short or byte, int or long or short) => Convert.ToInt64(expected) == Convert.ToInt64(found),
            _ => false,
        };

    // As the client writes an id into SQLite.
    private static string Written(Guid id) => id.ToString().ToUpperInvariant();

    internal static Guid? Id(object? value) =>
        value switch
        {
            Guid id => id,
            // Another spelling would be another key to the database.
            string text when Guid.TryParseExact(text, "D", out var id) && Same(id, text) => id,
            _ => null,
        };

    internal static long? Number(object? value) =>
        value switch
        {
            long n => n,
            int n => n,
            _ => null,
        };

    internal static DateOnly? Day(object? value) =>
        value switch
        {
            DateOnly day => day,
            DateTime time => DateOnly.FromDateTime(time),
            string text when DateOnly.TryParseExact(text, DayForm, out var day) => day,
            _ => null,
        };

    internal static DateTimeOffset? Time(object? value) =>
        value switch
        {
            DateTime time => new DateTimeOffset(time, TimeSpan.Zero),
            string text
                when DateTimeOffset.TryParseExact(
                    text,
                    RowCursor.TimeForm,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var time
                ) => time,
            _ => null,
        };

    private sealed class Marker
    {
        public override string ToString() => "无法读出的值";
    }
}
