using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Mechanisms.Reconsiderations;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Litigation.LawsuitStage;
using P = Fazhi.Mechanisms.Litigation.LitigationParameters;

namespace Fazhi.Mechanisms.Litigation;

/// <summary>行政应诉的规则 — who is sued, when the court sits, what it decided, whether it is appealed, and what became of the judgment.</summary>
public sealed class LawsuitType() : MatterType<Lawsuit, LawsuitStage>("lawsuit", "行政应诉案件", "2018", new DateOnly(2018, 2, 8))
{
    private static readonly Statute Law = Statutes.Litigation;
    private static readonly Article Ours = Article.WorkingRule;
    private static readonly Role[] Clerks = [Handler, LegalReviewer, InstitutionHead];
    private static readonly LawsuitStage[] Underway = [Answering, Trying, Appealed];

    private static OrganOf Defendant { get; } =
        OrganOf.In<Lawsuit>("被告单位", (m, organ, county) => m.Defendants.Any(d => county.Now(d) == organ));

    public override MatterFace Face { get; } = new() { Icon = "scale-outline", WhyClosed = LitigationMechanism.WhyClosed };

    protected override void Define(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.Uses(P.LostResults);
        it.Indexed(m => m.ReceivedOn, m => m.EffectiveOn, m => m.ReviewId, m => m.PenaltyId, m => m.DocumentId, m => m.LastSessionOn, m => m.CaseNumber);
        it.Ends(Archived, Voided);
        it.Steps(("答辩举证", [Answering]), ("一审", [Trying, Judged]), ("二审", [Appealed]), ("生效", [Effective]), ("履行", [Performed]), ("归档", [Archived]));
        it.ReadByJusticeBureau();
        it.ReadAlsoBy((m, organ) => m.DefendantMarks.Contains("|" + organ + "|"));
        Coming(it);
        Hearing(it);
        Judging(it);
        Appealing(it);
        Ending(it);
        it.Clock("appeal", "决定上诉、提起上诉", m => m.TimeToAppeal)
            .From<RecordFirstJudgment>((_, a) => a.NotAppealable ? null : a.ServedOn)
            .Until<FileAppeal, RecordEffect, RecordFinalJudgment>().Until<NoteAppeal>().Until<DecideSuitAppeal>(a => !a.Appeals)
            .Otherwise("期限届满不能再上诉；各方都没有上诉的，登记裁判生效").Warn(5).Under(Law[85]);
        it.Clock("judgment", "履行生效裁判", m => m.TimeToPerform)
            .From<RecordFirstJudgment>((m, _) => Starts(m)).From<RecordEffect>((m, _) => Starts(m)).From<RecordFinalJudgment>((m, _) => Starts(m))
            .Until<RecordSuitPerformance, ArchiveLawsuit>()
            .Otherwise("拒绝履行的，法院可以划拨、对负责人按日罚款五十元至一百元、公告、提出司法建议，情节严重的可以拘留").Warn(10).Under(Law[96]);
        it.ShowsAll(Reader.Concerned);
        it.Shows<RegisterLawsuit>(Reader.Concerned);
        it.Shows<RecordTrialSession>(Reader.Concerned);
        it.Shows<RecordFirstJudgment>(Reader.Concerned);
        it.Shows<RecordFinalJudgment>(Reader.Concerned);
        it.ShowsFacts(Reader.Concerned, m => m.Plaintiffs, m => m.ThirdParties, m => m.Claims);
    }

