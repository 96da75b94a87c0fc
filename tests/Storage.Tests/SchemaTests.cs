using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Access;
using Fazhi.Storage.Postgres;
using Fazhi.Storage.Sqlite;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NetArchTest.Rules;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>The schema and the borders between assemblies.</summary>
public sealed class SchemaTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Fact]
    public void The_model_has_not_outrun_its_migrations_on_either_database()
    {
        using var sqlite = new SqliteCountyDb(
            new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite("Data Source=:memory:").Options,
            InReportOrder.Types
        );
        using var postgres = new PostgresCountyDb(
            new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql("Host=localhost").Options,
            InReportOrder.Types
        );
        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add … --context SqliteCountyDb");
        Assert.False(postgres.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add … --context PostgresCountyDb");
        using var sqliteAccess = new SqliteAccessDb(
            new DbContextOptionsBuilder<SqliteAccessDb>().UseSqlite("Data Source=:memory:").Options
        );
        using var postgresAccess = new PostgresAccessDb(
            new DbContextOptionsBuilder<PostgresAccessDb>().UseNpgsql("Host=localhost").Options
        );
        Assert.False(sqliteAccess.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add … --context SqliteAccessDb");
        Assert.False(
            postgresAccess.Database.HasPendingModelChanges(),
            "Run: dotnet ef migrations add … --context PostgresAccessDb"
        );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Migrations_make_a_database_the_desk_can_work_with(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var set = new Mechanisms.Parameters.SetParameter
        {
            Parameter = "normative.filing-days",
            Value = "20",
            From = new DateOnly(2025, 3, 3),
            Source = "演示文件",
        };
        county.Do(ActRequest.Open("parameter", set), People.Head);
        county.Verify();
        // A second start finds everything there.
        county.Store.Prepare();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_tables_that_upgrades_make_are_those_of_the_model_column_by_column(Database database)
    {
        using var upgraded = new TestCounty(database, InReportOrder.Types, migrate: true);
        using var made = new TestCounty(database, InReportOrder.Types);
        Assert.Equal(
            Columns(made, database),
            Columns(upgraded, database).Where(c => !c.StartsWith("__EFMigrations", StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Days_that_an_earlier_version_kept_as_none_before_a_conclusion_are_nothing_and_the_ledger_agrees(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var filed = county.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler).Id;
        using (var db = county.Store.Open())
            db.GetService<IMigrator>().Migrate("StatutoryReports");
        using (var db = county.Store.Open())
            Assert.Equal(0, db.Database.SqlQueryRaw<int>("SELECT days_taken AS \"Value\" FROM reconsideration").Single());
        county.Store.Prepare();
        using (var db = county.Store.Open())
            Assert.Null(db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Id == filed).DaysTaken);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Cases_that_an_earlier_version_kept_by_their_sides_are_folded_again_by_person_and_the_ledger_agrees(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var together = Applications.Ordinary with
        {
            CoApplicants = [new Party { Name = "李四" }],
            ThirdParties = [new Party { Name = "王五" }],
        };
        var filed = county.Do(ActRequest.Open("reconsideration", together), People.Handler).Id;
        var asked = county.Do(ActRequest.In(filed, new AskForCorrection { Items = ["身份证明"] }), People.Handler).Id;
        var notice = new ServeDocument
        {
            Document = CaseDocument.CorrectionNotice,
            To = PartyRole.Applicant,
            Person = "2",
            Method = ServiceMethod.PublicNotice,
            NoticeReason = "下落不明。",
            PostedOn = new DateOnly(2025, 3, 3),
        };
        county.Do(ActRequest.In(asked, notice), People.Handler);
        using (var db = county.Store.Open())
            db.GetService<IMigrator>().Migrate("Calendars");
        county.Store.Prepare();
        using (var db = county.Store.Open())
        {
            var persons = db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Id == filed).Persons;
            Assert.Equal(["1", "2", "3", "4"], persons.Select(p => p.Key));
            Assert.Equal("2", db.Clocks.Single(c => c.MatterId == filed && c.Code == "public-notice").Person);
        }

        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Clocks_that_an_earlier_version_would_have_let_end_a_case_end_it_no_more_and_the_ledger_agrees(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var id = county.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler).Id;
        county.Today(2025, 3, 11);
        new Sweep(county.Desk).Run();
        var died = new SuspendReview { Ground = SuspensionGround.ApplicantDied, Reason = "等待近亲属。" };
        county.Do(ActRequest.In(id, died), People.Handler);
        using (var db = county.Store.Open())
            db.GetService<IMigrator>().Migrate("Calendars");
        county.Sql("UPDATE clocks SET else_act = 'TerminateBySuspension' WHERE code = 'suspension'");
        county.Store.Prepare();
        county.Verify();
        county.Today(2025, 9, 1);
        new Sweep(county.Desk).Run();
        using (var db = county.Store.Open())
            Assert.Equal(Stage.Suspended, db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Id == id).Stage);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Validity_that_an_earlier_version_let_roll_over_a_holiday_ends_on_its_day_and_an_unfinished_upgrade_is_told(
        Database database
    )
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var existing = new Mechanisms.NormativeDocuments.RegisterExisting
        {
            Title = "塔河县集贸市场管理办法",
            Issuer = Mechanisms.NormativeDocuments.Issuer.CountyGovernment,
            PublishedOn = new(2021, 5, 2),
            EffectiveFrom = new(2021, 5, 2),
            ValidUntil = new(2026, 5, 2),
        };
        var id = county.Do(ActRequest.Open("normative-document", existing), People.Handler).Id;
        DateOnly? End()
        {
            using var db = county.Store.Open();
            return db.Clocks.Single(c => c.MatterId == id && c.Code == "validity").DueOn;
        }

        Assert.Equal(new DateOnly(2026, 5, 2), End());
        // As the version before kept it: over the holiday to the first working day.
        county.Sql("UPDATE clocks SET period = REPLACE(period, '!', ''), due_on = '2026-05-06' WHERE code = 'validity'");
        county.Sql("DELETE FROM folded");
        Assert.Contains(
            new LedgerCheck(county.Store).Run().Differences,
            d => d.ToString().Contains("folded", StringComparison.Ordinal)
        );
        county.Store.Prepare();
        Assert.Equal(new DateOnly(2026, 5, 2), End());
        county.Verify();
    }

    // Table, column, type, and whether it may be empty.
    private static IReadOnlyList<string> Columns(TestCounty county, Database database)
    {
        using var db = county.Store.Open();
        return
        [
            .. db
                .Database.SqlQueryRaw<string>(
                    database == Database.Sqlite
                        ? """
                        SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || (c."notnull" OR c.pk > 0) AS "Value"
                        FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
                        """
                        : """
                        SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable AS "Value"
                        FROM information_schema.columns WHERE table_schema = current_schema()
                        """
                )
                .AsEnumerable()
                .Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void Every_key_and_every_unique_index_begins_with_the_county()
    {
        using var db = new SqliteCountyDb(
            new DbContextOptionsBuilder<SqliteCountyDb>().UseSqlite("Data Source=:memory:").Options,
            InReportOrder.Types
        );
        foreach (var entity in db.Model.GetEntityTypes())
        {
            Assert.Equal("County", entity.FindPrimaryKey()!.Properties[0].Name);
            Assert.All(entity.GetIndexes().Where(i => i.IsUnique), i => Assert.Equal("County", i.Properties[0].Name));
        }
    }

    [Fact]
    public void The_kernel_knows_no_package_and_mechanisms_know_no_database()
    {
        string[] packages =
        [
            "Microsoft.EntityFrameworkCore",
            "Npgsql",
            "Microsoft.Data.Sqlite",
            "Org.BouncyCastle",
            "Fluid",
            "DocumentFormat",
        ];
        Assert.True(
            Types
                .InAssembly(typeof(Matters.Matter).Assembly)
                .ShouldNot()
                .HaveDependencyOnAny([.. packages, "Fazhi.Storage", "Fazhi.Mechanisms"])
                .GetResult()
                .IsSuccessful
        );
        Assert.True(
            Types
                .InAssembly(typeof(InReportOrder).Assembly)
                .ShouldNot()
                .HaveDependencyOnAny([.. packages, "Fazhi.Storage"])
                .GetResult()
                .IsSuccessful
        );
        // The rule itself is seen to fail where the border is crossed on purpose.
        Assert.False(Types.InAssembly(typeof(Desk).Assembly).ShouldNot().HaveDependencyOnAny(packages).GetResult().IsSuccessful);
    }
}
