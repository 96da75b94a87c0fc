using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>其中… — the figures that follow a cue, and the readings of which of them are the parts.</summary>
internal sealed class PartList
{
    // A longer list is a table, which has a rule of its own.
    private const int Longest = 40;

    // Its shares, and what stands in parentheses, aren't counted in; beyond so many figures of any kind it isn't read on.
    private const int Furthest = 120;

    // After a comma these begin a statement of their own rather than one more part.
    private static readonly string[] Statements = (
        "已 均 并 全部 办结 审结 结案 受理 接待 开展 组织 发放 解答 提供 培训 参加 挽回 涉及 整改 发现 化解 调解 立案 移送 查处 检查 出动 责令 收到 成功 完成 新增 累计 共 "
        + "合计 总计 受训 覆盖 惠及 服务 推送 处理 回复 同比 较 比 为 处罚 罚款 罚没 取得 提出 采纳 制定 印发 召开 办理 出具 审查 审核 代理 免除 减免 追回 发布 "
        + "建立 建成 设立 聘请 签订 达成 举办 走访 查办 打击 破获 另 减轻 惠 受益"
    ).Split(' ');

    private readonly List<Mention> items = [];
    private readonly Dictionary<string, Readings> readings = new(StringComparer.Ordinal);
    private bool? semicolons;

    internal PartList(Mention first)
        : this(first, first.Cue == Cue.None ? Stage.None : Stages.Of(first)) { }

    /// <summary>The list of one stage behind a cue that introduces several.</summary>
    internal PartList(Mention first, Stage stage)
    {
        First = first;
        var mentions = first.Sentence.Mentions;
        var end = Math.Min(mentions.Count, first.Index + Furthest);
        for (var i = first.Index; i < end && items.Count < Longest; i++)
        {
            var mention = mentions[i];
            if (mention.Depth < first.Depth)
                break;
            // 同比减少4处 is a change of the part before it.
            if (
                mention.Depth > first.Depth
                || !mention.IsCount
                || (mention != first && (mention.IsDifference || mention.IsEarlier))
            )
                continue;
            items.Add(mention);
        }

        // 受理刑事案件862件，审结848件；受理民事案件…: what came in and what was concluded are two lists.
        if (stage == Stage.None || !items.Exists(i => Stages.Of(i) is not Stage.None and var other && other != stage))
            return;
        Stage = stage;
        items.RemoveAll(i => Stages.Of(i) != stage);
        if (items.Count > 0)
            First = items[0];
    }

    internal Mention First { get; }

    internal IReadOnlyList<Mention> Items => items;

    /// <summary>The stage all of it is of, where the list tells several by turns.</summary>
    internal Stage Stage { get; }

    /// <summary>The readings of the figures that count things of a unit.</summary>
    internal Readings Of(string unit)
    {
        if (readings.TryGetValue(unit, out var known))
            return known;
        var fitting = items.FindAll(i => Units.MayBeSame(i.Unit, unit));
        return readings[unit] = new Readings(fitting, [.. Heads(fitting)], [.. Parallel(fitting)]);
    }

    /// <summary>The parts a reader would take them for, when nothing closes.</summary>
    internal IReadOnlyList<Mention> Plain(Mention whole)
    {
        var taken = new List<Mention>();
        foreach (var item in items)
        {
            // Parts with semicolons between them may have figures of their own behind commas: 种粮户1240户,补贴310万元;养殖户560户.
            if (item != First && item.Mark != Mark.Semicolon && (semicolons ??= Semicolons()))
                continue;
            // A statement of another kind ends the list, and what follows it isn't part of it either.
            if (taken.Count > 0 && !IsParallel(item))
                break;
            if (taken.Count > 0 && item.Cue is Cue.Among or Cue.Including or Cue.Namely or Cue.Colon && item != First)
                break;
            // Without a cue only the outcomes of one family are parts, each once.
            if (
                First.Cue == Cue.None
                && taken.Count > 0
                && (
                    (First.Families & item.Families) == 0
                    || taken.Exists(t => t.Core == item.Core || Family.AreOneOutcome(t, item))
                )
            )
                break;
            // A row of 、 ends at the next comma.
            if (
                taken.Count > 1
                && taken[1].Mark == Mark.Pause
                && item.Mark == Mark.Comma
                && !item.Core.StartsWith('其')
                && (First.Families & item.Families) == 0
            )
                break;
            if (taken.Count > 0 && item.Mark == Mark.Semicolon && !Broken(taken))
                break;
            if (!Units.Adds(whole.Unit, item.Unit))
            {
                // A part's own measure (10件、罚没3万元) may stand between two parts; after a comma something else is told.
                if (item.Mark is Mark.Pause or Mark.None)
                    continue;
                break;
            }

            taken.Add(item);
        }

        return taken;
    }

    // A list whose first two parts are parted by a semicolon goes on over semicolons; so does one behind a heading.
    private bool Broken(List<Mention> taken) =>
        taken.Count == 1
            ? First.Cue == Cue.Colon || (semicolons ??= Semicolons())
            : taken[1].Mark == Mark.Semicolon || First.Cue == Cue.Colon;

    private bool Semicolons() =>
        First.Cue is Cue.Among or Cue.Namely or Cue.Including
        && items.Count > 1
        && !items.Skip(1).Any(i => i.Cue == Cue.Among)
        && (
            items.Skip(1).Count(i => i.Mark == Mark.Semicolon) >= 2
            // 其中,夏粮6.18万吨,下降0.6%;秋粮15.18万吨; 其中:税收收入112340万元，增长3.2%；非税收入74180万元: two, parted as such.
            || (
                items.FindAll(i => Units.Same(i.Unit, First.Unit)) is [_, { Mark: Mark.Semicolon }]
                && (
                    First.Gap.Contains("其中:", StringComparison.Ordinal)
                    || (First.Next is { IsPercent: true } change && Growth.IsChange(change))
                )
            )
        );

    private static IEnumerable<Mention> Heads(List<Mention> fitting) =>
        fitting.Where((m, i) => i == 0 || m.Mark == Mark.Semicolon);

    private IEnumerable<Mention> Parallel(List<Mention> list) => list.Where(IsParallel);

    private bool IsParallel(Mention item) =>
        item == First
        || item.Mark == Mark.Pause
        || First.IsStatement
        || !item.IsStatement
        || ((First.Families & item.Families) != 0 && !Family.AreOneOutcome(First, item));

    internal static bool IsStatement(string words)
    {
        var lead = words.TrimStart();
        return Array.Exists(Statements, s => lead.StartsWith(s, StringComparison.Ordinal))
            || lead.EndsWith('共')
            || lead.Contains('总');
    }
}
