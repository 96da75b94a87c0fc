using System.Text.Json;
using Fazhi.Matters;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;

namespace Fazhi.Web.Tests.Api;

/// <summary>Cases for the interface: what is posted, and matters walked to the stage a test needs.</summary>
internal static class ApiCases
{
    internal const string List = "/api/v1/matters/reconsideration";
    internal const string Applicant = "欧阳某壬";
    internal const string Secret = "丁字路口停车一事";

    internal static FileApplication Application { get; } =
        Cases.Application with
        {
            Applicant = new Party { Name = Applicant, Address = "塔河镇新民街1号" },
            ActChallenged = Secret,
            ActMadeOn = new DateOnly(2025, 2, 16),
            KnownOn = new DateOnly(2025, 2, 20),
        };

    internal static AcceptApplication Acceptance => Cases.Acceptance;

    /// <summary>An act as a caller posts it.</summary>
    internal static string Body(Act act) =>
        $$"""{ "act": "{{act.Code}}", "fields": {{JsonSerializer.Serialize(act, act.GetType(), Storage.Json.Options)}} }""";

    internal static Matter File(ApiSite site) => site.Do(ActRequest.Open("reconsideration", Application), People.Handler);

    /// <summary>A concluded case, which everybody may see: withdrawn after acceptance.</summary>
    internal static Matter Conclude(ApiSite site, Act conclusion)
    {
        var id = File(site).Id;
        site.Do(ActRequest.In(id, Acceptance), People.Handler);
        site.Do(ActRequest.In(id, new RequestWithdrawal { Reason = "不再请求。" }), People.Handler);
        return site.Do(ActRequest.In(id, conclusion), People.InstitutionHead);
    }

    /// <summary>Disputes of a category, mediated without success.</summary>
    internal static void Mediate(ApiSite site, DisputeCategory category, int count, DateOnly? on = null)
    {
        const string Committee = "塔河镇人民调解委员会";
        if (site.LedgerSize() == 0)
        {
            var organisation = new RegisterOrganisation
            {
                Name = Committee,
                Kind = OrganisationKind.Committee,
                Setting = Setting.Township,
                Area = "塔河镇",
                Address = "塔河镇一号",
                Chair = "主任",
                Members = 5,
                Women = 2,
                TermFrom = new DateOnly(2022, 6, 10),
            };
            site.Do(ActRequest.Open("mediation-organisation", organisation), People.Handler);
            var mediator = new AppointMediator { Name = "周调解", Organisation = Committee };
            site.Do(ActRequest.Open("mediator", mediator), People.Handler);
        }

        for (var i = 0; i < count; i++)
        {
            var application = new ApplyForMediation
            {
                Applicant = new Party { Name = "张三", Address = "塔河镇新民街1号" },
                Others = [new Party { Name = "李四" }],
                Category = category,
                Account = "发生纠纷。",
            };
            var id = site.Do(ActRequest.Open("dispute", application) with { On = on }, People.Mediator).Id;
            Act[] acts =
            [
                new RecordWillingness { AllWilling = true, Organisation = Committee },
                new AssignMediators { Mediators = ["周调解"] },
                new FailMediation { Reason = FailureReason.NoConsent, Told = [OtherWay.Litigation] },
            ];
            foreach (var act in acts)
                site.Do(ActRequest.In(id, act) with { On = on }, People.Mediator);
        }
    }
}
