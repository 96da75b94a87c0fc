using System.Text;

namespace Fazhi.Documents.Values;

/// <summary>Dates, numerals and article numbers as official documents write them.</summary>
internal static class ChineseForms
{
    private const string Digits = "零一二三四五六七八九";
    private const long Largest = 99_999_999;

    public static string Date(DateTimeOffset day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Time(DateTimeOffset time) =>
        time.Minute == 0 ? $"{Date(time)}{time.Hour}时" : $"{Date(time)}{time.Hour}时{time.Minute:00}分";

    public static string Money(decimal yuan) => yuan == decimal.Truncate(yuan) ? $"{yuan:0}元" : $"{yuan:0.00}元";

    /// <summary>12 → 十二, 105 → 一百零五.</summary>
    public static string Numeral(long number)
    {
        if (number is < 0 or > Largest)
        {
            throw new TemplateException($"数“{number}”不能写成汉字");
        }
        var text = number >= 10_000 ? Section((int)(number / 10_000)) + "万" + Low((int)(number % 10_000)) : Section((int)number);
        return text.StartsWith("一十", StringComparison.Ordinal) ? text[1..] : text;
    }

    /// <summary>"41/1/5" → 第四十一条第一款第五项; "23" → 第二十三条; "39//9" → 第三十九条第九项.</summary>
    public static string Article(string number)
    {
        if (number.Length == 0)
        {
            return string.Empty;
        }
        var parts = number.Split('/');
        var units = new[] { "条", "款", "项" };
        var text = new StringBuilder();
        for (var i = 0; i < parts.Length && i < units.Length; i++)
        {
            if (parts[i].Length > 0)
            {
                text.Append('第').Append(Numeral(Whole(parts[i], number))).Append(units[i]);
            }
        }
        return text.ToString();
    }

    private static long Whole(string part, string number) =>
        long.TryParse(part, out var value) ? value : throw new TemplateException($"条文号“{number}”应当形如 41/1/5");

    private static string Low(int rest) =>
        rest switch
        {
            0 => string.Empty,
            < 1000 => "零" + Section(rest),
            _ => Section(rest),
        };

    private static string Section(int number)
    {
        if (number == 0)
        {
            return "零";
        }
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, string.Empty) })
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text.Append(gap ? "零" : string.Empty).Append(Digits[digit]).Append(name);
            gap = false;
        }
        return text.ToString();
    }
}
