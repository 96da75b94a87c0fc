using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Dialogue.ConductListStage;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>正负清单阶段.</summary>
public enum ConductListStage
{
    [Term("起草中")]
    Drafted,

    [Term("现行有效")]
    InForce,

    [Term("已被替代")]
    Replaced,

    [Term("已废止")]
    Repealed,

    [Term("已作废")]
    Voided,
}

/// <summary>清单约束的一方.</summary>
public enum ConductOf
{
    [Term("公职人员")]
    Officials,

    [Term("企业")]
    Enterprises,
}

/// <summary>清单的一项.</summary>
public sealed record ConductItem(
    [property: Field("对象")] ConductOf Of,
    [property: Field("可以做", Hint = "正面清单的勾选，负面清单的不勾选。")] bool Allowed,
    [property: Field("内容", Max = 300)] string Text
);

/// <summary>政商交往正负清单 — what officials and enterprises may and may not do; one version is in force, those before stay to be read.</summary>
public sealed class ConductList : Matter<ConductListStage>
{
    [Term("版本")]
    public int Edition { get; internal set; }

    public IReadOnlyList<ConductItem> Items { get; internal set; } = [];

    [Field("公职人员可以做", Decided = true)]
    public IReadOnlyList<string> OfficialsMay { get; internal set; } = [];

    [Field("公职人员不得做", Decided = true)]
    public IReadOnlyList<string> OfficialsMayNot { get; internal set; } = [];

    [Field("企业可以做", Decided = true)]
    public IReadOnlyList<string> EnterprisesMay { get; internal set; } = [];

    [Field("企业不得做", Decided = true)]
    public IReadOnlyList<string> EnterprisesMayNot { get; internal set; } = [];

