namespace Fazhi.Documents;

/// <summary>The <c>key: value</c> lines above the first <c>---</c> of a template; <c>needs</c> may be repeated.</summary>
internal sealed record FrontMatter(string Title, DocumentForm Form, IReadOnlyList<TemplateVariable> Needs, string Body)
{
    private const string Separator = "---";

    public static FrontMatter Parse(string source)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, line => line.TrimEnd() == Separator);
        if (end < 0)
        {
            throw new TemplateException("缺少分隔文书信息与正文的“---”行");
        }
        string? title = null;
        DocumentForm? form = null;
        var needs = new List<TemplateVariable>();
        foreach (var line in lines[..end].Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].Trim();
            switch (colon < 0 ? line : line[..colon])
            {
                case "title":
                    title = value;
                    break;
                case "form":
                    form = FormNamed(value);
                    break;
                case "needs":
                    needs.AddRange(
                        value
                            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                            .Select(TemplateVariable.Parse)
                    );
                    break;
                default:
                    throw new TemplateException($"文书信息“{line}”不认识");
            }
        }
        return new FrontMatter(
            title ?? throw new TemplateException("缺少 title 行"),
            form ?? throw new TemplateException("缺少 form 行"),
            needs,
            string.Join('\n', lines[(end + 1)..])
        );
    }

    private static DocumentForm FormNamed(string form) =>
        form switch
        {
            "letter" => DocumentForm.Letter,
            "decision" => DocumentForm.Decision,
            "agreement" => DocumentForm.Agreement,
            "notice" => DocumentForm.Notice,
            _ => throw new TemplateException($"form“{form}”不认识，可用 letter、decision、agreement、notice"),
        };
}