    private static void Coming(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.Opens<RegisterLawsuit>("登记应诉案件", Answering).By(Clerks).Under(Law[67, 1])
            .For("收到应诉通知书和起诉状副本的，登记；每个被告的答辩举证由此开始。")
            .Needs("YF001", (m, a, c) => Current(a.Defendants, c).Contains(c.County.Now(m.Organ)), "由被告单位登记", Ours, "本单位是被告的，请在“被告”中一并选择；不是被告的，交由被告登记。")
            .Needs("YF002", (_, a, c) => a.Defendants.All(d => c.County.Organ(d) is { IsFormer: false }) && a.Defendants.Distinct().Count() == a.Defendants.Count, "选择在设的单位，一个只选一次", Ours, "单位已经撤并的，选择继续行使职权的单位。")
            .Needs("YF003", (_, a, c) => DefendantRule.For(a.Review?.Id, a.Target, c) is not { } sued || Are(a.Defendants, a.OtherDefendants, sued.Rule, sued.Review, c), "使被告和复议结果相符", Law[26, 2], "经过复议的案件，谁是被告由复议结果确定；法院的通知和推算的不同的，请先核对复议案件和被诉的行为。")
            .Naming((_, a, c) => a is null || DefendantRule.For(a.Review?.Id, a.Target, c) is not { } sued ? null : Told(sued.Rule, sued.Review, c.County))
            .Needs("YF004", IsNew, "一个案号只登记一次", Ours, "该案号已经登记，请在已经登记的案件中办理；登记有误的，先作废。")
            .Needs("YF005", (_, a, c) => a.Review is null || a.Penalty is null || c.Records.Find<Reconsideration>(a.Review.Id)?.Penalty is not { IsFound: true } penalty || penalty.Id == a.Penalty.Id, "使行政复议案件和行政处罚案件是同一件", Ours, "所选的复议案件针对另一件处罚，请核对。")
            .Needs("YF006", (_, a, _) => a.Document is null == string.IsNullOrWhiteSpace(a.Clause), "写明请求审查的规范性文件和条款", Law[53], "请同时填写文件和条款；没有请求的都不填。")
            .Needs("YF007", (_, a, _) => !(a.ReceivedOn < a.DocketedOn) && !(a.ReceivedOn < a.SuedOn) && !(a.DocketedOn < a.SuedOn), "使起诉、立案、收到副本的日期先后有序", Ours, "请核对三个日期。")
            .Needs("YF008", (_, a, _) => a.Target != SuitTarget.ReviewDecision || a.Review is not null || !string.IsNullOrWhiteSpace(a.OtherDefendants), "写明所诉的是哪一件复议决定", Ours, "请选择行政复议案件；复议机关不在本县的，在“本县以外的被告”中写明。")
            .Causes((m, a, c) => a.Defendants.Select(d => Answer(m, d, a.ReceivedOn, c)).Concat(Noted(m, a, c)), typeof(OpenDefence), typeof(NoteLawsuit), typeof(NoteRecourse));
        it.During<AddDefendant>("追加被告", Answering, Trying).By(Clerks).Under(Law[67, 1])
            .For("法院通知追加本县机关为被告的，登记；该单位的答辩举证由此开始。")
            .Needs("YF002", (m, a, c) => c.County.Organ(a.Defendant) is { IsFormer: false } && !m.Defendants.Contains(a.Defendant), "选择在设的单位，一个只选一次", Ours, "单位已经撤并的，选择继续行使职权的单位。")
            .Needs("YF003", (m, a, c) => DefendantRule.For(m.ReviewId, m.Target, c) is not { } sued || Are([.. m.Defendants, a.Defendant], m.OtherDefendants, sued.Rule, sued.Review, c), "使被告和复议结果相符", Law[26, 2], "经过复议的案件，谁是被告由复议结果确定；请核对。")
            .Naming((m, _, c) => DefendantRule.For(m.ReviewId, m.Target, c) is not { } sued ? null : Told(sued.Rule, sued.Review, c.County))
            .Needs("YF009", (m, a, _) => a.ReceivedOn >= (m.DocketedOn ?? m.ReceivedOn), "使收到日期不早于立案、牵头单位收到的日期", Ours, "请照送达回证核对日期。")
            .Causes((m, a, c) => [Answer(m, a.Defendant, a.ReceivedOn, c)], typeof(OpenDefence));
        it.Act<VoidRecord<Lawsuit>>("作废", Answering, Voided).By(Clerks).Under(Ours).ForGood()
            .For("登记有误、不能更正的，在答辩以前作废，重新登记。")
            .Needs("YF024", (m, c) => c.Parts<LawsuitDefence>(m).All(d => d.FiledOn == null) && m.Sessions.All(s => !s.Held), "没有提交过答辩，也没有开过庭", Ours, "已经办理过的不能作废；有误的栏目请更正。")
            .Causes((m, a, c) => [.. Owed(m, c).Select(d => Consequence.In(d.Id, new DropDefence { Reason = "案件作废。" })), .. Unheld(m, c), .. Unnoted(m, c)], typeof(DropDefence), typeof(DropAppearance), typeof(EndPenaltyRecourse));
        it.Corrections([.. Enum.GetValues<LawsuitStage>().Where(s => s is not (Archived or Voided))], Clerks).Under(Ours);
    }

