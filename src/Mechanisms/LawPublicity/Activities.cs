using Fazhi.Laws;
using Fazhi.Matters;
using P = Fazhi.Mechanisms.LawPublicity.PublicityParameters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法活动 — one activity that brought the law to people: when, where, which law, how many came.</summary>
[EntryOf<RecordActivity>]
public sealed class PublicityActivity : Matter<RecordStage>, IReckoned
{
    public DateOnly HeldOn { get; internal set; }

    public string Venue { get; internal set; } = "";

    public string Place { get; internal set; } = "";

    public string Law { get; internal set; } = "";

    public int People { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Place, Law];

    void IReckoned.Reckon() => Title = $"{Place}普法活动";
}

/// <summary>登记普法活动.</summary>
public sealed record RecordActivity : RecordAct<PublicityActivity>
{
    [Field("活动日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("场所类别", Among = "publicity.venues")]
    public required string Venue { get; init; }

    [Field("活动地点", Hint = "例如：塔河镇新民社区。", Max = 100)]
    public required string Place { get; init; }

    [Field("宣传的法律法规", Hint = "例如：《中华人民共和国民法典》。", Max = 300)]
    public required string Law { get; init; }

    [Field("参加人数", Min = 1, Max = 100_000)]
    public required int People { get; init; }

    [Field("照片", Max = 20)]
    public IReadOnlyList<FileRef> Photos { get; init; } = [];
}

/// <summary>普法活动台账.</summary>
public sealed class PublicityActivityType(string version, DateOnly from, DateOnly? until)
    : Register<PublicityActivity, RecordActivity>("publicity-activity", "普法活动", version, from, until)
{
    public override MatterFace Face { get; } =
        new()
        {
            Icon = "speakerphone",
            Place = new()
            {
                Title = "普法活动",
                Lead = "法律进社区、进乡镇、进企业、进机关、进家庭、进校园、进军营的活动。",
                Says = "日期、地点和宣传的法律",
                Words = ["普法", "宣传", "讲座"],
            },
        };

    protected override Article Basis => PublicityLaw.Responsibility(this);

    protected override string Purpose => "登记一场普法活动，一场计一次。";

    protected override void Further(
        Lifecycle<PublicityActivity, RecordStage> it,
        ActRule<PublicityActivity, RecordStage, RecordActivity> record
    )
    {
        it.Uses(P.Venues);
        it.Indexed(m => new { m.HeldOn, m.Venue });
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.HeldOn, m => m.Venue, m => m.Place, m => m.Law, m => m.People);
    }
}
