using static Fazhi.Mechanisms.Mediation.DisputeStage;

namespace Fazhi.Mechanisms.Mediation;

/// <summary>接下来 — what happens next in a mediation, as one would tell it across the counter, with the article.</summary>
internal static class DisputeNextWords
{
    internal static string Of(DisputeStage stage) =>
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
            Refused => "有当事人不愿意调解，不能调解（《人民调解法》第十七条）。调解组织会告诉您还有哪些途径。",
            Declined => "不属于人民调解的范围，调解组织会告诉您该去哪里。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
