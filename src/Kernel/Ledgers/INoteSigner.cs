namespace Fazhi.Ledgers;

/// <summary>签名人 — holds a private key and signs notes with it. An edge: the key may be in a file or in a device; disposed of, it signs no more.</summary>
public interface INoteSigner : IDisposable
{
    /// <summary>Name of the key as it stands in signature lines; for a ledger's own key the origin of its checkpoints.</summary>
    string Name { get; }

    /// <summary>The key's id, which tells keys of the same name apart; see <see cref="VerifierKey.KeyHash"/>.</summary>
    uint KeyHash { get; }

    /// <summary>
    /// Signs the note's text, given as UTF-8 with its last newline. Returns the bare signature, without the key's id.
    /// </summary>
    byte[] Sign(ReadOnlySpan<byte> message);
}
