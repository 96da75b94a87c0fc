using System.Text;
using Fazhi.Laws;
using Fazhi.Mechanisms;

namespace Fazhi.CommandLine.Docs;

/// <summary>条文引用 — every place in a text of law that a definition rests on, statute by statute, and what rests on it; and what rests on no law.</summary>
internal static class CitationList
{
    private sealed record Citation(Article Basis, string Kind, string Code, string Says);

    internal static string Write()
    {
        var text = new StringBuilder(
            "# 条文引用\n\n各类事项的定义引用的法律条文，以及每一条落实为哪些办理行为、前置条件和期限。没有法律依据、由本系统自己规定的，列在最后。"
                + "《行政复议法》逐条的落实情况（包括没有规则的条文和理由）见 [law-coverage.md](law-coverage.md)。\n"
        );
        var all = All().ToList();
        foreach (
            var statute in all.Where(c => !c.Basis.IsWorkingRule).GroupBy(c => c.Basis.Statute).OrderByDescending(g => g.Count())
        )
        {
            text.Append($"\n## {statute.Key}（{statute.Key.Version}）\n\n| 条文 | 落实 |\n|---|---|\n");
            foreach (
                var place in statute
                    .GroupBy(c => c.Basis)
                    .OrderBy(g => Order(g.Key))
                    .ThenBy(g => g.Key.Short, StringComparer.Ordinal)
            )
                text.Append($"| {place.Key.Short} | {Lines(place)} |\n");
        }

        text.Append("\n## 本系统的办理规则（不是法律规定）\n\n| 代码 | 应当 |\n|---|---|\n");
        foreach (
            var own in all.Where(c => c.Basis.IsWorkingRule).DistinctBy(c => c.Code).OrderBy(c => c.Code, StringComparer.Ordinal)
        )
            text.Append($"| `{own.Code}` | {own.Says} |\n");
        return text.ToString();
    }

    private static int Order(Article place) =>
        ((place.Number ?? 0) * 10_000) + ((place.Paragraph ?? 0) * 100) + (place.Item ?? 0);

    private static string Lines(IEnumerable<Citation> place) =>
        string.Join("；", place.DistinctBy(c => c.Code).Select(c => $"{c.Kind} `{c.Code}` {c.Says}"));

    private static IEnumerable<Citation> All()
    {
        foreach (var type in InReportOrder.Types.Newest)
        {
            foreach (var rule in type.Acts)
            {
                yield return new(rule.Basis!, "行为", rule.Code, rule.Name);
                foreach (var gate in rule.Gates)
                    yield return new(gate.Basis, "条件", gate.Code, gate.What);
            }

            foreach (var clock in type.Clocks)
                yield return new(clock.Basis!, "期限", clock.Code, clock.Name);
        }
    }
}
