using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Litigation.LawsuitDefenceStage;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>答辩举证阶段.</summary>
public enum LawsuitDefenceStage
{
    [Term("待答辩举证")]
    Preparing,

    [Term("证据待补交")]
    EvidenceDue,

    [Term("已提交")]
    Filed,

    [Term("没有提交")]
    Unfiled,

    [Term("不再提交")]
    Dropped,
}

/// <summary>延期提供证据的事由 — 《行政诉讼法》第三十六条.</summary>
public enum LateEvidenceGround
{
    [Term("不可抗力")]
    ForceMajeure,

    [Term("客观上不能控制的其他正当事由")]
    BeyondControl,
}

/// <summary>答辩举证 — one defendant's part in a suit: the defence, the evidence and the documents its act rests on, within fifteen days.</summary>
public sealed class LawsuitDefence : Matter<LawsuitDefenceStage>
{
    /// <summary>The organ that leads the answer: it reads the part of each defendant.</summary>
    public string Lead { get; internal set; } = "";

    [Term("收到起诉状副本日期")]
    public DateOnly ReceivedOn { get; internal set; }

    [Term("申请延期提供证据日期")]
    public DateOnly? LateAskedOn { get; internal set; }

    [Term("提交答辩状日期")]
    public DateOnly? FiledOn { get; internal set; }

    [Term("逾期提交")]
    public bool Late { get; internal set; }

    [Term("证据份数")]
    public int Evidence { get; internal set; }

    [Term("障碍消除日期")]
    public DateOnly? ObstacleEndedOn { get; internal set; }

    [Term("补交证据日期")]
    public DateOnly? EvidenceFiledOn { get; internal set; }
}

/// <summary>通知答辩举证 — caused by the registration of the suit, for each defendant.</summary>
public sealed record OpenDefence : Act<LawsuitDefence>
{
    [Field("名称", Max = 200)]
    public required string Title { get; init; }

    [Field("牵头单位", Organ = true)]
    public required string Lead { get; init; }

