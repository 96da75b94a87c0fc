using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Officers;

namespace Fazhi.Testing.Courses;

/// <summary>Key fields: one determined and concluded, an institution in it, a check of it.</summary>
internal static class KeyFieldCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new("key-field", Field),
        new("key-institution", Institution),
        new("oversight-check", Check),
    ];

    private static IEnumerable<Matter> Field(Ground on)
    {
        // One key is watched once at a time.
        foreach (var there in on.All<KeyField>().Where(f => f.Stage == KeyFieldStage.Running))
            on.Do(there, People.InstitutionHead, new ConcludeKeyField { Result = "已经检查。" });
        var field = on.Open(
            "key-field",
            People.Handler,
            new LaunchKeyField
            {
                Title = on.Name("殡葬"),
                Key = "funeral",
                Grounds = "年度工作要点",
                Lead = "gov",
                Members = ["traffic"],
            }
        );
        yield return field;
        yield return on.Do(field, People.Handler, new ChangeMembers { Lead = "gov", Members = ["traffic", "justice"] });
        yield return on.Do(field, People.InstitutionHead, new ConcludeKeyField { Result = "各机构都已经检查，没有发现问题。" });
    }

    private static void Running(Ground on)
    {
        if (on.All<KeyField>().All(f => f.Stage != KeyFieldStage.Running))
            foreach (var _ in Field(on).Take(1)) { }
    }

    private static KeyInstitution Registered(Ground on)
    {
        Running(on);
        return (KeyInstitution)
            on.Open(
                "key-institution",
                People.Handler,
                new ListInstitution
                {
                    Key = "funeral",
                    Title = on.Name("塔河县演示殡葬用品店"),
                    Nature = InstitutionNature.Private,
                    Address = "塔河县演示街21号",
                }
            );
    }

    private static IEnumerable<Matter> Institution(Ground on)
    {
        var institution = Registered(on);
        yield return institution;
        yield return on.Do(institution, People.Handler, new CloseInstitution { Ground = "已经停业。" });
    }

    private static IEnumerable<Matter> Check(Ground on)
    {
        var institution = Registered(on);
        yield return on.Open(
            "oversight-check",
            People.Handler,
            new RecordOversight
            {
                Key = "funeral",
                Institution = Reference<KeyInstitution>.Of(institution),
                CheckedOn = on.Today,
                Officers = [Reference<Officer>.Of(Officer(on)), Reference<Officer>.Of(Officer(on))],
                Account = "查看价格公示和进货凭证。",
                Findings = [new("服务价格公示不规范", MendedAtOnce: true)],
            }
        );
    }

    private static Officer Officer(Ground on) =>
        (Officer)
            on.Open(
                "officer",
                People.Handler,
                new RegisterOfficer
                {
                    Name = on.Name("演示监督员"),
                    Kind = CertificateKind.Enforcement,
                    Certificate = on.Name("黑演监"),
                    Area = "民政",
                    Competences = ["殡葬检查"],
                    IssuedOn = on.Today.AddDays(-100),
                    ExpiresOn = on.Today.AddYears(4),
                }
            );
}
