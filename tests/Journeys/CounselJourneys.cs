using Xunit;

namespace Fazhi.Journeys;

/// <summary>法律顾问 — a legality review asks for an opinion in a click, it is given to the matter it is about; what is refused keeps what was typed.</summary>
[Collection("journeys")]
public sealed class CounselJourneys(DemoSite site)
{
    private const string Title = "塔河县农村客运演示办法";

    [Fact]
    public async Task A_legality_review_asks_for_an_opinion_in_a_click_and_the_documents_page_shows_what_was_given()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var department = await site.Open("jiaotong");
        await department.Go("/office/normative-document/new/IdentifyDocument");
        await department.Type(
            ("title", Title),
            ("issuer", "Department"),
            ("touchesRights", "true"),
            ("bindsGenerally", "true"),
            ("appliesRepeatedly", "true")
        );
        await department.Press("认定");
        var document = department.Here;
        await department.Do(document, "EvaluateNeed", ("conclusion", "确有必要。"), ("legalGrounds", "相关法律法规。"));
        await department.Do(document, "WaiveConsultation", ("ground", "Secret"), ("reason", "依法不公开征求意见（演示）。"));
        await department.Do(document, "SubmitForLegalityReview", ("fileComplete", "true"), ("drafterOpinion", "同意送审。"));

        var reviewer = await site.Open("shenhe");
        await reviewer.Go(document);
        await reviewer.Sees("还没有就本事项征求法律顾问、公职律师的意见");
        await reviewer.Accessible();
        await reviewer.Follow("征求法律意见");
        // The matter, its title and the kind are filled in already.
        Assert.Equal($"《{Title}》的合法性", await reviewer.Page.Locator("main [name=title]").InputValueAsync());
        Assert.Equal("Document", await reviewer.Page.Locator("main [name=kind]:checked").InputValueAsync());
        await reviewer.Type(("question", "班线经营者的义务有没有上位法依据。"), ("urgent", "true"));
        await reviewer.Accessible();
        await reviewer.Press("征求法律意见");
        var request = reviewer.Here;
        await reviewer.Sees("待指派");
        await reviewer.Do(request, "AssignAdviser", ("adviser", "演示顾问"), ("by", "LegalAdviser"), ("noInterest", "true"));
        await reviewer.Do(
            request,
            "GiveOpinion",
            ("conclusion", "AmendFirst"),
            ("text", "第五条删去收费的内容。"),
            ("paper", "签名的法律意见书")
        );
        await reviewer.Sees("法律意见书");
        await reviewer.Do(request, "SettleOpinion", ("outcome", "Adopted"));
        Assert.Equal(["AskForOpinion", "AssignAdviser", "GiveOpinion", "SettleOpinion"], reviewer.Acts);
        await reviewer.Accessible();
        await reviewer.Picture("office-opinion");

        await reviewer.Go(document);
        await reviewer.Sees("修改后可行，采纳");
        await reviewer.Picture("office-document-opinions");
        var phone = await site.Open("shenhe", width: 390);
        await phone.Go(document);
        await phone.Accessible();
        await phone.Picture("office-document-opinions-phone");
        // The drafter sees that its document is reviewed, not what the reviewer was advised.
        await department.Go(document);
        Assert.DoesNotContain("修改后可行", await department.Text(), StringComparison.Ordinal);

        // Everybody sees who is engaged, and no opinion.
        var resident = await site.Open(width: 390);
        await resident.Go("/public/adviser");
        await resident.Sees("演示顾问");
        await resident.Accessible();
        await resident.Picture("portal-advisers-phone");
        var answer = await resident.Page.GotoAsync("/public/opinion-request");
        Assert.Equal(404, answer!.Status);
    }

    [Fact]
    public async Task An_adviser_with_an_interest_and_an_opinion_of_no_words_are_refused_and_nothing_typed_is_lost()
    {
        Assert.SkipUnless(site.HasBrowser, "Chromium is not installed.");
        var reviewer = await site.Open("shenhe");
        await reviewer.Go("/office/adviser/new/EngageAdviser");
        await reviewer.Type(
            ("title", "演示新顾问"),
            ("kind", "LegalAdviser"),
            ("firm", "演示律师事务所"),
            ("licence", "12327演示000009"),
            ("from", site.Today),
            ("until", site.InDays(-3))
        );
        await reviewer.Press("聘请、登记");
        await reviewer.Sees("GW001");
        await reviewer.Sees("GW002");
        Assert.Equal("演示律师事务所", await reviewer.Page.Locator("main [name=firm]").InputValueAsync());
        await reviewer.Accessible();
        await reviewer.Type(("until", site.InDays(300)), ("contract", "聘用合同（演示）"));
        await reviewer.Press("聘请、登记");
        var adviser = reviewer.Here;
        await reviewer.Do(adviser, "DeclareInterests", ("interests", "塔河县演示乙公司"));

        var clerk = await site.Open("jiaotong");
        await clerk.Go("/office/opinion-request/new/AskForOpinion");
        await clerk.Type(
            ("title", "客运站租赁合同"),
            ("kind", "Contract"),
            ("question", "租期能不能超过二十年。"),
            ("parties", "塔河县演示乙公司")
        );
        await clerk.Press("征求法律意见");
        var request = clerk.Here;
        await clerk.Go($"{request}/do/AssignAdviser");
        await clerk.Type(("adviser", "演示新顾问"), ("by", "LegalAdviser"), ("note", "请尽快。"));
        await clerk.Press("指派顾问");
        await clerk.Sees("FL004");
        await clerk.Sees("塔河县演示乙公司");
        await clerk.Sees("FL005");
        Assert.Equal("请尽快。", await clerk.Page.Locator("main [name=note]").InputValueAsync());
        await clerk.Accessible();
        await clerk.Do(request, "AssignAdviser", ("adviser", "演示顾问"), ("by", "LegalAdviser"), ("noInterest", "true"));
        await clerk.Go($"{request}/do/GiveOpinion");
        await clerk.Type(("conclusion", "Risky"));
        await clerk.Press("出具法律意见");
        await clerk.Sees("FL006");
        await clerk.Accessible();
        Assert.Equal(["AskForOpinion", "AssignAdviser"], clerk.Acts);
    }
}
