using Fazhi.Matters;
using Fazhi.Texts;

namespace Fazhi.Mechanisms.Exams;

/// <summary>题型.</summary>
public enum QuestionKind
{
    [Term("单选题")]
    Single,

    [Term("多选题")]
    Multiple,

    [Term("判断题")]
    TrueFalse,
}

/// <summary>难度.</summary>
public enum QuestionDifficulty
{
    [Term("容易")]
    Easy,

    [Term("中等")]
    Medium,

    [Term("较难")]
    Hard,
}

/// <summary>选项和答案 — options are told by letters, A first; an answer is letters in order, each once. What is judged true or false has two options.</summary>
public static class Choices
{
    /// <summary>The most options a question has.</summary>
    public const int Most = 8;

    private static readonly string[] TrueOrFalse = ["正确", "错误"];

    /// <summary>The options a question is shown with.</summary>
    public static IReadOnlyList<string> Options(QuestionKind kind, IReadOnlyList<string> options) =>
        kind == QuestionKind.TrueFalse ? TrueOrFalse : options;

    /// <summary>The letter of an option by its place, counted from 0.</summary>
    public static char Letter(int place) => (char)('A' + place);

    /// <summary>An answer in order, each letter once; <c>null</c> if it names no option, or one that isn't there.</summary>
    /// <param name="kind">The kind of question.</param>
    /// <param name="options">How many options there are.</param>
    /// <param name="answer">Letters in any order and size, with or without marks between; of a true-or-false question also 正确, 错误, 对, 错.</param>
    public static string? Read(QuestionKind kind, int options, string? answer)
    {
        var text = (answer ?? "").Trim();
        if (kind == QuestionKind.TrueFalse)
            text = text switch
            {
                "正确" or "对" or "√" => "A",
                "错误" or "错" or "×" => "B",
                _ => text,
            };
        // What is neither letter nor mark is no answer.
        if (text.Any(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && Wording.Code(c.ToString()).Length == 0))
            return null;
        var letters = Wording.Code(text).Distinct().Order().ToArray();
        return letters.Length > 0 && letters.All(l => l >= 'A' && l < Letter(options)) ? new string(letters) : null;
    }

    /// <summary>Whether an answer can be the right one: one letter, and of a question with several right options two at least.</summary>
    public static bool IsKey(QuestionKind kind, int options, string? answer) =>
        Read(kind, options, answer) is { } read && (kind == QuestionKind.Multiple ? read.Length >= 2 : read.Length == 1);
}
