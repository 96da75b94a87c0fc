using System.Text;

namespace Fazhi.Auditor.Reading.Apart;

/// <summary>What a process says that reads rows: the rows, and its verdict behind them.</summary>
internal static class RowsSaid
{
    private const int LongestVerdict = 16;

    // A verdict, and what rows cost at most in UTF-8.
    internal static long Longest(ReadingLimits limits) => LongestVerdict + 1 + (3L * limits.Characters);

    /// <summary>Passes the rows on. The verdict; <c>null</c> when there is none, or more than there may be.</summary>
    internal static async Task<string?> Pass(Stream said, Stream rows, long most, CancellationToken stop)
    {
        var block = new byte[81_920];
        using var verdict = new MemoryStream();
        var judged = false;
        for (int read; (read = await said.ReadAsync(block, stop)) > 0; )
        {
            if ((most -= read) < 0)
                return null;
            var text = judged ? 0 : block.AsSpan(0, read).IndexOf((byte)UploadRows.Verdict);
            if (text < 0)
                text = read;
            else if (!judged)
                judged = true;
            await rows.WriteAsync(block.AsMemory(0, text), stop);
            verdict.Write(block, text, read - text);
        }

        await rows.FlushAsync(stop);
        return judged && verdict.Length <= LongestVerdict + 1
            ? Encoding.ASCII.GetString(verdict.ToArray()).TrimStart(UploadRows.Verdict)
            : null;
    }
}
