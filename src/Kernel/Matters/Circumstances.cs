using System.Linq.Expressions;
using Fazhi.Clocks;
using Fazhi.Figures;

namespace Fazhi.Matters;

/// <summary>
/// 台账查阅 — the county's other records, read-only, as a gate or a consequence may look at them: inside the same transaction,
/// the acts already done in it included.
/// </summary>
public interface ICountyRecords
{
    /// <summary>The county.</summary>
    County County { get; }

    /// <summary>The work calendar in force.</summary>
    WorkCalendar Calendar { get; }

    /// <summary>What there is in the county: its matter types, the mechanisms that have them, the roles that people are appointed to.</summary>
    MatterTypes Types { get; }

    /// <summary>The code of the organ that somebody calls by its code or its whole name, one that is no more included; <c>null</c> if there never was one.</summary>
    string? OrganCalled(string called);

    /// <summary>Whether any matter of the county satisfies a condition.</summary>
    bool Any<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter;

    /// <summary>How many matters of the county satisfy a condition.</summary>
    int Count<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter;

    /// <summary>The few matters of the county that satisfy a condition, in the order in which they were opened.</summary>
    /// <exception cref="TooManyToListException">There are more than <see cref="TooManyToListException.Most"/>: the definition asks with Any, Count or Each instead.</exception>
    IReadOnlyList<TMatter> List<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter;

    /// <summary>Each matter of the county that satisfies a condition, however many, in the order in which they were opened; read page by page, for what an act causes.</summary>
    IEnumerable<TMatter> Each<TMatter>(Expression<Func<TMatter, bool>> where)
        where TMatter : Matter;

    /// <summary>One matter; <c>null</c> if there is none.</summary>
    TMatter? Find<TMatter>(Guid id)
        where TMatter : Matter;

    /// <summary>One matter of a class known only when the program runs; <c>null</c> if there is none, or none that the person may read.</summary>
    /// <param name="matter">The class.</param>
    /// <param name="id">The matter.</param>
    /// <param name="reader">The person; <c>null</c> where what another act causes looks.</param>
    Matter? Find(Type matter, Guid id, Actor? reader);

    /// <summary>The matters of a class that a person means by a number or a title, among those the person may read; a few at most.</summary>
    /// <param name="matter">The class.</param>
    /// <param name="called">The number, or the whole title.</param>
    /// <param name="reader">The person; <c>null</c> where what another act causes looks.</param>
    IReadOnlyList<Matter> Called(Type matter, string called, Actor? reader);

    /// <summary>How a person who called several matters alike names one of them, with what the person may read of what tells it apart.</summary>
    /// <param name="alike">The matters, of one class.</param>
    /// <param name="reader">The person; <c>null</c> where what another act causes looks.</param>
    string Named(IReadOnlyList<Matter> alike, Actor? reader);

    /// <summary>
    /// Every text that was said in the acts of a matter, as documents print it: what was written, days as 2025年6月12日, and the names and numbers of the documents issued.
    /// </summary>
    IReadOnlyList<string> SaidIn(Guid matter);

    /// <summary>The acts of a matter as they were recorded, in order; none of one whose content was erased by law. What judges a case by its own file reads them.</summary>
    IReadOnlyList<DoneAct> ActsIn(Guid matter);

    /// <summary>The text of a stored file, as a definition reads what an act before handed in (the frozen pool of a draw); <c>null</c> if it isn't there or is no UTF-8.</summary>
    string? TextOf(FileRef file);

    /// <summary>Figures of the county as a report would state them now, in the order of their keys; <c>null</c> where there is no such indicator.</summary>
    IReadOnlyList<StatedFigure?> State(IEnumerable<string> keys, ReportPeriod period);

    /// <summary>The matters whose past is still being entered, by number or title: what they count for isn't certain yet.</summary>
    IReadOnlyList<string> StillEntered();

    /// <summary>What is wrong with parts that must add up to a whole, one sentence each; empty when all do.</summary>
    IReadOnlyList<string> Unclosed(ReportPeriod period);
}

/// <summary>办理条件的查看范围 — what a gate, a consequence or a document may look at beside the matter and the act.</summary>
/// <param name="Doing">When, by whom, under which number.</param>
/// <param name="Records">The county's other records.</param>
public sealed record Circumstances(Doing Doing, ICountyRecords Records)
{
    /// <summary>The date of the act.</summary>
    public DateOnly On => Doing.On;

    /// <summary>The work calendar in force.</summary>
    public WorkCalendar Calendar => Records.Calendar;

    /// <summary>The county.</summary>
    public County County => Records.County;

    /// <summary>What there is in the county.</summary>
    public MatterTypes Types => Records.Types;

    /// <summary>The parts of a matter.</summary>
    public Parts<TPart> Parts<TPart>(Matter whole)
        where TPart : Matter => new(whole, Records);
}

/// <summary>已办的行为 — one act of another matter, as it stands in the ledger.</summary>
/// <param name="Act">What it says.</param>
/// <param name="Doing">When, by whom, under which number, with which documents.</param>
public sealed record DoneAct(Act Act, Doing Doing);

/// <summary>A gate or a consequence lists more matters than a list is for: what lies beyond would silently count for nothing.</summary>
public sealed class TooManyToListException(Type matter)
    : InvalidOperationException(
        $"More than {Most} of {matter.Name} are listed: ask the database with Any, Count or All, or read them with Each."
    )
{
    /// <summary>The most that are listed.</summary>
    public const int Most = 200;
}

/// <summary>
/// 连带办理 — a further act that an act causes in another matter, in the same transaction, with a ledger entry of its own that points at its cause.
/// </summary>
/// <param name="Act">The act.</param>
/// <param name="Matter">The matter it is done in; <c>null</c> if it opens one.</param>
/// <param name="Opens">The class of the matter it opens; <c>null</c> if it is done in an existing matter.</param>
/// <param name="Parent">For an opened matter, the matter it is part of.</param>
/// <param name="Organ">For an opened matter, the organ that answers for it; <c>null</c> for the causing matter's own.</param>
public sealed record Consequence(Act Act, Guid? Matter, Type? Opens = null, Guid? Parent = null, string? Organ = null)
{
    /// <summary>An act in a matter that exists.</summary>
    public static Consequence In(Guid matter, Act act) => new(act, matter);

    /// <summary>An act that opens a matter.</summary>
    public static Consequence Open<TMatter>(Act<TMatter> act, Guid? parent = null, string? organ = null)
        where TMatter : Matter => new(act, null, typeof(TMatter), parent, organ);
}
