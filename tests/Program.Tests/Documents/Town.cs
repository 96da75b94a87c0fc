using Fazhi.CommandLine.Documents;
using Fazhi.Documents;
using Fazhi.Identifiers;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Mechanisms.NormativeDocuments;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>A county where documents come about by real acts.</summary>
internal sealed class Town : IDisposable
{
    internal const string Committee = "塔河镇人民调解委员会";
    internal const string Title = "塔河县农村公路养护办法";
    internal static readonly DocumentTemplates Templates = DocumentTemplates.LoadEmbedded();
    private static readonly Actor Staff = new(
        "staff", "吴办理", "gov", Role.Handler, Role.Registrar, Role.Head, Role.InstitutionHead, Role.LegalReviewer, Role.Mediator);

    internal TestCounty County { get; } = new(Database.Sqlite, InReportOrder.Types, migrate: true);

    internal IssuedDocuments Issued => new(County.Store, Templates);

    internal static Party Zhang { get; } = new()
    {
        Name = "张建国",
        ResidentId = ResidentId.Parse("23272219800101001" + ResidentId.CheckCharacter("23272219800101001")),
        Address = "塔河镇新民街1号",
        Phone = PhoneNumber.Parse("0457-3661234"),
    };

    internal static Party Company { get; } = new() { Name = "塔河县兴林木业有限公司", Kind = PartyKind.LegalPerson };

    public void Dispose() => County.Dispose();

    internal Matter Do(Matter matter, int month, int day, Act act) =>
        County.Today(2025, month, day).Do(ActRequest.In(matter.Id, act), Staff);

    internal Matter Open(string type, int month, int day, Act act) =>
        County.Today(2025, month, day).Do(ActRequest.Open(type, act), Staff);

    internal Matter Now(Matter matter) => new Search(County.Store).ByNumber(matter.Id.ToString())!;

    internal IReadOnlyList<string> Problems(Matter matter, IssuedDocument document) =>
        Templates[document.Template].Check(Issued.Values(matter, document));

    internal string Text(Matter matter, string name) =>
        PlainText.Of(Issued.Render(matter, Assert.Single(IssuedDocuments.Named(Now(matter), name))));

    internal IReadOnlyList<Matter> Items(Matter round)
    {
        using var db = County.Store.Open();
        var id = round.Id;
        return [.. db.Matters<CleanUpItem>(County.Store.CountyCode).Where(i => i.Parent == id).AsEnumerable().OrderBy(i => i.Title)];
    }

    internal Matter Existing(string title, int serial) => Open("normative-document", 1, 8, new RegisterExisting
    {
        Title = title,
        Number = DocumentNumber.Of("塔政规", 2020, serial),
        Issuer = Issuer.CountyGovernment,
        PublishedOn = new DateOnly(2020, 5, 10),
        EffectiveFrom = new DateOnly(2020, 6, 1),
    });

