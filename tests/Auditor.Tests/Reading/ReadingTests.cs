using System.Text;
using Fazhi.Auditor.Reading;
using Xunit;

namespace Fazhi.Auditor.Tests.Reading;

public sealed class ReadingTests
{
    private const string Report = "全年受理10件，审结10件。\n其中维持8件，撤销2件。";

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_the_encodings_offices_use(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var source = Made.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Report)]);
        Assert.Null(source.Refusal);
        Assert.Equal(Report, source.Text!.Text);
        Assert.Equal(2, source.Text.Paragraphs.Count);
    }

    [Fact]
    public void A_docx_gives_its_paragraphs_and_the_rows_of_its_tables()
    {
        var text = Made.Read(
            Made.Docx(
                "<w:p><w:r><w:t>全年受理10件，</w:t></w:r><w:r><w:t>审结10件。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>合计</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
            )
        ).Text!;
        Assert.Equal("全年受理10件，审结10件。", text.Text.Split('\n')[0]);
        Assert.Equal(["合计", "12", ""], text.Paragraphs[1].Cells);
    }

    [Fact]
    public void Cells_without_an_address_follow_one_another_and_what_is_text_stays_as_it_is_written()
    {
        var row =
            """<row><c t="inlineStr"><is><t>007</t></is></c><c><v>12.50</v></c><c r="E1" t="s"><v>0</v></c><c t="s"><v>0</v></c></row>""";
        Assert.Equal("007\t12.5\t\t\t维持\t维持\n", Made.Read(Made.Xlsx(row, "维持")).Text!.Text);
    }

    [Fact]
    public void A_cell_is_what_it_shows_not_its_formula()
    {
        var row = """<row><c r="A1"><f>SUM(B1:B9)</f><v>96</v></c><c r="B1" t="str"><f>"维"&amp;"持"</f><v>维持</v></c></row>""";
        Assert.Equal("96\t维持\n", Made.Read(Made.Xlsx(row)).Text!.Text);
    }

    [Fact]
    public void An_xlsx_gives_its_rows_with_empty_cells_in_their_place()
    {
        var text = Made.Read(Made.Xlsx("""<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>12</v></c></row>""", "维持")).Text!;
        Assert.Equal(["维持", "", "12"], text.Paragraphs[0].Cells);
    }

    [Fact]
    public void A_pdf_gives_its_text()
    {
        var text = Made.Read(Made.Pdf("accepted 10 cases, concluded 10")).Text!;
        Assert.Contains("10", text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_saved_page_gives_its_words_without_scripts()
    {
        var text = Made.Read(
            Encoding.UTF8.GetBytes(
                "<!DOCTYPE html><html><head><title>x</title></head><body><script>var a=1;</script><p>受理10件</p><table><tr><td>合计</td><td>12</td></tr></table></body></html>"
            )
        ).Text!;
        Assert.Equal("受理10件", text.Text.Substring(text.Paragraphs[0].Offset, text.Paragraphs[0].Length));
        Assert.Contains(text.Paragraphs, p => p.Cells is ["合计", "12", ..]);
    }

    [Theory]
    [InlineData("\u2F8F政执法\u2F08员", "行政执法人员")]
    [InlineData("\u2F00是部\u2ED4\u2EA0主", "一是部门民主")]
    public void Radicals_of_pdf_fonts_become_the_characters_they_look_like(string printed, string read) =>
        Assert.Equal(read, Radicals.Read(printed));
}
