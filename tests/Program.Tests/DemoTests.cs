using System.Globalization;
using Fazhi.Auditor;
using Fazhi.CommandLine.Docs;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Supervision;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>The demo year, recorded once for all tests, of which each class has a copy of its own.</summary>
public sealed class DemoFolder : IDisposable
{
    private static readonly Lazy<string> Recorded = new(Record);
    private readonly Folder folder = new();
    private readonly Lazy<string> figures;

    public DemoFolder()
    {
        Path = folder.At("demo");
        figures = new(() => Cli.Run("figures", "--data", Path, "--year", "2025", "--format", "tsv").Out);
        Folders.Copy(Recorded.Value, Path);
    }

    public string Path { get; }

    /// <summary>The year's figures as the program prints them for other programs.</summary>
    internal string Figures => figures.Value;

    internal string At(string name) => folder.At(name);

    public void Dispose() => folder.Dispose();

    private static string Record()
    {
        var all = new Folder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => all.Dispose();
        var path = all.At("demo");
        var (code, _, error) = Cli.Run("demo", "--data", path, "--no-serve");
        Assert.True(code == 0, error);
        return path;
    }
}

public sealed class DemoTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    /// <summary>What the records give where the published figure is impossible: 98.79% is no whole number of 2444.</summary>
    private static readonly (string Key, string Published, string Recorded) Impossible = ("services.once_rate", "98.79", "98.77");

    [Fact]
    public void All_ninety_six_figures_have_the_published_value_but_for_the_impossible_one()
    {
        var recorded = demo
            .Figures.TrimEnd()
            .Split('\n')
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        var published = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "published-figures.tsv")).Skip(1).ToList();
        Assert.Equal(96, published.Count);
        foreach (var line in published.Select(l => l.Split('\t')))
        {
            var value = line[3] == "over" ? Rounded(recorded[line[0]]) : recorded[line[0]];
            Assert.Equal((line[0], line[0] == Impossible.Key ? Impossible.Recorded : line[1]), (line[0], value));
        }
    }

    // “50余” was published of whatever there were: 53 matters are as good as 50 that were returned.
    private static string Rounded(string value) => value[0] + new string('0', value.Length - 1);

    [Fact]
    public void Every_mechanism_that_counts_figures_has_a_demo_year()
    {
        var counted = demo
            .Figures.TrimEnd()
            .Split('\n')
            .Skip(1)
            .Select(l => l.Split('\t'))
            .Where(l => l[4] is not "0")
            .Select(l => l[0])
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(
            InReportOrder.Types.CountingMechanisms,
            m =>
                Assert.True(
                    m.Indicators.Any(i => counted.Contains(i.Key)),
                    $"{m.Name} counts figures, and the demo has not one matter behind them: record the report's totals in src/Fazhi/Demo/{m.GetType().Name.Replace("Mechanism", "", StringComparison.Ordinal)}Year.cs."
                )
        );
    }

    [Theory]
    [InlineData("2021")]
    [InlineData("2024")]
    public void Of_the_years_before_the_demo_nothing_is_known_and_none_of_its_figures_is_a_nought(string year)
    {
        var lines = Cli.Run("figures", "--data", demo.Path, "--year", year, "--format", "tsv")
            .Out.TrimEnd()
            .Split('\n')
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => l[3], StringComparer.Ordinal);
        Assert.True(lines.Count > 90);
        Assert.All(lines, l => Assert.Equal((l.Key, "—"), (l.Key, l.Value)));
    }

    [Theory]
    [InlineData("normative.reviewed", "37", "37")]
    [InlineData("reconsideration.corrected_rate", "10", "10%")]
    [InlineData("mediation.mediated", "987", "987")]
    [InlineData("counsel.opinions", "53", "50余")]
    public void A_figure_is_printed_as_published_and_opens_to_as_many_matters_as_it_says(string key, string value, string printed)
    {
        var lines = demo.Figures.TrimEnd().Split('\n').Select(l => l.Split('\t')).ToList();
        Assert.Equal(["key", "value", "unit", "printed", "rows", "size"], lines[0]);
        var figure = Assert.Single(lines, l => l[0] == key);
        Assert.Equal((value, printed), (figure[1], figure[3]));

        var rows = Cli.Run("rows", key, "--data", demo.Path, "--year", "2025");
        Assert.Equal(0, rows.Code);
        Assert.Equal(int.Parse(figure[4], CultureInfo.InvariantCulture), rows.Out.Split('\n').Length - 1);
    }

    [Fact]
    public void The_whole_report_comes_out_character_for_character_but_for_the_impossible_figure()
    {
        var published = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "published-report.txt"));
        Assert.Equal(
            published.Replace(Impossible.Published, Impossible.Recorded, StringComparison.Ordinal),
            Cli.Run("report", "--data", demo.Path, "--year", "2025", "--format", "text").Out
        );
    }

    [Fact]
    public void The_rows_behind_the_two_last_chapters_are_the_paragraphs_that_were_published()
    {
        var store = Storage.DataFolder.Open(demo.Path, InReportOrder.Types).Store;
        using var db = store.Open();
        var published = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "published-report.txt"));
        var (second, third) = (Array.IndexOf(published, "二、存在的问题"), Array.IndexOf(published, "三、下步工作安排"));
        var listed = db.Matters<ListedShortcoming>(store.CountyCode).OrderBy(s => s.Order).ToList();
        var steps = db.Matters<PlannedStep>(store.CountyCode).OrderBy(s => s.Order).ToList();
        Assert.Equal(published[(second + 1)..third], listed.Select(s => $"{"一二三"[s.Order - 1]}是{s.Title}。{s.Text}"));
        Assert.Equal(
            published[(third + 1)..].TakeWhile(l => l.StartsWith('(')),
            steps.Select(s => $"({"一二三"[s.Order - 1]}){s.Title}。{s.Text}")
        );
        Assert.All(listed, s => Assert.NotNull(s.Round));
        Assert.Equal(listed.Select(s => s.Id), steps.Select(s => s.Answers!.Id));
    }

    [Fact]
    public void The_auditor_says_why_the_published_report_cannot_be_right_and_finds_nothing_in_ours()
    {
        var published = Cli.Run("audit", Path.Combine(AppContext.BaseDirectory, "published-report.txt"), "--format", "tsv");
        Assert.Equal(1, published.Code);
        Assert.Contains(
            "98.79%",
            Assert.Single(published.Out.Split('\n'), l => l.Contains("\timpossible\t", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        var ours = demo.At("report.txt");
        Assert.Equal(0, Cli.Run("report", "--data", demo.Path, "--out", ours).Code);
        Assert.Equal(0, Cli.Run("audit", ours, "--data", demo.Path).Code);
    }

    [Fact]
    public void The_auditor_holds_a_report_against_the_ledger_and_against_the_report_of_the_year_before()
    {
        var (report, last) = (demo.At("draft.txt"), demo.At("last.txt"));
        File.WriteAllText(report, "2025年受理法律援助案件21件,2024年受理法律援助案件18件。");
        File.WriteAllText(last, "塔河县2024年法治政府建设情况\n全年受理法律援助案件17件。");
        var (code, output, _) = Cli.Run("audit", report, "--data", demo.Path, "--last", last, "--format", "tsv");
        Assert.Equal(1, code);
        Assert.Contains("台账为20件", output, StringComparison.Ordinal);
        Assert.Contains("2024年的报告写作“受理法律援助案件17件”", output, StringComparison.Ordinal);
        Assert.Equal(2, Cli.Run("audit", report, "--last", demo.At("没有.txt")).Code);
    }

    [Fact]
    public void The_table_of_the_auditor_names_every_kind_of_relation_in_Chinese()
    {
        var last = demo.At("上年.txt");
        File.WriteAllText(last, Claims.LastYear);
        var texts = Claims.Kinds.ToDictionary(k => demo.At($"{k.Word()}.txt"));
        foreach (var (file, kind) in texts)
            File.WriteAllText(file, Claims.Text(kind));
        var rows = Cli.Run(["audit", .. texts.Keys, "--data", demo.Path, "--year", "2025", "--last", last])
            .Out.TrimEnd()
            .Split('\n')
            .Select(r => r.Split('\t'))
            .ToList();
        foreach (var (file, kind) in texts)
            Assert.Contains(rows, r => r[0] == Path.GetFileName(file) && r[2] == kind.Chinese());
        Assert.All(rows, r => Assert.DoesNotMatch("[A-Za-z]{2}", r[3] + r[4]));
    }

    [Fact]
    public void The_report_can_be_had_as_a_word_document_and_a_wrong_template_is_named()
    {
        var docx = demo.At("report.docx");
        Assert.Equal(0, Cli.Run("report", "--data", demo.Path, "--format", "docx", "--out", docx).Code);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(docx)[..2]);

        var template = demo.At("wrong.liquid");
        File.WriteAllText(template, "共{{ mediation.nothing }}件。");
        var (code, _, error) = Cli.Run("report", "--data", demo.Path, "--template", template);
        Assert.Equal(1, code);
        Assert.Contains("mediation.nothing", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_verifies_online_and_offline_and_a_record_can_be_proved()
    {
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", demo.Path).Code);
        var export = demo.At("export");
        Assert.Equal(0, Cli.Run("ledger", "export", export, "--data", demo.Path).Code);
        var key = Path.Combine(demo.Path, "ledger.pub");
        Assert.Equal(0, Cli.Run("ledger", "verify", export, "--key", key).Code);
        Assert.StartsWith("index 5\nleaf ", Cli.Run("ledger", "prove", "5", "--data", demo.Path).Out, StringComparison.Ordinal);

        var bundle = Path.Combine(export, "tile", "entries", "003");
        var bytes = File.ReadAllBytes(bundle);
        bytes[700] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        var altered = Cli.Run("ledger", "verify", export, "--key", key);
        Assert.Equal(1, altered.Code);
        Assert.Contains("tile/entries/003", altered.Error, StringComparison.Ordinal);

        // Well formed, but of small order: it would accept signatures nobody made.
        var small = new Ledgers.VerifierKey("fazhi.232722", Ledgers.VerifierKey.Ed25519, new byte[32]).ToString();
        var refused = Cli.Run("ledger", "verify", export, "--key", small);
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("公钥", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Recording_the_demo_again_changes_nothing()
    {
        var before = Cli.Run("ledger", "checkpoint", "--data", demo.Path).Out;
        Assert.Equal(0, Cli.Run("demo", "--data", demo.Path, "--no-serve").Code);
        Assert.Equal(before, Cli.Run("ledger", "checkpoint", "--data", demo.Path).Out);
    }

    [Fact]
    public void A_matter_shows_its_stage_its_clocks_and_its_acts()
    {
        var (code, output, _) = Cli.Run("matter", "塔政规[2025]1号", "--data", demo.Path);
        Assert.Equal(0, code);
        Assert.Contains("现行有效", output, StringComparison.Ordinal);
        Assert.Contains("合法性审核", output, StringComparison.Ordinal);
        Assert.Equal(1, Cli.Run("matter", "塔政规[2025]99号", "--data", demo.Path).Code);
    }

    [Fact]
    public void A_refused_act_prints_every_problem_with_its_code_and_writes_nothing()
    {
        // The demo's last entry is of last year: an official says what day it is.
        var today = new Clocks.CountyClock(TimeProvider.System).Today;
        Assert.Equal(0, Cli.Run("calendar", "confirm", $"{today:yyyy-MM-dd}", "--note", "演示以后", "--data", demo.Path).Code);
        var before = Cli.Run("ledger", "checkpoint", "--data", demo.Path).Out;
        var stage = Cli.RunWith(
            "{\"text\":\"x\"}",
            "perform",
            "塔政规[2025]1号",
            "EvaluateNeed",
            "--json",
            "-",
            "--data",
            demo.Path
        );
        Assert.Equal(1, stage.Code);
        Assert.Contains("［BL010］", stage.Error, StringComparison.Ordinal);
        var wrong = Cli.RunWith(
            "{\"conclusion\":\"可行\",\"legalGrounds\":\"上位法\"}",
            "perform",
            "塔政规[2025]1号",
            "EvaluateNeed",
            "--json",
            "-",
            "--data",
            demo.Path
        );
        Assert.Contains("［BL001］", wrong.Error, StringComparison.Ordinal);
        Assert.Contains(
            "《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》第二部分",
            wrong.Error,
            StringComparison.Ordinal
        );
        var check = Cli.RunWith(
            "{\"applicant\":{\"name\":\"演示\",\"residentId\":\"232722199001010010\"},\"others\":[{\"name\":\"乙\"}],\"category\":\"Debt\",\"account\":\"借款\"}",
            "perform",
            "dispute",
            "ApplyForMediation",
            "--json",
            "-",
            "--data",
            demo.Path
        );
        Assert.Equal(1, check.Code);
        Assert.StartsWith("applicant.residentId：", check.Error, StringComparison.Ordinal);
        Assert.Equal(before, Cli.Run("ledger", "checkpoint", "--data", demo.Path).Out);
    }

    [Fact]
    public void A_folder_with_other_data_is_never_touched()
    {
        var other = demo.At("other");
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(other, "letters.txt"), "private");
        var (code, _, error) = Cli.Run("demo", "--data", other, "--no-serve");
        Assert.Equal(3, code);
        Assert.Contains("已有别的内容", error, StringComparison.Ordinal);
        Assert.Equal(["letters.txt"], Directory.GetFileSystemEntries(other).Select(Path.GetFileName));
    }

    [Fact]
    public void The_generated_documents_are_those_in_the_repository()
    {
        var docs = Path.Combine(Repository.Folder, "docs");
        foreach (var (path, text) in GeneratedDocs.All())
            Assert.True(
                File.Exists(Path.Combine(docs, path)) && File.ReadAllText(Path.Combine(docs, path)) == text,
                $"docs/{path} is not what the definitions say. Run: dotnet run --project src/Fazhi -- docs"
            );
    }
}
