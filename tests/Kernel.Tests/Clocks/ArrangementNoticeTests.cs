using CsCheck;
using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

/// <summary>The State Council office's notices, as an official pastes them, are read to the days they arrange.</summary>
public sealed class ArrangementNoticeTests
{
    private const string Notice2026 = """
        国务院办公厅关于2026年
        部分节假日安排的通知
        国办发明电〔2025〕7号
        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
        经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
        一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
        二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
        三、清明节：4月4日（周六）至6日（周一）放假，共3天。
        四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
        五、端午节：6月19日（周五）至21日（周日）放假，共3天。
        六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
        七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
        节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。
        国务院办公厅
        2025年11月4日
        """;

    private const string Notice2025 = """
        国务院办公厅关于2025年部分节假日安排的通知　国办发明电〔2024〕12号
        一、元旦：1月1日（周三）放假1天，不调休。
        二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
        三、清明节：4月4日（周五）至6日（周日）放假，共3天。
        四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
        五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
        六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
        """;

    private const string Notice2024 = """
        国务院办公厅关于2024年部分节假日安排的通知
        一、元旦：1月1日放假，与周末连休。
        二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
        三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
        四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
        五、端午节：6月10日放假，与周末连休。
        六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
        七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
        """;

    private const string Notice2023 = """
        国务院办公厅关于2023年部分节假日安排的通知
        一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
        二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
        三、清明节：4月5日放假，共1天。
        四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
        五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
        六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
        """;

    public static TheoryData<int, string> Notices { get; } =
        new()
        {
            { 2026, Notice2026 },
            { 2025, Notice2025 },
            { 2024, Notice2024 },
            { 2023, Notice2023 },
        };

    [Theory]
    [MemberData(nameof(Notices))]
    public void A_notice_is_read_to_the_days_it_arranges(int year, string text)
    {
        var notice = ArrangementNotice.Read(text);
        Assert.Empty(notice.Faults);
        Assert.Equal(year, notice.Year);
        var source = WorkCalendar.StateCouncil.Arranged.First(d => d.Date == new DateOnly(year, 5, 1)).Source;
        Assert.Equal(
            WorkCalendar.StateCouncil.Arranged.Where(d => d.Source == source).Select(d => (d.Date, d.IsOff)),
            notice.Days.Select(d => (d.Date, d.IsOff))
        );
    }

    [Fact]
    public void Its_number_is_read_and_full_width_digits_and_brackets_count_the_same()
    {
        var odd = Notice2026
            .Replace("1月1日（周四）", "１月１日(周四)", StringComparison.Ordinal)
            .Replace("〔2025〕", "[2025]", StringComparison.Ordinal);
        var notice = ArrangementNotice.Read(odd);
        Assert.Equal("国办发明电〔2025〕7号", notice.Number);
        Assert.Equal(ArrangementNotice.Read(Notice2026).Days, notice.Days);
    }

    [Theory]
    [InlineData("1月4日（周日）上班", "1月4日（周一）上班", "是周日")]
    [InlineData("放假，共3天。\n四", "放假，共4天。\n四", "读到的是3天")]
    [InlineData("5月9日（周六）上班", "5月32日上班", "不是日期")]
    [InlineData("5月9日（周六）上班", "5月3日（周日）上班", "既写放假又写上班")]
    public void A_notice_that_contradicts_itself_or_the_calendar_says_where(string was, string now, string told)
    {
        var text = Notice2026.ReplaceLineEndings("\n");
        var notice = ArrangementNotice.Read(text.Replace(was, now, StringComparison.Ordinal));
        Assert.Contains(notice.Faults, f => f.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void Lines_of_days_are_read_too_and_a_line_that_is_none_is_told()
    {
        var notice = ArrangementNotice.Read("2027-01-01 元旦 放假\n2027年1月3日，元旦，上班\n乱七八糟");
        Assert.Equal(
            [
                new ArrangedDay(new DateOnly(2027, 1, 1), "元旦", true, ""),
                new ArrangedDay(new DateOnly(2027, 1, 3), "元旦", false, ""),
            ],
            notice.Days
        );
        Assert.Contains("乱七八糟", Assert.Single(notice.Faults), StringComparison.Ordinal);
        Assert.Equal(2027, notice.Year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("今年放假另行通知。")]
    [InlineData("一、元旦：不放假。")]
    public void A_text_without_days_is_told(string text) => Assert.NotEmpty(ArrangementNotice.Read(text).Faults);

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        string[] pieces =
        [
            "一、",
            "元旦：",
            "1月",
            "0月",
            "99日",
            "至",
            "2026年",
            "放假",
            "上班",
            "。",
            "（周",
            "）",
            "共3天",
            "\n",
        ];
        Gen.OneOf(
                Gen.String,
                Gen.Int[0, pieces.Length - 1].Array[0, 40].Select(chosen => string.Concat(chosen.Select(i => pieces[i])))
            )
            .Sample(text => ArrangementNotice.Read(text).Days.Count >= 0);
    }
}
