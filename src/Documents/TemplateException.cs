namespace Fazhi.Documents;

/// <summary>A template that can't be read, or values that don't fit it. The message names the template and the variable.</summary>
public sealed class TemplateException : Exception
{
    public TemplateException() { }

    public TemplateException(string message)
        : base(message) { }

    public TemplateException(string message, Exception innerException)
        : base(message, innerException) { }

    public TemplateException(string template, IEnumerable<string> problems)
        : this($"文书模板“{template}”：{string.Join("；", problems)}") { }
}
