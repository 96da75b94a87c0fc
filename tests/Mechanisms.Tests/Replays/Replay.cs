using System.Globalization;
using Fazhi.Figures;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Replays;

/// <summary>
/// 复盘 — one course of events told as a table: the day, who acts, the act, and what comes of it. In the morning of every day that is named the law acts first,
/// as its nightly sweep does; an act is done on its day through the desk, or is refused with the codes that are told.
/// </summary>
/// <remarks>
/// Published cases are restated in our own words with invented names and placed in the county of the tests: the respondent becomes an organ of the same kind
/// whose acts this county government reviews. Each test names the publication, and says which days are the publication's and which are ours.
/// </remarks>
internal sealed class Replay(Database database) : IDisposable
{
    private TestCounty? county;

    /// <summary>The county, which begins with the first day that is named.</summary>
    internal TestCounty County => county ?? throw new InvalidOperationException("No day has been named yet.");

    /// <summary>The matter that was opened last.</summary>
    internal Guid Id { get; private set; }

    internal static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An act that opens a matter of the county government, on its day.</summary>
    internal Replay Opened(string day, Actor by, Act act, string type = Cases.Code)
    {
        Id = Morning(day).Open(type, act, by);
        return this;
    }

    /// <summary>Why a matter can't be opened on a day.</summary>
    internal Replay NotOpened(string day, Actor by, Act act, params string[] expected)
    {
        Morning(day);
        return Expect(expected, ActRequest.Open(Cases.Code, act, organ: "gov"), by);
    }

    /// <summary>An act that is done on its day.</summary>
    internal Replay Done(string day, Actor by, Act act)
    {
        Morning(day).Done(Id, act, by);
        return this;
    }

    /// <summary>What is done on a day in another matter that this one opened.</summary>
    internal Replay Beside(string day, Action<TestCounty, Guid> course)
    {
        course(Morning(day), Id);
        return this;
    }

    /// <summary>An act that is refused on that day, by codes; a code may be followed by the article it rests on: <c>FY071《行政复议法》第四十八条</c>.</summary>
    internal Replay Refused(string day, Actor by, Act act, params string[] expected)
    {
        Morning(day);
        return Expect(expected, ActRequest.In(Id, act), by);
    }

    /// <summary>An act that happened on one day and is registered on a later one, with what shows its day.</summary>
    internal Replay Registered(string day, string happened, Actor by, Act act, Lateness proof)
    {
        Morning(day).Do(ActRequest.In(Id, act, On(happened)) with { Late = proof }, by);
        return this;
    }

    /// <summary>A case whose past is entered act by act from a day on: the law waits in it until that is complete.</summary>
    internal Replay EntersPast(string day, string happened, Actor by, Act act, Lateness entered)
    {
        Id = Morning(day).Do(ActRequest.Open(Cases.Code, act, On(happened), "gov") with { Late = entered }, by).Id;
        return this;
    }

    /// <summary>An act of an earlier day, entered while the past is.</summary>
    internal Replay Entered(string happened, Actor by, Act act)
    {
        County.Do(ActRequest.In(Id, act, On(happened)), by);
        return this;
    }

    /// <summary>The morning of a day on which nobody does anything.</summary>
    internal Replay Passed(string day)
    {
        Morning(day);
        return this;
    }

    /// <summary>The last day of a period, of one person where it runs for each; <c>null</c> while it doesn't run or stands still.</summary>
    internal Replay Due(string clock, string? day, string person = "")
    {
        using var db = County.Store.Open();
        var run = db.Clocks.Where(c => c.MatterId == Id && c.Code == clock).OrderByDescending(c => c.Run).ToList();
        var due = (person.Length == 0 ? run : run.Where(c => c.Person == person)).FirstOrDefault()?.DueOn;
        Assert.Equal((clock, day), (clock, due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>Whether a period was let pass, as it stands on a day.</summary>
    internal Replay Late(string clock, string on, bool late = true)
    {
        Assert.Equal((clock, late), (clock, County.Clock(Id, clock)!.IsLate(On(on))));
        return this;
    }

    /// <summary>Where a reconsideration case stands, and how it was concluded.</summary>
    internal Replay Stands(ReconsiderationStage stage, Fazhi.Mechanisms.Reconsiderations.CaseOutcome? outcome = null)
    {
        var matter = As<Reconsideration>();
        Assert.Equal((stage, outcome), (matter.Stage, matter.Outcome));
        return this;
    }

    /// <summary>The papers that were issued, in their order, each by its template; proofs of service aside.</summary>
    internal Replay Papers(params string[] templates)
    {
        using var db = County.Store.Open();
        Assert.Equal(
            templates,
            Matter(db).Documents.Where(d => d.Template != "reconsideration/ProofOfService").Select(d => d.Template.Split('/')[1])
        );
        return this;
    }

    /// <summary>On which day the conclusion reached each person that takes part.</summary>
    internal Replay Reached(params (string Name, string Day)[] served)
    {
        var conclusion = nameof(CaseDocument.Conclusion);
        Assert.Equal(
            served.Select(s => (s.Name, (DateOnly?)On(s.Day))),
            As<Reconsideration>().Persons.Where(p => p.IsPresent).Select(p => (p.Party.Name, p.ServedOn(conclusion)))
        );
        return this;
    }

    /// <summary>What a year's figure says.</summary>
    internal Replay Counts(int year, Indicator indicator, decimal amount)
    {
        using var db = County.Store.Open();
        var figure = new FigureReader(db, County.Store.CountyCode).Read(indicator, ReportPeriod.Year(year));
        Assert.Equal((indicator.Key, amount), (indicator.Key, figure.Value.Amount));
        return this;
    }

    /// <summary>The acts that the ledger has of the matter, in the order of their registration, between blanks; ledger, tree and tables agree.</summary>
    internal Replay Ledger(string acts)
    {
        Assert.Equal(acts.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), County.Acts(Id));
        County.Verify();
        return this;
    }

    /// <summary>The matter as the tables have it.</summary>
    internal TMatter As<TMatter>()
        where TMatter : Matter => County.Read<TMatter>(Id);

    /// <summary>Goes back to a matter that was opened before.</summary>
    internal Replay In(Guid matter)
    {
        Id = matter;
        return this;
    }

    public void Dispose() => county?.Dispose();

    private TestCounty Morning(string day)
    {
        var on = On(day);
        county ??= new TestCounty(database, InReportOrder.Types, begins: on);
        County.Today(on.Year, on.Month, on.Day).LetTheLawAct();
        return County;
    }

    private Replay Expect(string[] expected, ActRequest request, Actor by)
    {
        var outcome = County.Desk.Perform(request, People.Showing(by, request.Matter));
        Assert.False(outcome.Done, "The act should have been refused.");
        Assert.Equal(
            expected,
            outcome.Problems.Select((p, i) => i < expected.Length && expected[i].Contains('《') ? p.Code + p.Basis : p.Code)
        );
        return this;
    }

    private Matter Matter(CountyDb db)
    {
        var type = db.Entries.First(e => e.MatterId == Id).MatterType;
        return type switch
        {
            Cases.Code => As<Reconsideration>(),
            "dispute" => As<Dispute>(),
            _ => As<NormativeDocument>(),
        };
    }
}
