using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;

namespace Fazhi.Mechanisms.NormativeDocuments;

/// <summary>修改 — the text changes after the same procedure as a new one; the number stays.</summary>
public sealed record AmendDocument : Act<NormativeDocument>
{
    [Field("修改理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("修改内容", Max = 4000, Long = true)]
    public required string Changes { get; init; }

    [Field("合法性审核结论")]
    public required LegalityOpinion Opinion { get; init; }

    [Field("公平竞争审查结论", Hint = "涉及经营者经济活动的必填。")]
    public FairCompetitionResult? FairCompetition { get; init; }

    [Field("审议会议")]
    public required string Meeting { get; init; }

    [Field("修改公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    // Empty only in ledgers from before a document could not be published without it.
    [Field("修改后的正文", Hint = "一段一行，和印发的文件一致；文件库按条对照修改前后。", Max = DraftText.Longest, Long = true)]
    public string Text { get; init; } = "";

    [Field("修改后文件原件")]
    public FileRef? FullText { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        (matter.AmendedOn, matter.AmendmentDue) = (PublishedOn, false);
        matter.FullText = FullText ?? matter.FullText;
        matter.Text = Text.Length > 0 ? Text : matter.Text;
        matter.FairCompetition = FairCompetition ?? matter.FairCompetition;
        matter.Amendments++;
    }
}

/// <summary>废止 — the organ takes the document out of force.</summary>
public sealed record RepealDocument : Act<NormativeDocument>
{
    [Field("废止理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("由清理决定", Hint = "由清理结果一并废止的，不另行制发废止决定。")]
    public bool ByCleanUp { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => Ending.Repeal(matter, doing.On, Reason);
}

/// <summary>宣布失效 — its period has run out, its object is gone, or its task is done.</summary>
public sealed record DeclareLapsed : Act<NormativeDocument>
{
    [Field("失效理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    [Field("由清理决定")]
    public bool ByCleanUp { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => Ending.Lapse(matter, doing.On, Reason);
}

/// <summary>有效期届满失效 — the law ends what was not renewed.</summary>
public sealed record LapseByLaw : Act<NormativeDocument>
{
    public override void Apply(NormativeDocument matter, Doing doing) => 
        Ending.Lapse(matter, matter.ValidUntil ?? doing.On, "有效期届满");
}

/// <summary>评估后延续 — the validity starts again.</summary>
public sealed record RenewAfterEvaluation : Act<NormativeDocument>
{
    [Field("评估结论", Max = 4000, Long = true)]
    public required string Evaluation { get; init; }

    [Field("延续公布日期", NotAfterAct = true)]
    public required DateOnly PublishedOn { get; init; }

    [Field("延续后有效期截止日期", Hint = "不填的，自公布之日起按本县规定的最长有效期计算。")]
    public DateOnly? ValidUntil { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        matter.ValidUntil = ValidUntil ?? Validity.LastDay(matter, PublishedOn);
        (matter.RenewedOn, matter.Evaluation) = (PublishedOn, Evaluation);
    }
}

/// <summary>例外规定到期处理 — a measure that limits competition for a time is ended, or its need shown again.</summary>
public sealed record SettleException : Act<NormativeDocument>
{
    [Field("处理情况", Max = 1000, Long = true)]
    public required string Settlement { get; init; }

    [Field("继续适用至", Hint = "停止执行的不填。")]
    public DateOnly? ContinuesUntil { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.ExceptionUntil = ContinuesUntil;
}

/// <summary>登记清理修改任务 — a clean-up found that the document must be amended.</summary>
public sealed record NoteAmendmentDue : Act<NormativeDocument>
{
    [Field("修改理由", Max = 500, Long = true)]
    public required string Reason { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing) => matter.AmendmentDue = true;
}

/// <summary>登记条款纠正任务 — a clause was found unlawful in a case or a review.</summary>
public sealed record OpenClauseTask : Act<NormativeDocument>
{
    [Field("来源")]
    public required ClauseSource Source { get; init; }

    [Field("来源文书号", Hint = "行政复议决定书、意见书或者司法建议书的文号。")]
    public required string SourceNumber { get; init; }

    [Field("涉及条款", Max = 500)]
    public required string Clause { get; init; }

    [Field("存在问题", Max = 2000, Long = true)]
    public required string Finding { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        var task = new ClauseTask(matter.ClauseTasks.Count + 1, Source, SourceNumber, Clause, Finding, doing.On);
        matter.ClauseTasks = [.. matter.ClauseTasks, task];
        matter.OpenClauseTasks++;
    }
}

/// <summary>办结条款纠正任务 — what became of the clause, and the answer to whoever found it.</summary>
public sealed record ResolveClauseTask : Act<NormativeDocument>
{
    [Field("任务序号", Min = 1)]
    public required int No { get; init; }

    [Field("处理结果")]
    public required ClauseOutcome Outcome { get; init; }

    [Field("书面回复", Max = 2000, Long = true)]
    public required string Answer { get; init; }

    public override void Apply(NormativeDocument matter, Doing doing)
    {
        matter.ClauseTasks =
        [
            .. matter.ClauseTasks.Select(t =>
                t.No == No ? t with { Outcome = Outcome, Answer = Answer, ResolvedOn = doing.On } : t
            ),
        ];
        matter.OpenClauseTasks = matter.ClauseTasks.Count(t => t.ResolvedOn is null);
    }
}

/// <summary>效力终止 — what all ends of a document have in common.</summary>
internal static class Ending
{
    internal static void Repeal(NormativeDocument matter, DateOnly on, string reason) =>
        (matter.RepealedOn, matter.EndReason, matter.AmendmentDue) = (on, reason, false);

    internal static void Lapse(NormativeDocument matter, DateOnly on, string reason) =>
        (matter.LapsedOn, matter.EndReason, matter.AmendmentDue) = (on, reason, false);
}
