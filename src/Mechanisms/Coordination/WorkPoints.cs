using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using static Fazhi.Matters.Role;
using static Fazhi.Mechanisms.Coordination.WorkPointsStage;

namespace Fazhi.Mechanisms.Coordination;

/// <summary>工作要点阶段.</summary>
public enum WorkPointsStage
{
    [Term("起草中")]
    Drafting,

    [Term("已印发")]
    Issued,

    [Term("已总结")]
    Concluded,

    [Term("已作废")]
    Voided,
}

/// <summary>年度工作要点 — the document with which a year's work is given out, and the tasks that are its parts.</summary>
[EntryOf<DraftWorkPoints>]
public sealed class WorkPoints : Matter<WorkPointsStage>
{
    public int Year { get; internal set; }

    public string IssuedBy { get; internal set; } = "";

    [Term("文号")]
    public string? DocumentNumber { get; internal set; }

    [Term("印发日期")]
    public DateOnly? IssuedOn { get; internal set; }

    [Term("完成情况")]
    public string? Result { get; internal set; }

    [Term("县委听取专题汇报日期")]
    public DateOnly? HeardOn { get; internal set; }

    internal Period UntilYearsEnd => Period.Between(OpenedOn, new(Year, 12, 31));
}

/// <summary>起草工作要点 — its tasks are listed one by one, or pasted from a list.</summary>
public sealed record DraftWorkPoints : RecordAct<WorkPoints>
{
    [Field("名称", Hint = "例如：塔河县2025年法治政府建设工作要点。", Max = 150)]
    public required string Title { get; init; }

    [Field("年度", Min = 2015, Max = 2100)]
    public required int Year { get; init; }

    [Field("印发单位", Hint = "例如：中共塔河县委全面依法治县委员会。", Max = 100)]
    public required string IssuedBy { get; init; }
}

/// <summary>印发工作要点.</summary>
public sealed record IssueWorkPoints : Act<WorkPoints>
{
    [Field("文号", Max = 60)]
    public required string DocumentNumber { get; init; }

    [Field("印发日期", NotAfterAct = true)]
    public required DateOnly IssuedOn { get; init; }

    [Field("文件全文")]
    public FileRef? Text { get; init; }

    public override void Apply(WorkPoints matter, Doing doing) => (matter.DocumentNumber, matter.IssuedOn) = (DocumentNumber, IssuedOn);
}

/// <summary>总结 — every task is settled; the Party committee's hearing of the year's work is recorded with it.</summary>
public sealed record ConcludeWorkPoints : Act<WorkPoints>
{
    [Field("完成情况", Max = 4000, Long = true)]
    public required string Result { get; init; }

    [Field("县委听取专题汇报日期", Hint = "县委每年听取上一年度法治政府建设情况汇报的日期；这份工作要点没有汇报的不填。", NotAfterAct = true)]
    public DateOnly? HeardOn { get; init; }

    public override void Apply(WorkPoints matter, Doing doing) => (matter.Result, matter.HeardOn) = (Result, HeardOn);
}

/// <summary>年度工作要点的规则.</summary>
public sealed class WorkPointsType() : MatterType<WorkPoints, WorkPointsStage>("work-points", "年度工作要点", "2019", new DateOnly(2019, 1, 1))
{
    public override MatterFace Face { get; } = new()
    {
        Icon = "list-check",
        Place = new()
        {
            Title = "年度工作要点",
            Lead = "印发的全面依法治县、法治政府建设年度工作要点和任务的完成情况。",
            Says = "年度工作要点和任务完成的件数",
            Words = ["工作要点", "法治政府", "依法治县"],
        },
    };

    protected override void Define(Lifecycle<WorkPoints, WorkPointsStage> it)
    {
        var ours = Article.WorkingRule;
        Role[] by = [Handler, Registrar, InstitutionHead];
        it.Indexed(m => m.Year, m => m.IssuedOn);
        it.Ends(Concluded, Voided);
        it.Steps(("起草", [Drafting]), ("印发", [Issued]), ("总结", [Concluded]));
        it.ReadByEveryone();
        it.Opens<DraftWorkPoints>("起草工作要点", Drafting).By(by).Of(OrganOf.JusticeBureau, OrganOf.Government).Under(ours)
            .For("起草一份年度工作要点，逐项列出任务、牵头单位、成果和期限；已有清单的，粘贴进来。")
            .Needs("YD001", IsFree, "一年一个名称的工作要点只起草一份", ours, "该名称的工作要点已经登记。");
        it.Act<IssueWorkPoints>("印发工作要点", Drafting, Issued).By(by).Under(ours)
            .For("印发以后登记文号，印出任务清单。")
            .Needs("YD002", (m, c) => c.Parts<WorkTask>(m).Any(t => t.Stage != WorkTaskStage.Voided), "列出至少一项任务", ours, "请先“列入任务”，或者粘贴任务清单。")
            .Issues("coordination/WorkPoints", "工作要点任务清单");
        it.Act<ConcludeWorkPoints>("总结", Issued, Concluded).By(by).Under(ours)
            .For("任务都已经评价或者取消的，总结完成情况。")
            .Needs("YD003", (m, c) => !c.Parts<WorkTask>(m).Any(WorkTask.IsOpen), "使任务都已经评价或者取消", ours, "请催办没有完成的任务，评价已经报告完成的任务。")
            .Naming((m, _, c) => Alike.Names(c.Parts<WorkTask>(m).Each().Where(WorkTask.Open).Select(t => t.Title), "项"));
        it.Act<VoidRecord<WorkPoints>>("作废", Drafting, Voided).By(by).Of(OrganOf.Holder, OrganOf.JusticeBureau).Under(ours).ForGood()
            .For("登记有误的，在列出任务以前作废。")
            .Needs("YD004", (m, c) => !c.Parts<WorkTask>(m).Any(t => t.Stage != WorkTaskStage.Voided), "没有列出任务", ours, "请先作废已经列出的任务。");
        it.Corrections([Drafting, Issued, Concluded], by).Under(ours);
        it.Clock("work-points", "年度总结", m => m.UntilYearsEnd.Exactly())
            .From<IssueWorkPoints>((m, _) => m.OpenedOn).Until<ConcludeWorkPoints>()
            .Otherwise("年度已过，请总结完成情况").Warn(30).Under(ours);
        it.ShowsAll(Reader.Officials);
        it.Discloses(m => m.Stage == Issued || m.Stage == Concluded, [], m => m.Year, m => m.IssuedBy, m => m.DocumentNumber, m => m.IssuedOn);
        it.ShowsThat(Reader.Everybody);
    }

    private static bool IsFree(WorkPoints points, DraftWorkPoints act, Circumstances at)
    {
        var (id, year, title) = (points.Id, act.Year, act.Title);
        return !at.Records.Any<WorkPoints>(p => p.Year == year && p.Title == title && p.Stage != Voided && p.Id != id);
    }
}