    private static void Hearing(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.During<CallToCourt>("登记开庭", Underway).By(Clerks).Under(Statutes.Litigation[3, 3])
            .For("收到传票的，登记日期和地点；开庭审理的，每个被告的出庭应诉由此开始。")
            .Needs("YF025", (_, a, _) => IsMinute(a.Time), "写明时和分", Ours, "例如：09:30；没有写明的不填。")
            .Needs("YF026", (m, a, c) => a.SessionOn >= a.SummonsOn && a.SummonsOn >= m.ReceivedOn && a.SessionOn <= c.On.AddYears(2), "使庭审日期不早于收到传票的日期，收到传票不早于收到起诉状副本", Ours, "请核对日期。")
            .Needs("YF027", (_, a, _) => a.HeadGround is null == a.HeadNoticeOn is null && !(a.HeadNoticeOn > a.SessionOn), "写明负责人出庭通知书的情形和收到日期", Statutes.HeadAppearance[5], "法院应当在开庭三日前送达；请同时填写情形和收到日期，没有通知书的都不填。")
            .Needs("YF028", (m, a, _) => m.Sessions.All(s => s.Cancelled || s.On != a.SessionOn || s.Time != (a.Time ?? "")), "不重复登记同一次庭审", Ours, "同一时间的庭审已经登记。")
            .Causes((m, a, c) => a.Kind == SessionKind.Trial ? Summoned(m, a.SessionOn, a.HeadGround, a.HeadNoticeOn, c) : [], typeof(CallHead), typeof(SetSession));
        it.During<MoveSession>("登记改期", Underway).By(Clerks).Under(Ours)
            .For("法院改期的，登记新的日期。")
            .Needs("YF025", (_, a, _) => IsMinute(a.Time), "写明时和分", Ours, "例如：09:30；没有写明的不填。")
            .Needs("YF029", (m, a, _) => m.Session(a.No) is { IsAhead: true }, "选择还没有举行的庭审", Ours, "请核对序号。")
            .Needs("YF030", (m, a, c) => a.SessionOn >= m.ReceivedOn && a.SessionOn <= c.On.AddYears(2), "使新的日期在两年以内", Ours, "请核对日期。")
            .Causes((m, a, c) => m.Session(a.No) is { Kind: SessionKind.Trial } ? Summoned(m, a.SessionOn, null, null, c) : [], typeof(CallHead), typeof(SetSession));
        it.During<CancelSession>("登记取消庭审", Underway).By(Clerks).Under(Ours)
            .For("法院取消庭审的，登记原因。")
            .Needs("YF029", (m, a, _) => m.Session(a.No) is { IsAhead: true }, "选择还没有举行的庭审", Ours, "请核对序号。");
        it.Act<RecordTrialSession>("登记庭审情况", Underway, Trying).By(Clerks).Under(Ours)
            .To((m, _) => m.Stage == Answering ? Trying : m.Stage, Trying, Appealed)
            .For("庭审以后登记要点，附笔录。")
            .Needs("YF029", (m, a, _) => m.Session(a.No) is { IsAhead: true }, "选择还没有举行的庭审", Ours, "请核对序号。")
            .Needs("YF031", (m, a, c) => m.Session(a.No) is not { } session || session.On <= c.On, "在庭审以后登记", Ours, "庭审日期还没有到；改期的，先登记改期。");
    }

