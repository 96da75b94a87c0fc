using System.Security.Cryptography;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Verifying;
using Fazhi.Storage.Witnessing;
using Fazhi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Storage.Tests.Verifying;

/// <summary>The files of a data folder: attachments, settings, keys, notes; an older folder put back; the folder that may only be read.</summary>
public sealed class FolderTests : IDisposable
{
    private static readonly MatterTypes Types = Fazhi.Mechanisms.InReportOrder.Types;

    // The day on which the application may be made.
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));
    private readonly string root = Directory.CreateTempSubdirectory("fazhi-folder-").FullName;

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void An_attachment_altered_or_taken_away_is_named_and_no_files_says_so(Database database)
    {
        using var filled = new FilledCounty(database);
        var stray = new FileStore(filled.County.Store, filled.County.Time).Put(new MemoryStream([9]), "草稿.pdf")!;
        var whole = filled.Verdict();
        Assert.True(whole.Agrees, whole.Difference);
        Assert.Equal(2, whole.Files);
        var told = 0L;
        new LedgerCheck(filled.County.Store, new LedgerCheckOptions()).Run((_, _, files) => told = Math.Max(told, files));
        Assert.Equal(2, told);
        Assert.Contains(whole.Remarks, r => r.StartsWith("有1个附件没有任何记录提到", StringComparison.Ordinal));

        File.WriteAllBytes(filled.PathOfFile, [1, 2, 4]);
        Assert.Contains(filled.Verdict().Differences, d => d.Place.EndsWith(filled.File.Digest, StringComparison.Ordinal));
        File.Delete(filled.PathOfFile);
        Assert.Contains(filled.Verdict().Differences, d => d.Place.EndsWith(filled.File.Digest, StringComparison.Ordinal));
        var without = new LedgerCheck(filled.County.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.True(without.Agrees, without.Difference);
        Assert.Contains(without.NotCovered, u => u.Place == "files" && u.Why.Contains("--no-files", StringComparison.Ordinal));
        Assert.NotEqual(stray.Digest, filled.File.Digest);
    }

    [Fact]
    public void Every_file_of_the_data_folder_is_altered_one_at_a_time_and_each_is_named()
    {
        var data = Filled();
        File.WriteAllText(Path.Combine(data.Root, "letterhead.json"), "{}");
        File.WriteAllText(Path.Combine(data.Root, "别的.txt"), "别的");
        using var congress = Ed25519Signer.Generate("rd.tahe");
        var signer = new CosignatureSigner(congress, Time);
        data.SetWitnesses(new WitnessList(1, [new Witness("人大", signer.Key.ToString(), "http://127.0.0.1:1")]));
        var note = data.SignCheckpoint(Time);
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        new CosignedNotes(data.Root).Keep(note.With(SignedNote.Sign(note.Text, signer).Signatures[0]), checkpoint.Size);
        SqliteConnection.ClearAllPools();
        var whole = Verdict(data);
        Assert.True(whole.Agrees, whole.Difference);
        foreach (var path in Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories).ToList())
        {
            var name = Path.GetRelativePath(data.Root, path).Replace('\\', '/');
            // Its columns have a test of their own; here its pages.
            var database = name == "county.db";
            var before = File.ReadAllBytes(path);
            var altered = before.ToArray();
            if (database)
                Array.Fill(altered, (byte)0xee, altered.Length / 2 / 4096 * 4096, 4096);
            // Of the keys of matters one that is used: the last. Between them are the places of other acts.
            else if (name.StartsWith("keys/matters/", StringComparison.Ordinal))
                altered[^1] ^= 1;
            else
                altered[altered.Length / 2] ^= 1;
            File.WriteAllBytes(path, altered);
            var verdict = Verdict(data);
            Assert.True(
                database
                    ? !verdict.Agrees
                    : verdict.Differences.Any(d => d.Place == name)
                        || (name == "access.db" && whole.NotCovered.Any(u => u.Place == "access.accounts"))
                        || whole.NotCovered.Any(u => u.Place == name),
                name
            );
            File.WriteAllBytes(path, before);
        }

        Assert.True(Verdict(data).Agrees);
        Assert.Equal(
            ["别的.txt"],
            whole
                .NotCovered.Where(u =>
                    u.Place.Contains('.', StringComparison.Ordinal) && !u.Place.Contains("access", StringComparison.Ordinal)
                )
                .Select(u => u.Place)
        );
    }

    [Fact]
    public void Each_file_of_the_data_folder_taken_away_alone_is_named()
    {
        var data = Filled();
        File.WriteAllText(Path.Combine(data.Root, "letterhead.json"), "{}");
        using var congress = Ed25519Signer.Generate("rd.tahe");
        data.SetWitnesses(
            new WitnessList(1, [new Witness("人大", new CosignatureSigner(congress, Time).Key.ToString(), "http://127.0.0.1:1")])
        );
        for (var i = 0; i < 3; i++)
        {
            Record(data, 1);
            Cosign(data, congress);
        }

        SqliteConnection.ClearAllPools();
        var whole = Verdict(data);
        Assert.True(whole.Agrees, whole.Difference);
        foreach (var path in Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories).ToList())
        {
            var name = Path.GetRelativePath(data.Root, path).Replace('\\', '/');
            // Without the first there is no county to check, and the next two are told when the folder is opened.
            if (name is "county.db" or "access.db" or "county.json")
                continue;
            File.Move(path, path + ".away");
            var verdict = Verdict(data);
            Assert.True(
                verdict.Differences.Any(d => d.Place == name)
                    || verdict.NotCovered.Any(u => u.Place == name)
                    || whole.NotCovered.Any(u => u.Place == name),
                name
            );
            File.Move(path + ".away", path);
        }

        Assert.True(Verdict(data).Agrees);
    }

    [Fact]
    public void A_witnesss_line_taken_from_under_a_checkpoint_is_named_and_so_is_a_checkpoint_gone_from_table_and_folder()
    {
        var data = Filled();
        using var congress = Ed25519Signer.Generate("rd.tahe");
        data.SetWitnesses(
            new WitnessList(1, [new Witness("人大", new CosignatureSigner(congress, Time).Key.ToString(), "http://127.0.0.1:1")])
        );
        var sizes = new List<long>();
        for (var i = 0; i < 3; i++)
        {
            Record(data, 1);
            sizes.Add(Cosign(data, congress));
        }

        var whole = Verdict(data);
        Assert.True(whole.Agrees, whole.Difference);
        Assert.DoesNotContain(whole.Remarks, r => r.Contains("联署", StringComparison.Ordinal));
        // As the county alone had signed it: nothing under it is wrong, a line is missing.
        foreach (var size in sizes)
        {
            var file = Path.Combine(data.Root, "checkpoints", $"{size}");
            var before = File.ReadAllBytes(file);
            Assert.True(SignedNote.TryParse(before, out var note));
            File.WriteAllBytes(file, new SignedNote(note.Text, [note.Signatures[0]]).ToBytes());
            var verdict = Verdict(data);
            if (size < sizes[^1])
                Assert.Contains(
                    "缺少见证人rd.tahe+",
                    Assert.Single(verdict.Differences, d => d.Place == $"checkpoints/{size}").What,
                    StringComparison.Ordinal
                );
            else
                Assert.Contains(verdict.Remarks, r => r.Contains("没有人大的：还没有签，或者被删除", StringComparison.Ordinal));
            File.WriteAllBytes(file, before);
        }

        using (var db = data.Store.Open())
        {
            db.Database.ExecuteSqlRaw("DROP TRIGGER ledger_checkpoints_no_delete");
            db.Database.ExecuteSql($"DELETE FROM ledger_checkpoints WHERE size = {sizes[1]}");
        }

        File.Delete(Path.Combine(data.Root, "checkpoints", $"{sizes[1]}"));
        var gone = Assert.Single(Verdict(data).Differences, d => d.Place == "ledger_checkpoints");
        Assert.Equal($"{sizes[1]}", gone.Key);
        Assert.Contains("被删除", gone.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_checkpoint_whose_row_is_gone_is_named_though_it_was_the_newest()
    {
        var data = Filled();
        data.SignCheckpoint(Time);
        Record(data, 1);
        var newest = data.SignCheckpoint(Time).ToString();
        Assert.True(Verdict(data, newest).Agrees, Verdict(data, newest).Difference);
        using (var db = data.Store.Open())
        {
            var size = db.Checkpoints.Max(c => c.Size);
            db.Database.ExecuteSqlRaw("DROP TRIGGER ledger_checkpoints_no_delete");
            db.Database.ExecuteSql($"DELETE FROM ledger_checkpoints WHERE size = {size}");
            File.Delete(Path.Combine(data.Root, "checkpoints", $"{size}"));
        }

        Assert.Contains(
            Verdict(data, newest).Differences,
            d =>
                d.Place.StartsWith("先前保存的检查点", StringComparison.Ordinal)
                && d.What.Contains("被删除", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_checkpoint_signed_while_the_ledger_is_checked_is_no_difference()
    {
        var data = Filled();
        data.SignCheckpoint(Time);
        var signed = 0;
        var verdict = new LedgerCheck(data.Store, new LedgerCheckOptions { Key = data.VerifierKey() }).Run(
            (_, _, _) =>
            {
                if (signed++ > 0)
                    return;
                Record(data, 1);
                data.SignCheckpoint(Time);
            }
        );
        Assert.True(signed > 0);
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    private static long Cosign(DataFolder data, Ed25519Signer witness)
    {
        var note = data.SignCheckpoint(Time);
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        new CosignedNotes(data.Root).Keep(
            note.With(SignedNote.Sign(note.Text, new CosignatureSigner(witness, Time)).Signatures[0]),
            checkpoint.Size
        );
        return checkpoint.Size;
    }

    [Fact]
    public void A_ledger_cut_short_is_found_by_a_checkpoint_saved_before()
    {
        var data = Filled();
        var early = data.SignCheckpoint(Time).ToString();
        SqliteConnection.ClearAllPools();
        var old = Copy(data);
        Record(data, 3);
        var late = data.SignCheckpoint(Time).ToString();

        Assert.True(Verdict(data, early, late).Agrees, Verdict(data, early, late).Difference);
        Assert.True(Verdict(old, early).Agrees, Verdict(old, early).Difference);
        Assert.Contains("台账被截短", Assert.Single(Verdict(old, early, late).Differences).What, StringComparison.Ordinal);
        // Another history of the same length: the saved root isn't its root.
        Record(old, 3, "另一");
        Assert.Contains("改动过", Assert.Single(Verdict(old, late).Differences).What, StringComparison.Ordinal);
        using var stranger = Ed25519Signer.Generate(data.LedgerName);
        Assert.True(SignedNote.TryParse(late, out var note));
        Assert.Contains(
            "签名",
            Assert.Single(Verdict(data, SignedNote.Sign(note.Text, stranger).ToString()).Differences).What,
            StringComparison.Ordinal
        );
        Assert.Contains("无法读取", Assert.Single(Verdict(data, "不是检查点").Differences).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_checked_without_a_byte_of_it_changing()
    {
        var data = Filled();
        SqliteConnection.ClearAllPools();
        var before = Snapshot(data.Root);
        var verdict = Verdict(data);
        Assert.True(verdict.Agrees, verdict.Difference);
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, Snapshot(data.Root));
    }

    [Fact]
    public void A_receipt_issued_while_the_ledger_is_checked_is_no_difference()
    {
        var data = Filled();
        using var access = data.Store.OpenAccess();
        access.Database.OpenConnection();
        var issued = 0;
        var verdict = new LedgerCheck(data.Store, new LedgerCheckOptions { Key = data.VerifierKey() }).Run(
            (_, _, _) =>
            {
                if (issued++ > 0)
                    return;
                using var desk = new Desk(data.Store, Time);
                var filed = desk.Perform(
                    ActRequest.Open("reconsideration", Applications.Ordinary with { ActChallenged = "同时" }),
                    People.Handler
                );
                access.Receipts.Add(
                    new ReceiptRow
                    {
                        County = data.Store.CountyCode,
                        Number = "FY-AAAA-0001",
                        MatterId = filed.Matter!.Id,
                        MatterType = "reconsideration",
                        SecretHash = "x",
                        IssuedAt = Time.GetUtcNow(),
                    }
                );
                access.SaveChanges();
            }
        );
        Assert.True(issued > 0);
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public async Task The_ledger_is_checked_as_it_stood_while_acts_go_on()
    {
        var data = Filled();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                    Record(data, 1, $"同时{i}");
            },
            TestContext.Current.CancellationToken
        );
        for (var i = 0; i < 5; i++)
        {
            var verdict = Verdict(data);
            Assert.True(verdict.Agrees, verdict.Difference);
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public void The_signing_key_may_lie_elsewhere_or_come_from_the_environment()
    {
        var data = Filled();
        var elsewhere = Path.Combine(root, "ledger.key");
        File.Move(Path.Combine(data.Root, "keys", "ledger.key"), elsewhere);
        Assert.Throws<SigningKeyException>(() => data.SignCheckpoint(Time));
        data.SigningKey = elsewhere;
        Assert.True(data.SignCheckpoint(Time).Verify(new Ed25519Verifier(data.VerifierKey()!)));
        Record(data, 1);
        data.SigningKey = File.ReadAllText(elsewhere).Trim();
        Assert.True(data.SignCheckpoint(Time).Verify(new Ed25519Verifier(data.VerifierKey()!)));
        var verdict = Verdict(data);
        Assert.True(verdict.Agrees, verdict.Difference);
        Assert.Contains(verdict.NotCovered, u => u.Place == "keys/ledger.key");
    }

    [Fact]
    public void A_ledger_that_grew_for_days_without_a_checkpoint_is_a_fault()
    {
        using var filled = new FilledCounty(Database.Sqlite);
        using var intruder = new Intruder(filled.County);
        intruder.Run("DELETE FROM ledger_checkpoints");
        Directory.Delete(Path.Combine(filled.County.Folder, "checkpoints"), recursive: true);
        Assert.Contains("没有检查点", Assert.Single(filled.Verdict().Differences).What, StringComparison.Ordinal);
    }

    private DataFolder Filled()
    {
        var data = DataFolder.Create(Path.Combine(root, "data"), People.Tahe, Types);
        Record(data, 5);
        var file = new FileStore(data.Store, Time).Put(new MemoryStream([1, 2, 3]), "证.jpg")!;
        using var desk = new Desk(data.Store, Time);
        var application = Applications.Ordinary with { Files = [file] };
        var done = desk.Perform(ActRequest.Open("reconsideration", application), People.Handler);
        Assert.True(done.Done, string.Join('\n', done.Problems));
        data.Store.PrepareAccess();
        return data;
    }

    private static void Record(DataFolder data, int times, string source = "演示文件")
    {
        using var desk = new Desk(data.Store, Time);
        for (var i = 0; i < times; i++)
        {
            var act = new SetParameter
            {
                Parameter = "normative.filing-days",
                Value = "20",
                From = new DateOnly(2025, 3, 3),
                Source = source,
            };
            var done = desk.Perform(ActRequest.Open("parameter", act), People.Head);
            Assert.True(done.Done, string.Join('\n', done.Problems));
        }
    }

    private static LedgerVerdict Verdict(DataFolder data, params string[] since) =>
        new LedgerCheck(data.Store, new LedgerCheckOptions { Key = data.VerifierKey(), Since = since }).Run();

    private DataFolder Copy(DataFolder data)
    {
        var target = Path.Combine(root, "copy");
        foreach (var file in Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(target, Path.GetRelativePath(data.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return DataFolder.Open(target, Types);
    }

    private static List<string> Snapshot(string folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(p =>
                    File.Exists(p)
                        ? $"{p} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(p)))} {File.GetLastWriteTimeUtc(p):O}"
                        : p
                ),
        ];

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }
}
