using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LawPublicity.CultureSiteStage;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>法治文化阵地阶段.</summary>
public enum CultureSiteStage
{
    [Term("正在使用")]
    InUse,

    [Term("已停用")]
    Closed,

    [Term("已作废")]
    Voided,
}

/// <summary>法治文化阵地 — a square, a corridor, a park where people meet the law.</summary>
[EntryOf<RegisterSite>]
public sealed class CultureSite : Matter<CultureSiteStage>
{
    public string Address { get; internal set; } = "";

    public string Kind { get; internal set; } = "";

    public DateOnly BuiltOn { get; internal set; }

    [Term("停用日期")]
    public DateOnly? ClosedFrom { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Address, Kind];
}

/// <summary>登记法治文化阵地.</summary>
public sealed record RegisterSite : RecordAct<CultureSite>
{
    [Field("名称", Max = 100)]
    public required string Title { get; init; }

    [Field("类型", Hint = "例如：法治广场、法治长廊、法治公园。", Max = 50)]
    public required string Kind { get; init; }

    [Field("地址", Max = 100)]
    public required string Address { get; init; }

    [Field("建成日期", NotAfterAct = true)]
    public required DateOnly BuiltOn { get; init; }

    [Field("照片", Max = 20)]
    public IReadOnlyList<FileRef> Photos { get; init; } = [];
}

/// <summary>停用法治文化阵地.</summary>
public sealed record CloseSite : Act<CultureSite>
{
    [Field("停用原因", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(CultureSite matter, Doing doing) => matter.ClosedFrom = doing.On;
}

/// <summary>法治文化阵地名录 — 《法治宣传教育法》第五十二条: the register is published.</summary>
public sealed class CultureSiteType(string version, DateOnly from, DateOnly? until) : MatterType<CultureSite, CultureSiteStage>("culture-site", "法治文化阵地", version, from, until)
{
    public override MatterFace Face { get; } =
        new()
        {
            Icon = "building-monument",
            Place = new()
            {
                Title = "法治文化阵地名录",
                Lead = "本县建成的法治文化阵地（《法治宣传教育法》第五十二条）。",
                Says = "名称、类型和地址",
                Words = ["法治广场", "法治公园", "法治长廊"],
            },
        };

    protected override void Define(Lifecycle<CultureSite, CultureSiteStage> it)
    {
        var law = PublicityLaw.Since(this, LegalPublicity[52]);
        it.Indexed(m => m.BuiltOn);
        it.Ends(Closed, Voided);
        it.ReadByEveryone();
        it.Discloses(m => m.Stage == InUse, [], m => m.Kind, m => m.Address, m => m.BuiltOn);
        it.Opens<RegisterSite>("登记法治文化阵地", InUse).By(Handler, Registrar).Under(law).For("登记建成的一处法治文化阵地，列入名录向社会公布。");
        it.Act<CloseSite>("停用法治文化阵地", InUse, Closed).By(Handler, Registrar).Under(law).ForGood().For("不再使用的，移出名录。");
        it.Act<VoidRecord<CultureSite>>("作废", [InUse, Closed], Voided).By(Handler, Registrar).Under(Article.WorkingRule).ForGood().For("重复登记或者登记有误、不能更正的，作废。");
        it.Corrections([InUse, Closed], Handler, Registrar).Under(law);
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }
}
