using Fazhi.Matters;
using Fazhi.Mechanisms.Exchanges;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Exchanges;

/// <summary>数据报送 — what was recorded once is written as a platform wants it, by a table that the county may replace; what a platform would send back is told before.</summary>
public sealed class ExchangeTests
{
    public static TheoryData<ExchangeTarget> Targets => [.. Enum.GetValues<ExchangeTarget>()];

    [Theory, MemberData(nameof(Targets))]
    public void The_tables_of_the_program_can_be_used_and_read_again_from_what_is_downloaded(ExchangeTarget target)
    {
        var table = ExchangeTable.Read(ExchangeTable.BuiltInText(target), target, out var faults);
        Assert.Empty(faults);
        Assert.NotNull(table);
        // As a spreadsheet program saves it.
        var again = ExchangeTable.Read(
            "\uFEFF" + ExchangeTable.BuiltInText(target).Replace("\n", "\r\n", StringComparison.Ordinal),
            target,
            out faults
        );
        Assert.Empty(faults);
        Assert.Equal(table.Fields.Select(f => f.Name), again!.Fields.Select(f => f.Name));
    }

    [Theory]
    [InlineData("名称", "第1行应当是表头")]
    [InlineData("A\t甲\tparty.nobody\t\t\t\t", "不是本系统的字段")]
    [InlineData("A\t甲\tparty.name\t也许\t\t\t", "必填应当写")]
    [InlineData("A\t甲\t\t是\t\t\t", "却没有来源")]
    [InlineData("A\t甲\tparty.name\t\t-3\t\t", "长度应当是正整数")]
    [InlineData("A\t甲\tparty.name\t\t\t大写\t", "写法应当是")]
    [InlineData("A\t甲\tparty.name\t\t\t\t警告：1", "应当写成“词=代码”")]
    [InlineData("A\t甲\tparty.name\t\t\t\t警告=1；警告=2", "一个词一个代码")]
    [InlineData("A\t甲\tparty.name\nA\t乙\tparty.name", "写了两次")]
    [InlineData("\t甲\tparty.name", "没有写字段名")]
    [InlineData("", "应当有1至200个字段")]
    public void What_is_wrong_with_a_table_is_told_and_nothing_is_sent_by_it(string lines, string said)
    {
        var text = lines == "名称" ? lines : Head + lines;
        Assert.Null(ExchangeTable.Read(text, ExchangeTarget.PenaltyCredit, out var faults));
        Assert.Contains(said, string.Join('；', faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_is_written_by_the_names_of_the_form_and_what_it_lacks_is_told_by_name()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOrgans().WithOfficers();
        var id = county.Penalised();
        county.Done(id, PenaltySamples.Publication, PenaltySamples.Handler);
        var row = Row(county, id);
        // The register of organs has no code of the bureau: that is the one thing the platform would send it back for.
        Assert.Equal(["处罚机关统一社会信用代码没有填写", "数据来源单位统一社会信用代码没有填写"], row.Faults);
        using (var db = county.Store.Open())
        {
            var traffic = db.Matters<CountyOrgan>(county.Store.CountyCode).Single(o => o.OrganCode == "traffic");
            county.Done(traffic.Id, Changed, People.Administrator);
        }

        row = Row(county, id);
        Assert.Empty(row.Faults);
        var table = ExchangeTable.BuiltIn(ExchangeTarget.PenaltyCredit);
        string Of(string name) => row.Cells[table.Fields.Select(f => f.Name).ToList().IndexOf(name)];
        Assert.Equal("塔河县演示运输有限公司", Of("CF_XDR_MC"));
        Assert.Equal("法人及非法人组织", Of("CF_XDR_LB"));
        Assert.Equal(PenaltySamples.Company.CreditCode!.ToString(), Of("CF_XDR_SHXYM"));
        Assert.Equal(county.Read<PenaltyCase>(id).DecisionNumber, Of("CF_WSH"));
        Assert.Equal("罚款", Of("CF_CFLB"));
        Assert.Equal("罚款5000元", Of("CF_NR"));
        Assert.Equal("0.500000", Of("CF_NR_FK"));
        Assert.Equal("", Of("CF_NR_WFFF"));
        Assert.Equal("2025/03/03", Of("CF_JDRQ"));
        Assert.Equal("2099/12/31", Of("CF_YXQ"));
        Assert.Equal("塔河县交通运输局", Of("CF_CFJG"));
        Assert.Equal("", Of("BZ"));
        county.Verify();
    }

    [Fact]
    public void A_countys_own_table_takes_the_place_of_the_programs_with_its_codes_and_lengths()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOrgans().WithOfficers();
        var id = county.Penalised();
        county.Done(id, PenaltySamples.Publication, PenaltySamples.Handler);
        Assert.Equal(
            ["BS001"],
            county.NotOpened("exchange-map", Map(county, Head + "A\t甲\tparty.nobody"), People.Administrator, "gov")
        );
        var map = county.Open(
            "exchange-map",
            Map(
                county,
                Head
                    + "文号\t文号\tdecision.number\t是\nLB\t类别\tpenalty.kinds\t是\t\t\t罚款=02；警告=01\nNR\t内容\tpenalty.content\t是\t5\nRQ\t日期\tdecision.on\t\t\t年月日\nPC\t批次\tbatch\nCZ\t操作\toperation\t\t\t\t新增=i"
            ),
            People.Administrator,
            "gov"
        );
        var row = Row(county, id);
        Assert.Equal(
            [county.Read<PenaltyCase>(id).DecisionNumber!, "02", "罚款5000元", "20250303", "2025030300001", "i"],
            row.Cells
        );
        Assert.Equal(["内容超过5个字"], row.Faults);
        county.Done(map, new VoidRecord<ExchangeMap> { Reason = "换回原来的。" }, People.Administrator);
        Assert.Equal(30, Row(county, id).Cells.Count);
        Assert.Equal(["SetExchangeMap", "VoidRecord"], county.Acts(map));
        county.Verify();
    }

    [Fact]
    public void A_word_without_a_code_and_a_row_that_is_there_twice_are_told()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOrgans().WithOfficers();
        var penalty = county.Read<PenaltyCase>(county.Penalised());
        var table = ExchangeTable.Read(Head + "LB\t类别\tpenalty.kinds\t是\t\t\t警告=01", ExchangeTarget.PenaltyCredit, out _)!;
        using var db = county.Store.Open();
        var rows = new ExchangeRows(table, county.Store.Records(db), new(new(2025, 3, 4), "演示", 2)).Of([penalty, penalty]);
        Assert.Equal(
            [
                ["类别“罚款”没有对应的代码"],
                ["类别“罚款”没有对应的代码", "和前面的一行相同"],
            ],
            rows.Select(r => r.Faults)
        );
        // What lies ahead of the day on which it is sent hasn't been decided.
        table = ExchangeTable.Read(Head + "RQ\t日期\tdecision.on", ExchangeTarget.PenaltyCredit, out _)!;
        Assert.Equal(
            ["日期在今天以后"],
            new ExchangeRows(table, county.Store.Records(db), new(new(2025, 3, 2), "演示", 1)).Of([penalty])[0].Faults
        );
    }

    private static readonly string Head = string.Join('\t', ExchangeTable.Headings) + "\n";

    private static ExchangeRow Row(TestCounty county, Guid id)
    {
        using var db = county.Store.Open();
        var records = county.Store.Records(db);
        var table = ExchangesMechanism.TableOf(ExchangeTarget.PenaltyCredit, records);
        return Assert.Single(
            new ExchangeRows(table, records, new(county.Desk.Clock.Today, "演示", 1)).Of([county.Read<PenaltyCase>(id)])
        );
    }

    private static SetExchangeMap Map(TestCounty county, string text) =>
        new()
        {
            Target = ExchangeTarget.PenaltyCredit,
            Table = new FileStore(county.Store, county.Time).Put(
                new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)),
                "对照表.tsv"
            )!,
            Source = "演示平台",
        };

    private static CorrectRecord<CountyOrgan> Changed =>
        new()
        {
            Reason = "登记时没有填写。",
            Changes =
            [
                new()
                {
                    Field = nameof(CountyOrgan.CreditCode),
                    Before = "",
                    After = "11232722MA0000001" + Identifiers.SocialCreditCode.CheckCharacter("11232722MA0000001"),
                },
            ],
        };
}
