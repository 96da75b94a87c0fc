using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Penalties;

namespace Fazhi.Mechanisms.FileReviews;

/// <summary>普通程序的机评（一） — filing, officers, investigation, measures.</summary>
internal static class OrdinaryChecks
{
    private const int SealedDays = 30;
    private static readonly Statute law = Statutes.Penalty;
    private static readonly Statute coercion = Statutes.Coercion;

    internal static IReadOnlyList<MachineCheck> All { get; } =
    [
        new("filed", "经批准立案", law[54], f => f.Is(f.Last<FileCase>(), "没有立案的办理记录")),
        new("filed-before-investigation", "先立案、后调查", law[54], f =>
            f.Last<FileCase>() is not { } filed ? f.Broken("没有立案的办理记录")
            : f.Acts.FirstOrDefault(a => a.Act is RecordInquiry or AddCaseEvidence or GiveNotice) is { } first && first.Doing.On < filed.Doing.On ? f.Broken("立案以前已经询问、登记证据", first)
            : f.Kept(filed)),
        new("two-officers", "由两名以上执法人员办理", law[42, 1], f =>
            f.Is(f.Last<AssignOfficers>(), "没有指派执法人员的办理记录", a => OfficerChecks.AreTwo(((AssignOfficers)a.Act).Officers), "执法人员不足两人")),
        new("certified-officers", "执法人员的证件在办理当日有效", law[42, 1], Certified),
        new("credentials-shown", "检查、询问时出示执法证件", law[55], f =>
            f.Acts.Where(a => a.Act is RecordScene or RecordInquiry).ToList() is not { Count: > 0 } all ? CaseFile.Not("没有现场检查和询问")
            : all.Find(a => a.Act is RecordScene { CredentialsShown: false } or RecordInquiry { CredentialsShown: false }) is { } bad ? f.Broken("没有记录出示证件", bad)
            : f.Kept(all[^1])),
        new("scene-times", "现场笔录写明起止时间", law[55], f =>
            f.All<RecordScene>((s, _) => string.CompareOrdinal(s.From, s.Until) <= 0, "起止时间没有写明或者先后不合", "没有现场检查")),
        new("recusal-asked", "现场笔录记明是否申请回避", law[43], f =>
            f.All<RecordScene>((s, _) => !string.IsNullOrWhiteSpace(s.Recusal), "没有记明是否申请回避", "没有现场检查")),
        new("inquiry-times", "询问笔录写明起止时间", law[55], f =>
            f.All<RecordInquiry>((s, _) => string.CompareOrdinal(s.From, s.Until) <= 0, "起止时间没有写明或者先后不合", "没有询问")),
        new("rights-told", "询问时告知权利、义务", law[55], f => f.All<RecordInquiry>((s, _) => s.RightsTold, "没有记录告知权利、义务", "没有询问")),
        new("evidence", "有经查证属实的证据", law[46], f =>
            f.Last<AddCaseEvidence>() is null ? f.Last<RecordScene>() is not null || f.Last<RecordInquiry>() is not null ? null : f.Broken("没有登记证据") : f.All<AddCaseEvidence>((e, _) => e.Checked, "有没有查证属实的证据", "")),
        new("preserved-settled", "登记保存的证据七个工作日内处理", law[56], f => Followed<PreserveEvidence, SettlePreserved>(f, 7, "没有先行登记保存")),
        new("sealed-told", "查封、扣押时告知理由、依据和权利", coercion[24, 1], f => f.All<SealOrSeize>((s, _) => s.Told, "没有记录当场告知", "没有查封、扣押")),
        new("sealed-in-time", "查封、扣押在期限内解除或者处理", coercion[25, 1], Sealed),
        new("sealed-recorded", "查封、扣押全过程音像记录", PenaltyLaw.Recording, f =>
            f.Last<SealOrSeize>() is not { } seal ? CaseFile.Not("没有查封、扣押")
            : f.Each<AddRecording>().FirstOrDefault(r => r.Act is AddRecording { Step: RecordedStep.Sealing, Kind: not RecordingKind.Photos }) is { } shot ? f.Kept(shot)
            : f.Broken("没有登记查封、扣押的音像记录", seal)),
        new("correction-ordered", "责令当事人改正违法行为", law[28, 1], f => f.Last<OrderCorrection>() is { } ordered ? f.Kept(ordered) : null),
        new("investigation-ended", "有调查终结报告和处理建议", law[57, 1], f =>
            f.Is(f.Last<EndInvestigation>(), "没有调查终结的办理记录", a => a.Act is EndInvestigation { Report.Length: > 0 }, "没有调查终结报告")),
        new("basis-stated", "写明违反的规定和处罚依据", law[59], f =>
            f.Is(f.Last<EndInvestigation>(), "没有调查终结的办理记录", a => a.Act is EndInvestigation { Breached.Length: > 0, Basis.Length: > 0 }, "没有写明违反的规定或者处罚依据")),
    ];

    private static Seen? Certified(CaseFile file)
    {
        DoneAct? last = null;
        IReadOnlyList<Reference<Officer>> officers = [];
        foreach (var act in file.Acts)
        {
            if (act.Act is AssignOfficers assigned)
                officers = assigned.Officers;
            if (act.Act is not (AssignOfficers or RecordScene or RecordInquiry))
                continue;
            last = act;
            // A certificate that was renewed since says nothing of the day any more.
            if (OfficerChecks.Found(officers, file.At).Any(o => o.Officer?.IssuedOn > act.Doing.On))
                return null;
            if (OfficerChecks.Uncertified(officers, act.Doing.On, file.At).Count > 0)
                return file.Broken("有执法人员的证件当日无效", act);
        }

        return last is null ? file.Broken("没有指派执法人员的办理记录") : file.Kept(last);
    }

    /// <summary>After each act of one kind comes one of another within so many working days.</summary>
    internal static Seen Followed<TFirst, TSecond>(CaseFile file, int workingDays, string none)
        where TFirst : Act
        where TSecond : Act
    {
        var all = file.Each<TFirst>().ToList();
        foreach (var first in all)
            if (file.Each<TSecond>().FirstOrDefault(s => s.Doing.On >= first.Doing.On) is not { } second || !file.Within(first.Doing.On, second.Doing.On, workingDays))
                return file.Broken($"没有在{workingDays}个工作日内办理", first);
        return all.Count == 0 ? CaseFile.Not(none) : file.Kept(file.Last<TSecond>()!);
    }

    private static Seen? Sealed(CaseFile file)
    {
        if (file.Last<SealOrSeize>() is not { } seal)
            return CaseFile.Not("没有查封、扣押");
        // Testing isn't counted, and how long it took the acts of the case don't always tell.
        if (file.Last<CommissionTest>() is not null)
            return null;
        var days = SealedDays + (file.Each<ExtendSealing>().LastOrDefault(e => e.Doing.Sequence > seal.Doing.Sequence)?.Act is ExtendSealing more ? more.Days : 0);
        return file.Is(file.Each<ReleaseSealed>().FirstOrDefault(r => r.Doing.On >= seal.Doing.On), "没有解除查封、扣押", r => r.Doing.On <= seal.Doing.On.AddDays(days), $"超过{days}日");
    }
}
