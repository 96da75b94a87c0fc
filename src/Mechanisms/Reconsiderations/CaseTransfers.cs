using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>
/// 移送 — the level above hears what this organ is competent for (第三十五条、第三十八条). A case of somebody else's competence isn't transferred: the law has
/// the application refused or dismissed, and the applicant told whose it is (第三十条第二款、第三十三条).
/// </summary>
internal static class CaseTransfers
{
    private static Statute Law => Statutes.Reconsideration;

    internal static void Define(Lifecycle<Reconsideration, ReconsiderationStage> it)
    {
        it.During<AskLevelAbove>("报请上级审理", Filed, Correcting, Hearing, Suspended).By(InstitutionHead, Head).Under(Law[38, 2])
            .For("认为需要由上级行政复议机关审理的，报请决定；上级决定以前，继续办理。")
            .Needs("FY173", m => m.LevelAboveAskedOn is null, "等待上级行政复议机关的决定", Article.WorkingRule, "已经报请过。");
        it.Act<TransferCase>("移送上级审理", [Filed, Correcting, Hearing, Suspended, Refused, Concluded, Served, Archived], Transferred)
            .By(InstitutionHead, Head).Under(Law[38, 1]).ForGood()
            .For("上级行政复议机关决定审理或者直接受理的，连同案卷移送，书面告知当事人。")
            .Needs("FY174", (m, a, _) => a.Ground != TransferGround.AskedFor || m.LevelAboveAskedOn <= a.OrderedOn,
                "先报请上级行政复议机关决定", Law[38, 2], "没有报请的，选择“上级行政复议机关根据需要决定审理”；请核对上级决定的日期。")
            .Needs("FY175", (m, a, _) => IsOpen(m) || (IsTurnedAway(m) && a.Ground == TransferGround.AcceptedAbove),
                "在决定不予受理、驳回申请以后，只因上级行政复议机关直接受理移送", Law[35], "作出其他决定的案件不再移送。")
            .Needs("FY176", (m, a, _) => !(a.OrderedOn < (m.SubmittedOn ?? m.ReceivedOn)), "使上级决定的日期不早于提出申请的日期", Law[38, 1])
            .Issues("reconsideration/TransferLetter", "行政复议案件移送函", (_, c) => c.Word + "复移")
            .Issues("reconsideration/TransferNotice", "行政复议案件移送告知书", (_, c) => c.Word + "复移告");
    }

    private static bool IsOpen(Reconsideration m) => m.Stage is Filed or Correcting or Hearing or Suspended;

    // 第三十五条: turned away at the door, or later as an application that should have been.
    private static bool IsTurnedAway(Reconsideration m) =>
        m is { RefusedOn: not null, AcceptedOn: null } or { IsConcluded: true, Outcome: CaseOutcome.DismissApplication };
}