    [Field("收到起诉状副本日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) => (matter.Title, matter.Lead, matter.ReceivedOn) = (Title, Lead, ReceivedOn);
}

/// <summary>登记本单位收到起诉状的日期 — a co-defendant's own day, by the proof of service.</summary>
public sealed record SetReceipt : Act<LawsuitDefence>
{
    [Field("收到起诉状副本日期", NotAfterAct = true)]
    public required DateOnly ReceivedOn { get; init; }

    [Field("送达回证")]
    public required FileRef Proof { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) => matter.ReceivedOn = ReceivedOn;
}

/// <summary>申请延期提供证据 — in writing, within the time for evidence.</summary>
public sealed record AskLateEvidence : Act<LawsuitDefence>
{
    [Field("事由")]
    public required LateEvidenceGround Ground { get; init; }

    [Field("情况", Hint = "写明发生了什么、哪些证据不能按期提供。", Max = 2000, Long = true)]
    public required string Facts { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) => matter.LateAskedOn = doing.On;
}

/// <summary>提交答辩状和证据.</summary>
public sealed record FileDefence : Act<LawsuitDefence>
{
    [Field("提交日期", Hint = "法院收到的日期；邮寄的填写交邮的日期。", NotAfterAct = true)]
    public required DateOnly FiledOn { get; init; }

    [Field("答辩意见", Hint = "逐项答复诉讼请求；原告起诉超过期限的，在这里提出。", Max = 8000, Long = true, Personal = true)]
    public required string Argument { get; init; }

    [Field("证据目录", Hint = "一行一份，写明证明什么。", Max = 200, Personal = true)]
    public IReadOnlyList<string> Evidence { get; init; } = [];

    [Field("所依据的规范性文件", Hint = "一行一件，写到条款。", Max = 50)]
    public IReadOnlyList<string> Bases { get; init; } = [];

    [Field("证据都在作出行政行为时收集，诉讼中没有自行向原告、第三人和证人收集证据")]
    public bool GatheredBefore { get; init; }

    [Field("证据另行补交", Hint = "已经申请延期提供证据的勾选。")]
    public bool EvidenceLater { get; init; }

    [Field("逾期提交", Hint = "超过收到起诉状副本之日起十五日的勾选，并写明理由。")]
    public bool Late { get; init; }

    [Field("逾期的理由", Max = 500, Long = true)]
    public string? LateReason { get; init; }

    [Field("答辩状、证据和依据", Max = 100)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LawsuitDefence matter, Doing doing) => (matter.FiledOn, matter.Late, matter.Evidence) = (FiledOn, Late, Evidence.Count);
}

/// <summary>登记障碍消除.</summary>
public sealed record EndObstacle : Act<LawsuitDefence>
{
    [Field("障碍消除日期", NotAfterAct = true)]
    public required DateOnly EndedOn { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) => matter.ObstacleEndedOn = EndedOn;
}

/// <summary>补交证据.</summary>
public sealed record FileLateEvidence : Act<LawsuitDefence>
{
    [Field("补交日期", NotAfterAct = true)]
    public required DateOnly FiledOn { get; init; }

    [Field("证据目录", Min = 1, Max = 200, Personal = true)]
    public required IReadOnlyList<string> Evidence { get; init; }

    [Field("证据", Max = 100)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(LawsuitDefence matter, Doing doing)
    {
        matter.EvidenceFiledOn = FiledOn;
        matter.Evidence += Evidence.Count;
    }
}

/// <summary>不再提交答辩 — the suit was registered by mistake, or ended before.</summary>
public sealed record DropDefence : Act<LawsuitDefence>
{
    [Field("理由", Max = 300)]
    public required string Reason { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) { }
}

/// <summary>登记没有提交 — the instance ended, and the defence or the evidence was still owed past its day. It stays in the figures as owed.</summary>
public sealed record CloseUnfiled : Act<LawsuitDefence>
{
    [Field("情况", Max = 300)]
    public required string Note { get; init; }

    public override void Apply(LawsuitDefence matter, Doing doing) { }
}

/// <summary>答辩举证的规则 — 《行政诉讼法》第三十四条至第三十六条、第六十七条.</summary>
public sealed class LawsuitDefenceType() : MatterType<LawsuitDefence, LawsuitDefenceStage>("lawsuit-defence", "答辩举证", "2018", new DateOnly(2018, 2, 8))
{
    private static readonly Statute Law = Statutes.Litigation;
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new() { Icon = "file-text", WhyClosed = LitigationMechanism.WhyClosed };

    protected override void Define(Lifecycle<LawsuitDefence, LawsuitDefenceStage> it)
    {
        Role[] by = [Handler, LegalReviewer, InstitutionHead];
        it.PartOf<Lawsuit>(LawsuitStage.Answering, LawsuitStage.Trying);
        it.Indexed(m => m.ReceivedOn, m => m.FiledOn, m => m.Lead);
        it.Ends(Filed, Unfiled, Dropped);
        it.Steps(("答辩举证", [Preparing, EvidenceDue]), ("提交", [Filed, Unfiled]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.Lead == organ);
        it.Opens<OpenDefence>("通知答辩举证", Preparing).By(by).OfAnyOrgan().Under(Law[67, 1])
            .For("随“登记应诉案件”“追加被告”向每个被告发出。")
            .Needs("YF010", IsFirst, "随“登记应诉案件”“追加被告”发出，一个被告一份", Ours, "请在应诉案件中办理；该单位不是被告，或者它的答辩举证已经在列。");
        it.During<SetReceipt>("登记收到日期", Preparing).By(by).Under(Law[67, 1])
            .For("本单位收到起诉状副本的日期和登记的不同的，照送达回证登记，期限由此重新计算。")
            .Needs("YF011", (m, a, c) => InSuit(m, c) is { } suit && a.ReceivedOn >= (suit.DocketedOn ?? suit.ReceivedOn), "使收到日期不早于法院立案、牵头单位收到的日期", Ours, "请照送达回证核对日期。");
        it.During<AskLateEvidence>("申请延期提供证据", Preparing).By(by).Before("defence").Under(Law[36])
            .For("因不可抗力等正当事由不能按期提供证据的，在举证期限以内书面申请。")
            .Needs("YF012", m => m.LateAskedOn is null, "只申请一次", Ours, "已经申请过，请在障碍消除以后补交。")
            .Issues("litigation/LateEvidenceRequest", "延期提供证据申请书");
        it.Act<FileDefence>("提交答辩状和证据", Preparing, Filed).By(by).Under(Law[67, 1])
            .To((_, a) => a.EvidenceLater ? EvidenceDue : Filed, Filed, EvidenceDue)
            .For("收到起诉状副本之日起十五日以内，提交答辩状、作出行政行为的证据和所依据的规范性文件。")
            .Needs("YF013", (m, a, _) => a.FiledOn >= m.ReceivedOn, "使提交日期不早于收到起诉状副本的日期", Ours, "请核对日期。")
            .Needs("YF014", (_, a, _) => a.GatheredBefore, "不在诉讼中自行向原告、第三人和证人收集证据", Law[35], "诉讼中收集的证据不提交；核实以后勾选。")
            .Needs("YF015", (_, a, _) => a.EvidenceLater || (a.Evidence.Any(Said) && a.Bases.Any(Said)), "提供作出行政行为的证据和所依据的规范性文件", Law[34, 1], "请填写证据目录和依据；申请过延期提供证据的，勾选“证据另行补交”。")
            .Needs("YF016", (m, a, _) => !a.EvidenceLater || m.LateAskedOn is not null, "先申请延期提供证据", Law[36], "请在举证期限以内办理“申请延期提供证据”；期限已过的，一并提交。")
            .Needs("YF017", (m, a, c) => a.Late == IsLate(m, a.FiledOn, c), "照实写明是否逾期提交", Law[34, 2], "提交日期超过收到起诉状副本之日起十五日的勾选“逾期提交”，没有超过的不勾选。没有正当理由逾期提供的，视为没有相应证据。")
            .Needs("YF018", (_, a, _) => !a.Late || Said(a.LateReason), "写明逾期的理由", Law[34, 2], "没有正当理由逾期提供证据的，视为没有相应证据，请写明理由，向法院说明。")
            .Issues("litigation/Defence", "行政答辩状");
        it.During<EndObstacle>("登记障碍消除", EvidenceDue).By(by).Under(Statutes.LitigationInterpretation[34])
            .For("正当事由消除的，登记日期，十五日以内补交证据。")
            .Needs("YF019", (m, a, _) => a.EndedOn >= m.LateAskedOn, "使障碍消除的日期不早于申请延期的日期", Ours, "请核对日期。");
        it.Act<FileLateEvidence>("补交证据", EvidenceDue, Filed).By(by).Under(Statutes.LitigationInterpretation[34])
            .For("正当事由消除后十五日以内补交。")
            .Needs("YF020", m => m.ObstacleEndedOn is not null, "先登记障碍消除", Statutes.LitigationInterpretation[34], "请办理“登记障碍消除”。")
            .Needs("YF021", (m, a, _) => !(a.FiledOn < m.ObstacleEndedOn), "使补交日期不早于障碍消除的日期", Ours, "请核对日期。");
        it.Act<DropDefence>("不再提交答辩", [Preparing, EvidenceDue], Dropped).By(by).OfAnyOrgan().Under(Ours).ForGood()
            .For("案件登记有误，或者在提交以前已经终结的，随案件办理。")
            .Needs("YF022", (m, c) => InSuit(m, c) is { } suit && (suit.Stage == LawsuitStage.Voided || (IsOver(suit) && !IsOwed(m, suit, c))), "随案件作废、在期限以内裁判办理", Ours, "案件还在审理的，请提交答辩状和证据；期限已过的，登记没有提交。");
        it.Act<CloseUnfiled>("登记没有提交", [Preparing, EvidenceDue], Unfiled).By(by).OfAnyOrgan().Under(Law[34, 2]).ForGood()
            .For("裁判作出时期限已过、还没有提交的，随裁判登记。")
            .Needs("YF023", (m, c) => InSuit(m, c) is { } suit && IsOver(suit) && IsOwed(m, suit, c), "在裁判以后、期限已过的登记", Ours, "案件还在审理的，请提交答辩状和证据。");
        it.Clock("defence", "答辩举证", 15.Days())
            .From<OpenDefence>((_, a) => a.ReceivedOn).From<SetReceipt>((_, a) => a.ReceivedOn).Until<FileDefence, DropDefence, CloseUnfiled>().Until<SetReceipt>()
            .Otherwise("没有正当理由逾期提供证据的，视为没有相应证据，有败诉的风险").Warn(5).Under(Law[67, 1]);
        it.Clock("late-evidence", "补交证据", 15.Days())
            .From<EndObstacle>((_, a) => a.EndedOn).Until<FileLateEvidence, DropDefence, CloseUnfiled>()
            .Otherwise("逾期补交的，视为没有相应证据，有败诉的风险").Warn(5).Under(Statutes.LitigationInterpretation[34]);
        it.ShowsAll(Reader.Concerned);
        it.Shows<FileDefence>(Reader.Concerned);
    }

    internal static Lawsuit? InSuit(LawsuitDefence part, Circumstances at) => at.Records.Find<Lawsuit>(part.Parent ?? Guid.Empty);

    private static bool IsOver(Lawsuit suit) => suit.JudgedOn is not null && suit.Stage is LawsuitStage.Judged or LawsuitStage.Effective;

    /// <summary>Whether something was still owed past its day when the court decided.</summary>
    internal static bool IsOwed(LawsuitDefence part, Lawsuit suit, Circumstances at) =>
        part.Stage == EvidenceDue || (suit.JudgedOn is { } judged && IsLate(part, judged, at));

    private static bool IsLate(LawsuitDefence part, DateOnly filed, Circumstances at) => filed > SuitTime.Day(at.Calendar, part.ReceivedOn, 15.Days());

    private static bool IsFirst(LawsuitDefence part, OpenDefence act, Circumstances at)
    {
        var (id, suit, organ) = (part.Id, part.Parent, part.Organ);
        return InSuit(part, at) is { } found && found.Defendants.Any(d => at.County.Now(d) == at.County.Now(organ)) && act.Lead == found.Organ
            && !at.Records.Any<LawsuitDefence>(d => d.Parent == suit && d.Organ == organ && d.Stage != Dropped && d.Id != id);
    }

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
