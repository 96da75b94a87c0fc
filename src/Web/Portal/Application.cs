using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Web.Design;

namespace Fazhi.Web.Portal;

/// <summary>填写步骤 — one page of an application: its fields, in the order a resident thinks of them.</summary>
/// <param name="Name">Its name on the stepper.</param>
/// <param name="Lead">What is wanted, in plain words.</param>
/// <param name="Groups">The fields' names, group after group.</param>
public sealed record ApplicationStep(string Name, string Lead, params IReadOnlyList<string[]> Groups)
{
    internal bool Has(string? path) => path is not null && Groups.Any(g => g.Contains(Top(path)));

    internal static string Top(string path) => path.Split('.', '[')[0];
}

/// <summary>网上申请 — an act that opens a matter, asked step by step.</summary>
/// <param name="Slug">Its place under /apply.</param>
/// <param name="Type">The type of the matter it opens.</param>
/// <param name="Act">The act.</param>
/// <param name="Title">What the page is called.</param>
/// <param name="Name">The field that holds the applicant's name.</param>
/// <param name="Steps">The steps.</param>
public sealed record Application(
    string Slug,
    string Type,
    Type Act,
    string Title,
    string Name,
    IReadOnlyList<ApplicationStep> Steps
)
{
    /// <summary>The organ that answers for it; the reconsideration organ is the county government.</summary>
    public required Func<County, string> Organ { get; init; }

    /// <summary>Fills in what a resident isn't asked.</summary>
    public required Action<FormState, County> Complete { get; init; }

    /// <summary>The field to mend for a refusal that names none.</summary>
    public required IReadOnlyDictionary<string, string> FieldOf { get; init; }

    internal static Application Reconsideration { get; } =
        new(
            "reconsideration",
            "reconsideration",
            typeof(FileApplication),
            "申请行政复议",
            "applicant.name",
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
            ]
        )
        {
            Organ = county => county.Organs[0].Code,
            Complete = CompleteReconsideration,
            FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["FY001"] = "lateReason",
                ["FY002"] = "knownOn",
                ["FY004"] = "agents",
                ["FY099"] = "applicant.phone",
                ["FY007"] = "agents",
                ["FY111"] = "applicant.guardian",
            },
        };

    internal static Application Mediation { get; } =
        new(
            "mediation",
            "dispute",
            typeof(ApplyForMediation),
            "申请人民调解",
            "applicant.name",
            [
                new("申请人", "谁来申请。联系电话和送达地址至少写一项。", ["applicant"]),
                new("对方当事人", "和谁有纠纷。知道多少写多少，至少写一个人或者一个单位。", ["others"]),
                new("纠纷", "发生了什么，希望怎样解决。", ["category"], ["account"], ["claim"]),
                new("调解组织和材料", "可以选一个调解组织，也可以不选，由司法局安排。", ["organisation"], ["files"]),
            ]
        )
        {
            Organ = county => county.Organ("justice")?.Code ?? county.Organs[0].Code,
            Complete = (_, _) => { },
            FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["TJ020"] = "organisation",
                ["TJ037"] = "applicant.phone",
                ["TJ038"] = "applicant.guardian",
            },
        };

    internal static IReadOnlyList<Application> All { get; } = [Reconsideration, Mediation];

    internal static Application? Find(string slug) => All.FirstOrDefault(a => a.Slug == slug);

    /// <summary>The step with a field, from 1; 0 if none has it.</summary>
    internal int StepOf(string? path) => Steps.ToList().FindIndex(s => s.Has(path)) + 1;

    private static void CompleteReconsideration(FormState form, County county)
    {
        form.Set("channel", nameof(Channel.Online));
        var organ = form.Get("respondentOrgan") is { Length: > 0 } code ? county.Organ(code) : null;
        if (organ is not null)
            form.Set("respondentName", organ.Name);
        // Outside the county's own organs the kind is for the institution to find; jurisdiction is checked on acceptance.
        var kind =
            organ is null ? RespondentKind.Other
            : organ.Code == county.Organs[0].Code ? RespondentKind.CountyGovernment
            : organ.Code == "justice" ? RespondentKind.JusticeBureau
            : organ.Name.EndsWith("镇人民政府", StringComparison.Ordinal)
            || organ.Name.EndsWith("乡人民政府", StringComparison.Ordinal)
                ? RespondentKind.Township
            : RespondentKind.Department;
        form.Set("respondentKind", kind.ToString());
    }
}
