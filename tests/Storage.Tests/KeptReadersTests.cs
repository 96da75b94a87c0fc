using Fazhi.Matters;
using Fazhi.Storage.Access;
using Fazhi.Storage.Reading;
using Fazhi.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>A server keeps connections open between the questions of its pages: each is one asker's at a time, and sees what is there when it is asked.</summary>
public sealed class KeptReadersTests
{
    private static readonly Viewer Official = Viewer.Of(People.Handler, People.Tahe);

    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void A_connection_is_lent_to_one_at_a_time_also_when_somebody_gives_it_back_twice(Database database)
    {
        using var county = new TestCounty(database, new MatterTypes([new Lendings()]));
        using var kept = county.Store.KeepReaders();
        var first = county.Store.Open();
        using (var beside = county.Store.Open())
            Assert.NotSame(first, beside);
        first.Dispose();
        first.Dispose();
        using var again = county.Store.Open();
        using var other = county.Store.Open();
        Assert.NotSame(again, other);
        Assert.Equal(0, again.Entries.Count() + other.Entries.Count());
    }

    [Theory, MemberData(nameof(Databases))]
    public void What_was_recorded_since_is_seen_and_one_that_has_a_transaction_or_was_lost_is_asked_no_more(Database database)
    {
        using var county = new TestCounty(database, new MatterTypes([new Lendings()]));
        using var kept = county.Store.KeepReaders();
        var reader = new MatterReader(county.Store, new KeptAnswers());
        for (var lent = 0; lent < 3; lent++)
        {
            Assert.Equal(lent, reader.Count(new ListQuery { Type = "lending" }, Official));
            Assert.Equal(lent, county.Store.Size());
            var matter = county.Do(
                ActRequest.Open("lending", new AskForFile { File = $"卷{lent}", Borrower = "张三" }),
                People.Handler
            );
            Assert.True(Timeline.Of(county.Store, reader.Find("lending", matter.Id, Official)!, Official).Verified);
        }

        var still = county.Store.Open();
        county.Store.Database.Snapshot(still);
        still.Dispose();
        using (var next = county.Store.Open())
            Assert.NotSame(still, next);
        var lost = county.Store.Open();
        lost.Dispose();
        county.Store.Lost(new StorageFault("与数据库的连接中断。"));
        using var found = county.Store.Open();
        Assert.NotSame(lost, found);
        Assert.Equal(3, found.Entries.Count());
    }

    [Theory, MemberData(nameof(Databases))]
    public void A_session_ends_at_once_whoever_ends_it_and_however_often_it_was_asked_for(Database database)
    {
        using var county = new TestCounty(database, new MatterTypes([new Lendings()]));
        county.Store.PrepareAccess();
        using var kept = county.Store.KeepReaders();
        Begin("s1", "a1", "stamp");
        Begin("s2", "a2", "stamp");
        Begin("s3", "a3", "stamp");
        Begin("s4", "a4", null);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.True(county.Store.SessionStands("s1", "a1"));
            Assert.True(county.Store.SessionStands("s2", "a2"));
            Assert.True(county.Store.SessionStands("s3", "a3"));
            Assert.False(county.Store.SessionStands("s1", "a2"));
            Assert.False(county.Store.SessionStands("s4", "a4"));
            Assert.False(county.Store.SessionStands("none", "a1"));
        }

        Parallel.For(0, 200, i => Assert.Equal(i % 2 == 0, county.Store.SessionStands("s1", i % 2 == 0 ? "a1" : "a2")));

        // As another process does, over a connection of its own.
        using (var access = county.Store.OpenAccess())
        {
            access.Sessions.Where(s => s.Id == "s1").ExecuteDelete();
            access.Users.Where(u => u.Id == "a2").ExecuteUpdate(u => u.SetProperty(x => x.DisabledAt, DateTimeOffset.UnixEpoch));
            access.Users.Where(u => u.Id == "a3").ExecuteUpdate(u => u.SetProperty(x => x.SecurityStamp, "next"));
        }

        Assert.False(county.Store.SessionStands("s1", "a1"));
        Assert.False(county.Store.SessionStands("s2", "a2"));
        Assert.False(county.Store.SessionStands("s3", "a3"));
        kept.Dispose();
        Assert.False(county.Store.SessionStands("s1", "a1"));

        void Begin(string session, string account, string? stamp)
        {
            using var access = county.Store.OpenAccess();
            access.Users.Add(
                new Account
                {
                    Id = account,
                    UserName = account,
                    Name = "张三",
                    Organ = "justice",
                    SecurityStamp = stamp,
                }
            );
            access.Sessions.Add(
                new SessionRow
                {
                    Id = session,
                    Account = account,
                    Stamp = stamp ?? "",
                    StartedAt = DateTimeOffset.UnixEpoch,
                }
            );
            access.SaveChanges();
        }
    }

    [Fact]
    public void A_servers_end_closes_them_and_leaves_nothing_beside_the_file()
    {
        using var county = new TestCounty(Database.Sqlite, new MatterTypes([new Lendings()]));
        using (county.Store.KeepReaders())
        {
            county.Do(ActRequest.Open("lending", new AskForFile { File = "卷", Borrower = "张三" }), People.Handler);
            using (var db = county.Store.Open())
                Assert.Equal(1, db.Entries.Count());
            Assert.Equal(1, county.Store.Size());
        }

        county.Desk.Dispose();
        SqlitePools.Clear(county.Store);
        Assert.False(File.Exists(Path.Combine(county.Folder, "county.db-wal")));
    }
}
