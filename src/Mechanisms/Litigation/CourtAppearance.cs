using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Litigation.CourtAppearanceStage;
using P = Fazhi.Mechanisms.Litigation.LitigationParameters;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>出庭应诉阶段.</summary>
public enum CourtAppearanceStage
{
    [Term("待确定出庭人员")]
    Awaited,

    [Term("已确定出庭人员")]
    Named,

    [Term("负责人出庭")]
    HeadAppeared,

    [Term("有正当理由未出庭")]
    Excused,

    [Term("没有正当理由未出庭")]
    Absent,

    [Term("不再开庭")]
    Dropped,
}

/// <summary>负责人的职务 — who counts as a head (《行政诉讼法解释》第一百二十八条、《负责人出庭应诉规定》第二条).</summary>
public enum HeadPost
{
    [Term("正职负责人")]
    Chief,

    [Term("副职负责人")]
    Deputy,

    [Term("参与分管被诉行政行为实施工作的副职级别的负责人")]
    InCharge,

    [Term("其他参与分管的负责人")]
    Responsible,
}

/// <summary>负责人不能出庭的正当理由 — 《负责人出庭应诉规定》第八条.</summary>
public enum AbsenceExcuse
{
    [Term("不可抗力")]
    ForceMajeure,

    [Term("意外事件")]
    Accident,

    [Term("需要履行他人不能代替的公务")]
    Duty,

    [Term("无法出庭的其他正当事由")]
    Other,
}

/// <summary>
/// 出庭应诉 — whether the head of one defendant came to court in one instance. One appearance in an instance is enough and each instance counts anew, so that this is what the rate counts.
/// </summary>
public sealed class CourtAppearance : Matter<CourtAppearanceStage>
{
    public string Lead { get; internal set; } = "";

    [Term("审次")]
    public int Instance { get; internal set; }

    [Term("开庭日期")]
    public DateOnly SessionOn { get; internal set; }

    [Term("法院通知负责人出庭的情形")]
    public HeadCallGround? CallGround { get; internal set; }

    [Term("收到负责人出庭通知书日期")]
    public DateOnly? NoticeOn { get; internal set; }

    /// <summary>The session of which it was recorded last who came.</summary>
    [Term("出庭日期")]
    public DateOnly? AttendedOn { get; internal set; }

    [Term("负责人职务")]
    public HeadPost? Post { get; internal set; }

    [Term("不能出庭的理由")]
    public AbsenceExcuse? Excuse { get; internal set; }

    [Term("中途退庭")]
    public bool WalkedOut { get; internal set; }

    internal Period TimeLeft => Period.Between(OpenedOn, SessionOn).Exactly();
}

/// <summary>通知出庭 — caused by the summons, for each defendant, once in an instance.</summary>
public sealed record CallHead : Act<CourtAppearance>
{
    [Field("名称", Max = 200)]
    public required string Title { get; init; }

    [Field("牵头单位", Organ = true)]
    public required string Lead { get; init; }

    [Field("审次", Min = 1, Max = 99)]
    public required int Instance { get; init; }

    [Field("开庭日期")]
    public required DateOnly SessionOn { get; init; }

    [Field("法院通知负责人出庭的情形")]
    public HeadCallGround? CallGround { get; init; }

    [Field("收到负责人出庭通知书日期", NotAfterAct = true)]
    public DateOnly? NoticeOn { get; init; }

    public override void Apply(CourtAppearance matter, Doing doing)
    {
        (matter.Title, matter.Lead, matter.Instance, matter.SessionOn) = (Title, Lead, Instance, SessionOn);
        (matter.CallGround, matter.NoticeOn) = (CallGround, NoticeOn);
    }
}

/// <summary>变更开庭日期 — caused by a further summons, or a new day.</summary>
public sealed record SetSession : Act<CourtAppearance>
{
    [Field("开庭日期")]
    public required DateOnly SessionOn { get; init; }

    [Field("法院通知负责人出庭的情形")]
    public HeadCallGround? CallGround { get; init; }

