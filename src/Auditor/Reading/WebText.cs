using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Fazhi.Auditor.Reading;

/// <summary>网页 — a saved page: its words without tags, scripts and styles; rows of tables as rows.</summary>
internal static partial class WebText
{
    internal static bool Is(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart();
        return head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    internal static string Read(string html)
    {
        var bare = Hidden().Replace(html, "");
        var text = new StringBuilder(bare.Length);
        var at = 0;
        foreach (var tag in Tag().EnumerateMatches(bare))
        {
            text.Append(Spaces().Replace(bare[at..tag.Index], " "));
            at = tag.Index + tag.Length;
            var name = bare.AsSpan(tag.Index, tag.Length).TrimStart("</");
            if (
                name.StartsWith("td", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("th", StringComparison.OrdinalIgnoreCase)
            )
                text.Append(bare[tag.Index + 1] == '/' ? "\t" : "");
            else if (Block().IsMatch(name))
                text.Append('\n');
        }

        return WebUtility.HtmlDecode(text.Append(bare.AsSpan(at)).ToString());
    }

    [GeneratedRegex(
        @"<!--.*?-->|<![^>]*>|<(?<kind>script|style|head)\b.*?</\k<kind>\s*>",
        RegexOptions.Singleline | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Hidden();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tag();

    [GeneratedRegex(
        "^(?:p|div|br|tr|li|h[1-6]|table|section|article)\\b",
        RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Spaces();
}
