using Fazhi.Documents;
using Fazhi.Issuing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>GB/T 9704—2012, 7.3.3 and 7.3.5 — the levels of a report's headings, who signs it and the date.</summary>
public sealed class ReportDocumentTests
{
    private const string Text = "塔河县2025年度法治政府建设情况\n一、工作安排\n(一)坚持党的领导。发挥带头作用。\n（二）加强监督";
    private static readonly DateOnly Approved = new(2026, 2, 5);

    [Fact]
    public void A_heading_that_runs_on_into_its_paragraph_ends_with_its_sentence()
    {
        var paragraphs = ReportDocument.Of(Text).Paragraphs;
        Assert.Equal(
            [ParagraphKind.Title, ParagraphKind.Heading1, ParagraphKind.Body, ParagraphKind.Heading2],
            paragraphs.Select(p => p.Kind)
        );
        Assert.Equal("(一)坚持党的领导。", paragraphs[2].Text[..paragraphs[2].HeadingLength]);
        Assert.Equal(0, ReportDocument.Of("标题\n(一)坚持党的领导。").Paragraphs[1].HeadingLength);
        Assert.NotEmpty(DocxWriter.Bytes(ReportDocument.Of(Text)));
    }

    [Fact]
    public void An_approved_report_is_signed_by_its_organ_with_the_day_of_approval_unless_the_text_signs_itself()
    {
        Assert.Equal(["塔河县人民政府", "2026年2月5日"], Ending(Text));
        Assert.Equal(["2026年1月9日"], Ending(Text + "\n加强宣传。\n2026年1月9日"));
        Assert.Equal(["塔河县司法局", "2026年1月9日"], Ending(Text + "\n塔河县司法局\n2026年1月9日"));
        Assert.DoesNotContain(
            ReportDocument.Of(Text).Paragraphs,
            p => p.Kind is ParagraphKind.Signature or ParagraphKind.SignatureDate
        );
    }

    private static IEnumerable<string> Ending(string text) =>
        ReportDocument
            .Of(text, "塔河县人民政府", Approved)
            .Paragraphs.Where(p => p.Kind is ParagraphKind.Signature or ParagraphKind.SignatureDate)
            .Select(p => p.Text);
}
