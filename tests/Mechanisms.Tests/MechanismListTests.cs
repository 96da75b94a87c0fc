using Fazhi.Matters;
using Xunit;

namespace Fazhi.Mechanisms.Tests;

/// <summary>A mechanism that was written stands in the list: nothing finds it otherwise.</summary>
public sealed class MechanismListTests
{
    [Fact]
    public void Every_mechanism_of_the_assembly_stands_in_the_list()
    {
        var listed = InReportOrder.All.Select(m => m.GetType()).ToList();
        Assert.Equal(listed.Distinct(), listed);
        Assert.All(
            typeof(InReportOrder).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Mechanism)) && !t.IsAbstract),
            t =>
                Assert.True(
                    listed.Contains(t),
                    $"{t.Name} stands in no list: add it to InReportOrder.All at its place in the report, and it has its lists, forms, pages and tests."
                )
        );
    }
}
