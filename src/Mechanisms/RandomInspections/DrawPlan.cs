using Fazhi.Draws;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Mechanisms.RandomInspections;

/// <summary>抽查任务阶段.</summary>
public enum DrawPlanStage
{
    [Term("已公布计划")]
    Planned,

    [Term("名单已冻结")]
    Frozen,

    [Term("已抽取")]
    Drawn,

    [Term("检查中")]
    Dispatched,

    [Term("已完成")]
    Concluded,

    [Term("抽取作废")]
    Voided,

    [Term("计划取消")]
    Cancelled,
}

/// <summary>抽取参加方 — somebody who adds to the chance: the promise of a secret, and the secret when all have promised.</summary>
/// <param name="Party">By name, as the plan says.</param>
/// <param name="Promise">The SHA-256 of the secret with its salt, 64 hexadecimal digits.</param>
/// <param name="PromisedAt">When it was recorded.</param>
/// <param name="Salt">Revealed with the secret; <c>null</c> before.</param>
/// <param name="Secret">The secret; <c>null</c> before.</param>
/// <param name="RevealedAt">When; <c>null</c> before.</param>
public sealed record DrawVow(string Party, string Promise, DateTimeOffset PromisedAt, string? Salt = null, string? Secret = null, DateTimeOffset? RevealedAt = null)
{
    internal DrawSecret? Told => Secret is null || !Hash.TryParse(Salt!, out var salt) ? null : new(Party, salt, Secret);
}

/// <summary>回避 — an officer who may not inspect an enterprise, said before the draw.</summary>
public sealed record DrawRecused(Guid Officer, string Object, string Reason);

/// <summary>
/// 双随机抽查任务 — what is inspected, by which bodies, how many of each class; pool and rules frozen and committed to before anybody's secret is known; a draw that anybody computes again.
/// </summary>
public sealed class DrawPlan : Matter<DrawPlanStage>, IFrozenDraw
{
    [Term("抽查事项")]
    public IReadOnlyList<Reference<InspectionItem>> Items { get; internal set; } = [];

    [Field("抽取日期")]
    public DateOnly DrawOn { get; internal set; }

    [Field("检查开始日期")]
    public DateOnly InspectFrom { get; internal set; }

    [Field("检查结束日期")]
    public DateOnly InspectUntil { get; internal set; }

    [Field("未分类的抽查比例（％）", Decided = true)]
    public decimal RatioUnrated { get; internal set; }

    [Field("A类的抽查比例（％）", Decided = true)]
    public decimal RatioA { get; internal set; }

    [Field("B类的抽查比例（％）", Decided = true)]
    public decimal RatioB { get; internal set; }

    [Field("C类的抽查比例（％）", Decided = true)]
    public decimal RatioC { get; internal set; }

    [Field("D类的抽查比例（％）", Decided = true)]
    public decimal RatioD { get; internal set; }

    [Field("每户检查人员数", Decided = true)]
    public int OfficersPerObject { get; internal set; }

    [Field("每人最多检查户数", Decided = true)]
    public int? CaseloadLimit { get; internal set; }

    [Field("参加抽取的各方", Decided = true)]
    public IReadOnlyList<string> Parties { get; internal set; } = [];

    [Field("公开号码", Decided = true)]
    public string? PublicSource { get; internal set; }

    [Field("掷骰次数", Decided = true)]
    public int Dice { get; internal set; }

    [Term("回避")]
    public IReadOnlyList<DrawRecused> Recusals { get; internal set; } = [];

    [Term("冻结的名单")]
    public FileRef? Pool { get; internal set; }

    [Term("抽取规则")]
    public FileRef? RulesFile { get; internal set; }

    [Field("承诺", Decided = true, Max = 64)]
    public string? Commitment { get; internal set; }

    [Term("冻结日期")]
    public DateOnly? FrozenOn { get; internal set; }

    /// <summary>The moment of the freezing, which no promise may come before.</summary>
    public DateTimeOffset? FrozenAt { get; internal set; }

