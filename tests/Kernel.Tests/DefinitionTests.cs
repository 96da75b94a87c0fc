using Fazhi.Clocks;
using Fazhi.Laws;
using Fazhi.Matters;
using Xunit;

namespace Fazhi.Kernel.Tests;

/// <summary>A wrong definition doesn't start, and says everything that is wrong with it.</summary>
public sealed class DefinitionTests
{
    private static readonly Article Basis = Statutes.CivilCode[201];

    [Fact]
    public void A_sound_definition_starts() => Assert.Equal("note", new Notes(Sound).Code);

    [Fact]
    public void A_stage_nobody_reaches_is_named() => Faulty("stage Lost can't be reached", it => Sound(it, reachLost: false));

    [Fact]
    public void An_act_without_an_article_is_named() =>
        Faulty(
            "act Note has no legal basis",
            it =>
            {
                it.Opens<Write>("写", NoteStage.Open).By(Role.Handler).Under(Basis);
                it.During<Note>("记", NoteStage.Open).By(Role.Handler);
            }
        );

    [Fact]
    public void An_act_nobody_may_perform_is_named() =>
        Faulty(
            "act Note has nobody who may perform it",
            it =>
            {
                it.Opens<Write>("写", NoteStage.Open).By(Role.Handler).Under(Basis);
                it.During<Note>("记", NoteStage.Open).Under(Basis);
            }
        );

    [Fact]
    public void A_stage_without_a_way_out_that_is_not_final_is_named() =>
        Faulty(
            "stage Open has no way out and is not final",
            it => it.Opens<Write>("写", NoteStage.Open).By(Role.Handler).Under(Basis)
        );

    [Fact]
    public void A_clock_that_never_stops_is_named() =>
        Faulty(
            "clock c never stops",
            it =>
            {
                Sound(it);
                it.Clock("c", "期", 5.Days()).From<Write>().Under(Basis);
            }
        );

    [Fact]
    public void A_clock_that_listens_to_an_act_of_another_type_is_named() =>
        Faulty(
            "clock c listens to Stray, which is no act of this type",
            it =>
            {
                Sound(it);
                it.Clock("c", "期", 5.Days()).From<Write>().Until<Stray>().Under(Basis);
            }
        );

    [Fact]
    public void An_act_of_the_law_that_no_clock_leads_to_is_named() =>
        Faulty(
            "act Stray is by the law, but no clock leads to it",
            it =>
            {
                Sound(it);
                it.During<Stray>("误", NoteStage.Open).ByLaw().Under(Basis);
            }
        );

    [Fact]
    public void An_act_defined_twice_is_named() =>
        Faulty(
            "act Note is defined twice",
            it =>
            {
                Sound(it);
                it.During<Note>("又记", NoteStage.Open).By(Role.Handler).Under(Basis);
            }
        );

    [Fact]
    public void Two_versions_in_force_on_one_day_are_refused() =>
        Assert.Contains(
            "overlap",
            Assert
                .Throws<DefinitionException>(() =>
                    new MatterTypes([new Notes(Sound), new Notes(Sound, "2", new DateOnly(2025, 1, 1))])
                )
                .Message,
            StringComparison.Ordinal
        );

    private static void Sound(Lifecycle<NoteMatter, NoteStage> it) => Sound(it, reachLost: true);

    private static void Sound(Lifecycle<NoteMatter, NoteStage> it, bool reachLost)
    {
        it.Opens<Write>("写", NoteStage.Open).By(Role.Handler).Under(Basis);
        it.During<Note>("记", NoteStage.Open).By(Role.Handler).Under(Basis);
        it.Act<Close>("结", NoteStage.Open, NoteStage.Closed).By(Role.Handler).Under(Basis);
        if (reachLost)
            it.Act<Lose>("失", NoteStage.Open, NoteStage.Lost).By(Role.Handler).Under(Basis);
        it.Ends(NoteStage.Closed, NoteStage.Lost);
    }

    private static void Faulty(string fault, Action<Lifecycle<NoteMatter, NoteStage>> define) =>
        Assert.Contains(fault, Assert.Throws<DefinitionException>(() => new Notes(define)).Message, StringComparison.Ordinal);

    private sealed class Notes(Action<Lifecycle<NoteMatter, NoteStage>> define, string version = "1", DateOnly? from = null)
        : MatterType<NoteMatter, NoteStage>("note", "便条", version, from ?? new DateOnly(2020, 1, 1))
    {
        private readonly Action<Lifecycle<NoteMatter, NoteStage>> define = define;

        protected override void Define(Lifecycle<NoteMatter, NoteStage> it) => define(it);
    }

    public sealed class NoteMatter : Matter<NoteStage>;

    public enum NoteStage
    {
        [Term("未结")]
        Open,

        [Term("已结")]
        Closed,

        [Term("遗失")]
        Lost,
    }

    public sealed record Write : Plain;

    public sealed record Note : Plain;

    public sealed record Close : Plain;

    public sealed record Lose : Plain;

    public sealed record Stray : Plain;

    public abstract record Plain : Act<NoteMatter>
    {
        public override void Apply(NoteMatter matter, Doing doing) { }
    }
}
