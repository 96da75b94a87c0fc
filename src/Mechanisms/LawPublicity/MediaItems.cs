using Fazhi.Laws;
using Fazhi.Matters;
using P = Fazhi.Mechanisms.LawPublicity.PublicityParameters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>媒体级别.</summary>
public enum MediaLevel
{
    [Term("国家级")]
    National,

    [Term("省级")]
    Province,

    [Term("地（市）级")]
    Prefecture,

    [Term("县级")]
    County,
}

/// <summary>媒体采用 — an article about the county's legal publicity that a medium took.</summary>
[EntryOf<RecordMediaItem>]
public sealed class MediaItem : Matter<RecordStage>, IReckoned
{
    public DateOnly PublishedOn { get; internal set; }

    public string Outlet { get; internal set; } = "";

    public MediaLevel Level { get; internal set; }

    public string? Link { get; internal set; }

    /// <summary>Whether it was taken by the prefecture's daily that the county counts apart.</summary>
    [Term("单独统计的地级媒体")]
    public bool InDaily { get; internal set; }

    void IReckoned.Reckon() => InDaily = Level == MediaLevel.Prefecture && Outlet == Parameter(P.Daily);
}

/// <summary>登记媒体采用.</summary>
public sealed record RecordMediaItem : RecordAct<MediaItem>
{
    [Field("标题", Max = 200)]
    public required string Title { get; init; }

    [Field("媒体名称", Hint = "例如：大兴安岭日报。", Max = 50)]
    public required string Outlet { get; init; }

    [Field("媒体级别")]
    public required MediaLevel Level { get; init; }

    [Field("刊播日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("链接", Max = 500)]
    public string? Link { get; init; }
}

/// <summary>媒体采用台账.</summary>
public sealed class MediaItemType(string version, DateOnly from, DateOnly? until) : Register<MediaItem, RecordMediaItem>("media-item", "媒体采用", version, from, until)
{
    public override MatterFace Face { get; } = new() { Icon = "news" };

    protected override Article Basis => PublicityLaw.Responsibility(this);

    protected override string Purpose => "登记被媒体采用的一条普法稿件，几家采用的分别登记。";

    protected override void Further(Lifecycle<MediaItem, RecordStage> it, ActRule<MediaItem, RecordStage, RecordMediaItem> record)
    {
        it.Uses(P.Daily);
        it.Indexed(m => new { m.PublishedOn, m.Level });
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.PublishedOn, m => m.Outlet, m => m.Level, m => m.Link);
    }
}
