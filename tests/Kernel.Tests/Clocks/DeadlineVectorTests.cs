using Fazhi.Clocks;
using Xunit;

namespace Fazhi.Kernel.Tests.Clocks;

public sealed class DeadlineVectorTests
{
    public static TheoryData<string, string, string, string> Vectors()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var line in File.ReadLines(VectorFile()).Skip(1))
        {
            var cells = line.Split('\t');
            data.Add(cells[0], cells[1], cells[2], cells[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_period_ends_on_the_day_reasoned_by_hand(string start, string period, string due, string reason)
    {
        var (from, length, end) = (DateOnly.Parse(start), Period.Parse(period), DateOnly.Parse(due));
        Assert.True(end == Deadline.Compute(WorkCalendar.StateCouncil, from, length).Due, reason);
        Assert.True(end == NaiveCount.Due(from, length), reason);
    }

    [Fact]
    public void There_are_at_least_sixty_vectors_and_none_twice()
    {
        string[] cases = [.. Vectors().Select(v => $"{v.Data.Item1} {v.Data.Item2}")];
        Assert.True(cases.Length >= 60);
        Assert.Equal(cases.Length, cases.Distinct().Count());
    }

    private static string VectorFile()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "Clocks", "vectors.tsv");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("Clocks/vectors.tsv is not above the test's folder.");
    }
}
