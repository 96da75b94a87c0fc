using Fazhi.Auditor.Comparing;
using Xunit;

namespace Fazhi.Auditor.Tests.Comparing;

public sealed class ComparisonTests
{
    private static readonly KnownFigure Aid = new("legal-aid.accepted", "受理法律援助案件", "件", 21, "21", 2025);
    private static readonly KnownFigure Answers = new("hall.answers", "解答咨询", "次", 20_140, "20000余", 2025);
    private static readonly KnownFigure OneVisit = new("services.one-visit", "一次办占比", "%", 98.7725m, "98.77%", 2025);

    [Fact]
    public void A_figure_printed_otherwise_than_the_ledger_has_it_is_reported()
    {
        var text = AuditText.Of("2025年以来受理法律援助案件20件，一次办占比98.79%，解答咨询20000余次。");
        var found = Comparison.Contradictions(text, [Aid, Answers, OneVisit]);
        Assert.Equal(["20件 = 21 (legal-aid.accepted)", "98.79% = 98.77% (services.one-visit)"], found.Select(f => f.Relation));
        Assert.All(found, f => Assert.Equal(Verdict.Violated, f.Verdict));
    }

    [Fact]
    public void Last_years_figure_is_not_held_against_this_years() =>
        Assert.Empty(Comparison.Contradictions(AuditText.Of("受理法律援助案件21件，2024年受理法律援助案件18件。"), [Aid]));

    [Theory]
    [InlineData("受理民营企业法律援助案件3件。")]
    [InlineData("受理法律援助案件咨询30件。")]
    [InlineData("受理法律援助案件中民事案件12件。")]
    public void Words_that_name_only_some_of_it_are_another_figure(string text) =>
        Assert.Empty(Comparison.Contradictions(AuditText.Of(text), [Aid]));

    [Theory]
    [InlineData("塔河县2025年共受理法律援助案件20件。")]
    [InlineData("今年以来，全县受理法律援助案件20件。")]
    public void Place_and_period_dont_make_it_another(string text) =>
        Assert.Single(Comparison.Contradictions(AuditText.Of(text), [Aid]));

    [Fact]
    public void A_figure_of_last_year_that_changed_without_a_word_is_reported()
    {
        var earlier = AuditText.Of("全年受理行政复议案件132件，办理法律援助案件56件。");
        var now = AuditText.Of("2025年受理行政复议案件151件，2024年受理行政复议案件123件；2024年办理法律援助案件56件。");
        var change = Assert.Single(Comparison.SilentChanges(now, earlier, 2024));
        Assert.Equal("123 = 132 (2024)", change.Relation);
        Assert.Equal(RelationKind.SilentChange, change.Kind);
    }

    [Fact]
    public void A_change_that_is_explained_is_not_silent() =>
        Assert.Empty(
            Comparison.SilentChanges(
                AuditText.Of("2024年受理行政复议案件123件（统计口径调整）。"),
                AuditText.Of("全年受理行政复议案件132件。"),
                2024
            )
        );
}
