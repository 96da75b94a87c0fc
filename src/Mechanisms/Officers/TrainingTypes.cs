using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;

namespace Fazhi.Mechanisms.Officers;

/// <summary>培训班 — planned for what officers were seen to need, held, with who attended.</summary>
public sealed class TrainingCourseType()
    : MatterType<TrainingCourse, TrainingCourseStage>("training-course", "执法培训班", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "school" };

    protected override void Define(Lifecycle<TrainingCourse, TrainingCourseStage> it)
    {
        var hours = Article.WorkingRule;
        it.Indexed(m => m.From);
        it.Ends(TrainingCourseStage.Held, TrainingCourseStage.Cancelled);
        it.Steps(("计划", [TrainingCourseStage.Planned]), ("举办", [TrainingCourseStage.Held]));
        it.ReadByEveryone();
        it.Opens<PlanCourse>("安排培训班", TrainingCourseStage.Planned).By(Handler, Registrar, InstitutionHead).Under(hours)
            .For("安排一次执法人员培训，写明回应哪些培训需求。")
            .Needs("ZF010", (_, a, _) => a.Until >= a.From, "使结束日期不早于开始日期", Article.WorkingRule, "请核对两个日期。")
            .Picks<TrainingNeed>("ZF011", (_, _) => n => n.Stage == TrainingNeedStage.Open, "列入还没有安排的培训需求", Article.WorkingRule,
                "请选择待安排的需求；已经列入别的培训班的，不再列入。")
            .Causes((m, a, _) => a.Needs.Select(n => Consequence.In(n.Id, new ScheduleNeed { Course = Reference<TrainingCourse>.Of(m) })), typeof(ScheduleNeed));
        it.Act<HoldCourse>("登记已举办", TrainingCourseStage.Planned, TrainingCourseStage.Held).By(Handler, Registrar, InstitutionHead).Under(hours)
            .For("培训举办以后登记，再登记参训人员；人数多的，用表格一次导入。")
            .Needs("ZF012", (m, c) => m.From <= c.On, "在培训开始以后登记", Article.WorkingRule, "培训还没有开始。");
        it.Act<CancelCourse>("取消培训班", TrainingCourseStage.Planned, TrainingCourseStage.Cancelled).By(Handler, InstitutionHead).Under(hours).ForGood()
            .For("不再举办的，写明理由；列入的培训需求重新待安排。")
            .Needs("ZF018", (m, c) => !c.Parts<Attendance>(m).Any(a => a.Stage == RecordStage.Recorded), "没有人参加过", Article.WorkingRule,
                "已经登记参训的培训班办理“登记已举办”；登记有误的，先作废参训登记。")
            .Causes((m, _, _) => m.Needs.Select(n => Consequence.In(n.Id, new ReleaseNeed())), typeof(ReleaseNeed));
        it.Corrections([TrainingCourseStage.Planned, TrainingCourseStage.Held], Handler, Registrar).Under(hours);
        it.ShowsAll(Reader.Officials);
    }
}

