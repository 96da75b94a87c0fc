namespace Fazhi.Ledgers;

/// <summary>导出核验记录 — what a check of an export has found so far: the first hundred in full, all by the kind of file.</summary>
internal sealed class ExportFindings
{
    private const int InFull = 100;
    private readonly List<ExportProblem> problems = [];
    private readonly SortedDictionary<string, long> counts = new(StringComparer.Ordinal);

    public IReadOnlyList<ExportProblem> Problems => problems;

    public IReadOnlyDictionary<string, long> Counts => counts;

    public void Add(string path, long? sequence, string message)
    {
        var kind = Kind(path);
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (problems.Count < InFull)
            problems.Add(new(path, sequence, message));
    }

    // tile/entries, tile/0, …: a count a file would be as long as the export.
    private static string Kind(string path) => string.Join('/', path.Split('/').Take(2));
}
