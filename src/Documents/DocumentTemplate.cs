using Fazhi.Documents.Values;
using Fluid;
using Fluid.Values;

namespace Fazhi.Documents;

/// <summary>One template, parsed and checked: every placeholder is declared, every declaration is used.</summary>
public sealed class DocumentTemplate
{
    private readonly IFluidTemplate _body;
    private readonly TemplateOptions _options;

    private DocumentTemplate(string name, FrontMatter front, IFluidTemplate body, TemplateOptions options)
    {
        Name = name;
        Title = front.Title;
        Form = front.Form;
        Needs = front.Needs;
        _body = body;
        _options = options;
    }

    public string Name { get; }

    /// <summary>The kind of document in Chinese: 行政复议决定书.</summary>
    public string Title { get; }

    public DocumentForm Form { get; }

    public IReadOnlyList<TemplateVariable> Needs { get; }

    public static DocumentTemplate Parse(string name, string source)
    {
        try
        {
            var front = FrontMatter.Parse(source);
            var options = new TemplateOptions { StrictFilters = true };
            DocumentFilters.AddTo(options.Filters);
            if (!Liquid.TryParse(front.Body, out var template, out var error))
            {
                throw new TemplateException(error);
            }
            var checker = new PlaceholderChecker(front.Needs, options.Filters);
            var rewritten = checker.VisitTemplate(template);
            if (checker.Problems() is { Count: > 0 } problems)
            {
                throw new TemplateException(string.Join("；", problems));
            }
            return new DocumentTemplate(name, front, rewritten, options);
        }
        catch (TemplateException wrong)
        {
            throw new TemplateException(name, [wrong.Message]);
        }
    }

    /// <summary>What is missing from or wrong in the values, one sentence each; empty when the document can be rendered.</summary>
    public IReadOnlyList<string> Check(IReadOnlyDictionary<string, object?> values) =>
        [.. NeedsCheck.Problems(Needs, ValueTree.Build(values))];

    /// <summary>Values are plain data: text, DateOnly, DateTime, numbers, flags, lists of those or of dictionaries.
    /// Keys may be dotted ("applicant.name") or nested.</summary>
    public DocumentText Render(IReadOnlyDictionary<string, object?> values)
    {
        var tree = ValueTree.Build(values);
        if (NeedsCheck.Problems(Needs, tree).ToList() is { Count: > 0 } problems)
        {
            throw new TemplateException(Name, problems);
        }
        var context = new TemplateContext(_options);
        foreach (var (key, value) in tree)
        {
            context.SetValue(key, FluidValue.Create(value, _options));
        }
        try
        {
            return new DocumentText(Name, Title, Form, Markup.Parse(Liquid.Render(_body, context)));
        }
        catch (TemplateException wrong)
        {
            throw new TemplateException(Name, [wrong.Message]);
        }
    }
}
