using Fazhi.Draws;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.EnterpriseInspections;
using Fazhi.Mechanisms.RandomInspections;

namespace Fazhi.Testing.Courses;

/// <summary>A draw: planned, frozen, promised, revealed, drawn, dispatched; what was drawn is called off, so that it is concluded.</summary>
internal static class DrawCourses
{
    internal static readonly OrdinaryCourse[] All = [new("draw-plan", Draw)];

    private static IEnumerable<Matter> Draw(Ground on)
    {
        var item = InspectionCourses.Published(on);
        InspectionCourses.Registered(on);
        InspectionCourses.Certified(on, item);
        InspectionCourses.Certified(on, item);
        var plan = (DrawPlan)
            on.Open(
                "draw-plan",
                People.Handler,
                new PlanDraw
                {
                    Title = on.Name("食品经营双随机抽查"),
                    Items = [Reference<InspectionItem>.Of(item)],
                    DrawOn = on.Today.AddDays(1),
                    InspectFrom = on.Today.AddDays(1),
                    InspectUntil = on.Today.AddDays(60),
                    RatioUnrated = 1,
                    RatioA = 1,
                    RatioB = 1,
                    RatioC = 1,
                    RatioD = 1,
                    OfficersPerObject = 2,
                    Parties = ["县司法局", "企业代表"],
                }
            );
        yield return plan;
        plan = (DrawPlan)on.Do(plan, People.Handler, on.Draws.Freeze(plan)!);
        yield return plan;
        DrawSecret[] secrets = [.. plan.Parties.Select(p => DrawSecret.WithNewSalt(p, "演示秘密"))];
        foreach (var secret in secrets)
            on.Do(
                plan,
                People.Handler,
                new PromiseSecret { Party = secret.Party, Promise = secret.Promise(Hash.Parse(plan.Commitment!)).ToString() }
            );
        on.Days(1);
        foreach (var secret in secrets)
            plan = (DrawPlan)
                on.Do(
                    plan,
                    People.Handler,
                    new RevealSecret
                    {
                        Party = secret.Party,
                        Secret = secret.Text,
                        Salt = secret.Salt.ToString(),
                    }
                );
        yield return plan;
        yield return on.Do(plan, People.Handler, on.Draws.Draw(plan, null, null, out _)!);
        yield return on.Do(plan, People.Handler, new DispatchDraw());
        foreach (var visit in on.All<EnterpriseInspection>().Where(v => v.DrawId == plan.Id))
            on.Do(visit, People.Handler, new CancelVisit { Reason = "企业已经停业。" });
        yield return on.Do(plan, People.Handler, new ConcludeDraw { Result = "抽到一户，已经停业。" });
    }
}
