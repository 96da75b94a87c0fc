using Fazhi.Matters;

namespace Fazhi.Mechanisms.KeyFields;

/// <summary>重点领域参数.</summary>
public static class KeyFieldParameters
{
    /// <summary>The keys that fields may have. A figure of one field is a part of a distribution by key, and parts have figures by themselves only where the county lists them.</summary>
    public static Parameter<string> Keys { get; } =
        new(
            "keyfield.keys",
            "重点领域的代号",
            "funeral",
            "",
            "数字按代号统计，例如 keyfield.inspections#funeral；用小写英文字母、数字和短横，用顿号隔开。哪些领域列为重点没有统一的规定，由县自定；默认值照塔河县2025年的报告（殡葬）。",
            keys => Parameter.Items(keys) is { Count: > 0 and <= 50 } all && all.All(IsKey)
        );

    private static bool IsKey(string text) =>
        text.Length is > 0 and <= 40 && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
