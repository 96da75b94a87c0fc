using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Fazhi.Testing.Courses;

/// <summary>The county in which a matter goes its ordinary course: days pass, people act, and whatever else has to be there comes about by a course of its own.</summary>
/// <param name="desk">The county's Desk.</param>
/// <param name="time">Its clock, which only goes on.</param>
public sealed class Ground(Desk desk, FakeTimeProvider time)
{
    /// <summary>The county's date.</summary>
    public DateOnly Today => desk.Clock.Today;

    /// <summary>The files of a draw, made from the registers as they stand.</summary>
    public Issuing.DrawFiles Draws => new(desk.Store, time);

    /// <summary>A text that was handed in.</summary>
    public FileRef File(string text, string name) =>
        new FileStore(desk.Store, time).Put(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), name)!;

    /// <summary>The files of a round of file review, made from the records as they stand.</summary>
    public Issuing.ReviewFiles Reviews => new(desk.Store, time);

    /// <summary>Days go by, and what the law does in them is done.</summary>
    public void Days(int days)
    {
        time.Advance(TimeSpan.FromDays(days));
        new Sweep(desk).Run();
    }

    /// <summary>Opens a matter of the county government, or of another organ.</summary>
    public Matter Open(string type, Actor by, Act act, string organ = "gov") => Do(ActRequest.Open(type, act, organ: organ), by);

    /// <summary>Opens a part of a matter of the county government.</summary>
    public Matter Part(Matter whole, string type, Actor by, Act act) =>
        Do(ActRequest.Open(type, act, organ: "gov") with { Parent = whole.Id }, by);

    /// <summary>Opens a part of a matter for another organ.</summary>
    public Matter PartOf(Matter whole, string type, string organ, Actor by, Act act) =>
        Do(ActRequest.Open(type, act, organ: organ) with { Parent = whole.Id }, by);

    /// <summary>Does an act in a matter.</summary>
    public Matter Do(Matter matter, Actor by, Act act) => Do(ActRequest.In(matter.Id, act), by);

    /// <summary>A matter of another type that is there, in its first stage or brought into being: so much is all that many need of it.</summary>
    public TMatter Ready<TMatter>(string type)
        where TMatter : Matter => All<TMatter>() is [var there, ..] ? there : (TMatter)OrdinaryCourse.Of(type).Go(this).First();

    /// <summary>All matters of a class, the oldest first.</summary>
    public IReadOnlyList<TMatter> All<TMatter>()
        where TMatter : Matter
    {
        using var db = desk.Store.Open();
        return [.. db.Matters<TMatter>(desk.Store.CountyCode).OrderBy(m => m.Sequence)];
    }

    /// <summary>A figure of a year as a report states it.</summary>
    public StatedFigure Stated(string key, int year)
    {
        using var db = desk.Store.Open();
        return new StatedFigures(db, desk.Store.CountyCode, ReportPeriod.Year(year)).State(key)!.Value.Figure;
    }

    /// <summary>A name nobody else has here.</summary>
    public string Name(string stem) => $"{stem}{++names}";

    private int names;

    private Matter Do(ActRequest request, Actor by)
    {
        var outcome = desk.Perform(request, People.Showing(by, request.Matter));
        Assert.True(outcome.Done, $"{request.Act.Code}: {string.Join('\n', outcome.Problems)}");
        return outcome.Matter!;
    }
}
