using Fazhi.Auditor.Prose;
using Fazhi.Auditor.Rules;
using Fazhi.Auditor.Rules.Accusing;
using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>别解 — a text is accused only when no innocent reading fits; the same text without that reading is.</summary>
public sealed class DefenceTests
{
    [Fact]
    public void No_rule_raises_an_alarm_but_through_a_charge()
    {
        var review = new Review(new Document(AuditText.Of("受理10件，办结8件。")));
        var told = Told.Of(review.Document.Mentions, RelationKind.Sum, "10 = 8", "", Verdict.Violated);
        Assert.Throws<ArgumentException>(() => review.Add(told));
        Assert.Empty(review.Findings);
        review.Accuse(new PlainCharge(Ground.Repeat, told));
        Assert.Equal(Ground.Repeat, Assert.Single(review.Findings).Ground);
    }

    [Theory]
    [InlineData(
        "后文的总数",
        "受理820件。其中同意340件，不同意185件，补正164件，补正率21.3%。全年办结770件。",
        "受理770件，其中补正164件，补正率23.3%。"
    )]
    [InlineData(
        "各项之和",
        "接到举报460起。其中属实126起，属实率31.5%，部分属实98起，不属实176起。",
        "收到举报460起，办结126起，办结率31.5%。"
    )]
    [InlineData(
        "几项一并",
        "审结861件，其中撤回120件，纠正85件，调解88件，综合化解率34.03%。",
        "审结861件，其中纠错88件，纠错率34.03%。"
    )]
    [InlineData(
        "同列隐含分母",
        "收到来信40320封。居前三位的分别占41.25%、23.50%和12.75%，数量为16376封、9330封和5062封。",
        "收到来信40320封，其中居民来信16376封，占41.25%。"
    )]
    [InlineData(
        "凑整末项",
        "收到投稿2750篇：散文895篇，占32.5%；小说884篇，占32.1%；诗歌492篇，占17.9%；评论479篇，占17.5%。",
        "收到投稿2750篇，其中散文895篇，占32.5%；小说884篇，占32.1%；诗歌492篇，占18.0%。"
    )]
    [InlineData(
        "没有列全",
        "新购图书8650册，其中文学类4120册，科技类2015册，少儿类1790册。",
        "新购图书8650册，其中文学类4120册，科技类2015册，其他1790册。"
    )]
    [InlineData(
        "前数是增减额",
        "受理214件，比上季增加32件。其中居民140件，企业74件。",
        "受理214件，比上季增加32件。其中居民150件，企业74件。"
    )]
    [InlineData("含旧存", "新收31200件，结案28700件，结案率84.6%。", "受理31200件，结案28700件，结案率84.6%。")]
    [InlineData("不某率", "批准逮捕412人，不批准逮捕188人，不捕率48.5%。", "批准逮捕412人，其中未成年人488人。")]
    [InlineData(
        "另算的增长",
        "地区生产总值286亿元，比上年增加26亿元，按不变价格计算，增长5.6%。",
        "财政支出286亿元，比上年增加26亿元，增长5.6%。"
    )]
    [InlineData(
        "不含的另计",
        "不起诉106人（不含附条件6人），其中法定8人、附条件6人、轻微84人、存疑14人。",
        "不起诉106人，其中法定8人、附条件6人、轻微84人、存疑14人。"
    )]
    [InlineData(
        "并列的另一个数",
        "新收204件，审结260件。其中：新收专利120件；商标80件；其他4件。",
        "审结260件，其中：专利120件；商标80件；其他4件。"
    )]
    public void An_innocent_reading_keeps_the_auditor_from_accusing(string reading, string innocent, string wrong)
    {
        Assert.True(!Audit.Of(AuditText.Of(innocent)).Any(f => f.Verdict.IsAlarm()), reading);
        Assert.True(Audit.Of(AuditText.Of(wrong)).Any(f => f.Verdict.IsAlarm()), reading);
    }
}
