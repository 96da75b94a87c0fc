using Fazhi.Matters;
using static Fazhi.Mechanisms.Supervision.EnforcementComplaintStage;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>投诉行政执法（网上） — what is asked, and what is told under the receipt.</summary>
internal static class ComplaintOnline
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "complaint",
        Act = typeof(FileEnforcementComplaint),
        Title = "投诉行政执法",
        Icon = "message-report",
        Hint = _ => "针对一次检查、处罚或者强制措施，不告诉被投诉的单位谁投诉的",
        Says = "对一次执法行为不满意，向执法监督机关投诉，凭编号查看核查和答复。",
        Words = ["投诉", "执法", "乱检查", "乱收费", "乱罚款", "检查", "处罚", "查封", "态度"],
        Name = "name",
        // Who is complained of doesn't answer the complaint.
        Organ = (said, county) =>
            (county.Organs.FirstOrDefault(o => o.IsJustice && o.Code != said("body")) ?? county.Organs[0]).Code,
        Steps =
        [
            new("投诉人", "谁来投诉。姓名和电话只给承办人员看，不告诉被投诉的单位。", ["name", "phone"]),
            new("执法行为", "哪个单位的哪一次执法。", ["body", "about"], ["caseNumber", "details"]),
            new("材料", "有照片、文书的，交上来。", ["files"]),
        ],
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal) { ["TS001"] = "body", ["TS002"] = "body", ["TS003"] = "body" },
    };

    internal static string Next(EnforcementComplaintStage stage) =>
        stage switch
        {
            Received => "已经收到，等待受理。投诉不停止行政复议和行政诉讼的期限。",
            Handling => "已经受理，正在核查。被投诉的单位不会知道是谁投诉的。",
            Answered => "已经答复。不服答复的，可以在本县规定的期限内提出异议，由另外的人复核。",
            Objected => "已经收到异议，由答复的人以外的人复核。",
            Settled => "已经复核，这是最后的答复。对行政行为不服的，可以依法申请行政复议或者提起行政诉讼。",
            Declined => "没有受理，理由和去处见办理记录；不服的，可以在本县规定的期限内提出异议。",
            Withdrawn => "已经撤回。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
