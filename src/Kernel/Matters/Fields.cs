using System.Collections;

namespace Fazhi.Matters;

/// <summary>
/// 栏目 — what a person is asked for: the label of a property of an act (and of a matter, where it may be corrected), with its limits.
/// The same facts serve the form, the check and the column.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    /// <summary>The label in front of the field.</summary>
    public string Label { get; } = label;

    /// <summary>What is wanted, one sentence; empty when the label says it.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The longest text, in characters as a person counts them; the largest number; the most elements of a list. Default: 200 characters, no bound for numbers, 1000 elements.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>The smallest number; the fewest elements of a list. Default: no bound.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>True for an amount of money: yuan, to the fen, never below nought.</summary>
    public bool Money { get; init; }

    /// <summary>True for a date that may not lie after the act's own date.</summary>
    public bool NotAfterAct { get; init; }

    /// <summary>True for personal data: masked on pages, never in logs, URLs or public exports.</summary>
    public bool Personal { get; init; }

    /// <summary>The code of a county's parameter that lists what may be chosen, separated by 、; its type uses the parameter.</summary>
    public string? Among { get; init; }

    /// <summary>True for the code of an organ of the county: a person chooses it from the list, or writes its name in a sheet.</summary>
    public bool Organ { get; init; }

    /// <summary>True for the code of a role that people are appointed to: a person chooses it from the list.</summary>
    public bool Role { get; init; }

    /// <summary>True for the key of a person of the case: a person chooses it by name from the list.</summary>
    public bool Person { get; init; }

    /// <summary>True for the key of one of the entries a matter keeps in a list: a person chooses it by what it is called.</summary>
    public bool Entry { get; init; }

    /// <summary>True for what only an official may say: it isn't asked of the public, and refused from it.</summary>
    public bool Official { get; init; }

    /// <summary>
    /// True, of a matter's field, for what was decided, agreed or issued: it stands as it was issued, and no correction of the record changes it.
    /// </summary>
    public bool Decided { get; init; }

    /// <summary>True for a text of several lines.</summary>
    public bool Long { get; init; }

    /// <summary>True for a report's text, which names figures by their keys: a person writes it with the county's figures beside it.</summary>
    public bool Figures { get; init; }
}

/// <summary>附件 — a file in the content-addressed store.</summary>
/// <param name="Digest">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Name">The name it was uploaded under, for people; never used as a path.</param>
/// <param name="Size">Its length in bytes.</param>
public sealed record FileRef(
    [property: Field("内容摘要", Max = 64)] string Digest,
    [property: Field("文件名")] string Name,
    [property: Field("字节数", Min = 0)] long Size
)
{
    /// <summary>The files in a value, however deep: in an act, a field of it, a list.</summary>
    public static IEnumerable<FileRef> In(object? value) =>
        value switch
        {
            null or string => [],
            FileRef file => [file],
            IEnumerable list => list.Cast<object?>().SelectMany(In),
            _ => FieldModel.Of(value.GetType()).SelectMany(f => In(f.Property.GetValue(value))),
        };
}
