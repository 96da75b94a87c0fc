using Fazhi.Matters;
using Fazhi.Testing;
using Xunit;

namespace Fazhi.Storage.Tests;

public sealed class RandomWalkTests
{
    public static TheoryData<Database> Databases => TestCounty.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public void Whatever_people_try_no_illegal_stage_is_reached_and_replay_equals_the_tables(Database database)
    {
        var type = new Lendings();
        using var county = new TestCounty(database, new MatterTypes([type]));
        var done = RandomWalk.Through(county, type, seed: 11, steps: 900);

        Assert.Superset(
            new HashSet<string> { "AskForFile", "LendFile", "ReturnFile", "HoldLending", "ResumeLending" },
            done.ToHashSet()
        );
        county.Verify();
    }
}