    private static void Judging(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.Act<RecordFirstJudgment>("登记一审裁判", [Answering, Trying], Judged).By(Clerks).Under(Ours)
            .To((_, a) => a.NotAppealable ? Effective : Judged, Judged, Effective)
            .For("收到判决书、裁定书、调解书的，登记结果；上诉期自收到之日起算。")
            .Needs("YF032", (m, a, _) => a.DecidedOn >= m.ReceivedOn && a.ServedOn >= a.DecidedOn, "使裁判日期不早于收到起诉状副本的日期，收到日期不早于裁判日期", Ours, "请核对日期。")
            .Needs("YF033", (_, a, _) => Fits(a.Paper, a.Result), "使裁判文书和结果相符", Ours, "驳回起诉、准许撤诉和移送、终结的是裁定书，调解的是行政调解书，其他的是判决书。")
            .Needs("YF034", (_, a, _) => !a.NotAppealable || (a.Paper != SuitPaper.Judgment && a.Result != SuitResult.DismissSuit), "一审判决和驳回起诉的裁定可以上诉", Law[85], "判决书、驳回起诉的裁定书不勾选“依法不得上诉”。")
            .Needs("YF035", (_, a, _) => !(a.PerformBy < a.ServedOn) && !(a.PerformBy > a.ServedOn.AddYears(5)), "使履行期限晚于收到裁判的日期，在五年以内", Ours, "请照裁判文书核对期限。")
            .Needs("YF036", (m, _) => !m.Sessions.Any(s => s.IsAhead), "登记每一次庭审的情况", Ours, "请登记庭审情况、改期或者取消。")
            .Naming((m, _) => Alike.Names(m.Sessions.Where(s => s.IsAhead).Select(s => $"第{s.No}次（{Problems.Chinese(s.On)}）"), "次"))
            .Causes((m, _, c) => [.. Left(m, c), .. Unheld(m, c)], typeof(DropDefence), typeof(CloseUnfiled), typeof(DropAppearance));
        it.Act<RecordFinalJudgment>("登记二审裁判", Appealed, Effective).By(Clerks).Under(Law[88])
            .To((_, a) => a.Outcome == AppealResult.SentBack ? Trying : Effective, Effective, Trying)
            .For("收到二审裁判的，登记结果；二审裁判即时生效，发回重审的回到一审。")
            .Needs("YF032", (m, a, _) => a.DecidedOn >= m.ReceivedOn && a.DecidedOn >= m.JudgedOn && a.ServedOn >= a.DecidedOn, "使裁判日期不早于收到起诉状副本的日期，收到日期不早于裁判日期", Ours, "请核对日期。")
            .Needs("YF035", (_, a, _) => !(a.PerformBy < a.ServedOn) && !(a.PerformBy > a.ServedOn.AddYears(5)), "使履行期限晚于收到裁判的日期，在五年以内", Ours, "请照裁判文书核对期限。")
            .Needs("YF036", (m, _) => !m.Sessions.Any(s => s.IsAhead), "登记每一次庭审的情况", Ours, "请登记庭审情况、改期或者取消。")
            .Needs("YF037", (_, a, _) => a.Result is null == (a.Outcome != AppealResult.Changed), "写明改判以后的结果", Ours, "改判、变更的选择“改判后的裁判结果”，其他的不选。")
            .Causes((m, _, c) => Unheld(m, c), typeof(DropAppearance));
        it.Act<RecordEffect>("登记裁判生效", Judged, Effective).By(Clerks).Under(Law[85])
            .For("各方都没有上诉的，上诉期届满以后登记生效。")
            .Needs("YF038", (m, a, c) => a.EffectiveOn > m.AppealUntil(c.Calendar), "使生效日期在上诉期届满以后", Law[85], "上诉期还没有届满；对方收到较晚的，以法院核实的日期为准。");
    }

    private static void Appealing(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.During<DecideSuitAppeal>("决定是否上诉", Judged, Appealed).By(Head).Of(Defendant).Under(Law[85])
            .For("判决十五日、裁定十日以内上诉；由机关负责人在期限以内决定。")
            .Needs("YF039", (_, a, c) => IsOwn(a.Organ, c), "由本单位的负责人决定", Ours, "“决定的单位”请选择本单位。")
            .Needs("YF060", (m, a, c) => m.AppealDecisions.All(d => c.County.Now(d.Organ) != c.County.Now(a.Organ)), "一个单位决定一次", Ours, "本单位已经决定。")
            .Needs("YF061", (m, c) => c.On <= m.AppealUntil(c.Calendar), "在上诉期届满以前决定", Law[85], "上诉期已经届满。");
        it.Act<FileAppeal>("提起上诉", [Judged, Appealed], Appealed).By(Clerks).Of(Defendant).Under(Law[85])
            .For("负责人决定上诉以后，在期限以内递交上诉状。")
            .Needs("YF039", (_, a, c) => IsOwn(a.Organ, c), "由本单位的负责人决定", Ours, "“上诉的单位”请选择本单位。")
            .Needs("YF062", (m, a, c) => m.AppealDecisions.Any(d => d.Appeals && c.County.Now(d.Organ) == c.County.Now(a.Organ)), "先由负责人决定上诉", Ours, "请由本单位负责人办理“决定是否上诉”。")
            .Needs("YF063", (m, a, c) => a.FiledOn >= m.JudgmentServedOn && a.FiledOn <= m.AppealUntil(c.Calendar), "在收到判决书之日起十五日、裁定书之日起十日以内上诉", Law[85], "期限已过的不能上诉。")
            .Issues("litigation/Appeal", "行政上诉状");
        it.Act<NoteAppeal>("登记对方上诉", [Judged, Appealed], Appealed).By(Clerks).Under(Law[85])
            .For("原告、第三人或者本县以外的被告上诉的，登记。")
            .Needs("YF064", (m, a, _) => a.AppealedOn >= m.JudgedOn, "使上诉日期不早于裁判日期", Ours, "请核对日期。");
    }

