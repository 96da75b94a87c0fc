using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fazhi.Texts;

namespace Fazhi.Matters;

/// <summary>引用 — names another matter, whatever its class.</summary>
public interface IReference
{
    /// <summary>The matter's id; empty while it is only called by name or number.</summary>
    Guid Id { get; }

    /// <summary>What it was called when the act was done; before that, what was typed.</summary>
    string Title { get; }

    /// <summary>The class of the matter.</summary>
    Type Matter { get; }

    /// <summary>Whether the matter has been found.</summary>
    bool IsFound => Id != Guid.Empty;

    /// <summary>The same field naming a certain matter.</summary>
    IReference To(Guid id, string title);
}

/// <summary>
/// 引用 — a field that names another matter: the mediator of a dispute, the document of a clean-up. A person gives its number, its title or its id; the Desk finds the matter,
/// refuses what isn't there, may not be read or isn't of the state that the act wants (<see cref="ActRule{TMatter,TStage,TAct}.Picks{TPicked}(string,System.Linq.Expressions.Expression{System.Func{TPicked,bool}},string,Laws.Article,string?)"/>), and keeps its
/// id with the title of that day.
/// </summary>
/// <remarks>
/// Its text form, in forms, sheets, JSON and the ledger, is the id, a blank and the title; a text that doesn't begin with an id is what somebody calls the matter.
/// </remarks>
/// <typeparam name="TMatter">The class of the matter.</typeparam>
/// <param name="Id">The matter's id; empty while it is only called by name or number.</param>
/// <param name="Title">What it was called when the act was done; before that, what was typed.</param>
[JsonConverter(typeof(ReferenceJsonConverter))]
public sealed record Reference<TMatter>(Guid Id, string Title) : IReference, IParsable<Reference<TMatter>>
    where TMatter : Matter
{
    private const int IdLength = 36;

    /// <summary>What is wanted, one sentence.</summary>
    public static string Wanted => "请填写登记的编号或者完整名称。";

    /// <summary>Whether the matter has been found.</summary>
    public bool IsFound => Id != Guid.Empty;

    Type IReference.Matter => typeof(TMatter);

    /// <summary>A matter as it is called now.</summary>
    public static Reference<TMatter> Of(TMatter matter) => new(matter.Id, matter.Title);

    /// <summary>What somebody calls a matter: its number, its title or its id.</summary>
    public static implicit operator Reference<TMatter>(string called) => Parse(called, null);

    /// <inheritdoc/>
    public static Reference<TMatter> Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var read) ? read : throw new FormatException(Wanted);

    /// <inheritdoc/>
    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out Reference<TMatter> result
    )
    {
        var text = Wording.Normal(s ?? "").Trim();
        result =
            text.Length == 0 ? null
            : Guid.TryParseExact(text.Length > IdLength ? text[..IdLength] : text, "D", out var id)
            && (text.Length <= IdLength || text[IdLength] == ' ')
                ? new(id, text.Length > IdLength ? text[(IdLength + 1)..].Trim() : "")
            : new(Guid.Empty, text);
        return result is not null;
    }

    IReference IReference.To(Guid id, string title) => new Reference<TMatter>(id, title);

    /// <summary>The text form.</summary>
    public override string ToString() => IsFound ? $"{Id:D} {Title}".TrimEnd() : Title;
}

/// <summary>引用的 JSON 写法 — the text form, for a reference to whatever class.</summary>
internal sealed class ReferenceJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(IReference).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Identifiers.ParsableJsonConverter<>).MakeGenericType(typeToConvert))!;
}
