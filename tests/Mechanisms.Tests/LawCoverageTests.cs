using System.Text.RegularExpressions;
using Fazhi.Laws;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>docs/law-coverage.md names only what the definitions really have, and leaves no rule of law out: reconsideration article by article, the others rule by rule.</summary>
public sealed partial class LawCoverageTests
{
    private const string NoRule = "没有规则";

    private static readonly MatterType Type = InReportOrder.Types.Find("reconsideration")!;

    private static readonly Dictionary<string, string> Rows = File.ReadLines(
            Path.Combine(Repository.Folder, "docs", "law-coverage.md")
        )
        .Where(line => line.StartsWith("| AR-", StringComparison.Ordinal))
        .ToDictionary(line => line.Split('|')[1].Trim(), line => line.Split('|', 4)[3], StringComparer.Ordinal);

    private static readonly IReadOnlyList<(string Place, string Says)> Articles =
    [
        .. File.ReadLines(Path.Combine(Repository.Folder, "docs", "law-coverage.md"))
            .SkipWhile(line => line != "# 行政复议法：逐条")
            .TakeWhile(line => !line.StartsWith("# 年度", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| 第", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .Select(cells => (cells[1].Trim(), cells[3].Trim())),
    ];

    [Fact]
    public void Every_rule_of_reconsideration_has_a_row()
    {
        var rules = Enumerable.Range(1, 65).Concat(Enumerable.Range(70, 6)).Concat(Enumerable.Range(80, 7));
        Assert.Equal(rules.Select(n => $"AR-{n:00}"), Rows.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_of_publicity_has_a_row_and_a_row_names_only_what_is_there()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Folder, "docs", "law-coverage.md"))
            .Where(line => line.StartsWith("| LP-", StringComparison.Ordinal))
            .Select(line => line.Split('|', 4))
            .ToDictionary(cells => cells[1].Trim(), cells => cells[3], StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 21).Select(n => $"LP-{n:00}"), rows.Keys);
        var mechanism = InReportOrder.All.OfType<Fazhi.Mechanisms.LawPublicity.LawPublicityMechanism>().Single();
        HashSet<string> known =
        [
            .. mechanism.Types.SelectMany(t => t.Acts).Select(a => a.Code),
            .. mechanism.Types.SelectMany(t => t.Acts.SelectMany(a => a.Gates)).Select(g => g.Code),
            .. mechanism.Types.SelectMany(t => t.Clocks).Select(c => c.Code),
            .. mechanism.Parameters.Select(p => p.Code),
            .. mechanism.Types.Select(t => t.Code),
            .. InReportOrder.Indicators.Select(i => i.Key),
            // What leaders study is another mechanism's.
            .. Codes(InReportOrder.All.OfType<Fazhi.Mechanisms.Coordination.CoordinationMechanism>().Single()),
        ];
        foreach (var (rule, row) in rows)
        {
            Assert.True(
                Code().IsMatch(row) || row.Contains(NoRule, StringComparison.Ordinal) || rule is "LP-13" or "LP-14" or "LP-17",
                rule
            );
            Assert.All(Code().Matches(row), code => Assert.Contains(code.Groups["code"].Value, known));
        }

        var named = string.Concat(rows.Values);
        foreach (var gate in mechanism.Types.SelectMany(t => t.Acts.SelectMany(a => a.Gates)))
            Assert.Contains($"`{gate.Code}`", named, StringComparison.Ordinal);
        foreach (var clock in mechanism.Types.SelectMany(t => t.Clocks))
            Assert.Contains($"`{clock.Code}`", named, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_gate_and_clock_of_any_mechanism_that_rests_on_a_law_is_named_in_a_row()
    {
        var named = Named();
        Assert.All(
            Resting().Where(r => !named.Contains(r.Code)),
            r =>
                Assert.Fail(
                    $"{r.Code} ({r.Name}) of {r.Type} rests on {r.Basis}, and no row of docs/law-coverage.md names it. Write the rule's row there, in Chinese, "
                        + "or, where it only keeps the county's records in order, let it rest on Article.WorkingRule: docs/problems.md lists those as 本系统的办理规则."
                )
        );
    }

    [Theory]
    [InlineData("PM", 18)]
    [InlineData("ND", 26)]
    [InlineData("AN", 17)]
    [InlineData("ES", 7)]
    [InlineData("DM", 30)]
    [InlineData("EL", 26)]
    [InlineData("LM", 14)]
    public void Every_rule_of_a_chapter_has_a_row_that_names_a_code_or_says_that_there_is_none(string chapter, int rules)
    {
        var rows = Lines()
            .Where(line => line.StartsWith($"| {chapter}-", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToList();
        Assert.Equal(Enumerable.Range(1, rules).Select(n => $"{chapter}-{n:00}"), rows.Select(r => r[1].Trim()));
        foreach (
            var row in rows.Where(r => !Code().IsMatch(r[3]) && r[1].Trim() is not ("ND-01" or "AN-03" or "AN-07" or "AN-08"))
        )
            Assert.StartsWith(NoRule, row[3].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_in_any_row_is_one_of_a_definition_a_parameter_or_a_figure()
    {
        HashSet<string> known =
        [
            .. InReportOrder.Types.All.SelectMany(t => t.Acts).SelectMany(a => a.Gates.Select(g => g.Code).Append(a.Code)),
            .. InReportOrder.Types.All.SelectMany(t => t.Clocks).Select(c => c.Code),
            .. InReportOrder.Types.All.Select(t => t.Code),
            .. InReportOrder.All.SelectMany(m => m.Parameters).Select(p => p.Code),
            .. InReportOrder.Indicators.Select(i => i.Key),
            // A qualification that is wanted has no gate of its own.
            "BL081",
        ];
        Assert.All(
            Lines().Where(line => line.StartsWith('|')).SelectMany(line => Code().Matches(line)),
            code =>
                Assert.True(
                    known.Contains(code.Groups["code"].Value),
                    $"docs/law-coverage.md names {code.Value}, which no definition has."
                )
        );
    }

    private static IEnumerable<string> Codes(Mechanism mechanism) =>
        mechanism
            .Types.SelectMany(t => t.Acts)
            .SelectMany(a => a.Gates.Select(g => g.Code).Append(a.Code))
            .Concat(mechanism.Types.SelectMany(t => t.Clocks).Select(c => c.Code))
            .Concat(mechanism.Types.Select(t => t.Code))
            .Concat(mechanism.Parameters.Select(p => p.Code));

    private static IEnumerable<string> Lines() => File.ReadLines(Path.Combine(Repository.Folder, "docs", "law-coverage.md"));

    private static HashSet<string> Named() =>
        Lines()
            .Where(line => line.StartsWith('|'))
            .SelectMany(line => Code().Matches(line))
            .Select(m => m.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Type, string Code, string Name, Article Basis)> Resting() =>
        InReportOrder
            .Types.All.SelectMany(t =>
                t.Acts.SelectMany(a => a.Gates)
                    .Select(g => (t.Code, g.Code, g.What, g.Basis))
                    .Concat(t.Clocks.Select(c => (t.Code, c.Code, c.Name, c.Basis!)))
            )
            .Where(r => r.Item4 is { IsWorkingRule: false });

    [Fact]
    public void Every_article_of_the_law_has_a_row_and_one_without_a_rule_says_why()
    {
        Assert.Equal(Enumerable.Range(1, 90).Select(n => $"第{ChineseNumerals.Of(n)}条"), Articles.Select(a => a.Place));
        foreach (var (_, says) in Articles.Where(a => !Code().IsMatch(a.Says)))
            Assert.StartsWith(NoRule, says, StringComparison.Ordinal);
    }

    [Fact]
    public void What_rests_on_an_article_is_named_in_its_row()
    {
        var rows = Articles.ToDictionary(a => a.Place, a => a.Says, StringComparer.Ordinal);
        var resting = Type
            .Acts.Select(a => (a.Basis, a.Code))
            .Concat(Type.Acts.SelectMany(a => a.Gates).Select(g => ((Article?)g.Basis, g.Code)))
            .Concat(Type.Clocks.Select(c => (c.Basis, c.Code)))
            .Where(r => r.Item1!.Statute == Statutes.Reconsideration);
        foreach (var (basis, code) in resting)
            Assert.True(
                rows[$"第{ChineseNumerals.Of(basis!.Number!.Value)}条"].Contains($"`{code}`", StringComparison.Ordinal),
                $"The row of {basis} doesn't name {code}."
            );
    }

    [Fact]
    public void Every_code_a_row_names_stands_in_the_definition()
    {
        var known = Type
            .Acts.Select(a => a.Code)
            .Concat(Type.Acts.SelectMany(a => a.Gates).Select(g => g.Code))
            .Concat(Type.Clocks.Select(c => c.Code))
            .Concat(Type.Parameters.Select(p => p.Code))
            // A qualification that is wanted has no gate of its own: the refusal is everybody's.
            .Concat(Type.Wanted.Select(_ => "BL081"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (rule, row) in Rows.Select(r => (r.Key, r.Value)).Concat(Articles))
        foreach (Match code in Code().Matches(row))
            Assert.True(
                known.Contains(code.Groups["code"].Value),
                $"{rule} names {code.Value}, which the definition doesn't have."
            );
    }

    [Fact]
    public void A_row_without_a_code_says_that_nothing_is_to_be_checked()
    {
        string[] without = [.. Rows.Where(r => !Code().IsMatch(r.Value)).Select(r => r.Key)];
        Assert.Equal(["AR-01", "AR-61", "AR-80"], without.Where(r => r is not ("AR-52" or "AR-58")));
    }

    [Fact]
    public void Every_gate_and_every_clock_of_the_definition_keeps_a_rule()
    {
        var named = Rows
            .Values.Concat(Articles.Select(a => a.Says))
            .SelectMany(row => Code().Matches(row))
            .Select(m => m.Groups["code"].Value)
            .ToHashSet(StringComparer.Ordinal);
        // FY076 keeps no rule of its own: it leads whoever chose the wrong form to the right one. FY190 to FY196, FY235, FY237 and
        // FY241 ask that a case that is taken over be told whole.
        Assert.Subset(
            named,
            Type.Acts.SelectMany(a => a.Gates)
                .Select(g => g.Code)
                .Where(c =>
                    c is not ("FY076" or "FY235" or "FY237" or "FY241") && !c.StartsWith("FY19", StringComparison.Ordinal)
                )
                .ToHashSet(StringComparer.Ordinal)
        );
        // Nor do the clocks of messages and of a past that is entered: no law says how soon, the county does.
        Assert.Subset(
            named,
            Type.Clocks.Select(c => c.Code).Where(c => c is not ("message" or "entering")).ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_definition_is_that_of_the_law_revised_in_2023()
    {
        Assert.Equal(("2024", new DateOnly(2024, 1, 1)), (Type.Version, Type.InForceFrom));
        Assert.All(
            Type.Parameters.Except([MessageParameters.AnswerDays]),
            p => Assert.StartsWith("reconsideration.", p.Code, StringComparison.Ordinal)
        );
        Assert.All(ReconsiderationIndicators.All, i => Assert.StartsWith("reconsideration.", i.Key, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<code>[A-Za-z0-9._-]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
