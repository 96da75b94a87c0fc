using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Mechanisms.Mediation.DisputeStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>
/// 接入纠纷 — a dispute that was mediated, or is being mediated, before it was kept here comes in as it stands, with the number it has and its true days. No
/// agreement is printed anew.
/// </summary>
public sealed record TakeOverDispute : Act<Dispute>, ITakingOver
{
    [Field("原编号", Hint = "例如：塔调〔2024〕12号；没有编号的不填。")]
    public DocumentNumber? Number { get; init; }

    [Field("当事人", Min = 2, Max = 50)]
    public required IReadOnlyList<Party> Parties { get; init; }

    [Field("纠纷类别")]
    public required DisputeCategory Category { get; init; }

    [Field("纠纷事由", Max = 4000, Long = true, Personal = true)]
    public required string Account { get; init; }

    [Field("调解组织", Max = 100)]
    public required Reference<MediationOrganisation> Organisation { get; init; }

    [Field("调解员", Max = 7)]
    public IReadOnlyList<Reference<Mediator>> Mediators { get; init; } = [];

    [Field("申请或者发现日期", NotAfterAct = true)]
    public required DateOnly AskedOn { get; init; }

    [Field("受理日期", NotAfterAct = true)]
    public DateOnly? AcceptedOn { get; init; }

    [Field("最近一次调解日期", NotAfterAct = true)]
    public DateOnly? MediatedOn { get; init; }

    [Field("达成协议日期", NotAfterAct = true)]
    public DateOnly? AgreedOn { get; init; }

    [Field("协议形式")]
    public AgreementForm? Form { get; init; }

    [Field("协议内容", Max = 4000, Long = true, Personal = true)]
    public string? Agreement { get; init; }

    [Field("涉及金额（元）", Hint = "不涉及金钱的不填。", Money = true, Max = 2_000_000_000)]
    public decimal? AmountYuan { get; init; }

    [Field("约定的履行期限", Hint = "当场履行完毕的不填。")]
    public DateOnly? PerformBy { get; init; }

    [Field("履行完毕日期", NotAfterAct = true)]
    public DateOnly? PerformedOn { get; init; }

    [Field("调解不成日期", NotAfterAct = true)]
    public DateOnly? FailedOn { get; init; }

    [Field("调解不成原因")]
    public FailureReason? FailureReason { get; init; }

    [Field("归档日期", NotAfterAct = true)]
    public DateOnly? ClosedOn { get; init; }

    [Field("说明", Max = 1000, Long = true, Personal = true)]
    public string? Note { get; init; }

    [Field("案卷扫描件", Max = 50)]
    public IReadOnlyList<FileRef> Papers { get; init; } = [];

    public override void Apply(Dispute matter, Doing doing) { }

    public IEnumerable<PastStep> Steps() =>
        new PastStep?[]
        {
            At("askedOn", AskedOn, () => new FindDispute { Parties = Parties, Category = Category, Account = Account, Organisation = Organisation }),
            At("acceptedOn", AcceptedOn, () => new RecordWillingness { AllWilling = true, Organisation = Organisation }),
            At("acceptedOn", Mediators.Count > 0 ? AcceptedOn : null, () => new AssignMediators { Mediators = Mediators }),
            At("mediatedOn", MediatedOn, () => new HoldSession { Place = "见案卷", RightsTold = true, Record = "见案卷" }),
            At("agreedOn", AgreedOn, Agreed),
            At("performedOn", AgreedOn == PerformedOn ? null : PerformedOn, () => new RecordFulfilment { PerformedOn = PerformedOn ?? AskedOn }),
            At("failedOn", FailedOn, () => new FailMediation { Reason = FailureReason ?? default, Told = [OtherWay.Litigation] }),
            At("closedOn", ClosedOn, () => new CloseDispute { Filed = true }),
        }.OfType<PastStep>();

    internal bool TellsAgreement =>
        (AgreedOn is null) == (Form is null) && (AgreedOn is null) == string.IsNullOrWhiteSpace(Agreement);

    internal bool TellsFailure => (FailedOn is null) == (FailureReason is null);

    // Without mediators nobody mediated yet.
    internal bool TellsMediators => Mediators.Count > 0 || (MediatedOn ?? AgreedOn ?? FailedOn) is null;

    internal bool IsNumberedHere(County county) =>
        Number is not { } number
        || (number.Issuer.StartsWith(county.Word.Replace("政", "", StringComparison.Ordinal), StringComparison.Ordinal)
            && (number.Year == AskedOn.Year || number.Year == AcceptedOn?.Year));

    private ReachAgreement Agreed() =>
        new()
        {
            Form = Form ?? AgreementForm.Written,
            Facts = Account,
            Content = Agreement ?? "",
            Manner = "见案卷",
            PerformBy = PerformBy,
            PerformedAtOnce = AgreedOn == PerformedOn,
            AmountYuan = AmountYuan,
        };

    private static PastStep? At(string field, DateOnly? on, Func<Act> act) => on is { } day ? new PastStep(field, day, act()) : null;

    /// <summary>接入 in the definition.</summary>
    internal static void Define(Lifecycle<Dispute, DisputeStage> it) =>
        it.TakesOver<TakeOverDispute>("接入纠纷", Asked, Accepted, Mediating, DisputeStage.Agreed, Performed, Failed, Closed)
            .By(Role.Mediator, Role.Handler, Role.Registrar).Under(Article.WorkingRule)
            .For("启用本系统以前的纠纷，按现在所处的阶段接入：填写原编号和实际日期，不另制发文书，期限按实际日期计算。")
            .NumberedAs(a => a.Number)
            .Titled((_, a) => Dispute.TitleFor(a.Parties, a.Category))
            .Picks<MediationOrganisation>("TJ048", (_, on) => o => o.DissolvedOn == null || o.DissolvedOn > on, "选择已经登记的调解组织", Article.WorkingRule,
                "请核对组织名称，或者先登记该调解组织。")
            .Needs("TJ049", (_, a, _) => a.TellsAgreement, "达成协议日期、协议形式和协议内容一并填写", Article.WorkingRule, "没有达成协议的，三栏都不填。")
            .Needs("TJ050", (_, a, _) => a.TellsFailure, "调解不成的日期和原因一并填写", Article.WorkingRule, "没有终止调解的，都不填。")
            .Needs("TJ038", (_, a, _) => !Dispute.WithoutGuardian(a.Parties, a.AskedOn).Any(), DisputeType.Guardian, CivilCode[23], DisputeType.GuardianRemedy)
            .Naming((_, a) => a is null ? null : string.Join('、', Dispute.WithoutGuardian(a.Parties, a.AskedOn)))
            .BetweenSeveral(a => a.Parties)
            // Who mediated then may have left since; somebody nobody ever appointed is no mediator.
            .Picks<Mediator>("TJ054", _ => true, "由登记在册的人民调解员调解", PeoplesMediation[19],
                "请核对调解员姓名；已经离任的，先在调解员名册中登记聘任和离任。")
            .Needs("TJ056", (_, a, at) => a.IsNumberedHere(at.County), "填写本县的编号，年份与申请、受理的年份相符", Article.WorkingRule, "请对照案卷核对编号。")
            .Needs("TJ051", (_, a, _) => a.TellsMediators, "写明调解员", Article.WorkingRule, "已经调解过的，请填写调解员姓名。");
}
