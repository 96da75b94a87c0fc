using Fazhi.Documents;
using Fazhi.Issuing;
using Fazhi.Mechanisms.Penalties;
using Fazhi.Storage;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>The papers of a penalty are printed from one set of facts: party, articles and amounts can't differ from one to the next.</summary>
public sealed class PenaltyPaperTests(DemoFolder demo) : IClassFixture<DemoFolder>
{
    [Fact]
    public void Every_paper_of_the_years_cases_prints_and_the_decision_says_what_the_notice_said()
    {
        var store = DataFolder.Open(demo.Path, Mechanisms.InReportOrder.Types).Store;
        var issued = new IssuedDocuments(store, DocumentTemplates.LoadEmbedded());
        using var db = store.Open();
        var printed = new HashSet<string>(StringComparer.Ordinal);
        var cases = db.Matters<PenaltyCase>(store.CountyCode).ToList();
        Assert.True(cases.Count >= 14);
        foreach (var matter in cases)
        foreach (var document in matter.Documents)
        {
            var text = PlainText.Of(issued.Render(matter, document));
            if (document.Number is { } number)
                Assert.Contains(number, text, StringComparison.Ordinal);
            if (document.Template is "penalties/Notice" or "penalties/Decision" or "penalties/OnTheSpotDecision")
                foreach (
                    var said in new[]
                    {
                        matter.Party!.Name,
                        matter.Violation,
                        matter.Breached,
                        matter.Basis,
                        matter.DiscretionReasons.TrimEnd('。'),
                    }
                )
                    Assert.Contains(said, text, StringComparison.Ordinal);
            if (document.Template is "penalties/Decision" && matter.Reversal != ReversalKind.Changed && matter.Fine is { } fine)
                Assert.Contains($"罚款{fine:0.##}元", text, StringComparison.Ordinal);
            Assert.NotEmpty(DocxWriter.Bytes(issued.Render(matter, document)));
            printed.Add(document.Template);
        }

        Assert.Equal(
            DocumentTemplates
                .LoadEmbedded()
                .All.Select(t => t.Name)
                .Where(n => n.StartsWith("penalties/", StringComparison.Ordinal))
                .Append("reconsideration/ProofOfService")
                .Order(StringComparer.Ordinal),
            printed.Order(StringComparer.Ordinal)
        );
    }
}
