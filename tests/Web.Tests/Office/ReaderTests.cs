using System.Net;
using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Fazhi.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Fazhi.Web.Tests.Office;

/// <summary>What the organ against which a case is brought reads of it, on every way in.</summary>
public sealed class ReaderTests
{
    // Written into what is none of the respondent's business.
    private const string Internal = "内部机密";
    private static readonly Actor Respondent = new("bureau", "郑交通", "traffic", Role.Handler);
    private static readonly Actor Other = new("other", "吴乡长", "kaikukang", Role.Handler, Role.Head, Role.Mediator);

    [Fact]
    public async Task The_respondent_reads_neither_the_draft_decision_nor_the_committees_advice_on_any_way_in()
    {
        await using var site = await ApiSite.Start();
        var (id, kept) = Underway(site);
        var bureau = await site.SignIn(Respondent);
        var here = $"/office/reconsideration/{id}";
        var api = $"{ApiCases.List}/{id}";
        foreach (
            var address in (string[])
                [
                    here,
                    "/office/reconsideration?col=cannotBeHeard&col=committeeConsultedOn&col=draftSubmittedOn&col=major",
                    "/office/reconsideration/export.csv?col=cannotBeHeard&col=committeeConsultedOn&col=draftSubmittedOn&col=major",
                    "/office",
                    "/office/calendar",
                    api,
                    ApiCases.List,
                    $"{api}/timeline",
                    $"{api}/clocks",
                    $"{api}/files",
                    "/api/v1/ledger/entries",
                ]
        )
        {
            var text = await Read(bureau, address);
            Assert.DoesNotContain(Internal, text, StringComparison.Ordinal);
            // As a column that may be chosen it has a name; filled in it is nowhere.
            Assert.DoesNotContain(
                "提出审查意见",
                text.Replace("提出审查意见日期", "", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("SubmitDraftDecision", text, StringComparison.Ordinal);
            Assert.DoesNotContain("ConsultCommittee", text, StringComparison.Ordinal);
            // The day of all this; the calendar shows every day.
            if (!address.StartsWith("/office/calendar", StringComparison.Ordinal))
                Assert.DoesNotContain("2025-03-13", text, StringComparison.Ordinal);
        }

        // What the statute shows it (第四十八条) is there, and who holds the case reads all.
        Assert.Contains(ApiCases.Secret, await Read(bureau, here), StringComparison.Ordinal);
        Assert.Contains("申请书.txt", await Read(bureau, $"{api}/files"), StringComparison.Ordinal);
        var clerk = await site.SignIn(People.Handler);
        Assert.Contains(Internal, await Read(clerk, here), StringComparison.Ordinal);
        Assert.Contains("SubmitDraftDecision", await Read(clerk, $"{api}/timeline"), StringComparison.Ordinal);
        // How many acts there were would tell of those that aren't shown.
        Assert.Contains("\"version\":", await Read(clerk, api), StringComparison.Ordinal);
        Assert.DoesNotContain("\"version\":", await Read(bureau, api), StringComparison.Ordinal);
        Assert.DoesNotMatch("name=\"_seen\" value=\"[0-9]{1,9}\"", await Read(bureau, $"{here}/do/FileReply"));
        Assert.Equal(HttpStatusCode.OK, await Status(clerk, $"{here}/files/{kept.Digest}"));
        Assert.Equal(HttpStatusCode.OK, await Status(clerk, $"{api}/files/{kept.Digest}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"{here}/files/{kept.Digest}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"{api}/files/{kept.Digest}"));
        // The notice of acceptance is the applicant's, the one that asks for a reply the respondent's: it is found, and can't be printed without a letterhead.
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"{here}/documents/0/0"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"{api}/documents/0"));
        Assert.Equal(HttpStatusCode.Conflict, await Status(bureau, $"{here}/documents/0/1"));
        Assert.Equal(HttpStatusCode.Conflict, await Status(bureau, $"{api}/documents/1"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"{here}/correct"));
    }

