using System.Security.Cryptography;
using System.Text;
using Fazhi.Ledgers;
using Fazhi.Storage.Signing;

namespace Fazhi.Storage.Witnessing;

/// <summary>
/// 见证簿 — what a witness keeps in a folder of its own: its key, the keys of the ledgers it witnesses, and of each the checkpoint it signed last. That is on disk
/// before the signature leaves the house, so that not even a power cut makes it sign two histories.
/// </summary>
public sealed class WitnessBook : IDisposable
{
    private readonly string root;
    private readonly Ed25519Signer key;
    private readonly CosignatureSigner signer;
    private readonly Lock turn = new();

    /// <summary>Opens a witness's folder; the first time makes it and its key.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="name">The key's name for a new folder, such as a domain of the witness.</param>
    /// <param name="time">The clock.</param>
    public WitnessBook(string root, string name, TimeProvider time)
    {
        this.root = root;
        var file = Path.Combine(root, "witness.key");
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.Combine(root, "ledgers"));
            using (SigningKeyFile.Create(file, name)) { }
        }

        key = SigningKeyFile.Load(file);
        signer = new CosignatureSigner(key, time);
        AtomicFile.Write(Path.Combine(root, "witness.pub"), Encoding.UTF8.GetBytes(signer.Key + "\n"));
    }

    /// <summary>The key counties put into their list.</summary>
    public VerifierKey Key => signer.Key;

    /// <summary>The ledgers it witnesses, by name.</summary>
    public IReadOnlyList<string> Ledgers =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "ledgers"), "*.pub")
                .Select(f => VerifierKey.Parse(File.ReadAllText(f).Trim()).Name)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Witnesses a ledger from now on.</summary>
    public void Take(VerifierKey ledger)
    {
        // Another key for a ledger it knows would let a stranger go on with its history.
        if (KeyOf(ledger.Name) is { } known && !known.Equals(ledger))
            throw new SigningKeyException(
                $"已在见证名为“{ledger.Name}”的台账，但公钥不同。更换公钥须由见证人自己核实后删去原来的文件。"
            );
        AtomicFile.Write(PathOf(ledger.Name, "pub"), Encoding.UTF8.GetBytes(ledger + "\n"));
    }

    /// <summary>Judges a request, keeps what it now has seen, and signs.</summary>
    /// <returns>The answer, with the signature line or the size last seen.</returns>
    public (WitnessAnswer Answer, string Body) Add(ReadOnlySpan<byte> body)
    {
        if (!AddCheckpoint.TryParse(body, out var request) || !Checkpoint.TryParse(request.Note.Text, out var next))
            return (WitnessAnswer.Malformed, "");
        lock (turn)
        {
            var ledger = KeyOf(next.Origin);
            var seen = ledger is null ? null : Seen(next.Origin);
            var answer = WitnessRule.Judge(request, ledger is null ? null : new Ed25519Verifier(ledger), seen);
            if (answer != WitnessAnswer.Signs)
                return (
                    answer,
                    answer == WitnessAnswer.OtherSize && request.Old != (seen?.Size ?? 0) ? $"{seen?.Size ?? 0}\n" : ""
                );
            AtomicFile.Write(PathOf(next.Origin, "seen"), Encoding.UTF8.GetBytes(request.Note.ToString()));
            var signed = SignedNote.Sign(request.Note.Text, signer).ToString();
            return (answer, signed[(request.Note.Text.Length + 1)..]);
        }
    }

    public void Dispose() => key.Dispose();

    private VerifierKey? KeyOf(string ledger) =>
        File.Exists(PathOf(ledger, "pub")) ? VerifierKey.Parse(File.ReadAllText(PathOf(ledger, "pub")).Trim()) : null;

    // A book that can't be read must not be taken for an empty one: it would sign another history.
    private Checkpoint? Seen(string ledger)
    {
        var path = PathOf(ledger, "seen");
        if (!File.Exists(path))
            return null;
        return SignedNote.TryParse(File.ReadAllBytes(path), out var note) && Checkpoint.TryParse(note.Text, out var seen)
            ? seen
            : throw new InvalidDataException($"见证记录“{path}”已经损坏，不能再签名。");
    }

    // A ledger's name is its own choice and no file name.
    private string PathOf(string ledger, string kind) =>
        Path.Combine(
            root,
            "ledgers",
            $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ledger)).AsSpan(0, 16))}.{kind}"
        );
}
