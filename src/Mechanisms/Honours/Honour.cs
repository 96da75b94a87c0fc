using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.Honours;

/// <summary>荣誉阶段 — whether an honour still stands.</summary>
public enum HonourStage
{
    [Term("已登记")]
    Recorded,

    [Term("已撤销")]
    Withdrawn,
}

/// <summary>表彰级别 — the rank of who gave it.</summary>
public enum HonourLevel
{
    [Term("国家级")]
    National,

    [Term("部级")]
    Ministry,

    [Term("省级")]
    Province,

    [Term("地（市）级")]
    Prefecture,

    [Term("县级")]
    County,
}

/// <summary>表彰类别 — the field of work it honours.</summary>
public enum HonourCategory
{
    [Term("行政复议和行政应诉")]
    Reconsideration,

    [Term("司法行政系统先进")]
    JudicialAdministration,

    [Term("法律明白人")]
    LawLiterate,

    [Term("普法宣传")]
    Publicity,

    [Term("法治号中国行")]
    LegalJourney,

    [Term("公共法律服务")]
    LegalService,

    [Term("其他")]
    Other,
}

/// <summary>荣誉表彰 — who or what was honoured, by whom, for what.</summary>
public sealed class Honour : Matter<HonourStage>
{
    [Field("获奖个人或者集体", Max = 100, Personal = true)]
    public string Recipient { get; internal set; } = "";

    [Field("授予机关", Max = 100)]
    public string Giver { get; internal set; } = "";

    [Field("级别")]
    public HonourLevel Level { get; internal set; }

    [Field("类别")]
    public HonourCategory Category { get; internal set; }

    [Field("获得日期")]
    public DateOnly GivenOn { get; internal set; }

    [Field("获奖的是集体")]
    public bool Collective { get; internal set; }
}

/// <summary>登记荣誉 — enters an honour in the register.</summary>
public sealed record RecordHonour : Act<Honour>
{
    [Field("获奖个人或者集体", Max = 100, Personal = true)]
    public required string Recipient { get; init; }

    [Field("获奖的是集体")]
    public bool Collective { get; init; }

    [Field("荣誉名称", Hint = "例如：全省司法行政系统先进个人。")]
    public required string Title { get; init; }

    [Field("授予机关", Max = 100)]
    public required string Giver { get; init; }

    [Field("级别")]
    public required HonourLevel Level { get; init; }

    [Field("类别")]
    public required HonourCategory Category { get; init; }

    [Field("获得日期", NotAfterAct = true)]
    public required DateOnly GivenOn { get; init; }

    [Field("证书或者文件")]
    public FileRef? Proof { get; init; }

    public override void Apply(Honour matter, Doing doing)
    {
        (matter.Title, matter.Recipient, matter.Collective, matter.Giver) = (Title, Recipient, Collective, Giver);
        (matter.Level, matter.Category, matter.GivenOn) = (Level, Category, GivenOn);
    }
}

/// <summary>撤销荣誉 — it was withdrawn by its giver, or never given.</summary>
public sealed record WithdrawHonour : Act<Honour>
{
    [Field("撤销理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(Honour matter, Doing doing) { }
}

/// <summary>荣誉表彰 — the register of honours the annual report names among its results.</summary>
public sealed class HonourType() : MatterType<Honour, HonourStage>("honour", "荣誉表彰", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "award" };

    protected override void Define(Lifecycle<Honour, HonourStage> it)
    {
        var results = LawBasedGovernmentSupervision[25];
        it.Indexed(m => m.GivenOn);
        it.Ends(HonourStage.Withdrawn);
        it.ReadByEveryone();
        it.Opens<RecordHonour>("登记荣誉", HonourStage.Recorded).By(Handler, Registrar).Under(results)
            .For("登记获得的荣誉和授予单位。");
        it.Act<WithdrawHonour>("撤销荣誉", HonourStage.Recorded, HonourStage.Withdrawn).By(Handler, Registrar).Under(results)
            .For("被撤销或者登记有误的，予以撤销。");
        it.Corrections([HonourStage.Recorded], Handler, Registrar).Under(results);

        // A register of the county: every official reads it whole, personal data excepted.
        it.ShowsAll(Reader.Officials);
    }
}
