using Fazhi.Matters;

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
    /// <param name="exception">The exception.</param>
    /// <param name="database">What the database's own client tells.</param>
    internal static StorageFault? Of(Exception? exception, Func<Exception, StorageFault?> database)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            if ((database(e) ?? One(e)) is { } fault)
                return fault;
        return null;
    }

    /// <summary>The reason an act is refused with.</summary>
    internal Problem Problem => IsBusy ? Problems.Busy() : Problems.NotStored(Text);

    private static StorageFault? One(Exception e) =>
        e switch
        {
            TimeoutException => new("数据库正忙。", IsBusy: true),
            FileNotFoundException or DirectoryNotFoundException or PathTooLongException => null,
            // What a client sends badly is no fault of ours.
            IOException io when io.GetType() == typeof(IOException) => new("磁盘读写出错或者空间不足。"),
            UnauthorizedAccessException => new("数据目录不能写入。"),
            _ => null,
        };
}
