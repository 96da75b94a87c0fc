namespace Fazhi.Ledgers;

/// <summary>
/// 验签人 — holds a public key that is trusted and checks signatures with it. An edge, as <see cref="INoteSigner"/> is.
/// </summary>
public interface INoteVerifier
{
    /// <summary>Name of the key as it stands in signature lines.</summary>
    string Name { get; }

    /// <summary>The key's id; see <see cref="VerifierKey.KeyHash"/>.</summary>
    uint KeyHash { get; }

    /// <summary>
    /// Whether the bare signature, without the key's id, is this key's over the note's text in UTF-8. False for a signature of
    /// the wrong length; never throws for what it is given.
    /// </summary>
    bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
