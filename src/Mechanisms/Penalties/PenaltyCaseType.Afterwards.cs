using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Penalties.PenaltyCaseStage;
using Checks = Fazhi.Mechanisms.Penalties.PenaltyChecks;

namespace Fazhi.Mechanisms.Penalties;

/// <content>送达、公开、改变和执行.</content>
public sealed partial class PenaltyCaseType
{
    // 第六十一条
    private static void Serving(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.Act<ServeDecision>("送达决定书", Decided, Served).By(Handler).Under(Law[61, 1])
            .For("宣告后当场交付；当事人不在场的，七个工作日以内送达。")
            .To((m, _) => m.ServedOn is not null ? Served : Decided, Decided, Served)
            .Needs("CF090", (m, a, _) => !(a.ReceivedOn < m.DecidedOn) && !(a.PostedOn < m.DecidedOn), "使送达日期不早于决定日期", Statutes.CivilProcedure[87], "请核对送达日期。")
            .Needs("CF048", (m, a, _) => !a.ByNotice || m.Noticed is null, "等上一次公告期满后再公告", Ours, "公告期满，系统自动登记送达。")
            .Proven(Codes, ToCitizen)
            .Issues("reconsideration/ProofOfService", "送达回证", null, (_, a) => !a.ByNotice);
        it.During<CorrectDecision>("补正决定书", Decided, Served, Closed).By(Handler, InstitutionHead).Under(Ours)
            .For("决定书有错字、漏字等笔误的补正；处罚的内容不能用补正改变。")
            .Needs("CF091", (_, a, _) => a.Wrong != a.Right && SlipText.IsNear(a.Wrong, a.Right), "只补正笔误", Ours, "原文与补正后的文字相差太多；处罚内容要改变的，撤销后重新作出决定。")
            .Needs("CF092", (m, a, c) => c.Records.SaidIn(m.Id).Any(t => t.Contains(a.Wrong, StringComparison.Ordinal)), "摘录文书上确实写错的文字", Ours, "“原文”照决定书摘录。")
            .Needs("CF093", (_, a, _) => Digits(a.Wrong) == Digits(a.Right), "不改变数额、日期和期限", Ours, "数字不能用补正改变；确有错误的，撤销后重新作出决定。")
            .Issues("penalties/Letter", "行政处罚决定补正通知书", (m, c) => Word(m, c) + "罚补");
        it.Act<RevokeDecision>("登记决定被改变", [Decided, Served, Closed], Revoked).By(Head).Under(Law[48, 2]).ForGood()
            .For("决定被变更、撤销、确认违法或者无效的，登记结果；已经公开的，三个工作日以内撤回并公开说明理由。")
            .To((m, a) => a.Kind is ReversalKind.Revoked or ReversalKind.Invalid ? Revoked : m.Stage, Revoked, Decided, Served, Closed)
            .Needs("CF094", (m, a, _) => a.Kind == ReversalKind.Changed || a.Fine is null, "只在变更决定时填写变更后的罚款", Ours, "请核对“结果”。")
            .Needs("CF095", (m, a, _) => a.Fine is not { } fine || fine <= m.Fine, "变更后的罚款不高于原来的罚款", Law[45, 2], "请核对金额。");
    }

    // 第四十八条，国办发〔2018〕118号（六）
    private static void Publishing(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.During<PublishPenalty>("公开处罚决定", Decided, Served, Closed).By(Handler, InstitutionHead).Under(Law[48, 1])
            .For("决定之日起七个工作日以内公开，隐去公民的个人信息；发送以前核对双公示的字段。")
            .Needs("CF096", m => m.MustBePublished, "是给予行政处罚的决定", Law[48, 1], "不予处罚的决定不公开。")
            .Needs("CF097", m => m.PublishedOn is null, "只公开一次", Ours, "已经公开过。")
            .Needs("CF098", m => m.Reversal is null, "决定没有被改变", Law[48, 2], "被变更、撤销、确认违法或者无效的，不再公开原决定。")
            .Needs("CF099", (m, a, _) => m.Party is not { } party || PublicTexts.Betrayed([party], a.Text, m.Representative).Count == 0, "从公开文本中隐去自然人的姓名和当事人的电话、住址、证件号码", Statutes.PersonalInformation[25],
                "请改用“张某”“某小区”一类写法后再公开。")
            .Naming((m, a) => a is null || m.Party is not { } party ? null : string.Join('、', PublicTexts.Betrayed([party], a.Text, m.Representative)))
            .Needs("CF100", (_, a, _) => a.Redacted, "隐去个人信息、商业秘密和不宜公开的内容", Statutes.PersonalInformation[25], "请核对后勾选。")
            .Needs("CF104", (m, a, c) => Said(a.WhyLate) == IsLate(m, c), "如实写明是否逾期公开", PenaltyLaw.Publicity, "超过公开期限的，填写“逾期公开的原因”；没有超过的不填。")
            .Needs("CF101", (m, c) => !m.MustBePublished || CreditPublication.Faults(m, c.Records, c.On).Count == 0, "使双公示的字段完整、正确", PenaltyLaw.Publicity, "请更正登记的信息后再公开；有误的信息，接收的平台会退回。")
            .Naming((m, _, c) => string.Join('、', CreditPublication.Faults(m, c.Records, c.On)));
        it.During<WithholdPublication>("决定不公开", Decided, Served).By(Head).Under(Law[48, 1])
            .For("没有社会影响或者法律规定不得公开的，写明理由。")
            .Needs("CF096", m => m.MustBePublished, "是给予行政处罚的决定", Law[48, 1], "不予处罚的决定不公开。")
            .Needs("CF097", m => m.PublishedOn is null, "只公开一次", Ours, "已经公开过。");
        it.During<WithdrawPublication>("撤回公开", Decided, Served, Closed, Revoked).By(Handler, InstitutionHead, Head).Under(Law[48, 2])
            .For("决定被改变的，三个工作日以内撤回公开的信息，并公开说明理由。")
            .Needs("CF102", m => m.PublishedOn is not null && m.WithdrawnOn is null, "有已经公开、没有撤回的决定", Law[48, 2], "没有公开的，不必撤回。")
            .Needs("CF099", (m, a, _) => m.Party is not { } party || PublicTexts.Betrayed([party], a.Reason, m.Representative).Count == 0, "从公开文本中隐去自然人的姓名和当事人的电话、住址、证件号码", Statutes.PersonalInformation[25],
                "请改用“张某”“某小区”一类写法后再公开。")
            .Naming((m, a, _) => a is null || m.Party is not { } party ? null : string.Join('、', PublicTexts.Betrayed([party], a.Reason, m.Representative)))
            .Needs("CF103", m => m.Reversal is not null, "先登记决定被改变", Law[48, 2], "请办理“登记决定被改变”。");
    }