    private static void Ending(Lifecycle<Lawsuit, LawsuitStage> it)
    {
        it.Act<RecordSuitPerformance>("登记履行裁判", Effective, Performed).By(Clerks).Of(Defendant).Under(Law[94])
            .For("裁判要求重新作出、履行、补救的，履行以后登记。")
            .Needs("YF065", m => m.Orders, "履行有内容的裁判", Ours, "裁判没有要求被告做什么，直接归档。")
            .Needs("YF066", (m, a, _) => a.PerformedOn >= (m.JudgedOn ?? m.ReceivedOn), "使履行日期不早于裁判日期", Ours, "请核对日期。");
        it.Act<ArchiveLawsuit>("归档", [Effective, Performed], Archived).By([.. Clerks, Registrar]).Under(Ours)
            .For("材料整理齐全，归档；败诉的写明原因。")
            .Needs("YF067", (_, a, _) => a.Filed, "将案卷整理齐全", Ours, "请整理以后勾选。")
            .Needs("YF068", m => m.Stage == Performed || !m.Orders, "先履行生效的裁判", Law[94], "请办理“登记履行裁判”。")
            .Needs("YF069", (m, a, _) => !m.Lost || !string.IsNullOrWhiteSpace(a.Lessons), "写明败诉的原因和改进的办法", Ours, "请填写应诉总结。")
            .Needs("YF070", (m, c) => c.Parts<CourtAppearance>(m).All(x => x.Stage != CourtAppearanceStage.Awaited && x.Stage != CourtAppearanceStage.Named), "登记每个被告的出庭情况", Ours, "请由各被告登记出庭情况。")
            .Naming((m, _, c) => Alike.Names(c.Parts<CourtAppearance>(m).Each().Where(x => x.Stage is CourtAppearanceStage.Awaited or CourtAppearanceStage.Named).Select(x => c.County.OrganName(x.Organ)), "个"))
            .Needs("YF071", AllAnswered, "回复因本案收到的司法建议", Ours, "请先回复司法建议。");
    }

    private static DateOnly? Starts(Lawsuit suit) => suit.EffectiveOn is not null && suit.PerformBy is not null ? suit.EffectiveOn : null;

    private static bool IsOwn(string organ, Circumstances at) => at.County.Now(organ) == at.County.Now(at.Doing.Actor.Organ);

    private static bool IsMinute(string? text) => string.IsNullOrEmpty(text) || ClockTime.AreInOrder(text, text);

    private static List<string> Current(IEnumerable<string> organs, Circumstances at) => [.. organs.Select(at.County.Now)];

    private static bool Are(IReadOnlyList<string> defendants, string? others, DefendantRule rule, Reconsideration review, Circumstances at) =>
        Current(defendants, at).ToHashSet(StringComparer.Ordinal).SetEquals(rule.Organs(review, at.County)) && rule.OthersToo(review) == !string.IsNullOrWhiteSpace(others);

    private static string Told(DefendantRule rule, Reconsideration review, County county) =>
        string.Join('、', rule.Organs(review, county).Select(county.OrganName)) + (rule.OthersToo(review) ? $"和{review.RespondentName}" : "") + "。" + rule.Why.TrimEnd('。');

    private static bool IsNew(Lawsuit suit, RegisterLawsuit act, Circumstances at)
    {
        var (id, number) = (suit.Id, act.CaseNumber);
        return !at.Records.Any<Lawsuit>(s => s.CaseNumber == number && s.Stage != Voided && s.Id != id);
    }

    private static bool AllAnswered(Lawsuit suit, Circumstances at)
    {
        Guid? id = suit.Id;
        return !at.Records.Any<JudicialSuggestion>(s => s.SuitId == id && s.Stage == JudicialSuggestionStage.Received);
    }

    private static bool Fits(SuitPaper paper, SuitResult result) =>
        result switch
        {
            SuitResult.Mediated => paper == SuitPaper.Mediation,
            SuitResult.DismissSuit or SuitResult.Withdrawn or SuitResult.WithdrawnAfterChange or SuitResult.Other => paper == SuitPaper.Ruling,
            _ => paper == SuitPaper.Judgment,
        };

