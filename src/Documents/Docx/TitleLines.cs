namespace Fazhi.Documents.Docx;

/// <summary>Breaks a long title where a reader would: after 》 or 的, near the middle, never leaving a word or two alone.</summary>
internal static class TitleLines
{
    private const double Room = 19;

    public static string Break(string title) => string.Join('\n', title.Split('\n').Select(Balanced));

    private static string Balanced(string line)
    {
        if (Elements.Width(line) <= Room)
        {
            return line;
        }
        var middle = line.Length / 2;
        var at = Enumerable
            .Range(1, line.Length - 2)
            .Where(i => line[i - 1] is '》' or '的' && line[i] is not ('《' or '》' or '的'))
            .OrderBy(i => Math.Abs(i - middle))
            .FirstOrDefault(middle);
        var rest = line[at..];
        return $"{Balanced(line[..at])}\n{(rest.Length < line.Length ? Balanced(rest) : rest)}";
    }
}
