using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Decisions.DecisionOrgans;
using static Fazhi.Mechanisms.Decisions.DecisionStage;
using Checks = Fazhi.Mechanisms.Decisions.DecisionChecks;
using P = Fazhi.Mechanisms.Decisions.DecisionParameters;

namespace Fazhi.Mechanisms.Decisions;

/// <content>执行、后评估、调整和归档：第三十三条至第三十八条；期限.</content>
public sealed partial class DecisionType
{
    private static void Execution(Lifecycle<Decision, DecisionStage> it)
    {
        it.Act<AssignExecution>("明确执行单位", Published, Executing).By(Handler, Head).Of(Responsible, Maker).Under(Law[34])
            .For("决策机关明确负责执行的单位和任务。");
        it.During<ReportExecution>("报告执行情况", Executing).By(Handler, Head).Of(Executor, Responsible).Under(Law[34])
            .For("执行单位及时报告执行情况。");
        it.During<ReportExecutionProblem>("报告执行中的重大问题", Executing).By(Handler, Head).Of(Executor, Responsible).Under(Law[35])
            .For("决策有问题、客观情况变化或者遇到不可抗力严重影响目标的，及时报告。")
            .Needs("DJ090", m => !m.ProblemOpen, "等决策机关处理已经报告的问题", Ours, "新的情况请在“报告执行情况”中说明。");
        it.During<SettleExecutionProblem>("处理执行问题", Executing).By(Head).Of(Maker).Under(Law[35])
            .For("继续执行的，写明处理意见；需要中止、调整、停止的，办理相应的行为。")
            .Needs("DJ091", m => m.ProblemOpen, "有执行单位报告的重大问题", Ours, "没有报告重大问题的，无需办理。");
        it.Act<CompleteExecution>("执行完毕", Executing, Executed).By(Handler, Head).Of(Responsible, Executor, Maker).Under(Law[34])
            .For("执行任务完成的，写明结果，转入归档。")
            .Needs("DJ092", m => m.ExecutionReports > 0, "有执行单位的执行情况报告", Law[34], "请由执行单位办理“报告执行情况”。")
            .Needs("DJ093", m => !m.ProblemOpen, "先处理已经报告的重大问题", Law[35], "请由决策机关办理“处理执行问题”。");
        it.During<EvaluateDecision>("决策后评估", Executing, Suspended, Executed).By(Handler, Head).Of(Responsible, Maker).Under(Law[36])
            .For("没有达到预期效果、意见较多或者有必要的，组织评估，作为调整的重要依据。")
            .Needs("DJ094", (m, a, _) => !Checks.Assessed(m, a.Evaluator), "由没有承担决策作出前主要论证评估工作的单位评估", Law[36], "请委托其他专业机构、社会组织，或者由别的单位评估。")
            .Naming((m, a) => a is null || !Checks.Assessed(m, a.Evaluator) ? null : a.Evaluator);
    }

    private static void Changing(Lifecycle<Decision, DecisionStage> it)
    {
        it.Act<SuspendDecision>("中止执行", Executing, Suspended).By(Head).Of(Maker).Under(Law[37])
            .For("情况紧急的，行政首长可以先决定中止执行。")
            .Needs("DJ095", (_, a, _) => a.Urgent || Said(a.Meeting), "属于紧急情况，或者经会议讨论", Law[37], "请勾选紧急情况，或者填写讨论中止的会议。");
        it.Act<ResumeDecision>("恢复执行", Suspended, Executing).By(Head).Of(Maker).Under(Law[37])
            .For("中止的情形消除的，恢复执行。");
        it.Act<AdjustDecision>("重大调整", [Published, Executing, Suspended, Executed], Initiated).By(Head).Of(Maker).Under(Law[37]).ForGood()
            .For("需要作出重大调整的，重新履行程序：以前各步不再算数，记录照旧可以查阅。")
            .Needs("DJ096", (_, a, c) => a.FinishOn > c.On, "使计划完成日期晚于调整之日", Ours, "请核对日期。");
        it.Act<GiveUpAdjustment>("放弃重大调整", Before, Published).By(Head).Of(Maker).Under(Law[37]).ForGood()
            .For("不再调整的，原决策继续有效；重新明确执行单位，继续执行。")
            .Needs("DJ099", m => m.IsAdjusting, "正在办理已经公布的决策的重大调整", Law[37], "没有公布过的决策不再办理的，办理“终止”。")
            .Causes((m, a, c) => ConsultationsOn.Cancelled(m.Id, a.Reason, c), typeof(CancelConsultation));
        it.Act<TerminateDecision>("终止", [.. Before, .. Afterwards], Terminated).By(Head).Of(Maker).Under(Law[37]).ForGood()
            .For("没有作出决策的，写明理由，不再办理；已经公布的，经法定程序停止执行。")
            .Needs("DJ097", (m, a, _) => m.PublishedOn is null || (Said(a.Meeting) && a.HeldOn is not null), "对已经公布的决策经法定程序停止执行", Law[37], "未经法定程序不得随意停止执行；请写明决定停止的会议和日期，需要重大调整的办理“重大调整”。")
            .Causes((m, a, c) => ConsultationsOn.Cancelled(m.Id, a.Reason, c), typeof(CancelConsultation));
        it.Act<ArchiveDecision>("归档", [Executed, Terminated], Archived).By(Handler, Registrar).Of(Responsible, Maker).Under(Law[33]).ForGood()
            .For("把履行程序形成的记录、材料及时完整归档；归档以后在事项页下载档案包。")
            .Needs("DJ098", m => MeetingFile.Missing(MeetingFile.ArchiveOf(m)).Count == 0, "使归档材料完整", Law[33], "归档材料由办理的行为自动汇集，请补办缺少的各项。")
            .Naming((m, _) => Checks.Missing(MeetingFile.ArchiveOf(m)));
    }

