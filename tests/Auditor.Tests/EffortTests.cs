using Fazhi.Auditor.Comparing;
using Fazhi.Auditor.Prose;
using Xunit;

namespace Fazhi.Auditor.Tests;

/// <summary>工作量 — four times the text is four times the work, whatever it repeats: nobody makes a kilobyte cost a minute.</summary>
public sealed class EffortTests
{
    private const int Times = 500;

    // A figure is looked at by every rule, for each of its neighbours, and as one of several lists'.
    private const long MostLooks = 400;

    public static TheoryData<string> Patterns =>
        [
            "共3件，其中1件、",
            "其中1件、",
            "1件、其中",
            "其中1件、1元、",
            "1件、",
            "1件，",
            "1件；",
            "1、",
            "1件(",
            "1件(其中1件)、",
            "(1件)",
            "1%、",
            "分别占1%、",
            "占比5%，",
            "其中1件占1%，",
            "共3件，其中1件，占33%，",
            "受理5件、审结3件占60%；",
            "占总数的5%、",
            "受理3件，办结率95%，",
            "办结率95%，",
            "100000件，合格1件，合格率50%，",
            "上年结转1件，办结1件，办结率95%，",
            "比上年增加1件，",
            "比上年1件增长5%，",
            "2024年1件，2025年2件，增长5%，",
            "合计5件，",
            "1件、2件，共3件，",
            "维持1件，撤销1件，",
            "优秀1卷，良好1卷，合格率50%，",
            "收到3件，受理2件，剩余1件，",
            "由5件增至6件，增长20%，",
            "1/2，合计1/2，",
            "其余1件1人",
            "甲1件，其余1件1人，",
            "完成预算1元的1%，",
            "完成1元，完成预算数2元的50%，",
            "其中受理1件，审结1件；",
            "占1%，占2%，",
            "1件，占总数的1%，占预算的2%，",
            "一季度1件，四季度1件，全年2件，",
            "收入1元，收入总计1元，",
            "不捕1人，不捕率50%，",
            "优秀1卷，不合格1卷，",
            "同比减少1起、1人，分别下降1%、1%，",
            "环比上季度1件增长1%；",
            "其中学校1所，学生1人；",
            "民事案件增长1.1%，",
            "2个：甲、乙，",
            "甲类最多，其次是乙类、丙类。",
            "甲类1件。甲类最多，其次是乙类。",
            "受理案件100件。",
            "一二三四五六七八九十",
            "1月1日",
            "2025年",
            "百分之五，",
            "《",
            "“1件",
            "1\t2\t合计\n",
            "合计\t1\t2\n",
            "合计\t\t",
            "新收\t1\n上年结转\t1\n合计\t1\n结转下年\t1\n",
        ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Four_times_the_text_is_four_times_the_work(string pattern)
    {
        var (once, fourfold) = (Work(pattern, Times), Work(pattern, 4 * Times));
        Assert.True(fourfold.Looks <= (once.Looks * 4.2) + 1000, $"{once.Looks} looks, then {fourfold.Looks}");
        // The looks are counted exactly; what is allocated is the runtime's to decide: between two readings it compiles code anew and
        // then keeps on the stack what was on the heap, or the other way round. Four times is linear, sixteen quadratic: the bound
        // stands between them.
        Assert.True(fourfold.Bytes <= once.Bytes * 8, $"{once.Bytes} bytes, then {fourfold.Bytes}");
        Assert.True(
            fourfold.Looks <= MostLooks * 4L * Times * pattern.Length,
            $"{fourfold.Looks / (4L * Times * pattern.Length)} looks a character"
        );
    }

    [Fact]
    public void A_figure_is_held_against_others_of_its_words_only_and_against_last_years_once()
    {
        var known = Enumerable
            .Range(0, 1000)
            .Select(i => new KnownFigure($"k{i}", "受理案件" + i, "件", i, $"{i}", 2025))
            .ToList();
        var text = AuditText.Of(string.Concat(Enumerable.Range(0, 1000).Select(i => $"受理案件{i}件，")));
        Assert.Empty(Comparison.Contradictions(text, known));
        var now = AuditText.Of(string.Concat(Enumerable.Repeat("2024年受理案件1件，", 20_000)));
        var then = AuditText.Of(string.Concat(Enumerable.Repeat("受理案件2件，", 20_000)));
        Assert.Equal(20_000, Comparison.SilentChanges(now, then, 2024).Count);
    }

    [Fact]
    public void A_row_without_end_is_read_to_its_end()
    {
        var row = string.Concat(Enumerable.Repeat("、1起", 100_000));
        Assert.DoesNotContain(Audit.Of(AuditText.Of($"同比减少1起{row}，其中1起、2起")), f => f.Verdict.IsAlarm());
        var commas = row.Replace('、', '，');
        Assert.Contains(
            Audit.Of(AuditText.Of($"受理9起，减少1起{commas}，其中1起、2起")),
            f => f.Relation == "1+2 = 1" && f.Verdict == Verdict.Violated
        );
    }

    private static (long Looks, long Bytes) Work(string pattern, int times)
    {
        var text = AuditText.Of(string.Concat(Enumerable.Repeat(pattern, times)));
        Audit.Of(text);
        var effort = new Effort();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Audit.Of(text, effort);
        return (effort.Looks, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