    [Field("收到负责人出庭通知书日期", NotAfterAct = true)]
    public DateOnly? NoticeOn { get; init; }

    public override void Apply(CourtAppearance matter, Doing doing)
    {
        matter.SessionOn = SessionOn;
        (matter.CallGround, matter.NoticeOn) = (CallGround ?? matter.CallGround, NoticeOn ?? matter.NoticeOn);
    }
}

/// <summary>确定出庭人员 — before the session: the head with the certificate of identity, or why not, with proof, and who of the staff goes.</summary>
public sealed record NameAppearance : Act<CourtAppearance>
{
    [Field("负责人出庭")]
    public bool HeadComes { get; init; }

    [Field("负责人姓名", Max = 40, Personal = true)]
    public string? Head { get; init; }

    [Field("负责人职务")]
    public HeadPost? Post { get; init; }

    [Field("职务名称", Hint = "身份证明上写的职务，例如：副局长。", Max = 40)]
    public string? PostName { get; init; }

    [Field("是本机关的负责人，不是受委托的组织、下级机关的负责人")]
    public bool OwnHead { get; init; }

    [Field("出庭的工作人员", Hint = "本机关相应的工作人员。", Max = 5, Personal = true)]
    public IReadOnlyList<string> Staff { get; init; } = [];

    [Field("委托的律师", Max = 2, Personal = true)]
    public IReadOnlyList<string> Lawyers { get; init; } = [];

    [Field("负责人不能出庭的正当理由")]
    public AbsenceExcuse? Excuse { get; init; }

    [Field("不能出庭的情况", Max = 1000, Long = true)]
    public string? ExcuseFacts { get; init; }

    [Field("证明材料", Max = 10)]
    public IReadOnlyList<FileRef> Proof { get; init; } = [];

    [Field("说明和证明已经由本机关盖章或者正职负责人签名")]
    public bool Sealed { get; init; }

    public override void Apply(CourtAppearance matter, Doing doing) => (matter.Post, matter.Excuse) = (HeadComes ? Post : null, HeadComes ? null : Excuse);
}

/// <summary>登记出庭情况 — who came; a head without a certificate handed in before the session didn't come, as the court counts.</summary>
public sealed record RecordAppearance : Act<CourtAppearance>
{
    [Field("庭审日期", NotAfterAct = true)]
    public required DateOnly AttendedOn { get; init; }

    [Field("负责人到庭")]
    public bool HeadCame { get; init; }

    [Field("负责人姓名", Max = 40, Personal = true)]
    public string? Head { get; init; }

    [Field("负责人职务")]
    public HeadPost? Post { get; init; }

    [Field("是本机关的负责人，不是受委托的组织、下级机关的负责人")]
    public bool OwnHead { get; init; }

    [Field("向法院提交身份证明的日期", Hint = "没有在庭审前提交的，视为没有出庭。", NotAfterAct = true)]
    public DateOnly? CertificateOn { get; init; }

    [Field("到庭的工作人员", Max = 5, Personal = true)]
    public IReadOnlyList<string> Staff { get; init; } = [];

    [Field("到庭的律师", Max = 2, Personal = true)]
    public IReadOnlyList<string> Lawyers { get; init; } = [];

    [Field("负责人不能出庭的正当理由")]
    public AbsenceExcuse? Excuse { get; init; }

    [Field("法院收到盖章的说明和证明", Hint = "没有提交，或者法院不认可的不勾选。")]
    public bool ExcuseProven { get; init; }

    [Field("负责人未经法庭许可中途退庭")]
    public bool WalkedOut { get; init; }

    [Field("法院要求书面说明理由而没有说明")]
    public bool RefusedToExplain { get; init; }

    /// <summary>How the court counts it: a head with a certificate, who stayed; an excuse that is proven, with somebody of the staff; all else is absence.</summary>
    internal CourtAppearanceStage Outcome =>
        HeadCame && CertificateOn <= AttendedOn && !WalkedOut ? HeadAppeared
        : !HeadCame && Excuse is not null && ExcuseProven && !RefusedToExplain && Staff.Any(s => !string.IsNullOrWhiteSpace(s)) ? Excused
        : Absent;

