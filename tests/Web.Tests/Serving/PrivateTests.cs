using System.Text;
using Fazhi.Mechanisms;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Web.Tests.Api;
using Xunit;

namespace Fazhi.Web.Tests.Serving;

/// <summary>Other users of the machine read nothing of a county's data.</summary>
public sealed class PrivateTests
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    [Fact]
    public async Task Every_file_that_work_leaves_in_the_data_folder_is_its_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights its own way.");
        await using var site = await ApiSite.Start();
        var clerk = await site.SignIn(People.Handler);
        ApiCases.File(site);
        (await ApiSite.Upload(clerk, "材料.txt", Encoding.UTF8.GetBytes("材料"))).Dispose();
        site.Data.SignCheckpoint(site.Time);
        var root = site.Data.Root;
        string[] all = [root, .. Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)];
        foreach (var expected in (string[])["county.db", "county.db-wal", "access.db", "ledger.key", "county.json", "ledger.pub"])
            Assert.Contains(all, f => Path.GetFileName(f) == expected);
        Assert.Contains(all, f => f.Contains(Path.Combine("keys", "web", "key-"), StringComparison.Ordinal));
        Assert.All(all, f => Assert.True((Mode(f) & Others) == UnixFileMode.None, $"{f}: {Mode(f)}"));
    }

    [Fact]
    public void What_was_left_open_is_closed_at_the_next_start()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps rights its own way.");
        var folder = Directory.CreateTempSubdirectory("fazhi-open-").FullName;
        try
        {
            var root = Path.Combine(folder, "data");
            DataFolder.Create(root, People.Tahe, InReportOrder.Types);
            string[] opened =
            [
                Path.Combine(root, "county.db"),
                Path.Combine(root, "keys", "extra"),
                Path.Combine(root, "county.json"),
            ];
            File.WriteAllText(opened[1], "");
            foreach (var file in opened)
                Open(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
            Open(root, (UnixFileMode)0b111_101_101);
            DataFolder.Open(root, InReportOrder.Types);
            Assert.All([root, .. opened], f => Assert.Equal(UnixFileMode.None, Mode(f) & Others));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Open(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);
}
