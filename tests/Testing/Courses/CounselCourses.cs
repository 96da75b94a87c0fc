using Fazhi.Matters;
using Fazhi.Mechanisms.Counsel;

namespace Fazhi.Testing.Courses;

/// <summary>Counsel: an adviser engaged, renewed and ended; an opinion asked for, given, supplemented and settled.</summary>
internal static class CounselCourses
{
    internal static readonly OrdinaryCourse[] All = [new("adviser", Advising), new("opinion-request", Opinion)];

    private static IEnumerable<Matter> Advising(Ground on)
    {
        var adviser = Engaged(on);
        yield return adviser;
        yield return on.Do(adviser, People.Handler, new DeclareInterests { Interests = ["塔河县演示木业有限公司"] });
        yield return on.Do(
            adviser,
            People.Handler,
            new RenewEngagement { Until = on.Today.AddYears(2), Ground = "续签一年（演示）" }
        );
        yield return on.Do(adviser, People.Handler, new EndEngagement { Reason = "聘期届满。" });
    }

    private static Adviser Engaged(Ground on) =>
        (Adviser)
            on.Open(
                "adviser",
                People.Handler,
                new EngageAdviser
                {
                    Title = on.Name("演示律师"),
                    Kind = AdviserKind.LegalAdviser,
                    Firm = "演示律师事务所",
                    Licence = on.Name("12327演示"),
                    Contract = "法律顾问聘用合同（演示）",
                    From = on.Today,
                    Until = on.Today.AddYears(1),
                }
            );

    private static IEnumerable<Matter> Opinion(Ground on)
    {
        var adviser = Engaged(on);
        var request = on.Open(
            "opinion-request",
            People.Handler,
            new AskForOpinion
            {
                Title = on.Name("施工合同的合法性"),
                Kind = OpinionKind.Contract,
                Question = "违约责任的约定是否合法。",
                Parties = ["塔河县演示建筑有限公司"],
            }
        );
        yield return request;
        var assign = new AssignAdviser
        {
            Adviser = Reference<Adviser>.Of(adviser),
            By = AdviserKind.LegalAdviser,
            NoInterest = true,
        };
        yield return on.Do(request, People.Handler, assign);
        yield return on.Do(request, People.Handler, new DeclineRequest { Reason = "出差，另行指派。" });
        yield return on.Do(request, People.Handler, assign);
        yield return on.Do(
            request,
            People.Handler,
            new GiveOpinion { Conclusion = OpinionConclusion.AmendFirst, Text = "违约金过高，应当调整。" }
        );
        yield return on.Do(request, People.Handler, new AskToSupplement { Wanted = "请说明调整到多少。" });
        yield return on.Do(
            request,
            People.Handler,
            new GiveOpinion { Conclusion = OpinionConclusion.AmendFirst, Text = "不超过损失的百分之三十。" }
        );
        yield return on.Do(request, People.Handler, new SettleOpinion { Outcome = OpinionOutcome.Adopted });
    }
}
