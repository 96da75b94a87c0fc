using Fazhi.Auditor.Numbers;
using Fazhi.Auditor.Prose;

namespace Fazhi.Auditor.Rules;

/// <summary>其中… — the figures that follow a cue, and the readings of which of them are the parts.</summary>
internal sealed class PartList
{
    // A longer list is a table, which has a rule of its own.
    private const int Longest = 40;

    // After a comma these begin a statement of their own rather than one more part.
    private static readonly string[] Statements = (
        "已 均 并 全部 办结 审结 结案 受理 接待 开展 组织 发放 解答 提供 培训 参加 挽回 涉及 整改 发现 化解 调解 立案 移送 查处 检查 出动 责令 收到 成功 完成 新增 累计 共 "
        + "合计 总计 受训 覆盖 惠及 服务 推送 处理 回复 同比 较 比 为 处罚 罚款 罚没 取得 提出 采纳 制定 印发 召开 办理 出具 审查 审核 代理 免除 减免 追回 发布 "
        + "建立 建成 设立 聘请 签订 达成 举办 走访 查办 打击 破获 另 减轻 惠 受益"
    ).Split(' ');

    private readonly List<Mention> items = [];

    internal PartList(Mention first)
    {
        First = first;
        var mentions = first.Sentence.Mentions;
        for (var i = first.Index; i < mentions.Count && items.Count < Longest; i++)
        {
            var mention = mentions[i];
            if (mention.Depth < first.Depth)
                break;
            if (mention.Depth > first.Depth || !mention.IsCount)
                continue;
            items.Add(mention);
        }
    }

    internal Mention First { get; }

    internal IReadOnlyList<Mention> Items => items;

    /// <summary>The readings that count things of the whole's unit, the longest first; any that closes is what the text means.</summary>
    internal IEnumerable<IReadOnlyList<Mention>> Readings(Mention whole)
    {
        var fitting = items.Where(i => Units.MayBeSame(i.Unit, whole.Unit)).ToList();
        for (var length = fitting.Count; length >= 2; length--)
            if (MayEnd(fitting, length))
                yield return fitting[..length];
        var heads = Heads(fitting).ToList();
        for (var length = heads.Count; length >= 2 && heads.Count < fitting.Count; length--)
            if (MayEnd(heads, length))
                yield return heads[..length];
        var parallel = Parallel(fitting).ToList();
        for (var length = parallel.Count; length >= 2 && parallel.Count < fitting.Count; length--)
            if (MayEnd(parallel, length))
                yield return parallel[..length];
        // What a nested 其中 lists is passed over, and the list goes on behind it.
        for (var nested = 1; nested < fitting.Count; nested++)
            if (fitting[nested].Cue is Cue.Among or Cue.Including or Cue.Namely)
                for (var resume = nested + 1; resume < fitting.Count; resume++)
                    yield return [.. fitting[..nested], .. fitting[resume..]];
    }

    // A list doesn't end in the middle of a row of 、 or of one family's outcomes.
    private static bool MayEnd(List<Mention> fitting, int length) =>
        length == fitting.Count
        || !(
            (fitting[length].Mark == Mark.Pause && fitting[length - 1].Mark == Mark.Pause)
            || Family.Of(fitting[..(length + 1)]) is not null
        );

    /// <summary>The parts a reader would take them for, when nothing closes.</summary>
    internal IReadOnlyList<Mention> Plain(Mention whole)
    {
        var taken = new List<Mention>();
        foreach (var item in items)
        {
            // A statement of another kind ends the list, and what follows it isn't part of it either.
            if (taken.Count > 0 && !IsParallel(item))
                break;
            if (taken.Count > 0 && item.Cue is Cue.Among or Cue.Including or Cue.Namely or Cue.Colon && item != First)
                break;
            // Without a cue only the outcomes of one family are parts, each once.
            if (
                First.Cue == Cue.None
                && taken.Count > 0
                && (Family.Of([First, item]) is null || taken.Exists(t => t.Core == item.Core))
            )
                break;
            // A row of 、 ends at the next comma.
            if (taken.Count > 1 && taken[1].Mark == Mark.Pause && item.Mark == Mark.Comma && !item.Core.StartsWith('其'))
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
        taken.Count == 1 ? First.Cue == Cue.Colon || Semicolons() : taken[1].Mark == Mark.Semicolon || First.Cue == Cue.Colon;

    private bool Semicolons() =>
        First.Cue is Cue.Among or Cue.Namely or Cue.Including
        && items.Count > 1
        && !items.Skip(1).Any(i => i.Cue == Cue.Among)
        && items.Skip(1).Count(i => i.Mark == Mark.Semicolon) >= 2;

    private static IEnumerable<Mention> Heads(List<Mention> fitting) =>
        fitting.Where((m, i) => i == 0 || m.Mark == Mark.Semicolon);

    private IEnumerable<Mention> Parallel(List<Mention> list) => list.Where(IsParallel);

    private bool IsParallel(Mention item) =>
        item == First
        || item.Mark == Mark.Pause
        || IsStatement(First)
        || !IsStatement(item)
        || Family.Of([First, item]) is not null;

    internal static bool IsStatement(Mention mention)
    {
        var lead = mention.Lead.TrimStart();
        return Array.Exists(Statements, s => lead.StartsWith(s, StringComparison.Ordinal))
            || lead.EndsWith('共')
            || lead.Contains('总');
    }
}