    [Term("各方的秘密")]
    public IReadOnlyList<DrawVow> Vows { get; internal set; } = [];

    [Term("抽取笔录")]
    public FileRef? Transcript { get; internal set; }

    [Term("抽取日")]
    public DateOnly? DrawnOn { get; internal set; }

    [Field("抽取户数", Decided = true)]
    public int? Picked { get; internal set; }

    [Term("完成日期")]
    public DateOnly? ConcludedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Number];

    /// <summary>The bodies whose items are inspected, in the order of the items.</summary>
    internal static IReadOnlyList<string> BodiesOf(IEnumerable<InspectionItem> items) => [.. items.Select(i => i.Organ).Distinct()];
}

/// <summary>公布抽查计划.</summary>
public sealed record PlanDraw : Act<DrawPlan>
{
    [Field("名称", Hint = "例如：塔河县2025年第一次食品经营双随机抽查。", Max = 100)]
    public required string Title { get; init; }

    [Field("抽查事项", Hint = "已经公布的检查事项；几个单位联合抽查的，列上各单位的事项。", Min = 1, Max = 50)]
    public required IReadOnlyList<Reference<InspectionItem>> Items { get; init; }

    [Field("抽取日期")]
    public required DateOnly DrawOn { get; init; }

    [Field("检查开始日期")]
    public required DateOnly InspectFrom { get; init; }

    [Field("检查结束日期")]
    public required DateOnly InspectUntil { get; init; }

    [Field("未分类的抽查比例（％）", Hint = "按信用风险分类确定，0到100，可以有两位小数；不足一户的按一户。", Min = 0, Max = 100)]
    public required decimal RatioUnrated { get; init; }

    [Field("A类的抽查比例（％）", Min = 0, Max = 100)]
    public required decimal RatioA { get; init; }

    [Field("B类的抽查比例（％）", Min = 0, Max = 100)]
    public required decimal RatioB { get; init; }

    [Field("C类的抽查比例（％）", Min = 0, Max = 100)]
    public required decimal RatioC { get; init; }

    [Field("D类的抽查比例（％）", Min = 0, Max = 100)]
    public required decimal RatioD { get; init; }

    [Field("每户检查人员数", Hint = "各参加单位每户派几人，不少于两人。", Min = 2, Max = 10)]
    public required int OfficersPerObject { get; init; }

    [Field("每人最多检查户数", Hint = "连同当年以前抽到的；不限的不填。", Min = 1, Max = 1000)]
    public int? CaseloadLimit { get; init; }

    [Field("参加抽取的各方", Hint = "各出一个秘密，一方一行，至少两方，其中一方应当是单位以外的，例如：企业代表。", Min = 2, Max = 10)]
    public required IReadOnlyList<string> Parties { get; init; }

    [Field("公开号码", Hint = "例如：抽取日双色球开奖号码；不用的不填。", Max = 100)]
    public string? PublicSource { get; init; }

    [Field("掷骰次数", Hint = "在见证人面前掷；不掷的不填。", Min = 0, Max = 100)]
    public int? Dice { get; init; }

    public override void Apply(DrawPlan matter, Doing doing)
    {
        (matter.Title, matter.Items, matter.DrawOn, matter.InspectFrom, matter.InspectUntil) = (Title, Items, DrawOn, InspectFrom, InspectUntil);
        (matter.RatioUnrated, matter.RatioA, matter.RatioB, matter.RatioC, matter.RatioD) = (RatioUnrated, RatioA, RatioB, RatioC, RatioD);
        (matter.OfficersPerObject, matter.CaseloadLimit, matter.Parties) = (OfficersPerObject, CaseloadLimit, Parties);
        (matter.PublicSource, matter.Dice) = (PublicSource, Dice ?? 0);
    }
}

/// <summary>登记回避 — before the pool is frozen; the reason is published.</summary>
public sealed record RecuseOfficer : Act<DrawPlan>
{
    [Field("执法人员")]
    public required Reference<Officer> Officer { get; init; }

    [Field("经营主体")]
    public required Reference<Enterprise> Enterprise { get; init; }

