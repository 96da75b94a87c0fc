using Fazhi.Laws;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.CourtLiaison;

/// <summary>同堂培训 — judges and officials of reconsideration and enforcement in one room.</summary>
[EntryOf<RecordJointTraining>]
public sealed class JointTraining : Matter<RecordStage>, IReckoned
{
    public DateOnly HeldOn { get; internal set; }

    public string Topic { get; internal set; } = "";

    public string Court { get; internal set; } = "";

    public string Place { get; internal set; } = "";

    public int People { get; internal set; }

    public bool ReviewOrgan { get; internal set; }

    public override IEnumerable<string?> SearchWords() => [Title, Topic, Court];

    void IReckoned.Reckon() => Title = $"同堂培训：{Topic}";
}

/// <summary>登记同堂培训.</summary>
public sealed record RecordJointTraining : RecordAct<JointTraining>
{
    [Field("日期", NotAfterAct = true)]
    public required DateOnly HeldOn { get; init; }

    [Field("主题", Hint = "例如：行政处罚程序的司法审查。", Max = 100)]
    public required string Topic { get; init; }

    [Field("举办的人民法院", Max = 100)]
    public required string Court { get; init; }

    [Field("地点", Hint = "线上参加的填写“线上”。", Max = 100)]
    public required string Place { get; init; }

    [Field("本县参加人数", Min = 1, Max = 10_000)]
    public required int People { get; init; }

    [Field("行政复议机关参加", Hint = "数字只统计行政复议机关参加的。")]
    public bool ReviewOrgan { get; init; }

    [Field("通知、课件和照片", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];
}

/// <summary>同堂培训台账.</summary>
public sealed class JointTrainingType() : Register<JointTraining, RecordJointTraining>("joint-training", "同堂培训", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "school",
        Place = new()
        {
            Title = "法院同堂培训",
            Lead = "行政机关和人民法院同堂培训：日期、主题和人数。",
            Says = "日期、主题和参加人数",
            Words = ["培训", "法院", "府院联动"],
        },
    };

    protected override Article Basis => Article.WorkingRule;

    protected override string Purpose => "登记参加的一次与人民法院的同堂培训，一次计一次。";

    protected override void Further(Lifecycle<JointTraining, RecordStage> it, ActRule<JointTraining, RecordStage, RecordJointTraining> record)
    {
        it.Indexed(m => m.HeldOn);
        record.Needs("FT015", IsNew, "一次培训只登记一次", Article.WorkingRule, "同一天同一主题的培训已经登记。");
        it.Discloses(m => m.Stage == RecordStage.Recorded, [], m => m.HeldOn, m => m.Topic, m => m.Court, m => m.People);
    }

    private static bool IsNew(JointTraining training, RecordJointTraining act, Circumstances at)
    {
        var (id, on, topic) = (training.Id, act.HeldOn, act.Topic);
        return !at.Records.Any<JointTraining>(t => t.HeldOn == on && t.Topic == topic && t.Stage == RecordStage.Recorded && t.Id != id);
    }
}
