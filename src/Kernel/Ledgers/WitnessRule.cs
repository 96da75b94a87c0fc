namespace Fazhi.Ledgers;

/// <summary>见证的答复 — what a witness may answer, each with its HTTP status.</summary>
public enum WitnessAnswer
{
    /// <summary>It signs; what it has seen moves on first.</summary>
    Signs = 200,

    /// <summary>The request isn't in the protocol's form.</summary>
    Malformed = 400,

    /// <summary>The checkpoint isn't signed with the ledger's key.</summary>
    NotSigned = 403,

    /// <summary>It doesn't witness this ledger.</summary>
    UnknownLedger = 404,

    /// <summary>It last saw another size, or another tree of this size.</summary>
    OtherSize = 409,

    /// <summary>The proof doesn't lead from what it saw to the new checkpoint.</summary>
    WrongProof = 422,
}

/// <summary>
/// 见证规则 — whether a witness may sign: only a checkpoint of a ledger it knows, signed by it, that adds to the one it saw before. A witness that keeps this
/// rule never signs two histories of one ledger. Source: C2SP tlog-witness.
/// </summary>
public static class WitnessRule
{
    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="key">The ledger's key; <c>null</c> if the witness doesn't know the ledger.</param>
    /// <param name="seen">The checkpoint it last signed; <c>null</c> for none.</param>
    public static WitnessAnswer Judge(AddCheckpoint request, INoteVerifier? key, Checkpoint? seen)
    {
        if (!Checkpoint.TryParse(request.Note.Text, out var next))
            return WitnessAnswer.Malformed;
        if (key is null)
            return WitnessAnswer.UnknownLedger;
        if (!request.Note.Verify(key))
            return WitnessAnswer.NotSigned;
        if (request.Old > next.Size)
            return WitnessAnswer.Malformed;
        var (size, root) = (seen?.Size ?? 0, seen?.Root ?? MerkleHash.Empty);
        if (request.Old != size || (next.Size == size && seen is not null && next.Root != root))
            return WitnessAnswer.OtherSize;
        return Proofs.VerifyConsistency(size, root, next.Size, next.Root, [.. request.Proof])
            ? WitnessAnswer.Signs
            : WitnessAnswer.WrongProof;
    }
}
