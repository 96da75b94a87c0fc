using Fazhi.Ledgers;

namespace Fazhi.Draws;

/// <summary>在库证明 — one line of a pool with its way to the root: “is my enterprise in the pool”, answered without the others.</summary>
/// <param name="Line">The line as it stands in the pool.</param>
/// <param name="Index">Its place, from 0 for the first line of the file.</param>
/// <param name="Size">How many lines the pool has.</param>
/// <param name="Path">The hashes beside it, from the leaf up (RFC 6962).</param>
public sealed record DrawMembership(string Line, long Index, long Size, IReadOnlyList<Hash> Path)
{
    /// <summary>Whether the line is in the pool that has this root.</summary>
    public bool Holds(Hash root) =>
        Proofs.VerifyInclusion(MerkleHash.Leaf(NoteText.Utf8.GetBytes(Line)), Index, Size, [.. Path], root);
}
