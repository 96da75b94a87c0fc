using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>合计在后、余数、越过分号的“其中” — what prose says of a whole after its parts.</summary>
public sealed class RestTests
{
    [Theory]
    [InlineData("人大代表建议86件、政协提案124件，共计210件，已全部办结。", "86+124 = 210")]
    [InlineData("评查行政处罚案卷240卷、行政许可案卷160卷，共400卷。", "240+160 = 400")]
    [InlineData("收到政府信息公开申请368件，上年结转12件，共380件。", "368+12 = 380")]
    [InlineData("反馈问题67个，已整改65个，剩余2个正在整改。", "65+2 = 67")]
    public void What_adds_up_holds(string text, string relation)
    {
        var findings = Audit.Of(AuditText.Of(text));
        Assert.Contains(findings, f => f.Relation == relation && f.Verdict == Verdict.Holds);
        Assert.DoesNotContain(findings, f => f.Verdict.IsAlarm());
    }

    [Theory]
    [InlineData("人大代表建议86件、政协提案124件，共计220件，已全部办结。", "各项之和为210，合计写作220，相差10。")]
    [InlineData("评查行政处罚案卷240卷、行政许可案卷160卷，共410卷。", "各项之和为400，合计写作410，相差10。")]
    [InlineData("收到政府信息公开申请368件，上年结转12件，共390件。", "各项之和为380，合计写作390，相差10。")]
    [InlineData("反馈问题67个，已整改65个，剩余3个正在整改。", "整改65个与剩余3个之和为68，不是67个。")]
    public void What_does_not_add_up_is_told(string text, string note) =>
        Assert.Contains(Audit.Of(AuditText.Of(text)), f => f.Verdict == Verdict.Violated && f.Note == note);

    [Theory]
    [InlineData("查处违法案件560起，移送公安机关12起；其中食品药品类案件210起。")]
    [InlineData("其中民事案件3件、刑事案件5件，共办理20件。")]
    [InlineData("召开会议3次、培训5次，共计80人次参加。")]
    [InlineData("县级2件、乡级4件，共涉及9件信访事项。")]
    [InlineData("发现问题67个，已整改65个，剩余15天内完成。")]
    [InlineData("办理行政复议案件215件，其中以调解、和解方式结案89件，占审结总数的45.2%；被纠正的行政行为18件，占9.1%。")]
    [InlineData("将原有审批事项由156项压减至98项，压减率37.2%，审批时限由平均15天缩短至6天，缩短60%。")]
    public void What_may_be_meant_otherwise_raises_no_alarm(string text) =>
        Assert.DoesNotContain(Audit.Of(AuditText.Of(text)), f => f.Verdict.IsAlarm());
}
