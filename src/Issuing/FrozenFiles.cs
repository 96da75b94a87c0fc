using System.Text;
using Fazhi.Draws;
using Fazhi.Matters;
using Fazhi.Mechanisms.RandomInspections;
using Fazhi.Storage;

namespace Fazhi.Issuing;

/// <summary>抽取文件 — the files of a draw, whatever is drawn for: the frozen pool and rules, the transcript. The Desk makes them again and refuses any others.</summary>
/// <param name="store">The county.</param>
/// <param name="time">The clock, for the files' own dates.</param>
public abstract class FrozenFiles(CountyStore store, TimeProvider time)
{
    private readonly FileStore files = new(store, time);

    /// <summary>The county.</summary>
    protected CountyStore Store { get; } = store;

    /// <summary>The text of a file of a draw; <c>null</c> if it isn't there.</summary>
    public string? Text(FileRef file) => files.Text(file);

    /// <summary>What was typed as the public number, or as the dice; <c>null</c> for nothing.</summary>
    protected static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The files of a pool and its rules, handed in, and their commitment.</summary>
    protected (FileRef Pool, FileRef Rules, string Commitment) Freeze(DrawPool pool, DrawRules rules, string name) =>
        (Put(pool.Text, name), Put(rules.ToText(), "抽取规则.txt"), DrawCommitment.Of(pool, rules).Hash.ToString());

    /// <summary>The draw, its transcript handed in; <c>null</c> if there is a fault.</summary>
    protected (FileRef Transcript, int Picked)? Made(
        IFrozenDraw draw,
        string? publicNumber,
        string? thrown,
        out IReadOnlyList<DrawFault> faults
    ) =>
        draw.Make(Text, publicNumber, thrown, out faults) is var (transcript, result)
            ? (Put(transcript.ToString(), "抽取笔录.txt"), result.Picked)
            : null;

    private FileRef Put(string text, string name) =>
        files.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), name)
        ?? throw new InvalidOperationException("A pool is larger than a file may be.");
}
