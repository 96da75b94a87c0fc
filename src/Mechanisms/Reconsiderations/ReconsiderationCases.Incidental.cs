using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.Stage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <content>第五章第五节 行政复议附带审查.</content>
public sealed partial class ReconsiderationCases
{
    // 第五章第五节 行政复议附带审查
    private static void IncidentalReview(Lifecycle<Reconsideration, Stage> it)
    {
        it.During<RequestIncidentalReview>("提起附带审查", Hearing).By(Public, Handler).Under(Law[56])
            .For("认为行政行为依据的规范性文件不合法的，请求一并审查。")
            .Needs("FY060", m => m.IncidentalRequestedOn is null, "在一个案件中一并提起附带审查", Ours);
        it.During<ForwardIncidentalReview>("转送附带审查", Open).By(Handler, InstitutionHead).Under(Law[56])
            .For("本机关无权处理的，转送有权处理的机关。")
            .Needs("FY061", m => m.IncidentalRequestedOn is not null && m.ClauseFinding is null, "有尚未处理的附带审查", Ours)
            .Issues("reconsideration/ForwardingLetter", "行政复议附带审查转送函", (_, c) => c.Word + "复转");
        it.During<RecordForwardedAnswer>("记载有权机关的答复", Open).By(Handler).Under(Law[60])
            .For("登记有权处理的机关的答复。")
            .Needs("FY062", m => m.IncidentalForwardedOn is not null, "先转送有权处理的机关", Ours);
        it.During<NotifyIssuer>("通知制定机关", Suspended).By(Handler).Under(Law[58, 1])
            .For("通知制定机关就相关条款的合法性书面答复。")
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.IncidentalForwardedOn is null,
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1]);
        it.During<IssuerAnswers>("制定机关答复", Open).By(Handler).Under(Law[58, 1])
            .For("登记制定机关的书面答复。")
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1]);
        it.During<DecideIncidentalReview>("作出附带审查结论", Suspended).By(InstitutionHead, Head).Under(Law[59])
            .For("认定相关条款是否合法；不合法的，文件的制定机关收到纠正任务。")
            .Needs("FY063", m => IsUnderIncidentalReview(m) && m.IncidentalForwardedOn is null,
                "在因附带审查中止期间，由有权处理的行政复议机关办理", Law[58, 1])
            .Needs("FY064", m => m.IssuerNotifiedOn is not null, "先通知制定机关", Law[58, 1])
            .Needs("FY165", (m, a, at) => a.Finding != ClauseFinding.Unlawful || a.UnlawfulDocument is not null || !IsRegistered(m, at),
                "写明规范性文件在本县登记的编号", Law[59], "该文件在本县规范性文件库中，请填写它的登记编号，纠正任务才能交给制定机关。")
            .Issues("reconsideration/ClauseDecision", "停止执行规范性文件条款决定书", (_, c) => c.Word + "复停规", (_, a) => a.Finding == ClauseFinding.Unlawful)
            .Causes((m, a, at) => CorrectClause(m, a.Finding, a.UnlawfulDocument, a.Reason, at));
    }

    private static bool IsRegistered(Reconsideration m, Circumstances at)
    {
        var title = m.IncidentalDocument?.Trim('《', '》');
        return at.Records.Any<NormativeDocument>(d => d.Title == title && d.Stage == DocumentStage.InForce);
    }

    // 第五十九条: an unlawful clause must be corrected by its issuer; the document gets the task, wherever it is kept.
    private static IEnumerable<Consequence> CorrectClause(
        Reconsideration m, ClauseFinding finding, Guid? document, string reason, Circumstances at)
    {
        if (finding != ClauseFinding.Unlawful || document is not { } id
            || at.Records.Find<NormativeDocument>(id) is not { Stage: DocumentStage.InForce })
            return [];
        return
        [
            Consequence.In(id, new OpenClauseTask
            {
                Source = ClauseSource.Reconsideration,
                SourceNumber = m.Number ?? m.Title,
                Clause = m.IncidentalClause ?? "附带审查所指条款",
                Finding = Wording.Cut(reason, 2000),
            }),
        ];
    }
}
