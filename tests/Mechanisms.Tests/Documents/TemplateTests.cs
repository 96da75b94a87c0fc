using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fazhi.Documents;
using Xunit;

namespace Fazhi.Mechanisms.Tests.Documents;

public sealed class TemplateTests
{
    private static readonly DocumentTemplates Templates = DocumentTemplates.LoadEmbedded();

    public static TheoryData<string> Names => [.. Templates.All.Select(template => template.Name)];

    /// <summary>Every value of every choice, so that each ruling and each kind of letter is written once.</summary>
    public static TheoryData<string, string, string> Choices =>
        [
            .. from template in Templates.All
            from need in template.Needs
            from choice in need.Choices
            select new TheoryDataRow<string, string, string>(template.Name, need.Path, choice),
        ];

    [Fact]
    public void All_the_documents_are_there() =>
        Assert.Equal(
            [
                "assistance/RefusalNotice",
                "consultations/FeedbackReport",
                "coordination/Minutes",
                "coordination/TaskLetter",
                "coordination/UrgingLetter",
                "coordination/WorkPoints",
                "counsel/Opinion",
                "decisions/Announcement",
                "decisions/Booklet",
                "decisions/Catalogue",
                "decisions/DiscussionRecord",
                "decisions/HearingNotice",
                "decisions/InitiationNotice",
                "decisions/LegalityOpinion",
                "dialogue/ConductList",
                "dialogue/Plan",
                "exams/AdmissionTicket",
                "exams/ExamNotice",
                "exams/Results",
                "filereviews/FeedbackLetter",
                "filereviews/RoundReport",
                "inspections/ApprovalForm",
                "inspections/Notice",
                "inspections/Record",
                "inspections/Result",
                "keyfields/CheckRecord",
                "legalaid/Application",
                "legalaid/AssignmentNotice",
                "legalaid/BlankApplication",
                "legalaid/CheckUpReport",
                "legalaid/GrantDecision",
                "legalaid/ObjectionAnswer",
                "legalaid/OfficialLetter",
                "legalaid/RefusalDecision",
                "legalaid/SupplementNotice",
                "legalaid/TerminationDecision",
                "liaison/Minutes",
                "liaison/PetitionOpinion",
                "litigation/AbsenceExplanation",
                "litigation/Appeal",
                "litigation/Defence",
                "litigation/IdentityCertificate",
                "litigation/LateEvidenceRequest",
                "litigation/SuggestionReply",
                "mediation/ConfirmationApplication",
                "mediation/FailureNotice",
                "mediation/MediationAgreement",
                "mediation/MediationRecord",
                "mediation/RescissionRecord",
                "normative/AmendmentDecision",
                "normative/CleanUpResult",
                "normative/FilingReport",
                "normative/LegalityReviewOpinion",
                "normative/Promulgation",
                "normative/RepealDecision",
                "normative/RevocationDecision",
                "notary/RefusalDecision",
                "notary/ReviewDecision",
                "penalties/Decision",
                "penalties/Letter",
                "penalties/NoPenaltyDecision",
                "penalties/Notice",
                "penalties/OnTheSpotDecision",
                "penalties/Sheet",
                "problems/CampaignLedger",
                "problems/ClosingSheet",
                "problems/RectificationNotice",
                "reconsideration/AcceptanceNotice",
                "reconsideration/ClauseDecision",
                "reconsideration/CorrectionNotice",
                "reconsideration/Decision",
                "reconsideration/DismissalDecision",
                "reconsideration/ExtensionNotice",
                "reconsideration/ForwardingLetter",
                "reconsideration/HearingNotice",
                "reconsideration/HearingPostponement",
                "reconsideration/IssuerNotice",
                "reconsideration/MediationDocument",
                "reconsideration/OpinionLetter",
                "reconsideration/OrdinaryNotice",
                "reconsideration/ProofOfService",
                "reconsideration/RefusalDecision",
                "reconsideration/ReplyNotice",
                "reconsideration/ResumptionNotice",
                "reconsideration/SlipCorrection",
                "reconsideration/StayDecision",
                "reconsideration/StayLifted",
                "reconsideration/SuspensionNotice",
                "reconsideration/TerminationDecision",
                "reconsideration/TransferLetter",
                "reconsideration/TransferNotice",
                "services/ServiceList",
                "supervision/Decision",
                "supervision/Feedback",
                "supervision/Notice",
                "supervision/Opinion",
                "supervision/TransferLetter",
            ],
            Templates.All.Select(template => template.Name)
        );

    [Theory, MemberData(nameof(Names))]
    public void A_full_sample_gives_a_valid_document(string name) =>
        AssertValid(Templates.Render(name, Samples.For(Templates[name])));

    [Theory, MemberData(nameof(Names))]
    public void A_sample_without_what_is_optional_gives_a_valid_document(string name)
    {
        var template = Templates[name];
        var values = Samples.For(template);
        foreach (var optional in template.Needs.Where(need => need.Optional && need.Type != VariableType.Text))
        {
            values.Remove(optional.Path);
        }
        AssertValid(template.Render(values));
    }

    [Theory, MemberData(nameof(Choices))]
    public void Each_choice_gives_a_valid_document(string name, string path, string choice)
    {
        var values = Samples.For(Templates[name]);
        values[path] = choice;
        AssertValid(Templates.Render(name, values));
    }

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_required_is_named_when_it_is_missing(string name)
    {
        var template = Templates[name];
        foreach (var need in template.Needs.Where(need => !need.Optional))
        {
            var values = Samples.For(template);
            values.Remove(need.List ?? need.Path);
            Assert.Contains(
                template.Check(values),
                problem => problem.Contains(need.List ?? need.Path, StringComparison.Ordinal)
            );
            var error = Assert.Throws<TemplateException>(() => template.Render(values));
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void No_document_shows_markup_or_doubled_stops(string name)
    {
        var text = PlainText.Of(Templates.Render(name, Samples.For(Templates[name], need => $"{need.InItem}的内容。")));
        foreach (var wrong in new[] { "{{", "{%", "。。", "，，", "。；", "。，", "。）", "第条", "；。" })
        {
            Assert.DoesNotContain(
                wrong,
                text.Replace("name的内容。", "某", StringComparison.Ordinal)
                    .Replace("title的内容。", "某", StringComparison.Ordinal)
                    .Replace("number的内容。", "某", StringComparison.Ordinal)
                    .Replace("description的内容。", "某", StringComparison.Ordinal)
                    .Replace("phone的内容。", "某", StringComparison.Ordinal)
                    .Replace("address的内容。", "某", StringComparison.Ordinal)
                    .Replace("adopted_by的内容。", "某", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    private static void AssertValid(DocumentText document)
    {
        using var file = new MemoryStream(DocxWriter.Bytes(document));
        using var docx = WordprocessingDocument.Open(file, isEditable: false);
        var errors = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(
            docx,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath} {error.Description}"));
    }
}
