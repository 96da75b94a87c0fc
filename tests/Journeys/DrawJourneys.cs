using System.Globalization;
using System.Text.Json;
using Fazhi.Draws;
using Fazhi.Testing;
using Fazhi.Testing.Draws;
using Fazhi.Web.Design;
using Xunit;

namespace Fazhi.Journeys;

/// <summary>A visitor's browser checks a draw by itself, under the site's own rules for scripts, and finds what the kernel finds.</summary>
[Collection("journeys")]
public sealed class DrawJourneys(DemoSite site)
{
    private static readonly DrawPool Pool = DrawSamples.Pool();
    private static readonly DrawRules Rules = DrawSamples.Rules;

    [Fact]
    public async Task Rivests_tickets_are_the_same_in_the_browser()
    {
        var visitor = await Opened();
        var rows = await File.ReadAllLinesAsync(
            Path.Combine(Repository.Folder, "tests", "Kernel.Tests", "Draws", "rivest.tsv"),
            TestContext.Current.CancellationToken
        );
        var draws = rows.Where(l => l[0] != '#')
            .Select(l => l.Split('\t'))
            .GroupBy(r => (Seed: r[0], Again: r[1] == "again", Ids: r[2]))
            .ToList();
        Assert.Equal(11, draws.Count);
        foreach (var draw in draws)
        {
            var expected = draw.OrderBy(r => int.Parse(r[3], CultureInfo.InvariantCulture))
                .Select(r => $"{r[4]} {r[6]}")
                .ToList();
            var drawn = await visitor.Page.EvaluateAsync<string[]>(
                """
                async ([url, ids, seed, take, again]) =>
                    (await (await import(url)).sample(ids, seed, take, again)).map(t => t.join(" "))
                """,
                new object[] { Assets.DrawJs, draw.Key.Ids.Split(','), draw.Key.Seed, expected.Count, draw.Key.Again }
            );
            Assert.Equal(expected, drawn);
        }
    }

    [Fact]
    public async Task What_was_altered_is_told_by_the_same_name_in_the_browser()
    {
        var visitor = await Opened();
        foreach (var one in DrawTampering.All())
        {
            var verdict = DrawVerification.Check(one.Transcript, one.Pool);
            var (findings, result) = await Verified(visitor, one.Transcript, one.Pool);
            Assert.Equal(verdict.Faults.Select(f => $"{f.Kind} {f.Where} {f.Message}"), findings);
            Assert.Equal(verdict.Computed?.Text, result);
        }
    }

    [Fact]
    public async Task A_draw_is_the_same_in_the_browser_and_nothing_leaves_it()
    {
        var visitor = await Opened();
        // The module is there; what is asked for from here on is asked for by who checks.
        await Verified(visitor, "", null);
        var sent = new List<string>();
        visitor.Page.Request += (_, request) => sent.Add(request.Url);
        for (var n = 100; n < 105; n++)
        {
            var pool = DrawSamples.Pool(200 + n, n % 7 * 3, 4);
            // Without organs, without a limit, with more wanted than there are: each once.
            var rules = (n % 3) switch
            {
                0 => Rules,
                1 => Rules with { CaseloadLimit = null, Items = [.. Rules.Items.Select(i => i with { Organ = null })] },
                _ => Rules with { OfficersPerObject = 3, Strata = [.. "ABCD".Select(s => DrawStratum.OfNumber($"{s}", 60))] },
            };
            var (findings, result) = await Verified(
                visitor,
                DrawSamples.Transcript(pool, rules, n, withPool: true).ToString(),
                null
            );
            Assert.Empty(findings);
            Assert.Equal(Draw.Make(pool, rules, DrawSamples.Seed(pool, rules, n)).Text, result);
        }

        Assert.Empty(sent);
    }

    [Fact]
    public async Task A_party_promises_its_secret_from_its_own_browser()
    {
        var visitor = await Opened();
        var commitment = DrawCommitment.Of(Pool, Rules).Hash;
        var made = await visitor.Page.EvaluateAsync<JsonElement>(
            "async ([url, commitment, party, secret]) => (await import(url)).promiseSecret(commitment, party, secret)",
            new object[] { Assets.DrawJs, commitment.ToString(), "县人大代表李某", "𠮷日良辰" }
        );
        var secret = new DrawSecret("县人大代表李某", Ledgers.Hash.Parse(made.GetProperty("salt").GetString()), "𠮷日良辰");
        Assert.Equal(secret.Promise(commitment).ToString(), made.GetProperty("promise").GetString());
    }

    private async Task<Walk> Opened()
    {
        var visitor = await site.Open();
        await visitor.Go("/ledger");
        return visitor;
    }

    private static async Task<(string[] Findings, string? Result)> Verified(Walk visitor, string transcript, string? pool)
    {
        var told = await visitor.Page.EvaluateAsync<JsonElement>(
            """
            async ([url, transcript, pool]) => {
                const { findings, result } = await (await import(url)).verifyDraw(transcript, pool);
                return { findings: findings.map(f => `${f.kind} ${f.where} ${f.message}`), result: result ?? null };
            }
            """,
            new object?[] { Assets.DrawJs, transcript, pool }
        );
        return (
            [.. told.GetProperty("findings").EnumerateArray().Select(f => f.GetString()!)],
            told.GetProperty("result").GetString()
        );
    }
}