    // 第六十六条、第六十七条、第七十二条、第七十三条，《行政强制法》第五十三条、第五十四条
    private static void Performing(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.During<RecordPayment>("登记缴款", Served).By(Handler, Registrar).Under(Law[67, 3])
            .For("登记银行、电子支付的缴款；逾期的，加处罚款另列。")
            .Needs("CF110", (m, a, _) => a.Amount <= m.Owed, "使缴纳的罚款不超过没有缴清的数额", Law[67, 3], "请核对金额；加处罚款填在另一栏。")
            .Needs("CF127", (m, a, _) => a.InFull == (a.Amount == m.Owed), "如实写明罚款是否缴清", Law[67, 3], "缴纳的数额等于没有缴清的数额时勾选“缴清”，其他的不勾选。")
            .Needs("CF111", (m, a, c) => m.SurchargePaid + (a.Surcharge ?? 0) <= MostSurcharge(m, a.On, c), "使加处罚款不超过每日百分之三，合计不超过罚款", Law[72, 1], "复议、诉讼期间不计算；请照加处罚款计算结果填写。");
        it.During<GrantDeferral>("批准延期、分期缴纳", Served).By(Approving).Under(Law[66, 2])
            .For("当事人确有经济困难，申请延期或者分期的，经批准可以暂缓或者分期缴纳。")
            .Needs("CF112", m => m.Owed > 0, "有没有缴清的罚款", Law[66, 2], "已经缴清。")
            .Needs("CF113", (m, a, c) => a.Until > c.On && !(a.Until <= Checks.DueOn(m, c.Calendar)), "使最后缴纳日期在今天和原来的缴款期限以后", Law[66, 2], "请核对日期；延期只能推后，不能提前。")
            .Issues("penalties/Letter", "延期（分期）缴纳罚款通知书", (m, c) => Word(m, c) + "罚缓");
        it.During<NoteRecourse>("登记复议、诉讼", Decided, Served).By(Handler).Under(Law[73, 1])
            .For("复议、诉讼期间处罚不停止执行，但是不计算加处罚款。")
            .Needs("CF114", m => m.RecourseFrom is null, "先登记上一次复议、诉讼结束", Ours, "请办理“登记复议、诉讼结束”。")
            .Needs("CF115", (m, a, _) => a.On >= m.DecidedOn, "使提出日期不早于决定日期", Ours, "请核对日期。");
        it.During<EndPenaltyRecourse>("登记复议、诉讼结束", Decided, Served, Closed, Revoked).By(Handler).Under(Law[73, 3])
            .For("复议决定送达、裁判生效后登记；决定被改变的，另行登记。")
            .Needs("CF116", m => m.RecourseFrom is not null, "先登记复议、诉讼", Ours, "请办理“登记复议、诉讼”。")
            .Needs("CF117", (m, a, _) => a.On >= m.RecourseFrom, "使结束日期不早于提出日期", Ours, "请核对日期。");
        it.During<EndRemedy>("救济期限届满", Decided, Served, Closed, Revoked).ByLaw().Under(Coercion[53]);
        it.During<DemandPerformance>("催告履行", Served).By(Handler, InstitutionHead).Under(Coercion[54])
            .For("申请法院强制执行以前，书面催告当事人履行。")
            .Needs("CF118", (m, c) => Checks.DueOn(m, c.Calendar) is not { } due || c.On > due, "等缴款期限届满", Law[67, 3], "期限以内当事人还可以缴纳。")
            .Needs("CF119", m => m.Owed > 0 || m.Fine is null, "有没有履行的处罚", Coercion[54], "已经缴清。")
            .Needs("CF037", (_, a, c) => a.ReceivedOn is not { } day || day == c.On, "使当场签收的日期就是告知的日期", Statutes.CivilProcedure[87], "另行送达的不填，送达时登记。")
            .Issues("penalties/Letter", "履行行政处罚决定催告书", (m, c) => Word(m, c) + "罚催");
        it.During<ApplyToCourt>("申请法院强制执行", Served).By(Head).Under(Coercion[53])
            .For("当事人在法定期限内不申请复议、不起诉又不履行的，自期限届满之日起三个月以内申请。")
            .Needs("CF142", m => m.CourtAskedOn is null && (m.Owed > 0 || m.Fine is null), "有没有履行、没有申请过的处罚", Coercion[53], "已经缴清的，请办理“结案”；已经申请过的，等待法院的结果。")
            .Needs("CF120", (m, c) => m.DemandServedOn is { } served && c.On > Deadline.Compute(c.Calendar, served, 10.WorkingDays()).Latest, "催告书送达十个工作日以后申请", Coercion[54], "请办理“催告履行”，送达后等十个工作日。")
            .Needs("CF121", m => m.RemedyEndedOn is not null || m.RecourseUntil is not null, "等申请复议、提起诉讼的期限届满", Coercion[53], "期限届满由系统登记。")
            .Needs("CF122", m => m.RecourseFrom is null, "等复议、诉讼结束", Coercion[53], "请办理“登记复议、诉讼结束”。")
            .Issues("penalties/Letter", "行政处罚强制执行申请书", (m, c) => Word(m, c) + "罚申");
        it.Act<CloseCase>("结案", [Served], Closed).By(Approving).Under(Ours)
            .For("决定执行完毕、依法公开、财物处理完毕后结案归档。")
            .Needs("CF123", (m, a, _) => m.Owed == 0 || (m.CourtAskedOn is not null && Said(a.CourtResult)), "缴清罚款，或者有法院执行、终结执行的结果", Law[66, 1], "请办理“登记缴款”；没有缴清的，申请法院强制执行以后，填写“法院执行或者终结执行的情况”。")
            .Needs("CF143", m => m.CollectedOn is null || m.BankedOn is not null, "把当场收缴的罚款缴付指定银行", Law[71], "请办理“交回当场收缴的罚款”“缴付指定银行”。")
            .Needs("CF124", m => !m.MustBePublished || m.PublishedOn is not null || m.WithheldOn is not null || m.Reversal is not null, "公开处罚决定，或者决定不公开", Law[48, 1], "请办理“公开处罚决定”。")
            .Needs("CF125", m => !m.Summary || m.ReportedOn is not null, "把当场处罚报所属机关备案", Law[52, 3], "请办理“当场处罚报备案”。")
            .Needs("CF008", m => !IsSealed(m) && !IsPreserved(m), "先处理登记保存和查封、扣押的财物", Law[27, 1], "请办理“处理登记保存的证据”“解除查封、扣押”，写明随案移送。")
            .Needs("CF126", (m, a, _) => CaseRecord.Unrecorded(m).Count == 0 || Said(a.WhyNoRecording), "登记应当有的音像记录，没有的写明原因", PenaltyLaw.Recording, "请办理“登记音像记录”，或者填写“音像记录缺失的说明”。")
            .Naming((m, _) => string.Join('、', CaseRecord.Unrecorded(m).Select(s => Terms.Of(s))))
            .Issues("penalties/Sheet", "行政处罚结案审批表");
    }

    private static bool IsLate(PenaltyCase m, Circumstances at) =>
        m.DecidedOn is { } decided && at.On > Deadline.Compute(at.Calendar, decided, m.Rule.Publication).Latest;

    // What was paid of it before counts: in all it never exceeds the fine. Reckoned on the whole fine, since what was paid earlier was owed until then.
    private static decimal MostSurcharge(PenaltyCase m, DateOnly on, Circumstances at) => DailySurcharge.MostOf(m, on, at.Calendar);

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    private static void Readers(Lifecycle<PenaltyCase, PenaltyCaseStage> it)
    {
        it.ReadByJusticeBureau();
        // Who reviews files reads the case as its organ does.
        it.ReadByRole(FileReviews.ReviewedFileType.FileReviewer);
        it.Discloses(m => m.PublishedOn != null, [], m => m.DecisionNumber, m => m.DecidedOn, m => m.PublishedOn, m => m.PublicText, m => m.Reversal, m => m.ReversedOn, m => m.WithdrawnOn, m => m.WithdrawnWhy);
        it.ShowsThat(Reader.Everybody, typeof(Decide), typeof(DecideOnTheSpot), typeof(PublishPenalty), typeof(RevokeDecision), typeof(WithdrawPublication));
    }
}
