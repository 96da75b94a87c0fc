using System.Globalization;
using Fazhi.Ledgers;

namespace Fazhi.Storage.Signing;

/// <summary>
/// 检查点的次序 — what a checkpoint says, under the county's signature, of the one that was signed before it: over how many entries that was, and whose
/// co-signatures stood under it by then. So none between two others can be taken away unseen, nor a co-signature from one that has a follower. Written as
/// extension lines (C2SP tlog-checkpoint), which other programs carry on and don't read.
/// </summary>
/// <param name="Before">The size of the checkpoint before; <c>null</c> where there was none.</param>
/// <param name="Cosigned">The keys that had co-signed it, as name and key hash: <c>rd.tahe+1a2b3c4d</c>.</param>
internal sealed record CheckpointSeries(long? Before, IReadOnlyList<string> Cosigned)
{
    private const string BeforeLine = "before ";
    private const string CosignedLine = "cosigned ";
    private const string None = "none";

    /// <summary>The lines of a checkpoint.</summary>
    internal string Lines =>
        string.Concat([
            $"{BeforeLine}{Before?.ToString(CultureInfo.InvariantCulture) ?? None}\n",
            .. Cosigned.Select(c => $"{CosignedLine}{c}\n"),
        ]);

    /// <summary>Whose line a signature is.</summary>
    internal static string Whose(NoteSignature signature) => $"{signature.Name}+{signature.KeyHash:x8}";

    /// <summary>What a checkpoint says; <c>null</c> for one of an earlier version, which says nothing.</summary>
    internal static CheckpointSeries? Of(Checkpoint checkpoint)
    {
        var lines = checkpoint.Extensions.Split('\n');
        var before = Array.Find(lines, l => l.StartsWith(BeforeLine, StringComparison.Ordinal))?[BeforeLine.Length..];
        if (before is null)
            return null;
        return new CheckpointSeries(
            long.TryParse(before, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null,
            [.. lines.Where(l => l.StartsWith(CosignedLine, StringComparison.Ordinal)).Select(l => l[CosignedLine.Length..])]
        );
    }
}
