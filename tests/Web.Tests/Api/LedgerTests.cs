using System.Text;
using System.Text.Json;
using Fazhi.Ledgers;
using Fazhi.Matters;
using Fazhi.Mechanisms.Reconsiderations;
using Fazhi.Storage;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Web.Tests.Api;

/// <summary>The ledger through the interface: what is given is enough to check the county with one's own tools.</summary>
public sealed class LedgerTests
{
    [Theory]
    [MemberData(nameof(TestCounty.Databases), MemberType = typeof(TestCounty))]
    public async Task ProofsVerify(Database database)
    {
        await using var site = await ApiSite.Start(database);
        for (var i = 0; i < 6; i++)
            ApiCases.File(site);
        var official = await site.SignIn(People.Handler);
        var head = await site.Get("/api/v1/ledger");
        var root = HashOf(head, "root");
        Assert.Equal(6, head.GetProperty("size").GetInt64());
        for (var i = 0; i < 6; i++)
        {
            var entry = await site.Get($"/api/v1/ledger/entries/{i}", official);
            var leaf = MerkleHash.Leaf(Encoding.UTF8.GetBytes(entry.GetProperty("text").GetString()!));
            var proof = await site.Get($"/api/v1/ledger/entries/{i}/proof");
            Assert.Equal(leaf, HashOf(proof, "leaf"));
            Assert.Equal(root, HashOf(proof, "root"));
            Assert.True(Proofs.VerifyInclusion(leaf, i, proof.GetProperty("size").GetInt64(), Hashes(proof), root));
        }

        var grown = await site.Get("/api/v1/ledger/consistency?from=4");
        Assert.True(Proofs.VerifyConsistency(4, HashOf(grown, "fromRoot"), 6, root, Hashes(grown)));
        var nothing = await site.Get("/api/v1/ledger/consistency?from=0&to=0");
        Assert.True(Proofs.VerifyConsistency(0, HashOf(nothing, "fromRoot"), 0, HashOf(nothing, "toRoot"), Hashes(nothing)));
    }

    [Fact]
    public async Task NoEntryNamesWhoActedAndOfAPublicMatterTheOrganIsTold()
    {
        await using var site = await ApiSite.Start();
        var resident = Actor.Resident("receipt/SL-7KQ4-M2XD", ApiCases.Applicant);
        site.Do(
            ActRequest.Open("reconsideration", ApiCases.Application with { Channel = Channel.Online }, organ: "gov"),
            resident
        );
        ApiCases.Conclude(
            site,
            new TerminateReview
            {
                Ground = TerminationGround.Withdrawal,
                Reason = "申请人自愿撤回。",
                GenuineWill = true,
            }
        );
        var stop = TestContext.Current.CancellationToken;
        foreach (
            var at in new[]
            {
                "/api/v1/ledger/entries",
                "/api/v1/ledger/entries/0",
                "/api/v1/ledger/entries/1",
                "/ledger/0",
                "/ledger/1",
            }
        )
        {
            var body = await site.Everybody.GetStringAsync(at, stop);
            Assert.DoesNotContain("SL-7KQ4", body, StringComparison.Ordinal);
            Assert.DoesNotContain($"\"{People.Handler.Id}\"", body, StringComparison.Ordinal);
            Assert.DoesNotContain(ApiCases.Applicant, body, StringComparison.Ordinal);
        }

        // Of a case that isn't public yet nothing is told but place and leaf; of a concluded one the header, on both surfaces.
        var entries = (await site.Get("/api/v1/ledger/entries")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["sequence", "leaf"], entries[0].EnumerateObject().Select(p => p.Name));
        var page = await site.Everybody.GetStringAsync("/ledger/0", stop);
        Assert.Contains(entries[0].GetProperty("leaf").GetString()!, page, StringComparison.Ordinal);
        foreach (var hidden in (string[])["行政复议", "申请行政复议", "2025-03-10", "公众", "第二十二条"])
            Assert.DoesNotContain(hidden, page.Split("<main")[1].Split("</main")[0], StringComparison.Ordinal);
        // That a withdrawal was asked for is between the applicant and the institution, of a public case too.
        Assert.Equal(
            "RequestWithdrawal",
            (await site.Get("/api/v1/ledger/entries/3", await site.SignIn(People.Handler))).GetProperty("act").GetString()
        );
        Assert.Equal(["sequence", "leaf"], entries[3].EnumerateObject().Select(p => p.Name));
        Assert.Equal("塔河县人民政府", entries[1].GetProperty("organName").GetString());
        Assert.DoesNotContain(
            "塔河县人民政府（",
            await site.Everybody.GetStringAsync("/ledger/0", stop),
            StringComparison.Ordinal
        );
        Assert.Contains("塔河县人民政府（", await site.Everybody.GetStringAsync("/ledger/1", stop), StringComparison.Ordinal);

        // The header itself names the actor: only who holds the matter gets it.
        var town = await site.SignIn(new Actor("town", "吴乡长", "kaikukang", Role.Handler));
        Assert.False((await site.Get("/api/v1/ledger/entries/1")).TryGetProperty("text", out _));
        Assert.False((await site.Get("/api/v1/ledger/entries/1", town)).TryGetProperty("text", out _));
        var own = await site.Get("/api/v1/ledger/entries/1", await site.SignIn(People.Handler));
        Assert.Contains("actor handler", own.GetProperty("text").GetString());
    }

    [Fact]
    public async Task TheCheckpointIsSignedWithThePublishedKey()
    {
        await using var site = await ApiSite.Start();
        ApiCases.File(site);
        site.Data.SignCheckpoint(site.Time);
        var key = await site.Everybody.GetStringAsync("/api/v1/ledger/key", TestContext.Current.CancellationToken);
        Assert.True(VerifierKey.TryParse(key.Trim(), out var verifier));
        var head = await site.Get("/api/v1/ledger");
        Assert.True(SignedNote.TryParse(head.GetProperty("checkpoint").GetString()!, out var note));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        Assert.Equal((verifier.Name, 1L, HashOf(head, "root")), (checkpoint.Origin, checkpoint.Size, checkpoint.Root));
    }

    [Fact]
    public async Task EntriesComePageByPage()
    {
        await using var site = await ApiSite.Start();
        for (var i = 0; i < 5; i++)
            ApiCases.File(site);
        var seen = new List<long>();
        for (string? next = "/api/v1/ledger/entries?limit=2"; next is not null; )
        {
            var page = await site.Get(next);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("sequence").GetInt64()));
            next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    private static Hash HashOf(JsonElement json, string name) => Hash.Parse(json.GetProperty(name).GetString()!);

    private static Hash[] Hashes(JsonElement json) =>
        [.. json.GetProperty("hashes").EnumerateArray().Select(h => Hash.Parse(h.GetString()!))];
}
