using Fazhi.Laws;
using Fazhi.Matters;
using P = Fazhi.Mechanisms.LegalServices.LegalServiceParameters;

namespace Fazhi.Mechanisms.LegalServices;

/// <summary>值班律师法律帮助 — a duty lawyer helped somebody who has no defender: when, where, who, with what.</summary>
[EntryOf<RecordDutyHelp>]
public sealed class DutyLawyerHelp : Matter<RecordStage>, IReckoned
{
    public DateOnly HelpedOn { get; internal set; }

    public string Place { get; internal set; } = "";

    public Reference<Lawyer> Lawyer { get; internal set; } = new(Guid.Empty, "");

    /// <summary>The lawyer's id once more, in a column of its own.</summary>
    public Guid LawyerId { get; internal set; }

    public string Kind { get; internal set; } = "";

    public string Helped { get; internal set; } = "";

    public override IEnumerable<string?> SearchWords() => [Title, Lawyer.Title];

    /// <summary>No name of a person in what others read.</summary>
    public void Reckon() => (LawyerId, Title) = (Lawyer.Id, $"{Place}：{Kind}");
}

/// <summary>登记值班律师法律帮助.</summary>
public sealed record RecordDutyHelp : RecordAct<DutyLawyerHelp>
{
    [Field("日期", NotAfterAct = true)]
    public required DateOnly HelpedOn { get; init; }

    [Field("地点", Hint = "例如：塔河县看守所；塔河县人民法院。", Max = 100)]
    public required string Place { get; init; }

    [Field("值班律师")]
    public required Reference<Lawyer> Lawyer { get; init; }

    [Field("帮助的内容", Among = "aid.duty-kinds")]
    public required string Kind { get; init; }

    [Field("受帮助人", Max = 100, Personal = true)]
    public required string Helped { get; init; }

    [Field("案由和意见", Max = 1000, Long = true, Personal = true)]
    public string? Note { get; init; }
}

/// <summary>值班律师法律帮助登记册.</summary>
public sealed class DutyLawyerHelpType() : Register<DutyLawyerHelp, RecordDutyHelp>("duty-lawyer-help", "值班律师法律帮助", "2022", new DateOnly(2022, 1, 1))
{
    public override MatterFace Face { get; } = new() { Icon = "building-bank" };

    protected override Article Basis => Statutes.LegalAid[22];

    protected override string Purpose => "登记值班律师提供的一件法律帮助。";

    protected override void Further(Lifecycle<DutyLawyerHelp, RecordStage> it, ActRule<DutyLawyerHelp, RecordStage, RecordDutyHelp> record)
    {
        it.Uses(P.DutyKinds, P.SmallestPart);
        it.Indexed(m => m.HelpedOn, m => m.LawyerId);
        record.Picks<Lawyer>("ZL005", (_, on) => l => l.Kind == LawyerKind.Lawyer && l.Stage != LawyerStage.Voided && l.From <= on && (l.RemovedOn == null || l.RemovedOn >= on), "由在册的律师值班", Article.WorkingRule, "请核对名册；基层法律服务工作者不值班。")
            .Needs("ZL006", (_, a, c) => a.HelpedOn >= c.On.AddYears(-2), "填写两年以内的日期", Article.WorkingRule, "请核对日期。")
            .Needs("ZL007", (_, a, c) => c.Records.Find<Lawyer>(a.Lawyer.Id) is not { } lawyer || (lawyer.From <= a.HelpedOn && (lawyer.RemovedOn is not { } gone || gone >= a.HelpedOn)), "由帮助当日在册的律师值班", Article.WorkingRule, "请核对日期和律师。");
    }
}
