using System.Buffers;
using System.Diagnostics;
using System.Text;
using Fazhi.Auditor;

namespace Fazhi.Bench;

/// <summary>Auditing reports on one core, beside one pass that only finds every digit of the same text.</summary>
internal static class AuditBench
{
    private const int Bytes = 10_000_000;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789一二两三四五六七八九十百千");

    // What reports are made of: prose, sums, shares, rates, growth, lists, and figures that claim nothing.
    private static readonly string[] Paragraphs =
    [
        "（一）着力加强科学民主依法决策。坚持以习近平法治思想为指导，持续提高领导干部依法决策能力，政府常务会议“会前学法”13次，聘请法律顾问1名，提供法律意见50余个。",
        "对现行有效的{0}件行政规范性文件进行清理，其中废止8件，修改3件，宣布失效2件，保留{1}件，做到应清尽清、应废尽废。",
        "全县共有{0}人参加考试，通过{1}人，通过率{2}%。落实“1+1+N”机制，推行“双随机、一公开”监管。",
        "开展法律“七进”活动194次，其中送法进社区55次，进乡镇31次，进企业28次，进机关41次，进家庭31次，进校园6次，进军营2次。",
        "2025年新收行政复议申请{0}件，比2024年多{1}件，增幅{2}%；审结{1}件，其中维持60件、撤销12件、终止9件。",
        "受理的案件中，行政处罚类86件，占42.2%；政府信息公开类41件，占20.1%；投诉举报处理类55件，占27.0%；其他类22件，占10.8%。",
        "存在的问题：一是法治督察力度有待强化，推动全面依法治县工作落实不够有力；二是个别单位在执行《重大行政决策程序暂行条例》上还有欠缺。",
    ];

    internal static void Run()
    {
        var text = Make();
        var megabytes = Encoding.UTF8.GetByteCount(text) / 1e6;
        var audited = AuditText.Of(text);
        var floor = Measure.Median(7, () => Time(() => Count(text)));
        var decode = Measure.Median(7, () => Time(() => Encoding.UTF8.GetByteCount(text)));
        var found = 0;
        var audit = Measure.Median(5, () => Time(() => found = Audit.Of(audited).Count));
        Measure.Tell($"{megabytes:0.0} MB of reports, {found} relations: {megabytes / audit:0.0} MB/s");
        Measure.Tell(
            $"floor, every digit found: {megabytes / floor:0} MB/s, ratio {floor / audit:0.000}; UTF-8 length alone {megabytes / decode:0} MB/s"
        );
    }

    private static string Make()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Bytes / 3; i++)
            text.AppendFormat(Paragraphs[i % Paragraphs.Length], 300 + (i % 700), 200 + (i % 97), 40 + (i % 50)).Append('\n');
        return text.ToString();
    }

    private static int Count(string text)
    {
        var count = 0;
        for (var rest = text.AsSpan(); rest.IndexOfAny(Digits) is var at and >= 0; rest = rest[(at + 1)..])
            count++;
        return count;
    }

    private static double Time(Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        GC.KeepAlive(work());
        return watch.Elapsed.TotalSeconds;
    }
}
