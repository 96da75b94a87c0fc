using System.Globalization;

namespace Fazhi.Auditor.Tests.Generated;

/// <summary>Writes sentences of the kinds that auditors get wrong, and breaks those whose text claims what is broken.</summary>
internal static class KindClaims
{
    /// <summary>What a text claims: right, or with a fault that must be told.</summary>
    internal static readonly Dictionary<string, Func<Pen, bool, string>> Claimed = new(StringComparer.Ordinal)
    {
        ["跨句续列"] = Continued,
        ["列项自带附带数"] = Attached,
        ["某某比例"] = Proportion,
        ["句首其中"] = Among,
        ["细目之后的率"] = AfterDetails,
        ["占某某总量"] = OfTotal,
        ["千位空格"] = Spaced,
        ["结案率"] = Concluded,
        ["率在前"] = RateFirst,
        ["嵌套细目"] = Nested,
        ["同名的连续环节"] = Stages,
        ["括号之后的占比"] = BehindAside,
        ["分别"] = Respectively,
        ["两个量分别增减"] = TwoQuantities,
        ["增减额与增幅"] = Amount,
        ["凑整末项"] = Adjusted,
        ["完成预算"] = Plan,
        ["受理与审结交错"] = Columns,
        ["其余收尾"] = Rest,
        ["四个季度"] = Quarters,
    };

    /// <summary>What a text doesn't claim, however its figures fall.</summary>
    internal static readonly Dictionary<string, Func<Pen, string>> Unclaimed = new(StringComparer.Ordinal)
    {
        ["综合率"] = pen =>
            $"收到申请{pen.Number(900, 1200)}件，化解纠纷{pen.Number(200, 400)}件，综合化解率{pen.Number(50, 95)}%。",
        ["共同的隐含分母"] = pen =>
        {
            var (whole, a, b, c) = (
                pen.Number(30_000, 50_000),
                pen.Number(9000, 12_000),
                pen.Number(5000, 8000),
                pen.Number(2000, 4000)
            );
            return $"全年共收到来信{whole + pen.Number(2000, 9000)}封。在署名来信中，居前三位的是居民、个体户和学校，分别占{P(a, whole, 2)}、{P(b, whole, 2)}和{P(c, whole, 2)}，数量为{a}封、{b}封和{c}封。";
        },
        ["分母在后文"] = pen =>
        {
            var (a, b, c, d) = (pen.Number(200, 400), pen.Number(100, 199), pen.Number(80, 180), pen.Number(30, 79));
            var done = a + b + c + d;
            return $"受理鉴定申请{done + pen.Number(20, 90)}件。其中同意{a}件，不同意{b}件，补正后同意{c}件，补正率{P(c, done, 1)}，终止{d}件。全年办结鉴定{done}件。";
        },
        ["不完全列举"] = pen =>
        {
            var values = Values(pen, 3, 50, 900);
            return $"图书馆新购图书{values.Sum() + pen.Number(1, 600)}册，其中文学类{values[0]}册，科技类{values[1]}册，少儿类{values[2]}册。";
        },
        ["标签后的括号计数"] = pen =>
            $"反映集中的问题有：停车难（{pen.Number(60, 300)}件）、噪声扰民（{pen.Number(60, 300)}件）、路灯不亮（{pen.Number(60, 300)}件）。",
        ["不捕率"] = pen =>
            $"批准逮捕{pen.Number(200, 600)}人，不批准逮捕{pen.Number(80, 190)}人，不捕率{pen.Number(20, 48)}.{pen.Number(1, 9)}%。",
        ["新收与结案率"] = pen =>
            $"新收案件{pen.Number(3000, 9000)}件，结案{pen.Number(2000, 2900)}件，结案率{pen.Number(60, 96)}.{pen.Number(1, 9)}%。",
        ["另一口径的增长"] = pen =>
            $"地区生产总值{pen.Number(200, 400)}.{pen.Number(10, 99)}亿元，比上年增加{pen.Number(5, 30)}亿元，按不变价格计算，增长{pen.Number(3, 9)}.{pen.Number(1, 9)}%。",
        ["占全省"] = pen => $"执业律师{pen.Number(80, 400)}人，占全省律师总数的{pen.Number(1, 9)}.{pen.Number(1, 9)}%。",
        ["指标"] = pen =>
            $"债务余额{pen.Number(20, 40)}亿元，债务率{pen.Number(60, 99)}.{pen.Number(1, 9)}%，城镇登记失业率{pen.Number(2, 4)}.{pen.Number(1, 9)}%。",
    };

