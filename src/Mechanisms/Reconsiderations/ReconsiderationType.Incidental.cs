using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>第五章第五节 行政复议附带审查.</content>
public sealed partial class ReconsiderationType
{
    // 第五章第五节 行政复议附带审查
    private static void IncidentalReview(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<RequestIncidentalReview>("提起附带审查", Hearing, Suspended).By(Public, Handler).Under(Law[56])
            .For("认为行政行为依据的规范性文件不合法的，请求一并审查；几件文件、几个条款的，逐项提起。")
            .Needs("FY183", (m, a, _) => m.IsReopened || m.Reviews.All(r => !ReviewedClause.IsSame(r.Document, r.Clause, a.Document, a.Clause)),
                "对同一文件的同一条款只提起一次", Ours, ReviewedClause.OnceRemedy);
        it.During<ForwardIncidentalReview>("转送附带审查", Open).By(Handler, InstitutionHead).Under(Law[56])
            .For("本机关无权处理的，转送有权处理的机关。")
            .OfReview(a => a.Review)
            .Needs("FY061", m => m.OpenReviews.Count > 0, "有尚未处理的附带审查", Ours)
            .Needs("FY061", (m, a, _) => m.OpenReviews.Count == 0 || m.Review(a.Review) is not { IsOpen: false }, "有尚未处理的附带审查", Ours)
            .ReceivedAsMade(a => a.ReceivedOn)
            .Issues("reconsideration/ForwardingLetter", "行政复议附带审查转送函", (_, c) => c.Word + "复转");
        it.During<RecordForwardedAnswer>("记载有权机关的答复", Open).By(Handler).Under(Law[60])
            .For("登记有权处理的机关的答复。")
            .OfReview(a => a.Review)
            .Needs("FY062", m => m.Reviews.Any(r => !r.IsOurs), "先转送有权处理的机关", Ours)
            .Needs("FY062", (m, a, _) => m.Reviews.All(r => r.IsOurs) || m.Review(a.Review) is not { IsOurs: true }, "先转送有权处理的机关", Ours)
            .Needs("FY185", (m, a, _) => m.Review(a.Review) is not { IsOpen: false }, "只对还没有结论的附带审查作出结论", Ours, "该项已经有结论，请核对是哪一项。")
            .ThatDocument(a => (a.Review, a.UnlawfulDocument))
            .Needs("FY165", (m, a, at) => a.Finding != ClauseFinding.Unlawful || a.UnlawfulDocument is not null
                    || ReviewedClause.Registered(m, a.Review, at).Count == 0,
                "写明规范性文件在本县登记的编号", Law[60], "该文件在本县规范性文件库中，请填写它的文号，纠正任务才能交给制定机关。")
            .Causes((m, a, at) => a.Finding == ClauseFinding.Unlawful ? CorrectClause(m, a.Review, a.UnlawfulDocument?.Id, a.Answer, at) : [],
                typeof(OpenClauseTask));
        it.During<NotifyIssuer>("通知制定机关", Suspended).By(Handler).Under(Law[58, 1])
            .For("书面通知制定机关就相关条款的合法性答复。")
            .OfReview(a => a.Review)
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.Reviews.Any(r => r.IsOurs),
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .Needs("FY063", (m, a, _) => !m.Reviews.Any(r => r.IsOurs) || m.Review(a.Review) is not { IsOurs: false },
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .ReceivedAsMade(a => a.ReceivedOn)
            .Issues("reconsideration/IssuerNotice", "规范性文件附带审查通知书", (_, c) => c.Word + "复审");
        it.During<IssuerAnswers>("制定机关答复", Open).By(Handler).Under(Law[58, 1])
            .For("登记制定机关的书面答复。")
            .OfReview(a => a.Review)
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1])
            .Needs("FY064", (m, a, _) => m.IssuerNotifiedOn is null || m.Review(a.Review) is not { IssuerNotifiedOn: null }, "先通知制定机关", Law[58, 1]);
        it.During<DecideIncidentalReview>("作出附带审查结论", Suspended).By(InstitutionHead, Head).Under(Law[59])
            .For("认定相关条款是否合法；不合法的，文件的制定机关收到纠正任务。")
            .OfReview(a => a.Review)
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.Reviews.Any(r => r.IsOurs),
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .Needs("FY063", (m, a, _) => !m.Reviews.Any(r => r.IsOurs) || m.Review(a.Review) is not { IsOurs: false },
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1])
            .Needs("FY064", (m, a, _) => m.IssuerNotifiedOn is null || m.Review(a.Review) is not { IssuerNotifiedOn: null }, "先通知制定机关", Law[58, 1])
            .Needs("FY185", (m, a, _) => m.Review(a.Review) is not { IsOpen: false }, "只对还没有结论的附带审查作出结论", Ours, "该项已经有结论，请核对是哪一项。")
            .ThatDocument(a => (a.Review, a.UnlawfulDocument))
            .Needs("FY165", (m, a, at) => a.Finding != ClauseFinding.Unlawful || a.UnlawfulDocument is not null
                    || ReviewedClause.Registered(m, a.Review, at).Count == 0,
                "写明规范性文件在本县登记的编号", Law[59], "该文件在本县规范性文件库中，请填写它的文号，纠正任务才能交给制定机关。")
            .Issues("reconsideration/ClauseDecision", "停止执行规范性文件条款决定书", (_, c) => c.Word + "复停规", (_, a) => a.Finding == ClauseFinding.Unlawful)
            .Causes((m, a, at) => a.Finding == ClauseFinding.Unlawful ? CorrectClause(m, a.Review, a.UnlawfulDocument?.Id, a.Reason, at) : [],
                typeof(OpenClauseTask));
    }

    // 第五十九条、第六十条: an unlawful clause must be corrected by its issuer, whoever found it; the document gets the task, wherever it is kept.
    private static IEnumerable<Consequence> CorrectClause(Reconsideration m, string? review, Guid? document, string finding, Circumstances at)
    {
        if (document is not { } id || at.Records.Find<NormativeDocument>(id) is not { Stage: NormativeDocumentStage.InForce })
            return [];
        return
        [
            Consequence.In(id, new OpenClauseTask
            {
                Source = ClauseSource.Reconsideration,
                SourceNumber = m.Number ?? m.Title,
                Clause = m.Review(review)?.Clause ?? "附带审查所指条款",
                Finding = Wording.Cut(finding, 2000),
            }),
        ];
    }
}

/// <summary>哪一项附带审查 — what is asked of every act that concerns one review of a case.</summary>
internal static class ReviewChoice
{
    internal static ActRule<Reconsideration, ReconsiderationStage, TAct> OfReview<TAct>(this ActRule<Reconsideration, ReconsiderationStage, TAct> rule, Func<TAct, string?> key)
        where TAct : Act<Reconsideration> =>
        rule.Needs("FY184", (m, a, _) => (m.Reviews.Count <= 1 && string.IsNullOrWhiteSpace(key(a))) || m.Review(key(a)) is not null,
            "写明是本案的哪一项附带审查", Article.WorkingRule, "请从列出的附带审查中选择。")
            .Naming((m, _) => string.Join('、', m.Entries.Select(e => e.Told)));
}