/// <summary>参训登记 — one officer at one course.</summary>
public sealed class AttendanceType() : MatterType<Attendance, RecordStage>("attendance", "参训登记", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "clipboard-check" };

    protected override void Define(Lifecycle<Attendance, RecordStage> it)
    {
        var hours = Article.WorkingRule;
        it.PartOf<TrainingCourse>(TrainingCourseStage.Planned, TrainingCourseStage.Held);
        it.Indexed(m => new { m.OfficerId, m.AttendedOn }, m => m.AttendedOn);
        it.Ends(RecordStage.Recorded, RecordStage.Voided);
        it.ReadByEveryone();
        it.Opens<RecordAttendance>("登记参训", RecordStage.Recorded).By(Handler, Registrar, InstitutionHead).Under(hours)
            .For("登记一名执法人员参加了这次培训，学时计入本人当年的学时。")
            .Titled((m, a, at) => $"{at.Records.Find<Officer>(a.Officer.Id)?.Title}参加{at.Records.Find<TrainingCourse>(m.Parent ?? Guid.Empty)?.Title}")
            .Picks<Officer>("ZF013", (_, on) => o => o.CancelledOn == null || o.CancelledOn > on, "选择证件没有注销的执法人员", hours, "请核对姓名；同名的，用列出的编号。")
            .Needs("ZF014", (m, a, c) => c.Records.Find<TrainingCourse>(m.Parent ?? Guid.Empty) is not { } course || (a.AttendedOn >= course.From && a.AttendedOn <= course.Until),
                "使培训日期在培训班的日期以内", Article.WorkingRule, "请核对培训日期。")
            .Needs("ZF015", (m, a, c) => c.Records.Find<TrainingCourse>(m.Parent ?? Guid.Empty) is not { } course || a.Hours <= course.Hours,
                "使学时不超过培训班的学时", Article.WorkingRule, "请核对学时。")
            .Needs("ZF016", IsFirst, "一名人员在一次培训中只登记一次", Article.WorkingRule, "该人员的参训已经登记。");
        it.Act<VoidRecord<Attendance>>("作废", RecordStage.Recorded, RecordStage.Voided).By(Handler, Registrar).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(hours).ForGood()
            .For("登记有误的，作废以后重新登记。");
        it.Corrections([RecordStage.Recorded], Handler, Registrar).Under(hours);
        it.ShowsAll(Reader.Officials);
    }

    private static bool IsFirst(Attendance attendance, RecordAttendance act, Circumstances at)
    {
        var (id, course, officer) = (attendance.Id, attendance.Parent, act.Officer.Id.ToString());
        return !at.Records.Any<Attendance>(a => a.Parent == course && a.OfficerId == officer && a.Stage == RecordStage.Recorded && a.Id != id);
    }
}

/// <summary>培训需求 — gathered where it shows, answered by a course.</summary>
public sealed class TrainingNeedType() : MatterType<TrainingNeed, TrainingNeedStage>("training-need", "培训需求", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "message-question" };

    protected override void Define(Lifecycle<TrainingNeed, TrainingNeedStage> it)
    {
        var hours = Article.WorkingRule;
        it.Indexed(m => m.FoundOn);
        it.Ends(TrainingNeedStage.Scheduled, TrainingNeedStage.Dropped);
        it.Steps(("收集", [TrainingNeedStage.Open]), ("列入培训", [TrainingNeedStage.Scheduled]));
        it.ReadByEveryone();
        it.Opens<GatherNeed>("收集培训需求", TrainingNeedStage.Open).By(Handler, Registrar, InstitutionHead).Under(hours)
            .For("把案卷评查、伴随式执法、座谈会、考试中看到的问题和需要收集起来，据以安排培训。");
        it.Act<ScheduleNeed>("列入培训", TrainingNeedStage.Open, TrainingNeedStage.Scheduled).By(Handler, Registrar, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(hours)
            .For("由一个培训班回应。")
            .Picks<TrainingCourse>("ZF017", (_, _) => c => c.Stage == TrainingCourseStage.Planned, "列入还没有举办的培训班", Article.WorkingRule, "请选择计划中的培训班。");
        it.Act<ReleaseNeed>("重新待安排", TrainingNeedStage.Scheduled, TrainingNeedStage.Open).By(Handler, Registrar, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(hours)
            .For("列入的培训班取消的，重新待安排。");
        it.Act<DropNeed>("不再安排", TrainingNeedStage.Open, TrainingNeedStage.Dropped).By(Handler, InstitutionHead).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(hours)
            .For("不需要培训的，写明理由。");
        it.Corrections([TrainingNeedStage.Open, TrainingNeedStage.Scheduled], Handler, Registrar).Under(hours);
        it.ShowsAll(Reader.Officials);
    }
}