    private static readonly string[] Names = ["甲类", "乙类", "丙类", "丁类", "戊类", "己类"];

    private static string P(decimal part, decimal whole, int decimals) => Pen.Percent(part, whole, decimals, cuts: false);

    private static int[] Values(Pen pen, int count, int from = 40, int to = 900) =>
        [.. Enumerable.Range(0, count).Select(_ => pen.Number(from, to))];

    // Off by so much that nobody rounds it away.
    private static string Wrong(decimal part, decimal whole, int decimals) =>
        P((100 * part / whole) < 60 ? part + (whole / 7) : part - (whole / 7), whole, decimals);

    private static string Rate(Pen pen, decimal part, decimal whole, bool faulty)
    {
        var decimals = pen.Number(1, 2);
        return faulty ? Wrong(part, whole, decimals) : P(part, whole, decimals);
    }

    private static string Continued(Pen pen, bool faulty)
    {
        var v = Values(pen, 5);
        return $"{pen.Opening()}登记农机{v.Sum() + (faulty ? pen.Number(3, 30) : 0)}台。其中拖拉机{v[0]}台，收割机{v[1]}台。其余农机中，烘干机{v[2]}台，植保机{v[3]}台，其他{v[4]}台。";
    }

    private static string Attached(Pen pen, bool faulty)
    {
        var v = Values(pen, 3);
        return $"{pen.Opening()}发放补贴{v.Sum() + (faulty ? pen.Number(3, 30) : 0)}户，同比增长8%；其中种粮户{v[0]}户，同比增长5%，补贴{pen.Number(50, 400)}万元；养殖户{v[1]}户，同比下降2%，补贴{pen.Number(50, 400)}万元；其他户{v[2]}户，补贴{pen.Number(10, 40)}万元。";
    }

    private static string Proportion(Pen pen, bool faulty)
    {
        var whole = pen.Number(600, 3000);
        var part = pen.Number(whole / 2, whole - 30);
        return $"{pen.Opening()}公租房共{whole}套，已配租{part}套，配租套数比例为{Rate(pen, part, whole, faulty)}。";
    }

    private static string Among(Pen pen, bool faulty)
    {
        var v = Values(pen, 3, 200, 900);
        var (whole, above) = (v.Sum(), pen.Number(120, 500));
        return $"{pen.Opening()}检查企业{whole}家，按地域分：东城{v[0]}家，西城{v[1]}家，开发区{v[2]}家。其中规上企业{above}家，规下企业{whole - above + (faulty ? pen.Number(5, 90) : 0)}家。";
    }

    private static string AfterDetails(Pen pen, bool faulty)
    {
        var v = Values(pen, 3, 40, 200);
        var whole = v.Sum() * pen.Number(3, 6) + pen.Number(1, 50);
        return $"{pen.Opening()}复核案件{whole}件，改判{v.Sum()}件：部分改判{v[0]}件，全部改判{v[1]}件，发回{v[2]}件，改判率{Rate(pen, v.Sum(), whole, faulty)}。";
    }

    private static string OfTotal(Pen pen, bool faulty)
    {
        var whole = pen.Number(2000, 9000);
        var part = pen.Number(whole / 4, whole / 2);
        return $"{pen.Opening()}受理投诉{whole}件。商品类投诉{part}件，占投诉总量的{Rate(pen, part, whole, faulty)}。";
    }

    private static string Spaced(Pen pen, bool faulty)
    {
        var (a, b) = (pen.Number(20_000, 90_000), pen.Number(20_000, 90_000));
        var whole = a + b - (faulty ? pen.Number(100, 900) : 0);
        static string S(int n) => n.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
        return $"{pen.Opening()}收寄包裹{S(whole)}件，其中城区{S(a)}件、农村{S(b)}件。";
    }

    private static string Concluded(Pen pen, bool faulty)
    {
        var whole = pen.Number(3000, 40_000);
        var part = pen.Number(whole / 2, whole - 100);
        return $"{pen.Opening()}受理案件{whole}件，结案{part}件，结案率{Rate(pen, part, whole, faulty)}。";
    }

    private static string RateFirst(Pen pen, bool faulty)
    {
        var whole = pen.Number(300, 3000);
        var part = pen.Number(whole / 2, whole - 20);
        return $"{pen.Opening()}办结率{Rate(pen, part, whole, faulty)}（受理{whole}件，办结{part}件），其余{whole - part}件正在办理。";
    }

