namespace Fazhi.Auditor.Tests.Generated;

/// <summary>Writes sentences that claim one relation each, in varied words, and breaks them on demand.</summary>
internal static class Claims
{
    internal static readonly Dictionary<string, Func<Pen, bool, string>> Kinds = new(StringComparer.Ordinal)
    {
        ["sum"] = Sum,
        ["aside"] = Aside,
        ["partition"] = Partition,
        ["outcomes"] = Outcomes,
        ["rate"] = RateOf,
        ["share"] = Share,
        ["subset"] = Subset,
        ["growth"] = Growth,
        ["difference"] = Difference,
        ["table-sum"] = TableSum,
        ["enumeration"] = Enumeration,
        ["feasibility"] = Feasibility,
        ["ranges"] = Ranges,
    };

    internal static readonly string[] Fillers =
    [
        "一是坚持以习近平法治思想为指导，持续推进法治政府建设。",
        "政府常务会议“会前学法”13次，组织第三次集中培训。",
        "落实“1+1+N”机制，推行“双随机、一公开”，依法公开〔2025〕12号文件。",
        "举办培训班6期，培训执法人员480余人次，发放资料3.2万份。",
        "12345热线按时办结率99.2%，群众满意率97.8%。",
        "固定资产投资完成年度计划的118.6%，一般公共预算收入增长12.4%。",
        "对30至50岁人员、80-89分学员分别建档，完善《行政处罚法》第三十三条配套制度。",
        "聘请法律顾问12名，提供法律意见230余条，减免公证费1.26万元。",
    ];

    private static readonly string[] Types =
    [
        "治安类",
        "交通运输类",
        "市场监管类",
        "自然资源类",
        "城市管理类",
        "卫生健康类",
        "农业农村类",
        "生态环境类",
        "文化旅游类",
        "应急管理类",
    ];

    private static string List(Pen pen, string[] names, int[] values, string unit, string separator) =>
        string.Join(separator, names.Select((n, i) => n + pen.Print(values[i]) + unit));

    private static int[] Values(Pen pen, int count) => [.. Enumerable.Range(0, count).Select(_ => pen.Number(12, 900))];

    private static string Sum(Pen pen, bool faulty)
    {
        var (names, unit) = (pen.Some(pen.Number(3, 6), Types), pen.One("件", "起", "宗"));
        var values = Values(pen, names.Length);
        var whole = values.Sum() - (faulty ? pen.Number(1, 9) : 0);
        var verb = pen.One("办理行政处罚案件", "立案查处违法案件", "受理投诉举报", "办结各类案件");
        return $"{pen.Opening()}{pen.One("共", "累计", "")}{verb}{pen.Print(whole)}{unit}，{pen.One("其中", "其中：", "包括", "分别为", "其中包括")}{List(pen, names, values, unit, pen.One("、", "，", "；"))}。";
    }

    private static string Aside(Pen pen, bool faulty)
    {
        var names = pen.Some(3, ["行政许可", "行政处罚", "行政强制", "行政征收", "行政检查", "行政给付"]);
        var values = Values(pen, 3);
        return $"{pen.Opening()}编制权责清单事项{values.Sum() - (faulty ? pen.Number(1, 9) : 0)}项（{pen.One("其中", "")}{List(pen, names, values, "项", pen.One("、", "，"))}），动态调整{pen.Number(2, 60)}项。";
    }

    private static string Partition(Pen pen, bool faulty)
    {
        var values = Values(pen, 4);
        var whole = values.Sum() + (faulty ? pen.Number(1, 9) * pen.One(-1, 1) : 0);
        return $"{pen.Opening()}清理{pen.One("行政规范性文件", "政府规章和规范性文件", "现行文件")}{whole}件，{pen.One("其中", "")}保留{values[0]}件{pen.One("、", "，")}修改{values[1]}件{pen.One("、", "，")}废止{values[2]}件{pen.One("、", "，")}宣布失效{values[3]}件。";
    }

    private static string Outcomes(Pen pen, bool faulty)
    {
        var values = Values(pen, 4);
        return $"{pen.Opening()}{pen.One("审结", "办结")}行政复议案件{values.Sum() - (faulty ? pen.Number(1, 9) : 0)}件{pen.One("：", "，其中")}维持{values[0]}件，撤销{values[1]}件，驳回{values[2]}件，终止{values[3]}件。";
    }

    private static string RateOf(Pen pen, bool faulty)
    {
        var whole = pen.Number(60, 4000);
        var part = pen.Number(whole / 3, whole - 3);
        var (first, second, unit) = pen.One(
            ("参加执法资格考试{0}人", "通过{1}人，通过率", ""),
            ("排查发现问题{0}个", "整改完成{1}个，整改率", ""),
            ("受理群众诉求{0}件", "办结{1}件，办结率", ""),
            ("受理调解案件{0}件", "调解成功{1}件，成功率", ""),
            ("提出审查意见{0}条", "采纳{1}条，采纳率", ""),
            ("抽查检验样品{0}批次", "合格{1}批次，合格率", ""),
            ("审结行政诉讼案件{0}件", "其中败诉{1}件，败诉率", ""),
            ("收到行政复议申请{0}件", "受理{1}件，受理率", "")
        );
        var decimals = pen.Number(0, 2);
        var stated = faulty ? part + Math.Max(3, whole / 20) * (part > whole / 2 ? -1 : 1) : part;
        return pen.Opening()
            + string.Format(first, pen.Print(whole), part)
            + "，"
            + string.Format(second, whole, pen.Print(part))
            + pen.One("为", "", "达", "达到")
            + Pen.Percent(stated, whole, decimals, pen.Chance(30))
            + unit
            + "。";
    }

