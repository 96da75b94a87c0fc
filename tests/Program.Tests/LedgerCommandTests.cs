using Fazhi.Clocks;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Storage.Witnessing;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>What an administrator and an overseer do with the ledger on the command line: exit codes, keys elsewhere, exports, backups.</summary>
public sealed class LedgerCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string data;
    private readonly CountyStore store;

    public LedgerCommandTests()
    {
        data = folder.At("data");
        store = DataFolder.Create(data, People.Tahe, InReportOrder.Types).Store;
        // A command records what day it is: the shortest act there is.
        var today = new CountyClock(TimeProvider.System).Today;
        var (code, _, error) = Cli.Run("calendar", "confirm", $"{today:yyyy-MM-dd}", "--note", "启用系统", "--data", data);
        Assert.True(code == 0, error);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_check_found_is_its_exit_code()
    {
        Assert.Equal(0, Verify().Code);
        Assert.Equal(2, Verify("--since", folder.At("没有的检查点")).Code);
        Assert.Equal(2, Verify("--key", "不是公钥").Code);
        Assert.Equal(3, Cli.Run("ledger", "verify", "--data", folder.At("没有的目录")).Code);

        // A witness that can't be asked leaves everything else in agreement.
        using var book = new WitnessBook(folder.At("witness"), "renda.example/witness", TimeProvider.System);
        var added = Cli.Run("ledger", "witness", "add", "人大常委会", $"{book.Key}", "http://127.0.0.1:1", "--data", data);
        Assert.True(added.Code == 0, added.Error);
        Assert.Equal(4, Verify().Code);

        File.AppendAllText(Path.Combine(data, "county.json"), " ");
        var (code, told, error) = Verify();
        Assert.Equal(1, code);
        Assert.Contains("county.json", told + error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_witness_has_a_name_that_people_read_and_no_two_look_the_same()
    {
        using var book = new WitnessBook(folder.At("witness"), "renda.example/witness", TimeProvider.System);
        using var other = new WitnessBook(folder.At("other"), "jiwei.example/witness", TimeProvider.System);
        string[] Add(string name, WitnessBook of) =>
            ["ledger", "witness", "add", name, $"{of.Key}", "http://127.0.0.1:1", "--data", data];
        Assert.Equal(0, Cli.Run(Add("人大\u200B常委会", book)).Code);
        Assert.Contains("人大常委会\t", Cli.Run("ledger", "witness", "list", "--data", data).Out, StringComparison.Ordinal);
        var refused = Cli.Run(Add("监委\uE000", other));
        Assert.Equal(3, refused.Code);
        Assert.Contains("自造字", refused.Error, StringComparison.Ordinal);
        var same = Cli.Run(Add("人大常委会（）", other));
        Assert.Equal(3, same.Code);
        Assert.Contains("同一个名称", same.Error, StringComparison.Ordinal);
        // As somebody writes it into the file.
        File.WriteAllText(
            Path.Combine(data, "witnesses.json"),
            File.ReadAllText(Path.Combine(data, "witnesses.json")).Replace("人大", "人\u202E大", StringComparison.Ordinal)
        );
        Assert.Contains("看不见的字", Cli.Run("ledger", "witness", "list", "--data", data).Error, StringComparison.Ordinal);
        var unsigned = Cli.Run("witness", "--data", folder.At("third"), "--name", "rd\u200B.tahe");
        Assert.Equal(2, unsigned.Code);
        Assert.False(Directory.Exists(folder.At("third")));
    }

    [Fact]
    public void The_signing_key_may_lie_where_an_option_says_and_nowhere_in_the_folder()
    {
        var (inside, outside) = (Path.Combine(data, "keys", "ledger.key"), folder.At("elsewhere.key"));
        File.Move(inside, outside);
        var without = Cli.Run("ledger", "checkpoint", "--data", data);
        Assert.Equal(3, without.Code);
        Assert.DoesNotContain("   at ", without.Error, StringComparison.Ordinal);
        var with = Cli.RunApart("", "ledger", "checkpoint", "--data", data, "--signing-key", outside);
        Assert.True(with.Code == 0, with.Error);
        Assert.Contains("— ", with.Out, StringComparison.Ordinal);
        Assert.Equal(0, Verify().Code);
    }

    [Fact]
    public void An_export_for_everybody_holds_hashes_and_no_entry_and_is_checked_offline()
    {
        var (whole, everybody, key) = (folder.At("whole"), folder.At("public"), Path.Combine(data, "ledger.pub"));
        Assert.Equal(0, Cli.Run("ledger", "export", whole, "--data", data).Code);
        Assert.Equal(0, Cli.Run("ledger", "export", everybody, "--public", "--data", data).Code);
        Assert.True(Directory.Exists(Path.Combine(whole, "tile", "entries")));
        Assert.False(Directory.Exists(Path.Combine(everybody, "tile", "entries")));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(whole, "checkpoint")),
            File.ReadAllBytes(Path.Combine(everybody, "checkpoint"))
        );
        var offline = Cli.Run("ledger", "verify", everybody, "--key", key);
        Assert.Equal(0, offline.Code);
        Assert.Contains("只有哈希", offline.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("只有哈希", Cli.Run("ledger", "verify", whole, "--key", key).Out, StringComparison.Ordinal);

        // A checkpoint that was saved earlier, or an export of then: only what was added since may differ.
        Assert.Equal(
            0,
            Cli.Run(
                "calendar",
                "confirm",
                $"{new CountyClock(TimeProvider.System).Today:yyyy-MM-dd}",
                "--note",
                "再次",
                "--data",
                data
            ).Code
        );
        var later = folder.At("later");
        Assert.Equal(0, Cli.Run("ledger", "export", later, "--data", data).Code);
        var grown = Cli.Run("ledger", "verify", later, "--key", key, "--since", whole);
        Assert.True(grown.Code == 0, grown.Error);
        Assert.Contains("只增加过记录", grown.Out, StringComparison.Ordinal);
        var behind = Cli.Run("ledger", "verify", whole, "--key", key, "--since", Path.Combine(later, "checkpoint"));
        Assert.Equal(1, behind.Code);
        Assert.Contains("台账被截短", behind.Error, StringComparison.Ordinal);

        // One hash changed, and the root is another.
        var tile = Directory.EnumerateFiles(Path.Combine(everybody, "tile"), "*", SearchOption.AllDirectories).First();
        var bytes = File.ReadAllBytes(tile);
        bytes[0] ^= 1;
        File.WriteAllBytes(tile, bytes);
        Assert.Equal(1, Cli.Run("ledger", "verify", everybody, "--key", key).Code);
    }

    [Fact]
    public void Who_acts_by_command_is_an_account_or_the_command_and_never_the_systems_user()
    {
        var added = Cli.Run([
            "account",
            "add",
            "wu-er",
            "--name",
            "吴二",
            "--organ",
            "gov",
            "--role",
            "Registrar",
            "--data",
            data,
        ]);
        Assert.True(added.Code == 0, added.Error);
        var today = $"{new CountyClock(TimeProvider.System).Today:yyyy-MM-dd}";
        string[] again = ["calendar", "confirm", today, "--note", "再次核对", "--data", data];
        Assert.Equal(0, Cli.Run([.. again, "--account", "wu-er"]).Code);
        Assert.Equal(3, Cli.Run([.. again, "--account", "nobody"]).Code);
        using var access = store.OpenAccess();
        using var db = store.Open();
        var account = Assert.Single(access.Users.ToList(), u => u.UserName == "wu-er");
        // The person is registered and appointed, and then acts.
        Assert.Equal(["cli", "cli", "cli", account.Id], db.Entries.OrderBy(e => e.Sequence).Select(e => e.Actor).ToList());
    }

    [Fact]
    public void A_backup_made_by_command_is_restored_by_command_and_agrees()
    {
        var (backup, keys, back) = (folder.At("backup"), folder.At("keys"), folder.At("back"));
        var made = Cli.Run("backup", backup, "--keys", keys, "--data", data);
        Assert.True(made.Code == 0, made.Error);
        Assert.False(Directory.Exists(Path.Combine(backup, "keys")));
        Assert.Equal(1, Cli.Run("backup", backup, "--data", data).Code);
        var restored = Cli.Run("restore", backup, "--keys", keys, "--data", back);
        Assert.True(restored.Code == 0, restored.Error);
        Assert.Contains("台账 1 条记录，核验一致", restored.Out, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", back).Code);
        Assert.Equal(1, Cli.Run("restore", backup, "--keys", keys, "--data", back).Code);
        File.AppendAllText(Path.Combine(backup, "county.json"), " ");
        var touched = Cli.Run("restore", backup, "--keys", keys, "--data", folder.At("touched"));
        Assert.Equal(1, touched.Code);
        Assert.Contains("county.json", touched.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("touched")));
    }

    private (int Code, string Out, string Error) Verify(params string[] more) =>
        Cli.Run(["ledger", "verify", "--data", data, .. more]);
}
