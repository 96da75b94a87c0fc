using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Fazhi.Ledgers;

/// <summary>
/// 签名文书 — a text with the signatures under it: the text, an empty line, then one line "— name base64" per signature. What the
/// text says must not be relied on before <see cref="Verify"/> has said yes for a trusted key. Source: C2SP signed-note.
/// </summary>
/// <param name="Text">
/// What is signed: ends with a newline and has no other control characters; empty lines inside are allowed.
/// </param>
/// <param name="Signatures">At least one and at most <see cref="MaxSignatures"/>, in the order they stand.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>
    /// Most signatures a note may carry. The source asks for at least 16 to be accepted; more serve only to make work.
    /// </summary>
    public const int MaxSignatures = 100;

    private const string Dash = "— ";

    /// <summary>What is signed.</summary>
    /// <exception cref="ArgumentException">
    /// No newline at the end, another control character, or text that has no UTF-8 form.
    /// </exception>
    public string Text
    {
        get;
        init => field = CheckText(value);
    } = CheckText(Text);

    /// <summary>The signatures in the order they stand.</summary>
    /// <exception cref="ArgumentException">None, or more than <see cref="MaxSignatures"/>.</exception>
    public IReadOnlyList<NoteSignature> Signatures
    {
        get;
        init => field = CheckCount(value);
    } = CheckCount(Signatures);

    /// <summary>Signs a text with one or more keys, in this order.</summary>
    /// <exception cref="ArgumentException">The text breaks the rules for <see cref="Text"/>, or there is no signer.</exception>
    public static SignedNote Sign(string text, params ReadOnlySpan<INoteSigner> signers)
    {
        var message = NoteText.Utf8.GetBytes(CheckText(text));
        var signatures = new List<NoteSignature>(signers.Length);
        foreach (var signer in signers)
            signatures.Add(new(signer.Name, signer.KeyHash, signer.Sign(message)));
        return new(text, signatures);
    }

    /// <summary>
    /// Whether this key signed the text. Lines of other keys are ignored, even if they share the name or the id (but not both).
    /// If the key has several lines, all must be right.
    /// </summary>
    public bool Verify(INoteVerifier key)
    {
        var message = NoteText.Utf8.GetBytes(Text);
        var own = Signatures.Where(s => s.Name == key.Name && s.KeyHash == key.KeyHash).ToList();
        return own.Count > 0 && own.TrueForAll(s => key.Verify(message, s.Signature));
    }

    /// <summary>The note with one more signature behind the others, such as a witness's; the text stays as it is.</summary>
    public SignedNote With(NoteSignature signature) => new(Text, [.. Signatures, signature]);

    /// <summary>The whole note as text.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var s in Signatures)
        {
            var bytes = new byte[sizeof(uint) + s.Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, s.KeyHash);
            s.Signature.CopyTo(bytes.AsSpan(sizeof(uint)));
            note.Append(Dash).Append(s.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }
        return note.ToString();
    }

    /// <summary>The whole note as UTF-8, the form of a checkpoint file.</summary>
    public byte[] ToBytes() => NoteText.Utf8.GetBytes(ToString());

    /// <summary>
    /// Reads a note in the one form <see cref="ToBytes"/> writes it; false for anything else, invalid UTF-8 included.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        return System.Text.Unicode.Utf8.IsValid(bytes) && TryParse(NoteText.Utf8.GetString(bytes), out note);
    }

    /// <summary>
    /// Reads a note in the one form <see cref="ToString"/> writes it; false for anything else. Says nothing about the signatures.
    /// </summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignedNote? note)
    {
        note = null;
        var blank = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !NoteText.IsText(text))
            return false;
        var lines = text[(blank + 2)..].Split('\n', MaxSignatures + 2);
        if (lines.Length is < 2 or > MaxSignatures + 1)
            return false;
        var signatures = new List<NoteSignature>(lines.Length - 1);
        foreach (var line in lines.AsSpan()[..^1])
        {
            if (!TryLine(line, out var signature))
                return false;
            signatures.Add(signature);
        }
        note = new(text[..(blank + 1)], signatures);
        return true;
    }

    private static bool TryLine(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Dash, StringComparison.Ordinal))
            return false;
        if (line[Dash.Length..].Split(' ') is not [var name, var encoded] || !NoteText.IsKeyName(name))
            return false;
        if (!CanonicalBase64.TryDecode(encoded, out var bytes) || bytes.Length <= sizeof(uint))
            return false;
        signature = new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[sizeof(uint)..]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(SignedNote? other) =>
        other is not null && Text == other.Text && Signatures.SequenceEqual(other.Signatures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Signatures.Count);

    private static string CheckText(string text) =>
        NoteText.IsText(text)
            ? text
            : throw new ArgumentException("A note's text ends with a newline and has no other control characters.", nameof(text));

    private static IReadOnlyList<NoteSignature> CheckCount(IReadOnlyList<NoteSignature> signatures) =>
        signatures.Count is > 0 and <= MaxSignatures
            ? signatures
            : throw new ArgumentException($"A note carries 1 to {MaxSignatures} signatures.", nameof(signatures));
}
