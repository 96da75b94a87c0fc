using Fazhi.Figures;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.KeyFields;
using Fazhi.Mechanisms.Officers;
using Fazhi.Mechanisms.Organs;
using Fazhi.Mechanisms.Parameters;
using Fazhi.Mechanisms.ProblemLedger;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.KeyFields;

/// <summary>重点领域执法 — a field is watched, its institutions are listed, its members check them; what isn't put right on the spot stands on the ledger until it is.</summary>
public sealed class KeyFieldTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_is_not_put_right_on_the_spot_stands_on_the_ledger_and_the_field_does_not_end_before_it_is(Database database)
    {
        using var county = Ready(database);
        var check = county.Open("oversight-check", Checked with { Findings = [OnTheSpot, InTime] }, Traffic, "traffic");
        var kept = county.Read<OversightCheck>(check);
        Assert.Equal(("演示用品店：2025年3月3日监督检查", 2, 1, 1), (kept.Title, kept.Found, kept.MendedAtOnce, kept.ToMend));
        var problem = Problem(county);
        Assert.Equal(
            (
                FoundProblemStage.Rectifying,
                ProblemSource.KeyField,
                "traffic",
                new DateOnly(2025, 4, 2),
                "演示用品店：没有进货凭证"
            ),
            (problem.Stage, problem.Source, problem.Responsible, problem.DueOn!.Value, problem.Title)
        );
        Assert.Equal(["重点领域执法监督：殡葬领域监督检查，演示用品店（2025-03-03）"], problem.Sources);
        Assert.Equal(["ListCheckProblem"], county.Acts(problem.Id));
        Assert.Equal(new DateOnly(2025, 4, 2), county.Due(problem.Id, "rectifying"));

        Assert.Equal(["ZD003"], county.Not(Field(county), new ConcludeKeyField { Result = "都检查了。" }, Justice));
        Assert.Equal(["ZC009"], county.Not(check, new VoidRecord<OversightCheck> { Reason = "重复。" }, Traffic));
        county.Done(problem.Id, new RectifyProblem { Done = "凭证已经补齐。", After = [Photo] }, Traffic);
        // The organ that answers for it doesn't close it.
        Assert.Equal(["BL003"], county.Not(problem.Id, new VerifyProblem { Verdict = "齐了。" }, Traffic));
        county.Done(problem.Id, new VerifyProblem { Verdict = "核对凭证，已经补齐。" }, Justice);
        county.Done(Field(county), new ConcludeKeyField { Result = "都检查了，发现的问题已经整改。" }, Justice);
        Assert.Equal(["LaunchKeyField", "ConcludeKeyField"], county.Acts(Field(county)));
        Assert.Equal(["ZC001"], county.NotOpened("oversight-check", Checked, Traffic, "traffic"));
        Assert.Equal(
            [1m, 1m, 1m, 1m],
            county.Counted("funeral.inspections", "problem.found", "problem.closed", "keyfield.inspections_all")
        );
        Assert.Equal([2m], county.Counted("funeral.problems"));
        county.Verify();
    }

    [Fact]
    public void A_problem_comes_onto_the_ledger_with_its_check_and_by_nobodys_word()
    {
        using var county = Ready();
        var check = county.Open("oversight-check", Checked with { Findings = [InTime] }, Traffic, "traffic");
        var by = new ListCheckProblem
        {
            Check = check,
            KeyField = "funeral",
            Title = "另一个问题",
            Details = "没有检查过。",
            FoundOn = new(2025, 3, 3),
            From = "殡葬领域监督检查",
            Responsible = "traffic",
            Measure = "改正。",
            DueOn = new(2025, 4, 2),
        };
        // The one finding is on the ledger already; of another field's check, or of none, nothing comes.
        Assert.Equal(["WT019"], county.NotOpened("problem", by, Traffic, "traffic"));
        Assert.Equal(["WT019"], county.NotOpened("problem", by with { Check = Guid.CreateVersion7() }, Traffic, "traffic"));
        Assert.Equal([1m], county.Counted("problem.found"));
        county.Verify();
    }

    [Fact]
    public void Two_different_officers_check_whose_certificates_are_good_on_the_day_of_the_check()
    {
        using var county = Ready();
        Assert.Equal(
            ["ZC005"],
            county.NotOpened("oversight-check", Checked with { Officers = ["演示甲", "演示甲"] }, Traffic, "traffic")
        );
        var third = Officer(county, "演示丙", CertificateKind.Enforcement);
        var supervisor = Officer(county, "演示丁", CertificateKind.Supervision);
        county.Today(2025, 3, 5);
        county.Done(third, new SuspendOfficer { Cause = SuspensionCause.UnderInquiry }, Traffic);
        // Suspended since the fifth: the check of the third was made with a good certificate, that of the fifth isn't.
        county.Open("oversight-check", Checked with { Officers = ["演示甲", "演示丙"] }, Traffic, "traffic");
        var today = Checked with { CheckedOn = new(2025, 3, 5) };
        Assert.Equal(
            ["ZC006"],
            county.NotOpened("oversight-check", today with { Officers = ["演示甲", "演示丙"] }, Traffic, "traffic")
        );
        // Who supervises enforcement doesn't enforce.
        Assert.Equal(
            ["ZC006"],
            county.NotOpened("oversight-check", today with { Officers = ["演示甲", "演示丁"] }, Traffic, "traffic")
        );
        Assert.NotEqual(third, supervisor);
        county.Verify();
    }

    [Fact]
    public void Members_check_institutions_of_the_field_that_are_there_on_the_day()
    {
        using var county = Ready();
        Assert.Equal(["ZC004"], county.NotOpened("oversight-check", Checked, People.Handler, "gov"));
        Assert.Equal(["ZC004"], county.NotOpened("oversight-check", Checked with { With = ["kaikukang"] }, Traffic, "traffic"));
        county.Done(Field(county), new ChangeMembers { Lead = "justice", Members = ["traffic", "kaikukang"] }, Justice);
        county.Open("oversight-check", Checked with { With = ["kaikukang"] }, Traffic, "traffic");

        List(county, "food", "食品");
        Assert.Equal(["ZC003"], county.NotOpened("oversight-check", Checked with { Key = "food" }, Traffic, "traffic"));
        // One registered by mistake is none.
        var mistaken = county.Open("key-institution", Other, Traffic, "traffic");
        county.Done(mistaken, new VoidRecord<KeyInstitution> { Reason = "登记错了。" }, Traffic);
        Assert.Equal(
            ["ZC002"],
            county.NotOpened("oversight-check", Checked with { Institution = "演示二店" }, Traffic, "traffic")
        );
        county.Today(2025, 3, 6);
        county.Done(Shop(county), new CloseInstitution { Ground = "停业。" }, Traffic);
        county.Open("oversight-check", Checked with { CheckedOn = new(2025, 3, 5) }, Traffic, "traffic");
        county.Today(2025, 3, 7);
        Assert.Equal(
            ["ZC003"],
            county.NotOpened("oversight-check", Checked with { CheckedOn = new(2025, 3, 7) }, Traffic, "traffic")
        );
        county.Verify();
    }

    [Fact]
    public void A_finding_is_put_right_on_the_spot_or_says_what_is_wanted_by_a_later_day()
    {
        using var county = Ready();
        foreach (
            var wrong in new[]
            {
                InTime with
                {
                    Measure = null,
                },
                InTime with
                {
                    DueOn = null,
                },
                InTime with
                {
                    DueOn = new(2025, 3, 3),
                },
            }
        )
            Assert.Equal(
                ["ZC007"],
                county.NotOpened("oversight-check", Checked with { Findings = [OnTheSpot, wrong] }, Traffic, "traffic")
            );
        Assert.Equal(
            ["ZC008"],
            county.NotOpened(
                "oversight-check",
                Checked with
                {
                    Findings = [OnTheSpot with { DueOn = new(2025, 4, 2) }],
                },
                Traffic,
                "traffic"
            )
        );
        Assert.Equal([0m, 0m], county.Counted("funeral.inspections", "problem.found"));
        county.Verify();
    }

    [Fact]
    public void A_field_is_watched_once_at_a_time_and_an_institution_is_listed_once_in_it()
    {
        using var county = Ready();
        Assert.Equal(["ZD001"], county.NotOpened("key-field", Launched, Justice, "justice"));
        Assert.Equal(["BL003"], county.NotOpened("key-field", Launched, Traffic, "traffic"));
        Assert.Equal(["ZJ003"], county.NotOpened("key-institution", Listed, Traffic, "traffic"));
        Assert.Equal(["ZJ003"], county.NotOpened("key-institution", Listed with { Title = "换了名字" }, Traffic, "traffic"));
        Assert.Equal(["ZJ002"], county.NotOpened("key-institution", Other, People.Handler, "gov"));
        var shop = Shop(county);
        county.Open("oversight-check", Checked, Traffic, "traffic");
        Assert.Equal(["ZJ004"], county.Not(shop, new VoidRecord<KeyInstitution> { Reason = "登记错了。" }, Traffic));
        Assert.Equal(["ZD004"], county.Not(Field(county), new VoidRecord<KeyField> { Reason = "登记错了。" }, Justice));
        county.Done(Field(county), new ConcludeKeyField { Result = "都检查了。" }, Justice);
        Assert.Equal(["ZJ001"], county.NotOpened("key-institution", Other, Traffic, "traffic"));
        // Watched again, its institutions are there still.
        county.Open("key-field", Launched, Justice, "justice");
        county.Open("oversight-check", Checked, Traffic, "traffic");
        Assert.Equal([1m, 2m], county.Counted("funeral.institutions", "funeral.inspections"));
        county.Verify();
    }

    [Fact]
    public void An_organ_that_is_no_more_neither_leads_nor_takes_part()
    {
        using var county = new TestCounty(Database.Sqlite, InReportOrder.Types).Today(2025, 3, 3).WithOrgans();
        var field = county.Open("key-field", Launched, Justice, "justice");
        county.Done(
            Organ(county, "kaikukang"),
            new EndOrgan { Successor = "traffic", Ground = "演示文件" },
            People.Administrator
        );
        Assert.Equal(["ZD002"], county.Not(field, new ChangeMembers { Lead = "kaikukang", Members = ["traffic"] }, Justice));
        Assert.Equal(
            ["ZD002"],
            county.Not(field, new ChangeMembers { Lead = "justice", Members = ["traffic", "kaikukang"] }, Justice)
        );
        county.Done(field, new VoidRecord<KeyField> { Reason = "登记错了。" }, Justice);
        Assert.Equal(["ZD002"], county.NotOpened("key-field", Launched with { Members = ["kaikukang"] }, Justice, "justice"));
        county.Open("key-field", Launched, Justice, "justice");
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_field_more_wants_a_word_on_the_countys_list_and_has_all_its_figures_with_no_programmer(Database database)
    {
        using var county = Ready(database);
        Assert.Equal(["BL075"], county.NotOpened("key-field", Launched with { Key = "food" }, Justice, "justice"));
        List(county, "food", "食品");
        var canteen = county.Open(
            "key-institution",
            Other with
            {
                Key = "food",
                Nature = InstitutionNature.StateOwned,
            },
            Traffic,
            "traffic"
        );
        county.Open("oversight-check", Checked with { Findings = [OnTheSpot] }, Traffic, "traffic");
        county.Open("oversight-check", Food, Traffic, "traffic");
        county.Open(
            "oversight-check",
            Food with
            {
                Accompanied = true,
                Findings = [OnTheSpot, OnTheSpot, InTime],
            },
            Traffic,
            "traffic"
        );

        string[] each = ["institutions", "state_owned", "private", "inspections", "accompanied", "problems"];
        Assert.Equal([1m, 0m, 1m, 1m, 0m, 1m], Stated(county, [.. each.Select(e => $"keyfield.{e}#funeral")]));
        Assert.Equal([1m, 1m, 0m, 2m, 1m, 3m], Stated(county, [.. each.Select(e => $"keyfield.{e}#food")]));
        Assert.Equal([2m, 1m, 1m, 3m, 1m, 4m], Stated(county, [.. each.Select(e => $"keyfield.{e}_all")]));
        // The field that reports name under keys of its own says the same under both.
        Assert.Equal(
            Stated(county, [.. each.Select(e => $"keyfield.{e}#funeral")]),
            Stated(county, [.. each.Select(e => $"funeral.{e}")])
        );
        using var db = county.Store.Open();
        var problems = new FigureReader(db, county.Store.CountyCode).Read(
            KeyFieldIndicators.ProblemsByField,
            ReportPeriod.Year(2025)
        );
        Assert.Equal([("food", 3L), ("funeral", 1L)], problems.Parts.Select(p => (p.Code, p.Count)));
        Assert.Equal((4m, 2L), (problems.Value.Amount, problems.Rows));
        // A slip is no field, and no figure.
        Assert.Null(FigureBook.Read(db, county.Store.CountyCode).Find("keyfield.inspections#foood"));
        Assert.Empty(
            FigureBook
                .Read(db, county.Store.CountyCode)
                .Unclosed(i => new FigureReader(db, county.Store.CountyCode).Read(i, ReportPeriod.Year(2025)))
        );
        Assert.NotEqual(Guid.Empty, canteen);
        county.Verify();
    }

    [Fact]
    public void An_institution_that_closed_counts_in_the_years_before_and_one_registered_by_mistake_never()
    {
        using var county = Ready();
        var other = county.Open("key-institution", Other, Traffic, "traffic");
        Assert.Equal([2m, 0m, 2m], county.Counted("funeral.institutions", "funeral.state_owned", "funeral.private"));
        county.Done(other, new VoidRecord<KeyInstitution> { Reason = "登记错了。" }, Traffic);
        Assert.Equal([1m, 0m, 1m], county.Counted("funeral.institutions", "funeral.state_owned", "funeral.private"));
        county.Today(2026, 1, 5);
        county.Done(Shop(county), new CloseInstitution { Ground = "停业。" }, Traffic);
        Assert.Equal([1m], county.Counted("funeral.institutions"));
        Assert.Equal([0m], Stated(county, 2026, "funeral.institutions"));
        county.Verify();
    }

    private static readonly FileRef Photo = new(new string('c', 64), "照片.jpg", 3);
    private static readonly Actor Justice = new("justice-clerk", "郑监督", "justice", Role.Handler, Role.InstitutionHead);
    private static readonly Actor Traffic = new("traffic-clerk", "钱交通", "traffic", Role.Handler, Role.Registrar);

    private static readonly LaunchKeyField Launched = new()
    {
        Title = "殡葬",
        Key = "funeral",
        Lead = "justice",
        Members = ["traffic"],
    };

    private static readonly ListInstitution Listed = new()
    {
        Key = "funeral",
        Title = "演示用品店",
        CreditCode = Code("91232722MA0000001"),
        Nature = InstitutionNature.Private,
        Address = "演示街21号",
    };

    private static readonly ListInstitution Other = Listed with { Title = "演示二店", CreditCode = null };

    private static readonly CheckFinding OnTheSpot = new("服务价格公示不规范", MendedAtOnce: true);

    private static readonly CheckFinding InTime = new("没有进货凭证", Measure: "补齐凭证。", DueOn: new(2025, 4, 2));

    private static readonly RecordOversight Checked = new()
    {
        Key = "funeral",
        Institution = "演示用品店",
        CheckedOn = new(2025, 3, 3),
        Officers = ["演示甲", "演示乙"],
        Account = "查看价格公示和进货凭证。",
    };

    private static readonly RecordOversight Food = Checked with { Key = "food", Institution = "演示二店" };

    private static SocialCreditCode Code(string body) => SocialCreditCode.Parse(body + SocialCreditCode.CheckCharacter(body));

    private static TestCounty Ready(Database database = Database.Sqlite)
    {
        var county = new TestCounty(database, InReportOrder.Types).Today(2025, 3, 3);
        county.Open("key-field", Launched, Justice, "justice");
        county.Open("key-institution", Listed, Traffic, "traffic");
        Officer(county, "演示甲", CertificateKind.Enforcement);
        Officer(county, "演示乙", CertificateKind.Enforcement);
        return county;
    }

    // The county puts a key on its list, and determines the field.
    private static void List(TestCounty county, string key, string title)
    {
        county.Open(
            "parameter",
            new SetParameter
            {
                Parameter = "keyfield.keys",
                Value = $"funeral、{key}",
                From = new(2025, 3, 1),
                Source = "年度工作要点",
            },
            People.Head
        );
        county.Open("key-field", Launched with { Key = key, Title = title }, Justice, "justice");
    }

    private static Guid Officer(TestCounty county, string name, CertificateKind kind) =>
        county.Open(
            "officer",
            new RegisterOfficer
            {
                Name = name,
                Kind = kind,
                Certificate = $"证{name}",
                Area = "民政",
                Competences = kind == CertificateKind.Enforcement ? ["殡葬检查"] : [],
                IssuedOn = new(2024, 1, 1),
                ExpiresOn = new(2028, 12, 31),
            },
            Traffic,
            "traffic"
        );

    private static Guid Organ(TestCounty county, string code)
    {
        using var db = county.Store.Open();
        return db.Matters<CountyOrgan>(county.Store.CountyCode).Single(o => o.OrganCode == code).Id;
    }

    private static Guid Field(TestCounty county) => First<KeyField>(county).Id;

    private static Guid Shop(TestCounty county) => First<KeyInstitution>(county).Id;

    private static FoundProblem Problem(TestCounty county) => First<FoundProblem>(county);

    private static TMatter First<TMatter>(TestCounty county)
        where TMatter : Matter
    {
        using var db = county.Store.Open();
        return db.Matters<TMatter>(county.Store.CountyCode).OrderBy(m => m.Sequence).First();
    }

    private static IReadOnlyList<decimal> Stated(TestCounty county, params string[] keys) => Stated(county, 2025, keys);

    private static IReadOnlyList<decimal> Stated(TestCounty county, int year, params string[] keys)
    {
        using var db = county.Store.Open();
        var (book, reader) = (FigureBook.Read(db, county.Store.CountyCode), new FigureReader(db, county.Store.CountyCode));
        return [.. keys.Select(k => reader.Read(book.Find(k)!, ReportPeriod.Year(year)).Value.Amount)];
    }
}
