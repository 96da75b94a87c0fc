using System.Globalization;
using System.Text.RegularExpressions;
using Fazhi.Laws;

namespace Fazhi.Mechanisms;

/// <summary>时刻 — the hour of a hearing as a notice prints it: 上午9时, 14:30, 下午两点半.</summary>
internal static partial class ClockTime
{
    internal const string What = "写明钟点";

    internal const string Remedy = "例如：上午9时、14时30分、下午2点半；时刻未定的不填。";

    /// <summary>Whether a text is a time of day, or nothing.</summary>
    internal static bool Is(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var time = Form().Match(text.Trim());
        if (!time.Success || Number(time.Groups["hour"].Value) is not { } hour)
            return false;
        var minute = time.Groups["minute"] is { Success: true } said ? Number(said.Value) : 0;
        return hour <= (time.Groups["part"].Value is "早上" or "上午" ? 12 : 23) && minute is >= 0 and <= 59;
    }

    /// <summary>Whether two texts are times as 09:30 and the second isn't before the first.</summary>
    internal static bool AreInOrder(string from, string until) => IsMinute(from) && IsMinute(until) && string.CompareOrdinal(from, until) <= 0;

    private static bool IsMinute(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : text == "两" ? 2
        : Enumerable.Range(0, 60).Select(n => (int?)n).FirstOrDefault(n => ChineseNumerals.Of(n!.Value) == text.TrimStart('零'));

    [GeneratedRegex(
        @"^(?<part>早上|上午|中午|下午|晚上)?(?<hour>\d{1,2}|[一二三四五六七八九十两]{1,3})(?:[:：](?<minute>\d{2})|[时点](?:(?<minute>\d{1,2}|[零一二三四五六七八九十]{1,3})分?|半|整)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
