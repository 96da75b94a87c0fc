using System.Globalization;
using Fazhi.Draws;
using Fazhi.Identifiers;
using Fazhi.Ledgers;

namespace Fazhi.Testing.Draws;

/// <summary>A joint draw of two organs as tests make it: four strata, three items, officers with and without competence, recusals, caseloads. Invented people.</summary>
internal static class DrawSamples
{
    internal const string Plan = "232722-2026-1";
    internal const string Market = "塔河县市场监督管理局";
    internal const string Fire = "塔河县消防救援大队";
    internal static readonly DateTimeOffset Frozen = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    internal static readonly int[] Dice = [3, 1, 6];
    private static readonly string[] Strata = ["A", "B", "C", "D"];

    internal static DrawRules Rules { get; } =
        new()
        {
            Plan = Plan,
            Parties = ["县司法局", "县人大代表李某", "企业代表𠮷某"],
            PublicSource = "福彩双色球2026年3月5日开奖号码",
            Dice = Dice.Length,
            OfficersPerObject = 2,
            CaseloadLimit = 6,
            Strata =
            [
                DrawStratum.OfRatio("A", 500),
                DrawStratum.OfRatio("B", 1_000),
                DrawStratum.OfNumber("C", 7),
                DrawStratum.OfRatio("D", 5_000),
            ],
            Items = [new("food", "食品经营检查", Market), new("drug", "药品经营检查", Market), new("fire", "消防安全检查", Fire)],
            Recusals =
            [
                .. Enumerable.Range(1, 60).Select(n => new DrawRecusal("m-03", Id(n), "近亲属任职")),
                .. Enumerable.Range(1, 60).Select(n => new DrawRecusal("f-02", Id(n), "本人提出")),
                new("m-05", Id(900), "不在名单"),
            ],
        };

    internal static string Id(int n) => string.Create(CultureInfo.InvariantCulture, $"{n:000000}");

    internal static IReadOnlyList<DrawObject> Objects(int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(n => new DrawObject
                {
                    Id = Id(n),
                    CreditCode = Code(n),
                    Licence = n % 9 == 0 ? $"JY{n}" : null,
                    Name = $"塔河县第{n}商店",
                    Stratum = Strata[n % 7 % 4],
                    Items = (n % 3) switch
                    {
                        0 => ["food"],
                        1 => ["food", "fire", "other"],
                        _ => ["drug"],
                    },
                }),
        ];

    internal static IReadOnlyList<DrawOfficer> Officers(int market, int fire) =>
        [
            .. Enumerable
                .Range(1, market)
                .Select(n =>
                    Officer(
                        $"m-{n:00}",
                        Market,
                        n % 4 == 0 ? ["food", "drug"]
                            : n % 4 == 1 ? ["drug"]
                            : ["food"],
                        n % 5
                    )
                ),
            .. Enumerable.Range(1, fire).Select(n => Officer($"f-{n:00}", Fire, n == 1 ? ["food"] : ["fire"], n % 3)),
        ];

    internal static DrawPool Pool(int objects = 120, int market = 14, int fire = 4) =>
        DrawPool.Make(
            Plan,
            Objects(objects),
            Officers(market, fire),
            [new("900001", "已停业商店", "停业"), new("900002", "某厂", "本年检查已达上限")]
        );

    internal static IReadOnlyList<DrawSecret> Secrets(int n = 1) =>
        [
            .. Rules.Parties.Select(
                (p, i) => new DrawSecret(p, MerkleHash.Leaf([(byte)i, .. BitConverter.GetBytes(n)]), $"第{n}句话，由{p}写")
            ),
        ];

    internal static IReadOnlyList<DrawPromise> Promises(DrawCommitment commitment, IReadOnlyList<DrawSecret> secrets) =>
        [
            .. secrets.Select(
                (s, i) =>
                    new DrawPromise(s.Party, s.Promise(commitment.Hash), Frozen.AddHours(1 + i), Frozen.AddDays(1).AddMinutes(i))
            ),
        ];

    internal static DrawSeed Seed(DrawPool pool, DrawRules rules, int n = 1)
    {
        var commitment = DrawCommitment.Of(pool, rules);
        return DrawSeed.Make(rules, commitment, Promises(commitment, Secrets(n)), Secrets(n), "03 11 15 22 28 33 + 07", Dice);
    }

    internal static DrawTranscript Transcript(DrawPool pool, DrawRules rules, int n = 1, bool withPool = false) =>
        DrawTranscript.Make(
            pool,
            rules,
            Promises(DrawCommitment.Of(pool, rules), Secrets(n)),
            Seed(pool, rules, n),
            Frozen,
            withPool
        );

    private static DrawOfficer Officer(string id, string organ, string[] competences, int caseload) =>
        new()
        {
            Id = id,
            Name = $"执法员{id}",
            Organ = organ,
            Competences = competences,
            Caseload = caseload,
        };

    private static SocialCreditCode Code(int n)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"91232722{n:000000000}");
        return SocialCreditCode.Parse(first + SocialCreditCode.CheckCharacter(first));
    }
}
