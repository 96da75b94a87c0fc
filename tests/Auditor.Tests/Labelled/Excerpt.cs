namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>What is changed in a right text, and the relation that is wrong then; none where the text doesn't claim it.</summary>
/// <param name="IsFound">Whether the auditor finds it; what it doesn't is kept and counted all the same.</param>
internal sealed record Plant(string Old, string New, string? Relation, bool IsFound)
{
    internal string In(string text)
    {
        var at = text.IndexOf(Old, StringComparison.Ordinal);
        return at < 0
            ? throw new InvalidOperationException($"{Old} isn't in {text}")
            : text[..at] + New + text[(at + Old.Length)..];
    }

    /// <summary>Whether an alarm is about the figure that was changed.</summary>
    internal bool IsMeant(Finding alarm) =>
        alarm.Relation == Relation || alarm.Quote.Contains(New, StringComparison.Ordinal) || Mentions(alarm);

    private bool Mentions(Finding alarm)
    {
        var digits = new string([.. New.Where(c => char.IsAsciiDigit(c) || c == '.')]);
        return digits.Length > 0 && (alarm.Relation + alarm.Quote).Contains(digits, StringComparison.Ordinal);
    }
}

/// <summary>标注的段落 — a right text as reports word it, the relations in it that must hold, and what is planted in it.</summary>
internal sealed record Excerpt(
    string Name,
    string Text,
    IReadOnlyList<string> Holding,
    IReadOnlyList<string> NotHeld,
    IReadOnlyList<Plant> Plants
)
{
    internal static IReadOnlyList<Excerpt> All { get; } =
    [
        .. File.ReadAllText(Path.Combine(Truth.Folder, "excerpts.txt"))
            .ReplaceLineEndings("\n")
            .Split("\n\n")
            .Select(block => block.Split('\n').Where(l => l.Length > 0 && !l.StartsWith("#%", StringComparison.Ordinal)).ToList())
            .Where(lines => lines.Count > 0)
            .Select(Read),
    ];

    private static Excerpt Read(List<string> lines) =>
        new(
            lines[0][2..],
            string.Join('\n', lines.Skip(1).TakeWhile(l => l[0] is not ('=' or '!' or '~' or '-'))),
            [.. lines.Where(l => l.StartsWith("= ", StringComparison.Ordinal)).Select(l => l[2..])],
            [.. lines.Where(l => l.StartsWith("-= ", StringComparison.Ordinal)).Select(l => l[3..])],
            [.. lines.Where(l => l[0] is '!' or '~' or '-' && l[1] == ' ').Select(Plant)]
        );

    // ! 旧→新 ⇒ 关系
    private static Plant Plant(string line)
    {
        var sides = line[2..].Split(" ⇒ ");
        var change = sides[0].Split('→');
        return new Plant(change[0], change[1], sides.Length > 1 ? sides[1] : null, line[0] == '!');
    }
}
