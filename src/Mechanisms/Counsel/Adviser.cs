using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Counsel.AdviserStage;

namespace Fazhi.Mechanisms.Counsel;

/// <summary>法律顾问阶段.</summary>
public enum AdviserStage
{
    [Term("在聘")]
    Engaged,

    [Term("已结束")]
    Ended,

    [Term("已作废")]
    Voided,
}

/// <summary>顾问类别.</summary>
public enum AdviserKind
{
    [Term("法律顾问")]
    LegalAdviser,

    [Term("公职律师")]
    PublicLawyer,
}

/// <summary>法律顾问、公职律师 — who gives an organ legal opinions: a lawyer engaged for a time by contract, or one of its own people with a public lawyer's certificate.</summary>
[EntryOf<EngageAdviser>]
public sealed class Adviser : Matter<AdviserStage>
{
    public AdviserKind Kind { get; internal set; }

    public string Firm { get; internal set; } = "";

    public string Licence { get; internal set; } = "";

    public string? Contract { get; internal set; }

    public DateOnly From { get; internal set; }

    [Field("聘期截止日期", Decided = true)]
    public DateOnly Until { get; internal set; }

    /// <summary>Whom the adviser has to do with besides: clients, firms with a share. What is about one of them goes to another adviser.</summary>
    [Term("有利害关系的单位和个人")]
    public IReadOnlyList<string> Interests { get; internal set; } = [];

    [Term("结束日期")]
    public DateOnly? EndedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Firm, Licence];

    internal Period Term => Period.Between(From, Until, 3660);
}

/// <summary>聘请法律顾问、登记公职律师.</summary>
public sealed record EngageAdviser : RecordAct<Adviser>
{
    [Field("姓名", Max = 40)]
    public required string Title { get; init; }

    [Field("类别")]
    public required AdviserKind Kind { get; init; }

    [Field("执业机构或者单位", Hint = "法律顾问填写律师事务所；公职律师填写所在单位。", Max = 100)]
    public required string Firm { get; init; }

    [Field("执业证号", Hint = "律师执业证或者公职律师证的编号。", Max = 30)]
    public required string Licence { get; init; }

    [Field("聘用合同", Hint = "合同的名称和编号；公职律师不填。", Max = 200)]
    public string? Contract { get; init; }

    [Field("聘期开始日期")]
    public required DateOnly From { get; init; }

    [Field("聘期截止日期")]
    public required DateOnly Until { get; init; }

    [Field("合同和证件", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>续聘.</summary>
public sealed record RenewEngagement : Act<Adviser>
{
    [Field("新的聘期截止日期")]
    public required DateOnly Until { get; init; }

    [Field("续聘依据", Max = 300)]
    public required string Ground { get; init; }

    public override void Apply(Adviser matter, Doing doing) => matter.Until = Until;
}

/// <summary>登记利害关系 — whom the adviser also serves, or is bound to; said anew as a whole whenever it changes.</summary>
public sealed record DeclareInterests : Act<Adviser>
{
    [Field("有利害关系的单位和个人", Hint = "顾问同时代理的当事人、任职或者持股的单位等，重新写明全部；没有的不填。", Max = 100)]
    public IReadOnlyList<string> Interests { get; init; } = [];

    public override void Apply(Adviser matter, Doing doing) => matter.Interests = Interests;
}

/// <summary>结束聘用.</summary>
public sealed record EndEngagement : Act<Adviser>
{
    [Field("结束原因", Hint = "例如：聘期届满；解除合同；调离本单位。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Adviser matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>法律顾问、公职律师的规则.</summary>
public sealed class AdviserType() : MatterType<Adviser, AdviserStage>("adviser", "法律顾问、公职律师", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "user-star",
        Place = new()
        {
            Title = "法律顾问、公职律师",
            Lead = "本县各单位在聘的法律顾问和公职律师。",
            Says = "在聘的法律顾问和公职律师",
            Words = ["法律顾问", "公职律师", "律师"],
        },
    };

    protected override void Define(Lifecycle<Adviser, AdviserStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.From, m => m.Licence);
        it.Ends(Ended, Voided);
        it.Steps(("在聘", [Engaged]), ("结束", [Ended]));
        it.ReadByEveryone();
        it.Opens<EngageAdviser>("聘请、登记", Engaged).By(by).Under(ours)
            .For("登记本单位聘请的一名法律顾问，或者本单位的一名公职律师。")
            .Needs("GW001", (_, a, _) => a.Until > a.From && a.Until <= a.From.AddYears(10), "使聘期截止日期晚于开始日期，在十年以内", ours, "请核对聘期。")
            .Needs("GW002", (_, a, _) => a.Kind == AdviserKind.PublicLawyer || !string.IsNullOrWhiteSpace(a.Contract), "订立聘用合同", ours, "请填写聘用合同的名称和编号。")
            .Needs("GW003", IsFree, "一名顾问在一个单位同时只聘一次", ours, "该执业证号的顾问已经在聘；聘期要延长的，办理“续聘”。");
        it.During<RenewEngagement>("续聘", Engaged).By(by).Under(ours)
            .For("聘期届满继续聘用的，延长聘期。")
            .Needs("GW004", (m, a, _) => a.Until > m.Until && a.Until <= m.Until.AddYears(10), "使新的聘期晚于现在的聘期，在十年以内", ours, "请核对新的聘期截止日期。");
        it.During<DeclareInterests>("登记利害关系", Engaged).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours)
            .For("登记顾问和哪些单位、个人有利害关系；涉及他们的事项不指派该顾问。");
        it.Act<EndEngagement>("结束聘用", Engaged, Ended).By(by).Under(ours).ForGood()
            .For("聘期届满不再续聘或者解除的，结束；以后不再指派。")
            .Needs("GW005", (m, c) => !c.Records.Any(AtWork(m)), "先办结、改派正在承办的法律意见", ours, "请先出具意见，或者退回以后改派其他顾问。")
            .Naming((m, _, c) => Alike.Names(c.Records.Each(AtWork(m)).Select(r => r.Title), "件"));
        it.Act<VoidRecord<Adviser>>("作废", Engaged, Voided).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误的，在指派以前作废，重新登记。")
            .Needs("GW006", NeverAssigned, "没有指派过", ours, "该顾问已经承办过法律意见，不能作废；不再聘用的，办理“结束聘用”。");
        it.Corrections([Engaged, Ended], by).Under(ours);
        it.Clock("engagement", "聘期", m => m.Term.Exactly())
            .From<EngageAdviser>((_, a) => a.From).From<RenewEngagement>((m, _) => m.From).Until<EndEngagement, VoidRecord<Adviser>>()
            .Otherwise("聘期届满的不再指派；请续聘或者结束聘用").Warn(30).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Engaged, [], m => m.Kind, m => m.Firm, m => m.From, m => m.Until);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFree(Adviser adviser, EngageAdviser act, Circumstances at)
    {
        var (id, organ, licence) = (adviser.Id, adviser.Organ, act.Licence);
        return !at.Records.Any<Adviser>(a => a.Organ == organ && a.Licence == licence && a.Stage == Engaged && a.Id != id);
    }

    private static System.Linq.Expressions.Expression<Func<OpinionRequest, bool>> AtWork(Adviser adviser)
    {
        var id = adviser.Id;
        return r => r.AdviserId == id && r.Stage == OpinionRequestStage.Assigned;
    }

    private static bool NeverAssigned(Adviser adviser, Circumstances at)
    {
        var id = adviser.Id;
        return !at.Records.Any<OpinionRequest>(r => r.AdviserId == id);
    }
}
