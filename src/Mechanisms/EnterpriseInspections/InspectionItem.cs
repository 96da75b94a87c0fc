using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.EnterpriseInspections.InspectionItemStage;

namespace Fazhi.Mechanisms.EnterpriseInspections;

/// <summary>检查事项阶段.</summary>
public enum InspectionItemStage
{
    [Term("已备案")]
    Filed,

    [Term("已公布")]
    Published,

    [Term("已取消")]
    Withdrawn,
}

/// <summary>检查方式.</summary>
public enum InspectionMode
{
    [Term("现场检查")]
    OnSite,

    [Term("书面检查")]
    Written,

    [Term("网络监测")]
    Online,

    [Term("检验检测")]
    Testing,

    [Term("部门意见")]
    Consulting,
}

/// <summary>涉企检查事项 — what a body may inspect: published, with basis, content, standard and how often at most. What isn't published may not be inspected.</summary>
[EntryOf<FileItem>]
public sealed class InspectionItem : Matter<InspectionItemStage>
{
    public string? Catalogue { get; internal set; }

    public string Grounds { get; internal set; } = "";

    public string Category { get; internal set; } = "";

    public string Content { get; internal set; } = "";

    public string Standard { get; internal set; } = "";

    public InspectionMode Mode { get; internal set; }

    public int? YearlyCap { get; internal set; }

    [Term("公布日期")]
    public DateOnly? PublishedOn { get; internal set; }

    [Term("取消日期")]
    public DateOnly? WithdrawnOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Catalogue, Category];
}

/// <summary>备案检查事项.</summary>
public sealed record FileItem : RecordAct<InspectionItem>
{
    [Field("事项名称", Hint = "例如：对食品经营者的监督检查。", Max = 100)]
    public required string Title { get; init; }

    [Field("监管事项目录编码", Hint = "国家“互联网＋监管”系统中的编码；没有的不填。", Max = 40)]
    public string? Catalogue { get; init; }

    [Field("检查依据", Hint = "法律、法规、规章和国务院决定，写到条。", Max = 500)]
    public required string Grounds { get; init; }

    [Field("检查对象类别", Hint = "和经营主体名录中的“监管类别”写法相同，例如：食品经营。", Max = 50)]
    public required string Category { get; init; }

    [Field("检查内容", Max = 1000, Long = true)]
    public required string Content { get; init; }

    [Field("检查标准", Max = 1000, Long = true)]
    public required string Standard { get; init; }

    [Field("检查方式")]
    public required InspectionMode Mode { get; init; }

    [Field("同一企业年度检查频次上限", Hint = "几次；没有定的不填。上级部署的专项检查不计入。", Min = 1, Max = 50)]
    public int? YearlyCap { get; init; }
}

/// <summary>公布检查事项.</summary>
public sealed record PublishItem : Act<InspectionItem>
{
    [Field("公布的地方", Hint = "例如：县人民政府网站；本系统公众端同时公布。", Max = 200)]
    public string? Where { get; init; }

    public override void Apply(InspectionItem matter, Doing doing) => matter.PublishedOn = doing.On;
}

/// <summary>调整检查事项 — content, standard or how often; what was said before stays in the ledger.</summary>
public sealed record AdjustItem : Act<InspectionItem>
{
    [Field("检查内容", Max = 1000, Long = true)]
    public required string Content { get; init; }

    [Field("检查标准", Max = 1000, Long = true)]
    public required string Standard { get; init; }

    [Field("检查方式")]
    public required InspectionMode Mode { get; init; }

    [Field("同一企业年度检查频次上限", Min = 1, Max = 50)]
    public int? YearlyCap { get; init; }

    [Field("调整的理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(InspectionItem matter, Doing doing) =>
        (matter.Content, matter.Standard, matter.Mode, matter.YearlyCap) = (Content, Standard, Mode, YearlyCap);
}

/// <summary>取消检查事项.</summary>
public sealed record WithdrawItem : Act<InspectionItem>
{
    [Field("取消的理由", Hint = "例如：依据已经废止。", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(InspectionItem matter, Doing doing) => matter.WithdrawnOn = doing.On;
}

/// <summary>涉企检查事项的规则.</summary>
public sealed class InspectionItemType()
    : MatterType<InspectionItem, InspectionItemStage>("inspection-item", "涉企检查事项", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-check",
        Place = new()
        {
            Title = "涉企检查事项清单",
            Lead = "各执法单位可以对企业实施的检查：依据、内容、标准和每年最多几次。没有公布的事项不得检查，企业有权拒绝。",
            Says = "检查的依据、内容、标准和频次上限",
            Words = ["检查", "入企", "频次", "清单"],
        },
    };

    protected override void Define(Lifecycle<InspectionItem, InspectionItemStage> it)
    {
        var opinion = InspectionLaw.Opinion;
        it.Indexed(m => m.PublishedOn, m => m.WithdrawnOn);
        it.Ends(Withdrawn);
        it.Steps(("备案", [Filed]), ("公布", [Published]));
        it.ReadByEveryone();
        it.Opens<FileItem>("备案检查事项", Filed).By(Handler, Registrar, InstitutionHead).Under(opinion)
            .For("把一项检查报县司法行政部门备案，备案以后公布。")
            .Needs("JS001", (m, _, c) => c.County.Organ(m.Organ) is not { Enforces: false }, "是行政执法主体", opinion,
                "议事协调机构、事业单位等不得实施检查；确有执法权的，请先在“单位”中登记为行政执法主体。")
            .Needs("JS002", IsFree, "一项检查备案一次", Article.WorkingRule, "本单位已经备案同名的事项；内容有变的，办理“调整检查事项”。");
        it.Act<PublishItem>("公布检查事项", Filed, Published).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(opinion)
            .For("公布以后才能实施检查。");
        it.During<AdjustItem>("调整检查事项", Filed, Published).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(opinion)
            .For("内容、标准、方式或者频次上限改变的，调整并写明理由。");
        it.Act<WithdrawItem>("取消检查事项", [Filed, Published], Withdrawn).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(opinion).ForGood()
            .For("依据废止或者不再检查的，取消。");
        it.Corrections([Filed, Published], Handler, Registrar).Under(Article.WorkingRule);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Published, [], m => m.Grounds, m => m.Category, m => m.Content, m => m.Standard, m => m.Mode, m => m.YearlyCap, m => m.PublishedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFree(InspectionItem item, FileItem act, Circumstances at)
    {
        var (id, organ, title) = (item.Id, item.Organ, act.Title);
        return !at.Records.Any<InspectionItem>(i => i.Organ == organ && i.Title == title && i.Id != id && i.Stage != Withdrawn);
    }
}
