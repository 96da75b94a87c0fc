using Fazhi.Matters;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>网上申请人民调解 — what is asked of a resident who has a dispute, in the order one thinks of it.</summary>
internal static class DisputeApplication
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "mediation",
        Act = typeof(ApplyForMediation),
        Title = "申请人民调解",
        Icon = "heart-handshake",
        Hint = figure => $"{figure("mediation.organisations")}个调解组织，不收费",
        Says = "和别人有纠纷，请调解组织调解，不收费。",
        Words = ["调解", "纠纷", "邻里", "欠款", "讨薪", "离婚", "宅基地", "赔偿", "物业"],
        Name = "applicant.name",
        Organ = (_, county) => county.JusticeBureau.Code,
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["TJ020"] = "organisation",
            ["TJ037"] = "applicant.phone",
            ["TJ038"] = "applicant.guardian",
        },
        Steps =
        [
            new("申请人", "谁来申请。联系电话和送达地址至少写一项。", ["applicant"]),
            new("对方当事人", "和谁有纠纷。知道多少写多少，至少写一个人或者一个单位。", ["others"]),
            new("纠纷", "发生了什么，希望怎样解决。", ["category"], ["account"], ["claim"]),
            new("调解组织和材料", "可以选一个调解组织，也可以不选，由司法局安排。", ["organisation"], ["files"]),
        ],
    };
}
