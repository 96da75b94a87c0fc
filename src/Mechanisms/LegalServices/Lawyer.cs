using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LegalServices.LawyerStage;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>名册阶段.</summary>
public enum LawyerStage
{
    [Term("在册")]
    Registered,

    [Term("已注销")]
    Removed,

    [Term("已作废")]
    Voided,
}

/// <summary>法律服务人员类别.</summary>
public enum LawyerKind
{
    [Term("律师")]
    Lawyer,

    [Term("基层法律服务工作者")]
    GrassrootsWorker,

    [Term("法律援助机构工作人员")]
    AidStaff,
}

/// <summary>律师、法律服务人员 — who gives legal help in the county: firm, licence, since when, in which fields, and whether for legal aid.</summary>
[EntryOf<ListLawyer>]
public sealed class Lawyer : Matter<LawyerStage>
{
    public LawyerKind Kind { get; internal set; }

    [Field("执业机构", Max = 100, Decided = true)]
    public string Firm { get; internal set; } = "";

    public string Licence { get; internal set; } = "";

    public DateOnly Since { get; internal set; }

    public DateOnly From { get; internal set; }

    [Term("专业领域")]
    public IReadOnlyList<string> Fields { get; internal set; } = [];

    [Term("承办法律援助")]
    public bool Willing { get; internal set; }

    [Term("有利害关系的单位和个人")]
    public IReadOnlyList<string> Interests { get; internal set; } = [];

    [Term("注销日期")]
    public DateOnly? RemovedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Firm, Licence];
}

/// <summary>登记律师、法律服务人员.</summary>
public sealed record ListLawyer : RecordAct<Lawyer>
{
    [Field("姓名", Max = 40)]
    public required string Title { get; init; }

    [Field("类别")]
    public required LawyerKind Kind { get; init; }

    [Field("执业机构", Hint = "律师事务所、基层法律服务所或者法律援助机构。", Max = 100)]
    public required string Firm { get; init; }

    [Field("执业证号", Hint = "没有执业证的，填写工作证号。", Max = 30)]
    public required string Licence { get; init; }

    [Field("开始执业日期", NotAfterAct = true)]
    public required DateOnly Since { get; init; }

    [Field("入册日期", NotAfterAct = true)]
    public required DateOnly From { get; init; }

    [Field("专业领域", Hint = "例如：婚姻家庭、劳动争议、刑事。", Max = 10)]
    public IReadOnlyList<string> Fields { get; init; } = [];

    [Field("承办法律援助")]
    public bool Willing { get; init; }

    [Field("执业证", Max = 5)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>变更登记 — another firm, other fields, or whether legal aid is taken; said anew as a whole.</summary>
public sealed record ChangeLawyer : Act<Lawyer>
{
    [Field("执业机构", Max = 100)]
    public required string Firm { get; init; }

    [Field("专业领域", Max = 10)]
    public IReadOnlyList<string> Fields { get; init; } = [];

    [Field("承办法律援助")]
    public bool Willing { get; init; }

    public override void Apply(Lawyer matter, Doing doing) => (matter.Firm, matter.Fields, matter.Willing) = (Firm, Fields, Willing);
}

/// <summary>登记利害关系 — whom the lawyer also serves; said anew as a whole.</summary>
public sealed record DeclareLawyerInterests : Act<Lawyer>
{
    [Field("有利害关系的单位和个人", Hint = "正在代理的当事人、任职的单位等，重新写明全部；没有的不填。", Max = 100)]
    public IReadOnlyList<string> Interests { get; init; } = [];

    public override void Apply(Lawyer matter, Doing doing) => matter.Interests = Interests;
}

/// <summary>注销 — left the county or the profession.</summary>
public sealed record RemoveLawyer : Act<Lawyer>
{
    [Field("原因", Hint = "例如：转到外地执业；注销执业证。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(Lawyer matter, Doing doing) => matter.RemovedOn = doing.On;
}

/// <summary>律师、法律服务人员名册的规则.</summary>
public sealed class LawyerType() : MatterType<Lawyer, LawyerStage>("lawyer", "律师和法律服务人员", "2022", new DateOnly(2022, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "user-shield",
        Place = new()
        {
            Title = "律师和法律服务人员",
            Lead = "在本县登记的律师、基层法律服务工作者和法律援助机构工作人员。",
            Says = "律师和基层法律服务工作者",
            Words = ["律师", "律师事务所", "法律服务所", "打官司"],
        },
    };

    protected override void Define(Lifecycle<Lawyer, LawyerStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.Licence, m => m.From);
        it.Ends(Removed, Voided);
        it.Steps(("在册", [Registered]), ("注销", [Removed]));
        it.ReadByEveryone();
        it.Opens<ListLawyer>("登记律师、法律服务人员", Registered).By(by).Under(ours)
            .For("登记一名律师、基层法律服务工作者或者法律援助机构工作人员。")
            .Needs("ZL001", (m, a, c) => !c.Records.Any(SameLicence(m, a.Licence)), "一个执业证号登记一次", ours, "该执业证号的人员已经在册。")
            .Needs("ZL002", (_, a, c) => a.Since >= c.On.AddYears(-70) && a.From >= a.Since, "使开始执业日期在七十年以内、不晚于入册日期", ours, "请核对日期。");
        it.During<ChangeLawyer>("变更登记", Registered).By(by).Under(ours)
            .For("执业机构、专业领域、是否承办法律援助有变化的，重新登记。");
        it.During<DeclareLawyerInterests>("登记利害关系", Registered).By(by).Under(ours)
            .For("登记和哪些单位、个人有利害关系；对方是他们的案件不指派。");
        it.Act<RemoveLawyer>("注销", Registered, Removed).By(by).Under(ours).ForGood()
            .For("离开本县、不再执业的，注销。")
            .Needs("ZL003", (m, c) => !c.Records.Any(AtWork(m)), "先办结、改派正在承办的法律援助案件", ours, "请先报告办理情况，或者撤回指派后另行指派。")
            .Naming((m, _, c) => Alike.Names(c.Records.Each(AtWork(m)).Select(r => r.Number ?? r.Title), "件"));
        it.Act<VoidRecord<Lawyer>>("作废", Registered, Voided).By(by).Under(ours).ForGood()
            .For("登记有误的，在指派以前作废，重新登记。")
            .Needs("ZL004", NeverNamed, "没有承办过案件、值班和法治体检", ours, "该人员已经承办过，不能作废；不再执业的，办理“注销”。");
        it.Corrections([Registered, Removed], by).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Registered, [], m => m.Kind, m => m.Firm, m => m.Since, m => m.Fields, m => m.Willing);
        it.ShowsThat(Reader.Everybody);
    }

    private static System.Linq.Expressions.Expression<Func<Lawyer, bool>> SameLicence(Lawyer lawyer, string licence)
    {
        var id = lawyer.Id;
        return l => l.Licence == licence && l.Stage == Registered && l.Id != id;
    }

    private static System.Linq.Expressions.Expression<Func<LegalAidCase, bool>> AtWork(Lawyer lawyer)
    {
        var id = lawyer.Id;
        return c => c.LawyerId == id && c.Stage == LegalAidCaseStage.Handling;
    }

    private static bool NeverNamed(Lawyer lawyer, Circumstances at)
    {
        var id = lawyer.Id;
        return !at.Records.Any<LegalAidCase>(c => c.LawyerId == id) && !at.Records.Any<DutyLawyerHelp>(h => h.LawyerId == id && h.Stage == RecordStage.Recorded) && !at.Records.Any<LegalCheckUp>(c => c.LawyerId == id);
    }
}
