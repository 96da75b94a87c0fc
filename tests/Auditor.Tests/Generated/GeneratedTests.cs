using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Xunit;

namespace Fazhi.Auditor.Tests.Generated;

/// <summary>Reports nobody wrote: with planted faults, every kind of which is found, and without, where nothing is alarmed.</summary>
public sealed class GeneratedTests
{
    private const int Reports = 1000;

    public static TheoryData<string> Kinds => [.. Claims.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_planted_fault_of_every_kind_is_found_and_nothing_beside_it(string kind) =>
        Gen.Int[0, int.MaxValue - 1]
            .Sample(
                seed =>
                {
                    var (text, planted) = Write(seed, kind);
                    var alarms = Alarms(text);
                    return alarms.Count > 0 && alarms.TrueForAll(a => planted.Contains(a.Quote, StringComparison.Ordinal))
                        || (alarms.Count == 0 && FitsByChance(planted))
                        || Tell(text, planted, alarms);
                },
                iter: Reports
            );

    // Planted at random, 580项(其中294项、45项、249项) reads as 294 with its own parts 45 and 249: nobody may be accused of it.
    private static bool FitsByChance(string planted)
    {
        var numbers = Regex
            .Matches(planted, "[0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Select(m => decimal.Parse(m.Value, CultureInfo.InvariantCulture))
            .ToList();
        for (var i = 0; i < numbers.Count; i++)
        for (var j = i + 2; j < numbers.Count; j++)
            if (numbers[i] == numbers.Skip(i + 1).Take(j - i).Sum())
                return true;
        return false;
    }

    [Fact]
    public void A_report_without_faults_raises_no_alarm() =>
        Gen.Int[0, int.MaxValue - 1]
            .Sample(
                seed =>
                {
                    var (text, _) = Write(seed, faultyKind: null);
                    var alarms = Alarms(text);
                    return alarms.Count == 0 || Tell(text, "", alarms);
                },
                iter: Reports * 4
            );

    private static List<Finding> Alarms(string text) => [.. Audit.Of(AuditText.Of(text)).Where(f => f.Verdict.IsAlarm())];

    // A paragraph of a few claims and fillers; at most one of them is faulty.
    private static (string Text, string Planted) Write(int seed, string? faultyKind)
    {
        var pen = new Pen(seed);
        var paragraphs = new List<string>();
        var planted = "";
        var at = pen.Number(0, 3);
        // One of a kind: two different totals of the same thing would be a fault that nobody planted.
        var kinds = pen.Some(4, [.. Claims.Kinds.Keys.Where(k => k != faultyKind)]);
        for (var i = 0; i < 4; i++)
        {
            var faulty = faultyKind is not null && i == at;
            var claim = pen.Dress(Claims.Kinds[faulty ? faultyKind! : kinds[i]](pen, faulty));
            if (faulty)
                planted = claim;
            paragraphs.Add(pen.Chance(50) ? pen.One(Claims.Fillers) + claim : claim + pen.One(Claims.Fillers));
        }

        return (string.Join('\n', paragraphs), planted);
    }

    private static bool Tell(string text, string planted, List<Finding> alarms) =>
        throw new InvalidOperationException(
            $"{text}\nPLANTED {planted}\nALARMS {string.Join('\n', alarms.Select(a => $"{a.Verdict} {a.Relation} {a.Quote} {a.Note}"))}"
        );
}
