using System.Text;
using Fazhi.Auditor.Reading;
using Xunit;

namespace Fazhi.Auditor.Tests.Reading;

public sealed class RefusalTests
{
    public static TheoryData<string, byte[]> Bad =>
        new()
        {
            { "SH001", [] },
            { "SH001", "  \n \n"u8.ToArray() },
            { "SH002", Encoding.UTF8.GetBytes("一是加强领导，统一部署，进一步提高认识。") },
            { "SH003", Made.ScannedPdf() },
            {
                "SH004",
                Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>\n%%EOF")
            },
            { "SH004", Made.EncryptedDocx() },
            { "SH006", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
            { "SH006", @"{\rtf1\ansi 10}"u8.ToArray() },
            {
                "SH007",
                [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Enumerable.Range(0, 512).Select(i => (byte)(i % 256))]
            },
            { "SH007", Made.Zip(("a.txt", "10")) },
            { "SH014", Made.Big5("全年受理案件10件，審結8件，其中維持6件、撤銷2件，結案率為80%。") },
            { "SH008", "PK\u0003\u0004 and then nothing of a package"u8.ToArray() },
            { "SH008", "%PDF-1.7 and then nothing"u8.ToArray() },
            { "SH008", Made.Zip(("word/document.xml", "<w:document><w:body>10")) },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_cannot_be_audited_is_refused_with_a_reason(string code, byte[] bytes)
    {
        var source = Made.Read(bytes);
        Assert.Null(source.Text);
        Assert.Equal(code, source.Refusal!.Code);
        Assert.EndsWith("。", source.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_500_MB_is_refused_by_its_size_without_being_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path))
                file.SetLength(500L * 1024 * 1024);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal("SH005", AuditSource.File(path).Refusal!.Code);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_that_does_not_end_is_left_at_the_limit()
    {
        using var endless = new MemoryStream(new byte[2000]);
        Assert.Equal("SH005", AuditSource.Read(endless, new ReadingLimits(1000, 1000)).Refusal!.Code);
    }

    [Fact]
    public void A_package_that_unpacks_without_end_is_refused()
    {
        var bomb = Made.Docx("<w:p><w:r><w:t>" + new string('1', 3_000_000) + "</w:t></w:r></w:p>");
        Assert.True(bomb.Length < 100_000);
        Assert.Equal("SH009", Made.Read(bomb, new ReadingLimits(100_000, 1_000_000)).Refusal!.Code);
    }

    [Fact]
    public void A_missing_file_is_refused() => Assert.Equal("SH010", AuditSource.File("/nowhere/at/all").Refusal!.Code);

    [Fact]
    public void Every_reason_is_in_the_list_and_none_twice()
    {
        Assert.Equal(Refusals.All.Count, Refusals.All.Select(r => r.Code).Distinct().Count());
        Assert.All(Bad.Select(b => b.Data.Item1), code => Assert.Contains(Refusals.All, r => r.Code == code));
    }

    [Fact]
    public void Every_reason_stands_in_the_documentation_word_for_word()
    {
        var documentation = File.ReadAllText(Path.Combine(Truth.Folder, "auditor.md"));
        Assert.All(Refusals.All, r => Assert.Contains($"| {r.Code} | {r.Told} |", documentation, StringComparison.Ordinal));
    }
}
