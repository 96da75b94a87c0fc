using System.Collections.Frozen;

namespace Fazhi.Documents;

/// <summary>The templates built into the program, parsed once; make one and share it.</summary>
public sealed class DocumentTemplates
{
    private readonly FrozenDictionary<string, DocumentTemplate> _byName;

    public DocumentTemplates(IEnumerable<DocumentTemplate> templates) =>
        _byName = templates.ToFrozenDictionary(template => template.Name, StringComparer.Ordinal);

    public IEnumerable<DocumentTemplate> All => _byName.Values.OrderBy(template => template.Name, StringComparer.Ordinal);

    /// <summary>By name, such as "reconsideration/Decision".</summary>
    public DocumentTemplate this[string name] =>
        _byName.TryGetValue(name, out var template) ? template : throw new TemplateException($"没有名为“{name}”的文书模板");

    public static DocumentTemplates LoadEmbedded()
    {
        var assembly = typeof(DocumentTemplates).Assembly;
        return new DocumentTemplates(
            assembly
                .GetManifestResourceNames()
                .Select(resource =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                    return DocumentTemplate.Parse(resource.Replace('\\', '/'), reader.ReadToEnd());
                })
        );
    }

    public DocumentText Render(string name, IReadOnlyDictionary<string, object?> values) => this[name].Render(values);
}
