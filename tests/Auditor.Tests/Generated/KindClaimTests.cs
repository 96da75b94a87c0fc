using Xunit;

namespace Fazhi.Auditor.Tests.Generated;

/// <summary>Reports of every kind of claim: none is accused; a fault planted in any sentence is told, and nothing beside it.</summary>
public sealed class KindClaimTests
{
    private const int Reports = 300;

    public static TheoryData<string> Kinds => [.. KindClaims.Claimed.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_fault_planted_in_a_claim_is_told_and_nothing_beside_it(string kind)
    {
        var missed = new List<string>();
        for (var seed = 0; seed < Reports; seed++)
        {
            var pen = new Pen(seed);
            var planted = KindClaims.Claimed[kind](pen, true);
            var others = Others(pen, kind).ToList();
            others.Insert(pen.Number(0, others.Count), planted);
            var alarms = Alarms(string.Join('\n', others));
            Assert.All(
                alarms,
                a =>
                    Assert.True(
                        planted.Contains(a.Quote, StringComparison.Ordinal),
                        $"{a.Relation} {a.Quote}\n{string.Join('\n', others)}"
                    )
            );
            if (alarms.Count == 0)
                missed.Add(planted);
        }

        // Now and then a wrong figure fits something else by chance, and nobody may be accused of it.
        Assert.True(missed.Count * 50 <= Reports, $"{missed.Count} of {Reports}:\n{string.Join('\n', missed.Take(8))}");
    }

    [Fact]
    public void A_report_without_faults_is_not_accused()
    {
        for (var seed = 0; seed < Reports * 8; seed++)
        {
            var pen = new Pen(seed);
            var text = string.Join('\n', Others(pen, ""));
            Assert.True(
                Alarms(text).Count == 0,
                $"{string.Join("; ", Alarms(text).Select(a => $"{a.Relation} {a.Quote}"))}\n{text}"
            );
        }
    }

    // A few claims, what claims nothing, and the sentences between, each a paragraph or two in one.
    private static IEnumerable<string> Others(Pen pen, string but)
    {
        var claims = pen.Some(4, [.. KindClaims.Claimed.Keys.Where(k => k != but)])
            .Select(k => KindClaims.Claimed[k](pen, false));
        var unclaimed = pen.Some(2, [.. KindClaims.Unclaimed.Keys]).Select(k => KindClaims.Unclaimed[k](pen));
        foreach (var sentence in claims.Concat(unclaimed).ToList())
            yield return pen.Dress(pen.Chance(50) ? pen.One(Claims.Fillers) + sentence : sentence);
    }

    private static List<Finding> Alarms(string text) => [.. Audit.Of(AuditText.Of(text)).Where(f => f.Verdict.IsAlarm())];
}
