using Fazhi.Matters;

namespace Fazhi.Web.Design;

/// <summary>
/// 填报状态 — what a person has typed so far, as texts under the names they are posted by, with what is wrong beside them.
/// A form is shown from it, again and again, until the act is done; a draft is its <see cref="Values"/>.
/// </summary>
/// <param name="actType">The act whose form it is; <c>null</c> for a form that is none.</param>
public sealed class FormState(Type? actType = null)
{
    internal const string RowMark = "_row";

    /// <summary>What the name of a value ends with that stands for a file.</summary>
    public const string TokenSuffix = ".token";

    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> errors = new(StringComparer.Ordinal);
    private readonly List<Refusal> refusals = [];

    public Type? ActType => actType;

    /// <summary>True after a row was added or removed: the form is shown again, nothing is done yet.</summary>
    public bool RowsChanged { get; internal set; }

    /// <summary>The row that was just added, which gets the focus.</summary>
    public string? AddedRow { get; private set; }

    /// <summary>The file behind a token; <c>null</c> for a token this person doesn't have.</summary>
    public Func<string, FileRef?> Files { get; set; } = static _ => null;

    /// <summary>The choices of a text field, such as the county's organs; <c>null</c> where anything may be typed.</summary>
    public Func<FieldModel, string, IReadOnlyList<Choice>?> Options { get; set; } = static (_, _) => null;

    /// <summary>
    /// What a field that names another matter may name: some of those whose title, number or organ has the words, and whether there are more.
    /// </summary>
    public Func<FieldModel, string, (IReadOnlyList<Choice> Found, bool More)> Candidates { get; set; } =
        static (_, _) => ([], false);

    /// <summary>The field whose candidates were asked for.</summary>
    public string? Picking { get; internal set; }

    /// <summary>True where the public fills it in: what only officials say isn't asked.</summary>
    public bool ForPublic { get; set; }

    /// <summary>What is offered while a text is typed.</summary>
    public Func<FieldModel, string, IReadOnlyList<string>> Suggestions { get; set; } = static (_, _) => [];

    /// <summary>Everything typed, by name; several values under one name come after each other.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values =>
        values.SelectMany(v => v.Value, (v, text) => KeyValuePair.Create(v.Key, text));

    /// <summary>What is wrong, for the error summary.</summary>
    public IReadOnlyList<Refusal> Refusals => refusals;

    public string? Get(string path) => values.GetValueOrDefault(path) is [var first, ..] ? first : null;

    public IReadOnlyList<string> GetAll(string path) => values.GetValueOrDefault(path) ?? (IReadOnlyList<string>)[];

    public bool IsBlank(string path) => GetAll(path).All(string.IsNullOrWhiteSpace);

    public bool IsChecked(string path) => Get(path) is "true" or "on";

    /// <summary>How many rows a list has.</summary>
    public int Count(string listPath) => Rows(listPath).Select(i => i + 1).DefaultIfEmpty(0).Max();

    public void Set(string path, params IEnumerable<string> texts)
    {
        values.Remove(path);
        foreach (var text in texts)
            Append(path, text);
    }

    /// <summary>Fills in a field in which nothing stands yet.</summary>
    public void Offer(string path, string text)
    {
        if (Get(path) is not { Length: > 0 })
            Set(path, text);
    }

    public void AddRow(string listPath)
    {
        AddedRow = $"{listPath}[{Count(listPath)}]";
        Set($"{AddedRow}.{RowMark}", "1");
    }

    public void RemoveRow(string listPath, int index)
    {
        Remove($"{listPath}[{index}]");
        foreach (var row in Rows(listPath).Where(i => i > index))
            Rename($"{listPath}[{row}]", $"{listPath}[{row - 1}]");
    }

    /// <summary>Takes away a field or a row with everything under it.</summary>
    public void Remove(string path)
    {
        foreach (var key in KeysUnder(path))
            values.Remove(key);
    }

    /// <summary>Puts the Desk's problems beside their fields and into the summary.</summary>
    public void Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var path = problem.Path is { Length: > 0 } p ? (actType is null ? p : FieldPaths.Anchor(actType, p)) : null;
            refusals.Add(Refusal.From(problem, path));
            if (path is not null)
                Add(path, problem.Text);
        }
    }

    /// <summary>The same for problems found later: a field that has been told what is wrong with it isn't told again.</summary>
    public void RefuseFurther(IReadOnlyList<Problem> problems)
    {
        var told = errors.Keys.ToHashSet(StringComparer.Ordinal);
        Refuse(problems.Where(p => p.Path is not { Length: > 0 } at || !told.Contains(FieldPaths.Anchor(actType!, at))));
    }

    /// <summary>A problem of the Desk's beside a field of the form that is no field of the act.</summary>
    public void Refuse(string path, Problem problem)
    {
        refusals.Add(Refusal.From(problem, path));
        Add(path, problem.Text);
    }

    /// <summary>One problem of the form's own, outside any act: two passwords that differ.</summary>
    public void Refuse(string? path, string text)
    {
        refusals.Add(new Refusal(text, path is null ? null : FieldView.IdOf(path)));
        if (path is not null)
            Add(path, text);
    }

    public IReadOnlyList<string> ErrorsAt(string path) => errors.GetValueOrDefault(path) ?? (IReadOnlyList<string>)[];

    /// <summary>A field with its errors, for a form written by hand.</summary>
    public FieldView Field(string path, string label, string? hint = null, bool required = false) =>
        new(path, label, hint, required, ErrorsAt(path));

    internal void Append(string path, string text)
    {
        if (!values.TryGetValue(path, out var list))
            values[path] = list = [];
        list.Add(text);
    }

    /// <summary>The row numbers a list has, from the smallest.</summary>
    internal List<int> Rows(string listPath) =>
        [
            .. values
                .Keys.Where(k => k.StartsWith(listPath + "[", StringComparison.Ordinal))
                .Select(k => k[(listPath.Length + 1)..])
                .Select(k =>
                    k.IndexOf(']', StringComparison.Ordinal) is > 0 and var end && int.TryParse(k[..end], out var i) ? i : -1
                )
                .Where(i => i is >= 0 and <= FieldPaths.LastRow)
                .Distinct()
                .Order(),
        ];

    internal void Rename(string from, string to)
    {
        if (from == to)
            return;
        foreach (var key in KeysUnder(from))
        {
            values[to + key[from.Length..]] = values[key];
            values.Remove(key);
        }
    }

    private List<string> KeysUnder(string path) =>
        [
            .. values.Keys.Where(k =>
                k.StartsWith(path, StringComparison.Ordinal) && (k.Length == path.Length || k[path.Length] is '.' or '[')
            ),
        ];

    private void Add(string path, string text)
    {
        if (!errors.TryGetValue(path, out var list))
            errors[path] = list = [];
        if (!list.Contains(text))
            list.Add(text);
    }
}
