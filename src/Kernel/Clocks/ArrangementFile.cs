using System.Globalization;

namespace Fazhi.Clocks;

/// <summary>Reads the tab-separated file of arranged days: date, name, kind (off or work), source.</summary>
internal static class ArrangementFile
{
    private const string Header = "date\tname\tkind\tsource";

    internal static List<ArrangedDay> Read(TextReader tsv)
    {
        if (tsv.ReadLine() != Header)
        {
            throw Wrong(1, "首行应为 date、name、kind、source 四个列名，以制表符分隔");
        }

        var days = new List<ArrangedDay>();
        var lines = new Dictionary<DateOnly, int>();
        for (var number = 2; tsv.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var day = ReadDay(line, number);
            if (!lines.TryAdd(day.Date, number))
            {
                throw Wrong(number, $"{day.Date:yyyy-MM-dd} 已在第{lines[day.Date]}行出现");
            }

            days.Add(day);
        }

        return days;
    }

    private static ArrangedDay ReadDay(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length != 4)
        {
            throw Wrong(number, $"应有4列，实有{cells.Length}列");
        }

        if (!DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            throw Wrong(number, $"“{cells[0]}”不是 2026-01-01 形式的日期");
        }

        if (string.IsNullOrWhiteSpace(cells[1]))
        {
            throw Wrong(number, "缺少节日名称");
        }

        var isOff = cells[2] switch
        {
            "off" => true,
            "work" => false,
            _ => throw Wrong(number, $"“{cells[2]}”应为 off（放假）或 work（上班）"),
        };
        return new ArrangedDay(date, cells[1], isOff, cells[3]);
    }

    private static FormatException Wrong(int line, string what) => new($"节假日安排第{line}行：{what}。");
}
