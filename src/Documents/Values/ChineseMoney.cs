using System.Text;

namespace Fazhi.Documents.Values;

/// <summary>大写金额 as on bills: 1234.50 → 壹仟贰佰叁拾肆元伍角整.</summary>
internal static class ChineseMoney
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private const decimal Limit = 1_000_000_000_000m;

    public static string Upper(decimal yuan)
    {
        if (yuan is < 0 or >= Limit || decimal.Round(yuan, 2) != yuan)
        {
            throw new TemplateException($"金额“{yuan}”不能写成大写：应当是不到一万亿元、最多两位小数的数");
        }
        var whole = decimal.ToInt64(decimal.Truncate(yuan));
        var cents = (int)((yuan - whole) * 100);
        var text = new StringBuilder();
        if (whole > 0 || cents == 0)
        {
            text.Append(Integer(whole)).Append('元');
        }
        if (cents == 0)
        {
            return text.Append('整').ToString();
        }
        if (cents / 10 > 0)
        {
            text.Append(Digits[cents / 10]).Append('角');
        }
        else if (whole > 0)
        {
            text.Append('零');
        }
        return cents % 10 > 0 ? text.Append(Digits[cents % 10]).Append('分').ToString() : text.Append('整').ToString();
    }

    private static string Integer(long number)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (100_000_000L, "亿"), (10_000L, "万"), (1L, string.Empty) })
        {
            var section = (int)(number / unit % 10_000);
            if (section == 0)
            {
                gap = text.Length > 0;
                continue;
            }
            text.Append((gap || section < 1000) && text.Length > 0 ? "零" : string.Empty).Append(Section(section)).Append(name);
            gap = false;
        }
        return text.Length == 0 ? "零" : text.ToString();
    }

    private static string Section(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "仟"), (100, "佰"), (10, "拾"), (1, string.Empty) })
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
