using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>请再核对 — a rate without one exception among hundreds is asked about, and is no error.</summary>
public sealed class QuestionTests
{
    [Theory]
    [InlineData("全年受理行政复议案件312件，办结312件，办结率100%。", Verdict.Holds)]
    [InlineData("受理调解纠纷100件，调解成功100件，调解成功率100%。", Verdict.Holds)]
    [InlineData("办结率100%（受理186件，办结186件）。", Verdict.Holds)]
    [InlineData("受理群众诉求312件，办结率100%。", Verdict.Undetermined)]
    public void A_rate_of_all_of_hundreds_is_asked_about_and_is_no_error(string text, Verdict verdict)
    {
        var findings = Audit.Of(AuditText.Of(text));
        var asked = Assert.Single(findings, f => f.Question.Length > 0);
        Assert.Equal(verdict, asked.Verdict);
        Assert.EndsWith("中没有一件例外，请核对未成功、未完成的是否都已计入。", asked.Question, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, f => f.Verdict.IsAlarm());
    }

    [Theory]
    [InlineData("受理调解纠纷99件，调解成功99件，调解成功率100%。")]
    [InlineData("全年受理行政复议案件312件，办结310件，办结率99.4%。")]
    [InlineData("受理群众诉求99件，办结率100%。")]
    [InlineData("办结率100%。")]
    public void A_rate_of_fewer_or_of_not_quite_all_is_not(string text)
    {
        var findings = Audit.Of(AuditText.Of(text));
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal("", f.Question));
    }
}
