using Fazhi.Draws;
using Fazhi.Ledgers;

namespace Fazhi.Testing.Draws;

/// <summary>What somebody may do to a transcript or a pool afterwards, and by which name it is told. The command, the kernel and the browser are asked the same.</summary>
internal static class DrawTampering
{
    private static readonly DrawPool Pool = DrawSamples.Pool();
    private static readonly DrawRules Rules = DrawSamples.Rules;
    private static readonly DrawTranscript Right = DrawSamples.Transcript(Pool, Rules);
    private static readonly string Text = Right.ToString();

    internal sealed record Case(string Name, string Transcript, string Pool, DrawFaultKind[] Told);

    internal static IEnumerable<Case> All()
    {
        yield return new("nothing", Text, Pool.Text, []);
        foreach (var one in (IEnumerable<Case>)[.. Files(), .. Secrets(), .. Seeds(), .. Picks(), .. Officers()])
            yield return one;
    }

    private static IEnumerable<Case> Files()
    {
        yield return new("no transcript", "PK", Pool.Text, [DrawFaultKind.FileForm]);
        yield return new("cut short", Text[..(Text.Length / 2)], Pool.Text, [DrawFaultKind.FileForm]);
        yield return new(
            "an object renamed in the pool",
            Text,
            Replace(Pool.Text, "塔河县第5商店", "塔河县第五商店"),
            [DrawFaultKind.PoolChanged]
        );
        yield return new(
            "an object left out of the pool",
            Text,
            Without(Pool.Text, $"object\t{DrawSamples.Id(5)}\t"),
            [DrawFaultKind.PoolChanged, DrawFaultKind.FileForm]
        );
        yield return new("a pool that is none", Text, "名单", [DrawFaultKind.PoolChanged, DrawFaultKind.FileForm]);
        yield return new(
            "a rule changed",
            Replace(Text, "stratum\tC\tnumber\t7", "stratum\tC\tnumber\t8"),
            Pool.Text,
            [DrawFaultKind.RulesChanged]
        );
        yield return new(
            "a recusal taken out",
            Without(Text, $"recusal\t{DrawSamples.Id(1)}\tm-03"),
            Pool.Text,
            [DrawFaultKind.RulesChanged]
        );
        yield return new(
            "another commitment",
            Replace(Text, $"commitment\t{Right.StatedCommitment}", $"commitment\t{Pool.Root}"),
            Pool.Text,
            [DrawFaultKind.CommitmentWrong]
        );
        yield return new(
            "another plan",
            Replace(Text, "fazhi-draw/1\nplan\t232722-2026-1", "fazhi-draw/1\nplan\t232722-2026-2"),
            Pool.Text,
            [DrawFaultKind.CommitmentWrong, DrawFaultKind.PlanDiffers, DrawFaultKind.PlanDiffers, DrawFaultKind.PlanDiffers]
        );
        yield return new(
            "frozen too late",
            Replace(Text, "frozen\t2026-03-02T01", "frozen\t2026-03-02T03"),
            Pool.Text,
            [DrawFaultKind.TimesOutOfOrder]
        );
        var early = Row($"promise\t{Rules.Parties[0]}");
        yield return new(
            "revealed too early",
            Replace(Text, early, early.Replace("2026-03-03", "2026-03-02", StringComparison.Ordinal)),
            Pool.Text,
            [DrawFaultKind.TimesOutOfOrder]
        );
    }

    private static IEnumerable<Case> Secrets()
    {
        var party = Rules.Parties[1];
        var promise = Row($"promise\t{party}");
        yield return new(
            "another promise",
            Replace(Text, promise, Replace(promise, promise.Split('\t')[2], MerkleHash.Empty.ToString())),
            Pool.Text,
            [DrawFaultKind.SecretWrong]
        );
        yield return new("a promise taken out", Without(Text, $"promise\t{party}"), Pool.Text, [DrawFaultKind.PromiseMissing]);
        yield return new(
            "a promise of a stranger",
            Replace(Text, $"promise\t{party}", "promise\t路人"),
            Pool.Text,
            [DrawFaultKind.PartyUnknown, DrawFaultKind.PromiseMissing]
        );
        yield return new(
            "a secret changed and the seed left",
            Replace(Text, $"第1句话，由{party}写", "第2句话"),
            Pool.Text,
            [DrawFaultKind.SeedWrong]
        );
        yield return new(
            "the number changed and the seed left",
            Replace(Text, "28 33 + 07", "28 33 + 08"),
            Pool.Text,
            [DrawFaultKind.SeedWrong]
        );
        // Somebody who has all secrets looks for a seed he likes, and writes all of it anew: what was promised gives him away.
        var chosen = DrawSamples.Transcript(Pool, Rules, 2).ToString();
        yield return new(
            "a seed chosen afterwards",
            Promised(chosen),
            Pool.Text,
            [DrawFaultKind.SecretWrong, DrawFaultKind.SecretWrong, DrawFaultKind.SecretWrong]
        );
        var smaller = DrawSamples.Pool(119);
        yield return new(
            "a pool chosen afterwards",
            Promised(DrawSamples.Transcript(smaller, Rules).ToString()),
            smaller.Text,
            [DrawFaultKind.SecretWrong, DrawFaultKind.SecretWrong, DrawFaultKind.SecretWrong]
        );
    }

