using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>申请法律援助 — online, or at the counter; nothing is charged, no certificate of hardship is wanted.</summary>
public sealed record ApplyForAid : Act<LegalAidCase>
{
    [Field("申请人", Hint = "需要法律援助的人；未成年人等由法定代理人代为申请。")]
    public required Party Applicant { get; init; }

    [Field("需要的帮助")]
    public required AidForm Form { get; init; }

    [Field("事项", Among = "aid.matters", Hint = "刑事案件和不受经济困难条件限制的事项不选。")]
    public string? Kind { get; init; }

    [Field("经济困难状况", Hint = "不需要经济困难证明：同意核查、作出承诺，或者属于免予核查、不受限制的情形，选一项。")]
    public required AidMeans Means { get; init; }

    [Field("申请人类别", Max = 7)]
    public IReadOnlyList<ApplicantGroup> Groups { get; init; } = [];

    [Field("需要翻译")]
    public bool Interpreter { get; init; }

    [Field("案情和请求", Hint = "发生了什么，希望得到什么帮助。", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("对方当事人", Max = 20, Personal = true)]
    public IReadOnlyList<string> Opponents { get; init; } = [];

    [Field("材料", Hint = "身份证件和与申请事项有关的材料；没有的可以以后再补。", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    [Field("申请方式", Hint = "当面或者网上。")]
    public AidWay Way { get; init; }

    [Field("行政复议案件", Hint = "行政复议申请人申请的，选择该案件。", Official = true)]
    public Reference<Reconsideration>? Review { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.Begin(Applicant, Way, Form, Means, Account);
        (matter.Kind, matter.Groups, matter.Interpreter, matter.Opponents, matter.Review) = (Kind, Groups, Interpreter, Opponents, Review);
        matter.ReceivedOn = doing.On;
    }
}

/// <summary>登记在押人员的申请 — at the place of detention, or by the institution if that isn't one of the county's organs.</summary>
public sealed record RecordDetainedApplication : Act<LegalAidCase>
{
    [Field("申请人")]
    public required Party Applicant { get; init; }

    [Field("羁押场所", Max = 100)]
    public required string Place { get; init; }

    [Field("转交单位", Organ = true, Hint = "看守所等所属的单位；该单位可以查看和转交。外地羁押场所转来的不选。")]
    public string? Keeper { get; init; }

    [Field("提出申请日期", NotAfterAct = true)]
    public required DateOnly AskedOn { get; init; }

    [Field("需要的帮助")]
    public required AidForm Form { get; init; }

    [Field("经济困难状况")]
    public required AidMeans Means { get; init; }

    [Field("案情和请求", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.Begin(Applicant, AidWay.Forwarded, Form, Means, Account);
        matter.Keeper = Keeper ?? "";
    }
}

/// <summary>转交申请 — within twenty-four hours.</summary>
public sealed record ForwardDetainedApplication : Act<LegalAidCase>
{
    [Field("随附材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LegalAidCase matter, Doing doing) => matter.ReceivedOn = doing.On;
}

/// <summary>接受通知辩护、代理 — an authority notifies that somebody has no defender; nobody asks for hardship.</summary>
public sealed record TakeNotice : Act<LegalAidCase>
{
    [Field("通知机关")]
    public required NotifyingAuthority Authority { get; init; }

    [Field("通知机关名称", Max = 100)]
    public required string AuthorityName { get; init; }

    [Field("通知书文号", Max = 100)]
    public required string Notice { get; init; }

    [Field("机关发现应当通知之日", NotAfterAct = true, Hint = "通知书写明的填写。")]
    public DateOnly? FoundOn { get; init; }

    [Field("受援人")]
    public required Party Applicant { get; init; }

    [Field("可能判处无期徒刑、死刑")]
    public bool Severe { get; init; }

    [Field("案由和通知的理由", Max = 1000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("通知书")]
    public FileRef? Paper { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing)
    {
        matter.Begin(Applicant, AidWay.Notice, AidForm.CriminalDefence, AidMeans.NotAsked, Account);
        (matter.Authority, matter.Severe, matter.ReceivedOn) = (Authority, Severe, doing.On);
        matter.Grant(doing);
    }
}

/// <summary>撤回申请 — who applied doesn't want it any more.</summary>
public sealed record WithdrawAidApplication : Act<LegalAidCase>
{
    [Field("理由", Hint = "工作人员代为登记的必须填写：申请人什么时候、怎样提出撤回。", Max = 500, Long = true, Personal = true)]
    public string? Reason { get; init; }

    public override void Apply(LegalAidCase matter, Doing doing) { }
}

/// <summary>网上申请法律援助 — what is asked of a resident, in the order one thinks of it.</summary>
internal static class AidApplication
{
    internal static OnlineApplication Online { get; } = new()
    {
        Slug = "legal-aid",
        Act = typeof(ApplyForAid),
        Title = "申请法律援助",
        Icon = "shield-check",
        Hint = _ => "7日内决定，不收费",
        Says = "请不起律师的，可以申请免费的法律帮助，七日内答复。",
        Words = ["法律援助", "援助", "律师", "讨薪", "工伤", "赡养", "抚养", "家庭暴力", "打官司"],
        Name = "applicant.name",
        Organ = (_, county) => county.JusticeBureau.Code,
        Complete = (_, _) => new Dictionary<string, string>(StringComparer.Ordinal) { ["way"] = nameof(AidWay.Online) },
        FieldOf = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["YZ002"] = "applicant.phone",
            ["YZ003"] = "applicant.guardian",
            ["YZ004"] = "kind",
        },
        Steps =
        [
            new("申请人", "谁需要法律援助。联系电话和送达地址至少写一项。", ["applicant"], ["groups", "interpreter"]),
            new("事项", "需要哪种帮助，属于哪一类事项。不清楚的，可以先做资格自测。", ["form", "kind"]),
            new("经济困难状况", "不需要开证明。同意通过信息共享核查，或者作出个人诚信承诺；属于免予核查、不受限制的情形的，选那一项。", ["means"]),
            new("案情", "发生了什么，希望得到什么帮助。", ["account"], ["opponents"]),
            new("材料", "身份证件和有关的材料。没有的可以以后再补，缺什么会一次告诉您。", ["files"]),
        ],
    };
}
