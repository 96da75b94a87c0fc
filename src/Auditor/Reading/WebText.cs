using System.Net;
using System.Text;

namespace Fazhi.Auditor.Reading;

/// <summary>网页 — a saved page: its words without tags, scripts and styles; rows of tables as rows. Every character is passed once.</summary>
internal static class WebText
{
    private static readonly string[] Blocks =
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "section",
        "article",
    ];

    internal static bool Is(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 1024)).TrimStart();
        return head.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    internal static string Read(string html)
    {
        var text = new StringBuilder(html.Length);
        // The end tag of the head may be left out; then its words stay.
        var headEnd = html.LastIndexOf("</head", StringComparison.OrdinalIgnoreCase);
        for (var at = 0; at < html.Length; )
        {
            var open = html.IndexOf('<', at);
            Words(html.AsSpan(at, (open < 0 ? html.Length : open) - at), text);
            if (open < 0)
                break;
            at = Pass(html, open, headEnd, text);
        }

        return WebUtility.HtmlDecode(text.ToString());
    }

    private static void Words(ReadOnlySpan<char> words, StringBuilder text)
    {
        var space = false;
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
                text.Append(c);
            else if (!space)
                text.Append(' ');
            space = char.IsWhiteSpace(c);
        }
    }

    // Where the words go on behind what begins with a <. What is never closed runs to the end, as in a browser.
    private static int Pass(string html, int open, int headEnd, StringBuilder text)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return Behind(html, "-->", open + 4);
        var closes = At(html, open + 1) == '/';
        var name = Name(html, open + (closes ? 2 : 1));
        if (name.IsEmpty && At(html, open + 1) is not ('!' or '?'))
        {
            text.Append('<');
            return open + 1;
        }

        var end = Behind(html, ">", open);
        if (!closes && (Is(name, "script") || Is(name, "style") || (Is(name, "head") && end <= headEnd)))
            return Behind(html, ">", Behind(html, $"</{name}", end));
        if (Is(name, "td") || Is(name, "th"))
            text.Append(closes ? "\t" : "");
        else
            foreach (var block in Blocks)
                if (Is(name, block))
                    text.Append('\n');
        return end;
    }

    private static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (char.IsAsciiLetter(At(html, end)) || (end > start && char.IsAsciiDigit(At(html, end))))
            end++;
        return html.AsSpan(start, end - start);
    }

    private static bool Is(ReadOnlySpan<char> name, string tag) => name.Equals(tag, StringComparison.OrdinalIgnoreCase);

    private static int Behind(string html, string mark, int from) =>
        html.IndexOf(mark, Math.Min(from, html.Length), StringComparison.OrdinalIgnoreCase) is var at and >= 0
            ? at + mark.Length
            : html.Length;

    private static char At(string html, int at) => at < html.Length ? html[at] : '\0';
}
