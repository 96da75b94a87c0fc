namespace Fazhi.Web.Tests.Office;

/// <summary>A reconsideration case as a clerk types it.</summary>
internal static class CaseForms
{
    /// <summary>Fills in the application that is open.</summary>
    internal static Browser Application(Browser clerk, string respondent = "traffic", int penalty = 12) =>
        clerk
            .Fill("applicant.name", "张某某")
            .Fill("applicant.kind", "Citizen")
            .Fill("applicant.address", "塔河镇新民街1号")
            .Fill("respondentName", "塔河县交通运输局")
            .Fill("respondentOrgan", respondent)
            .Fill("respondentKind", respondent == "kaikukang" ? "Township" : "Department")
            .Fill("actChallenged", $"塔交罚〔2025〕{penalty}号行政处罚决定")
            .Fill("actKind", "Penalty")
            .Fill("domain", "Transport")
            .Fill("actMadeOn", "2025-02-10")
            .Fill("knownOn", "2025-02-12")
            .Fill("claims", "请求撤销该处罚决定。")
            .Fill("facts", "认定事实不清。")
            .Fill("channel", "InPerson");

    internal static async Task File(Browser clerk, string respondent = "traffic", int penalty = 12)
    {
        await clerk.Open("/office/reconsideration/new/FileApplication");
        await Application(clerk, respondent, penalty).Press("申请行政复议");
    }

    internal static async Task Accept(Browser clerk, string address)
    {
        await clerk.Open($"{address}/do/AcceptApplication");
        await clerk
            .Check("clearParties", "hasInterest", "concreteClaim", "inTime", "inScope", "ourJurisdiction", "notTakenBefore")
            .Press("受理");
    }

    /// <summary>Accepts a case and sends the copy of the application: from then on the respondent knows of it.</summary>
    internal static async Task Tell(Browser clerk, string address)
    {
        await Accept(clerk, address);
        await clerk.Open($"{address}/do/SendReplyNotice");
        await clerk.Press("发送申请书副本");
    }

    internal static Browser Draft(Browser clerk) =>
        clerk.Fill("proposed", "Uphold").Fill("opinion", "事实清楚，程序合法，建议维持。");

    internal static Browser Decision(Browser head) =>
        head.Fill("outcome", "Uphold")
            .Fill("ground", "LawfulAndSuitable")
            .Fill("ruling", "维持该处罚决定。")
            .Fill("findings", "事实清楚。")
            .Fill("reasons", "程序合法。");

    /// <summary>How many forms are kept that nobody has submitted.</summary>
    internal static int Drafts(Site site)
    {
        using var access = site.Store.OpenAccess();
        return access.Drafts.Count();
    }

    /// <summary>Where the first link with these words leads.</summary>
    internal static string Link(Browser browser, string text) =>
        browser
            .Page.QuerySelectorAll("a[href]")
            .First(a => a.TextContent.Contains(text, StringComparison.Ordinal))
            .GetAttribute("href")!;
}
