using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Fazhi.Texts;

/// <summary>字符表 — what characters are made of and in which order marks stand, from Unicode's own tables.</summary>
/// <remarks>
/// The program runs without the system's language data, so that a text is the same on every machine; the runtime then composes nothing
/// by itself. The table lies beside this file and is read when the first text wants it, which plain Chinese never does.
/// </remarks>
internal static class Characters
{
    private static readonly Lazy<Tables> Read = new(Load);

    /// <summary>What a character is made of, one step; empty if it is made of nothing.</summary>
    internal static ReadOnlySpan<int> PartsOf(int character) => Read.Value.Parts.GetValueOrDefault(character);

    /// <summary>What a character is looked for as, however it is written: full width, circled, a ligature; empty if as itself.</summary>
    internal static ReadOnlySpan<int> PlainFormOf(int character) => Read.Value.Plain.GetValueOrDefault(character);

    /// <summary>The one character two make together; 0 if none.</summary>
    internal static int Together(int first, int second) => Read.Value.Whole.GetValueOrDefault((first, second));

    /// <summary>The class of a mark, by which marks are put in order; 0 for what begins a character.</summary>
    internal static byte ClassOf(int character) => Read.Value.Classes.GetValueOrDefault(character);

    private static Tables Load()
    {
        var (parts, plain) = (new Dictionary<int, int[]>(), new Dictionary<int, int[]>());
        var (whole, classes) = (new Dictionary<(int, int), int>(), new Dictionary<int, byte>());
        using var file = typeof(Characters).Assembly.GetManifestResourceStream("characters.txt")!;
        using var lines = new StreamReader(file);
        while (lines.ReadLine() is { } line)
        {
            var mark = line.AsSpan().IndexOfAny("=!~+");
            if (line[0] == '#' || mark < 0)
                continue;
            var before = line.AsSpan(0, mark);
            var after = line.AsSpan(mark + 1);
            if (line[mark] == '+')
            {
                var dash = before.IndexOf('-');
                for (var c = Hex(before[..dash]); c <= Hex(before[(dash + 1)..]); c++)
                    classes[c] = byte.Parse(after, CultureInfo.InvariantCulture);
                continue;
            }

            var character = Hex(before);
            var made = new List<int>();
            foreach (var part in after.Split(' '))
                made.Add(Hex(after[part]));
            (line[mark] == '~' ? plain : parts)[character] = [.. made];
            if (line[mark] == '=')
                whole[(made[0], made[1])] = character;
        }

        return new Tables(
            parts.ToFrozenDictionary(),
            plain.ToFrozenDictionary(),
            whole.ToFrozenDictionary(),
            classes.ToFrozenDictionary()
        );
    }

    private static int Hex(ReadOnlySpan<char> text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Tables(
        FrozenDictionary<int, int[]> Parts,
        FrozenDictionary<int, int[]> Plain,
        FrozenDictionary<(int, int), int> Whole,
        FrozenDictionary<int, byte> Classes
    );
}
