using Fazhi.Storage.Importing;

namespace Fazhi.Storage;

/// <summary>试运行副本 — a private copy of a county in which acts are tried; it is thrown away with all that was tried.</summary>
internal sealed class RehearsalCopy : IDisposable
{
    private readonly string scratch;
    private readonly IDisposable held;

    internal RehearsalCopy(Desk desk, DateWatch watch)
    {
        scratch = Path.Combine(Folder(desk.Store), Path.GetRandomFileName());
        Private.Folder(scratch);
        try
        {
            (var store, held) = desk.Store.ForRehearsal(scratch);
            Desk = new Desk(store, desk.Clock, watch);
        }
        catch
        {
            Directory.Delete(scratch, recursive: true);
            throw;
        }
    }

    internal Desk Desk { get; }

    /// <summary>Throws away what a process that was ended left behind; another process may be rehearsing now, and none does for a day.</summary>
    internal static void Clear(CountyStore store, DateTimeOffset now)
    {
        var folder = Folder(store);
        if (!Directory.Exists(folder))
            return;
        foreach (var left in Directory.EnumerateDirectories(folder))
            if (Directory.GetLastWriteTimeUtc(left) < now.UtcDateTime - TimeSpan.FromDays(1))
                Directory.Delete(left, recursive: true);
    }

    private static string Folder(CountyStore store) => Path.Combine(SheetRuns.Folder(store), "rehearsals");

    public void Dispose()
    {
        Desk.Dispose();
        held.Dispose();
        Directory.Delete(scratch, recursive: true);
    }
}
