using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms;

namespace Fazhi.CommandLine.Docs;

/// <summary>生成的文档 — the pages under <c>docs/</c> that are written from the definitions and from nothing else. A test compares them with the files.</summary>
public static class GeneratedDocs
{
    private const string Mark = "<!-- 由 fazhi docs 根据定义生成，请勿手工修改。 -->\n\n";

    /// <summary>Every page by its path under <c>docs/</c>.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["map.md"] = Map(),
            ["glossary.md"] = Glossary(),
            ["problems.md"] = ProblemList(),
            ["parameters.md"] = ParameterList(),
            ["indicators.md"] = IndicatorList(),
            ["law-citations.md"] = Mark + CitationList.Write(),
        };
        foreach (var type in InReportOrder.Types.All)
            pages[$"lifecycles/{type.Code}-{type.Version}.md"] = Lifecycle(type);
        return pages;
    }

    private static string Map()
    {
        var text = new StringBuilder(Mark).Append(
            "# 制度地图\n\n| 制度 | 目录 | 报告位置 | 事项类型 | 法律依据 |\n|---|---|---|---|---|\n"
        );
        foreach (var mechanism in InReportOrder.All)
        {
            var types = mechanism.Types.Select(t => $"[{t.Name}](lifecycles/{t.Code}-{t.Version}.md)");
            var statutes = mechanism
                .Types.SelectMany(t => t.Acts.Where(a => !a.Basis!.IsWorkingRule).Select(a => a.Basis!.Statute.ToString()))
                .Distinct()
                .Order(StringComparer.Ordinal);
            text.Append(
                $"| {mechanism.Name} | `src/Mechanisms/{mechanism.Folder}` | {mechanism.Section} | {string.Join("、", types)} | {string.Join("", statutes)} |\n"
            );
        }

        return text.ToString();
    }

    private static string Glossary()
    {
        var text = new StringBuilder(Mark).Append("# 术语表\n\n定义中的用语：阶段、办理行为与选项，及其代码。\n\n");
        foreach (var type in InReportOrder.Types.Newest)
        {
            text.Append($"## {type.Name} `{type.Code}`\n\n| 用语 | 代码 |\n|---|---|\n");
            foreach (var (stage, term) in Terms.All(type.StageEnum))
                text.Append($"| {term}（阶段） | `{stage}` |\n");
            foreach (var rule in type.Acts)
                text.Append($"| {rule.Name} | `{rule.Code}` |\n");
            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static string ProblemList()
    {
        var text = new StringBuilder(Mark).Append(
            "# 不予办理的理由\n\n代码一经使用，不改变含义，不重复使用。各类事项共有的理由列在后面。\n\n## 各类事项的前置条件\n\n| 代码 | 事项 | 办理行为 | 应当 | 依据 | 怎样办 |\n|---|---|---|---|---|---|\n"
        );
        var gates =
            from type in InReportOrder.Types.All
            from rule in type.Acts
            from gate in rule.Gates
            group (type, rule, gate) by gate.Code into same
            orderby same.Key
            select same;
        foreach (var same in gates)
        {
            var (type, _, gate) = same.First();
            var acts = string.Join("、", same.Select(s => s.rule.Name).Distinct());
            text.Append($"| {same.Key} | {type.Name} | {acts} | {gate.What} | {gate.Basis} | {gate.Remedy} |\n");
        }

        text.Append(
            "\n## 共有的理由\n\n`BL` 是各类事项和表格导入的，`ZH` 是账号的，`SH` 是送来核对的文件的。其中的名称、日期和数字是举例，“……”代替当时的内容。\n\n| 代码 | 理由 | 依据 | 怎样办 |\n|---|---|---|---|\n"
        );
        foreach (var problem in SharedProblems.All)
            text.Append($"| {problem.Code} | {problem.Text} | {problem.Basis} | {problem.Remedy} |\n");
        return text.ToString();
    }

    private static string ParameterList()
    {
        var text = new StringBuilder(Mark).Append(
            "# 参数\n\n县里可以自行规定、或者我们没有读到国家规定的事项。\n\n| 代码 | 名称 | 默认值 | 单位 | 说明 |\n|---|---|---|---|---|\n"
        );
        foreach (var p in InReportOrder.All.SelectMany(m => m.Parameters).DistinctBy(p => p.Code))
            text.Append($"| `{p.Code}` | {p.Name} | {p.DefaultText} | {p.Unit} | {p.Note} |\n");
        return text.ToString();
    }

    private static string IndicatorList()
    {
        var text = new StringBuilder(Mark).Append("# 指标\n\n| 键 | 名称 | 单位 | 口径 |\n|---|---|---|---|\n");
        foreach (var i in InReportOrder.Indicators)
            text.Append($"| `{i.Key}` | {i.Name} | {i.Unit} | {i.Definition} |\n");
        text.Append("\n其中各项之和必须等于总数：\n\n");
        foreach (var p in InReportOrder.Partitions)
            text.Append($"- `{p.Whole}` = {string.Join(" + ", p.Parts.Select(x => $"`{x}`"))}\n");
        return text.ToString();
    }

    private static string Lifecycle(MatterType type)
    {
        var text = new StringBuilder(Mark).Append(
            $"# {type.Name}（{type.Version}版，自{type.InForceFrom:yyyy-MM-dd}施行）\n\n```mermaid\nstateDiagram-v2\n"
        );
        foreach (var (stage, term) in Terms.All(type.StageEnum))
            text.Append($"    state \"{term}\" as {stage}\n");
        foreach (var rule in type.Acts)
        {
            foreach (var to in rule.Into)
                if (rule.Opens)
                    text.Append($"    [*] --> {to}: {rule.Name}\n");
                else
                    foreach (var from in rule.From.Where(f => f != to))
                        text.Append($"    {from} --> {to}: {rule.Name}\n");
        }

        foreach (var final in type.FinalStages)
            text.Append($"    {final} --> [*]\n");
        text.Append(
            "```\n\n## 办理行为\n\n| 行为 | 代码 | 作用 | 可办阶段 | 办理人 | 依据 | 前置条件 |\n|---|---|---|---|---|---|---|\n"
        );
        foreach (var rule in type.Acts)
        {
            var stages = rule.Opens ? "立项" : string.Join("、", rule.From.Select(type.StageName));
            var gates = string.Join("；", rule.Gates.Select(g => $"{g.What}（{g.Code}）"));
            text.Append($"| {rule.Name} | `{rule.Code}` | {rule.Purpose} | {stages} | {By(rule)} | {rule.Basis} | {gates} |\n");
        }

        text.Append(Readers(type));
        if (type.Clocks.Count == 0)
            return text.ToString();
        text.Append("\n## 期限\n\n| 期限 | 代码 | 起算 | 停止 | 依据 | 届满 |\n|---|---|---|---|---|---|\n");
        foreach (var clock in type.Clocks)
            text.Append(
                $"| {clock.Name} | `{clock.Code}` | {Names(type, clock.StartedBy)} | {Names(type, clock.StoppedBy)} | {clock.Basis} | {clock.OnExpiry} |\n"
            );
        return text.ToString();
    }

    // The holder reads all; the table says what is opened beyond it.
    private static string Readers(MatterType type)
    {
        var others = Terms.All(typeof(Reader)).Where(r => r.Value is not (Reader.None or Reader.Holder)).ToList();
        var text = new StringBuilder(
            $"\n## 谁能看\n\n承办单位及其上级看全部；{Also(type)}下表以外的都不看。\n\n| 内容 | {string.Join(" | ", others.Select(r => r.Term))} |\n|---|{string.Concat(others.Select(_ => "---|"))}\n"
        );
        foreach (var rule in type.Acts)
            text.Append($"| {rule.Name} | {string.Join(" | ", others.Select(r => Shown(rule, (Reader)r.Value)))} |\n");
        var facts = MatterFact.Of(type.MatterClass);
        text.Append(
            $"| 栏目 | {string.Join(" | ", others.Select(r => string.Join("、", facts.Where(f => Opened(type, f, (Reader)r.Value)).Select(f => f.Label)) is { Length: > 0 } all ? all : "—"))} |\n"
        );
        return text.ToString();
    }

    private static string Also(MatterType type) =>
        (type.Reading.Roles.Count == 0 ? "" : $"各单位的{string.Join("、", type.Reading.Roles.Select(r => r.Name))}也看全部；")
        + (type.Reading.JusticeBureau ? "县司法行政部门也看全部；" : "");

    private static bool Opened(MatterType type, MatterFact fact, Reader reader) =>
        type.Reading.Facts.Any(f => (f.To & reader) != Reader.None && f.Fact == fact.Property.Name)
        || (reader == Reader.Everybody && type.Disclosure?.Fields.Contains(fact.Property.Name) == true);

    private static string Shown(ActRule rule, Reader reader)
    {
        var openings = rule.Openings.Where(o => (o.To & reader) != Reader.None).ToList();
        if (openings.Count == 0)
            return "—";
        if (openings.Any(o => o is { Fields: null, When: null }))
            return "全部";
        if (openings.Any(o => o.Fields is null))
            return "有条件";
        var fields = openings.SelectMany(o => o.Fields!).ToHashSet();
        return fields.Count == 0
            ? "办理名称和日期"
            : string.Join("、", FieldModel.Of(rule.ActType).Where(f => fields.Contains(f.Name)).Select(f => f.Label));
    }

    // The role, and where the article names the organ, whose role it is.
    private static string By(ActRule rule) =>
        rule.IsFormer
            ? "（仅见于以前的台账，不再办理）"
            : string.Join("、", rule.Roles.Select(r => r.Name))
                + (rule.Organs.Count == 0 ? "" : $"（{string.Join("、", rule.Organs.Select(o => o.Name))}）");

    private static string Names(MatterType type, IEnumerable<Type> acts) =>
        string.Join("、", acts.Select(a => type.Acts.First(r => r.ActType == a).Name));
}