    private static Consequence Answer(Lawsuit suit, string organ, DateOnly received, Circumstances at) =>
        Consequence.Open(new OpenDefence { Title = $"{suit.CaseNumber}：{at.County.OrganName(organ)}答辩举证", Lead = suit.Organ, ReceivedOn = received }, suit.Id, at.County.Now(organ));

    // The reconsideration and the penalty case learn of the suit, where they don't know and their own rules take it: it isn't written twice.
    private static IEnumerable<Consequence> Noted(Lawsuit suit, RegisterLawsuit act, Circumstances at)
    {
        if (act.SuedOn is not { } sued)
            yield break;
        var told = $"{suit.Court}{suit.CaseNumber}";
        if (suit.ReviewId is { } review && at.Records.Find<Reconsideration>(review) is { SuedOn: null, Stage: ReconsiderationStage.Served or ReconsiderationStage.Archived } found
            && found.Present(PartyRole.Applicant, PartyRole.ThirdParty).Count == 1 && sued >= found.ApplicantServedOn)
            yield return Consequence.In(review, new NoteLawsuit { SuedOn = sued, Case = told });
        if (suit.PenaltyId is { } penalty && at.Records.Find<PenaltyCase>(penalty) is { RecourseFrom: null, Stage: PenaltyCaseStage.Decided or PenaltyCaseStage.Served } fined && sued >= fined.DecidedOn
            && Current(suit.Defendants, at).Contains(at.County.Now(fined.Organ)))
            yield return Consequence.In(penalty, new NoteRecourse { Kind = RecourseKind.Lawsuit, On = sued, Case = told });
    }

    // A suit that never was no longer holds up the daily extra of the fine.
    private static IEnumerable<Consequence> Unnoted(Lawsuit suit, Circumstances at) =>
        suit is { PenaltyId: { } penalty, SuedOn: { } sued } && at.Records.Find<PenaltyCase>(penalty) is { Recourse: RecourseKind.Lawsuit } fined && fined.RecourseFrom == sued
            ? [Consequence.In(penalty, new EndPenaltyRecourse { On = sued, Result = $"{suit.CaseNumber}登记有误，已经作废。" })]
            : [];

    private static IEnumerable<Consequence> Summoned(Lawsuit suit, DateOnly on, HeadCallGround? ground, DateOnly? notice, Circumstances at)
    {
        var there = at.Parts<CourtAppearance>(suit).Each().Where(x => x.Instance == suit.Instance && x.Stage != CourtAppearanceStage.Dropped).ToList();
        foreach (var organ in suit.Defendants)
            if (there.Find(x => at.County.Now(x.Organ) == at.County.Now(organ)) is not { } known)
                yield return Consequence.Open(
                    new CallHead { Title = $"{suit.CaseNumber}：{at.County.OrganName(organ)}第{suit.Instance}审次出庭", Lead = suit.Organ, Instance = suit.Instance, SessionOn = on, CallGround = ground, NoticeOn = notice },
                    suit.Id, at.County.Now(organ));
            else if (known.Stage != CourtAppearanceStage.HeadAppeared)
                yield return Consequence.In(known.Id, new SetSession { SessionOn = on, CallGround = ground, NoticeOn = notice });
    }

    private static IEnumerable<LawsuitDefence> Owed(Lawsuit suit, Circumstances at) =>
        at.Parts<LawsuitDefence>(suit).Each().Where(d => d.Stage is LawsuitDefenceStage.Preparing or LawsuitDefenceStage.EvidenceDue);

    private static IEnumerable<Consequence> Left(Lawsuit suit, Circumstances at) =>
        Owed(suit, at).Select(d => LawsuitDefenceType.IsOwed(d, suit, at)
            ? Consequence.In(d.Id, new CloseUnfiled { Note = "裁判作出时期限已过，没有提交。" })
            : Consequence.In(d.Id, new DropDefence { Reason = "案件在期限以内终结。" }));

    // Where no session was held nobody had to appear.
    private static IEnumerable<Consequence> Unheld(Lawsuit suit, Circumstances at) =>
        at.Parts<CourtAppearance>(suit).Each()
            .Where(x => x.Stage is CourtAppearanceStage.Awaited or CourtAppearanceStage.Named && !suit.Sessions.Any(s => s.Kind == SessionKind.Trial && s.Instance == x.Instance && s.Held))
            .Select(x => Consequence.In(x.Id, new DropAppearance { Reason = "本审级没有开庭。" }));
}
