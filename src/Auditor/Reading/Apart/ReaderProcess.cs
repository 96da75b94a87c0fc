using System.ComponentModel;
using System.Diagnostics;

namespace Fazhi.Auditor.Reading.Apart;

/// <summary>One process that reads one file, watched until it ends or is ended.</summary>
internal static class ReaderProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>What it read; a refusal when it broke down or went beyond what it may cost.</summary>
    internal static async Task<AuditSource> Read(
        ProcessStartInfo start,
        byte[] bytes,
        ReadingLimits limits,
        ReadingBounds bounds,
        CancellationToken stop
    )
    {
        using var process = Process.Start(start)!;
        try
        {
            Lower(process);
            var saying = Said(process, Answer.Longest(limits));
            var feeding = Feed(process, bytes);
            var grumbling = process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop);
            var within = await Watch(process, bounds, stop);
            await feeding;
            await grumbling;
            return within && await saying is { } said && process.ExitCode == 0 && Answer.Read(said, limits) is { } source
                ? source
                : AuditSource.Refused(Refusals.TooHard);
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>Has it write the rows of a sheet, which are passed on as they come.</summary>
    /// <returns>Why it can't be imported; <c>null</c> if the rows are whole. What was passed on before a refusal counts for nothing.</returns>
    internal static async Task<ReadingRefusal?> Rows(
        ProcessStartInfo start,
        Stream upload,
        Stream rows,
        ReadingLimits limits,
        ReadingBounds bounds,
        CancellationToken stop
    )
    {
        using var process = Process.Start(start)!;
        try
        {
            Lower(process);
            var passing = RowsSaid.Pass(process.StandardOutput.BaseStream, rows, RowsSaid.Longest(limits), stop);
            var feeding = Feed(process, upload, limits.Bytes, stop);
            var grumbling = process.StandardError.BaseStream.CopyToAsync(Stream.Null, stop);
            var within = Watch(process, bounds, stop);
            // Nobody goes on listening to one that says more than it may.
            var verdict = await passing;
            if (verdict is null)
                End(process);
            var ended = await within;
            var fits = await feeding;
            await grumbling;
            return !fits ? Refusals.TooLarge(limits)
                : !ended || process.ExitCode != 0 || verdict is not { } said ? Refusals.TooHard
                : said == UploadRows.Done ? null
                : Refusals.Of(limits).FirstOrDefault(r => r.Code == said) ?? Refusals.TooHard;
        }
        finally
        {
            End(process);
        }
    }

    // False if there is more than is read.
    private static async Task<bool> Feed(Process process, Stream upload, long most, CancellationToken stop)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            var block = new byte[81_920];
            for (int read; (read = await upload.ReadAsync(block, stop)) > 0; most -= read)
            {
                if (read > most)
                    return false;
                await input.WriteAsync(block.AsMemory(0, read), stop);
            }
        }
        catch (IOException)
        {
            // It ended before it had read everything; its verdict or its silence says why.
        }

        return true;
    }

    // Reading gives way to everything the county does.
    private static void Lower(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }

    private static async Task Feed(Process process, byte[] bytes)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // It ended before it had read everything; its answer or its silence says why.
        }
    }

    // All it says, or null when it says more than it may.
    private static async Task<byte[]?> Said(Process process, long most)
    {
        using var said = new MemoryStream();
        var block = new byte[81_920];
        var output = process.StandardOutput.BaseStream;
        for (int read; (read = await output.ReadAsync(block)) > 0; said.Write(block, 0, read))
            if (said.Length + read > most)
            {
                End(process);
                return null;
            }

        return said.ToArray();
    }

    // Whether it ended by itself, within its bounds.
    private static async Task<bool> Watch(Process process, ReadingBounds bounds, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var ending = process.WaitForExitAsync(stop);
        while (await Task.WhenAny(ending, Task.Delay(Glance, stop)) != ending)
        {
            stop.ThrowIfCancellationRequested();
            if (watch.Elapsed < bounds.Time && IsModest(process, bounds))
                continue;
            End(process);
            await process.WaitForExitAsync(stop);
            return false;
        }

        await ending;
        return true;
    }

    private static bool IsModest(Process process, ReadingBounds bounds)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64 < bounds.Memory && process.TotalProcessorTime < bounds.Processor;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended between two glances.
            return true;
        }
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }
}
