using Fazhi.Storage.Signing;
using Xunit;

namespace Fazhi.Storage.Tests.Signing;

public sealed class SigningKeyFileTests : IDisposable
{
    private const string Skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-key-").FullName;

    private string FilePath => Path.Combine(folder, "ledger.key");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_key_is_kept_for_its_owner_alone_and_signs_the_same_when_loaded()
    {
        using var made = SigningKeyFile.Create(FilePath, "county.example/330122");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(FilePath));
        using var loaded = SigningKeyFile.Load(FilePath);
        Assert.Equal(made.Key, loaded.Key);
        Assert.Equal(made.Sign("文"u8), loaded.Sign("文"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    public void The_published_key_is_loaded_with_and_without_a_last_newline(string end)
    {
        Write(Skey + end);
        using var signer = SigningKeyFile.Load(FilePath);
        Assert.Equal("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", signer.Key.ToString());
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        Write("别动");
        Refused("已存在", () => SigningKeyFile.Create(FilePath, "县"));
        Assert.Equal("别动", File.ReadAllText(FilePath));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said_to_be_unwritable() =>
        Refused("无法写入", () => SigningKeyFile.Create(Path.Combine(folder, "无", "ledger.key"), "县"));

    [Fact]
    public void A_missing_file_and_a_folder_are_no_keys()
    {
        Refused("找不到", () => SigningKeyFile.Load(FilePath));
        Refused("找不到", () => SigningKeyFile.Load(folder));
    }

    [Theory]
    [InlineData("", "应以")]
    [InlineData("随便", "应以")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "应以")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3", "不完整")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+", "长度或编码")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+****", "长度或编码")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKA==", "长度或编码")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+AoEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "算法")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a4+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "不符")]
    [InlineData("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDF0", "不符")]
    [InlineData("PRIVATE+KEY+PeterNeuman+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "不符")]
    [InlineData("PRIVATE+KEY+Peter Neumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz", "名称")]
    [InlineData(Skey + "\n\n", "不符")]
    public void Every_other_content_is_refused_and_never_quoted(string content, string reason)
    {
        Write(content);
        var message = Refused(reason, () => SigningKeyFile.Load(FilePath));
        Assert.DoesNotContain("AYEK", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_is_refused_unread()
    {
        Write(new string('A', 5000));
        Refused("过大", () => SigningKeyFile.Load(FilePath));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_file_that_others_may_read_or_change_is_refused(UnixFileMode more)
    {
        if (OperatingSystem.IsWindows())
            return;
        Write(Skey);
        File.SetUnixFileMode(FilePath, File.GetUnixFileMode(FilePath) | more);
        Refused("权限过宽", () => SigningKeyFile.Load(FilePath));
    }

    private string Refused(string reason, Action act)
    {
        var message = Assert.Throws<SigningKeyException>(act).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(folder, message, StringComparison.Ordinal);
        return message;
    }

    private void Write(string content)
    {
        File.WriteAllText(FilePath, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(FilePath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
