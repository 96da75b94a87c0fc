using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>普通程序的机评（二） — notice, hearing, review, decision, service, publication, execution.</summary>
internal static class ProcedureChecks
{
    private const int HearingCalled = 7;
    private const int ServedIn = 7;
    private const int PaidIn = 15;
    private static readonly Statute law = Statutes.Penalty;

    internal static IReadOnlyList<MachineCheck> All { get; } =
    [
        new("notice", "决定以前告知拟处罚的内容、事实、理由、依据", law[44], f => OfPenalty(f, () => Before(f, f.Last<GiveNotice>(), "没有告知的办理记录"))),
        new("notice-served", "告知书送达当事人", law[44], f => OfPenalty(f, () =>
            f.Last<GiveNotice>() is not { } notice ? f.Broken("没有告知的办理记录")
            : notice.Act is GiveNotice { ReceivedOn: not null } ? f.Kept(notice)
            : f.Each<ServeNotice>().LastOrDefault(s => s.Act is ServeNotice { Paper: CasePaper.Notice }) is { } served ? f.Kept(served)
            : f.Broken("没有送达告知书的办理记录", notice))),
        new("notice-discretion", "告知书写明裁量的理由", law[34], f => OfPenalty(f, () =>
            f.Is(f.Last<GiveNotice>(), "没有告知的办理记录", a => a.Act is GiveNotice { DiscretionReasons.Length: > 0 }, "没有写明裁量理由"))),
        new("defence-heard", "听取并复核陈述、申辩", law[45, 1], f => OfPenalty(f, () =>
            f.Last<RecordDefence>() is { } defence
                ? f.Is(defence, "", a => a.Act is RecordDefence { Checked.Length: > 0 } d && (d.Taken || !string.IsNullOrWhiteSpace(d.WhyNot)), "没有复核意见，或者没有写明不采纳的理由")
            : f.Last<WaiveDefence>() is { } waived ? f.Kept(waived)
            : null)),
        new("not-heavier", "没有因陈述、申辩加重处罚", law[45, 2], f => OfPenalty(f, () =>
            f.Last<Decide>() is { Act: Decide decided } done && f.Last<GiveNotice>() is { Act: GiveNotice notice }
                ? PenaltyChecks.Beyond(decided.Imposed, notice.Intended) is { Count: > 0 } beyond ? f.Broken($"{string.Join('、', beyond)}重于告知的", done) : f.Kept(done)
                : f.Broken("没有告知或者决定的办理记录"))),
        new("hearing-called", "举行听证七个工作日以前通知", law[64], f =>
            f.All<CallHearing>((h, a) => f.Within(a.Doing.On, h.HearingOn, HearingCalled - 1) is false, "通知距听证不足七个工作日", "没有听证")),
        new("hearing-presided", "听证由本案调查人员以外的人主持", law[64], f =>
            f.All<HoldPenaltyHearing>((h, _) => f.Case.Officers.All(o => o.Title != h.Presiding), "由本案调查人员主持", "没有听证")),
        new("hearing-signed", "听证笔录经核对签名", law[64], f =>
            f.All<HoldPenaltyHearing>((h, _) => h.Signed || !string.IsNullOrWhiteSpace(h.Abandoned), "笔录没有核对签名", "没有听证")),
        new("legal-review", "应当法制审核的，决定以前审核通过", law[58], f => OfPenalty(f, () =>
            !PenaltyChecks.WantsReview(f.Case) ? CaseFile.Not("不属于应当法制审核的情形") : Before(f, f.Last<ReviewLegality>(), "没有法制审核的办理记录"))),
        new("review-opinion", "法制审核逐项出具书面意见", PenaltyLaw.ReviewPoints, f =>
            f.All<ReviewLegality>((r, _) => r.Opinion.Trim().Length > 4, "只有“同意”，没有审核意见", "没有法制审核")),
        new("discussed", "复杂、重大的由负责人集体讨论", law[57, 2], f => OfPenalty(f, () =>
            !PenaltyChecks.WantsDiscussion(f.Case) ? CaseFile.Not("不属于应当集体讨论的情形") : Before(f, f.Last<DiscussCollectively>(), "没有集体讨论的办理记录"))),
        new("decided-in-time", "立案之日起在期限以内决定", law[60], f =>
            f.Case is not { FiledOn: { } filed, DecidedOn: { } decided } ? f.Broken("没有立案或者决定")
            : decided <= Deadline.Compute(f.At.Calendar, filed, f.Case.Rule.Decision).Latest ? f.Kept(Decision(f)!)
            // Whether a pause or an extension covers the rest is for a person to say.
            : f.Last<ExtendDecision>() is null && f.Last<PauseCase>() is null && f.Last<CommissionTest>() is null && f.Last<CallHearing>() is null ? f.Broken("超过决定的期限，没有延长", Decision(f))
            : null),
        new("decision-numbered", "决定书编号、用印齐备", law[59], f =>
            f.Is(Decision(f), "没有决定的办理记录", a => a.Doing.Documents.Any(d => d.Number is not null), "决定书没有文号")),
        new("decision-as-noticed", "决定和告知的当事人、依据、种类、数额一致", law[59], f => OfPenalty(f, () =>
            f.Last<Decide>() is { Act: Decide decided } done && f.Last<GiveNotice>() is { Act: GiveNotice notice }
                ? decided.Imposed.SequenceEqual(notice.Intended) || !string.IsNullOrWhiteSpace(decided.WhyLess) ? f.Kept(done) : f.Broken("和告知的不同，没有写明理由", done)
                : f.Broken("没有告知或者决定的办理记录"))),
        new("decision-discretion", "决定书写明裁量的理由", law[34], f => OfPenalty(f, () => f.Case.DiscretionReasons.Length > 0 ? f.Kept(Decision(f)!) : f.Broken("没有写明裁量理由", Decision(f)))),
        new("served", "决定书送达当事人", law[61], f => f.Case.Summary ? f.Kept(Decision(f)!) : Served(f)),
        new("served-in-time", "七个工作日内送达", law[61], f =>
            f.Case is not { DecidedOn: { } decided } || f.Last<ServeDecision>() is not { Act: ServeDecision serving } served ? f.Broken("没有送达的办理记录")
            // A public notice, the post and others on the way take their own time.
            : serving.Method != ServiceMethod.Direct ? null
            : f.Within(decided, serving.ReceivedOn ?? served.Doing.On, ServedIn) ? f.Kept(served)
            : f.Broken("超过七个工作日", served)),
        new("proof-of-service", "有送达回证", law[61], f =>
            f.Is(f.Last<ServeDecision>(), "没有送达的办理记录", a => a.Act is ServeDecision s && (!string.IsNullOrWhiteSpace(s.SignedBy) || !string.IsNullOrWhiteSpace(s.Witnesses) || s.Proof.Count > 0 || s.ElectronicConsent || s.ByNotice), "没有签收人、见证人或者回证")),
        new("published", "决定后在期限以内公开", PenaltyLaw.Publicity, f =>
            !f.Case.MustBePublished ? CaseFile.Not("没有给予处罚")
            : f.Last<WithholdPublication>() is { } withheld ? f.Kept(withheld)
            // What was changed before it was published is published no more.
            : f.Case.Reversal is not null && f.Case.PublishedOn is null ? CaseFile.Not("决定在公开以前被改变")
            : f.Is(f.Each<PublishPenalty>().FirstOrDefault(), "没有公开的办理记录", a => f.Case.DecidedOn is { } decided && a.Doing.On <= Deadline.Compute(f.At.Calendar, decided, f.Case.Rule.Publication).Latest, "超过公开的期限")),
        new("paid", "罚款在期限内缴纳，逾期的催告", law[67], f =>
            f.Case.Fine is null ? CaseFile.Not("没有罚款")
            : f.Last<RecordPayment>() is { } paid && f.Case is { PaidOn: { } on, ServedOn: { } served } && (on <= served.AddDays(PaidIn) || f.Case.DeferredUntil is not null || f.Last<DemandPerformance>() is not null) ? f.Kept(paid)
            : f.Last<DemandPerformance>() is { } demand ? f.Kept(demand)
            : null),
        new("closed", "结案审批写明执行情况", law[57], f => f.Is(f.Last<CloseCase>(), "没有结案的办理记录", a => a.Act is CloseCase { Performance.Length: > 0 }, "没有写明执行情况")),
    ];

    internal static DoneAct? Decision(CaseFile file) => file.Acts.LastOrDefault(a => a.Act is Decide or DecideOnTheSpot or DecideNotToPenalise);

    private static Seen Served(CaseFile file) =>
        file.Last<ServeDecision>() is { } served && file.Case.ServedOn is not null ? file.Kept(served) : file.Broken("没有送达的办理记录");

    private static Seen? OfPenalty(CaseFile file, Func<Seen?> look) => file.IsPenalised ? look() : CaseFile.Not("没有给予处罚");

    // An act is there, and before the decision.
    private static Seen Before(CaseFile file, DoneAct? done, string absent) =>
        done is null ? file.Broken(absent)
        : Decision(file) is { } decision && decision.Doing.On < done.Doing.On ? file.Broken("在决定以后办理", done)
        : file.Kept(done);
}
