using System.Diagnostics.CodeAnalysis;

namespace Fazhi.Identifiers;

/// <summary>法定编号 — a number that an authority gives by a published rule, held by a type that can't hold a wrong one.</summary>
/// <typeparam name="TSelf">
/// The number's own type: a class, so that absence is null and no default value passes for a number.
/// </typeparam>
/// <remarks>
/// Text typed by people is accepted with blanks, hyphens and invisible formatting characters around it and between its parts, and with
/// full-width letters and digits; it is kept in the one printed form of its standard. What a type accepts beyond this, its own documentation says.
/// </remarks>
public interface IOfficialNumber<TSelf> : IParsable<TSelf>
    where TSelf : class, IOfficialNumber<TSelf>
{
    /// <summary>One Chinese sentence that tells a person what is wanted.</summary>
    static abstract string Wanted { get; }

    /// <summary>Reads a number; refuses whatever its standard doesn't allow.</summary>
    /// <param name="text">What was typed, imported or read; null is refused.</param>
    /// <param name="value">The number in its printed form, or null when refused.</param>
    /// <returns>Whether the text is such a number.</returns>
    static abstract bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out TSelf? value);

    /// <summary>Reads a number known to be right, such as one written by this program.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">
    /// It isn't one. The message is <see cref="Wanted"/> and never repeats the text, which may be personal.
    /// </exception>
    static TSelf Require(string? text) => TSelf.TryParse(text, out var value) ? value : throw new FormatException(TSelf.Wanted);

    static TSelf IParsable<TSelf>.Parse(string s, IFormatProvider? provider) => Require(s);

    static bool IParsable<TSelf>.TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out TSelf result
    ) => TSelf.TryParse(s, out result);
}
