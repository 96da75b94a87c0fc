using System.Collections.Concurrent;
using Fazhi.Mechanisms;
using Fazhi.Storage.Backups;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>备份 — made while people write, checked before and after, and put back only where there is nothing.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("fazhi-backup-").FullName;
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 3, 3, 1, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(Database.Sqlite, 12)]
    [InlineData(Database.Postgres, 3)]
    public async Task Every_backup_under_load_is_restored_and_agrees_with_what_it_says_of_itself(Database database, int times)
    {
        var folder = Create(database);
        using var desk = new Desk(folder.Store, time);
        // Acts are begun with each backup, enough that they go on through the whole of it, and few enough that the ledger stays small.
        using var wanted = new BlockingCollection<int>();
        var load = Task.Run(() => Load(folder, desk, wanted.GetConsumingEnumerable()), TestContext.Current.CancellationToken);
        var sizes = new List<long>();
        for (var i = 0; i < times; i++)
        {
            for (var j = 0; j < 8; j++)
                wanted.Add((8 * i) + j, TestContext.Current.CancellationToken);
            var (backup, restored) = (At($"backup-{i}"), At($"restored-{i}"));
            new Backup(folder, time).Make(backup);
            var (back, manifest) = Restoring.Restore(backup, restored, InReportOrder.Types, NewDatabase(database));
            sizes.Add(manifest.Entries);
            using (var db = back.Store.Open())
                foreach (var file in db.Files.ToList())
                    Assert.True(File.Exists(Path.Combine(restored, "files", file.Digest[..2], file.Digest)), file.Digest);
            SqliteConnection.ClearAllPools();
            Directory.Delete(backup, recursive: true);
            Directory.Delete(restored, recursive: true);
        }

        wanted.CompleteAdding();
        await load;
        Assert.Equal(sizes.Order(), sizes);
        Assert.True(sizes[^1] > sizes[0], "Nothing was recorded meanwhile.");
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public void What_is_restored_goes_on_with_the_same_keys_accounts_and_files(Database database)
    {
        var folder = Create(database);
        folder.Store.PrepareAccess();
        using (var access = folder.Store.OpenAccess())
        {
            access.Receipts.Add(
                new Access.ReceiptRow
                {
                    Number = "SL-TEST-0001",
                    MatterType = "reconsideration",
                    SecretHash = "x",
                }
            );
            access.SaveChanges();
        }

        using (var desk = new Desk(folder.Store, time))
            File1(folder, desk, 1);
        File.WriteAllText(Path.Combine(folder.Root, "letterhead.json"), "{}");
        folder.SignSettings();
        new Backup(folder, time).Make(At("backup"), At("keys"));
        Assert.False(Directory.Exists(At("backup/keys")));
        OnlyOurs(At("backup"));
        OnlyOurs(At("keys"));

        var (back, _) = Restoring.Restore(At("backup"), At("restored"), InReportOrder.Types, NewDatabase(database), At("keys"));
        Assert.Equal("{}", File.ReadAllText(Path.Combine(back.Root, "letterhead.json")));
        Assert.Equal(folder.SignCheckpoint(time).ToString(), back.SignCheckpoint(time).ToString());
        using (var access = back.Store.OpenAccess())
            Assert.Single(access.Receipts);
        using (var desk = new Desk(back.Store, time))
            File1(back, desk, 2);
        Assert.True(new LedgerCheck(back.Store).Run().Agrees);
    }

    [Fact]
    public void A_backup_that_was_touched_isnt_restored_and_says_which_file()
    {
        var folder = Create(Database.Sqlite);
        using (var desk = new Desk(folder.Store, time))
            File1(folder, desk, 1);
        new Backup(folder, time).Make(At("backup"));
        var attached = Directory.EnumerateFiles(At("backup/files"), "*", SearchOption.AllDirectories).Single();
        foreach (var path in new[] { attached, At("backup/county.db"), At("backup/keys/ledger.key"), At("backup/county.json") })
        {
            var before = File.ReadAllBytes(path);
            File.WriteAllBytes(path, [.. before, 0]);
            var refused = Assert.Throws<BackupException>(() =>
                Restoring.Restore(At("backup"), At("restored"), InReportOrder.Types)
            );
            Assert.Contains(Path.GetFileName(path), refused.Message, StringComparison.Ordinal);
            File.Delete(path);
            refused = Assert.Throws<BackupException>(() => Restoring.Restore(At("backup"), At("restored"), InReportOrder.Types));
            Assert.Contains("缺少", refused.Message, StringComparison.Ordinal);
            File.WriteAllBytes(path, before);
        }

        // The manifest's checkpoint says what the ledger was, by the ledger's signature: another hand's says nothing.
        var manifest = At("backup/manifest.json");
        var text = File.ReadAllText(manifest);
        var signature = text.IndexOf("\\n\\u2014 ", StringComparison.Ordinal) is var found and >= 0
            ? found
            : text.IndexOf('—', StringComparison.Ordinal);
        Assert.True(signature > 0, text);
        var last = text.IndexOf("\\n", signature + 3, StringComparison.Ordinal) - 8;
        // A plus is written as six characters, of which none may be changed alone.
        while (last - text.LastIndexOf('\\', last) < 6)
            last--;
        File.WriteAllText(manifest, text[..last] + (text[last] == 'A' ? 'B' : 'A') + text[(last + 1)..]);
        var forged = Assert.Throws<BackupException>(() => Restoring.Restore(At("backup"), At("forged"), InReportOrder.Types));
        Assert.Contains("签名", forged.Message, StringComparison.Ordinal);
        File.WriteAllText(manifest, text);
        Restoring.Restore(At("backup"), At("restored"), InReportOrder.Types);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        var folder = Create(Database.Sqlite);
        new Backup(folder, time).Make(At("backup"));
        Assert.Throws<BackupException>(() => new Backup(folder, time).Make(At("backup")));
        Assert.Throws<BackupException>(() => Restoring.Restore(At("backup"), folder.Root, InReportOrder.Types));
        Assert.Throws<BackupException>(() => Restoring.Restore(At("nothing"), At("new"), InReportOrder.Types));
        Assert.Throws<BackupException>(() => Restoring.Restore(folder.Root, At("new"), InReportOrder.Types));
    }

    [Fact]
    public void A_database_that_holds_something_is_not_restored_into()
    {
        var folder = Create(Database.Postgres);
        new Backup(folder, time).Make(At("backup"));
        var used = PostgresServer.NewDatabase();
        Create(Database.Postgres, "other", used);
        var refused = Assert.Throws<BackupException>(() => Restoring.Restore(At("backup"), At("new"), InReportOrder.Types, used));
        Assert.Contains("已有别的内容", refused.Message, StringComparison.Ordinal);
        Assert.Throws<BackupException>(() => Restoring.Restore(At("backup"), At("new"), InReportOrder.Types));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(root, recursive: true);
    }

    /// <summary>Files 0600, folders 0700.</summary>
    private static void OnlyOurs(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Assert.Equal(file | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            Assert.Equal(file, File.GetUnixFileMode(path));
    }

    private string At(string name) => Path.Combine(root, name);

    private static string? NewDatabase(Database database) => database == Database.Postgres ? PostgresServer.NewDatabase() : null;

    private DataFolder Create(Database database, string name = "data", string? connection = null) =>
        DataFolder.Create(At(name), People.Tahe, InReportOrder.Types, connection ?? NewDatabase(database));

    /// <summary>Acts with files, files nobody takes, and some that are thrown away, as many as are wanted.</summary>
    private void Load(DataFolder folder, Desk desk, IEnumerable<int> wanted)
    {
        var files = new FileStore(folder.Store, time);
        foreach (var done in wanted)
        {
            File1(folder, desk, done);
            files.Put(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"没有人用的{done}")), "无用.txt");
            if (done % 12 == 11)
            {
                time.Advance(TimeSpan.FromDays(UnusedFiles.DaysKept + 1));
                new UnusedFiles(folder.Store, files, time).Discard(new HashSet<string>());
            }
        }
    }

    private void File1(DataFolder folder, Desk desk, int number)
    {
        var file = new FileStore(folder.Store, time).Put(
            new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"材料{number}")),
            "材料.txt"
        )!;
        var today = desk.Clock.Today;
        var application = Applications.Ordinary with
        {
            Files = [file],
            ActMadeOn = today.AddDays(-9),
            KnownOn = today.AddDays(-5),
        };
        var outcome = desk.Perform(ActRequest.Open("reconsideration", application, organ: "gov"), People.Handler);
        Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
    }
}
