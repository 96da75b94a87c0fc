using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage.Access;
using Fazhi.Storage.Postgres;
using Fazhi.Storage.Sqlite;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
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
            new MatterTypes([])
        );
        using var postgres = new PostgresCountyDb(
            new DbContextOptionsBuilder<PostgresCountyDb>().UseNpgsql("Host=localhost").Options,
            new MatterTypes([])
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
    public void A_table_of_another_structure_is_made_anew_and_its_matters_are_folded_from_the_ledger(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var filed = county.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler).Id;
        // As an earlier version had it: with a column that is no more, without one that has come since.
        county.Sql("ALTER TABLE reconsideration DROP COLUMN claims");
        county.Sql("ALTER TABLE reconsideration ADD COLUMN former text");
        county.Sql("UPDATE matter_tables SET fingerprint = 'former' WHERE name = 'reconsideration'");
        county.Sql("UPDATE folded SET upgrade = '2/another build'");
        Assert.Contains(Told(county), d => d.Contains("matter_tables", StringComparison.Ordinal));
        county.Store.Prepare();
        using (var db = county.Store.Open())
            Assert.Equal(
                Applications.Ordinary.Claims,
                db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Id == filed).Claims
            );
        county.Verify();
        county.Do(ActRequest.In(filed, new AskForCorrection { Items = ["身份证明"] }), People.Handler);
        county.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_table_that_was_made_anew_and_not_filled_before_a_crash_is_filled_at_the_next_start(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        county.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler);
        county.Sql("DELETE FROM reconsideration");
        county.Sql("DELETE FROM matter_tables WHERE name = 'reconsideration' AND county <> 0");
        county.Sql("UPDATE folded SET upgrade = '2/another build'");
        Assert.NotEmpty(Told(county));
        county.Store.Prepare();
        county.Verify();
    }

    [Fact]
    public void Counties_that_share_a_database_are_each_filled_when_a_table_is_made_anew()
    {
        using var one = new TestCounty(Database.Postgres, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        var tahe = People.Tahe;
        var huma = new County(Identifiers.CountyCode.Parse("232721"), "呼玛县", tahe.Word, tahe.Organs);
        var neighbour = CountyStore.Postgres(one.Connection!, huma, InReportOrder.Types, folder: one.Folder);
        neighbour.Prepare();
        var desk = new Desk(neighbour, one.Time);
        Assert.True(desk.Perform(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler).Done);
        one.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler);
        one.Sql("UPDATE matter_tables SET fingerprint = 'former' WHERE name = 'reconsideration'");
        one.Sql("UPDATE folded SET upgrade = '2/another build'");
        one.Store.Prepare();
        one.Verify();
        neighbour.Prepare();
        var verdict = new LedgerCheck(neighbour).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Fact]
    public void The_role_the_program_runs_under_on_PostgreSQL_alters_nothing_and_a_start_on_older_tables_says_what_to_run()
    {
        using var owner = new TestCounty(Database.Postgres, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        owner.Store.PrepareAccess();
        var role = $"r{Guid.CreateVersion7(owner.Time.GetUtcNow()):n}";
        owner.Sql($"CREATE ROLE {role} LOGIN");
        owner.Store.Let(role);
        var text = new Npgsql.NpgsqlConnectionStringBuilder(owner.Connection) { Username = role }.ToString();
        var store = CountyStore.Postgres(text, People.Tahe, InReportOrder.Types, folder: owner.Folder);
        store.Start();
        store.StartAccess();
        var filed = new Desk(store, owner.Time).Perform(
            ActRequest.Open("reconsideration", Applications.Ordinary),
            People.Handler
        );
        Assert.True(filed.Done, string.Join('\n', filed.Problems));
        foreach (
            var sql in new[]
            {
                "ALTER TABLE reconsideration ADD COLUMN more text",
                "DROP TABLE reconsideration",
                "UPDATE ledger_entries SET act = 'Another'",
                "DELETE FROM ledger_payloads",
                "TRUNCATE ledger_tiles",
                "DELETE FROM access.looks",
                "UPDATE matter_tables SET fingerprint = 'former'",
                "CREATE TRIGGER own BEFORE INSERT ON ledger_entries EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            }
        )
        {
            using var connection = new Npgsql.NpgsqlConnection(text);
            connection.Open();
            using var command = new Npgsql.NpgsqlCommand(sql, connection);
            Assert.Equal("42501", Assert.Throws<Npgsql.PostgresException>(() => command.ExecuteNonQuery()).SqlState);
        }

        // The tables of what the county defines itself are the role's own, those that the owner made included.
        using (var desk = new Desk(store, owner.Time))
            Assert.True(
                desk.Perform(ActRequest.Open("own-register", OwnSamples.Households, organ: "gov"), People.InstitutionHead).Done
            );
        Assert.NotNull(store.Types.Find("own-dibao"));
        owner.Sql("UPDATE matter_tables SET fingerprint = 'former' WHERE name = 'own_dibao'");
        owner.Sql("UPDATE folded SET upgrade = '2/another build'");
        owner.Store.Prepare();
        owner.Store.Let(role);
        using (var desk = new Desk(store, owner.Time))
            Assert.True(
                desk.Perform(
                    ActRequest.Open(
                        "own-register",
                        OwnSamples.Households with
                        {
                            RegisterCode = "other",
                            Title = "另一台账",
                        },
                        organ: "gov"
                    ),
                    People.InstitutionHead
                ).Done
            );
        Assert.NotNull(store.Types.Find("own-other"));

        owner.Sql("UPDATE matter_tables SET fingerprint = 'former' WHERE name = 'reconsideration'");
        owner.Sql("UPDATE folded SET upgrade = '2/another build'");
        Assert.Contains("fazhi schema apply", Assert.Throws<DataFolderException>(store.Start).Message, StringComparison.Ordinal);
        owner.Store.Prepare();
        owner.Store.Let(role);
        store.Start();
        owner.Verify();
        // The next build wants the same tables: it starts, and looks no more.
        owner.Sql("UPDATE folded SET upgrade = '2/another build'");
        store.Start();
        owner.Verify();
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_database_with_the_steps_of_the_time_before_the_first_release_takes_them_as_one(Database database)
    {
        using var county = new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);
        county.Do(ActRequest.Open("reconsideration", Applications.Ordinary), People.Handler);
        county.Sql("DROP TABLE matter_tables");
        county.Sql("DROP TABLE matter_journal");
        county.Sql("UPDATE folded SET upgrade = 'Persons'");
        county.Sql("DELETE FROM \"__EFMigrationsHistory\"");
        void Took(string step) =>
            county.Sql($"INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('{step}', '10.0.9')");
        Took("20251101000000_Initial");
        Took("20261128201235_Calendars");
        Assert.Contains(
            "先用发布前的最后一个版本",
            Assert.Throws<DataFolderException>(() => county.Store.Prepare()).Message,
            StringComparison.Ordinal
        );
        Took("20261129075753_Persons");
        county.Store.Prepare();
        county.Verify();
        county.Store.Prepare();
    }

    [Fact]
    public void A_folder_of_the_last_version_before_opens_with_all_that_was_in_it()
    {
        var folder = Directory.CreateTempSubdirectory("fazhi-").FullName;
        try
        {
            System.IO.Compression.ZipFile.ExtractToDirectory(
                Path.Combine(AppContext.BaseDirectory, "Folders", "before-matter-tables.zip"),
                folder
            );
            var store = DataFolder.Open(folder, InReportOrder.Types).Store;
            store.PrepareAccess();
            using (var db = store.Open())
                Assert.Equal(
                    ["塔政复〔2025〕9号", "塔政复〔2026〕3号", "塔政复〔2026〕4号"],
                    db.Matters<Reconsideration>(store.CountyCode).Select(m => m.Number).OrderBy(n => n)
                );
            // The words of the version before are made again by the sweep, the first thing the program does.
            using (var desk = new Desk(store, TimeProvider.System))
                new Sweep(desk).Reindex(TestContext.Current.CancellationToken);
            var verdict = new LedgerCheck(store).Run();
            Assert.True(verdict.Agrees, verdict.Difference);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
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
        county.Sql("UPDATE clocks SET else_act = 'TerminateBySuspension' WHERE code = 'suspension'");
        county.Sql("DELETE FROM folded");
        county.Store.Prepare();
        county.Verify();
        county.Today(2025, 9, 1);
        new Sweep(county.Desk).Run();
        using (var db = county.Store.Open())
            Assert.Equal(
                ReconsiderationStage.Suspended,
                db.Matters<Reconsideration>(county.Store.CountyCode).Single(m => m.Id == id).Stage
            );
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

    private static IReadOnlyList<string> Told(TestCounty county) =>
        [.. new LedgerCheck(county.Store).Run().Differences.Select(d => d.ToString())];

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
