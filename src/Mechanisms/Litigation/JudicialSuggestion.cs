using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Litigation.JudicialSuggestionStage;
using P = Fazhi.Mechanisms.Litigation.LitigationParameters;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>司法建议阶段.</summary>
public enum JudicialSuggestionStage
{
    [Term("待回复")]
    Received,

    [Term("已回复")]
    Answered,

    [Term("已落实")]
    Implemented,

    [Term("已作废")]
    Voided,
}

/// <summary>司法建议的事由.</summary>
public enum SuggestionCause
{
    [Term("负责人没有正当理由未出庭等")]
    HeadAbsent,

    [Term("经传票传唤无正当理由拒不到庭、中途退庭")]
    AbsentParty,

    [Term("拒绝履行生效裁判")]
    NotPerformed,

    [Term("规范性文件不合法")]
    UnlawfulDocument,

    [Term("执法中的问题")]
    Practice,

    [Term("其他")]
    Other,
}

/// <summary>司法建议 — what a court suggests to an organ, answered in its time and put into effect.</summary>
public sealed class JudicialSuggestion : Matter<JudicialSuggestionStage>
{
    [Field("人民法院", Max = 100)]
    public string Court { get; internal set; } = "";

    [Field("司法建议书文号", Max = 60, Decided = true)]
    public string Paper { get; internal set; } = "";

    [Field("收到日期", Decided = true)]
    public DateOnly ReceivedOn { get; internal set; }

    [Field("事由", Decided = true)]
    public SuggestionCause Cause { get; internal set; }

    [Field("建议内容", Max = 4000, Long = true)]
    public string Content { get; internal set; } = "";

    [Field("应诉案件", Decided = true)]
    public Reference<Lawsuit>? Suit { get; internal set; }

    /// <summary>The suit's id once more, in a column of its own: gates ask by it.</summary>
    public Guid? SuitId { get; internal set; }

    [Field("规范性文件", Decided = true)]
    public Reference<NormativeDocument>? Document { get; internal set; }

    public Guid? DocumentId { get; internal set; }

    [Field("建议书写明的回复期限（日）", Decided = true)]
    public int? Days { get; internal set; }

    [Term("回复日期")]
    public DateOnly? AnsweredOn { get; internal set; }

    [Term("落实日期")]
    public DateOnly? ImplementedOn { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Paper];

    internal Period TimeToAnswer => (Days ?? Parameter(P.SuggestionDays)).Days();
}