    [Field("回避的理由", Hint = "随抽取规则公布，不写个人隐私，例如：近亲属在该企业任职。", Max = 100)]
    public required string Reason { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) =>
        matter.Recusals = [.. matter.Recusals, new(Officer.Id, Enterprise.Id.ToString("D"), Reason)];
}

/// <summary>冻结名单 — pool and rules as they stand, committed to in the ledger before anybody promises a secret.</summary>
public sealed record FreezePools : Act<DrawPlan>
{
    [Field("名单文件", Hint = "由“冻结名单”页面按当日的名录生成。")]
    public required FileRef Pool { get; init; }

    [Field("抽取规则", Hint = "由“冻结名单”页面按计划和回避生成。")]
    public required FileRef Rules { get; init; }

    [Field("承诺", Hint = "名单和规则的SHA-256。", Max = 64)]
    public required string Commitment { get; init; }

    public override void Apply(DrawPlan matter, Doing doing)
    {
        (matter.Pool, matter.RulesFile, matter.Commitment) = (Pool, Rules, Commitment);
        (matter.FrozenOn, matter.FrozenAt) = (doing.On, doing.At);
    }
}

/// <summary>登记秘密的承诺.</summary>
public sealed record PromiseSecret : Act<DrawPlan>
{
    [Field("哪一方", Hint = "和计划中写的相同。", Max = 100)]
    public required string Party { get; init; }

    [Field("承诺", Hint = "64位十六进制数字，由该方在自己的手机上用“生成秘密”页面算出；秘密和盐由该方自己保管。", Max = 64)]
    public required string Promise { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) => matter.Vows = [.. matter.Vows, new(Party, Promise, doing.At)];
}

/// <summary>公开秘密.</summary>
public sealed record RevealSecret : Act<DrawPlan>
{
    [Field("哪一方", Max = 100)]
    public required string Party { get; init; }

    [Field("秘密", Max = 200)]
    public required string Secret { get; init; }

    [Field("盐", Hint = "生成秘密时一起给出的64位十六进制数字。", Max = 64)]
    public required string Salt { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) =>
        matter.Vows = matter.Revealed(Party, Secret, Salt, doing.At);
}

/// <summary>抽取 — follows from pool, rules and secrets: nobody chooses anything any more. The Desk computes it again before it is recorded.</summary>
public sealed record MakeDraw : Act<DrawPlan>
{
    [Field("公开号码", Hint = "计划写明公开号码的，填写开出的号码。", Max = 100)]
    public string? PublicNumber { get; init; }

    [Field("骰子的点数", Hint = "按掷出的先后，一次一个1到6的数字，例如：3516。", Max = 100)]
    public string? Thrown { get; init; }

    [Field("抽取笔录", Hint = "由“抽取”页面生成。")]
    public required FileRef Transcript { get; init; }

    [Field("抽取户数", Min = 0, Max = 200_000)]
    public required int Picked { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) => (matter.Transcript, matter.Picked, matter.DrawnOn) = (Transcript, Picked, doing.On);
}

/// <summary>派发检查 — what was drawn becomes visits, all in this one act.</summary>
public sealed record DispatchDraw : Act<DrawPlan>
{
    [Field("说明", Max = 300)]
    public string? Remarks { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) { }
}

/// <summary>作废抽取 — with the reason and the head's approval; it stays visible for ever.</summary>
public sealed record VoidDraw : Act<DrawPlan>
{
    [Field("作废的理由", Hint = "向社会公开。", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) { }
}

/// <summary>取消计划 — before anything was frozen.</summary>
public sealed record CancelDraw : Act<DrawPlan>
{
    [Field("取消的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) { }
}

/// <summary>完成 — every visit has been made and published, or called off with its reason.</summary>
public sealed record ConcludeDraw : Act<DrawPlan>
{
    [Field("结果", Hint = "检查了多少户，发现什么问题，怎样处理。", Max = 2000, Long = true)]
    public required string Result { get; init; }

    public override void Apply(DrawPlan matter, Doing doing) => matter.ConcludedOn = doing.On;
}
