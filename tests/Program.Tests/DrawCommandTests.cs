using Fazhi.Draws;
using Fazhi.Testing.Draws;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>Anybody checks a draw on the command line, with its files and nothing else.</summary>
public sealed class DrawCommandTests : IDisposable
{
    private static readonly DrawPool Pool = DrawSamples.Pool();
    private static readonly DrawRules Rules = DrawSamples.Rules;
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_draw_is_found_right_or_wrong_by_its_files_and_the_exit_code_says_so()
    {
        var (transcript, pool) = (
            Write("笔录.txt", DrawSamples.Transcript(Pool, Rules).ToString()),
            Write("名单.txt", Pool.Text)
        );
        var right = Cli.Run("draw", "verify", transcript, pool);
        Assert.True(right.Code == 0, right.Error);
        Assert.Contains("没有核验：承诺值", right.Out, StringComparison.Ordinal);
        Assert.Contains("执法人员抽不足：", right.Out, StringComparison.Ordinal);
        Assert.Contains("全部签号由公开的秘密重新算出。", right.Out, StringComparison.Ordinal);
        var whole = Write("全.txt", DrawSamples.Transcript(Pool, Rules, withPool: true).ToString());
        Assert.Equal(0, Cli.Run("draw", "verify", whole).Code);

        var known = DrawCommitment.Of(Pool, Rules).Hash.ToString();
        var compared = Cli.Run("draw", "verify", whole, "--commitment", known);
        Assert.True(compared.Code == 0, compared.Error);
        Assert.DoesNotContain("没有核验", compared.Out, StringComparison.Ordinal);
        var other = Cli.Run("draw", "verify", whole, "--commitment", Pool.Root.ToString());
        Assert.Equal(1, other.Code);
        Assert.Contains("在公布以后改过", other.Error, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run("draw", "verify", whole, "--commitment", "不是").Code);

        Assert.Equal(3, Cli.Run("draw", "verify", folder.At("没有.txt"), pool).Code);
        var foreign = folder.At("gb.txt");
        File.WriteAllBytes(foreign, [0xCB, 0xFE, 0xBA, 0xD3]);
        Assert.Equal(3, Cli.Run("draw", "verify", transcript, foreign).Code);
        var alone = Cli.Run("draw", "verify", transcript);
        Assert.Equal(1, alone.Code);
        Assert.Contains("请另外给出名单文件", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_was_altered_is_printed_by_name()
    {
        foreach (var one in DrawTampering.All().Where(c => c.Told.Length > 0))
        {
            var (code, _, error) = Cli.Run("draw", "verify", Write("t.txt", one.Transcript), Write("p.txt", one.Pool));
            Assert.Equal(1, code);
            Assert.All(
                DrawVerification.Check(one.Transcript, one.Pool).Faults,
                f => Assert.Contains($"不一致：{f.Message}", error, StringComparison.Ordinal)
            );
        }
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(folder.At(name), text);
        return folder.At(name);
    }
}
