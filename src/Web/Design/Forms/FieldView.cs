namespace Fazhi.Web.Design;

/// <summary>栏目展示 — what every form field has around its input: label, hint, errors, and the ids that tie them together.</summary>
/// <param name="Path">The name it is posted under, such as <c>coApplicants[0].name</c>; ids come from it.</param>
/// <param name="Label">The label.</param>
/// <param name="Hint">What is wanted, one sentence.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="Personal">Personal data: browsers are asked not to remember it.</param>
public sealed record FieldView(
    string Path,
    string Label,
    string? Hint = null,
    bool Required = false,
    IReadOnlyList<string>? Errors = null,
    bool Personal = false
)
{
    public string Id => IdOf(Path);

    public string HintId => Id + "--hint";

    public string ErrorId => Id + "--error";

    public bool Invalid => Errors is { Count: > 0 };

    /// <summary>The attributes of the input. No <c>required</c>: the refusal comes from the Desk, in words and with its article.</summary>
    public Dictionary<string, object> Aria => Described(Required);

    /// <summary>The same for one of several inputs of a group, which are not each required.</summary>
    public Dictionary<string, object> PartAria => Described(false);

    /// <summary>The id of the field with a path: <c>f-coApplicants-0-name</c>.</summary>
    public static string IdOf(string path) =>
        "f-"
        + string.Concat(
            path.Select(c =>
                c switch
                {
                    '.' or '[' => "-",
                    ']' => "",
                    _ => c.ToString(),
                }
            )
        );

    private Dictionary<string, object> Described(bool required)
    {
        var attributes = new Dictionary<string, object>(StringComparer.Ordinal);
        var by = string.Join(' ', new[] { Hint is null ? null : HintId, Invalid ? ErrorId : null }.OfType<string>());
        if (by.Length > 0)
            attributes["aria-describedby"] = by;
        if (Invalid)
            attributes["aria-invalid"] = "true";
        if (required)
            attributes["aria-required"] = "true";
        return attributes;
    }
}
