using Xunit;

namespace Fazhi.Auditor.Tests.Reading;

/// <summary>文字怎样来 — spaces nobody sees, digits of another width, thousands parted in any way, tables from any program: the figures are the same.</summary>
public sealed class AsItComesTests
{
    [Theory]
    [InlineData("全年受理1\u200B2480件，审结1\u200B1862件，结案率95.0%。")]
    [InlineData("全年受理12\u00A0480件，审结11\u00A0862件，结案率95.0%。")]
    [InlineData("全年受理12\u2009480件，审结11\u202F862件，结案率95.0%。")]
    [InlineData("全年受理１２４８０件，审结１１８６２件，结案率９５．０％。")]
    [InlineData("全年受理１２，４８０件，审结１１，８６２件，结案率９５．０%。")]
    [InlineData("全年受理12,480件，审结11,862件，结案率百分之95.0。")]
    [InlineData("全年受理12480件，审结11862件，结案率百分之九十五点零。")]
    [InlineData("全年受理\uFEFF12480件，\u00AD审结11862件，结案率95.0\u200B%。")]
    public void A_number_is_the_same_however_it_is_printed(string text)
    {
        Assert.Contains(Audit.Of(AuditText.Of(text)), f => f.Relation == "11862/12480 = 95.0%" && f.Verdict == Verdict.Holds);
        var wrong = text.Replace("95.0", "94.0", StringComparison.Ordinal)
            .Replace("９５", "９４", StringComparison.Ordinal)
            .Replace("九十五", "九十四", StringComparison.Ordinal);
        Assert.Contains(Audit.Of(AuditText.Of(wrong)), f => f.Relation == "11862/12480 = 94.0%" && f.Verdict == Verdict.Violated);
    }

    [Theory]
    [InlineData("占百分之98，", "98%")]
    [InlineData("占百分之七十二点二，", "72.2%")]
    [InlineData("占百分之九十点零五，", "90.05%")]
    public void A_percentage_in_words_is_one(string words, string percent) =>
        Assert.Contains(
            Audit.Of(AuditText.Of($"收到建议100件，已解决60件，{words}其余转办。")),
            f => f.Relation.EndsWith($"= {percent}", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("374", Verdict.Holds)]
    [InlineData("384", Verdict.Violated)]
    public void A_table_pasted_with_tabs_is_summed(string total, Verdict verdict) =>
        Told(AuditText.Of($"单位\t警告\t罚款\t合计\n公安\t１２０\t1,860\t1，980\n市监\t64\t310\t{total}"), total, verdict);

    [Theory]
    [InlineData("374", Verdict.Holds)]
    [InlineData("384", Verdict.Violated)]
    public void A_table_of_a_docx_is_summed(string total, Verdict verdict) =>
        Told(
            Made.Read(
                Made.Docx(
                    "<w:tbl>"
                        + Made.DocxRow("单位", "警告", "罚款", "合计")
                        + Made.DocxRow("公安", "１２０", "1 860", "1\u00A0980")
                        + Made.DocxRow("市监", "64", "310", total)
                        + "</w:tbl>"
                )
            ).Text!,
            total,
            verdict
        );

    [Theory]
    [InlineData("374", Verdict.Holds)]
    [InlineData("384", Verdict.Violated)]
    public void A_table_of_an_xlsx_is_summed(string total, Verdict verdict) =>
        Told(
            Made.Read(
                Made.Xlsx(
                    $"""
                    <row r="1"><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
                    <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2"><v>120</v></c><c r="C2"><v>1860</v></c><c r="D2"><v>1980</v></c></row>
                    <row r="3"><c r="A3" t="s"><v>4</v></c><c r="B3"><v>64</v></c><c r="C3"><v>310</v></c><c r="D3"><v>{total}</v></c></row>
                    """,
                    "警告",
                    "罚款",
                    "合计",
                    "公安",
                    "市监"
                )
            ).Text!,
            total,
            verdict
        );

    [Fact]
    public void The_rows_of_a_table_in_a_pdf_are_rows_of_cells()
    {
        var text = Made.Read(
            Made.Pdf(
                ("A", 50, 700),
                ("120", 150, 700),
                ("1860", 250, 700),
                ("1980", 350, 700),
                ("B", 50, 680),
                ("64", 150, 680),
                ("310", 250, 680),
                ("374", 350, 680)
            )
        ).Text!;
        Assert.Equal(
            [
                ["A", "120", "1860", "1980"],
                ["B", "64", "310", "374"],
            ],
            text.Paragraphs.Select(p => p.Cells)
        );
    }

    [Fact]
    public void Two_lines_of_one_cell_are_two_words_and_a_shape_told_twice_is_read_once()
    {
        var text = Made.Read(
            Made.Docx(
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>受理12</w:t></w:r></w:p><w:p><w:r><w:t>30件</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                    + "<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:t>审结5件</w:t></mc:Choice><mc:Fallback><w:t>审结5件</w:t></mc:Fallback></mc:AlternateContent><w:t>。</w:t></w:r></w:p>"
            )
        ).Text!.Text;
        Assert.Contains("受理12 30件", text, StringComparison.Ordinal);
        Assert.Contains("审结5件。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("审结5件审结", text, StringComparison.Ordinal);
    }

    private static void Told(AuditText text, string total, Verdict verdict)
    {
        var findings = Audit.Of(text);
        Assert.Contains(findings, f => f.Relation == "合计: 120+1860 = 1980" && f.Verdict == Verdict.Holds);
        Assert.Equal(verdict, Assert.Single(findings, f => f.Relation == $"合计: 64+310 = {total}").Verdict);
    }
}
