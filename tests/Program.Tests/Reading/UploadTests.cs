using System.Text;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Xunit;

namespace Fazhi.Program.Tests.Reading;

/// <summary>分开读件 — files are read in another process, and what they do to it they do to nobody else.</summary>
public sealed class UploadTests
{
    private const string Report = "全年受理10件，审结10件。\n其中维持8件，撤销2件。";

    // As on a server, but with less patience.
    private static readonly ReadingBounds Bounds = ReadingBounds.Server with { Processor = TimeSpan.FromSeconds(5) };
    private static readonly ReadingLimits Limits = new(20 << 20, 100 << 20, 1_000_000);
    private static readonly ReaderProgram Reader = new(Cli.Dll, "read-upload");

    public static TheoryData<string> Bombs => [.. Fazhi.Testing.Bombs.All.Keys];

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task What_would_fell_its_reader_is_refused_and_the_next_file_is_read(string bomb)
    {
        using var reader = new UploadReader(Reader, Bounds);
        var source = await Read(reader, Fazhi.Testing.Bombs.All[bomb]());
        Assert.Contains(source.Refusal?.Code, (string[])["SH009", "SH011", "SH012"]);
        Assert.Equal(Report, (await Read(reader, Encoding.UTF8.GetBytes(Report))).Text!.Text);
    }

    [Fact]
    public async Task A_page_of_endless_comments_or_of_endless_elements_gives_its_words()
    {
        using var reader = new UploadReader(Reader, Bounds);
        Assert.Contains("受理10件", (await Read(reader, Fazhi.Testing.Bombs.Comments())).Text!.Text, StringComparison.Ordinal);
        Assert.Contains("审结10件", (await Read(reader, Fazhi.Testing.Bombs.DeepPage())).Text!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_comes_back_as_it_was_given()
    {
        using var reader = new UploadReader(Reader, Bounds);
        Assert.Equal(Refusals.OldFormat, (await Read(reader, @"{\rtf1\ansi 10}"u8.ToArray())).Refusal);
        Assert.Equal(Refusals.NoNumbers, (await Read(reader, Encoding.UTF8.GetBytes("统一思想。"))).Refusal);
        var small = new ReadingLimits(1000, 1000, 20);
        Assert.Equal(
            Refusals.TooMuchText(small),
            (
                await reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Report)), small, TestContext.Current.CancellationToken)
            ).Refusal
        );
        Assert.Equal(
            Refusals.TooLarge(small),
            (await reader.Read(new MemoryStream(new byte[1001]), small, TestContext.Current.CancellationToken)).Refusal
        );
    }

    [Fact]
    public async Task Only_so_many_are_read_at_once_and_the_next_is_asked_to_come_again()
    {
        using var reader = new UploadReader(Reader, Bounds with { AtOnce = 1, Waiting = 0 });
        using var slow = new Waiting(Encoding.UTF8.GetBytes(Report));
        var first = reader.Read(slow, Limits, TestContext.Current.CancellationToken);
        await slow.Begun;
        Assert.Equal(Refusals.Busy, (await Read(reader, Encoding.UTF8.GetBytes(Report))).Refusal);
        slow.GoOn();
        Assert.Equal(Report, (await first).Text!.Text);
        Assert.Equal(Report, (await Read(reader, Encoding.UTF8.GetBytes(Report))).Text!.Text);
    }

    [Fact]
    public async Task One_who_goes_away_frees_the_place()
    {
        using var reader = new UploadReader(Reader, Bounds with { AtOnce = 1, Waiting = 0 });
        using var gone = new CancellationTokenSource();
        using var slow = new Waiting([]);
        var left = reader.Read(slow, Limits, gone.Token);
        await slow.Begun;
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(Report, (await Read(reader, Encoding.UTF8.GetBytes(Report))).Text!.Text);
    }

    private static Task<AuditSource> Read(UploadReader reader, byte[] bytes) =>
        reader.Read(new MemoryStream(bytes), Limits, TestContext.Current.CancellationToken);

    /// <summary>An upload whose sender pauses after its first byte.</summary>
    private sealed class Waiting(byte[] bytes) : MemoryStream(bytes)
    {
        private readonly TaskCompletionSource begun = new();
        private readonly TaskCompletionSource further = new();

        internal Task Begun => begun.Task;

        internal void GoOn() => further.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            begun.TrySetResult();
            await further.Task.WaitAsync(cancellationToken);
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
