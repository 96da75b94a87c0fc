using Fazhi.Mechanisms.Reconsiderations;
using Xunit;

namespace Fazhi.Program.Tests.Documents;

/// <summary>A paper says what the act's fields say: not the applicant's words for it, and not what was meant for the file only.</summary>
public sealed class WhatWasDecidedTests
{
    private const string Decision = "行政复议决定书";

    [Theory]
    [InlineData(CaseOutcome.Uphold, DecisionGround.LawfulAndSuitable)]
    [InlineData(CaseOutcome.Revoke, DecisionGround.ProcedureViolated)]
    [InlineData(CaseOutcome.ConfirmIllegal, DecisionGround.SlightDefect)]
    [InlineData(CaseOutcome.Modify, DecisionGround.UnsuitableContent)]
    public void A_decision_prints_what_was_decided(CaseOutcome outcome, DecisionGround ground)
    {
        using var town = new Town();
        var matter = town.Decide(outcome, ground, "一、对塔交罚〔2025〕12号行政处罚决定作如下处理；\n二、退还罚款5000元");
        var text = Line(town.Text(matter, Decision));
        var decided = text[text.IndexOf("本机关决定：", StringComparison.Ordinal)..];
        Assert.StartsWith(
            "本机关决定：一、对塔交罚〔2025〕12号行政处罚决定作如下处理；二、退还罚款5000元。",
            decided,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Town.ApplicantsWords, decided, StringComparison.Ordinal);
        Assert.DoesNotContain("内部审查意见", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_must_be_done_anew_and_in_how_many_days_is_printed_once()
    {
        using var town = new Town();
        var told = town.Decide(CaseOutcome.Revoke, DecisionGround.ProcedureViolated, "撤销该处罚决定", redo: true, within: 30);
        Assert.Contains(
            "撤销该处罚决定。责令被申请人自收到本决定书之日起三十日内重新作出行政行为。",
            Line(town.Text(told, Decision)),
            StringComparison.Ordinal
        );
        using var another = new Town();
        var said = another.Decide(
            CaseOutcome.Revoke,
            DecisionGround.ProcedureViolated,
            "撤销该处罚决定，责令三十日内重新作出行政行为",
            redo: true,
            within: 30
        );
        Assert.Single(Line(another.Text(said, Decision)).Split("重新作出行政行为").Skip(1));
    }

    [Fact]
    public void A_mediation_document_calls_the_applicants_account_the_applicants_and_prints_the_days()
    {
        using var town = new Town();
        var matter = town.Do(
            town.Case(),
            3,
            27,
            new ConcludeByMediation
            {
                Agreement = "被申请人将罚款减为1000元",
                VoluntaryAndLawful = true,
                ApplicantSigned = true,
                RespondentSigned = true,
                Sealed = true,
                WithinDays = 15,
            }
        );
        var text = Line(town.Text(matter, "行政复议调解书"));
        Assert.Contains("申请人称：坚持申请书的意见。被申请人称：行为合法。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("经审理查明", text, StringComparison.Ordinal);
        Assert.Contains("自本调解书生效之日起十五日内", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dismissal_keeps_the_draft_opinion_in_the_file()
    {
        using var town = new Town();
        var matter = town.Do(
            town.Case(),
            3,
            27,
            new DismissApplication { Ground = RefusalGround.NoInterest, Reason = "申请人不是车主" }
        );
        var text = Line(town.Text(matter, "驳回行政复议申请决定书"));
        Assert.Contains("本机关认为：申请人不是车主。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部审查意见", text, StringComparison.Ordinal);
    }

    private static string Line(string text) =>
        text.Replace("\n", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal);
}