/// <summary>登记司法建议.</summary>
public sealed record RegisterSuggestion : Act<JudicialSuggestion>
{
    [Field("人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("司法建议书文号", Hint = "例如：（2025）黑2722司建1号。", Max = 60)]
    public required string Paper { get; init; }

    [Field("收到日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("事由")]
    public required SuggestionCause Cause { get; init; }

    [Field("建议内容", Hint = "不写当事人的姓名。", Max = 4000, Long = true)]
    public required string Content { get; init; }

    [Field("应诉案件", Hint = "因本系统登记的应诉案件发来的，选择该案件。")]
    public Reference<Lawsuit>? Suit { get; init; }

    [Field("规范性文件", Hint = "法院认为本县规范性文件不合法的，选择该文件，制定机关由此收到纠正任务。")]
    public Reference<NormativeDocument>? Document { get; init; }

    [Field("不合法的条款", Max = 500)]
    public string? Clause { get; init; }

    [Field("建议书写明的回复期限（日）", Hint = "没有写明的不填，按本县的期限。", Min = 1, Max = 180)]
    public int? Days { get; init; }

    [Field("司法建议书", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(JudicialSuggestion matter, Doing doing)
    {
        matter.Title = $"{Paper}司法建议";
        (matter.Court, matter.Paper, matter.ReceivedOn, matter.Cause, matter.Content) = (Court, Paper, ReceivedOn, Cause, Content);
        (matter.Suit, matter.SuitId, matter.Document, matter.DocumentId, matter.Days) = (Suit, Suit?.Id, Document, Document?.Id, Days);
    }
}

/// <summary>回复司法建议 — in the organ's name.</summary>
public sealed record AnswerSuggestion : Act<JudicialSuggestion>
{
    [Field("回复", Hint = "采纳的写明措施和完成时间；不采纳的写明理由。", Max = 4000, Long = true)]
    public required string Answer { get; init; }

    public override void Apply(JudicialSuggestion matter, Doing doing) => matter.AnsweredOn = doing.On;
}

/// <summary>登记司法建议落实情况.</summary>
public sealed record ImplementSuggestion : Act<JudicialSuggestion>
{
    [Field("落实情况", Max = 2000, Long = true)]
    public required string How { get; init; }

    [Field("材料", Max = 10)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(JudicialSuggestion matter, Doing doing) => matter.ImplementedOn = doing.On;
}

/// <summary>司法建议的规则.</summary>
public sealed class JudicialSuggestionType() : MatterType<JudicialSuggestion, JudicialSuggestionStage>("judicial-suggestion", "司法建议", "2018", new DateOnly(2018, 2, 8))
{
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new() { Icon = "mail-opened", WhyClosed = LitigationMechanism.WhyClosed };

    protected override void Define(Lifecycle<JudicialSuggestion, JudicialSuggestionStage> it)
    {
        Role[] by = [Handler, LegalReviewer, InstitutionHead];
        it.Uses(P.SuggestionDays);
        it.Indexed(m => m.ReceivedOn, m => m.AnsweredOn, m => m.SuitId, m => m.DocumentId, m => m.Paper);
        it.Ends(Implemented, Voided);
        it.Steps(("收到", [Received]), ("回复", [Answered]), ("落实", [Implemented]));
        it.ReadByJusticeBureau();
        it.Opens<RegisterSuggestion>("登记司法建议", Received).By([.. by, Registrar]).Under(Ours)
            .For("收到人民法院的司法建议书的，登记；规范性文件不合法的，制定机关由此收到纠正任务。")
            .Needs("YF080", (_, a, _) => a.Cause == SuggestionCause.UnlawfulDocument == (a.Document is not null) && a.Document is null == string.IsNullOrWhiteSpace(a.Clause), "在规范性文件不合法时写明文件和条款", Statutes.Litigation[64], "请选择文件、填写条款；其他事由的都不填。文件不是本县的，事由选“其他”。")
            .Needs("YF081", IsNew, "一件司法建议书一个单位只登记一次", Ours, "该文号已经登记。")
            .Causes(Corrected, typeof(OpenClauseTask));
        it.Act<AnswerSuggestion>("回复司法建议", Received, Answered).By(InstitutionHead, Head).Under(Ours)
            .For("研究以后，以本单位名义书面回复人民法院。")
            .Issues("litigation/SuggestionReply", "司法建议复函", (m, c) => c.WordOf(m.Organ) + "司复");
        it.Act<ImplementSuggestion>("登记落实情况", Answered, Implemented).By(by).Under(Ours)
            .For("回复中的措施做完的，登记。");
        it.Act<VoidRecord<JudicialSuggestion>>("作废", Received, Voided).By([.. by, Registrar]).Under(Ours).ForGood()
            .For("登记有误、不能更正的，作废。")
            .Needs("YF082", m => m.DocumentId is null, "没有发出纠正任务", Ours, "制定机关已经收到纠正任务，不能作废；请照实回复。");
        it.Corrections([Received, Answered], by).Under(Ours);
        it.Clock("suggestion-reply", "回复司法建议", m => m.TimeToAnswer)
            .From<RegisterSuggestion>((_, a) => a.ReceivedOn).Until<AnswerSuggestion, VoidRecord<JudicialSuggestion>>()
            .Otherwise("逾期没有回复的，请尽快回复").Warn(5).Under(Ours);
        it.ShowsAll(Reader.Concerned);
    }

    private static bool IsNew(JudicialSuggestion suggestion, RegisterSuggestion act, Circumstances at)
    {
        var (id, organ, paper) = (suggestion.Id, suggestion.Organ, act.Paper);
        return !at.Records.Any<JudicialSuggestion>(s => s.Organ == organ && s.Paper == paper && s.Stage != Voided && s.Id != id);
    }

    // 第六十四条: the court doesn't apply the clause and tells the issuer; the document gets the task, once for a paper.
    private static IEnumerable<Consequence> Corrected(JudicialSuggestion suggestion, RegisterSuggestion act, Circumstances at) =>
        suggestion.DocumentId is { } id && at.Records.Find<NormativeDocument>(id) is { Stage: NormativeDocumentStage.InForce } document
        && document.ClauseTasks.All(t => t.Source != ClauseSource.Court || t.SourceNumber != suggestion.Paper)
            ? [Consequence.In(id, new OpenClauseTask { Source = ClauseSource.Court, SourceNumber = suggestion.Paper, Clause = act.Clause ?? "", Finding = Wording.Cut(act.Content, 2000) })]
            : [];
}
