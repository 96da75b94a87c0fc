using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Program.Tests.Documents;

/// <summary>How documents are made, filed and cleaned up.</summary>
internal sealed partial class Town
{
    internal Matter Existing(string title, int serial, Issuer issuer = Issuer.CountyGovernment) =>
        Open(
            "normative-document",
            1,
            8,
            new RegisterExisting
            {
                Title = title,
                Number = DocumentNumber.Of("塔政规", 2020, serial),
                Issuer = issuer,
                PublishedOn = new DateOnly(2020, 5, 10),
                EffectiveFrom = new DateOnly(2020, 6, 1),
            }
        );

    /// <summary>A draft whose file is complete before the reviewers since 18 February.</summary>
    internal Matter Submitted()
    {
        var matter = Open(
            "normative-document",
            1,
            6,
            new IdentifyDocument
            {
                Title = Title,
                Issuer = Issuer.CountyGovernment,
                TouchesRights = true,
                BindsGenerally = true,
                AppliesRepeatedly = true,
            }
        );
        Do(matter, 1, 8, new EvaluateNeed { Conclusion = "确有必要。", LegalGrounds = "《农村公路养护管理办法》" });
        Do(
            matter,
            1,
            9,
            new OpenConsultation
            {
                From = new(2025, 1, 9),
                Until = new(2025, 2, 10),
                Channel = "县政府网站",
                Text = "第一条　规范公路养护。\n第二条　自公布之日起施行。",
                Note = "依据《农村公路养护管理办法》起草。",
            }
        );
        Feedback(matter);
        Do(matter, 2, 13, new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "同意送审。" });
        Do(matter, 2, 14, new AskForSupplement { Wanted = "起草说明" });
        return Do(matter, 2, 18, new SupplementFile { Given = "起草说明" });
    }

    /// <summary>A document on its way through one opinion that wants changes, one that passes, publication and filing.</summary>
    internal Matter Normative(FileRef? fullText = null)
    {
        var matter = Submitted();
        Do(
            matter,
            2,
            20,
            new GiveLegalityOpinion
            {
                Opinion = LegalityOpinion.Amend,
                Found = [ForbiddenContent.Fee],
                PowerAndProcedureLawful = true,
                Text = "1.第五条设定收费，应当删除。\n2.第八条表述应当与上位法一致。",
            }
        );
        Do(matter, 2, 24, new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "已经修改。" });
        Do(
            matter,
            2,
            27,
            new GiveLegalityOpinion
            {
                Opinion = LegalityOpinion.Passed,
                PowerAndProcedureLawful = true,
                Text = "审核通过。",
            }
        );
        Do(
            matter,
            3,
            5,
            new Deliberate
            {
                Meeting = "县政府第3次常务会议",
                HeldOn = new(2025, 3, 5),
                Adopted = true,
            }
        );
        Do(matter, 3, 7, new RegisterAndNumber { SignedBy = "王县长" });
        Do(
            matter,
            3,
            10,
            new PublishDocument
            {
                PublishedOn = new(2025, 3, 10),
                EffectiveFrom = new(2025, 4, 1),
                Channel = "县政府网站",
                Text = "第一条　规范公路养护。\n第二条　自公布之日起施行。",
                Summary = "养护责任。",
                FullText = fullText,
            }
        );
        return Do(
            matter,
            3,
            14,
            new FileForRecord
            {
                FiledWith = FilingAuthority.Prefecture,
                Authority = "大兴安岭地区行政公署",
                FiledOn = new(2025, 3, 14),
            }
        );
    }

    /// <summary>A round over four documents, one for each outcome.</summary>
    internal Matter CleanUp(CleanUpOutcome? all = null)
    {
        string[] titles = ["甲办法", "乙办法", "丙办法", "丁办法"];
        foreach (var (title, i) in titles.Select((t, i) => (t, i)))
            Existing(title, i + 1);
        var round = Open(
            "clean-up",
            3,
            3,
            new StartCleanUp
            {
                Title = "2025年清理",
                Scope = CleanUpScope.County,
                AsOf = new(2025, 2, 28),
                Occasion = "上级要求。",
                PlannedUntil = new(2025, 6, 30),
            }
        );
        CleanUpOutcome[] outcomes = [CleanUpOutcome.Keep, CleanUpOutcome.Amend, CleanUpOutcome.Repeal, CleanUpOutcome.Lapse];
        foreach (var item in Items(round))
            Do(
                item,
                4,
                15,
                new DecideOutcome { Outcome = all ?? outcomes[Array.IndexOf(titles, item.Title)], Reason = "经研究。" }
            );
        return Do(round, 6, 12, new PublishCleanUpResult { Meeting = "县政府第9次常务会议", Channel = "县政府网站" });
    }
}
