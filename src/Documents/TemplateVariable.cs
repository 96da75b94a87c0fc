namespace Fazhi.Documents;

public enum VariableType
{
    Text = 1,
    Date,
    Time,
    Number,
    Flag,
    Choice,
}

/// <summary>
/// One entry of a template's <c>needs</c>: <c>name</c>, <c>name?</c> (may be absent), <c>name:date</c>,
/// <c>name:A|B</c> (one of these codes), <c>list[].name</c> (of each item of a list, which may be empty but not absent).
/// </summary>
public sealed record TemplateVariable(string Path, VariableType Type, bool Optional, IReadOnlyList<string> Choices)
{
    public const string ItemMark = "[]";

    /// <summary>The list this variable belongs to, or null.</summary>
    public string? List => Path.IndexOf(ItemMark, StringComparison.Ordinal) is var at and >= 0 ? Path[..at] : null;

    /// <summary>The name inside an item of <see cref="List"/>; empty when the items are plain values.</summary>
    public string InItem => List is { } list ? Path[(list.Length + ItemMark.Length)..].TrimStart('.') : Path;

    public static TemplateVariable Parse(string declaration)
    {
        var colon = declaration.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? declaration : declaration[..colon];
        var type = colon < 0 ? "text" : declaration[(colon + 1)..];
        string[] choices = type.Contains('|', StringComparison.Ordinal) ? type.Split('|') : [];
        return new TemplateVariable(
            name.TrimEnd('?'),
            choices.Length > 0 ? VariableType.Choice : Named(type),
            name.EndsWith('?'),
            choices
        );
    }

    private static VariableType Named(string type) =>
        type switch
        {
            "text" => VariableType.Text,
            "date" => VariableType.Date,
            "time" => VariableType.Time,
            "number" => VariableType.Number,
            "flag" => VariableType.Flag,
            _ => throw new TemplateException($"needs 行中的类型“{type}”不认识，可用 text、date、time、number、flag 或者 甲|乙"),
        };
}
