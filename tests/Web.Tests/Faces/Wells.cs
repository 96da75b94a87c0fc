using Fazhi.Clocks;
using Fazhi.Figures;
using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Web.Tests.Faces.Wells;

public enum WellStage
{
    [Term("在用")]
    InUse,

    [Term("已封")]
    Closed,
}

public enum RepairStage
{
    [Term("已报修")]
    Asked,

    [Term("维修中")]
    Underway,

    [Term("已修好")]
    Done,
}

public sealed class Well : Matter<WellStage>
{
    [Field("水源", Max = 50)]
    public string Source { get; internal set; } = "";
}

public sealed class WellRepair : Matter<RepairStage>
{
    [Field("报修人", Personal = true, Max = 50)]
    public string Reporter { get; internal set; } = "";

    public DateOnly? DoneOn { get; internal set; }
}

public sealed record RecordWell : Act<Well>
{
    [Field("名称", Max = 50)]
    public required string Name { get; init; }

    [Field("水源", Max = 50)]
    public required string Source { get; init; }

    public override void Apply(Well matter, Doing doing) => (matter.Title, matter.Source) = (Name, Source);
}

public sealed record CloseWell : Act<Well>
{
    public override void Apply(Well matter, Doing doing) { }
}

public sealed record ReportBrokenWell : Act<WellRepair>
{
    [Field("报修人", Personal = true, Max = 50)]
    public required string Reporter { get; init; }

    [Field("哪一口井", Max = 50)]
    public required string Where { get; init; }

    public override void Apply(WellRepair matter, Doing doing) => (matter.Title, matter.Reporter) = ($"{Where}报修", Reporter);
}

public sealed record BeginRepair : Act<WellRepair>
{
    public override void Apply(WellRepair matter, Doing doing) { }
}

public sealed record FinishRepair : Act<WellRepair>
{
    public override void Apply(WellRepair matter, Doing doing) => matter.DoneOn = doing.On;
}

/// <summary>水井 — a public register in two versions of other names. It says nothing of a face.</summary>
public sealed class WellType(string name, string version, DateOnly from, DateOnly? until = null)
    : MatterType<Well, WellStage>("well", name, version, from, until)
{
    protected override void Define(Lifecycle<Well, WellStage> it)
    {
        it.ReadByEveryone();
        it.Discloses(_ => true, documents: [], m => m.Source);
        it.Opens<RecordWell>("登记水井", WellStage.InUse).By(Role.Handler).Under(Article.WorkingRule).For("登记一口公用水井。");
        it.Act<CloseWell>("封井", WellStage.InUse, WellStage.Closed)
            .By(Role.Handler)
            .Under(Article.WorkingRule)
            .For("不再使用的封闭。");
        it.Ends(WellStage.Closed);
    }
}

/// <summary>水井维修 — residents apply for it online, with as little said of it as can be.</summary>
public sealed class WellRepairType()
    : MatterType<WellRepair, RepairStage>("well-repair", "水井维修", "2024", new DateOnly(2010, 1, 1))
{
    public override MatterFace Face { get; } =
        new()
        {
            Applications =
            [
                new()
                {
                    Slug = "well-repair",
                    Act = typeof(ReportBrokenWell),
                    Title = "报修水井",
                    Icon = "tool",
                    Hint = figure => $"已修{figure("wells.repaired")}口",
                    Says = "公用水井坏了，报给村镇维修。",
                    Words = ["没水"],
                    Name = "reporter",
                    Steps = [new("报修", "写清楚是哪一口。", ["reporter"], ["where"])],
                    Organ = (_, county) => county.Organs[0].Code,
                },
            ],
        };

    protected override void Define(Lifecycle<WellRepair, RepairStage> it)
    {
        it.Uses(WellsMechanism.RepairDays);
        it.Opens<ReportBrokenWell>("报修", RepairStage.Asked)
            .By(Role.Public, Role.Handler)
            .Under(Article.WorkingRule)
            .For("公用水井坏了的报修。");
        it.Act<BeginRepair>("派人维修", RepairStage.Asked, RepairStage.Underway)
            .By(Role.Handler)
            .Under(Article.WorkingRule)
            .For("派人去修。");
        it.Act<FinishRepair>("修好", RepairStage.Underway, RepairStage.Done)
            .By(Role.Handler)
            .Under(Article.WorkingRule)
            .For("修好以后登记。");
        it.Ends(RepairStage.Done);
        it.Steps(("报修", [RepairStage.Asked]), ("维修", [RepairStage.Underway]), ("修好", [RepairStage.Done]));
        it.Clock("dispatch", "派人维修", 3.WorkingDays())
            .From<ReportBrokenWell>()
            .Until<BeginRepair>()
            .Under(Article.WorkingRule);
    }
}

/// <summary>水井 — a mechanism of the tests: shared code has never heard of it, and it says no more than it must.</summary>
public sealed class WellsMechanism : Mechanism
{
    public override string Name => "公用水井";

    public override string Section => "一（二）1";

    public override IReadOnlyList<MatterType> Types { get; } =
    [
        new WellType("水井登记", "2010", new DateOnly(2010, 1, 1), new DateOnly(2025, 12, 31)),
        new WellType("公用水井登记", "2026", new DateOnly(2026, 1, 1)),
        new WellRepairType(),
    ];

    internal static readonly Parameter<int> RepairDays = new(
        "wells.repair_days",
        "维修期限",
        7,
        "日",
        "本县自定。",
        days => days > 0
    );

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new RowIndicator<WellRepair>(
            "wells.repaired",
            "修好水井",
            "口",
            "报告期内修好的公用水井。",
            (m, p) => m.DoneOn >= p.From && m.DoneOn <= p.To
        ),
    ];
}
