using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Storage.Tests.Verifying;

/// <summary>
/// Whoever holds the database's password or the folder changes one thing: the check names it, or it stands by name on the list of what no check covers.
/// </summary>
public sealed class AlterationTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_column_of_every_table_is_changed_one_at_a_time_and_each_change_is_named(Database database)
    {
        using var filled = new FilledCounty(database);
        using var intruder = new Intruder(filled.County);
        var whole = filled.Verdict();
        Assert.True(whole.Agrees, whole.Difference);
        var (missed, untried) = (new List<string>(), new List<string>());
        foreach (var (table, column) in intruder.Columns())
        {
            var tried = intruder.Altered(
                table,
                column,
                value => Intruder.Other(value, column),
                () =>
                {
                    if (!Names(filled.Verdict(), table, column))
                        missed.Add($"{table}.{column}");
                }
            );
            if (!tried)
                untried.Add(table);
        }

        Assert.Empty(missed);
        // A county made without upgrades has no mark of one: SchemaTests has it. No type here keeps a journal: ExamTests alters one.
        Assert.Equal(
            ["__EFMigrationsLock", "folded", "matter_journal", "matter_tables"],
            untried.Append("__EFMigrationsLock").Distinct().Order(StringComparer.Ordinal)
        );
        Assert.True(filled.Verdict().Agrees, "what was put back agrees again");
        Assert.Equal(
            [
                "files.stored_at",
                "files.taken",
                "ledger_checkpoints.signed_at",
                "requests.key",
                .. database == Database.Sqlite ? new[] { "search_fts_idx.*" } : new[] { "索引.*" },
            ],
            whole
                .NotCovered.Where(u => !u.Place.StartsWith("access.", StringComparison.Ordinal))
                .Select(u => $"{u.Place}.{u.Column}")
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Every_column_of_accounts_receipts_and_drafts_is_checked_or_named_as_not_covered(Database database)
    {
        using var filled = new FilledCounty(database);
        using var intruder = new Intruder(filled.County, access: true);
        var whole = filled.Verdict();
        foreach (var (table, column) in intruder.Columns())
            if (!whole.NotCovered.Any(u => u.Covers("access." + table, column)))
                Assert.True(
                    intruder.Altered(
                        table,
                        column,
                        value => Intruder.Other(value, column),
                        () => Assert.True(Names(filled.Verdict(), "access." + table, column), $"{table}.{column}")
                    ),
                    $"{table} is empty"
                );
        Assert.Contains(whole.NotCovered, u => u.Place == "access.accounts");
        // What is no act says what it is; only the database's own tables go without.
        using var access = filled.County.Store.OpenAccess();
        foreach (var table in access.Model.GetEntityTypes().Select(e => e.GetTableName()))
            Assert.DoesNotContain(
                whole.NotCovered,
                u => u.Place == $"access.{table}" && u.Why.StartsWith("数据库自身", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Whatever_somebody_puts_into_a_column_the_check_goes_on_and_names_it()
    {
        using var filled = new FilledCounty(Database.Sqlite);
        using var intruder = new Intruder(filled.County);
        object[] odd = ["不是日期", new byte[] { 0, 255 }, -1L, 1e300, "{\"act\":" + new string('[', 5000)];
        var turn = 0;
        foreach (var (table, column) in intruder.Columns())
            intruder.Altered(
                table,
                column,
                _ => odd[turn++ % odd.Length],
                () => Assert.True(Names(filled.Verdict(), table, column), $"{table}.{column}")
            );
        Assert.True(filled.Verdict().Agrees);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void Each_row_taken_out_of_any_table_alone_is_named(Database database)
    {
        using var filled = new FilledCounty(database);
        using var intruder = new Intruder(filled.County);
        var missed = new List<string>();
        foreach (var table in intruder.Columns().Select(c => c.Table).Distinct())
        {
            // A request that is gone can't be told from one that never was: said on the list.
            if (table is "requests" or "folded" or "matter_tables" or "search_fts_config" or "search_fts_idx")
                continue;
            intruder.EachTakenOut(
                table,
                which =>
                {
                    var verdict = filled.Verdict();
                    if (!verdict.Counts.Keys.Any(place => IsOf(place, table)))
                        missed.Add($"{table} {which}: {verdict.Difference}");
                }
            );
        }

        Assert.Empty(missed);
        Assert.True(filled.Verdict().Agrees);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_thousand_differences_are_counted_the_first_hundred_told_in_full_and_none_hides_another(Database database)
    {
        using var filled = new FilledCounty(database);
        using var intruder = new Intruder(filled.County);
        intruder.Run("UPDATE lending SET pages = pages + 1");
        intruder.Run("DELETE FROM ledger_payloads WHERE sequence = 7");
        intruder.Run("UPDATE clocks SET due_on = '2031-01-01', calendar = '另一日历'");
        var verdict = filled.Verdict();

        Assert.Equal(100, verdict.Differences.Count);
        Assert.Equal(("ledger_payloads", "7"), (verdict.Differences[0].Place, verdict.Differences[0].Key));
        Assert.Equal(1, verdict.Counts["ledger_payloads"]);
        // One matter can't be folded any more: it counts as one, and so does each of the other rows.
        Assert.Equal(259, verdict.Counts["lending"]);
        Assert.Equal(2, verdict.Counts["clocks"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public void A_table_that_is_gone_is_named_and_hides_nothing(Database database)
    {
        using var filled = new FilledCounty(database);
        using var intruder = new Intruder(filled.County);
        intruder.Run("ALTER TABLE deposit RENAME TO elsewhere");
        intruder.Run("UPDATE lending SET pages = 7 WHERE version = 5");
        var verdict = filled.Verdict();
        Assert.True(verdict.Counts.ContainsKey("deposit"), verdict.Difference);
        Assert.Equal("pages", Assert.Single(verdict.Differences, d => d.Place == "lending").Column);
        Assert.Contains(verdict.NotCovered, u => u.Place == "elsewhere");
    }

    [Fact]
    public void A_missing_trigger_and_one_that_was_added_are_named()
    {
        using var filled = new FilledCounty(Database.Sqlite);
        filled.County.Sql("DROP TRIGGER ledger_payloads_no_delete");
        filled.County.Sql("CREATE TRIGGER sly AFTER INSERT ON ledger_entries BEGIN UPDATE lending SET pages = 1; END");
        Assert.Equal(
            ["ledger_entries.sly", "ledger_payloads.ledger_payloads_no_delete"],
            filled.Verdict().Differences.Where(d => d.Place == "触发器").Select(d => d.Key).Order(StringComparer.Ordinal)
        );
    }

    private static bool Names(LedgerVerdict verdict, string table, string column) =>
        verdict.Differences.Any(d => IsOf(d.Place, table) && (d.Column is null || d.Column == column))
        || verdict.NotCovered.Any(u => u.Covers(table, column));

    // SQLite keeps its full-text index in tables of its own; they are checked as one.
    private static bool IsOf(string place, string table) =>
        place == (table.StartsWith("search_fts_", StringComparison.Ordinal) ? "search_fts" : table);
}
