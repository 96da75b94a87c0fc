using System.Collections.Frozen;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Exchanges;

/// <summary>报送去向 — to what platform a record goes, and so what rows it is made of.</summary>
public enum ExchangeTarget
{
    [Matters.Term("行政处罚“双公示”信息")]
    PenaltyCredit,

    [Matters.Term("“互联网＋监管”检查信息")]
    CheckRecord,
}

/// <summary>写法 — how a value is written for them.</summary>
public enum ExchangeForm
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>年-月-日, 2025-03-08.</summary>
    DashedDay,

    /// <summary>年/月/日, 2025/03/08.</summary>
    SlashedDay,

    /// <summary>年月日, 20250308.</summary>
    PlainDay,

    /// <summary>万元, with six decimals.</summary>
    TenThousand,
}

/// <summary>报送字段 — one field of theirs and what of ours fills it.</summary>
/// <param name="Name">Their name of it, the heading of the column.</param>
/// <param name="Label">What it means, in words.</param>
/// <param name="Source">The key of ours (<see cref="ExchangeSources"/>); a text after “=” that always stands there; empty for a field that stays empty.</param>
/// <param name="Required">Whether a row without it is sent back.</param>
/// <param name="Length">The most characters; <c>null</c> for no limit that is known.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Codes">Their codes for words of ours; empty where the words themselves are sent.</param>
public sealed record ExchangeField(string Name, string Label, string Source, bool Required, int? Length, ExchangeForm Form, FrozenDictionary<string, string> Codes);

/// <summary>报送字段对照表 — our fields by their names, codes and lengths, read from a tab-separated text that a county replaces when the platform's own table is to be had.</summary>
public sealed record ExchangeTable(IReadOnlyList<ExchangeField> Fields)
{
    /// <summary>The columns of the text, in this order.</summary>
    public static IReadOnlyList<string> Headings { get; } = ["字段名", "名称", "来源", "必填", "长度", "写法", "代码"];

    /// <summary>So many fields a table has at most.</summary>
    public const int Most = 200;

    private const int Longest = 100_000;

    private static readonly FrozenDictionary<string, ExchangeForm> forms = new Dictionary<string, ExchangeForm>
    {
        [""] = ExchangeForm.Plain,
        ["年-月-日"] = ExchangeForm.DashedDay,
        ["年/月/日"] = ExchangeForm.SlashedDay,
        ["年月日"] = ExchangeForm.PlainDay,
        ["万元"] = ExchangeForm.TenThousand,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The table that comes with the program.</summary>
    public static ExchangeTable BuiltIn(ExchangeTarget target) => Read(BuiltInText(target), target, out _)!;

    /// <summary>Its text, for whoever wants to begin from it.</summary>
    public static string BuiltInText(ExchangeTarget target)
    {
        var name = target == ExchangeTarget.PenaltyCredit ? "penalty-credit.tsv" : "check-record.tsv";
        using var reader = new StreamReader(typeof(ExchangeTable).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a table. Lines that begin with # are remarks; the first other line names the columns.</summary>
    /// <param name="text">The text, UTF-8 already decoded.</param>
    /// <param name="target">Where rows of it go: which keys of ours there are.</param>
    /// <param name="faults">What is wrong with it, one sentence each with its line; empty when it can be used.</param>
    /// <returns>The table; <c>null</c> when anything is wrong with it.</returns>
    public static ExchangeTable? Read(string text, ExchangeTarget target, out IReadOnlyList<string> faults)
    {
        List<string> wrong = [];
        List<ExchangeField> fields = [];
        faults = wrong;
        if (text.Length > Longest)
        {
            wrong.Add($"对照表超过{Longest}个字");
            return null;
        }

        var headed = false;
        foreach (var (line, number) in text.TrimStart('\uFEFF').Split('\n').Select((l, i) => (l.TrimEnd('\r'), i + 1)))
        {
            if (line.Trim().Length == 0 || line.StartsWith('#'))
                continue;
            var cells = line.Split('\t').Select(c => c.Trim()).ToList();
            if (!headed)
            {
                headed = true;
                if (!cells.Take(Headings.Count).SequenceEqual(Headings, StringComparer.Ordinal))
                    wrong.Add($"第{number}行应当是表头“{string.Join('、', Headings)}”，用制表符隔开");
                continue;
            }

            if (Field(cells, target, out var fault) is { } field)
                fields.Add(field);
            else
                wrong.Add($"第{number}行{fault}");
            if (wrong.Count >= 20)
                break;
        }

        if (fields.Count is 0 or > Most && wrong.Count == 0)
            wrong.Add($"对照表应当有1至{Most}个字段");
        wrong.AddRange(fields.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"字段“{g.Key}”写了两次"));
        return wrong.Count == 0 ? new(fields) : null;
    }

    private static ExchangeField? Field(List<string> cells, ExchangeTarget target, out string fault)
    {
        fault = "";
        // Trailing tabs are lost in many editors.
        while (cells.Count < Headings.Count)
            cells.Add("");
        var (name, label, source, required, length, form, codes) = (cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]);
        var limit = 0;
        if (name.Length is 0 or > 100)
            fault = "没有写字段名";
        else if (source.Length > 0 && source[0] != '=' && !ExchangeSources.Of(target).ContainsKey(source))
            fault = $"的来源“{Wording.Cut(source, 40)}”不是本系统的字段";
        else if (required is not ("" or "是" or "否"))
            fault = "的必填应当写“是”“否”或者不填";
        else if (required == "是" && source is "" or "=")
            fault = "是必填的，却没有来源";
        else if (length.Length > 0 && (!int.TryParse(length, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out limit) || limit is 0 or > 100_000))
            fault = "的长度应当是正整数";
        else if (!forms.ContainsKey(form))
            fault = $"的写法应当是{string.Join('、', forms.Keys.Where(k => k.Length > 0).Order(StringComparer.Ordinal).Select(k => $"“{k}”"))}或者不填";
        Dictionary<string, string> map = new(StringComparer.Ordinal);
        foreach (var pair in codes.Split(['；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (pair.Split('=') is not [{ Length: > 0 } word, { Length: > 0 } code] || !map.TryAdd(word.Trim(), code.Trim()))
                fault = $"的代码“{Wording.Cut(pair, 40)}”应当写成“词=代码”，一个词一个代码";
        return fault.Length > 0 ? null : new(name, label, source, required == "是", length.Length > 0 ? limit : null, forms[form], map.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
