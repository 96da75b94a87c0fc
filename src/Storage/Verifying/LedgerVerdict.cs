using Fazhi.Ledgers;

namespace Fazhi.Storage.Verifying;

/// <summary>一处差异 — one thing that isn't as the ledger says it should be.</summary>
/// <param name="Place">The table, or the file of the data folder.</param>
/// <param name="Key">The row's key as a person types it into a query; empty where the whole place is meant.</param>
/// <param name="Column">The column; <c>null</c> where a row as a whole is meant or where no single column can be told.</param>
/// <param name="What">What was expected and what was found. No text of a person's is repeated.</param>
public sealed record Difference(string Place, string Key, string? Column, string What)
{
    public override string ToString() =>
        $"{Place}{(Column is null ? "" : "." + Column)}{(Key.Length == 0 ? "" : $"（{Key}）")}：{What}";
}

/// <summary>核验结果 — how much was checked, everything that differs, and by name what nothing was checked of.</summary>
public sealed record LedgerVerdict
{
    /// <summary>Entries of the ledger that were read.</summary>
    public required long Entries { get; init; }

    /// <summary>Matters that were folded again.</summary>
    public required long Matters { get; init; }

    /// <summary>Stored files that were hashed.</summary>
    public required long Files { get; init; }

    /// <summary>The root of the tree as computed from the entries.</summary>
    public required Hash Root { get; init; }

    /// <summary>The first hundred differences, in full.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>How many differences there are in all, by table or file.</summary>
    public required IReadOnlyDictionary<string, long> Counts { get; init; }

    /// <summary>What no check covers, by table and column or by file, each with the reason.</summary>
    public required IReadOnlyList<Uncovered> NotCovered { get; init; }

    /// <summary>What is worth a look and no fault, such as a stored file that no act names.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>Witnesses that couldn't be asked, with the reason. As long as there are any, a ledger cut short may have escaped.</summary>
    public IReadOnlyList<string> Unanswered { get; init; } = [];

    public bool Agrees => Counts.Count == 0;

    /// <summary>The differences as text, a line each; <c>null</c> if all agrees.</summary>
    public string? Difference => Agrees ? null : string.Join('\n', Differences);
}

/// <summary>不在核验之列 — something nobody can compute again from the ledger.</summary>
/// <param name="Place">The table or file.</param>
/// <param name="Column">The column; <c>*</c> for all of it.</param>
/// <param name="Why">Why not.</param>
public sealed record Uncovered(string Place, string Column, string Why)
{
    public override string ToString() => Column == "*" ? $"{Place}：{Why}" : $"{Place}.{Column}：{Why}";

    internal bool Covers(string place, string column) => Place == place && (Column == "*" || Column == column);
}