    private static string Share(Pen pen, bool faulty)
    {
        var names = pen.Some(3, Types);
        var values = Values(pen, 3);
        var whole = values.Sum() + pen.Number(60, 500);
        var decimals = pen.Number(1, 2);
        var wrong = faulty ? pen.Number(0, 2) : -1;
        string Each(int i) =>
            $"{names[i]}{values[i]}件"
            + (pen.Chance(50) ? "，占" : "，占比")
            + Pen.Percent(i == wrong ? values[i] + (whole / 15) : values[i], whole, decimals, cuts: false);
        return $"{pen.Opening()}{pen.One("受理行政复议案件", "新收行政案件", "办理各类案件")}{whole}件，其中{Each(0)}；{Each(1)}；{Each(2)}。";
    }

    private static string Subset(Pen pen, bool faulty)
    {
        var whole = pen.Number(100, 3000);
        return $"{pen.Opening()}{pen.One("办理法律援助案件", "开展执法检查", "调解矛盾纠纷")}{whole}件，其中{pen.One("刑事案件", "涉企案件", "民事案件")}{(faulty ? whole + pen.Number(1, 80) : pen.Number(1, whole))}件。";
    }

    private static string Growth(Pen pen, bool faulty)
    {
        var before = pen.Number(100, 4000);
        var more = pen.Number(10, before / 2);
        var down = pen.Chance(40);
        var now = down ? before - more : before + more;
        var stated = faulty ? more + (before / 12) + 2 : more;
        var (verb, rate) = down
            ? (pen.One("减少", "下降"), pen.One("下降", "降幅"))
            : (pen.One("增加", "多"), pen.One("增长", "增幅"));
        return $"{pen.Opening()}新收{pen.One("行政复议申请", "行政应诉案件", "仲裁申请")}{pen.Print(now)}件，{pen.One("比上年", "较上年", "比2024年", "较去年")}{verb}{more}件，{rate}{Pen.Percent(stated, before, pen.Number(1, 2), cuts: false)}。";
    }

    private static string Difference(Pen pen, bool faulty)
    {
        var before = pen.Number(100, 4000);
        var more = pen.Number(10, before / 2);
        return $"{pen.Opening()}新收行政赔偿案件{before + more}件，{pen.One("上年为", "去年同期为", "上年")}{before}件，同比增加{(faulty ? more + pen.Number(1, 30) : more)}件。";
    }

    private static string TableSum(Pen pen, bool faulty)
    {
        var names = pen.Some(5, Types);
        var values = Values(pen, 5);
        return $"{pen.One("表一 行政处罚（宗）", "分领域统计", "各类案件")}：{string.Join('，', names.Select((n, i) => $"{n}{values[i]}"))}，{pen.One("合计", "总计")}{values.Sum() + (faulty ? pen.Number(1, 30) * pen.One(1, -1) : 0)}。";
    }

    private static string Enumeration(Pen pen, bool faulty)
    {
        var names = pen.Some(
            pen.Number(3, 6),
            ["综合股", "复议应诉股", "执法监督股", "普法股", "公共法律服务股", "社区矫正股", "政工股", "立法股"]
        );
        return $"{pen.One("内设", "下设", "设立", "现有")}{names.Length + (faulty ? pen.One(-1, 1) : 0)}个{pen.One("股室", "科室", "工作机构")}{pen.One("：", "，即", "，分别是", "，分别为")}{string.Join('、', names)}。";
    }

    private static string Feasibility(Pen pen, bool faulty)
    {
        var whole = pen.Number(200, 900);
        var part = pen.Number(whole / 2, whole - 5);
        // Half a step between two neighbours: no whole number prints as it.
        var percent = faulty
            ? decimal.Round(100 * (part + 0.5m) / whole, 2).ToString("F2") + "%"
            : Pen.Percent(part, whole, 2, cuts: false);
        return $"{pen.One("认领", "梳理", "公布")}政务服务事项{whole}项，{pen.One("即办件", "全程网办事项", "一次办")}占比{percent}。";
    }

    private static string Ranges(Pen pen, bool faulty)
    {
        int[] cuts = [pen.Number(1500, 2500), pen.Number(4000, 5500), pen.Number(7000, 9000)];
        int[] parts = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 10_000 - cuts[2] + (faulty ? pen.Number(60, 300) : 0)];
        var p = parts.Select(x => $"{x / 100m:0.##}%").ToList();
        return $"{pen.One("年龄结构", "从年龄看", "年龄")}：30岁以下占{p[0]}，30至40岁占{p[1]}，41至50岁占{p[2]}，50岁以上占{p[3]}。";
    }
}
