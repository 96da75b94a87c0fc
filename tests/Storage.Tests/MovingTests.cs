using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>Open matters stay on the version they began under, or go on under a later one by an act that rests on the transition rule.</summary>
public sealed class MovingTests
{
    private static readonly Article Transition = Statutes.CivilCode[1260];

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_matter_that_is_moved_goes_on_under_the_new_rules_and_one_that_is_not_stays(Database database)
    {
        using var county = Begin(database);
        var (moved, stays) = (Asked(county), Asked(county));
        foreach (var lending in new[] { moved, stays })
            county.Today(2025, 3, 3).Done(lending, new LendFile());
        Assert.Equal(new DateOnly(2025, 3, 17), county.Clock(moved, "return")!.DueOn);
        Assert.Equal(["BL006"], county.Not(moved, new MoveToVersion<Lending> { Reason = "" }));

        county.Today(2025, 3, 5).Done(moved, new MoveToVersion<Lending> { Reason = "借阅人申请适用新办法。" });
        var matter = county.Read<Lending>(moved);
        Assert.Equal(("2", LendingStage.Lent), (matter.Rules, matter.Stage));
        // Twenty working days, counted from where the period began; what the new rules don't know is done no more.
        Assert.Equal(new DateOnly(2025, 3, 31), county.Clock(moved, "return")!.DueOn);
        Assert.NotNull(county.Clock(moved, "notice")!.StoppedOn);
        Assert.Equal(["BL016"], county.Not(moved, new HoldLending()));
        // It moves once, and no day before that can be registered any more.
        Assert.Equal(["BL016"], county.Not(moved, new MoveToVersion<Lending> { Reason = "再转。" }));
        Assert.Equal(
            ["BL082"],
            county.Refused(
                ActRequest.In(moved, new ExtendLending { Days = 3 }) with
                {
                    On = new DateOnly(2025, 3, 4),
                    Late = new Lateness { Kind = LateKind.Registered, Reason = "漏登。" },
                },
                People.Head
            )
        );
        county.Done(moved, new ReturnFile());

        county.Done(stays, new HoldLending());
        Assert.Equal("1", county.Read<Lending>(stays).Rules);
        county.Verify();

        // What was done under the former rules is told by their names.
        var told = Timeline.Whole(county.Store, county.Read<Lending>(moved)).Entries.Select(e => e.Rule?.Name);
        Assert.Equal(["归还", "适用新办法", "借出", "申请借阅"], told);
        using var db = county.Store.Open();
        Assert.Equal(
            ["1", "1", "2", "2"],
            db.Entries.Where(e => e.MatterId == moved).OrderBy(e => e.Sequence).Select(e => e.MatterVersion)
        );
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_stage_that_the_new_rules_do_not_have_is_left_when_a_matter_moves(Database database)
    {
        using var county = Begin(database);
        var lending = Asked(county);
        county.Today(2025, 3, 3).Done(lending, new LendFile());
        county.Today(2025, 3, 20).LetTheLawAct();
        Assert.Equal(LendingStage.Overdue, county.Read<Lending>(lending).Stage);
        county.Done(lending, new MoveToVersion<Lending> { Reason = "新办法不再分催还阶段。" });
        Assert.Equal(LendingStage.Lent, county.Read<Lending>(lending).Stage);
        county.Done(lending, new ReturnFile());
        county.Verify();
    }

    [Fact]
    public void A_version_that_takes_matters_of_none_before_it_or_leaves_them_nowhere_does_not_start()
    {
        var wrong = Assert.Throws<DefinitionException>(() =>
            new MatterTypes([new Lendings(until: new DateOnly(2025, 2, 28)), new Later(from: "0")])
        );
        Assert.Contains(
            wrong.Faults,
            f => f.Contains("takes matters of version 0, which is none before it", StringComparison.Ordinal)
        );
        var nowhere = Assert.Throws<DefinitionException>(() => new Later(stays: true));
        Assert.Contains(nowhere.Faults, f => f.Contains("leaves a matter at Overdue", StringComparison.Ordinal));
    }

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, new MatterTypes([new Former(), new Later()])).Today(2025, 2, 28);

    // Asked for on the last day of the former rules.
    private static Guid Asked(TestCounty county) =>
        county.Open("lending", new AskForFile { File = "林权案卷", Borrower = "演示丙" });

    /// <summary>The former rules: ten working days, a notice besides, a hold.</summary>
    private sealed class Former()
        : MatterType<Lending, LendingStage>("lending", "案卷借阅", "1", new DateOnly(2010, 1, 1), new DateOnly(2025, 2, 28))
    {
        protected override void Define(Lifecycle<Lending, LendingStage> it)
        {
            Lines(it);
            it.During<HoldLending>("停算", LendingStage.Lent).By(Role.Handler).Under(Transition);
            it.Act<RemindByLaw>("逾期催还", LendingStage.Lent, LendingStage.Overdue).ByLaw().Under(Transition);
            it.Act<ReturnFile>("归还", [LendingStage.Lent, LendingStage.Overdue], LendingStage.Returned)
                .By(Role.Handler)
                .Under(Transition);
            Period(it, 10).Else<RemindByLaw>("逾期未还，自动催还");
            it.Clock("notice", "告知", 15.WorkingDays()).From<LendFile>().Until<ReturnFile>().Under(Transition);
        }
    }

    /// <summary>The later rules: twenty working days, no reminding, no hold.</summary>
    private sealed class Later(string from = "1", bool stays = false)
        : MatterType<Lending, LendingStage>("lending", "案卷借阅", "2", new DateOnly(2025, 3, 1))
    {
        private readonly string from = from;
        private readonly bool stays = stays;

        protected override void Define(Lifecycle<Lending, LendingStage> it)
        {
            Lines(it);
            it.Act<ReturnFile>("归还", LendingStage.Lent, LendingStage.Returned).By(Role.Handler).Under(Transition);
            Period(it, 20);
            it.NoLonger(LendingStage.Overdue);
            var moving = it.Moves<MoveToVersion<Lending>>(
                    "适用新办法",
                    [from],
                    LendingStage.Asked,
                    LendingStage.Lent,
                    LendingStage.Overdue
                )
                .By(Role.Handler)
                .Under(Transition);
            if (!stays)
                moving.To(
                    (m, _) => m.Stage == LendingStage.Overdue ? LendingStage.Lent : m.Stage,
                    LendingStage.Asked,
                    LendingStage.Lent
                );
        }
    }

    private static void Lines(Lifecycle<Lending, LendingStage> it)
    {
        it.Opens<AskForFile>("申请借阅", LendingStage.Asked).By(Role.Handler).Under(Transition);
        it.Act<LendFile>("借出", LendingStage.Asked, LendingStage.Lent).By(Role.Handler).Under(Transition);
        it.Act<RefuseLending>("拒绝", LendingStage.Asked, LendingStage.Refused).By(Role.Handler).Under(Transition);
        it.During<ExtendLending>("延期", LendingStage.Lent).By(Role.Head).Under(Transition);
        it.Ends(LendingStage.Returned, LendingStage.Refused);
    }

    private static ClockRule<Lending> Period(Lifecycle<Lending, LendingStage> it, int days) =>
        it.Clock("return", "归还", days.WorkingDays()).From<LendFile>().Until<ReturnFile>().Under(Transition);
}
