using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;

namespace Fazhi.Storage.Tests.Verifying;

/// <summary>A county with a row in every table, that agrees with its ledger.</summary>
internal sealed class FilledCounty : IDisposable
{
    private static readonly MatterTypes Types = new([new Lendings(), new Deposits()]);
    private readonly Ed25519Signer signer;

    internal FilledCounty(Database database)
    {
        County = new TestCounty(database, Types).Today(2025, 3, 3);
        signer = Ed25519Signer.Generate(County.Store.LedgerName);
        // A full tile of hashes, and some more.
        County.Desk.PerformAll(Enumerable.Range(0, 258).Select(i => (ActRequest.Open("lending", Ask($"档{i}")), People.Handler)));
        var request = ActRequest.Open("lending", Ask("急用")) with { Key = "k1", On = new DateOnly(2025, 3, 3) };
        var asked = County.Do(request, People.Handler).Id;
        County.Do(ActRequest.In(asked, new LendFile()) with { Key = "k2", Seen = 1 }, People.Handler);
        File = new FileStore(County.Store, County.Time).Put(new MemoryStream([1, 2, 3]), "身份证.jpg")!;
        Deposit = County.Do(ActRequest.Open("deposit", new HandIn { Papers = [File], Fee = 12.5m }), People.Handler).Id;
        Sign();
        County.Today(2025, 3, 6).Do(ActRequest.In(asked, new HoldLending()), People.Handler);
        County.Today(2025, 3, 7).Do(ActRequest.In(asked, new ResumeLending()), People.Handler);
        County.Today(2025, 3, 8).Do(ActRequest.In(asked, new ExtendLending { Days = 2 }), People.Head);
        Sign();
        County.Store.PrepareAccess();
        using var access = County.Store.OpenAccess();
        access.Users.Add(
            new Account
            {
                Id = "handler",
                UserName = "li",
                Name = "李承办",
                Organ = "gov",
                Roles = [Role.Handler],
            }
        );
        access.Receipts.Add(
            new ReceiptRow
            {
                County = County.Store.CountyCode,
                Number = "R1",
                MatterId = asked,
                MatterType = "lending",
                SecretHash = "hash",
                IssuedAt = County.Time.GetUtcNow(),
            }
        );
        access.SaveChanges();
    }

    internal TestCounty County { get; }

    internal FileRef File { get; }

    internal Guid Deposit { get; }

    internal string PathOfFile => Path.Combine(County.Folder, "files", File.Digest[..2], File.Digest);

    internal LedgerVerdict Verdict(params string[] since) =>
        new LedgerCheck(County.Store, new LedgerCheckOptions { Key = signer.Key, Since = since }).Run();

    internal string Sign() => new CheckpointBook(County.Store).Sign(() => new Key(signer), County.Time).ToString();

    internal static AskForFile Ask(string file) => new() { File = file, Borrower = "张三" };

    public void Dispose()
    {
        signer.Dispose();
        County.Dispose();
    }

    // One key signs several times.
    private sealed class Key(Ed25519Signer signer) : INoteSigner
    {
        public string Name => signer.Name;
        public uint KeyHash => signer.KeyHash;

        public byte[] Sign(ReadOnlySpan<byte> message) => signer.Sign(message);

        public void Dispose() { }
    }
}
