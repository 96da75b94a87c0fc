using Fazhi.Issuing;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

public sealed class BindingTests
{
    public static TheoryData<string> Issued { get; } =
    [
        .. InReportOrder
            .Types.All.SelectMany(t => t.Acts)
            .SelectMany(r => r.Documents)
            .Select(d => d.Template)
            .Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Issued))]
    public void Every_document_an_act_issues_has_a_template_and_a_binding(string template)
    {
        Assert.Equal(template, Town.Templates[template].Name);
        Assert.NotNull(Bindings.Of(template));
    }

    [Fact]
    public void A_template_without_a_binding_is_told_in_words()
    {
        using var town = new Town();
        var matter = town.Agree(town.Dispute(), AgreementForm.Oral, null);
        var unbound = new IssuedDocument("reconsideration/NoSuch", "某通知书", null, new(2025, 6, 12), 0);
        var refusal = Assert.Throws<DocumentNotPrintableException>(() => town.Issued.Render(matter, unbound));
        Assert.Contains("某通知书", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letterhead_in_the_data_folder_stands_before_the_built_in_one()
    {
        using var town = new Town();
        var text = File.ReadAllText(Sample()).Replace("塔河县司法局", "塔河县司法局（新）", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(town.County.Folder, Letterhead.FileName), text);
        Assert.Equal("塔河县司法局（新）", Letterhead.Of(town.County.Store, 0).Institution);
    }

    [Fact]
    public void A_letterhead_with_a_gap_is_refused_and_not_printed_as_a_blank()
    {
        using var town = new Town();
        File.WriteAllText(Path.Combine(town.County.Folder, Letterhead.FileName), """{ "institution": "塔河县司法局" }""");
        Assert.Throws<Storage.DataFolderException>(() => Letterhead.Of(town.County.Store, 0));
    }

    private static string Sample() => Path.Combine(Repository.Folder, "samples", "tahe-2025", Letterhead.FileName);
}
