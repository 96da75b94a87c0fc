using System.Security.Cryptography;
using System.Text;
using Fazhi.Draws;
using Fazhi.Testing.Draws;
using Xunit;

namespace Fazhi.Kernel.Tests.Draws;

/// <summary>A pool and its rules are texts that anybody can open, hash and read back, and nothing stands in them twice.</summary>
public sealed class DrawPoolTests
{
    private static readonly DrawPool Pool = DrawSamples.Pool(40);
    private static readonly DrawRules Rules = DrawSamples.Rules;

    [Fact]
    public void A_pool_is_read_back_as_it_was_written()
    {
        var read = DrawPool.Read(Pool.Text, out var faults);
        Assert.Empty(faults);
        Assert.Equal((Pool.Text, Pool.Root), (read!.Text, read.Root));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Pool.Text))), Pool.Digest.ToString());
        Assert.StartsWith(
            "fazhi-draw-pool/1\nplan\t232722-2026-1\nobjects\t40\nofficers\t18\nexclusions\t2\nobject\t000001\t91232722000000001",
            Pool.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(Rules.ToText(), DrawRules.Read(Rules.ToText(), out _)!.ToText());
    }

    [Fact]
    public void Whether_ones_enterprise_is_in_the_pool_is_proven_by_its_line_alone()
    {
        foreach (var one in Pool.Objects)
        {
            var proof = Pool.Prove(one.Id)!;
            Assert.True(proof.Holds(Pool.Root));
            Assert.Contains(one.Name, proof.Line, StringComparison.Ordinal);
            Assert.False((proof with { Line = proof.Line + " " }).Holds(Pool.Root));
            Assert.False((proof with { Index = proof.Index + 1 }).Holds(Pool.Root));
        }

        Assert.StartsWith("exclusion\t900001\t", Pool.Prove("900001")!.Line, StringComparison.Ordinal);
        Assert.Null(Pool.Prove("m-01"));
    }

    [Fact]
    public void An_enterprise_stands_in_a_pool_once_or_once_for_each_licence()
    {
        var one = Pool.Objects[0];
        Assert.Equal([DrawFaultKind.Twice, DrawFaultKind.EnterpriseTwice], Kinds([one, one]));
        Assert.Equal([DrawFaultKind.EnterpriseTwice], Kinds([one, one with { Id = "2" }]));
        Assert.Equal(
            [DrawFaultKind.EnterpriseTwice],
            Kinds([one with { Licence = "JY1" }, one with { Id = "2", Licence = "JY1" }])
        );
        Assert.Empty(Kinds([one with { Licence = "JY1" }, one with { Id = "2", Licence = "JY2" }]));
        Assert.Empty(Kinds([one with { CreditCode = null }, one with { Id = "2", CreditCode = null }]));
        // Left out and drawn from can't both be.
        Assert.Equal([DrawFaultKind.Twice], DrawPool.Faults("p", [one], [], [new(one.Id, one.Name, "停业")]).Select(f => f.Kind));
        Assert.Throws<ArgumentException>(() => DrawPool.Make("p", [one, one], []));
    }

    [Fact]
    public void What_would_read_differently_to_somebody_is_refused()
    {
        var one = Pool.Objects[0];
        foreach (var id in (string[])["", "-", "a b", "一", "a,b", "a\tb", new string('x', 65)])
            Assert.Equal([DrawFaultKind.IdForm], Kinds([one with { Id = id }]));
        foreach (
            var name in (string[])
                ["", "-", " a", "a\u3000", "a\tb", "a\nb", "a\u202Eb", "a\u200Bb", "a\u2028b", "\uD842", new string('x', 201)]
        )
            Assert.Equal([DrawFaultKind.NameForm], Kinds([one with { Name = name }]));
        Assert.Equal([DrawFaultKind.IdForm], Kinds([one with { Items = ["a,b"] }]));
        Assert.Equal([DrawFaultKind.Twice], Kinds([one with { Items = ["a", "a"] }]));
        Assert.Equal([DrawFaultKind.TooMany], Kinds([one with { Items = [.. Enumerable.Range(0, 501).Select(i => $"{i}")] }]));
        Assert.Equal(
            [DrawFaultKind.OutOfBounds],
            DrawPool.Faults("p", [], [Pool.Officers[0] with { Caseload = -1 }]).Select(f => f.Kind)
        );
        Assert.Empty(Kinds([one with { Name = "𠮷野家（塔河店） No. 1" }]));
    }

    [Theory]
    [InlineData("object\t000001", "object\t000041")]
    [InlineData("objects\t40", "objects\t41")]
    [InlineData("\n", "\r\n")]
    [InlineData("\tfood\n", "\t\n")]
    [InlineData("plan\t", "\uFEFFplan\t")]
    [InlineData("officer\tf-01", "person\tf-01")]
    [InlineData("91232722000000001", "9123272200000000I")]
    public void A_text_in_another_form_is_no_pool(string one, string other)
    {
        Assert.Null(DrawPool.Read(Pool.Text.Replace(one, other, StringComparison.Ordinal), out var faults));
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void Rules_that_could_be_bent_afterwards_are_refused()
    {
        Assert.Empty(Rules.Faults());
        Refused(Rules with { OfficersPerObject = 1 }, DrawFaultKind.OutOfBounds, "2至10");
        Refused(Rules with { Parties = ["县司法局"] }, DrawFaultKind.OutOfBounds, "2至10");
        Refused(Rules with { Parties = ["县司法局", "县司法局"] }, DrawFaultKind.Twice, "参与方");
        Refused(Rules with { Strata = [DrawStratum.OfRatio("A", 10_001)] }, DrawFaultKind.OutOfBounds, "10000");
        Refused(Rules with { Strata = [DrawStratum.OfRatio("A", 0)] }, DrawFaultKind.OutOfBounds, "1至");
        Refused(Rules with { Items = [] }, DrawFaultKind.OutOfBounds, "检查事项");
        Refused(Rules with { Items = [Rules.Items[0], Rules.Items[2] with { Organ = null }] }, DrawFaultKind.OutOfBounds, "单位");
        Refused(Rules with { CaseloadLimit = 0 }, DrawFaultKind.OutOfBounds, "任务上限");
        Refused(Rules with { Dice = 101 }, DrawFaultKind.OutOfBounds, "骰子");
        Assert.Null(
            DrawRules.Read(Rules.ToText().Replace("officers\t2", "officers\t1", StringComparison.Ordinal), out var faults)
        );
        Assert.Contains(faults, f => f.Kind == DrawFaultKind.OutOfBounds);
        // In another order the same rules would have another hash.
        Assert.Null(
            DrawRules.Read(
                Rules.ToText().Replace("dice\t3\nofficers\t2\n", "officers\t2\ndice\t3\n", StringComparison.Ordinal),
                out _
            )
        );
    }

    [Fact]
    public void A_rehearsal_tells_what_a_draw_would_meet()
    {
        var check = DrawCheck.Of(Rules, DrawSamples.Objects(120), DrawSamples.Officers(14, 9));
        Assert.True(check.CanDraw);
        Assert.Equal(120, check.Strata.Sum(s => s.InPool));
        Assert.Equal(
            [
                .. Draw.Make(DrawSamples.Pool(), Rules, DrawSamples.Seed(DrawSamples.Pool(), Rules))
                    .Strata.Select(s => (s.Name, s.Wanted)),
            ],
            check.Strata.Select(s => (s.Name, s.Wanted))
        );
        Assert.Equal("m-05", Assert.Single(check.IdleRecusals).Officer);
        Assert.Equal((23 * 6) - DrawSamples.Officers(14, 9).Sum(o => o.Caseload), check.VisitsPossible);
        Assert.InRange(check.VisitsWanted, 60, 90);
        Assert.Empty(check.Unmatched);
        Assert.Equal(0, check.EnterprisesWithSeveralLines);

        // Three fire officers, of whom one is competent for nothing here and one recused from the first sixty.
        var few = DrawCheck.Of(Rules, DrawSamples.Objects(120), DrawSamples.Officers(14, 3));
        Assert.All(few.Unmatched, u => Assert.Equal((DrawSamples.Fire, 1), (u.Organ, u.Able)));
        Assert.Equal(20, few.Unmatched.Count);
        Assert.True(few.CanDraw);

        var objects = DrawSamples.Objects(3);
        var wrong = DrawCheck.Of(Rules, [.. objects, objects[0], objects[1] with { Id = "9" }], DrawSamples.Officers(2, 2));
        Assert.False(wrong.CanDraw);
        Assert.Equal(
            [DrawFaultKind.Twice, DrawFaultKind.EnterpriseTwice, DrawFaultKind.EnterpriseTwice],
            wrong.Faults.Select(f => f.Kind)
        );
        var unmatched = DrawCheck.Of(Rules, [objects[0] with { Items = ["other"] }, objects[1] with { Stratum = "E" }], []);
        Assert.Equal([DrawFaultKind.StratumWithoutRule, DrawFaultKind.ObjectWithoutItem], unmatched.Faults.Select(f => f.Kind));
        Assert.Equal(
            1,
            DrawCheck
                .Of(Rules, [objects[0] with { Licence = "1" }, objects[0] with { Id = "8", Licence = "2" }], [])
                .EnterprisesWithSeveralLines
        );
    }

    private static IEnumerable<DrawFaultKind> Kinds(DrawObject[] objects) =>
        DrawPool.Faults("p", objects, []).Select(f => f.Kind);

    private static void Refused(DrawRules rules, DrawFaultKind kind, string said) =>
        Assert.Contains(rules.Faults(), f => f.Kind == kind && f.Message.Contains(said, StringComparison.Ordinal));
}
