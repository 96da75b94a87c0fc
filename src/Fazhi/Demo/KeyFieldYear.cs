using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.CommandLine.Demo;

/// <summary>重点领域演示：殡葬领域机构9家，其中国有1家、非国有8家，监督检查77次，伴随式执法1次，发现价格公示问题2项当场整改，如报告所载；名称和内容为演示。</summary>
internal static class KeyFieldYear
{
    private const int Checks = 77;
    private const int AccompaniedAt = 41;
    private static readonly int[] FoundAt = [13, 52];
    private static readonly string[] Members = ["civil", "market", "police", "resources", "forestry"];
    private const string Stems = "甲乙丙丁戊己庚辛";

    internal static IEnumerable<DemoStory> Stories()
    {
        yield return new DemoStory("key-field", "justice").On(
            DemoPeople.WorkingDay(2, 12),
            DemoPeople.Handler("justice"),
            new LaunchKeyField
            {
                Title = "殡葬",
                Key = KeyFieldIndicators.Funeral,
                Grounds = "2025年殡葬领域行政执法监督工作方案（演示）",
                Lead = "justice",
                Members = Members,
            }
        );
        yield return Institution("塔河县演示殡仪馆", InstitutionNature.StateOwned, 0);
        foreach (var (stem, i) in Stems.Select((s, i) => (s, i)))
            yield return Institution($"塔河县演示{stem}殡葬用品店", InstitutionNature.Private, i + 1);
        foreach (var i in Enumerable.Range(0, Checks))
            yield return Check(i);
    }

    private static DemoStory Institution(string title, InstitutionNature nature, int i) =>
        new DemoStory("key-institution", "civil").On(
            DemoPeople.WorkingDay(2, 19),
            DemoPeople.Handler("civil"),
            new ListInstitution
            {
                Key = KeyFieldIndicators.Funeral,
                Title = title,
                Nature = nature,
                Address = $"塔河县演示街{i + 21}号",
            }
        );

    private static DemoStory Check(int i)
    {
        var organ = i == AccompaniedAt ? "civil" : Members[i % Members.Length];
        var on = DemoPeople.WorkingDay(3 + i / 9, 3 + i % 9 * 2);
        return new DemoStory("oversight-check", organ).On(
            on,
            DemoPeople.Handler(organ),
            county => new RecordOversight
            {
                Key = KeyFieldIndicators.Funeral,
                Institution = Reference<KeyInstitution>.Of(county.List<KeyInstitution>(_ => true)[i % 9]),
                CheckedOn = on,
                With = i == AccompaniedAt ? ["justice"] : [],
                Officers =
                [
                    .. county
                        .List<Officer>(o => o.Organ == organ && o.Kind == CertificateKind.Enforcement)
                        .Take(2)
                        .Select(Reference<Officer>.Of),
                ],
                Accompanied = i == AccompaniedAt,
                Account = "查看服务项目和价格公示、进货凭证和安全设施（演示）。",
                Findings = FoundAt.Contains(i) ? [new("殡葬服务价格公示不规范", MendedAtOnce: true)] : [],
            }
        );
    }
}
