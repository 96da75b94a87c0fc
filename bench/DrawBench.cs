using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Fazhi.Draws;
using Fazhi.Ledgers;

namespace Fazhi.Bench;

/// <summary>A draw of a large county's size, checked and verified, beside SHA-256 of as many tickets and nothing else.</summary>
internal static class DrawBench
{
    private const int Objects = 100_000;
    private const int Officers = 1_500;
    private const int Items = 20;
    private const string Plan = "bench";
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    internal static void Run()
    {
        foreach (var ratio in (int[])[100, 500, 2_000])
            Run(ratio);
    }

    private static void Run(int ratio)
    {
        var pool = Pool();
        var rules = new DrawRules
        {
            Plan = Plan,
            Parties = ["甲", "乙"],
            CaseloadLimit = Math.Max(8, ratio * Objects / 10_000 * 3 / Officers),
            Strata = [.. "ABCD".Select(s => DrawStratum.OfRatio($"{s}", ratio))],
            Items = [.. Enumerable.Range(0, Items).Select(i => new DrawItem($"i{i}", $"事项{i}", null))],
        };
        DrawSecret[] secrets = [new("甲", MerkleHash.Empty, "一"), new("乙", MerkleHash.Empty, "二")];
        var commitment = DrawCommitment.Of(pool, rules);
        DrawPromise[] promises =
        [
            .. secrets.Select(s => new DrawPromise(s.Party, s.Promise(commitment.Hash), Day, Day.AddDays(1))),
        ];
        var seed = DrawSeed.Make(rules, commitment, promises, secrets);
        DrawResult? result = null;
        var transcript = DrawTranscript.Make(pool, rules, promises, seed, Day).ToString();
        var draw = Measure.Median(3, () => Time(() => result = Draw.Make(pool, rules, seed)));
        var verify = Measure.Median(
            3,
            () =>
                Time(() =>
                {
                    if (!DrawVerification.Check(transcript, pool.Text).Agrees)
                        throw new InvalidOperationException("The draw isn't found right.");
                })
        );
        var freeze = Measure.Median(3, () => Time(() => Pool()));
        var check = Measure.Median(3, () => Time(() => DrawCheck.Of(rules, pool)));
        var picks = result!.Strata.Sum(s => s.Picks.Count);
        var tickets = Objects + result.Staffing.Sum(s => Competent(pool, s.Object));
        var floor = Measure.Median(3, () => Time(() => Hashes(tickets)));
        Measure.Tell(
            $"{ratio / 100m:0.##} % of {Objects} objects, {Officers} officers: {picks} drawn, {result.Staffing.Sum(s => s.Officers.Count)} visits, {result.Unstaffed.Count()} unstaffed: {draw:0.00} s; "
                + $"frozen in {freeze:0.00} s, rehearsed in {check:0.00} s, verified in {verify:0.00} s ({(transcript.Length + pool.Text.Length) / 1e6:0.0} million characters)"
        );
        Measure.Tell($"  floor, SHA-256 of {tickets} tickets by all processors: {floor:0.00} s, ratio {draw / floor:0.0}");
    }

    private static int Competent(DrawPool pool, string id)
    {
        var item = pool.Objects[int.Parse(id, CultureInfo.InvariantCulture)].Items[0];
        return competent.TryGetValue(item, out var count)
            ? count
            : competent[item] = pool.Officers.Count(o => o.Competences.Contains(item));
    }

    private static readonly Dictionary<string, int> competent = new(StringComparer.Ordinal);

    private static DrawPool Pool() =>
        DrawPool.Make(
            Plan,
            [
                .. Enumerable
                    .Range(0, Objects)
                    .Select(n => new DrawObject
                    {
                        Id = n.ToString("000000", CultureInfo.InvariantCulture),
                        Name = $"企业{n}",
                        Stratum = $"{"ABCD"[n % 4]}",
                        Items = [$"i{n % Items}"],
                    }),
            ],
            [
                .. Enumerable
                    .Range(0, Officers)
                    .Select(n => new DrawOfficer
                    {
                        Id = $"o{n}",
                        Name = $"执法员{n}",
                        Organ = $"单位{n % 51}",
                        Competences = [.. Enumerable.Range(0, 5).Select(i => $"i{(n + i) % Items}")],
                        Caseload = n % 3,
                    }),
            ]
        );

    private static void Hashes(int count) =>
        Parallel.For(
            0,
            count,
            n =>
            {
                Span<byte> input = stackalloc byte[70];
                Span<byte> digest = stackalloc byte[Hash.Length];
                BitConverter.TryWriteBytes(input, n);
                SHA256.HashData(input, digest);
            }
        );

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }
}
