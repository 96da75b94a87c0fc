using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.Decisions;

namespace Fazhi.Testing.Courses;

/// <summary>Major decisions: the yearly catalogue from its draft to its publication; a decision from its proposal to its archive.</summary>
internal static class DecisionCourses
{
    private static readonly Actor Traffic = new("traffic-handler", "钱交通", "traffic", Role.Handler);

    internal static readonly OrdinaryCourse[] All = [new(Deciding.Catalogue, Listed), new(Deciding.Code, Decided)];

    private static IEnumerable<Matter> Listed(Ground on)
    {
        // One for each year: whoever walks here twice makes the next year's.
        var year = on.All<DecisionCatalogue>().Select(c => c.Year).Append(on.Today.Year - 1).Max() + 1;
        var catalogue = on.Open(
            Deciding.Catalogue,
            People.Handler,
            Deciding.Drafted with
            {
                Year = year,
                Items = [.. Deciding.Drafted.Items.Select(i => i with { FinishOn = new(year, 12, 31) })],
            }
        );
        yield return catalogue;
        yield return on.Do(catalogue, People.Handler, Deciding.Consent with { On = on.Today });
        yield return on.Do(catalogue, People.Handler, Deciding.Listing with { PublishedOn = on.Today });
    }

    private static IEnumerable<Matter> Decided(Ground on)
    {
        var decision = on.Open(
            Deciding.Code,
            People.Handler,
            Deciding.Proposal with
            {
                Title = on.Name("塔河县城乡供水一体化规划"),
            }
        );
        yield return decision;
        yield return on.Do(decision, People.Head, Deciding.Start with { FinishOn = on.Today.AddDays(300) });
        yield return on.Do(decision, People.Handler, Deciding.Draft);
        yield return on.Do(decision, People.Handler, Deciding.Comment with { Until = on.Today.AddDays(30) });
        var consultation = on.All<Consultation>().Last(c => c.DecisionId == decision.Id);
        var remark = on.Part(consultation, "public-comment", People.Handler, Deciding.Remark);
        on.Do(remark, People.Handler, new ShowComment());
        on.Days(31);
        on.Do(remark, People.Handler, Deciding.Adopted);
        on.Do(consultation, People.Handler, Deciding.Answered);
        yield return on.All<Decision>().Last(d => d.Id == decision.Id);
        yield return on.Do(decision, People.Handler, Deciding.Argument);
        yield return on.Do(decision, People.Handler, Deciding.Assessment);
        yield return on.Do(decision, People.Handler, Deciding.Submission);
        on.Days(10);
        yield return on.Do(decision, People.Reviewer, Deciding.Lawful);
        yield return on.Do(decision, People.Head, Deciding.Adoption with { HeldOn = on.Today });
        yield return on.Do(decision, People.Handler, Deciding.Report with { ReportedOn = on.Today });
        yield return on.Do(decision, People.Handler, Deciding.Announcement with { PublishedOn = on.Today });
        yield return on.Do(decision, People.Handler, Deciding.Execution with { Until = on.Today.AddDays(200) });
        yield return on.Do(decision, Traffic, Deciding.Progress);
        yield return on.Do(decision, People.Handler, new CompleteExecution { Result = "任务全部完成。" });
        yield return on.Do(decision, People.Handler, Deciding.Archive);
    }
}