    private static string Nested(Pen pen, bool faulty)
    {
        var v = Values(pen, 4);
        return $"{pen.Opening()}登记志愿者{v.Sum() + (faulty ? pen.Number(3, 30) : 0)}人，其中学生{v[0] + v[1]}人（本科生{v[0]}人、研究生{v[1]}人），职工{v[2]}人，其他{v[3]}人。";
    }

    private static string Stages(Pen pen, bool faulty)
    {
        var whole = pen.Number(200, 900);
        var done = pen.Number(whole / 2, whole - 10);
        return $"{pen.Opening()}受理纠纷{whole}件，调解纠纷{whole}件，调解成功{done}件，未调解成功{whole - done}件，成功率{Rate(pen, done, whole, faulty)}。";
    }

    private static string BehindAside(Pen pen, bool faulty)
    {
        var whole = pen.Number(200, 600);
        var (high, middle) = (pen.Number(40, 90), pen.Number(60, 110));
        return $"在职人员{whole}人。高级职称{high}人（其中正高{pen.Number(5, 30)}人），占{P(high, whole, 1)}；中级职称{middle}人，占{Rate(pen, middle, whole, faulty)}。";
    }

    private static string Respectively(Pen pen, bool faulty)
    {
        var (men, women) = (pen.Number(40, 200), pen.Number(20, 90));
        return $"录用协管员{men + women - (faulty ? pen.Number(2, 15) : 0)}名，男、女分别为{men}名、{women}名。";
    }

    private static string TwoQuantities(Pen pen, bool faulty)
    {
        var (a, b) = (pen.Number(60, 200), pen.Number(20, 90));
        var (c, d) = (a + pen.Number(10, 60), b + pen.Number(5, 30));
        return $"处置事故{a}起伤亡{b}人，去年同期为{c}起{d}人，起数和人数分别同比下降{P(c - a, c, 1)}、{Rate(pen, d - b, d, faulty)}。";
    }

    private static string Amount(Pen pen, bool faulty)
    {
        var before = pen.Number(2000, 9000);
        var more = pen.Number(100, before / 3);
        var percent = Rate(pen, more, before, faulty);
        return pen.Chance(50)
            ? $"民政支出完成{before + more}万元，增加{more}万元，增长{percent}。"
            : $"办理户籍业务{before + more}件，同比上升{percent}，同比增加{more}件。";
    }

    private static string Adjusted(Pen pen, bool faulty)
    {
        var v = Values(pen, 4, 300, 900);
        var whole = v.Sum();
        var shares = v.Select(x => decimal.Round(100m * x / whole, 1)).ToArray();
        shares[3] = 100 - shares[0] - shares[1] - shares[2];
        if (faulty)
            shares[1] += 7.3m;
        return $"收到投稿{whole}篇：{string.Join('；', v.Select((x, i) => $"{Names[i]}{x}篇，占{shares[i].ToString("0.0", CultureInfo.InvariantCulture)}%"))}。";
    }

    private static string Plan(Pen pen, bool faulty)
    {
        var plan = pen.Number(20_000, 90_000);
        var done = pen.Number(plan / 4, plan - 500);
        return $"一般公共预算收入累计完成{done}万元，完成年初预算数{plan}万元的{Rate(pen, done, plan, faulty)}。";
    }

    private static string Columns(Pen pen, bool faulty)
    {
        var v = Values(pen, 3, 200, 900);
        var done = v.Select(x => x - pen.Number(5, 60)).ToArray();
        return $"{pen.Opening()}共受理各类案件{v.Sum()}件，审执结{done.Sum()}件，结案率{Rate(pen, done.Sum(), v.Sum(), faulty)}。其中，受理刑事案件{v[0]}件，审结{done[0]}件；受理民事案件{v[1]}件，审结{done[1]}件；受理执行案件{v[2]}件，执结{done[2]}件。";
    }

    private static string Rest(Pen pen, bool faulty)
    {
        var v = Values(pen, 3, 40, 900);
        var p = v.Select(x => x + pen.Number(5, 200)).ToArray();
        return $"共受理审查起诉案件{v.Sum()}件{p.Sum() + (faulty ? pen.Number(2, 30) : 0)}人。经审查，提起公诉{v[0]}件{p[0]}人，不起诉{v[1]}件{p[1]}人，其余{v[2]}件{p[2]}人正在审查。";
    }

    private static string Quarters(Pen pen, bool faulty)
    {
        var v = Values(pen, 4);
        return $"一季度调解{v[0]}件，二季度{v[1]}件，三季度{v[2]}件，四季度{v[3]}件，全年共{v.Sum() + (faulty ? pen.Number(3, 60) : 0)}件。";
    }
}
