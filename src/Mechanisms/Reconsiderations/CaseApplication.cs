using Fazhi.Matters;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>网上申请行政复议 — what is asked of a resident, in the order one thinks of it (第二十二条), and what isn't.</summary>
internal static class CaseApplication
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "reconsideration",
        Act = typeof(FileApplication),
        Title = "申请行政复议",
        Icon = "scale",
        Hint = _ => "60日内提出，不收费",
        Says = "对行政机关的决定不服，六十日内提出，不收费。",
        Words = ["复议", "不服", "处罚", "罚款", "申诉", "行政许可", "征收", "工伤认定", "信息公开"],
        Name = "applicant.name",
        Organ = (_, county) => county.Organs[0].Code,
        Complete = Complete,
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["FY001"] = "lateReason",
            ["FY002"] = "knownOn",
            ["FY004"] = "agents",
            ["FY099"] = "applicant.phone",
            ["FY007"] = "agents",
            ["FY111"] = "applicant.guardian",
        },
        Steps =
        [
            new(
                "申请人",
                "谁来申请。联系电话和送达地址至少写一项。有几个人一起申请的，添加共同申请人，人多的可以推选代表人；请了代理人的，写代理人并上传授权委托书；未成年人等由法定代理人代为申请。",
                ["applicant"],
                ["coApplicants"],
                ["agents"]
            ),
            new(
                "被申请人",
                "对哪个机关的哪个行为不服。本县的机关请从名单里选；名单里没有的不选，在“被申请人”一栏写全称。",
                ["respondentOrgan"],
                ["respondentName"],
                ["jointRespondents"],
                ["actChallenged", "actNumber", "actKind", "domain", "actMadeOn", "amount"]
            ),
            new(
                "申请期限",
                "知道行政行为之日起六十日内提出申请（《行政复议法》第二十条）。晚了的，请写明原因，由行政复议机构审查。",
                ["knownOn"],
                ["notTold", "rightsKnownOn", "immovable"],
                ["lateReason", "obstacleFrom", "obstacleUntil"]
            ),
            new("请求和理由", "希望行政复议机关怎样处理，为什么。", ["claims"], ["facts"]),
            new("材料", "行政行为的文书、身份证明和证据。没有的可以以后再补。", ["files"]),
        ],
    };

    private static Dictionary<string, string> Complete(Func<string, string?> said, County county)
    {
        var organ = said("respondentOrgan") is { Length: > 0 } code ? county.Organ(code) : null;
        var filled = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["channel"] = nameof(Channel.Online),
            ["respondentKind"] = KindOf(organ, county).ToString(),
        };
        if (organ is not null)
            filled["respondentName"] = organ.Name;
        return filled;
    }

    // Outside the county's own organs the kind is for the institution to find; jurisdiction is checked on acceptance.
    private static RespondentKind KindOf(Organ? organ, County county) =>
        organ is null ? RespondentKind.Other
        : county.IsGovernment(organ.Code) ? RespondentKind.CountyGovernment
        : OrganOf.JusticeBureau.Is(new Reconsideration(), organ.Code, county) ? RespondentKind.JusticeBureau
        : organ.Kind switch
        {
            OrganKind.CountyGovernment => RespondentKind.CountyGovernment,
            OrganKind.Department => RespondentKind.Department,
            OrganKind.Township => RespondentKind.Township,
            OrganKind.Dispatched => RespondentKind.DispatchedOrgan,
            OrganKind.Authorised => RespondentKind.AuthorisedOrganisation,
            OrganKind.Vertical => RespondentKind.VerticalOrgan,
            _ => RespondentKind.Other,
        };
}
