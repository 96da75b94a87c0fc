using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Exams;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Officers.OfficerStage;
using P = Fazhi.Mechanisms.Officers.OfficerParameters;

namespace Fazhi.Mechanisms.Officers;

/// <summary>执法人员的规则 — a certificate is asked for, issued, checked each year, suspended, run out, cancelled; the province examines and certifies, the county keeps the register.</summary>
public sealed class OfficerType() : MatterType<Officer, OfficerStage>("officer", "行政执法人员", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "id-badge-2",
        WhyClosed = "执法人员的名册不整册公开；凭证件编号或者证件上的二维码，可以查验一名执法人员是否持有有效证件。",
    };

    protected override void Define(Lifecycle<Officer, OfficerStage> it)
    {
        var (unified, hours) = (EnforcementPublicity.Section("（二十三）"), Article.WorkingRule);
        it.Uses(P.YearlyHours, P.WarnDays);
        it.Indexed(m => m.Certificate, m => m.ExpiresOn);
        it.Ends(Cancelled, Refused);
        it.Steps(("申领", [Applying]), ("有效", [Certified, Suspended, Expired]), ("注销", [Cancelled]));
        it.ReadByEveryone();
        it.ReadByJusticeBureau();

        it.Opens<ApplyForCertificate>("申领执法证件", Applying).By(Handler, Registrar, InstitutionHead).Under(unified)
            .For("为资格考试合格等符合条件的人员申领执法证件。")
            .Needs("ZF001", (m, a, c) => !IsKnown(m, a.Name, a.Kind, c), "不为已有证件的人员重复申领", unified, "本单位已有同名人员的同种证件；确为同名的，请在姓名后注明以示区别。")
            .Needs("ZF019", (_, a, _) => a.Ground != CertificateGround.Examination || a.Sitting is not null || a.Proof.Count > 0, "写明哪一次考试合格", unified, "请选择本县的一次合格成绩；在外地考试的，附上合格的证明材料。")
            .Picks<Sitting>("ZF020", (m, _) => s => s.Stage == SittingStage.Passed && s.Organ == m.Organ, "选择本单位人员合格的考试", unified, "请选择该人员考试合格的一次。")
            .Needs("ZF021", (_, a, c) => a.Sitting is null || c.Records.Find<Sitting>(a.Sitting.Id)?.Name == a.Name, "使申领人是考试合格的本人", unified, "所选的考试不是该人员的，请核对姓名。");
        it.Opens<RegisterOfficer>("登记已有证件", Certified).By(Handler, Registrar, InstitutionHead).Under(unified)
            .For("登记以前已经发放的证件；人数多的，用表格一次导入。")
            .Needs("ZF002", (m, a, c) => IsFree(m, a.Certificate, c), "使用没有登记过的证件编号", unified, "该编号已经登记，请核对。")
            .Needs("ZF003", (_, a, _) => a.ExpiresOn > a.IssuedOn, "使有效期止晚于发证日期", Article.WorkingRule, "请核对两个日期。");
        it.Act<IssueCertificate>("登记发证", Applying, Certified).By(Handler, Registrar, InstitutionHead).Of(OrganOf.JusticeBureau).Under(unified)
            .For("省里发证以后，登记证件的编号和有效期。")
            .Needs("ZF002", (m, a, c) => IsFree(m, a.Certificate, c), "使用没有登记过的证件编号", unified, "该编号已经登记，请核对。")
            .Needs("ZF003", (_, a, _) => a.ExpiresOn > a.IssuedOn, "使有效期止晚于发证日期", Article.WorkingRule, "请核对两个日期。");
        it.Act<RefuseCertificate>("不予核发", Applying, Refused).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(unified).ForGood()
            .For("不符合条件的，写明理由。");
        it.Act<RenewCertificate>("换发证件", [Certified, Expired], Certified).By(Handler, Registrar, InstitutionHead).Of(OrganOf.JusticeBureau).Under(unified)
            .For("有效期将满或者已满，换发新证。")
            .Needs("ZF002", (m, a, c) => IsFree(m, a.Certificate, c), "使用没有登记过的证件编号", unified, "该编号已经登记，请核对。")
            .Needs("ZF003", (_, a, _) => a.ExpiresOn > a.IssuedOn, "使有效期止晚于发证日期", Article.WorkingRule, "请核对两个日期。");
        it.Act<ExpireCertificate>("证件到期", [Certified, Suspended], Expired).ByLaw().Under(unified)
            .For("有效期届满没有换发的，从次日起不能执法。");
        it.Act<SuspendOfficer>("暂停执法资格", Certified, Suspended).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(unified)
            .For("调离执法岗位、涉嫌违法违纪等，从当日起不能执法。");
        it.Act<RestoreOfficer>("恢复执法资格", Suspended, Certified).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(unified)
            .For("暂停的原因消除以后恢复。");
        it.Act<CancelCertificate>("注销证件", [Certified, Suspended, Expired], Cancelled).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(unified).ForGood()
            .For("退休、调离、被吊销的，收回并注销证件。");
        it.During<ChangeCompetences>("变更执法领域和事项", Certified, Suspended).By(Handler, Registrar, InstitutionHead).Under(unified)
            .For("岗位变动的，变更能够承办的执法领域和事项。");
        it.Act<CheckOfficer>("年度审验", [Certified], Certified).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(hours)
            .To((_, a) => a.Passed ? Certified : Suspended, Certified, Suspended)
            .For("每年核对是否仍在执法岗位、学时是否完成、有无违法违纪；不合格的暂停执法资格。")
            .Needs("ZF004", (m, a, _) => m.CheckedYear is not { } last || a.Year > last, "一个年度审验一次", Article.WorkingRule, "该年度已经审验，请核对审验年度。")
            .Needs("ZF005", (m, a, c) => !a.Passed || !string.IsNullOrWhiteSpace(a.Remarks) || HoursOf(m, a.Year, c) >= m.Parameter(P.YearlyHours),
                "使该年度的培训学时达到规定", hours, "请先登记参训；有正当理由没有完成的，写明审验意见。")
            .Naming((m, a, c) => a is null ? null : $"已登记{HoursOf(m, a.Year, c)}学时，规定{m.Parameter(P.YearlyHours)}学时")
            .Needs("ZF006", (_, a, c) => a.Year <= c.On.Year, "审验已经到来的年度", Article.WorkingRule, "请核对审验年度。");
        it.Corrections([Applying, Certified, Suspended, Expired], Handler, Registrar).Under(unified);

        it.Clock("validity", "证件有效期", m => m.TimeLeft.Exactly())
            .From<RegisterOfficer>((m, _) => m.IssuedOn).From<IssueCertificate>((m, _) => m.IssuedOn).From<RenewCertificate>((m, _) => m.IssuedOn)
            .Until<CancelCertificate>().Else<ExpireCertificate>("不能再执法").Warn(30).Under(unified);
        it.ShowsAll(Reader.Officials);
    }

    /// <summary>The hours an officer was trained in a year.</summary>
    internal static int HoursOf(Officer officer, int year, Circumstances at)
    {
        var (id, first, last) = (officer.Id.ToString(), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return at.Records.Each<Attendance>(a => a.OfficerId == id && a.Stage == RecordStage.Recorded && a.AttendedOn >= first && a.AttendedOn <= last)
            .Sum(a => a.Hours);
    }

    private static bool IsKnown(Officer officer, string name, CertificateKind kind, Circumstances at)
    {
        var (id, organ) = (officer.Id, officer.Organ);
        return at.Records.Any<Officer>(o => o.Name == name && o.Organ == organ && o.Kind == kind && o.Id != id && o.Stage != Cancelled && o.Stage != Refused);
    }

    private static bool IsFree(Officer officer, string certificate, Circumstances at)
    {
        var id = officer.Id;
        return !at.Records.Any<Officer>(o => o.Certificate == certificate && o.Id != id);
    }
}
