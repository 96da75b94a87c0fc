using Fazhi.Mechanisms.AnnualReports;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.AnnualReporting;

/// <summary>报告位置 — figures stand in the report's order, those of one topic together.</summary>
public sealed class ReportPlaceTests
{
    [Fact]
    public void Places_are_put_in_order_by_part_section_and_heading()
    {
        string[] inOrder = ["一", "一（一）1", "一（一）2", "一（一）10", "一（二）1", "一（十）1", "二", "二（一）", "三", "十"];
        Assert.Equal(inOrder, inOrder.Reverse().OrderBy(ReportPlace.Order));
        Assert.Equal(ReportPlace.Order("一（三）2"), ReportPlace.Order("一(三)2"));
        Assert.All(["", "附件", "一(三", "一（三）2之一"], p => Assert.Equal(int.MaxValue, ReportPlace.Order(p)));
    }

    [Fact]
    public void Every_mechanism_with_figures_has_a_place() =>
        Assert.All(
            InReportOrder.All.Where(m => m.Indicators.Count > 0),
            m => Assert.NotEqual(int.MaxValue, ReportPlace.Order(m.Section))
        );

    [Fact]
    public void Returned_figures_stand_under_their_topic_between_the_counted_ones()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2026, 1, 5);
        foreach (
            var (key, place, topic) in new[]
            {
                ("arbitration.cases", "一（五）2", "仲裁"),
                ("arbitration.notary", "一（五）2", "鉴定"),
                ("arbitration.halls", "一（二）1", null),
            }
        )
            county.Open("return-item", Item(key, place, topic));
        using var db = county.Store.Open();
        var names = FigureBook.Read(db, county.Store.CountyCode).Groups.Select(g => g.Name).ToList();
        Assert.Equal(
            [
                "统筹推进",
                "重大行政决策",
                "征求意见",
                "法律顾问与公职律师",
                "行政规范性文件",
                "政务服务",
                "帮办代办",
                "填报：一（二）1",
                "政商沙龙",
                "涉企检查",
                "双随机、一公开",
                "行政执法人员",
                "执法资格考试",
                "行政处罚",
                "案卷评查",
                "问题台账",
                "重点领域执法",
                "行政复议",
                "行政应诉",
                "府院联动与信访衔接",
                "普法依法治理",
                "公共法律服务",
                "公证",
                "仲裁",
                "鉴定",
                "人民调解",
                "司法所",
                "荣誉表彰",
                "法治督察和执法监督",
            ],
            names
        );
    }

    private static DefineReturnItem Item(string key, string place, string? topic) =>
        new()
        {
            Key = key,
            Name = key,
            Unit = "件",
            Form = ReturnForm.Exact,
            Definition = "报告期内办理的。",
            Section = place,
            Topic = topic,
            Answers = "justice",
        };
}
