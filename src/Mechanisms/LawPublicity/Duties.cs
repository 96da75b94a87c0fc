using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Laws.Statutes;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.LawPublicity.PublicityDutyStage;
using P = Fazhi.Mechanisms.LawPublicity.PublicityParameters;

namespace Fazhi.Mechanisms.LawPublicity;

/// <summary>普法责任阶段.</summary>
public enum PublicityDutyStage
{
    [Term("履行中")]
    Running,

    [Term("已提示")]
    Prompted,

    [Term("已完成")]
    Fulfilled,

    [Term("已作废")]
    Voided,
}

/// <summary>普法责任 — one line of an organ's yearly list under 谁执法谁普法: content, duty, measure, standard, and by when.</summary>
[EntryOf<ListDuty>]
public sealed class PublicityDuty : Matter<PublicityDutyStage>, IReckoned
{
    public int Year { get; internal set; }

    public string Content { get; internal set; } = "";

    public string Duty { get; internal set; } = "";

    public string Measure { get; internal set; } = "";

    public string Standard { get; internal set; } = "";

    public DateOnly PlannedUntil { get; internal set; }

    [Term("普法提示次数")]
    public int Prompts { get; internal set; }

    [Term("完成日期")]
    public DateOnly? FulfilledOn { get; internal set; }

    void IReckoned.Reckon() => Title = $"{Year}年普法责任：{Content}";

    internal Period TimeLeft => Period.Between(OpenedOn, PlannedUntil);
}

/// <summary>列入普法责任清单.</summary>
public sealed record ListDuty : RecordAct<PublicityDuty>
{
    [Field("年度", Min = 2021, Max = 2100)]
    public required int Year { get; init; }

    [Field("普法内容", Hint = "例如：《中华人民共和国道路运输条例》。", Max = 300)]
    public required string Content { get; init; }

    [Field("普法责任", Max = 500, Long = true)]
    public required string Duty { get; init; }

    [Field("普法措施", Max = 500, Long = true)]
    public required string Measure { get; init; }

    [Field("普法标准", Max = 500, Long = true)]
    public required string Standard { get; init; }

    [Field("计划完成日期")]
    public required DateOnly PlannedUntil { get; init; }
}

/// <summary>普法提示 — the justice bureau prompts an organ that doesn't do its duty.</summary>
public sealed record PromptDuty : Act<PublicityDuty>
{
    [Field("没有落实的情况", Max = 1000, Long = true)]
    public required string Lacking { get; init; }

    [Field("改进要求", Max = 1000, Long = true)]
    public required string Wanted { get; init; }

    public override void Apply(PublicityDuty matter, Doing doing) => matter.Prompts++;
}

/// <summary>反馈改进情况.</summary>
public sealed record ReportImprovement : Act<PublicityDuty>
{
    [Field("改进情况", Max = 1000, Long = true)]
    public required string Done { get; init; }

    [Field("佐证材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PublicityDuty matter, Doing doing) { }
}

/// <summary>完成普法责任.</summary>
public sealed record FulfilDuty : Act<PublicityDuty>
{
    [Field("完成情况", Max = 1000, Long = true)]
    public required string Done { get; init; }

    [Field("佐证材料", Max = 20)]
    public IReadOnlyList<FileRef> Files { get; init; } = [];

    public override void Apply(PublicityDuty matter, Doing doing) => matter.FulfilledOn = doing.On;
}

/// <summary>普法责任清单 — 《法治宣传教育法》第九条; who doesn't keep to it is prompted (第五十七条).</summary>
public sealed class PublicityDutyType(string version, DateOnly from, DateOnly? until) : MatterType<PublicityDuty, PublicityDutyStage>("publicity-duty", "普法责任", version, from, until)
{
    public override MatterFace Face { get; } = new() { Icon = "list-check" };

    protected override void Define(Lifecycle<PublicityDuty, PublicityDutyStage> it)
    {
        var (duty, prompt) = (PublicityLaw.Responsibility(this), PublicityLaw.Since(this, LegalPublicity[57]));
        it.Uses(P.AnswerDays);
        it.Indexed(m => m.Year);
        it.Ends(Fulfilled, Voided);
        it.Steps(("履行", [Running, Prompted]), ("完成", [Fulfilled]));
        it.ReadByEveryone();
        it.Discloses(m => m.Stage != Voided, [], m => m.Year, m => m.Content, m => m.Duty, m => m.Measure, m => m.Standard, m => m.PlannedUntil, m => m.FulfilledOn);

        it.Opens<ListDuty>("列入普法责任清单", Running).By(Handler, Registrar).Under(duty)
            .For("列出本单位一年中的一项普法责任。")
            .Needs("PF003", (_, a, c) => a.PlannedUntil >= c.On && a.PlannedUntil.Year == a.Year, "在本年度内、列入以后完成",
                Article.WorkingRule, "请核对年度和计划完成日期。");
        it.Act<FulfilDuty>("完成普法责任", [Running, Prompted], Fulfilled).By(Handler, Registrar).Under(duty)
            .For("登记完成的情况和佐证材料。");
        it.Act<PromptDuty>("普法提示", Running, Prompted).By(Handler, InstitutionHead).Of(OrganOf.JusticeBureau).Under(prompt)
            .For("对没有落实普法责任的单位提示，要求改进并反馈。");
        it.Act<ReportImprovement>("反馈改进情况", Prompted, Running).By(Handler, Registrar).Under(prompt)
            .For("收到提示的单位改进以后，反馈改进情况。");
        it.Act<VoidRecord<PublicityDuty>>("作废", [Running, Prompted], Voided).By(Handler, Registrar).Under(Article.WorkingRule).ForGood()
            .For("列入有误、不能更正的，作废。");
        it.Corrections([Running, Prompted, Fulfilled], Handler, Registrar).Under(duty);

        it.Clock("publicity-duty", "完成普法责任", m => m.TimeLeft)
            .From<ListDuty>().Until<FulfilDuty, VoidRecord<PublicityDuty>>()
            .Otherwise("计划完成的日期已过，司法行政部门可以提示").Warn(30).Under(duty);
        it.Clock("publicity-answer", "改进并反馈", m => m.Parameter(P.AnswerDays).Days())
            .From<PromptDuty>().Until<ReportImprovement, FulfilDuty>().Until<VoidRecord<PublicityDuty>>()
            .Otherwise(PublicityLaw.Binds(this) ? "经提示不改进的，依法予以通报批评" : "经提示不改进的，予以通报").Warn(3).Under(PublicityLaw.Since(this, LegalPublicity[59]));
        it.ShowsAll(Reader.Officials);
        it.ShowsThat(Reader.Everybody);
    }
}
