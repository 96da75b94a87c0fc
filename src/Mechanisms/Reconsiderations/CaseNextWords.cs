using static Fazhi.Mechanisms.Reconsiderations.ReconsiderationStage;

namespace Fazhi.Mechanisms.Reconsiderations;

/// <summary>接下来 — what happens next in an application for reconsideration, as one would tell it across the counter, with the article.</summary>
internal static class CaseNextWords
{
    internal static string Of(ReconsiderationStage stage) =>
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
            Refused =>
                "申请没有受理，理由写在不予受理决定书里；属于别的机关管的，决定书里写明了是哪个机关（《行政复议法》第三十条）。",
            Abandoned => "您已经撤回申请，或者没有按期补正，申请不再继续。",
            CorrectedByAgency => "作出处罚决定的机关已经自行纠正，不再转送。",
            Transferred =>
                "上级行政复议机关决定审理您的案件，案卷已经移送；以后由它审理并作出决定，请和它联系（《行政复议法》第三十五条、第三十八条）。",
            _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
        };
}
