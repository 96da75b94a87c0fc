using Xunit;

namespace Fazhi.Auditor.Tests.Tables;

public sealed class TableTests
{
    private const string Disputes =
        "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n2\t1\t0\t1\t4\t3\t0\t1\t0\t";

    private const string Requests = """
        本列数据的勾稽关系	自然人	商业企业	其他	总计
        一、本年新收政府信息公开申请数量	130	8	5	143
        二、上年结转政府信息公开申请数量	6	0	0	6
        （一）予以公开	74	2	2	78
        （二）部分公开	50	5	3	58
        （三）其他处理	11	1	0	12
        （七）总计	135	8	5	{0}
        四、结转下年度继续办理	1	0	0	1
        """;

    [Fact]
    public void Totals_at_the_end_of_a_group_of_columns_are_summed()
    {
        Assert.Equal(["holds", "holds"], Verdicts(Disputes + "4"));
        Assert.Equal(["holds", "violated"], Verdicts(Disputes + "5"));
    }

    [Fact]
    public void The_standard_table_of_information_requests_closes_in_rows_columns_and_over_the_years()
    {
        var right = Audit.Of(AuditText.Of(Requests.Replace("{0}", "148", StringComparison.Ordinal)));
        Assert.Contains(right, f => f.Relation == "143+6 = 148+1" && f.Verdict == Verdict.Holds);
        Assert.DoesNotContain(right, f => f.Verdict.IsAlarm());
        var wrong = Audit.Of(AuditText.Of(Requests.Replace("{0}", "146", StringComparison.Ordinal)));
        Assert.Contains(wrong, f => f.Relation == "143+6 = 146+1" && f.Verdict == Verdict.Violated);
        Assert.Contains(wrong, f => f.Relation == "总计: 135+8+5 = 146" && f.Verdict == Verdict.Violated);
    }

    [Fact]
    public void A_row_of_totals_sums_each_column()
    {
        var found = Audit.Of(
            AuditText.Of("单位\t收案\t受理\t受理率\n人社厅\t132\t118\t89%\n公安厅\t25\t20\t80%\n合计\t157\t139\t88%")
        );
        Assert.Equal(
            ["收案: 132+25 = 157 holds", "受理: 118+20 = 139 violated"],
            found.Select(f => $"{f.Relation} {f.Verdict.Word()}")
        );
    }

    [Fact]
    public void A_table_summed_in_another_way_is_left_alone() =>
        Assert.DoesNotContain(
            Audit.Of(AuditText.Of("项目\t总计\n甲类\t10\n其中重点\t4\n乙类\t6\n合计\t99")),
            f => f.Verdict.IsAlarm()
        );

    private static IEnumerable<string> Verdicts(string table) => Audit.Of(AuditText.Of(table)).Select(f => f.Verdict.Word());
}
