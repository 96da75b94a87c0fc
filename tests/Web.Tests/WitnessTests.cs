using System.Net;
using System.Text;
using Fazhi.CommandLine.Serving;
using Fazhi.Ledgers;
using Fazhi.Storage;
using Fazhi.Storage.Reading;
using Fazhi.Storage.Signing;
using Fazhi.Storage.Verifying;
using Fazhi.Storage.Witnessing;
using Fazhi.Testing;
using Fazhi.Web.Tests.AnnualReports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Fazhi.Web.Tests;

/// <summary>见证人 — two parties on ports of their own co-sign a county's checkpoints, and tell when it has gone back.</summary>
public sealed class WitnessTests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fazhi-witness-").FullName;
    private readonly List<WitnessBook> books = [];
    private readonly List<WebApplication> houses = [];
    private readonly WitnessClient client = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_witnesses_sign_a_checkpoint_and_their_signatures_stand_on_the_page_and_under_the_note()
    {
        await using var site = await Site.Start();
        Record(site, 3);
        await Choose(site, "人大常委会", "监委");
        site.Data.SignCheckpoint(site.Time);
        Assert.Empty(await new Cosigning(site.Data, client).Run(Ct));

        var browser = await site.Browser();
        await browser.Open("/ledger");
        Assert.Contains("人大常委会：", browser.Text, StringComparison.Ordinal);
        Assert.Contains("须有1个见证人签名", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有给最新的检查点签名", browser.Text, StringComparison.Ordinal);
        Assert.True(SignedNote.TryParse(new LedgerReader(site.Store).Checkpoint()!.Note, out var note));
        Assert.Equal(3, note.Signatures.Count);
        Assert.All(books, b => Assert.True(note.Verify(new CosignatureVerifier(b.Key))));
        Assert.True(note.Verify(new Ed25519Verifier(site.Data.VerifierKey()!)));
        // What grew is proven to each from the size it saw; what both have signed isn't sent again.
        Record(site, 2);
        site.Data.SignCheckpoint(site.Time);
        Assert.Empty(await new Cosigning(site.Data, client).Run(Ct));
        Assert.True(Verdict(site).Agrees, Verdict(site).Difference);
    }

    [Fact]
    public async Task A_ledger_that_was_put_back_or_rewritten_is_told_by_the_witnesses_and_one_that_is_silent_is_named()
    {
        await using var site = await Site.Start();
        Record(site, 3);
        await Choose(site, "人大常委会", "监委");
        site.Data.SignCheckpoint(site.Time);
        await new Cosigning(site.Data, client).Run(Ct);
        // The site signs by itself, too: a copy is taken when that is written.
        while (!Verdict(site).Agrees)
            await Task.Yield();
        var before = Copy(site, "before");
        Record(site, 4);
        site.Data.SignCheckpoint(site.Time);
        await new Cosigning(site.Data, client).Run(Ct);

        // The older copy agrees with itself: only who saw more knows.
        var old = Verdict(before);
        Assert.Equal(["人大常委会", "监委"], old.Differences.Where(d => d.Place == "见证人").Select(d => d.Key));
        Assert.All(old.Differences, d => Assert.Contains("台账被截短", d.What, StringComparison.Ordinal));
        // Another history from there on: the witnesses never sign it.
        Record(before, 9);
        before.SignCheckpoint(site.Time);
        Assert.Equal(2, (await new Cosigning(before, client).Run(Ct)).Count);
        Assert.Contains(
            Verdict(before).Differences,
            d => d.Place == "见证人" && d.What.Contains("台账被改写", StringComparison.Ordinal)
        );

        await houses[1].StopAsync(Ct);
        var silent = Verdict(site);
        Assert.True(silent.Agrees, silent.Difference);
        Assert.StartsWith("监委：", Assert.Single(silent.Unanswered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_checkpoint_that_was_signed_and_witnessed_while_the_ledger_is_checked_is_no_truncation()
    {
        await using var site = await Site.Start();
        Record(site, 3);
        var url = await House("w0", site.Data.VerifierKey()!);
        site.Data.SetWitnesses(new WitnessList(1, [new Witness("人大常委会", books[0].Key.ToString(), url)]));
        site.Data.SignCheckpoint(site.Time);
        Assert.Empty(await new Cosigning(site.Data, client).Run(Ct));
        // Before it answers the check, it has signed what was recorded since the check began.
        var between = WebApplication.CreateSlimBuilder().Build();
        between.Urls.Add("http://127.0.0.1:0");
        var asked = 0;
        between.MapPost(
            "/add-checkpoint",
            async http =>
            {
                if (Interlocked.Increment(ref asked) == 1)
                {
                    Record(site, 2);
                    site.Data.SignCheckpoint(site.Time);
                    Assert.Empty(await new Cosigning(site.Data, client).Run(Ct));
                }

                using var forward = new HttpClient();
                using var answer = await forward.PostAsync(url + "/add-checkpoint", new StreamContent(http.Request.Body), Ct);
                http.Response.StatusCode = (int)answer.StatusCode;
                http.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
                await http.Response.WriteAsync(await answer.Content.ReadAsStringAsync(Ct), Ct);
            }
        );
        await between.StartAsync(Ct);
        houses.Add(between);
        var verdict = await Task.Run(
            () =>
                new LedgerCheck(
                    site.Store,
                    new LedgerCheckOptions
                    {
                        Key = site.Data.VerifierKey(),
                        Witnesses = [new Witness("人大常委会", books[0].Key.ToString(), between.Urls.First())],
                    }
                ).Run(),
            Ct
        );
        Assert.True(verdict.Agrees, verdict.Difference);
        Assert.Empty(verdict.Unanswered);
        Assert.True(asked > 1);
    }

    [Fact]
    public async Task A_reports_package_is_checked_by_command_with_the_witnesses_that_must_have_signed()
    {
        await using var site = (await Site.Start()).Today(2026, 1, 12);
        site.Return(20, 12, 8);
        var report = site.Publish();
        await Choose(site, "人大常委会");
        site.Data.SignCheckpoint(site.Time);
        var file = Path.Combine(folder, "package.json");
        await Download();
        var signed = books[0].Key.ToString();
        using var other = Ed25519Signer.Generate("other.example");
        var stranger = new CosignatureSigner(other, site.Time);
        Assert.Equal(0, Verify());
        Assert.Equal(1, Verify("--witness", signed));
        Assert.Empty(await new Cosigning(site.Data, client).Run(Ct));
        await Download();
        Assert.Equal(0, Verify("--witness", signed));
        Assert.Equal(1, Verify("--witness", signed, "--witness", stranger.Key.ToString()));
        Assert.Equal(2, Verify("--witness", "不是公钥"));
        // The county's own key is no witness's.
        Assert.Equal(2, Verify("--witness", site.Data.PublicKey));

        async Task Download()
        {
            using var http = new HttpClient { BaseAddress = site.Address };
            await File.WriteAllBytesAsync(file, await http.GetByteArrayAsync($"/reports/{report}/package.json", Ct), Ct);
        }

        int Verify(params string[] more) =>
            (int)
                typeof(WebHost).Assembly.EntryPoint!.Invoke(
                    null,
                    [(string[])["report", "verify", file, "--key", site.Data.PublicKey, .. more]]
                )!;
    }

    [Fact]
    public async Task A_witness_answers_as_the_protocol_says_and_never_signs_a_fork_not_even_after_a_restart()
    {
        using var ours = Ed25519Signer.Generate("fazhi.232722");
        using var strangers = Ed25519Signer.Generate("fazhi.110101");
        var url = await House("rd.tahe", ours.Key);
        var (three, other) = (Tree("a", "b", "c"), Tree("a", "x", "c"));

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(url, "old 0\n\nnothing")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(url, Request(0, [], strangers, "fazhi.110101", 3, three.Root))).Status);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Post(url, Request(0, [], strangers, "fazhi.232722", 3, three.Root))).Status
        );
        var signed = await Post(url, Request(0, [], ours, "fazhi.232722", 3, three.Root));
        Assert.Equal(HttpStatusCode.OK, signed.Status);
        Assert.StartsWith("— rd.tahe ", signed.Text, StringComparison.Ordinal);
        var behind = await Post(url, Request(0, [], ours, "fazhi.232722", 3, three.Root));
        Assert.Equal((HttpStatusCode.Conflict, "text/x.tlog.size", "3\n"), behind);
        Assert.Equal(HttpStatusCode.OK, (await Post(url, Request(3, [], ours, "fazhi.232722", 3, three.Root))).Status);

        await houses[0].StopAsync(Ct);
        books[0].Dispose();
        url = await House("rd.tahe", ours.Key);
        var fork = await Post(url, Request(3, [], ours, "fazhi.232722", 3, other.Root));
        Assert.Equal((HttpStatusCode.Conflict, ""), (fork.Status, fork.Text));
        var four = Tree("a", "x", "c", "d");
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await Post(url, Request(3, [MerkleHash.Leaf("d"u8)], ours, "fazhi.232722", 4, four.Root))).Status
        );
    }

    private static Frontier Tree(params string[] leaves)
    {
        var tree = new Frontier();
        foreach (var leaf in leaves)
            tree.Append(MerkleHash.Leaf(Encoding.UTF8.GetBytes(leaf)));
        return tree;
    }

    private static string Request(long old, Hash[] proof, Ed25519Signer signer, string origin, long size, Hash root)
    {
        // Under the stranger's key, but in the ledger's name.
        using var named = new Ed25519Signer(origin, Seed(signer));
        return Encoding.UTF8.GetString(
            new AddCheckpoint(
                old,
                proof,
                SignedNote.Sign(new Checkpoint(origin, size, root).Text, origin == signer.Name ? signer : named)
            ).ToBytes()
        );
    }

    private static byte[] Seed(Ed25519Signer signer) => System.Security.Cryptography.SHA256.HashData(signer.Key.PublicKey.Span);

    private async Task<(HttpStatusCode Status, string? Type, string Text)> Post(string url, string body)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(url + "/add-checkpoint", new StringContent(body), Ct);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Ct));
    }

    private async Task<string> House(string name, VerifierKey ledger)
    {
        var book = new WitnessBook(Path.Combine(folder, name), name, TimeProvider.System);
        book.Take(ledger);
        var house = WitnessHost.Build(book, "http://127.0.0.1:0");
        await house.StartAsync(Ct);
        books.Add(book);
        houses.Add(house);
        return house.Urls.First();
    }

    private async Task Choose(Site site, params string[] names)
    {
        var list = new List<Witness>();
        foreach (var (name, i) in names.Select((n, i) => (n, i)))
        {
            var url = await House($"w{i}", site.Data.VerifierKey()!);
            list.Add(new Witness(name, books[^1].Key.ToString(), url));
        }

        site.Data.SetWitnesses(new WitnessList(1, list));
    }

    private static LedgerVerdict Verdict(Site site) => Verdict(site.Data);

    private static LedgerVerdict Verdict(DataFolder data) =>
        new LedgerCheck(
            data.Store,
            new LedgerCheckOptions { Key = data.VerifierKey(), Witnesses = WitnessList.Of(data.Root).Witnesses }
        ).Run();

    private static void Record(Site site, int times) => Record(site.Data, times);

    private static void Record(DataFolder data, int times)
    {
        using var desk = new Desk(data.Store, TimeProvider.System);
        for (var i = 0; i < times; i++)
        {
            var act = new Mechanisms.Parameters.SetParameter
            {
                Parameter = "normative.filing-days",
                Value = "20",
                From = desk.Clock.Today.AddDays(i),
                Source = "演示文件",
            };
            var outcome = desk.Perform(ActRequest.Open("parameter", act), People.Head);
            Assert.True(outcome.Done, string.Join('\n', outcome.Problems));
        }
    }

    private DataFolder Copy(Site site, string name)
    {
        var target = Path.Combine(folder, name);
        foreach (var file in Directory.EnumerateFiles(site.Data.Root, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(target, Path.GetRelativePath(site.Data.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return DataFolder.Open(target, Mechanisms.InReportOrder.Types);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        foreach (var house in houses)
            await house.DisposeAsync();
        books.ForEach(b => b.Dispose());
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
