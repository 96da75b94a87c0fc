using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Consultations;
using Fazhi.Mechanisms.NormativeDocuments;

namespace Fazhi.Testing;

/// <summary>Documents at every step: identified on 3 March 2025, consulted on until 4 April, passed review on 15 April, published on 22 April.</summary>
public static class Drafts
{
    public const string Code = "normative-document";

    public static IdentifyDocument Identification { get; } =
        new()
        {
            Title = "塔河县供热管理办法",
            Issuer = Issuer.CountyGovernment,
            TouchesRights = true,
            BindsGenerally = true,
            AppliesRepeatedly = true,
        };

    public static OpenConsultation Consultation { get; } =
        new()
        {
            From = new(2025, 3, 5),
            Until = new(2025, 4, 4),
            Channel = "县人民政府网站",
            Text = "第一条　为了规范供热管理，制定本办法。\n第二条　居民室温不低于十八摄氏度。\n第三条　本办法自公布之日起施行。",
            Note = "供热管理需要规范，依据有关法律法规起草。",
        };

    /// <summary>What was made of the remarks: nobody made any.</summary>
    public static PublishFeedback Feedback { get; } =
        new()
        {
            Received = 0,
            Adopted = 0,
            EnterprisesHeard = true,
            Summary = "没有收到意见。",
        };

    public static RecordFairCompetitionReview Competition { get; } =
        new()
        {
            Result = FairCompetitionResult.Conforms,
            Joint = true,
            EnterprisesHeard = true,
            Explanation = "符合标准。",
        };

    public static SubmitForLegalityReview Submission { get; } = new() { FileComplete = true, DrafterOpinion = "同意送审。" };

    public static GiveLegalityOpinion Pass { get; } =
        new()
        {
            Opinion = LegalityOpinion.Passed,
            PowerAndProcedureLawful = true,
            Text = "审核通过。",
        };

    public static Deliberate Adopt { get; } =
        new()
        {
            Meeting = "县政府常务会议",
            HeldOn = new(2025, 4, 18),
            Adopted = true,
        };

    public static RegisterAndNumber Number { get; } = new() { SignedBy = "王县长" };

    public static PublishDocument Publication { get; } =
        new()
        {
            PublishedOn = new(2025, 4, 22),
            EffectiveFrom = new(2025, 5, 22),
            ValidUntil = new(2026, 5, 21),
            Channel = "县人民政府网站",
            Text = "第一条　为了规范供热管理，制定本办法。\n第二条　居民室温不低于二十摄氏度。\n第三条　本办法自公布之日起施行。",
            Summary = "供热管理。",
        };

    public static RegisterExisting Existing(string title, DateOnly? validUntil = null, DocumentNumber? number = null) =>
        new()
        {
            Title = title,
            Number = number,
            Issuer = Issuer.CountyGovernment,
            PublishedOn = new(2023, 5, 10),
            EffectiveFrom = new(2023, 6, 1),
            ValidUntil = validUntil,
        };

    public static Guid Consulting(TestCounty county, IdentifyDocument? what = null, Actor? drafter = null, string organ = "gov")
    {
        var id = Evaluated(county, what, drafter, organ);
        county.Done(id, Consultation, drafter);
        return id;
    }

    /// <summary>The consultation on a document that was opened last.</summary>
    public static Guid ConsultationOf(TestCounty county, Guid document)
    {
        using var db = county.Store.Open();
        return db.Matters<Consultation>(county.Store.CountyCode)
            .Where(c => c.DocumentId == document)
            .OrderBy(c => c.Sequence)
            .Select(c => c.Id)
            .Last();
    }

    /// <summary>The time for remarks is over, and it is published what became of them.</summary>
    public static void Answer(TestCounty county, Guid document, Actor? by = null, PublishFeedback? feedback = null)
    {
        new Fazhi.Storage.Sweep(county.Desk).Run();
        county.Done(ConsultationOf(county, document), feedback ?? Feedback, by);
    }

    public static Guid Evaluated(TestCounty county, IdentifyDocument? what = null, Actor? drafter = null, string organ = "gov")
    {
        var id = county.Today(2025, 3, 5).Open(Code, what ?? Identification, drafter, organ);
        county.Done(id, new EvaluateNeed { Conclusion = "确有必要。", LegalGrounds = "上位法。" }, drafter);
        return id;
    }

    public static Guid Submitted(TestCounty county, IdentifyDocument? what = null, Actor? drafter = null, string organ = "gov")
    {
        var id = Consulting(county, what, drafter, organ);
        Submit(county, id, drafter);
        return id;
    }

    public static void Submit(TestCounty county, Guid id, Actor? drafter = null)
    {
        Answer(county.Today(2025, 4, 7), id, drafter);
        county.Today(2025, 4, 8).Done(id, Submission, drafter);
    }

    public static Guid Reviewed(TestCounty county, IdentifyDocument? what = null)
    {
        var id = Submitted(county, what);
        county.Today(2025, 4, 15).Done(id, Pass, People.Reviewer);
        return id;
    }

    public static Guid Registered(TestCounty county)
    {
        var id = Reviewed(county);
        county.Today(2025, 4, 18).Done(id, Adopt, People.Head);
        county.Today(2025, 4, 21).Done(id, Number);
        return id;
    }

    public static Guid Published(TestCounty county)
    {
        var id = Registered(county);
        county.Today(2025, 4, 22).Done(id, Publication);
        return id;
    }
}
