using System.Net.Sockets;
using Fazhi.Matters;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Fazhi.Storage;

/// <summary>
/// 存储故障 — a full disk, a locked file, a lost server, told to a person in words. Frameworks wrap such a fault in exceptions of their own; it is looked
/// for in all of them.
/// </summary>
/// <param name="Text">What is wrong, one Chinese sentence.</param>
/// <param name="IsBusy">True where others hold what is wanted: a little later it is free.</param>
public sealed record StorageFault(string Text, bool IsBusy = false)
{
    /// <summary>The fault behind an exception; <c>null</c> if it is none of storage.</summary>
    public static StorageFault? Of(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if (One(e) is { } fault)
                return fault;
        return null;
    }

    /// <summary>The reason an act is refused with.</summary>
    internal Problem Problem => IsBusy ? Problems.Busy() : Problems.NotStored(Text);

    private static StorageFault? One(Exception e) =>
        e switch
        {
            SqliteException sqlite => Sqlite(sqlite.SqliteErrorCode),
            PostgresException postgres => Postgres(postgres.SqlState),
            NpgsqlException { InnerException: TimeoutException } => new("数据库正忙。", IsBusy: true),
            NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException } => new(
                "与数据库的连接中断。"
            ),
            // More connections are wanted than the pool holds.
            NpgsqlException { InnerException: null } => new("数据库正忙。", IsBusy: true),
            TimeoutException => new("数据库正忙。", IsBusy: true),
            SocketException => new("与数据库的连接中断。"),
            FileNotFoundException or DirectoryNotFoundException or PathTooLongException => null,
            // What a client sends badly is no fault of ours.
            IOException io when io.GetType() == typeof(IOException) => new("磁盘读写出错或者空间不足。"),
            UnauthorizedAccessException => new("数据目录不能写入。"),
            _ => null,
        };

    private static StorageFault? Sqlite(int code) =>
        code switch
        {
            5 or 6 => new("数据库正忙。", IsBusy: true),
            8 => new("数据文件是只读的。"),
            10 => new("磁盘读写出错。"),
            11 or 26 => new("数据文件已损坏。"),
            13 => new("磁盘空间不足。"),
            14 => new("数据文件打不开。"),
            _ => null,
        };

    private static StorageFault? Postgres(string state) =>
        state switch
        {
            "53100" => new("数据库服务器磁盘空间不足。"),
            "25006" => new("数据库服务器现在是只读的。"),
            // Locks that weren't had in time, a deadlock, a statement that took too long.
            "55P03" or "40001" or "40P01" or "57014" => new("数据库正忙。", IsBusy: true),
            _ when state.StartsWith("08", StringComparison.Ordinal) => new("与数据库的连接中断。"),
            _ when state.StartsWith("53", StringComparison.Ordinal) => new("数据库服务器资源不足。", IsBusy: true),
            _ when state.StartsWith("57", StringComparison.Ordinal) => new("数据库服务器正在切换。"),
            _ when state.StartsWith("58", StringComparison.Ordinal) => new("数据库服务器读写出错。"),
            // The database itself is gone, or nobody may write to it.
            "3D000" or "42501" or "28P01" or "28000" or "55000" => new("数据库不能使用。"),
            _ => null,
        };
}
