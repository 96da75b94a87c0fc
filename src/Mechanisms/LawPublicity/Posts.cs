using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法信息 — one article on the official account.</summary>
[EntryOf<RecordPost>]
public sealed class PublicityPost : Matter<RecordStage>
{
    public DateOnly PublishedOn { get; internal set; }

    public string Account { get; internal set; } = "";

    public string? Link { get; internal set; }

    public int? Reads { get; internal set; }
}

/// <summary>登记普法信息.</summary>
public sealed record RecordPost : RecordAct<PublicityPost>
{
    [Field("标题", Max = 200)]
    public required string Title { get; init; }

    [Field("公众号", Hint = "例如：塔河普法。", Max = 50)]
    public required string Account { get; init; }

    [Field("发布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("链接", Max = 500)]
    public string? Link { get; init; }

    [Field("阅读量", Min = 0, Max = 100_000_000)]
    public int? Reads { get; init; }
}

/// <summary>普法信息台账.</summary>
public sealed class PublicityPostType(string version, DateOnly from, DateOnly? until) : Register<PublicityPost, RecordPost>("publicity-post", "普法信息", version, from, until)
{
    public override MatterFace Face { get; } = new() { Icon = "message-2" };

    protected override Article Basis => PublicityLaw.Responsibility(this);

    protected override string Purpose => "登记官方公众号发布的一条普法信息。";

    protected override void Further(Lifecycle<PublicityPost, RecordStage> it, ActRule<PublicityPost, RecordStage, RecordPost> record)
    {
        it.Indexed(m => m.PublishedOn);
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.PublishedOn, m => m.Account, m => m.Link, m => m.Reads);
    }
}
