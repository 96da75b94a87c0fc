using System.Text;
using CsCheck;

namespace Fazhi.Kernel.Tests.Texts;

/// <summary>What properties of text draw from: all of Unicode, and halves of characters.</summary>
internal static class AnyText
{
    /// <summary>Characters that once made trouble, drawn more often than chance would.</summary>
    private static readonly int[] Troublesome =
    [
        0x0,
        0x9,
        0xA,
        0xD,
        0x20,
        0x7F,
        0x85,
        0xA0,
        0xAD,
        0x301,
        0x323,
        0x345,
        0x180B,
        0x180E,
        0x1820,
        0x200B,
        0x200D,
        0x202E,
        0x2028,
        0x2029,
        0x2066,
        0x2F8F,
        0x3000,
        0x3007,
        0x3164,
        0x4E2D,
        0x5F20,
        0x6B27,
        0x9633,
        0xAC00,
        0x1100,
        0x1161,
        0x11A8,
        0xE000,
        0xE81E,
        0xF9DC,
        0xFA11,
        0xFDD0,
        0xFE00,
        0xFEFF,
        0xFF21,
        0xFFFD,
        0xFFFF,
        0x1F468,
        0x1F1E8,
        0x20BB7,
        0x2A6D6,
        0x2EBF0,
        0x31350,
        0x323B0,
        0xE0001,
        0xE0020,
        0xE0100,
        0x10FFFF,
    ];

    private static readonly Gen<Rune> Rune = Gen.OneOf(
        Gen.Int[0, Troublesome.Length - 1].Select(i => new Rune(Troublesome[i])),
        Gen.Int[0x4E00, 0x9FFF].Select(c => new Rune(c)),
        Gen.Int[0, 0x10F7FF].Select(c => new Rune(c < 0xD800 ? c : c + 0x800))
    );

    /// <summary>Well-formed text of any characters.</summary>
    internal static readonly Gen<string> Whole = Rune.Array[0, 40].Select(runes => string.Concat(runes));

    /// <summary>Any UTF-16 units, whether or not they make characters.</summary>
    internal static readonly Gen<string> Units = Gen.OneOf(
        Whole,
        Gen.OneOf(Gen.Char, Gen.Char['\uD800', '\uDFFF']).Array[0, 40].Select(c => new string(c)),
        Whole.Select(t => t.Length > 1 ? t[1..] : t),
        Whole.Select(t => t.Length > 1 ? t[..^1] : t)
    );

    internal static bool IsWhole(string text)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