    [Term("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("停止使用日期")]
    public DateOnly? EndedOn { get; internal set; }

    internal void Take(IReadOnlyList<ConductItem> items)
    {
        Items = items;
        (OfficialsMay, OfficialsMayNot) = (Of(ConductOf.Officials, true), Of(ConductOf.Officials, false));
        (EnterprisesMay, EnterprisesMayNot) = (Of(ConductOf.Enterprises, true), Of(ConductOf.Enterprises, false));
    }

    private IReadOnlyList<string> Of(ConductOf of, bool allowed) => [.. Items.Where(i => i.Of == of && i.Allowed == allowed).Select(i => i.Text)];
}

/// <summary>起草正负清单.</summary>
public sealed record DraftConductList : Act<ConductList>
{
    [Field("名称", Max = 100)]
    public required string Title { get; init; }

    [Field("版本", Hint = "第一份填1，以后依次加1。", Min = 1, Max = 999)]
    public required int Edition { get; init; }

    [Field("清单", Min = 1, Max = 200)]
    public required IReadOnlyList<ConductItem> Items { get; init; }

    public override void Apply(ConductList matter, Doing doing)
    {
        (matter.Title, matter.Edition) = (Title, Edition);
        matter.Take(Items);
    }
}

/// <summary>修改正负清单草稿.</summary>
public sealed record ReviseConductList : Act<ConductList>
{
    [Field("清单", Min = 1, Max = 200)]
    public required IReadOnlyList<ConductItem> Items { get; init; }

    public override void Apply(ConductList matter, Doing doing) => matter.Take(Items);
}

/// <summary>公布正负清单 — the version before is replaced by it.</summary>
public sealed record PublishConductList : Act<ConductList>
{
    [Field("批准的机关和会议", Max = 150)]
    public required string ApprovedBy { get; init; }

    public override void Apply(ConductList matter, Doing doing) => matter.PublishedOn = doing.On;
}

/// <summary>替代正负清单 — caused by the next version.</summary>
public sealed record ReplaceConductList : Act<ConductList>
{
    [Field("替代的版本", Min = 1, Max = 999)]
    public required int By { get; init; }

    public override void Apply(ConductList matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>废止正负清单.</summary>
public sealed record RepealConductList : Act<ConductList>
{
    [Field("废止的理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(ConductList matter, Doing doing) => matter.EndedOn = doing.On;
}

/// <summary>政商交往正负清单的规则.</summary>
public sealed class ConductListType() : MatterType<ConductList, ConductListStage>("conduct-list", "政商交往正负清单", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-check",
        Place = new()
        {
            Title = "政商交往正负清单",
            Lead = "公职人员和企业交往，可以做什么，不得做什么；现行的和以前的版本都可以查看。",
            Says = "可以做什么，不得做什么",
            Words = ["正面清单", "负面清单", "亲清", "政商", "交往"],
        },
    };

    protected override void Define(Lifecycle<ConductList, ConductListStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.Edition);
        it.Ends(Replaced, Repealed, Voided);
        it.Steps(("起草", [Drafted]), ("公布", [InForce]), ("停止使用", [Replaced, Repealed]));
        it.ReadByEveryone();
        it.Opens<DraftConductList>("起草正负清单", Drafted).By(by).Under(ours)
            .For("列出公职人员和企业可以做什么、不得做什么。")
            .Needs("ZT060", IsNext, "版本依次增加", ours, "请填写本单位最后一个版本的下一个号码。");
        it.During<ReviseConductList>("修改草稿", Drafted).By(by).Under(ours)
            .For("公布以前修改；公布以后要改的，起草新的版本。");
        it.Act<PublishConductList>("公布", Drafted, InForce).By(InstitutionHead, Head).Under(ours)
            .For("批准以后公布；以前的版本由此停止使用，仍然可以查看。")
            .Needs("ZT061", m => new[] { m.OfficialsMay, m.OfficialsMayNot, m.EnterprisesMay, m.EnterprisesMayNot }.All(l => l.Count > 0), "四个部分都有内容", ours, "公职人员和企业的正面、负面清单各写至少一项。")
            .Causes((m, _, c) => Before(m, c).Select(old => Consequence.In(old.Id, new ReplaceConductList { By = m.Edition })), typeof(ReplaceConductList))
            .Issues("dialogue/ConductList", "政商交往正负清单");
        it.Act<ReplaceConductList>("替代", InForce, Replaced).By(InstitutionHead, Head).Under(ours)
            .For("随新的版本公布办理。")
            .Needs("ZT062", (m, a, c) => IsReplaced(m, a, c), "随新的版本公布办理", ours, "请公布新的版本；不再使用的，办理废止。");
        it.Act<RepealConductList>("废止", InForce, Repealed).By(InstitutionHead, Head).Under(ours).ForGood()
            .For("不再使用、也没有新的版本的，废止。");
        it.Act<VoidRecord<ConductList>>("作废", Drafted, Voided).By(by).Under(ours).ForGood()
            .For("公布以前不再使用的，作废。");
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == InForce || m.Stage == Replaced || m.Stage == Repealed, ["dialogue/ConductList"],
            m => m.Edition, m => m.OfficialsMay, m => m.OfficialsMayNot, m => m.EnterprisesMay, m => m.EnterprisesMayNot, m => m.PublishedOn, m => m.EndedOn);
        it.ShowsThat(Reader.Everybody, typeof(PublishConductList), typeof(ReplaceConductList), typeof(RepealConductList));
    }

    private static IEnumerable<ConductList> Before(ConductList list, Circumstances at)
    {
        var (id, organ) = (list.Id, list.Organ);
        return at.Records.Each<ConductList>(l => l.Organ == organ && l.Stage == InForce && l.Id != id);
    }

    private static bool IsReplaced(ConductList list, ReplaceConductList act, Circumstances at)
    {
        var (id, organ, edition) = (list.Id, list.Organ, act.By);
        return edition > list.Edition && at.Records.Any<ConductList>(l => l.Organ == organ && l.Edition == edition && l.Stage == InForce && l.Id != id);
    }

    private static bool IsNext(ConductList list, DraftConductList act, Circumstances at)
    {
        var (id, organ, edition) = (list.Id, list.Organ, act.Edition);
        return !at.Records.Any<ConductList>(l => l.Organ == organ && l.Edition >= edition && l.Stage != Voided && l.Id != id)
            && (edition == 1 || at.Records.Any<ConductList>(l => l.Organ == organ && l.Edition == edition - 1 && l.Stage != Voided && l.Id != id));
    }
}
