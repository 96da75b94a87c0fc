using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Testing.Courses;

/// <summary>Normative documents from their identification to filing, and their clean-up.</summary>
internal static class DocumentCourses
{
    internal static readonly OrdinaryCourse[] All =
    [
        new(Drafts.Code, Document),
        new("clean-up", CleanUp),
        new(
            "clean-up-item",
            on =>
            {
                // An organ's clean-ups come one after the other.
                foreach (var round in on.All<CleanUp>().Where(r => r.Stage == CleanUpStage.Reviewing))
                    Published(on, round);
                Begun(on);
                return Decided(on);
            }
        ),
    ];

    private static IEnumerable<Matter> Document(Ground on)
    {
        var document = on.Open(Drafts.Code, People.Handler, Drafts.Identification with { Title = on.Name("塔河县供热管理办法") });
        yield return document;
        yield return on.Do(document, People.Handler, new EvaluateNeed { Conclusion = "确有必要。", LegalGrounds = "上位法。" });
        yield return on.Do(document, People.Handler, Drafts.Consultation with { From = on.Today, Until = on.Today.AddDays(31) });
        on.Days(33);
        on.Do(on.All<Consultation>().Last(c => c.DocumentId == document.Id), People.Handler, Drafts.Feedback);
        yield return on.All<NormativeDocument>().Last(d => d.Id == document.Id);
        yield return on.Do(document, People.Handler, Drafts.Submission);
        on.Days(5);
        yield return on.Do(document, People.Reviewer, Drafts.Pass);
        yield return on.Do(document, People.Head, Drafts.Adopt with { HeldOn = on.Today });
        yield return on.Do(document, People.Handler, Drafts.Number);
        yield return on.Do(
            document,
            People.Handler,
            Drafts.Publication with
            {
                PublishedOn = on.Today,
                EffectiveFrom = on.Today.AddDays(30),
                ValidUntil = on.Today.AddDays(395),
            }
        );
    }

    private static IEnumerable<Matter> CleanUp(Ground on)
    {
        var round = Begun(on);
        yield return round;
        yield return Published(on, round);
    }

    private static Matter Published(Ground on, Matter round)
    {
        foreach (var _ in Decided(on)) { }
        return on.Do(
            round,
            People.InstitutionHead,
            new PublishCleanUpResult { Meeting = "县政府常务会议", Channel = "县人民政府网站" }
        );
    }

    private static Matter Begun(Ground on)
    {
        on.Open(Drafts.Code, People.Handler, Drafts.Existing(on.Name("塔河县城镇供热管理规定")));
        return on.Open(
            "clean-up",
            People.Handler,
            new StartCleanUp
            {
                Title = on.Name("行政规范性文件清理"),
                Scope = CleanUpScope.All,
                AsOf = on.Today,
                Occasion = "落实行政规范性文件定期清理要求。",
                PlannedUntil = on.Today.AddDays(60),
            }
        );
    }

    private static IEnumerable<Matter> Decided(Ground on)
    {
        foreach (var item in on.All<CleanUpItem>().Where(i => i.Stage == CleanUpItemStage.Waiting))
        {
            yield return item;
            yield return on.Do(
                item,
                People.Reviewer,
                new DecideOutcome { Outcome = CleanUpOutcome.Keep, Reason = "符合上位法规定，仍需执行。" }
            );
        }
    }
}
