using System.Text.RegularExpressions;
using Xunit;

namespace Fazhi.Auditor.Tests.Labelled;

/// <summary>换写法 — the same text printed otherwise has the same verdicts, right and with what is planted in it.</summary>
public sealed class MetamorphicTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Func<string, string>> Ways = new(StringComparer.Ordinal)
    {
        ["全角数字"] = t => string.Concat(t.Select(c => char.IsAsciiDigit(c) || c is '%' or '.' ? (char)(c - '!' + '！') : c)),
        ["半角标点"] = t => t.Replace('，', ',').Replace('；', ';').Replace('：', ':').Replace('（', '(').Replace('）', ')'),
        ["千位逗号"] = t => Thousands(t, ","),
        ["千位空格"] = t => Thousands(t, " "),
        ["数字两边空格"] = t =>
            Regex.Replace(t, "(?<=[一-龥])(?<n>[0-9.]+)(?=[件人个项起户条万亿])", " ${n} ", RegexOptions.ExplicitCapture, Limit),
        ["看不见的字符"] = t => Regex.Replace(t, "(?<n>[0-9])(?=[0-9])", "${n}\u200B", RegexOptions.ExplicitCapture, Limit),
        ["件改宗"] = t => Regex.Replace(t, "(?<=[0-9])件(?!次)", "宗", RegexOptions.None, Limit),
        ["县改旗"] = t =>
            t.Replace("全县", "全旗", StringComparison.Ordinal).Replace("县司法局", "旗司法局", StringComparison.Ordinal),
        ["同比改较上年"] = t => Regex.Replace(t, "同比(?=[增减上下]|持平)", "较上年", RegexOptions.None, Limit),
        ["前面另有一段"] = t => "一是坚持统筹谋划，县政府常务会议学法13次，发放资料3.2万份。\n\n" + t,
        ["后面另有一段"] = t => t + "\n\n二是强化保障，12345热线按时办结率99.2%，聘请法律顾问12名。",
        ["换行"] = t => t.Replace("\n", "\r\n", StringComparison.Ordinal),
    };

    public static TheoryData<string> Names => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_text_printed_otherwise_has_the_same_verdicts(string way)
    {
        var differing = new List<string>();
        foreach (var excerpt in Excerpt.All.Where(e => !e.Text.Contains('\t')))
        foreach (var text in excerpt.Plants.Select(p => p.In(excerpt.Text)).Prepend(excerpt.Text))
        {
            var (before, after) = (Verdicts(text), Verdicts(Ways[way](text)));
            if (!before.SetEquals(after))
                differing.Add(
                    $"{excerpt.Name}: -[{string.Join("; ", before.Except(after))}] +[{string.Join("; ", after.Except(before))}]"
                );
        }

        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }

    [Fact]
    public void Texts_one_after_the_other_have_the_verdicts_of_each_in_any_order()
    {
        const string between = "\n三是夯实基层基础，持续深化普法宣传，营造良好氛围。\n";
        var differing = new List<string>();
        var texts = Excerpt
            .All.Where(e => !e.Text.Contains('\t'))
            .SelectMany(e => e.Plants.Select(p => p.In(e.Text)).Prepend(e.Text))
            .ToList();
        for (var i = 0; i < texts.Count; i++)
        {
            var (one, other) = (texts[i], texts[(i + 97) % texts.Count]);
            var each = Alarms(one).Concat(Alarms(other)).ToHashSet();
            foreach (var both in new[] { one + between + other, other + between + one })
                if (!each.SetEquals(Alarms(both)))
                    differing.Add(
                        $"{both}\n-[{string.Join("; ", each.Except(Alarms(both)))}] +[{string.Join("; ", Alarms(both).Except(each))}]"
                    );
        }

        Assert.True(differing.Count == 0, string.Join('\n', differing.Take(40)));
    }

    private static HashSet<string> Alarms(string text) => [.. ExcerptTests.Alarms(text).Select(f => f.Relation)];

    private static HashSet<string> Verdicts(string text) =>
        [
            .. Audit
                .Of(AuditText.Of(text))
                .Where(f => f.Verdict != Verdict.Undetermined)
                .Select(f => $"{f.Verdict.Word()} {f.Relation}"),
        ];

    // 12480件, not 2025年.
    private static string Thousands(string text, string separator) =>
        Regex.Replace(
            text,
            "(?<![0-9.])(?<head>[0-9]{1,3})(?<rest>[0-9]{3})(?=[件人个项起户条宗卷处家名次万])",
            $"${{head}}{separator}${{rest}}",
            RegexOptions.ExplicitCapture,
            Limit
        );
}
