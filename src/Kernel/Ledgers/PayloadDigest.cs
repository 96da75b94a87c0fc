namespace Fazhi.Ledgers;

/// <summary>
/// 内容摘要 — what the ledger keeps of an act's content: its digest with a random salt. Erasing salt and content makes the digest
/// say nothing about the person any more (个人信息保护法第四十七条), while the tree still stands.
/// </summary>
public static class PayloadDigest
{
    /// <summary>
    /// Length of the salt in bytes: 32, so that not even a guessable content can be tried out once the salt is gone.
    /// </summary>
    public const int SaltLength = 32;

    /// <summary>
    /// SHA-256(salt ‖ payload). An empty payload is allowed. The salt must be random and used for one payload only.
    /// </summary>
    /// <exception cref="ArgumentException">The salt does not have exactly 32 bytes.</exception>
    public static Hash Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> payload) =>
        salt.Length == SaltLength
            ? Sha256.Of(salt, payload)
            : throw new ArgumentException($"A salt has {SaltLength} bytes, not {salt.Length}.", nameof(salt));
}
