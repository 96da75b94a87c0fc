using System.Text;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Xunit;

namespace Fazhi.Auditor.Tests.Reading;

/// <summary>边界 — what a file may unpack to, and what the process that reads it gets to know.</summary>
public sealed class BoundsTests
{
    private static readonly ReadingLimits Small = new(100_000, 1_000_000, 5_000);

    public static TheoryData<string, byte[]> Long =>
        new()
        {
            { "SH011", Made.Docx("<w:p><w:r><w:t>" + new string('1', 6_000) + "</w:t></w:r></w:p>") },
            {
                "SH011",
                Made.Xlsx(string.Concat(Enumerable.Repeat("""<row><c t="s"><v>0</v></c></row>""", 100)), new string('1', 100))
            },
            { "SH011", Made.Xlsx("", new string('1', 6_000)) },
            { "SH011", Encoding.UTF8.GetBytes(new string('1', 6_000)) },
            {
                "SH009",
                Made.Docx(string.Concat(Enumerable.Repeat("<w:p>", 600)) + string.Concat(Enumerable.Repeat("</w:p>", 600)))
            },
        };

    [Theory]
    [MemberData(nameof(Long))]
    public void However_a_file_repeats_itself_no_more_text_than_the_limit_comes_of_it(string code, byte[] bytes) =>
        Assert.Equal(code, Made.Read(bytes, Small).Refusal?.Code);

    [Fact]
    public void The_reading_process_is_told_its_limits_and_nothing_of_the_servers_environment()
    {
        Environment.SetEnvironmentVariable("FAZHI_TEST_SECRET", "mima");
        var start = new ReaderProgram(typeof(Audit).Assembly.Location, "read").Start(Small, ReadingBounds.Server);
        Assert.DoesNotContain("FAZHI_TEST_SECRET", start.Environment.Keys);
        Assert.All(
            start.Environment.Keys,
            name => Assert.True(name.StartsWith("DOTNET_", StringComparison.Ordinal) || OperatingSystem.IsWindows(), name)
        );
        Assert.Equal("14000000", start.Environment["DOTNET_GCHeapHardLimit"]);
        Assert.Equal(["--bytes", "100000"], start.ArgumentList.SkipWhile(a => a != "--bytes").Take(2));
    }

    [Theory]
    [InlineData("<html><p>受理10件<!-- 5件 --></p>审结<b>9</b>件", "受理10件 审结9件")]
    [InlineData("<html><head><title>8</title></head><body>受理10件<script>5</script>审结9件</body>", "受理10件审结9件")]
    [InlineData("<html><head><title>8</title><body>受理10件<style>5", "8受理10件")]
    [InlineData("<html>3 < 5，4 <5，受理10件<br>审结9件<", "3 < 5，4 <5，受理10件 审结9件<")]
    [InlineData("<html><thead><tr><th>甲</th><td>10</td></tr></thead>", "甲\t10")]
    [InlineData("<html>受理10件<!-- 审结9件", "受理10件")]
    [InlineData("<html>受理10件<p class='审结9件", "受理10件")]
    public void A_saved_page_gives_what_a_browser_shows(string html, string words) =>
        Assert.Equal(words, WebText.Read(html).Replace('\n', ' ').Replace("  ", " ", StringComparison.Ordinal).Trim());
}
