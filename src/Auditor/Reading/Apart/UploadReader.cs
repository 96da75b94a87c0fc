using System.ComponentModel;

namespace Fazhi.Auditor.Reading.Apart;

/// <summary>
/// 分开读件 — reads what strangers bring in a process of its own: whatever a file does to its reader, it does to that process, which has no secrets,
/// little memory and little time, and the server goes on.
/// </summary>
/// <param name="program">What reads.</param>
/// <param name="bounds">What it may cost.</param>
public sealed class UploadReader(ReaderProgram program, ReadingBounds bounds) : IDisposable
{
    private readonly SemaphoreSlim places = new(bounds.AtOnce);
    private int waiting;

    /// <summary>Reads an upload to its end or to the limit; what it is is told by its content.</summary>
    /// <param name="upload">The bytes; its length isn't believed.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="stop">When the answer is no longer wanted; the process is ended.</param>
    public async Task<AuditSource> Read(Stream upload, ReadingLimits limits, CancellationToken stop)
    {
        if (!await Enter(stop))
            return AuditSource.Refused(Refusals.Busy);
        try
        {
            return await Bounded.ReadAllAsync(upload, limits.Bytes, stop) is { } bytes
                ? await ReaderProcess.Read(program.Start(limits, bounds), bytes, limits, bounds, stop)
                : AuditSource.Refused(Refusals.TooLarge(limits));
        }
        catch (Win32Exception)
        {
            // The machine starts no more processes now.
            return AuditSource.Refused(Refusals.Busy);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Reads the rows of a sheet to be imported, which are never held as a whole.</summary>
    /// <param name="upload">The bytes; its length isn't believed.</param>
    /// <param name="rows">Where the rows go, lines with tabs.</param>
    /// <returns>Why it can't be imported; <c>null</c> if the rows are whole.</returns>
    public async Task<ReadingRefusal?> ReadRows(Stream upload, Stream rows, ReadingLimits limits, CancellationToken stop)
    {
        if (!await Enter(stop))
            return Refusals.Busy;
        try
        {
            return await ReaderProcess.Rows(program.Start(limits, bounds), upload, rows, limits, bounds, stop);
        }
        catch (Win32Exception)
        {
            // The machine starts no more processes now.
            return Refusals.Busy;
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Reads a file; a larger one than the limit isn't opened.</summary>
    public async Task<AuditSource> ReadFile(string path, ReadingLimits limits, CancellationToken stop)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return AuditSource.Refused(Refusals.Missing);
            if (file.Length > limits.Bytes)
                return AuditSource.Refused(Refusals.TooLarge(limits));
            await using var stream = file.OpenRead();
            return await Read(stream, limits, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return AuditSource.Refused(Refusals.Missing);
        }
    }

    public void Dispose() => places.Dispose();

    // A place at once, or after a little patience when not too many have it already.
    private async Task<bool> Enter(CancellationToken stop)
    {
        if (await places.WaitAsync(TimeSpan.Zero, stop))
            return true;
        if (Interlocked.Increment(ref waiting) > bounds.Waiting)
        {
            Interlocked.Decrement(ref waiting);
            return false;
        }

        try
        {
            return await places.WaitAsync(bounds.Patience, stop);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
