using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>阶段 — where a reconsideration case stands.</summary>
public enum ReconsiderationStage
{
    [Term("已申请")]
    Filed,

    [Term("待原机关转送")]
    AtAgency,

    [Term("待补正")]
    Correcting,

    [Term("审理中")]
    Hearing,

    [Term("已中止")]
    Suspended,

    [Term("已审结")]
    Concluded,

    [Term("已送达")]
    Served,

    [Term("已归档")]
    Archived,

    [Term("不予受理")]
    Refused,

    [Term("放弃或者视为放弃")]
    Abandoned,

    [Term("原机关自行纠正")]
    CorrectedByAgency,

    [Term("已移送上级")]
    Transferred,
}
