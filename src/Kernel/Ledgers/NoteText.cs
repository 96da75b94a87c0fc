using System.Text;

namespace Fazhi.Ledgers;

/// <summary>签名文本的字符规则 — which characters names and texts of signed notes may hold. Source: C2SP signed-note, "Format".</summary>
internal static class NoteText
{
    public static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsKeyName(string name) =>
        name.Length > 0 && IsWellFormed(name) && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public static bool IsText(string text) => text.EndsWith('\n') && IsWellFormed(text) && !text.Any(c => c < ' ' && c != '\n');

    // A lone surrogate has no UTF-8 form, so that signing it would sign another text.
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var taken) != System.Buffers.OperationStatus.Done)
                return false;
            text = text[taken..];
        }
        return true;
    }

    public static string KeyName(string name) =>
        IsKeyName(name)
            ? name
            : throw new ArgumentException(
                "A key's name is not empty and has no spaces, control characters or '+'.",
                nameof(name)
            );
}
