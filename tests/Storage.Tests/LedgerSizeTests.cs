using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

/// <summary>What everybody's pages depend on: the ledger's size, asked seldom and never wrong about what was recorded here.</summary>
public sealed class LedgerSizeTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory, MemberData(nameof(Databases))]
    public void What_was_recorded_through_this_store_counts_at_once(Database database)
    {
        using var county = new TestCounty(database, new MatterTypes([new Lendings()]));
        for (var before = 0; before < 20; before++)
        {
            Assert.Equal(before, county.Store.Size());
            county.Do(ActRequest.Open("lending", new AskForFile { File = $"卷{before}", Borrower = "张三" }), People.Handler);
        }

        Assert.Equal(20, county.Store.Size());
    }

    [Fact]
    public void A_question_that_overlaps_with_an_act_of_ours_is_not_kept()
    {
        LedgerSize? size = null;
        var (asked, stored) = (0, 7L);
        size = new LedgerSize(() =>
        {
            var read = stored;
            // The act is committed after the database was read and before the answer is kept.
            if (++asked == 1)
            {
                stored = 8;
                size!.Recorded();
            }

            return read;
        });
        Assert.Equal(7, size.Now);
        Assert.Equal(8, size.Now);
        Assert.Equal(2, asked);
    }
}