    [Fact]
    public async Task An_organ_without_a_part_in_a_case_reads_nothing_of_it_and_acts_in_it_no_more()
    {
        await using var site = await ApiSite.Start();
        var (id, _) = Underway(site);
        var other = await site.SignIn(Other);
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, $"/office/reconsideration/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(other, $"{ApiCases.List}/{id}/timeline"));
        var desk = site.Services.GetRequiredService<Desk>();
        var refused = desk.Perform(ActRequest.In(id, new FileReply { Reply = "代为答复。", Evidence = ["无"] }), Other);
        Assert.Equal(["BL003"], refused.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Evidence_of_the_applicant_is_recorded_by_the_applicant_or_by_who_holds_the_case_and_by_no_other_organ()
    {
        await using var site = await ApiSite.Start();
        var (id, _) = Underway(site);
        var evidence = new AddEvidence { From = PartyRole.Applicant, Evidence = ["照片"] };
        var desk = site.Services.GetRequiredService<Desk>();
        Assert.Equal(["BL003"], desk.Perform(ActRequest.In(id, evidence), Respondent).Problems.Select(p => p.Code));
        // The respondent can't consent to its own late evidence either (第四十六条第二款).
        var own = evidence with
        {
            From = PartyRole.Respondent,
            Consented = true,
        };
        Assert.Equal(["BL003"], desk.Perform(ActRequest.In(id, own), Respondent).Problems.Select(p => p.Code));
        var applicant = Actor.Resident("receipt/1", "申请人", id);
        Assert.Equal(["FY035"], desk.Perform(ActRequest.In(id, own), applicant).Problems.Select(p => p.Code));
        Assert.True(desk.Perform(ActRequest.In(id, evidence), applicant).Done);
        Assert.True(desk.Perform(ActRequest.In(id, own), People.Handler).Done);
    }

    [Fact]
    public async Task Before_the_copy_of_the_application_is_sent_the_respondent_knows_nothing_of_the_case()
    {
        await using var site = await ApiSite.Start();
        var id = ApiCases.File(site).Id;
        var bureau = await site.SignIn(Respondent);
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"/office/reconsideration/{id}"));
        site.Do(ActRequest.In(id, ApiCases.Acceptance), People.Handler);
        Assert.Equal(HttpStatusCode.NotFound, await Status(bureau, $"/office/reconsideration/{id}"));
        site.Do(ActRequest.In(id, new SendReplyNotice()), People.Handler);
        Assert.Equal(HttpStatusCode.OK, await Status(bureau, $"/office/reconsideration/{id}"));
    }

    // Everything the institution thinks for itself is written in it, with the day 13 March; so is evidence of the applicant, with a file.
    private static (Guid Id, FileRef Kept) Underway(ApiSite site)
    {
        var files = site.Services.GetRequiredService<FileStore>();
        var application = files.Put(new MemoryStream(Encoding.UTF8.GetBytes("申请书")), "申请书.txt")!;
        var kept = files.Put(new MemoryStream(Encoding.UTF8.GetBytes("证据")), $"{Internal}.txt")!;
        site.Time.SetUtcNow(new DateTimeOffset(2025, 3, 10, 1, 0, 0, TimeSpan.Zero));
        var id = site.Do(
            ActRequest.Open("reconsideration", ApiCases.Application with { Files = [application] }),
            People.Handler
        ).Id;
        site.Do(ActRequest.In(id, ApiCases.Acceptance), People.Handler);
        site.Do(ActRequest.In(id, new SendReplyNotice { ReceivedOn = new DateOnly(2025, 3, 10) }), People.Handler);
        site.Time.SetUtcNow(new DateTimeOffset(2025, 3, 13, 1, 0, 0, TimeSpan.Zero));
        Act[] acts =
        [
            new ClassifyCase { Major = true, Reason = Internal },
            new RecordCannotHear { Reason = Internal },
            new AddEvidence
            {
                From = PartyRole.Applicant,
                Evidence = [Internal],
                Files = [kept],
            },
            new ConsultCommittee { Members = ["甲"], Opinion = Internal },
            new HearParty
            {
                Party = PartyRole.Applicant,
                Way = HearingWay.Phone,
                Record = Internal,
            },
            new SubmitDraftDecision { Proposed = Mechanisms.Reconsiderations.CaseOutcome.Revoke, Opinion = Internal },
            new WriteToApplicant<Reconsideration> { Text = Internal },
        ];
        foreach (var act in acts)
            site.Do(ActRequest.In(id, act), People.Handler);
        site.Time.SetUtcNow(new DateTimeOffset(2025, 3, 14, 1, 0, 0, TimeSpan.Zero));
        return (id, kept);
    }

    private static async Task<string> Read(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