    public override void Apply(CourtAppearance matter, Doing doing) =>
        (matter.AttendedOn, matter.Post, matter.Excuse, matter.WalkedOut) = (AttendedOn, HeadCame ? Post : null, HeadCame ? null : Excuse, WalkedOut);
}

/// <summary>不再开庭 — the instance ended without a session.</summary>
public sealed record DropAppearance : Act<CourtAppearance>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(CourtAppearance matter, Doing doing) { }
}

/// <summary>出庭应诉的规则 — 《行政诉讼法》第三条第三款 and 《负责人出庭应诉规定》.</summary>
public sealed class CourtAppearanceType() : MatterType<CourtAppearance, CourtAppearanceStage>("court-appearance", "出庭应诉", "2020", new DateOnly(2018, 2, 8))
{
    private static readonly Statute Rules = Statutes.HeadAppearance;
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly Article Duty = Statutes.Litigation[3, 3];

    public override MatterFace Face { get; } = new() { Icon = "gavel", WhyClosed = LitigationMechanism.WhyClosed };

    protected override void Define(Lifecycle<CourtAppearance, CourtAppearanceStage> it)
    {
        Role[] by = [Handler, LegalReviewer, InstitutionHead, Head];
        it.Uses(P.AppearanceDays);
        it.PartOf<Lawsuit>(LawsuitStage.Answering, LawsuitStage.Trying, LawsuitStage.Appealed);
        it.Indexed(m => m.AttendedOn, m => m.SessionOn, m => m.Lead);
        it.Ends(HeadAppeared, Excused, Absent, Dropped);
        it.Steps(("确定人员", [Awaited, Named]), ("出庭", [HeadAppeared, Excused, Absent]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Lead == organ);
        it.Opens<CallHead>("通知出庭", Awaited).By(by).OfAnyOrgan().Under(Duty)
            .For("随“登记开庭”向每个被告发出，一个审级一次。")
            .Needs("YF040", IsFirst, "随“登记开庭”发出，一个被告一个审次一件", Ours, "请在应诉案件中办理“登记开庭”；该单位不是被告，或者本审次的已经在列。");
        it.During<SetSession>("变更开庭日期", Awaited, Named, Excused, Absent).By(by).OfAnyOrgan().Under(Ours)
            .For("随再次开庭、改期办理。")
            .Needs("YF041", (m, a, c) => Sessions(m, c).Any(s => s.On == a.SessionOn), "使开庭日期和应诉案件登记的一致", Ours, "请在应诉案件中办理“登记开庭”“登记改期”。");
        it.Act<NameAppearance>("确定出庭人员", [Awaited, Named], Named).By(by).Under(Duty)
            .For("负责人应当出庭；不能出庭的写明正当理由，委托相应的工作人员出庭，不能只委托律师。")
            .Needs("YF042", (_, a, _) => !a.HeadComes || (Said(a.Head) && a.Post is not null && Said(a.PostName) && a.OwnHead), "由本机关的负责人出庭", Statutes.LitigationInterpretation[128, 1], "请填写姓名和职务，勾选确认；受委托的组织、下级机关的负责人不算。")
            .Needs("YF043", (_, a, _) => a.HeadComes || a.Staff.Any(Said), "委托本机关相应的工作人员出庭，不只委托律师", Statutes.LitigationInterpretation[128, 2], "请填写出庭的工作人员。")
            .Needs("YF044", (_, a, _) => a.HeadComes || (a.Excuse is not null && Said(a.ExcuseFacts) && a.Proof.Count > 0 && a.Sealed), "在负责人不能出庭时说明正当理由并提交盖章或者签名的证明", Rules[9], "没有正当理由的，负责人应当出庭；有的，写明情况，附证明材料并盖章。")
            .Needs("YF045", (m, c) => c.On <= m.SessionOn, "在庭审以前确定", Rules[6], "庭审日期已过，请登记出庭情况。")
            .Issues("litigation/IdentityCertificate", "负责人身份证明", when: (_, a) => a.HeadComes)
            .Issues("litigation/AbsenceExplanation", "负责人不能出庭情况说明", when: (_, a) => !a.HeadComes);
        it.Act<RecordAppearance>("登记出庭情况", [Awaited, Named, Excused, Absent], HeadAppeared).By(by).Under(Duty)
            .To((_, a) => a.Outcome, HeadAppeared, Excused, Absent)
            .For("照实登记谁到庭；同一审级负责人出庭一次即可，没有出庭的以后开庭再登记。")
            .Needs("YF046", (m, a, c) => Sessions(m, c).Any(s => s.On == a.AttendedOn && s.Held), "登记已经开过的庭", Ours, "请先在应诉案件中登记庭审情况，核对日期。")
            .Needs("YF047", (_, a, _) => !a.HeadCame || (Said(a.Head) && a.Post is not null && a.OwnHead), "写明到庭的是本机关哪位负责人", Statutes.LitigationInterpretation[128, 1], "请填写姓名和职务，勾选确认；到庭的不是本机关的负责人的，不勾选“负责人到庭”。")
            .Needs("YF048", (m, a, _) => m.AttendedOn is not { } last || a.AttendedOn > last, "登记以后的一次庭审", Ours, "这次庭审已经登记过。")
            .Needs("YF049", (_, a, _) => a.HeadCame || !a.WalkedOut, "使中途退庭和到庭一致", Ours, "负责人没有到庭的，不勾选“中途退庭”。");
        it.Act<DropAppearance>("不再开庭", [Awaited, Named], Dropped).By(by).OfAnyOrgan().Under(Ours).ForGood()
            .For("本审级没有开庭就结束的，随裁判办理。")
            .Needs("YF050", (m, c) => !Sessions(m, c).Any(s => s.Held || s.IsAhead), "本审级没有开过庭，也没有将要开的庭", Ours, "已经开过庭的，请登记出庭情况。");
        it.Clock("court-date", "庭审前提交身份证明", m => m.TimeLeft)
            .From<CallHead>().From<SetSession>((m, _) => m.OpenedOn).Until<NameAppearance>(a => a.HeadComes || a.Excuse is not null).Until<RecordAppearance, DropAppearance>().Until<SetSession>()
            .Otherwise("庭审前没有提交身份证明的，视为负责人没有出庭").Warn(3).Under(Rules[6]);
        it.Clock("appearance-record", "登记出庭情况", m => m.Parameter(P.AppearanceDays).WorkingDays())
            .From<CallHead>((m, _) => m.SessionOn).From<SetSession>((m, _) => m.SessionOn).Until<RecordAppearance, DropAppearance>().Until<SetSession>()
            .Otherwise("逾期没有登记的，请登记出庭情况").Warn(2).Under(Ours);
        it.ShowsAll(Reader.Concerned);
    }

    private static IEnumerable<CourtSession> Sessions(CourtAppearance part, Circumstances at) =>
        at.Records.Find<Lawsuit>(part.Parent ?? Guid.Empty)?.Sessions.Where(s => s.Kind == SessionKind.Trial && s.Instance == part.Instance && !s.Cancelled) ?? [];

    private static bool IsFirst(CourtAppearance part, CallHead act, Circumstances at)
    {
        var (id, suit, organ, instance) = (part.Id, part.Parent, part.Organ, act.Instance);
        return at.Records.Find<Lawsuit>(suit ?? Guid.Empty) is { } found && found.Defendants.Any(d => at.County.Now(d) == at.County.Now(organ)) && found.Instance == instance && act.Lead == found.Organ
            && found.Sessions.Any(s => s.Kind == SessionKind.Trial && s.On == act.SessionOn)
            && !at.Records.Any<CourtAppearance>(x => x.Parent == suit && x.Organ == organ && x.Instance == instance && x.Stage != Dropped && x.Id != id);
    }

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
