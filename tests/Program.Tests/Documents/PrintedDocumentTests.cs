using Fazhi.Documents;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

public sealed class PrintedDocumentTests
{
    private static readonly DateOnly Midsummer = new(2025, 6, 30);

    [Fact]
    public void Every_document_issued_by_real_acts_has_all_its_values()
    {
        Func<Town, Matter>[] stories =
        [
            town => town.Normative(),
            town => town.CleanUp(),
            town => town.Do(town.Existing("己办法", 8), 6, 12, Amendment),
            town => town.Do(town.Existing("戊办法", 9), 6, 12, new RepealDocument { Reason = "上位法已经废止。" }),
            Revoke,
            Confirm,
            Rescind,
            town => town.Agree(town.Dispute(), AgreementForm.Oral, null),
            Fail,
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var story in stories)
        {
            using var town = new Town();
            var matter = story(town);
            foreach (var document in matter.Documents)
            {
                Assert.Empty(town.Problems(matter, document));
                Assert.NotEmpty(DocxWriter.Bytes(town.Issued.Render(matter, document)));
                seen.Add(document.Template);
            }
        }

        // Other mechanisms bring documents of their own, and stories of their own to print them from.
        Assert.Equal(
            Town.Templates.All.Select(t => t.Name).Where(n => n.Split('/')[0] is "normative" or "mediation"),
            seen.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_opinion_that_wants_changes_names_what_is_forbidden_and_numbers_its_points_once()
    {
        using var town = new Town();
        var matter = town.Normative();
        var text = town.Text(matter, "塔政法审[2025]1号");
        Assert.Contains("塔政法审〔2025〕1号", text, StringComparison.Ordinal);
        Assert.Contains("设定行政事业性收费 | 存在，应当删除或者修改。", text, StringComparison.Ordinal);
        Assert.Contains("（一）第五条设定收费，应当删除；", text, StringComparison.Ordinal);
        Assert.Contains("于2025年2月18日收齐", text, StringComparison.Ordinal);
        Assert.Contains("2025年2月20日", text, StringComparison.Ordinal);
        Assert.Contains("审核通过，可以按程序提请集体审议", town.Text(matter, "塔政法审〔2025〕2号"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promulgation_carries_the_number_and_the_whole_text()
    {
        using var town = new Town();
        var text = town.Text(town.Normative(), "公布通知");
        Assert.Contains("塔政规〔2025〕1号", text, StringComparison.Ordinal);
        Assert.Contains($"关于印发《{Town.Title}》的通知", text, StringComparison.Ordinal);
        Assert.Contains("第一条　规范公路养护", text, StringComparison.Ordinal);
        Assert.Contains("自2025年4月1日起施行，有效期至2030年3月31日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filing_report_says_by_whom_the_document_was_adopted_and_signed()
    {
        using var town = new Town();
        var text = town.Text(town.Normative(), "FilingReport");
        Assert.Contains("大兴安岭地区行政公署：", text, StringComparison.Ordinal);
        Assert.Contains("（塔政规〔2025〕1号）已于2025年3月5日经县政府第3次常务会议审议通过", text, StringComparison.Ordinal);
        Assert.Contains("签发人：王县长", text, StringComparison.Ordinal);
        Assert.Contains("0457-0000000", text, StringComparison.Ordinal);
        Assert.Contains("2025年3月14日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amendment_is_issued_with_its_changes_one_by_one_and_the_amended_document_is_filed_again()
    {
        using var town = new Town();
        var matter = town.Normative();
        var file = new FileForRecord
        {
            Authority = "大兴安岭地区行政公署",
            FiledWith = FilingAuthority.Prefecture,
            FiledOn = new(2025, 6, 20),
        };
        Assert.Equal(
            ["GF024"],
            town.County.Today(2025, 6, 20).Refused(Storage.ActRequest.In(matter.Id, file), Fazhi.Testing.People.Handler)
        );
        town.Do(matter, 6, 20, Amendment);
        var text = town.Text(matter, "修改决定");
        Assert.Contains($"关于修改《{Town.Title}》的决定", text, StringComparison.Ordinal);
        Assert.Contains("上位法已经修改。经县政府第8次常务会议审议通过，塔河县人民政府决定对", text, StringComparison.Ordinal);
        Assert.Contains("一、删去第五条；", text, StringComparison.Ordinal);
        Assert.Contains("二、第七条中的“十日”改为“十五日”。", text, StringComparison.Ordinal);
        town.Do(matter, 6, 20, file);
        Assert.Equal(2, town.Now(matter).Documents.Count(d => d.Template == "normative/FilingReport"));
    }

    private static AmendDocument Amendment { get; } =
        new()
        {
            Reason = "上位法已经修改",
            Changes = "一、删去第五条\n二、第七条中的“十日”改为“十五日”",
            Opinion = LegalityOpinion.Passed,
            FairCompetition = FairCompetitionResult.Conforms,
            Meeting = "县政府第8次常务会议",
            Text = "第一条　规范公路养护。",
            PublishedOn = new(2025, 6, 12),
        };

    [Fact]
    public void A_clean_up_result_lists_every_document_under_its_outcome_also_after_it_ended()
    {
        using var town = new Town();
        var text = town.Text(town.CleanUp(), "行政规范性文件清理结果");
        Assert.Contains("2025年6月12日", text, StringComparison.Ordinal);
        Assert.Contains("继续有效的行政规范性文件1件", text, StringComparison.Ordinal);
        Assert.Contains("予以废止的行政规范性文件1件", text, StringComparison.Ordinal);
        foreach (
            var row in new[]
            {
                "1 | 甲办法 | 塔政规〔2020〕1号",
                "1 | 丙办法 | 塔政规〔2020〕3号",
                "1 | 丁办法 | 塔政规〔2020〕4号",
            }
        )
            Assert.Contains(row, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_agreement_names_the_parties_in_full_and_numbers_its_terms()
    {
        using var town = new Town();
        var matter = town.Agree(town.Dispute(), AgreementForm.Written, Midsummer);
        var text = town.Text(matter, "人民调解协议书");
        Assert.Contains(matter.Number!, text, StringComparison.Ordinal);
        Assert.Contains(
            $"当事人一：张建国，男，1980年1月1日出生，公民身份号码{Town.Zhang.ResidentId}",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("当事人二：塔河县兴林木业有限公司。", text, StringComparison.Ordinal);
        Assert.Contains("（二）张建国交付结算单据。", text, StringComparison.Ordinal);
        Assert.Contains("2025年6月30日前", text, StringComparison.Ordinal);
        Assert.Contains("2025年6月12日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_application_for_confirmation_names_its_last_day()
    {
        using var town = new Town();
        var matter = Confirm(town);
        var text = town.Text(matter, "司法确认申请书");
        Assert.Contains("塔河县人民法院", text, StringComparison.Ordinal);
        Assert.Contains("至2025年7月14日止", text, StringComparison.Ordinal);
        Assert.Contains(matter.Number!, text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_oral_agreement_performed_at_once_is_recorded_without_a_due_date()
    {
        using var town = new Town();
        var text = town.Text(town.Agree(town.Dispute(), AgreementForm.Oral, null), "MediationRecord");
        Assert.Contains("已于达成协议当日履行完毕", text, StringComparison.Ordinal);
        Assert.Contains("协议达成日期 | 2025年6月12日", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_of_failure_tells_both_parties_of_the_other_ways()
    {
        using var town = new Town();
        var text = town.Text(Fail(town), "FailureNotice");
        Assert.Contains("张建国、塔河县兴林木业有限公司：", text, StringComparison.Ordinal);
        Assert.Contains("债务纠纷，本委员会于2025年6月10日开始调解", text, StringComparison.Ordinal);
        Assert.Contains("于2025年6月12日终止调解", text, StringComparison.Ordinal);
        Assert.Contains("二、符合法律援助条件的，可以向塔河县司法局", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_document_says_later_what_it_said_then()
    {
        using var town = new Town();
        var matter = town.Agree(town.Dispute(), AgreementForm.Written, Midsummer);
        var before = town.Text(matter, "人民调解协议书");
        town.Do(
            matter,
            6,
            20,
            new CorrectRecord<Dispute>
            {
                Reason = "录入有误。",
                Changes =
                [
                    new FieldChange
                    {
                        Field = "Account",
                        Before = "公司拖欠运费",
                        After = "公司拖欠工资",
                    },
                ],
            }
        );
        town.Do(matter, 6, 25, new RecordFulfilment { PerformedOn = new(2025, 6, 25) });
        Assert.Equal("公司拖欠工资", ((Dispute)town.Now(matter)).Account);
        Assert.Equal(before, town.Text(matter, "人民调解协议书"));
    }

    private static Matter Confirm(Town town) =>
        town.Do(
            town.Agree(town.Dispute(), AgreementForm.Written, Midsummer),
            6,
            16,
            new AskJudicialConfirmation
            {
                Court = "塔河县人民法院",
                Ground = ConfirmingGround.Mediators,
                Joint = true,
            }
        );

    private static Matter Revoke(Town town) =>
        town.Do(
            town.Existing("己规定", 10, Issuer.Department),
            6,
            12,
            new RevokeBySuperior
            {
                By = "塔河县人民政府",
                DecidedOn = new(2025, 6, 12),
                Reason = "第三条违反上位法",
            }
        );

    private static Matter Rescind(Town town) =>
        town.Do(
            town.Agree(town.Dispute(), AgreementForm.Written, Midsummer),
            6,
            16,
            new RescindAgreement
            {
                Ground = RescissionGround.ByParties,
                Reason = "双方另行商定。",
                SignedByParties = true,
                Told = [OtherWay.Litigation],
            }
        );

    private static Matter Fail(Town town) =>
        town.Do(
            town.Dispute(),
            6,
            12,
            new FailMediation { Reason = FailureReason.NoConsent, Told = [OtherWay.Litigation, OtherWay.LegalAid] }
        );
}
