using Fazhi.Identifiers;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Officers;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The record of a check says who was checked by whom, what was found, what was put right on the spot and what is by when.</summary>
public sealed class KeyFieldPaperTests
{
    [Fact]
    public void The_record_of_a_check_says_what_was_put_right_on_the_spot_and_what_is_by_when()
    {
        using var town = new Town();
        town.Open(
            "key-field",
            3,
            3,
            new LaunchKeyField
            {
                Title = "殡葬",
                Key = "funeral",
                Lead = "gov",
                Members = ["traffic"],
            }
        );
        var body = "91232722MA0000001";
        town.Open(
            "key-institution",
            3,
            3,
            new ListInstitution
            {
                Key = "funeral",
                Title = "塔河县演示殡仪馆",
                CreditCode = SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body)),
                Nature = InstitutionNature.StateOwned,
                Address = "塔河县演示街21号",
            }
        );
        foreach (var name in new[] { "演示甲", "演示乙" })
            town.Open("officer", 3, 3, Certified(name));
        var check = town.Open("oversight-check", 3, 6, Checked);
        var record = town.Text(check, "监督检查记录");
        Assert.StartsWith("塔河县人民政府", record.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("殡葬领域监督检查记录", record, StringComparison.Ordinal);
        Assert.Contains(
            $"检查对象：塔河县演示殡仪馆（{body}{SocialCreditCode.CheckCharacter(body)}），国有机构，地址：塔河县演示街21号。",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "检查日期：2025年3月5日。检查单位：塔河县人民政府、塔河县交通运输局。本次检查为“伴随式执法”。",
            record,
            StringComparison.Ordinal
        );
        Assert.Contains("检查人员：演示甲（演示演示甲）、演示乙（演示演示乙）。", record, StringComparison.Ordinal);
        Assert.Contains("检查发现问题2项：", record, StringComparison.Ordinal);
        Assert.Contains("1．服务价格公示不规范。已经当场整改。", record, StringComparison.Ordinal);
        Assert.Contains(
            "2．没有进货凭证，不符合《殡葬管理条例》的规定。缺两批骨灰盒的凭证。要求于2025年4月2日前整改。整改要求：补齐凭证。由塔河县交通运输局督促整改。",
            record,
            StringComparison.Ordinal
        );
        // Printed again when the field has ended and the shop has closed, it says what it said.
        town.Do(Institution(town), 3, 7, new CloseInstitution { Ground = "停业。" });
        Assert.Equal(record, town.Text(check, "监督检查记录"));

        var clean = town.Open(
            "oversight-check",
            3,
            10,
            Checked with
            {
                CheckedOn = new(2025, 3, 6),
                With = [],
                Accompanied = false,
                Findings = [],
            }
        );
        var plain = town.Text(clean, "监督检查记录");
        Assert.Contains("检查没有发现问题。", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("伴随式", plain, StringComparison.Ordinal);
        town.County.Verify();
    }

    private static readonly RecordOversight Checked = new()
    {
        Key = "funeral",
        Institution = "塔河县演示殡仪馆",
        CheckedOn = new(2025, 3, 5),
        With = ["traffic"],
        Officers = ["演示甲", "演示乙"],
        Accompanied = true,
        Account = "查看价格公示和进货凭证",
        Findings =
        [
            new("服务价格公示不规范", MendedAtOnce: true),
            new(
                "没有进货凭证",
                Details: "缺两批骨灰盒的凭证",
                Rule: "《殡葬管理条例》",
                Measure: "补齐凭证",
                DueOn: new(2025, 4, 2),
                Responsible: "traffic"
            ),
        ],
    };

    private static RegisterOfficer Certified(string name) =>
        new()
        {
            Name = name,
            Kind = CertificateKind.Enforcement,
            Certificate = $"演示{name}",
            Area = "民政",
            Competences = ["殡葬检查"],
            IssuedOn = new(2024, 1, 1),
            ExpiresOn = new(2028, 12, 31),
        };

    private static KeyInstitution Institution(Town town)
    {
        using var db = town.County.Store.Open();
        return db.Matters<KeyInstitution>(town.County.Store.CountyCode).Single();
    }
}
