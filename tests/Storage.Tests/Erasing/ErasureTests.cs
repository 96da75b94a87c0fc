using System.Text;
using Fazhi.Matters;
using Fazhi.Mechanisms;
using Fazhi.Mechanisms.Mediation;
using Fazhi.Storage.Access;
using Fazhi.Storage.Verifying;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Storage.Tests.Erasing;

/// <summary>依法删除个人信息 — who may, when, and that nothing brings back what was erased.</summary>
public sealed class ErasureTests
{
    private const string Name = "王感恩";

    private static readonly RecordThanks Letter = new()
    {
        Kind = ThanksKind.Letter,
        Recipient = "塔河镇司法所",
        From = Name,
        Words = "王感恩感谢调解员。",
    };

    private static readonly EraseRecord<Thanks> Erase = new() { Ground = "本人撤回同意，经批准删除。" };

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void Only_the_head_of_the_organ_that_holds_a_matter_erases_it_and_only_when_it_is_closed(Database database)
    {
        using var county = Begin(database);
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        Assert.Equal(["BL002"], county.Refused(ActRequest.In(thanks.Id, Erase), People.Handler));
        Assert.Equal(["BL003"], county.Refused(ActRequest.In(thanks.Id, Erase), People.Stranger));

        var dispute = county.Do(ActRequest.Open("dispute", Quarrels.Application), People.Mediator);
        var early = new EraseRecord<Dispute> { Ground = "保存期限届满。" };
        Assert.Equal(["BL001"], county.Refused(ActRequest.In(dispute.Id, early), People.Head));
        county.Do(ActRequest.In(thanks.Id, Erase), People.Head);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Nothing_is_done_in_a_matter_that_was_erased_not_even_erasing_it_again(Database database)
    {
        using var county = Begin(database);
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        county.Do(ActRequest.In(thanks.Id, Erase), People.Head);
        var size = county.LedgerSize();
        Assert.Equal(["BL083"], county.Refused(ActRequest.In(thanks.Id, Erase), People.Head));
        var made = new VoidThanks { Reason = "登记重复。" };
        Assert.Equal(["BL083"], county.Refused(ActRequest.In(thanks.Id, made), People.Handler));
        // Whose act it isn't learns nothing of it.
        Assert.Equal(["BL003"], county.Refused(ActRequest.In(thanks.Id, Erase), People.Stranger));
        Assert.Equal(size, county.LedgerSize());
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Erasing_is_of_today_and_its_ground_names_nobody_who_is_erased(Database database)
    {
        using var county = Begin(database);
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        county.Today(2025, 3, 10);
        var late = new Lateness
        {
            Proof = ProofOfDay.Paper,
            Evidence = "案卷第1页",
            Reason = "当日系统停用，没有登记。",
        };
        var day = new DateOnly(2025, 3, 7);
        Assert.Equal(["BL085"], county.Refused(ActRequest.In(thanks.Id, Erase, day), People.Head));
        Assert.Equal(["BL085"], county.Refused(ActRequest.In(thanks.Id, Erase, day) with { Late = late }, People.Head));
        var telling = Erase with { Ground = $"{Name}撤回同意。" };
        Assert.Equal(["BL086"], county.Refused(ActRequest.In(thanks.Id, telling), People.Head));
        county.Do(ActRequest.In(thanks.Id, Erase), People.Head);
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_matter_from_before_there_were_keys_is_read_and_handled_and_says_why_it_cant_be_erased(Database database)
    {
        using var county = Begin(database);
        var former = county.Connection is null
            ? CountyStore.Sqlite(Path.Combine(county.Folder, "county.db"), People.Tahe, InReportOrder.Types)
            : CountyStore.Postgres(county.Connection, People.Tahe, InReportOrder.Types);
        Guid id;
        using (var desk = new Desk(former, county.Time))
            id = desk.Perform(ActRequest.Open("thanks", Letter), People.Handler).Matter!.Id;

        Assert.Equal(["BL084"], county.Refused(ActRequest.In(id, Erase), People.Head));
        var corrected = (Thanks)
            county.Do(
                ActRequest.In(
                    id,
                    Correction.Make(
                        typeof(Thanks),
                        "笔误。",
                        [
                            new FieldChange
                            {
                                Field = nameof(Thanks.From),
                                Before = Name,
                                After = "王感谢",
                            },
                        ]
                    )
                ),
                People.Handler
            );
        Assert.Equal("王感谢", corrected.From);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_is_corrected_in_a_matter_is_erased_with_it(Database database)
    {
        using var county = Begin(database);
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        var change = new FieldChange
        {
            Field = nameof(Thanks.From),
            Before = Name,
            After = "王更名",
        };
        county.Do(ActRequest.In(thanks.Id, Correction.Make(typeof(Thanks), "本人更名。", [change])), People.Handler);
        county.Do(ActRequest.In(thanks.Id, Erase), People.Head);
        county.Store.WipeErased();
        Traces.None(county, [Name, "王更名", "本人更名"]);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void Files_of_an_erased_matter_are_thrown_away_unless_another_matter_names_them(Database database)
    {
        using var county = Begin(database);
        var files = new FileStore(county.Store, county.Time);
        FileRef Put(string text) => files.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)), $"{text}.txt")!;
        var (own, shared) = (Put("只在这一件里"), Put("两件都有"));
        var one = county.Do(ActRequest.Open("thanks", Letter with { Photo = own }), People.Handler);
        county.Do(ActRequest.Open("thanks", Letter with { From = "赵别人", Photo = shared }), People.Handler);
        var two = county.Do(ActRequest.Open("thanks", Letter with { From = "钱另外", Photo = shared }), People.Handler);
        foreach (var id in new[] { one.Id, two.Id })
            county.Do(ActRequest.In(id, Erase), People.Head);

        Assert.Equal(1, new UnusedFiles(county.Store, files, county.Time).Discard(new HashSet<string>()));
        Assert.Null(files.Open(own.Digest));
        using var kept = files.Open(shared.Digest);
        Assert.NotNull(kept);
        var verdict = new LedgerCheck(county.Store).Run();
        Assert.True(verdict.Agrees, verdict.Difference);
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_request_of_an_erased_matter_is_told_by_no_digest_and_is_not_done_again(Database database)
    {
        using var county = Begin(database);
        var request = ActRequest.Open("thanks", Letter) with { Key = "k1" };
        var thanks = county.Do(request, People.Handler);
        county.Do(ActRequest.In(thanks.Id, Erase) with { Key = "k2" }, People.Head);
        Assert.Equal(["BL083"], county.Refused(request, People.Handler));
        using (var db = county.Store.Open())
            Assert.Equal("", db.Requests.Single(r => r.Key.EndsWith("/k1")).Digest);
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_program_that_ended_before_a_key_was_destroyed_or_an_old_copy_of_the_keys_brings_nothing_back(Database database)
    {
        using var county = Begin(database);
        county.Store.PrepareAccess();
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        var keys = Directory.GetFiles(Path.Combine(county.Folder, "keys", "matters")).Single();
        var before = File.ReadAllBytes(keys);
        Draft(county, thanks.Id);
        county.Do(ActRequest.In(thanks.Id, Erase), People.Head);
        Assert.Equal(0, Drafts(county));
        Assert.NotEqual(before, File.ReadAllBytes(keys));
        Assert.Equal(0, county.Store.FinishErasures());
        county.Verify();

        File.WriteAllBytes(keys, before);
        Draft(county, thanks.Id);
        var verdict = new LedgerCheck(county.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.Contains("密钥却还在", verdict.Difference, StringComparison.Ordinal);
        // What the ledger says was erased isn't opened, whatever key there is.
        Assert.DoesNotContain(
            Name,
            ((Thanks)ActReader.MatterAt(county.Store, thanks.Id, long.MaxValue)!).From,
            StringComparison.Ordinal
        );
        county.Sql("DELETE FROM folded");
        county.Store.Prepare();
        Assert.DoesNotContain(
            Name,
            ((Thanks)new Search(county.Store).ByNumber(thanks.Id.ToString())!).From,
            StringComparison.Ordinal
        );

        Assert.Equal(1, county.Store.FinishErasures());
        Assert.Equal(0, Drafts(county));
        Assert.Equal(0, county.Store.FinishErasures());
        county.Verify();
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_key_that_was_lost_without_an_erasure_is_told(Database database)
    {
        using var county = Begin(database);
        county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        county.Verify();
        File.Delete(Directory.GetFiles(Path.Combine(county.Folder, "keys", "matters")).Single());
        var verdict = new LedgerCheck(county.Store, new LedgerCheckOptions { Files = false }).Run();
        Assert.Contains(verdict.Differences, d => d.What.Contains("密钥不见了", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases))]
    public void An_erasure_that_is_only_tried_leaves_key_and_matter(Database database)
    {
        using var county = Begin(database);
        var thanks = county.Do(ActRequest.Open("thanks", Letter), People.Handler);
        var keys = Directory.GetFiles(Path.Combine(county.Folder, "keys", "matters")).Single();
        var before = File.ReadAllBytes(keys);
        // The second is refused: the first is undone with it.
        var made = county.Desk.PerformAll([
            (ActRequest.In(thanks.Id, Erase), People.Head),
            (ActRequest.In(thanks.Id, new VoidThanks { Reason = "登记重复。" }), People.Handler),
        ]);
        Assert.NotNull(made);
        Assert.Equal(before, File.ReadAllBytes(keys));
        Assert.Equal(Name, ((Thanks)new Search(county.Store).ByNumber(thanks.Id.ToString())!).From);
        county.Verify();
    }

    private static TestCounty Begin(Database database) =>
        new TestCounty(database, InReportOrder.Types, migrate: true).Today(2025, 3, 3);

    private static void Draft(TestCounty county, Guid matter)
    {
        using var access = county.Store.OpenAccess();
        access.Drafts.Add(
            new DraftRow
            {
                County = county.Store.CountyCode,
                Id = "d1",
                Owner = "handler",
                MatterId = matter,
                MatterType = "thanks",
                Act = "VoidThanks",
                Content = "x",
                SavedAt = county.Time.GetUtcNow(),
            }
        );
        access.SaveChanges();
    }

    private static int Drafts(TestCounty county)
    {
        using var access = county.Store.OpenAccess();
        return access.Drafts.Count();
    }
}
