namespace Fazhi.Figures;

/// <summary>占位文本超限 — what of a text with placeholders is beyond its bounds.</summary>
/// <param name="Text">What is too much, and where, one Chinese sentence.</param>
/// <param name="Remedy">What to do, one Chinese sentence.</param>
public sealed record BeyondBounds(string Text, string Remedy);

/// <summary>
/// 占位文本的界限 — how long, how deep and how intricate a text with placeholders and tags (Liquid) may be. It is read character by character before any
/// parser sees it: a parser calls itself for each bracket, block and operator, and one that runs out of stack takes the whole process with it. Half a
/// tag isn't beyond bounds; the parser says what is wrong with it.
/// </summary>
public static class PlaceholderBounds
{
    /// <summary>The longest text, in UTF-16 units.</summary>
    public const int LongestText = 60_000;

    /// <summary>The longest tag with its braces, in UTF-16 units; the longest of the program's own has 54.</summary>
    public const int LongestTag = 300;

    /// <summary>The most tags in a text.</summary>
    public const int MostTags = 4000;

    /// <summary>How deep blocks may lie in each other.</summary>
    public const int DeepestBlock = 8;

    /// <summary>The most square brackets opened in a tag.</summary>
    public const int MostBrackets = 4;

    /// <summary>The most filters in a tag.</summary>
    public const int MostFilters = 8;

    private static readonly string[] Blocks = ["if", "unless", "case", "for"];
    private static readonly string[] Others = ["else", "elsif", "when", "break", "continue", "assign"];

    /// <summary>What is beyond bounds; <c>null</c> if nothing is.</summary>
    public static BeyondBounds? Of(string text)
    {
        if (text.Length > LongestText)
            return new($"正文超过{LongestText}个字。", "请分成几篇。");
        var open = new Stack<string>();
        var tags = 0;
        for (var at = 0; (at = Opening(text, at)) >= 0; )
        {
            if (++tags > MostTags)
                return new($"数字和标签超过{MostTags}个。", "请分成几篇，或者减少标签。");
            var end = End(text, at, out var fault);
            if (fault is not null)
                return fault;
            // Half a tag: nothing behind it is read by the parser either.
            if (end < 0)
                return null;
            if (text[at + 1] == '%' && Nest(text, at, end, open) is { } nesting)
                return nesting;
            at = end;
        }

        return null;
    }

    private static int Opening(string text, int from)
    {
        for (var at = text.IndexOf('{', from); at >= 0 && at + 1 < text.Length; at = text.IndexOf('{', at + 1))
            if (text[at + 1] is '{' or '%')
                return at;
        return -1;
    }

    /// <summary>Behind the tag that begins at a place; −1 if it doesn't end.</summary>
    private static int End(string text, int start, out BeyondBounds? fault)
    {
        fault = null;
        var closes = text[start + 1] == '{' ? '}' : '%';
        var (quote, brackets, filters) = ('\0', 0, 0);
        for (var i = start + 2; i < text.Length; i++)
        {
            var c = text[i];
            if (i - start >= LongestTag)
                fault = new($"{Line(text, start)}的标签超过{LongestTag}个字。", "请把它拆开，或者检查花括号是否成对。");
            else if (c == '\\')
                // Where a text in quotes ends would depend on what is before the mark.
                fault = new($"{Line(text, start)}的标签里有反斜杠。", "请去掉反斜杠。");
            else if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == closes && i + 1 < text.Length && text[i + 1] == '}')
                return i + 2;
            else if (c == '(' || (c == '.' && text[i - 1] == '.'))
                fault = new($"{Line(text, start)}的标签里有圆括号或者数字区间。", "循环请直接写要列出的各项，条件请拆成几层。");
            else if (c == '[' && ++brackets > MostBrackets)
                fault = new($"{Line(text, start)}的标签里方括号超过{MostBrackets}对。", "请用“类.名.项”的写法。");
            else if (c == '|' && ++filters > MostFilters)
                fault = new($"{Line(text, start)}的标签里过滤器超过{MostFilters}个。", "请减少过滤器。");
            if (fault is not null)
                break;
        }

        return -1;
    }

    private static BeyondBounds? Nest(string text, int start, int end, Stack<string> open)
    {
        var name = Name(text.AsSpan(start + 2, end - start - 4));
        if (Blocks.Contains(name))
        {
            open.Push(name);
            return open.Count > DeepestBlock
                ? new($"{Line(text, start)}的“{name}”已在{DeepestBlock}层标签之内，层数太多。", "请把内层的文字移到外面。")
                : null;
        }

        if (name.StartsWith("end", StringComparison.Ordinal))
        {
            // An end without its beginning stops the parser; counting must not go on as if it closed something.
            if (open.TryPeek(out var last) && name[3..] == last)
                open.Pop();
            return null;
        }

        return Others.Contains(name)
            ? null
            : new(
                $"{Line(text, start)}的标签“{name}”不能使用。",
                $"可以使用的标签有{string.Join("、", Blocks.Concat(Others))}。"
            );
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('-').TrimStart();
        var length = 0;
        while (length < tag.Length && !char.IsWhiteSpace(tag[length]) && tag[length] is not ('-' or '%'))
            length++;
        return tag[..length].ToString();
    }

    private static string Line(string text, int at) => $"第{text.AsSpan(0, at).Count('\n') + 1}行";
}
