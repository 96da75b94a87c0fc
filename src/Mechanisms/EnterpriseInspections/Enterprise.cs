using Fazhi.Identifiers;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>经营主体阶段.</summary>
public enum EnterpriseStage
{
    [Term("在营")]
    Open,

    [Term("已注销")]
    Closed,
}

/// <summary>主体类型 — self-employed people and farmers' cooperatives are covered by analogy (国办发〔2024〕54号 问题解答).</summary>
public enum EnterpriseNature
{
    [Term("企业")]
    Company,

    [Term("个体工商户")]
    SelfEmployed,

    [Term("农民专业合作社")]
    Cooperative,

    [Term("其他组织")]
    Other,
}

/// <summary>信用风险分类 — the better, the less often it is drawn and visited.</summary>
public enum RiskClass
{
    [Term("未分类")]
    Unrated,

    [Term("A类")]
    A,

    [Term("B类")]
    B,

    [Term("C类")]
    C,

    [Term("D类")]
    D,
}

/// <summary>经营主体 — whoever may be inspected: once in the register, however many licences it has; every visit by every body is counted at it.</summary>
[EntryOf<RegisterEnterprise>]
public sealed class Enterprise : Matter<EnterpriseStage>
{
    public SocialCreditCode CreditCode { get; internal set; } = null!;

    public EnterpriseNature Nature { get; internal set; }

    public string Address { get; internal set; } = "";

    public string? Representative { get; internal set; }

    public PhoneNumber? Phone { get; internal set; }

    public IReadOnlyList<string> Categories { get; internal set; } = [];

    [Term("信用风险分类")]
    public RiskClass Class { get; internal set; }

    [Term("分类日期")]
    public DateOnly? RatedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, CreditCode.ToString(), Address];
}

/// <summary>登记经营主体 — thousands come from a sheet.</summary>
public sealed record RegisterEnterprise : RecordAct<Enterprise>
{
    [Field("名称", Max = 100)]
    public required string Title { get; init; }

    [Field("统一社会信用代码")]
    public required SocialCreditCode CreditCode { get; init; }

    [Field("主体类型")]
    public required EnterpriseNature Nature { get; init; }

    [Field("经营地址", Max = 200)]
    public required string Address { get; init; }

    [Field("负责人", Max = 50, Personal = true)]
    public string? Representative { get; init; }

    [Field("联系电话", Personal = true)]
    public PhoneNumber? Phone { get; init; }

    [Field("监管类别", Hint = "属于哪些检查事项的对象，一类一行，例如：食品经营。", Max = 50)]
    public IReadOnlyList<string> Categories { get; init; } = [];

    [Field("信用风险分类")]
    public RiskClass Class { get; init; }
}

/// <summary>调整信用风险分类 — the class and what it follows from; the classes before stay in the ledger.</summary>
public sealed record RateEnterprise : Act<Enterprise>
{
    [Field("信用风险分类")]
    public required RiskClass Class { get; init; }

    [Field("依据", Hint = "例如：2025年度企业信用风险分类结果。", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(Enterprise matter, Doing doing) => (matter.Class, matter.RatedOn) = (Class, doing.On);
}

/// <summary>变更监管类别 — which inspections it is an object of.</summary>
public sealed record ChangeCategories : Act<Enterprise>
{
    [Field("监管类别", Hint = "一类一行；不再属于任何一类的，空着。", Max = 50)]
    public IReadOnlyList<string> Categories { get; init; } = [];

    public override void Apply(Enterprise matter, Doing doing) => matter.Categories = Categories;
}

/// <summary>登记注销 — it is no more, and isn't visited or drawn.</summary>
public sealed record CloseEnterprise : Act<Enterprise>
{
    [Field("注销情况", Hint = "例如：2025年6月注销登记。", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(Enterprise matter, Doing doing) { }
}

/// <summary>经营主体的规则.</summary>
public sealed class EnterpriseType() : MatterType<Enterprise, EnterpriseStage>("enterprise", "经营主体", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "building-store",
        WhyClosed = "经营主体的登记信息由国家企业信用信息公示系统公开；本名录只用于安排检查，公布数字。",
    };

    protected override void Define(Lifecycle<Enterprise, EnterpriseStage> it)
    {
        var rule = Article.WorkingRule;
        it.Indexed(m => m.CreditCode, m => m.Class);
        it.Ends(EnterpriseStage.Closed);
        it.ReadByEveryone();
        it.Opens<RegisterEnterprise>("登记经营主体", EnterpriseStage.Open).By(Handler, Registrar).Under(rule)
            .For("登记可以检查的企业、个体工商户、合作社；多的用表格一次导入。")
            .Needs("JD001", IsFree, "一个统一社会信用代码登记一次", rule, "该代码已经登记；有几个许可的，写在“监管类别”。");
        it.During<RateEnterprise>("调整信用风险分类", EnterpriseStage.Open).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(InspectionLaw.RiskBased)
            .For("按信用和风险确定抽查的比例和概率。");
        it.During<ChangeCategories>("变更监管类别", EnterpriseStage.Open).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(rule)
            .For("许可增加或者减少的，变更它是哪些检查的对象。");
        it.Act<CloseEnterprise>("登记注销", EnterpriseStage.Open, EnterpriseStage.Closed).By(Handler, Registrar).Under(rule).ForGood()
            .For("已经注销、吊销的，不再列入检查。");
        it.Corrections([EnterpriseStage.Open], Handler, Registrar).Under(rule);
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsFree(Enterprise enterprise, RegisterEnterprise act, Circumstances at)
    {
        var (id, code) = (enterprise.Id, act.CreditCode);
        return !at.Records.Any<Enterprise>(e => e.CreditCode == code && e.Id != id);
    }
}
