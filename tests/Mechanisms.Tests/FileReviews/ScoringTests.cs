using Fazhi.Mechanisms.FileReviews;
using Xunit;

namespace Fazhi.Mechanisms.Tests.FileReviews;

/// <summary>评分和一致程度 — arithmetic of a sheet, and Cohen's κ by an example worked out by hand.</summary>
public sealed class ScoringTests
{
    private static readonly ScoredItem[] Items =
    [
        new("L1", SheetPart.Legality, "送达", "送达", 100, Veto: true),
        new("L2", SheetPart.Legality, "程序", "程序", 10),
        new("R1", SheetPart.Regularity, "笔录", "时间", 10),
        new("R2", SheetPart.Regularity, "听证", "告知", 30),
        new("Z1", SheetPart.Adjustment, "说理", "充分", 5),
        new("Z2", SheetPart.Adjustment, "迟延", "归档", -4),
    ];

    [Fact]
    public void What_does_not_apply_is_not_counted_and_the_rest_makes_a_hundred()
    {
        Assert.Equal(new(100, false), SheetTotal.Of(Items, []));
        Assert.Equal(new(70, false), SheetTotal.Of(Items, [new("R1", 7, Note: "缺"), new("R2", NotApplicable: true)]));
        Assert.Equal(new(92.5m, false), SheetTotal.Of(Items, [new("R1", 7, Note: "缺")]));
        Assert.Equal(new(100, false), SheetTotal.Of(Items, [new("R1", NotApplicable: true), new("R2", NotApplicable: true)]));
    }

    [Fact]
    public void Legality_and_adjustments_move_the_total_between_nothing_and_a_hundred_and_a_veto_leaves_nothing()
    {
        Assert.Equal(
            new(84, false),
            SheetTotal.Of(Items, [new("L2", 5, Note: "缺"), new("R1", 6, Note: "缺"), new("Z2", -1, Note: "迟")])
        );
        Assert.Equal(new(100, false), SheetTotal.Of(Items, [new("Z1", 5, Note: "好")]));
        Assert.Equal(
            new(0, false),
            SheetTotal.Of(Items, [new("R1", 0, Note: "无"), new("R2", 0, Note: "无"), new("L2", 0, Note: "无")])
        );
        Assert.Equal(new(0, true), SheetTotal.Of(Items, [new("L1", 99, Note: "没有送达")]));
        Assert.Equal(new(100, false), SheetTotal.Of(Items, [new("L1", NotApplicable: true)]));
    }

    [Fact]
    public void A_deduction_is_points_or_a_share_and_never_more_than_the_item_has()
    {
        Assert.Equal(new(3, null, "涂改处没有盖章"), Deduction.Read("3分：涂改处没有盖章"));
        Assert.Equal(2m, Deduction.Read("20%：没有按时立案")!.Off(10));
        Assert.Equal(10m, Deduction.Read("全部：没有送达")!.Off(10));
        Assert.Equal(2m, Deduction.Read("5分:太多")!.Off(2));
        foreach (var wrong in new[] { "", "没有盖章", "-3分：反了", "0分：没有", "101%：太多", "3分：", "三分：字" })
            Assert.Null(Deduction.Read(wrong));
    }

    [Fact]
    public void Kappa_is_what_agreement_has_beyond_chance()
    {
        // 50 things: both full 20, both less 15, the first alone less 10, the second alone less 5: (0.7 − 0.5) ÷ (1 − 0.5).
        (string, string)[] pairs =
        [
            .. Enumerable.Repeat(("不扣分", "不扣分"), 20),
            .. Enumerable.Repeat(("扣分", "扣分"), 15),
            .. Enumerable.Repeat(("扣分", "不扣分"), 10),
            .. Enumerable.Repeat(("不扣分", "扣分"), 5),
        ];
        Assert.Equal(0.4m, Agreement.Kappa(pairs));
        Assert.Equal(1m, Agreement.Kappa([("扣分", "扣分"), ("不扣分", "不扣分")]));
        Assert.Equal(-1m, Agreement.Kappa([("扣分", "不扣分"), ("不扣分", "扣分")]));
    }

    [Fact]
    public void Kappa_is_not_defined_where_nothing_was_compared_or_both_always_said_the_same_one_thing()
    {
        Assert.Null(Agreement.Kappa([]));
        Assert.Null(Agreement.Kappa([("不扣分", "不扣分"), ("不扣分", "不扣分")]));
        Assert.Equal(0m, Agreement.Kappa([("不扣分", "不扣分"), ("不扣分", "扣分")]));
    }
}
