using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LegalServices.LegalCheckUpStage;
using P = Fazhi.Mechanisms.LegalServices.LegalServiceParameters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>法治体检阶段.</summary>
public enum LegalCheckUpStage
{
    [Term("体检中")]
    Begun,

    [Term("已出报告")]
    Reported,

    [Term("已回访")]
    Revisited,

    [Term("已取消")]
    Cancelled,
}

/// <summary>体检发现的一项风险.</summary>
public sealed record CheckUpRisk
{
    [Field("方面", Among = "aid.check-areas")]
    public required string Area { get; init; }

    [Field("风险", Max = 500, Long = true)]
    public required string Risk { get; init; }

    [Field("建议", Max = 500, Long = true)]
    public required string Advice { get; init; }
}

/// <summary>法治体检 — lawyers look over an enterprise that wants it: which risks, what to do, what it did. It is no inspection, and nobody else reads it.</summary>
public sealed class LegalCheckUp : Matter<LegalCheckUpStage>
{
    [Term("企业")]
    public string Enterprise { get; internal set; } = "";

    [Term("统一社会信用代码")]
    public SocialCreditCode? CreditCode { get; internal set; }

    [Term("体检人员")]
    public Reference<Lawyer>? Lawyer { get; internal set; }

    /// <summary>The lawyer's id once more, in a column of its own.</summary>
    public Guid? LawyerId { get; internal set; }

    [Term("出具报告日期")]
    public DateOnly? ReportedOn { get; internal set; }

    [Term("风险（项）")]
    public int Risks { get; internal set; }

    [Term("采纳建议（项）")]
    public int? Adopted { get; internal set; }

    [Term("回访日期")]
    public DateOnly? RevisitedOn { get; internal set; }
}

/// <summary>开始法治体检.</summary>
public sealed record BeginCheckUp : Act<LegalCheckUp>
{
    [Field("企业名称", Max = 100)]
    public required string Enterprise { get; init; }

    [Field("统一社会信用代码")]
    public SocialCreditCode? CreditCode { get; init; }

    [Field("企业同意体检", Hint = "法治体检是服务，不是检查，企业自愿。")]
    public bool Agreed { get; init; }

    [Field("体检人员", Hint = "在册的律师等。")]
    public required Reference<Lawyer> Lawyer { get; init; }

    [Field("活动名称", Hint = "属于专项活动的填写。", Max = 100)]
    public string? Campaign { get; init; }

    public override void Apply(LegalCheckUp matter, Doing doing) =>
        (matter.Title, matter.Enterprise, matter.CreditCode, matter.Lawyer, matter.LawyerId) = ($"{Enterprise}法治体检", Enterprise, CreditCode, Lawyer, Lawyer.Id);
}

/// <summary>出具体检报告.</summary>
public sealed record ReportCheckUp : Act<LegalCheckUp>
{
    [Field("发现的风险和建议", Hint = "没有发现风险的不填。", Max = 50)]
    public IReadOnlyList<CheckUpRisk> Found { get; init; } = [];

    [Field("总的意见", Max = 2000, Long = true)]
    public required string Summary { get; init; }

    public override void Apply(LegalCheckUp matter, Doing doing) => (matter.ReportedOn, matter.Risks) = (doing.On, Found.Count);
}

/// <summary>回访 — what the enterprise did with the advice.</summary>
public sealed record RevisitCheckUp : Act<LegalCheckUp>
{
    [Field("采纳建议（项）", Min = 0, Max = 50)]
    public required int Adopted { get; init; }

    [Field("回访情况", Max = 1000, Long = true)]
    public string? Note { get; init; }

    public override void Apply(LegalCheckUp matter, Doing doing) => (matter.Adopted, matter.RevisitedOn) = (Adopted, doing.On);
}

/// <summary>取消体检.</summary>
public sealed record CancelCheckUp : Act<LegalCheckUp>
{
    [Field("理由", Max = 300, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(LegalCheckUp matter, Doing doing) { }
}

/// <summary>法治体检的规则.</summary>
public sealed class LegalCheckUpType() : MatterType<LegalCheckUp, LegalCheckUpStage>("legal-check-up", "法治体检", "2022", new DateOnly(2022, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "stethoscope",
        WhyClosed = "法治体检报告涉及企业的商业秘密，只交给企业自己，所以只公布家数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<LegalCheckUp, LegalCheckUpStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, LegalReviewer];
        it.Uses(P.CheckAreas);
        it.Indexed(m => m.ReportedOn, m => m.LawyerId);
        it.Ends(Revisited, Cancelled);
        it.Steps(("体检", [Begun]), ("报告", [Reported]), ("回访", [Revisited]));
        it.Opens<BeginCheckUp>("开始法治体检", Begun).By(by).Under(ours)
            .For("企业自愿的，安排律师等为企业做一次法治体检。")
            .Needs("ZL011", (_, a, _) => a.Agreed, "企业同意体检", ours, "法治体检是服务，不是行政检查；企业不同意的，不做。")
            .Picks<Lawyer>("ZL012", (_, on) => l => l.Stage == LawyerStage.Registered && l.From <= on, "由在册的律师等体检", ours, "请核对名册。");
        it.Act<ReportCheckUp>("出具体检报告", Begun, Reported).By(by).Under(ours)
            .For("写明发现的风险和建议，把报告交给企业。")
            .Issues("legalaid/CheckUpReport", "法治体检报告");
        it.Act<RevisitCheckUp>("回访", Reported, Revisited).By(by).Under(ours)
            .For("回访企业采纳建议的情况。")
            .Needs("ZL013", (m, a, _) => a.Adopted <= m.Risks, "使采纳的项数不超过建议的项数", ours, "请核对项数。");
        it.Act<CancelCheckUp>("取消体检", Begun, Cancelled).By(by).Under(ours).ForGood()
            .For("企业不愿意或者不能进行的，写明理由取消。");
    }
}