    private static void Periods(Lifecycle<Decision, DecisionStage> it)
    {
        it.Clock("proposal", "研究论证决策建议", m => m.Parameter(P.ProposalDays).Days()).Under(Law[10])
            .From<ProposeDecision>().Until<InitiateDecision, DeclineDecision>()
            .Otherwise("条例没有规定日数，这是本县自己确定的期限");
        it.Clock("finish", "按计划完成决策", m => Period.Between(m.RoundFrom, m.FinishOn)).Under(Ours).Warn(30)
            .From<InitiateDecision>().From<AdjustDecision>().Until<AnnounceDecision, TerminateDecision, GiveUpAdjustment>().Until<DiscussDecision>(a => a.Result == DiscussionResult.Rejected)
            .Otherwise("超过目录的完成时限");
        it.Clock("legality", "出具合法性审查意见", m => m.Parameter(P.ReviewDays).WorkingDays()).Under(Law[26]).Warn(3)
            .From<SubmitDecisionForReview>().PausedBy<AskDecisionSupplement, SupplementDecisionFile>().Until<GiveDecisionLegality, TerminateDecision, GiveUpAdjustment>()
            .Otherwise("条例规定一般不少于7个工作日，没有规定最长时间，这是本县自己确定的期限");
        it.Clock("publication", "公布决策", m => m.Parameter(P.PublishDays).Days()).Under(Law[32])
            .From<ReportToParty>((m, _) => m.Has(DecisionStep.PartyReport)).Until<AnnounceDecision, TerminateDecision, GiveUpAdjustment>()
            .Otherwise("应当及时公布；条例没有规定日数，这是本县自己确定的期限");
        it.Clock("execution", "执行决策", m => Period.Between(m.AssignedOn, m.ExecuteUntil)).Under(Law[34]).Warn(30)
            .From<AssignExecution>((_, a) => a.Until is not null).PausedBy<SuspendDecision, ResumeDecision>().Until<CompleteExecution, AdjustDecision, TerminateDecision>()
            .Otherwise("超过执行期限");
        it.Clock("problem", "处理执行中的重大问题", m => m.Parameter(P.ProblemDays).Days()).Under(Law[35])
            .From<ReportExecutionProblem>().Until<SettleExecutionProblem, SuspendDecision, AdjustDecision>().Until<TerminateDecision>()
            .Otherwise("条例没有规定日数，这是本县自己确定的期限");
        it.Clock("suspension", "中止执行以后作出处理", m => m.Parameter(P.SuspensionDays).Days()).Under(Law[37])
            .From<SuspendDecision>().Until<ResumeDecision, AdjustDecision, TerminateDecision>()
            .Otherwise("应当决定恢复、调整或者停止执行；条例没有规定日数，这是本县自己确定的期限");
        it.Clock("archive", "归档", m => m.Parameter(P.ArchiveDays).Days()).Under(Law[33])
            .From<CompleteExecution>().From<TerminateDecision>().From<DiscussDecision>((m, a) => a.Result == DiscussionResult.Rejected && m.TerminatedOn is not null).Until<ArchiveDecision, AdjustDecision>()
            .Otherwise("应当及时完整归档；条例没有规定日数，这是本县自己确定的期限");
    }
}
