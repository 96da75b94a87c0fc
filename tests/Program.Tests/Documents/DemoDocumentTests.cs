using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>Every document of every case of the demo year can be printed, and says whose it is.</summary>
public sealed class DemoDocumentTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public void Every_document_of_the_years_reconsiderations_prints_with_its_number_and_its_parties()
    {
        var store = DataFolder.Open(demo.Path, Mechanisms.InReportOrder.Types).Store;
        var issued = new IssuedDocuments(store, DocumentTemplates.LoadEmbedded());
        using var db = store.Open();
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var matter in db.Matters<Reconsideration>(store.CountyCode).ToList())
        foreach (var document in matter.Documents)
        {
            var text = PlainText.Of(issued.Render(matter, document));
            // A proof of service names its one recipient, a letter to an organ the organ.
            Assert.True(
                text.Contains(matter.Applicant.Name, StringComparison.Ordinal)
                    || text.Contains(matter.RespondentName, StringComparison.Ordinal),
                $"{document.Name}: {text}"
            );
            if (document.Number is { } number)
                Assert.Contains(number, text, StringComparison.Ordinal);
            Assert.NotEmpty(DocxWriter.Bytes(issued.Render(matter, document)));
            printed.Add(document.Template);
        }

        Assert.Superset(
            new HashSet<string>([
                "reconsideration/AcceptanceNotice",
                "reconsideration/CorrectionNotice",
                "reconsideration/ReplyNotice",
                "reconsideration/HearingNotice",
                "reconsideration/SuspensionNotice",
                "reconsideration/ResumptionNotice",
                "reconsideration/ExtensionNotice",
                "reconsideration/Decision",
                "reconsideration/DismissalDecision",
                "reconsideration/MediationDocument",
                "reconsideration/TerminationDecision",
                "reconsideration/ProofOfService",
            ]),
            printed
        );
    }
}
