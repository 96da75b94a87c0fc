using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Texts;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Supervision.SupervisionLeadStage;
using P = Fazhi.Mechanisms.Supervision.SupervisionParameters;

namespace Fazhi.Mechanisms.Supervision;

/// <summary>监督线索的规则 — each cause once, whoever looks and however often.</summary>
public sealed class SupervisionLeadType() : MatterType<SupervisionLead, SupervisionLeadStage>("supervision-lead", "监督线索", "2019", new DateOnly(2019, 1, 1))
{
    private static readonly Article Ours = Article.WorkingRule;

    public override MatterFace Face { get; } = new()
    {
        Icon = "radar-2",
        WhyClosed = "线索没有核查以前不是结论，所以只公布件数。数字由台账算出，可以在台账页校验。",
    };

    protected override void Define(Lifecycle<SupervisionLead, SupervisionLeadStage> it)
    {
        it.Uses(P.LeadDays, P.LateTypes, P.LateDays, P.Unscanned);
        it.Indexed(m => m.Cause, m => m.Body, m => m.SettledOn, m => m.OfMatter);
        it.Ends(Noticed, OnLedger, SetAside);
        it.Steps(("核查", [Found, Examining]), ("处理", [Noticed, OnLedger]));
        it.OpensWhenOverdue(new(P.LateTypes, P.LateDays, (late, county) => LeadFinding.Keeper(LeadFinding.Awaited(late, county), county), Late));
        it.OpensWhenFound(new(LeadFinding.Look));
        it.Opens<NoteLateLead>("逾期列为线索", Found).ByLaw().OfAnyOrgan().Under(Ours)
            .For("县里规定的事项，期限逾期满规定的日数没有办理的，列为线索。");
        it.Opens<NoteFoundLead>("查找到线索", Found).ByLaw().OfAnyOrgan().Under(Ours)
            .For("系统每日查找超过检查频次、裁量异常、没有扫检查码入企的情况，同一情况只列一次。");
        it.Opens<RegisterLead>("登记线索", Found).By(Handler, Registrar, InstitutionHead).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(Ours)
            .For("登记群众反映、复议诉讼中发现、其他部门移送的线索。")
            .Needs("XS001", (_, a, _) => a.Cause > LeadCause.NoCode, "登记别人反映的线索", Ours, "逾期、频次、裁量和检查码的线索由系统查找，不用登记。")
            .Needs("XS002", (m, a, c) => SupervisionChecks.MaySupervise(m.Organ, a.Body, c.County), "登记被监督单位的线索", Ours, "涉及本单位的，由县人民政府登记；涉及县人民政府的，报上级。");
        it.Act<ExamineLead>("开始核查", Found, Examining).By(Handler, InstitutionHead).Under(Ours)
            .For("要调阅案卷、询问的，写明怎样核查。");
        it.Act<TurnIntoNotice>("制发监督通知书", [Found, Examining], Noticed).By(Handler, InstitutionHead).Under(Ours)
            .For("查明属实、要单位说明或者纠正的，向该单位制发监督通知书。")
            .Begins((m, _) => new() { Title = Wording.Cut(m.Title, 100), Facts = Told(m), Demand = "", DueOn = default })
            .Needs("XS003", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(1), "使回复期限晚于办理日期，在一年以内", Ours, "请核对回复期限。")
            .Causes((m, a, c) => [Consequence.Open(new IssueInstrument
            {
                Grade = InstrumentGrade.Notice, Body = c.County.Now(m.Body), Title = a.Title, Facts = a.Facts, Rule = a.Rule, Demand = a.Demand, DueOn = a.DueOn, Lead = m.Id,
            })], typeof(IssueInstrument));
        it.Act<TurnIntoProblem>("列入问题台账", [Found, Examining], OnLedger).By(Handler, InstitutionHead).Under(Ours)
            .For("查明是问题、要整改的，列入问题台账，交该单位整改。")
            .Begins((m, _) => new() { Title = Wording.Cut(m.Title, 100), Details = Told(m), Measure = "", DueOn = default })
            .Needs("XS004", (_, a, c) => a.DueOn > c.On && a.DueOn <= c.On.AddYears(3), "使整改期限晚于办理日期，在三年以内", Ours, "请核对整改期限。")
            .Causes((m, a, c) => [Consequence.Open(SupervisionRoundType.Listed(m.Id, $"监督线索：{Terms.Of(m.Cause)}",
                new(c.County.Now(m.Body), a.Title, a.Measure, a.DueOn, a.Details, a.Rule), m.OpenedOn))], typeof(ProblemLedger.ListSupervisionProblem));
        it.Act<SetLeadAside>("不作处理", [Found, Examining], SetAside).By(Handler, InstitutionHead).Under(Ours)
            .For("查明没有问题，或者已经纠正的，写明核查情况和理由。");
        it.Corrections([Found, Examining], Handler, InstitutionHead).Under(Ours);
        it.Clock("examination", "核查线索", m => m.Parameter(P.LeadDays).WorkingDays())
            .From<NoteLateLead, NoteFoundLead>().From<RegisterLead>().Until<TurnIntoNotice, TurnIntoProblem, SetLeadAside>()
            .Otherwise("逾期没有核查的，列在线索台最前").Warn(3).Under(Ours);
    }

    // What the system found may be told as it is; what somebody told isn't the organ's to read.
    private static string Told(SupervisionLead m) => m.Cause <= LeadCause.NoCode ? m.Details : "";

    private static NoteLateLead Late(Overdue late, County county) =>
        new()
        {
            Title = Wording.Cut(late.Told, 100),
            Body = LeadFinding.Awaited(late, county),
            Matter = late.Matter.Id,
            Type = late.Type.Code,
            DueOn = late.Run.DueOn!.Value,
        };
}
