namespace Fazhi.Ledgers;

/// <summary>
/// 签名行 — one signature under a signed note. Two are equal if all their parts are, byte for byte. Source: C2SP signed-note.
/// </summary>
/// <param name="Name">Name of the key: not empty, no Unicode spaces, no control characters, no plus sign.</param>
/// <param name="KeyHash">The key's id.</param>
/// <param name="Signature">The bare signature, without the key's id.</param>
public sealed record NoteSignature(string Name, uint KeyHash, byte[] Signature)
{
    /// <summary>Name of the key.</summary>
    /// <exception cref="ArgumentException">The name breaks the rules for key names.</exception>
    public string Name
    {
        get;
        init => field = NoteText.KeyName(value);
    } = NoteText.KeyName(Name);

    /// <inheritdoc/>
    public bool Equals(NoteSignature? other) =>
        other is not null && Name == other.Name && KeyHash == other.KeyHash && Signature.AsSpan().SequenceEqual(other.Signature);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyHash, Signature.Length);
}