    /// <summary>A document on its way through one opinion that wants changes, one that passes, publication and filing.</summary>
    internal Matter Normative(FileRef? fullText = null)
    {
        var matter = Open("normative-document", 1, 6, new IdentifyDocument
        {
            Title = Title,
            Issuer = Issuer.CountyGovernment,
            TouchesRights = true,
            BindsGenerally = true,
            AppliesRepeatedly = true,
        });
        Do(matter, 1, 8, new EvaluateNeed { Conclusion = "确有必要。", LegalGrounds = "《农村公路养护管理办法》" });
        Do(matter, 1, 9, new OpenConsultation { From = new(2025, 1, 9), Until = new(2025, 2, 10), Channel = "县政府网站" });
        Do(matter, 2, 12, new CloseConsultation
        {
            CommentsReceived = 4,
            CommentsAdopted = 2,
            Feedback = "已经反馈。",
            FeedbackPublishedOn = new(2025, 2, 12),
        });
        Do(matter, 2, 13, new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "同意送审。" });
        Do(matter, 2, 14, new AskForSupplement { Wanted = "起草说明" });
        Do(matter, 2, 18, new SupplementFile { Given = "起草说明" });
        Do(matter, 2, 20, new GiveLegalityOpinion
        {
            Opinion = LegalityOpinion.Amend,
            Found = [ForbiddenContent.Fee],
            PowerAndProcedureLawful = true,
            Text = "1.第五条设定收费，应当删除。\n2.第八条表述应当与上位法一致。",
        });
        Do(matter, 2, 24, new SubmitForLegalityReview { FileComplete = true, DrafterOpinion = "已经修改。" });
        Do(matter, 2, 27, new GiveLegalityOpinion { Opinion = LegalityOpinion.Passed, PowerAndProcedureLawful = true, Text = "审核通过。" });
        Do(matter, 3, 5, new Deliberate { Meeting = "县政府第3次常务会议", HeldOn = new(2025, 3, 5), Adopted = true });
        Do(matter, 3, 7, new RegisterAndNumber { SignedBy = "王县长" });
        Do(matter, 3, 10, new PublishDocument
        {
            PublishedOn = new(2025, 3, 10),
            EffectiveFrom = new(2025, 4, 1),
            Channel = "县政府网站",
            Summary = "养护责任。",
            FullText = fullText,
        });
        return Do(matter, 3, 14, new FileForRecord
        {
            FiledWith = FilingAuthority.Prefecture,
            Authority = "大兴安岭地区行政公署",
            FiledOn = new(2025, 3, 14),
        });
    }

    /// <summary>A round over four documents, one for each outcome.</summary>
    internal Matter CleanUp()
    {
        string[] titles = ["甲办法", "乙办法", "丙办法", "丁办法"];
        foreach (var (title, i) in titles.Select((t, i) => (t, i)))
            Existing(title, i + 1);
        var round = Open("clean-up", 3, 3, new StartCleanUp
        {
            Title = "2025年清理",
            Scope = CleanUpScope.County,
            AsOf = new(2025, 2, 28),
            Occasion = "上级要求。",
            PlannedUntil = new(2025, 6, 30),
        });
        CleanUpOutcome[] outcomes = [CleanUpOutcome.Keep, CleanUpOutcome.Amend, CleanUpOutcome.Repeal, CleanUpOutcome.Lapse];
        foreach (var item in Items(round))
            Do(item, 4, 15, new DecideOutcome { Outcome = outcomes[Array.IndexOf(titles, item.Title)], Reason = "经研究。" });
        return Do(round, 6, 12, new PublishCleanUpResult { Meeting = "县政府第9次常务会议", Channel = "县政府网站" });
    }

    /// <summary>A dispute that the parties sat together about.</summary>
    internal Matter Dispute()
    {
        using (var db = County.Store.Open())
            if (!db.Matters<MediationOrganisation>(County.Store.CountyCode).Any())
                Organise();
        var matter = Open("dispute", 6, 9, new ApplyForMediation
        {
            Applicant = Zhang,
            Others = [Company],
            Category = DisputeCategory.Debt,
            Account = "公司拖欠运费",
        });
        matter = Do(matter, 6, 9, new RecordWillingness { AllWilling = true, Organisation = Committee });
        Do(matter, 6, 10, new AssignMediators { Mediators = ["周调解"] });
        return Do(matter, 6, 11, new HoldSession { Place = Committee, RightsTold = true, Record = "听取双方意见。" });
    }

    internal Matter Agree(Matter dispute, AgreementForm form, DateOnly? until) => Do(dispute, 6, 12, new ReachAgreement
    {
        Form = form,
        Facts = "双方对欠款5000元没有异议。",
        Content = "公司支付运费5000元；\n张建国交付结算单据。",
        Manner = "银行转账",
        PerformBy = until,
        PerformedAtOnce = until is null,
        SignedByParties = true,
        SignedByMediator = true,
        Sealed = true,
    });

    private void Organise()
    {
        Open("mediation-organisation", 1, 6, new RegisterOrganisation
        {
            Name = Committee,
            Kind = OrganisationKind.Committee,
            Setting = Setting.Township,
            Area = "塔河镇",
            Address = "塔河镇1号",
            Chair = "周调解",
            Members = 5,
            Women = 2,
            TermFrom = new(2024, 3, 1),
        });
        Open("mediator", 1, 6, new AppointMediator { Name = "周调解", Organisation = Committee });
    }
}
