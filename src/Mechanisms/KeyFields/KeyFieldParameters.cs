using System.Text.RegularExpressions;
using Fazhi.Matters;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>重点领域参数.</summary>
public static partial class KeyFieldParameters
{
    /// <summary>The keys that fields may have. A figure of one field is a part of a distribution by key, and parts have figures by themselves only where the county lists them.</summary>
    public static Parameter<string> Keys { get; } =
        new(
            "keyfield.keys",
            "重点领域的代号",
            "funeral",
            "",
            "数字按代号统计，例如 keyfield.inspections#funeral；用小写英文字母、数字和短横，用顿号隔开。哪些领域列为重点没有统一的规定，由县自定；默认值照塔河县2025年的报告（殡葬）。",
            keys => Parameter.Items(keys) is { Count: > 0 and <= 50 } all && all.All(k => Key().IsMatch(k))
        );

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Key();
}
