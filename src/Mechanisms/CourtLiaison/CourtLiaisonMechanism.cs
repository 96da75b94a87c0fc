using Fazhi.Figures;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>府院联动指标.</summary>
public static class CourtLiaisonIndicators
{
    public static RowIndicator<JointTraining> JointTrainings { get; } =
        new("liaison.joint_trainings", "法院同堂培训", "次", "报告期内复议机关参加的与人民法院同堂培训，一次计一次，已作废的不计。",
            (m, p) => m.Stage == RecordStage.Recorded && m.ReviewOrgan && m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<JointTraining> TrainingPeople { get; } =
        new("liaison.training_people", "同堂培训参加人次", "人次", "报告期内同堂培训的本县参加人数之和，不分单位。",
            (m, p) => m.Stage == RecordStage.Recorded && m.HeldOn >= p.From && m.HeldOn <= p.To)
        {
            Aggregate = Aggregate.Sum,
            Amount = m => m.People,
        };

    public static RowIndicator<LiaisonMeeting> Meetings { get; } =
        new("liaison.meetings", "府院联席会议", "次", "召开日期在报告期内的府院联席会议。",
            (m, p) => m.HeldOn >= p.From && m.HeldOn <= p.To);

    public static RowIndicator<LiaisonTask> Agreed { get; } =
        new("liaison.agreed", "府院议定事项", "项", "完成期限在报告期内的议定事项，不再办理的不计。",
            (m, p) => m.DueOn >= p.From && m.DueOn <= p.To && m.Stage != LiaisonTaskStage.Dropped);

    public static RowIndicator<LiaisonTask> AgreedDone { get; } =
        new("liaison.agreed_done", "办结的府院议定事项", "项", "府院议定事项中，报告期末以前由召集单位确认办结的。",
            (m, p) => m.DueOn >= p.From && m.DueOn <= p.To && m.DoneOn <= p.To && m.Stage == LiaisonTaskStage.Done);

    public static RatioIndicator DoneRate { get; } = new("liaison.agreed_rate", "府院议定事项办结率", "办结的府院议定事项占府院议定事项的比例。", AgreedDone, Agreed);

    public static RowIndicator<LinkedResolution> Linked { get; } =
        new("liaison.linked", "移交联动化解的争议", "件", "报告期内移交的争议，撤回的不计。",
            (m, p) => m.OpenedOn >= p.From && m.OpenedOn <= p.To && m.Stage != LinkedResolutionStage.Recalled);

    public static RowIndicator<LinkedResolution> Concluded { get; } =
        new("liaison.linked_concluded", "联动化解办结的争议", "件", "办结日期在报告期内的联动化解，退回、撤回的不计。",
            (m, p) => m.ConcludedOn >= p.From && m.ConcludedOn <= p.To && (m.Stage == LinkedResolutionStage.Resolved || m.Stage == LinkedResolutionStage.Unresolved));

    public static RowIndicator<LinkedResolution> Resolved { get; } =
        new("liaison.linked_resolved", "联动化解成功的争议", "件", "联动化解办结的争议中，达成调解协议、和解撤回或者行政机关自行纠正的；导入法定程序的不计。",
            (m, p) => m.ConcludedOn >= p.From && m.ConcludedOn <= p.To && m.Stage == LinkedResolutionStage.Resolved && m.Result != LinkedResult.Routed);

    public static RatioIndicator ResolvedRate { get; } = new("liaison.linked_rate", "联动化解率", "联动化解成功的争议占联动化解办结的争议的比例。", Resolved, Concluded);

    public static SpreadIndicator<LinkedResolution> ByReceiver { get; } =
        new("liaison.linked_by_receiver", "联动化解按接收方分布", "件", "移交联动化解的争议，按接收的一方划分。", Linked, m => m.To.ToString())
        {
            Label = code => Terms.Of(Enum.Parse<LinkedBody>(code)),
        };

    public static RowIndicator<PetitionTransfer> Petitions { get; } =
        new("liaison.petitions", "衔接办理的信访事项", "件", "收到日期在报告期内的信访事项，已作废的不计。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.Stage != PetitionTransferStage.Voided);

    public static RowIndicator<PetitionTransfer> Guided { get; } =
        new("liaison.petitions_guided", "导入法定途径的信访事项", "件", "衔接办理的信访事项中，按诉讼、仲裁、党员申诉、行政程序、申请履职途径办理的。",
            (m, p) => m.ReceivedOn >= p.From && m.ReceivedOn <= p.To && m.Stage == PetitionTransferStage.Guided);

    public static IReadOnlyList<Indicator> All { get; } =
        [JointTrainings, TrainingPeople, Meetings, Agreed, AgreedDone, DoneRate, Linked, Concluded, Resolved, ResolvedRate, ByReceiver, Petitions, Guided];
}

/// <summary>府院联动与信访衔接 — meetings and trainings with the courts, disputes handed from one body to another, petitions sent the way the law has for them.</summary>
public sealed class CourtLiaisonMechanism : Mechanism
{
    public override string Name => "府院联动与信访衔接";

    public override string Section => "一（四）2";

    public override string Lead => "召开府院联席会议，参加同堂培训，移交争议联动化解，把信访事项导入法定途径。";

    public override string Icon => "building-bank";

    public override IReadOnlyList<string> Headlines => ["liaison.joint_trainings"];

    public override IReadOnlyList<MatterType> Types { get; } =
        [new LiaisonMeetingType(), new LiaisonTaskType(), new JointTrainingType(), new LinkedResolutionType(), new PetitionTransferType()];

    public override IReadOnlyList<Indicator> Indicators => CourtLiaisonIndicators.All;
}
