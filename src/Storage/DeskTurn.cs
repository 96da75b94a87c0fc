namespace Fazhi.Storage;

/// <summary>轮到谁写 — one writer of this process at a time. Others would only wait in the database, which wakes them late.</summary>
/// <param name="store">The county, which says how long a writer waits before it is told to come again.</param>
internal sealed class DeskTurn(CountyStore store) : IDisposable
{
    private readonly SemaphoreSlim free = new(1, 1);

    /// <exception cref="TimeoutException">Others were writing all the time.</exception>
    internal void Take()
    {
        if (!free.Wait(store.Patience))
            throw Late();
    }

    /// <exception cref="TimeoutException">Others were writing all the time.</exception>
    internal async Task TakeAsync()
    {
        if (!await free.WaitAsync(store.Patience))
            throw Late();
    }

    internal void Give() => free.Release();

    private static TimeoutException Late() => new("Another writer is at work.");

    public void Dispose() => free.Dispose();
}
