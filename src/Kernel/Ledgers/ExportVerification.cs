namespace Fazhi.Ledgers;

/// <summary>导出核验结果 — what checking an export came to.</summary>
/// <param name="Checkpoint">
/// The head that was checked; null if its file was missing, unreadable or not signed by the trusted key.
/// </param>
/// <param name="Problems">The first hundred things that differ, in full; empty if the export is sound.</param>
/// <param name="Counts">How many there are in all, by kind of file: <c>tile/entries</c>, <c>tile/0</c>, <c>checkpoint</c>.</param>
/// <param name="LeavesOnly">True if it holds no entries: checked were the hashes and the signed head.</param>
public sealed record ExportVerification(
    Checkpoint? Checkpoint,
    IReadOnlyList<ExportProblem> Problems,
    IReadOnlyDictionary<string, long> Counts,
    bool LeavesOnly = false
)
{
    /// <summary>Whether everything agrees with the signed checkpoint, and with those saved earlier.</summary>
    public bool IsSound => Counts.Count == 0;
}

/// <summary>导出中的差异 — one thing in an export that is not as it must be.</summary>
/// <param name="Path">The file in which it shows. Where an entry and the tree disagree it is the bundle of the entry.</param>
/// <param name="Sequence">The entry concerned, counted from 0, if it is a single one.</param>
/// <param name="Message">A whole sentence in Chinese, for a person; it names the file and the entry.</param>
public sealed record ExportProblem(string Path, long? Sequence, string Message);
