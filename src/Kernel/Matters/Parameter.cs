using System.Globalization;

namespace Fazhi.Matters;

/// <summary>
/// 参数 — what a county may decide itself, or what no national text we have read fixes. It has a default, a source and a history of values;
/// code never hard-codes it.
/// </summary>
public abstract class Parameter(string code, string name, string unit, string note)
{
    /// <summary>The code, such as <c>normative.validity-years</c>.</summary>
    public string Code { get; } = code;

    /// <summary>The Chinese name.</summary>
    public string Name { get; } = name;

    /// <summary>The unit of its value; empty if it has none.</summary>
    public string Unit { get; } = unit;

    /// <summary>Where the default comes from and how sure we are, one Chinese sentence.</summary>
    public string Note { get; } = note;

    /// <summary>The default as text.</summary>
    public abstract string DefaultText { get; }

    /// <summary>Whether a text is a value of this parameter.</summary>
    public abstract bool Accepts(string? text);

    /// <summary>The items of a value that is a list, written with 、 between them.</summary>
    public static IReadOnlyList<string> Items(string list) =>
        list.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <inheritdoc cref="Parameter"/>
/// <typeparam name="T">The type of its value.</typeparam>
public sealed class Parameter<T>(string code, string name, T value, string unit, string note, Func<T, bool>? allowed = null)
    : Parameter(code, name, unit, note)
    where T : ISpanParsable<T>
{
    /// <summary>The value where the county has set none.</summary>
    public T Default { get; } = value;

    /// <inheritdoc/>
    public override string DefaultText => Convert.ToString(Default, CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public override bool Accepts(string? text) =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value) && (allowed is null || allowed(value));

    /// <summary>The value a text stands for; the default for <c>null</c>.</summary>
    public T Read(string? text) => text is null ? Default : T.Parse(text, CultureInfo.InvariantCulture);
}
