using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using static Fazhi.Mechanisms.Mediation.DisputeStage;
using static Fazhi.Mechanisms.Reconsiderations.Stage;

namespace Fazhi.Web.Portal;

/// <summary>接下来 — what happens next, as one would tell it across the counter, with the article.</summary>
internal static class NextWords
{
    internal static string Of(MatterType type, string stage) =>
        type.StageEnum == typeof(Stage) ? Of(Enum.Parse<Stage>(stage))
        : type.StageEnum == typeof(DisputeStage) ? Of(Enum.Parse<DisputeStage>(stage))
        : $"现在是“{type.StageName(stage)}”。";

    private static string Of(Stage stage) =>
        stage switch
        {
            Filed =>
                "行政复议机构正在审查您的申请，五个工作日内决定受理、不予受理，或者通知您补正材料；到期没有决定不予受理的，视为受理（《行政复议法》第三十条、第三十一条）。您现在不用做什么，请留意您填写的电话和送达地址。",
            AtAgency =>
                "您的申请已交给作出处罚决定的机关；它维持处罚的，五个工作日内转送行政复议机关（《行政复议法》第三十二条）。",
            Correcting =>
                "需要您补正材料。请在收到补正通知之日起十个工作日内补正；没有正当理由逾期不补正的，视为放弃申请（《行政复议法》第三十一条）。",
            Hearing =>
                "已经受理，正在审理。行政复议机构会联系您，听取您的意见（《行政复议法》第四十九条）。普通程序六十日内、简易程序三十日内作出决定（第六十二条）。您可以补充证据，也可以要求查阅被申请人的答复和证据（第四十七条）。",
            Suspended => "审理已经中止，期限停止计算。中止的原因消除以后恢复审理，会书面通知您（《行政复议法》第三十九条）。",
            Concluded => "已经有结果，正在向您送达文书。收到文书的日子决定以后的期限，请及时签收。",
            Served => "文书已经送达。对决定不服的，可以在收到之日起十五日内向人民法院起诉（《行政诉讼法》第四十五条）。",
            Archived => "案件已经办结归档。",
            Stage.Refused =>
                "申请没有受理，理由写在不予受理决定书里；属于别的机关管的，决定书里写明了是哪个机关（《行政复议法》第三十条）。",
            Stage.Abandoned => "您已经撤回申请，或者没有按期补正，申请不再继续。",
            CorrectedByAgency => "作出处罚决定的机关已经自行纠正，不再转送。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };

    private static string Of(DisputeStage stage) =>
        stage switch
        {
            Asked =>
                "调解组织会联系对方，问是否愿意调解。各方都愿意的，受理并确定调解员；任何一方明确拒绝的，不得调解（《人民调解法》第十七条）。您现在不用做什么，请留意您填写的电话和送达地址。",
            Accepted => "已经受理，正在确定调解员。",
            Mediating => "正在调解。调解员会约您和对方一起谈；不想继续的，可以告诉调解员。",
            Agreed =>
                "已经达成协议，协议有法律约束力（《人民调解法》第三十一条）。双方可以在协议生效之日起三十日内共同申请人民法院司法确认（第三十三条）。",
            Confirming => "正在等人民法院的司法确认。",
            Confirmed => "人民法院已经确认协议有效。请按协议履行。",
            NotPerformed => "协议还没有履行。可以请调解组织督促（《人民调解法》第三十一条）。",
            Rescinded =>
                "协议已经解除，不再履行。需要重新调解的，可以再次申请；也可以依法向人民法院起诉（《人民调解法》第三十二条）。",
            Performed => "协议已经履行完毕。",
            Closed => "已经结案归档。",
            Failed => "没有谈成，调解已经终止。调解组织会告诉您还有哪些途径（《人民调解法》第二十六条）。",
            DisputeStage.Refused => "有当事人不愿意调解，不能调解（《人民调解法》第十七条）。调解组织会告诉您还有哪些途径。",
            Declined => "不属于人民调解的范围，调解组织会告诉您该去哪里。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
