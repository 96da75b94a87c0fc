using Fazhi.Matters;
using static Fazhi.Mechanisms.Assistance.AssistanceOrderStage;

namespace Fazhi.Mechanisms.Assistance;

/// <summary>网上申请帮办代办 — what is asked, and what the applicant is told at each stage.</summary>
internal static class HelpOnline
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "assistance",
        Act = typeof(AskForHelp),
        Title = "申请帮办代办",
        Icon = "user-heart",
        Hint = figure => $"{figure("assistance.points")}个帮办代办点，不收费",
        Says = "不会办、不方便办的，请人帮您办、代您办，不收费。",
        Words = ["帮办", "代办", "不会办", "跑腿", "上门", "领帮代"],
        Name = "applicant",
        Organ = (_, county) => Manager(county).Code,
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal) { ["DB030"] = "item", ["DB031"] = "point", ["DB032"] = "for" },
        Steps =
        [
            new("申请人", "谁要办，怎样联系。", ["applicant", "phone", "for"]),
            new("想办的事", "想办什么，遇到了什么困难；知道事项名称的一并填写。", ["wanted"], ["item", "point", "atHome"], ["files"]),
        ],
    };

    /// <summary>The organ whose name says that government services are its work; the county government where none is.</summary>
    internal static Organ Manager(County county) =>
        county.Organs.FirstOrDefault(o => o.Name.Contains("政务服务", StringComparison.Ordinal))
        ?? county.Organs.FirstOrDefault(o => o.Name.Contains("营商环境", StringComparison.Ordinal))
        ?? county.Organs[0];

    internal static string Next(AssistanceOrderStage stage) => stage switch
    {
        Asked => "工作人员会安排一个就近的帮办代办点受理。请留意您的电话。",
        Accepted => "帮办代办点已经受理，正在安排帮办员。",
        InHand => "帮办员正在办理，需要您提供材料的会和您联系。帮办代办不收费；有人收费的，请拒绝并留言反映。",
        Delivered => "已经办结。请您评价这次帮办代办。",
        Rated => "谢谢您的评价。",
        Declined => "没有受理。原因和您可以怎么办，写在告知书里；不服的，可以按告知书写的电话反映。",
        Stopped => "已经终止。原因和您可以怎么办，写在下面的办理记录里。",
        Withdrawn => "您已经撤回；需要时可以再申请。",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
    };
}
