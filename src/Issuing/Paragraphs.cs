using System.Text.RegularExpressions;

namespace Fazhi.Issuing;

/// <summary>分条 — splits a text at its line ends, and takes off the numbers its writer gave: the template counts by itself.</summary>
internal static partial class Paragraphs
{
    internal static List<string> Of(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Number().Replace(line, ""))
                .Where(line => line.Length > 0),
        ];

    // A digit must not follow the stop: “1.5万元” begins with an amount, not with a number of its own.
    [GeneratedRegex(
        @"^(?:[一二三四五六七八九十]+、|[（(](?:[一二三四五六七八九十]+|\d+)[）)]、?|\d+(?:[、．]|\.(?!\d)))\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();
}