    // The seed's text altered, and its hash in the head with it. Nobody is drawn here, so that of the result only the four that would be next differ.
    private static IEnumerable<Case> Seeds()
    {
        var rules = Rules with { Strata = [.. "ABCD".Select(s => DrawStratum.OfNumber($"{s}", 0))] };
        var right = DrawSamples.Transcript(Pool, rules);
        Case Altered(string name, string one, string other, DrawFaultKind told)
        {
            var seed = Replace(right.SeedText, one, other);
            var value = Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(seed))
            );
            var text = Replace(Replace(right.ToString(), right.SeedText, seed), right.SeedValue, value);
            return new(name, text, Pool.Text, [told, .. Enumerable.Repeat(DrawFaultKind.NextWrong, 4)]);
        }

        var secret = right.SeedText.Split('\n')[2];
        yield return Altered("a secret not revealed", secret + "\n", "", DrawFaultKind.SecretMissing);
        yield return Altered(
            "a secret that looks like another",
            "第1句话，由县司法局写",
            "第1句话，\u200B由县司法局写",
            DrawFaultKind.SecretForm
        );
        yield return Altered("no public number", "public\t03 11 15 22 28 33 + 07", "public\t-", DrawFaultKind.PublicNumberWrong);
        yield return Altered("two dice for three", "dice\t3,1,6", "dice\t3,1", DrawFaultKind.DiceWrong);
        yield return Altered("a die with seven", "dice\t3,1,6", "dice\t3,1,7", DrawFaultKind.DiceWrong);
        var promise = Row($"promise\t{Rules.Parties[0]}") + "\n";
        yield return new("a promise twice", Replace(Text, promise, promise + promise), Pool.Text, [DrawFaultKind.Twice]);
        // Rewritten in all its hashes, and made for a pool that has more strata than the rules.
        var odd = DrawPool.Make(
            Pool.Plan,
            [.. Pool.Objects, Pool.Objects[0] with { Id = "E1", CreditCode = null, Stratum = "E", Items = ["other"] }],
            Pool.Officers,
            Pool.Exclusions
        );
        var commitment = DrawCommitment.Of(odd, Rules);
        yield return new(
            "a stratum that nobody is drawn of",
            Replace(
                Replace(Replace(Text, Pool.Root.ToString(), odd.Root.ToString()), Pool.Digest.ToString(), odd.Digest.ToString()),
                Right.StatedCommitment.ToString(),
                commitment.Hash.ToString()
            ),
            odd.Text,
            [DrawFaultKind.StratumWithoutRule, DrawFaultKind.ObjectWithoutItem]
        );
    }

    private static IEnumerable<Case> Picks()
    {
        var result = Draw.Make(Pool, Rules, DrawSamples.Seed(Pool, Rules));
        var stratum = result.Strata[2];
        var (first, second) = (stratum.Picks[0], stratum.Picks[1]);
        var (one, two) = (Row($"pick\tC\t1\t"), Row($"pick\tC\t2\t"));
        yield return new(
            "a pick exchanged for the next",
            Replace(Text, one, $"pick\tC\t1\t{stratum.Next!.Value.Id}\t{stratum.Next.Value.Number}"),
            Pool.Text,
            [DrawFaultKind.PickWrong, DrawFaultKind.PickMissing]
        );
        yield return new("a pick taken out", Without(Text, one), Pool.Text, [DrawFaultKind.PickMissing]);
        yield return new(
            "a ticket altered",
            Replace(Text, one, $"pick\tC\t1\t{first.Id}\t0.5"),
            Pool.Text,
            [DrawFaultKind.PickTicketWrong]
        );
        yield return new(
            "two picks in each other's place",
            Replace(
                Replace(Replace(Text, one, "?"), two, $"pick\tC\t2\t{first.Id}\t{first.Number}"),
                "?",
                $"pick\tC\t1\t{second.Id}\t{second.Number}"
            ),
            Pool.Text,
            [DrawFaultKind.PickOrder]
        );
        yield return new(
            "another next",
            Replace(Text, Row("next\tC\t"), $"next\tC\t{first.Id}\t{first.Number}"),
            Pool.Text,
            [DrawFaultKind.NextWrong]
        );
        yield return new(
            "a count altered",
            Replace(Text, Row("stratum\tC\t", after: "[result]"), "stratum\tC\t1\t7\t7"),
            Pool.Text,
            [DrawFaultKind.StratumWrong]
        );
        yield return new("a line too many", Text + "remark\t无\n", Pool.Text, [DrawFaultKind.ResultForm]);
        yield return new(
            "an object staffed that wasn't drawn",
            Text + $"spare\t{stratum.Next.Value.Id}\t{DrawSamples.Market}\t-\t-\n",
            Pool.Text,
            [DrawFaultKind.StaffingUnknown]
        );
    }

    private static IEnumerable<Case> Officers()
    {
        var result = Draw.Make(Pool, Rules, DrawSamples.Seed(Pool, Rules));
        var skipped = result.Staffing.First(s =>
            s.Skips.Any(k => k.Reason == DrawSkipReason.Full) && s.Organ == DrawSamples.Market
        );
        var full = skipped.Skips.First(k => k.Reason == DrawSkipReason.Full).Ticket;
        var plain = result.Staffing.First(s => s.Shortage is null && s.Skips.Count == 0 && s.Spare is not null);
        var line = Line(plain, plain.Officers[0]);
        Case Exchanged(string name, DrawnOfficers of, string officer, string number, params DrawFaultKind[] told) =>
            new(
                name,
                Replace(Text, Line(of, of.Officers[0]), $"officer\t{of.Object}\t{of.Organ}\t{officer}\t{number}"),
                Pool.Text,
                told
            );
        var outsider = plain.Organ == DrawSamples.Market ? "f-01" : "m-01";
        yield return Exchanged(
            "an officer exchanged for the next",
            plain,
            plain.Spare!.Value.Id,
            plain.Spare.Value.Number,
            DrawFaultKind.OfficerWrong,
            DrawFaultKind.OfficerMissing
        );
        yield return Exchanged(
            "an officer of another organ",
            plain,
            outsider,
            "0.1",
            DrawFaultKind.OfficerLacksCompetence,
            DrawFaultKind.OfficerMissing
        );
        yield return Exchanged(
            "an officer nobody knows",
            plain,
            "x-1",
            "0.1",
            DrawFaultKind.OfficerWrong,
            DrawFaultKind.OfficerMissing
        );
        yield return Exchanged(
            "an officer's ticket altered",
            plain,
            plain.Officers[0].Id,
            "0.1",
            DrawFaultKind.OfficerTicketWrong
        );
        yield return Exchanged(
            "a full officer",
            skipped,
            full.Id,
            full.Number,
            DrawFaultKind.OfficerFull,
            DrawFaultKind.OfficerMissing
        );
        yield return new("an officer taken out", Without(Text, line), Pool.Text, [DrawFaultKind.OfficerMissing]);
        var other = Line(plain, plain.Officers[1]);
        yield return new(
            "two officers in each other's place",
            Replace(Text, $"{line}\n{other}\n", $"{other}\n{line}\n"),
            Pool.Text,
            [DrawFaultKind.OfficerOrder]
        );
        yield return new(
            "a skip left out",
            Without(Text, $"skip\t{skipped.Object}\t{skipped.Organ}\t{full.Id}"),
            Pool.Text,
            [DrawFaultKind.SkipWrong]
        );
        yield return new(
            "a spare left out",
            Without(Text, $"spare\t{plain.Object}\t{plain.Organ}"),
            Pool.Text,
            [DrawFaultKind.SpareWrong]
        );
        yield return new(
            "nobody told of",
            Without(Without(Without(Text, line), other), $"spare\t{plain.Object}\t{plain.Organ}"),
            Pool.Text,
            [DrawFaultKind.StaffingMissing]
        );
        var unstaffed = result.Unstaffed.First();
        var row = Row($"unstaffed\t{unstaffed.Object}\t{unstaffed.Organ}");
        yield return new(
            "another reason for nobody",
            Replace(Text, row, $"unstaffed\t{unstaffed.Object}\t{unstaffed.Organ}\t9\t9\t0"),
            Pool.Text,
            [DrawFaultKind.UnstaffedWrong]
        );
        var recusal = result.Staffing.First(s => s.Shortage is null && s.Skips.Any(k => k.Reason == DrawSkipReason.Recused));
        var recused = recusal.Skips.First(k => k.Reason == DrawSkipReason.Recused).Ticket;
        yield return Exchanged(
            "a recused officer",
            recusal,
            recused.Id,
            recused.Number,
            DrawFaultKind.OfficerRecused,
            DrawFaultKind.OfficerMissing
        );
    }

    // With the promises that were published before.
    private static string Promised(string transcript)
    {
        static string Promises(string text) =>
            text[text.IndexOf("[promises]", StringComparison.Ordinal)..text.IndexOf("[seed]", StringComparison.Ordinal)];
        return Replace(transcript, Promises(transcript), Promises(Text));
    }

    private static string Line(DrawnOfficers of, DrawTicket officer) =>
        $"officer\t{of.Object}\t{of.Organ}\t{officer.Id}\t{officer.Number}";

    private static string Row(string beginning, string after = "") =>
        Text[Text.IndexOf(after, StringComparison.Ordinal)..]
            .Split('\n')
            .First(l => l.StartsWith(beginning, StringComparison.Ordinal));

    private static string Replace(string text, string one, string other) =>
        text.Contains(one, StringComparison.Ordinal) && one != other
            ? text.Replace(one, other, StringComparison.Ordinal)
            : throw new InvalidOperationException($"There is no “{one}”.");

    private static string Without(string text, string beginning) =>
        text.Split('\n').FirstOrDefault(l => l.StartsWith(beginning, StringComparison.Ordinal)) is { } line
            ? text.Replace(line + "\n", "", StringComparison.Ordinal)
            : throw new InvalidOperationException($"There is no line “{beginning}”.");
}
