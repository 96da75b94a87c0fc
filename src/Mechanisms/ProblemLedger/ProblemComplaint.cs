using Fazhi.Matters;
using static Fazhi.Mechanisms.ProblemLedger.FoundProblemStage;

namespace Fazhi.Mechanisms.ProblemLedger;

/// <summary>反映执法问题（网上） — what is asked of a resident or an enterprise, and what they are told under the receipt.</summary>
internal static class ProblemComplaint
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "problem",
        Act = typeof(ComplainOfProblem),
        Title = "反映执法问题",
        Icon = "alert-triangle",
        Hint = _ => "实名反映，办理结果可查，对结果可提异议",
        Says = "行政机关执法有问题，向司法行政部门反映，凭编号查看整改情况。",
        Words = ["投诉", "举报", "乱罚款", "乱检查", "乱收费", "执法", "不作为", "粗暴"],
        Name = "name",
        // Who is complained of doesn't answer the complaint.
        Organ = (said, county) =>
            (county.Organs.FirstOrDefault(o => o.IsJustice && o.Code != said("responsible")) ?? county.Organs[0]).Code,
        Steps =
        [
            new("反映人", "谁来反映。姓名和电话只给承办人员看，不告诉被反映的单位。", ["name", "phone"]),
            new("问题", "哪个单位、什么问题。", ["responsible", "title"], ["details"]),
            new("材料", "有照片或者文书的，交上来。", ["before"]),
        ],
    };

    internal static string Next(FoundProblemStage stage) =>
        stage switch
        {
            Found => "已经收到。司法行政部门核实以后，交给责任单位整改；不是问题的，会写明理由。",
            Rectifying => "已经交给责任单位整改，整改期限见上。",
            Rectified => "责任单位报告已经整改，正在由别的人验收。",
            Closed => "已经验收销号。认为没有解决的，可以在本县规定的期限内对销号提出异议。",
            Dismissed => "经核查没有列入，理由见办理记录。",
            Merged => "和已经登记的是同一个问题，合并办理。",
            Voided => "登记有误，已经作废。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
