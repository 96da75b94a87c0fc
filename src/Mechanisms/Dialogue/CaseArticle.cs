using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.Dialogue;

/// <summary>政商沙龙典型案例 — an article about what came of it.</summary>
[EntryOf<RecordCaseArticle>]
public sealed class CaseArticle : Matter<RecordStage>
{
    public string Outlet { get; internal set; } = "";

    public DateOnly PublishedOn { get; internal set; }

    public string? Link { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Outlet];
}

/// <summary>登记典型案例.</summary>
public sealed record RecordCaseArticle : RecordAct<CaseArticle>
{
    [Field("标题", Max = 150)]
    public required string Title { get; init; }

    [Field("发布的媒体", Hint = "例如：中国网。", Max = 60)]
    public required string Outlet { get; init; }

    [Field("发布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("链接", Hint = "https:// 开头；没有网页的不填。", Max = 500)]
    public string? Link { get; init; }

    [Field("版面、截图", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>典型案例台账.</summary>
public sealed class CaseArticleType() : Register<CaseArticle, RecordCaseArticle>("case-article", "政商沙龙典型案例", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "news",
        Place = new()
        {
            Title = "政商沙龙典型案例",
            Lead = "在媒体上发布的政商沙龙典型案例。",
            Says = "标题、媒体和链接",
            Words = ["典型案例", "政商沙龙", "报道"],
        },
    };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记在媒体平台发布的一篇典型案例，同一篇被转载的不再登记。";

    protected override void Further(Lifecycle<CaseArticle, RecordStage> it, ActRule<CaseArticle, RecordStage, RecordCaseArticle> record)
    {
        it.Indexed(m => m.PublishedOn);
        record.Needs("ZT050", IsNew, "一篇只登记一次", Article.WorkingRule, "同一标题的案例已经登记。")
            .Needs("ZT051", (_, a, _) => string.IsNullOrWhiteSpace(a.Link) || (Uri.TryCreate(a.Link, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"), "写完整的网页地址", Article.WorkingRule, "请写 https:// 开头的地址。");
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.Outlet, m => m.PublishedOn, m => m.Link);
    }

    private static bool IsNew(CaseArticle article, RecordCaseArticle act, Circumstances at)
    {
        var (id, title) = (article.Id, act.Title);
        return !at.Records.Any<CaseArticle>(x => x.Title == title && x.Stage == RecordStage.Recorded && x.Id != id);
    }
}
