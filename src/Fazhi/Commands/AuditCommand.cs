using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fazhi.Auditor;
using Fazhi.Auditor.Comparing;
using Fazhi.Auditor.Reading;
using Fazhi.Auditor.Reading.Apart;
using Fazhi.Issuing;
using Fazhi.Storage.Reading;

namespace Fazhi.CommandLine.Commands;

/// <summary>审核 — the relations between figures that published reports claim, checked exactly.</summary>
internal static class AuditCommand
{
    private const string StandardInput = "-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    internal static Command Make()
    {
        var files = new Argument<string[]>("文件")
        {
            Description = "报告：文本（UTF-8、UTF-16、GB 18030）、docx、xlsx、PDF 或网页；- 为标准输入",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new Option<string>("--format") { Description = "table、tsv 或 json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "tsv", "json");
        var megabytes = new Option<int>("--max-mb") { Description = "文件的最大兆字节数", DefaultValueFactory = _ => 50 };
        var (data, database) = (new Option<string?>("--data") { Description = "数据目录；写了就与台账对照" }, Data.Database());
        var year = new Option<int?>("--year") { Description = "与台账哪一年的数字对照；不写则看报告开头写的年度" };
        var last = new Option<string?>("--last") { Description = "上一年的报告；写了就核对本报告对上年数字的说法" };
        var command = new Command(
            "audit",
            """
            审核任意报告中的数字：合计、占比、增减、列举和前后重复是否相符。

            结论：相符、不符、不可能（任何整数都得不出该百分比）、无法判定（分子或分母没有载明）。
            每一处不符都有把握（0到1），是这一类提示在标注过的报告里指对的比例；不到0.9的写作“请核对”。
            数百件中没有一件例外的比率（100%），在说明里请核对，不算错误。
            退出码：0 没有发现错误，或者只有请核对的；1 有确定不符或不可能的；2 有文件不能读取（其余照常审核）。

              fazhi audit 报告.docx
              fazhi audit *.pdf --format tsv
              cat 报告.txt | fazhi audit -
              fazhi audit 报告.docx --data DIR --year 2025 --last 上年报告.docx
            """
        )
        {
            files,
            format,
            megabytes,
            data,
            database,
            year,
            last,
        };
        command.SetAction(result =>
            Out.Try(() =>
            {
                var megabyte = 1024L * 1024;
                var limits = ReadingLimits.Default with { Bytes = Math.Max(1, result.GetValue(megabytes)) * megabyte };
                var folder = result.GetValue(data) is { } path ? Data.Open(path, result.GetValue(database)) : null;
                using var reader = new UploadReader(ReadUploadCommand.Program, ReadingBounds.Terminal);
                var earlier = result.GetValue(last) is { } report ? Read(report, reader, limits) : null;
                if (earlier is { Refusal: { } refusal })
                    return Out.Fail($"{result.GetValue(last)}：{refusal}", Exit.Usage);
                var against = new Against(
                    folder is null ? null : new MatterReader(folder.Store, new KeptAnswers()),
                    result.GetValue(year),
                    earlier?.Text
                );
                return Run(result.GetValue(files)!, result.GetValue(format)!, file => Read(file, reader, limits), against);
            })
        );
        return command;
    }

    private static int Run(string[] files, string format, Func<string, AuditSource> read, Against against)
    {
        var refused = false;
        var rows = new List<(string File, Finding Finding)>();
        foreach (var file in files)
        {
            var source = read(file);
            if (source.Refusal is { } refusal)
                Console.Error.WriteLine($"{file}：{refusal}");
            // A text without figures was read; there is just nothing in it to check.
            refused |= source.Refusal is { } why && why != Refusals.NoNumbers;
            if (source.Text is { } text)
                rows.AddRange(Audit.Of(text).Concat(against.Findings(text)).OrderBy(f => f.Offset).Select(f => (file, f)));
        }

        // Within a file what is sure goes first on paper; data keep the order of the text.
        Print(
            format == "table"
                ? [.. rows.OrderBy(r => Array.IndexOf(files, r.File)).ThenByDescending(r => r.Finding.IsSureAlarm)]
                : rows,
            format
        );
        return refused ? Exit.Usage
            : rows.Exists(r => r.Finding.IsSureAlarm) ? Exit.Refused
            : Exit.Done;
    }

    /// <summary>What a report is held against beside itself: the ledger's figures of its year, and the report of the year before.</summary>
    private sealed record Against(MatterReader? Ledger, int? Year, AuditText? Last)
    {
        internal IEnumerable<Finding> Findings(AuditText text)
        {
            var year = Year ?? Comparison.YearOf(text);
            var known = Ledger is not null && year is { } of ? Comparison.Contradictions(text, KnownFigures.Of(Ledger, of)) : [];
            var changed =
                Last is not null && (Comparison.YearOf(Last) ?? year - 1) is { } before
                    ? Comparison.SilentChanges(text, Last, before)
                    : [];
            return known.Concat(changed);
        }
    }

    // Apart, as a server reads what strangers bring: a report from elsewhere is one.
    private static AuditSource Read(string file, UploadReader reader, ReadingLimits limits)
    {
        if (file != StandardInput)
            return reader.ReadFile(file, limits, CancellationToken.None).GetAwaiter().GetResult();
        using var input = Console.OpenStandardInput();
        return reader.Read(input, limits, CancellationToken.None).GetAwaiter().GetResult();
    }

    private static void Print(List<(string File, Finding Finding)> rows, string format)
    {
        if (format == "json")
            Out.Line(
                JsonSerializer.Serialize(
                    rows.Select(r => new
                    {
                        file = r.File,
                        offset = r.Finding.Offset,
                        quote = r.Finding.Quote,
                        kind = r.Finding.Kind.Word(),
                        relation = r.Finding.Relation,
                        computed = r.Finding.Computed,
                        verdict = r.Finding.Verdict.Word(),
                        note = r.Finding.Note,
                        question = r.Finding.Question,
                        ground = r.Finding.Ground?.Word(),
                        score = r.Finding.Score,
                        sure = r.Finding.IsSureAlarm,
                    }),
                    Json
                )
            );
        else if (format == "tsv")
        {
            Out.Line("file\tquote\trelation\tcomputed\tverdict\tnote");
            foreach (var (file, f) in rows)
                Out.Line(
                    string.Join(
                        '\t',
                        new[] { file, f.Quote, f.Relation, f.Computed, f.Verdict.Word(), f.Note + f.Question }.Select(OneLine)
                    )
                );
        }
        else
            Out.Table(
                ["文件", "原文", "关系", "算式", "计算", "结论", "说明"],
                rows.Select(r =>
                    new[]
                    {
                        Path.GetFileName(r.File),
                        OneLine(r.Finding.Quote),
                        r.Finding.Kind.Chinese(),
                        r.Finding.RelationInChinese(),
                        r.Finding.ComputedInChinese(),
                        r.Finding.IsUnsureAlarm ? "请核对" : r.Finding.Verdict.Chinese(),
                        r.Finding.Note + r.Finding.Question,
                    }
                )
            );
    }

    private static string OneLine(string text) => text.Replace('\t', ' ').Replace('\n', ' ');
}
