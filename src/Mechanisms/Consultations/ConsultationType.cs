using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Decisions;
using Fazhi.Mechanisms.NormativeDocuments;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Consultations.ConsultationStage;
using P = Fazhi.Mechanisms.Consultations.ConsultationParameters;

namespace Fazhi.Mechanisms.Consultations;

/// <summary>公开征求意见 — opened with the draft and its note, closed by the clock, published when every remark has its answer.</summary>
public sealed class ConsultationType() : MatterType<Consultation, ConsultationStage>("consultation", "公开征求意见", "2024", new DateOnly(2024, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "message-2",
        Place = new()
        {
            Address = "/consultations", HasOwnPages = true, Tab = "征求意见", Title = "征求意见",
            Says = "正在征求意见的稿子、每条意见的采纳情况", Words = ["征求意见", "提意见", "建议", "意见征集", "草案", "征求意见稿", "采纳"],
        },
    };

    private static readonly Article Ours = Article.WorkingRule;

    protected override void Define(Lifecycle<Consultation, ConsultationStage> it)
    {
        it.Uses(P.Days, P.ModerationDays, P.AppealDays, P.FeedbackDays);
        it.Indexed(m => m.DocumentId, m => m.DecisionId, m => m.AnsweredOn, m => new { m.Stage, m.Until });
        it.Ends(Answered, Cancelled);
        it.Steps(("征求意见", [Open]), ("研究采纳", [Closed]), ("公布采纳情况", [Answered]));
        it.ReadByEveryone();

        LongEnough(
            it.Opens<OpenComments>("公布征求意见稿", Open).By(Handler, Registrar, LegalReviewer, InstitutionHead).OfAnyOrgan().Under(Ours)
                .For("公布征求意见稿和起草说明，请公众提意见。规范性文件、重大行政决策在各自的“公开征求意见”中公布。")
                .Needs("ZQ001", (_, a, c) => a.From >= c.On && a.Until > a.From, "自公布之日起征求意见，截止日期晚于开始日期", Ours, "请核对起止日期：开始日期不早于公布之日。"),
            (m, a, _) => m.LongEnough(a.From, a.Until, a.ShorterBecause))
            .Needs("ZQ012", (m, a, c) => a.Decision is null || IsOfDecision(m, a.Decision.Id, c), "从重大行政决策的“公开征求意见”公布", Ours, "请在该项决策中办理“公开征求意见”；不是重大行政决策的，不填这一栏。")
            .Needs("ZQ003", (m, a, c) => a.Document is null || IsOfDocument(m, a.Document.Id, c), "从规范性文件的“公开征求意见”公布", Ours, "请在该规范性文件中办理“公开征求意见”；不是规范性文件的，不填这一栏。");
        LongEnough(
            it.During<ReviseDraft>("更换征求意见稿", Open).By(Handler, Registrar, InstitutionHead).Under(Ours)
                .For("征求意见中修改了稿子的，公布新稿；已经提出的意见仍对原来的一稿。")
                .Begins((m, _) => new ReviseDraft { Text = m.Current.Text, Explanation = "" })
                .Needs("ZQ004", (m, a, _) => a.Text != m.Current.Text, "使新稿和现在的一稿不同", Ours, "没有修改的，不用更换；要延长的，办理“延长征求意见”。")
                .Needs("ZQ005", (m, a, c) => !a.Restarts || (a.Until > c.On && a.Until >= m.Until), "填写重新计算以后的截止日期，不早于已经公布的截止日期", Ours, "请填写新的截止日期；已经公布的期限不能缩短。"),
            (m, a, c) => !a.Restarts || a.Until is not { } until || m.LongEnough(c.On, until, a.ShorterBecause))
            .Causes((m, a, c) => a.Restarts ? Moved(m, c) : [], typeof(MoveConsultation), typeof(MovePublicComment));
        it.During<ExtendComments>("延长征求意见", Open).By(Handler, Registrar, InstitutionHead).Under(Ours).Before("window")
            .For("需要更多时间的，在截止以前延长。")
            .Needs("ZQ006", (m, a, _) => a.Until > m.Until, "使新的截止日期晚于原来的", Ours, "请核对截止日期。")
            .Causes((m, _, c) => Moved(m, c), typeof(MoveConsultation), typeof(MovePublicComment));
        it.Act<CloseComments>("截止", Open, Closed).ByLaw().Under(Ours)
            .For("截止日期已过，不再接受意见。");
        LongEnough(
            it.Act<ReopenComments>("再次征求意见", Closed, Open).By(Handler, Registrar, InstitutionHead).Under(Ours)
                .For("稿子有重大修改，或者还需要听取意见的，再征求一轮。")
                .Begins((m, _) => new ReopenComments { Text = m.Current.Text, Reason = "", Until = default })
                .Needs("ZQ007", (_, a, c) => a.Until > c.On, "使截止日期晚于办理日期", Ours, "请核对截止日期。"),
            (m, a, c) => m.LongEnough(c.On, a.Until, a.ShorterBecause))
            .Causes((m, _, c) => Moved(m, c), typeof(MoveConsultation), typeof(MovePublicComment));
        it.Act<PublishFeedback>("公布采纳情况", Closed, Answered).By(Handler, Registrar, InstitutionHead).Under(Ours).ForGood()
            .For("每条意见都写明是否采纳和理由以后，公布采纳情况，征求意见情况报告由系统生成。")
            .Begins((m, c) => new PublishFeedback { Received = Counted(m, c), Adopted = Taken(m, c), Summary = "" })
            .Needs("ZQ008", (m, c) => !c.Records.Any(Unanswered(m)),
                "使每条意见都有采纳与否的结论和理由", Ours, "请逐条办理“答复意见”；内容相同的可以一并答复。")
            .Naming((m, _, c) => c.Records.Count(Unanswered(m)) is > 0 and var count ? $"{string.Join('、', c.Records.Each(Unanswered(m)).Take(Alike.Most).Select(p => p.Title))}{(count > Alike.Most ? $"等{count}条" : "")}" : null)
            .Needs("ZQ009", (m, a, c) => a.Received == Counted(m, c) && a.Adopted == Taken(m, c), "使两项数字和意见一致", Ours, "请重新打开这一页，数字由系统算出。")
            .Issues("consultations/FeedbackReport", "征求意见情况报告")
            .Causes((m, a, _) => m.DocumentId is { } document
                ? [Consequence.In(document, new EndConsultation { CommentsReceived = a.Received, CommentsAdopted = a.Adopted, EnterprisesHeard = a.EnterprisesHeard, Feedback = a.Summary })]
                : m.DecisionId is { } decision
                    ? [Consequence.In(decision, new EndPublicComment { Received = a.Received, Adopted = a.Adopted, Undisposed = 0, Explained = a.Summary })]
                    : [], typeof(EndConsultation), typeof(EndPublicComment));
        it.Act<CancelConsultation>("取消征求意见", [Open, Closed], Cancelled).By(Handler, Registrar, LegalReviewer, Head, InstitutionHead).OfAnyOrgan().Under(Ours).ForGood()
            .For("不再制定的，写明理由，已经提出意见的人可以看到。")
            .Needs("ZQ010", (m, c) => m.DocumentId is not { } id || c.Records.Find<NormativeDocument>(id) is not { Stage: NormativeDocumentStage.Consulting },
                "在规范性文件中终止制定", Ours, "请在该规范性文件中办理“终止制定”或者“改认定为非规范性文件”，征求意见随之取消。")
            .Needs("ZQ013", (m, c) => m.DecisionId is not { } id || c.Records.Find<Decision>(id) is not { Stage: DecisionStage.Consulting },
                "在重大行政决策中终止", Ours, "请由决策机关在该项决策中办理“终止”，征求意见随之取消。")
            .Needs("ZQ011", (m, _, c) => m.DocumentId is not null || m.DecisionId is not null || c.County.Now(m.Organ) == c.Doing.Actor.Organ, "由承办单位取消", Ours, "请由公布征求意见稿的单位办理。")
            .Causes((m, a, c) => c.Records.Each(Unanswered(m)).Select(p => Consequence.In(p.Id, new DropComment { Reason = a.Reason })), typeof(DropComment));
        it.Corrections([Open, Closed], Handler, Registrar).Under(Ours);

        it.Clock("window", "征求意见", m => m.Length)
            .From<OpenComments>((_, a) => a.From).From<ReopenComments>().From<ReviseDraft>((_, a) => a.Restarts).From<ExtendComments>((m, _) => m.From)
            .Until<CancelConsultation, ExtendComments>().Until<ReviseDraft>(a => a.Restarts).Else<CloseComments>("截止后不再接受意见").Warn(3).Under(Ours);
        it.Clock("feedback", "公布采纳情况", m => new Period(m.Parameter(P.FeedbackDays), PeriodUnit.CalendarDays))
            .From<CloseComments>().Until<PublishFeedback, ReopenComments, CancelConsultation>()
            .Otherwise("征求意见已经截止，应当及时公布采纳情况").Under(Ours);

        it.ShowsAll(Reader.Officials);
        it.Discloses(_ => true, ["consultations/FeedbackReport"], m => m.Document, m => m.Decision, m => m.DraftNo, m => m.Window, m => m.From, m => m.Until, m => m.ShorterBecause, m => m.Windows, m => m.Channel, m => m.AnsweredOn,
            m => m.Received, m => m.Adopted, m => m.Summary);
        it.ShowsThat(Reader.Everybody, typeof(OpenComments), typeof(ReviseDraft), typeof(ExtendComments), typeof(CloseComments), typeof(ReopenComments), typeof(PublishFeedback), typeof(CancelConsultation));
    }

    // Which text names the usual thirty days depends on what is asked about; on what no text names, the county's own rule.
    private static ActRule<Consultation, ConsultationStage, TAct> LongEnough<TAct>(
        ActRule<Consultation, ConsultationStage, TAct> rule, Func<Consultation, TAct, Circumstances, bool> holds)
        where TAct : Act<Consultation> =>
        rule
            .Needs("ZQ014", (m, a, c) => m.DecisionId is null || holds(m, a, c), "使决策草案征求意见的期限一般不少于规定天数，或者说明理由", MajorDecisions[15], Longer)
            .Needs("ZQ015", (m, a, c) => !TouchesMarket(m, c) || holds(m, a, c), "使与市场主体密切相关的文件征求意见的期限一般不少于规定天数，或者说明理由", BusinessEnvironment[62], Longer)
            .Needs("ZQ002", (m, a, c) => m.DecisionId is not null || m.DocumentId is not null || holds(m, a, c), "使征求意见期限不少于规定天数，或者说明理由", Ours, Longer);

    private const string Longer = "请延长期限；确需缩短的，填写理由，理由随公告公布。";

    private static bool TouchesMarket(Consultation m, Circumstances at) =>
        m.DocumentId is { } id && at.Records.Find<NormativeDocument>(id) is { TouchesMarketEntities: true };

    // What is asked about knows until when.
    private static IEnumerable<Consequence> Moved(Consultation m, Circumstances at)
    {
        if (m.DocumentId is { } document && at.Records.Find<NormativeDocument>(document) is { Stage: NormativeDocumentStage.Consulting })
            yield return Consequence.In(document, new MoveConsultation { Until = m.Until });
        if (m.DecisionId is { } decision && at.Records.Find<Decision>(decision) is { Stage: DecisionStage.Consulting })
            yield return Consequence.In(decision, new MovePublicComment { Until = m.Until });
    }

    private static System.Linq.Expressions.Expression<Func<PublicComment, bool>> Unanswered(Consultation m)
    {
        var id = m.Id;
        return p => p.Parent == id && p.Stage != PublicCommentStage.Answered && p.Stage != PublicCommentStage.Voided && p.Stage != PublicCommentStage.Dropped;
    }

    // A decision and a document put their drafts out by acts of their own; another consultation on the same text would split the remarks.
    private static bool IsOfDecision(Consultation m, Guid decision, Circumstances at) =>
        at.Records.Find<Decision>(decision) is { Stage: DecisionStage.Consulting } of && of.Organ == m.Organ && IsOnly(m, decision, at);

    private static bool IsOfDocument(Consultation m, Guid document, Circumstances at) =>
        at.Records.Find<NormativeDocument>(document) is { Stage: NormativeDocumentStage.Consulting } of && of.Organ == m.Organ && IsOnly(m, document, at);

    private static bool IsOnly(Consultation m, Guid about, Circumstances at) => ConsultationsOn.Open(about, at).All(c => c.Id == m.Id);

    private static int Counted(Consultation m, Circumstances at) => at.Parts<PublicComment>(m).Count(p => p.Stage == PublicCommentStage.Answered);

    private static int Taken(Consultation m, Circumstances at) =>
        at.Parts<PublicComment>(m).Count(p => p.Stage == PublicCommentStage.Answered && (p.Disposition == CommentDisposition.Adopted || p.Disposition == CommentDisposition.Partly));
}
