using System.ComponentModel;
using System.Text.Json.Nodes;
using Fazhi.Clocks;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Web.Accounts;

namespace Fazhi.Web.Api;

/// <summary>办理记录 — one act of a matter. Everybody sees what was done, when, in which capacity and under which article; officials see by whom and what was said.</summary>
public sealed record TimelineEntryView(
    [property: Description("台账序号")] long Sequence,
    [property: Description("办理行为代码")] string Act,
    [property: Description("办理行为名称")] string ActName,
    [property: Description("办理日期")] DateOnly On,
    [property: Description("登记时间")] DateTimeOffset RecordedAt,
    [property: Description("岗位")] string Role,
    [property: Description("法律依据")] string Basis,
    [property: Description("叶哈希")] string Leaf,
    [property: Description("内容缺失，台账保留其摘要")] bool Erased,
    [property: Description("引起它的台账记录")] long? Cause = null,
    [property: Description("为何不依登记先后：补登、补录、由补登的办理引起；当日登记的没有")] string? Late = null,
    [property: Description("撤销它的台账记录；没有撤销的没有")] long? UndoneBy = null,
    [property: Description("办理人。只对工作人员")] string? Who = null,
    [property: Description("办理内容，见以类型加办理行为为名的结构；附件写作文件名、摘要和字节数。只对工作人员")]
        JsonNode? Content = null
);

/// <summary>办理台账.</summary>
public sealed record TimelineView(
    [property: Description("各次办理，按办理日期先后，新的在前")] IReadOnlyList<TimelineEntryView> Entries,
    [property: Description("每条记录与其哈希相符，最新一条在台账之中")] bool Verified,
    [property: Description("台账规模")] long LedgerSize
)
{
    internal static TimelineView Of(Timeline timeline, Names? names, bool whole) =>
        new([.. timeline.Entries.Select(e => Entry(e, names, whole))], timeline.Verified, timeline.LedgerSize);

    private static TimelineEntryView Entry(TimelineEntry entry, Names? names, bool whole)
    {
        var row = entry.Entry;
        return new TimelineEntryView(
            row.Sequence,
            row.Act,
            entry.Rule?.Name ?? row.Act,
            row.On,
            row.RecordedAt.ToOffset(CountyClock.Offset),
            row.Role,
            row.Basis,
            entry.Leaf.ToString(),
            entry.IsErased,
            row.Cause,
            entry.Late is { } late ? Terms.Of(late) : null,
            entry.UndoneBy,
            names?.Of(row.Actor),
            names is null ? null : MatterJson.Node(entry, whole)
        );
    }
}

/// <summary>期限 — one run of a clock. Whether it is late is told by the due date: an answer that says so itself would be wrong tomorrow.</summary>
public sealed record ClockView(
    [property: Description("代码")] string Code,
    [property: Description("名称")] string Name,
    [property: Description("第几次计算")] int Run,
    [property: Description("起算日，不计入")] DateOnly StartedOn,
    [property: Description("期间")] string Period,
    [property: Description("正在停算")] bool Paused,
    [property: Description("届满日是否暂定：次年放假安排尚未载入，载入后重新计算")] bool Provisional,
    [property: Description("届满日；停算时没有")] DateOnly? DueOn = null,
    [property: Description("停止的日期")] DateOnly? StoppedOn = null,
    [property: Description("停算的起止日")] string? Pauses = null,
    [property: Description("延长的期间")] string? Extensions = null,
    [property: Description("法律依据")] string? Basis = null,
    [property: Description("届满的后果")] string? OnExpiry = null,
    [property: Description("为哪一位当事人计算：当事人名册中的序号；不分当事人的没有")] string? Person = null
)
{
    internal static ClockView Of(ClockRun run, ClockRule? rule) =>
        new(
            run.Code,
            rule?.Name ?? run.Code,
            run.Run,
            run.StartedOn,
            Clocks.Period.Parse(run.Period, null).Chinese,
            run.IsPaused,
            run is { IsProvisional: true, DueOn: not null },
            run.DueOn,
            run.StoppedOn,
            Said(run.Pauses),
            Said(run.Extensions),
            rule?.Basis?.ToString(),
            Said(rule?.OnExpiry),
            Said(run.Person)
        );

    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
