using Fazhi.Matters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>政商沙龙（网上） — what an enterprise is asked, and what it is told under its receipt.</summary>
internal static class DialogueOnline
{
    internal static OnlineApplication SigningUp { get; } = new()
    {
        Slug = "salon",
        Act = typeof(SignUpForEvent),
        Title = "报名参加政商沙龙",
        Icon = "user-plus",
        Hint = _ => "不收费，凭编号查看是否安排",
        Says = "企业报名参加将要举行的政商沙龙、座谈会和现场交流。",
        Words = ["政商沙龙", "报名", "座谈会", "企业", "活动"],
        Name = "contact",
        Organ = Chosen("host"),
        Steps =
        [
            new("活动", "参加哪一次活动。活动的名称和举办单位见活动预告。", ["event", "host"]),
            new("企业", "哪家企业，几个人参加。", ["enterprise", "creditCode", "people"], ["contact", "phone"], ["wanted"]),
        ],
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ZT020"] = "event",
            ["ZT021"] = "host",
            ["ZT022"] = "creditCode",
            ["ZT023"] = "creditCode",
        },
    };

    internal static OnlineApplication Raising { get; } = new()
    {
        Slug = "enterprise-issue",
        Act = typeof(RaiseIssue),
        Title = "反映企业问题",
        Icon = "help-hexagon",
        Hint = _ => "收集、交办、反馈，由企业确认是否解决",
        Says = "企业经营中遇到的、需要政府部门解决的问题，凭编号查看交办和反馈。",
        Words = ["企业", "问题", "诉求", "营商环境", "政商沙龙"],
        Name = "contact",
        Organ = Chosen("to"),
        Steps =
        [
            new("企业", "哪家企业，怎样联系。", ["enterprise", "creditCode"], ["contact", "phone"]),
            new("问题", "反映给谁，什么问题，希望怎样解决。", ["to"], ["subject", "content"], ["event"]),
            new("材料", "有材料的，交上来。", ["files"]),
        ],
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ZT030"] = "to",
            ["ZT031"] = "creditCode",
            ["ZT032"] = "event",
        },
    };

    internal static string Next(EventSignUpStage stage) =>
        stage switch
        {
            EventSignUpStage.Applied => "已经收到报名，等待举办单位确认。",
            EventSignUpStage.Confirmed => "已经安排，请按时参加；不能参加的，请取消报名。",
            EventSignUpStage.Declined => "这次没有安排，理由见办理记录。",
            EventSignUpStage.Withdrawn => "报名已经取消。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    internal static string Next(EnterpriseIssueStage stage) =>
        stage switch
        {
            EnterpriseIssueStage.Collected => "已经收到，等待交办。",
            EnterpriseIssueStage.Assigned => "已经交给承办单位，在答复期限以内反馈。",
            EnterpriseIssueStage.Answered => "承办单位已经反馈。解决了的请确认，没有解决的请退回；期满没有确认的，结束，不计入解决。",
            EnterpriseIssueStage.Solved => "贵企业已经确认解决。",
            EnterpriseIssueStage.Explained => "承办单位作了说明，贵企业已经确认。",
            EnterpriseIssueStage.Unconfirmed => "期满没有确认，已经结束；没有解决的，可以重新反映。",
            EnterpriseIssueStage.Declined => "不属于受理范围，理由和去处见办理记录。",
            EnterpriseIssueStage.Withdrawn => "已经撤回。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    // It goes to the organ that is named; to the government where none is.
    private static Func<Func<string, string?>, County, string> Chosen(string field) =>
        (said, county) => (county.Organs.FirstOrDefault(o => o.Code == said(field) || o.Name == said(field)) ?? county.Organs[0]).Code;
}
