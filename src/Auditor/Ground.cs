namespace Fazhi.Auditor;

/// <summary>依据 — by which rule a text is held to be wrong; how sure that makes it is counted over the labelled texts.</summary>
public enum Ground
{
    /// <summary>分项超过总数.</summary>
    TooMany = 1,

    /// <summary>列全的分项不足总数.</summary>
    TooFew,

    /// <summary>跨句续列的分项.</summary>
    Continued,

    /// <summary>合计在后, or what is done and what remains.</summary>
    Total,

    /// <summary>占比.</summary>
    Share,

    /// <summary>占比之和.</summary>
    ShareSum,

    /// <summary>名称里写明分子的率: 办结率, 合格率.</summary>
    Rate,

    /// <summary>其他名称的率.</summary>
    OddRate,

    /// <summary>任何整数都得不出的百分比, or more than all.</summary>
    Impossible,

    /// <summary>增减幅度.</summary>
    Growth,

    /// <summary>增减额.</summary>
    Difference,

    /// <summary>后一环节多于前一环节.</summary>
    Stage,

    /// <summary>列举的个数.</summary>
    Enumeration,

    /// <summary>前后重复.</summary>
    Repeat,

    /// <summary>排序.</summary>
    Ordering,

    /// <summary>表格合计.</summary>
    Table,

    /// <summary>与台账、与上年报告对照: nothing is read into the text.</summary>
    Comparison,
}
