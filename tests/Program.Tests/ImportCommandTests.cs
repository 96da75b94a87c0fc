using Fazhi.Clocks;
using Fazhi.Documents.Sheets;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests;

/// <summary>A sheet of cases on the command line: rehearsed, told what is wrong, recorded once.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Folder folder = new();
    private readonly string data;

    public ImportCommandTests()
    {
        data = folder.At("data");
        DataFolder.Create(data, People.Tahe, InReportOrder.Types);
        var today = new CountyClock(TimeProvider.System).Today;
        var (code, _, error) = Cli.Run("calendar", "confirm", $"{today:yyyy-MM-dd}", "--note", "启用系统", "--data", data);
        Assert.True(code == 0, error);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_sheet_is_rehearsed_told_by_row_and_column_and_recorded_once()
    {
        var wrong = Import(Sheet("2025-03-01"), "--trial");
        Assert.NotEqual(0, wrong.Code);
        Assert.Contains("第2行“受理日期”", wrong.Error, StringComparison.Ordinal);
        var right = Sheet("2025-03-06");
        var rehearsed = Import(right, "--trial");
        Assert.True(rehearsed.Code == 0, rehearsed.Error);
        Assert.Contains("试运行：1行都可以登记", rehearsed.Out, StringComparison.Ordinal);
        var recorded = Import(right);
        Assert.True(recorded.Code == 0, recorded.Error);
        Assert.Contains("已登记1件。", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("已登记0件。其中1行", Import(right).Out, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data).Code);
        Assert.NotEqual(0, Cli.Run("import", "reconsideration", "AcceptApplication", right, "--data", data).Code);
    }

    [Fact]
    public void A_long_sheet_tells_how_far_it_is_and_goes_on_when_it_is_run_again()
    {
        var sheet = folder.At("信息.csv");
        File.WriteAllLines(
            sheet,
            [
                "标题,公众号,发布日期",
                .. Enumerable.Range(1, 1_100).Select(i => $"普法信息（演示）{i},塔河普法,2025/3/{(i % 28) + 1}"),
            ]
        );
        (int Code, string Out, string Error) Posts(string file, params string[] options) =>
            Cli.Run(["import", "publicity-post", "RecordPost", file, "--data", data, .. options]);
        var trial = Posts(sheet, "--trial");
        Assert.True(trial.Code == 0, trial.Error);
        Assert.Contains("已核对1000行", trial.Error, StringComparison.Ordinal);
        Assert.Contains("试运行：1100行都可以登记", trial.Out, StringComparison.Ordinal);
        var recorded = Posts(sheet);
        Assert.True(recorded.Code == 0, recorded.Error);
        Assert.Contains("已登记1000行，共1100行", recorded.Error, StringComparison.Ordinal);
        Assert.Contains("已登记1100件。", recorded.Out, StringComparison.Ordinal);
        Assert.Contains("已登记0件。其中1100行", Posts(sheet).Out, StringComparison.Ordinal);
        Assert.Equal(0, Cli.Run("ledger", "verify", "--data", data).Code);
        // Nothing of it is left behind but what was recorded.
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(data, "imports"), "*", SearchOption.AllDirectories));
    }

    private (int Code, string Out, string Error) Import(string sheet, params string[] options) =>
        Cli.Run(["import", "reconsideration", "TakeOverCase", sheet, "--data", data, .. options]);

    private string Sheet(string acceptedOn)
    {
        (string Path, string Value)[] row =
        [
            ("number", "塔政复〔2025〕3号"),
            ("applicant.name", "张某某"),
            ("respondentName", "塔河县交通运输局"),
            ("respondentKind", "本级政府工作部门"),
            ("actChallenged", "行政处罚决定"),
            ("actKind", "行政处罚"),
            ("domain", "交通运输"),
            ("claims", "请求撤销该处罚决定。"),
            ("facts", "处罚依据的事实不清。"),
            ("channel", "当面提交"),
            ("receivedOn", "2025-03-03"),
            ("acceptedOn", acceptedOn),
        ];
        var columns = ActColumns.Of(typeof(TakeOverCase));
        var sheet = new Sheet(
            "接入案件",
            [.. row.Select(c => columns.Single(k => k.Path == c.Path).Heading)],
            [
                [.. row.Select(c => (object)c.Value)],
            ]
        );
        var file = folder.At($"案件{acceptedOn}.xlsx");
        File.WriteAllBytes(file, XlsxWriter.Bytes(sheet));
        return file;
    }
}
